import type { Json, JsonObject } from "../../../../scripts/json.ts";

/** A schema before and after a change of a request or response field. */
const object = (properties: JsonObject, required: string[] = []): JsonObject => ({
  type: "object",
  properties,
  required,
});
const tea = (kind: string, ...names: string[]): JsonObject =>
  object({ kind: { enum: [kind] }, ...Object.fromEntries(names.map((name) => [name, { type: "string" }])) }, [
    "kind",
    ...names,
  ]);

/** Fields before and after, `undefined` where there is none, by the change that this is in both directions. */
export const fieldChanges: Readonly<Record<string, [before: Json | undefined, after: Json | undefined]>> = {
  "field-added": [undefined, { type: "string" }],
  "field-deprecated": [{ type: "string" }, { type: "string", deprecated: true }],
  "type-changed": [{ type: "string" }, { type: "boolean" }],
  "type-widened": [{ type: "integer" }, { type: "number" }],
  "type-stated": [{}, { type: "string" }],
  "width-changed": [
    { type: "integer", format: "int32" },
    { type: "integer", format: "int64" },
  ],
  "nullable-added": [{ type: "string" }, { type: "string", nullable: true }],
  "enum-added": [
    { type: "string", enum: ["green"] },
    { type: "string", enum: ["green", "white"] },
  ],
  "member-added": [
    { oneOf: [tea("green", "leaf"), tea("black", "bag")] },
    { oneOf: [tea("green", "leaf"), tea("black", "bag"), tea("white", "bud")] },
  ],
  "member-split": [
    {
      oneOf: [
        object({ kind: { enum: ["green"] }, leaf: { type: "string" }, bag: { type: "string" } }, ["kind"]),
        tea("black", "pot"),
      ],
    },
    { oneOf: [tea("green", "leaf"), tea("green", "bag"), tea("black", "pot")] },
  ],
  "default-added": [{ type: "integer" }, { type: "integer", default: 5 }],
  "default-changed": [
    { type: "integer", default: 3 },
    { type: "integer", default: 5 },
  ],
  "constraint-tightened": [
    { type: "integer", maximum: 15 },
    { type: "integer", maximum: 10 },
  ],
  "constraint-stated": [{ type: "integer" }, { type: "integer", maximum: 10 }],
  "pattern-changed": [
    { type: "string", pattern: "^t_" },
    { type: "string", pattern: "^tea_" },
  ],
};

/** A document of one operation that sends and answers an object with these fields, changed by a case. */
export function house(
  fields: Readonly<Record<string, Json | undefined>>,
  {
    required = [],
    ...change
  }: { required?: string[]; operation?: JsonObject; document?: JsonObject; path?: string; media?: string } = {},
): string {
  const properties = Object.fromEntries(
    Object.entries(fields).filter(([, schema]) => schema !== undefined),
  ) as JsonObject;
  const schema = object({ leaf: { type: "string" }, ...properties }, required);
  const content: JsonObject = { "application/json": { schema } };
  if (change.media !== undefined) content[change.media] = { schema };
  const post: JsonObject = {
    operationId: "brew",
    requestBody: { content },
    responses: { "200": { description: "", content } },
    ...change.operation,
  };
  return JSON.stringify({
    openapi: "3.0.3",
    info: { title: "Teahouse", version: "1" },
    servers: [{ url: "https://api.teahouse.example" }],
    paths: { [change.path ?? "/brew"]: { post } },
    ...change.document,
  });
}

const answer = (status: string): JsonObject => ({
  responses: { "200": { description: "" }, [status]: { description: "" } },
});
const events = (...names: string[]): JsonObject => ({
  responses: {
    "200": {
      description: "",
      content: {
        "text/event-stream": {
          schema: {
            oneOf: names.map((name) => object({ event: { enum: [name] }, data: { type: "object" } }, ["event"])),
          },
        },
      },
    },
  },
});
const scheme: JsonObject = { components: { securitySchemes: { key: { type: "http", scheme: "bearer" } } } };
const server = (...urls: string[]): JsonObject => ({ servers: urls.map((url) => ({ url })) });
const other: JsonObject = { get: { responses: { "200": { description: "" } } } };
const here = "https://api.teahouse.example";

/** Two documents, by the rule about what happened between them. */
export const documentChanges: Readonly<Record<string, [before: string, after: string]>> = {
  "request-field-required": [house({}), house({}, { required: ["leaf"] })],
  "response-field-required": [house({}), house({}, { required: ["leaf"] })],
  "request-media-added": [house({}), house({}, { media: "application/yaml" })],
  "response-media-added": [house({}), house({}, { media: "application/yaml" })],
  "request-required-field-added": [house({}), house({ kind: { type: "string" } }, { required: ["kind"] })],
  "operation-added": [
    house({}),
    house({}, { document: { paths: { ...(JSON.parse(house({})) as { paths: JsonObject }).paths, "/teas": other } } }),
  ],
  "operation-moved": [house({}), house({}, { path: "/brews" })],
  "operation-deprecated": [house({}), house({}, { operation: { deprecated: true } })],
  "path-variable-renamed": [house({}, { path: "/teas/{id}" }), house({}, { path: "/teas/{tea_id}" })],
  "host-added": [house({}), house({}, { document: server(here, "https://eu.teahouse.example") })],
  "base-path-added": [
    house({}, { document: server(`${here}/v1`) }),
    house({}, { document: server(`${here}/v1`, `${here}/v2`) }),
  ],
  "base-path-changed": [house({}, { document: server(`${here}/v1`) }), house({}, { document: server(`${here}/v2`) })],
  "success-status-added": [house({}, { operation: answer("200") }), house({}, { operation: answer("202") })],
  "error-status-added": [house({}, { operation: answer("200") }), house({}, { operation: answer("409") })],
  "error-code-added": [
    house({}, { operation: { "x-error-codes": [{ code: 1 }] } }),
    house({}, { operation: { "x-error-codes": [{ code: 1 }, { code: 2 }] } }),
  ],
  "event-added": [house({}, { operation: events("poured") }), house({}, { operation: events("poured", "steeping") })],
  "permission-added": [
    house({}, { operation: { "x-scopes": ["tea:read"] } }),
    house({}, { operation: { "x-scopes": ["tea:read", "tea:admin"] } }),
  ],
  "permission-demanded": [
    house({}, { operation: { "x-scopes": [] } }),
    house({}, { operation: { "x-scopes": ["tea:read"] } }),
  ],
  "security-tightened": [
    house({}, { document: scheme }),
    house({}, { document: { ...scheme, security: [{ key: [] }] } }),
  ],
  "token-added": [
    house({}, { operation: { "x-tokens": ["tenant"] } }),
    house({}, { operation: { "x-tokens": ["tenant", "user"] } }),
  ],
  "rate-limit-changed": [
    house({}, { operation: { "x-rate-limit": "50/s" } }),
    house({}, { operation: { "x-rate-limit": "20/s" } }),
  ],
  "other-changed": [
    house({ grams: { type: "integer", multipleOf: 5 } }),
    house({ grams: { type: "integer", multipleOf: 10 } }),
  ],
};
