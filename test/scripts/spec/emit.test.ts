import { join } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../../scripts/json.ts";
import { emit } from "../../../scripts/spec/emit.ts";

const string = { type: "string" };
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const object = (properties: object, ...required: string[]) => ({ type: "object", properties, required });
const list = (items: object) => ({ type: "array", items });
const json = (schema: object) => ({ content: { "application/json": { schema } } });
const events = (schema: object) => ({ content: { "text/event-stream": { schema } } });
const body = (schema: object) => ({ requestBody: { required: true, ...json(schema) } });
const answers = (schema: object, status = "200") => ({
  responses: { [status]: { description: "x", ...json(schema) } },
});
const query = (name: string, more: object = {}) => ({ name, in: "query", schema: string, ...more });

type Operation = Record<string, unknown>;
/** A document with operations at `METHOD /path`. */
function beehive(operations: Record<string, Operation>, schemas: object = {}, root: object = {}): JsonObject {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const [route, operation] of Object.entries(operations)) {
    const [method, path] = route.split(" ") as [string, string];
    const parameters = Array.from(path.matchAll(/\{(\w+)\}/g), ([, name]) => ({
      ...{ name, in: "path", required: true, schema: string },
    }));
    (paths[path] ??= {})[method.toLowerCase()] = {
      ...{ operationId: route, summary: `Calls ${route}.`, externalDocs: { url: "https://docs.beehive.example" } },
      ...{ responses: { "204": { description: "x" } }, ...operation },
      parameters: [...parameters, ...((operation.parameters as object[] | undefined) ?? [])],
    };
  }
  return {
    openapi: "3.0.3",
    info: { title: "Beehive", version: "1" },
    paths,
    components: { schemas },
    ...root,
  } as never;
}

/** Of the libraries, which are the same for all documents. */
const parsed = new Map<string, ts.SourceFile | undefined>();

/** The emitted text, which compiles. */
async function emitted(document: JsonObject): Promise<string> {
  const root = join(import.meta.dirname, "../../..");
  const text = await emit("beehive", document);
  const file = join(root, "generated/beehive.ts");
  const options: ts.CompilerOptions = {
    ...{ strict: true, noEmit: true, module: ts.ModuleKind.NodeNext, target: ts.ScriptTarget.ES2022, types: [] },
    lib: ["lib.es2023.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts", "lib.esnext.disposable.d.ts"],
  };
  const host = ts.createCompilerHost(options);
  const { readFile, fileExists } = host;
  host.readFile = (name) => (name === file ? text : readFile(name));
  host.fileExists = (name) => name === file || fileExists(name);
  const getSourceFile = host.getSourceFile.bind(host);
  host.getSourceFile = (name, languageVersion, ...rest) => {
    if (name === file) return ts.createSourceFile(name, text, languageVersion, true);
    if (!parsed.has(name)) parsed.set(name, getSourceFile(name, languageVersion, ...rest));
    return parsed.get(name);
  };
  const program = ts.createProgram([file], options, host);
  const problems = ts
    .getPreEmitDiagnostics(program, program.getSourceFile(file))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, " "));
  expect(problems).toEqual([]);
  return text;
}

/** The signature of a method of the calls interface. */
const signature = (text: string, method: string): string =>
  new RegExp(`^ +${method}(\\(.*;)$`, "m").exec(text.slice(0, text.indexOf("\n}\n")))?.[1] ?? "";

describe("arguments of calls", () => {
  test("a success without content has no payload, whatever its body is", async () => {
    const responses = { "201": { description: "x" } };
    const text = await emitted(beehive({ "POST /a": { "x-name": "a", responses } }));
    expect(signature(text, "a")).toBe("(input?: AInput, init?: Init): Promise<undefined>;");
    expect(text).toContain('"POST /a": { name: "a", body: false, payload: "none" },');
  });

  test("a header with one value is no input: the client sends it", async () => {
    const header = (name: string, values: string[]) => ({
      ...{ name, in: "header", required: true, schema: { type: "string", enum: values } },
    });
    const parameters = [header("X-Digits", ["str"]), header("X-Mode", ["a", "b"])];
    const text = await emitted(
      beehive({ "POST /a": { "x-name": "a", parameters }, "POST /b": { "x-name": "b", parameters: [parameters[0]] } }),
    );
    expect(signature(text, "b")).toBe("(input?: BInput, init?: Init): Promise<undefined>;");
    expect(text).toContain("export type BInput = Record<string, never>;");
    expect(text).toMatch(/interface AInput \{\s+"X-Mode": "a" \| "b";\s+\}/);
    expect(text).toContain(
      '"POST /a": { name: "a", body: false, header: ["X-Mode"], headers: { "X-Digits": "str" } },',
    );
  });

  test("what identifies the thing comes first, wherever it travels; several stand in the input", async () => {
    const text = await emitted(
      beehive({
        "GET /hives/{hive_id}": { "x-name": "a" },
        "GET /hive": { "x-name": "b", parameters: [query("hive_id", { required: true, "x-id": true })] },
        "POST /hive": {
          "x-name": "c",
          ...body(object({ n: string }, "n")),
          parameters: [query("id", { required: true, "x-id": true })],
        },
        "GET /hives/{hive_id}/combs/{comb_id}": { "x-name": "d" },
        "GET /combs/{comb_id}": { "x-name": "e", parameters: [query("hive_id", { required: true, "x-id": true })] },
        "GET /bees/{number}/x": { "x-name": "f" },
      }),
    );
    expect(signature(text, "a")).toBe("(hive_id: string, input?: AInput, init?: Init): Promise<undefined>;");
    expect(signature(text, "b")).toBe("(hive_id: string, input?: BInput, init?: Init): Promise<undefined>;");
    expect(signature(text, "c")).toBe("(id: string, input: CInput, init?: Init): Promise<undefined>;");
    expect(signature(text, "d")).toBe("(input: DInput, init?: Init): Promise<undefined>;");
    expect(signature(text, "e")).toBe("(input: EInput, init?: Init): Promise<undefined>;");
    expect(text).toContain("export type AInput = Record<string, never>;");
    expect(text).toMatch(/interface DInput \{\s+hive_id: string;\s+comb_id: string;\s+\}/);
    expect(text).toMatch(/interface EInput \{\s+comb_id: string;\s+hive_id: string;\s+\}/);
    const rules = text.slice(text.indexOf("export const rules"));
    expect(rules).toContain('"GET /hive": { name: "b", id: "hive_id" },');
    expect(rules).toContain('"POST /hive": { name: "c", id: "id", query: ["id"] },');
    expect(rules).toContain('"GET /hives/{hive_id}": { name: "a" },');
    // One variable in the path, and yet not the first argument.
    expect(rules).toContain('"GET /combs/{comb_id}": { name: "e", id: false },');
  });

  test("an argument has the name of its parameter where that can be one, and its type", async () => {
    const at = (name: string, schema: object) => ({
      parameters: [query(name, { required: true, "x-id": true, schema })],
    });
    const text = await emitted(
      beehive({
        "GET /a": { "x-name": "a", ...at("hive-id", string) },
        "GET /b": { "x-name": "b", ...at("default", { type: "integer" }) },
        "GET /c": { "x-name": "c", ...at("input", { type: "boolean" }) },
        "GET /d": { "x-name": "d", ...at("state[]", { type: "string", enum: ["a b", "c"] }) },
        "GET /e": { "x-name": "e", ...at("x", { oneOf: [{ type: "integer" }, string] }) },
      }),
    );
    const first = ["a", "b", "c", "d", "e"].map((name) => /\((.*?), input/.exec(signature(text, name))![1]);
    expect(first).toEqual(["hiveId: string", "id: number", "id: boolean", 'state: "a b" | "c"', "x: number | string"]);
    expect(text.slice(text.indexOf("export const rules"))).toContain('"GET /a": { name: "a", id: "hive-id" },');
  });

  test("an input is one flat object, with the words of its parameters", async () => {
    const fields = object(
      { name: { ...string, description: "Name.", maxLength: 9 }, size: { type: "integer", default: 1 } },
      "name",
    );
    const header = { name: "X-Keeper", in: "header", schema: string };
    const text = await emitted(
      beehive({
        "POST /hives": {
          ...{ "x-name": "hives.create", ...body(fields) },
          parameters: [query("dry_run", { description: "Whether it is a test.", deprecated: true }), header],
        },
      }),
    );
    expect(text).toContain(
      [
        "export interface HivesCreateInput {",
        "    /**",
        "     * Whether it is a test.",
        "     * @deprecated",
        "     */",
        "    dry_run?: string;",
        '    "X-Keeper"?: string;',
        "    /** Name. At most 9 characters. */",
        "    name: string;",
        "    /** @default 1 */",
        "    size?: number;",
        "}",
      ].join("\n"),
    );
  });

  test("a body that is a schema of its own keeps its name, and the input has one too", async () => {
    const union = { oneOf: [object({ wax: string }, "wax"), object({ honey: string }, "honey")] };
    const text = await emitted(
      beehive(
        {
          "POST /a": { "x-name": "a", ...body(ref("Hive")) },
          "POST /b": { "x-name": "b", ...body(ref("Either")) },
          "POST /c": { "x-name": "c", ...body(ref("Either")), parameters: [query("q", { required: true })] },
          "POST /d": { "x-name": "d", ...body(ref("Hive")), parameters: [query("q")] },
        },
        { Hive: object({ name: string }, "name"), Either: union },
      ),
    );
    expect(text).toMatch(/export interface AInput extends Hive \{\s*\}/);
    expect(text).toMatch(/export type BInput = \{\s+wax: string;\s+\} \| \{\s+honey: string;\s+\};/);
    expect(text).toMatch(/export type CInput = \{\s+q: string;\s+\} & Either;/);
    expect(text).toMatch(/export interface DInput \{\s+q\?: string;\s+name: string;\s+\}/);
    expect(signature(text, "b")).toBe("(input: BInput, init?: Init): Promise<undefined>;");
  });
});

describe("results of calls", () => {
  const data = (payload: object, ...required: string[]) =>
    answers(object({ code: { type: "integer" }, msg: string, data: payload }, ...required));

  test("are the payload where the platform has it, under its own name or that of the call", async () => {
    const operations = {
      "GET /a": { "x-name": "a", ...data(ref("Hive"), "data") },
      "GET /b": { "x-name": "b", ...data(object({ id: string }), "data") },
      "GET /c": { "x-name": "c", ...data(ref("Hive")) },
      "GET /d": { "x-name": "d", ...answers(object({ code: { type: "integer" } })) },
      "GET /e": { "x-name": "e", "x-payload": "body", ...data(list(ref("Hive")), "data", "code") },
      "GET /f": { "x-name": "f", ...data({ description: "The hive.", allOf: [ref("Hive")] }, "data") },
      "GET /g": {
        "x-name": "g",
        ...answers({ allOf: [object({ code: string }), object({ data: ref("Hive") }, "data")] }, "201"),
      },
    };
    const schemas = { Hive: object({ id: string }) };
    const text = await emitted(beehive(operations, schemas, { "x-payload": "data", "x-envelope": ["code", "msg"] }));
    const result = (name: string) => signature(text, name).replace(/.*: Promise<(.*)>;/, "$1");
    expect(["a", "b", "c", "d", "e", "f", "g"].map(result)).toEqual([
      ...["Hive", "BOutput", "Hive | undefined", "undefined", "EOutput", "Hive", "Hive"],
    ]);
    expect(text).toContain("export type AOutput = Hive;");
    expect(text).toContain("export type COutput = Hive | undefined;");
    expect(text).toContain("export type DOutput = undefined;");
    expect(text).toMatch(/export interface BOutput \{\s+id\?: string;\s+\}/);
    expect(text).toMatch(/export interface EOutput \{\s+data: Hive\[\];\s+\}/);
    expect(text).toContain('payload: "data",\n    envelope: ["code", "msg"],');
    const bare = await emitted(beehive(operations, schemas));
    expect(signature(bare, "a")).toContain("Promise<AOutput>");
    expect(bare).toContain('payload: "body",');
  });

  test("without a schema are some object", async () => {
    const bare = { responses: { "200": { description: "x", content: { "application/json": {} } } } };
    const text = await emitted(beehive({ "GET /a": { "x-name": "a", ...bare } }));
    expect(text).toContain("export type AOutput = Record<string, unknown>;");
  });

  test("of lists are pages of a named item", async () => {
    const page = { style: "token", param: "after", items: "hives", next: "next" };
    const hives = (items: object) => answers(object({ hives: list(items), next: string }));
    const after = { parameters: [query("after")] };
    const text = await emitted(
      beehive(
        {
          "GET /a": { "x-name": "a", "x-pagination": page, ...after, ...hives(ref("Hive")) },
          "GET /b": { "x-name": "b", "x-pagination": page, ...after, ...hives(object({ id: string })) },
          "GET /c": { "x-name": "c", "x-pagination": { ...page, items: "" }, ...after, ...answers(list(string)) },
        },
        { Hive: object({ id: string }) },
      ),
    );
    expect(signature(text, "a")).toBe("(input?: AInput, init?: Init): Paged<Hive, AOutput>;");
    expect(signature(text, "b")).toBe("(input?: BInput, init?: Init): Paged<BItem, BOutput>;");
    expect(text).toMatch(/export interface BItem \{\s+id\?: string;\s+\}/);
    expect(signature(text, "c")).toBe("(input?: CInput, init?: Init): Paged<CItem, COutput>;");
  });

  test("of lists do not ask for the number of the first page, although the vendor does", async () => {
    const page = { style: "page", param: "page_num", items: "hives", total: "total", id: "id" };
    const hives = answers(object({ hives: list(object({ id: string })), total: string }));
    const required = (name: string) => ({ ...query(name), required: true });
    const text = await emitted(
      beehive({
        "GET /a": { "x-name": "a", "x-pagination": page, parameters: [required("page_num")], ...hives },
        "GET /b": {
          "x-name": "b",
          "x-pagination": page,
          parameters: [query("page_num"), required("keeper")],
          ...hives,
        },
      }),
    );
    expect(signature(text, "a")).toBe("(input?: AInput, init?: Init): Paged<AItem, AOutput>;");
    expect(text).toMatch(/export interface AInput \{\s+page_num\?: string;\s+\}/);
    expect(text).toMatch(/"GET \/a": \{.* id: "id", required: true \}/);
    expect(signature(text, "b")).toBe("(input: BInput, init?: Init): Paged<BItem, BOutput>;");
    expect(text).toMatch(/export interface BInput \{\s+page_num\?: string;\s+keeper: string;\s+\}/);
    expect(text).not.toMatch(/"GET \/b": .*required/);
  });

  test("that stream chats have their text, the chat and its messages", async () => {
    const event = (name: string, data: object) => object({ event: { ...string, enum: [name] }, data }, "event", "data");
    const both = { oneOf: [event("message", ref("Word")), event("done", ref("Hive"))] };
    const chat = { prefix: "done", message: "message" };
    const text = await emitted(
      beehive(
        {
          "POST /a": {
            ...{ "x-name": "a", "x-stream": { end: ["done"], final: "done", chat } },
            responses: { "200": { description: "x", ...events(both) } },
          },
        },
        { Hive: object({ id: string }), Word: object({ id: string }) },
      ),
    );
    expect(signature(text, "a")).toBe("(input?: AInput, init?: StreamInit): EventStream<AEvent, HiveFinal>;");
    expect(text).toContain("export type HiveFinal = { text: string; chat: Hive; messages: Word[] };");
    expect(text).toContain('chat: { prefix: "done", message: "message" }');
  });

  test("of jobs can be waited for, and their documents iterated", async () => {
    const wait = { status: "status", done: ["done"], failed: ["failed"] };
    const job = answers(object({ status: string, data: list(object({ page: string })), next: string }, "status"));
    const text = await emitted(
      beehive({
        "GET /crawl/{id}": {
          "x-name": "crawl.get",
          "x-wait": wait,
          "x-pagination": { style: "url", items: "data", next: "next" },
          ...job,
        },
        "GET /runs/{id}": { "x-name": "runs.get", "x-wait": wait, ...job },
      }),
    );
    const [crawl, runs] = text.split("readonly runs");
    expect(signature(crawl!, "get")).toBe("(id: string, input?: CrawlGetInput, init?: Init): Promise<CrawlGetOutput>;");
    expect(signature(crawl!, "wait")).toBe(
      "(id: string, input?: CrawlGetInput, init?: WaitInit<CrawlWaitOutput>): Promise<CrawlWaitOutput>;",
    );
    expect(signature(crawl!, "documents")).toBe(
      "(id: string, input?: CrawlGetInput, init?: DocumentsInit): AsyncGenerator<CrawlGetItem, void>;",
    );
    expect(text).toContain('export type CrawlWaitOutput = Omit<CrawlGetOutput, "data" | "next">;');
    expect(signature(runs!, "wait")).toBe(
      "(id: string, input?: RunsGetInput, init?: WaitInit<RunsGetOutput>): Promise<RunsGetOutput>;",
    );
  });

  test("that a schema describes have its type, as have the fields that take it", async () => {
    const wait = { status: "status", done: ["done"], failed: ["failed"] };
    const format = (type: string, more: object) => object({ type: { ...string, enum: [type] }, ...more }, "type");
    const map = { type: "object" };
    const formats = list({ oneOf: [string, format("json", { schema: map }), format("other", { schema: map })] });
    const options = object({ formats });
    const page = object({ json: {}, text: string });
    const job = answers(object({ status: string, data: list(page), next: string }, "status"));
    const paged = { "x-pagination": { style: "url", items: "data", next: "next" } };
    const started = answers(object({ id: string }, "id"));
    const text = await emitted(
      beehive(
        {
          "POST /scrape": {
            ...{ "x-name": "scrape", ...body(ref("Options")), ...answers(object({ data: page }, "data")) },
            "x-schema": { field: "formats.schema", type: "json", result: "data.json" },
          },
          "POST /search": {
            ...{ "x-name": "search", ...body(object({ options: ref("Options") })) },
            ...answers(object({ found: object({ web: list(page) }) })),
            "x-schema": { field: "options.formats.schema", type: "json", items: ["found.web"], result: "json" },
          },
          "POST /crawl": {
            ...{ "x-name": "crawl.create", "x-run": { id: "id" }, ...body(ref("Options")), ...started },
            "x-schema": { field: "formats.schema", type: "json" },
          },
          "GET /crawl/{id}": {
            "x-name": "crawl.get",
            "x-wait": wait,
            "x-schema": { result: "json" },
            ...paged,
            ...job,
          },
          "POST /agent": {
            ...{ "x-name": "agent.create", "x-run": { id: "id" }, ...body(object({ schema: map })), ...started },
            "x-schema": { field: "schema" },
          },
          "GET /agent/{id}": {
            ...{ "x-name": "agent.get", "x-wait": wait, "x-schema": { result: "data" } },
            ...answers(object({ status: string, data: map }, "status")),
          },
          "POST /monitor": { "x-name": "monitor", ...body(object({ options: ref("Options") })) },
        },
        { Options: options },
      ),
    );
    const [rest, crawl, agent] = text.split(/readonly (?:crawl|agent): /);
    expect(signature(rest!, "scrape")).toBe("");
    expect(text).toContain("scrape<S extends Schema>(input?: ScrapeInput<S>, init?: Init): Promise<ScrapeOutput<S>>;");
    expect(text).toContain("search<S extends Schema>(input?: SearchInput<S>, init?: Init): Promise<SearchOutput<S>>;");
    expect(crawl).toContain(" create(input?: CrawlCreateInput, init?: Init): Promise<CrawlCreateOutput>;");
    expect(crawl).toContain(" get(id: string, input?: CrawlGetInput, init?: Init): Promise<CrawlGetOutput>;");
    expect(crawl).toContain(
      " run<S extends Schema>(input?: CrawlCreateInput<S>, init?: RunInit<CrawlWaitOutput>): JobRun<CrawlGetItem<S>, CrawlRunOutput<S>>;",
    );
    expect(crawl).toContain(
      " documents<S extends Schema>(id: string, input?: CrawlGetInput, init?: SchemaDocumentsInit<S>): AsyncGenerator<CrawlGetItem<S>, void>;",
    );
    expect(crawl).toContain(" wait(id: string, input?: CrawlGetInput, init?: WaitInit<CrawlWaitOutput>)");
    expect(agent).toContain(
      " wait<S extends Schema>(id: string, input?: AgentGetInput, init?: SchemaWaitInit<AgentGetOutput, S>): Promise<AgentGetOutput<S>>;",
    );
    expect(text.match(/schema\?: .*/g)).toEqual(
      expect.arrayContaining(["schema?: S | JsonSchema;", "schema?: Record<string, unknown>;"]),
    );
    expect(text).toContain(
      "export type CrawlRunOutput<S extends Schema = Schema> = " +
        'Omit<CrawlGetOutput<S>, "next"> & Required<Pick<CrawlGetOutput<S>, "data">>;',
    );
    expect(text).toContain("options?: Options<S>;");
    // Nothing converts a schema there.
    expect(text).toContain("options?: Options<never>;");
    expect(text).toContain('"application/json": SearchInput<never>;');
    expect(text).toContain('schema: ["data.json", "formats.schema", "json"] }');
    expect(text).toContain('schema: ["json", "options.formats.schema", "json", ["found.web"]] }');
    expect(text).toContain('schema: ["", "schema"] }');
    expect(text).toContain('schema: ["data"] }');
    expect(await emitted(beehive({ "GET /a": { "x-name": "a", summary: "Makes a Schema." } }))).not.toContain(
      "{ Schema",
    );
  });

  test("that stream have events, the unknown one among them, and a final result", async () => {
    const event = (name: string, data: object) => object({ event: { ...string, enum: [name] }, data }, "event", "data");
    const both = { oneOf: [event("delta", string), event("done", ref("Hive"))] };
    const chat = {
      responses: { "200": { description: "x", content: { ...json(ref("Hive")).content, ...events(both).content } } },
    };
    const text = await emitted(
      beehive(
        {
          "POST /a": {
            ...{
              "x-name": "chat.create",
              ...chat,
              ...body(object({ text: string, stream: { type: "boolean" } }, "text")),
            },
            "x-stream": { flag: "stream", name: "chat.stream", end: ["done"], final: "done", summary: "Streams it." },
          },
          "POST /b": {
            "x-name": "b",
            "x-stream": { end: ["done"] },
            responses: { "200": { description: "x", ...events(both) } },
          },
          "POST /c": {
            ...{ "x-name": "c", "x-stream": { end: { field: "status", value: "done" } } },
            responses: { "200": { description: "x", ...events(ref("Hive")) } },
          },
        },
        { Hive: object({ status: string }) },
      ),
    );
    expect(signature(text, "create")).toBe("(input: ChatCreateInput, init?: Init): Promise<Hive>;");
    expect(signature(text, "stream")).toBe(
      "(input: ChatStreamInput, init?: StreamInit): EventStream<ChatStreamEvent, Hive>;",
    );
    expect(text).toMatch(/export interface ChatCreateInput \{\s+text: string;\s+\}/);
    expect(text).toMatch(/export interface ChatStreamInput extends ChatCreateInput \{\s*\}/);
    expect(text).toContain("export type ChatStreamEvent = ChatStreamFrame | UnknownEvent;");
    expect(text).toMatch(/\* Streams it\.\n(?: +\*.*\n)* +\*\/\n +stream\(/);
    expect(signature(text, "b")).toBe("(input?: BInput, init?: StreamInit): EventStream<BEvent, BFinal>;");
    expect(text).toContain('export type BFinal = BFrame["data"];');
    expect(signature(text, "c")).toBe("(input?: CInput, init?: StreamInit): EventStream<CEvent, Hive>;");
    expect(text).toContain("export type CEvent = Hive;");
    expect(text).not.toMatch(/POST \/c.*UnknownEvent/);
  });
});

describe("schemas", () => {
  const routes = (sent: object, received: object) =>
    beehive({
      "POST /a": { "x-name": "a", ...body(object({ sent }, "sent")), ...answers(object({ received }, "received")) },
    });
  const withSchemas = (schemas: object, sent: object, received: object) =>
    ({ ...routes(sent, received), components: { schemas } }) as JsonObject;

  test("that differ as sent and as received have two types, and what refers to them follows", async () => {
    const text = await emitted(
      withSchemas(
        { Comb: object({ cells: list(string) }), Hive: object({ comb: ref("Comb") }), Bee: object({ name: string }) },
        object({ hive: ref("Hive"), bee: ref("Bee") }),
        object({ hive: ref("Hive"), bee: ref("Bee") }),
      ),
    );
    expect(text).toMatch(/export interface Comb \{\s+cells\?: string\[\];\s+\}/);
    expect(text).toMatch(/export interface CombParam \{\s+cells\?: readonly string\[\];\s+\}/);
    expect(text).toMatch(/export interface HiveParam \{\s+comb\?: CombParam;\s+\}/);
    expect(text).toMatch(/sent: \{\s+hive\?: HiveParam;\s+bee\?: Bee;\s+\}/);
    expect(text).toMatch(/received: \{\s+hive\?: Hive;\s+bee\?: Bee;\s+\}/);
    expect(text).not.toContain("BeeParam");
  });

  test("that only one side has, have one type: lists are read-only where they are sent", async () => {
    const text = await emitted(
      withSchemas({ In: object({ xs: list(list(string)) }), Out: object({ xs: list(string) }) }, ref("In"), ref("Out")),
    );
    expect(text).toMatch(/export interface In \{\s+xs\?: readonly \(readonly string\[\]\)\[\];\s+\}/);
    expect(text).toMatch(/export interface Out \{\s+xs\?: string\[\];\s+\}/);
    expect(text).not.toMatch(/InParam|OutParam/);
  });

  test("have read-only fields only as received, write-only fields only as sent", async () => {
    const Hive = object(
      { id: { ...string, readOnly: true }, secret: { ...string, writeOnly: true }, name: string },
      "id",
      "secret",
      "name",
    );
    const text = await emitted(withSchemas({ Hive }, ref("Hive"), ref("Hive")));
    expect(text).toMatch(/export interface Hive \{\s+id: string;\s+name: string;\s+\}/);
    expect(text).toMatch(/export interface HiveParam \{\s+secret: string;\s+name: string;\s+\}/);
  });

  test("require no field that their direction lacks, whichever part of a composition requires it", async () => {
    const Base = object({ id: { ...string, readOnly: true }, note: string });
    const Hive = { allOf: [ref("Base"), object({ made: string }, "made"), { required: ["id", "note"] }] };
    const text = await emitted(withSchemas({ Base, Hive }, ref("Hive"), ref("Hive")));
    expect(text).toMatch(/export type Hive = WithRequired<Base, "id" \| "note"> & \{/);
    expect(text).toMatch(/export type HiveParam = WithRequired<BaseParam, "note"> & \{/);
  });

  test("have the values of a discriminator in its union only", async () => {
    const Log = object({ kind: string }, "kind");
    const Skep = object({ kind: string, straw: string });
    const union = {
      oneOf: [ref("Log"), ref("Skep")],
      discriminator: { propertyName: "kind", mapping: { log: "Log" } },
    };
    const text = await emitted(
      withSchemas({ Log, Skep, Hive: object({ union, alone: ref("Skep") }) }, string, ref("Hive")),
    );
    expect(text).toMatch(/export interface Skep \{\s+kind\?: string;\s+straw\?: string;\s+\}/);
    expect(text).toMatch(
      /union\?: \(Log & \{\s+kind: "log";\s+\}\) \| \(Skep & \{\s+kind: "Skep";\s+\}\);\s+alone\?: Skep;/,
    );
  });

  test("that may be null or one of several can be parts that require more", async () => {
    const Base = { ...object({ id: string, note: string }), nullable: true };
    const Either = { oneOf: [object({ id: string }), object({ name: string })] };
    const more = object({ made: string }, "id");
    const text = await emitted(
      withSchemas(
        { Base, Either, A: { allOf: [ref("Base"), more] }, B: { allOf: [ref("Either"), more] } },
        ref("A"),
        ref("B"),
      ),
    );
    expect(text).toMatch(/A = WithRequired<Base(Param)?, "id"> & /);
  });

  test("that are closed and have no field take none, and parts that lose all their fields are gone", async () => {
    const id = { ...string, readOnly: true };
    const empty = { type: "object", additionalProperties: false };
    const Hive = object({
      none: { ...empty, nullable: true },
      gone: { ...object({ id }), additionalProperties: false },
    });
    const Comb = { ...object({ cells: string }), allOf: [object({ id }, "id")] };
    const text = await emitted(
      withSchemas({ Hive, Comb }, object({ hive: ref("Hive"), comb: ref("Comb") }), ref("Hive")),
    );
    expect(text).toMatch(
      /interface HiveParam \{\s+none\?: Record<string, never> \| null;\s+gone\?: Record<string, never>;\s+\}/,
    );
    expect(text).toMatch(/interface Comb \{\s+cells\?: string;\s+\}/);
  });

  test("with fields and a type of further fields take both", async () => {
    const counts = { ...object({ total: string, note: string }, "total"), additionalProperties: { type: "integer" } };
    const open = { ...object({ total: string }), additionalProperties: true };
    const text = await emitted(withSchemas({ Hive: object({ counts, open }) }, ref("Hive"), ref("Hive")));
    expect(text).toMatch(
      /counts\?: \{\s+total: string;\s+note\?: string;\s+\[key: string\]: number \| string \| undefined;\s+\};/,
    );
    expect(text).toMatch(/open\?: \{\s+total\?: string;\s+\} & \{\s+\[key: string\]: unknown;\s+\};/);
  });

  test("may contain themselves in both forms", async () => {
    const Bee = object({ children: list(ref("Bee")) });
    const text = await emitted(withSchemas({ Bee }, ref("Bee"), ref("Bee")));
    expect(text).toMatch(/export interface Bee \{\s+children\?: Bee\[\];\s+\}/);
    expect(text).toMatch(/export interface BeeParam \{\s+children\?: readonly BeeParam\[\];\s+\}/);
  });

  test("with names that are no identifiers get one; raw finds them under their own", async () => {
    const text = await emitted(withSchemas({ "hive-state.v2": object({ a: string }) }, string, ref("hive-state.v2")));
    expect(text).toContain("export interface HiveStateV2 {");
    expect(text).toContain('"hive-state.v2": HiveStateV2;');
    const words = await emitted(withSchemas({ import: object({ a: string }), string }, ref("import"), ref("string")));
    expect(words).toContain("export interface Import {");
    expect(words).toContain("export type String = string;");
  });

  test("say their words as documentation", async () => {
    const at = { ...string, format: "date-time", description: "When it was built.", enum: ["a"] };
    const text = await emitted(
      withSchemas(
        { Hive: { ...object({ at, n: { type: "integer", format: "int64" } }), description: "A hive." } },
        string,
        ref("Hive"),
      ),
    );
    expect(text).toContain("/** A hive. */\nexport interface Hive {");
    expect(text).toMatch(/\/\*\*\s+\* Format: date-time\.\s+\* When it was built\.\s+\*\/\s+at\?/);
    expect(text).not.toMatch(/@description|@enum|Format: int64/);
  });
});

test("kinds of codes are data of the platform, each code once", async () => {
  const code = (code: number, kind?: string) => ({ code, meaning: "x", ...(kind && { kind }) });
  const text = await emitted(
    beehive(
      { "GET /a": { "x-name": "a", "x-error-codes": [code(3, "auth"), code(1, "conflict")] } },
      {},
      { "x-error-codes": [code(1, "conflict"), code(2)] },
    ),
  );
  expect(text).toContain("kinds: { conflict: [1], auth: [3] },");
});

test("comments wrap, list the codes, and cannot be closed from inside", async () => {
  const text = await emitted(
    beehive({
      "GET /a": {
        ...{ "x-name": "a", description: `Ends */ here. ${"word ".repeat(40)}`, "x-scopes": ["hive:read"] },
        "x-error-codes": [{ code: "NO_BEES", status: 409, meaning: "There are no bees." }],
      },
      "GET /b": { "x-name": "b" },
    }),
  );
  expect(text).toContain("     * Ends *\\/ here. word");
  expect(text).toContain("     * Error codes:\n     * - NO_BEES (HTTP 409): There are no bees.\n");
  expect(text).toContain("     * Permission: hive:read.\n");
  expect(
    Math.max(
      ...text
        .split("\n")
        .filter((line) => line.startsWith("     *"))
        .map(({ length }) => length),
    ),
  ).toBeLessThan(125);
});
