import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../../scripts/json.ts";
import { emit } from "../../../scripts/spec/emit.ts";
import { validate } from "../../../scripts/spec/validate.ts";
import type { Spec } from "../../../scripts/spec/load.ts";

/** What a keyword of OpenAPI 3.0 is to the generator. */
type Fate = "supported" | "ignored" | "refused";
/** Changes a document of two operations: a list, and a creation with a body. */
type Change = (parts: Parts) => void;
type Any = Record<string, any>; // eslint-disable-line @typescript-eslint/no-explicit-any -- documents of any form
interface Parts {
  document: Any;
  path: Any;
  list: Any;
  create: Any;
  parameter: Any;
  /** The JSON body of the creation, and its field `name`. */
  body: Any;
  field: Any;
  media: Any;
  /** The JSON response of the creation. */
  response: Any;
  answer: Any;
}

function parts(): Parts {
  const field: Any = { type: "string" };
  const body: Any = { type: "object", properties: { name: field } };
  const answer: Any = { type: "object", properties: { id: { type: "string" } } };
  const media: Any = { schema: body };
  const response: Any = { description: "A hive.", content: { "application/json": { schema: answer } } };
  const parameter: Any = { name: "tag", in: "query", schema: { type: "string" } };
  const docs = { externalDocs: { url: "https://docs.beehive.example" } };
  const list: Any = {
    ...{ operationId: "listHives", "x-name": "hives.list", summary: "Lists hives.", ...docs, parameters: [parameter] },
    responses: { "200": { description: "Hives.", content: { "application/json": { schema: { type: "object" } } } } },
  };
  const create: Any = {
    ...{ operationId: "createHive", "x-name": "hives.create", summary: "Creates a hive.", ...docs },
    ...{ requestBody: { content: { "application/json": media } }, responses: { "200": response } },
  };
  const path: Any = { get: list, post: create };
  const document: Any = {
    ...{ openapi: "3.0.4", info: { title: "Beehive", version: "1" }, paths: { "/hives": path } },
    ...{ servers: [{ url: "https://api.beehive.example" }], components: { schemas: { Hive: { type: "object" } } } },
  };
  return { document, path, list, create, parameter, body, field, media, response, answer };
}

const spec = (document: JsonObject): Spec => ({
  ...{ platform: "beehive", file: "beehive.yaml", document, problems: [] },
  locate: (pointer) => ({ file: pointer, line: 1, column: 1 }),
});
/** The problems as `pointer message`, or none. */
async function problems(change: Change): Promise<string[]> {
  const made = parts();
  change(made);
  const found = await validate(spec(made.document));
  return found.map(({ file, message }) => `${file} ${message}`);
}
async function text(change: Change): Promise<string> {
  const made = parts();
  change(made);
  expect(await validate(spec(made.document))).toEqual([]);
  return emit("beehive", made.document);
}

const multipart =
  (properties: Any, more: Any = {}): Change =>
  ({ create }) => {
    create.requestBody = { content: { "multipart/form-data": { schema: { type: "object", properties }, ...more } } };
  };
const file = { type: "string", format: "binary" };

/**
 * Every keyword of OpenAPI 3.0.4 that a document can have: what becomes of it, a document that uses it, and what shows
 * that: a part of the generated text, or of the problem.
 */
const rows: [keyword: string, fate: Fate, change: Change, shows?: string | RegExp][] = [
  // Root
  ["openapi", "supported", () => undefined, "hives.list"],
  ["info", "supported", ({ document }) => (document.info.description = "Bees."), "BeehiveCalls"],
  ["servers", "supported", ({ document }) => document.servers.push({ url: "https://eu.beehive.example" })],
  [
    "servers.variables",
    "supported",
    ({ document }) => (document.servers = [{ url: "https://{a}.example", variables: { a: { default: "x" } } }]),
  ],
  ["paths", "supported", () => undefined, '"GET /hives"'],
  [
    "security, securitySchemes",
    "ignored",
    ({ document }) => {
      document.security = [{ key: [] }];
      document.components.securitySchemes = { key: { type: "apiKey", in: "header", name: "X-Key" } };
    },
  ],
  [
    "tags",
    "ignored",
    ({ document, list }) => {
      document.tags = [{ name: "Hives" }];
      list.tags = ["Hives"];
    },
  ],
  ["externalDocs", "supported", () => undefined, "@see https://docs.beehive.example"],
  [
    "components.links",
    "ignored",
    ({ document }) => (document.components.links = { next: { operationId: "listHives" } }),
  ],
  ["components.examples", "ignored", ({ document }) => (document.components.examples = { hive: { value: 1 } })],
  // Paths and operations
  ["summary of a path", "ignored", ({ path }) => (path.summary = "Hives.")],
  [
    "parameters of a path",
    "supported",
    ({ path }) => (path.parameters = [{ name: "zone", in: "query", schema: { type: "string" } }]),
    "zone?: string;",
  ],
  [
    "servers of a path",
    "refused",
    ({ path }) => (path.servers = [{ url: "https://b.example" }]),
    /^\/paths\/~1hives\/servers "servers" belong in the root/,
  ],
  [
    "servers of an operation",
    "refused",
    ({ list }) => (list.servers = [{ url: "https://b.example" }]),
    /^\/paths\/~1hives\/get\/servers "servers" belong in the root/,
  ],
  ["head, options, trace", "refused", ({ path }) => (path.head = path.get), "HEAD /hives: the method is not supported"],
  ["operationId", "refused", ({ list }) => delete list.operationId, "has no operationId"],
  ["summary", "supported", () => undefined, "* Lists hives."],
  ["description", "supported", ({ list }) => (list.description = "All of them."), "* All of them."],
  ["deprecated of an operation", "supported", ({ list }) => (list.deprecated = true), "@deprecated"],
  [
    "callbacks",
    "refused",
    ({ create }) =>
      (create.callbacks = {
        done: { "{$request.body#/url}": { post: { responses: { "200": { description: "x" } } } } },
      }),
    'callback "done" is not supported',
  ],
  [
    "requestBody of a GET",
    "refused",
    ({ list, create }) => (list.requestBody = create.requestBody),
    "must not have a requestBody",
  ],
  ["requestBody.required", "ignored", ({ create }) => (create.requestBody.required = true)],
  // Parameters
  ["in: query", "supported", () => undefined, "tag?: string;"],
  [
    "in: header",
    "supported",
    ({ parameter }) => Object.assign(parameter, { in: "header", name: "X-Tag" }),
    '"X-Tag"?: string;',
  ],
  ["in: cookie", "refused", ({ parameter }) => (parameter.in = "cookie"), "cookie parameters are not supported"],
  [
    "headers of the client",
    "refused",
    ({ parameter }) => Object.assign(parameter, { in: "header", name: "authorization" }),
    '"authorization" (header) is set by the client',
  ],
  [
    "header Content-Type",
    "refused",
    ({ parameter }) => Object.assign(parameter, { in: "header", name: "Content-Type" }),
    "is set by the client",
  ],
  [
    "header Accept",
    "refused",
    ({ parameter }) => Object.assign(parameter, { in: "header", name: "Accept" }),
    "is set by the client",
  ],
  ["required of a parameter", "supported", ({ parameter }) => (parameter.required = true), "tag: string;"],
  ["deprecated of a parameter", "supported", ({ parameter }) => (parameter.deprecated = true), "@deprecated"],
  ["allowEmptyValue", "ignored", ({ parameter }) => (parameter.allowEmptyValue = true)],
  ["style: form", "supported", ({ parameter }) => (parameter.style = "form")],
  [
    "style: spaceDelimited",
    "refused",
    ({ parameter }) => (parameter.style = "spaceDelimited"),
    'style "spaceDelimited", which is not supported; use "form"',
  ],
  ["style: pipeDelimited", "refused", ({ parameter }) => (parameter.style = "pipeDelimited"), "is not supported"],
  [
    "style: deepObject",
    "refused",
    ({ parameter }) => Object.assign(parameter, { style: "deepObject", schema: { type: "object" } }),
    '"tag" (query) is an object, which is not supported in a query',
  ],
  [
    "style: matrix, label",
    "refused",
    ({ document, path, parameter }) => {
      Object.assign(parameter, { in: "path", required: true, style: "matrix" });
      document.paths = { "/hives/{tag}": { get: path.get } };
    },
    'use "simple"',
  ],
  [
    "a list in a path",
    "refused",
    ({ document, path, parameter }) => {
      Object.assign(parameter, { in: "path", required: true, schema: { type: "array", items: { type: "string" } } });
      document.paths = { "/hives/{tag}": { get: path.get } };
    },
    "is a list, which is not supported in a path",
  ],
  [
    "an object in a header",
    "refused",
    ({ parameter }) => Object.assign(parameter, { in: "header", schema: { allOf: [{ type: "object" }] } }),
    "is an object, which is not supported here",
  ],
  [
    "explode",
    "supported",
    ({ parameter }) =>
      Object.assign(parameter, { explode: false, schema: { type: "array", items: { type: "string" } } }),
    "comma: true",
  ],
  ["allowReserved", "refused", ({ parameter }) => (parameter.allowReserved = true), "every value is encoded"],
  [
    "content of a parameter",
    "refused",
    ({ parameter }) => {
      delete parameter.schema;
      parameter.content = { "application/json": { schema: { type: "object" } } };
    },
    'has "content", which is not supported',
  ],
  // Bodies
  ["application/json", "supported", () => undefined, "name?: string;"],
  [
    "application/json with charset",
    "supported",
    ({ create, media }) => (create.requestBody.content = { "application/json; charset=utf-8": media }),
    /interface HivesCreateInput \{\s+name\?: string;/,
  ],
  ["multipart/form-data", "supported", multipart({ file }), /form: \["file"\]/],
  [
    "application/vnd.api+json as body",
    "refused",
    ({ create, media }) => (create.requestBody.content = { "application/vnd.api+json": media }),
    'body type "application/vnd.api+json" is not supported',
  ],
  [
    "other bodies",
    "refused",
    ({ create, media }) => (create.requestBody.content = { "application/x-www-form-urlencoded": media }),
    'body type "application/x-www-form-urlencoded" is not supported; use',
  ],
  [
    "two bodies",
    "refused",
    ({ create, media }) => (create.requestBody.content["multipart/form-data"] = media),
    "requestBody has 2 media types; keep one",
  ],
  [
    "a list as body",
    "refused",
    ({ media }) => (media.schema = { type: "array", items: { type: "string" } }),
    "the request body is a list; only an object is supported",
  ],
  [
    "a text or an object as body",
    "refused",
    ({ media }) => (media.schema = { oneOf: [{ type: "string" }, { type: "object" }] }),
    "the request body is a string",
  ],
  ["a body of any type", "refused", ({ media }) => (media.schema = {}), "the request body is of any type"],
  ["a body that may be null", "refused", ({ body }) => (body.nullable = true), "may be null"],
  [
    "encoding.contentType of what travels so",
    "supported",
    multipart(
      { file, options: { type: "object" } },
      { encoding: { options: { contentType: "application/json" }, file: { contentType: "image/png" } } },
    ),
  ],
  [
    "encoding.contentType of another type",
    "refused",
    multipart({ options: { type: "object" } }, { encoding: { options: { contentType: "application/xml" } } }),
    'the part "options" cannot be sent as application/xml',
  ],
  [
    "encoding.headers, style, explode",
    "refused",
    multipart({ file }, { encoding: { file: { explode: true } } }),
    '"explode" of the part "file" is not supported',
  ],
  // Responses
  [
    "200, 201",
    "supported",
    ({ create, response }) => (create.responses = { "201": response }),
    /interface HivesCreateOutput \{\s+id\?: string;/,
  ],
  ["204", "supported", ({ create }) => (create.responses = { "204": { description: "Gone." } }), "Promise<undefined>"],
  [
    "204 beside 200",
    "supported",
    ({ create }) => (create.responses["204"] = { description: "Nothing." }),
    "Promise<HivesCreateOutput | undefined>",
  ],
  [
    "202, 2XX",
    "refused",
    ({ create, response }) => (create.responses["202"] = response),
    'response "202" is not supported',
  ],
  ["default, 4XX", "ignored", ({ create, response }) => (create.responses.default = response)],
  [
    "headers of a response",
    "ignored",
    ({ response }) => (response.headers = { "X-Count": { schema: { type: "string" } } }),
  ],
  ["links", "ignored", ({ response }) => (response.links = { next: { operationId: "listHives" } })],
  [
    "application/problem+json",
    "supported",
    ({ response, answer }) => (response.content = { "application/vnd.api+json": { schema: answer } }),
    /interface HivesCreateOutput \{\s+id\?: string;/,
  ],
  [
    "text/plain, application/octet-stream",
    "refused",
    ({ response }) => (response.content = { "text/plain": { schema: { type: "string" } } }),
    "a response of type text/plain is not supported",
  ],
  [
    "bytes with x-payload: blob",
    "supported",
    ({ create, response }) => {
      create["x-payload"] = "blob";
      response.content = { "audio/wav": { schema: { type: "string", format: "binary" } } };
    },
    /create\(.*\): Promise<Blob>;/,
  ],
  [
    "JSON or text with x-payload: blob",
    "refused",
    ({ create }) => (create["x-payload"] = "blob"),
    "with x-payload: blob a response of type application/json is a failure: remove it",
  ],
  [
    "a list as response",
    "refused",
    ({ response }) => (response.content["application/json"].schema = { type: "array", items: {} }),
    "the response is a list; only a JSON object is supported",
  ],
  ["a response that may be null", "refused", ({ answer }) => (answer.nullable = true), "the response may be null"],
  // Schemas
  ["title", "supported", ({ field }) => (field.title = "Its name"), "Its name"],
  ["type", "supported", ({ body }) => (body.properties.n = { type: "integer" }), "n?: number;"],
  ["format", "supported", ({ field }) => (field.format = "date-time"), "Format: date-time."],
  ["format: binary in JSON", "refused", ({ field }) => (field.format = "binary"), "JSON cannot carry bytes"],
  ["default", "supported", ({ field }) => (field.default = "a"), "@default a"],
  ["enum", "supported", ({ field }) => (field.enum = ["a", "b"]), 'name?: "a" | "b";'],
  [
    "enum of objects",
    "refused",
    ({ body }) => (body.properties.o = { enum: [{ a: 1 }] }),
    "an enum of objects or lists is not supported",
  ],
  ["nullable", "supported", ({ field }) => (field.nullable = true), "name?: string | null;"],
  [
    "minimum, maximum",
    "supported",
    ({ body }) => (body.properties.n = { type: "integer", minimum: 1, maximum: 9 }),
    "1 to 9.",
  ],
  [
    "exclusiveMinimum, exclusiveMaximum",
    "supported",
    ({ body }) => (body.properties.n = { type: "number", minimum: 0, exclusiveMinimum: true, maximum: 1 }),
    "More than 0, at most 1.",
  ],
  [
    "multipleOf",
    "supported",
    ({ body }) => (body.properties.n = { type: "number", multipleOf: 5 }),
    "A multiple of 5.",
  ],
  [
    "minLength, maxLength",
    "supported",
    ({ field }) => Object.assign(field, { minLength: 1, maxLength: 9 }),
    "1 to 9 characters.",
  ],
  ["pattern", "supported", ({ field }) => (field.pattern = "^a$"), "Pattern: ^a$."],
  [
    "items",
    "supported",
    ({ body }) => (body.properties.xs = { type: "array", items: { type: "string" } }),
    "xs?: readonly string[];",
  ],
  [
    "minItems, maxItems",
    "supported",
    ({ body }) => (body.properties.xs = { type: "array", items: {}, maxItems: 3 }),
    "At most 3 items.",
  ],
  [
    "uniqueItems",
    "supported",
    ({ body }) => (body.properties.xs = { type: "array", items: {}, uniqueItems: true }),
    "No item twice.",
  ],
  ["properties, required", "supported", ({ body }) => (body.required = ["name"]), "name: string;"],
  [
    "minProperties, maxProperties",
    "supported",
    ({ body }) => (body.properties.o = { type: "object", maxProperties: 3 }),
    "At most 3 entries.",
  ],
  [
    "additionalProperties",
    "supported",
    ({ body }) => (body.properties.o = { type: "object", additionalProperties: { type: "string" } }),
    "[key: string]: string;",
  ],
  [
    "allOf",
    "supported",
    ({ body }) => (body.properties.o = { allOf: [{ $ref: "#/components/schemas/Hive" }] }),
    "o?: Hive;",
  ],
  [
    "oneOf, anyOf",
    "supported",
    ({ body }) => (body.properties.o = { oneOf: [{ type: "string" }, { type: "integer" }] }),
    "o?: string | number;",
  ],
  ["not", "ignored", ({ field }) => (field.not = { enum: ["x"] })],
  [
    "discriminator",
    "supported",
    ({ document, body }) => {
      document.components.schemas.Bee = { type: "object", properties: { kind: { type: "string", enum: ["bee"] } } };
      body.properties.o = {
        oneOf: [{ $ref: "#/components/schemas/Bee" }],
        discriminator: { propertyName: "kind", mapping: { bee: "Bee" } },
      };
    },
    'kind?: "bee";',
  ],
  [
    "discriminator that contradicts its members",
    "refused",
    ({ document, body }) => {
      document.components.schemas.Bee = { type: "object", properties: { kind: { type: "string", enum: ["bee"] } } };
      body.properties.o = {
        oneOf: [{ $ref: "#/components/schemas/Bee" }],
        discriminator: { propertyName: "kind", mapping: { wasp: "#/components/schemas/Bee" } },
      };
    },
    'the mapping says that "kind" is "wasp"',
  ],
  [
    "discriminator without a union",
    "refused",
    ({ body }) => (body.discriminator = { propertyName: "name" }),
    'a discriminator needs the "oneOf"',
  ],
  [
    "readOnly",
    "supported",
    ({ body }) => (body.properties.id = { type: "string", readOnly: true }),
    /interface HivesCreateInput \{\s+name\?: string;\s+\}/,
  ],
  [
    "writeOnly",
    "supported",
    ({ answer }) => (answer.properties.key = { type: "string", writeOnly: true }),
    /interface HivesCreateOutput \{\s+id\?: string;\s+\}/,
  ],
  ["deprecated of a field", "supported", ({ field }) => (field.deprecated = true), "@deprecated"],
  ["example, examples", "ignored", ({ media }) => (media.example = { name: "x" })],
  ["xml", "ignored", ({ field }) => (field.xml = { name: "n" })],
  ["$ref", "supported", ({ body }) => (body.properties.o = { $ref: "#/components/schemas/Hive" }), "o?: Hive;"],
  [
    "siblings of $ref",
    "refused",
    ({ body }) => (body.properties.o = { $ref: "#/components/schemas/Hive", nullable: true, description: "x" }),
    '"nullable", "description" beside a $ref are ignored by OpenAPI 3.0: write allOf: [{ $ref }]',
  ],
  ["x-anything", "refused", ({ field }) => (field["x-unit"] = "cm"), 'extension "x-unit" is not read here'],
];

test.each(rows)("%s is %s", async (_, fate, change, shows = "") => {
  if (fate === "refused") {
    const found = await problems(change);
    expect(found.length).toBeGreaterThan(0);
    expect(found.join("\n")).toMatch(typeof shows === "string" ? new RegExp(escaped(shows)) : shows);
    return;
  }
  const generated = await text(change);
  if (fate === "supported") expect(generated).toMatch(typeof shows === "string" ? new RegExp(escaped(shows)) : shows);
  else expect(forCallers(generated)).toBe(forCallers(await text(() => undefined)));
});

/** Without the types of `raw`, which are those of openapi-typescript. */
const forCallers = (text: string) => text.replace(/export interface paths[^]*?(?=\/\*\* Every route)/, "");
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

test("the table of specs/README.md has these keywords, with the same fate", () => {
  const readme = readFileSync(join(import.meta.dirname, "../../../specs/README.md"), "utf8");
  const table = [...readme.matchAll(/^\| (.*?) +\| (supported|ignored|refused) +\|/gm)].map(([, keyword, fate]) => [
    keyword!.replaceAll("`", ""),
    fate,
  ]);
  const known = new Map(rows.map(([keyword, fate]) => [keyword, fate]));
  expect(Object.fromEntries(table)).toEqual(Object.fromEntries(known));
});

describe("types are true", () => {
  const received =
    (schema: Any): Change =>
    ({ answer }) =>
      (answer.properties.x = schema);
  const typeOf = async (change: Change) =>
    /^ +x\?: ([^]*?);$/m.exec((await text(change)).replace(/^[^]*?interface HivesCreateOutput/, ""))?.[1];

  test.each<[string, Any, string]>([
    ["of texts", { type: "string", enum: ["a", "b"] }, '"a" | "b" | (string & {})'],
    ["of texts and null", { type: "string", nullable: true, enum: ["a", null] }, '"a" | (string & {}) | null'],
    ["of numbers", { type: "integer", enum: [6, -12] }, "6 | -12 | (number & {})"],
    ["of one truth value", { type: "boolean", enum: [true] }, "true"],
    ["of truth values", { type: "boolean", enum: [true, false] }, "true | false"],
    ["of texts and numbers", { enum: ["a", 1] }, '"a" | 1'],
    ["without a type", { enum: ["a"] }, '"a" | (string & {})'],
    ["in a list", { type: "array", items: { type: "string", enum: ["a"] } }, '("a" | (string & {}))[]'],
    [
      "in lists of lists",
      { type: "array", items: { type: "array", items: { enum: ["a"] } } },
      '("a" | (string & {}))[][]',
    ],
    ["in a union", { oneOf: [{ type: "string", enum: ["a"] }, { type: "integer" }] }, '("a" | (string & {})) | number'],
    ["in a composition", { allOf: [{ type: "string", enum: ["a"] }] }, '"a" | (string & {})'],
  ])("an enum %s", async (_, schema, type) => expect(await typeOf(received(schema))).toBe(type));

  test("an enum in a map", async () => {
    expect(await text(received({ type: "object", additionalProperties: { type: "string", enum: ["a"] } }))).toContain(
      '[key: string]: "a" | (string & {});',
    );
  });

  test("what tells the members of a union apart is never open: inline, by reference, composed, in anyOf", async () => {
    const member = (kind: string) => ({ type: "object", properties: { kind: { type: "string", enum: [kind] } } });
    const several = { type: "object", properties: { kind: { type: "string", enum: ["d", "e"] } } };
    for (const key of ["oneOf", "anyOf"]) {
      const generated = await text(({ document, answer }) => {
        document.components.schemas = { B: member("b"), C: member("c"), D: several };
        const parts = [
          member("a"),
          { $ref: "#/components/schemas/B" },
          { allOf: [{ $ref: "#/components/schemas/C" }] },
        ];
        answer.properties.x = { [key]: [...parts, { $ref: "#/components/schemas/D" }] };
        answer.properties.y = { type: "string", enum: ["open"] };
      });
      for (const kind of ["a", "b", "c"]) expect(generated).toContain(`kind?: "${kind}";`);
      expect(generated).toContain('kind?: "d" | "e";');
      expect(generated).toContain('y?: "open" | (string & {});');
    }
  });

  test("a discriminator says what the members say", async () => {
    const comment = (kind: string) => ({
      type: "object",
      required: ["kind"],
      properties: { kind: { type: "string", enum: [kind] } },
    });
    const generated = await text(({ document, body }) => {
      document.components.schemas = { TextComment: comment("text"), QuoteComment: comment("quote") };
      const members = ["TextComment", "QuoteComment"].map((name) => ({ $ref: `#/components/schemas/${name}` }));
      body.properties.x = { oneOf: members, discriminator: { propertyName: "kind" } };
    });
    expect(generated).toContain('kind: "text";');
    expect(generated).not.toContain('"TextComment"');
  });

  test("a part of a composition requires what another part declares", async () => {
    const named = { type: "object", properties: { a: { type: "string" } } };
    expect(await text(({ media }) => (media.schema = { allOf: [named, { required: ["a"] }] }))).toMatch(/\ba: string;/);
    expect(await text(({ media }) => (media.schema = { ...named, allOf: [{ required: ["a"] }] }))).toMatch(
      /\ba: string;/,
    );
    const byReference = await text(({ document, media }) => {
      document.components.schemas = { Named: named };
      media.schema = { allOf: [{ $ref: "#/components/schemas/Named" }, { type: "object", required: ["a"] }] };
    });
    expect(byReference).toContain('WithRequired<Named, "a">');
  });

  test("an anyOf beside fields narrows them", async () => {
    const change: Change = ({ media, body }) => {
      const either = [
        { type: "object", required: ["a"], properties: { a: { type: "string" } } },
        { type: "object", properties: { b: { type: "string" } } },
      ];
      media.schema = { ...body, anyOf: either };
    };
    expect(await text(change)).toMatch(/HivesCreateInput = \{\s+name\?: string;\s+\} & \(\{\s+a: string;\s+\} \| \{/);
  });

  test("fields may have the names of JavaScript's own", async () => {
    const generated = await text(({ body, answer }) => {
      for (const schema of [body, answer])
        schema.properties = JSON.parse(
          '{"constructor":{"type":"string"},"__proto__":{"type":"string"},"then":{"type":"string"},"toString":{"type":"string"}}',
        );
    });
    for (const name of ["constructor", "__proto__", "then", "toString"])
      expect(generated.match(new RegExp(`^ +${name}\\?: string;$`, "gm"))!.length).toBeGreaterThan(1);
  });
});
