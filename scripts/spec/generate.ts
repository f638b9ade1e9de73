import { existsSync, statSync } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join, relative, resolve, sep } from "node:path";
import { runCommand } from "../command.ts";
import { count } from "../text.ts";
import { emit, isGenerated, signatureModule } from "./emit.ts";
import { listPlatforms, loadSpec, overlaysWithoutSpec, specFile } from "./load.ts";
import { reasonOf, type Problem } from "./source.ts";
import { validate } from "./validate.ts";

const command = {
  name: "npm run generate --",
  about: "Writes generated/<platform>.ts for each specs/<platform>.yaml, .yml or .json.",
  options: {
    check: { about: "write nothing, and fail if a file is out of date" },
    specs: { value: "FOLDER", default: "specs", about: "folder of the specs" },
    output: { value: "FOLDER", default: "generated", about: "folder of the generated files" },
  },
  exits: { 1: "problems in the specs, or files out of date" },
};

export interface Generated {
  /** File name to text. Empty when there are problems. */
  files: Map<string, string>;
  problems: Problem[];
}

/** Generates all platforms of a folder for an output folder, or returns all problems of its specs. */
export async function generate(specs: string, output = "generated", load = loadSpec): Promise<Generated> {
  const runtime = runtimeFrom(output);
  const files = new Map<string, string>();
  const problems = overlaysWithoutSpec(specs);
  const valid = [];
  for (const platform of listPlatforms(specs)) {
    const spec = await load(specs, platform);
    const found = await validate(spec);
    if (found.length) problems.push(...found);
    else valid.push(spec);
  }
  for (const { platform, document, locate } of problems.length ? [] : valid) {
    try {
      files.set(`${platform}.ts`, await emit(platform, document, runtime, specFile(specs, platform)));
    } catch (error) {
      problems.push({ ...locate(""), message: `types cannot be generated: ${(error as Error).message}` });
    }
  }
  if (problems.length) files.clear();
  return { files, problems };
}

/** The module from which generated files import types of the runtime: beside their folder, else of this project. */
function runtimeFrom(output: string): string {
  const beside = existsSync(join(output, signatureModule.replace(/\.js$/, ".ts")));
  if (beside || output === "generated") return signatureModule;
  const path = relative(resolve(output), join(import.meta.dirname, "../../src/call/signature.js"));
  return (path.startsWith(".") ? path : `./${path}`).split(sep).join("/");
}

interface Difference {
  path: string;
  kind: "missing" | "changed" | "without spec" | "foreign";
  message: string;
}

/** Lists how the files of a folder differ from what the specs generate. */
export async function compare(output: string, files: ReadonlyMap<string, string>): Promise<string[]> {
  return (await differencesOf(output, files)).map(({ message }) => message);
}

async function differencesOf(output: string, files: ReadonlyMap<string, string>): Promise<Difference[]> {
  const differences: Difference[] = [];
  for (const [name, text] of files) {
    const path = join(output, name);
    const present = existsSync(path) ? await readFile(path, "utf8") : undefined;
    if (present === text) continue;
    if (present === undefined) differences.push({ path, kind: "missing", message: `${path}: missing` });
    else {
      const kind = isGenerated(present) ? "changed" : "foreign";
      differences.push({ path, kind, message: `${path}:${firstDifference(present, text)}` });
    }
  }
  for (const entry of existsSync(output) ? await readdir(output, { withFileTypes: true }) : []) {
    const path = join(output, entry.name);
    if (!entry.isFile() || !entry.name.endsWith(".ts") || files.has(entry.name)) continue;
    // A file that was not generated is somebody's work and stays.
    if (isGenerated(await readFile(path, "utf8")))
      differences.push({ path, kind: "without spec", message: `${path}: has no spec` });
  }
  return differences;
}

function firstDifference(present: string, wanted: string): string {
  const [a, b] = [present.split("\n"), wanted.split("\n")];
  const i = a.findIndex((line, n) => line !== b[n]);
  const line = i < 0 ? a.length : i;
  const show = (text: string | undefined) => (text === undefined ? "(end of file)" : text.trimEnd());
  return `${line + 1}\n  - ${show(a[line])}\n  + ${show(b[line])}`;
}

/** Replaces the generated files; each is complete before it is renamed. */
async function write(output: string, files: ReadonlyMap<string, string>, outdated: readonly string[]): Promise<void> {
  await mkdir(output, { recursive: true });
  const temporary = [...files.keys()].map((name) => [join(output, `.${name}.tmp`), join(output, name)] as const);
  try {
    for (const [i, text] of [...files.values()].entries()) await writeFile(temporary[i]![0], text);
    for (const [from, to] of temporary) await rename(from, to);
  } finally {
    for (const [from] of temporary) await rm(from, { force: true });
  }
  for (const path of outdated) await rm(path);
}

export const main = (args: readonly string[]): Promise<number> => runCommand(command, args, generateFolder);

async function generateFolder(options: { check: boolean; specs: string; output: string }): Promise<number> {
  for (const folder of [options.specs, options.output]) {
    if (!existsSync(folder) || statSync(folder).isDirectory()) continue;
    console.error(`"${folder}" is not a folder; pass the path of a folder.`);
    return 2;
  }
  if (!existsSync(options.specs)) {
    console.error(
      `The folder "${options.specs}" does not exist; run this from the root of the project, or pass --specs FOLDER.`,
    );
    return 2;
  }
  try {
    return await run(options);
  } catch (error) {
    const { path, code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    console.error(`${path ?? options.output}: ${reasonOf(error)}`);
    return 1;
  }
}

async function run(options: { check: boolean; specs: string; output: string }): Promise<number> {
  const { files, problems } = await generate(options.specs, options.output);
  if (problems.length) {
    for (const { file, line, column, message } of problems) console.error(`${file}:${line}:${column}  ${message}`);
    console.error(`\n${count(problems.length, "problem")}; nothing was written.`);
    return 1;
  }
  if (!files.size) {
    console.error(`"${options.specs}" contains no spec (<platform>.yaml, .yml or .json); nothing was written.`);
    return 2;
  }
  const differences = await differencesOf(options.output, files);
  if (options.check) {
    if (!differences.length) {
      console.log(`${count(files.size, "generated file")} up to date.`);
      return 0;
    }
    for (const { message } of differences) console.error(message);
    console.error(`\n${count(differences.length, "generated file")} out of date. To fix: npm run generate`);
    return 1;
  }
  const of = (kind: Difference["kind"]) => differences.filter((d) => d.kind === kind).map(({ path }) => path);
  const foreign = of("foreign");
  if (foreign.length) {
    for (const path of foreign) console.error(`${path}: was not generated, so it is not overwritten`);
    console.error("\nNothing was written. Pass another --output, or remove the file.");
    return 1;
  }
  await write(options.output, files, of("without spec"));
  const lines = [
    ["created", of("missing")],
    ["changed", of("changed")],
    ["removed", of("without spec")],
  ] as const;
  for (const [what, paths] of lines)
    if (paths.length) console.log(`${count(paths.length, "generated file")} ${what}: ${paths.join(", ")}`);
  if (!differences.length) console.log(`${count(files.size, "generated file")} written, none changed.`);
  return 0;
}
