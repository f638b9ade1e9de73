import { describe, expect, test } from "vitest";
import { PlatformError, type ErrorDetails } from "../../../src/call/errors.js";
import { decide, type Policy } from "../../../src/call/repeat.js";

const error = (details: Partial<ErrorDetails>) =>
  new PlatformError({ platform: "p", route: "GET /x", kind: "server", outcome: "unknown", reason: "", ...details });
const policy: Policy = { attempt: 1000, total: 10_000, again: true, maxRetries: 2, safe: true };
const busy = error({ status: 503 });
const rejected = error({ kind: "auth", status: 401, outcome: "rejected" });

interface Case {
  error?: PlatformError;
  policy?: Partial<Policy>;
  retries?: number;
  left?: number;
  renewable?: boolean;
  affordable?: boolean;
}
const next = ({ error = busy, retries = 0, left = 5000, renewable = false, affordable = true, ...rest }: Case) =>
  decide(error, { ...policy, ...rest.policy }, retries, left, renewable, affordable, () => 1);

describe("after a failed attempt", () => {
  test.each<[string, Case, ReturnType<typeof decide>]>([
    ["a transient failure is retried after half a second", {}, 500],
    ["the wait doubles", { retries: 1 }, 1000],
    ["the server's hint decides", { error: error({ status: 503, retryAfterMs: 70 }) }, 70],
    ["a hint of more than a minute ends the call", { error: error({ status: 503, retryAfterMs: 60_001 }) }, undefined],
    ["maxRetries is the most", { retries: 2 }, undefined],
    ["maxRetries 0 means no retry", { policy: { maxRetries: 0 } }, undefined],
    ["a wait beyond the deadline is not begun", { left: 500 }, undefined],
    ["a wait before the deadline is", { left: 501 }, 500],
    ["after the deadline nothing follows", { left: -1 }, undefined],
    ["an unsafe route is not retried", { policy: { safe: false } }, undefined],
    ["business codes decide", { policy: { codes: { never: [7] } }, error: error({ status: 503, code: 7 }) }, undefined],
    ["a timeout is retried", { error: error({ kind: "timeout" }) }, 500],
    ["unless the route forbids it", { error: error({ kind: "timeout" }), policy: { again: false } }, undefined],
    ["which concerns timeouts only", { policy: { again: false } }, 500],
    ["a rejected token is renewed", { error: rejected, renewable: true }, "renew"],
    ["whatever the retries", { error: rejected, renewable: true, retries: 2 }, "renew"],
    ["of an unsafe route too", { error: rejected, renewable: true, policy: { safe: false } }, "renew"],
    [
      "but not where it may have run",
      { error: error({ kind: "auth", status: 500 }), renewable: true, policy: { safe: false } },
      undefined,
    ],
    ["which a safe route may", { error: error({ kind: "auth", status: 500 }), renewable: true }, "renew"],
    ["a retry that the budget does not allow is told from none", { affordable: false }, "broke"],
    ["none is none", { affordable: false, policy: { safe: false } }, undefined],
    ["nor is a wait beyond the deadline", { affordable: false, left: 500 }, undefined],
    ["the budget does not concern a renewal", { error: rejected, renewable: true, affordable: false }, "renew"],
    ["but once", { error: rejected, renewable: false }, undefined],
    ["no other failure renews a token", { renewable: true }, 500],
    ["a failed renewal leaves the retry", { error: error({ kind: "auth", status: 503 }) }, 500],
  ])("%s", (_, given, expected) => {
    expect(next(given)).toBe(expected);
  });
});
