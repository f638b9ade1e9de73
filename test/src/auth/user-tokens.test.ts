import { inspect } from "node:util";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import {
  ailyOAuth,
  cozeOAuth,
  createAily,
  createCoze,
  type PlatformError,
  type TokenStore,
} from "../../../src/index.js";
import { user } from "../../support/answers.ts";
import { deviant, json, recording, rejection } from "../../support/recording.ts";

const time = Date.UTC(2026, 0);
beforeEach(() => void vi.useFakeTimers({ now: time, toFake: ["Date", "setTimeout", "clearTimeout"] }));
afterEach(() => void vi.useRealTimers());

const first = { access_token: "access-000-secret", refresh_token: "refresh-000-secret" };
const pair = (n: number, seconds = 900) => ({
  access_token: `access-00${n}-secret`,
  refresh_token: `refresh-00${n}-secret`,
  expires_in: Math.floor(Date.now() / 1000) + seconds,
});
const answer = (n: number, seconds?: number) => deviant(json(pair(n, seconds)));
const refused = (code: string, status = 400) => deviant(json({ error_code: code, error_message: "no" }, { status }));

/** Waits for what no timer holds. */
async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((done) => setImmediate(done));
}

/** A `fetch` that answers when told to. */
function held() {
  const waiting: ((response: Response) => void)[] = [];
  const bodies: unknown[] = [];
  const fetch = async (request: Request): Promise<Response> => {
    bodies.push(await request.clone().json());
    return new Promise((resolve, reject) => {
      waiting.push(resolve);
      request.signal.addEventListener("abort", () => reject(request.signal.reason as Error));
    });
  };
  return { bodies, fetch, answer: (response: Response) => waiting.shift()!(response) };
}

type Fetch = (request: Request) => Promise<Response>;
const provide = (fetch: Fetch, tokens: object = first, more: object = {}) => {
  const kept: unknown[] = [];
  const oauth = cozeOAuth({ clientId: "app-1", region: "cn", fetch });
  const provider = oauth.provider({ ...first, ...tokens }, { onRefresh: (tokens) => kept.push(tokens), ...more });
  return { provider, kept };
};
const failed = async (promise: Promise<unknown>) => (await rejection(promise)) as PlatformError & { tokens?: object };

describe("tokens of a user", () => {
  test("are used while they are valid, and renewed before they expire", async () => {
    const { fetch, seen } = recording(answer(1));
    const { provider, kept } = provide(fetch, { expiresAt: time + 100_000 });
    expect(await provider.get()).toBe("access-000-secret");
    vi.setSystemTime(time + 89_000);
    expect(await provider.get()).toBe("access-000-secret");
    expect(seen).toEqual([]);
    vi.setSystemTime(time + 91_000);
    expect(await provider.get()).toBe("access-001-secret");
    expect(seen).toMatchObject([{ method: "POST", url: "https://api.coze.cn/api/permission/oauth2/token" }]);
    expect(JSON.parse(seen[0]!.body)).toEqual({
      grant_type: "refresh_token",
      client_id: "app-1",
      refresh_token: "refresh-000-secret",
    });
    expect(kept).toEqual([expect.objectContaining({ ...pair(1, 0), expires_in: expect.any(Number) })]);
    expect(kept[0]).toHaveProperty("expiresAt", time + 900_000);
  });

  test("without an expiry are renewed at first use", async () => {
    const { fetch, seen } = recording(answer(1));
    const { provider } = provide(fetch);
    expect(await provider.get()).toBe("access-001-secret");
    expect(await provider.get()).toBe("access-001-secret");
    expect(seen).toHaveLength(1);
  });

  test("are renewed once for all calls that need them", async () => {
    const { fetch, bodies, answer: respond } = held();
    const { provider, kept } = provide(fetch);
    const all = Promise.all(Array.from({ length: 20 }, () => provider.get()));
    await until(() => bodies.length === 1);
    respond(answer(1));
    expect(new Set(await all)).toEqual(new Set(["access-001-secret"]));
    expect(bodies).toHaveLength(1);
    expect(kept).toHaveLength(1);
  });

  test("are handed to onRefresh before they are used", async () => {
    const { fetch } = recording(answer(1));
    let keep: (() => void) | undefined;
    const { provider } = provide(fetch, {}, { onRefresh: () => new Promise<void>((done) => (keep = done)) });
    let token: string | undefined;
    const got = provider.get().then((value) => (token = value));
    await until(() => keep !== undefined);
    expect(token).toBeUndefined();
    keep!();
    await got;
    expect(token).toBe("access-001-secret");
  });

  test("are not lost when onRefresh fails: they are in the error, and handed over again", async () => {
    const { fetch, seen } = recording(answer(1));
    let works = false;
    const given: object[] = [];
    const onRefresh = (tokens: object) => {
      given.push(tokens);
      if (!works) throw new Error(`no row for ${(tokens as { refresh_token: string }).refresh_token}`);
    };
    const { provider } = provide(fetch, {}, { onRefresh });
    const error = await failed(provider.get());
    expect(error).toMatchObject({ kind: "auth", outcome: "not-sent", tokens: { refresh_token: "refresh-001-secret" } });
    expect(error.message).toContain("onRefresh failed; the new tokens are in error.tokens");
    expect((error.cause as Error).message).toBe("no row for [redacted]");
    for (const shown of [inspect(error), JSON.stringify(error), `${error.stack}`]) expect(shown).not.toMatch(/-secret/);
    works = true;
    expect(await provider.get()).toBe("access-001-secret");
    expect(given[1]).toBe(given[0]);
    expect(seen).toHaveLength(1);
  });

  test("that are refused are not sent again; the user must sign in", async () => {
    const { fetch, seen } = recording(refused("invalid_grant"));
    const { provider } = provide(fetch);
    const error = await failed(provider.get());
    expect(error).toMatchObject({ kind: "auth", outcome: "rejected" });
    expect(error.message).toContain("the user must sign in again");
    expect(await failed(provider.get())).toBe(error);
    expect(seen).toHaveLength(1);
  });

  test.each([429, 503])("that a busy server refused with %i are sent again", async (status) => {
    const busy = () => deviant(json({}, { status, headers: { "retry-after": "100" } }));
    const { fetch, seen } = recording(busy(), busy(), answer(1));
    const { provider } = provide(fetch);
    expect(await failed(provider.get())).toMatchObject({ kind: "auth", status });
    expect(await failed(provider.get())).toMatchObject({ kind: "auth", status });
    expect(await provider.get()).toBe("access-001-secret");
    expect(seen).toHaveLength(3);
  });

  test("whose answer is lost are sent once more by a later call, and then never", async () => {
    const { fetch, seen } = recording(new Error("socket hang up"), new Error("socket hang up"));
    const { provider } = provide(fetch);
    const error = await failed(provider.get());
    expect(error).toMatchObject({ kind: "auth", outcome: "unknown" });
    expect(error.message).toMatch(/cannot be refreshed: .*socket hang up; the user must sign in again/);
    expect(await failed(provider.get())).toMatchObject({ kind: "auth", outcome: "unknown" });
    expect(await failed(provider.get())).toMatchObject({ kind: "auth", outcome: "unknown" });
    expect(seen).toHaveLength(2);
  });

  test("whose server does not answer hold nobody longer than 30 s", async () => {
    const { fetch, bodies, answer: respond } = held();
    const { provider } = provide(fetch);
    const one = failed(provider.get());
    await until(() => bodies.length === 1);
    await vi.advanceTimersByTimeAsync(20_000);
    const two = failed(provider.get());
    await vi.advanceTimersByTimeAsync(10_000);
    for (const error of await Promise.all([one, two]))
      expect(error).toMatchObject({
        kind: "auth",
        outcome: "unknown",
        message: expect.stringContaining("sign in again"),
      });
    expect(bodies).toHaveLength(1);
    const three = provider.get();
    await until(() => bodies.length === 2);
    respond(deviant(json({})));
    respond(answer(1));
    expect(await three).toBe("access-001-secret");
    expect(bodies).toHaveLength(2);
  });

  test("whose renewal another request began and lost can be renewed by a later call", async () => {
    const { fetch, bodies, answer: respond } = held();
    const { provider } = provide(fetch);
    const lost = provider.get();
    lost.catch(() => {});
    await until(() => bodies.length === 1);
    const refuse = () => Promise.reject(new Error("This promise was created by a request that has since ended"));
    const race = vi.spyOn(Promise, "race").mockImplementationOnce(refuse);
    const error = await failed(provider.get());
    race.mockRestore();
    expect(error).toMatchObject({ kind: "auth", outcome: "unknown" });
    const later = provider.get();
    await until(() => bodies.length === 2);
    respond(answer(1));
    respond(answer(2));
    expect(await later).toMatch(/^access-00[12]-secret$/);
  });

  test("that still work are used when the renewal fails", async () => {
    const { fetch } = recording(new Error("socket hang up"), answer(1));
    const { provider } = provide(fetch, { expiresAt: time + 100_000 });
    vi.setSystemTime(time + 95_000);
    expect(await provider.get()).toBe("access-000-secret");
    expect(await provider.get()).toBe("access-001-secret");
  });

  test("without a refresh token are used until they expire", async () => {
    const { fetch, seen } = recording();
    const { provider } = provide(fetch, { refresh_token: undefined, expiresAt: time + 100_000 });
    vi.setSystemTime(time + 99_000);
    expect(await provider.get()).toBe("access-000-secret");
    vi.setSystemTime(time + 100_000);
    expect(await failed(provider.get())).toMatchObject({
      ...{ kind: "auth", outcome: "not-sent" },
      message: expect.stringContaining("the access token has expired, and there is no refresh token"),
    });
    expect(seen).toEqual([]);
  });

  test("without expiry and refresh token are used until they are rejected", async () => {
    const { fetch } = recording();
    const { provider } = provide(fetch, { refresh_token: undefined });
    expect(await provider.get()).toBe("access-000-secret");
    await provider.invalidate("access-000-secret");
    expect((await failed(provider.get())).message).toContain("the access token was rejected");
  });

  test("that a call finds rejected are renewed, and the call is sent with the new one", async () => {
    const { fetch, seen } = recording(
      deviant(json({ code: 4100, msg: "no" }, { status: 401 })),
      answer(1),
      json({ code: 0, data: user }),
    );
    const { provider } = provide(fetch, { expiresAt: time + 900_000 });
    const coze = createCoze({ region: "cn", token: provider, fetch });
    await coze.users.me();
    expect(seen.map(({ headers }) => headers.authorization)).toEqual([
      "Bearer access-000-secret",
      undefined,
      "Bearer access-001-secret",
    ]);
  });

  test.each([
    [{ access_token: "" }, "access_token must be non-empty printable ASCII"],
    [{ refresh_token: "" }, "refresh_token must be a non-empty string"],
    [{ expiresAt: Number.NaN }, "expiresAt must be Unix time in milliseconds"],
  ])("must be sound: %o", (tokens, message) => {
    expect(() => provide(recording().fetch, tokens)).toThrow(message);
  });

  test("need an onRefresh that keeps them", () => {
    expect(() => provide(recording().fetch, {}, { onRefresh: undefined })).toThrow(
      new TypeError("onRefresh must be a function: it keeps the new tokens"),
    );
    expect(() => provide(recording().fetch, {}, { onRefreshed: () => {} })).toThrow(
      'provider has no "onRefreshed"; use onRefresh',
    );
  });
});

describe("a store", () => {
  function createStore(more: Partial<TokenStore> = {}) {
    const map = new Map<string, unknown>();
    const ttls: (number | undefined)[] = [];
    const store: TokenStore = {
      get: (key) => Promise.resolve(structuredClone(map.get(key))),
      set(key, value, ttl) {
        ttls.push(ttl);
        return Promise.resolve(map.set(key, structuredClone(value)));
      },
      delete: (key) => Promise.resolve(map.delete(key)),
      ...more,
    };
    return { store, map, ttls };
  }

  test("carries new tokens to a process that has the old ones", async () => {
    const { store, map, ttls } = createStore();
    const { fetch, seen } = recording(answer(1), answer(2));
    const a = provide(fetch, {}, { store });
    const b = provide(fetch, {}, { store });
    expect(await a.provider.get()).toBe("access-001-secret");
    expect(await b.provider.get()).toBe("access-001-secret");
    expect(seen).toHaveLength(1);
    expect([a.kept.length, b.kept.length]).toEqual([1, 0]);
    expect(ttls).toEqual([30 * 86_400_000]);
    expect([...map.keys()].join()).not.toContain("secret");
    vi.setSystemTime(time + 900_000);
    expect(await b.provider.get()).toBe("access-002-secret");
    // One that was away while the others went on.
    const c = provide(fetch, {}, { store });
    expect([await a.provider.get(), await c.provider.get()]).toEqual(["access-002-secret", "access-002-secret"]);
    expect(seen).toHaveLength(2);
  });

  test("with a lock lets one process refresh while another waits", async () => {
    const holders: string[] = [];
    let tail: Promise<unknown> = Promise.resolve();
    const { store } = createStore({
      async lock(key) {
        let release = (): void => {};
        const before = tail;
        tail = new Promise<void>((done) => (release = done));
        await before;
        holders.push(key);
        return release;
      },
    });
    const { fetch, seen } = recording(answer(1));
    const all = [provide(fetch, {}, { store }), provide(fetch, {}, { store })];
    expect(await Promise.all(all.map(({ provider }) => provider.get()))).toEqual(Array(2).fill("access-001-secret"));
    expect(seen).toHaveLength(1);
    expect(holders).toHaveLength(2);
  });

  test("that fails or hangs is reported, and counts as empty", async () => {
    let hangs = false;
    const { store } = createStore({
      get: () => Promise.reject(new Error("no connection for access-000-secret")),
      set() {
        hangs = true;
        return new Promise(() => {});
      },
    });
    const { fetch } = recording(answer(1));
    const { provider } = provide(fetch, {}, { store });
    const reports: unknown[] = [];
    const got = provider.get((error) => reports.push(error));
    await until(() => hangs);
    await vi.advanceTimersByTimeAsync(3000);
    expect(await got).toBe("access-001-secret");
    expect(reports.map((error) => (error as Error).message)).toEqual([
      "no connection for [redacted]",
      "no response of the token store within 3000 ms",
    ]);
  });

  test("that leads in a circle, or has something else, is left", async () => {
    const { store } = createStore({ get: () => Promise.resolve({ ...first, access_token: "access-009-secret" }) });
    const { fetch } = recording(answer(1));
    expect(await provide(fetch, {}, { store }).provider.get()).toBe("access-001-secret");
  });
});

describe("ailyOAuth", () => {
  const options = { appId: "cli_1", appSecret: "app-secret-1" };

  test("leads the user to the page of consent", () => {
    const oauth = ailyOAuth(options);
    const url = new URL(
      oauth.authorizeUrl({
        redirectUri: "https://a.example/back",
        state: "s 1",
        scope: "a:read offline_access",
        codeChallenge: "c",
      }),
    );
    expect(url.origin + url.pathname).toBe("https://accounts.feishu.cn/open-apis/authen/v1/authorize");
    expect(Object.fromEntries(url.searchParams)).toEqual({
      ...{ response_type: "code", client_id: "cli_1", redirect_uri: "https://a.example/back", state: "s 1" },
      ...{ scope: "a:read offline_access", code_challenge: "c", code_challenge_method: "S256" },
    });
    const lark = ailyOAuth({ ...options, baseUrl: "https://open.larksuite.com" });
    expect(lark.authorizeUrl({ redirectUri: "https://a.example", state: "s" })).toMatch(
      /^https:\/\/accounts\.larksuite\.com\//,
    );
    const own = ailyOAuth({ ...options, accountsUrl: "https://sso.example" });
    expect(own.authorizeUrl({ redirectUri: "https://a.example", state: "s" })).toMatch(/^https:\/\/sso\.example\//);
    const authorize = (state: unknown) => () =>
      oauth.authorizeUrl({ redirectUri: "https://a.example", state: state as string });
    expect(authorize("")).toThrow('state must be a non-empty string, got ""');
    expect(authorize(7)).toThrow("state must be a non-empty string, got Number");
  });

  const granted = (n: number, more: object = {}) =>
    deviant(
      json({
        ...{ code: 0, access_token: `eyJ-access-${n}`, expires_in: 7200, token_type: "Bearer", scope: "a:read" },
        ...{ refresh_token: `eyJ-refresh-${n}`, refresh_token_expires_in: 604_800, ...more },
      }),
    );

  test("exchanges a code, with PKCE, and refreshes", async () => {
    const { fetch, seen } = recording(granted(1), granted(2));
    const oauth = ailyOAuth({ ...options, fetch });
    const { verifier, challenge, method } = await oauth.createPkce();
    expect([verifier.length, challenge.length, method]).toEqual([43, 43, "S256"]);
    const tokens = await oauth.exchangeCode({
      code: "code-1",
      redirectUri: "https://a.example/back",
      codeVerifier: verifier,
    });
    expect(tokens).toEqual({
      ...{ access_token: "eyJ-access-1", expires_in: 7200, token_type: "Bearer", scope: "a:read" },
      ...{ refresh_token: "eyJ-refresh-1", refresh_token_expires_in: 604_800, expiresAt: time + 7_200_000 },
    });
    expect(await oauth.refresh({ refreshToken: tokens.refresh_token! })).toMatchObject({
      access_token: "eyJ-access-2",
    });
    const common = { client_id: "cli_1", client_secret: "app-secret-1" };
    expect(seen.map(({ url }) => url)).toEqual(Array(2).fill("https://open.feishu.cn/open-apis/authen/v2/oauth/token"));
    expect(seen.map(({ body }) => JSON.parse(body) as unknown)).toEqual([
      {
        ...{ grant_type: "authorization_code", code: "code-1", redirect_uri: "https://a.example/back" },
        ...{ code_verifier: verifier, ...common },
      },
      { grant_type: "refresh_token", refresh_token: "eyJ-refresh-1", ...common },
    ]);
    expect(seen[0]!.headers).not.toHaveProperty("authorization");
  });

  test("has the vendor's code in the error, and no secret", async () => {
    const body = { code: 20037, error: "invalid_grant", error_description: "the token eyJ-refresh-1 has expired" };
    const { fetch, seen } = recording(deviant(json(body, { status: 400 })));
    const error = await failed(ailyOAuth({ ...options, fetch }).refresh({ refreshToken: "eyJ-refresh-1" }));
    expect(error).toMatchObject({ platform: "aily", kind: "auth", status: 400, code: 20037, outcome: "rejected" });
    expect(error.message).toContain("the token [redacted] has expired");
    expect(inspect(error, { showHidden: true })).not.toMatch(/eyJ-refresh|app-secret/);
    expect(seen).toHaveLength(1);
  });

  test("provides the token of a user to a client", async () => {
    const { fetch, seen } = recording(granted(1), deviant(json({ code: 0, data: {} })));
    const oauth = ailyOAuth({ ...options, fetch });
    const kept: unknown[] = [];
    const token = oauth.provider(
      { access_token: "eyJ-access-0", refresh_token: "eyJ-refresh-0" },
      { onRefresh: (t) => kept.push(t) },
    );
    await createAily({ token, fetch }).sessions.get("session_1");
    expect(seen[1]!.headers.authorization).toBe("Bearer eyJ-access-1");
    expect(kept).toHaveLength(1);
  });

  test("says how to get a refresh token", async () => {
    const { fetch } = recording();
    const provider = ailyOAuth({ ...options, fetch }).provider(
      { access_token: "eyJ-access-0", expiresAt: time },
      { onRefresh: () => {} },
    );
    expect((await failed(provider.get())).message).toContain("ask for the scope offline_access");
  });

  test.each([
    [{ appSecret: undefined }, "appSecret is undefined"],
    [{ accountsUrl: "http://sso.example" }, "accountsUrl must start with https://"],
    [{ clientId: "x" }, 'ailyOAuth has no "clientId"'],
  ])("checks its options: %o", (more, message) => {
    expect(() => ailyOAuth({ ...options, ...more } as never)).toThrow(message);
  });
});
