import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { parse, stringify } from "yaml";
import { findOpenApiBlocks } from "../../../scripts/fences.ts";
import { compareOperations, importInputs, main, type Input } from "../../../scripts/spec/import.ts";

const fixtures = new URL("../../fixtures/import/", import.meta.url);
const input = (name: string): Input => ({ name, text: readFileSync(new URL(name, fixtures), "utf8") });
const pages = ["hive-create.en.txt", "hive-create.ja.txt", "hive-delete.zh.md"].map(input);
const whole = input("beehive.json");

const imported = (...inputs: Input[]): string => {
  const { text, problems } = importInputs(inputs);
  expect(problems).toEqual([]);
  return text!;
};
const problemsOf = (...inputs: Input[]): string[] => {
  const { text, problems } = importInputs(inputs);
  expect(text).toBeUndefined();
  return problems;
};

describe("a whole document", () => {
  const document = parse(imported(whole), { intAsBigInt: true }) as { components: { schemas: { Hive: object } } };

  test("keeps its structure, with its own words only where they are names or values", () => {
    expect(document).toEqual({
      openapi: "3.0.0",
      info: { title: "Firecrawl API", version: "v3" },
      servers: [{ url: "https://beehive.example/v3" }],
      security: [{ keeperToken: [] }],
      tags: [{ name: "Hives" }],
      paths: {
        "/hives": {
          post: {
            operationId: "createHive",
            externalDocs: { url: "https://beehive.example/docs" },
            requestBody: {
              required: true,
              content: { "application/json": { schema: { $ref: "#/components/schemas/description" } } },
            },
            responses: {
              "200": {
                description: "OK",
                content: { "application/json": { schema: { $ref: "#/components/schemas/Hive" } } },
              },
              "402": { description: "Payment Required" },
              default: { description: "default" },
            },
          },
        },
        "/hives/{hiveId}": {
          parameters: [{ name: "hiveId", in: "path", required: true, schema: { type: "string" } }],
          get: {
            operationId: "getHive",
            parameters: [{ name: "example", in: "query", schema: { type: "integer", default: 9007199254740993n } }],
            responses: {
              "200": { description: "OK", headers: { description: { schema: { type: "string" } } } },
            },
          },
        },
      },
      components: {
        securitySchemes: {
          keeperToken: {
            type: "oauth2",
            flows: { clientCredentials: { tokenUrl: "https://beehive.example/token", scopes: { "hive:read": "" } } },
          },
        },
        schemas: {
          Hive: {
            type: "object",
            required: ["title", "example"],
            properties: {
              title: { type: "string", default: "1.0" },
              description: {
                type: "string",
                enum: ["no", "off", "200", "1e3", "null", "~", " x ", "# not a comment"],
              },
              example: { oneOf: [{ type: "string" }, { type: "array", items: { type: "number" } }] },
              examples: { type: "object", additionalProperties: { type: "string" } },
              "x-frames": { type: "integer", default: 0n },
              "<any other> ": { type: "boolean", default: false },
            },
            default: { title: "kept", description: "kept", example: "kept" },
          },
          description: { type: "object", properties: { summary: { $ref: "#/components/schemas/Hive" } } },
        },
      },
    });
  });

  test("keeps the order of its keys and says nothing of where it came from", () => {
    const text = imported({ ...whole, name: "/home/keeper/beehive.json" });
    expect(text).toMatch(/^# Imported .*npm run import:firecrawl/);
    expect(text).not.toMatch(/keeper\/|Invented/);
    expect(Object.keys(document.components.schemas.Hive)).toEqual([...["type", "required", "properties", "default"]]);
  });

  test("gives the same bytes as YAML, with a byte order mark, with CRLF, and indented with tabs", () => {
    const value: unknown = parse(whole.text, { intAsBigInt: true });
    const yaml = stringify(value);
    for (const text of [
      yaml,
      `\uFEFF${whole.text}`,
      whole.text.replaceAll("\n", "\r\n"),
      yaml.replaceAll("\n", "\r\n"),
    ])
      expect(imported({ name: "any.thing", text })).toBe(imported(whole));
    expect(
      imported({ name: "tabs.json", text: whole.text.replace(/^ +/gm, (indent) => "\t".repeat(indent.length)) }),
    ).toBe(imported(whole));
    const small = JSON.stringify({ openapi: "3.0.0", paths: { "/a": { get: { responses: {} } } } }, null, "\t");
    expect(parse(imported({ name: "tabs.json", text: small }))).toMatchObject({ paths: { "/a": { get: {} } } });
  });

  test("can be imported again from what was written", () => {
    expect(imported({ name: "again", text: imported(whole) })).toBe(imported(whole));
  });

  test("loses extensions among paths, responses and contents too, but no component", () => {
    const response = { description: "OK", content: { "application/json": {}, "x-a": {} } };
    const text = JSON.stringify({
      openapi: "3.0.0",
      paths: { "/a": { get: { responses: { "200": response, "x-b": "text" } } }, "x-c": [] },
      components: { responses: { "x-d": { description: "kept" } } },
    });
    const document = imported({ name: "a", text });
    expect(document).not.toMatch(/x-[abc]/);
    expect(document).toContain("x-d");
  });

  test("may have keys that are special in JavaScript", () => {
    const text = `{"openapi":"3.0.0","paths":{"/a":{"get":{"responses":{"200":{"description":"x","content":{"application/json":
      {"schema":{"properties":{"__proto__":{"type":"string","description":"y"},"constructor":{"type":"string"}}}}}}}}}}}`;
    const again = imported({ name: "a", text });
    expect(again).toContain("__proto__:");
    expect(again).toContain("constructor:");
    expect(({} as { type?: string }).type).toBeUndefined();
  });
});

describe("pages", () => {
  test("are merged, and translations of one page agree", () => {
    const document = parse(imported(...pages)) as { paths: Record<string, object>; components: { schemas: object } };
    expect(Object.keys(document)).toEqual(["openapi", "info", "servers", "security", "paths", "components"]);
    expect(Object.keys(document.paths)).toEqual(["/hives", "/hives/{hiveId}"]);
    expect(Object.keys(document.components.schemas)).toEqual(["Hive", "Nectar"]);
    expect(JSON.stringify(document)).not.toMatch(/Invented|架空|虚构/);
  });

  test("give the same bytes in any order", () => {
    const expected = imported(...pages);
    fc.assert(
      fc.property(fc.shuffledSubarray(pages, { minLength: pages.length }), (order) => {
        expect(imported(...order)).toBe(expected);
      }),
    );
  });

  test("may be one only, without a last line break or with CRLF", () => {
    const page = pages[1]!;
    expect(page.text.endsWith("````")).toBe(true);
    expect(imported({ ...page, text: page.text.replaceAll("\n", "\r\n") })).toBe(imported(page));
  });

  test("that disagree are named with the place and both values, in any order", () => {
    const other = { name: "other.md", text: pages[0]!.text.replace("default: 10", "default: 12") };
    const place = "/paths/~1hives/post/requestBody/content/application~1json/schema/properties/frames/default";
    const expected = [`hive-create.ja.txt and other.md disagree at ${place}: 10 and 12`];
    expect(problemsOf(other, pages[1]!)).toEqual(expected);
    expect(problemsOf(pages[1]!, other)).toEqual(expected);
  });

  test("disagree on components, servers, security and version too", () => {
    const change = (from: string, to: string) =>
      problemsOf(pages[2]!, { name: "other.md", text: pages[0]!.text.replace(from, to) }).join();
    expect(change("scheme: bearer", "scheme: basic")).toMatch(
      /disagree at .*keeperToken\/scheme: "bearer" and "basic"/,
    );
    expect(change("example/v3", "example/v2")).toMatch(/disagree at \/servers\/0\/url/);
    expect(change("- keeperToken: []", "- other: []")).toMatch(/disagree at \/security/);
    expect(change("version: v3", "version: v4")).toMatch(/disagree at \/info\/version/);
  });

  test("may be mixed with a whole document that agrees", () => {
    const [page] = pages;
    const { blocks } = findOpenApiBlocks(page!.text);
    expect(imported({ name: "whole.yaml", text: blocks[0]!.text }, page!)).toBe(imported(page!, pages[1]!));
  });
});

describe("OpenAPI 3.1", () => {
  const one = (more: object) => ({
    name: "hive.json",
    text: JSON.stringify({
      openapi: "3.1.0",
      info: { title: "Hive", version: "v3", summary: "Invented" },
      jsonSchemaDialect: "https://spec.openapis.org/oas/3.1/dialect/base",
      webhooks: { swarmed: { post: {} } },
      paths: {
        "/hives": { get: { responses: { "200": { $ref: "#/components/responses/R", description: "Invented" } } } },
      },
      components: {
        responses: { R: { description: "Invented", content: { "application/json": { schema: more } } } },
        schemas: { Bee: { type: "object" } },
      },
    }),
  });

  test("is written as 3.0, without its prose", () => {
    const text = imported(
      one({
        properties: {
          a: { type: ["string", "null"], examples: ["Invented"] },
          b: { $ref: "#/components/schemas/Bee", description: "Invented" },
        },
      }),
    );
    expect(text).not.toMatch(/Invented|webhooks|jsonSchemaDialect/);
    const { openapi, paths, components } = parse(text) as Record<string, object>;
    expect(openapi).toBe("3.0.3");
    expect(paths).toEqual({ "/hives": { get: { responses: { "200": { $ref: "#/components/responses/R" } } } } });
    const schema = { properties: { a: { type: "string", nullable: true }, b: { $ref: "#/components/schemas/Bee" } } };
    expect(components).toMatchObject({
      responses: { R: { description: "R", content: { "application/json": { schema } } } },
    });
  });

  test("is merged with a document in 3.0", () => {
    const text =
      '{ "openapi": "3.0.0", "info": { "title": "Hive", "version": "v3" }, "paths": { "/bees": { "get": {} } } }';
    for (const order of [
      [one({}), { name: "a", text }],
      [{ name: "z", text }, one({})],
    ])
      expect(parse(imported(...order))).toMatchObject({ openapi: "3.0.3", paths: { "/bees": {}, "/hives": {} } });
  });

  test("is refused for what 3.0 has no form for, with line and column", () => {
    const { name, text } = one({ items: { prefixItems: [], type: ["array", "null"] }, patternProperties: { a: true } });
    const lines = JSON.stringify(JSON.parse(text), null, 2);
    expect(problemsOf({ name, text: lines })).toEqual([
      expect.stringMatching(/^hive\.json:34:17: "prefixItems" has no form in OpenAPI 3\.0; write "items"/),
      expect.stringMatching(/^hive\.json:40:15: "patternProperties" has no form in OpenAPI 3\.0; write "additional/),
    ]);
  });
});

describe("a bad input is named with what is wrong", () => {
  const cut = pages[0]!.text.replace(/````\n$/, "");
  const broken = pages[0]!.text.replace("      operationId: createHive", "      operationId: [createHive");
  test.each([
    ["empty", " \n", "bad: is empty"],
    [
      "a page without a block",
      "# A page\n\nSome words: these.\n",
      'bad: is not an OpenAPI document (no field "openapi") and embeds none',
    ],
    [
      "a page of another kind",
      "```yaml\nopenapi: 3.0.0\n```\n",
      'bad: is not an OpenAPI document (no field "openapi") and embeds none',
    ],
    ["HTML", "<!DOCTYPE html><p>Hive</p>", "bad: is HTML; pass the Markdown"],
    ["other JSON", '{"hives": 3}', 'bad: is not an OpenAPI document (no field "openapi")'],
    ["a list", "[1, 2]", 'bad: is not an OpenAPI document (no field "openapi") and embeds none'],
    [
      "an empty response",
      'openapi: 3.0.0\npaths: {/a: {get: {responses: {"200": null}}}}',
      "bad:2:32: /paths/~1a/get/responses/200 must not be null",
    ],
    [
      "an empty body type",
      "openapi: 3.0.0\npaths: {/a: {post: {requestBody: {content: {application/json: null}}}}}",
      "bad:2:45: /paths/~1a/post/requestBody/content/application~1json must not be null",
    ],
    [
      "an empty schema",
      "openapi: 3.0.0\npaths: {/a: {get: {}}}\ncomponents: {schemas: {A: {items: null}}}",
      "bad:3:28: /components/schemas/A/items must not be null",
    ],
    [
      "JSON with duplicate keys, indented with tabs",
      '{\n\t"openapi": "3.0.0",\n\t"paths": {\n\t\t"/a": {"get": {}},\n\t\t"/a": {"post": {}}\n\t}\n}',
      "bad:5:3: Map keys must be unique",
    ],
    [
      "JSON with duplicate keys, in one line",
      '{"openapi":"3.0.0","paths":{"/a":{"get":{}},"/a":{"post":{}}}}',
      "bad:1:45: Map keys must be unique",
    ],
    ["Swagger 2", 'swagger: "2.0"\npaths: {}', 'bad:1:1: is Swagger "2.0"; convert it to OpenAPI 3.0 or 3.1 first'],
    ["no operations", "openapi: 3.0.0\npaths: {}", "bad: has no operations"],
    ["broken YAML", "openapi: 3.0.0\npaths:\n  /a: [\n", "bad:"],
    ["broken JSON", '{\n  "openapi": "3.0.0",\n  "paths": {\n', "bad:"],
    ["duplicate keys", "openapi: 3.0.0\npaths: {}\npaths: {}", "bad:3:1: Map keys must be unique"],
    ["a page that is cut off", cut, "bad:11: the OpenAPI block is not closed; the page is truncated"],
    ["a page with broken YAML", broken, "bad:26:7: "],
    [
      "a block of another operation",
      pages[0]!.text.replace("POST /hives", "GET /hives"),
      "bad:12: the block is named GET /hives but contains POST /hives",
    ],
    [
      "an alias to its ancestor",
      "openapi: 3.0.0\npaths: {/a: {get: {responses: {}}}}\ncomponents: {schemas: {A: &a {properties: {b: *a}}}}",
      'bad:3:47: alias "*a" refers to a value that contains it',
    ],
    [
      "an alias to its ancestor in a value",
      "openapi: 3.0.0\npaths: {/a: {get: {responses: {}}}}\ncomponents: {schemas: {A: {default: &a {b: [*a]}}}}",
      'bad:3:45: alias "*a" refers to a value that contains it',
    ],
    [
      "nesting without measure",
      `openapi: ${"[".repeat(20_000)}`,
      "bad:1:211: is nested too deeply; 200 levels are the most",
    ],
    [
      "too many aliases",
      `a: &a [x,x,x,x,x,x,x,x,x,x]\nb: &b [${"*a,".repeat(50)}]\nc: &c [${"*b,".repeat(50)}]\nopenapi: [${"*c,".repeat(50)}]`,
      "bad:",
    ],
  ])("%s", (_, text, message) => {
    const problems = problemsOf({ name: "bad", text }, whole);
    expect(problems[0]!.slice(0, message.length)).toBe(message);
    expect(problems.every((problem) => problem.startsWith("bad"))).toBe(true);
  });

  test("and all of them at once", () => {
    expect(problemsOf({ name: "one", text: "" }, whole, { name: "two", text: "<html>" })).toHaveLength(2);
  });
});

test("changes of operations include those of the components they use", () => {
  const before = importInputs([whole]).document!;
  const after = importInputs([
    { ...whole, text: whole.text.replace('"type": "boolean"', '"type": "integer"') },
  ]).document!;
  expect(compareOperations(before, after)).toEqual({ added: [], removed: [], changed: ["POST /hives"] });
});

describe("the command", () => {
  let folder: string;
  let printed: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "import-"));
    printed = "";
    const print = (...parts: unknown[]) => void (printed += `${parts.join(" ")}\n`);
    vi.spyOn(console, "log").mockImplementation(print);
    vi.spyOn(console, "error").mockImplementation(print);
  });
  afterEach(() => {
    vi.restoreAllMocks();
    rmSync(folder, { recursive: true });
  });
  const path = (name: string) => new URL(name, fixtures).pathname;
  const output = () => join(folder, "spec.yaml");
  const run = (...args: string[]) => main([...args, "--output", output()]);

  test("writes the file and says what changed", async () => {
    expect(await run(path("beehive.json"))).toBe(0);
    expect(readFileSync(output(), "utf8")).toBe(imported(whole));
    expect(printed).toBe(
      `+ POST /hives\n+ GET /hives/{hiveId}\n${output()}: 2 operations, 2 added, 0 removed, 0 changed\n`,
    );
    printed = "";
    expect(await run(path("beehive.json"))).toBe(0);
    expect(printed).toBe(`${output()}: 2 operations, file unchanged\n`);
    expect(readdirSync(folder)).toEqual(["spec.yaml"]);
  });

  test("does not drop operations unless told to", async () => {
    await run(path("beehive.json"));
    printed = "";
    expect(await run(path("hive-delete.zh.md"))).toBe(1);
    expect(printed).toContain(`${output()}: POST /hives is not in the input\n`);
    expect(printed).toContain(`${output()}: GET /hives/{hiveId} is not in the input\n`);
    expect(printed).toMatch(/add --replace/);
    expect(readFileSync(output(), "utf8")).toBe(imported(whole));
    printed = "";
    expect(await run(path("hive-delete.zh.md"), "--replace")).toBe(0);
    expect(printed).toContain("- POST /hives\n");
    expect(readFileSync(output(), "utf8")).toBe(imported(pages[2]!));
  });

  test("writes nothing when an input is bad, and names every bad one", async () => {
    writeFileSync(join(folder, "empty.md"), "");
    expect(await run(path("beehive.json"), join(folder, "empty.md"), join(folder, "none.md"), folder)).toBe(1);
    expect(printed).toMatch(/empty\.md: is empty/);
    expect(printed).toMatch(/none\.md: does not exist/);
    expect(printed).toMatch(/is a folder; pass the files in it/);
    expect(readdirSync(folder)).toEqual(["empty.md"]);
  });

  test.each([
    [
      "OpenAPI 3.2",
      '"openapi": "3.0.0"',
      '"openapi": "3.2.0"',
      ':2:3: is OpenAPI "3.2.0"; only 3.0 and 3.1 are supported',
    ],
    ["Swagger", '"openapi": "3.0.0"', '"swagger": "2.0"', ':2:3: is Swagger "2.0"; convert it'],
    ["a version that is not one", '"openapi": "3.0.0"', '"openapi": "3.0"', ':2:3: is OpenAPI "3.0"; only 3.0'],
    [
      "a reference to a URL",
      '"#/components/schemas/Hive"',
      '"https://beehive.example/hive.json"',
      '$ref "https://beehive.example/hive.json" leads out of the document; pass one that contains all of its parts',
    ],
    [
      "a reference to a file",
      '"#/components/schemas/Hive"',
      '"hive.json#/Hive"',
      '$ref "hive.json#/Hive" leads out of the document; ',
    ],
    [
      "a reference that leads out",
      '"#/components/schemas/Hive"',
      '"../hive.json"',
      '$ref "../hive.json" leads out of the document; ',
    ],
  ])("writes nothing of %s, even with --replace", async (_, from, to, message) => {
    const input = join(folder, "input.json");
    writeFileSync(input, whole.text.replace(from, to));
    expect(readFileSync(input, "utf8")).toContain(to);
    writeFileSync(output(), "# as it was\r\nopenapi: 3.0.0\npaths: {}");
    expect(await run(input, "--replace")).toBe(1);
    expect(printed).toMatch(/input\.json:\d+:\d+: /);
    expect(printed).toContain(message);
    expect(printed).toContain("Nothing was written.");
    expect(readFileSync(output(), "utf8")).toBe("# as it was\r\nopenapi: 3.0.0\npaths: {}");
    expect(readdirSync(folder).sort()).toEqual(["input.json", "spec.yaml"]);
  });

  test("does not replace a file it cannot read, unless told to", async () => {
    writeFileSync(output(), "a: [");
    expect(await run(path("beehive.json"))).toBe(1);
    expect(readFileSync(output(), "utf8")).toBe("a: [");
    expect(await run(path("beehive.json"), "--replace")).toBe(0);
  });

  test("leaves nothing behind when the output cannot be written", async () => {
    expect(await main([path("beehive.json"), "--output", join(folder, "none", "spec.yaml")])).toBe(1);
    expect(printed).toMatch(/spec\.yaml: does not exist/);
    expect(readdirSync(folder)).toEqual([]);
  });

  test("reads URLs", async () => {
    const server = createServer((request, response) => {
      response.statusCode = request.url === "/good" ? 200 : 503;
      response.end(whole.text);
    }).listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    expect(await run(`${origin}/bad`)).toBe(1);
    expect(printed).toContain(`${origin}/bad: responded with 503 Service Unavailable`);
    expect(await run(`${origin}/good`)).toBe(0);
    expect(readFileSync(output(), "utf8")).toBe(imported(whole));
    server.close();
  });

  test("explains itself", async () => {
    expect(await main(["--help"])).toBe(0);
    expect(printed).toMatch(/^usage: npm run import:firecrawl/);
    expect(await main([])).toBe(2);
    expect(await main(["--nonsense"])).toBe(2);
    expect(printed).toMatch(/Unknown option '--nonsense'/);
  });
});
