import { describe, expect, test } from "vitest";
import { readAnswer, type Platform } from "../../../src/call/answer.js";
import { failureOfCode } from "../../../src/call/answer.js";

const platform = (payload: "body" | "data"): Platform => ({
  ...{ name: "beehive", payload },
  failure: (_route, status, body) => failureOfCode(status, body),
  requestId: (headers) => headers.get("x-request-id") ?? undefined,
  kindOf: () => undefined,
});
const read = (payload: "body" | "data", data: string, status = 200) =>
  readAnswer(
    platform(payload),
    "POST /a",
    { name: "a", payload: "none" },
    { data, response: new Response(null, { status }) },
  );

describe("a success whose response has no content in the spec", () => {
  test.each(["", "OK", "<html>", "[1]", '{"id":1}', '{"data":{"id":1}}'])("is undefined with the body %o", (body) => {
    for (const payload of ["body", "data"] as const) expect(read(payload, body)).toMatchObject({ payload: undefined });
    expect(read("body", body)).not.toHaveProperty("failed");
  });

  test("is a failure where the body says so", () => {
    expect(read("data", '{"code":7,"msg":"no"}').failed).toMatchObject({ code: 7, outcome: "rejected" });
  });
});
