import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readSchema } from "../../../../scripts/docs/feishu/json.ts";
import { dialects } from "../../../../scripts/docs/dialects.ts";
import { readFeishu } from "../../../../scripts/docs/feishu/feishu.ts";
import type { FieldFact, Known, OperationFacts, Reading } from "../../../../scripts/facts/facts.ts";
import { page, richSpec } from "./page.ts";

const detectOf = (name: string) => dialects.find((dialect) => dialect.name === name)!.detect;

type Node = Record<string, unknown>;

/** The structured form of the rich page of the tea house. */
const apiSchema: Node = {
  id: "1",
  httpMethod: "post",
  path: "/open-apis/aily/v1/houses/:house_id/brews",
  parameters: [
    { in: "header", name: "Authorization", schema: { type: "string" } },
    { in: "header", name: "X-Tea-Table", required: false, schema: { type: "string", maxLength: 16 } },
    {
      in: "path",
      name: "house_id",
      schema: { type: "string", minLength: 7, maxLength: 32, pattern: "house_[0-9a-z]{1,24}" },
    },
    {
      in: "query",
      name: "page_size",
      required: false,
      schema: { type: "integer", format: "int32", default: "20", minimum: 1, maximum: 100, options: [] },
    },
  ],
  requestBody: {
    content: {
      "application/json; charset=utf-8": {
        schema: {
          properties: [
            {
              name: "leaf",
              type: "string",
              required: true,
              default: "GREEN",
              options: [{ name: "Green", value: "GREEN" }, { name: "BLACK" }],
            },
            {
              name: "cups",
              type: "array",
              required: false,
              maxLength: 8,
              items: {
                type: "object",
                properties: [{ name: "size", type: "integer", format: "int64", required: false }],
              },
            },
            { name: "labels", type: "object", additionalProperties: { type: "string" } },
            { name: "kinds", type: "array", items: { type: "string" }, options: [{ value: "a" }] },
          ],
        },
      },
    },
  },
  responses: {
    "200": {
      content: {
        "application/json": {
          schema: {
            type: "object",
            properties: [
              { name: "code", type: "integer" },
              {
                name: "data",
                type: "object",
                properties: { brew: { type: "object", required: ["id"], properties: { id: { type: "string" } } } },
              },
            ],
          },
        },
      },
    },
  },
  security: { supportedAccessToken: ["tenant_access_token", "user_access_token"], requiredScopes: ["tea:brew:write"] },
};

const answer = (schema: unknown): string =>
  JSON.stringify({ code: 0, data: { schema: { apiSchema: schema } } }, null, 2);
const read = (text: string): Reading => readSchema({ file: "brew.json", text });
const facts = read(answer(apiSchema)).operations[0]!;
const fieldOf = ({ fields }: OperationFacts, location: string, path: string): FieldFact | undefined =>
  fields.find((field) => field.location === location && field.path === path);
const known = (fact: Known<unknown> | undefined): unknown => fact && ("value" in fact ? fact.value : "absent");

/** The schema with something at a path of keys replaced, or taken away. */
function having(path: (string | number)[], value: unknown): string {
  const copy = structuredClone(apiSchema);
  const inner = path.slice(0, -1).reduce<Node>((node, key) => node[key] as Node, copy);
  inner[path.at(-1)!] = value;
  return answer(copy);
}
const bodyProperties = ["requestBody", "content", "application/json; charset=utf-8", "schema", "properties"];

describe("a structured answer", () => {
  it("reads without a defect", () => {
    const reading = read(answer(apiSchema));
    expect(reading).toMatchObject({
      platform: "feishu",
      dialect: "feishu-json@1",
      defects: [],
      rows: 0,
      rowsUsed: 0,
      unclassified: [],
    });
  });

  it("is the same operation as the page", () => {
    const { operations } = readFeishu({ file: "brew.md", text: page(richSpec) });
    expect(facts.key).toBe(operations[0]!.key);
    expect(facts).toMatchObject({
      route: operations[0]!.route,
      source: { kind: "structured" },
      platform: "feishu",
      protocol: "http",
    });
  });

  it("gives every field by its place", () => {
    expect(facts.fields.map(({ location, path }) => `${location} ${path}`)).toEqual([
      "header X-Tea-Table",
      "path house_id",
      "query page_size",
      "body leaf",
      "body cups",
      "body cups[]",
      "body cups[].size",
      "body labels",
      "body labels{*}",
      "body kinds",
      "body kinds[]",
      "200 code",
      "200 data",
      "200 data.brew",
      "200 data.brew.id",
    ]);
    expect(facts.listings.map(({ location, path }) => `${location} ${path}`)).toEqual([
      "path ",
      "query ",
      "body ",
      "body cups[]",
      "200 ",
      "200 data",
      "200 data.brew",
    ]);
  });

  it.each([
    [
      "path",
      "house_id",
      {
        type: ["string"],
        required: true,
        minLength: 7,
        maxLength: 32,
        pattern: "house_[0-9a-z]{1,24}",
        enum: undefined,
      },
    ],
    [
      "query",
      "page_size",
      { type: ["integer"], width: 32, required: false, default: 20, minimum: 1, maximum: 100, enum: "absent" },
    ],
    [
      "body",
      "leaf",
      { required: true, default: "GREEN", enum: { values: ["GREEN", "BLACK"], bound: "exact" }, maxLength: undefined },
    ],
    ["body", "cups", { type: ["array"], required: false, maxItems: 8, maxLength: undefined }],
    ["body", "cups[].size", { type: ["integer"], width: 64 }],
    ["body", "kinds", { enum: undefined, required: undefined }],
    ["body", "kinds[]", { enum: { values: ["a"], bound: "exact" } }],
    ["200", "data.brew.id", { type: ["string"], required: undefined }],
  ] as const)("knows of %s %s what it says", (location, path, expected) => {
    const { aspects } = fieldOf(facts, location, path)!;
    for (const [aspect, value] of Object.entries(expected))
      expect([aspect, known(aspects[aspect as keyof typeof aspects])]).toEqual([aspect, value]);
  });

  it("gives its sets", () => {
    expect(
      Object.fromEntries(Object.entries(facts.sets).map(([set, items]) => [set, items.map(({ value }) => value)])),
    ).toEqual({
      token: ["tenant_access_token", "user_access_token"],
      permission: ["tea:brew:write"],
      "request-media": ["application/json"],
      "response-media": ["application/json"],
      status: ["200"],
    });
  });

  it("places facts by line and pointer", () => {
    const text = answer(apiSchema);
    expect(fieldOf(facts, "body", "cups")!.at).toEqual({
      file: "brew.json",
      line: text.split("\n").findIndex((line) => line.includes('"name": "cups"')),
      pointer: "/data/schema/apiSchema/requestBody/content/application~1json; charset=utf-8/schema/properties/1",
    });
  });

  it("takes a list and a map of properties for the same", () => {
    const plain = (text: string): unknown =>
      read(text).operations[0]!.fields.map(({ location, path, aspects }) => [
        location,
        path,
        known(aspects.type),
        known(aspects.required),
      ]);
    const list = apiSchema.requestBody as { content: Record<string, { schema: { properties: Node[] } }> };
    const map = Object.fromEntries(
      list.content["application/json; charset=utf-8"]!.schema.properties.map((property) => [property.name, property]),
    );
    expect(plain(having(bodyProperties, map))).toEqual(plain(answer(apiSchema)));
  });

  it("takes a list of required members for what it says", () => {
    const schema = { required: ["a"], properties: { a: { type: "string" }, b: { type: "string" } } };
    const text = having(bodyProperties.slice(0, -1), schema);
    const [operation] = read(text).operations;
    expect([
      known(fieldOf(operation!, "body", "a")!.aspects.required),
      known(fieldOf(operation!, "body", "b")!.aspects.required),
    ]).toEqual([true, false]);
  });

  it("puts the frames of a stream at the event", () => {
    const text = having(["responses", "200", "content"], {
      "text/event-stream": { schema: { properties: [{ name: "status", type: "string" }] } },
    });
    const [operation] = read(text).operations;
    expect(fieldOf(operation!, "event", "status")).toBeDefined();
    expect(operation!.sets["response-media"]).toMatchObject([{ value: "text/event-stream" }]);
  });

  it("takes any names for names", () => {
    const names = ["__proto__", "constructor", "toString"];
    const text = having(
      bodyProperties,
      names.map((name) => ({ name, type: "string" })),
    );
    expect(
      read(text)
        .operations[0]!.fields.filter(({ location }) => location === "body")
        .map(({ path }) => path),
    ).toEqual(names);
  });
});

describe("what it does not know is a defect:", () => {
  const size = [...bodyProperties, 1, "items", "properties", 0];
  it.each([
    ["a type", [...size, "type"], "cup", "extract/unknown-type"],
    ["no type", [...size, "type"], undefined, "extract/unknown-type"],
    ["a reference", [...size, "$ref"], "#/x", "extract/structure"],
    ["alternatives", [...size, "oneOf"], [], "extract/structure"],
    ["options that are no list", [...size, "options"], {}, "extract/structure"],
    ["an option without a value", [...size, "options"], [{ description: "x" }], "extract/structure"],
    ["a limit that is no number", [...size, "maximum"], "many", "extract/structure"],
    ["required that is no yes or no", [...size, "required"], "maybe", "extract/unreadable-required"],
    ["properties that are no properties", bodyProperties, "none", "extract/structure"],
    ["a property without a name", bodyProperties, [{ type: "string" }], "extract/structure"],
    ["a schema that is none", bodyProperties.slice(0, -1), "x", "extract/structure"],
    ["two bodies", ["requestBody", "content", "text/plain"], { schema: { type: "string" } }, "extract/structure"],
    ["content that is a list", ["requestBody", "content"], [], "extract/structure"],
    ["parameters that are a map", ["parameters"], {}, "extract/structure"],
    ["a parameter elsewhere", ["parameters", 3, "in"], "cookie", "extract/structure"],
    ["a parameter without a name", ["parameters", 3, "name"], undefined, "extract/structure"],
    ["a variable that is no parameter", ["parameters", 2, "in"], "query", "docs/path-var-undocumented"],
    ["a parameter that is no variable", ["path"], "/open-apis/aily/v1/houses", "extract/structure"],
    [
      "a parameter twice",
      ["parameters", 2],
      { in: "query", name: "page_size", schema: { type: "string" } },
      "docs/duplicate-field",
    ],
    [
      "a property twice",
      bodyProperties,
      [
        { name: "a", type: "string" },
        { name: "a", type: "string" },
      ],
      "docs/duplicate-field",
    ],
    ["a contradiction", ["parameters", 2, "schema", "minLength"], 3, "docs/constraint-conflict"],
    ["responses that are a list", ["responses"], [], "extract/structure"],
    ["no responses", ["responses"], undefined, "extract/structure"],
    ["tokens of an unknown kind", ["security", "supportedAccessToken"], ["cup"], "extract/structure"],
    ["security that is a list", ["security"], [], "extract/structure"],
    ["a method", ["httpMethod"], "BREW", "extract/no-operation"],
    ["no path", ["path"], undefined, "extract/no-operation"],
  ] as [string, (string | number)[], unknown, string][])("%s", (_, path, value, rule) => {
    expect(read(having(path, value)).defects.map((defect) => defect.rule)).toContain(rule);
  });

  it.each([
    ["a failure", JSON.stringify({ code: 40004, msg: "not found" }), "extract/no-operation"],
    ["only prose", JSON.stringify({ code: 0, data: { content: "# Brew" } }), "extract/no-operation"],
    ["a list", "[]", "extract/no-operation"],
    ["no JSON", '{ "data": ', "extract/structure"],
    ["the same key twice", '{ "data": {}, "data": {} }', "extract/structure"],
  ])("%s", (_, text, rule) => {
    const { operations, defects } = read(text);
    expect(operations).toEqual([]);
    expect(defects[0]!.rule).toBe(rule);
  });

  it("required that is no yes or no, at its own line and under the full name of the field", () => {
    const text = having([...size, "required"], "maybe");
    expect(read(text).defects).toMatchObject([
      { field: "body.cups[].size", at: { line: text.split("\n").findIndex((line) => line.includes('"maybe"')) + 1 } },
    ]);
  });

  it("what is nested without end", () => {
    let schema: Node = { type: "string" };
    for (let i = 0; i < 100; i++) schema = { type: "array", items: schema };
    expect(read(having([...bodyProperties, 0], { name: "x", ...schema })).defects).toMatchObject([
      { rule: "extract/structure" },
    ]);
  });
});

it("is detected by its content", () => {
  const detect = (text: string): number => detectOf("feishu-json@1")({ file: "x.json", text });
  expect(detect(answer(apiSchema))).toBeGreaterThan(0.9);
  for (const text of ["", "{}", page(richSpec), '{"openapi":"3.1.0"}']) expect(detect(text)).toBe(0);
  expect(detectOf("feishu-md@1")({ file: "x.json", text: answer(apiSchema) })).toBe(0);
});

it("reads any JSON without a crash", () => {
  fc.assert(
    fc.property(
      fc.jsonValue(),
      fc.constantFrom("parameters", "requestBody", "responses", "security", "path"),
      (value, key) => {
        expect(read(having([key], value)).dialect).toBe("feishu-json@1");
      },
    ),
    { numRuns: 200 },
  );
});
