import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { JsonObject } from "../../../scripts/json.ts";
import { generate } from "../../../scripts/spec/generate.ts";
import { nameProblems } from "../../../scripts/spec/names.ts";

type Extensions = Record<string, unknown>;

const json = (schema: object) => ({ content: { "application/json": { schema } } });
const stream = {
  content: { "text/event-stream": { schema: { type: "object", properties: { event: {}, data: {} } } } },
};

/** A document of operations with these extensions, each at a path of its own. */
const hives = (operations: Extensions[], schemas: object = {}): JsonObject =>
  ({
    paths: Object.fromEntries(
      operations.map(({ method = "get", path, ...operation }, i) => [
        path ?? `/hives/${i}`,
        { [method as string]: { responses: { "200": json({ type: "object" }) }, ...operation } },
      ]),
    ),
    components: { schemas },
  }) as JsonObject;
const messages = (document: JsonObject) => [...nameProblems("beehive", document)].map(({ message }) => message);
const named = (...names: string[]) => messages(hives(names.map((name) => ({ "x-name": name }))));

describe("names of calls", () => {
  test("are needed", () => {
    expect(messages(hives([{}]))).toEqual([
      'GET /hives/0 has no x-name; add the name of its call, such as "chat.create"',
    ]);
  });

  test("are taken once", () => {
    expect(named("hives.list", "hives.list")).toEqual(['"hives.list" is already the name of GET /hives/0; rename one']);
    expect(named("hives.list", "hives.get", "list")).toEqual([]);
  });

  test("are a verb or a group, whichever comes first", () => {
    const wanted = ['"hives" is also the group of GET /hives/1 (hives.list); rename one'];
    expect(named("hives", "hives.list")).toEqual(wanted);
    expect(named("hives.list", "hives")).toEqual([
      '"hives" is also the group of GET /hives/0 (hives.list); rename one',
    ]);
    expect(named("hives.combs", "hives.combs.cells.list")).toEqual([
      '"hives.combs" is also the group of GET /hives/1 (hives.combs.cells.list); rename one',
    ]);
  });

  test("do not mean something else", () => {
    for (const name of ["then", "hives.then", "then.list", "hives.constructor", "toString", "raw", "call", "ask"])
      expect(named(name), name).toHaveLength(1);
    for (const name of ["hives.wait", "hives.open", "hives.stream", "hives.upload"])
      expect(named(name), name).toEqual([expect.stringContaining(`"${name}": "${name.slice(6)}" is reserved for`)]);
    expect(named("hives.run", "support.ask", "hives.documents", "raws.list", "calls.get")).toEqual([]);
  });

  test("leave the verbs to the group whose jobs they follow", () => {
    const job = { "x-name": "crawl.get", "x-wait": { status: "s", done: ["a"], failed: ["b"] } };
    expect(messages(hives([job, { "x-name": "crawl.run" }]))).toEqual([
      '"crawl.run": "run" is reserved for the call that follows the jobs of "crawl"; choose another name',
    ]);
    expect(messages(hives([job, { ...job, "x-name": "crawl.check" }]))).toEqual([
      '"crawl.wait" is already the name of GET /hives/0; rename one',
    ]);
    const paged = { ...job, "x-pagination": { style: "url", items: "data", next: "next" } };
    expect(messages(hives([paged, { "x-name": "crawl.documents" }]))).toContain(
      '"crawl.documents" is already the name of GET /hives/0; rename one',
    );
  });

  test("that x-streamed-by points to are those of streams", () => {
    const run = { "x-name": "hives.run", "x-streamed-by": "hives.stream" };
    const streaming = { "x-name": "hives.stream", "x-stream": { end: ["done"] }, responses: { "200": stream } };
    expect(messages(hives([run, streaming]))).toEqual([]);
    const job = { "x-name": "hives.get", "x-wait": { status: "s", done: ["a"], failed: ["b"] } };
    for (const runs of [[run], [run, { "x-name": "hives.streams" }], [{ ...run, ...job }]])
      expect(messages(hives(runs))).toEqual([
        'GET /hives/0: x-streamed-by names "hives.stream", but no call of this name streams',
      ]);
    expect(messages(hives([{ ...streaming, ...run }, streaming]))).toEqual([
      "GET /hives/0 streams itself; remove x-streamed-by",
    ]);
  });

  test("of streams are those of x-stream where the operation also has a plain response", () => {
    const both = { responses: { "200": { content: { ...json({}).content, ...stream.content } } } };
    const events = { flag: "stream", end: ["done"] };
    const chat = (extension: object) => messages(hives([{ "x-name": "chat.create", "x-stream": extension, ...both }]));
    expect(chat({ ...events, name: "chat.stream" })).toEqual([]);
    expect(chat(events)).toEqual([
      'GET /hives/0 also streams; add "name" to x-stream for that call, such as "chat\.stream"',
    ]);
    expect(chat({ end: ["done"], name: "chat.stream" })[0]).toContain("has one call only");
    expect(chat({ ...events, name: "chat.create" })).toContain(
      '"chat.create" is already the name of GET /hives/0; rename one',
    );
    const only = { "x-name": "chat.stream", "x-stream": { end: ["done"] }, responses: { "200": stream } };
    expect(messages(hives([only]))).toEqual([]);
    expect(messages(hives([{ ...only, responses: { "200": json({}) } }]))).toEqual([
      "GET /hives/0: a call that streams needs a text/event-stream response",
    ]);
  });
});

test("an identifier is a required query parameter", () => {
  const id = (parameter: object) =>
    messages(
      hives([
        { "x-name": "hives.get", parameters: [{ name: "id", schema: { type: "string" }, "x-id": true, ...parameter }] },
      ]),
    );
  expect(id({ in: "query", required: true })).toEqual([]);
  expect(id({ in: "query" })).toEqual(["x-id is for required query parameters only; remove it"]);
  expect(id({ in: "header", required: true })).toEqual(["x-id is for required query parameters only; remove it"]);
});

describe("types", () => {
  const call = { "x-name": "hives.list", "x-pagination": { style: "page", param: "page", items: "hives" } };
  const problem = (name: string) => messages(hives([call], { [name]: { type: "object" } }));

  test.each([
    ["HivesListInput", 'a type of the call "hives.list"'],
    ["HivesListOutput", 'a type of the call "hives.list"'],
    ["HivesListItem", 'a type of the call "hives.list"'],
    ["BeehiveCalls", "the interface of all calls"],
    ...["File", "Blob", "Error", "Event", "Record", "Promise", "Paged", "Init", "Routes", "ErrorCodes"].map(
      (name) => [name, "a type that generated code uses"] as [string, string],
    ),
  ])("of a schema cannot be called %s", (name, other) => {
    expect(problem(name)).toEqual([`schema "${name}": ${name} is ${other}; rename the schema in the spec or overlay`]);
  });

  test("of schemas are unique", () => {
    const two = (...names: string[]) =>
      messages(hives([call], Object.fromEntries(names.map((name) => [name, { type: "object" }]))));
    expect(two("Hive", "HiveParam")).toEqual([
      'schema "HiveParam": HiveParam is a type of schema "Hive" too; rename one of them',
    ]);
    expect(two("hive-state", "HiveState")).toEqual([
      'schema "HiveState": HiveState is a type of schema "hive-state" too; rename one of them',
    ]);
    expect(two("Hive", "Hives", "Document", "Session")).toEqual([]);
  });
});

describe("in files", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "names-"));
    await cp(join(import.meta.dirname, "../../fixtures/specs"), folder, { recursive: true });
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  test("problems have file, line and column", async () => {
    const file = join(folder, "beehive/hives.yaml");
    const text = await readFile(file, "utf8");
    await writeFile(file, text.replace("x-name: hives.create", "x-name: hives.list").replace("    Hive:", "    File:"));
    const at = (mark: string) => text.slice(0, text.indexOf(mark)).split("\n").length;
    const { files, problems } = await generate(folder);
    expect(files.size).toBe(0);
    expect(problems).toEqual(
      expect.arrayContaining([
        {
          file,
          line: at("x-name: hives.create"),
          column: 7,
          message: '"hives.list" is already the name of GET /hives; rename one',
        },
      ]),
    );
  });

  test("a schema with the name of a type is named at its line", async () => {
    const file = join(folder, "beehive/combs.yaml");
    const text = await readFile(file, "utf8");
    await writeFile(file, text.replace("    Comb:", "    Error: { type: object }\n    Comb:"));
    expect((await generate(folder)).problems).toEqual([
      {
        ...{ file, line: text.slice(0, text.indexOf("    Comb:")).split("\n").length, column: 5 },
        message: 'schema "Error": Error is a type that generated code uses; rename the schema in the spec or overlay',
      },
    ]);
  });
});
