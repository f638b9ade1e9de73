import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, symlink, writeFile } from "node:fs/promises";
import { execFile } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { compare, generate, main } from "../../../scripts/spec/generate.ts";

const fixtures = join(import.meta.dirname, "../../fixtures/specs");
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "generate-"));
  await cp(fixtures, join(folder, "specs"), { recursive: true });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const specs = () => join(folder, "specs");
const edit = async (file: string, from: string | RegExp, to: string) => {
  const path = join(specs(), file);
  const text = await readFile(path, "utf8");
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  await writeFile(path, changed);
};
const write = (file: string, text: string) => writeFile(join(specs(), file), text);
/** A spec of one operation, with any place in it replaced. */
const meadow = (changes: Record<string, unknown> = {}, operation: Record<string, unknown> = {}) =>
  write(
    "meadow.yaml",
    JSON.stringify({
      openapi: "3.0.3",
      info: { title: "Meadow", version: "1" },
      servers: [{ url: "https://api.meadow.example" }],
      paths: {
        "/flowers": {
          get: {
            operationId: "listFlowers",
            "x-name": "flowers.list",
            summary: "Lists flowers.",
            externalDocs: { url: "https://docs.meadow.example" },
            responses: { "200": { description: "Flowers." } },
            ...operation,
          },
        },
      },
      ...changes,
    }),
  );
const answer = (schema: unknown) => ({
  responses: { "200": { description: "x", content: { "application/json": { schema } } } },
});
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
/** The problems as `file:line:column message`, without the folder. */
const problems = async () =>
  (await generate(specs())).problems.map(
    (p) => `${p.file.replace(`${specs()}/`, "")}:${p.line}:${p.column} ${p.message}`,
  );
const text = async () => (await generate(specs())).files.get("beehive.ts")!;

describe("the generated file", () => {
  test("optional fields stay optional when they have a default, free-form objects take any field", async () => {
    const file = await text();
    expect(file).toMatch(/kind\?: "log" \| "skep";/);
    expect(file).toMatch(/notes\?: Record<string, unknown>;/);
  });

  test("enums of answers are open, enums of requests are closed", async () => {
    const file = await text();
    expect(file).toContain('mood?: "calm" | "angry" | (string & {}) | null;');
    expect(file).toContain('sky?: "clear" | "rain" | (string & {});');
    expect(file).toContain("cells?: 6 | 12 | (number & {});");
    expect(file).toContain('kind?: "log" | "skep";');
  });

  test("an enum that requests use too stays closed", async () => {
    await edit("beehive/hives.yaml", "notes: { type: object }", 'notes: { $ref: "#/components/schemas/Hive" }');
    expect(await text()).toContain('mood?: "calm" | "angry" | null;');
  });

  test("a spec may be JSON or .yml; a second one of its name is an error, other JSON files are none", async () => {
    await meadow();
    const yaml = (await generate(specs())).files.get("meadow.ts");
    for (const name of ["meadow.json", "meadow.yml"]) {
      await rename(join(specs(), "meadow.yaml"), join(specs(), name));
      await write("package.json", "{}");
      const { files } = await generate(specs());
      expect(await problems()).toEqual([]);
      expect([...files.keys()].sort()).toEqual(["beehive.ts", "meadow.ts"]);
      expect(files.get("meadow.ts")).toBe(yaml!.replace("specs/meadow.yaml", `specs/${name}`));
      await meadow();
      expect(await problems()).toEqual([
        `${name}:1:1 is a second spec of "meadow" beside meadow.yaml; keep one of them`,
      ]);
      await rm(join(specs(), name));
    }
  });

  test("schemas may contain themselves", async () => {
    const Bee = { type: "object", properties: { queen: { $ref: "#/components/schemas/Bee" } } };
    const Swarm = { type: "array", items: { oneOf: [{ type: "string" }, { $ref: "#/components/schemas/Swarm" }] } };
    const schemas = { Bee, Swarm, Both: { allOf: [{ $ref: "#/components/schemas/Bee" }, Bee] } };
    await meadow({ components: { schemas } }, answer({ $ref: "#/components/schemas/Both" }));
    const { files, problems } = await generate(specs());
    expect(problems).toEqual([]);
    expect(files.get("meadow.ts")).toContain("queen?: Bee;");
  });

  test("an anyOf that only says which fields are needed is no part of the types", async () => {
    await edit("beehive/hives.yaml", "required: [name]", "anyOf: [{ required: [name] }, { required: [kind] }]");
    const file = await text();
    expect(file).toContain("name?: string;");
    expect(file).not.toMatch(/\| unknown/);
  });

  test("a list beside a single value is comma-joined too", async () => {
    await edit(
      "beehive/hives.yaml",
      "schema: { type: array, items: { type: string } }",
      "schema: { oneOf: [{ type: string }, { type: array, items: { type: string } }] }",
    );
    const file = await text();
    expect(file).toContain("ids?: string | readonly string[];");
    expect(file).toMatch(/"GET \/hives": \{ name: "hives\.list", comma: true/);
  });

  const file = "file: { type: string, format: binary }";

  test("files are Blobs with a name where they are sent, single and in lists", async () => {
    expect(await text()).toContain("file: Blob & { readonly name: string; };");
    await edit("beehive/combs.yaml", file, "file: { type: array, items: { type: string, format: binary } }");
    const changed = await text();
    expect(changed).toContain("file: readonly (Blob & { readonly name: string; })[];");
    expect(changed).toContain('form: ["file"]');
  });

  test("limits and facts are part of the comments", async () => {
    const file = await text();
    expect(file).toContain("Name of the hive. 1 to 20 characters.");
    expect(file).toContain("Permission: hive:write.");
    expect(file).toContain("Rate limit: 5/s.");
    expect(file).toContain("@see https://docs.beehive.example/create");
    expect(file).toContain("* Error codes:\n         * - 9 (HTTP 409): The meadow is full.\n");
  });

  test("error codes are collected from the root and the operations", async () => {
    expect(await text()).toContain(
      'export interface ErrorCodes {\n    7: "The queen is missing.";\n    9: "The meadow is full.";\n}',
    );
  });

  test("rules hold the exceptions and nothing else", async () => {
    const file = await text();
    expect(file.slice(file.indexOf("export const rules"))).toBe(
      [
        "export const rules: Rules = {",
        '    "GET /hives": { name: "hives.list", comma: true, page: { style: "page", param: "page", items: "hives", more: "has_more" } },',
        '    "POST /hives": { name: "hives.create", query: ["dry_run"], header: ["X-Keeper"], data: false },',
        '    "DELETE /hives/{hive_id}": { name: "hives.delete", body: true, data: false, safe: true },',
        '    "POST /combs/{comb_id}/photo": { name: "combs.upload", form: ["file"], payload: "body", timeout: 600000, flag: "stream" },',
        "};\n",
      ].join("\n"),
    );
  });

  test("is the same from run to run", async () => expect(await text()).toBe(await text()));
});

describe("a spec with mistakes", () => {
  const cases: [string, () => Promise<void>, RegExp[]][] = [
    [
      "invalid YAML",
      () => edit("beehive/combs.yaml", "components:", "components: ]"),
      [/^beehive\/combs\.yaml:\d+:\d+ /],
    ],
    [
      "duplicate keys",
      () => edit("beehive/combs.yaml", "      x-payload: body\n", "      x-payload: body\n      x-payload: body\n"),
      [/^beehive\/combs\.yaml:9:7 Map keys must be unique/],
    ],
    [
      "a dangling $ref inside a file",
      () =>
        edit(
          "beehive/combs.yaml",
          'comb: { $ref: "#/components/schemas/Comb" }',
          'comb: { $ref: "#/components/schemas/Com" }',
        ),
      [/^beehive\/combs\.yaml:\d+:\d+ \$ref "#\/components\/schemas\/Com" points to nothing/],
    ],
    [
      "a dangling $ref across files",
      () => edit("beehive/hives.yaml", "combs.yaml#/components/schemas/Comb", "combs.yaml#/components/schemas/Nope"),
      [/^beehive\/hives\.yaml:\d+:\d+ \$ref "combs\.yaml#\/components\/schemas\/Nope" points to nothing/],
    ],
    [
      "a file that does not exist",
      () => edit("beehive/hives.yaml", "combs.yaml#/components/schemas/Comb", "wax.yaml#/components/schemas/Comb"),
      [/^beehive\/hives\.yaml:\d+:\d+ file "beehive\/wax\.yaml" does not exist/],
    ],
    [
      "a path that the root does not list",
      () => edit("beehive.yaml", /  \/combs.*\n.*\n/, ""),
      [
        /^beehive\/combs\.yaml:2:3 path "\/combs\/\{comb_id\}\/photo" is not listed in the root file; add it there, or remove it here/,
      ],
    ],
    [
      "a component of the same name in two files",
      () => edit("beehive/combs.yaml", "    Comb:\n", "    Hive: { type: object }\n    Comb:\n"),
      [/^beehive\/hives\.yaml:\d+:5 component "Hive" is also defined in beehive\/combs\.yaml/],
    ],
    [
      "a duplicate operationId",
      () => edit("beehive/combs.yaml", "operationId: uploadPhoto", "operationId: listHives"),
      [/^beehive\/combs\.yaml:4:7 operationId "listHives" is already that of GET \/hives; rename one/],
    ],
    [
      "a name in the query and in the body",
      () => edit("beehive/hives.yaml", "name: dry_run", "name: kind"),
      [
        /^beehive\/hives\.yaml:\d+:7 POST \/hives: "kind" is a query and a body field; the flat input can hold only one/,
      ],
    ],
    [
      "a name in the path and in the body",
      () => edit("beehive/hives.yaml", "reason: { type: string }", "hive_id: { type: string }"),
      [/^beehive\/hives\.yaml:\d+:7 DELETE \/hives\/\{hive_id\}: "hive_id" is a path and a body field/],
    ],
    [
      "an operation without a success answer",
      () => edit("beehive/hives.yaml", '"204": { description: Gone. }', '"404": { description: Gone. }'),
      [/^beehive\/hives\.yaml:\d+:7 DELETE \/hives\/\{hive_id\} has no successful response; add one of 200, 201, 204$/],
    ],
    [
      "an unknown extension",
      () => edit("beehive/hives.yaml", "x-retry: safe", "x-retries: safe"),
      [/^beehive\/hives\.yaml:\d+:7 unknown extension "x-retries"/],
    ],
    [
      "an extension with a wrong value",
      () => edit("beehive/hives.yaml", "x-retry: safe", "x-retry: sometimes"),
      [/^beehive\/hives\.yaml:\d+:7 "x-retry" must be equal to one of the allowed values/],
    ],
    [
      "an extension on a schema",
      () => edit("beehive/combs.yaml", "        cells: {", "        cells: { x-unit: cm,"),
      [/^beehive\/combs\.yaml:\d+:\d+ extension "x-unit" is not read here/],
    ],
    [
      "an extension that names a field that does not exist",
      () => edit("beehive/hives.yaml", "more: has_more }", "more: more }"),
      [
        /^beehive\/hives\.yaml:\d+:\d+ GET \/hives: x-pagination names "more" as "more", but the response has no such field/,
      ],
    ],
    [
      "a list whose items, other direction and events do not exist",
      async () => {
        const more = 'id: key, none: "0", back: { param: before, next: first } }';
        await edit(
          "beehive/hives.yaml",
          "more: has_more }",
          `more: has_more, ${more}\n      x-stream: { chat: { prefix: a, message: b } }`,
        );
      },
      [
        /GET \/hives: .*text\/event-stream/,
        /GET \/hives: x-pagination names "key" as "id", but the items have no such field$/,
        /GET \/hives: x-pagination has "none", which is for the style "token"$/,
        /GET \/hives: x-pagination has "back", which is for the style "token"$/,
        /GET \/hives: x-pagination names "before" as "back\/param", but the request has no such field$/,
        /GET \/hives: x-pagination names "first" as "back\/next", but the response has no such field$/,
        /GET \/hives: x-stream with "chat" needs "text" with an "event", and "final"$/,
      ],
    ],
    [
      "a schema of fields that do not exist, and data that nothing has asked for",
      async () => {
        const about = "x-schema: { field: notes.schema, type: json, result: data.honey }";
        await edit("beehive/hives.yaml", "x-scopes: [hive:write]", `x-scopes: [hive:write]\n      ${about}`);
        await edit(
          "beehive/hives.yaml",
          "x-retry: safe",
          "x-retry: safe\n      x-schema: { field: reason, type: json }",
        );
        const list = "x-pagination: { style: page";
        await edit("beehive/hives.yaml", list, `x-schema: { result: id }\n      ${list}`);
      },
      [
        /^beehive\/hives\.yaml:\d+:\d+ GET \/hives: x-schema has "result" without "field", which is for the state of a job \(x-wait\)$/,
        /POST \/hives: x-schema names "notes.schema" as "field", but the request has no such field$/,
        /POST \/hives: x-schema names "data.honey" as "result", but the response has no such field$/,
        /DELETE \/hives\/\{hive_id\}: x-schema has "type", but "reason" is no field of objects that have one$/,
      ],
    ],
    [
      "a schema with neither a field nor a result",
      () => edit("beehive/hives.yaml", "x-retry: safe", "x-retry: safe\n      x-schema: { type: json }"),
      [/^beehive\/hives\.yaml:\d+:\d+ "x-schema" must have required property 'field'/],
    ],
    [
      "a misspelt keyword",
      () => edit("beehive/combs.yaml", "summary:", "sumary:"),
      [
        /^beehive\/combs\.yaml:3:5 POST \/combs\/\{comb_id\}\/photo has no summary/,
        /^beehive\/combs\.yaml:6:7 .*sumary/,
      ],
    ],
    ["an empty file", () => write("meadow.yaml", ""), [/^meadow\.yaml:1:1 is empty$/]],
    [
      "a list instead of a document",
      () => write("meadow.yaml", "- openapi"),
      [/^meadow\.yaml:1:1 is not an OpenAPI document: the root must be an object$/],
    ],
    [
      "a text instead of a document",
      () => write("meadow.yaml", "openapi"),
      [/^meadow\.yaml:1:1 is not an OpenAPI document: the root must be an object$/],
    ],
    [
      'a document without "openapi"',
      () => write("meadow.yaml", "paths: {}"),
      [/^meadow\.yaml:1:1 is not an OpenAPI document: it has no "openapi"$/],
    ],
    [
      "OpenAPI 3.2",
      () => meadow({ openapi: "3.2.0" }),
      [/^meadow\.yaml:1:2 is OpenAPI "3\.2\.0"; only 3\.0 and 3\.1 are supported, as a string such as "3\.0\.3"$/],
    ],
    [
      "Swagger 2",
      () => write("meadow.yaml", '# Meadow\nswagger: "2.0"\npaths: {}'),
      [/^meadow\.yaml:2:1 is Swagger "2\.0"; convert it to OpenAPI 3\.0 or 3\.1 first$/],
    ],
    [
      "a version that is a number",
      () => meadow({ openapi: 3 }),
      [/^meadow\.yaml:1:2 is OpenAPI 3; only 3\.0 and 3\.1 are supported/],
    ],
    [
      "a folder in place of a spec",
      () => mkdir(join(specs(), "meadow.yaml")).then(),
      [/^meadow\.yaml:1:1 is a folder/],
    ],
    [
      "a spec that cannot be read",
      () => symlink("nowhere", join(specs(), "meadow.yaml")),
      [/^meadow\.yaml:1:1 does not exist$/],
    ],
    [
      "a folder in place of a part",
      async () => {
        await rm(join(specs(), "beehive/combs.yaml"));
        await mkdir(join(specs(), "beehive/combs.yaml"));
      },
      [/^beehive\/combs\.yaml:1:1 is a folder/],
    ],
    [
      "aliases that multiply",
      () =>
        write(
          "meadow.yaml",
          `a: &a [x,x,x,x,x,x,x,x,x,x]\nb: &b [${"*a,".repeat(50)}]\nc: &c [${"*b,".repeat(50)}]\nopenapi: [${"*c,".repeat(50)}]`,
        ),
      [/^meadow\.yaml:1:1 Excessive alias count/],
    ],
    [
      "an alias of what contains it",
      () => write("meadow.yaml", "openapi: 3.0.3\npaths: &p\n  /flowers: { get: *p }"),
      [/^meadow\.yaml:3:20 alias "\*p" refers to a value that contains it$/],
    ],
    [
      "nesting without measure",
      () => write("meadow.yaml", `openapi: ${"[".repeat(20_000)}`),
      [/^meadow\.yaml:1:211 is nested too deeply; 200 levels are the most$/],
    ],
    [
      "nesting without measure of lists and of what is not closed",
      async () => {
        await write("meadow.yaml", "- ".repeat(40_000));
        await write("wood.yaml", `{"openapi":"3.0.0","x":${"[".repeat(40_000)}`);
        await write("moor.yaml", `${"? ".repeat(40_000)}x`);
      },
      ["meadow", "moor", "wood"].map((name) => new RegExp(`^${name}\\.yaml:1:\\d+ is nested too deeply; 200 `)),
    ],
    [
      "aliases that nest",
      () => {
        const lines = Array.from({ length: 300 }, (_, i) => `a${i}: &a${i} [${i ? `*a${i - 1}` : ""}]\n`);
        return write("meadow.yaml", `openapi: 3.0.3\npaths: {}\n${lines.join("")}`);
      },
      [/^meadow\.yaml:4:10 is nested too deeply; 200 levels are the most$/],
    ],
    [
      "text without measure",
      () => write("meadow.yaml", `openapi: 3.0.3\n#${" ".repeat(20_000_000)}`),
      [/^meadow\.yaml:1:1 has 20000016 bytes; 20000000 are the most: split the document into several files$/],
    ],
    [
      "responses that refer to each other",
      () =>
        meadow({
          components: {
            responses: { A: { $ref: "#/components/responses/B" }, B: { $ref: "#/components/responses/A" } },
          },
        }),
      [/^meadow\.yaml:1:\d+ \$ref "#\/components\/responses\/A" leads back to itself; point it to another component$/],
    ],
    [
      "a parameter that refers to itself",
      () =>
        meadow(
          { components: { parameters: { A: { $ref: "#/components/parameters/A" } } } },
          { parameters: [{ $ref: "#/components/parameters/A" }] },
        ),
      [/^meadow\.yaml:1:\d+ \$ref "#\/components\/parameters\/A" leads back to itself; point it to another component$/],
    ],
    [
      "schemas that refer to each other",
      () =>
        meadow(
          { components: { schemas: { A: { $ref: "#/components/schemas/B" }, B: { $ref: "#/components/schemas/A" } } } },
          answer({ $ref: "#/components/schemas/A" }),
        ),
      [/^meadow\.yaml:1:\d+ \$ref "#\/components\/schemas\/[AB]" leads back to itself; point it to another component$/],
    ],
    [
      "a schema that is a member of itself",
      () =>
        meadow({
          components: { schemas: { A: { allOf: [{ type: "object" }, { $ref: "#/components/schemas/A" }] } } },
        }),
      [/^meadow\.yaml:1:\d+ \$ref "#\/components\/schemas\/A" leads back to itself; point it to another component$/],
    ],
    [
      "a path that refers to itself",
      () => meadow({ paths: { "/flowers": { $ref: "#/paths/~1flowers" } } }),
      [/^meadow\.yaml:1:\d+ \$ref "#\/paths\/~1flowers" points to nothing$/],
    ],
    [
      "a body type without content",
      () =>
        edit("beehive/hives.yaml", /application\/json:\n +schema: \{ type: object, prop.*\n/, "application/json:\n"),
      [/^beehive\/hives\.yaml:\d+:11 Expected type `MediaType` \(object\) but got `null`$/],
    ],
    [
      "a response without content",
      () => meadow({}, { responses: { "200": { description: "x", content: { "application/json": null } } } }),
      [/^meadow\.yaml:1:\d+ Expected type `MediaType` \(object\) but got `null`$/],
    ],
    [
      "an empty response",
      () => edit("beehive/hives.yaml", '"204": { description: Gone. }', '"204":'),
      [/^beehive\/hives\.yaml:\d+:9 Expected type `Response` \(object\) but got `null`$/],
    ],
    [
      "no responses",
      () => meadow({}, { responses: null }),
      [/Expected type `Responses` \(object\) but got `null`/, /GET \/flowers has no successful response/],
    ],
    [
      "an empty parameter, body, path and component",
      () =>
        meadow(
          { components: { schemas: { A: null }, responses: null } },
          { parameters: [null, { in: "query" }], requestBody: null },
        ),
      [
        /`Parameter` \(object\) but got `null`/,
        /`name` must be present/,
        /schema, content/,
        /`RequestBody` \(object\) but got `null`/,
        /`Schema` \(object\) but got `null`/,
        /`NamedResponses` \(object\) but got `null`/,
      ],
    ],
    [
      "component kinds of a part that are no objects",
      () => edit("beehive/combs.yaml", "  schemas:\n", "  responses:\n  schemas:\n"),
      [/^beehive\/combs\.yaml:\d+:3 components "responses" must be an object$/],
    ],
    [
      "an empty part",
      () => write("beehive/combs.yaml", ""),
      [/^beehive\/combs\.yaml:1:1 must be an object with paths/],
    ],
    [
      "only a default response",
      () => edit("beehive/hives.yaml", '"204": { description: Gone. }', "default: { description: Gone. }"),
      [/^beehive\/hives\.yaml:\d+:7 DELETE \/hives\/\{hive_id\} has no successful response/],
    ],
    [
      "a success that the clients do not know",
      () =>
        edit(
          "beehive/hives.yaml",
          '        "204": { description: Gone. }',
          '        "204": { description: Gone. }\n        "202": { description: Soon. }\n        2XX: { description: Soon. }',
        ),
      [
        /^beehive\/hives\.yaml:\d+:9 DELETE \/hives\/\{hive_id\}: response "202" is not supported/,
        /^beehive\/hives\.yaml:\d+:9 DELETE \/hives\/\{hive_id\}: response "2XX" is not supported/,
      ],
    ],
    [
      "methods that the clients do not have",
      () =>
        edit(
          "beehive/combs.yaml",
          "    post:\n",
          "    parameters: [{ name: comb_id, in: path, required: true, schema: {} }]\n    head: &m { responses: {} }\n    options: *m\n    trace: *m\n    post:\n",
        ),
      [
        /^beehive\/combs\.yaml:4:5 HEAD \/combs\/\{comb_id\}\/photo: the method is not supported; remove the operation$/,
        /^beehive\/combs\.yaml:5:5 OPTIONS /,
        /^beehive\/combs\.yaml:6:5 TRACE /,
      ],
    ],
    [
      "extensions among paths",
      () => edit("beehive.yaml", "paths:\n", "paths:\n  x-bogus: 1\n"),
      [/^beehive\.yaml:10:3 extension "x-bogus" is not read here/],
    ],
    [
      "extensions among responses and among contents",
      () =>
        edit(
          "beehive/hives.yaml",
          '"204": { description: Gone. }',
          '"204": { description: Gone., content: { x-bogus: {} } }\n        x-bogus: { description: Gone. }',
        ),
      [
        /^beehive\/hives\.yaml:\d+:49 extension "x-bogus" is not read here/,
        /^beehive\/hives\.yaml:\d+:9 extension "x-bogus" is not read here/,
      ],
    ],
    [
      "root keys of a part",
      () => edit("beehive/combs.yaml", /^paths:/, "x-error-codes: [{ code: 5, meaning: Lost. }]\nservers: []\npaths:"),
      [
        /^beehive\/combs\.yaml:1:1 "x-error-codes" belongs in the root file/,
        /^beehive\/combs\.yaml:2:1 "servers" belongs in the root file/,
      ],
    ],
    [
      "an overlay without its spec",
      () => write("meadow.overlay.yaml", "overlay: 1.0.0"),
      [/^meadow\.overlay\.yaml:1:1 its spec meadow\.yaml does not exist; add the spec or remove the overlay$/],
    ],
    ...(
      [
        ["a URL", "https://beehive.example/a.yaml#/components/schemas/A", "is a URL; copy the file to the spec"],
        ["a URL without scheme", "//beehive.example/a.yaml", "is a URL; "],
        ["a file URL", "file:///etc/hostname", "is a URL; "],
        ["a drive", "C:/a.yaml", "is a URL; "],
        ["an absolute path", "/etc/hostname#/a", "leads out of the folder of specs; copy the file into it"],
        ["a path that leads out", "../../outside.yaml#/components/schemas/A", "leads out of the folder of specs; "],
        ["a path that leads out and in", "a/../../../outside.yaml", "leads out of the folder of specs; "],
        ["percent escapes", "%2e%2e/outside.yaml", 'has a "%"; write the name of the file as it is'],
        ["a backslash", "..\\outside.yaml", 'has a "\\"; write "/" between folders'],
        ["nothing", "", "names no file; write # for this one"],
      ] as const
    ).flatMap(([what, ref, message]): typeof cases => {
      const expected = (place: string) => [new RegExp(`^${place} ${escaped(`$ref "${ref}" ${message}`)}`)];
      const schema = { type: "array", items: { $ref: ref } };
      return [
        [`a reference to ${what}`, () => meadow({}, answer(schema)), expected(String.raw`meadow\.yaml:1:\d+`)],
        [
          `a reference of a part to ${what}`,
          () =>
            edit(
              "beehive/combs.yaml",
              "components:\n",
              `components:\n  responses: { A: { $ref: ${JSON.stringify(ref)} } }\n`,
            ),
          expected(String.raw`beehive/combs\.yaml:30:21`),
        ],
      ];
    }),
    [
      "a member of a discriminator that is named by a URL",
      () => {
        const A = { oneOf: [{}], discriminator: { propertyName: "a", mapping: { b: "https://beehive.example/a" } } };
        return meadow({ components: { schemas: { A } } });
      },
      [/^meadow\.yaml:1:\d+ \$ref "https:\/\/beehive\.example\/a" is a URL; /],
    ],
    [
      "an overlay that refers to a URL",
      () =>
        write(
          "beehive.overlay.yaml",
          "overlay: 1.0.0\nactions:\n  - target: $.components.schemas.Weather.properties\n    description: x\n    update: { wind: { $ref: 'http://beehive.example' } }\n",
        ),
      [/^beehive\.overlay\.yaml:5:23 \$ref "http:\/\/beehive\.example" is a URL; /],
    ],
    [
      "links that lead out",
      async () => {
        await writeFile(join(folder, "outside.yaml"), "components: { schemas: { A: { type: string } } }");
        await symlink("../outside.yaml", join(specs(), "meadow.yaml"));
        await symlink("../outside.yaml", join(specs(), "beehive.overlay.yaml"));
        await symlink("..", join(specs(), "out"));
        await edit(
          "beehive/hives.yaml",
          "combs.yaml#/components/schemas/Comb",
          "../out/outside.yaml#/components/schemas/A",
        );
      },
      [
        /^beehive\.overlay\.yaml:1:1 is a link that leads out of the folder of specs; copy the file into it$/,
        /^beehive\/hives\.yaml:\d+:\d+ file "out\/outside\.yaml" is a link that leads out of the folder of specs/,
        /^meadow\.yaml:1:1 is a link that leads out of the folder of specs; copy the file into it$/,
      ],
    ],
    [
      "a pipe in place of a spec",
      async () => void (await promisify(execFile)("mkfifo", [join(specs(), "meadow.yaml")])),
      [/^meadow\.yaml:1:1 is not a file$/],
    ],
    [
      "an empty overlay",
      () => write("beehive.overlay.yaml", ""),
      [/^beehive\.overlay\.yaml:1:1 the overlay must be an object$/],
    ],
  ];

  test.each(cases)("%s", async (_, breakIt, expected) => {
    await breakIt();
    const found = await problems();
    expect(found).toEqual(expected.map((pattern) => expect.stringMatching(pattern) as string));
  });

  test("nothing outside is read, not even what can be read once only", async () => {
    const pipe = join(folder, "pipe.yaml");
    await promisify(execFile)("mkfifo", [pipe]);
    await symlink(pipe, join(specs(), "link.yaml"));
    const refs = ["../pipe.yaml", "link.yaml", pipe, `file://${pipe}`, "%2e%2e/pipe.yaml", "..\\pipe.yaml"];
    const items = { oneOf: refs.map((ref) => ({ $ref: `${ref}#/components/schemas/A` })) };
    await meadow({}, answer({ type: "array", items }));
    // A reader would wait for ever for what nobody writes.
    const found = await problems();
    expect(found.filter((problem) => problem.startsWith("meadow.yaml:"))).toHaveLength(refs.length);
  });

  test("a folder of specs may be a link itself", async () => {
    await symlink(specs(), join(folder, "linked"));
    expect((await generate(join(folder, "linked"))).problems).toEqual([]);
  });

  test("components may be named like extensions", async () => {
    await meadow({
      components: { responses: { "x-a": { description: "x" } }, schemas: { "x-b": { type: "string" } } },
    });
    expect(await problems()).toEqual([]);
  });

  test("all mistakes are reported together and nothing is written", async () => {
    await edit("beehive/hives.yaml", "x-retry: safe", "x-retries: safe");
    await edit("beehive/combs.yaml", "operationId: uploadPhoto", "operationId: listHives");
    await writeFile(join(specs(), "meadow.yaml"), "openapi: [");
    const output = join(folder, "generated");
    const errors = vi.spyOn(console, "error").mockImplementation(() => {});
    const code = await main(["--specs", specs(), "--output", output]);
    const printed = errors.mock.calls.flat().join("\n");
    errors.mockRestore();
    expect(code).toBe(1);
    expect(printed).toMatch(/x-retries[^]*|combs/);
    expect(printed).toMatch(/unknown extension "x-retries"/);
    expect(printed).toMatch(/operationId "listHives"/);
    expect(printed).toMatch(/meadow\.yaml:1:\d+/);
    expect(printed).toMatch(/nothing was written/);
    await expect(readdir(output)).rejects.toThrow("ENOENT");
  });
});

describe("a spec in OpenAPI 3.1", () => {
  const yaml = (properties: string) => `openapi: 3.1.0
info: { title: Meadow, version: "1", summary: Flowers }
jsonSchemaDialect: https://spec.openapis.org/oas/3.1/dialect/base
servers: [{ url: "https://api.meadow.example" }]
webhooks: { bloom: { post: { requestBody: { content: {} } } } }
paths:
  /flowers: { $ref: "meadow/parts.yaml#/components/pathItems/flowers" }
components:
  schemas:
    Flower:
      type: object
      properties:
${properties.replace(/^/gm, "        ")}
`;
  const parts = `components:
  pathItems:
    flowers:
      get:
        operationId: listFlowers
        x-name: flowers.list
        summary: Lists flowers.
        externalDocs: { url: "https://docs.meadow.example" }
        parameters:
          - { name: hue, in: query, schema: { type: [string, "null"], enum: [red, null] } }
        responses:
          "200":
            description: Flowers.
            content: { application/json: { schema: { $ref: "../meadow.yaml#/components/schemas/Flower" } } }
`;
  beforeEach(() => mkdir(join(specs(), "meadow")));
  const both = async (properties: string, items = parts) => {
    await write("meadow.yaml", yaml(properties));
    await write("meadow/parts.yaml", items);
  };

  test("has the types of the same spec in 3.0", async () => {
    await both(`name: { type: [string, "null"] }
kind: { const: rose }
age: { type: [integer, string] }
next: { $ref: "#/components/schemas/Flower", description: Beside. }
leaf: { anyOf: [{ $ref: "#/components/schemas/Flower" }, { type: "null" }] }`);
    expect(await problems()).toEqual([]);
    const next = (await generate(specs())).files.get("meadow.ts")!;
    const three = (await readFile(join(specs(), "meadow/parts.yaml"), "utf8"))
      .replace(/^components:\n  pathItems:\n    flowers:/, "paths:\n  /flowers:")
      .replace('[string, "null"]', "string, nullable: true");
    await write("meadow/parts.yaml", three.replace(/^ {6}/gm, "    "));
    await write(
      "meadow.yaml",
      yaml(`name: { type: string, nullable: true }
kind: { enum: [rose] }
age: { oneOf: [{ type: integer }, { type: string }] }
next: { allOf: [{ $ref: "#/components/schemas/Flower" }], description: Beside. }
leaf: { allOf: [{ $ref: "#/components/schemas/Flower" }], nullable: true }`)
        .replace("3.1.0", "3.0.3")
        .replace(/^(jsonSchema|webhooks).*\n/gm, "")
        .replace(", summary: Flowers", "")
        .replace("components/pathItems/flowers", "paths/~1flowers"),
    );
    expect(await problems()).toEqual([]);
    expect(next).toBe((await generate(specs())).files.get("meadow.ts"));
  });

  test("has its problems at its own lines, those of the conversion beside all others", async () => {
    await both(
      `pair:
  type: [array, "null"]
  prefixItems: [{ type: string }]
kind:
  anyOf: [{ type: "null" }, { type: integer, enum: [a] }]
leaf: { $ref: "#/components/schemas/Leaf", description: Gone. }
name: { type: [string, integer], pattern: 4 }`,
      parts.replace("summary:", "sumary:").replace("red, null]", "red, null], patternProperties: { a: {} }"),
    );
    expect(await problems()).toEqual([
      expect.stringMatching(/^meadow\.yaml:15:11 "prefixItems" has no form in OpenAPI 3\.0; write "items"/),
      expect.stringMatching(/^meadow\.yaml:17:\d+ .*enum/i),
      expect.stringMatching(/^meadow\.yaml:18:9 \$ref "#\/components\/schemas\/Leaf" points to nothing/),
      expect.stringMatching(/^meadow\.yaml:19:42 .*string/),
      expect.stringMatching(/^meadow\/parts\.yaml:4:7 GET \/flowers has no summary/),
      expect.stringMatching(/^meadow\/parts\.yaml:7:9 .*sumary/),
      expect.stringMatching(/^meadow\/parts\.yaml:10:\d+ "patternProperties" has no form/),
    ]);
  });

  test("may have an overlay, in the words of 3.1", async () => {
    await both("name: { type: string }");
    const update = { name: { type: ["string", "null"] } };
    const actions = [
      { target: "$.components.schemas.Flower.properties.name.type", description: "x", remove: true },
      { target: "$.components.schemas.Flower.properties", description: "x", update },
    ];
    await write("meadow.overlay.yaml", JSON.stringify({ overlay: "1.0.0", actions }));
    expect(await problems()).toEqual([]);
    expect((await generate(specs())).files.get("meadow.ts")).toContain("name?: string | null;");
  });
});

describe("--check", () => {
  const output = () => join(folder, "generated");
  const run = async (...args: string[]) => {
    const lines: string[] = [];
    const log = vi.spyOn(console, "log").mockImplementation((line: string) => void lines.push(line));
    const error = vi.spyOn(console, "error").mockImplementation((line: string) => void lines.push(line));
    const code = await main(["--specs", specs(), "--output", output(), ...args]);
    log.mockRestore();
    error.mockRestore();
    return { code, printed: lines.join("\n") };
  };

  test("passes right after generating", async () => {
    expect(await run()).toMatchObject({ code: 0 });
    expect(await run("--check")).toEqual({ code: 0, printed: "1 generated file up to date." });
  });

  test("names the file, the first difference and the command, and writes nothing", async () => {
    await run();
    const path = join(output(), "beehive.ts");
    const changed = (await readFile(path, "utf8")).replace("cells?:", "cell?:");
    await writeFile(path, changed);
    const { code, printed } = await run("--check");
    expect(code).toBe(1);
    expect(printed).toMatch(/beehive\.ts:\d+\n {2}- +cell\?: .*\n {2}\+ +cells\?: /);
    expect(printed).toContain("npm run generate");
    expect(await readFile(path, "utf8")).toBe(changed);
  });

  test("reports files that are missing or have no spec", async () => {
    const [beehive, old, own] = ["beehive.ts", "old.ts", "own.ts"].map((name) => join(output(), name)) as [
      string,
      string,
      string,
    ];
    const { files } = await generate(specs());
    expect(await compare(output(), files)).toEqual([`${beehive}: missing`]);
    expect(await run()).toEqual({ code: 0, printed: `1 generated file created: ${beehive}` });
    await writeFile(old, await readFile(beehive));
    await writeFile(own, "export {};");
    await writeFile(beehive, `${await readFile(beehive, "utf8")}// changed`);
    expect(await compare(output(), files)).toEqual([expect.stringMatching(/beehive\.ts:\d+/), `${old}: has no spec`]);
    expect(await run()).toEqual({
      code: 0,
      printed: `1 generated file changed: ${beehive}\n1 generated file removed: ${old}`,
    });
    expect(await readdir(output())).toEqual(["beehive.ts", "own.ts"]);
    expect(await run()).toEqual({ code: 0, printed: "1 generated file written, none changed." });
  });

  test("files that were not generated are neither removed nor replaced", async () => {
    await mkdir(output());
    await writeFile(join(output(), "api.ts"), "export {};");
    await writeFile(join(output(), "beehive.ts"), "// Ours.");
    const { code, printed } = await run();
    expect(code).toBe(1);
    expect(printed).toContain(`${join(output(), "beehive.ts")}: was not generated, so it is not overwritten`);
    expect(await readFile(join(output(), "beehive.ts"), "utf8")).toBe("// Ours.");
    expect(await readdir(output())).toEqual(["api.ts", "beehive.ts"]);
  });

  test("a folder without specs is a usage error, and removes nothing", async () => {
    await run();
    await rm(specs(), { recursive: true });
    await mkdir(specs());
    for (const args of [[], ["--check"]])
      expect(await run(...args)).toEqual({
        code: 2,
        printed: `"${specs()}" contains no spec (<platform>.yaml, .yml or .json); nothing was written.`,
      });
    expect(await readdir(output())).toEqual(["beehive.ts"]);
  });

  test("folders that are files are named", async () => {
    const file = join(folder, "file");
    await writeFile(file, "kept");
    for (const option of ["--specs", "--output"])
      expect(await run(option, file)).toEqual({
        code: 2,
        printed: `"${file}" is not a folder; pass the path of a folder.`,
      });
    const { code, printed } = await run("--output", join(file, "generated"));
    expect(code).toBe(1);
    expect(printed).toContain(join(file, "generated"));
    await mkdir(join(output(), "beehive.ts"), { recursive: true });
    expect(await run()).toMatchObject({ code: 1, printed: expect.stringMatching(/is a folder/) as string });
    expect(await readFile(file, "utf8")).toBe("kept");
  });

  test("unknown options are usage errors", async () => {
    const { code, printed } = await run("--chek");
    expect(code).toBe(2);
    expect(printed).toContain("usage: npm run generate");
  });
});
