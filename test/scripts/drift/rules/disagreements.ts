import type { Json, JsonObject } from "../../../../scripts/json.ts";

/** What a document says of the one operation of a tea house. */
export interface Tea {
  /** Fields of the body, and of the response. */
  body?: JsonObject;
  cup?: JsonObject;
  required?: string[];
  parameters?: Json[];
  operation?: JsonObject;
  document?: JsonObject;
  method?: string;
  path?: string;
}

const object = (properties: JsonObject, required: string[] = []): JsonObject => ({
  type: "object",
  properties,
  required,
});

/** An OpenAPI document of it, as our spec or as the vendor's. */
export function teahouse({
  body = {},
  cup = {},
  required = [],
  parameters = [],
  method = "post",
  path = "/brew",
  ...more
}: Tea = {}): string {
  const operation: JsonObject = {
    operationId: "brew",
    "x-name": "teas.brew",
    summary: "Brews tea",
    externalDocs: { url: "https://docs.teahouse.example/brew" },
    parameters,
    requestBody: {
      content: {
        "application/json": {
          schema: object({ leaf: { type: "string" }, minutes: { type: "integer", default: 5 }, ...body }, required),
        },
      },
    },
    responses: {
      "200": {
        description: "A cup.",
        content: { "application/json": { schema: object({ cup: { type: "string" }, ...cup }) } },
      },
    },
    ...more.operation,
  };
  return JSON.stringify(
    {
      openapi: "3.0.3",
      info: { title: "Teahouse", version: "1" },
      servers: [{ url: "https://api.teahouse.example" }],
      paths: { [path]: { [method]: operation } },
      ...more.document,
    },
    null,
    1,
  );
}

const parameter = (name: string, schema: JsonObject = { type: "string" }): JsonObject => ({
  name,
  in: "query",
  schema,
});
const kind = (...names: string[]): Tea => ({ body: { kind: { type: "string", enum: names } } });
const it = (schema: JsonObject): Tea => ({ body: { it: schema } });
const events = (...names: string[]): Tea => ({
  operation: {
    responses: {
      "200": {
        description: "Events.",
        content: {
          "text/event-stream": {
            schema: {
              oneOf: names.map((name) =>
                object({ event: { type: "string", enum: [name] }, data: { type: "object" } }, ["event"]),
              ),
            },
          },
        },
      },
    },
  },
});
const answers = (...statuses: string[]): Tea => ({
  operation: { responses: Object.fromEntries(statuses.map((status) => [status, { description: "An answer." }])) },
});
const listing: JsonObject = {
  "/brew": (JSON.parse(teahouse()) as { paths: JsonObject }).paths["/brew"]!,
  "/teas": {
    get: {
      operationId: "teas",
      "x-name": "teas.list",
      summary: "Lists teas",
      externalDocs: { url: "https://docs.teahouse.example/teas" },
      responses: { "200": { description: "Teas." } },
    },
  },
};

/** What our spec and the vendor's document say, by the rule about the difference. */
export const disagreements: Readonly<Record<string, [ours: Tea, theirs: Tea]>> = {
  "operation-missing": [{}, { document: { paths: listing } }],
  "operation-extra": [{ document: { paths: listing } }, {}],
  method: [{}, { method: "put" }],
  path: [{}, { path: "/brews" }],
  host: [
    {},
    { document: { servers: [{ url: "https://api.teahouse.example" }, { url: "https://eu.teahouse.example" }] } },
  ],
  "param-missing": [{}, { parameters: [parameter("limit")] }],
  "param-extra": [{ parameters: [parameter("limit")] }, { parameters: [parameter("other")] }],
  "field-missing": [{}, it({ type: "string" })],
  "field-extra": [it({ type: "string" }), {}],
  location: [{ parameters: [parameter("limit")] }, { body: { limit: { type: "string" } } }],
  nesting: [
    { body: { options: object({}), milk: { type: "string" } } },
    { body: { options: object({ milk: { type: "string" } }) } },
  ],
  required: [{}, { required: ["leaf"] }],
  type: [it({ type: "string" }), it({ type: "boolean" })],
  "type-width": [it({ type: "number" }), it({ type: "integer" })],
  "array-shape": [it({ type: "array", items: { type: "string" } }), it({ type: "string" })],
  nullable: [it({ type: "string" }), it({ type: "string", nullable: true })],
  deprecated: [it({ type: "string" }), it({ type: "string", deprecated: true })],
  "enum-value-missing": [kind("green"), kind("green", "white")],
  "enum-value-extra": [kind("green", "white"), kind("green")],
  default: [it({ type: "integer", default: 3 }), it({ type: "integer", default: 5 })],
  "default-missing": [it({ type: "integer" }), it({ type: "integer", default: 5 })],
  "default-extra": [it({ type: "integer", default: 5 }), it({ type: "integer" })],
  range: [it({ type: "integer", maximum: 10 }), it({ type: "integer", maximum: 15 })],
  length: [it({ type: "string", maxLength: 64 }), it({ type: "string", maxLength: 128 })],
  pattern: [it({ type: "string", pattern: "^tea_" }), it({ type: "string", pattern: "^t_" })],
  other: [it({ type: "integer", multipleOf: 5 }), it({ type: "integer", multipleOf: 10 })],
  media: [
    {},
    {
      operation: {
        requestBody: {
          content: Object.fromEntries(
            ["application/json", "application/yaml"].map((type) => [type, { schema: { type: "object" } }]),
          ),
        },
      },
    },
  ],
  permission: [{ operation: { "x-scopes": ["tea:brew"] } }, { operation: { "x-scopes": ["tea:write"] } }],
  token: [{ operation: { "x-tokens": ["tenant"] } }, { operation: { "x-tokens": ["tenant", "user"] } }],
  "rate-limit": [{ operation: { "x-rate-limit": "100/s" } }, { operation: { "x-rate-limit": "50/s" } }],
  "status-missing": [answers("200"), answers("200", "409")],
  "error-code-missing": [
    { operation: { "x-error-codes": [{ code: 1, meaning: "No leaf." }] } },
    { operation: { "x-error-codes": [{ code: 1 }, { code: 4711 }] } },
  ],
  "error-code-extra": [
    {
      operation: {
        "x-error-codes": [
          { code: 1, meaning: "No leaf." },
          { code: 4712, meaning: "No pot." },
        ],
      },
    },
    { operation: { "x-error-codes": [{ code: 1 }] } },
  ],
  "event-missing": [events("poured"), events("poured", "steeping")],
  "event-extra": [events("poured", "steeping"), events("poured")],
  "example-invalid": [
    {},
    {
      operation: {
        requestBody: {
          content: {
            "application/json": {
              example: { minutes: "three" },
              schema: object({ leaf: { type: "string" }, minutes: {} }),
            },
          },
        },
      },
    },
  ],
};
