import { afterAll, beforeAll, expect, test } from "vitest";
import { startMock, type Mock } from "../../../support/mock.ts";
import { caller, callers, formWith, framesOf, type Answer } from "../../../support/mock-call.ts";

let mock: Mock;
let call: (route: string, body?: unknown) => Promise<Answer>;

beforeAll(async () => {
  mock = await startMock();
  call = callers(mock).aily;
});
afterAll(async () => {
  expect(mock.violations).toEqual([]);
  await mock.close();
});

const open = async (): Promise<string> => (await call("POST /sessions")).body.data.session.id;
const text = (content: string, idempotent_id = content) => ({ idempotent_id, content_type: "TEXT", content });

test("a session is created, read, updated and deleted", async () => {
  const { body: created } = await call("POST /sessions", { metadata: "{}" });
  expect(created).toMatchObject({ code: 0, data: { session: { metadata: "{}" } } });
  const path = `/sessions/${created.data.session.id}`;
  await call(`PUT ${path}`, { channel_context: "{}" });
  expect((await call(`GET ${path}`)).body.data.session).toMatchObject({ metadata: "{}", channel_context: "{}" });
  expect((await call(`DELETE ${path}`)).body).toMatchObject({ code: 0, data: {} });
  expect(await call(`GET ${path}`)).toMatchObject({ status: 400, body: { code: 2700001 } });
});

test("the same idempotent_id is the same message, in its session", async () => {
  const [one, other] = [await open(), await open()];
  const first = await call(`POST /sessions/${one}/messages`, text("hello", "key"));
  const again = await call(`POST /sessions/${one}/messages`, text("hello", "key"));
  expect(again.body.data.message).toEqual(first.body.data.message);
  const elsewhere = await call(`POST /sessions/${other}/messages`, text("hello", "key"));
  expect(elsewhere.body.data.message.id).not.toBe(first.body.data.message.id);
  const { body } = await call(`GET /sessions/${one}/messages`);
  expect(body.data.messages).toHaveLength(1);
  const { id } = first.body.data.message;
  expect((await call(`GET /sessions/${one}/messages/${id}`)).body.data.message.content).toBe("hello");
  expect((await call(`GET /sessions/${other}/messages/${id}`)).body.code).toBe(2700001);
});

test("messages come in pages", async () => {
  const id = await open();
  for (const n of ["1", "2", "3", "4", "5"]) await call(`POST /sessions/${id}/messages`, text(n));
  const seen: string[] = [];
  let token = "";
  for (;;) {
    const { body } = await call(`GET /sessions/${id}/messages?page_size=2${token && `&page_token=${token}`}`);
    seen.push(...body.data.messages.map(({ content }: { content: string }) => content));
    if (!body.data.has_more) break;
    token = body.data.page_token;
  }
  expect(seen).toEqual(["1", "2", "3", "4", "5"]);
  expect((await call(`GET /sessions/${id}/messages?page_size=5`)).body.data.has_more).toBe(false);
});

test("a run is queued, in progress, completed, and then has an answer", async () => {
  const id = await open();
  await call(`POST /sessions/${id}/messages`, text("hello"));
  const runs = `/sessions/${id}/runs`;
  const { body } = await call(`POST ${runs}`, { app_id: "spring_x__c" });
  const run = body.data.run;
  expect(run.status).toBe("QUEUED");
  expect((await call(`POST ${runs}`, { app_id: "spring_x__c" })).body.code).toBe(2700001);

  const messages = async (more = "") =>
    (await call(`GET /sessions/${id}/messages?run_id=${run.id}${more}`)).body.data.messages as { content: string }[];
  expect((await call(`GET ${runs}/${run.id}`)).body.data.run.status).toBe("IN_PROGRESS");
  expect(await messages()).toEqual([]);
  expect(await messages("&with_partial_message=true")).toMatchObject([{ status: "IN_PROGRESS", content: "You " }]);
  expect((await call(`GET ${runs}/${run.id}`)).body.data.run).toMatchObject({
    status: "COMPLETED",
    ended_at: expect.any(String),
  });
  expect(await messages()).toMatchObject([
    { content: "You said: hello", status: "COMPLETED", run_id: run.id, sender: { sender_type: "ASSISTANT" } },
  ]);
  expect((await call(`POST ${runs}/${run.id}/cancel`)).body.data.run.status).toBe("COMPLETED");
  expect((await call(`GET ${runs}`)).body.data.runs).toHaveLength(1);
});

test("a cancelled run makes room for another one", async () => {
  const runs = `/sessions/${await open()}/runs`;
  const { body } = await call(`POST ${runs}`, { app_id: "spring_x__c" });
  expect((await call(`POST ${runs}/${body.data.run.id}/cancel`)).body.data.run.status).toBe("CANCELLED");
  expect((await call(`GET ${runs}/${body.data.run.id}`)).body.data.run.status).toBe("CANCELLED");
  expect((await call(`POST ${runs}`, { app_id: "spring_x__c" })).body.code).toBe(0);
  expect((await call(`GET ${runs}/run_000`)).body.code).toBe(2700001);
});

test("skills are listed, read and started", async () => {
  const { body } = await call("GET /apps/spring_x__c/skills?page_size=2");
  expect(body.data).toMatchObject({ has_more: true, page_token: expect.any(String) });
  const { id } = body.data.skills[0];
  expect((await call(`GET /apps/spring_x__c/skills/${id}`)).body.data.skill.id).toBe(id);
  const started = await call(`POST /apps/spring_x__c/skills/${id}/start`, { global_variable: { query: "hi" } });
  expect(JSON.parse(started.body.data.output)).toMatchObject({ query: "hi" });
  expect((await call("GET /apps/spring_x__c/skills/none")).body.code).toBe(2700001);
});

test("an answer from knowledge is a stream of snapshots", async () => {
  const { text: stream, headers } = await call("POST /apps/spring_x__c/knowledges/ask", {
    message: { content: "why" },
  });
  expect(headers.get("content-type")).toMatch("text/event-stream");
  const frames = framesOf(stream);
  expect(frames.every(({ event }) => event === undefined)).toBe(true);
  const snapshots = frames.map(({ data }) => data as { status: string; message: { content: string } });
  snapshots.slice(1).forEach(({ message }, i) => expect(message.content).toMatch(snapshots[i]!.message.content));
  expect(snapshots.map(({ status }) => status)).toEqual([...Array(frames.length - 1).fill("processing"), "finished"]);
  const failed = await call("POST /apps/spring_x__c/knowledges/ask", { message: {} });
  expect(failed).toMatchObject({ status: 200, body: { code: 2700033 } });
});

test("a file becomes a data asset that is connected after a while", async () => {
  const assets = "/apps/spring_x__c/data_assets";
  const upload = (name: string, query = "?tenant_type=dev") =>
    call(`POST ${assets}/upload_file${query}`, formWith(new Blob(["text"]), name));
  expect((await upload("a.txt", "")).body.code).toBe(2700026);
  expect((await upload("a.exe")).body.code).toBe(2700034);
  expect((await call(`POST ${assets}/upload_file?tenant_type=dev`, new FormData())).body.code).toBe(2700472);
  const two = formWith(new Blob(["a"]), "a.txt");
  two.append("file", new Blob(["b"]), "b.txt");
  expect((await call(`POST ${assets}/upload_file?tenant_type=dev`, two)).body.code).toBe(2700027);

  const { token, mime_type } = (await upload("a.txt")).body.data.file_info;
  expect(mime_type).toBe("text/plain");
  const body = {
    connect_type: "import",
    source_type: "file",
    import_knowledge_setting: { file: { token, title: "A" } },
  };
  const unknown = { ...body, import_knowledge_setting: { file: { token: "none" } } };
  expect((await call(`POST ${assets}?tenant_type=dev`, unknown)).body.code).toBe(2700030);
  const created = await call(`POST ${assets}?tenant_type=dev`, body);
  const asset = created.body.data.data_asset;
  expect(asset).toMatchObject({ data_source_type: "txt", connect_status: "awaiting" });

  const path = `${assets}/${asset.data_asset_id}`;
  const status = async () =>
    (await call(`GET ${path}?with_connect_status=true`)).body.data.data_asset.connect_status as string;
  expect([await status(), await status()]).toEqual(["syncing", "successful"]);
  expect(
    (await call(`GET ${assets}?data_asset_ids=${asset.data_asset_id}&data_asset_ids=b`)).body.data.items,
  ).toHaveLength(1);
  expect((await call(`DELETE ${path}?tenant_type=dev`)).body.code).toBe(0);
  expect(await call(`GET ${path}`)).toMatchObject({ status: 404, body: { code: 2700404 } });
});

test("a tenant token is given for the right app and secret", async () => {
  const { appId: app_id, appSecret: app_secret } = mock.aily;
  const route = "POST /open-apis/auth/v3/tenant_access_token/internal";
  const auth = caller(mock.aily.baseUrl);
  const { body } = await auth(route, { app_id, app_secret });
  expect(body).toMatchObject({ code: 0, tenant_access_token: mock.tokens.aily });
  expect(body.expire).toBeGreaterThan(7000);
  expect(await auth(route, { app_id, app_secret: "wrong" })).toMatchObject({ status: 200, body: { code: 10015 } });
  expect(await auth(route, { app_id: "wrong", app_secret })).toMatchObject({ status: 200, body: { code: 10014 } });
  expect((await auth(route, { app_id })).body.code).toBe(10003);
});

test("the tokens of a user are given for a code or a refresh token, each once", async () => {
  const { appId: client_id, appSecret: client_secret } = mock.aily;
  const auth = caller(mock.aily.baseUrl);
  const ask = (body: object) => auth("POST /open-apis/authen/v2/oauth/token", { client_id, client_secret, ...body });
  const { body } = await ask({ grant_type: "authorization_code", code: "code-1" });
  expect(body).toMatchObject({ code: 0, access_token: mock.tokens.aily, expires_in: 7200, token_type: "Bearer" });
  const refresh = { grant_type: "refresh_token", refresh_token: body.refresh_token };
  expect((await ask(refresh)).body.refresh_token).not.toBe(body.refresh_token);
  expect(await ask(refresh)).toMatchObject({ status: 400, body: { code: 20037, error: "invalid_grant" } });
  expect(await ask({ grant_type: "refresh_token" })).toMatchObject({ status: 400, body: { code: 20001 } });
  expect(await ask({ ...refresh, client_secret: "wrong" })).toMatchObject({ status: 400, body: { code: 20002 } });
});
