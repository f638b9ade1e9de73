import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startMock, type Mock } from "../../support/mock.ts";
import { createAily, createCoze, createFirecrawl, meta, PlatformError } from "../../../src/index.js";
import { conversation, jobId, ok, session } from "../../support/answers.ts";
import { deviant, html, json, recording, rejection } from "../../support/recording.ts";

let mock: Mock;
beforeAll(async () => {
  mock = await startMock();
});
afterAll(async () => {
  expect(mock.violations).toEqual([]);
  await mock.close();
});
const asked = (from: number) => mock.requests.slice(from).map(({ operationId }) => operationId);

describe("a handle on the mock platforms", () => {
  test("Firecrawl: a browser session runs code, and ends with its block", async () => {
    const before = mock.requests.length;
    const { interact } = createFirecrawl(mock.firecrawl);
    let id: string;
    {
      await using session = await interact.open({ ttl: 120 });
      id = session.id;
      expect(await session.execute({ code: "1 + 1" })).toMatchObject({ exitCode: 0 });
    }
    expect(asked(before)).toEqual(["createBrowserSession", "executeBrowserCode", "deleteBrowserSession"]);
    expect(((await interact.list({ status: "active" })).sessions ?? []).map((session) => session.id)).not.toContain(id);
  });

  test("Aily: a session takes messages, runs and updates", async () => {
    const before = mock.requests.length;
    const [{ baseUrl }, token] = [mock.aily, mock.tokens.aily];
    {
      await using session = await createAily({ baseUrl, token }).sessions.open({ metadata: "{}" });
      expect(session.id).toMatch(/^session_/);
      await session.send({ idempotent_id: "1", content_type: "TEXT", content: "Hi" });
      await session.run({ app_id: "spring_1__c" });
      expect((await session.messages({ page_size: 5 })).items).toHaveLength(1);
      expect((await session.update({ metadata: "x" })).session.metadata).toBe("x");
    }
    expect(asked(before)).toEqual([
      ...["createSession", "createMessage", "createRun", "listMessages", "updateSession", "deleteSession"],
    ]);
  });

  test("Coze: a conversation takes messages and chats", async () => {
    const before = mock.requests.length;
    {
      await using handle = await createCoze(mock.coze).conversations.open({ name: "Bees" });
      expect(handle.name).toBe("Bees");
      await handle.messages.create({ role: "user", content: "Hi", content_type: "text" });
      expect((await handle.messages.list()).items).toHaveLength(1);
      expect(await handle.chat({ bot_id: "b", user_id: "u" })).toMatchObject({ conversation_id: handle.id });
      await handle.clear();
    }
    expect(asked(before)).toEqual([
      ...["createConversation", "createMessage", "listMessages", "createChat", "clearConversation"],
      "deleteConversation",
    ]);
  });

  test("what was deleted already is done, and disposing twice asks once", async () => {
    const session = await createFirecrawl(mock.firecrawl).interact.open();
    await session.delete();
    const before = mock.requests.length;
    await session[Symbol.asyncDispose]();
    expect(asked(before)).toEqual([]);
  });

  test("what was deleted elsewhere is done, and disposing twice asks once", async () => {
    const firecrawl = createFirecrawl(mock.firecrawl);
    const session = await firecrawl.interact.open();
    await firecrawl.interact.delete(session.id);
    const before = mock.requests.length;
    await session[Symbol.asyncDispose]();
    await session[Symbol.asyncDispose]();
    expect(asked(before)).toEqual(["deleteBrowserSession"]);
  });
});

describe("a handle", () => {
  const open = (...answers: Parameters<typeof recording>) => {
    const { seen, fetch } = recording(...answers);
    const { conversations } = createCoze({ token: "pat_0123456789abc", region: "cn", fetch, maxRetries: 0 });
    return { seen, conversations };
  };

  test("has the fields of what was created, and shows no verb that deletes by itself", async () => {
    const { conversations } = open(ok(conversation));
    const handle = await conversations.open();
    expect(handle).toMatchObject(conversation);
    expect(JSON.parse(JSON.stringify(handle))).toEqual({ ...conversation, messages: {} });
  });

  test("is deleted although the signal of its creation has aborted", async () => {
    const controller = new AbortController();
    const { seen, conversations } = open(ok(conversation), ok());
    const handle = await conversations.open({}, { signal: controller.signal });
    controller.abort();
    await handle[Symbol.asyncDispose]();
    expect(seen.map(({ method }) => method)).toEqual(["POST", "DELETE"]);
  });

  test("whose deletion fails rejects, beside what failed in the block", async () => {
    const { conversations } = open(ok(conversation), html(500), ok(conversation), html(500));
    const alone = async () => {
      await using handle = await conversations.open();
      expect(handle.id).toBe("c");
    };
    expect(await rejection(alone())).toMatchObject({
      kind: "server",
      route: "DELETE /v1/conversations/{conversation_id}",
    });
    const both = async () => {
      await using handle = await conversations.open();
      throw new Error(`in the block of ${handle.id}`);
    };
    const error = (await rejection(both())) as { error: PlatformError; suppressed: Error };
    expect(error.error).toMatchObject({ kind: "server" });
    expect(error.suppressed.message).toBe("in the block of c");
  });

  test("without an id is an unreadable answer", async () => {
    const { conversations } = open(deviant(json({ code: 0, msg: "", data: {} })), deviant(json({ code: 0, msg: "" })));
    for (let i = 0; i < 2; i++)
      expect(await rejection(conversations.open())).toMatchObject({
        ...{ kind: "parse", outcome: "unknown", route: "POST /v1/conversation/create" },
      });
    for (const data of [undefined, {}, { session: {} }]) {
      const { fetch } = recording(deviant(json({ code: 0, msg: "", data })));
      const { sessions } = createAily({ token: "t-0123456789abc", fetch });
      expect(await rejection(sessions.open())).toMatchObject({ kind: "parse", platform: "aily" });
    }
  });
});

test("deletes once, also after a deletion by hand that failed", async () => {
  const { seen, fetch } = recording(ok(conversation), html(500), ok());
  const { conversations } = createCoze({ token: "pat_0123456789abc", region: "cn", fetch, maxRetries: 0 });
  const handle = await conversations.open();
  expect(await rejection(handle.delete())).toMatchObject({ kind: "server" });
  await handle[Symbol.asyncDispose]();
  expect(seen.map(({ method }) => method)).toEqual(["POST", "DELETE", "DELETE"]);
});

test("disposing waits for a deletion by hand that is under way, and does not repeat it", async () => {
  const answers = { gone: ok(), fails: html(500) };
  for (const [first, methods] of [
    ["gone", ["POST", "DELETE"]],
    ["fails", ["POST", "DELETE", "DELETE"]],
  ] as const) {
    const { seen, fetch } = recording(ok(conversation), answers[first], ok());
    const { conversations } = createCoze({ token: "pat_0123456789abc", region: "cn", fetch, maxRetries: 0 });
    const handle = await conversations.open();
    const byHand = handle.delete().catch((error: unknown) => error);
    await handle[Symbol.asyncDispose]();
    expect((await byHand) instanceof PlatformError).toBe(first === "fails");
    expect(seen.map(({ method }) => method)).toEqual(methods);
  }
});

test("a handle tells of the call that made it", async () => {
  const init = { headers: { "x-tt-logid": "log-1", "x-request-id": "log-1" } };
  const { fetch } = recording(
    ok(conversation, init),
    ok({ session }, init),
    json({ success: true, id: jobId, cdpUrl: "wss://x" }, init),
  );
  const handles = [
    await createCoze({ token: "pat_0123456789abc", region: "cn", fetch }).conversations.open(),
    await createAily({ token: "t-0123456789abc", fetch }).sessions.open(),
    await createFirecrawl({ fetch }).interact.open(),
  ];
  for (const handle of handles) expect(meta(handle)).toMatchObject({ status: 200, requestId: "log-1" });
});
