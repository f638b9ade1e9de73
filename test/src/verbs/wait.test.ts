import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { PlatformError, type ErrorKind } from "../../../src/call/errors.js";
import type { WaitInit } from "../../../src/call/signature.js";
import type { WaitRule } from "../../../src/call/rule.js";
import { nextDelay, waitFor } from "../../../src/verbs/wait.js";
import { sleep } from "../../../src/call/time.js";

interface Status {
  status?: unknown;
}

const rule: WaitRule = {
  status: "status",
  done: ["completed"],
  failed: ["failed", "canceled"],
  action: ["requires_action"],
  error: "error",
};
const miss = (kind: ErrorKind = "server", retryAfterMs?: number): PlatformError =>
  new PlatformError({
    platform: "coze",
    route: "GET /job",
    kind,
    outcome: "unknown",
    reason: "no",
    ...(retryAfterMs !== undefined && { retryAfterMs }),
  });
class Failed extends Error {
  readonly details: object;
  constructor(details: object) {
    super("failed");
    this.details = details;
  }
}
const running = { status: "in_progress" };
const completed = { status: "completed" };

/** Waits for a job that answers in turn, the last answer for ever, and notes when it was asked and how it ended. */
function wait(answers: unknown[], init: WaitInit<Status> = {}, waitRule = rule) {
  const began = performance.now();
  const asked: number[] = [];
  const signals: (AbortSignal | undefined)[] = [];
  let busy = 0;
  const ended: { at?: number; value?: unknown; error?: unknown } = {};
  const end = (what: typeof ended) => Object.assign(ended, what, { at: performance.now() - began });
  void waitFor<Status>(
    {
      rule: waitRule,
      async ask(signal) {
        const answer = answers[Math.min(asked.length, answers.length - 1)];
        asked.push(performance.now() - began);
        signals.push(signal);
        expect(++busy).toBe(1);
        try {
          const value = (await (typeof answer === "function" ? (answer as () => unknown)() : answer)) as Status | Error;
          if (value instanceof Error) throw value;
          return value;
        } finally {
          busy--;
        }
      },
      failure: (details) => new Failed(details),
    },
    init,
  ).then(
    (value) => end({ value }),
    (error: unknown) => end({ error }),
  );
  return { asked, signals, ended };
}
const never = () => new Promise(() => {});
/** How many milliseconds after one another. */
const gaps = (times: number[]) => times.slice(1).map((time, index) => Math.round(time - times[index]!));

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  expect(vi.getTimerCount()).toBe(0);
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe("a wait", () => {
  test("polls at once and resolves with the last status", async () => {
    const { asked, ended } = wait([running, running, completed], { interval: 500 });
    await vi.advanceTimersByTimeAsync(0);
    expect(asked).toEqual([0]);
    await vi.runAllTimersAsync();
    expect(asked).toEqual([0, 500, 1000]);
    expect(ended).toEqual({ at: 1000, value: completed });
    expect(ended.value).toBe(completed);
  });

  test("ends when the caller must act", async () => {
    const action = { status: "requires_action" };
    const { ended } = wait([action]);
    await vi.runAllTimersAsync();
    expect(ended.value).toBe(action);
  });

  test("goes on at states it does not know, spelt differently or absent", async () => {
    const { asked, ended } = wait([{ status: "Completed" }, {}, { status: null }, { status: "paused" }, completed]);
    await vi.runAllTimersAsync();
    expect(asked).toHaveLength(5);
    expect(ended.value).toBe(completed);
  });

  test.each([undefined, null, [], [{}]])("reads states out of lists, and goes on at %j", async (early) => {
    const last = [{ execute_status: "Success" }];
    const { ended } = wait([early, last], {}, { status: "0.execute_status", done: ["Success"], failed: ["Fail"] });
    await vi.runAllTimersAsync();
    expect(ended.value).toBe(last);
  });

  test.each<[unknown, object]>([
    [
      { status: "failed", error: { code: 4028, message: "no credits" } },
      { code: 4028, reason: "no credits" },
    ],
    [
      { status: "failed", error: { code: "4028", msg: "no credits" } },
      { code: 4028, reason: "no credits" },
    ],
    [
      { status: "failed", error: { code: "E_X", message: "" } },
      { code: "E_X", reason: "failed" },
    ],
    [{ status: "failed", error: "all pages failed" }, { reason: "all pages failed" }],
    [{ status: "canceled", error: { code: 0, msg: "" } }, { reason: "canceled" }],
    [{ status: "canceled", error: null }, { reason: "canceled" }],
    [{ status: "canceled" }, { reason: "canceled" }],
  ])("throws when the job failed: %j", async (last, details) => {
    const { asked, ended } = wait([running, last]);
    await vi.runAllTimersAsync();
    expect(ended.error).toBeInstanceOf(Failed);
    expect((ended.error as Failed).details).toEqual({ kind: "job", body: last, ...details });
    expect(asked).toHaveLength(2);
  });

  test("shows every status, the last one too", async () => {
    const shown: Status[] = [];
    wait([running, miss(), running, completed], { onProgress: (status) => shown.push(status) });
    await vi.runAllTimersAsync();
    expect(shown).toEqual([running, running, completed]);
  });

  test.each<[string, () => void]>([
    ["throws", () => { throw miss(); }], // prettier-ignore
    ["rejects with", () => Promise.reject(miss())],
  ])("rejects with what onProgress %s", async (_, onProgress) => {
    const { asked, ended } = wait([running, completed], { onProgress });
    await vi.runAllTimersAsync();
    expect(ended.error).toEqual(miss());
    expect(asked).toHaveLength(1);
  });
});

describe("a poll that failed", () => {
  test.each<ErrorKind>(["server", "connection", "timeout", "rate_limit"])("with %s is missed", async (kind) => {
    const misses = Array.from({ length: 5 }, () => miss(kind));
    const { asked, ended } = wait([running, ...misses, running, ...misses, completed]);
    await vi.runAllTimersAsync();
    expect(ended.value).toBe(completed);
    expect(asked).toHaveLength(13);
  });

  test("is thrown when it is the sixth in a row", async () => {
    const last = miss("timeout");
    const { asked, ended } = wait([running, miss(), miss(), miss(), miss("connection"), miss(), last, completed]);
    await vi.runAllTimersAsync();
    expect(ended.error).toBe(last);
    expect(asked).toHaveLength(7);
  });

  test.each<ErrorKind>([
    "auth",
    "permission",
    "payment",
    "validation",
    "conflict",
    "parse",
    "stream",
    "job",
    "unknown",
  ])("with %s ends the wait", async (kind) => {
    const error = miss(kind);
    const { asked, ended } = wait([error, completed]);
    await vi.runAllTimersAsync();
    expect(ended).toEqual({ at: 0, error });
    expect(asked).toHaveLength(1);
  });

  test("with something else than a PlatformError ends the wait", async () => {
    const error = Object.assign(new Error("a bug"), { kind: "server" });
    const { ended } = wait([error, completed]);
    await vi.runAllTimersAsync();
    expect(ended.error).toBe(error);
  });

  test("because there is no such job is forgiven for 10 seconds", async () => {
    const early = wait([...Array.from({ length: 10 }, () => miss("not_found")), completed], { interval: 999 });
    await vi.runAllTimersAsync();
    expect(early.ended.value).toBe(completed);

    const late = wait([miss("not_found")], { interval: 999 });
    await vi.runAllTimersAsync();
    expect(late.ended.error).toEqual(miss("not_found"));
    expect(late.asked).toHaveLength(12);
  });

  test("delays the next as long as the vendor asks, up to a minute", async () => {
    const answers = [miss("rate_limit", 7000), miss("server", 10), miss("rate_limit", 3_600_000), completed];
    const { asked } = wait(answers, { interval: 500 });
    await vi.runAllTimersAsync();
    expect(gaps(asked)).toEqual([7000, 500, 60_000]);
  });
});

describe("time", () => {
  test("grows from 1 s to 10 s, with jitter, and never leaves these bounds", async () => {
    vi.spyOn(Math, "random").mockReturnValue(0.5);
    const { asked } = wait([...Array.from({ length: 8 }, () => running), completed]);
    await vi.runAllTimersAsync();
    expect(gaps(asked)).toEqual(
      [1000, 1500, 2250, 3375, 5062, 7594, 10_000, 10_000].map((ms) => expect.closeTo(ms, -1)),
    );
    expect(nextDelay(1, undefined, () => 0)).toBeCloseTo(1200);
    expect(nextDelay(1, undefined, () => 1)).toBeCloseTo(1800);
    fc.assert(
      fc.property(fc.nat(), fc.double({ min: 0, max: 1, noNaN: true }), (poll, random) => {
        const delay = nextDelay(poll, undefined, () => random);
        expect(delay).toBeGreaterThanOrEqual(1000);
        expect(delay).toBeLessThanOrEqual(10_000);
      }),
    );
  });

  test("is constant when the caller gives it", () => {
    for (const poll of [0, 1, 50]) expect(nextDelay(poll, 250, () => 1)).toBe(250);
  });

  test("that is up throws with the last status", async () => {
    const { signals, ended } = wait([running], { interval: 400, timeout: 1000 });
    await vi.runAllTimersAsync();
    expect(ended.at).toBe(1000);
    expect((ended.error as Failed).details).toEqual({
      kind: "timeout",
      reason: "no end of the job within 1000 ms",
      body: running,
    });
    expect(signals[0]!.aborted).toBe(true);
  });

  test("that is up ends the poll in flight", async () => {
    const { asked, signals, ended } = wait([never], { timeout: 1000 });
    await vi.advanceTimersByTimeAsync(999);
    expect(ended).toEqual({});
    expect(signals[0]!.aborted).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect((ended.error as Failed).details).toMatchObject({ kind: "timeout", body: undefined });
    expect(signals[0]!.aborted).toBe(true);
    expect(asked).toHaveLength(1);
  });

  test.each([undefined, 0, Infinity, 2 ** 40])("has no end with timeout %s", async (timeout) => {
    const controller = new AbortController();
    const { asked, ended } = wait([running], { timeout, signal: controller.signal, interval: 60_000 });
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(asked).toHaveLength(61);
    expect(ended).toEqual({});
    controller.abort();
    await vi.advanceTimersByTimeAsync(0);
  });

  test("between two polls may be longer than timers can take, and is no hot loop", async () => {
    const controller = new AbortController();
    const { asked } = wait([running], { interval: Infinity, signal: controller.signal });
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(asked).toHaveLength(1);
    controller.abort();
    await vi.advanceTimersByTimeAsync(0);
  });
});

describe("abort", () => {
  const reason = { mine: true };
  const observed = () => {
    const controller = new AbortController();
    const { signal } = controller;
    const add = vi.spyOn(signal, "addEventListener");
    const remove = vi.spyOn(signal, "removeEventListener");
    const listeners = () => {
      const left = new Set(add.mock.calls.map(([, listener]) => listener));
      for (const [, listener] of remove.mock.calls) left.delete(listener);
      return left.size;
    };
    return { controller, signal, listeners };
  };

  test("before the wait sends nothing", async () => {
    const { asked, ended } = wait([completed], { signal: AbortSignal.abort(reason) });
    await vi.runAllTimersAsync();
    expect(asked).toEqual([]);
    expect(ended.error).toBe(reason);
  });

  test.each<[string, unknown]>([
    ["during a sleep", running],
    ["during a sleep after a missed poll", miss("rate_limit", 50_000)],
    ["during a poll that does not heed it", never],
  ])("%s ends the wait at once, with the caller's reason", async (_, answer) => {
    const { controller, signal, listeners } = observed();
    const { asked, signals, ended } = wait([answer], { signal, interval: 5000, timeout: 100_000 });
    await vi.advanceTimersByTimeAsync(1234);
    controller.abort(reason);
    await vi.advanceTimersByTimeAsync(0);
    expect(ended.at).toBe(1234);
    expect(ended.error).toBe(reason);
    expect(asked).toHaveLength(1);
    expect(signals[0]!.reason).toBe(reason);
    expect(vi.getTimerCount()).toBe(0);
    expect(listeners()).toBe(0);
  });

  test("in onProgress ends the wait", async () => {
    const controller = new AbortController();
    const onProgress = () => controller.abort(reason);
    const { asked, ended } = wait([running], { signal: controller.signal, onProgress });
    await vi.runAllTimersAsync();
    expect(ended).toEqual({ at: 0, error: reason });
    expect(asked).toHaveLength(1);
  });

  test("leaves no listener behind when the wait ends by itself", async () => {
    const { signal, listeners } = observed();
    wait([running, miss(), completed], { signal });
    await vi.runAllTimersAsync();
    expect(listeners()).toBe(0);
  });

  test("ends a sleep, which leaves nothing behind", async () => {
    const { controller, signal, listeners } = observed();
    const whole = sleep(1000, signal);
    const cut = sleep(5000, signal).catch((error: unknown) => error);
    expect(vi.getTimerCount()).toBe(2);
    await vi.advanceTimersByTimeAsync(1000);
    await whole;
    controller.abort(reason);
    expect(await cut).toBe(reason);
    expect(vi.getTimerCount()).toBe(0);
    expect(listeners()).toBe(0);
    await expect(sleep(1000, signal)).rejects.toBe(reason);
    expect(listeners()).toBe(0);
    const bare = sleep(10);
    await vi.runAllTimersAsync();
    await bare;
  });
});

test("whatever the polls answer, the wait keeps its limits", async () => {
  const kinds = ["server", "connection", "timeout", "rate_limit", "not_found", "auth"] as const;
  const answer = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom<unknown>(running, {}, { status: "odd" }) },
    { weight: 4, arbitrary: fc.tuple(fc.constantFrom(...kinds), fc.option(fc.nat(90_000))) },
    { weight: 1, arbitrary: fc.constantFrom<unknown>(completed, { status: "failed" }, { status: "requires_action" }) },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(answer, { maxLength: 25 }), fc.boolean(), async (chosen, fixed) => {
      const answers = [...chosen, completed].map((one) =>
        Array.isArray(one) ? miss(one[0] as ErrorKind, (one[1] as number | null) ?? undefined) : one,
      );
      const { asked, ended } = wait(answers, fixed ? { interval: 700 } : {});
      await vi.runAllTimersAsync();
      const waits = gaps(asked);
      let missed = 0;
      // What should have ended it, found by reading the answers alone.
      const end = answers.findIndex((one, index) => {
        if (!(one instanceof PlatformError)) {
          missed = 0;
          return ["completed", "failed", "requires_action"].includes(String((one as Status).status));
        }
        if (one.kind === "not_found") return asked[index] === undefined || asked[index] >= 10_000;
        return one.kind === "auth" || ++missed > 5;
      });
      expect(asked).toHaveLength(end + 1);
      for (const [index, ms] of waits.entries()) {
        const one = answers[index];
        const hint = one instanceof PlatformError ? Math.min(one.retryAfterMs ?? 0, 60_000) : 0;
        expect(ms).toBeGreaterThanOrEqual(Math.max(hint, fixed ? 700 : 1000));
        expect(ms).toBeLessThanOrEqual(Math.max(hint, fixed ? 700 : 10_000));
      }
      const last = answers[end];
      if (last instanceof PlatformError) expect(ended.error).toBe(last);
      else if ((last as Status).status === "failed") expect(ended.error).toBeInstanceOf(Failed);
      else expect(ended.value).toBe(last);
    }),
  );
});
