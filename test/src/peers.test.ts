import { inspect } from "node:util";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import {
  createAily,
  createCoze,
  createFirecrawl,
  isPlatformError,
  type ClientOptions,
  type PlatformError,
} from "../../src/index.js";
import { conversation, jobId, ok, session, user } from "../support/answers.ts";
import { answers, ends, parts, resets, startFaulty, writes } from "../support/faulty-server.ts";
import { deviant, html, json, recording, rejection } from "../support/recording.ts";
import { event, eventStream, live, taken } from "../support/sse.ts";

// What clients of these platforms are known to get wrong, each as what ours does instead.

const token = "pat_0123456789abc";
const bot = { bot_id: "7379462189365198898", user_id: "keeper-1" };
type Answers = Parameters<typeof recording>;
function setup(given: Answers, options: Omit<ClientOptions, "fetch" | "baseUrl"> = {}) {
  const { seen, fetch } = recording(...given);
  return {
    seen,
    coze: createCoze({ token, region: "cn", fetch, ...options }),
    aily: createAily({ token: "t-0123456789abc", fetch, ...options }),
    firecrawl: createFirecrawl({ apiKey: "fc-0123456789abc", fetch, ...options }),
  };
}
const failure = async (call: Promise<unknown>) => (await rejection(call)) as PlatformError;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());
const settled = async <T>(promise: Promise<T>): Promise<T> => {
  promise.catch(() => {});
  await vi.runAllTimersAsync();
  return promise;
};

describe("what is sent", () => {
  test("an id names one resource and never another one", async () => {
    const { seen, firecrawl, coze, aily } = setup([
      deviant(json({ success: true })),
      ...[deviant(ok()), deviant(ok({ run: {} }))],
    ]);
    await firecrawl.crawl.cancel("../team/credit-usage");
    await coze.conversations.delete("a/../../v3/chat?x=1#y");
    await aily.runs.cancel({ aily_session_id: "..a", run_id: "%2e%2e" });
    expect(seen.map(({ url }) => url)).toEqual([
      "https://api.firecrawl.dev/v2/crawl/..%2Fteam%2Fcredit-usage",
      "https://api.coze.cn/v1/conversations/a%2F..%2F..%2Fv3%2Fchat%3Fx%3D1%23y",
      "https://open.feishu.cn/open-apis/aily/v1/sessions/..a/runs/%252e%252e/cancel",
    ]);
    expect(await failure(firecrawl.crawl.cancel(".."))).toMatchObject({ kind: "validation", outcome: "not-sent" });
    expect(seen).toHaveLength(3);
  });

  test("query values are encoded", async () => {
    const { seen, coze } = setup([deviant(ok({}))]);
    await coze.chat.get({ conversation_id: "a&b=c#d", chat_id: "é +" });
    expect(new URL(seen[0]!.url).search).toBe("?conversation_id=a%26b%3Dc%23d&chat_id=%C3%A9%20%2B");
  });

  test("every field is sent: those of options, false, 0 and empty ones too", async () => {
    const { seen, firecrawl, coze } = setup([
      json({ success: true, id: jobId, url: `https://api.firecrawl.dev/v2/crawl/${jobId}` }),
      deviant(ok({ conversations: [], has_more: false })),
    ]);
    const input = { url: "https://example.com", ignoreRobotsTxt: true, maxDiscoveryDepth: 0, allowSubdomains: false };
    await firecrawl.crawl.create(input);
    expect(JSON.parse(seen[0]!.body)).toEqual(input);
    await coze.conversations.list({ bot_id: "7", page_num: 0, odd: false, connector_id: "" } as never);
    expect(new URL(seen[1]!.url).search).toBe("?bot_id=7&page_num=0&odd=false&connector_id=");
  });

  test("the state of a chat is read with GET", async () => {
    const { seen, coze } = setup([deviant(ok({ status: "completed" }))]);
    await coze.chat.get({ conversation_id: "c", chat_id: "x" });
    expect(seen[0]).toMatchObject({ method: "GET", body: "" });
  });

  test("headers of the caller reach the platform", async () => {
    const { seen, firecrawl } = setup([json({ success: true, sessions: [] })], { headers: { "X-Proxy": "p" } });
    await firecrawl.interact.list({}, { headers: { "X-Trace": "7" } });
    expect(seen[0]!.headers).toMatchObject({ "x-proxy": "p", "x-trace": "7" });
  });
});

describe("repetition", () => {
  test("maxRetries 0 is one attempt, not none", async () => {
    const { seen, firecrawl } = setup([html(502)], { maxRetries: 0 });
    expect(await failure(firecrawl.interact.list())).toMatchObject({ kind: "server", status: 502 });
    expect(seen).toHaveLength(1);
  });

  test("a crawl that may have begun is not begun again", async () => {
    for (const answer of [html(502), html(500), new TypeError("fetch failed")]) {
      const { seen, firecrawl } = setup([answer]);
      const error = await settled(failure(firecrawl.crawl.create({ url: "https://example.com" })));
      expect(error).toMatchObject({ outcome: "unknown" });
      expect(seen).toHaveLength(1);
    }
  });

  test.each([429, 503, 504])("a read that met %i is repeated", async (status) => {
    const { seen, coze } = setup([html(status), ok(user)]);
    expect(await settled(coze.users.me())).toEqual(user);
    expect(seen).toHaveLength(2);
  });

  test("what waiting is said in words only is heard", async () => {
    const said = { success: false, error: "Rate limit exceeded. Consumed 7. Please retry after 25s, resets at noon" };
    const { firecrawl } = setup([json(said, { status: 429 }), json({ success: true, sessions: [] })]);
    const began = Date.now();
    await settled(firecrawl.interact.list());
    expect(Date.now() - began).toBe(25_000);
  });

  test("an hour is not slept through, and an abort ends a wait", async () => {
    const { seen, coze } = setup([deviant(json({}, { status: 429, headers: { "retry-after": "3600" } }))]);
    expect(await failure(coze.users.me())).toMatchObject({ kind: "rate_limit", retryAfterMs: 3600_000 });
    expect(seen).toHaveLength(1);
    const waiting = setup([deviant(json({}, { status: 429, headers: { "retry-after": "50" } }))]);
    const controller = new AbortController();
    const ended = rejection(waiting.coze.users.me({}, { signal: controller.signal }));
    await vi.advanceTimersByTimeAsync(1000);
    controller.abort("enough");
    expect(await ended).toBe("enough");
    expect(vi.getTimerCount()).toBe(0);
  });

  test("the total bounds all tries, however often they are repeated", async () => {
    const coze = createCoze({
      token,
      region: "cn",
      fetch: () => new Promise(() => {}),
      maxRetries: 50,
      totalTimeout: 90_000,
    });
    const began = Date.now();
    expect(await settled(failure(coze.users.me()))).toMatchObject({ kind: "timeout" });
    expect(Date.now() - began).toBeLessThanOrEqual(90_000);
  });
});

describe("failures", () => {
  test("are errors with kind, code, message and request id, also when they come with 200", async () => {
    const given = { code: 4028, msg: "no credits", detail: { logid: "2026112112" } };
    const { coze } = setup([json(given)]);
    const error = await failure(coze.workflows.run({ workflow_id: "7" }));
    expect(error).toBeInstanceOf(Error);
    expect(isPlatformError(error)).toBe(true);
    expect(error).toMatchObject({ kind: "payment", code: 4028, requestId: "2026112112", status: 200 });
    expect(error.message).toMatch(/no credits.*4028.*2026112112/);
  });

  test("of Feishu throw as well, with 200 and with 400", async () => {
    for (const status of [200, 400]) {
      const { aily } = setup([json({ code: 2700001, msg: "bad" }, { status, headers: { "x-tt-logid": "log1" } })]);
      expect(await failure(aily.sessions.get("session_1"))).toMatchObject({ code: 2700001, requestId: "log1", status });
    }
  });

  test("without a body are failures", async () => {
    for (const status of [400, 401, 404, 500]) {
      const { coze } = setup([deviant(new Response(null, { status }))], { maxRetries: 0 });
      expect(await failure(coze.users.me())).toMatchObject({ status, name: "PlatformError" });
    }
  });

  test("of the network have no status, and keep their cause", async () => {
    const cause = Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET" });
    const { coze } = setup([new TypeError("fetch failed", { cause })], { maxRetries: 0 });
    const error = await failure(coze.users.me());
    expect(error).toMatchObject({ kind: "connection", cause: expect.any(TypeError) });
    expect(error.status).toBeUndefined();
  });

  test("to be read as JSON are none of the parser's", async () => {
    const { coze } = setup([html(200)]);
    const error = await failure(coze.conversations.create());
    expect(error).toMatchObject({ kind: "parse" });
    expect(error).not.toBeInstanceOf(SyntaxError);
  });

  test("tell what can be known of the credits: whether a call may have run", async () => {
    const outcomes = [html(400), html(502), new TypeError("x", { cause: new Error("ECONNREFUSED") })].map(
      async (answer) => {
        const { firecrawl } = setup([answer], { maxRetries: 0 });
        return (await failure(firecrawl.scrape({ url: "https://example.com" }))).outcome;
      },
    );
    expect(await Promise.all(outcomes)).toEqual(["rejected", "unknown", "not-sent"]);
  });
});

describe("streams", () => {
  const delta = (content: string) => event("conversation.message.delta", { content });
  const stream = (...given: Answers) => {
    const { seen, coze } = setup(given);
    return { seen, stream: coze.chat.stream(bot) };
  };

  test("that are cut do not end as if they were whole, and are not sent again", async () => {
    vi.useRealTimers();
    for (const fault of [
      ends(parts.stream, delta("a")),
      ends(`${parts.chunkedStream}ff\r\n`, delta("a")),
      resets(parts.stream, delta("a")),
    ]) {
      const { url, seen } = await startFaulty(fault);
      const { error } = await taken(createCoze({ token, baseUrl: url }).chat.stream(bot));
      expect(error).toMatchObject({ name: "PlatformError", kind: expect.stringMatching(/^(stream|connection)$/) });
      expect(seen).toHaveLength(1);
    }
  });

  test("that are aborted throw", async () => {
    vi.useRealTimers();
    const { url } = await startFaulty(writes(parts.stream, delta("a")));
    const controller = new AbortController();
    const read = async () => {
      for await (const item of createCoze({ token, baseUrl: url }).chat.stream(bot, { signal: controller.signal }))
        controller.abort(new Error(`mine, at ${item.event}`));
    };
    await expect(read()).rejects.toThrow("mine");
  });

  test("that are left free their connection", async () => {
    const { answer, seen } = live([delta("a")]);
    for await (const item of stream(answer).stream) if (item) break;
    expect(seen.cancelled).toBe(1);
  });

  test("that stall end in an error", async () => {
    const reading = taken(stream(live([delta("a")]).answer).stream);
    await vi.advanceTimersByTimeAsync(120_000);
    expect(await reading).toMatchObject({
      items: [{ event: "conversation.message.delta" }],
      error: { kind: "timeout" },
    });
  });

  test("that the platform refuses keep its code and words, and are sent once", async () => {
    const refusal = json({ code: 4101, msg: "no permission", detail: { logid: "log1" } }, { status: 401 });
    const { seen, stream: refused } = stream(refusal);
    const error = await settled(failure(refused.final()));
    expect(error).toMatchObject({ kind: "permission", code: 4101, requestId: "log1", body: { msg: "no permission" } });
    expect(seen).toHaveLength(1);
  });

  test("with data of several lines, and events after each other, are kept apart", async () => {
    const bytes =
      'event: conversation.message.delta\ndata: {"content":\ndata: "a"}\n\n' +
      'data: {"content":"nameless"}\n\n' +
      event("done", "[DONE]");
    const { items } = await taken(stream(eventStream(bytes)).stream);
    expect(items).toEqual([
      { event: "conversation.message.delta", data: { content: "a" } },
      { event: "unknown", name: "message", data: { content: "nameless" } },
      { event: "done", data: "[DONE]" },
    ]);
  });

  test("with events that nobody knows go on", async () => {
    const { items, error } = await taken(stream(eventStream(event("x", {}) + event("done", "[DONE]"))).stream);
    expect([items.length, error]).toEqual([2, undefined]);
  });

  test("of a chat that failed throw why", async () => {
    const failed = event("conversation.chat.failed", { last_error: { code: 4028, msg: "no credits" } });
    expect(await failure(stream(eventStream(failed)).stream.final())).toMatchObject({ kind: "payment", code: 4028 });
  });
});

describe("jobs", () => {
  const quick = { interval: 100 };
  const state = (status: string, more: object = {}) => deviant(json({ success: true, status, data: [], ...more }));

  test("are waited for with one small request a time", async () => {
    const given = [
      state("scraping"),
      state("scraping"),
      state("completed", { next: "https://api.firecrawl.dev/v2/crawl/1?skip=1" }),
    ];
    const { seen, firecrawl } = setup(given);
    await settled(firecrawl.crawl.wait(jobId, {}, quick));
    expect(seen.map(({ url }) => url)).toEqual(Array(3).fill(`https://api.firecrawl.dev/v2/crawl/${jobId}?limit=1`));
  });

  test("survive a 429, a 500 and an early 404", async () => {
    const { firecrawl } = setup([html(404), html(429), html(500), state("completed")], { maxRetries: 0 });
    expect(await settled(firecrawl.crawl.wait(jobId, {}, quick))).toMatchObject({ status: "completed" });
  });

  test("that take too long throw; what has not ended is no result", async () => {
    const { firecrawl } = setup(Array.from({ length: 9 }, () => state("processing")));
    const error = await settled(failure(firecrawl.agent.wait(jobId, {}, { ...quick, timeout: 350 })));
    expect(error).toMatchObject({ kind: "timeout", body: { status: "processing" } });
  });

  test("that were cancelled are over, and that failed throw why", async () => {
    const chat = { conversation_id: "c", chat_id: "x" };
    const ended = (status: string) => deviant(ok({ status, last_error: { code: 4028, msg: "no credits" } }));
    for (const status of ["canceled", "failed"]) {
      const { seen, coze } = setup([ended(status)]);
      expect(await settled(failure(coze.chat.wait(chat)))).toMatchObject({ kind: "job", code: 4028, body: { status } });
      expect(seen).toHaveLength(1);
    }
  });

  test("that lose the connection for good reject; nothing stays open and nothing goes unhandled", async () => {
    const { aily } = setup(
      Array.from({ length: 6 }, () => html(500)),
      { maxRetries: 0 },
    );
    const error = await settled(failure(aily.runs.wait({ aily_session_id: "s", run_id: "r" }, quick)));
    expect(error).toMatchObject({ kind: "server" });
    expect(vi.getTimerCount()).toBe(0);
  });

  test("in a state that nobody knows are asked about with pauses", async () => {
    const { seen, firecrawl } = setup([...Array.from({ length: 4 }, () => state("paused")), state("completed")]);
    const began = Date.now();
    await settled(firecrawl.crawl.wait(jobId));
    expect(seen).toHaveLength(5);
    expect(Date.now() - began).toBeGreaterThanOrEqual(4000);
  });

  test("that seem empty right after their end are looked at again", async () => {
    const { firecrawl } = setup([
      state("completed"),
      state("completed", { data: [{ markdown: "a" }] }),
      state("completed"),
    ]);
    const reading = taken(firecrawl.crawl.documents(jobId));
    await vi.runAllTimersAsync();
    expect((await reading).items).toHaveLength(1);
  });
});

describe("lists", () => {
  const page = (items: object[], page_token?: string) =>
    deviant(ok({ skills: items, has_more: page_token !== undefined, page_token }));

  test("that break off throw, and do not end", async () => {
    const { aily } = setup([page([{ id: 1 }], "n"), html(500)], { maxRetries: 0 });
    expect(await taken(aily.skills.list("a"))).toMatchObject({ items: [{ id: 1 }], error: { kind: "server" } });
  });

  test("start where the caller says", async () => {
    const { seen, aily } = setup([page([])]);
    await taken(aily.skills.list("a", { page_token: "mine" }));
    expect(seen[0]!.url).toContain("page_token=mine");
  });

  test("go on after an empty page", async () => {
    const { aily } = setup([page([], "n"), page([{ id: 2 }])]);
    expect((await taken(aily.skills.list("a"))).items).toEqual([{ id: 2 }]);
  });

  test("that lead elsewhere are followed at home: the key stays with its platform", async () => {
    vi.useRealTimers();
    const thief = await startFaulty(answers({ success: true, status: "completed", data: [{ stolen: true }] }));
    const home = await startFaulty(
      answers({ success: true, status: "completed", data: [{ n: 1 }], next: `${thief.url}/v2/crawl/1?skip=1` }),
      answers({ success: true, status: "completed", data: [{ n: 2 }] }),
    );
    const firecrawl = createFirecrawl({ apiKey: "fc-0123456789abc", baseUrl: `${home.url}/v2` });
    expect((await taken(firecrawl.crawl.documents("1"))).items).toEqual([{ n: 1 }, { n: 2 }]);
    expect(thief.seen).toEqual([]);
    expect(home.seen.map(({ path }) => path)).toEqual(["/v2/crawl/1", "/v2/crawl/1?skip=1"]);
  });
});

describe("credentials", () => {
  const exchange = { code: 0, msg: "ok", tenant_access_token: "t-0123456789abc", expire: 7200 };

  test("are exchanged once for ten calls at once, and belong to their client", async () => {
    const given = () => [json(exchange), ...Array.from({ length: 10 }, () => ok({ session }))].map(deviant);
    const clients = ["secret-one-0123456789", "secret-two-0123456789"].map((appSecret) => {
      const { seen, fetch } = recording(...given());
      return { seen, appSecret, aily: createAily({ appId: "cli_1", appSecret, fetch }) };
    });
    for (const { aily, seen, appSecret } of clients) {
      await Promise.all(Array.from({ length: 10 }, () => aily.sessions.create()));
      expect(seen.filter(({ url }) => url.includes("/auth/")).map(({ body }) => body)).toEqual([
        JSON.stringify({ app_id: "cli_1", app_secret: appSecret }),
      ]);
    }
  });

  test("that were rejected are replaced", async () => {
    const rejected = () => json({ code: 99991663, msg: "invalid token" });
    const { seen, fetch } = recording(...[json(exchange), rejected(), json(exchange), ok({ session })].map(deviant));
    await createAily({ appId: "cli_1", appSecret: "secret-0123456789", fetch }).sessions.create();
    expect(seen).toHaveLength(4);
  });

  test("are never shown: not by clients, not in what is logged, not when an exchange fails", async () => {
    const logs = (["log", "debug", "info", "warn", "error"] as const).map((name) => vi.spyOn(console, name));
    const fetch = () => Promise.reject(new TypeError("no secret-0123456789"));
    const aily = createAily({ appId: "cli_1", appSecret: "secret-0123456789", fetch, maxRetries: 0 });
    const { coze, firecrawl } = setup([]);
    const error = await settled(failure(aily.sessions.create()));
    expect(inspect([aily, coze, firecrawl, error], { depth: 9, showHidden: true })).not.toContain("0123456789");
    for (const log of logs) {
      expect(log).not.toHaveBeenCalled();
      log.mockRestore();
    }
  });
});

test("a stalled body is given up like a stalled start", async () => {
  vi.useRealTimers();
  const { url } = await startFaulty(writes(parts.halfBody));
  const coze = createCoze({ token, baseUrl: url, timeout: 300, maxRetries: 0 });
  expect(await failure(coze.users.me())).toMatchObject({ kind: "timeout", outcome: "unknown" });
});

test("a handle is deleted at the end of its block, even when that fails", async () => {
  const { seen, coze } = setup([ok(conversation), deviant(ok())]);
  const use = async () => {
    await using handle = await coze.conversations.open({});
    throw new Error(handle.id);
  };
  await expect(use()).rejects.toThrow("c");
  expect(seen.map(({ method }) => method)).toEqual(["POST", "DELETE"]);
});
