import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { format } from "prettier";
import { installPacked, packageName } from "../runtimes/package.ts";
import { observe } from "./behaviour.ts";
import { measureFootprint } from "./footprint.ts";
import { coverageOf, namedIn } from "./guide.ts";
import { installSdk, loadSdk } from "./install.ts";
import { officialSdks } from "./official.ts";
import { ours, theirs } from "./subjects.ts";
import { tableOf, withTable, type Column } from "./table.ts";

const names = Object.keys(officialSdks) as (keyof typeof officialSdks)[];

/** Prints the comparison, and writes it into the README if asked. Returns 1 when a guide leaves a method out. */
export async function runSdks({ write }: { write: boolean }): Promise<number> {
  const columns = [await thisPackage()];
  // One after the other, so that they do not slow each other down.
  for (const name of names) columns.push(await officialSdk(name));
  const date = new Date().toISOString().slice(0, 10);
  const machine = `Node ${process.versions.node}, ${process.platform} ${process.arch}`;
  const table = tableOf(columns, `Measured by \`npm run sdks\` on ${date} (${machine}).`);
  console.log(`${table}\n`);
  if (write) {
    const readme = withTable(await readFile("README.md", "utf8"), table);
    await writeFile("README.md", await format(readme, { parser: "markdown", printWidth: 120 }));
  }
  let problems = 0;
  for (const name of names) {
    const { guide } = officialSdks[name];
    const { all, missing } = await namedIn(name);
    problems += missing.length;
    console.log(`${guide}: ${all.length - missing.length} of ${all.length} methods named`);
    for (const method of missing) console.error(`${guide}: ${method} of the SDK is not named`);
  }
  return problems ? 1 : 0;
}

async function thisPackage(): Promise<Column> {
  const folder = await mkdtemp(join(tmpdir(), "sdks-"));
  try {
    await installPacked(process.cwd(), folder);
    const counts = (await Promise.all(names.map(coverageOf))).map(([, all]) => all);
    const all = counts.reduce((sum, count) => sum + count);
    const footprint = await measureFootprint(folder, packageName);
    return {
      title: "this package",
      platform: "all three",
      operations: [all, all],
      ...footprint,
      ...(await observe(ours)),
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function officialSdk(name: keyof typeof officialSdks): Promise<Column> {
  const sdk = officialSdks[name];
  const exported = await loadSdk(sdk);
  const footprint = await measureFootprint(await installSdk(sdk), sdk.pack);
  const behaviour = await observe((url) => theirs[name](exported, url));
  const { pack, version, platform } = sdk;
  return { title: `${pack} ${version}`, platform, operations: await coverageOf(name), ...footprint, ...behaviour };
}
