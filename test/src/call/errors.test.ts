import { inspect } from "node:util";
import { describe, expect, expectTypeOf, test } from "vitest";
import { isPlatformError, kindOfStatus, PlatformError, type ErrorKind } from "../../../src/call/errors.js";

const details = {
  platform: "coze",
  route: "POST /v3/chat",
  kind: "payment",
  outcome: "rejected",
  reason: "no credits left",
  status: 402,
  code: 4028,
  requestId: "log-1",
  body: { private: "details" },
} as const;

test.each<[number, ErrorKind]>([
  [400, "validation"],
  [401, "auth"],
  [402, "payment"],
  [403, "permission"],
  [404, "not_found"],
  [408, "timeout"],
  [409, "conflict"],
  [410, "not_found"],
  [422, "validation"],
  [429, "rate_limit"],
  [500, "server"],
  [502, "server"],
  [599, "server"],
  [418, "unknown"],
  [302, "unknown"],
  [200, "unknown"],
])("status %i alone means %s", (status, kind) => expect(kindOfStatus(status)).toBe(kind));

describe("a PlatformError", () => {
  test("starts with what was being done and ends with what to tell the vendor", () => {
    expect(new PlatformError(details).message).toBe(
      "POST /v3/chat: 402 Payment required (no credits left; code 4028; request id log-1)",
    );
  });

  test.each<[ErrorKind, string]>([
    ["rate_limit", "Rate limit"],
    ["not_found", "Not found"],
    ["job", "Job"],
    ["auth", "Authentication failed"],
  ])("of kind %s calls itself %s", (kind, phrase) =>
    expect(new PlatformError({ ...details, kind, status: undefined }).message).toMatch(`POST /v3/chat: ${phrase} (`),
  );

  test("has the facts as properties, and the body out of sight", () => {
    const error = new PlatformError(details);
    expect(error).toMatchObject({
      name: "PlatformError",
      status: 402,
      code: 4028,
      requestId: "log-1",
      outcome: "rejected",
    });
    expect(error.body).toEqual({ private: "details" });
    expect(inspect(error)).not.toContain("private");
    expect(JSON.parse(JSON.stringify(error))).toEqual({
      ...{ name: "PlatformError", message: error.message, platform: "coze", route: "POST /v3/chat", kind: "payment" },
      ...{ status: 402, code: 4028, requestId: "log-1", outcome: "rejected", attempts: [] },
    });
  });

  test("is recognised by its brand, also across copies of the package", () => {
    const foreign = Object.defineProperty(new Error("x"), Symbol.for("agent-platform-clients.PlatformError"), {
      value: true,
    });
    expect(isPlatformError(new PlatformError(details))).toBe(true);
    expect(isPlatformError(foreign)).toBe(true);
    expect([new Error("x"), null, undefined, "x", {}].some(isPlatformError)).toBe(false);
  });

  test("its kind narrows in a switch", () => {
    const error: unknown = new PlatformError(details);
    if (!isPlatformError(error)) throw error;
    expectTypeOf(error.kind).toEqualTypeOf<ErrorKind>();
    expectTypeOf(error.code).toEqualTypeOf<string | number | undefined>();
    // @ts-expect-error not a kind
    expect(error.kind === "paymnt").toBe(false);
  });
});
