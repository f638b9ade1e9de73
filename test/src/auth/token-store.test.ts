import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { connect, createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import KeyvRedis from "@keyv/redis";
import { Keyv } from "keyv";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ailyTenantToken } from "../../../src/aily/token.js";
import type { TokenStore } from "../../../src/auth/store.js";
import { json } from "../../support/recording.ts";

/** A client of a process of its own, on a vendor that counts its exchanges. */
function fleet(tokenStores: TokenStore[], expire = 7200) {
  let exchanges = 0;
  const errors: unknown[] = [];
  const fetch = () => Promise.resolve(json({ code: 0, tenant_access_token: `t-${++exchanges}`, expire }));
  const options = { appId: "cli_1", appSecret: `secret-${Math.random()}`, baseUrl: "https://open.feishu.cn", fetch };
  const report = (error: unknown) => errors.push(error);
  const providers = tokenStores.map((tokenStore) => {
    const provider = ailyTenantToken({ ...options, tokenStore });
    return {
      get: () => provider.get(report),
      invalidate: (token: string) => provider.invalidate(token, report),
    };
  });
  return { providers: providers as [(typeof providers)[0], (typeof providers)[0]], errors, exchanges: () => exchanges };
}

/** What every store must do; `open` connects once more to the same data. */
function behaves(open: () => Keyv) {
  const two = (expire?: number) => fleet([open(), open()], expire);

  test("processes share a token", async () => {
    const {
      providers: [a, b],
      exchanges,
      errors,
    } = two();
    expect([await a.get(), await b.get(), await a.get()]).toEqual(["t-1", "t-1", "t-1"]);
    expect([exchanges(), errors]).toEqual([1, []]);
  });

  test("a rejected token is replaced for all, once", async () => {
    const {
      providers: [a, b],
      exchanges,
      errors,
    } = two();
    await a.get();
    await b.get();
    await a.invalidate("t-1");
    expect(await a.get()).toBe("t-2");
    await b.invalidate("t-1");
    expect(await b.get()).toBe("t-2");
    expect([exchanges(), errors]).toEqual([2, []]);
  });

  test("a token leaves the store when it expires", async () => {
    const store = open();
    const keys: string[] = [];
    const watched: TokenStore = {
      get: (key) => (keys.push(key), store.get(key)),
      set: (key, value, ttl) => store.set(key, value, ttl),
      delete: (key) => store.delete(key),
    };
    const {
      providers: [a],
      errors,
    } = fleet([watched], 1);
    await a.get();
    expect(await store.get(keys[0]!)).toEqual({ token: "t-1", expiresAt: expect.any(Number) });
    await wait(1100);
    expect(await store.get(keys[0]!)).toBeUndefined();
    expect(await a.get()).toBe("t-2");
    expect(errors).toEqual([]);
  });

  test("what arrives expired is stored for a minute, not forever", async () => {
    const store = open();
    const kept: unknown[] = [];
    const watched: TokenStore = {
      get: (key) => store.get(key),
      set: (key, value, ttl) => (kept.push(ttl), store.set(key, value, ttl)),
      delete: (key) => store.delete(key),
    };
    const {
      providers: [a, b],
      exchanges,
      errors,
    } = fleet([watched, open()], 0);
    // A minute is too short to be taken over by a process that does not know how long such tokens live.
    expect([await a.get(), await b.get(), await a.get()]).toEqual(["t-1", "t-2", "t-1"]);
    expect([exchanges(), kept, errors]).toEqual([2, [60_000], []]);
  });
}

describe("Keyv in memory", () => {
  const data = new Map<string, unknown>();
  behaves(() => new Keyv({ store: data }));
});

const redis = (() => {
  try {
    return execFileSync("which", ["redis-server"], { encoding: "utf8" }).trim();
  } catch {
    return undefined;
  }
})();

if (!redis) test.skip("not run: redis-server is not installed", () => {});

describe.skipIf(!redis)("Keyv with Redis", () => {
  const stores: KeyvRedis<unknown>[] = [];
  let folder: string;
  let server: ChildProcess;
  let port: number;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "redis-"));
    const probe = createServer().listen(0, "127.0.0.1");
    await once(probe, "listening");
    ({ port } = probe.address() as AddressInfo);
    await new Promise((done) => probe.close(done));
    const options = { port, bind: "127.0.0.1", save: "", appendonly: "no", dir: folder };
    const args = Object.entries(options).flatMap(([name, value]) => [`--${name}`, `${value}`]);
    server = spawn(redis!, args, { stdio: "ignore" });
    for (let tries = 0; ; tries++)
      try {
        const socket = connect(port, "127.0.0.1");
        await once(socket, "connect");
        socket.destroy();
        break;
      } catch (error) {
        if (tries > 100) throw error;
        await wait(50);
      }
  });

  afterAll(async () => {
    for (const store of stores) await store.disconnect().catch(() => {});
    if (server.exitCode === null) {
      server.kill();
      await once(server, "exit");
    }
    rmSync(folder, { recursive: true, force: true });
  });

  const open = () => {
    const store = new KeyvRedis<unknown>(`redis://127.0.0.1:${port}`);
    stores.push(store);
    return new Keyv({ store, throwOnErrors: true });
  };
  behaves(open);

  test("a key in Redis shows no secret", async () => {
    const {
      providers: [a],
    } = fleet([open()]);
    await a.get();
    const keys = execFileSync("redis-cli", ["-p", `${port}`, "keys", "*"], { encoding: "utf8" });
    expect(keys).toMatch(/agent-platform-clients:aily:[0-9a-f]{64}/);
    expect(keys).not.toContain("secret-");
  });

  // By default, the client waits for a connection without end.
  test.each([
    ["fails", { reconnectStrategy: false as const }, { throwOnConnectError: true }],
    ["waits", {}, {}],
  ])("a Redis that cannot be reached is reported, and calls go on, when its client %s", async (_, socket, options) => {
    const store = new KeyvRedis<unknown>({ url: "redis://127.0.0.1:1", socket }, options);
    const keyv = new Keyv({ store, throwOnErrors: true });
    for (const source of [store, keyv]) source.on("error", () => {});
    const { providers, errors } = fleet([keyv]);
    const [a] = providers;
    expect([await a.get(), await a.get()]).toEqual(["t-1", "t-1"]);
    expect(errors).toHaveLength(2);
    await store.disconnect(true).catch(() => {});
  });
});
