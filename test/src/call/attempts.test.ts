import { AsyncLocalStorage } from "node:async_hooks";
import { inspect } from "node:util";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import {
  cozeOAuth,
  createAily,
  createCoze,
  createFirecrawl,
  meta,
  type ClientOptions,
  type PlatformError,
  type PlatformEvent,
} from "../../../src/index.js";
import { conversation, jobId as uuid, ok, session, user } from "../../support/answers.ts";
import { deviant, html, json, recording, rejection } from "../../support/recording.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

type Answers = Parameters<typeof recording>;
const build = (answers: Answers, options: Partial<ClientOptions> = {}) => {
  const { seen, fetch } = recording(...answers);
  const events: PlatformEvent[] = [];
  const { baseUrl: _, ...common } = { fetch, on: (event: PlatformEvent) => void events.push(event), ...options };
  return {
    ...{ seen, events },
    coze: createCoze({ token: "pat_0123456789abc", region: "cn", ...common }),
    aily: createAily({ token: "t-0123456789abc", ...common }),
    firecrawl: createFirecrawl({ apiKey: "fc-0123456789abc", ...common }),
  };
};
/** Lets all timers run while a call is under way, and gives what it comes to. */
const settle = async <T>(call: Promise<T>): Promise<T | PlatformError> => {
  const done = call.catch((error: unknown) => error as PlatformError);
  await vi.runAllTimersAsync();
  return done;
};
const busy = (headers = {}) => json({ code: 4009, msg: "busy" }, { status: 503, headers });
const refused = () =>
  new TypeError("fetch failed", { cause: Object.assign(new Error("no"), { code: "ECONNREFUSED" }) });
const cut = () => new TypeError("fetch failed", { cause: Object.assign(new Error("cut"), { code: "ECONNRESET" }) });

describe("repetition", () => {
  test("a read is repeated twice and tells of every try", async () => {
    const { seen, coze } = build([busy(), html(502), ok(user, { headers: { "x-tt-logid": "log" } })]);
    const result = await settle(coze.users.me());
    expect(result).toEqual(user);
    expect(seen).toHaveLength(3);
    expect(meta(result)).toEqual({
      status: 200,
      requestId: "log",
      attempts: [
        { status: 503, reason: "busy" },
        { status: 502, reason: expect.stringContaining("HTML"), delayMs: expect.any(Number) },
        { status: 200, reason: "ok", requestId: "log", delayMs: expect.any(Number) },
      ],
    });
  });

  test("the last failure has all tries", async () => {
    const { seen, coze } = build([busy(), cut(), html(502)]);
    const error = (await settle(coze.users.me())) as PlatformError;
    expect(seen).toHaveLength(3);
    expect(error).toMatchObject({ kind: "server", status: 502 });
    expect(error.attempts.map(({ status }) => status)).toEqual([503, undefined, 502]);
  });

  test.each([0, 1, 5])("maxRetries %i means that many repetitions", async (maxRetries) => {
    const { seen, coze } = build(
      Array.from({ length: 9 }, () => html(502)),
      { maxRetries: 3 },
    );
    await settle(coze.users.me({}, { maxRetries }));
    expect(seen).toHaveLength(maxRetries + 1);
  });

  test("what may have been billed is not repeated", async () => {
    const answers = [
      ...[() => html(502), cut, () => html(503), () => json({ code: 4013, msg: "model" })],
      // The code says more than the status.
      () => json({ code: 4013, msg: "model" }, { status: 429 }),
      // An answer that breaks off was one, whatever the runtime calls that.
      () => deviant(new Response(new ReadableStream({ pull: (controller) => controller.error(refused()) }))),
    ];
    for (const answer of answers) {
      const { seen, coze } = build([answer(), ok(conversation)]);
      const error = (await settle(coze.conversations.create())) as PlatformError;
      expect(error).toMatchObject({ name: "PlatformError", outcome: error.code ? "rejected" : "unknown" });
      expect(seen).toHaveLength(1);
    }
  });

  test("sends what the input was when the call was made", async () => {
    const input = { url: "https://example.com" };
    const answers = [json({}, { status: 429 }), json({ success: true, id: uuid, url: "https://example.com" })];
    const change = ({ type }: PlatformEvent) => {
      if (type === "retry") input.url = "https://other.example";
    };
    const { seen, firecrawl } = build(answers, { on: change });
    await settle(firecrawl.crawl.create(input));
    expect(input.url).toBe("https://other.example");
    expect(seen).toHaveLength(2);
    expect(seen[1]!.body).toBe('{"url":"https://example.com"}');
  });

  test("what proves that nothing ran is repeated on any route", async () => {
    const proofs = [
      refused,
      () => json({}, { status: 429 }),
      () => json({ code: 4020, msg: "rpm" }),
      () => deviant(new Response("", { status: 503, headers: { "retry-after": "1" } })),
    ];
    for (const answer of proofs) {
      const { seen, coze } = build([answer(), ok(conversation)]);
      expect(await settle(coze.conversations.create())).toEqual(conversation);
      expect(seen).toHaveLength(2);
      expect(seen[1]).toEqual(seen[0]);
    }
  });

  test("the daily limit of Coze and the monthly quota of Feishu are final", async () => {
    const { seen, coze, aily } = build([json({ code: 4008, msg: "day" }), json({ code: 99991403, msg: "month" })]);
    await settle(coze.users.me());
    await settle(aily.sessions.get("session_1"));
    expect(seen).toHaveLength(2);
  });

  test("routes that the spec calls safe are repeated like reads", async () => {
    const { seen, coze, aily, firecrawl } = build([cut(), ok(), cut(), ok({}), cut(), json({ success: true })]);
    await settle(coze.conversations.delete("c"));
    await settle(aily.sessions.delete("session_1"));
    await settle(firecrawl.interact.delete("s"));
    expect(seen.map(({ method }) => method)).toEqual(Array(6).fill("DELETE"));
  });

  test("a read that is billed is not", async () => {
    const { seen, firecrawl } = build([html(502), json({})]);
    await settle(firecrawl.developer.query({ query: "bees" }));
    expect(seen).toHaveLength(1);
  });

  test("events tell of every try and every wait", async () => {
    const { events, coze } = build([busy(), ok(user)]);
    await settle(coze.users.me());
    expect(events.map(({ type, attempt, status }) => [type, attempt, status])).toEqual([
      ["request", 1, undefined],
      ["response", 1, 503],
      ["retry", 1, undefined],
      ["request", 2, undefined],
      ["response", 2, 200],
    ]);
    expect(events[2]!.delayMs).toBeLessThanOrEqual(500);
  });
});

describe("the server's word on waiting", () => {
  const waited = ({ events }: { events: PlatformEvent[] }) =>
    events.filter(({ type }) => type === "retry").map(({ delayMs }) => delayMs);
  const limited = (headers: Record<string, string>, body: object = {}) => json(body, { status: 429, headers });

  test.each<[string, Response, number]>([
    ["milliseconds", limited({ "retry-after-ms": "1234" }), 1234],
    ["seconds", limited({ "retry-after": "7" }), 7000],
    ["Feishu's header", limited({ "x-ogw-ratelimit-reset": "9" }, { code: 99991400, msg: "no" }), 9000],
  ])("%s", async (_, answer, ms) => {
    const client = build([answer, ok({ session })]);
    await settle(client.aily.sessions.get("session_1"));
    expect(waited(client)).toEqual([ms]);
  });

  test.each<[object, number]>([
    [{ error: "Rate limit exceeded, please retry after 25s, resets at noon" }, 25_000],
    [{ error: "slow down", retry_after_seconds: 12 }, 12_000],
    [{ error: "slow down, retry after 1s", retry_after_seconds: 12 }, 12_000],
    [{ error: "Please retry after 30 seconds. See 5 hints" }, 30_000],
    [{ error: "retry after 50s, resets at 2026-01-01T10:05:00Z" }, 50_000],
    [{ error: "Retry in 12s." }, 12_000],
    [{ error: "Try again in 45 secs" }, 45_000],
    [{ message: "try again in 1 minute" }, 60_000],
    [{ error: "try again in 0.5 min" }, 30_000],
  ])("Firecrawl: %j", async (body, ms) => {
    const client = build([json(body, { status: 429 }), json({ success: true, sessions: [] })]);
    await settle(client.firecrawl.interact.list());
    expect(waited(client)).toEqual([ms]);
  });

  test.each<[string, number]>([
    ["retry after 1m 5s", 65_000],
    ["retry after 1m5s", 65_000],
    ["try again in 2 minutes", 120_000],
    ["retry after 1 hour, 2 minutes and 3 seconds", 3_723_000],
    ["retry after 2h", 7_200_000],
  ])("Firecrawl: %j is not waited for", async (words, ms) => {
    const client = build([json({ success: false, error: `Rate limit. Please ${words}, or upgrade` }, { status: 429 })]);
    expect(await settle(client.firecrawl.interact.list())).toMatchObject({ kind: "rate_limit", retryAfterMs: ms });
    expect(client.seen).toHaveLength(1);
  });

  test.each(["retry after a while", "retry in 500ms", "again in 3 parts", "retry after 1.2.3s", "after 5s"])(
    "Firecrawl: %j is no hint",
    async (words) => {
      const client = build([json({ success: false, error: words }, { status: 429 })], { maxRetries: 0 });
      const error = await settle(client.firecrawl.interact.list());
      expect(error).toMatchObject({ kind: "rate_limit" });
      expect(error).not.toHaveProperty("retryAfterMs");
    },
  );

  test("more than a minute is not waited: the error says how long", async () => {
    const { seen, aily } = build([limited({ "retry-after": "61" }, { code: 99991400, msg: "no" })]);
    expect(await settle(aily.sessions.get("session_1"))).toMatchObject({ kind: "rate_limit", retryAfterMs: 61_000 });
    expect(seen).toHaveLength(1);
  });
});

describe("time", () => {
  const hang = () => new Promise<Response>(() => {});

  test("an attempt that takes too long is given up, even by a fetch that does not listen", async () => {
    const client = createCoze({ token: "pat_0123456789abc", region: "cn", fetch: hang, maxRetries: 0 });
    const error = await settle(client.users.me({}, { timeout: 1000 }));
    expect(error).toMatchObject({ kind: "timeout", outcome: "unknown" });
    expect((error as Error).message).toContain("within 1000 ms");
    expect(vi.getTimerCount()).toBe(0);
  });

  test("the limit covers the body", async () => {
    const body = new ReadableStream({ start: (controller) => controller.enqueue(new TextEncoder().encode("{")) });
    const { coze } = build([deviant(new Response(body))], { maxRetries: 0 });
    expect(await settle(coze.users.me())).toMatchObject({ kind: "timeout" });
  });

  test("an answer that comes when nobody waits is closed, where the fetch does not listen", async () => {
    let cancelled = 0;
    const body = () => new ReadableStream({ cancel: () => void cancelled++ });
    const late = (request: Request) =>
      new Promise<Response>((done) => setTimeout(() => done(new Response(body(), { headers: request.headers })), 5000));
    const coze = createCoze({ token: "pat_0123456789abc", region: "cn", fetch: late, maxRetries: 0 });
    expect(await settle(coze.users.me({}, { timeout: 1000 }))).toMatchObject({ kind: "timeout" });
    await vi.runAllTimersAsync();
    expect(cancelled).toBe(1);
  });

  test("a token function that hangs is given up too, and nothing was sent", async () => {
    const { seen, fetch } = recording();
    const coze = createCoze({ token: () => new Promise(() => {}), region: "cn", fetch, maxRetries: 0 });
    const error = await settle(coze.users.me());
    expect(error).toMatchObject({ kind: "timeout", outcome: "not-sent" });
    expect((error as Error).message).toContain("no token within 60000 ms");
    expect(seen).toEqual([]);
  });

  test("the total bounds attempts and waits: a wait that would pass it is not begun", async () => {
    const answers = Array.from({ length: 3 }, () => json({}, { status: 429, headers: { "retry-after": "40" } }));
    const { seen, coze } = build(answers, { totalTimeout: 60_000 });
    const began = Date.now();
    expect(await settle(coze.users.me())).toMatchObject({ kind: "rate_limit", retryAfterMs: 40_000 });
    expect(seen).toHaveLength(2);
    expect(Date.now() - began).toBe(40_000);
  });

  test.each([2 ** 31, Number.MAX_SAFE_INTEGER])("%d ms are more than a timer can count: off", async (ms) => {
    const { fetch } = recording(ok(user));
    const slow = async (request: Request) => {
      await new Promise((done) => setTimeout(done, 5000));
      return fetch(request);
    };
    const coze = createCoze({ token: "pat_0123456789abc", region: "cn", fetch: slow, timeout: ms, totalTimeout: ms });
    expect(await settle(coze.users.me())).toEqual(user);
  });

  test("nothing is sent once the total is over, however late a wait ends", async () => {
    const { seen, coze } = build([json({ code: 4020, msg: "rpm" }), ok(user)], { totalTimeout: 10_000 });
    const call = rejection(coze.users.me());
    await vi.advanceTimersByTimeAsync(0);
    const now = performance.now();
    vi.spyOn(performance, "now").mockReturnValue(now + 60_000);
    await vi.runAllTimersAsync();
    expect(await call).toMatchObject({ kind: "rate_limit", outcome: "rejected" });
    vi.restoreAllMocks();
    expect(seen).toHaveLength(1);
  });

  test("0 is off", async () => {
    const { coze } = build([]);
    const forever = createCoze({ token: "pat_0123456789abc", region: "cn", fetch: hang, timeout: 0, totalTimeout: 0 });
    const controller = new AbortController();
    const call = rejection(forever.users.me({}, { signal: controller.signal }));
    await vi.advanceTimersByTimeAsync(10_000_000);
    controller.abort("enough");
    expect(await call).toBe("enough");
    expect(coze).toBeDefined();
  });

  test("a timeout of a call with its own time is not repeated", async () => {
    let calls = 0;
    const fetch = () => (calls++, hang());
    const firecrawl = createFirecrawl({ fetch });
    const began = Date.now();
    expect(await settle(firecrawl.interact.execute("s", { code: "1", timeout: 5 }))).toMatchObject({ kind: "timeout" });
    expect([calls, Date.now() - began]).toEqual([1, 35_000]);
  });

  test.each([
    [undefined, 330_000],
    [5000, 35_000],
  ])("a scrape with a timeout of %s ms is given up after %i ms, once", async (timeout, ms) => {
    let calls = 0;
    const fetch = () => (calls++, hang());
    const began = Date.now();
    const scrape = createFirecrawl({ fetch }).scrape({ url: "https://example.com", ...(timeout && { timeout }) });
    expect(await settle(scrape)).toMatchObject({ kind: "timeout", outcome: "unknown" });
    expect([calls, Date.now() - began]).toEqual([1, ms]);
  });

  test("an abort ends a wait at once with its reason", async () => {
    const { seen, coze } = build([json({}, { status: 429, headers: { "retry-after": "50" } })]);
    const controller = new AbortController();
    const call = rejection(coze.users.me({}, { signal: controller.signal }));
    await vi.advanceTimersByTimeAsync(1000);
    controller.abort("gone");
    expect(await call).toBe("gone");
    expect(seen).toHaveLength(1);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe("a rejected token", () => {
  const rejected = (status = 200) => json({ code: 99991663, msg: "no" }, { status });

  test.each([200, 400, 401])("in a %i is asked for anew, once, outside the count", async (status) => {
    let n = 0;
    const { seen, fetch } = recording(rejected(status), ok({ session }));
    const events: PlatformEvent[] = [];
    const token = () => `t-rotating-${++n}`;
    const aily = createAily({ token, fetch, maxRetries: 0, on: (event) => void events.push(event) });
    expect(await settle(aily.sessions.get("session_1"))).toEqual({ session });
    expect(seen.map(({ headers }) => headers.authorization)).toEqual(["Bearer t-rotating-1", "Bearer t-rotating-2"]);
    expect(n).toBe(2);
    expect(events.map(({ type }) => type)).toEqual(["request", "response", "token", "request", "response"]);
  });

  test("twice is final, and the same token or a string is not tried again", async () => {
    let n = 0;
    const clients = [() => `t-rotating-${++n}`, () => "t-always-the-same", "t-fixed-token"].map((token) => {
      const { seen, fetch } = recording(rejected(), rejected(), rejected());
      return { seen, aily: createAily({ token, fetch }) };
    });
    for (const { aily } of clients)
      expect(await settle(aily.sessions.get("session_1"))).toMatchObject({ kind: "auth" });
    expect(clients.map(({ seen }) => seen.length)).toEqual([2, 1, 1]);
  });

  test("is replaced by one of the same call, never by one that was asked for by another", async () => {
    const seen: string[] = [];
    const fetch = (request: Request) => {
      const token = request.headers.get("authorization")!;
      seen.push(`${request.headers.get("x-user")} ${token}`);
      return Promise.resolve(token.endsWith("1") ? rejected() : ok({ session }));
    };
    const users = new AsyncLocalStorage<{ name: string; n: number }>();
    const token = () => {
      const user = users.getStore()!;
      return Promise.resolve(`t-${user.name}-${++user.n}`);
    };
    const aily = createAily({ token, fetch });
    const ask = (name: string) =>
      users.run({ name, n: 0 }, () => aily.sessions.get("session_1", {}, { headers: { "X-User": name } }));
    await settle(Promise.all(["alice", "bobby"].map(ask)));
    expect(seen.sort()).toEqual(
      ["alice", "bobby"].flatMap((name) => [`${name} Bearer t-${name}-1`, `${name} Bearer t-${name}-2`]),
    );
  });

  test("leaves the call with its error where a new one is not to be had: in time, or at all", async () => {
    const hang = () => new Promise<never>(() => {});
    const fails = () => Promise.reject(new Error("no t-rotating-1"));
    const gets = { get: () => Promise.resolve("t-rotating-1") };
    let n = 0;
    for (const token of [
      ...[hang, fails].map((second) => () => (n++ ? second() : "t-rotating-1")),
      ...[hang, fails].map((invalidate) => ({ ...gets, invalidate })),
    ]) {
      n = 0;
      const { seen, fetch } = recording(rejected(), ok({ session }));
      const aily = createAily({ token, fetch, timeout: 500, totalTimeout: 1000 });
      const began = Date.now();
      const error = await settle(aily.sessions.create());
      expect(error).toMatchObject({ name: "PlatformError", kind: "auth", outcome: "rejected", code: 99991663 });
      expect(inspect(error, { depth: 9 })).not.toContain("t-rotating-1");
      expect(Date.now() - began).toBeLessThanOrEqual(500);
      expect(seen).toHaveLength(1);
      expect(vi.getTimerCount()).toBe(0);
    }
  });

  test("is not replaced when the total is over", async () => {
    let n = 0;
    const { seen, fetch } = recording(rejected(), ok({ session }));
    const token = () => (n++ ? new Promise<string>((done) => setTimeout(done, 5000, "t-rotating-2")) : "t-rotating-1");
    const aily = createAily({ token, fetch, totalTimeout: 3000 });
    expect(await settle(aily.sessions.create())).toMatchObject({ kind: "auth", outcome: "rejected" });
    expect(seen).toHaveLength(1);
  });

  test("is not sent once the total is over, however long the new one took", async () => {
    let n = 0;
    const { seen, fetch } = recording(rejected(), ok({ session }));
    const now = performance.now();
    const token = () => {
      // The process was suspended.
      if (n) vi.spyOn(performance, "now").mockReturnValue(now + 600_000);
      return `t-rotating-${++n}`;
    };
    const aily = createAily({ token, fetch });
    expect(await settle(aily.sessions.create())).toMatchObject({ kind: "auth", outcome: "rejected" });
    vi.restoreAllMocks();
    expect([n, seen.length]).toEqual([2, 1]);
  });

  test("that is the caller's own is not ours to replace", async () => {
    const invalidated = vi.fn();
    const { seen, fetch } = recording(rejected());
    const aily = createAily({ token: { get: () => Promise.resolve("t-good-one"), invalidate: invalidated }, fetch });
    const headers = { Authorization: "Bearer t-of-the-caller" };
    expect(await settle(aily.sessions.get("session_1", {}, { headers }))).toMatchObject({ kind: "auth" });
    expect([seen.length, invalidated.mock.calls.length]).toEqual([1, 0]);
  });

  test("does not keep a caller who leaves", async () => {
    let n = 0;
    const { seen, fetch } = recording(rejected(), ok({ session }));
    const token = () => (n++ ? new Promise<string>((done) => setTimeout(done, 5000, "t-late")) : "t-rotating-1");
    const aily = createAily({ token, fetch });
    const controller = new AbortController();
    const call = rejection(aily.sessions.get("session_1", {}, { signal: controller.signal }));
    await vi.waitFor(() => expect(n).toBe(2));
    controller.abort("gone");
    expect(await call).toBe("gone");
    await vi.runAllTimersAsync();
    expect(seen).toHaveLength(1);
    // What was asked for then is not used by a later call.
    n = 0;
    await settle(aily.sessions.get("session_1"));
    expect(seen[1]!.headers.authorization).toBe("Bearer t-rotating-1");
  });

  test("also of a call that must not be repeated", async () => {
    let n = 0;
    const { seen, fetch } = recording(rejected(401), ok({ session }));
    const aily = createAily({ token: () => `t-rotating-${++n}`, fetch });
    expect(await settle(aily.sessions.create())).toEqual({ session });
    expect(seen).toHaveLength(2);
  });
});

describe("the outcome", () => {
  const maybe = () => json({ code: 1, msg: "busy" }, { status: 500 });
  const denied = () => json({ code: 99991663, msg: "no" }, { status: 400 });
  const input = { idempotent_id: "1", content_type: "MDX", content: "x" } as const;
  const statuses = (error: unknown) => (error as PlatformError).attempts.map(({ status }) => status);

  test.each<[string, (() => Response | Error)[], string]>([
    ["cut, then refused", [cut, refused, refused], "unknown"],
    ["500, then refused", [maybe, refused, refused], "unknown"],
    ["refused, then cut", [refused, refused, cut], "unknown"],
    ["429, then refused", [() => json({ code: 1 }, { status: 429 }), refused, refused], "rejected"],
    ["refused", [refused, refused, refused], "not-sent"],
    ["500, then denied", [maybe, denied], "unknown"],
  ])("of all attempts: %s", async (_, answers, outcome) => {
    const { seen, aily } = build(answers.map((make) => make()));
    const error = await settle(aily.messages.create("session_1", input));
    expect(error).toMatchObject({ outcome });
    expect((error as PlatformError).attempts).toHaveLength(answers.length);
    expect(seen).toHaveLength(answers.length);
  });

  test("of a delete that finds nothing after one that may have run", async () => {
    const { coze, seen } = build([cut(), json({ code: 4200, msg: "gone" })]);
    expect(await settle(coze.conversations.delete("c"))).toMatchObject({ kind: "not_found", outcome: "unknown" });
    expect(seen).toHaveLength(2);
    const { firecrawl } = build([html(502), json({ success: false, error: "gone" }, { status: 404 })]);
    expect(await settle(firecrawl.interact.delete("s"))).toMatchObject({ kind: "not_found", outcome: "unknown" });
    const first = build([json({ code: 4200, msg: "gone" })]);
    expect(await settle(first.coze.conversations.delete("c"))).toMatchObject({ outcome: "rejected" });
  });

  test("of a call whose token function fails after an attempt", async () => {
    let n = 0;
    const { seen, fetch } = recording(cut());
    const token = () => (n++ ? Promise.reject(new Error("no login")) : "t-first-one");
    const aily = createAily({ token, fetch });
    const error = (await settle(aily.messages.create("session_1", input))) as PlatformError;
    expect(error).toMatchObject({ kind: "auth", outcome: "unknown", route: expect.stringContaining("/messages") });
    expect(error.attempts).toStrictEqual([
      { reason: "cut (ECONNRESET)" },
      { reason: "no login", delayMs: expect.any(Number) as number },
    ]);
    expect(seen).toHaveLength(1);
  });

  test("of a call whose token cannot be had after an attempt: that failure is the last entry", async () => {
    const minted = deviant(json({ code: 0, msg: "ok", tenant_access_token: "t-0123456789", expire: 7200 }));
    const refusal = deviant(json({ code: 10014, msg: "secret" }, { status: 400 }));
    const { seen, fetch } = recording(minted, denied(), refusal);
    const aily = createAily({ appId: "cli_1", appSecret: "secret-0123456789", fetch });
    const error = (await settle(aily.sessions.create())) as PlatformError;
    expect(error).toMatchObject({ kind: "auth", outcome: "rejected", route: "POST /open-apis/aily/v1/sessions" });
    expect(error.message).toContain("tenant_access_token/internal: 400");
    expect(error.message).toContain("10014");
    expect(statuses(error)).toEqual([400, undefined]);
    expect(error.cause).toMatchObject({ name: "PlatformError", status: 400, code: 10014 });
    expect(seen).toHaveLength(3);
  });

  test("of a call whose only failure is that of a token is that of the exchange", async () => {
    const { fetch } = recording(deviant(json({ code: 10014, msg: "secret" }, { status: 400 })));
    const aily = createAily({ appId: "cli_1", appSecret: "secret-0123456789", fetch });
    expect(await settle(aily.sessions.create())).toMatchObject({
      kind: "auth",
      outcome: "not-sent",
      route: "POST /open-apis/auth/v3/tenant_access_token/internal",
    });
  });

  test("of a rejected token that cannot be replaced: the failure is an entry too", async () => {
    let n = 0;
    const { fetch } = recording(denied());
    const aily = createAily({ token: () => (n++ ? Promise.reject(new Error("no login")) : "t-first-one"), fetch });
    const error = (await settle(aily.sessions.create())) as PlatformError;
    expect(error).toMatchObject({ kind: "auth", outcome: "rejected", status: 400, code: 99991663 });
    expect(error.attempts).toMatchObject([{ status: 400 }, { reason: "no login" }]);
    expect(error.attempts).toHaveLength(2);
  });

  test.each([500, 502, 504, 408])("a code in a %i is no proof that nothing ran", async (status) => {
    let n = 0;
    const { seen, fetch } = recording(
      json({ code: 4100, msg: "token" }, { status }),
      json({ code: 4020, msg: "rpm" }, { status }),
      json({ code: 4100, msg: "token" }, { status }),
      ok(user),
    );
    const coze = createCoze({ token: () => `t-rotating-${++n}`, region: "cn", fetch });
    expect(await settle(coze.conversations.create())).toMatchObject({ kind: "auth", outcome: "unknown" });
    expect(await settle(coze.conversations.create())).toMatchObject({ kind: "rate_limit", outcome: "unknown" });
    expect(seen).toHaveLength(2);
    expect(await settle(coze.users.me())).toEqual(user);
  });
});

describe("the retry budget", () => {
  const down = () => html(502);
  const client = (answer: (request: Request) => Response | Promise<Response>, options: Partial<ClientOptions> = {}) => {
    let sent = 0;
    const fetch = async (request: Request) => (sent++, answer(request));
    const coze = createCoze({ token: "pat_0123456789abc", region: "cn", fetch, ...options, baseUrl: undefined });
    const requests = async (call: () => Promise<unknown>) => {
      const from = sent;
      const result = await settle(call());
      return [sent - from, (result as Error | undefined)?.message] as const;
    };
    return { coze, requests, me: () => coze.users.me() };
  };

  test("of 500 pays for a hundred retries; then the error comes at once, and says why", async () => {
    const { requests, me } = client(down, { maxRetries: 1 });
    for (let n = 0; n < 100; n++) expect((await requests(me))[0]).toBe(2);
    const began = Date.now();
    const error = (await settle(me())) as PlatformError;
    expect(error).toMatchObject({ kind: "server", status: 502 });
    expect(error.attempts).toHaveLength(1);
    expect(error.message).toContain("the retry budget is used up");
    expect(error.stack).toContain(error.message);
    expect(Date.now()).toBe(began);
    // What was not to be retried anyway says nothing of it.
    expect((await requests(() => me()))[1]).toContain("budget");
    const { coze } = client(down);
    expect(((await settle(coze.conversations.create())) as Error).message).not.toContain("budget");
  });

  test("of 500 is shared by the calls under way", async () => {
    let sent = 0;
    const { me } = client(() => (sent++, down()), { maxRetries: 1 });
    await settle(Promise.all(Array.from({ length: 300 }, () => me().catch(() => {}))));
    expect(sent).toBe(400);
  });

  test("is each client's own", async () => {
    const one = client(down, { maxRetries: 100, totalTimeout: 0 });
    await one.requests(one.me);
    expect((await one.requests(one.me))[0]).toBe(1);
    const other = client(down, { maxRetries: 1 });
    expect((await other.requests(other.me))[0]).toBe(2);
  });

  test("pays 10 after a timeout", async () => {
    const hang = () => new Promise<Response>(() => {});
    const { requests, me } = client(hang, { maxRetries: 60, totalTimeout: 0 });
    expect((await requests(me))[0]).toBe(51);
  });

  test("gets back what the retry took when it succeeds, and 1 for any other success", async () => {
    let answer = down;
    const { requests, me } = client(() => answer(), { maxRetries: 100, totalTimeout: 0 });
    await requests(me); // 0 left
    answer = () => ok(user);
    for (let n = 0; n < 4; n++) await requests(me);
    answer = down;
    expect((await requests(me))[0]).toBe(1);
    answer = () => ok(user);
    await requests(me); // 5 left
    let n = 0;
    answer = () => (n++ % 2 ? ok(user) : down());
    for (let n = 0; n < 9; n++) expect((await requests(me))[0]).toBe(2);
    answer = down;
    expect((await requests(me))[0]).toBe(2);
  });

  test("is never more than 500", async () => {
    let answer = () => ok(user);
    const { requests, me } = client(() => answer(), { maxRetries: 200, totalTimeout: 0 });
    for (let n = 0; n < 20; n++) await requests(me);
    answer = down;
    expect((await requests(me))[0]).toBe(101);
  });

  test("does not pay for what the server asked for, nor for a renewal, nor for the polls of a wait", async () => {
    let answer = down;
    const { coze, requests, me } = client(() => answer(), { maxRetries: 100, totalTimeout: 0 });
    await requests(me); // 0 left
    answer = () => deviant(new Response("", { status: 502, headers: { "retry-after": "1" } }));
    expect((await requests(() => coze.users.me({}, { maxRetries: 3 })))[0]).toBe(4);
    answer = down;
    const wait = () => coze.chat.wait({ conversation_id: "c", chat_id: "x" }, { maxRetries: 1 });
    // Five polls may be missed in a row.
    expect((await requests(wait))[0]).toBe(12);
    expect((await requests(me))[0]).toBe(1);
  });

  test("does not pay for a retry that the caller has given up", async () => {
    const { coze, requests, me } = client(down, { maxRetries: 100, totalTimeout: 0 });
    for (let n = 0; n < 200; n++) {
      const controller = new AbortController();
      const call = rejection(coze.users.me({}, { signal: controller.signal }));
      await vi.advanceTimersByTimeAsync(1);
      controller.abort("gone");
      expect(await call).toBe("gone");
    }
    expect((await requests(me))[0]).toBe(101);
  });
});

describe("an error of a middleware", () => {
  const own = new Error("mine");
  const fail = () => {
    throw own;
  };

  test("is none of the connection, and nothing is sent again", async () => {
    for (const [middleware, outcome, requests] of [
      [{ onRequest: fail }, "not-sent", 0],
      [{ onResponse: fail }, "unknown", 1],
      [{ onResponse: ({ response }: { response: Response }) => response.text().then(fail) }, "unknown", 1],
    ] as const) {
      const { seen, coze } = build([ok(user), ok(user)]);
      coze.raw.use(middleware);
      for (const call of [() => coze.users.me(), () => coze.raw.GET("/v1/users/me")]) {
        const error = await settle<unknown>(call());
        expect(error).toMatchObject({ name: "PlatformError", kind: "unknown", outcome, cause: own });
        expect((error as PlatformError).message).toContain("(mine)");
        expect((error as PlatformError).attempts).toHaveLength(1);
      }
      expect(seen).toHaveLength(2 * requests);
      coze.raw.eject(middleware);
      const after = build([ok(user)]);
      expect(await settle(after.coze.users.me())).toEqual(user);
    }
  });

  test("of one call concerns that call, and one that is ejected is gone", async () => {
    const { seen, coze } = build([ok(user), ok(user), ok(user)]);
    const asked: string[] = [];
    const middleware = { onRequest: ({ schemaPath }: { schemaPath: string }) => void asked.push(schemaPath) };
    coze.raw.use(middleware);
    expect(await settle(coze.raw.GET("/v1/users/me", { middleware: [{ onResponse: fail }] }))).toMatchObject({
      kind: "unknown",
    });
    expect(await settle(coze.users.me())).toEqual(user);
    coze.raw.eject(middleware);
    expect(await settle(coze.users.me())).toEqual(user);
    expect(asked).toEqual(["/v1/users/me", "/v1/users/me"]);
    expect(seen).toHaveLength(3);
  });

  test("that has another fail in its place leaves it what it is", async () => {
    const { seen, coze } = build([cut(), cut(), ok(user)]);
    coze.raw.use({ onError: ({ error }) => new Error("said otherwise", { cause: error }) });
    expect(await settle(coze.users.me())).toEqual(user);
    expect(seen).toHaveLength(3);
  });
});

describe("a certificate that is refused", () => {
  test("is not sent to again: neither a read nor a write", async () => {
    const refusal = () =>
      new TypeError("fetch failed", { cause: Object.assign(new Error("expired"), { code: "CERT_HAS_EXPIRED" }) });
    const { seen, coze } = build([refusal(), refusal()]);
    for (const call of [() => coze.users.me(), () => coze.conversations.create()]) {
      const error = await settle<unknown>(call());
      expect(error).toMatchObject({ kind: "connection", outcome: "not-sent" });
      expect((error as Error).message).toContain("CERT_HAS_EXPIRED");
    }
    expect(seen).toHaveLength(2);
  });
});

describe("what is shown", () => {
  const secret = "pat_0123456789abc";

  test("of a success hides a credential that the server echoes as its request id", async () => {
    const { coze, events } = build([ok(user, { headers: { "x-tt-logid": `log-${secret}` } })]);
    const result = await settle(coze.users.me());
    expect(meta(result)!.requestId).toBe("log-[redacted]");
    expect(meta(result)!.attempts[0]!.requestId).toBe("log-[redacted]");
    expect(events.at(-1)).toMatchObject({ type: "response", requestId: "log-[redacted]" });
  });

  test("of a stream that is aborted hides a credential in the reason", async () => {
    const body = new ReadableStream({ start: (c) => c.enqueue(new TextEncoder().encode(": hi\n\n")) });
    const answer = new Response(body, { headers: { "content-type": "text/event-stream" } });
    const { coze, events } = build([deviant(answer)]);
    const controller = new AbortController();
    const reason = new Error(`left with ${secret}`);
    const final = rejection(coze.chat.stream({ bot_id: "1", user_id: "1" }, { signal: controller.signal }).final());
    await vi.waitFor(() => expect(events.some(({ phase }) => phase === "open")).toBe(true));
    controller.abort(reason);
    expect(await final).toBe(reason);
    const end = events.find(({ phase }) => phase === "end")!;
    expect(inspect(end, { depth: 9, showHidden: true })).not.toContain(secret);
    expect((end.error as Error).message).toBe("left with [redacted]");
  });
});

test("a token exchange that takes too long is not begun again", async () => {
  let exchanges = 0;
  const fetch = () => (exchanges++, new Promise<Response>(() => {}));
  const began = Date.now();
  const oauth = cozeOAuth({ clientId: "c", region: "cn", fetch });
  expect(await settle<unknown>(oauth.refresh({ refreshToken: "r-0123456789" }))).toMatchObject({ kind: "timeout" });
  expect([exchanges, Date.now() - began]).toEqual([1, 30_000]);
});

describe("raw", () => {
  test("is repeated and timed like the calls, and still gives the last answer", async () => {
    const { seen, coze } = build([html(502), ok(user), html(502), html(502), html(502)]);
    expect(await settle(coze.raw.GET("/v1/users/me"))).toMatchObject({ data: { data: user } });
    expect(await settle(coze.raw.GET("/v1/users/me"))).toMatchObject({ error: expect.stringContaining("Proxy") });
    expect(seen).toHaveLength(5);
  });

  test("a failure with nothing in it is still an error", async () => {
    const empty = (status: number, headers?: HeadersInit) => deviant(new Response("", { status, headers }));
    const none = [empty(400), empty(400, { "content-length": "0" }), empty(200), empty(200, { "content-length": "0" })];
    const { coze } = build([...none, deviant(new Response(null, { status: 204 }))], { maxRetries: 0 });
    for (const { status } of none) {
      const answer = (await settle(coze.raw.GET("/v1/users/me"))) as { data?: unknown; error?: unknown };
      expect([status, answer.data, answer.error]).toEqual([status, undefined, "the response is empty"]);
    }
    const { data, error } = (await settle(coze.raw.GET("/v1/users/me"))) as { data?: unknown; error?: unknown };
    expect([data, error]).toEqual([undefined, undefined]);
  });

  test("is repeated and has its meta however its body is read, or if it has none", async () => {
    const empty = (status: number) => deviant(new Response("", { status }));
    for (const parseAs of ["text", "stream", "blob"] as const) {
      const { seen, coze } = build([empty(503), ok(user)]);
      expect(await settle(coze.raw.GET("/v1/users/me", { parseAs }))).toMatchObject({ response: { status: 200 } });
      expect(seen).toHaveLength(2);
    }
    const { coze, events } = build([deviant(new Response(null))]);
    const answer = await settle((coze.raw as { HEAD: (path: string) => Promise<object> }).HEAD("/v1/users/me"));
    expect(meta(answer)).toMatchObject({ status: 200 });
    expect(events.at(-1)).toMatchObject({ type: "response", status: 200 });
    expect(events.at(-1)!.error).toBeUndefined();
  });

  test("a stream that it gives ends with the caller's signal", async () => {
    const controller = new AbortController();
    const { signal } = controller;
    let asked: Request | undefined;
    const fetch = (request: Request) => ((asked = request), Promise.resolve(new Response("event: done\n\n")));
    const coze = createCoze({ token: "pat_0123456789abc", region: "cn", fetch });
    const body = { workflow_id: "w" };
    await settle(coze.raw.POST("/v1/workflow/stream_run", { body, parseAs: "stream", signal }));
    expect(asked!.signal.aborted).toBe(false);
    controller.abort();
    expect(asked!.signal.aborted).toBe(true);
  });

  test("a business failure that is final is the error of an answer", async () => {
    const { seen, coze } = build([json({ code: 4013, msg: "model" })]);
    const answer = await settle(coze.raw.POST("/v1/conversation/create", { body: {} }));
    expect(answer).toMatchObject({ error: { code: 4013 } });
    expect(seen).toHaveLength(1);
  });
});
