import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { PlatformError, type ErrorDetails } from "../../../src/call/errors.js";
import { costOf, delayBefore, hintOf, limitsOf, mayRetry } from "../../../src/call/retry.js";
import { sleep } from "../../../src/call/time.js";

const error = (details: Partial<ErrorDetails>) =>
  new PlatformError({ platform: "p", route: "GET /x", kind: "unknown", outcome: "unknown", reason: "", ...details });
const codes = { always: [4020], safe: [4009], never: [4008] };

describe("whether to repeat", () => {
  test.each<[string, Partial<ErrorDetails>, boolean, boolean]>([
    // what, failure, safe route, other route
    ["certificate", { kind: "connection", outcome: "not-sent", reason: "no (CERT_HAS_EXPIRED)" }, false, false],
    ["TLS", { kind: "connection", outcome: "not-sent", reason: "(ERR_SSL_WRONG_VERSION_NUMBER)" }, true, true],
    ["refused connection", { kind: "connection", outcome: "not-sent" }, true, true],
    ["cut connection", { kind: "connection" }, true, false],
    ["attempt timeout", { kind: "timeout" }, true, false],
    ["408", { kind: "timeout", status: 408 }, true, false],
    ["425", { status: 425 }, true, false],
    ["429", { kind: "rate_limit", status: 429, outcome: "rejected" }, true, true],
    ["500", { kind: "server", status: 500 }, true, false],
    ["501", { kind: "server", status: 501 }, false, false],
    ["502", { kind: "server", status: 502 }, true, false],
    ["503 without Retry-After", { kind: "server", status: 503 }, true, false],
    ["503 with Retry-After", { kind: "server", status: 503, outcome: "rejected" }, true, true],
    ["504", { kind: "server", status: 504 }, true, false],
    ["520", { kind: "server", status: 520 }, true, false],
    ["524", { kind: "server", status: 524 }, true, false],
    ["525", { kind: "server", status: 525 }, false, false],
    ["529", { kind: "server", status: 529 }, true, false],
    ["400", { kind: "validation", status: 400, outcome: "rejected" }, false, false],
    ["401", { kind: "auth", status: 401, outcome: "rejected" }, false, false],
    ["402", { kind: "payment", status: 402, outcome: "rejected" }, false, false],
    ["404", { kind: "not_found", status: 404, outcome: "rejected" }, false, false],
    ["409", { kind: "conflict", status: 409, outcome: "rejected" }, false, false],
    ["invalid input", { kind: "validation", outcome: "not-sent" }, false, false],
    ["no token", { kind: "auth", outcome: "not-sent" }, false, false],
    ["unreadable success", { kind: "parse", status: 200 }, false, false],
    ["a code that says nothing ran", { kind: "rate_limit", status: 200, code: 4020, outcome: "rejected" }, true, true],
    ["the same in a 500", { kind: "rate_limit", status: 500, code: 4020 }, true, false],
    ["the same in a 501", { kind: "rate_limit", status: 501, code: 4020 }, true, false],
    ["the same in a 408", { kind: "rate_limit", status: 408, code: 4020 }, true, false],
    ["busy, in a 503 with Retry-After", { kind: "server", status: 503, code: 4009, outcome: "rejected" }, true, false],
    ["a code that says busy", { kind: "server", status: 200, code: 4009, outcome: "rejected" }, true, false],
    ["a code that stays", { kind: "rate_limit", status: 429, code: 4008, outcome: "rejected" }, false, false],
  ])("%s", (_, details, safe, other) => {
    expect([mayRetry(error(details), true, codes), mayRetry(error(details), false, codes)]).toEqual([safe, other]);
  });
});

describe("how long to wait", () => {
  test("doubles from half a second to eight, shortened by up to a half", () => {
    const all = (random: number) => [0, 1, 2, 3, 4, 5, 50].map((n) => delayBefore(n, undefined, () => random));
    expect(all(1)).toEqual([500, 1000, 2000, 4000, 8000, 8000, 8000]);
    expect(all(0)).toEqual([250, 500, 1000, 2000, 4000, 4000, 4000]);
  });

  test("the server's word comes first, up to a minute", () => {
    expect(delayBefore(5, 100)).toBe(100);
    expect(delayBefore(0, 60_000)).toBe(60_000);
    expect(delayBefore(0, 60_001)).toBeUndefined();
  });

  test("stays within its bounds", () => {
    fc.assert(
      fc.property(fc.nat(100), fc.double({ min: 0, max: 1, noNaN: true }), (n, random) => {
        const delay = delayBefore(n, undefined, () => random)!;
        expect(delay).toBeGreaterThanOrEqual(250);
        expect(delay).toBeLessThanOrEqual(8000);
      }),
    );
  });

  const now = Date.parse("2026-01-01T00:00:00Z");
  test.each<[Record<string, string>, number | undefined]>([
    [{ "retry-after-ms": "1500", "retry-after": "9" }, 1500],
    [{ "retry-after": "9", "x-ogw-ratelimit-reset": "3" }, 9000],
    [{ "retry-after": "0.5" }, undefined],
    [{ "retry-after": "1e1" }, undefined],
    [{ "retry-after": "0x10" }, undefined],
    [{ "retry-after": "+5" }, undefined],
    [{ "retry-after": "5s" }, undefined],
    [{ "retry-after": "5, 6" }, undefined],
    [{ "retry-after": "2026-01-01T00:00:07Z" }, undefined],
    [{ "retry-after": "2027" }, 2_027_000],
    [{ "retry-after": "January 2, 2026" }, undefined],
    [{ "retry-after": "Thu, 99 Jan 2026 00:00:07 GMT" }, undefined],
    [{ "retry-after": "Thursday, 01-Jan-26 00:00:07 GMT" }, 7000],
    [{ "retry-after-ms": "1.5" }, undefined],
    [{ "retry-after-ms": "Thu, 01 Jan 2026 00:00:07 GMT" }, undefined],
    [{ "x-ogw-ratelimit-reset": "Thu, 01 Jan 2026 00:00:07 GMT" }, undefined],
    [{ "retry-after": "soon", "x-ogw-ratelimit-reset": "3" }, 3000],
    [{ "retry-after": "Thu, 01 Jan 2026 00:00:07 GMT" }, 7000],
    [{ "x-ogw-ratelimit-reset": "3" }, 3000],
    [{ "retry-after": "0", "x-ogw-ratelimit-reset": "3" }, 3000],
    [{ "retry-after": "-1" }, undefined],
    [{ "retry-after": "soon" }, undefined],
    [{ "retry-after": "Wed, 31 Dec 2025 00:00:00 GMT" }, undefined],
    [{ "retry-after-ms": "1e9" }, undefined],
    [{}, undefined],
  ])("headers %j ask for %s ms", (headers, ms) => expect(hintOf(new Headers(headers), now)).toBe(ms));

  test("a date counts from the date of the response, whatever our clock says", () => {
    const date = "Thu, 01 Jan 2026 00:00:00 GMT";
    const hint = (more: object) => hintOf(new Headers({ "retry-after": "Thu, 01 Jan 2026 00:00:07 GMT", ...more }));
    vi.useFakeTimers({ now: now + 5000 });
    try {
      expect(hint({ date })).toBe(7000);
      expect(hint({ date: "no date" })).toBe(2000);
      expect(hint({})).toBe(2000);
    } finally {
      vi.useRealTimers();
    }
  });

  test("a retry has its price, unless the server named the time", () => {
    const price = (details: Partial<ErrorDetails>) => costOf(error(details));
    expect([price({}), price({ kind: "timeout" }), price({ kind: "timeout", retryAfterMs: 5 })]).toEqual([5, 10, 0]);
  });
});

describe("limits", () => {
  test.each([
    ["the defaults", undefined, {}, {}, {}, [60_000, 180_000, true]],
    ["the client's", undefined, {}, {}, { timeout: 1, totalTimeout: 2 }, [1, 2, true]],
    ["the call's", undefined, {}, { timeout: 3, totalTimeout: 4 }, { timeout: 1, totalTimeout: 2 }, [3, 4, true]],
    ["off", undefined, {}, { timeout: 0, totalTimeout: 0 }, {}, [0, 0, true]],
    ["a long route, three times in total", 120_000, {}, {}, { timeout: 1 }, [120_000, 360_000, true]],
    ["a field in seconds", ["timeout", 1000, 30], { timeout: 300 }, {}, {}, [330_000, 360_000, false]],
    ["a field left out", ["timeout", 1000, 30], {}, {}, {}, [60_000, 90_000, false]],
    [
      "a nested field",
      ["options.timeout", 1, 30_000],
      { options: { timeout: 90_000 } },
      {},
      {},
      [120_000, 150_000, false],
    ],
    ["a nested field left out", ["options.timeout", 1, 30_000], {}, {}, {}, [60_000, 90_000, false]],
    ["a field, and the call's", ["timeout", 1, 30_000], {}, { timeout: 5 }, {}, [5, 90_000, false]],
  ] as const)("%s", (_, rule, input, init, client, [attempt, total, again]) =>
    expect(limitsOf(rule, input, init, client)).toEqual({ attempt, total, again }),
  );
});

describe("sleep", () => {
  test("ends with the signal's reason at once and leaves nothing behind", async () => {
    vi.useFakeTimers();
    try {
      const controller = new AbortController();
      const slept = sleep(60_000, controller.signal);
      controller.abort("gone");
      await expect(slept).rejects.toBe("gone");
      expect(vi.getTimerCount()).toBe(0);
      await expect(sleep(1000, AbortSignal.abort("before"))).rejects.toBe("before");
      expect(vi.getTimerCount()).toBe(0);
      const whole = sleep(1000);
      await vi.advanceTimersByTimeAsync(1000);
      await whole;
    } finally {
      vi.useRealTimers();
    }
  });
});
