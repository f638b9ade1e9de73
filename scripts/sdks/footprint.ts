import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import ts from "typescript";

/** What it costs to have a package. */
export interface Footprint {
  /** Bytes of all of it in one file for Node, minified and gzipped, dependencies included. */
  bundle: number;
  /** Milliseconds of CPU that importing all of it takes in a fresh process. */
  importTime: number;
  /** Packages that installing it brings, itself included, and their bytes. */
  packages: number;
  bytes: number;
  /** The versions of Node that it says it needs. */
  node: string;
  /** Lines of declarations that the compiler reads to check one import of it. */
  lines: number;
}

export async function measureFootprint(folder: string, pack: string): Promise<Footprint> {
  return {
    ...installedIn(folder),
    node: nodeOf(folder, pack),
    bundle: await bundleSize(folder, pack),
    lines: linesOf(folder, pack),
    importTime: timeOf(folder, pack),
  };
}

export async function bundleSize(resolveDir: string, from: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents: `export * from ${JSON.stringify(from)}`, resolveDir },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "node",
    write: false,
    logLevel: "error",
  });
  return gzipSync(outputFiles[0]!.contents, { level: 9 }).length;
}

function timeOf(cwd: string, pack: string): number {
  const code = `const before = process.cpuUsage();
    await import(${JSON.stringify(pack)});
    const { user, system } = process.cpuUsage(before);
    console.log((user + system) / 1000);
    process.exit();`;
  const run = () => Number(execFileSync(process.execPath, ["--input-type=module", "--eval", code], { cwd }));
  // The fastest of many: other programs only ever make it slower.
  return Math.min(...Array.from({ length: 20 }, run));
}

function installedIn(folder: string): Pick<Footprint, "packages" | "bytes"> {
  let packages = 0;
  let bytes = 0;
  // Links are followed: ours lead to the dependencies of this project.
  const visit = (path: string, names: readonly string[]): void => {
    for (const name of names) {
      const child = join(path, name);
      const stats = statSync(child);
      if (!stats.isDirectory()) bytes += stats.size;
      else if (name !== ".bin") visit(child, readdirSync(child));
      if (name === "package.json" && /node_modules\/(@[^/]+\/)?[^/]+$/.test(path)) packages++;
    }
  };
  visit(folder, ["node_modules"]);
  return { packages, bytes };
}

function nodeOf(folder: string, pack: string): string {
  const manifest = readFileSync(join(folder, "node_modules", pack, "package.json"), "utf8");
  return (JSON.parse(manifest) as { engines?: { node?: string } }).engines?.node ?? "not stated";
}

function linesOf(folder: string, pack: string): number {
  const inside = mkdtempSync(join(folder, "types-"));
  try {
    const file = join(inside, "index.mts");
    writeFileSync(file, `import * as all from ${JSON.stringify(pack)};\nexport const { length } = Object.keys(all);\n`);
    const { NodeNext: module } = ts.ModuleKind;
    const options = {
      module,
      target: ts.ScriptTarget.ES2022,
      strict: true,
      skipLibCheck: true,
      noEmit: true,
      types: [],
    };
    const read = ts
      .createProgram([file], options)
      .getSourceFiles()
      .filter(({ fileName }) => !/\/node_modules\/(typescript|@types\/node|undici-types)\/|index\.mts$/.test(fileName));
    return read.reduce((sum, source) => sum + source.getLineStarts().length, 0);
  } finally {
    rmSync(inside, { recursive: true });
  }
}
