import { at, isObject, pointerOf, type JsonObject } from "../../json.ts";
import { listCalls, schemaTypeOf, typeNameOf } from "../../spec/calls.ts";
import { listOperations } from "../../spec/operations.ts";

/** A line of a generated file. */
export interface Declaration {
  /** What it declares, from the outermost: `Session`, `ttl`. */
  names: string[];
  /** From 1. */
  line: number;
  /** Empty after the end of the file. */
  text: string;
}

/** The first line in which a file is not what it should be, on both sides. */
export function firstDifference(present: string, wanted: string): { present: Declaration; wanted: Declaration } {
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
export function pointerOfDeclaration(
  document: JsonObject,
  names: readonly string[],
): { pointer: string; route: string } {
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
