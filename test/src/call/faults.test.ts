import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { join } from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import {
  createAily,
  createCoze,
  createFirecrawl,
  meta,
  type ClientOptions,
  type PlatformError,
} from "../../../src/index.js";
import { user } from "../../support/answers.ts";
import {
  answers,
  ends,
  nobody,
  parts,
  resets,
  startFaulty,
  writes,
  type Fault,
  type FaultyServer,
} from "../../support/faulty-server.ts";
import { rejection } from "../../support/recording.ts";

const rejections: unknown[] = [];
process.on("unhandledRejection", (reason) => rejections.push(reason));
afterEach(async () => {
  await new Promise((done) => setImmediate(done));
  expect(rejections.splice(0)).toEqual([]);
});

const token = "pat_0123456789abc";
const good = answers({ code: 0, msg: "", data: user });
type Options = Omit<ClientOptions, "baseUrl">;
// The least wait that there is between two tries would still be long here.
const quick: Fault = answers({ code: 4009, msg: "busy" }, 503, { "retry-after-ms": 1 });

async function serve(options: Options, ...faults: [Fault, ...Fault[]]) {
  const server = await startFaulty(...faults);
  return { server, coze: createCoze({ token, baseUrl: server.url, ...options }) };
}
const read = (coze: ReturnType<typeof createCoze>) => coze.users.me();
const write = (coze: ReturnType<typeof createCoze>) => coze.conversations.create({});
const failure = async (call: Promise<unknown>) => (await rejection(call)) as PlatformError;
/** Nothing is left behind: what failed is closed. */
const closed = (server: FaultyServer) => vi.waitFor(() => expect(server.open()).toBe(0), { timeout: 5000 });

describe("a connection", () => {
  test.each([
    ["read", read],
    ["write", write],
  ])("that is refused: a %s was not sent, and is tried again", async (_, call) => {
    const coze = createCoze({ token, baseUrl: await nobody(), maxRetries: 1 });
    const error = await failure(call(coze));
    expect(error).toMatchObject({ kind: "connection", outcome: "not-sent" });
    expect(error.attempts).toHaveLength(2);
    expect(error.message).toContain("ECONNREFUSED");
  });

  test("to a host that does not exist was not sent", async () => {
    const coze = createCoze({ token, baseUrl: "http://no-such-host.invalid", allowInsecure: true, maxRetries: 0 });
    expect(await failure(write(coze))).toMatchObject({ kind: "connection", outcome: "not-sent" });
  });

  const faults: [string, Fault][] = [
    ["reset before the headers", resets()],
    ["closed before the headers", ends()],
    ["reset within the headers", resets(parts.halfHead)],
    ["closed within the headers", ends(parts.halfHead)],
    ["reset within the body", resets(parts.halfBody)],
    ["closed within the body", ends(parts.halfBody)],
    ["closed within the chunks", ends(parts.halfChunks)],
    ["closed after JSON that seems whole", ends(parts.wholeButCut)],
    ["answered with what cannot be unzipped", ends(parts.garbage)],
    ["answered by no HTTP server", ends(parts.noHttp)],
  ];
  test.each(faults)("%s: a write may have run, and is not sent again", async (_, fault) => {
    const { server, coze } = await serve({}, fault);
    const error = await failure(write(coze));
    expect(error).toMatchObject({ kind: "connection", outcome: "unknown" });
    expect(error.attempts).toHaveLength(1);
    expect(error.cause).toBeInstanceOf(Error);
    expect(server.seen).toHaveLength(1);
    await closed(server);
  });
  test("broken in any of these ways: a read is sent again", async () => {
    await Promise.all(
      faults.map(async ([name, fault]) => {
        const { server, coze } = await serve({ maxRetries: 1 }, fault, good);
        const result = await read(coze);
        expect(result, name).toEqual(user);
        expect(meta(result)!.attempts.map(({ reason }) => reason === "ok")).toEqual([false, true]);
        expect(server.seen.map(({ method, path }) => `${method} ${path}`)).toEqual(Array(2).fill("GET /v1/users/me"));
      }),
    );
  });
});

describe("silence", () => {
  const stalls: [string, Fault][] = [
    ["from the start", writes()],
    ["within the headers", writes(parts.halfHead)],
    ["within the body", writes(parts.halfBody)],
    ["within the chunks", writes(parts.halfChunks)],
  ];
  /** All of them at once: each takes its time. */
  const each = (check: (fault: Fault) => Promise<void>) => Promise.all(stalls.map(([, fault]) => check(fault)));

  test("anywhere: a write is given up, and may have run", async () => {
    await each(async (fault) => {
      const { server, coze } = await serve({ timeout: 700 }, fault);
      const error = await failure(write(coze));
      expect(error).toMatchObject({ kind: "timeout", outcome: "unknown" });
      expect(error.attempts).toHaveLength(1);
      expect(server.seen).toHaveLength(1);
      await closed(server);
    });
  });
  test("anywhere: a read is sent again", async () => {
    await each(async (fault) => {
      const { server, coze } = await serve({ timeout: 1500, maxRetries: 1 }, fault, good);
      expect(meta(await read(coze))!.attempts).toHaveLength(2);
      expect(server.seen).toHaveLength(2);
    });
  });
  test("anywhere: the total ends all tries", async () => {
    await each(async (fault) => {
      const { server, coze } = await serve({ timeout: 0, totalTimeout: 700, maxRetries: 9 }, fault);
      const error = await failure(read(coze));
      expect(error).toMatchObject({ kind: "timeout", outcome: "unknown" });
      expect(server.seen).toHaveLength(1);
      await closed(server);
    });
  });
  test("anywhere: opening a stream is given up", async () => {
    await each(async (fault) => {
      const { server, coze } = await serve({ timeout: 700 }, fault);
      const error = await failure(coze.chat.stream({ bot_id: "1", user_id: "1" }).final());
      expect(error).toMatchObject({ kind: "timeout", outcome: "unknown" });
      expect(server.seen).toHaveLength(1);
      await closed(server);
    });
  });
  test.each(stalls)("%s: the caller's abort closes the connection", async (_, fault) => {
    const { server, coze } = await serve({}, fault);
    const controller = new AbortController();
    const reason = { mine: true };
    const call = rejection(coze.users.me({}, { signal: controller.signal }));
    await vi.waitFor(() => expect(server.seen).toHaveLength(1));
    controller.abort(reason);
    expect(await call).toBe(reason);
    await closed(server);
  });
});

const page = "<!doctype html><title>Bad gateway</title>";
const asHtml = { "content-type": "text/html" };
describe("an answer", () => {
  test.each<[string, Fault, object]>([
    ["a page with 200", answers(page, 200, asHtml), { kind: "parse", outcome: "unknown", status: 200 }],
    ["a page that claims to be JSON", answers(page), { kind: "parse", outcome: "unknown" }],
    ["a page with 403", answers(page, 403, asHtml), { kind: "permission", outcome: "rejected" }],
    ["a page with 502", answers(page, 502, asHtml), { kind: "server", outcome: "unknown", status: 502 }],
    ["nothing with 200", answers(""), { kind: "parse", outcome: "unknown" }],
    ["nothing with 400", answers("", 400), { kind: "validation", outcome: "rejected" }],
    ["nothing with 401", answers("", 401), { kind: "auth", outcome: "rejected" }],
    ["nothing with 500", answers("", 500), { kind: "server", outcome: "unknown" }],
    ["white space", answers(" \n"), { kind: "parse", outcome: "unknown" }],
    ["null", answers("null"), { kind: "parse" }],
    ["a list", answers("[]"), { kind: "parse" }],
    ["a number", answers("7"), { kind: "parse" }],
    ["JSON that breaks off", answers('{"code":0,"data":{'), { kind: "parse", outcome: "unknown" }],
    ["an event stream", answers("data: {}\n\n", 200, { "content-type": "text/event-stream" }), { kind: "parse" }],
    ["an unknown status", answers("", 418), { kind: "unknown", outcome: "rejected" }],
  ])("of %s to a write is an error, and nothing is sent again", async (_, fault, expected) => {
    const { server, coze } = await serve({}, fault);
    const error = await failure(write(coze));
    expect(error).toMatchObject(expected);
    expect(error.name).toBe("PlatformError");
    expect(error.message).toMatch(/^POST \/v1\/conversation\/create: \d{3} /);
    expect(server.seen).toHaveLength(1);
  });

  test("of a page with 502 to a read is tried again", async () => {
    const { server, coze } = await serve({}, answers(page, 502, { ...asHtml, "retry-after-ms": 1 }));
    expect((await failure(read(coze))).attempts.map(({ status }) => status)).toEqual([502, 502, 502]);
    expect(server.seen).toHaveLength(3);
  });

  test.each(["text/plain", "text/html; charset=utf-8", "application/octet-stream", ""])(
    "of JSON is understood, whatever type it claims: %j",
    async (type) => {
      const { coze } = await serve({}, answers({ code: 0, data: user }, 200, { "content-type": type }));
      expect(await read(coze)).toEqual(user);
    },
  );

  test("of 204 has no payload", async () => {
    const { server } = await serve({}, writes("HTTP/1.1 204 No Content\r\n\r\n"));
    const firecrawl = createFirecrawl({ baseUrl: `${server.url}/v2`, maxRetries: 0 });
    expect(await firecrawl.monitors.delete("m")).toBeUndefined();
  });

  test("of 204 to a list is no empty list, and the error has every attempt", async () => {
    const { server, coze } = await serve({}, quick, writes("HTTP/1.1 204 No Content\r\n\r\n"));
    const error = await failure(coze.conversations.list({ bot_id: "1" }).then());
    expect(error).toMatchObject({ kind: "parse", outcome: "unknown", status: 204 });
    expect(error.attempts.map(({ status }) => status)).toEqual([503, 204]);
    expect(server.seen).toHaveLength(2);
  });
});

describe("a storm of 429", () => {
  const busy = (headers: Record<string, string | number>) => answers({ code: 4020, msg: "slow" }, 429, headers);

  test.each([0, 1, 4])(
    "has no more than one request and %i repetitions, each after the hinted wait",
    async (maxRetries) => {
      const { server, coze } = await serve({ maxRetries }, busy({ "retry-after-ms": 3 }));
      for (const call of [read, write]) {
        const from = server.seen.length;
        const error = await failure(call(coze));
        expect(error).toMatchObject({ kind: "rate_limit", outcome: "rejected", retryAfterMs: 3 });
        expect(server.seen.length - from).toBe(maxRetries + 1);
        expect(error.attempts.map(({ delayMs }) => delayMs)).toEqual([undefined, ...Array<number>(maxRetries).fill(3)]);
      }
    },
  );

  test("of many calls is one of each alone", async () => {
    const { server, coze } = await serve({ maxRetries: 2 }, busy({ "retry-after-ms": 1 }));
    const errors = await Promise.all(Array.from({ length: 40 }, () => failure(write(coze))));
    expect(new Set(errors.map(({ kind }) => kind))).toEqual(new Set(["rate_limit"]));
    expect(server.seen).toHaveLength(120);
  });

  test.each<[string, () => string, number]>([
    ["a clock that is an hour ahead", () => new Date(Date.now() + 3600_000).toUTCString(), 3_500_000],
    ["a wait of a year", () => "31536000", 31536000_000 - 1],
    ["61 seconds", () => "61", 60_999],
  ])("that asks for %s is not waited for", async (_, header, least) => {
    const { server, coze } = await serve({}, (socket, request) => busy({ "retry-after": header() })(socket, request));
    const error = await failure(read(coze));
    expect(error).toMatchObject({ kind: "rate_limit", outcome: "rejected" });
    expect(error.retryAfterMs).toBeGreaterThan(least);
    expect(server.seen).toHaveLength(1);
  });

  test("with a useless hint is waited for as without one", async () => {
    const hints = ["Thu, 01 Jan 1970 00:00:00 GMT", "0", "-5", "soon", "1e3", "NaN", "1.2.3", ""];
    await Promise.all(
      hints.map(async (hint) => {
        const { server, coze } = await serve({ maxRetries: 1 }, busy({ "retry-after": hint }), good);
        const [failed, fine] = meta(await read(coze))!.attempts;
        expect(failed!.status, hint).toBe(429);
        expect(fine!.delayMs, hint).toBeGreaterThanOrEqual(250);
        expect(fine!.delayMs, hint).toBeLessThanOrEqual(500);
        expect(server.seen).toHaveLength(2);
      }),
    );
  });
});

test("50 calls with a token that has expired renew it once, and all succeed", async () => {
  let valid = "t-old-0123456789";
  let exchanges = 0;
  const { url, seen } = await startFaulty((socket, request) => {
    if (request.path.includes("/auth/")) {
      valid = `t-${++exchanges}-0123456789`;
      return answers({ code: 0, tenant_access_token: valid, expire: 7200 })(socket, request);
    }
    const known = request.headers.authorization === `Bearer ${valid}`;
    const session = { id: "s", created_at: "1", modified_at: "1", created_by: "7" };
    return known
      ? answers({ code: 0, data: { session } })(socket, request)
      : answers({ code: 99991663, msg: "expired" }, 400)(socket, request);
  });
  const aily = createAily({ appId: "cli_1", appSecret: "secret-0123456789", baseUrl: url, maxRetries: 0 });
  await aily.sessions.create();
  valid = "expired on the server's side";
  const all = await Promise.all(Array.from({ length: 50 }, () => aily.sessions.create()));
  expect(all.every(({ session }) => session.id === "s")).toBe(true);
  expect(exchanges).toBe(2);
  expect(seen.length).toBeLessThanOrEqual(2 + 1 + 100);
});

describe("a redirect", () => {
  test.each([301, 302, 303, 307, 308])("of a read with %i to another origin is not followed", async (status) => {
    const thief = await startFaulty(good);
    const { server, coze } = await serve(
      { headers: { "X-Gateway-Key": "gate-0123456789" } },
      answers("", status, { location: `${thief.url}/v1/users/me` }),
    );
    const error = await failure(read(coze));
    expect(error).toMatchObject({ kind: "unknown", outcome: "unknown", status });
    expect(error.message).toContain(`redirected to ${thief.url}; `);
    expect(error.message).toContain("baseUrl");
    expect([server.seen.length, thief.seen.length]).toEqual([1, 0]);
  });

  test("of a read within its origin is followed, with all headers, in one attempt", async () => {
    const { server, coze } = await serve(
      { headers: { "X-Gateway-Key": "gate-0123456789" } },
      answers("", 302, { location: "/v1/elsewhere?page=1#top" }),
      (socket, request) =>
        answers("", 307, { location: `http://name:word@${request.headers.host}/v1/last` })(socket, request),
      good,
    );
    const result = await read(coze);
    expect(result).toEqual(user);
    expect(meta(result)!.attempts).toHaveLength(1);
    expect(server.seen.map(({ path }) => path)).toEqual(["/v1/users/me", "/v1/elsewhere?page=1", "/v1/last"]);
    for (const { headers } of server.seen)
      expect(headers).toMatchObject({ authorization: `Bearer ${token}`, "x-gateway-key": "gate-0123456789" });
  });

  test("of a read is followed five times", async () => {
    const on = answers("", 302, { location: "/v1/users/me" });
    const { server, coze } = await serve({ maxRetries: 0 }, on, on, on, on, on, good);
    expect(await read(coze)).toEqual(user);
    expect(server.seen).toHaveLength(6);
  });

  test("of `raw` is no other, whatever its settings say", async () => {
    const thief = await startFaulty(good);
    const { coze } = await serve({}, answers("", 302, { location: thief.url }));
    await failure(coze.raw.GET("/v1/users/me", { redirect: "follow" }));
    await failure(coze.raw.POST("/v1/conversation/create", { body: {}, redirect: "follow" }));
    expect(thief.seen).toEqual([]);
  });

  test.each([301, 302, 303, 307, 308])("of a write with %i is an error", async (status) => {
    const headers = { location: "/v1/users/me", "x-tt-logid": "log-1" };
    const { server, coze } = await serve({}, answers("", status, headers), good);
    const error = await failure(write(coze));
    expect(error).toMatchObject({ outcome: "unknown", status, requestId: "log-1" });
    expect(error.message).toContain(`redirected to ${server.url}; `);
    expect(error.message).toContain("baseUrl");
    expect(server.seen).toHaveLength(1);
  });

  test.each([301, 302, 303, 307, 308])("of a write with %i is not followed, wherever it leads", async (status) => {
    const { server, coze } = await serve({}, answers("", status, { location: "http://127.0.0.1:1/elsewhere" }), good);
    const error = await failure(write(coze));
    expect(error).toMatchObject({ kind: "unknown", outcome: "unknown", status });
    expect(error.message).toContain("redirected to http://127.0.0.1:1; ");
    expect(server.seen).toHaveLength(1);
  });

  test("of a write is an error, whatever the `fetch` says of it", async () => {
    const like = (facts: object): Response =>
      Object.defineProperties<Response>(
        new Response(null),
        Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, { value: value as unknown }])),
      );
    // One that does not follow, one that does although it should not, one in a browser.
    for (const facts of [
      { status: 302, ok: false },
      { redirected: true },
      { status: 0, ok: false, type: "opaqueredirect" },
    ]) {
      const coze = createCoze({ token, region: "cn", fetch: () => Promise.resolve(like(facts)) });
      for (const call of [() => write(coze), () => coze.raw.POST("/v1/conversation/create", { body: {} })]) {
        const error = await failure(call());
        expect(error).toMatchObject({ outcome: "unknown" });
        expect(error.message).toContain(
          " (redirected; only GET is followed, and only within the origin. Set baseUrl to the final one)",
        );
      }
    }
  });

  test("without end is an error", async () => {
    const { server, coze } = await serve({ maxRetries: 0 }, answers("", 302, { location: "/v1/users/me" }));
    expect(await failure(read(coze))).toMatchObject({ kind: "connection", outcome: "unknown" });
    expect(server.seen).toHaveLength(6);
  });
});

test("raw has the same fate: answers are given, what is none rejects", async () => {
  const { coze, server } = await serve(
    { maxRetries: 1 },
    quick,
    answers(page, 404, asHtml),
    ends(parts.halfBody),
    good,
  );
  const { error, response } = await coze.raw.GET("/v1/users/me");
  expect([response.status, error]).toEqual([404, page]);
  expect((await coze.raw.GET("/v1/users/me")).data).toMatchObject({ data: user });
  expect(server.seen).toHaveLength(4);
  const { coze: cut } = await serve({ maxRetries: 0 }, ends(parts.halfBody));
  expect(await failure(cut.raw.GET("/v1/users/me"))).toMatchObject({ kind: "connection", outcome: "unknown" });
});

test("a process whose calls failed in every way ends by itself, with nothing left", { timeout: 40_000 }, async () => {
  const chat = (...events: string[]) => parts.stream + events.join("");
  const created = 'event:conversation.chat.created\ndata:{"id":"1"}\n\n';
  const does: Record<string, Fault> = {
    reset: resets(),
    stall: writes(),
    half: writes(parts.halfBody),
    busy: answers({ code: 4020 }, 429, { "retry-after": 30 }),
    cut: ends(chat(created)),
    still: writes(chat(created)),
    odd: answers({ success: true, status: "scraping", data: [] }),
    page: answers({ code: 0, data: { items: [{ id: "1" }], total: 9 } }),
    fine: good,
  };
  const server = await startFaulty((socket, request) => {
    const fault = does[request.headers["x-do"] ?? ""] ?? answers({ code: 10003, msg: "no" }, 400);
    fault(socket, request);
  });
  const file = join(import.meta.dirname, "../../fixtures/faulty-calls.ts");
  const child = spawn(process.execPath, ["--import", "tsx", file, server.url, await nobody()], { stdio: "pipe" });
  const limit = setTimeout(() => child.kill("SIGKILL"), 30_000);
  const [out, problems, [code, signal]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "close"),
  ]);
  clearTimeout(limit);
  expect([code, signal, problems]).toEqual([0, null, ""]);
  expect(JSON.parse(out)).toEqual({
    kinds: [
      ...["connection", "connection", "timeout", "left", "timeout", "left", "auth"],
      ...["stream", "timeout", "left", "timeout", "left", "ok"],
    ],
    left: [],
  });
});
