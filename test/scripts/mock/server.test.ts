import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { get } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { run as runCommand } from "../../../scripts/mock/cli.ts";
import { startMock, type Mock } from "../../../scripts/mock/server.ts";
import { caller, callers } from "../../support/mock-call.ts";
import { startMock as startAnother } from "../../support/mock.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const limit = 2000;
let mock: Mock;
beforeAll(async () => {
  mock = await startMock({ bodyLimit: limit });
});
afterAll(() => mock.close());

const session = "/open-apis/aily/v1/sessions";
const aily = (code: number) => ({ code, msg: expect.any(String), error: { log_id: expect.any(String) } });
const coze = (code: number) => ({ code, msg: expect.any(String), detail: { logid: expect.any(String) } });
const firecrawl = { success: false, error: expect.any(String) };
const badRequest = { ...firecrawl, code: "BAD_REQUEST" };

describe("failures have the shape and status of the platform", () => {
  test.each([
    ["firecrawl", "no token", "GET /v2/interact", undefined, "", 401, firecrawl],
    ["firecrawl", "a wrong token", "GET /v2/interact", undefined, "x", 401, firecrawl],
    ["firecrawl", "an unknown path", "GET /v2/none", undefined, undefined, 404, firecrawl],
    ["firecrawl", "a wrong method", "PUT /v2/interact", {}, undefined, 405, firecrawl],
    ["firecrawl", "an invalid body", "POST /v2/interact", { ttl: 1 }, undefined, 400, badRequest],
    ["firecrawl", "an invalid query", "GET /v2/interact?status=x", undefined, undefined, 400, badRequest],
    ["firecrawl", "no body", "POST /v2/interact", undefined, undefined, 400, badRequest],
    ["firecrawl", "no JSON", "POST /v2/interact", "{", undefined, 400, badRequest],
    ["firecrawl", "a list as body", "POST /v2/interact", [], undefined, 400, badRequest],
    ["firecrawl", "a form without its file", "POST /v2/parse", new FormData(), undefined, 400, badRequest],
    ["firecrawl", "a large body", "POST /v2/interact", { a: "x".repeat(limit) }, undefined, 413, firecrawl],
    ["aily", "no token", `POST ${session}`, undefined, "", 400, aily(99991661)],
    ["aily", "a wrong token", `POST ${session}`, undefined, "x", 400, aily(99991663)],
    ["aily", "an unknown path", "GET /open-apis/none", undefined, undefined, 404, aily(99991201)],
    ["aily", "a wrong method", `DELETE ${session}`, undefined, undefined, 405, aily(99991301)],
    ["aily", "an invalid body", `POST ${session}`, { metadata: 1 }, undefined, 400, aily(2700001)],
    ["aily", "an invalid id", `GET ${session}/none`, undefined, undefined, 400, aily(2700001)],
    ["aily", "an unknown id", `GET ${session}/session_0`, undefined, undefined, 400, aily(2700001)],
    ["aily", "no JSON", `POST ${session}`, "{", undefined, 400, aily(2700001)],
    ["aily", "a large body", `POST ${session}`, { a: "x".repeat(limit) }, undefined, 413, aily(2700001)],
    ["coze", "no token", "GET /v1/workspaces", undefined, "", 401, coze(4100)],
    ["coze", "a wrong token", "GET /v1/workspaces", undefined, "x", 401, coze(4100)],
    ["coze", "an unknown path", "GET /v1/none", undefined, undefined, 404, coze(4200)],
    ["coze", "a wrong method", "POST /v3/chat/retrieve", {}, undefined, 405, coze(4000)],
    ["coze", "an invalid body", "POST /v3/chat", { bot_id: 1 }, undefined, 200, coze(4000)],
    ["coze", "a missing query", "GET /v1/conversation/retrieve", undefined, undefined, 200, coze(4000)],
    ["coze", "no JSON", "POST /v3/chat", "{", undefined, 200, coze(4000)],
    ["coze", "a large body", "POST /v3/chat", { a: "x".repeat(limit) }, undefined, 413, coze(4302)],
  ] as const)("%s: %s", async (platform, _, route, body, token, status, expected) => {
    const call = caller(mock.url, token === "" ? undefined : (token ?? mock.tokens[platform]));
    const answer = await call(route, body);
    expect(answer).toMatchObject({ status, body: expected });
    const id = answer.headers.get(platform === "firecrawl" ? "x-request-id" : "x-tt-logid");
    expect(id).toBeTruthy();
    if (platform === "aily") expect(answer.body.error.log_id).toBe(id);
    if (platform === "coze") expect(answer.body.detail.logid).toBe(id);
    expect(mock.requests.at(-1)).toMatchObject({ platform, status });
  });

  test("the fields that are wrong are named", async () => {
    const call = callers(mock);
    const { body: one } = await call.firecrawl("POST /interact", { ttl: 1, activityTtl: 1 });
    expect(one.details.map(({ path }: { path: string[] }) => path)).toEqual([["ttl"], ["activityTtl"]]);
    const { body: two } = await call.aily("POST /sessions", { metadata: 1 });
    expect(two.error.field_violations).toMatchObject([{ field: "metadata" }]);
    const { body: three } = await call.coze("POST /v3/chat", { user_id: "u" });
    expect(three.msg).toMatch("bot_id");
  });

  test("a token of one platform is not one of another", async () => {
    expect((await caller(mock.coze.baseUrl, mock.tokens.aily)("GET /v1/users/me")).status).toBe(401);
  });

  test("a path of no platform is 404", async () => {
    expect(await caller(mock.url)("GET /")).toMatchObject({ status: 404, body: { error: expect.any(String) } });
  });

  test("odd requests are answered", async () => {
    const call = caller(mock.url, mock.coze.token);
    expect(await call("GET /v1/bots/%")).toMatchObject({ status: 404, body: { code: 4200 } });
    expect((await call("GET /v1/bots/%2F%2525")).body.code).toBe(4006);
    expect((await call("POST /v3/chat", "a=1", { "content-type": "text/plain" })).body.code).toBe(4000);
    expect((await call("POST /v1/files/upload", "x", { "content-type": "multipart/form-data" })).body.code).toBe(4000);
  });
});

test("every success has a request id of its own", async () => {
  const call = callers(mock);
  const ids = [
    (await call.firecrawl("GET /interact")).headers.get("x-request-id"),
    (await call.firecrawl("GET /interact")).headers.get("x-request-id"),
    (await call.aily("POST /sessions")).headers.get("x-tt-logid"),
    (await call.coze("GET /v1/users/me")).headers.get("x-tt-logid"),
  ];
  expect(ids.every((id) => typeof id === "string" && id !== "")).toBe(true);
  expect(new Set(ids).size).toBe(ids.length);
});

test("requests are kept with what they consist of, logged, and bounded", async () => {
  const lines: string[] = [];
  await using other = await startAnother({ log: (line) => lines.push(line) });
  const call = caller(other.url, other.coze.token);
  await call("GET /v1/bots/7?is_published=true&x=1&x=2");
  await call("POST /v3/chat", { bot_id: 7 });
  await call("GET /none");
  expect(other.requests).toEqual([
    {
      ...{ platform: "coze", operationId: "getBot", route: "GET /v1/bots/{bot_id}", method: "GET" },
      ...{ path: "/v1/bots/7", query: { is_published: "true", x: ["1", "2"] }, status: 200 },
      headers: expect.objectContaining({ authorization: `Bearer ${other.tokens.coze}`, host: new URL(other.url).host }),
    },
    expect.objectContaining({ route: "POST /v3/chat", query: {}, body: { bot_id: 7 } }),
    { method: "GET", path: "/none", query: {}, headers: expect.any(Object), status: 404 },
  ]);
  expect(lines).toEqual(["GET /v1/bots/7 200", "POST /v3/chat 200", "GET /none 404"]);
  for (let n = 0; n < 1001; n++) await call("GET /none");
  expect(other.requests).toHaveLength(1000);
});

test("two mocks share no state", async () => {
  await using other = await startMock();
  const { body } = await callers(mock).aily("POST /sessions");
  const there = await callers(other).aily(`GET /sessions/${body.data.session.id}`);
  expect(there.body.code).toBe(2700001);
});

test("an answer that does not fit the spec is a 500 and noted", async () => {
  const specs = await mkdtemp(join(tmpdir(), "specs-"));
  onTestFinished(() => rm(specs, { recursive: true }));
  await cp(join(root, "specs"), specs, { recursive: true });
  const file = join(specs, "aily.yaml");
  const text = await readFile(file, "utf8");
  const required = "required: [id, created_at, modified_at, created_by]";
  expect(text).toContain(required);
  await writeFile(file, text.replace(required, "required: [missing]"));

  await using broken = await startMock({ specs });
  const answer = await callers(broken).aily("POST /sessions");
  expect(answer).toMatchObject({ status: 500, body: { msg: expect.stringContaining("missing") } });
  expect(broken.violations).toMatchObject([{ platform: "aily", operationId: "createSession" }]);
});

test("a folder without specs is an error that names the folder and what belongs there", async () => {
  const specs = await mkdtemp(join(tmpdir(), "specs-"));
  onTestFinished(() => rm(specs, { recursive: true }));
  await expect(startMock({ specs })).rejects.toThrow(
    `"${specs}" contains no spec; pass a folder with <platform>.yaml, .yml or .json`,
  );
});

test("a platform without a dialect answers from its schemas, with its status alone where it refuses", async () => {
  const specs = await mkdtemp(join(tmpdir(), "specs-"));
  onTestFinished(() => rm(specs, { recursive: true }));
  const hive = {
    ...{ type: "object", required: ["id", "bees"] },
    properties: { id: { type: "string" }, bees: { type: "integer", minimum: 1 } },
  };
  const get = {
    ...{ operationId: "getHive", summary: "A hive", externalDocs: { url: "https://docs.hive.example/get" } },
    parameters: [{ name: "id", in: "path", required: true, schema: { type: "string", maxLength: 3 } }],
    responses: { "200": { description: "It.", content: { "application/json": { schema: hive } } } },
  };
  const spec = {
    ...{ openapi: "3.0.3", info: { title: "Beehive", version: "1" }, security: [{ bearer: [] }] },
    // Another platform has paths under /v1 too.
    ...{ servers: [{ url: "https://api.hive.example/v1" }], paths: { "/hives/{id}": { get } } },
    components: { securitySchemes: { bearer: { type: "http", scheme: "bearer" } } },
  };
  await cp(join(root, "specs"), specs, { recursive: true });
  await writeFile(join(specs, "hive.yaml"), JSON.stringify(spec));
  await using other = await startMock({ specs });
  const { options } = other.clients.find(({ platform }) => platform === "hive")!;
  expect(options).toEqual({ baseUrl: `${other.url}/v1`, token: expect.any(String) });
  const call = caller(options.baseUrl!, options.token);
  const answer = await call("GET /hives/7");
  expect([answer.status, answer.body]).toEqual([200, { id: "7", bees: 1 }]);
  expect(answer.headers.get("x-request-id")).toBeTruthy();
  expect(await call("GET /hives/1234")).toMatchObject({
    ...{ status: 400, body: { error: expect.any(String), fields: [{ field: "id" }] } },
  });
  expect(await caller(options.baseUrl!)("GET /hives/7")).toMatchObject({
    status: 401,
    body: { error: expect.stringContaining("no token") },
  });
  expect((await caller(options.baseUrl!, "x")("GET /hives/7")).status).toBe(401);
  expect((await callers(other).coze("GET /v1/users/me")).body.code).toBe(0);
  expect(other.violations).toEqual([]);
});

describe("a platform without a dialect", () => {
  const json = (schema: object, type = "application/json") => ({ content: { [type]: { schema } } });
  const object = (properties: object, ...required: string[]) => ({ type: "object", properties, required });
  const string = { type: "string" };
  /** The responses of a mock of one operation, to requests with these bodies. */
  async function answersOf(method: string, operation: object, more: object, ...bodies: unknown[]) {
    const specs = await mkdtemp(join(tmpdir(), "specs-"));
    onTestFinished(() => rm(specs, { recursive: true }));
    const spec = {
      ...{ openapi: "3.0.3", info: { title: "Hive", version: "1" }, servers: [{ url: "https://hive.example" }] },
      ...{ paths: { "/hives": { [method]: { operationId: "hive", ...operation } } }, ...more },
    };
    await writeFile(join(specs, "hive.yaml"), JSON.stringify(spec));
    await using mock = await startMock({ specs });
    const answers = [];
    for (const body of bodies) answers.push(await caller(mock.url)(`${method.toUpperCase()} /hives`, body));
    expect(mock.violations).toEqual([]);
    return answers;
  }

  test("answers with the status and the media type of the spec", async () => {
    const schema = object({ id: string }, "id");
    const of = (responses: object) => answersOf("post", { responses }, {}, {});
    expect(await of({ "201": json(schema) })).toMatchObject([{ status: 201, body: { id: "text" } }]);
    expect(await of({ "204": { description: "x" } })).toMatchObject([{ status: 204, text: "" }]);
    for (const type of ["application/json; charset=utf-8", "application/problem+json"]) {
      const [answer] = await of({ "200": json(schema, type) });
      expect(answer).toMatchObject({ status: 200, body: { id: "text" } });
      expect(answer!.headers.get("content-type")).toBe(type);
    }
    expect(await of({ "200": { content: { "application/json": {} } } })).toMatchObject([{ status: 200, body: {} }]);
  });

  test("streams events where they are asked for, the last one last", async () => {
    const event = (name: string, data: object) =>
      object({ event: { type: "string", enum: [name] }, data }, "event", "data");
    const events = { oneOf: [event("done", string), event("failed", string), event("word", object({ text: string }))] };
    const operation = {
      "x-stream": { name: "hives.stream", flag: "stream", end: ["done"], fail: ["failed"] },
      requestBody: json(object({ stream: { type: "boolean" } })),
      responses: {
        "200": { content: { ...json(object({ id: string })).content, ...json(events, "text/event-stream").content } },
      },
    };
    const [plain, stream] = await answersOf("post", operation, {}, {}, { stream: true });
    expect(plain!.body).toEqual({ id: "text" });
    expect(stream!.text).toBe('event: word\ndata: {"text":"text"}\n\nevent: done\ndata: "text"\n\n');

    const line = object({ line: string, state: { type: "string", enum: ["open", "closed"] } }, "line", "state");
    const follow = {
      "x-stream": { end: { field: "state", value: "closed" } },
      responses: { "200": json(line, "text/event-stream") },
    };
    const [lines] = await answersOf("post", follow, {}, undefined);
    expect(lines!.text).toBe('data: {"line":"text","state":"open"}\n\ndata: {"line":"text","state":"closed"}\n\n');
  });

  test("takes no field that only responses have, and answers with none that only requests have", async () => {
    const Hive = object(
      { id: { ...string, readOnly: true }, key: { ...string, writeOnly: true }, name: string },
      ...["id", "key", "name"],
    );
    const $ref = "#/components/schemas/Hive";
    const operation = { requestBody: json({ $ref }), responses: { "200": json({ $ref }) } };
    const [made, refused] = await answersOf(
      ...(["post", operation, { components: { schemas: { Hive } } }] as const),
      ...[{ key: "k", name: "n" }, { name: "n" }],
    );
    expect(made).toMatchObject({ status: 200, body: { id: "text", name: "n" } });
    expect(made!.body).not.toHaveProperty("key");
    expect(refused!.status).toBe(400);
  });

  test("answers with the values that a discriminator gives the members of its union", async () => {
    const Log = object({ kind: string, wood: string }, "kind", "wood");
    const Skep = object({ kind: string, straw: string }, "kind", "straw");
    const refs = ["Log", "Skep"].map((name) => ({ $ref: `#/components/schemas/${name}` }));
    const more = { components: { schemas: { Log, Skep } } };
    const of = (discriminator: object) =>
      answersOf("post", { responses: { "200": json({ oneOf: refs, discriminator }) } }, more, {});
    expect(await of({ propertyName: "kind" })).toMatchObject([{ body: { kind: "Log" } }]);
    expect(await of({ propertyName: "kind", mapping: { log: "Log" } })).toMatchObject([{ body: { kind: "log" } }]);
  });

  test("reads the parts of a composed form by their types", async () => {
    const file = { type: "string", format: "binary" };
    const schema = {
      allOf: [
        object({ file }, "file"),
        object({ n: { type: "integer" }, note: { ...string, nullable: true, minLength: 5 } }, "n"),
      ],
    };
    const operation = {
      requestBody: { content: { "multipart/form-data": { schema } } },
      responses: { "204": { description: "x" } },
    };
    const form = (fields: Record<string, string | Blob>) => {
      const data = new FormData();
      for (const [name, value] of Object.entries(fields)) data.set(name, value);
      return data;
    };
    const blob = new Blob(["x"]);
    const forms = [form({ file: blob, n: "1", note: "null" }), form({ n: "1" }), form({ file: blob, n: "x" })];
    expect((await answersOf("post", operation, {}, ...forms)).map(({ status }) => status)).toEqual([204, 400, 400]);
  });

  test("reads a header that is a list, and a limit that is excluded", async () => {
    const labels = { type: "array", minItems: 2, items: string };
    const size = { type: "number", minimum: 0, exclusiveMinimum: true };
    const specs = await mkdtemp(join(tmpdir(), "specs-"));
    onTestFinished(() => rm(specs, { recursive: true }));
    const get = {
      ...{ operationId: "hive", responses: { "204": { description: "x" } } },
      parameters: [
        { name: "X-Labels", in: "header", schema: labels },
        { name: "size", in: "query", schema: size },
      ],
    };
    const spec = { openapi: "3.0.3", info: { title: "Hive", version: "1" }, paths: { "/hives": { get } } };
    await writeFile(join(specs, "hive.yaml"), JSON.stringify(spec));
    await using mock = await startMock({ specs });
    const status = async (route: string, labels: string) =>
      (await caller(mock.url)(route, undefined, { "x-labels": labels })).status;
    expect(await status("GET /hives?size=0.5", "a, b")).toBe(204);
    expect(await status("GET /hives?size=0", "a, b")).toBe(400);
    expect(await status("GET /hives", "a")).toBe(400);
  });

  test("takes a parameter whose text fits several members of a union", async () => {
    const specs = await mkdtemp(join(tmpdir(), "specs-"));
    onTestFinished(() => rm(specs, { recursive: true }));
    const schema = { oneOf: [{ type: "integer" }, string] };
    const get = {
      ...{ operationId: "hive", responses: { "204": { description: "x" } } },
      parameters: [{ name: "id", in: "path", required: true, schema }],
    };
    const spec = { openapi: "3.0.3", info: { title: "Hive", version: "1" }, paths: { "/hives/{id}": { get } } };
    await writeFile(join(specs, "hive.yaml"), JSON.stringify(spec));
    await using mock = await startMock({ specs });
    for (const id of ["7", "log"]) expect((await caller(mock.url)(`GET /hives/${id}`)).status).toBe(204);
  });

  test("has one page of a list that is the payload itself", async () => {
    const list = { type: "array", items: object({ id: string }, "id") };
    const operation = {
      "x-pagination": { style: "page", param: "page", items: "" },
      requestBody: json(object({ page: { type: "integer" } })),
      responses: { "200": json(object({ data: list }, "data")) },
    };
    const answers = await answersOf("post", operation, { "x-payload": "data" }, { page: 1 }, { page: 2 });
    expect(answers.map(({ body }) => body.data)).toEqual([[{ id: "text" }], []]);
  });
});

test("close ends what is open, at once, and frees the port", async () => {
  const other = await startAnother();
  const port = Number(new URL(other.url).port);
  const idle = connect(port, "127.0.0.1");
  await once(idle, "connect");
  const kept = get(`${other.url}/v1/none`, { agent: false, headers: { connection: "keep-alive" } });
  const [response] = (await once(kept, "response")) as [NodeJS.ReadableStream];
  response.resume();
  const ended = once(idle, "close");
  idle.resume();
  const start = performance.now();
  await other.close();
  await other.close();
  expect(performance.now() - start).toBeLessThan(500);
  await ended;
  await expect(fetch(other.url)).rejects.toThrow();
  const again = await startAnother({ port });
  await again.close();
});

test("it listens on the loopback interface only", () => {
  expect(mock.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
});

describe("the command", () => {
  const run = (...args: string[]) => {
    const child = spawn(process.execPath, ["--import", "tsx", join(root, "scripts/mock.ts"), ...args], { cwd: root });
    onTestFinished(() => void child.kill("SIGKILL"));
    const output = { stdout: "", stderr: "" };
    child.stdout.on("data", (chunk) => (output.stdout += String(chunk)));
    child.stderr.on("data", (chunk) => (output.stderr += String(chunk)));
    return { child, output };
  };
  const ready = async (child: ChildProcess): Promise<void> => void (await once(child.stdout!, "data"));
  const exitCode = async (child: ChildProcess) => ((await once(child, "close")) as [number | null])[0];

  test.each([
    ["SIGTERM", [], ["GET /v1/users/me 200"]],
    ["SIGINT", ["--quiet"], null],
  ] as const)("serves until %s, with the options %j", { timeout: 20_000 }, async (signal, options, logged) => {
    const { child, output } = run("--port", "0", ...options);
    await ready(child);
    const [, url = ""] = /^mock platforms ready at (\S+)\n/.exec(output.stdout)!;
    expect(output.stdout).toContain(`createFirecrawl({ baseUrl: "${url}/v2", apiKey: "fc-mock-key-000000" })`);
    expect(output.stdout).toContain(`createAily({ baseUrl: "${url}", token: "${mock.tokens.aily}" })`);
    const { appId, appSecret } = mock.aily;
    expect(output.stdout).toContain(`createAily({ baseUrl: "${url}", appId: "${appId}", appSecret: "${appSecret}" })`);
    expect(output.stdout).toContain(`createCoze({ baseUrl: "${url}", token: "${mock.coze.token}" })`);
    expect((await caller(url, mock.coze.token)("GET /v1/users/me")).status).toBe(200);
    const code = exitCode(child);
    child.kill(signal);
    expect(await code).toBe(0);
    expect(output.stdout.match(/GET .*/g)).toEqual(logged);
  });

  /** Runs the command in this process, for what ends before it serves: each process loads all specs anew. */
  const runHere = async (...args: string[]) => {
    const error = vi.spyOn(console, "error").mockImplementation(() => {});
    const before = process.exitCode;
    process.exitCode = undefined;
    try {
      await runCommand(args, { name: "npm run mock --", start: startMock });
      return { code: process.exitCode, stderr: error.mock.calls.join("\n") };
    } finally {
      process.exitCode = before;
      error.mockRestore();
    }
  };

  test("says what to do when the port is in use", async () => {
    const { code, stderr } = await runHere("--port", new URL(mock.url).port);
    expect(code).toBe(1);
    expect(stderr).toMatch(/port \d+ is in use.*--port/);
  });

  test.each(["--nonsense", "--port x", "--port 70000", "extra"])("shows its usage for %s", async (line) => {
    const { code, stderr } = await runHere(...line.split(" "));
    expect(code).toBe(2);
    expect(stderr).toContain("usage: npm run mock");
  });

  test("ends with the exit code of a failure", { timeout: 20_000 }, async () => {
    const { child, output } = run("--nonsense");
    expect(await exitCode(child)).toBe(2);
    expect(output.stderr).toContain("usage: npm run mock");
  });
});
