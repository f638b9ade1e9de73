import { isMap, isScalar, parseDocument, type Node, type Pair, type Scalar } from "yaml";
import {
  add,
  child,
  go,
  other,
  pairs,
  removed,
  scalar,
  seqOf,
  spanOf,
  type Change,
  type Visit,
  type Walk,
} from "./openapi-nodes.ts";
import { renamed, type Fact } from "./operator.ts";

export type { Change } from "./openapi-nodes.ts";

/**
 * Everything of an OpenAPI document that is a fact of an operation, found by a walk over its text from `paths` on that
 * shares nothing with the reader. `texts` are the parts by name, the root first.
 */
export function changesOf(texts: ReadonlyMap<string, string>): Change[] {
  const parts = new Map([...texts].map(([file, text]) => [file, { file, text, document: parseDocument(text) }]));
  const [root] = parts.values();
  const changes: Change[] = [];
  const seen = new Set<unknown>();
  if (root) walkRoot({ parts, part: root, changes, seen });
  return changes;
}

const methods = new Set(["get", "put", "post", "delete", "patch"]);

function walkRoot(walk: Walk): void {
  const root = walk.part.document.contents;
  if (!isMap(root)) return;
  // A platform is known by its host: another one is another platform, and all operations are concerned.
  const all = { from: 0, to: walk.part.text.length };
  for (const server of seqOf(child(root, "servers")))
    if (isMap(server))
      scalar(walk, "host", "host", child(server, "url"), (url) => String(url).replace(/:\/\/\w+/, "$&2"), all);
  for (const pair of pairs(child(root, "paths"))) {
    const { key, value } = pair;
    const path = String(key.value);
    const suffix = /\{[^}]*\}\/?$/.test(path) ? "/mutated" : "_mutated";
    scalar(walk, "url", "url", key, () => path + suffix, spanOf(walk, pair));
    go(walk, value, walkPath);
  }
}

const walkPath: Visit = (walk, item) => {
  walkParameters(walk, child(item, "parameters"));
  for (const { key, value } of pairs(item)) {
    const method = String(key.value);
    if (!methods.has(method)) continue;
    const other = method === "put" ? "patch" : "put";
    if (!item.has(other)) scalar(walk, "method", "method", key, () => other);
    go(walk, value, walkOperation);
  }
};

const walkOperation: Visit = (walk, operation) => {
  walkParameters(walk, child(operation, "parameters"));
  go(walk, child(operation, "requestBody"), (inner, body) => walkContent(inner, child(body, "content")));
  const answers = child(operation, "responses");
  for (const { key, value } of pairs(answers)) {
    if (/^[45]/.test(String(key.value)) && isMap(answers) && !answers.has("499"))
      scalar(walk, "status", "status", key, () => "499", spanOf(walk, answers));
    const media = /^2/.test(String(key.value)) ? "media" : "error-media";
    go(walk, value, (inner, answer) => walkContent(inner, child(answer, "content"), media));
  }
  for (const scope of seqOf(child(operation, "x-scopes")))
    scalar(walk, "permission", "permission", scope, (text) => renamed(String(text)));
  for (const token of seqOf(child(operation, "x-tokens")))
    scalar(walk, "token", "token", token, (text) => renamed(String(text)));
  scalar(walk, "rate-limit", "rate-limit", child(operation, "x-rate-limit"), (text) =>
    String(text).replace(/\d+/, (n) => String(Number(n) + 1)),
  );
  for (const code of seqOf(child(operation, "x-error-codes")))
    if (isMap(code))
      scalar(walk, "error-code", "error-code", child(code, "code"), (number) => Number(`${String(number)}7`));
};

function walkParameters(walk: Walk, node: unknown): void {
  for (const item of seqOf(node))
    go(walk, item, (inner, parameter) => {
      const at = parameter.get("in");
      scalar(
        inner,
        at === "path" ? "path-variable" : "parameter-name",
        at === "path" ? "path-variable" : "name",
        child(parameter, "name"),
        (name) => renamed(String(name)),
      );
      scalar(
        inner,
        "location",
        "location",
        child(parameter, "in"),
        (place) => (place === "query" ? "header" : place === "header" ? "query" : undefined),
        spanOf(inner, parameter),
      );
      if (at !== "path")
        scalar(inner, "parameter-required", "required", child(parameter, "required"), (value) => value !== true);
      go(inner, child(parameter, "schema"), walkSchema);
    });
}

function walkContent(walk: Walk, node: unknown, id = "media"): void {
  for (const { key, value } of pairs(node)) {
    scalar(walk, id, "media", key, (media) => (media === "text/plain" ? "text/html" : "text/plain"));
    if (isMap(value)) go(walk, child(value, "schema"), walkSchema);
  }
}

export const numbers: Record<string, Fact> = {
  minimum: "range",
  maximum: "range",
  minLength: "length",
  maxLength: "length",
  minItems: "length",
  maxItems: "length",
};
/** A limit that is weaker than another one of the same place (`allOf`) says nothing; a stricter one always does. */
const stricter =
  (word: string) =>
  (number: unknown): number =>
    word.startsWith("min") ? Number(number) + 1 : Number(number) - 1;
const families: Record<string, string> = { string: "integer", integer: "string", number: "string", boolean: "string" };

const walkSchema: Visit = (walk, schema) => {
  const type = child(schema, "type");
  const isLeaf = typeof schema.get("type") === "string" && (schema.get("type") as string) in families;
  if (isLeaf && !schema.has("enum")) scalar(walk, "type", "type", type, (text) => families[String(text)]);
  scalar(walk, "pattern", "pattern", child(schema, "pattern"), (text) => `x${String(text)}`);
  for (const [word, fact] of Object.entries(numbers)) scalar(walk, word, fact, child(schema, word), stricter(word));
  scalar(walk, "nullable", "nullable", child(schema, "nullable"), (value) => value !== true);
  scalar(walk, "default", "default", child(schema, "default"), other);
  const values = child(schema, "enum");
  const list = spanOf(
    walk,
    schema.items.find(({ key }) => isScalar(key) && key.value === "enum"),
  );
  for (const value of seqOf(values)) scalar(walk, "enum", "enum", value, other, list);
  removed(walk, "enum-removed", "enum", values, list);
  // What is no longer required is reported where it stands.
  removed(walk, "required-removed", "required", child(schema, "required"), spanOf(walk, schema));
  for (const pair of pairs(child(schema, "properties"))) {
    scalar(walk, "name", "name", pair.key, (name) => renamed(String(name)));
    field(walk, pair);
    go(walk, pair.value, walkSchema);
  }
  for (const word of ["items", "additionalProperties"]) go(walk, child(schema, word), walkSchema);
  for (const word of ["allOf", "oneOf", "anyOf"])
    for (const member of seqOf(child(schema, word))) go(walk, member, walkSchema);
};

/** A property becomes a list of what it was, is taken away, and gets a sister. */
function field(walk: Walk, { key, value }: Pair<Scalar, Node | null>): void {
  const { part } = walk;
  if (!isMap(value) || !value.range || !key.range) return;
  const [start, , end] = value.range;
  const tail = /\s*$/.exec(part.text.slice(start, end))![0];
  const own = part.text.slice(key.range[0], end - tail.length);
  const wrapped = JSON.stringify({ type: "array", items: value.toJSON() as unknown });
  add(walk, "array-added", "array", { from: start, to: end - tail.length, text: wrapped });
  if (value.flow) {
    const json = own.startsWith('"');
    add(walk, "row-added", "row", {
      from: key.range[0],
      to: key.range[0],
      text: json ? '"new_mutated": { "type": "string" }, ' : "new_mutated: { type: string }, ",
    });
    return;
  }
  const line = part.text.lastIndexOf("\n", key.range[0]) + 1;
  const indent = part.text.slice(line, key.range[0]);
  if (indent.trim() !== "") return;
  add(walk, "row-added", "row", { from: line, to: line, text: `${indent}new_mutated: { type: string }\n` });
}
