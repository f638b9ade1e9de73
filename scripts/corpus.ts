import { copyFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { cache, corpus, fetched } from "./corpus/fetched.ts";
import { importInputs } from "./spec/import.ts";
import { loadSpec } from "./spec/load.ts";
import { validate } from "./spec/validate.ts";
import { groupBy } from "./text.ts";

/** Kinds of messages: what is quoted, and what numbers they name, differs from place to place. */
const kindOf = (problem: string): string =>
  problem
    .replace(/^.*?:\d+:\d+: /, "")
    .replace(/["`'][^"`']*["`']/g, "…")
    .replace(/^(GET|PUT|POST|DELETE|PATCH|HEAD) \S+/, "OPERATION")
    .replace(/\d+/g, "N");

function report(what: string, problems: readonly string[], since: number): void {
  console.log(`  ${what}: ${problems.length} problems in ${((performance.now() - since) / 1000).toFixed(1)} s`);
  const kinds = [...groupBy(problems, kindOf)].sort(([, a], [, b]) => b.length - a.length);
  for (const [kind, { length }] of kinds.slice(0, 12)) console.log(`    ${length} × ${kind.slice(0, 150)}`);
}

/** What the importer, and the loader and validator, say of a document. */
async function check(path: string): Promise<void> {
  const text = await readFile(path, "utf8");
  let since = performance.now();
  const imported = importInputs([{ name: basename(path), text }]);
  report("import", imported.problems, since);
  const folder = await mkdtemp(join(cache, "specs-"));
  try {
    await copyFile(path, join(folder, "document.yaml"));
    since = performance.now();
    const read = await validate(await loadSpec(folder, "document"));
    report(
      "load and validate",
      read.map(({ file, line, column, message }) => `${file}:${line}:${column}: ${message}`),
      since,
    );
    if (imported.text === undefined) return;
    await writeFile(join(folder, "imported.yaml"), imported.text);
    const again = await loadSpec(folder, "imported");
    console.log(`  what was imported is read with ${again.problems.length} problems`);
  } finally {
    await rm(folder, { recursive: true });
  }
}

for (const entry of corpus) {
  console.log(`${entry.pack} ${entry.file}`);
  let path: string;
  try {
    path = await fetched(entry);
  } catch (error) {
    console.log(`  not run: the package cannot be fetched (${(error as Error).message.split("\n")[0]!})`);
    continue;
  }
  await check(path);
}
