import { existsSync } from "node:fs";
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { at, isObject, pointerOf, type JsonObject } from "../json.ts";
import { listCalls, schemaTypeOf, typeNameOf } from "../spec/calls.ts";
import { isGenerated } from "../spec/emit.ts";
import { generate } from "../spec/generate.ts";
import { loadSpec, specFile, type Spec } from "../spec/load.ts";
import { listOperations } from "../spec/operations.ts";
import { parseSource } from "../spec/source.ts";
import { draft, sideOf, type Finding } from "./findings.ts";

export interface GeneratedOptions {
  specs?: string;
  output?: string;
  /** The folder of package.json and node_modules. */
  root?: string;
  /** Reads a spec, where it is not to be read again. */
  load?: typeof loadSpec;
}

/** Compares the generated files with what the specs generate now. */
export async function generatedFindings({
  specs = "specs",
  output = "generated",
  root = ".",
  load = loadSpec,
}: GeneratedOptions = {}): Promise<Finding[]> {
  const { files, problems } = await generate(specs, output, load);
  const findings = await versions(root);
  for (const { file, line, message } of problems)
    findings.push(
      draft("gen/stale", {
        of: { platform: "", route: "" },
        sides: [sideOf("spec", null, { file, line })],
        message: `cannot be generated: ${message}`,
      }),
    );
  if (problems.length) return findings;
  const whole = (rule: string, name: string, isPresent: boolean): Finding => {
    const platform = name.slice(0, -".ts".length);
    const [file, spec] = [join(output, name), `${specs}/${specFile(specs, platform)}`];
    const sides = [
      sideOf("generated", isPresent ? name : null, { file, line: 1 }),
      sideOf("spec", isPresent ? null : name, { file: spec, line: 1 }),
    ];
    return draft(rule, { of: { platform, route: "" }, sides });
  };
  for (const [name, wanted] of files) {
    const path = join(output, name);
    const present = existsSync(path) ? await readFile(path, "utf8") : undefined;
    if (present === undefined) findings.push(whole("gen/missing", name, false));
    else if (present !== wanted)
      findings.push(difference(await load(specs, name.slice(0, -".ts".length)), { path, present, wanted }));
  }
  for (const entry of existsSync(output) ? await readdir(output, { withFileTypes: true }) : [])
    if (entry.isFile() && entry.name.endsWith(".ts") && !files.has(entry.name))
      if (isGenerated(await readFile(join(output, entry.name), "utf8")))
        findings.push(whole("gen/orphan", entry.name, true));
  return findings;
}

/** The first difference of a file that is there. Without its header it was written by hand. */
function difference(
  { platform, document, locate }: Spec,
  { path, present, wanted }: { path: string; present: string; wanted: string },
): Finding {
  const first = firstDifference(present, wanted);
  const names = first.wanted.text === "" ? first.present.names : first.wanted.names;
  const { pointer, route } = pointerOfDeclaration(document, names);
  const { file, line } = locate(pointer);
  const sides = [
    sideOf("generated", first.present.text || null, { file: path, line: first.present.line }),
    sideOf("spec", first.wanted.text || null, { file, line, pointer }),
  ];
  const rule = isGenerated(present) ? "gen/stale" : "gen/hand-edited";
  return draft(rule, { of: { platform, route }, field: names.join("."), sides });
}

/** What the text of the generated files depends on beside the specs. */
const tools = ["openapi-typescript", "typescript"];

/** Another version than the pinned one may generate other files from the same specs. */
async function versions(root: string): Promise<Finding[]> {
  const file = join(root, "package.json");
  const own = existsSync(file) ? parseSource(await readFile(file, "utf8"), file) : undefined;
  const findings: Finding[] = [];
  for (const tool of tools) {
    const pinned = textAt(own?.value, "devDependencies", tool);
    const path = join(root, "node_modules", tool, "package.json");
    if (pinned === undefined || !existsSync(path)) continue;
    const installed = textAt(JSON.parse(await readFile(path, "utf8")), "version");
    if (pinned === installed) continue;
    const { line } = own!.locate(pointerOf("devDependencies", tool));
    const sides = [
      sideOf("pinned", pinned, { file, line }),
      sideOf("installed", installed ?? null, { file: path, line: 1 }),
    ];
    findings.push(draft("gen/tool-version", { of: { platform: "", route: "" }, field: tool, sides }));
  }
  return findings;
}

function textAt(value: unknown, ...keys: string[]): string | undefined {
  const found = at(value, pointerOf(...keys));
  return typeof found === "string" ? found : undefined;
}

/** A line of a generated file. */
interface Declaration {
  /** What it declares, from the outermost: `Session`, `ttl`. */
  names: string[];
  /** From 1. */
  line: number;
  /** Empty after the end of the file. */
  text: string;
}

/** The first line in which a file is not what it should be, on both sides. */
function firstDifference(present: string, wanted: string): { present: Declaration; wanted: Declaration } {
  const [a, b] = [present.split("\n"), wanted.split("\n")];
  const found = a.findIndex((line, i) => line !== b[i]);
  const index = found < 0 ? a.length : found;
  return { present: declarationAt(a, index), wanted: declarationAt(b, index) };
}

const member =
  /^( *)(?:export )?(?:interface |const |type |readonly )?("(?:[^"\\]|\\.)*"|[\w$]+)\??(?::| =| \{| extends |\()/;
const comment = /^ *(?:\/\*\*| \*)/;

/** What a line declares, by the indentation of the lines above it. */
function declarationAt(lines: readonly string[], index: number): Declaration {
  const text = lines[index]?.trim() ?? "";
  let start = Math.min(index, lines.length - 1);
  while (start + 1 < lines.length && comment.test(lines[start]!)) start++;
  const names: string[] = [];
  let depth = Infinity;
  for (let i = start; i >= 0 && depth > 0; i--) {
    const [, indent, name] = member.exec(lines[i]!) ?? [];
    if (indent === undefined || name === undefined || indent.length >= depth) continue;
    names.unshift(name.startsWith('"') ? (JSON.parse(name) as string) : name);
    depth = indent.length;
  }
  return { names, line: Math.min(index, lines.length - 1) + 1, text };
}

/** Where a bundled spec says what a declaration is made from: as near as its names lead. */
function pointerOfDeclaration(document: JsonObject, names: readonly string[]): { pointer: string; route: string } {
  const [part, first = "", second = "", ...rest] = names;
  const operations = listOperations(document);
  const call = listCalls(document).find(
    ({ name }) =>
      names.slice(1).join(".").startsWith(name) || new RegExp(`^${typeNameOf(name)}[A-Z][a-z]+$`).test(part!),
  );
  const schemas = at(document, "/components/schemas");
  const schema = Object.keys(isObject(schemas) ? schemas : {}).find((name) =>
    [schemaTypeOf(name), `${schemaTypeOf(name)}Param`].includes(part!),
  );
  const operation = operations.find(
    ({ route, path, method, value }) =>
      (part === "operations" && value.operationId === first) ||
      (part === "paths" && path === first && method === second) ||
      ((part === "Routes" || part === "rules") && route === first),
  );
  if (operation) return { pointer: operation.pointer, route: operation.route };
  if (part === "paths") return { pointer: pointerOf("paths", first), route: "" };
  if (part === "ErrorCodes") return { pointer: "/x-error-codes", route: "" };
  if (schema === undefined && call) return { pointer: call.operation.pointer, route: call.operation.route };
  if (schema === undefined && part !== "components") return { pointer: "", route: "" };
  let pointer =
    schema === undefined ? pointerOf("components", first, second) : pointerOf("components", "schemas", schema);
  for (const name of schema === undefined ? rest : names.slice(1)) {
    const inner = ["", "/items"].map((step) => `${pointer}${step}/properties${pointerOf(name)}`);
    const next = inner.find((candidate) => at(document, candidate) !== undefined);
    if (next === undefined) break;
    pointer = next;
  }
  return { pointer, route: "" };
}
