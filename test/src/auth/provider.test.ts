import { inspect } from "node:util";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { createProvider, usableExpiry, type Minted, type ProviderOptions } from "../../../src/auth/provider.js";
import { cacheKey } from "../../../src/auth/store.js";
import { within } from "../../../src/call/time.js";
import { rejection } from "../../support/recording.ts";

const minute = 60_000;
const turn = () => new Promise((done) => setImmediate(done));

/** A provider with a clock of its own, whose tokens are `minted-1`, `minted-2`, ... */
function setup(options: Partial<ProviderOptions> = {}, lifetime = 120 * minute) {
  const state = { time: Date.UTC(2026, 0), minted: 0, lifetime };
  const now = () => state.time;
  const mint = (): Promise<Minted> =>
    Promise.resolve({ token: `minted-${++state.minted}`, expiresAt: state.time + state.lifetime });
  const provider = createProvider({ key: () => Promise.resolve("key"), mint, now, ...options });
  return Object.assign(state, { provider });
}

/** A store that remembers what it was asked. */
function recordingStore(entries: Record<string, unknown> = {}) {
  const calls: unknown[][] = [];
  const note = <T>(call: unknown[], value: T) => {
    calls.push(call);
    return Promise.resolve(value);
  };
  return {
    entries,
    calls,
    get: (key: string) => note(["get", key], entries[key]),
    set: (key: string, value: unknown, ttl?: number) => note(["set", key, value, ttl], (entries[key] = value)),
    delete: (key: string) => note(["delete", key], delete entries[key]),
  };
}

test("50 concurrent calls make one exchange, and later ones none", async () => {
  const s = setup();
  const tokens = await Promise.all(Array.from({ length: 50 }, () => s.provider.get()));
  expect(new Set(tokens)).toEqual(new Set(["minted-1"]));
  s.time += 100 * minute;
  expect(await s.provider.get()).toBe("minted-1");
  expect(s.minted).toBe(1);
});

test("calls during a slow read of the store share it", async () => {
  let reads = 0;
  const slow = { ...recordingStore(), get: () => (reads++, turn().then(() => undefined)) };
  const s = setup({ store: slow });
  const first = s.provider.get();
  await Promise.resolve();
  expect(await Promise.all([first, s.provider.get()])).toEqual(["minted-1", "minted-1"]);
  expect([reads, s.minted]).toEqual([1, 1]);
});

test.each([
  ["two hours", 120 * minute, 5 * minute, minute],
  ["15 minutes", 15 * minute, 1.5 * minute, 0.3 * minute],
  ["two seconds", 2000, 200, 40],
])(
  "a token of %s is renewed by one call in its last tenth, and by every call at its end",
  async (_, lifetime, soft, hard) => {
    const s = setup({}, lifetime);
    await s.provider.get();
    const start = s.time;

    s.time = start + lifetime - soft - 1;
    await s.provider.get();
    await turn();
    expect(s.minted).toBe(1);

    // Whoever begins the renewal waits for it; the others do not.
    s.time = start + lifetime - soft;
    expect(await Promise.all([s.provider.get(), s.provider.get()])).toEqual(["minted-2", "minted-1"]);
    expect(s.minted).toBe(2);
    expect(await s.provider.get()).toBe("minted-2");

    s.time += lifetime - hard - 1;
    expect(await Promise.all([s.provider.get(), s.provider.get()])).toEqual(["minted-3", "minted-2"]);
    s.time += lifetime - hard;
    expect(await Promise.all([s.provider.get(), s.provider.get()])).toEqual(["minted-4", "minted-4"]);
  },
);

test("a failed renewal does not matter while the token is valid, and the next call renews again", async () => {
  let fails = 0;
  const s = setup({
    mint: () => (++s.minted > 1 && fails++ < 2 ? Promise.reject(new Error("down")) : Promise.resolve(next())),
  });
  const next = () => ({ token: `minted-${s.minted}`, expiresAt: s.time + 10 * minute });
  await s.provider.get();
  s.time += 9.5 * minute;
  for (let i = 0; i < 2; i++) expect(await s.provider.get()).toBe("minted-1");
  expect(await s.provider.get()).toBe("minted-4");
  expect(s.minted).toBe(4);
});

test("a failed renewal matters once the token has expired, however late that is", async () => {
  const s = setup({ mint: () => (++s.minted > 1 ? Promise.reject(new Error("down")) : Promise.resolve(only)) });
  const only = { token: "minted-1", expiresAt: s.time + 10 * minute };
  await s.provider.get();
  s.time += 10 * minute - 1;
  expect(await s.provider.get()).toBe("minted-1");
  s.time += 1;
  expect(await rejection(s.provider.get())).toEqual(new Error("down"));
});

describe("a runtime that drops the promises of a request that is over", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => {
    const left = vi.getTimerCount();
    vi.useRealTimers();
    expect(left).toBe(0);
  });
  const never = () => new Promise<never>(() => {});

  /** Exchanges that begin with one each: a token, an error, milliseconds that it takes, or nothing for ever. */
  function exchanges(...plan: ("dropped" | Error | number)[]) {
    const began: number[] = [];
    const start = Date.now();
    const provider = createProvider({
      key: () => Promise.resolve("key"),
      async mint() {
        const n = began.push(Date.now() - start);
        const next = plan.shift() ?? 0;
        if (next === "dropped") return never();
        if (next) await new Promise((done) => setTimeout(done, Number(next) || 100));
        if (next instanceof Error) throw next;
        return { token: `t-${n}`, expiresAt: Date.now() + 120 * minute };
      },
    });
    /** The token and when it came, or how it failed. */
    const get = (): Promise<unknown> => provider.get().then((token) => [token, Date.now() - start], String);
    return { began, provider, get };
  }

  test("a request that is cut during its exchange holds up the others for 10 s from its start at most", async () => {
    const { began, get } = exchanges("dropped");
    void get();
    await vi.advanceTimersByTimeAsync(4000);
    const joined = [get(), get()];
    await vi.advanceTimersByTimeAsync(5999);
    expect(began).toEqual([0]);
    await vi.advanceTimersByTimeAsync(1);
    expect(await Promise.all(joined)).toEqual(Array(2).fill(["t-2", 10_000]));
    expect(began).toEqual([0, 10_000]);
    expect(await get()).toEqual(["t-2", 10_000]);
  });

  test("a runtime that refuses to wait for a request that is over is answered with a renewal for all who waited", async () => {
    const hang = () => new Promise<never>(() => {});
    let minted = 0;
    const mint = () => (++minted === 1 ? hang() : Promise.resolve({ token: "second", expiresAt: Date.now() + minute }));
    const { provider } = setup({ mint, now: () => Date.now() });
    void provider.get();
    const refuse = () => Promise.reject(new Error("This promise was created by a request that has since ended"));
    const race = vi.spyOn(Promise, "race").mockImplementationOnce(refuse).mockImplementationOnce(refuse);
    expect(await Promise.all([provider.get(), provider.get()])).toEqual(["second", "second"]);
    expect(minted).toBe(2);
    race.mockRestore();
    await vi.runAllTimersAsync();
  });

  test("whoever comes after 10 s begins anew at once, also without anyone who waits", async () => {
    const { began, provider } = exchanges("dropped");
    const cut = new AbortController();
    const gone = within(() => provider.get(), { signal: cut.signal }).catch(() => {});
    cut.abort();
    await gone;
    vi.setSystemTime(Date.now() + 10_000); // No timer of a dead request fires.
    expect(await provider.get()).toBe("t-2");
    expect(began).toEqual([0, 10_000]);
    await vi.runAllTimersAsync();
  });

  test("a renewal before the end of a token that is dropped does not end the client with that token", async () => {
    const { began, get } = exchanges(0, "dropped");
    await get();
    vi.setSystemTime(Date.now() + 116 * minute);
    void get();
    expect(await get()).toEqual(["t-1", 116 * minute]);
    vi.setSystemTime(Date.now() + 3.5 * minute);
    expect(await get()).toEqual(["t-3", 119.5 * minute]);
    expect(began).toEqual([0, 116 * minute, 119.5 * minute]);
    await vi.runAllTimersAsync();
  });

  test("whoever waits for a renewal of a valid token goes on with it after 10 s", async () => {
    const { began, get } = exchanges(0, "dropped");
    await get();
    await vi.advanceTimersByTimeAsync(116 * minute);
    const first = get();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await first).toEqual(["t-1", 116 * minute + 10_000]);
    expect(await get()).toEqual(["t-3", 116 * minute + 10_000]);
    expect(began).toHaveLength(3);
  });

  test("an exchange that takes longer than 10 s is not lost", async () => {
    const { began, get } = exchanges(15_000, 15_000);
    const first = get();
    await vi.advanceTimersByTimeAsync(12_000);
    const later = get();
    await vi.runAllTimersAsync();
    expect(await first).toEqual(["t-1", 15_000]);
    // It joined the second one, and waited for that until 20 s.
    expect(await later).toEqual(["t-1", 20_000]);
    expect(began).toEqual([0, 10_000]);
  });

  test("a failure reaches those who wait, also for the renewal after a dropped one", async () => {
    const { began, get } = exchanges("dropped", new Error("down"));
    const waiting = [get(), get()];
    await vi.advanceTimersByTimeAsync(10_100);
    expect(await Promise.all(waiting)).toEqual(Array(2).fill("Error: down"));
    expect(await get()).toEqual(["t-3", 10_100]);
    expect(began).toEqual([0, 10_000, 10_100]);
  });

  test("an old renewal that fails late does not harm those who wait for a newer one", async () => {
    let fail: (error: Error) => void;
    const mints = [
      () => new Promise<never>((_, reject) => (fail = reject)),
      () => new Promise<Minted>((done) => setTimeout(done, 5000, { token: "t-2", expiresAt: Infinity })),
    ];
    const provider = createProvider({ key: () => Promise.resolve("key"), mint: () => mints.shift()!() });
    void rejection(provider.get());
    await vi.advanceTimersByTimeAsync(11_000);
    const later = provider.get();
    fail!(new Error("late"));
    await vi.advanceTimersByTimeAsync(5000);
    expect(await later).toBe("t-2");
    expect(mints).toEqual([]);
  });

  test("a clock that was set back does not lengthen the wait", async () => {
    const { began, get } = exchanges("dropped");
    void get();
    vi.setSystemTime(Date.now() - 24 * 60 * minute);
    const joined = get();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await joined).toEqual(["t-2", 10_000 - 24 * 60 * minute]);
    expect(began).toHaveLength(2);
  });

  test("a deletion in the store that is dropped delays one renewal by 3 s, not all", async () => {
    const report = vi.fn();
    const entries: Record<string, unknown> = {};
    let reads = 0;
    const store = {
      get: (key: string) => (reads++, Promise.resolve(entries[key])),
      set: (key: string, value: unknown) => Promise.resolve((entries[key] = value)),
      delete: never,
    };
    const s = setup({ store, now: () => Date.now() });
    await s.provider.get();
    void s.provider.invalidate("minted-1");
    await vi.advanceTimersByTimeAsync(0);
    vi.clearAllTimers(); // The runtime drops them, too.
    const next = s.provider.get(report);
    await vi.advanceTimersByTimeAsync(3000);
    expect(await next).toBe("minted-2");
    expect(report).toHaveBeenCalledTimes(1);

    reads = 0;
    vi.setSystemTime(Date.now() + 24 * 60 * minute);
    const fresh = { token: "another", expiresAt: Date.now() + 60 * minute };
    entries.key = fresh;
    expect(await s.provider.get(report)).toBe(fresh.token);
    expect([reads, report.mock.calls.length]).toEqual([1, 1]);
  });
});

test("a token that is rejected while its renewal still stores it is not returned to those who wait", async () => {
  let stored = () => {};
  const store = recordingStore();
  const s = setup({
    store: { ...store, set: (key, value) => (store.set(key, value), new Promise<void>((done) => (stored = done))) },
  });
  const waiting = s.provider.get();
  await vi.waitFor(() => expect(store.calls).toHaveLength(2));
  expect(await s.provider.get()).toBe("minted-1");
  await s.provider.invalidate("minted-1");
  const next = s.provider.get();
  stored();
  await vi.waitFor(() => expect(s.minted).toBe(2));
  await turn();
  stored();
  expect(await Promise.all([waiting, next])).toEqual(["minted-2", "minted-2"]);
});

test("a failure reaches all who wait, and is not remembered", async () => {
  let failing = true;
  const s = setup({
    mint: () => (s.minted++, failing ? Promise.reject(new Error("down")) : Promise.resolve(good)),
  });
  const good = { token: "good", expiresAt: s.time + minute };
  const results = await Promise.allSettled([s.provider.get(), s.provider.get()]);
  expect(results.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  expect(s.minted).toBe(1);
  failing = false;
  expect(await s.provider.get()).toBe("good");
});

test("a mint that throws instead of rejecting is a rejection", async () => {
  const { provider } = setup({
    mint: () => {
      throw new Error("now");
    },
  });
  expect(await rejection(provider.get())).toEqual(new Error("now"));
});

test.each([
  ["none", NaN],
  ["one that is past", -3 * 60 * minute],
  ["one that is now", 0],
  ["one that is less than a millisecond away", 0.5],
  ["one beyond reason", 55 * 365 * 24 * 60 * minute],
  ["one without end", Infinity],
])("a token whose expiry is %s is used, and stored, for one minute", async (_, lifetime) => {
  const store = recordingStore();
  const s = setup({ store }, lifetime);
  expect(await Promise.all([s.provider.get(), s.provider.get()])).toEqual(["minted-1", "minted-1"]);
  expect(store.calls.slice(1)).toEqual([["set", "key", { token: "minted-1", expiresAt: s.time + minute }, minute]]);
  s.time += 50_000;
  expect(await s.provider.get()).toBe("minted-1");
  s.time += 10_000;
  expect(await s.provider.get()).toBe("minted-2");
  expect(s.minted).toBe(2);
});

test("no token is used longer than its kind lives, whatever a clock says", async () => {
  const s = setup({ lifetime: 15 * minute }, 3 * 60 * minute);
  await s.provider.get();
  s.time += 13 * minute;
  expect(await s.provider.get()).toBe("minted-1");
  s.time += 2 * minute;
  expect(await s.provider.get()).toBe("minted-2");
  expect([usableExpiry(5000, 1000), usableExpiry(5000, 1000, 2000)]).toEqual([5000, 3000]);
});

test("an expiry in the far future is taken as it is", async () => {
  const year = 365 * 24 * 60 * minute;
  const s = setup({}, year);
  await s.provider.get();
  s.time += year - 6 * minute;
  expect(await s.provider.get()).toBe("minted-1");
  expect(s.minted).toBe(1);
});

test("a clock that was set forward renews the token, one that was set back keeps it", async () => {
  const s = setup();
  await s.provider.get();
  s.time -= 24 * 60 * minute;
  expect(await s.provider.get()).toBe("minted-1");
  s.time += 48 * 60 * minute;
  expect(await s.provider.get()).toBe("minted-2");
});

test("only the current token can be invalidated", async () => {
  const s = setup();
  await s.provider.invalidate("minted-1");
  await s.provider.get();
  await s.provider.invalidate("another");
  expect(await s.provider.get()).toBe("minted-1");
  await s.provider.invalidate("minted-1");
  expect(await s.provider.get()).toBe("minted-2");
  await s.provider.invalidate("minted-1");
  expect(await s.provider.get()).toBe("minted-2");
});

test("50 calls whose token was rejected make one exchange", async () => {
  const s = setup({ store: recordingStore() });
  const call = async () => {
    const token = await s.provider.get();
    if (token === "minted-1") await s.provider.invalidate(token);
    return s.provider.get();
  };
  expect(new Set(await Promise.all(Array.from({ length: 50 }, call)))).toEqual(new Set(["minted-2"]));
  expect(s.minted).toBe(2);
});

test("a rejection during a renewal does not bring the token back", async () => {
  const store = recordingStore();
  const s = setup({ store });
  await s.provider.get();
  s.time += 116 * minute;
  const renewing = s.provider.get();
  await s.provider.invalidate("minted-1");
  expect(await Promise.all([renewing, s.provider.get()])).toEqual(["minted-2", "minted-2"]);
  expect(s.minted).toBe(2);
});

test("what is stored has its own expiry, and a time to live", async () => {
  const store = recordingStore();
  const s = setup({ store, key: () => Promise.resolve("here") }, 1000.7);
  await s.provider.get();
  const value = { token: "minted-1", expiresAt: s.time + 1000.7 };
  expect(store.calls).toEqual([
    ["get", "here"],
    ["set", "here", value, 1000],
  ]);
});

test("providers share a token through the store", async () => {
  const store = recordingStore();
  const [a, b] = [setup({ store }), setup({ store })];
  await a.provider.get();
  expect(await b.provider.get()).toBe("minted-1");
  expect(b.minted).toBe(0);

  // The one that is told first gets a new token; the other takes that over, and does not delete it.
  await a.provider.invalidate("minted-1");
  expect(store.entries).toEqual({});
  expect(await a.provider.get()).toBe("minted-2");
  await b.provider.invalidate("minted-1");
  expect(await b.provider.get()).toBe("minted-2");
  expect(b.minted).toBe(0);

  // The same when it is time to renew.
  a.time = b.time += 117 * minute;
  await a.provider.get();
  expect(await b.provider.get()).toBe("minted-3");
  expect(b.minted).toBe(0);
});

test.each([
  ["no lifetime is known", undefined, [1, 0, 1]],
  ["tokens live shortly", 10_000, [0, 0, 0]],
])("a stored token that soon expires, when %s", async (_, lifetime, [blocking, fresh]) => {
  const at = async (left: number) => {
    const s = setup({ lifetime });
    const store = recordingStore({ key: { token: "stored", expiresAt: s.time + left } });
    const provider = setup({ lifetime, store, mint: () => (s.minted++, Promise.resolve(minted)) }).provider;
    const minted = { token: "minted", expiresAt: s.time + minute };
    expect(await provider.get()).toBe(s.minted ? "minted" : "stored");
    return s.minted;
  };
  expect([await at(59_000), await at(61_000)]).toEqual([blocking, fresh]);
});

test("a rejected token that the store still holds is not used again", async () => {
  const store = { ...recordingStore(), delete: () => Promise.resolve(false) };
  const s = setup({ store });
  await s.provider.get();
  await s.provider.invalidate("minted-1");
  expect(store.entries.key).toMatchObject({ token: "minted-1" });
  expect(await s.provider.get()).toBe("minted-2");
  expect(store.entries.key).toMatchObject({ token: "minted-2" });
});

test("a slow deletion does not remove the token that follows", async () => {
  const store = recordingStore();
  const s = setup({
    store: { ...store, delete: async (key) => (await turn(), store.delete(key)) },
  });
  await s.provider.get();
  const invalidated = s.provider.invalidate("minted-1");
  expect(await s.provider.get()).toBe("minted-2");
  await invalidated;
  expect(store.entries.key).toMatchObject({ token: "minted-2" });
});

test("a vendor that gives a rejected token once more is believed", async () => {
  const s = setup({ mint: () => (s.minted++, Promise.resolve({ token: "same", expiresAt: s.time + 60 * minute })) });
  await s.provider.get();
  await s.provider.invalidate("same");
  expect([await s.provider.get(), await s.provider.get()]).toEqual(["same", "same"]);
  expect(s.minted).toBe(2);
});

test("a rejected token that the vendor insists on can again be shared by the store", async () => {
  const store = recordingStore();
  const mint = () => (s.minted++, Promise.resolve({ token: "same", expiresAt: s.time + 60 * minute }));
  const s = setup({ store, mint });
  await s.provider.get();
  await s.provider.invalidate("same");
  await s.provider.get();
  s.time += 60 * minute;
  store.entries.key = { token: "same", expiresAt: s.time + 60 * minute }; // Of another process.
  expect(await s.provider.get()).toBe("same");
  expect(s.minted).toBe(2);
});

test.each([
  ["a string", "token"],
  ["null", null],
  ["a list", ["token"]],
  ["no expiry", { token: "stored" }],
  ["an expiry in words", { token: "stored", expiresAt: "2999-01-01" }],
  ["a token that is no text", { token: 7, expiresAt: 9e15 }],
  ["an empty token", { token: "", expiresAt: 9e15 }],
  ["a token that no header can carry", { token: "a\nb", expiresAt: 9e15 }],
  ["what has expired", { token: "stored", expiresAt: Date.UTC(2025, 0) }],
  ["no number", { token: "stored", expiresAt: NaN }],
])("a store with %s counts as empty", async (_, value) => {
  const store = recordingStore({ key: value });
  const s = setup({ store });
  expect(await s.provider.get()).toBe("minted-1");
  expect(store.entries.key).toMatchObject({ token: "minted-1" });
});

test("a store that fails is reported and counts as empty", async () => {
  const reported: unknown[] = [];
  const fail = () => Promise.reject(new Error("no connection"));
  const fails = {
    get: () => {
      throw new Error("no get");
    },
    set: (_: string, value: unknown) => Promise.reject(new Error(`cannot set ${JSON.stringify(value)}`)),
    delete: fail,
  };
  const report = (error: unknown) => reported.push(error);
  const s = setup({ store: fails });
  expect(await s.provider.get(report)).toBe("minted-1");
  expect(await s.provider.get(report)).toBe("minted-1");
  await s.provider.invalidate("minted-1", report);
  expect(await s.provider.get(report)).toBe("minted-2");
  expect(reported.map((error) => (error as Error).message)).toEqual([
    "no get",
    expect.stringContaining(`cannot set {"token":"[redacted]"`),
    "no get",
    "no get",
    expect.stringContaining("cannot set"),
  ]);
  expect(inspect(reported)).not.toContain("minted-1");
});

test("a store that does not answer is reported after 3 s and counts as empty", async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const silent = () => new Promise<never>(() => {});
  const report = vi.fn();
  const s = setup({ store: { get: silent, set: silent, delete: silent } });
  const first = s.provider.get(report);
  await vi.advanceTimersByTimeAsync(3000);
  expect(await s.provider.get()).toBe("minted-1");
  await vi.advanceTimersByTimeAsync(3000);
  expect(await first).toBe("minted-1");
  expect(report.mock.calls.flat().map(String)).toEqual(
    Array(2).fill("Error: no response of the token store within 3000 ms"),
  );
  expect(vi.getTimerCount()).toBe(0);
});

test("a key that cannot be made, and a report that throws, do not matter either", async () => {
  const s = setup({
    store: recordingStore(),
    key: () => Promise.reject(new Error("no WebCrypto")),
  });
  const report = () => {
    throw new Error("reporting");
  };
  expect(await s.provider.get(report)).toBe("minted-1");
});

test("a provider shows no token", async () => {
  const { provider } = setup({ mint: () => Promise.resolve({ token: "very-secret", expiresAt: Infinity }) });
  await provider.get();
  expect(inspect(provider, { depth: null, showHidden: true }) + JSON.stringify(provider)).not.toContain("very-secret");
});

test("no token is ever given that has expired or is known to be rejected", async () => {
  const step = fc.oneof(
    fc.record({ wait: fc.integer({ min: 0, max: 10_000 }) }),
    fc.record({ invalidate: fc.constantFrom("current", "older", "foreign") }),
    fc.record({ get: fc.integer({ min: 1, max: 3 }) }),
    fc.record({ failing: fc.boolean() }),
    fc.record({ write: fc.integer({ min: -5000, max: 20_000 }) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), fc.integer({ min: 1, max: 8000 }), async (steps, lifetime) => {
      const store = recordingStore();
      const expiry = new Map<string, number>();
      const rejected = new Set<string>();
      const given: string[] = [];
      let failing = false;
      const note = (token: string, left: number) => {
        const minted = { token, expiresAt: s.time + left };
        expiry.set(token, minted.expiresAt);
        return minted;
      };
      const s = setup({
        store,
        mint: () => (failing ? Promise.reject(new Error("down")) : Promise.resolve(note(`m${++s.minted}`, lifetime))),
      });
      for (const [i, one] of steps.entries()) {
        if ("wait" in one) s.time += one.wait;
        else if ("failing" in one) failing = one.failing;
        else if ("write" in one) store.entries.key = note(`w${i}`, one.write);
        else if ("invalidate" in one) {
          const token = { current: given.at(-1), older: given[0], foreign: "foreign" }[one.invalidate];
          if (token === undefined) continue;
          await s.provider.invalidate(token);
          if (one.invalidate === "current") rejected.add(token);
        } else
          for (const result of await Promise.allSettled(Array.from({ length: one.get }, () => s.provider.get()))) {
            if (result.status === "rejected") continue;
            expect(expiry.get(result.value)).toBeGreaterThan(s.time);
            expect(rejected).not.toContain(result.value);
            given.push(result.value);
          }
        await turn();
      }
    }),
    { numRuns: 300 },
  );
});

test("a key tells all parts apart and shows none but the platform", async () => {
  const parts = { platform: "aily", origin: "https://open.feishu.cn", appId: "cli_1", secret: "very-secret" };
  const key = await cacheKey(parts);
  expect(key).toMatch(/^agent-platform-clients:aily:[0-9a-f]{64}$/);
  expect(await cacheKey({ tenant: undefined, ...Object.fromEntries(Object.entries(parts).reverse()) })).toBe(key);
  const others = [
    { ...parts, secret: "other" },
    { ...parts, tenant: "" },
    { ...parts, origin: "https://open.larksuite.com" },
    { ...parts, appId: `cli_1","secret` },
    { platform: "aily", a: "b", c: "d" },
    { platform: "aily", a: 'b"],["c","d' },
  ];
  expect(new Set([key, ...(await Promise.all(others.map(cacheKey)))]).size).toBe(others.length + 1);
});
