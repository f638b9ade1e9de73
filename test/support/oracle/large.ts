import { readFile } from "node:fs/promises";
import { parse } from "yaml";
import { corpus, fetched } from "../../../scripts/corpus/fetched.ts";
import { at, isObject, pointerOf, segments, type Json, type JsonObject } from "../../../scripts/json.ts";
import { convert, isOpenApi31 } from "../../../scripts/spec/openapi31/convert.ts";
import { validate } from "../../../scripts/spec/validate.ts";
import { withWords } from "./documents.ts";
import { behind, maps, values } from "./schemas.ts";

export interface LargeDocument {
  name: string;
  /** What is left of the document, with the words and names that the generator asks for. */
  document: JsonObject;
  /** How many operations it had. */
  all: number;
  /** How many were dropped because the generator refuses them, by the kind of message. */
  dropped: Map<string, number>;
}

/** The large documents of others without what the generator refuses, or why they cannot be had. */
export async function largeDocuments(): Promise<LargeDocument[] | Error> {
  try {
    const found: LargeDocument[] = [];
    for (const entry of corpus) {
      const path = await fetched(entry);
      const text = await readFile(path, "utf8");
      found.push(await accepted(entry.name, (path.endsWith(".json") ? JSON.parse(text) : parse(text)) as JsonObject));
    }
    return found;
  } catch (error) {
    return error as Error;
  }
}

/** Drops, operation by operation, what the validator refuses, until it refuses nothing. */
async function accepted(name: string, given: JsonObject): Promise<LargeDocument> {
  const document = named(plain(given) as JsonObject);
  document.servers = [{ url: `https://api.example.com/${name}` }];
  const all = count(document);
  const dropped = new Map<string, number>();
  for (let left = -1; left !== count(document);) {
    left = count(document);
    for (const { pointer, message } of await refusals(document)) {
      const gone = operationsAt(document, pointer);
      const kind = message.replace(/["`][^"`]*["`]/g, "…").replace(/^(GET|PUT|POST|DELETE|PATCH|HEAD) \S+:? */, "");
      drop(gone, kind);
    }
    prune(document);
  }
  const bare = [...operationsIn(document)].filter(([, , value]) => isBare(document, value));
  drop(
    bare.map(([path, method]) => [path, method]),
    "a 200 or 201 without content beside one that has it",
  );
  prune(document);
  return { name, document, all, dropped };

  function drop(gone: readonly [path: string, method: string][], kind: string): void {
    for (const [path, method] of gone) delete ((document.paths as JsonObject)[path] as JsonObject)[method];
    if (gone.length) dropped.set(kind, (dropped.get(kind) ?? 0) + gone.length);
  }
}

/** Whether one success has a body and the other has none. */
function isBare(document: JsonObject, operation: Json): boolean {
  const responses = isObject(operation) && isObject(operation.responses) ? operation.responses : {};
  const found = ["200", "201"].map((status) => behind(document, responses[status])).filter(isObject);
  return found.some(({ content }) => content === undefined) && found.some(({ content }) => content !== undefined);
}

/** What is wrong with a document, by its places as it is written. */
async function refusals(document: JsonObject): Promise<{ pointer: string; message: string }[]> {
  const converted = isOpenApi31(document) ? convert(document) : undefined;
  if (converted?.findings.length) return converted.findings;
  const spec = {
    ...{
      platform: "large",
      file: "large.yaml",
      problems: [],
      document: converted?.document ?? structuredClone(document),
    },
    locate: (pointer: string) => ({ file: pointer, line: 1, column: 1 }),
  };
  const found = await validate(spec);
  return found.map(({ file, message }) => ({ pointer: converted?.originOf(file) ?? file, message }));
}

const methods = ["get", "put", "post", "delete", "patch", "head", "options", "trace"];

function* operationsIn(document: JsonObject): Generator<[path: string, method: string, value: Json]> {
  for (const [path, item] of Object.entries(document.paths as JsonObject))
    for (const method of methods) if (isObject(item) && item[method] !== undefined) yield [path, method, item[method]];
}

const count = (document: JsonObject): number => [...operationsIn(document)].length;

/** The operations to which a place belongs: its own, those of its path, or those that refer to its component. */
function operationsAt(document: JsonObject, pointer: string): [string, string][] {
  const [top, second = "", third = ""] = segments(pointer);
  const isHit = ([path, method, value]: [string, string, Json]): boolean => {
    if (top === "paths") return path === second && (method === third || !methods.includes(third));
    return (
      top === "components" &&
      reached(document, [value, (document.paths as JsonObject)[path]!]).has(pointerOf(top, second, third))
    );
  };
  return [...operationsIn(document)].filter(isHit).map(([path, method]) => [path, method]);
}

/** The components that values refer to, and those that these refer to. */
function reached(document: JsonObject, values: readonly Json[]): Set<string> {
  const found = new Set<string>();
  const queue = [...values];
  for (let value = queue.pop(); value !== undefined; value = queue.pop()) {
    if (typeof value !== "object" || value === null) continue;
    for (const [key, child] of Object.entries(value)) {
      if (key === "$ref" && typeof child === "string") {
        const place = pointerOf(...segments(child).slice(0, 3));
        if (!found.has(place)) queue.push(at(document, place) ?? null);
        found.add(place);
      } else queue.push(child);
    }
  }
  return found;
}

/** Removes the components that no operation refers to, and paths without operations. */
function prune(document: JsonObject): void {
  const paths = document.paths as JsonObject;
  for (const [path, item] of Object.entries(paths))
    if (!isObject(item) || !methods.some((method) => item[method] !== undefined)) delete paths[path];
  const known = reached(document, [paths]);
  for (const [kind, group] of Object.entries(isObject(document.components) ? document.components : {}))
    for (const name of Object.keys(isObject(group) ? group : {}))
      if (kind !== "securitySchemes" && !known.has(pointerOf("components", kind, name)))
        delete (group as JsonObject)[name];
}

/** Without words, examples and extensions, which are no matter here and most of the text. */
function plain(value: Json, isMap = false, key = ""): Json {
  if (Array.isArray(value)) return value.map((item) => plain(item));
  if (!isObject(value)) return value;
  const isClosed = ["paths", "responses", "content"].includes(key);
  const entries = Object.entries(value).flatMap(([name, child]): [string, Json][] => {
    if (name.startsWith("x-") && (!isMap || isClosed)) return [];
    if (!isMap && words.has(name)) return [];
    return [[name, !isMap && values.has(name) ? child : plain(child, !isMap && maps.has(name), name)]];
  });
  return Object.fromEntries(entries);
}

const words = new Set(["description", "summary", "externalDocs", "example", "examples", "tags", "webhooks"]);

function named(document: JsonObject): JsonObject {
  for (const [i, [, , value]] of [...operationsIn(document)].entries())
    if (isObject(value)) {
      value["x-name"] = `group${i % 9}.op${i}`;
      value.operationId ??= `op${i}`;
      for (const response of Object.values(isObject(value.responses) ? value.responses : {}))
        if (isObject(response) && response.$ref === undefined) response.description = "x";
    }
  const { responses } = isObject(document.components) ? document.components : {};
  for (const response of Object.values(isObject(responses) ? responses : {}))
    if (isObject(response)) response.description = "x";
  const { schemas } = isObject(document.components) ? document.components : {};
  if (!isObject(schemas) || schemas.Error === undefined) return withWords(document);
  // The name is that of a type of the language.
  const { Error: renamed, ...others } = schemas;
  document.components = { ...(document.components as JsonObject), schemas: { ...others, Failure: renamed } };
  const text = JSON.stringify(withWords(document));
  return JSON.parse(text.replaceAll('"#/components/schemas/Error"', '"#/components/schemas/Failure"')) as JsonObject;
}
