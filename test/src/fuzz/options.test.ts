import { afterAll, beforeAll, expect, test } from "vitest";
import { cozeJwt, cozeOAuth, createAily, createCoze, createFirecrawl, isPlatformError } from "../../../src/index.js";
import { createRandom, type Random } from "../../support/random.ts";
import {
  elsewhere,
  platformNames,
  platforms,
  use,
  verbsOf,
  type Named,
  type PlatformName,
} from "../../support/verbs.ts";
import { visible } from "../../support/visible.ts";

/** To look at one case alone: its number. */
const only = process.env.FUZZ_CASE;
const cases = Number(process.env.FUZZ_CASES ?? 4000);
const numbers = only ? [Number(only)] : Array.from({ length: cases }, (_, n) => n);

const rejections: unknown[] = [];
const collect = (reason: unknown) => void rejections.push(reason);
process.on("unhandledRejection", collect);
afterAll(() => void process.off("unhandledRejection", collect));

const secret = "~7secret-0123456789";
const pem = "-----BEGIN PRIVATE KEY-----\nMIIB\n-----END PRIVATE KEY-----";
const fetch = () => Promise.resolve(Response.json({ success: true, code: 0, data: {} }));

/** The options of each factory, sound ones; what it may do without is in `common`. */
const common = { fetch, timeout: 5, totalTimeout: 5, maxRetries: 0, headers: {}, on: () => {}, allowInsecure: false };
const factories: Record<string, { create: (options: never) => object; sound: Record<string, unknown> }> = {
  createFirecrawl: { create: createFirecrawl, sound: { apiKey: secret, baseUrl: elsewhere, ...common } },
  createAily: {
    create: createAily,
    sound: { appId: "cli_1", appSecret: secret, baseUrl: elsewhere, tokenStore: new Map(), ...common },
  },
  createCoze: { create: createCoze, sound: { token: secret, region: "cn", ...common } },
  cozeJwt: {
    create: cozeJwt,
    sound: {
      ...{ appId: "1", keyId: "2", privateKey: pem, region: "cn", audience: "api.coze.cn", accountId: "1" },
      ...{ sessionName: "s", durationSeconds: 900, fetch, tokenStore: new Map() },
    },
  },
  cozeOAuth: { create: cozeOAuth, sound: { clientId: "1", clientSecret: secret, region: "cn", fetch } },
};

/** Every option that some factory or `init` has, and what others call it. */
const names = [
  ...new Set([
    ...Object.values(factories).flatMap(({ sound }) => Object.keys(sound)),
    ...["signal", "idleTimeout", "interval", "onProgress", "enterpriseId", "scope", "sessionContext", "token"],
    ...["apiUrl", "baseURL", "domain", "host", "api_key", "key", "retries", "timeoutMs", "fetcher", "header", "agent"],
    ...["__proto__", "constructor", "toString", "", "0", "日本"],
  ]),
];
/** What a message may call the right one: names of ours, and no other text of the caller's. */
const values = (random: Random): unknown =>
  random.pick<() => unknown>([
    () => undefined,
    () => null,
    () => secret,
    () => "",
    () => `${secret}\n`,
    () => `https://own.example`,
    () => `http://own.example`,
    () => `https://user:${secret}@own.example`,
    () => `https://own.example?key=${secret}`,
    () => new URL("http://127.0.0.1:1/x"),
    () => random.pick([0, 1, 3, 1.5, -1, NaN, Infinity, 2 ** 40, 5n, true, false, Symbol("s")]),
    () => ({ "X-A": "b" }),
    () => ({ "x-key": secret, "a b": secret }),
    () => ({ a: `b\n${secret}` }),
    () => ({ get: () => Promise.resolve(secret) }),
    () => [],
    () => [secret],
    () => () => secret,
    () => Promise.resolve(secret),
    () => new Headers({ "x-key": secret }),
    () => new Map([["a", secret]]),
    () => new Date(NaN),
    () => AbortSignal.timeout(5_000),
    () => new AbortController(),
    () => Object.create(null) as object,
  ])();

/** Options that are sound but for a few random ones; sometimes not an object of options at all. */
function optionsOf(random: Random, sound: Record<string, unknown>): unknown {
  if (random.chance(0.05)) return values(random);
  const entries = Object.entries(sound).filter(() => random.chance(0.8));
  const more = random.some(3, () => [random.pick(names), values(random)] as const);
  return Object.fromEntries([...entries, ...more]);
}

/** Throws unless the text names what is wrong, and what to pass instead, if the option is not one of these. */
function checkMessage(message: string, options: unknown, known: readonly string[]): void {
  const [, wrong, right] = /has no "(.*)"; use (.+)$/s.exec(message) ?? [];
  if (wrong === undefined) return expect(message).toMatch(/must|pass|undefined|PKCS|leave|cannot/);
  expect(Object.keys(options as object)).toContain(wrong);
  expect(known).not.toContain(wrong);
  expect(known).toContain(right);
}

test.each(Object.entries(factories))("%s takes any options, or says with a TypeError what is wrong", (_, factory) => {
  const { create, sound } = factory;
  // The options that exist are those that are not called unknown.
  const known = names.filter((name) => {
    try {
      create({ ...sound, [name]: null } as never);
    } catch (error) {
      return !(error as Error).message.includes(" has no ");
    }
    return true;
  });
  let accepted = 0;
  for (const n of numbers) {
    const options = optionsOf(createRandom(n), sound);
    try {
      create(options as never);
      accepted++;
      if (Object(options) === options)
        expect(Object.keys(options as object).filter((key) => !known.includes(key))).toEqual([]);
    } catch (error) {
      const what = `case ${n}: ${String(error)}`;
      expect((error as Error).name, what).toBe("TypeError");
      expect(visible(error).includes(secret), what).toBe(false);
      checkMessage((error as Error).message, options, known);
    }
  }
  if (!only) expect(accepted).toBeGreaterThan(cases / 50);
});

const verbs = {} as Record<PlatformName, Named[]>;
beforeAll(async () => {
  for (const name of platformNames) verbs[name] = await verbsOf(name, { fetch });
});

test("a call takes any settings, or rejects with what is wrong and sends nothing", async () => {
  const sound = { timeout: 500, maxRetries: 0, headers: { "x-trace": "7" } };
  let accepted = 0;
  for (const n of numbers) {
    const random = createRandom(n);
    const platform = random.pick(platformNames);
    const { route, rule, name } = random.pick(verbs[platform]);
    let sent = 0;
    const client = platforms[platform].client({ fetch: () => (sent++, fetch()) });
    const verb = name
      .split(".")
      .slice(1)
      .reduce<unknown>((tree, key) => (tree as Record<string, unknown>)[key], client);
    const init = optionsOf(random, sound);
    const files = Object.fromEntries((rule.form ?? []).map((field) => [field, new File(["x"], "a.txt")]));
    const given = use(verb as Named["call"], route, files, init as object) as Promise<unknown> & {
      final?(): Promise<unknown>;
    };
    const error = await (given.final?.() ?? given).then(
      () => undefined,
      (error: unknown) => error,
    );
    const limit = given.final ? "idleTimeout" : "totalTimeout";
    const settings = ["signal", "timeout", limit, "maxRetries", "headers"];
    const what = `case ${n}: ${name} ${String(error)}`;
    if (sent) {
      accepted++;
      const keys = Object.keys(Object(init) as object).filter((key) => !settings.includes(key));
      if (Object(init) === init) expect(keys, what).toEqual([]);
      continue;
    }
    const signal = (Object(init) as { signal?: AbortSignal }).signal;
    if (signal?.aborted && error === signal.reason) continue;
    expect(isPlatformError(error), what).toBe(true);
    expect(error, what).toMatchObject({ kind: "validation", outcome: "not-sent" });
    expect(visible(error).includes(secret), what).toBe(false);
    checkMessage((error as Error).message.slice(0, -1), init, settings);
  }
  if (!only) expect(accepted).toBeGreaterThan(cases / 50);
  await new Promise((done) => setImmediate(done));
  expect(rejections.splice(0)).toEqual([]);
}, 60_000);
