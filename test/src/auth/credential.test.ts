import { expect, onTestFinished, test, vi } from "vitest";
import { createAily, createCoze } from "../../../src/index.js";
import { ok, session, user } from "../../support/answers.ts";
import { deviant, json, recording, rejection } from "../../support/recording.ts";

const busy = () => deviant(json({}, { status: 503 }));
const refused = () => deviant(json({ code: 4100, msg: "invalid" }, { status: 401 }));
const sent = (seen: { headers: Record<string, string> }[]) => seen.map(({ headers }) => headers.authorization);

test("a token function is called before every attempt, and what it returned is not kept", async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const { fetch, seen } = recording(busy(), busy(), ok(user), ok(user));
  let n = 0;
  const coze = createCoze({ token: () => `token-${++n}-0123456789`, region: "cn", fetch });
  const first = coze.users.me();
  await vi.runAllTimersAsync();
  await first;
  await coze.users.me();
  expect(sent(seen)).toEqual([1, 2, 3, 4].map((n) => `Bearer token-${n}-0123456789`));
});

test("after a rejection a token function is asked once more, and the call is replayed once if the answer differs", async () => {
  const { fetch, seen } = recording(refused(), ok(user), refused(), refused());
  let n = 0;
  const coze = createCoze({ token: () => `token-${++n}-0123456789`, region: "cn", fetch, maxRetries: 0 });
  await coze.users.me();
  expect([n, seen.length]).toEqual([2, 2]);
  expect(await rejection(coze.users.me())).toMatchObject({ kind: "auth", code: 4100, attempts: [{}, {}] });
  expect([n, seen.length]).toEqual([4, 4]);
});

test.each([
  ["the same token", () => "token-0123456789"],
  ["nothing", () => undefined],
  ["a failure", () => Promise.reject(new Error("vault closed"))],
])("after a rejection a token function that returns %s ends the call with the rejection", async (_, again) => {
  const { fetch, seen } = recording(refused());
  const token = vi.fn((): unknown => "token-0123456789").mockReturnValueOnce("token-0123456789");
  token.mockImplementation(again);
  const coze = createCoze({ token: token as () => string, region: "cn", fetch, maxRetries: 0 });
  expect(await rejection(coze.users.me())).toMatchObject({ kind: "auth", code: 4100, outcome: "rejected" });
  expect([token.mock.calls.length, seen.length]).toEqual([2, 1]);
});

test.each([
  [undefined, "undefined"],
  [null, "null"],
  ["", '""'],
  [7, "Number"],
  [{ token: "t-0123456789" }, "Object"],
  ["two words", '"[redacted]"'],
])("a token function or provider that returns %j says so, and nothing is sent", async (value, shown) => {
  const { fetch, seen } = recording();
  const token = () => value as string;
  for (const [source, given] of [
    ["function", token],
    ["provider", { get: () => Promise.resolve(token()), invalidate: () => {} }],
  ] as const) {
    const error = await rejection(createAily({ token: given, fetch }).sessions.get("session_1"));
    expect(error).toMatchObject({ kind: "auth", outcome: "not-sent" });
    expect((error as Error).message).toContain(
      `the result of the token ${source} must be non-empty printable ASCII without spaces, got ${shown}`,
    );
    expect((error as Error).message).not.toContain("two words");
  }
  expect(seen).toEqual([]);
});

test("a token function that failed is asked again by the next call", async () => {
  const { fetch, seen } = recording(ok({ session }));
  let failing = true;
  const token = () => (failing ? Promise.reject(new Error("vault closed")) : "t-0123456789");
  const aily = createAily({ token, fetch });
  expect(String(await rejection(aily.sessions.get("session_1")))).toContain("vault closed");
  failing = false;
  expect(await aily.sessions.get("session_1")).toEqual({ session });
  expect(sent(seen)).toEqual(["Bearer t-0123456789"]);
});
