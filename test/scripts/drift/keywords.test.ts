import { describe, expect, test } from "vitest";
import { openapiReader } from "../../../scripts/docs/openapi/openapi.ts";
import { diffFacts } from "../../../scripts/drift/diff/diff.ts";

type Node = Record<string, unknown>;

const text = (document: unknown): string => JSON.stringify(document, null, 1);
const read = (document: unknown) => openapiReader([]).read({ file: "tea.json", text: text(document) });
const findings = (before: unknown, after: unknown) => diffFacts(read(before).operations, read(after).operations);

/** What a document may have in each of its places, all of it put first. */
interface Places {
  document?: Node;
  path?: Node;
  operation?: Node;
  parameter?: Node;
  body?: Node;
  media?: Node;
  response?: Node;
  schema?: Node;
  answer?: Node;
}

const tea = (more: Places, version = "3.1.0"): Node => ({
  ...more.document,
  openapi: version,
  info: { title: "Tea House", version: "1" },
  paths: {
    "/teas": {
      ...more.path,
      post: {
        ...more.operation,
        parameters: [{ ...more.parameter, name: "leaves", in: "query", schema: { type: "array", items: {} } }],
        requestBody: {
          ...more.body,
          content: {
            "application/json": {
              ...more.media,
              schema: { type: "object", properties: { leaf: { ...more.schema } } },
            },
          },
        },
        responses: {
          "200": {
            ...more.response,
            description: "A cup.",
            content: { "application/json": { schema: { type: "object", properties: { leaf: { ...more.answer } } } } },
          },
        },
      },
    },
  },
  components: {
    schemas: { Leaf: { type: "string" }, Twig: { type: "integer" } },
    securitySchemes: {
      key: { type: "oauth2", flows: { implicit: { authorizationUrl: "https://a.example", scopes: {} } } },
    },
  },
});

type Pair = [place: keyof Places, keyword: string, before: unknown, after: unknown, beside?: Node];

const string = { type: "string" };
const number = { type: "number" };
const leaf = { $ref: "#/components/schemas/Leaf" };
const twig = { $ref: "#/components/schemas/Twig" };
const link = (operationId: string) => ({ next: { operationId } });
const header = (schema: Node) => ({ "X-Left": { description: "Left.", schema } });

const pairs: Pair[] = [
  ["schema", "type", "string", "number"],
  ["schema", "type", "string", "money"],
  ["schema", "format", "date", "date-time", string],
  ["schema", "format", undefined, "int64", { type: "integer" }],
  ["schema", "format", "float", "double", number],
  ["schema", "enum", ["green"], ["green", "black"], string],
  ["schema", "enum", [1], ["1"]],
  ["schema", "const", "green", "black"],
  ["schema", "const", undefined, null, string],
  ["schema", "default", 1, 2, number],
  ["schema", "nullable", undefined, true, string],
  ["schema", "deprecated", undefined, true],
  ["schema", "readOnly", undefined, true],
  ["schema", "writeOnly", undefined, true],
  ["schema", "multipleOf", 10, 5, number],
  ["schema", "minimum", 1, 2, number],
  ["schema", "maximum", 1, 2, number],
  ["schema", "exclusiveMinimum", undefined, 2, { ...number, minimum: 2 }],
  ["schema", "exclusiveMaximum", undefined, 2, { ...number, maximum: 2 }],
  ["schema", "exclusiveMinimum", 1, 2, { type: "integer" }],
  ["schema", "minLength", 1, 2, string],
  ["schema", "maxLength", 1, 2, string],
  ["schema", "pattern", "^a", "^b", string],
  ["schema", "contentEncoding", "base64", "base32", string],
  ["schema", "contentMediaType", undefined, "image/png", string],
  ["schema", "contentSchema", string, number, { ...string, contentMediaType: "application/json" }],
  ["schema", "items", string, number, { type: "array" }],
  ["schema", "items", undefined, false, { type: "array" }],
  ["schema", "prefixItems", [string, number], [number, string], { type: "array" }],
  ["schema", "contains", string, number, { type: "array" }],
  ["schema", "minContains", 2, 3, { type: "array" }],
  ["schema", "maxContains", 2, 3, { type: "array" }],
  ["schema", "minItems", 1, 2, { type: "array" }],
  ["schema", "maxItems", 1, 2, { type: "array" }],
  ["schema", "uniqueItems", undefined, true, { type: "array" }],
  ["schema", "unevaluatedItems", undefined, false, { type: "array" }],
  ["schema", "properties", { a: string }, { a: number }, { type: "object" }],
  ["schema", "required", undefined, ["a"], { type: "object", properties: { a: {} } }],
  ["schema", "required", ["a"], ["b"], { type: "object" }],
  ["schema", "additionalProperties", string, number, { type: "object" }],
  ["schema", "additionalProperties", undefined, false, { type: "object" }],
  ["schema", "patternProperties", { "^a": string }, { "^a": number }, { type: "object" }],
  ["schema", "propertyNames", { pattern: "^a" }, { pattern: "^b" }, { type: "object" }],
  ["schema", "minProperties", 1, 2, { type: "object" }],
  ["schema", "maxProperties", 1, 2, { type: "object" }],
  ["schema", "dependentRequired", { a: ["b"] }, { a: ["c"] }, { type: "object" }],
  ["schema", "dependentSchemas", { a: string }, { a: number }, { type: "object" }],
  ["schema", "dependencies", { a: ["b"] }, { a: ["c"] }, { type: "object" }],
  ["schema", "unevaluatedProperties", undefined, false, { allOf: [{ type: "object" }] }],
  ["schema", "allOf", [string], [number]],
  ["schema", "allOf", [string, { pattern: "^a" }, { pattern: "^b" }], [string, { pattern: "^a" }, { pattern: "^c" }]],
  ["schema", "anyOf", [string, number], [string, { type: "boolean" }]],
  ["schema", "anyOf", [{ required: ["a"] }], [{ required: ["b"] }], { type: "object" }],
  [
    "schema",
    "anyOf",
    [
      { ...string, maxLength: 5 },
      { ...string, maxLength: 9 },
    ],
    [
      { ...string, maxLength: 6 },
      { ...string, maxLength: 9 },
    ],
  ],
  ["schema", "oneOf", [leaf, number], [twig, number]],
  ["schema", "not", string, number],
  ["schema", "if", string, number],
  ["schema", "then", string, number, { if: {} }],
  ["schema", "else", string, number, { if: {} }],
  ["schema", "discriminator", { propertyName: "a" }, { propertyName: "b" }, { oneOf: [leaf, number] }],
  ["schema", "xml", { name: "a" }, { name: "b" }, string],
  ["schema", "$ref", leaf.$ref, twig.$ref],
  ["schema", "$dynamicRef", "#a", "#b"],
  ["schema", "$dynamicAnchor", "a", "b"],
  ["schema", "$anchor", "a", "b"],
  ["schema", "$id", "https://a.example", "https://b.example"],
  ["schema", "$schema", "https://a.example", "https://b.example"],
  ["schema", "$vocabulary", { "https://a.example": true }, { "https://a.example": false }],
  ["schema", "steep", 1, 2],
  ["answer", "multipleOf", 10, 5, number],
  ["answer", "type", "string", "number"],
  ["parameter", "required", undefined, true],
  ["parameter", "deprecated", undefined, true],
  ["parameter", "style", "form", "pipeDelimited"],
  ["parameter", "explode", true, false],
  ["parameter", "allowReserved", undefined, true],
  ["parameter", "allowEmptyValue", undefined, true],
  ["parameter", "content", { "application/json": { schema: string } }, { "application/json": { schema: number } }],
  ["parameter", "content", { "application/json": { schema: string } }, { "text/plain": { schema: string } }],
  ["body", "required", undefined, true],
  ["body", "content", undefined, undefined],
  ["media", "encoding", { leaf: { style: "form" } }, { leaf: { style: "spaceDelimited" } }],
  ["media", "encoding", { leaf: { contentType: "image/png" } }, { leaf: { contentType: "image/gif" } }],
  ["media", "encoding", { leaf: { headers: header(string) } }, { leaf: { headers: header(number) } }],
  ["response", "headers", header(string), header(number)],
  ["response", "headers", undefined, header(number)],
  ["response", "links", link("a"), link("b")],
  ["operation", "tags", ["hot"], ["cold"]],
  ["operation", "deprecated", undefined, true],
  ["operation", "security", [{ key: ["a"] }], [{ key: ["b"] }]],
  ["operation", "servers", [{ url: "https://a.example" }], [{ url: "https://b.example" }]],
  [
    "operation",
    "servers",
    [{ url: "https://a.example/{v}", variables: { v: { default: "1", enum: ["1"] } } }],
    [{ url: "https://a.example/{v}", variables: { v: { default: "1", enum: ["1", "2"] } } }],
  ],
  [
    "operation",
    "callbacks",
    {
      done: {
        "{$url}": { post: { requestBody: { content: { "application/json": { schema: leaf } } }, responses: {} } },
      },
    },
    {
      done: {
        "{$url}": { post: { requestBody: { content: { "application/json": { schema: twig } } }, responses: {} } },
      },
    },
  ],
  [
    "path",
    "parameters",
    [{ name: "cup", in: "query", schema: string }],
    [{ name: "cup", in: "query", schema: number }],
  ],
  ["path", "servers", [{ url: "https://a.example" }], [{ url: "https://b.example" }]],
  ["path", "get", undefined, { responses: {} }],
  ["path", "trace", undefined, { responses: {} }],
  ["document", "servers", [{ url: "https://a.example" }], [{ url: "https://b.example" }]],
  ["document", "security", undefined, [{ key: [] }]],
  [
    "document",
    "webhooks",
    { poured: { post: { requestBody: { content: { "application/json": { schema: leaf } } } } } },
    { poured: { post: { requestBody: { content: { "application/json": { schema: twig } } } } } },
  ],
  ["document", "jsonSchemaDialect", "https://a.example", "https://b.example"],
  ["document", "steep", 1, 2],
];

/** The lines in which two texts differ, counted from 1. */
function changedLines(before: string, after: string): [number, number] {
  const [a, b] = [before.split("\n"), after.split("\n")];
  const first = a.findIndex((line, i) => line !== b[i]);
  let same = 0;
  while (same < Math.min(a.length, b.length) - first && a.at(-1 - same) === b.at(-1 - same)) same++;
  return [first + 1, Math.max(a.length, b.length) - same];
}

const named = pairs.filter(([place, keyword]) => !(place === "body" && keyword === "content"));

describe("a keyword that changes is a finding on the changed line", () => {
  test.each(named)("%s %s: %j -> %j", (place, keyword, before, after, beside = {}) => {
    const put = (value: unknown) =>
      tea({ [place]: { ...(value === undefined ? {} : { [keyword]: value }), ...beside } });
    for (const [old, now] of [
      [put(before), put(after)],
      [put(after), put(before)],
    ] as const) {
      const found = findings(old, now);
      const [from, to] = changedLines(text(old), text(now));
      expect(found).not.toEqual([]);
      // Behind another reference is another place.
      const targets = JSON.stringify([before, after]).includes("#/components") ? text(now).split("\n") : [];
      const isTarget = (line: number) => /"(string|integer)"/.test(targets[line - 1] ?? "");
      const lines = found.flatMap(({ sides }) => sides.map(({ line }) => line));
      expect(
        lines.some((line) => (line >= from && line <= to) || isTarget(line)),
        `${from}-${to}: ${JSON.stringify(found, null, 1)}`,
      ).toBe(true);
      expect(read(now).defects).toEqual([]);
    }
  });
});

const annotations = ["title", "description", "$comment", "example", "examples", "externalDocs", "x-steep"];
describe("annotations are no facts", () => {
  test.each([
    ...annotations.map((keyword) => ["schema", keyword] as const),
    ...["summary", "description", "externalDocs", "operationId", "x-steep"].map(
      (keyword) => ["operation", keyword] as const,
    ),
    ...["description", "x-steep"].flatMap((keyword) =>
      (["parameter", "body", "response"] as const).map((place) => [place, keyword] as const),
    ),
    ...["example", "examples", "x-steep"].map((keyword) => ["media", keyword] as const),
    ...["tags", "externalDocs", "x-steep"].map((keyword) => ["document", keyword] as const),
  ] as [keyof Places, string][])("%s %s", (place, keyword) => {
    const value = keyword === "examples" ? { one: { value: 1 } } : keyword === "tags" ? [{ name: "hot" }] : "words";
    expect(findings(tea({ [place]: { [keyword]: value } }), tea({}))).toEqual([]);
  });
});

const spellings: [string, Places, Places, string?, string?][] = [
  [
    "a value that is the default anyway",
    { schema: { readOnly: false, uniqueItems: false, nullable: false } },
    { schema: {} },
  ],
  [
    "any further property",
    { schema: { type: "object", additionalProperties: true } },
    { schema: { additionalProperties: {}, type: "object" } },
  ],
  ["the usual style", { parameter: { style: "form", explode: true } }, { parameter: {} }],
  ["a reference and its target", { schema: { not: leaf } }, { schema: { not: string } }],
  [
    "allOf and its members",
    { schema: { not: { allOf: [string, { minLength: 2 }] } } },
    { schema: { not: { ...string, minLength: 2 } } },
  ],
  ["a constant and a list of one", { schema: { not: { const: "a" } } }, { schema: { not: { enum: ["a"] } } }],
  [
    "the order of what is required",
    { schema: { not: { required: ["a", "b"] } } },
    { schema: { not: { required: ["b", "a"] } } },
  ],
  [
    "the order of cases",
    { schema: { type: "object", anyOf: [{ required: ["a"] }, { required: ["b"] }] } },
    { schema: { type: "object", anyOf: [{ required: ["b"] }, { required: ["a"] }] } },
  ],
  [
    "the order of keys",
    { response: { headers: { a: { schema: string }, b: { schema: number } } } },
    { response: { headers: { b: { schema: number }, a: { schema: string } } } },
  ],
  ["the order of tags", { operation: { tags: ["a", "b"] } }, { operation: { tags: ["b", "a"] } }],
  [
    "one of types that exclude each other",
    { schema: { oneOf: [string, number] } },
    { schema: { anyOf: [string, number] } },
  ],
  [
    "null in 3.0 and in 3.1",
    { schema: { not: { type: "string", nullable: true } } },
    { schema: { not: { type: ["string", "null"] } } },
    "3.0.3",
    "3.1.0",
  ],
  [
    "an exclusive limit in 3.0 and in 3.1",
    { schema: { ...number, minimum: 2, exclusiveMinimum: true } },
    { schema: { ...number, exclusiveMinimum: 2 } },
    "3.0.3",
    "3.1.0",
  ],
  [
    "several types",
    { schema: { type: ["string", "number"], maxLength: 5 } },
    { schema: { anyOf: [{ type: "string", maxLength: 5 }, number] } },
  ],
  [
    "the usual character set",
    { operation: { requestBody: { content: { "application/json": { schema: string } } } } },
    { operation: { requestBody: { content: { "application/json; charset=utf-8": { schema: string } } } } },
  ],
];

test.each(spellings)("equal documents in another spelling: %s", (_, before, after, was, is) => {
  expect(findings(tea(before, was), tea(after, is))).toEqual([]);
  expect(findings(tea(after, is), tea(before, was))).toEqual([]);
});

describe("what another media type says", () => {
  const put = (form: Node): Node => {
    const document = tea({ schema: string });
    const post = (document.paths as Record<string, { post: { requestBody: { content: Node } } }>)["/teas"]!.post;
    post.requestBody.content["multipart/form-data"] = { schema: { type: "object", properties: { leaf: form } } };
    return document;
  };

  test("is compared too", () => {
    const found = findings(put({ type: "string", maxLength: 5 }), put({ type: "string", maxLength: 6 }));
    expect(found).toMatchObject([
      {
        rule: "upstream/other-changed",
        field: "body.leaf",
        sides: [{ value: ["multipart/form-data maxLength: 5"] }, { value: ["multipart/form-data maxLength: 6"] }],
      },
    ]);
    expect(findings(put(string), put(string))).toEqual([]);
  });

  test("a field that it loses is lost", () => {
    const bare = put(string);
    const content = (bare.paths as Record<string, { post: { requestBody: { content: Node } } }>)["/teas"]!.post
      .requestBody;
    content.content["multipart/form-data"] = { schema: { type: "object" } };
    expect(findings(put(string), bare).map(({ rule, field }) => [rule, field])).toEqual([
      ["upstream/other-changed", "body"],
    ]);
  });
});
