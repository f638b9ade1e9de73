import { once } from "node:events";
import { request, type IncomingMessage } from "node:http";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Fault } from "../../../scripts/mock/mock.ts";
import { startMock, type Mock } from "../../support/mock.ts";
import { createAily, createCoze, createFirecrawl } from "../../../src/index.js";
import { caller } from "../../support/mock-call.ts";

let mock: Mock;

beforeAll(async () => {
  mock = await startMock();
});
beforeEach(() => {
  mock.requests.length = 0;
});
afterAll(() => mock.close());

const question = { bot_id: "7379462189365198898", user_id: "keeper-1" };
const single = { maxRetries: 0 };

describe("a planned fault", () => {
  test("is one response, with status, headers and body, with the request id of the platform", async () => {
    const call = caller(mock.url, mock.tokens.coze);
    mock.next("GET /v1/users/me", {
      status: 429,
      headers: { "Retry-After": "7" },
      body: { code: 4013, msg: "slower" },
    });
    const answer = await call("GET /v1/users/me");
    expect(answer).toMatchObject({ status: 429, body: { code: 4013, msg: "slower" } });
    expect(answer.headers.get("retry-after")).toBe("7");
    expect(answer.headers.get("x-tt-logid")).toBeTruthy();
    expect((await call("GET /v1/users/me")).status).toBe(200);
    expect(mock.requests.map(({ status }) => status)).toEqual([429, 200]);
  });

  test.each([
    [{ status: 502, body: "<h1>Bad Gateway</h1>" }, "text/plain; charset=utf-8", "<h1>Bad Gateway</h1>"],
    [{ status: 502, headers: { "Content-Type": "text/html" }, body: "<p>" }, "text/html", "<p>"],
    [{ status: 500, body: null }, "application/json; charset=utf-8", "null"],
    [{ status: 503 }, null, ""],
  ])("%j sends its body as it is", async (fault, type, body) => {
    mock.next("GET /v1/users/me", fault);
    const response = await fetch(`${mock.url}/v1/users/me`);
    expect([response.status, response.headers.get("content-type"), await response.text()]).toEqual([
      ...[fault.status, type, body],
    ]);
  });

  test("is for its route alone, and faults of one route are used in their order", async () => {
    const { bots, users } = createCoze(mock.coze);
    mock.next("GET /v1/bots/{bot_id}", { status: 500 });
    mock.next("GET /v1/bots/{bot_id}", { status: 404 });
    await users.me();
    await expect(bots.get("1", {}, single)).rejects.toMatchObject({ kind: "server" });
    await expect(bots.get("2", {}, single)).rejects.toMatchObject({ kind: "not_found" });
  });

  test("is overcome by a retry of a call that is safe to repeat", async () => {
    mock.next("GET /v1/users/me", { status: 503, headers: { "retry-after": "0" } });
    expect((await createCoze(mock.coze).users.me()).user_id).toBeTruthy();
    expect(mock.requests.map(({ status }) => status)).toEqual([503, 200]);
  });

  test.each([0, 5, 1_000_000])("cuts a body after %i bytes", async (cut) => {
    mock.next("GET /interact", { cut });
    const sent = request(`${mock.firecrawl.baseUrl}/interact`, {
      headers: { authorization: "Bearer fc-mock-key-000000" },
    });
    sent.end();
    const [response] = (await once(sent, "response")) as [IncomingMessage];
    let read = "";
    response.setEncoding("utf8").on("data", (part) => (read += part));
    await expect(text(response)).rejects.toThrow("aborted");
    expect(response.statusCode).toBe(200);
    expect(read).toBe('{"success":true,"sessions":[]}'.slice(0, cut));
  });

  test("a call whose body is cut fails, and its outcome is not known", async () => {
    mock.next("POST /interact", { cut: 10 });
    const call = createFirecrawl(mock.firecrawl).interact.create({}, single);
    await expect(call).rejects.toMatchObject({ kind: "connection", outcome: "unknown" });
    // The session was made all the same.
    expect((await createFirecrawl(mock.firecrawl).interact.list()).sessions).toHaveLength(1);
  });

  test("cuts a stream between its events", async () => {
    mock.next("POST /v3/chat", { cut: 400 });
    const seen: string[] = [];
    const read = async () => {
      for await (const { event } of createCoze(mock.coze).chat.stream(question)) seen.push(event);
    };
    await expect(read()).rejects.toMatchObject({ kind: "stream" });
    expect(seen[0]).toBe("conversation.chat.created");
    expect(seen).not.toContain("done");
  });

  test("stalls: nothing comes until the caller gives up, and closing ends it", async () => {
    mock.next("POST /v3/chat", { stall: true });
    const slow = createCoze({ ...mock.coze, timeout: 100, ...single }).chat.create(question);
    await expect(slow).rejects.toMatchObject({ kind: "timeout", outcome: "unknown" });
    expect(mock.requests).toHaveLength(1);
    expect(mock.requests[0]).toMatchObject({ route: "POST /v3/chat", body: question });
    expect(mock.requests[0]).not.toHaveProperty("status");

    const other = await startMock();
    other.next("GET /v1/users/me", { stall: true });
    const open = expect(fetch(`${other.url}/v1/users/me`)).rejects.toThrow();
    await expect.poll(() => other.requests.length).toBe(1);
    await other.close();
    await open;
  });

  test("a token that has expired is renewed where there is a way, else it is the failure of the platform", async () => {
    const aily = createAily({ ...mock.aily });
    await aily.sessions.create({});
    mock.next("POST /open-apis/aily/v1/sessions", { tokenExpired: true });
    expect((await aily.sessions.create({})).session.id).toBeTruthy();
    const tokenRoute = "POST /open-apis/auth/v3/tenant_access_token/internal";
    expect(mock.requests.filter(({ route }) => route === tokenRoute)).toHaveLength(2);

    mock.next("GET /v1/users/me", { tokenExpired: true });
    await expect(createCoze(mock.coze).users.me()).rejects.toMatchObject({ kind: "auth", code: 4100 });
    mock.next("GET /interact", { tokenExpired: true });
    await expect(createFirecrawl(mock.firecrawl).interact.list()).rejects.toMatchObject({ kind: "auth" });
  });

  test("a token endpoint can misbehave, too", async () => {
    mock.next("POST /open-apis/auth/v3/tenant_access_token/internal", { status: 500 });
    const { sessions } = createAily({ ...mock.aily, ...single });
    await expect(sessions.create({})).rejects.toMatchObject({ kind: expect.any(String), outcome: "not-sent" });
  });
});

describe("what cannot be planned is refused", () => {
  test.each([
    ["POST /v2/interact", 'did you mean "POST /interact"?'],
    ["GET /v1/bots/7", 'did you mean "GET /v1/bots/{bot_id}"?'],
    ["post /v3/chat", 'pass a method and a path as in the route of an error, "POST /v3/chat"'],
    ["/v3/chat", "pass a method and a path"],
  ])("the route %s", (route, help) => {
    expect(() => mock.next(route, { stall: true })).toThrow(`has the route "${route}"; ${help}`);
  });

  test.each([
    [{}, "the fault has no kind; pass one of { status, headers, body }"],
    [{ stall: true, cut: 1 }, "the fault has several kinds"],
    [{ cut: 1, body: "x" }, '"body" does not belong to a fault with "cut"'],
    [{ cut: -1 }, '"cut" must be a number of bytes, got -1'],
    [{ status: 99 }, '"status" must be an integer from 200 to 599, got 99'],
    [{ stall: false }, '"stall" must be true, got false'],
    [null, "the fault must be an object"],
  ])("the fault %j", (fault, problem) => {
    expect(() => mock.next("POST /v3/chat", fault as Fault)).toThrow(problem);
  });
});

describe("the host that a request names", () => {
  const statusFor = async (host: string): Promise<number | undefined> => {
    const headers = { host, authorization: `Bearer ${mock.tokens.coze}` };
    const sent = request(`${mock.url}/v1/users/me`, { headers }).end();
    const [response] = (await once(sent, "response")) as [IncomingMessage];
    response.resume();
    return response.statusCode;
  };

  test.each(["127.0.0.1", "localhost:1", "LOCALHOST", "[::1]:4010", "127.1.2.3"])("%s is served", async (host) => {
    expect(await statusFor(host)).toBe(200);
  });

  test.each(["hive.example", "localhost.hive.example", "127.0.0.1.hive.example:80", "10.0.0.1"])(
    "%j is refused, and uses up no fault",
    async (host) => {
      mock.next("GET /v1/users/me", { status: 500 });
      expect(await statusFor(host)).toBe(403);
      expect(await statusFor("localhost")).toBe(500);
    },
  );
});
