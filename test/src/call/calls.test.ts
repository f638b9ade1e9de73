import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { inspect } from "node:util";
import fc from "fast-check";
import { afterEach, describe, expect, test, vi } from "vitest";
import {
  createAily,
  createCoze,
  createFirecrawl,
  isPlatformError,
  meta,
  type PlatformError,
  type PlatformEvent,
} from "../../../src/index.js";
import { chat, conversation, jobId, message, ok, run, session, user } from "../../support/answers.ts";
import { deviant, html, json, recording, rejection } from "../../support/recording.ts";

const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
const token = "t-g1044ghJRUJJJ5ZELEE";
const aily = (...answers: Parameters<typeof recording>) => {
  const { seen, fetch } = recording(...answers);
  return { seen, aily: createAily({ token, fetch, maxRetries: 0 }) };
};
const coze = (...answers: Parameters<typeof recording>) => {
  const { seen, fetch } = recording(...answers);
  return { seen, coze: createCoze({ token: "pat_0123456789abc", region: "cn", fetch, maxRetries: 0 }) };
};
const firecrawl = (...answers: Parameters<typeof recording>) => {
  const { seen, fetch } = recording(...answers);
  return { seen, firecrawl: createFirecrawl({ apiKey: "fc-0123456789abc", fetch, maxRetries: 0 }) };
};
const failure = async (call: Promise<unknown>): Promise<PlatformError> => {
  const error = await rejection(call);
  if (!isPlatformError(error)) throw error;
  return error;
};

describe("a request", () => {
  test("goes to the vendor with the credential, and the payload comes back", async () => {
    const { seen, aily: client } = aily(ok({ session }));
    expect(await client.sessions.get("session_1")).toEqual({ session });
    expect(seen).toEqual([
      {
        method: "GET",
        url: "https://open.feishu.cn/open-apis/aily/v1/sessions/session_1",
        headers: { authorization: `Bearer ${token}`, "user-agent": `agent-platform-clients/${version}` },
        body: "",
      },
    ]);
  });

  test("without a body on DELETE, with {} on POST", async () => {
    const { seen, aily: client } = aily(ok({}), ok({ session }));
    await client.sessions.delete("session_1");
    await client.sessions.create();
    expect(seen.map(({ method, body }) => [method, body])).toEqual([
      ["DELETE", ""],
      ["POST", "{}"],
    ]);
    expect(seen[1]!.headers["content-type"]).toBe("application/json");
  });

  test("no body on a POST that has none in the spec", async () => {
    const { seen, aily: client } = aily(ok({ run }));
    await client.runs.cancel({ aily_session_id: "session_1", run_id: "run_1" });
    expect(seen[0]).toMatchObject({ method: "POST", body: "" });
    expect(seen[0]!.url).toMatch(/sessions\/session_1\/runs\/run_1\/cancel$/);
  });

  test("query, header and body fields each go to their place", async () => {
    const { seen, aily: client } = aily(ok({ session }), ok({ messages: [], has_more: false }));
    await client.sessions.create({ metadata: "", "X-Aily-BizUserID": "u1" });
    await client.messages.list("session_1", { page_size: 0, with_partial_message: false });
    expect(seen[0]).toMatchObject({ body: '{"metadata":""}', headers: { "x-aily-bizuserid": "u1" } });
    expect(seen[1]!.url).toMatch(/messages\?page_size=0&with_partial_message=false$/);
  });

  test("a query on a POST", async () => {
    const { seen, coze: client } = coze(ok(message));
    await client.messages.create("a&b", { role: "user", content: "Hi", content_type: "text" });
    expect(seen[0]).toMatchObject({
      method: "POST",
      url: "https://api.coze.cn/v1/conversation/message/create?conversation_id=a%26b",
      body: '{"role":"user","content":"Hi","content_type":"text"}',
    });
  });

  test("fields that the spec does not know are sent too", async () => {
    const { seen, firecrawl: client } = firecrawl(
      json({ success: true, id: "1", url: "https://api.firecrawl.dev/v2/crawl/1" }),
    );
    const input = { url: "https://example.com", brandNew: false };
    await client.crawl.create(input);
    expect(JSON.parse(seen[0]!.body)).toEqual({ url: "https://example.com", brandNew: false });
  });

  test("names the client, unless the caller names something else", async () => {
    const { seen, fetch } = recording(ok({}), ok({}), ok({}));
    const send = (headers: Record<string, string> | undefined, ofCall?: Record<string, string>) =>
      createAily({ token, fetch, ...(headers && { headers }) }).sessions.delete(
        "session_1",
        {},
        ofCall && { headers: ofCall },
      );
    await send(undefined);
    await send({ "User-Agent": "client" });
    await send({ "User-Agent": "client" }, { "USER-AGENT": "call" });
    expect(seen.map(({ headers }) => headers["user-agent"])).toEqual([
      `agent-platform-clients/${version}`,
      "client",
      "call",
    ]);
  });

  test("of a browser has the browser's name", async () => {
    vi.stubGlobal("navigator", { userAgent: "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36" });
    const { seen, aily: client } = aily(ok({}));
    await client.sessions.delete("session_1");
    expect(seen[0]!.headers).not.toHaveProperty("user-agent");
  });

  test("headers of the client and of the call are sent", async () => {
    const { seen, fetch } = recording(ok({}));
    const client = createAily({ token, fetch, headers: { "X-A": "client", "X-B": "client" } });
    await client.sessions.delete("session_1", {}, { headers: { "X-B": "call" } });
    expect(seen[0]!.headers).toMatchObject({ "x-a": "client", "x-b": "call" });
  });

  test("without an API key Firecrawl gets no credential", async () => {
    const { seen, fetch } = recording(json({ success: true, data: {} }));
    await createFirecrawl({ fetch }).scrape({ url: "https://example.com" });
    expect(seen[0]!.headers).not.toHaveProperty("authorization");
  });

  test("a token function is asked before every call", async () => {
    const { seen, fetch } = recording(ok({}), ok({}));
    let n = 0;
    const client = createAily({ token: () => Promise.resolve(`u-token-${++n}`), fetch });
    await client.sessions.delete("session_1");
    await client.sessions.delete("session_2");
    expect(seen.map(({ headers }) => headers.authorization)).toEqual(["Bearer u-token-1", "Bearer u-token-2"]);
  });

  test("the global fetch is looked up at the call", async () => {
    const client = createCoze({ token: "pat_0123456789abc", region: "com" });
    const { seen, fetch } = recording(ok(user));
    const before = globalThis.fetch;
    globalThis.fetch = (...given) => fetch(new Request(...(given as [string, RequestInit])));
    try {
      expect(await client.users.me()).toEqual(user);
    } finally {
      globalThis.fetch = before;
    }
    expect(seen[0]!.url).toBe("https://api.coze.com/v1/users/me");
  });
});

describe("the runtime's fetch", () => {
  const real = globalThis.fetch;
  afterEach(() => void (globalThis.fetch = real));

  /** A client without a `fetch` of its own, and what the runtime's is called with. */
  function bare(...answers: Response[]) {
    const calls: [url: unknown, init: RequestInit & { headers: Headers }][] = [];
    globalThis.fetch = (url, init) => {
      calls.push([url, init as RequestInit & { headers: Headers }]);
      return Promise.resolve(answers.shift()!);
    };
    return { calls, coze: createCoze({ token: "pat_0123456789abc", region: "cn", headers: { "X-App": "a" } }) };
  }

  test("receives the parts of a request, of which none is made twice", async () => {
    const { calls, coze: client } = bare(ok(conversation), ok(user));
    const made = vi.spyOn(globalThis, "Request");
    await client.conversations.create({ name: "n" }, { headers: { "X-Call": "b" } });
    await client.users.me();
    expect(made).not.toHaveBeenCalled();
    made.mockRestore();
    const [[url, { method, body, redirect, headers, signal }], [readUrl, read]] = calls as [
      (typeof calls)[0],
      (typeof calls)[0],
    ];
    expect({ url, method, body, redirect }).toEqual({
      url: "https://api.coze.cn/v1/conversation/create",
      method: "POST",
      body: '{"name":"n"}',
      redirect: "manual",
    });
    expect(Object.fromEntries(headers)).toEqual({
      authorization: "Bearer pat_0123456789abc",
      "content-type": "application/json",
      "user-agent": `agent-platform-clients/${version}`,
      "x-app": "a",
      "x-call": "b",
    });
    expect(signal).toBeInstanceOf(AbortSignal);
    expect([readUrl, read.method, read.body]).toEqual(["https://api.coze.cn/v1/users/me", "GET", undefined]);
  });

  test("follows a redirect to the same origin, with the credential, for a GET only", async () => {
    const moved = (status: number) => deviant(new Response(null, { status, headers: { location: "/v1/moved?a=1" } }));
    const { calls, coze: client } = bare(moved(302), ok(user), moved(307));
    await client.users.me();
    expect(calls.map(([url, { headers }]) => [url, headers.get("authorization")])).toEqual([
      ["https://api.coze.cn/v1/users/me", "Bearer pat_0123456789abc"],
      ["https://api.coze.cn/v1/moved?a=1", "Bearer pat_0123456789abc"],
    ]);
    expect(await failure(client.conversations.create({}))).toMatchObject({ outcome: "unknown", status: 307 });
    expect(calls).toHaveLength(3);
  });

  test("receives a Request where a middleware sees or replaces it", async () => {
    const { calls, coze: client } = bare(ok(user));
    const seen: Request[] = [];
    client.raw.use({
      onRequest({ request }) {
        seen.push(request);
        return new Request(`${request.url}?b=2`, request);
      },
    });
    await client.users.me();
    expect(seen[0]).toBeInstanceOf(Request);
    expect((calls[0]![0] as Request).url).toBe("https://api.coze.cn/v1/users/me?b=2");
    expect((calls[0]![0] as Request).headers.get("authorization")).toBe("Bearer pat_0123456789abc");
  });

  test("receives a Request of raw, which may not be one", async () => {
    const { calls, coze: client } = bare(ok(user));
    await client.raw.GET("/v1/users/me");
    expect(calls[0]![0]).toBeInstanceOf(Request);
    const error = await failure(client.raw.GET("/v1/users/me", { body: {} as never }));
    expect(error).toMatchObject({ kind: "validation", outcome: "not-sent" });
    expect(calls).toHaveLength(1);
  });

  test("sends files with the boundary of their form", async () => {
    const { calls, coze: client } = bare(ok({ id: "1" }));
    await client.files.upload({ file: new File(["text"], "a.txt") });
    const [[, { body, headers }]] = calls as [(typeof calls)[0]];
    expect(body).toBeInstanceOf(FormData);
    expect(headers.has("content-type")).toBe(false);
  });
});

describe("an answer", () => {
  test("of Firecrawl is the body", async () => {
    const body = { success: true, id: "s", liveViewUrl: "https://live.example" };
    expect(await firecrawl(json(body)).firecrawl.interact.create({ ttl: 60 })).toEqual(body);
  });

  test("of Coze is data, or the body without its envelope where the payload is there", async () => {
    const page = { data: [message], first_id: "m", last_id: "m", has_more: false };
    const { coze: client } = coze(ok(conversation), json({ code: 0, msg: "", ...page, detail: { logid: "l" } }));
    expect(await client.conversations.create()).toEqual(conversation);
    expect((await client.messages.list("c")).data).toEqual(page);
  });

  test("has the log id that Coze puts in its body, which the payload has not", async () => {
    const events: PlatformEvent[] = [];
    const { fetch } = recording(json({ code: 0, msg: "", data: user, detail: { logid: "log-1" } }));
    const on = (event: PlatformEvent) => void events.push(event);
    const client = createCoze({ token: "pat_0123456789abc", region: "cn", fetch, on });
    expect(meta(await client.users.me())).toMatchObject({ requestId: "log-1", attempts: [{ requestId: "log-1" }] });
    expect(events[1]).toMatchObject({ type: "response", requestId: "log-1" });
  });

  test("without a code is a success", async () => {
    const answer = json({ msg: "", data: conversation });
    expect(await coze(answer).coze.conversations.create()).toEqual(conversation);
  });

  test("without data gives undefined", async () => {
    expect(await coze(ok()).coze.conversations.delete("c")).toBeUndefined();
  });

  test("of a failed execution or a failed job is a result", async () => {
    const execution = { success: false, exitCode: 1, stderr: "boom", error: "boom" };
    const job = { success: false, status: "failed", error: "queue full" };
    const { firecrawl: client } = firecrawl(
      json(execution),
      json({ ...execution, exitCode: null, killed: true }),
      json(job),
    );
    expect(await client.interact.execute("s", { code: "x" })).toEqual(execution);
    expect(await client.scrapes.interact(jobId, { code: "x" })).toMatchObject({ killed: true });
    expect(await client.crawl.get(jobId)).toEqual(job);
  });
});

describe("a failure", () => {
  const inTable: [string, Response, object][] = [
    [
      "Coze code in a 200",
      json({ code: 4100, msg: "no", detail: { logid: "log-1" } }),
      { kind: "auth", code: 4100, status: 200, requestId: "log-1", outcome: "rejected" },
    ],
    [
      "Coze code in a 401",
      json({ code: 700012006, msg: "no" }, { status: 401, headers: { "x-tt-logid": "log-2" } }),
      { kind: "auth", code: 700012006, requestId: "log-2", outcome: "rejected" },
    ],
    ["Coze code as text", json({ code: "4200", msg: "no" }), { kind: "not_found", code: 4200 }],
    ["an upload code", json({ code: 4302, msg: "no" }), { kind: "validation", code: 4302 }],
    ["a workflow run that does not exist", json({ code: 4314, msg: "no" }), { kind: "not_found" }],
    ["a workflow run that has ended", json({ code: 4315, msg: "no" }), { kind: "conflict" }],
    [
      "an unknown code in a 200",
      json({ code: 123456789, msg: "no" }),
      { kind: "unknown", code: 123456789, outcome: "rejected" },
    ],
    ["an unknown code in a 403", json({ code: 123456789, msg: "no" }, { status: 403 }), { kind: "permission" }],
    ["an internal error", json({ code: 5000, msg: "no" }, { status: 500 }), { kind: "server", outcome: "unknown" }],
    ["no JSON in a 502", html(502), { kind: "server", status: 502, outcome: "unknown" }],
    ["503 with Retry-After", html(503), { kind: "server", outcome: "unknown" }],
    [
      "503 with Retry-After",
      new Response("", { status: 503, headers: { "retry-after": "1" } }),
      { kind: "server", outcome: "rejected" },
    ],
    ["an empty 500", new Response(null, { status: 500 }), { kind: "server", outcome: "unknown", body: undefined }],
    [
      "an empty 400",
      new Response(null, { status: 400, statusText: "Bad Request" }),
      { kind: "validation", outcome: "rejected" },
    ],
    ["408", json({}, { status: 408 }), { kind: "timeout", outcome: "unknown" }],
    ["HTML in a 200", html(), { kind: "parse", status: 200, outcome: "unknown" }],
    ["an empty 200", deviant(new Response(null)), { kind: "parse", outcome: "unknown" }],
    ["half a body", deviant(new Response('{"code":0,"data":{"id')), { kind: "parse", outcome: "unknown" }],
    ["JSON that is no object", deviant(json([1])), { kind: "parse", outcome: "unknown" }],
  ];
  test.each(inTable)("of Coze: %s", async (_, answer, expected) => {
    const error = await failure(coze(answer).coze.chat.get({ conversation_id: "c", chat_id: "x" }));
    expect(error).toMatchObject({ platform: "coze", route: "GET /v3/chat/retrieve", ...expected });
    expect(error.attempts).toHaveLength(1);
    expect(error.message).toMatch(/^GET \/v3\/chat\/retrieve: \d{3} /);
  });

  test.each<[string, Response, object]>([
    [
      "a rejected token in a 200",
      json({ code: 99991663, msg: "Invalid access token", error: { log_id: "l1" } }),
      { kind: "auth", code: 99991663, requestId: "l1", outcome: "rejected" },
    ],
    [
      "a rejected token in a 400",
      json({ code: 99991663, msg: "no", error: { logid: "l2" } }, { status: 400 }),
      { kind: "auth", requestId: "l2" },
    ],
    [
      "a missing scope",
      json({ code: 99991672, msg: "no" }, { status: 400, headers: { "x-request-id": "r" } }),
      { kind: "permission", requestId: "r" },
    ],
    [
      "a rate limit in a 400",
      json({ code: 99991400, msg: "no" }, { status: 400 }),
      { kind: "rate_limit", outcome: "rejected" },
    ],
    ["an invalid field", json({ code: 99992402, msg: "no" }, { status: 400 }), { kind: "validation" }],
    ["not a collaborator", json({ code: 2701004, msg: "no" }, { status: 403 }), { kind: "permission" }],
    ["an unknown asset", json({ code: 2700404, msg: "no" }, { status: 404 }), { kind: "not_found" }],
    ["an HTTP status alone", json({}, { status: 404 }), { kind: "not_found" }],
  ])("of Aily: %s", async (_, answer, expected) => {
    expect(await failure(aily(answer).aily.sessions.get("session_1"))).toMatchObject({ platform: "aily", ...expected });
  });

  test.each<[string, Response, object]>([
    [
      "success: false in a 200",
      json({ success: false, error: "too bad" }),
      { kind: "unknown", status: 200, outcome: "rejected" },
    ],
    [
      "a code word",
      json({ success: false, code: "BAD_REQUEST", error: "too bad" }, { status: 400 }),
      { kind: "validation", code: "BAD_REQUEST" },
    ],
    ["no credits", json({ error: "too bad" }, { status: 402 }), { kind: "payment", outcome: "rejected" }],
    ["a destroyed session", json({ success: false, error: "too bad" }, { status: 410 }), { kind: "not_found" }],
    [
      "too many requests",
      json({ error: "too bad" }, { status: 429, headers: { "x-request-id": "r" } }),
      { kind: "rate_limit", requestId: "r" },
    ],
  ])("of Firecrawl: %s", async (_, answer, expected) => {
    const error = await failure(firecrawl(answer).firecrawl.interact.execute("s", { code: "x" }));
    expect(error).toMatchObject({ platform: "firecrawl", route: "POST /interact/{sessionId}/execute", ...expected });
    expect(error.message).toContain("(too bad");
  });

  test("a job that failed without a state, or outside of 200, is a failure", async () => {
    const { firecrawl: client } = firecrawl(
      json({ success: false, error: "no" }),
      json({ success: false, status: "failed" }, { status: 500 }),
    );
    await expect(client.crawl.get(jobId)).rejects.toMatchObject({ kind: "unknown" });
    await expect(client.crawl.get(jobId)).rejects.toMatchObject({ kind: "server" });
  });

  test("names the thing, the status, the reason, the code and the request id", async () => {
    const answer = json({ code: 4028, msg: "out of credits", detail: { logid: "log-1" } });
    expect((await failure(coze(answer).coze.chat.create({ bot_id: "b", user_id: "u" }))).message).toBe(
      "POST /v3/chat: 200 Payment required (out of credits; code 4028; request id log-1)",
    );
  });

  test("HTML is answered with the advice to look at baseUrl", async () => {
    expect((await failure(coze(html()).coze.users.me())).message).toMatch(/HTML.*baseUrl/);
  });

  test("a connection that fails keeps its cause", async () => {
    const cause = new TypeError("fetch failed", { cause: Object.assign(new Error("no"), { code: "ECONNRESET" }) });
    expect(await failure(coze(cause).coze.users.me())).toMatchObject({ kind: "connection", outcome: "unknown", cause });
  });

  test("a body that breaks off is a connection failure", async () => {
    const body = new ReadableStream({
      start: (controller) => controller.enqueue(new TextEncoder().encode('{"code":0')),
      pull: (controller) => controller.error(new TypeError("terminated")),
    });
    expect(await failure(coze(deviant(new Response(body))).coze.users.me())).toMatchObject({
      kind: "connection",
      outcome: "unknown",
    });
  });

  test("a body that breaks off keeps what the headers said", async () => {
    const body = new ReadableStream({ pull: (controller) => controller.error(new TypeError("terminated")) });
    const answer = deviant(new Response(body, { status: 500, headers: { "x-tt-logid": "log-9" } }));
    expect(await failure(coze(answer).coze.users.me())).toMatchObject({ status: 500, requestId: "log-9" });
  });

  test("a token function that fails sends nothing", async () => {
    const { seen, fetch } = recording();
    const client = createAily({ token: () => Promise.reject(new Error("vault closed")), fetch });
    expect(await failure(client.sessions.get("s"))).toMatchObject({ kind: "auth", outcome: "not-sent" });
    const empty = createAily({ token: () => "", fetch });
    expect(await failure(empty.sessions.get("s"))).toMatchObject({ kind: "auth", outcome: "not-sent" });
    expect(seen).toEqual([]);
  });

  test.each(["", ".", ".."])("the id %j sends nothing", async (id) => {
    const { seen, aily: client, ...rest } = { ...aily(), ...firecrawl() };
    for (const call of [
      client.sessions.delete(id),
      rest.firecrawl.interact.delete(id),
      client.runs.get({ aily_session_id: "s", run_id: id }),
    ])
      expect(await failure(call)).toMatchObject({ kind: "validation", outcome: "not-sent" });
    expect(seen).toEqual([]);
  });

  test("a request that cannot be built sends nothing", async () => {
    const { seen, coze: client } = coze();
    expect(await failure(client.users.me({}, { headers: { "bad name": "x" } }))).toMatchObject({
      kind: "validation",
      outcome: "not-sent",
    });
    expect(await failure(client.conversations.create({ name: 1n as never }))).toMatchObject({
      kind: "validation",
      outcome: "not-sent",
    });
    expect(await failure(client.chat.create({ bot_id: "b", user_id: "u", stream: true } as never))).toMatchObject({
      kind: "validation",
    });
    expect(seen).toEqual([]);
  });

  test("a redirect that `fetch` has followed is one, except of a GET within the origin", async () => {
    const redirected = (url: string) =>
      Object.defineProperties(deviant(ok(user)), { redirected: { value: true }, url: { value: url } });
    const [away, home] = ["https://other.example/x", "https://api.coze.cn/x"];
    const { coze: client } = coze(...[away, away, home, home].map(redirected));
    for (const call of [client.conversations.create(), client.users.me()]) {
      const error = await failure(call);
      expect(error).toMatchObject({ outcome: "unknown" });
      expect(error.message).toMatch(/redirected to https:\/\/other\.example; .*Set baseUrl/);
    }
    expect(await failure(client.conversations.create())).toMatchObject({ outcome: "unknown" });
    expect(await client.users.me()).toEqual(user);
  });
});

describe("an abort", () => {
  const reason = new Error("the user left");

  test("before the call sends nothing and rejects with the reason", async () => {
    const { seen, coze: client } = coze();
    expect(await rejection(client.users.me({}, { signal: AbortSignal.abort(reason) }))).toBe(reason);
    expect(seen).toEqual([]);
  });

  test("while the token is fetched rejects at once", async () => {
    const controller = new AbortController();
    const client = createCoze({ token: () => new Promise(() => {}), region: "cn" });
    const call = rejection(client.users.me({}, { signal: controller.signal }));
    controller.abort(reason);
    expect(await call).toBe(reason);
  });

  test("during the call, and while the body arrives, rejects with the reason untouched", async () => {
    const server = createServer((request, response) => {
      if (request.url!.endsWith("me"))
        response.writeHead(200, { "content-type": "application/json" }).write('{"code":');
    }).listen(0, "127.0.0.1");
    await once(server, "listening");
    const client = createCoze({
      token: "pat_0123456789abc",
      baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    });
    for (const call of ["me", "get"] as const) {
      const controller = new AbortController();
      const { signal } = controller;
      const promise = call === "me" ? client.users.me({}, { signal }) : client.bots.get("b", {}, { signal });
      setTimeout(() => controller.abort("gone"), 50);
      expect(await rejection(promise)).toBe("gone");
    }
    server.closeAllConnections();
    server.close();
  });
});

describe("secrets", () => {
  const show = (value: unknown) => {
    const { body, cause } = value as { body?: unknown; cause?: unknown };
    return [
      inspect(value, { depth: 10, showHidden: true }),
      JSON.stringify(value),
      String(value),
      inspect(body),
      inspect(cause),
    ].join("\n");
  };

  test("are in no client", () => {
    const clients = [aily().aily, coze().coze, firecrawl().firecrawl];
    for (const client of clients) expect(show(client)).not.toMatch(/0123456789abc|g1044ghJR/);
  });

  test("no token of a failing call is in any error or event", async () => {
    const text = fc.stringMatching(/^[!-~]{8,40}$/);
    const echo: ((secret: string) => Response | Error)[] = [
      (secret) => json({ code: 4100, msg: `bad token ${secret}`, detail: { logid: secret } }),
      (secret) =>
        json({ code: 4100, msg: "no", [secret]: [secret] }, { status: 401, headers: { "x-tt-logid": secret } }),
      (secret) => deviant(new Response(`<html>${secret}`, { status: 502, statusText: "Bad" })),
      (secret) => deviant(new Response(`{"code": "${secret}`)),
      (secret) => new TypeError(`Headers.append: "Bearer ${secret}" is invalid`, { cause: new Error(secret) }),
    ];
    await fc.assert(
      fc.asyncProperty(text, fc.constantFrom(...echo), fc.boolean(), async (secret, answer, minted) => {
        const events: PlatformEvent[] = [];
        const { fetch } = recording(answer(secret));
        const client = createCoze({
          token: minted ? () => secret : secret,
          region: "cn",
          fetch,
          maxRetries: 0,
          on: (event) => void events.push(event),
        });
        const shown = show(await failure(client.users.me())) + show(events);
        expect(shown.includes(secret)).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  test.each<[string, (secret: string) => unknown]>([
    ["a request", (request) => Object.assign(new Error("boom"), { request })],
    ["options", (secret) => Object.assign(new Error("boom"), { options: { headers: { authorization: secret } } })],
    ["a plain object as cause", (auth) => new Error("boom", { cause: { auth } })],
    ["a map as cause", (secret) => new Error("boom", { cause: new Map([["key", secret]]) })],
    ["several errors", (secret) => new AggregateError([new Error(secret)], "boom")],
    ["a code", (secret) => Object.assign(new Error("boom"), { code: secret })],
    ["no error at all", (secret) => ({ secret })],
  ])("do not get out in %s that a fetch throws", async (_, make) => {
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- that is the point
    const fetch = () => Promise.reject(make("pat_0123456789abc"));
    const client = createCoze({ token: "pat_0123456789abc", region: "cn", fetch, maxRetries: 0 });
    const error = await failure(client.users.me());
    expect(error).toMatchObject({ kind: "connection" });
    expect(show(error)).not.toContain("0123456789abc");
  });

  test("an error that is its own cause is survived", async () => {
    const error = Object.assign(new Error("round pat_0123456789abc"));
    error.cause = error;
    expect(await failure(coze(error).coze.users.me())).toMatchObject({ kind: "connection" });
  });

  test("a header that a server echoes is hidden", async () => {
    const { coze: client } = coze(json({ code: 4000, msg: "bad key hdr-0123456789" }, { status: 400 }));
    const error = await failure(client.users.me({}, { headers: { "X-Proxy-Password": "hdr-0123456789" } }));
    expect(show(error)).not.toContain("0123456789");
    expect(error.message).toContain("bad key [redacted]");
  });

  test("a header of the caller that holds one is hidden too", async () => {
    const { coze: client } = coze();
    const error = await failure(client.users.me({}, { headers: { "X-Api-Key": "key-0123456789\n!" } }));
    expect(show(error)).not.toContain("0123456789");
  });

  test.each([
    ["is empty", "", '""'],
    ["has white space", "fc-key\n", '"[redacted]"'],
    ["is no string", 7 as never, "Number"],
  ])("a key that %s is refused without showing it", (_, apiKey, shown) => {
    expect(() => createFirecrawl({ apiKey })).toThrow(
      new TypeError(`apiKey must be non-empty printable ASCII without spaces, got ${shown}`),
    );
    expect(() => createFirecrawl({ apiKey: `fc-secret${apiKey}\n` })).not.toThrow("fc-secret");
  });
});

describe("baseUrl", () => {
  test("may have a path and a trailing slash", async () => {
    const { seen, fetch } = recording(json({ success: true, sessions: [] }));
    await createFirecrawl({ baseUrl: "http://localhost:3002/v2/", fetch }).interact.list();
    expect(seen[0]!.url).toBe("http://localhost:3002/v2/interact");
  });

  test.each([
    "api.coze.cn",
    "",
    "ftp://api.coze.cn",
    "https://u:p@api.coze.cn",
    "https://api.coze.cn?x=1",
    "https://api.coze.cn#x",
    "https://api.coze.cn/?",
  ])("%j is refused at creation", (baseUrl) =>
    expect(() => createCoze({ token: "pat_0123456789abc", baseUrl })).toThrow(/baseUrl/),
  );

  test("Coze needs a region or a base URL", () => {
    expect(() => createCoze({ token: "pat_0123456789abc" } as never)).toThrow(
      /pass region \("cn" or "com"\) or baseUrl/,
    );
    for (const region of ["eu", "toString", null])
      expect(() => createCoze({ token: "pat_0123456789abc", region } as never)).toThrow(/region/);
  });
});

describe("raw", () => {
  test("answers with data, error and response, with the same credential, and does not throw", async () => {
    const { seen, coze: client } = coze(
      deviant(ok({ bot_id: "b" })),
      json({ code: 4100 }, { status: 401 }),
      html(),
      deviant(new Response(null, { status: 204 })),
    );
    const call = () => client.raw.GET("/v1/bots/{bot_id}", { params: { path: { bot_id: "a/b" } } });
    expect(await call()).toMatchObject({ data: { code: 0, data: { bot_id: "b" } }, response: { status: 200 } });
    expect(await call()).toMatchObject({ error: { code: 4100 }, response: { status: 401 } });
    expect(await call()).toMatchObject({ error: "<!doctype html><title>Proxy</title>", response: { status: 200 } });
    expect(await call()).toMatchObject({ data: undefined, response: { status: 204 } });
    expect(seen[0]).toMatchObject({
      url: "https://api.coze.cn/v1/bots/a%2Fb",
      headers: { authorization: "Bearer pat_0123456789abc" },
    });
  });

  test("refuses ids that would name another resource, and rejects when there is no answer", async () => {
    const { seen, coze: client } = coze(new TypeError("fetch failed"));
    const call = (bot_id: string) => client.raw.GET("/v1/bots/{bot_id}", { params: { path: { bot_id } } });
    expect(await failure(call(".."))).toMatchObject({
      kind: "validation",
      outcome: "not-sent",
      route: "GET /v1/bots/{bot_id}",
    });
    expect(seen).toEqual([]);
    expect(await failure(call("b"))).toMatchObject({ kind: "connection" });
  });

  test("gives no credential to another origin", async () => {
    const { seen, coze: client } = coze(json({}));
    await client.raw.GET("/v1/users/me", { baseUrl: "https://other.example" });
    expect(seen[0]!.url).toBe("https://other.example/v1/users/me");
    expect(seen[0]!.headers).not.toHaveProperty("authorization");
  });

  test("can be asked for the stream, and can be watched with middleware", async () => {
    const { coze: client } = coze(
      deviant(new Response("event: done\n\n", { headers: { "content-type": "text/event-stream" } })),
    );
    const paths: string[] = [];
    client.raw.use({ onRequest: ({ schemaPath }) => void paths.push(schemaPath) });
    const { data } = await client.raw.POST("/v1/workflow/stream_run", {
      body: { workflow_id: "w" },
      parseAs: "stream",
    });
    expect(await new Response(data as ReadableStream).text()).toBe("event: done\n\n");
    expect(paths).toEqual(["/v1/workflow/stream_run"]);
  });
});

describe("on", () => {
  test("sees every attempt without query, headers or bodies", async () => {
    const events: PlatformEvent[] = [];
    const { fetch } = recording(
      ok(chat, { headers: { "x-tt-logid": "log-1" } }),
      json({ code: 4100, msg: "no" }, { status: 401 }),
    );
    const client = createCoze({
      token: "pat_0123456789abc",
      region: "cn",
      fetch,
      on: (event) => void events.push(event),
    });
    await client.chat.get({ conversation_id: "c", chat_id: "x" });
    const error = await failure(client.chat.get({ conversation_id: "c", chat_id: "x" }));
    const common = { platform: "coze", route: "GET /v3/chat/retrieve", attempt: 1 };
    expect(events).toEqual([
      { type: "request", ...common },
      { type: "response", ...common, status: 200, requestId: "log-1", durationMs: expect.any(Number) as number },
      { type: "request", ...common },
      { type: "response", ...common, status: 401, error, durationMs: expect.any(Number) as number },
    ]);
  });

  test("what it throws or rejects with is ignored", async () => {
    const handlers: (() => unknown)[] = [
      () => {
        throw new Error("x");
      },
      () => Promise.reject(new Error("x")),
    ];
    for (const on of handlers) {
      const { fetch } = recording(ok(user));
      const client = createCoze({ token: "pat_0123456789abc", region: "cn", fetch, on });
      expect(await client.users.me()).toEqual(user);
    }
  });
});

test("what the caller passes is never changed", async () => {
  const { coze: client } = coze(ok(chat));
  const input = { conversation_id: "c", bot_id: "b", user_id: "u", meta_data: { a: "b" } };
  const init = { headers: { "X-A": "b" } };
  const before = structuredClone({ input, init });
  await client.chat.create(Object.freeze(input), Object.freeze(init));
  expect({ input, init }).toEqual(before);
});
