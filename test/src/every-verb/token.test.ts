import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { inspect } from "node:util";
import { startMock, type Mock } from "../../support/mock.ts";
import {
  createAily,
  type AilyOptions,
  type ClientOptions,
  type PlatformEvent,
  type TokenStore,
} from "../../../src/index.js";
import { ok, session } from "../../support/answers.ts";
import { deviant, json, rejection } from "../../support/recording.ts";

const appSecret = "app-secret-0123456789";
const path = "/open-apis/auth/v3/tenant_access_token/internal";
type Options = Partial<Pick<AilyOptions, "tokenStore">> &
  Omit<ClientOptions, "fetch"> & { appId?: string; appSecret?: string };

/** A Feishu that gives the tokens t-1-..., t-2-..., and takes the newest one only. */
function feishu(
  options: Options = {},
  wrong: { exchange?: () => Response | Error | Promise<Response>; status?: number; reject?: boolean } = {},
) {
  const events: PlatformEvent[] = [];
  const seen = { exchanges: [] as string[], calls: [] as string[] };
  const state = { newest: 0, ...wrong };
  const fetch = async (request: Request): Promise<Response> => {
    await Promise.resolve();
    if (new URL(request.url).pathname === path) {
      seen.exchanges.push(await request.text());
      const answer = state.exchange?.();
      if (answer instanceof Error) throw answer;
      if (answer) return answer;
      return json({ code: 0, msg: "ok", tenant_access_token: `t-${++state.newest}-0123456789`, expire: 7200 });
    }
    const token = request.headers.get("authorization")!;
    seen.calls.push(token);
    if (request.headers.has("x-late")) await new Promise((done) => setTimeout(done, 5000));
    if (!state.reject && token === `Bearer t-${state.newest}-0123456789`) return ok({ session });
    return deviant(json({ code: 99991663, msg: "invalid access token" }, { status: state.status ?? 400 }));
  };
  const on = (event: PlatformEvent) => void events.push(event);
  const aily = createAily({ appId: "cli_1", appSecret, fetch, on, ...options });
  return { aily, seen, state, events, ask: () => aily.sessions.get("session_1") };
}
const fifty = <T>(ask: () => Promise<T>) => Promise.all(Array.from({ length: 50 }, ask));
/** What calls come to when no time is lost. */
async function settled<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {});
  await vi.runAllTimersAsync();
  return promise;
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("a client with an app", () => {
  test("exchanges once for calls at once and for those after them", async () => {
    const { seen, ask } = feishu();
    await settled(fifty(ask));
    await ask();
    expect(seen.exchanges.map((body) => JSON.parse(body) as object)).toEqual([
      { app_id: "cli_1", app_secret: appSecret },
    ]);
    expect(new Set(seen.calls)).toEqual(new Set(["Bearer t-1-0123456789"]));
    expect(seen.calls).toHaveLength(51);
  });

  test("exchanges nothing before its first call", () => {
    expect(feishu().seen.exchanges).toEqual([]);
  });

  test("renews early, and meanwhile uses what is still valid", async () => {
    const { seen, state, ask } = feishu();
    await settled(ask());
    vi.setSystemTime(Date.now() + 7200_000 - 299_000);
    state.exchange = () => json({ code: 10014, msg: "busy" }, { status: 500 });
    await settled(fifty(ask));
    expect(new Set(seen.calls)).toEqual(new Set(["Bearer t-1-0123456789"]));
    delete state.exchange;
    const failed = seen.exchanges.length;
    vi.setSystemTime(Date.now() + 250_000);
    await settled(fifty(ask));
    expect(seen.exchanges).toHaveLength(failed + 1);
    expect(seen.calls.at(-1)).toBe("Bearer t-2-0123456789");
  });

  test.each([200, 400, 401])(
    "replaces a token that was rejected with %i, and sends each call again once",
    async (status) => {
      const { seen, state, events, ask } = feishu({ maxRetries: 0 }, { status });
      await settled(ask());
      state.newest++;
      await settled(fifty(ask));
      expect(seen.exchanges).toHaveLength(2);
      expect(seen.calls).toHaveLength(1 + 50 + 50);
      expect(seen.calls.slice(-50)).toEqual(Array.from({ length: 50 }, () => "Bearer t-3-0123456789"));
      expect(events.filter(({ type }) => type === "token")).toHaveLength(50);
    },
  );

  test("keeps a new token when an old one is rejected late", async () => {
    const { aily, seen, state, ask } = feishu({ maxRetries: 0 });
    await settled(ask());
    state.newest++;
    const late = aily.sessions.get("session_1", {}, { headers: { "X-Late": "1" } });
    await settled(Promise.all([late, ask()]));
    expect(seen.exchanges).toHaveLength(2);
    expect(seen.calls.at(-1)).toBe("Bearer t-3-0123456789");
  });

  test.each([200, 400, 401])("gives up after one replay when every token is rejected with %i", async (status) => {
    const { seen, ask } = feishu({}, { status, reject: true });
    const error = await settled(rejection(ask()));
    expect(error).toMatchObject({ kind: "auth", code: 99991663, outcome: "rejected", status });
    expect((error as { attempts: unknown }).attempts).toHaveLength(2);
    expect([seen.calls.length, seen.exchanges.length]).toEqual([2, 2]);
  });

  test("also a call that must not be repeated is sent again, since it was refused", async () => {
    const { aily, seen, state } = feishu({ maxRetries: 0 });
    await settled(aily.sessions.create());
    state.newest++;
    await settled(aily.sessions.create());
    expect(seen.calls).toHaveLength(3);
  });

  test("keeps no failure: the next call begins anew", async () => {
    const { seen, state, ask } = feishu({}, { exchange: () => json({ code: 10003, msg: "invalid app_secret" }) });
    const errors = await settled(fifty(() => rejection(ask())));
    expect(seen.exchanges).toHaveLength(1);
    expect(errors[0]).toMatchObject({ kind: "auth", code: 10003, outcome: "not-sent", route: `POST ${path}` });
    delete state.exchange;
    await settled(ask());
    expect([seen.exchanges.length, seen.calls.length]).toEqual([2, 1]);
  });

  test.each<[string, () => Response | Error]>([
    ["refuses", () => json({ code: 10003, msg: `no ${appSecret}` }, { status: 400 })],
    ["is busy", () => json({ code: 1, msg: `no ${appSecret}` }, { status: 503 })],
    ["cannot be reached", () => new TypeError("fetch failed", { cause: new Error(`ECONNRESET ${appSecret}`) })],
    ["gives no token", () => json({ code: 0, msg: appSecret })],
    ["answers with a page", () => new Response(`<html>${appSecret}`)],
  ])("an exchange that %s is an error of its own, tried at most three times", async (_, exchange) => {
    const { seen, events, ask } = feishu({ maxRetries: 2 }, { exchange });
    const error = (await settled(rejection(ask()))) as Error & { attempts: unknown[] };

    expect(error).toMatchObject({ name: "PlatformError", kind: "auth", outcome: "not-sent", route: `POST ${path}` });
    expect(seen.exchanges.length).toBeLessThanOrEqual(3);
    expect(error.attempts).toHaveLength(seen.exchanges.length);
    expect(seen.calls).toEqual([]);
    const { body, cause } = error as { body?: unknown; cause?: unknown };
    const shown =
      inspect([error, body, cause, events], { depth: 9, showHidden: true }) + JSON.stringify([error, events]);
    expect(shown).not.toContain(appSecret);
  });

  test("an exchange that hangs is not waited for longer than 10 s", async () => {
    const { seen, state, ask } = feishu();
    const began = Date.now();
    state.exchange = () => (delete state.exchange, new Promise<Response>(() => {}));
    const calls = fifty(ask).then(() => Date.now() - began);
    expect(await settled(calls)).toBe(10_000);
    expect(seen.exchanges).toHaveLength(2);
    expect(new Set(seen.calls)).toEqual(new Set(["Bearer t-1-0123456789"]));
  });

  test("an exchange belongs to no single caller", async () => {
    const { seen, ask, aily } = feishu();
    const left = new AbortController();
    const first = rejection(aily.sessions.get("session_1", {}, { signal: left.signal }));
    const second = ask();
    left.abort("mine");
    expect(await first).toBe("mine");
    expect((await settled(second)).session.id).toBe("session_1");
    expect(seen.exchanges).toHaveLength(1);
  });

  test("the timeout of one caller leaves the exchange to the others", async () => {
    const { seen, state, ask, aily } = feishu({ maxRetries: 0 });
    const token = { code: 0, msg: "ok", tenant_access_token: `t-${++state.newest}-0123456789`, expire: 7200 };
    state.exchange = () => new Promise((done) => setTimeout(() => done(json(token)), 2000));
    const first = rejection(aily.sessions.get("session_1", {}, { timeout: 1000 }));
    const second = ask();
    expect(await settled(first)).toMatchObject({ kind: "timeout", outcome: "not-sent" });
    expect((await settled(second)).session.id).toBe("session_1");
    expect([seen.exchanges.length, seen.calls]).toEqual([1, ["Bearer t-1-0123456789"]]);
  });

  test("shares nothing with another client, the same app or not", async () => {
    const one = feishu();
    const two = feishu({ appSecret: "another-secret-0123456789" });
    two.state.newest = 7;
    await settled(Promise.all([one.ask(), two.ask()]));
    expect([one.seen.calls, two.seen.calls]).toEqual([["Bearer t-1-0123456789"], ["Bearer t-8-0123456789"]]);
  });

  test("shows neither secret nor token", async () => {
    const { aily, ask, events } = feishu();
    await settled(ask());
    const shown = inspect([aily, events], { depth: 9, showHidden: true }) + JSON.stringify([aily, events]);
    expect(shown).not.toMatch(/0123456789/);
  });
});

describe("a token store", () => {
  const memory = () => {
    const kept = new Map<string, unknown>();
    const store: TokenStore = {
      get: (key) => Promise.resolve(kept.get(key)),
      set: (key, value) => Promise.resolve(kept.set(key, value)),
      delete: (key) => Promise.resolve(kept.delete(key)),
    };
    return { kept, store };
  };

  // No clock is moved here: the key is hashed in real time, and the limit of the store would pass meanwhile.
  test("is shared by clients of one app, and by no others", async () => {
    const { kept, store } = memory();
    const one = feishu({ tokenStore: store });
    await one.ask();
    const same = feishu({ tokenStore: store }, {});
    same.state.newest = 1;
    await same.ask();
    expect(same.seen.exchanges).toEqual([]);
    for (const other of [
      { appId: "cli_2" },
      { appSecret: "another-secret-0123456789" },
      { baseUrl: "https://feishu.example" },
    ]) {
      const { seen, ask } = feishu({ tokenStore: store, ...other });
      await ask();
      expect(seen.exchanges).toHaveLength(1);
    }
    expect(kept.size).toBe(4);
    expect(JSON.stringify([...kept.keys()])).not.toContain("secret-");
  });

  test("that fails is reported, and does not fail a call", async () => {
    const fail = () => Promise.reject(new Error(`no store t-1-0123456789 ${appSecret}`));
    const { ask, seen, events } = feishu({ tokenStore: { get: fail, set: fail, delete: fail } });
    await ask();
    expect(seen.calls).toHaveLength(1);
    const reports = events.filter(({ type }) => type === "token");
    expect(reports.length).toBeGreaterThan(0);
    expect(reports[0]).toMatchObject({ route: "GET /open-apis/aily/v1/sessions/{aily_session_id}", attempt: 1 });
    expect(inspect(reports, { depth: 9, showHidden: true })).not.toContain(appSecret);
    expect(inspect(reports.slice(-1), { depth: 9, showHidden: true })).not.toContain("t-1-0123456789");
  });
});

describe("a platform on loopback", () => {
  /** What it was asked; `exchange` decides how the token endpoint responds. */
  async function serve(exchange: (respond: (expire?: number) => void, n: number) => void) {
    vi.useRealTimers();
    vi.useFakeTimers({ toFake: ["Date"] });
    const seen: string[] = [];
    let exchanges = 0;
    const server = createServer((request, response) => {
      request.resume();
      if (request.url !== path) {
        seen.push(request.headers.authorization!);
        return response.end(JSON.stringify({ code: 0, data: { session } }));
      }
      const n = ++exchanges;
      seen.push(`exchange ${n}`);
      const token = { code: 0, msg: "ok", tenant_access_token: `t-${n}-0123456789` };
      exchange((expire = 7200) => void response.end(JSON.stringify({ ...token, expire })), n);
    }).listen(0, "127.0.0.1");
    await once(server, "listening");
    onTestFinished(() => void server.close().closeAllConnections());
    const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const aily = createAily({ appId: "cli_1", appSecret, baseUrl, maxRetries: 0 });
    return { seen, ask: (signal?: AbortSignal) => aily.sessions.get("session_1", {}, { signal: signal! }) };
  }
  const bearer = (n: number) => `Bearer t-${n}-0123456789`;

  test("a call in the last minutes of a token waits for the renewal that it begins, and holds up no other", async () => {
    let respond = () => {};
    const { seen, ask } = await serve((now, n) => (n === 1 ? now() : (respond = now)));
    await ask();
    vi.setSystemTime(Date.now() + 7200_000 - 200_000);
    const first = ask();
    await vi.waitFor(() => expect(seen).toHaveLength(3));
    await ask();
    respond();
    await first;
    expect(seen).toEqual(["exchange 1", bearer(1), "exchange 2", bearer(1), bearer(2)]);
  });

  test("an exchange that nobody ends any more does not hang the calls after it", async () => {
    const { seen, ask } = await serve((now, n) => n > 1 && now());
    const gone = new AbortController();
    const first = rejection(ask(gone.signal));
    await vi.waitFor(() => expect(seen).toEqual(["exchange 1"]));
    gone.abort("gone");
    expect(await first).toBe("gone");
    vi.setSystemTime(Date.now() + 10_000);
    await Promise.all([ask(), ask()]);
    expect(seen).toEqual(["exchange 1", "exchange 2", bearer(2), bearer(2)]);
  });

  test("an expired token that the vendor returns is used for a minute", async () => {
    const { seen, ask } = await serve((now) => now(0));
    await ask();
    await ask();
    vi.setSystemTime(Date.now() + 60_000);
    await ask();
    expect(seen).toEqual(["exchange 1", bearer(1), bearer(1), "exchange 2", bearer(2)]);
  });
});

describe("on the mock platform", () => {
  let mock: Mock;
  beforeEach(() => void vi.useRealTimers());
  beforeAll(async () => {
    mock = await startMock();
  });
  afterAll(() => mock.close());

  test("an app is all that a client needs", async () => {
    const { baseUrl, appId, appSecret } = mock.aily;
    const aily = createAily({ baseUrl, appId, appSecret });
    await using session = await aily.sessions.open();
    expect(session.id).toMatch(/^session_/);
    const wrong = createAily({ baseUrl, appId, appSecret: "wrong-0123456789" });
    expect(await rejection(wrong.sessions.create())).toMatchObject({ kind: "auth", outcome: "not-sent" });
  });
});

test("an exchange has the headers and the count of its client", async () => {
  const seen: Request[] = [];
  const fetch = (request: Request) => (
    seen.push(request),
    Promise.resolve(deviant(json({ code: 1, msg: "no" }, { status: 500 })))
  );
  const headers = { "X-Gateway": "7" };
  const aily = createAily({ appId: "cli_1", appSecret, fetch, headers, maxRetries: 0 });
  expect(await rejection(aily.sessions.get("session_1"))).toMatchObject({ kind: "auth", outcome: "not-sent" });
  expect(seen.map((request) => request.headers.get("x-gateway"))).toEqual(["7"]);
});

test("a token that no header can carry is none, and is not kept", async () => {
  const tokens = ["a b", "t-0123456789"];
  const { ask, seen } = feishu(
    {},
    {
      exchange: () => json({ code: 0, msg: "ok", tenant_access_token: tokens.shift(), expire: 7200 }),
    },
  );
  expect(await settled(rejection(ask()))).toMatchObject({ kind: "auth", outcome: "not-sent" });
  await settled(rejection(ask()));
  expect(seen.exchanges.length).toBeGreaterThan(1);
  expect(seen.calls[0]).toBe("Bearer t-0123456789");
});
