import { describe, expect, test } from "vitest";
import type { Json, JsonObject } from "../../../../scripts/json.ts";
import { convert } from "../../../../scripts/spec/openapi31/convert.ts";

const media = { schema: { $ref: "#/components/schemas/A" } };
const documentOf = (schema: Json, more: JsonObject = {}, type = "application/json"): JsonObject => ({
  openapi: "3.1.0",
  info: { title: "Tea House", version: "1" },
  paths: { "/teas": { post: { requestBody: { content: { [type]: media } }, responses: {} } } },
  components: { schemas: { A: schema, ...more } },
});
const place = "/components/schemas/A";

/** The schema in its 3.0 form; nothing may be refused. */
const converted = (schema: Json, more?: JsonObject): Json => {
  const { document, findings } = convert(documentOf(schema, more));
  expect(findings).toEqual([]);
  return schemasOf(document).A!;
};
const schemasOf = (document: JsonObject) => (document.components as JsonObject).schemas as JsonObject;
/** What is refused, by the keyword of the schema. */
const refused = (schema: Json): [pointer: string, message: string][] =>
  convert(documentOf(schema)).findings.map(({ pointer, message }) => [pointer.replace(place, ""), message]);
/** Where what stands at a place below the schema was written. */
const origin = (schema: Json, pointer: string) =>
  convert(documentOf(schema))
    .originOf(place + pointer)
    .replace(place, "");

describe("schemas", () => {
  const cases: [string, Json, Json][] = [
    ["one type", { type: "string" }, { type: "string" }],
    ["one type in a list", { type: ["string"] }, { type: "string" }],
    ["a type that occurs twice", { type: ["string", "string"] }, { type: "string" }],
    ["a type or null", { type: ["string", "null"], maxLength: 3 }, { type: "string", maxLength: 3, nullable: true }],
    ["null", { type: "null" }, { enum: [null], nullable: true }],
    ["null in a list", { type: ["null"], description: "x" }, { description: "x", enum: [null], nullable: true }],
    [
      "values and null",
      { type: ["string", "null"], enum: ["a", null] },
      { type: "string", enum: ["a", null], nullable: true },
    ],
    [
      "several types",
      { type: ["string", "integer"], minLength: 1, minimum: 2, description: "x", default: "a" },
      {
        description: "x",
        default: "a",
        oneOf: [
          { type: "string", minLength: 1 },
          { type: "integer", minimum: 2 },
        ],
      },
    ],
    [
      "several types and null",
      {
        type: ["null", "array", "object"],
        items: { type: ["string", "null"] },
        minItems: 1,
        properties: { a: true },
        required: ["a"],
      },
      {
        oneOf: [
          { type: "array", items: { type: "string", nullable: true }, minItems: 1 },
          { type: "object", properties: { a: {} }, required: ["a"] },
        ],
        nullable: true,
      },
    ],
    [
      "values of several types",
      { type: ["string", "number", "null"], enum: ["a", 1, null] },
      {
        oneOf: [
          { type: "string", enum: ["a"] },
          { type: "number", enum: [1] },
        ],
        nullable: true,
      },
    ],
    ["values of one of several types", { type: ["string", "boolean"], enum: ["a"] }, { enum: ["a"], type: "string" }],
    [
      "formats of several types",
      { type: ["string", "integer"], format: "int64" },
      { oneOf: [{ type: "string" }, { type: "integer", format: "int64" }] },
    ],
    ["integers among numbers", { type: ["integer", "number"] }, { type: "number" }],
    ["every type", { type: ["null", "string", "number", "boolean", "array", "object"] }, { nullable: true }],
    [
      "several types beside a union",
      { type: ["string", "array"], oneOf: [{ minLength: 1 }, { minItems: 1 }] },
      { oneOf: [{ minLength: 1 }, { minItems: 1 }], anyOf: [{ type: "string" }, { type: "array", items: {} }] },
    ],
    [
      "several types beside both unions",
      { type: ["string", "boolean"], oneOf: [{}], anyOf: [{}] },
      { oneOf: [{}], anyOf: [{}], allOf: [{ oneOf: [{ type: "string" }, { type: "boolean" }] }] },
    ],
    [
      "a union with null",
      { anyOf: [{ type: "null" }, { type: "string" }, { type: "integer" }] },
      { anyOf: [{ type: "string" }, { type: "integer" }], nullable: true },
    ],
    [
      "a schema or null",
      { oneOf: [{ type: "string", maxLength: 3 }, { type: "null" }], title: "x" },
      { title: "x", type: "string", maxLength: 3, nullable: true },
    ],
    [
      "a component or null",
      { anyOf: [{ $ref: "#/components/schemas/B" }, { type: "null" }], description: "x" },
      { description: "x", nullable: true, allOf: [{ $ref: "#/components/schemas/B" }] },
    ],
    ["a value or null", { anyOf: [{ const: "a" }, { const: null }] }, { enum: ["a"], nullable: true }],
    [
      "a schema or the value null",
      { anyOf: [{ type: "boolean" }, { enum: [null] }] },
      { type: "boolean", nullable: true },
    ],
    [
      "null inside null",
      { anyOf: [{ oneOf: [{ type: "string" }, { type: "null" }] }, { type: "null" }] },
      { type: "string", nullable: true },
    ],
    [
      "a union with null that the type excludes",
      { type: "object", anyOf: [{ required: ["a"] }, { type: "null" }] },
      { type: "object", required: ["a"] },
    ],
    [
      "a schema or null, beside what it also says",
      { properties: { a: {} }, anyOf: [{ properties: { b: {} } }, { type: "null" }] },
      { properties: { a: {} }, anyOf: [{ properties: { b: {} } }], nullable: true },
    ],
    [
      "a closed schema or null, beside properties",
      { properties: { a: {} }, anyOf: [{ additionalProperties: false }, { type: "null" }] },
      { properties: { a: {} }, anyOf: [{ additionalProperties: false }], nullable: true },
    ],
    ["a constant", { const: "a" }, { enum: ["a"] }],
    ["a constant among values", { enum: ["a", "b"], const: "b" }, { enum: ["b"] }],
    ["a constant that is an object", { const: { a: [1] } }, { enum: [{ a: [1] }] }],
    [
      "exclusive limits",
      { exclusiveMinimum: 1, exclusiveMaximum: 9 },
      { minimum: 1, exclusiveMinimum: true, maximum: 9, exclusiveMaximum: true },
    ],
    [
      "exclusive limits that are stricter",
      { minimum: 1, exclusiveMinimum: 1, maximum: 9, exclusiveMaximum: 8 },
      { minimum: 1, exclusiveMinimum: true, maximum: 8, exclusiveMaximum: true },
    ],
    [
      "exclusive limits that are weaker",
      { minimum: 2, exclusiveMinimum: 1, maximum: 9, exclusiveMaximum: 10 },
      { minimum: 2, maximum: 9 },
    ],
    [
      "marks of 3.0, which mean what they mean there",
      { type: "string", nullable: true, minimum: 2, exclusiveMinimum: true, maximum: 3, exclusiveMaximum: false },
      { type: "string", nullable: true, minimum: 2, exclusiveMinimum: true, maximum: 3, exclusiveMaximum: false },
    ],
    ["examples", { examples: ["a", "b"] }, { example: "a" }],
    ["examples beside an example", { example: "c", examples: ["a"] }, { example: "c" }],
    ["no examples", { examples: [] }, {}],
    ["a reference", { $ref: "#/components/schemas/B" }, { $ref: "#/components/schemas/B" }],
    [
      "a reference with keywords beside it",
      { $ref: "#/components/schemas/B", description: "x", deprecated: true },
      { description: "x", deprecated: true, allOf: [{ $ref: "#/components/schemas/B" }] },
    ],
    [
      "a reference beside allOf",
      { $ref: "#/components/schemas/B", allOf: [{ required: ["a"] }] },
      { allOf: [{ required: ["a"] }, { $ref: "#/components/schemas/B" }] },
    ],
    [
      "a reference with a comment",
      { $ref: "#/components/schemas/B", $comment: "x" },
      { $ref: "#/components/schemas/B" },
    ],
    [
      "schemas that are true or false",
      { properties: { a: true, b: false }, items: true, not: false },
      { properties: { a: {}, b: { not: {} } }, items: {}, not: { not: {} } },
    ],
    ["additional properties", { additionalProperties: false }, { additionalProperties: false }],
    [
      "a map",
      { additionalProperties: { type: ["string", "null"] } },
      { additionalProperties: { type: "string", nullable: true } },
    ],
    ["a list of anything", { type: "array" }, { type: "array", items: {} }],
    ["no items", { type: "array", items: false }, { type: "array", items: { not: {} } }],
    [
      "a text that holds something else",
      { type: "string", contentMediaType: "application/json", contentSchema: { type: "object" } },
      { type: "string" },
    ],
    [
      "a text in base64",
      { type: "string", contentEncoding: "base64", contentMediaType: "image/png" },
      { type: "string", format: "byte" },
    ],
    ["a text in another encoding", { type: "string", contentEncoding: "quoted-printable" }, { type: "string" }],
    ["a picture in JSON, which is a text", { type: "string", contentMediaType: "image/svg+xml" }, { type: "string" }],
    ["the default dialect", { $schema: "https://spec.openapis.org/oas/3.1/dialect/base" }, {}],
    [
      "the dialect of JSON Schema",
      { $schema: "https://json-schema.org/draft/2020-12/schema#", type: "string" },
      { type: "string" },
    ],
    ["a comment", { $comment: "x" }, {}],
    [
      "properties that are closed with what others say of them",
      { properties: { a: {} }, unevaluatedProperties: false },
      { properties: { a: {} }, additionalProperties: false },
    ],
    [
      "keywords that say nothing",
      {
        propertyNames: { type: "string" },
        unevaluatedProperties: true,
        unevaluatedItems: {},
        contains: true,
        patternProperties: {},
        dependentRequired: {},
        dependentSchemas: {},
        dependencies: {},
      },
      {},
    ],
    ["items beyond which there are none", { items: {}, unevaluatedItems: false }, { items: {} }],
    [
      "what 3.0 has too",
      {
        title: "a",
        multipleOf: 2,
        maximum: 4,
        minimum: 1,
        pattern: "a",
        uniqueItems: true,
        maxProperties: 1,
        minProperties: 1,
        readOnly: true,
        writeOnly: false,
        deprecated: true,
        format: "date",
        externalDocs: { url: "https://tea.example" },
        xml: { name: "a" },
        discriminator: { propertyName: "a" },
        example: null,
        default: [null],
      },
      {
        title: "a",
        multipleOf: 2,
        maximum: 4,
        minimum: 1,
        pattern: "a",
        uniqueItems: true,
        maxProperties: 1,
        minProperties: 1,
        readOnly: true,
        writeOnly: false,
        deprecated: true,
        format: "date",
        externalDocs: { url: "https://tea.example" },
        xml: { name: "a" },
        discriminator: { propertyName: "a" },
        example: null,
        default: [null],
      },
    ],
    [
      "properties that are named like keywords",
      {
        properties: { const: { const: 1 }, if: {}, $ref: { type: "string" }, __proto__: { type: ["null", "string"] } },
      },
      { properties: { const: { enum: [1] }, if: {}, $ref: { type: "string" } } },
    ],
    [
      "values that look like schemas",
      { default: { const: 1, type: ["a", "null"] }, enum: [{ $defs: {} }] },
      { default: { const: 1, type: ["a", "null"] }, enum: [{ $defs: {} }] },
    ],
    [
      "what is not a schema",
      { properties: [], items: 3, oneOf: "x", type: 4 },
      { properties: [], items: 3, oneOf: "x", type: 4 },
    ],
  ];
  test.each(cases)("%s", (_, schema, expected) => expect(converted(schema, { B: {} })).toEqual(expected));

  test("a property may have any name", () => {
    const schema = JSON.parse('{ "properties": { "__proto__": { "const": 1 } } }') as Json;
    expect(JSON.stringify(converted(schema))).toBe('{"properties":{"__proto__":{"enum":[1]}}}');
  });

  test("definitions become components, and references follow", () => {
    const B = { $ref: `#${place}/$defs/Leaf` };
    const Leaf = { type: ["string", "null"], $defs: { Vein: { const: 1 } } };
    const schema = { $defs: { Leaf }, properties: { a: B, b: { $ref: `#${place}/$defs/Leaf/$defs/Vein` } } };
    const { document, findings, originOf } = convert(documentOf(schema, { B }));
    expect(findings).toEqual([]);
    expect(schemasOf(document)).toEqual({
      A: { properties: { a: { $ref: "#/components/schemas/Leaf" }, b: { $ref: "#/components/schemas/Vein" } } },
      B: { $ref: "#/components/schemas/Leaf" },
      Leaf: { type: "string", nullable: true },
      Vein: { enum: [1] },
    });
    expect(originOf("/components/schemas/Vein/enum")).toBe(`${place}/$defs/Leaf/$defs/Vein/const`);
  });

  test("a definition may be there twice, but not with two meanings", () => {
    const twice = { a: { definitions: { Leaf: { const: 1 } } }, b: { $defs: { Leaf: { const: 1 } } } };
    expect(refused({ properties: twice })).toEqual([]);
    twice.b.$defs.Leaf.const = 2;
    expect(refused({ properties: twice })).toEqual([
      ["/properties/b/$defs/Leaf", '"Leaf" is also the name of another schema; rename one of the two'],
    ]);
  });
});

describe("what 3.0 has no form for is refused, with what to write", () => {
  const oneOf = 'write the cases as members of "oneOf"';
  const words = 'leave it out and say it in the "description"';
  const components = "name the schema in components and refer to it by its pointer, as #/components/schemas/Name";
  test.each<[string, Json, string]>([
    ["if", {}, oneOf],
    ["then", {}, oneOf],
    ["else", {}, oneOf],
    ["dependentRequired", { a: ["b"] }, oneOf],
    ["dependentSchemas", { a: {} }, oneOf],
    ["dependencies", { a: ["b"] }, oneOf],
    [
      "prefixItems",
      [{}],
      'write "items" with a schema that fits every item, and how many in "minItems" and "maxItems"',
    ],
    ["contains", { const: 1 }, words],
    ["minContains", 1, words],
    ["maxContains", 1, words],
    ["propertyNames", { pattern: "a" }, words],
    ["patternProperties", { a: {} }, 'write "additionalProperties" with the schema of the values'],
    ["unevaluatedItems", false, 'write "items", and how many in "maxItems"'],
    ["$id", "https://tea.example/leaf", components],
    ["$anchor", "leaf", components],
    ["$dynamicAnchor", "leaf", components],
    ["$dynamicRef", "#leaf", components],
    ["$recursiveAnchor", true, components],
    ["$recursiveRef", "#", components],
    ["$vocabulary", {}, "leave it out"],
  ])("%s", (key, value, instead) => {
    expect(refused({ [key]: value })).toEqual([[`/${key}`, `"${key}" has no form in OpenAPI 3.0; ${instead}`]]);
    expect(schemasOf(convert(documentOf({ type: "object", [key]: value })).document).A).toEqual({ type: "object" });
  });

  test.each<[string, JsonObject, string, string]>([
    [
      "unevaluated properties of others",
      { allOf: [{}], unevaluatedProperties: false },
      "/unevaluatedProperties",
      '"unevaluatedProperties" has no form in OpenAPI 3.0; write "additionalProperties" in the schemas that it is about',
    ],
    [
      "items as a list",
      { items: [{}] },
      "/items",
      '"items" is a list of schemas; write one schema that fits every item',
    ],
    [
      "a constant that is not allowed",
      { enum: [1], const: 2 },
      "/const",
      '"const" is none of the values of "enum"; leave one of the two out',
    ],
    [
      "another dialect",
      { $schema: "http://json-schema.org/draft-07/schema#" },
      "/$schema",
      '$schema "http://json-schema.org/draft-07/schema#" is not supported; leave it out and write schemas in that of OpenAPI 3.1',
    ],
  ])("%s", (_, schema, pointer, message) => expect(refused(schema)).toEqual([[pointer, message]]));

  test("wherever the schema stands, once", () => {
    const bad = { prefixItems: [] };
    const holders = {
      allOf: [bad],
      properties: { a: { items: bad } },
      additionalProperties: { not: bad },
      anyOf: [{ type: "null" }, bad],
    };
    expect(refused({ ...holders, $defs: { B: bad } }).map(([pointer]) => pointer)).toEqual([
      "/anyOf/1/prefixItems",
      "/allOf/0/prefixItems",
      "/properties/a/items/prefixItems",
      "/additionalProperties/not/prefixItems",
      "/$defs/B/prefixItems",
    ]);
  });
});

describe("what was converted is found where it was written", () => {
  test.each<[Json, string, string]>([
    [{ type: ["string", "null"] }, "/nullable", "/type"],
    [{ const: 1 }, "/enum/0", "/const/0"],
    [{ exclusiveMinimum: 1 }, "/minimum", "/exclusiveMinimum"],
    [{ examples: ["a"] }, "/example", "/examples/0"],
    [{ anyOf: [{ type: "null" }, { items: { maxLength: -1 } }] }, "/items/maxLength", "/anyOf/1/items/maxLength"],
    [{ anyOf: [{ type: "null" }, { type: "string" }] }, "/nullable", "/anyOf/0"],
    [{ anyOf: [{ type: "null" }, { a: 1 }, { b: 1 }] }, "/anyOf/1/b", "/anyOf/2/b"],
    [
      { type: ["string", "object"], properties: { a: { const: 1 } } },
      "/oneOf/1/properties/a/enum",
      "/properties/a/const",
    ],
    [{ type: ["string", "object"] }, "/oneOf/0/type", "/type"],
    [{ description: "x", $ref: "#/a" }, "/allOf/0/$ref", "/$ref"],
    [{ allOf: [{ const: 1 }], $ref: "#/a" }, "/allOf/0/enum", "/allOf/0/const"],
    [{ properties: { "a/b": { const: 1 } } }, "/properties/a~1b/enum", "/properties/a~1b/const"],
  ])("%j: %s is %s", (schema, pointer, expected) => expect(origin(schema, pointer)).toBe(expected));
});

describe("files", () => {
  const form = (property: Json) => {
    const schema = { type: "object", properties: { a: property } };
    const { document } = convert(
      documentOf(schema, { File: { contentMediaType: "image/png" } }, "multipart/form-data"),
    );
    return (schemasOf(document).A as { properties: JsonObject }).properties.a;
  };
  test.each<[string, Json, Json]>([
    [
      "content of a type",
      { type: "string", contentMediaType: "application/octet-stream" },
      { type: "string", format: "binary" },
    ],
    [
      "content of a type, without a type of JSON",
      { contentMediaType: "image/svg+xml" },
      { type: "string", format: "binary" },
    ],
    ["anything", { description: "x" }, { description: "x", type: "string", format: "binary" }],
    ["a list of files", { type: "array", items: {} }, { type: "array", items: { type: "string", format: "binary" } }],
    [
      "a file or null",
      { anyOf: [{ type: "string", contentMediaType: "image/png" }, { type: "null" }] },
      { type: "string", format: "binary", nullable: true },
    ],
    [
      "an encoded file is a text",
      { type: "string", contentMediaType: "image/png", contentEncoding: "base64" },
      { type: "string", format: "byte" },
    ],
    ["JSON is a text", { type: "string", contentMediaType: "application/json" }, { type: "string" }],
    ["a text", { type: "string" }, { type: "string" }],
    ["a value", { const: "a" }, { enum: ["a"] }],
    [
      "below a part, nothing is a file",
      { type: "object", properties: { b: { type: "string", contentMediaType: "image/png" } } },
      { type: "object", properties: { b: { type: "string" } } },
    ],
  ])("in a form: %s", (_, property, expected) => expect(form(property)).toEqual(expected));

  test("in a form: a component", () => {
    const schema = { properties: { a: { $ref: "#/components/schemas/File" } } };
    const { document } = convert(
      documentOf(schema, { File: { contentMediaType: "image/png" } }, "multipart/form-data"),
    );
    expect(schemasOf(document).File).toEqual({ type: "string", format: "binary" });
  });

  test.each<[string, JsonObject, JsonObject]>([
    ["application/octet-stream", {}, { schema: { type: "string", format: "binary" } }],
    ["image/png", { schema: {} }, { schema: { type: "string", format: "binary" } }],
    ["audio/mpeg; rate=1", { schema: true }, { schema: { type: "string", format: "binary" } }],
    [
      "application/pdf",
      { schema: { type: "string", contentMediaType: "application/pdf" } },
      { schema: { type: "string", format: "binary" } },
    ],
    [
      "image/png",
      { schema: { type: "string", contentEncoding: "base64" } },
      { schema: { type: "string", format: "byte" } },
    ],
    ["application/json", {}, {}],
    ["application/json", { schema: {} }, { schema: {} }],
    ["text/event-stream", {}, {}],
    ["text/plain", { schema: { type: "string" } }, { schema: { type: "string" } }],
  ])("as a whole body: %s %j", (type, content, expected) => {
    const response = { description: "x", content: { [type]: content } };
    const { document } = convert({ openapi: "3.1.1", paths: { "/a": { get: { responses: { "200": response } } } } });
    expect(document.paths).toEqual({
      "/a": { get: { responses: { "200": { description: "x", content: { [type]: expected } } } } },
    });
  });
});

describe("the document", () => {
  const whole = (more: JsonObject) =>
    convert({ openapi: "3.1.1", info: { title: "a", version: "1" }, paths: {}, ...more });

  test("is one of 3.0", () => expect(whole({}).document.openapi).toBe("3.0.3"));

  test("is a copy", () => {
    const source = documentOf({ type: ["string", "null"] });
    const before = structuredClone(source);
    convert(source);
    expect(source).toEqual(before);
  });

  test("has its summary as description, unless it has one", () => {
    const info = { title: "a", version: "1", license: { name: "MIT", identifier: "MIT" } };
    expect(whole({ info: { ...info, summary: "x" } }).document.info).toMatchObject({ description: "x" });
    expect(whole({ info: { ...info, summary: "x" } }).document.info).not.toHaveProperty("summary");
    expect(whole({ info: { ...info, summary: "x", description: "y" } }).document.info).toMatchObject({
      description: "y",
    });
  });

  test("has a license without identifier", () => {
    const info = { title: "a", version: "1", license: { name: "MIT", identifier: "MIT" } };
    expect(whole({ info }).document.info).toEqual({ title: "a", version: "1", license: { name: "MIT" } });
  });

  test("has no webhooks, whatever is in them", () => {
    const webhooks = { brewed: { post: { requestBody: { content: { "application/json": { schema: { if: {} } } } } } } };
    expect(whole({ webhooks }).findings).toEqual([]);
    expect(whole({ webhooks }).document).not.toHaveProperty("webhooks");
  });

  test("has schemas of the default dialect", () => {
    const dialect = "https://spec.openapis.org/oas/3.1/dialect/base";
    expect(whole({ jsonSchemaDialect: dialect }).findings).toEqual([]);
    expect(whole({ jsonSchemaDialect: dialect }).document).not.toHaveProperty("jsonSchemaDialect");
    expect(whole({ jsonSchemaDialect: "https://tea.example/dialect" }).findings).toEqual([
      {
        pointer: "/jsonSchemaDialect",
        message:
          'jsonSchemaDialect "https://tea.example/dialect" is not supported; leave it out and write schemas in that of OpenAPI 3.1',
      },
    ]);
  });

  test("has path items of components in place", () => {
    const get = { responses: { "200": { $ref: "#/components/responses/R" } }, parameters: [{ schema: { const: 1 } }] };
    const { document, findings, originOf } = whole({
      paths: { "/a": { $ref: "#/components/pathItems/a" } },
      components: { pathItems: { a: { get } }, responses: { R: { description: "x" } } },
    });
    expect(findings).toEqual([]);
    expect(document.paths).toEqual({ "/a": { get: { ...get, parameters: [{ schema: { enum: [1] } }] } } });
    expect(document.components).toEqual({ responses: { R: { description: "x" } } });
    expect(originOf("/paths/~1a/get/parameters/0/schema/enum")).toBe(
      "/components/pathItems/a/get/parameters/0/schema/const",
    );
    expect(originOf("/paths/~1a/get")).toBe("/components/pathItems/a/get");
  });

  test("has nothing beside the reference to a path item", () => {
    const { findings } = whole({
      paths: { "/a": { $ref: "#/components/pathItems/a", get: {} } },
      components: { pathItems: { a: {} } },
    });
    expect(findings).toEqual([
      { pointer: "/paths/~1a/get", message: 'nothing counts beside this $ref; move "get" to what it refers to' },
    ]);
  });

  test("has the description that stands beside a reference", () => {
    const { document, findings, originOf } = whole({
      paths: {
        "/a": {
          get: {
            parameters: [{ $ref: "#/components/parameters/P", description: "y", summary: "z" }],
            responses: {
              "200": { $ref: "#/components/responses/R", description: "y" },
              "404": { $ref: "#/components/responses/None", description: "y" },
            },
          },
        },
      },
      components: {
        parameters: { P: { $ref: "#/components/parameters/Q" }, Q: { name: "q", in: "query", schema: { const: 1 } } },
        responses: { R: { description: "x", content: {} } },
      },
    });
    expect(findings).toEqual([]);
    expect(document.paths).toEqual({
      "/a": {
        get: {
          parameters: [{ name: "q", in: "query", schema: { enum: [1] }, description: "y" }],
          responses: { "200": { description: "y", content: {} }, "404": { $ref: "#/components/responses/None" } },
        },
      },
    });
    expect(originOf("/paths/~1a/get/parameters/0/schema/enum")).toBe("/components/parameters/Q/schema/const");
    expect(originOf("/paths/~1a/get/responses/200/description")).toBe("/paths/~1a/get/responses/200/description");
  });

  test("has nothing else beside a reference", () => {
    const responses = { "200": { $ref: "#/components/responses/R", content: {} } };
    expect(whole({ paths: { "/a": { get: { responses } } } }).findings).toEqual([
      {
        pointer: "/paths/~1a/get/responses/200/content",
        message: 'only "summary" and "description" count beside this $ref; move "content" to what it refers to',
      },
    ]);
  });

  test("has no scheme of security that 3.0 does not know", () => {
    const securitySchemes = { a: { type: "mutualTLS" }, b: { type: "http", scheme: "bearer" } };
    expect(whole({ components: { securitySchemes } }).findings).toEqual([
      {
        pointer: "/components/securitySchemes/a/type",
        message: '"mutualTLS" has no form in OpenAPI 3.0; leave the scheme out',
      },
    ]);
  });

  test("has references that follow what moved, also in the mapping of a discriminator", () => {
    const leaf = `${place}/$defs/Leaf`;
    const schema = { $defs: { Leaf: {} }, discriminator: { propertyName: "a", mapping: { a: `#${leaf}`, b: "Leaf" } } };
    expect(schemasOf(convert(documentOf(schema)).document).A).toEqual({
      discriminator: { propertyName: "a", mapping: { a: "#/components/schemas/Leaf", b: "Leaf" } },
    });
  });

  test("may be of any shape", () => {
    for (const value of [null, 1, "x", [], [null], { $ref: 3 }, { $ref: "#/paths" }] as Json[])
      for (const key of ["info", "paths", "components", "servers", "tags"]) {
        whole({ [key]: value });
        whole({ [key]: { a: value, schemas: value, pathItems: value } });
        whole({
          paths: { "/a": value, "/b": { get: value, parameters: value } },
          components: { schemas: { A: value } },
        });
      }
  });
});
