// Test a program on the mock, with failures on demand. Any test runner will do: npx tsx --test examples/testing.test.ts
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { createCoze, type Coze } from "agent-platform-clients/coze";
import { startMock } from "agent-platform-clients/mock";

/** What is tested. */
async function answer(coze: Coze, content: string): Promise<string> {
  const additional_messages = [{ role: "user" as const, content, content_type: "text" as const }];
  const { text } = await coze.chat.ask({ bot_id: "7379462189365198898", user_id: "keeper-1", additional_messages });
  return text;
}

let mock: Awaited<ReturnType<typeof startMock>>;
let coze: Coze;
before(async () => {
  mock = await startMock();
  coze = createCoze({ ...mock.coze });
});
after(() => mock.close());

test("it answers", async () => {
  assert.equal(await answer(coze, "How many bees?"), "You said: How many bees?");
  assert.equal(mock.requests.at(-1)?.path, "/v3/chat");
});

test("it waits when there are too many calls", async () => {
  mock.next("POST /v3/chat", {
    status: 429,
    headers: { "retry-after-ms": "5" },
    body: { code: 4020, msg: "too many" },
  });
  assert.equal(await answer(coze, "Now?"), "You said: Now?");
});

test("it loses no answer when the connection breaks, and does not ask twice", async () => {
  const before = mock.requests.length;
  mock.next("POST /v3/chat", { cut: 600 });
  assert.equal(await answer(coze, "Still there?"), "You said: Still there?");
  const asked = mock.requests.slice(before).filter(({ route }) => route === "POST /v3/chat");
  assert.equal(asked.length, 1);
});

test("it fails with a reason when the token is refused", async () => {
  mock.next("POST /v3/chat", { tokenExpired: true });
  await assert.rejects(answer(coze, "Who am I?"), { kind: "auth", outcome: "rejected" });
});
