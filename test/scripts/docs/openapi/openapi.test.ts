import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { linesOfJson } from "../../../../scripts/docs/document.ts";
import { dialects } from "../../../../scripts/docs/dialects.ts";
import { factsOfDocument, documentReader } from "../../../../scripts/docs/openapi/openapi.ts";
import { isOlder, type Platform } from "../../../../scripts/platforms.ts";
import type { AspectName, FieldFact, OperationFacts } from "../../../../scripts/facts/facts.ts";

const readAs = (text: string, file = "tea.yaml") => documentReader([])({ file, text });
const head = "openapi: 3.0.3\ninfo: { title: Tea House, version: v1 }\nservers: [{ url: https://tea.example/v1 }]\n";

/** One POST whose body has the properties given as YAML. */
const withBody = (properties: string, more = "", required = "[]") =>
  `${head}paths:
  /brews:
    post:
      requestBody:
        content:
          application/json:
            schema:
              type: object
              required: ${required}
              properties:
${properties.replace(/^/gm, "                ")}
      responses: { "204": { description: none } }
${more}`;

function only(text: string): OperationFacts {
  const { operations, defects } = readAs(text);
  expect(defects).toEqual([]);
  expect(operations).toHaveLength(1);
  return operations[0]!;
}
const pathsOf = ({ fields }: OperationFacts, location = "body") =>
  fields.filter((field) => field.location === location).map(({ path }) => path);
function fieldOf({ fields }: OperationFacts, path: string, location = "body"): FieldFact {
  const found = fields.filter((field) => field.location === location && field.path === path);
  expect(found, path).toHaveLength(1);
  return found[0]!;
}
function value(field: FieldFact, aspect: AspectName): unknown {
  const known = field.aspects[aspect];
  return known === undefined ? "unknown" : "absent" in known ? "absent" : known.value;
}

describe("aspects", () => {
  const operation = only(
    withBody(
      `cups: { type: integer, format: int64, minimum: 0, exclusiveMinimum: true, maximum: 9, default: 2 }
kind: { type: string, enum: [green, black, null], nullable: true, minLength: 3, maxLength: 5, pattern: "^[a-z]+$" }
notes: { type: array, minItems: 1, maxItems: 4, items: { type: string } }
mix: { type: object, additionalProperties: { type: number } }
leaf: { type: string, format: binary, deprecated: true }
any: { description: of any type }`,
      "",
      "[kind]",
    ),
  );

  test("are known with their line, or absent where OpenAPI could say them", () => {
    const cups = fieldOf(operation, "cups");
    expect([value(cups, "minimum"), value(cups, "maximum"), value(cups, "width")]).toEqual([1, 9, 64]);
    expect([value(cups, "default"), value(cups, "pattern"), value(cups, "enum")]).toEqual([2, "absent", "absent"]);
    expect([value(cups, "required"), value(cups, "nullable"), value(cups, "deprecated")]).toEqual([
      false,
      false,
      false,
    ]);
    const kind = fieldOf(operation, "kind");
    expect(value(kind, "enum")).toEqual({ values: ["green", "black"], bound: "exact" });
    expect([value(kind, "required"), value(kind, "nullable"), value(kind, "width")]).toEqual([true, true, "unknown"]);
    expect([value(kind, "minLength"), value(kind, "maxLength"), value(kind, "pattern")]).toEqual([3, 5, "^[a-z]+$"]);
    expect(kind.aspects.default).toEqual({ absent: true, at: kind.at });
    expect(kind.at).toEqual({
      file: "tea.yaml",
      line: 15,
      pointer: "/paths/~1brews/post/requestBody/content/application~1json/schema/properties/kind",
    });
    expect(kind.aspects.required!.at.line).toBe(12);
  });

  test("lists, maps, files, and a type that is not given", () => {
    expect(pathsOf(operation)).toEqual(["cups", "kind", "notes", "notes[]", "mix", "mix{*}", "leaf", "any"]);
    const notes = fieldOf(operation, "notes");
    expect([value(notes, "type"), value(notes, "minItems"), value(notes, "maxItems")]).toEqual([["array"], 1, 4]);
    expect(value(fieldOf(operation, "notes[]"), "required")).toBe("unknown");
    expect(value(fieldOf(operation, "mix{*}"), "type")).toEqual(["number"]);
    const leaf = fieldOf(operation, "leaf");
    expect([value(leaf, "type"), value(leaf, "deprecated")]).toEqual([["binary"], true]);
    expect([value(fieldOf(operation, "any"), "type"), value(fieldOf(operation, "any"), "raw")]).toEqual(
      Array(2).fill("unknown"),
    );
  });

  test("3.1 spells null, constants and exclusive limits differently", () => {
    const next = only(
      withBody(
        `cups: { type: [integer, "null"], exclusiveMinimum: 0, exclusiveMaximum: 10 }
kind: { type: string, const: green }
pot: { anyOf: [{ type: string, maxLength: 3 }, { type: "null" }] }`,
      ).replace("3.0.3", "3.1.0"),
    );
    const cups = fieldOf(next, "cups");
    expect([value(cups, "type"), value(cups, "nullable")]).toEqual([["integer"], true]);
    expect([value(cups, "minimum"), value(cups, "maximum")]).toEqual([1, 9]);
    expect(value(fieldOf(next, "kind"), "enum")).toEqual({ values: ["green"], bound: "exact" });
    const pot = fieldOf(next, "pot");
    expect([value(pot, "type"), value(pot, "nullable"), value(pot, "maxLength")]).toEqual([["string"], true, 3]);
    expect(pathsOf(next)).toEqual(["cups", "kind", "pot"]);
  });

  test("what a further media type says of the body as a whole is kept under its name", () => {
    const schema = (least: number) => `{ schema: { type: object, minProperties: ${least}, properties: { cup: {} } } }`;
    const { others } = only(`${head}paths:
  /brews:
    post:
      requestBody:
        content:
          application/json: ${schema(1)}
          multipart/form-data: ${schema(2)}
      responses: { "204": { description: none } }
`);
    expect(
      others!.flatMap(({ location, path, items }) => items.map(({ value, at }) => [location, path, value, at.line])),
    ).toEqual([
      ["body", "", "minProperties: 1", 9],
      ["body", "", "multipart/form-data minProperties: 2", 10],
    ]);
  });

  test("3.1 is read as a spec in 3.1 is: at the places where it is written, and what 3.0 cannot say is named", () => {
    const written = withBody(
      `mix: { type: [object, string], properties: { a: { const: 1 } }, maxLength: 3 }
leaf: { contentMediaType: image/png }
cup: { $ref: "#/components/schemas/Cup", deprecated: true }
odd: { type: array, prefixItems: [{ type: string }] }`,
      "components: { schemas: { Cup: { $defs: { Rim: { type: [number, 'null'] } }, properties: { rim: { $ref: '#/components/schemas/Cup/$defs/Rim' } } } } }",
    )
      .replace("3.0.3", "3.1.0")
      .replace("application/json", "multipart/form-data");
    const { operations, defects } = readAs(written);
    const next = operations[0]!;
    expect(pathsOf(next)).toEqual([
      "mix",
      "mix<a=1>",
      "mix<a=1>.a",
      "mix<string>",
      "leaf",
      "cup",
      "cup.rim",
      "odd",
      "odd[]",
    ]);
    expect(value(fieldOf(next, "leaf"), "type")).toEqual(["binary"]);
    expect(value(fieldOf(next, "cup"), "deprecated")).toBe(true);
    const rim = fieldOf(next, "cup.rim");
    expect([value(rim, "type"), value(rim, "nullable")]).toEqual([["number"], true]);
    expect(rim.aspects.nullable!.at.pointer).toBe("/components/schemas/Cup/$defs/Rim/type");
    const a = fieldOf(next, "mix<a=1>.a");
    expect(value(a, "enum")).toEqual({ values: ["1"], bound: "exact" });
    expect(a.aspects.enum!.at).toMatchObject({
      line: 14,
      pointer: expect.stringMatching(/\/mix\/properties\/a\/const$/) as string,
    });
    expect(defects).toEqual([]);
    const items = next.others!.flatMap(({ path, items }) => items.map(({ value, at }) => [path, value, at.line]));
    expect(items).toContainEqual(["odd", expect.stringMatching(/^prefixItems/), 17]);
  });

  test("a union of scalars is one field", () => {
    const of = (members: string) => fieldOf(only(withBody(`size: { oneOf: ${members} }`)), "size");
    const closed = of("[{ type: string, enum: [s, m] }, { type: integer, enum: [1, 2] }]");
    expect(value(closed, "type")).toEqual(["integer", "string"]);
    expect(value(closed, "enum")).toEqual({ values: ["s", "m", "1", "2"], bound: "exact" });
    expect(value(of("[{ type: string, enum: [s] }, { type: string }]"), "enum")).toEqual({
      values: ["s"],
      bound: "atLeast",
    });
  });
});

describe("unions, references and cycles", () => {
  const components = `components:
  schemas:
    Tea: { type: object, properties: { name: { type: string }, next: { $ref: "#/components/schemas/Tea" } } }
    Base: { type: object, required: [id], properties: { id: { type: string } } }`;

  test("members are named by their shape", () => {
    const operation = only(
      withBody(
        `step:
  oneOf:
    - { type: object, properties: { kind: { type: string, enum: [boil] }, heat: { type: integer } } }
    - { type: object, properties: { kind: { type: string, enum: [pour] } } }
    - { type: object, title: By <hand>, properties: { note: { type: string } } }
    - { type: object, properties: { b: { type: string }, a: { type: string } } }
    - { type: array, items: { type: string } }
    - { required: [kind] }`,
      ),
    );
    expect(pathsOf(operation)).toEqual([
      "step",
      "step<kind=boil>",
      "step<kind=boil>.kind",
      "step<kind=boil>.heat",
      "step<kind=pour>",
      "step<kind=pour>.kind",
      "step<By ‹hand›>",
      "step<By ‹hand›>.note",
      "step<a,b>",
      "step<a,b>.b",
      "step<a,b>.a",
      "step<array>",
      "step<array>[]",
    ]);
    expect(value(fieldOf(operation, "step"), "type")).toEqual(["array", "object"]);
  });

  test("members that one value does not tell apart are told apart by what they require", () => {
    const member = (name: string) =>
      `{ type: object, required: [kind, ${name}], properties: { kind: { enum: [rest] }, ${name}: { type: string } } }`;
    const operation = only(withBody(`step: { oneOf: [${member("for")}, ${member("until")}, ${member("for")}] }`));
    expect(pathsOf(operation).filter((path) => path.endsWith(">"))).toHaveLength(2);
    const two = only(withBody(`step: { anyOf: [${member("for")}, { oneOf: [${member("until")}] }] }`));
    expect(pathsOf(two).filter((path) => path.endsWith(">"))).toEqual(["step<kind=rest,for>", "step<kind=rest,until>"]);
  });

  test("the order of members, keys and the use of references change no path", () => {
    const members = [
      { type: "object", properties: { kind: { type: "string", enum: ["a"] }, x: { type: "string" } } },
      { type: "object", title: "B", properties: { y: { type: "string" } } },
      { type: "string" },
      { type: "object", properties: { p: { type: "integer" }, q: { type: "integer" } } },
    ];
    const facts = (list: unknown[], schemas: Record<string, unknown>) => {
      const document = parse(withBody("u: {}")) as Record<string, never>;
      const schema = (document as never as Deep).paths["/brews"]!.post.requestBody.content["application/json"]!.schema;
      schema.properties = { u: { oneOf: list } };
      const { operations } = readAs(JSON.stringify({ ...document, components: { schemas } }), "tea.json");
      return operations[0]!.fields.map((f) => `${f.path} ${JSON.stringify(value(f, "type"))}`).sort();
    };
    const plain = facts(members, {});
    expect(plain).toHaveLength(10);
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }), fc.subarray([0, 1, 2, 3]), (order, shared) => {
        const list = order.map((i) => (shared.includes(i) ? { $ref: `#/components/schemas/M${i}` } : members[i]));
        expect(facts(list, Object.fromEntries(shared.map((i) => [`M${i}`, members[i]])))).toEqual(plain);
      }),
      { numRuns: 30 },
    );
  });

  test("the origin is the shared schema and the way below it", () => {
    const operation = only(
      withBody(
        `first: { $ref: "#/components/schemas/Tea" }
list: { type: array, items: { allOf: [{ $ref: "#/components/schemas/Base" }, { type: object, properties: { own: { type: string } } }] } }`,
        components,
      ),
    );
    const origins = Object.fromEntries(operation.fields.map(({ path, origin }) => [path, origin]));
    expect(origins).toEqual({
      first: undefined,
      "first.name": "Tea.name",
      "first.next": "Tea.next",
      list: undefined,
      "list[]": undefined,
      "list[].id": "Base.id",
      "list[].own": undefined,
    });
    expect(value(fieldOf(operation, "first.next"), "type")).toEqual(["object"]);
    expect(value(fieldOf(operation, "list[].id"), "required")).toBe(true);
    expect(operation.listings.map(({ location, path }) => `${location}.${path}`)).toEqual(
      expect.arrayContaining(["path.", "query.", "header.", "body.", "body.first", "body.list[]"]),
    );
    expect(operation.listings.some(({ path }) => path === "first.next")).toBe(false);
  });

  test("references to nothing are reported, references in circles end", () => {
    const { defects, operations } = readAs(
      withBody(
        `lost: { $ref: "#/components/schemas/Lost" }
away: { $ref: "other.yaml#/Tea" }
loop: { $ref: "#/components/schemas/Loop" }`,
        "components: { schemas: { Loop: { allOf: [{ $ref: '#/components/schemas/Loop' }, { type: object }] } } }",
      ),
    );
    expect(defects.map(({ rule, at }) => [rule, at.line])).toEqual([
      ["docs/dangling-ref", 14],
      ["docs/dangling-ref", 15],
    ]);
    expect(pathsOf(operations[0]!)).toEqual(["lost", "away", "loop"]);
  });

  test("a document that multiplies is cut off, with an error", () => {
    const schemas = Array.from({ length: 30 }, (_, i) => {
      const next = { $ref: `#/components/schemas/S${i + 1}` };
      return [`S${i}`, { type: "object", properties: { a: next, b: next } }];
    });
    const document = parse(withBody('s: { $ref: "#/components/schemas/S0" }')) as object;
    const all = { ...document, components: { schemas: Object.fromEntries([...schemas, ["S30", {}]]) as object } };
    const { defects } = readAs(JSON.stringify(all));
    expect(defects.map(({ rule }) => rule)).toEqual(["extract/too-large"]);
  });

  test("names that JavaScript knows are names", () => {
    const operation = only(
      withBody(`__proto__: { type: string }\nconstructor: { type: string }\n"<any other> ": { type: string }`),
    );
    expect(pathsOf(operation)).toEqual(["__proto__", "constructor", "{*}"]);
  });
});

interface Deep {
  paths: Record<string, { post: { requestBody: { content: Record<string, { schema: { properties: object } }> } } }>;
}

describe("operations", () => {
  const text = `${head}x-error-codes: [{ code: 1, meaning: for all }]
paths:
  /teas/{id}/:
    parameters:
      - { name: id, in: path, required: true, schema: { type: string } }
      - { name: page, in: query, schema: { type: integer } }
    get:
      x-scopes: [tea:read]
      x-tokens: [house_token]
      x-rate-limit: 1000/min and 50/s per cup
      x-error-codes:
        - { code: 4004, meaning: gone, status: 404 }
      parameters:
        - { name: page, in: query, schema: { type: string } }
        - { name: tags, in: query, schema: { type: array, items: { type: string } } }
        - { name: Authorization, in: header, schema: { type: string } }
        - { $ref: "#/components/parameters/House" }
      responses:
        "201":
          description: a tea
          content:
            application/json; charset=utf-8:
              schema: { type: array, items: { type: object, properties: { id: { type: string } } } }
              example:
                - id: one
            text/event-stream:
              schema:
                oneOf:
                  - type: object
                    properties:
                      event: { type: string, enum: [tea.poured] }
                      data: { type: object, properties: { cup: { type: integer } } }
                  - type: object
                    properties: { event: { type: string, enum: [done] }, data: { type: string } }
        "404": { $ref: "#/components/responses/Error" }
components:
  parameters:
    House: { name: X-House, in: header, required: true, schema: { type: string } }
  responses:
    Error:
      description: an error
      content: { application/json: { schema: { type: object, properties: { msg: { type: string } } } } }
`;
  const operation = only(text);
  const texts = (name: keyof OperationFacts["sets"]) => operation.sets[name]?.map((item) => item.value);

  test("key, route, parameters", () => {
    expect([operation.key, operation.route, operation.platform]).toEqual([
      "GET /teas/{}",
      "GET /teas/{id}/",
      "tea house",
    ]);
    expect(operation.fields.map(({ location, path }) => `${location} ${path}`)).toEqual([
      "query page",
      "query tags",
      "query tags[]",
      "header X-House",
      "path id",
      "200 ",
      "200 []",
      "200 [].id",
      "event tea.poured.cup",
      "event done",
      "404 msg",
    ]);
    expect(value(fieldOf(operation, "page", "query"), "type")).toEqual(["string"]);
    expect(fieldOf(operation, "X-House", "header").origin).toBe("parameters/House");
    expect(fieldOf(operation, "msg", "404").origin).toBe("responses/Error.msg");
  });

  test("sets, with our own keys where they are used", () => {
    expect(texts("host")).toEqual(["https://tea.example"]);
    expect(texts("status")).toEqual(["201", "404"]);
    expect(texts("request-media")).toEqual([]);
    expect(texts("response-media")).toEqual(["application/json", "text/event-stream"]);
    expect(texts("event")).toEqual(["tea.poured", "done"]);
    expect(texts("permission")).toEqual(["tea:read"]);
    expect(texts("token")).toEqual(["house_token"]);
    expect(texts("rate-limit")).toEqual(["1000/min", "50/s"]);
    expect(texts("error")).toEqual(["4004"]);
    expect(operation.sets.error![0]!.at).toMatchObject({
      line: 15,
      pointer: "/paths/~1teas~1{id}~1/get/x-error-codes/0/code",
    });
    const plain = only(withBody("a: { type: string }")).sets;
    expect(Object.keys(plain).sort()).toEqual(["event", "host", "request-media", "response-media", "status"]);
  });

  test("examples know the lines of their parts", () => {
    const [example] = operation.examples;
    expect(example).toMatchObject({ location: "200", value: [{ id: "one" }], at: { line: 27 } });
    expect({ ...example!.lines }).toEqual({ "": 27, "/0": 28, "/0/id": 28 });
  });

  test("a plain stream has the fields of its frames, and no names", () => {
    const stream = only(
      text.replace(/oneOf:[\s\S]*(?= {8}"404")/, "{ type: object, properties: { status: { type: string } } }\n"),
    );
    expect(pathsOf(stream, "event")).toEqual(["status"]);
    expect(stream.sets.event).toBeUndefined();
  });

  test("only the wanted operations, at the places the caller gives", () => {
    const source = { kind: "spec", file: "s", dialect: "openapi@1", sha256: "" } as const;
    const locate = (pointer: string) => ({ file: pointer.startsWith("/paths") ? "part.yaml" : "root.yaml", line: 7 });
    const options = { platform: "tea", source, locate };
    const document = parse(text) as Record<string, never>;
    expect(factsOfDocument(document, { ...options, only: ["GET /other"] }).operations).toEqual([]);
    const [found] = factsOfDocument(document, { ...options, only: ["GET /teas/{}"] }).operations;
    expect(found!.at).toEqual({ file: "part.yaml", line: 7, pointer: "/paths/~1teas~1{id}~1/get" });
    expect(found!.sets.host![0]!.at.file).toBe("root.yaml");
  });

  test("JSON and YAML give the same facts", () => {
    const bare = ({ operations }: ReturnType<typeof readAs>) =>
      operations[0]!.fields.map(({ location, path, origin, aspects }) => [
        location,
        path,
        origin,
        Object.entries(aspects).map(([name, known]) => [name, "absent" in known ? "absent" : known.value]),
      ]);
    expect(bare(readAs(JSON.stringify(parse(text), null, 2)))).toEqual(bare(readAs(text)));
  });
});

describe("the reader", () => {
  test("knows its documents by content", () => {
    const score = (content: string) => dialects[0]!.detect({ file: "x", text: content });
    expect(score(head)).toBe(1);
    expect(score(`# words\n---\n${head}`)).toBe(1);
    expect(score('{ "info": {}, "openapi": "3.1.0" }')).toBe(1);
    expect(score("swagger: '2.0'\npaths: {}")).toBe(1);
    expect(score("---\nopenapi: 'v2.json POST /brews'\n---\n\n# Brew\n")).toBe(0);
    expect(score(`> A page\n\n\`\`\`\`yaml v2.json POST /brews\n${head}\`\`\`\`\n`)).toBe(0);
    expect(score(`title: a page\n\`\`\`yaml\n${head}\`\`\`\n`)).toBe(0);
    expect(["", "<!doctype html>", '{ "code": 0 }', "# openapi: 3.0.3"].map(score)).toEqual([0, 0, 0, 0]);
  });

  const platform = (name: string, title: string, servers: string[], hosts: string[] = []): Platform => ({
    ...{ name, title, hosts },
    servers: servers.map((url) => new URL(url)),
  });
  const platforms = [
    platform("beehive", "Hive", ["https://api.hive.example/v2"]),
    platform(
      "teahouse",
      "House of Tea",
      ["https://tea.house.example", "https://tea.other.example"],
      ["tea.example.org"],
    ),
    platform("wax", "Wax", ["https://api.hive.example/v2"]),
  ];

  test.each([
    ["https://api.hive.example/v2", "Brew", "beehive"],
    ["https://api.hive.example/v1", "Brew", "beehive-v1"],
    ["https://api.hive.example/v3/x", "Brew", "beehive-v3"],
    ["https://api.hive.example", "Brew", "beehive"],
    ["https://api.hive.example/v2", "Wax", "wax"],
    ["https://tea.house.example/v7", "Brew", "teahouse"],
    ["https://tea.other.example", "Brew", "teahouse"],
    ["https://tea.example.org", "Brew", "teahouse"],
    ["https://elsewhere.example", "House of Tea", "teahouse"],
    ["/", "TEAHOUSE", "teahouse"],
    ["https://elsewhere.example", "Brew", "brew"],
  ])("a document of %s, called %j, is of %s", (url, title, owner) => {
    const text = withBody("a: { type: string }").replace("https://tea.example/v1", url).replace("Tea House", title);
    expect(text).toContain(`title: ${title}`);
    expect(documentReader(platforms)({ file: "tea.yaml", text }).platform).toBe(owner);
  });

  test("older than a platform is a version before that of its spec", () => {
    const names = ["beehive", "beehive-v1", "beehive-v2", "beehive-v3", "teahouse-v1", "honey-v1", ""];
    expect(names.filter((name) => isOlder(platforms, name))).toEqual(["beehive-v1"]);
  });

  test.each([
    ["", "extract/dialect-unknown", 1],
    ["[]", "extract/dialect-unknown", 1],
    ["info: {}\nswagger: '2.0'\npaths: {}", "extract/dialect-unknown", 2],
    ["openapi: 4.0.0\npaths: {}", "extract/dialect-unknown", 1],
    [`${head}paths: {}`, "extract/no-operation", 4],
    [head, "extract/no-operation", 1],
    [`${head}paths:\n  /a: [\n`, "extract/dialect-unknown", 6],
    ['{\n  "openapi": "3.0.0",\n  "openapi": "3.0.1"\n}', "extract/dialect-unknown", 3],
    ['{\n  "openapi": "3.0.0",\n  "paths": {\n', "extract/dialect-unknown", 4],
    [`{"openapi":"3.0.0","x":${"[".repeat(40_000)}`, "extract/dialect-unknown", 1],
    [`openapi: 3.0.0\nx:\n  ${"- ".repeat(40_000)}`, "extract/dialect-unknown", 3],
  ])("refuses %j", (text, rule, line) => {
    const { defects, operations } = readAs(text);
    expect(operations).toEqual([]);
    expect(defects.map((defect) => [defect.rule, defect.at.line])).toEqual([[rule, line]]);
  });

  test("is never brought down by what it reads", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), fc.constantFrom("paths", "components"), (part, where) => {
        readAs(JSON.stringify({ openapi: "3.0.0", paths: { "/a": { get: part } }, [where]: part }));
      }),
    );
    const keyword = fc.constantFrom("type", "properties", "allOf", "oneOf", "items", "$ref", "enum", "required", "a");
    const { schema } = fc.letrec((tie) => ({
      schema: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom("object", "string", null, true, 1, "#/components/schemas/A", ["null", "string"]),
        fc.dictionary(keyword, tie("schema"), { maxKeys: 4 }),
        fc.array(tie("schema"), { maxLength: 3 }),
      ),
    }));
    fc.assert(
      fc.property(schema, (value) => {
        const text = withBody('a: { $ref: "#/components/schemas/A" }', `components:\n  schemas:\n    A: {}\n`);
        readAs(text.replace("A: {}", `A: ${JSON.stringify(value)}`));
      }),
      { numRuns: 300 },
    );
  });

  test("lines of JSON are those of a pointer's key or element", () => {
    const odd = '{\r\n "a/b~\\u0063": [\n  1,\n\n  {"x": "[{,\\"", "__proto__": {}}\n ],\n "": null\n}';
    expect(Object.fromEntries(linesOfJson(odd).lines)).toEqual({
      "": 1,
      "/a~1b~0c": 2,
      "/a~1b~0c/0": 3,
      "/a~1b~0c/1": 5,
      "/a~1b~0c/1/x": 5,
      "/a~1b~0c/1/__proto__": 5,
      "/": 7,
    });
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        const count = (part: unknown): number =>
          typeof part === "object" && part !== null ? Object.values(part).reduce((n: number, x) => n + count(x), 1) : 1;
        const { lines } = linesOfJson(JSON.stringify(value, null, 2));
        expect(lines.size).toBe(count(value));
        expect(Math.max(...lines.values())).toBeLessThanOrEqual(JSON.stringify(value, null, 2).split("\n").length);
      }),
    );
  });

  test("keys in another order are the same facts", () => {
    const text = withBody("b: { type: string, default: x }\na: { type: integer }");
    const sorted = stringify(parse(text), { sortMapEntries: true });
    const names = (t: string) => pathsOf(only(t)).sort();
    expect(names(sorted)).toEqual(names(text));
  });
});
