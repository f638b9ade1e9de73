import { existsSync } from "node:fs";
import { readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { runCommand, UsageError } from "../command.ts";
import { stringify } from "yaml";
import { findOpenApiBlocks } from "../fences.ts";
import { eachRef } from "./bundle.ts";
import { at, canonical, isObject, type Json, type JsonObject } from "../json.ts";
import { mergeParts, type Part } from "./merge.ts";
import { listOperations } from "./operations.ts";
import { convert, isOpenApi31 } from "./openapi31/convert.ts";
import { dropProse } from "./prose.ts";
import { rootProblem } from "./load.ts";
import { most, parseSource, reasonOf, tooLarge, type Problem, type Source } from "./source.ts";

const command = {
  name: "npm run import:firecrawl --",
  about:
    "Writes the structure of the vendor's OpenAPI, without its prose, to specs/firecrawl.yaml. INPUT is an OpenAPI " +
    "document (JSON or YAML), or a documentation page that embeds the document of one operation: a file or an http(s) " +
    "URL. Several inputs are merged.",
  operands: "INPUT ...",
  options: {
    output: { value: "FILE", default: "specs/firecrawl.yaml", about: "file to write" },
    replace: { about: "allow operations of the existing file to disappear" },
  },
  exits: { 1: "the input or the output file has problems" },
};

const header = `# Imported from the vendor's OpenAPI by "npm run import:firecrawl -- INPUT...". Do not edit:
# words and corrections belong in firecrawl.overlay.yaml.
`;

export interface Input {
  /** Its name in messages: the path or URL that was passed. */
  name: string;
  text: string;
}

/** The text of the imported spec, or all problems of the inputs. */
export function importInputs(inputs: readonly Input[]): { text?: string; document?: JsonObject; problems: string[] } {
  const problems: string[] = [];
  const parts: Part[] = [];
  for (const input of inputs) {
    const read = readSafely(input);
    parts.push(...read.parts);
    problems.push(...read.problems);
  }
  if (problems.length) return { problems };
  const merged = mergeParts(parts);
  if (merged.problems.length) return { problems: merged.problems };
  return { text: write(merged.document), document: merged.document, problems };
}

function readSafely(input: Input): { parts: Part[]; problems: string[] } {
  try {
    return readParts(input);
  } catch (error) {
    return { parts: [], problems: [`${input.name}: cannot be read: ${(error as Error).message}`] };
  }
}

function readParts({ name, text }: Input): { parts: Part[]; problems: string[] } {
  const source = text.replace(/^\uFEFF/, "");
  if (!source.trim()) return { parts: [], problems: [`${name}: is empty`] };
  const { blocks, unclosed } = findOpenApiBlocks(source);
  const problems = unclosed.map((line) => `${name}:${line}: the OpenAPI block is not closed; the page is truncated`);
  if (!blocks.length && !problems.length) return readPart(name, source, 1);
  const parts: Part[] = [];
  for (const block of blocks) {
    const read = readPart(name, block.text, block.line);
    problems.push(...read.problems);
    for (const part of read.parts) {
      const routes = listOperations(part.document).map(({ route }) => route);
      if (routes.includes(block.route)) parts.push(part);
      else problems.push(`${name}:${block.line}: the block is named ${block.route} but contains ${list(routes)}`);
    }
  }
  return { parts, problems };
}

/** Reads one document, which may be a block that begins at a line of a page. */
function readPart(name: string, text: string, line: number): { parts: Part[]; problems: string[] } {
  const problem = (message: string) => ({ parts: [], problems: [`${name}${message}`] });
  if (/^\s*<(!doctype|html|head|body|\?xml)/i.test(text))
    return problem(": is HTML; pass the Markdown of the page (its address with .md) or the OpenAPI file");
  const source = parse(text, name, line);
  const { value, problems } = source;
  const looksLikeOne = line > 1 || /^\s*([{[]|(openapi|swagger)\s*:)/.test(text);
  if (problems.length && looksLikeOne) return { parts: [], problems: problems.map(textOfProblem) };
  if (!isObject(value) || !(Object.hasOwn(value, "openapi") || Object.hasOwn(value, "swagger")))
    return problem(': is not an OpenAPI document (no field "openapi") and embeds none in a ```yaml block');
  const unfit = rootProblem(source);
  if (unfit) return { parts: [], problems: [textOfProblem(unfit)] };
  if (!isObject(value.paths) || !listOperations(value).length) return problem(": has no operations");
  return structureOf(source, value);
}

/** What is kept of a document, in the form of OpenAPI 3.0, or why a spec cannot be made of it. */
function structureOf({ file: name, locate }: Source, value: JsonObject): { parts: Part[]; problems: string[] } {
  const bare = dropProse(value);
  const findings = [...bare.findings];
  eachRef(bare.document, (ref, pointer) => {
    if (!ref.startsWith("#"))
      findings.push({
        pointer,
        message: `$ref "${ref}" leads out of the document; pass one that contains all of its parts`,
      });
  });
  let { document } = bare;
  if (!findings.length && isOpenApi31(document)) {
    const converted = convert(document);
    document = converted.document;
    findings.push(...converted.findings);
  }
  const problems = findings
    .map(({ pointer, message }) => ({ ...locate(pointer), message }))
    .sort((a, b) => a.line - b.line || a.column - b.column)
    .map(textOfProblem);
  if (problems.length) return { parts: [], problems };
  const { openapi, info, ...rest } = document;
  const names = { title: "Firecrawl API", ...(isObject(info) ? info : {}) };
  return { parts: [{ name, document: { openapi: openapi!, info: names, ...rest } }], problems };
}

const textOfProblem = ({ file, line, column, message }: Problem): string => `${file}:${line}:${column}: ${message}`;

/** YAML contains JSON, and the YAML parser keeps large integers and finds duplicate keys. */
function parse(text: string, name: string, line: number): Source {
  // JSON may be indented with tabs, which YAML refuses. In JSON, a tab is never a part of a value.
  const spaced = isJson(text) ? text.replaceAll("\t", " ") : text;
  return parseSource(spaced, name, { line, bigInts: true });
}

function isJson(text: string): boolean {
  try {
    return /^\s*[{[]/.test(text) && JSON.parse(text) !== undefined;
  } catch {
    return false;
  }
}

const write = (document: JsonObject): string =>
  header + stringify(document, { lineWidth: 120, aliasDuplicateObjects: false, compat: "yaml-1.1" });

export interface Changes {
  added: string[];
  removed: string[];
  changed: string[];
}

/** How the operations of two documents differ, with the components they use. */
export function compareOperations(before: JsonObject, after: JsonObject): Changes {
  const [old, now] = [fingerprints(before), fingerprints(after)];
  return {
    added: [...now.keys()].filter((route) => !old.has(route)),
    removed: [...old.keys()].filter((route) => !now.has(route)),
    changed: [...now.keys()].filter((route) => old.has(route) && old.get(route) !== now.get(route)),
  };
}

function fingerprints(document: JsonObject): Map<string, string> {
  const texts = new Map<string, string>();
  for (const { route, value, parameters } of listOperations(document)) {
    const used = new Map<string, Json>();
    const follow = (part: Json) =>
      eachRef(part, (ref) => {
        const target = used.has(ref) ? undefined : at(document, ref.replace(/^#/, ""));
        if (target === undefined) return;
        used.set(ref, target);
        follow(target);
      });
    const shared = parameters.map((parameter) => parameter.value);
    follow([value, ...shared]);
    texts.set(route, canonical([value, shared, Object.fromEntries(used)]));
  }
  return texts;
}

const list = (routes: readonly string[]): string => routes.join(", ") || "nothing";

async function readInput(name: string): Promise<Input> {
  if (!/^https?:\/\//i.test(name)) return { name, text: await readWhole(name) };
  const response = await fetch(name, { signal: AbortSignal.timeout(30_000) });
  if (!response.ok) throw new Error(`responded with ${response.status} ${response.statusText}`.trim());
  return { name, text: await response.text() };
}

async function readWhole(path: string): Promise<string> {
  const { size } = await stat(path);
  if (size > most.bytes) throw new Error(tooLarge(size));
  return readFile(path, "utf8");
}

const whyUnread = (error: unknown): string =>
  (error as NodeJS.ErrnoException).code === "EISDIR" ? "is a folder; pass the files in it" : reasonOf(error);

async function writeWhole(path: string, text: string): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.tmp`);
  try {
    await writeFile(temporary, text);
    await rename(temporary, path);
  } finally {
    await rm(temporary, { force: true });
  }
}

export const main = (args: readonly string[]): Promise<number> => runCommand(command, args, importAll);

async function importAll(options: { output: string; replace: boolean }, names: string[]): Promise<number> {
  if (!names.length) throw new UsageError("INPUT is missing");
  const settled = await Promise.allSettled(names.map(readInput));
  const unreadable = settled.flatMap((result, i) =>
    result.status === "rejected" ? [`${names[i]!}: ${whyUnread(result.reason)}`] : [],
  );
  const inputs = settled.flatMap((result) => (result.status === "fulfilled" ? [result.value] : []));
  const imported = importInputs(inputs);
  const problems = [...unreadable, ...imported.problems];
  if (problems.length) return refuse(problems);

  const { output, replace } = options;
  const { text, document } = imported as { text: string; document: JsonObject };
  let present: string | undefined;
  let changes: Changes;
  try {
    present = existsSync(output) ? await readFile(output, "utf8") : undefined;
    const { value, problems } = parse(present ?? "{}", output, 1);
    if (problems.length && !replace)
      return refuse([
        `${output}: is not valid YAML, so its operations cannot be compared; add --replace to overwrite it`,
      ]);
    changes = compareOperations(isObject(value) && !problems.length ? value : {}, document);
  } catch (error) {
    return refuse([`${output}: ${reasonOf(error)}`]);
  }
  if (changes.removed.length && !replace)
    return refuse([
      ...changes.removed.map((route) => `${output}: ${route} is not in the input`),
      "Pass all documents and pages at once, or add --replace to remove these operations.",
    ]);
  try {
    await writeWhole(output, text);
  } catch (error) {
    return refuse([`${output}: ${reasonOf(error)}`]);
  }
  report(output, document, changes, present === text);
  return 0;
}

function refuse(problems: readonly string[]): number {
  for (const problem of problems) console.error(problem);
  console.error("\nNothing was written.");
  return 1;
}

function report(output: string, document: JsonObject, { added, removed, changed }: Changes, same: boolean): void {
  for (const route of added) console.log(`+ ${route}`);
  for (const route of removed) console.log(`- ${route}`);
  for (const route of changed) console.log(`~ ${route}`);
  const counts = `${added.length} added, ${removed.length} removed, ${changed.length} changed`;
  console.log(`${output}: ${listOperations(document).length} operations, ${same ? "file unchanged" : counts}`);
}
