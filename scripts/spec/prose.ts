import { STATUS_CODES } from "node:http";
import { isObject, pointerOf, segments, type Json, type JsonObject } from "../json.ts";

/**
 * The parts of an OpenAPI object: the keywords that hold prose, and the keywords that hold other
 * OpenAPI objects: one (`schema`), a list (`[schema]`), or a map of names to them (`{schema}`).
 */
interface Shape {
  prose: readonly string[];
  parts: ReadonlyMap<string, string>;
}

const shape = (prose: string, parts: Record<string, string> = {}): Shape => ({
  prose: prose.split(" "),
  parts: new Map(Object.entries(parts)),
});
const all = (keys: string, part: string): Record<string, string> =>
  Object.fromEntries(keys.split(" ").map((key) => [key, part]));

const body = { schema: "schema", content: "{media}" };

const shapes: Readonly<Record<string, Shape>> = {
  document: shape("", {
    ...all("paths webhooks", "{path}"),
    info: "info",
    servers: "[server]",
    tags: "[tag]",
    components: "components",
    externalDocs: "docs",
  }),
  info: shape("title description summary contact license termsOfService"),
  docs: shape("description"),
  tag: shape("description summary", { externalDocs: "docs" }),
  server: shape("description", { variables: "{server}" }),
  path: shape("summary description", {
    ...all("get put post delete options head patch trace", "operation"),
    parameters: "[parameter]",
    servers: "[server]",
  }),
  operation: shape("summary description", {
    parameters: "[parameter]",
    requestBody: "body",
    responses: "{response}",
    callbacks: "{callback}",
    servers: "[server]",
    externalDocs: "docs",
  }),
  parameter: shape("description example examples summary", body),
  body: shape("description summary", body),
  response: shape("summary", { headers: "{parameter}", content: "{media}", links: "{link}" }),
  media: shape("example examples", { schema: "schema", encoding: "{encoding}" }),
  encoding: shape("", { headers: "{parameter}" }),
  link: shape("description summary", { server: "server" }),
  schema: shape("title description example examples $comment", {
    ...all("properties patternProperties dependentSchemas definitions $defs", "{schema}"),
    ...all("allOf anyOf oneOf prefixItems", "[schema]"),
    ...all("additionalProperties not if then else contains propertyNames", "schema"),
    ...all("unevaluatedItems unevaluatedProperties additionalItems", "schema"),
    items: "schema",
    externalDocs: "docs",
  }),
  security: shape("description summary", { flows: "{flow}" }),
  components: shape("examples", {
    schemas: "{schema}",
    responses: "{response}",
    ...all("parameters headers", "{parameter}"),
    requestBodies: "{body}",
    securitySchemes: "{security}",
    links: "{link}",
    callbacks: "{callback}",
    pathItems: "{path}",
  }),
};

/**
 * A copy of an OpenAPI document without prose and without extensions. Only keywords are dropped:
 * a property, schema or default value may have any name. A null in place of an OpenAPI object is a problem.
 */
export function dropProse(document: JsonObject): { document: JsonObject; problems: string[] } {
  const problems: string[] = [];
  return { document: strip("document", document, "", problems) as JsonObject, problems };
}

function strip(kind: string, value: Json, pointer: string, problems: string[]): Json {
  const inner = (part: string, key: string | number, child: Json) =>
    strip(part, child, pointer + pointerOf(key), problems);
  if (value === null) problems.push(`${pointer} must not be null`);
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
  if (kind === "callback") return strip("{path}", value, pointer, problems);
  if (kind === "flow") return withoutScopeTexts(value);
  const { prose, parts } = shapes[kind]!;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, child]) => {
      if (prose.includes(key) || key.startsWith("x-")) return [];
      const part = parts.get(key);
      return [[key, part === undefined ? child : inner(part, key, child)]];
    }),
  );
}

/** A response must have a description: the name of its status. */
function described(status: string, response: Json): Json {
  if (!isObject(response) || Object.hasOwn(response, "$ref")) return response;
  const { description: _, ...rest } = response;
  return { description: STATUS_CODES[status] ?? status, ...rest };
}

function withoutScopeTexts(flow: JsonObject): JsonObject {
  if (!isObject(flow.scopes)) return flow;
  return { ...flow, scopes: Object.fromEntries(Object.keys(flow.scopes).map((name) => [name, ""])) };
}
