import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { emit } from "./emit.ts";
import { listPlatforms, loadSpec } from "./load.ts";
import type { Problem } from "./source.ts";
import { validate } from "./validate.ts";

const usage = `Usage: npm run generate -- [--check] [--specs FOLDER] [--output FOLDER]

Writes generated/<platform>.ts for each specs/<platform>.yaml.

  --check          write nothing; fail if a file is not what its spec generates
  --specs FOLDER   where the specs are (specs)
  --output FOLDER  where the generated files are (generated)`;

export interface Generated {
  /** File name to text. Empty when there are problems. */
  files: Map<string, string>;
  problems: Problem[];
}

/** Generates all platforms of a folder, or says all that is wrong with its specs. */
export async function generate(specs: string): Promise<Generated> {
  const files = new Map<string, string>();
  const problems: Problem[] = [];
  const valid = [];
  for (const platform of listPlatforms(specs)) {
    const spec = await loadSpec(specs, platform);
    const found = await validate(spec);
    if (found.length) problems.push(...found);
    else valid.push(spec);
  }
  if (problems.length) return { files, problems };
  for (const { platform, document } of valid) files.set(`${platform}.ts`, await emit(platform, document));
  return { files, problems };
}

/** Says how the files of a folder differ from what they should be. */
export async function compare(output: string, files: ReadonlyMap<string, string>): Promise<string[]> {
  const differences: string[] = [];
  for (const [name, text] of files) {
    const path = join(output, name);
    const present = existsSync(path) ? await readFile(path, "utf8") : undefined;
    if (present === text) continue;
    if (present === undefined) differences.push(`${path}: missing`);
    else differences.push(`${path}:${firstDifference(present, text)}`);
  }
  for (const name of existsSync(output) ? await readdir(output) : [])
    if (name.endsWith(".ts") && !files.has(name)) differences.push(`${join(output, name)}: has no spec`);
  return differences;
}

function firstDifference(present: string, wanted: string): string {
  const [a, b] = [present.split("\n"), wanted.split("\n")];
  const i = a.findIndex((line, n) => line !== b[n]);
  const line = i < 0 ? a.length : i;
  const show = (text: string | undefined) => (text === undefined ? "(end of file)" : text.trimEnd());
  return `${line + 1}\n  - ${show(a[line])}\n  + ${show(b[line])}`;
}

/** Replaces the generated files; each is complete before it gets its name. */
async function write(output: string, files: ReadonlyMap<string, string>): Promise<void> {
  await mkdir(output, { recursive: true });
  const temporary = [...files.keys()].map((name) => [join(output, `.${name}.tmp`), join(output, name)] as const);
  try {
    for (const [i, text] of [...files.values()].entries()) await writeFile(temporary[i]![0], text);
    for (const [from, to] of temporary) await rename(from, to);
  } finally {
    for (const [from] of temporary) await rm(from, { force: true });
  }
  for (const name of await readdir(output)) if (name.endsWith(".ts") && !files.has(name)) await rm(join(output, name));
}

export async function main(args: string[]): Promise<number> {
  let options;
  try {
    options = parseArgs({
      args,
      options: {
        check: { type: "boolean", default: false },
        specs: { type: "string", default: "specs" },
        output: { type: "string", default: "generated" },
        help: { type: "boolean", short: "h", default: false },
      },
    }).values;
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${usage}`);
    return 2;
  }
  if (options.help) {
    console.log(usage);
    return 0;
  }
  if (!existsSync(options.specs)) {
    console.error(`There is no folder "${options.specs}". Run this from the root of the project, or give --specs.`);
    return 2;
  }
  const { files, problems } = await generate(options.specs);
  if (problems.length) {
    for (const { file, line, column, message } of problems) console.error(`${file}:${line}:${column}  ${message}`);
    console.error(`\n${count(problems.length, "problem")}; nothing was written.`);
    return 1;
  }
  const differences = await compare(options.output, files);
  if (options.check) {
    if (!differences.length) {
      console.log(`${count(files.size, "generated file")} up to date.`);
      return 0;
    }
    for (const difference of differences) console.error(difference);
    console.error(`\n${count(differences.length, "generated file")} out of date. To fix: npm run generate`);
    return 1;
  }
  await write(options.output, files);
  console.log(
    differences.length
      ? `${count(differences.length, "generated file")} changed: ${differences.map((d) => d.split(":")[0]).join(", ")}`
      : `${count(files.size, "generated file")} written, none changed.`,
  );
  return 0;
}

const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? "" : "s"}`;
