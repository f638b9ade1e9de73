import { sha256 } from "../../text.ts";
import {
  keyOf,
  type Defect,
  type Loc,
  type OperationFacts,
  type Page,
  type Reading,
  type SourceInfo,
} from "../../facts/facts.ts";
import { isObject, pointerOf, type Json, type JsonObject } from "../../json.ts";
import { ownerOf, type Platform } from "../../platforms.ts";
import { convert, isOpenApi31 } from "../../spec/openapi31/convert.ts";
import { methods, otherMethods } from "../../spec/operations.ts";
import { addAnswers, addBody, addParameters } from "./content.ts";
import type { Collector } from "./fields.ts";
import type { Context } from "./schema.ts";
import { extrasOf, othersOfOperation, termsOf, type Holders } from "./terms.ts";
import { readText } from "../document.ts";

interface DocumentOptions {
  platform: string;
  source: SourceInfo;
  /** The place of a JSON pointer; a place without one gets the pointer that was asked for. */
  locate(pointer: string): Loc;
  /** Keys of the operations that are wanted; all without it. */
  only?: readonly string[];
}

/** Fields of one document; references can multiply without end. */
const most = 100_000;

/** What an OpenAPI document 3.0 or 3.1, given as a plain value, says of its operations. */
export function factsOfDocument(
  written: JsonObject,
  { platform, source, locate, only }: DocumentOptions,
): { operations: OperationFacts[]; defects: Defect[] } {
  const places = new Map<string, Loc>();
  const defects = new Map<string, Defect>();
  let operation = "";
  const asWritten = { document: written, findings: [], originOf: (pointer: string) => pointer };
  const { document, findings, originOf } = isOpenApi31(written)
    ? convert(written, { keep: source.kind !== "spec" })
    : asWritten;
  const context: Context = {
    document,
    top: {},
    loc(pointer) {
      let place = places.get(pointer);
      if (!place) {
        const origin = originOf(pointer);
        place = locate(origin);
        if (place.pointer === undefined) place = { file: place.file, line: place.line, pointer: origin };
        places.set(pointer, place);
      }
      return place;
    },
    defect(rule, message, pointer) {
      const key = `${rule} ${pointer}`;
      if (!defects.has(key)) defects.set(key, { rule, message, at: context.loc(pointer), operation });
    },
  };
  for (const { pointer, message } of findings)
    defects.set(`${pointer} ${message}`, { rule: "extract/unknown-type", message, at: locate(pointer) });
  const known: Collector["known"] = new WeakMap();
  const left = { fields: most };
  const operations: OperationFacts[] = [];
  for (const [path, item] of Object.entries(isObject(document.paths) ? document.paths : {})) {
    if (!isObject(item)) continue;
    const itemPointer = pointerOf("paths", path);
    if (typeof item.$ref === "string")
      context.defect("docs/dangling-ref", "the path is not in this document", itemPointer);
    for (const method of [...methods, ...otherMethods]) {
      const value = item[method];
      if (!isObject(value)) continue;
      operation = `${method.toUpperCase()} ${path}`;
      const key = keyOf(method, path);
      if (only && !only.includes(key)) continue;
      const pointer = itemPointer + pointerOf(method);
      const holders: Holders = [
        { value, pointer },
        { value: item, pointer: itemPointer },
        { value: document, pointer: "" },
      ];
      const at = context.loc(pointer);
      const into: Collector = {
        ...{ context, known, left, fields: new Map(), listings: new Map(), others: new Map(), sets: {}, examples: [] },
      };
      addParameters(into, holders.slice(0, 2));
      addBody(into, value.requestBody, `${pointer}/requestBody`, at);
      addAnswers(into, value.responses, `${pointer}/responses`);
      const { hosts, terms } = termsOf(context, holders, source.kind === "embedded-openapi");
      operations.push({
        platform,
        key,
        route: operation,
        at,
        protocol: /^wss?:/.test(hosts[0]?.value ?? "") ? "websocket" : "http",
        source,
        fields: [...into.fields.values()],
        listings: [...into.listings.values()],
        sets: { ...(hosts.length && { host: hosts }), ...into.sets, ...extrasOf(context, holders[0]) },
        terms,
        others: [...into.others.values(), ...othersOfOperation(context, holders)],
        examples: into.examples,
        curls: [],
      });
    }
  }
  const lost = [...defects.values()].find(({ rule }) => rule === "docs/dangling-ref");
  if (lost && !isObject(document.components))
    context.defect("extract/structure", "what the references point to is missing: there are no components", "");
  return { operations, defects: [...defects.values()] };
}

const dialect = "openapi@1";

/** Reads documents, each as that of the platform whose servers it names. */
export const documentReader =
  (platforms: readonly Platform[]) =>
  ({ file, text }: Page): Reading => {
    const { value, problems, lineOf } = readText(text.replace(/^\uFEFF/, ""));
    const platform = isObject(value) ? ownerOf(platforms, value) : "";
    const reading = (operations: OperationFacts[], defects: Defect[]): Reading => {
      return { platform, dialect, operations, rows: 0, rowsUsed: 0, unclassified: [], defects };
    };
    const refused = (message: string, line: number, rule = "extract/dialect-unknown"): Reading =>
      reading([], [{ rule, message, at: { file, line } }]);

    if (text.trim() === "") return refused("the document is empty", 1);
    if (problems[0]) return refused(`cannot be read as JSON or YAML: ${problems[0].message}`, problems[0].line);
    if (!isObject(value)) return refused("the document is not an object", 1);
    const unfit = versionProblem(value);
    if (unfit) return refused(unfit, lineOf("openapi" in value ? "/openapi" : "/swagger"));
    const source: SourceInfo = { kind: "published-openapi", file, dialect, sha256: sha256(text) };
    const locate = (pointer: string): Loc => ({ file, line: lineOf(pointer), pointer });
    const { operations, defects } = factsOfDocument(value, { platform, source, locate });
    if (operations.length) return reading(operations, defects);
    return refused("the document describes no operation", lineOf("/paths"), "extract/no-operation");
  };

/** Why a document is none that can be read. */
function versionProblem({ openapi, swagger }: JsonObject): string | undefined {
  if (typeof openapi === "string" && /^3\.[01](\.|$)/.test(openapi)) return undefined;
  const version: Json = openapi ?? swagger ?? null;
  if (version === null) return 'the document has no "openapi"';
  return `only OpenAPI 3.0 and 3.1 can be read, this is ${JSON.stringify(version)}; convert it first`;
}
