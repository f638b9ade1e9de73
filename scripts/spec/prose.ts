import { STATUS_CODES } from "node:http";
import { isObject, pointerOf, segments, type Json, type JsonObject } from "../json.ts";
import type { Finding } from "./cycles.ts";
import { parts } from "./parts.ts";

/** By the kind of an OpenAPI object, the keywords that hold the author's words. */
const prose: Readonly<Record<string, string>> = {
  info: "title description summary contact license termsOfService",
  docs: "description",
  tag: "description summary",
  server: "description",
  path: "summary description",
  operation: "summary description",
  parameter: "description example examples summary",
  body: "description summary",
  response: "summary",
  media: "example examples",
  link: "description summary",
  schema: "title description example examples $comment",
  security: "description summary",
  components: "examples",
};
const words: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(prose).map(([kind, keywords]) => [kind, new Set(keywords.split(" "))]),
);

/**
 * A copy of an OpenAPI document without prose and without extensions. Only keywords are dropped:
 * a property, schema or default value may have any name. A null in place of an OpenAPI object is a problem.
 */
export function dropProse(document: JsonObject): { document: JsonObject; findings: Finding[] } {
  const findings: Finding[] = [];
  return { document: strip("document", document, "", findings) as JsonObject, findings };
}

function strip(kind: string, value: Json, pointer: string, findings: Finding[]): Json {
  const inner = (part: string, key: string | number, child: Json) =>
    strip(part, child, pointer + pointerOf(key), findings);
  if (value === null) findings.push({ pointer, message: `${pointer} must not be null` });
  if (Array.isArray(value)) {
    // `items` may hold one schema or a list of them.
    const item = kind === "schema" ? kind : kind.startsWith("[") ? kind.slice(1, -1) : undefined;
    return item === undefined ? value : value.map((child, i) => inner(item, i, child));
  }
  if (!isObject(value) || kind.startsWith("[")) return value;
  if (kind.startsWith("{")) {
    const item = kind.slice(1, -1);
    // Components may have any name; paths, statuses and media types never begin like an extension.
    const isName = (name: string) => !name.startsWith("x-") || !/^(path|media|response)$/.test(item) || inComponents;
    const inComponents = pointer.startsWith("/components/") && segments(pointer).length === 2;
    return Object.fromEntries(
      Object.entries(value).flatMap(([name, child]) => {
        if (!isName(name)) return [];
        const stripped = inner(item, name, child);
        return [[name, item === "response" ? described(name, stripped) : stripped]];
      }),
    );
  }
  if (kind === "callback") return strip("{path}", value, pointer, findings);
  if (kind === "flow") return withoutScopeTexts(value);
  const own = parts.get(kind);
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, child]) => {
      if (words.get(kind)?.has(key) || key.startsWith("x-")) return [];
      const part = own?.get(key);
      return [[key, part === undefined ? child : inner(part, key, child)]];
    }),
  );
}

/** A response must have a description: the name of its status. */
function described(status: string, response: Json): Json {
  if (!isObject(response)) return response;
  const { description: _, ...rest } = response;
  if (Object.hasOwn(rest, "$ref")) return rest;
  return { description: STATUS_CODES[status] ?? status, ...rest };
}

function withoutScopeTexts(flow: JsonObject): JsonObject {
  if (!isObject(flow.scopes)) return flow;
  return { ...flow, scopes: Object.fromEntries(Object.keys(flow.scopes).map((name) => [name, ""])) };
}
