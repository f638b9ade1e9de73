import { describe, expect, test } from "vitest";
import { ailyOAuth, cozeJwt, cozeOAuth, createAily, createCoze, createFirecrawl } from "../../../src/index.js";
import { json, recording, rejection } from "../../support/recording.ts";
import { openEditor } from "../../support/editor.ts";
import { elsewhere, platformNames, use, verbsOf } from "../../support/verbs.ts";

type Factory = (options: object) => unknown;
const factories: Record<string, { create: Factory; sound: object }> = {
  createFirecrawl: { create: createFirecrawl, sound: { apiKey: "fc-0123456789abc" } },
  createAily: { create: createAily as Factory, sound: { appId: "cli_1", appSecret: "secret-0123456789" } },
  createCoze: { create: createCoze as Factory, sound: { token: "pat_0123456789abc", region: "cn" } },
  cozeJwt: {
    create: cozeJwt as Factory,
    sound: {
      ...{ appId: "1", keyId: "2", region: "cn" },
      privateKey: "-----BEGIN PRIVATE KEY-----\nMIIB\n-----END PRIVATE KEY-----",
    },
  },
  cozeOAuth: {
    create: cozeOAuth as Factory,
    sound: { clientId: "1", clientSecret: "secret-0123456789", region: "cn" },
  },
  ailyOAuth: { create: ailyOAuth as Factory, sound: { appId: "cli_1", appSecret: "secret-0123456789" } },
};
const either = "is undefined; pass appId and appSecret, or token";
/** What is said of an id that is undefined, unless it need not be there. */
const undefinedOf: Record<string, string> = {
  "createAily appId": `appId ${either}`,
  "createAily appSecret": `appSecret ${either}`,
  "createCoze token": "token is undefined; pass one",
  ...Object.fromEntries(
    ["ailyOAuth appId", "ailyOAuth appSecret", "cozeJwt appId", "cozeJwt keyId", "cozeJwt privateKey"].map((key) => [
      key,
      `${key.split(" ")[1]} is undefined; pass that of the app`,
    ]),
  ),
  "cozeOAuth clientId": "clientId must be non-empty printable ASCII without spaces, got undefined",
};
const clients = ["createFirecrawl", "createAily", "createCoze"];

describe.each(Object.entries(factories))("%s", (name, { create, sound }) => {
  test("takes sound options, and undefined for what is absent", () => {
    create(sound);
    create({ ...sound, fetch: undefined });
  });

  test.each([
    ...["apiUrl", "baseURL", "base_url", "domain", "host", "endpoint"].map((wrong) => [wrong, "baseUrl"] as const),
    ["fetcher", "fetch"] as const,
  ])("refuses %s and names %s", (wrong, right) => {
    for (const value of ["https://own.example", undefined]) {
      expect(() => create({ ...sound, [wrong]: value })).toThrow(TypeError);
      expect(() => create({ ...sound, [wrong]: value })).toThrow(`${name} has no "${wrong}"; use ${right}`);
    }
  });

  test.each(["fc-0123456789abc", null, new Map()])(
    "refuses %o in place of options, and does not show it",
    (options) => {
      expect(() => create(options as never)).toThrow(TypeError);
      expect(() => create(options as never)).toThrow(
        new RegExp(`^argument of ${name} must be a plain object, got \\w+$`),
      );
    },
  );

  const ids = Object.keys(sound).filter((key) => !["region", "baseUrl"].includes(key));
  test.each(ids)("says that %s is undefined", (id) => {
    expect(() => create({ ...sound, [id]: undefined })).toThrow(TypeError);
    expect(() => create({ ...sound, [id]: undefined })).toThrow(
      undefinedOf[`${name} ${id}`] ?? `${id} is undefined; leave it out`,
    );
  });

  test("refuses a fetch that is no function", () =>
    expect(() => create({ ...sound, fetch: {} })).toThrow(new TypeError("fetch must be a function")));
});

describe.each(clients)("%s", (name) => {
  const { create, sound } = factories[name]!;

  test.each([
    ["timeoutMs", "timeout"],
    ["retries", "maxRetries"],
    ["maxRetry", "maxRetries"],
    ["header", "headers"],
    ["tiemout", "timeout"],
  ])("refuses %s and names %s", (wrong, right) =>
    expect(() => create({ ...sound, [wrong]: 1 })).toThrow(`${name} has no "${wrong}"; use ${right}`),
  );

  const number = "a finite number, 0 or more";
  const headers = "an object of valid headers";
  test.each<[string, unknown, string]>([
    ...[NaN, Infinity, -1, "5000", null].map((value) => ["timeout", value, number] as [string, unknown, string]),
    ["totalTimeout", -0.1, number],
    ...[1.5, -1, NaN, Infinity, "2"].map((value) => ["maxRetries", value, "a whole number, 0 or more"] as const),
    ["on", "log", "a function"],
    ...[{ "a b": "c" }, { a: "b\nsecret" }, "a", null].map((value) => ["headers", value, headers] as const),
  ] as [string, unknown, string][])("refuses %s: %o", (option, value, what) => {
    expect(() => create({ ...sound, [option]: value })).toThrow(new TypeError(`${option} must be ${what}`));
  });

  test("takes undefined and 0", () => {
    create({ ...sound, timeout: 0, totalTimeout: 0, maxRetries: 0 });
    const absent = ["timeout", "totalTimeout", "maxRetries", "headers", "on", "fetch", "allowInsecure"];
    create({ ...sound, ...Object.fromEntries(absent.map((option) => [option, undefined])) });
  });

  const { appId: _appId, appSecret: _appSecret, region: _region, ...rest } = sound as Record<string, unknown>;
  const at = (baseUrl: unknown, more: object = {}) =>
    create({ ...rest, ...(name === "createAily" && { token: "t-0123456789abc" }), baseUrl, ...more });

  test.each([
    "http://10.0.0.1:3002",
    "http://127.evil.example",
    "http://localhost.example",
    "http://[::2]",
    "http://1.127.0.0",
  ])("sends no credential to %s, unless that is allowed", (baseUrl) => {
    expect(() => at(baseUrl)).toThrow(TypeError);
    expect(() => at(baseUrl)).toThrow(/must start with https:\/\/.* allowInsecure: true/);
    expect(() => at(baseUrl, { allowInsecure: "yes" })).toThrow(TypeError);
    expect(() => at(new URL(baseUrl))).toThrow(TypeError);
    at(baseUrl, { allowInsecure: true });
  });

  test.each([
    "http://127.0.0.1",
    "http://127.9.8.7:1",
    "http://[::1]:1",
    "http://localhost",
    "http://a.localhost:80",
    "https://a.example",
  ])("sends credentials to %s", (baseUrl) => {
    at(baseUrl);
    at(new URL(baseUrl));
  });

  test.each([
    "https://a.example?x=1",
    "https://a.example#x",
    "https://u:p@a.example",
    "ftp://a.example",
    "a.example",
    "",
    null,
    {},
  ])("refuses the base URL %o", (baseUrl) => {
    expect(() => at(baseUrl)).toThrow(
      new TypeError("baseUrl must be an http(s) URL without credentials, query or fragment"),
    );
  });
});

test("allowInsecure does not cover requests for tokens", () => {
  const app = { appId: "cli_1", appSecret: "secret-0123456789", baseUrl: "http://feishu.example" };
  expect(() => createAily({ ...app, allowInsecure: true })).toThrow(/https:\/\/.* secret/);
  expect(() => cozeOAuth({ clientId: "1", baseUrl: "http://coze.example" })).toThrow(/https:\/\//);
  expect(() => cozeOAuth({ clientId: "1", baseUrl: "http://a.example", allowInsecure: true } as never)).toThrow(
    TypeError,
  );
  cozeOAuth({ clientId: "1", baseUrl: new URL("http://coze.localhost") });
});

test("without a credential any server will do; a header can be one", async () => {
  const { seen, fetch } = recording(json({ success: true, sessions: [] }));
  await createFirecrawl({ baseUrl: "http://10.0.0.1:3002/v2", fetch }).interact.list();
  expect(seen[0]!.url).toBe("http://10.0.0.1:3002/v2/interact");
  expect(seen[0]!.headers).not.toHaveProperty("authorization");
  const headers = { Authorization: "Bearer 0123456789" };
  expect(() => createFirecrawl({ baseUrl: "http://10.0.0.1:3002/v2", headers })).toThrow(/https:\/\//);
});

describe.each(platformNames)("every verb of %s", async (platform) => {
  const { seen, fetch } = recording();
  const verbs = await verbsOf(platform, { fetch });
  /** What a verb fails with, however it is used. */
  async function failureOf(result: unknown): Promise<unknown> {
    const given = result as Promise<unknown> & AsyncIterable<unknown> & { final?(): Promise<unknown> };
    if (given.final) return rejection(given.final());
    if (typeof given.then === "function") return rejection(given);
    return rejection(given[Symbol.asyncIterator]().next());
  }
  const sorts = verbs.flatMap(({ name, call, route, rule, group }) => {
    const isStream = rule.stream && (name.endsWith(rule.streamedBy ?? "-") || !rule.flag);
    const group_ = name.replace(/[^.]*$/, "");
    return [
      { name, call, route, sort: isStream ? "stream" : "call" },
      ...(rule.wait ? [{ name: `${group_}wait`, call: group.wait!, route, sort: "wait" }] : []),
      ...(rule.wait && rule.page
        ? [{ name: `${group_}documents`, call: group.documents!, route, sort: "documents" }]
        : []),
    ];
  });

  const keys: Record<string, string[]> = {
    call: ["totalTimeout"],
    stream: ["idleTimeout"],
    documents: ["totalTimeout", "interval"],
    wait: ["interval", "onProgress"],
  };
  const all = ["totalTimeout", "idleTimeout", "interval", "onProgress", "timeoutMs", "retries", "fetch", "baseUrl"];

  test.each(sorts)("$name ($sort) refuses what it has not", async ({ call, route, sort }) => {
    for (const key of all.filter((key) => !keys[sort]!.includes(key))) {
      const error = await failureOf(use(call, route, {}, { [key]: undefined }));
      expect(error).toMatchObject({ kind: "validation", outcome: "not-sent", route });
      expect((error as Error).message).toContain(`init has no "${key}"; use `);
    }
    for (const init of [
      { timeout: NaN },
      { maxRetries: 0.5 },
      { headers: { "a b": "" } },
      { signal: new AbortController() },
      AbortSignal.abort(),
      7,
    ])
      expect(await failureOf(use(call, route, {}, init as object))).toMatchObject({
        kind: "validation",
        outcome: "not-sent",
      });
    expect(seen).toEqual([]);
  });

  test.each(sorts)("$name ($sort) takes what it has", async ({ call, route, sort }) => {
    const reason = new Error("stop");
    const settings = Object.fromEntries(
      ["timeout", "maxRetries", "headers", ...keys[sort]!].map((key) => [key, undefined]),
    );
    expect(await failureOf(use(call, route, {}, { ...settings, signal: AbortSignal.abort(reason) }))).toBe(reason);
  });

  test.each(sorts)("$name ($sort) refuses an input that cannot be read", async ({ call, route }) => {
    const input = {
      get limit(): never {
        throw new Error("no");
      },
    };
    const names = Array.from(route.matchAll(/\{([^}]+)\}/g), ([, name]) => name!);
    const error = await failureOf(names.length === 1 ? call("x", input) : call(input)).catch(() =>
      failureOf(call("x", input)),
    );
    expect(error).toMatchObject({ kind: "validation", outcome: "not-sent" });
    expect(seen).toEqual([]);
  });
});

test("an id that is undefined is named", async () => {
  const coze = createCoze({ token: "pat_0123456789abc", baseUrl: elsewhere, fetch: recording().fetch });
  expect(await rejection(coze.conversations.delete(undefined!))).toMatchObject({
    kind: "validation",
    outcome: "not-sent",
    message: expect.stringContaining('"conversation_id" must be a string, number or boolean, got undefined'),
  });
});

test("programs with exactOptionalPropertyTypes may pass options that are undefined", () => {
  const program = `
    import { createAily, createCoze, createFirecrawl, cozeJwt } from "agent-platform-clients";
    declare const number: number | undefined, signal: AbortSignal | undefined, headers: Record<string, string> | undefined;
    declare const fetcher: ((request: Request) => Promise<Response>) | undefined, url: string | URL | undefined, flag: boolean | undefined;
    const more = { timeout: number, totalTimeout: number, maxRetries: number, headers, fetch: fetcher, on: undefined, allowInsecure: flag };
    const firecrawl = createFirecrawl({ baseUrl: url, ...more });
    const aily = createAily({ appId: "a", appSecret: "b", baseUrl: url, tokenStore: undefined, ...more });
    const coze = createCoze({ token: "t", region: undefined, baseUrl: "https://a.example", ...more });
    createCoze({ token: "t", region: "cn", baseUrl: undefined });
    cozeJwt({ appId: "a", keyId: "b", privateKey: "c", region: "cn", baseUrl: undefined, sessionName: undefined, durationSeconds: number, fetch: fetcher });
    void firecrawl.scrape({ url: "u" }, { signal, timeout: number, totalTimeout: number, maxRetries: number, headers });
    void firecrawl.crawl.wait("1", {}, { signal, timeout: number, interval: number, onProgress: undefined });
    void firecrawl.crawl.documents("1", {}, { signal, interval: number, totalTimeout: number });
    void coze.chat.stream({ bot_id: "b", user_id: "u" }, { signal, idleTimeout: number });
    void aily;
  `;
  expect(openEditor(program, { exactOptionalPropertyTypes: true }).errors()).toEqual([]);
  const wrong = `import { createFirecrawl } from "agent-platform-clients";
    createFirecrawl({ apiKey: undefined as string | undefined });`;
  expect(openEditor(wrong, { exactOptionalPropertyTypes: true }).errors()[0]).toContain("exactOptionalPropertyTypes");
}, 120_000);
