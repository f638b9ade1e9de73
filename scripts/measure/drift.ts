import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { servePage, steepPage } from "../../test/scripts/docs/coze/pages.ts";
import { page as teaPage, richSpec } from "../../test/scripts/docs/feishu/page.ts";
import { dialects } from "../docs/dialects.ts";
import { readPages } from "../docs/read.ts";
import { contradictions } from "../drift/compare/compare.ts";
import { diffFacts } from "../drift/diff/diff.ts";
import { loadSpec } from "../spec/load.ts";

const tea = teaPage(richSpec);
/** Pages of an invented API; each copy is an operation of its own. */
const copy = (i: number): string[] => [
  servePage.replaceAll("/v1/", `/v1/n${i}/`),
  steepPage.replaceAll("/v1/", `/v1/n${i}/`),
  tea.replace("/open-apis/", `/open-apis/n${i}/`),
];

async function inFolder<T>(work: (folder: string) => T | Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "drift-bench-"));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Milliseconds of processor time to read so many pages, look for contradictions and compare them with themselves. */
export function readingTime(copies: number): Promise<{ pages: number; ms: number }> {
  return inFolder(async (folder) => {
    const pages = Array.from({ length: copies }, (_, i) => copy(i)).flat();
    pages.forEach((text, i) => writeFileSync(join(folder, `${i}.md`), text));
    const before = process.cpuUsage();
    const { readings } = await readPages([folder], dialects);
    const operations = readings.flatMap((reading) => reading.operations);
    if (operations.length < pages.length) throw new Error("the pages were not read");
    contradictions(operations);
    diffFacts(operations, operations);
    const { user, system } = process.cpuUsage(before);
    return { pages: pages.length, ms: (user + system) / 1000 };
  });
}

/** Milliseconds from the command to the report of two documents of about 360 kB that differ in one place. */
export function diffTime(
  time: (command: string, ...args: string[]) => number,
): Promise<{ kilobytes: number; ms: number }> {
  return inFolder(async (folder) => {
    const { document } = await loadSpec("specs", "firecrawl");
    const before = JSON.stringify(document, null, 1);
    const files = [before, before.replace('"default": 600', '"default": 601')].map((text, i) => {
      const file = join(folder, `${i}.json`);
      writeFileSync(file, text);
      return file;
    });
    const ms = time("npm", "run", "-s", "drift", "--", "diff", ...files, "--fail-on", "never");
    return { kilobytes: before.length / 1000, ms };
  });
}

/** Seconds and megabytes of a check of the pages in a folder, everything included. */
export function checkTime(folder: string): { seconds: number; megabytes: number } {
  const began = performance.now();
  const program = `
    process.argv = [process.argv[0], "drift", "check", "--fail-on", "never", "--pages", ${JSON.stringify(folder)}];
    process.once("exit", () => console.error(process.resourceUsage().maxRSS));
    await import("./scripts/drift.ts");`;
  const args = ["-c", `"$0" --import tsx --input-type=module -e "$1" 2>&1 >/dev/null`, process.execPath, program];
  const printed = execFileSync("sh", args, { encoding: "utf8" }).trim().split("\n").at(-1);
  return { seconds: (performance.now() - began) / 1000, megabytes: (Number(printed) * 1024) / 1e6 };
}
