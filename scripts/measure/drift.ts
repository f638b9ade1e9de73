import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { servePage, steepPage } from "../../test/scripts/docs/coze/pages.ts";
import { page as teaPage, richSpec } from "../../test/scripts/docs/feishu/page.ts";
import { dialects } from "../docs/dialects.ts";
import { readPages } from "../docs/read.ts";
import { contradictions } from "../drift/judge/docs.ts";
import { diffFacts } from "../drift/judge/upstream.ts";
import type { JsonObject } from "../json.ts";
import { loadSpec } from "../spec/load.ts";
import { median } from "./table.ts";

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

/** Seconds of processor time and megabytes at most of a process of Node. */
interface Cost {
  seconds: number;
  megabytes: number;
}

/** The cost of a program, median of several runs; it reports its own use of resources as it ends. */
function costOf(program: string, loader = ["--import", "tsx"]): Cost {
  const report = `process.once("exit", () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    require("node:fs").writeSync(2, "\\n" + JSON.stringify([(userCPUTime + systemCPUTime) / 1e6, (maxRSS * 1024) / 1e6]));
  });`;
  const costs = Array.from({ length: 3 }, () => {
    const code = `import { createRequire } from "node:module"; const require = createRequire("file:///");\n${report}\n${program}`;
    const { stderr, error, status } = spawnSync(process.execPath, [...loader, "--input-type=module", "-e", code], {
      encoding: "utf8",
    });
    if (error ?? status) throw error ?? new Error(`a program to measure failed:\n${stderr}`);
    return JSON.parse(stderr.trim().split("\n").at(-1)!) as [seconds: number, megabytes: number];
  });
  return {
    seconds: median(costs.map(([seconds]) => seconds)),
    megabytes: median(costs.map(([, megabytes]) => megabytes)),
  };
}

/** A command of this project, as a program. */
const command = (script: string, ...args: string[]): string =>
  `process.argv = [process.argv[0], ...${JSON.stringify([script, ...args])}]; await import("./scripts/${script}.ts");`;

/** A document of nearly so many bytes: the spec of Firecrawl, and as many of its paths twice as there is room for. */
async function documentOf(bytes: number): Promise<string> {
  const { document } = await loadSpec("specs", "firecrawl");
  const text = () => JSON.stringify(document, null, 2);
  const paths = document.paths as JsonObject;
  for (const [path, item] of Object.entries(paths)) {
    paths[`/again${path}`] = item;
    if (text().length > bytes) delete paths[`/again${path}`];
  }
  return text();
}

/** A diff of two documents of 360 kB that differ in one shared schema, and the same of redocly where it is installed. */
export function diffCost(): Promise<{ kilobytes: number; ours: Cost; redocly?: Cost }> {
  return inFolder(async (folder) => {
    const before = await documentOf(360_000);
    const after = before.replace('"default": 300000', '"default": 300001');
    if (after === before)
      throw new Error("the spec of Firecrawl has no default of 300000 any more; change another one");
    const files = [before, after].map((text, i) => {
      const file = join(folder, `${i}.json`);
      writeFileSync(file, text);
      return file;
    });
    const ours = costOf(command("drift", "diff", ...files, "--fail-on", "never"));
    const program = join(redoclyFolder, "node_modules/@redocly/cli/bin/cli.js");
    if (!existsSync(program)) return { kilobytes: before.length / 1000, ours };
    const args = JSON.stringify(["redocly", "diff", ...files]);
    const redocly = costOf(
      `process.argv = [process.argv[0], ...${args}]; await import(${JSON.stringify(program)});`,
      [],
    );
    return { kilobytes: before.length / 1000, ours, redocly };
  });
}

/** Where redocly is looked for; it is no part of this project. */
export const redoclyFolder = join(
  process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache"),
  "agent-platform-clients/redocly",
);

/** An offline check beside generating all files, which is a part of it. */
export const offlineCost = (): { check: Cost; generate: Cost } => ({
  check: costOf(command("drift", "check", "--fail-on", "never")),
  generate: costOf(command("generate", "--check")),
});

/** A check of the pages in a folder, and what it takes to read the pages and nothing else. */
export function pagesCost(folder: string): { check: Cost; reading: Cost } {
  const path = JSON.stringify(folder);
  return {
    check: costOf(command("drift", "check", "--fail-on", "never", "--pages", folder)),
    reading: costOf(`(await import("./scripts/optimize-late.ts")).optimizeLate();
      const { dialects } = await import("./scripts/docs/dialects.ts");
      const { readPages } = await import("./scripts/docs/read.ts");
      await readPages([${path}], dialects);`),
  };
}
