import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { inspect } from "node:util";
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { ailyTenantToken, type AilyTenantTokenOptions } from "../../../src/aily/token.js";
import type { PlatformError } from "../../../src/call/errors.js";
import { deviant, html, json, recording, rejection } from "../../support/recording.ts";

const appSecret = "app-secret-0123456789";
const tokenUrl = "https://open.feishu.cn/open-apis/auth/v3/tenant_access_token/internal";
const good = (token = "t-0123456789", expire: unknown = 7200) =>
  deviant(json({ code: 0, msg: "ok", tenant_access_token: token, expire }));
const create = (fetch: AilyTenantTokenOptions["fetch"], more: Partial<AilyTenantTokenOptions> = {}) =>
  ailyTenantToken({ appId: "cli_1", appSecret, baseUrl: "https://open.feishu.cn", fetch, ...more });

/** A real server; what it was asked. */
async function serve(answer: (request: IncomingMessage, response: ServerResponse) => void) {
  const bodies: string[] = [];
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      bodies.push(`${request.url} ${body}`);
      answer(request, response);
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close().closeAllConnections());
  return { bodies, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

describe("with a clock of its own", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  /** What a call gives when no time is lost. */
  const soon = async <T>(promise: Promise<T>): Promise<T> => {
    promise.catch(() => {});
    await vi.runAllTimersAsync();
    return promise;
  };
  const failure = async (...answers: (Response | Error)[]) => {
    const { fetch, seen } = recording(...answers);
    return { error: (await soon(rejection(create(fetch).get()))) as PlatformError, seen };
  };

  test("the id and the secret are exchanged for a token", async () => {
    const { fetch, seen } = recording(good(), good("t-next"));
    const provider = create(fetch);
    expect(await provider.get()).toBe("t-0123456789");
    expect(seen).toMatchObject([{ method: "POST", url: tokenUrl, headers: { "content-type": "application/json" } }]);
    expect(seen[0]!.headers).not.toHaveProperty("authorization");
    expect(JSON.parse(seen[0]!.body)).toEqual({ app_id: "cli_1", app_secret: appSecret });

    vi.advanceTimersByTime(7200_000 - 300_001);
    expect(await provider.get()).toBe("t-0123456789");
    vi.advanceTimersByTime(240_001);
    expect(await provider.get()).toBe("t-next");
    expect(vi.getTimerCount()).toBe(0);
  });

  test.each([
    [
      "a code with status 200",
      () => json({ code: 10015, msg: "app secret invalid" }),
      "app secret invalid",
      10015,
      200,
    ],
    ["a code with status 400", () => json({ code: 10003, msg: "bad" }, { status: 400 }), "bad", 10003, 400],
    ["a code as text", () => json({ code: "10014", msg: "bad" }), "bad", 10014, 200],
    ["a status alone", () => new Response(null, { status: 403, statusText: "Forbidden" }), "Forbidden", undefined, 403],
    ["HTML", () => html(), "the response is HTML, not JSON; is baseUrl right?", undefined, 200],
    ["nothing", () => new Response(""), "the response is empty", undefined, 200],
    ["no content", () => new Response(null, { status: 204 }), "the response is empty", undefined, 204],
    ["a list", () => json([]), "the response is", undefined, 200],
    ["no token", () => json({ code: 0, msg: "ok", expire: 7200 }), "ok", undefined, 200],
    ["neither token nor message", () => json({ code: 0 }), "the response has no token", undefined, 200],
    [
      "a token that is no text",
      () => json({ code: 0, tenant_access_token: 7 }),
      "the response has no token",
      undefined,
      200,
    ],
  ])("%s instead of a token", async (_, answer, reason, code, status) => {
    const { error, seen } = await failure(deviant(answer()));
    expect(error).toMatchObject({
      platform: "aily",
      route: "POST /open-apis/auth/v3/tenant_access_token/internal",
      kind: "auth",
      outcome: "not-sent",
      status,
    });
    expect(error.code).toBe(code);
    expect(error.message).toContain(`POST /open-apis/auth/v3/tenant_access_token/internal: ${status} Auth`);
    expect(error.message).toContain(reason);
    expect(seen).toHaveLength(1);
  });

  test("a token in the response of a broken server is not used, whatever follows", async () => {
    const broken = json({ code: 0, tenant_access_token: "t-0123456789", expire: 7200 }, { status: 503 });
    const { error, seen } = await failure(deviant(broken), deviant(new Response(null, { status: 204 })));
    expect(error).toMatchObject({ kind: "auth", outcome: "not-sent", status: 204 });
    expect(seen).toHaveLength(2);
  });

  test("the log id of a refused exchange is kept", async () => {
    const answer = deviant(json({ code: 10015, msg: "no" }, { headers: { "x-tt-logid": "log-1" } }));
    expect((await failure(answer)).error).toMatchObject({ requestId: "log-1", attempts: [{ requestId: "log-1" }] });
  });

  const busy = (status: number, headers?: HeadersInit, body: unknown = {}) =>
    deviant(json(body, { status, ...(headers && { headers }) }));

  test.each([
    ["429", () => busy(429)],
    ["500", () => busy(500)],
    ["HTML with status 502", () => html(502)],
    ["Feishu's rate limit", () => busy(400, undefined, { code: 99991400, msg: "slow" })],
    ["a broken connection", () => new TypeError("fetch failed")],
  ])("%s is tried again", async (_, answer) => {
    const { fetch, seen } = recording(answer(), answer(), good());
    const began = Date.now();
    expect(await soon(create(fetch).get())).toBe("t-0123456789");
    expect(seen).toHaveLength(3);
    expect(Date.now() - began).toBeGreaterThanOrEqual(750);
    expect(Date.now() - began).toBeLessThanOrEqual(1500);
  });

  test("after three tries the last failure is given, and the next call begins anew", async () => {
    const { fetch, seen } = recording(busy(500), busy(502), busy(503), good());
    const provider = create(fetch);
    const error = await soon(rejection(provider.get()));
    expect(error).toMatchObject({ kind: "auth", outcome: "not-sent", status: 503 });
    expect((error as PlatformError).attempts.map(({ status }) => status)).toEqual([500, 502, 503]);
    expect(await provider.get()).toBe("t-0123456789");
    expect(seen).toHaveLength(4);
  });

  test("what the server says of when to come back counts, up to a minute", async () => {
    const began = Date.now();
    const asked: number[] = [];
    const fetch = () => {
      const time = asked.push(Date.now() - began) && asked.at(-1)!;
      return Promise.resolve(time < 20_000 ? busy(429, { "retry-after": "20" }) : good());
    };
    const provider = create(fetch);
    const got = provider.get().then((token) => [token, Date.now() - began]);
    expect(await soon(got)).toEqual(["t-0123456789", 20_000]);
    // A second exchange begins after 10 s, and waits as well.
    expect(asked).toEqual([0, 10_000, 20_000, 30_000]);
    const { error, seen } = await failure(busy(429, { "retry-after": "61" }));
    expect(error).toMatchObject({ retryAfterMs: 61_000 });
    expect(seen).toHaveLength(1);
  });

  test("a connection that stays broken is told as such", async () => {
    const broken = () => new TypeError("fetch failed", { cause: new Error(`bad ${appSecret}`) });
    const { error } = await failure(broken(), broken(), broken());
    expect(error).toMatchObject({ kind: "auth", outcome: "not-sent", attempts: [{}, {}, {}] });
    expect(error.message).toContain("bad [redacted]");
    expect(inspect(error, { depth: 9, showHidden: true })).not.toContain(appSecret);
  });

  test("an exchange has 30 s, whatever fetch does; meanwhile another one begins every 10 s", async () => {
    let signal: AbortSignal | undefined;
    const fetch = vi.fn((request: Request) => ((signal ??= request.signal), new Promise<Response>(() => {})));
    const began = Date.now();
    const failed = rejection(create(fetch).get());
    await vi.advanceTimersByTimeAsync(9999);
    expect(fetch).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(fetch).toHaveBeenCalledTimes(3);
    const error = await Promise.race([failed, vi.advanceTimersByTimeAsync(1).then(() => failed)]);
    expect(error).toMatchObject({ kind: "auth", outcome: "not-sent" });
    expect(Date.now() - began).toBe(30_000);
    expect(signal?.aborted).toBe(true);
  });

  test("a body that never ends counts, too", async () => {
    const fetch = () => Promise.resolve(new Response(new ReadableStream()));
    expect(await soon(rejection(create(fetch).get()))).toMatchObject({ kind: "auth" });
  });

  test.each([
    ["followed by a custom fetch", { redirected: true, url: "https://elsewhere.example/" }],
    ["hidden by a browser", { type: "opaqueredirect", status: 0 }],
  ])("a redirect %s is an error", async (_, properties) => {
    const { error } = await failure(Object.defineProperties(good(), Object.getOwnPropertyDescriptors(properties)));
    expect(error).toMatchObject({ kind: "auth", outcome: "not-sent" });
    expect(error.message).toContain("redirected");
  });

  test("nothing shows the secret or a token", async () => {
    const body = { code: 1, msg: `what is ${appSecret}?`, tenant_access_token: "t-secret-0123", nested: [appSecret] };
    const { error } = await failure(deviant(json(body, { headers: { "x-tt-logid": appSecret } })));
    const { fetch } = recording(good());
    const provider = create(fetch);
    await provider.get();
    for (const shown of [error, error.body, error.attempts, error.cause, provider]) {
      const all = [inspect(shown, { depth: 9, showHidden: true }), JSON.stringify(shown) ?? "", String(shown)].join();
      expect(all).not.toMatch(/app-secret|t-secret|t-0123/);
    }
    expect(error.message).toContain("what is [redacted]?");
  });

  test.each([{}, ...[null, "soon", 0, -7200, 1_900_000_000].map((expire) => ({ expire }))])(
    "a token with the lifetime %j is used for one minute",
    async (lifetime) => {
      const unusable = deviant(json({ code: 0, msg: "ok", tenant_access_token: "t-1", ...lifetime }));
      const { fetch, seen } = recording(unusable, good("t-2", "7200"));
      const provider = create(fetch);
      expect([await provider.get(), await provider.get()]).toEqual(["t-1", "t-1"]);
      vi.setSystemTime(Date.now() + 60_000);
      expect([await provider.get(), await provider.get()]).toEqual(["t-2", "t-2"]);
      expect(seen).toHaveLength(2);
    },
  );
});

test.each(["http://open.feishu.cn", "http://127.evil.example", "http://localhost.evil.example", "http://10.0.0.1"])(
  "a secret is not sent to %s",
  (baseUrl) => expect(() => create(undefined, { baseUrl })).toThrow(TypeError),
);

test.each([
  "http://localhost:8080",
  "http://127.0.0.1",
  "http://127.1.2.3:1",
  "http://[::1]:9",
  "https://proxy.example/feishu",
])("a secret may be sent to %s", async (baseUrl) => {
  const { fetch, seen } = recording(good());
  await create(fetch, { baseUrl }).get();
  expect(seen[0]!.url).toBe(`${baseUrl}/open-apis/auth/v3/tenant_access_token/internal`);
});

test("an id or a secret that cannot be right throws at once", () => {
  for (const wrong of ["", "with space\n", undefined as never]) {
    expect(() => create(undefined, { appSecret: wrong })).toThrow(/^appSecret/);
    expect(() => create(undefined, { appId: wrong })).toThrow(/^appId/);
  }
});

test("the cache key depends on app, secret, origin and tenant", async () => {
  const keys: string[] = [];
  const tokenStore = {
    get: (key: string) => Promise.resolve(void keys.push(key)),
    set: () => Promise.resolve(),
    delete: () => Promise.resolve(),
  };
  const variants: Partial<AilyTenantTokenOptions>[] = [
    ...[{}, { appId: "cli_2" }, { appSecret: "another-secret" }, { tenantKey: "1" }, { tenantKey: "2" }],
    { baseUrl: "https://open.larksuite.com" },
  ];
  for (const variant of variants) await create(() => Promise.resolve(good()), { tokenStore, ...variant }).get();
  expect(new Set(keys).size).toBe(variants.length);
  expect(keys.join()).not.toMatch(/secret/);
});

test("50 calls at once make one exchange with a real server", async () => {
  const { url, bodies } = await serve((_, response) => {
    setTimeout(() => response.end(JSON.stringify({ code: 0, tenant_access_token: "t-real", expire: 7200 })), 50);
  });
  const provider = create(undefined, { baseUrl: url });
  const tokens = await Promise.all(Array.from({ length: 50 }, () => provider.get()));
  expect(new Set(tokens)).toEqual(new Set(["t-real"]));
  expect(bodies).toHaveLength(1);
});

test.each([301, 302, 303, 307, 308])("a redirect with %i does not take the secret along", async (status) => {
  const target = await serve((_, response) => response.end(JSON.stringify({ tenant_access_token: "t-x", expire: 1 })));
  const { url, bodies } = await serve((_, response) => response.writeHead(status, { location: target.url }).end());
  const error = await rejection(create(undefined, { baseUrl: url }).get());
  expect(error).toMatchObject({ kind: "auth", outcome: "not-sent", status });
  expect((error as Error).message).toContain("redirected");
  expect(bodies).toHaveLength(1);
  expect(target.bodies).toEqual([]);
});

test("a server that cannot be reached fails as auth, and says so", async () => {
  const error = await rejection(create(undefined, { baseUrl: "http://127.0.0.1:1" }).get());
  expect(error).toMatchObject({ kind: "auth", outcome: "not-sent", attempts: [{}, {}, {}] });
});
