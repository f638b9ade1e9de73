import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fileURLToPath } from "node:url";
import { at, isObject, pointerOf, type Json, type JsonObject } from "../../../scripts/json.ts";
import { loadSpec } from "../../../scripts/spec/load.ts";
import { listOperations, type Operation } from "../../../scripts/spec/operations.ts";
import { sample, sampleValid } from "../../../scripts/mock/sample.ts";
import { createCheck, type Check } from "../../../scripts/mock/schemas.ts";
import { startMock, type Mock } from "../../support/mock.ts";
import { caller, callers, formWith, framesOf, type Answer } from "../../support/mock-call.ts";

const folder = fileURLToPath(new URL("../../../specs", import.meta.url));
type Call = (route: string, body?: unknown, headers?: Record<string, string>) => Promise<Answer>;
/** Inputs by name that must be real ones; `null` leaves an input out. */
type Inputs = Record<string, Json>;

/** Inputs that the platforms ask for although their schemas do not. */
const demanded = new Set(["bot_id", "code", "content", "import_knowledge_setting", "tenant_type", "urls"]);

const dev = "?tenant_type=dev";
const question = { role: "user", content: "use a tool", content_type: "text" };

const voice = { voice_name: "x", audio_format: "wav" };

/** Things of each platform for operations to work on. */
const things: Record<keyof ReturnType<typeof callers>, (call: Call, path: string) => Promise<Inputs>> = {
  async firecrawl(call, path) {
    const id = async (route: string, body: unknown): Promise<string> => (await call(route, body)).body.id;
    const ids: Inputs = { sessionId: await id("POST /interact", {}), excludeDomains: null };
    if (path.startsWith("/crawl")) ids.id = await id("POST /crawl", { url: "https://example.com" });
    if (path.startsWith("/batch"))
      ids.id = await id("POST /batch/scrape", { urls: Array(9).fill("https://example.com") });
    if (path.startsWith("/extract")) ids.id = await id("POST /extract", { urls: ["https://example.com"] });
    if (path.startsWith("/agent")) ids.jobId = await id("POST /agent", { prompt: "x" });
    if (path.startsWith("/scrape")) {
      const { body } = await call("POST /scrape", { url: "https://example.com" });
      ids.jobId = body.data.metadata.scrapeId;
      await call(`POST /scrape/${body.data.metadata.scrapeId}/interact`, { code: "1" });
    }
    return ids;
  },
  async aily(call) {
    const data = async (route: string, body?: unknown) => (await call(route, body)).body.data;
    const aily_session_id: string = (await data("POST /sessions")).session.id;
    const message = { idempotent_id: "x", content_type: "TEXT", content: "x" };
    const { message: sent } = await data(`POST /sessions/${aily_session_id}/messages`, message);
    const other: string = (await data("POST /sessions")).session.id;
    const { run } = await data(`POST /sessions/${other}/runs`, { app_id: "spring_x__c" });
    const { skills } = await data("GET /apps/a/skills");
    const { file_info } = await data(`POST /apps/a/data_assets/upload_file${dev}`, formWith(new Blob(["a"]), "a.txt"));
    const asset = { connect_type: "import", source_type: "file", import_knowledge_setting: { file: file_info } };
    const { data_asset } = await data(`POST /apps/a/data_assets${dev}`, asset);
    return {
      aily_session_id,
      aily_message_id: sent.id,
      run_id: run.id,
      /** A run is in a session of its own, so that another one can start. */
      run_session_id: other,
      skill_id: skills[0].id,
      data_asset_id: data_asset.data_asset_id,
      import_knowledge_setting: { file: file_info },
      tenant_type: "dev",
      message: { content: "x" },
      page_token: null,
    };
  },
  async coze(call, path) {
    const data = async (route: string, body?: unknown) => (await call(route, body)).body.data;
    const inputs: Inputs = { workflow_id: "1", app_id: null, before_id: "0", after_id: "0", is_async: false };
    const conversation_id: string = (await data("POST /v1/conversation/create", { bot_id: "1" })).id;
    Object.assign(inputs, { conversation_id });
    const words = { role: "assistant", content: "x", content_type: "text" };
    inputs.message_id = (
      await data(`POST /v1/conversation/message/create?conversation_id=${conversation_id}`, words)
    ).id;
    if (/^\/v3\/chat\/./.test(path)) {
      const start = { bot_id: "1", user_id: "u", additional_messages: [question] };
      inputs.chat_id = (await data(`POST /v3/chat?conversation_id=${conversation_id}`, start)).id;
    }
    if (path.includes("submit_tool_outputs")) {
      const chat = `GET /v3/chat/retrieve?conversation_id=${conversation_id}&chat_id=${String(inputs.chat_id)}`;
      await call(chat);
      const { required_action } = await data(chat);
      const [{ id }] = required_action.submit_tool_outputs.tool_calls;
      inputs.tool_outputs = [{ tool_call_id: id, output: "x" }];
    }
    if (path.includes("resume")) {
      const run = await call("POST /v1/workflow/run", { workflow_id: "1", parameters: { interrupt: true } });
      Object.assign(inputs, {
        event_id: run.body.interrupt_data.event_id,
        interrupt_type: run.body.interrupt_data.type,
      });
    }
    if (path.includes("{execute_id}"))
      inputs.execute_id = (await call("POST /v1/workflow/run", { workflow_id: "1", is_async: true })).body.execute_id;
    inputs.file_id = (await data("POST /v1/files/upload", formWith(new Blob(["a"]), "a.txt"))).id;
    inputs.bot_id = (await data("GET /v1/bots?workspace_id=1")).items[0].id;
    if (/dataset|knowledge/.test(path)) {
      const dataset = { name: "x", space_id: "1", format_type: 0 };
      const dataset_id: string = (await data("POST /v1/datasets", dataset)).dataset_id;
      const document_bases = [{ name: "a.txt", source_info: { file_base64: "YQ==", file_type: "txt" } }];
      const documents = { dataset_id, document_bases, chunk_strategy: {}, format_type: 0 };
      const added = await call("POST /open_api/knowledge/document/create", documents, { "agw-js-conv": "str" });
      const [{ document_id }] = added.body.document_infos;
      Object.assign(inputs, { dataset_id, document_bases, document_id, document_ids: [document_id] });
    }
    if (path.startsWith("/v1/audio/"))
      inputs.voice_id = (await data("POST /v1/audio/voices/clone", formWith(new Blob(["a"]), "a.wav", voice))).voice_id;
    if (path.includes("{task_id}"))
      inputs.task_id = (await data("POST /v1/entities/copy_tasks", { entity_id: "1", entity_type: "app" })).task_id;
    if (path === "/v1/bot/publish") inputs.connector_ids = ["1024"];
    return inputs;
  },
};

const specs = await Promise.all(
  (["firecrawl", "aily", "coze"] as const).map(async (platform) => {
    const { document } = await loadSpec(folder, platform);
    return { platform, document, operations: listOperations(document) };
  }),
);

let mock: Mock;
beforeAll(async () => {
  mock = await startMock();
});
afterAll(() => mock.close());

describe.each(specs)("every operation of $platform answers", ({ platform, document, operations }) => {
  const check = createCheck(document);

  test.each(operations.flatMap((operation) => [true, false].map((full) => ({ ...operation, full }))))(
    "$route, with all fields: $full",
    async ({ full, ...operation }) => {
      const call = callers(mock)[platform];
      const inputs = await things[platform](call, operation.path);
      if (operation.path.includes("{run_id}")) inputs.aily_session_id = inputs.run_session_id!;
      const { route, body, headers } = requestOf(document, operation, inputs, full, check);
      const answer = await call(route, body, headers);
      expect(answer, answer.text).toMatchObject({ status: 200 });
      const bytes = Object.keys(at(operation.value, "/responses/200/content") ?? {});
      if (operation.value["x-payload"] === "blob") expect(bytes).toContain(answer.headers.get("content-type"));
      else if (answer.body === undefined) expect(framesOf(answer.text).length).toBeGreaterThan(0);
      else if (platform !== "firecrawl") expect(answer.body.code, answer.text).toBe(0);
      expect(mock.violations).toEqual([]);
      expect(mock.requests.at(-1)).toMatchObject({ platform, operationId: operation.value.operationId, status: 200 });
    },
  );
});

function requestOf(document: JsonObject, operation: Operation, inputs: Inputs, full: boolean, check: Check) {
  const query = new URLSearchParams();
  const headers: Record<string, string> = {};
  let path = operation.path.replace("/open-apis/aily/v1", "");
  for (const { name, in: place, value } of operation.parameters) {
    if (value.required !== true && (place === "header" || (!full && !demanded.has(name)))) continue;
    const given =
      inputs[name] === undefined ? sample(document, value.schema, { optional: full, member: 0 }) : inputs[name];
    if (given === null) continue;
    if (place === "header") headers[name] = String(given);
    else if (place === "path") path = path.replace(`{${name}}`, encodeURIComponent(String(given)));
    else if (Array.isArray(given) && value.explode === false) query.append(name, given.join(","));
    else for (const item of Array.isArray(given) ? given : [given]) query.append(name, String(item));
  }
  const route = `${operation.method.toUpperCase()} ${path}${query.size > 0 ? `?${query.toString()}` : ""}`;
  const pointer = operation.pointer + pointerOf("requestBody", "content", operation.bodyType ?? "", "schema");
  const schema = at(document, pointer);
  if (schema === undefined) return { route, headers, body: undefined };

  const all = sampleValid(document, schema, (value) => check.fits(pointer, value)) as JsonObject;
  const least = sample(document, schema, { optional: false, member: 0 }) as JsonObject;
  const fields = full
    ? all
    : { ...Object.fromEntries(Object.entries(all).filter(([name]) => demanded.has(name))), ...least };
  for (const [name, value] of Object.entries(inputs)) if (name in fields) fields[name] = value;
  const body = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
  return { route, headers, body: operation.bodyType === "multipart/form-data" ? formOf(schema, body) : body };
}

function formOf(schema: Json, fields: JsonObject): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    const property = at(schema, pointerOf("properties", name));
    if (isObject(property) && property.format === "binary") form.set(name, new Blob(["text"]), "a.txt");
    else form.set(name, typeof value === "string" ? value : JSON.stringify(value));
  }
  return form;
}

describe.each(specs)("every operation of $platform refuses", ({ platform, operations }) => {
  const refused = platform === "firecrawl" ? { success: false } : { code: expect.any(Number), msg: expect.any(String) };

  test.each(operations)(
    "$route without token, and without a readable body",
    async ({ method, path, bodyType, value }) => {
      const route = `${method.toUpperCase()} ${path.replace(/\{\w+\}/g, "00000000-0000-4000-8000-000000000000")}`;
      const base = platform === "firecrawl" ? mock.firecrawl.baseUrl : mock.url;
      const outside = await caller(base)(route);
      expect(outside.status).toBe(platform === "aily" ? 400 : 401);
      expect(outside.body).toMatchObject(refused);
      if (bodyType !== undefined) {
        const answer = await caller(base, mock.tokens[platform])(route, "{");
        expect(answer.status, answer.text).toBe(platform === "coze" ? 200 : 400);
        expect(answer.body).toMatchObject(refused);
        expect(mock.requests.at(-1)).toMatchObject({ platform, operationId: value.operationId });
      }
      expect(mock.violations).toEqual([]);
    },
  );
});

test("made-up lists end", async () => {
  const { firecrawl, aily } = callers(mock);
  const monitor = "00000000-0000-4000-8000-000000000000";
  expect((await firecrawl("GET /monitor")).body.data).toHaveLength(1);
  expect((await firecrawl("GET /monitor?offset=1")).body.data).toEqual([]);
  expect((await firecrawl(`GET /monitor/${monitor}/checks/${monitor}`)).body.next).toBeUndefined();
  expect((await firecrawl("GET /team/activity")).body).toMatchObject({ has_more: false });
  for (const route of ["GET /agents/a/sessions", "GET /apps/a/data_asset_tags"])
    expect((await aily(route)).body.data).toMatchObject({ has_more: false });
});

test("made-up answers repeat what the caller named", async () => {
  const { body } = await callers(mock).aily("POST /agents/a/sessions", { name: "Mine" });
  expect(body.data.name).toBe("Mine");
});
