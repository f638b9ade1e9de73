import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { OperationFacts } from "../../../scripts/facts/facts.ts";
import { specFacts } from "../../../scripts/drift/specs.ts";
import { loadSpec } from "../../../scripts/spec/load.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "facts-"));
  await cp(join(import.meta.dirname, "../../fixtures/specs"), folder, { recursive: true });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const lineOf = async (file: string, needle: string) => {
  const text = await readFile(join(folder, file), "utf8");
  expect(text).toContain(needle);
  return text.slice(0, text.indexOf(needle)).split("\n").length;
};
const operation = async (key: string): Promise<OperationFacts> => {
  const [facts] = await specFacts(folder);
  expect(facts!.problems).toEqual([]);
  return facts!.operations.find((each) => each.key === key)!;
};

test("facts of a split spec stand in the files that people edit", async () => {
  const { source, at, fields, sets } = await operation("POST /hives");
  expect(source).toMatchObject({ kind: "spec", file: `${folder}/beehive.yaml` });
  expect(at).toMatchObject({ file: `${folder}/beehive/hives.yaml`, line: await lineOf("beehive/hives.yaml", "post:") });
  const name = fields.find(({ location, path }) => location === "body" && path === "name")!;
  expect(name.at).toMatchObject({
    file: `${folder}/beehive/hives.yaml`,
    line: await lineOf("beehive/hives.yaml", "name: { type: string, description"),
  });
  expect(name.aspects.maxLength).toMatchObject({ value: 20 });
  expect(sets.permission).toMatchObject([{ value: "hive:write" }]);
});

test("facts of a spec in JSON have their lines", async () => {
  const get = { parameters: [{ name: "page", in: "query", schema: { type: "integer", maximum: 9 } }], responses: {} };
  const spec = { openapi: "3.0.3", info: { title: "Hive", version: "1" }, paths: { "/bees": { get } } };
  await rm(join(folder, "beehive.yaml"));
  await writeFile(join(folder, "beehive.json"), JSON.stringify(spec, null, "\t"));
  const [page] = (await operation("GET /bees")).fields;
  const line = await lineOf("beehive.json", '"maximum"');
  expect(page!.aspects.maximum).toMatchObject({ value: 9, at: { file: `${folder}/beehive.json`, line } });
});

/** A spec of one file with an overlay over it. */
const hatch = async (...actions: string[]) => {
  await writeFile(
    join(folder, "beehive.yaml"),
    `openapi: 3.0.3
info: { title: Beehive, version: "1" }
paths:
  /bees:
    get:
      operationId: listBees
      parameters:
        - { name: page, in: query, schema: { type: integer } }
        - { name: old, in: query, schema: { type: integer } }
      responses:
        "200":
          description: Bees.
          content:
            application/json:
              schema:
                type: object
                required: [a, b, c]
                properties:
                  a: { type: string, enum: [x] }
`,
  );
  await rm(join(folder, "beehive"), { recursive: true });
  await writeFile(join(folder, "beehive.overlay.yaml"), `overlay: 1.0.0\nactions:\n${actions.join("")}`);
};
const action = (target: string, rest: string) => `  - target: ${target}\n    description: Measured.\n    ${rest}\n`;
const schema = "$.paths['/bees'].get.responses['200'].content.*.schema";
const answer = "/paths/~1bees/get/responses/200/content/application~1json/schema";
const placeOf = async (pointer: string) => {
  const { problems, locate } = await loadSpec(folder, "beehive");
  expect(problems).toEqual([]);
  const { file, line } = locate(pointer);
  const text = (await readFile(file, "utf8")).split("\n")[line - 1]!.trim();
  return `${file.slice(folder.length + 1)}: ${text}`;
};

test("what the overlay says stands in the overlay, all else in the spec", async () => {
  await hatch(
    action(`${schema}.properties.a`, "update:\n      default: x"),
    action(
      `${schema}.properties`,
      "update:\n      b:\n        type: object\n        properties:\n          deep: { type: string }",
    ),
    action(`${schema}.properties.b.properties.deep`, "update:\n      maxLength: 9"),
  );
  const { fields } = await operation("GET /bees");
  const field = (path: string) => fields.find((each) => each.location === "200" && each.path === path)!;
  const [spec, overlay] = [`${folder}/beehive.yaml`, `${folder}/beehive.overlay.yaml`];
  expect(field("a").at).toMatchObject({ file: spec, line: await lineOf("beehive.yaml", "a: { type: string, enum") });
  expect(field("a").aspects.default).toMatchObject({
    value: "x",
    at: { file: overlay, line: await lineOf("beehive.overlay.yaml", "default: x") },
  });
  expect(field("b.deep").at).toMatchObject({ file: overlay, line: await lineOf("beehive.overlay.yaml", "deep:") });
  expect(field("b.deep").aspects.maxLength!.at).toMatchObject({
    file: overlay,
    line: await lineOf("beehive.overlay.yaml", "maxLength: 9"),
  });
});

test("each of several fields of one update stands in its own line", async () => {
  await hatch(
    action(`${schema}.properties`, "update:\n      b: { type: string }\n      c: { type: integer }\n      d: {}"),
    action(`${schema}.properties.b`, "update:\n      title: B"),
  );
  expect(await placeOf(`${answer}/properties/b`)).toBe("beehive.overlay.yaml: b: { type: string }");
  expect(await placeOf(`${answer}/properties/c`)).toBe("beehive.overlay.yaml: c: { type: integer }");
  expect(await placeOf(`${answer}/properties/d`)).toBe("beehive.overlay.yaml: d: {}");
  expect(await placeOf(`${answer}/properties/b/title`)).toBe("beehive.overlay.yaml: title: B");
});

test("items of lists are located, whatever is added and removed", async () => {
  await hatch(
    action(`${schema}.required[?(@=='a')]`, "remove: true"),
    action(schema, "update:\n      required:\n        - d"),
    action(`${schema}.properties.a`, "update:\n      enum:\n        - z"),
    action(
      "$.paths['/bees'].get",
      "update:\n      parameters:\n        - name: page\n          in: query\n          schema: { minimum: 1 }\n        - { name: size, in: query, schema: { type: integer } }",
    ),
    action("$.paths['/bees'].get.parameters[?(@.name=='old')]", "remove: true"),
  );
  expect(await placeOf(`${answer}/required/0`)).toBe("beehive.yaml: required: [a, b, c]");
  expect(await placeOf(`${answer}/required/2`)).toBe("beehive.overlay.yaml: - d");
  expect(await placeOf(`${answer}/properties/a/enum/1`)).toBe("beehive.overlay.yaml: - z");
  const page = "beehive.yaml: - { name: page, in: query, schema: { type: integer } }";
  expect(await placeOf("/paths/~1bees/get/parameters/0")).toBe(page);
  expect(await placeOf("/paths/~1bees/get/parameters/0/schema/type")).toBe(page);
  expect(await placeOf("/paths/~1bees/get/parameters/0/schema/minimum")).toBe(
    "beehive.overlay.yaml: schema: { minimum: 1 }",
  );
  expect(await placeOf("/paths/~1bees/get/parameters/1/schema")).toBe(
    "beehive.overlay.yaml: - { name: size, in: query, schema: { type: integer } }",
  );
});

test("what does not exist is located at its nearest ancestor", async () => {
  await hatch(action(`${schema}.properties`, "update:\n      b:\n        type: string"));
  expect(await placeOf(`${answer}/properties/a/minimum`)).toBe("beehive.yaml: a: { type: string, enum: [x] }");
  expect(await placeOf(`${answer}/properties/b/minimum`)).toBe("beehive.overlay.yaml: b:");
});

test("a spec that cannot be read has problems in place of facts", async () => {
  await writeFile(join(folder, "beehive.yaml"), "openapi: 3.0.3\npaths: [");
  expect(await specFacts(folder)).toMatchObject([
    { platform: "beehive", operations: [], problems: [{ file: `${folder}/beehive.yaml`, line: 2 }] },
  ]);
});
