import { inspect } from "node:util";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { startMock, type Mock } from "../../support/mock.ts";
import type { Chat } from "../../../src/coze.js";
import { createAily, createCoze, meta, PlatformError, type PlatformEvent } from "../../../src/index.js";
import { chat, message, ok, run, session } from "../../support/answers.ts";
import { deviant, json, recording, rejection, type Seen } from "../../support/recording.ts";
import { event, eventStream, live } from "../../support/sse.ts";

let mock: Mock;
beforeAll(async () => {
  mock = await startMock();
});
afterAll(async () => {
  expect(mock.violations).toEqual([]);
  await mock.close();
});
const asked = (from: number) => mock.requests.slice(from).map(({ operationId }) => operationId);
const pathsOf = (seen: readonly Seen[]) => seen.map(({ method, url }) => `${method} ${new URL(url).pathname}`);

describe("coze.chat.ask", () => {
  const input = {
    ...{ bot_id: "b", user_id: "u" },
    additional_messages: [{ role: "user", content: "Hi", content_type: "text" }] as const,
  };
  const created = event("conversation.chat.created", { ...chat, status: "created" });
  const delta = event("conversation.message.delta", {
    ...message,
    id: "m1",
    role: "assistant",
    type: "answer",
    content: "Buzz",
  });
  const cut = () => live([created, delta], new TypeError("terminated")).answer;
  const answer = { ...message, id: "m1", role: "assistant", type: "answer", content: "Buzz, buzz" };
  const other = { ...message, id: "m2", role: "assistant", type: "follow_up", content: "And?" };
  const client = (...answers: (Response | Error)[]) => {
    const { fetch, seen } = recording(...answers);
    return { coze: createCoze({ token: "pat_0123456789", region: "cn", fetch, maxRetries: 0 }), seen };
  };
  const followed = ["POST /v3/chat", "GET /v3/chat/retrieve", "GET /v3/chat/message/list"];

  test("resolves with text, chat and messages, in one streaming request", async () => {
    const before = mock.requests.length;
    const coze = createCoze(mock.coze);
    const ids: string[] = [];
    const states: (string | undefined)[] = [];
    const found = await coze.chat.ask(input, {
      onStart: ({ id }) => ids.push(id),
      onProgress: ({ status }: Chat) => states.push(status),
    });
    expect(found.text).not.toBe("");
    expect(found.chat).toMatchObject({ id: ids[0], status: "completed" });
    expect(
      found.messages
        .filter(({ type }) => type === "answer")
        .map(({ content }) => content)
        .join("\n"),
    ).toBe(found.text);
    expect(states.at(0)).toBe("created");
    expect(states.at(-1)).toBe("completed");
    expect(meta(found)).toMatchObject({ status: 200, attempts: [{ reason: "ok" }] });
    expect(asked(before)).toEqual(["createChat"]);
  });

  test("in a conversation of a handle asks in it", async () => {
    await using conversation = await createCoze(mock.coze).conversations.open();
    expect((await conversation.ask(input)).chat.conversation_id).toBe(conversation.id);
  });

  test("follows the chat when the connection breaks, and does not send it again", async () => {
    const { coze, seen } = client(cut(), ok({ ...chat, status: "completed" }), ok([answer, other]));
    expect(await coze.chat.ask(input)).toEqual({
      ...{ text: "Buzz, buzz", chat: { ...chat, status: "completed" }, messages: [answer, other] },
    });
    expect(pathsOf(seen)).toEqual(followed);
    expect(new URL(seen[1]!.url).search).toBe("?conversation_id=c&chat_id=x");
  });

  test("follows it as long as it runs", async () => {
    const { coze, seen } = client(cut(), ok({ ...chat, status: "in_progress" }), ok(chat), ok([answer]));
    const states: string[] = [];
    await coze.chat.ask(input, { interval: 1, onProgress: ({ status }: Chat) => states.push(status) });
    expect(states).toEqual(["created", "in_progress", "completed"]);
    expect(seen).toHaveLength(4);
  });

  test("a list of messages that is none is an error of its own", async () => {
    const { coze } = client(cut(), ok({ ...chat, status: "completed" }), deviant(ok({ list: [] })));
    expect(await rejection(coze.chat.ask(input))).toMatchObject({ name: "PlatformError", kind: "parse" });
    const { coze: other } = client(cut(), ok({ ...chat, status: "completed" }), deviant(ok([null, answer])));
    expect((await other.chat.ask(input)).text).toBe("Buzz, buzz");
  });

  test("resolves when the chat needs the caller", async () => {
    const required_action = { type: "submit_tool_outputs", submit_tool_outputs: { tool_calls: [] } };
    const { coze } = client(cut(), ok({ ...chat, status: "requires_action", required_action }), ok([]));
    expect((await coze.chat.ask(input)).chat).toMatchObject({ required_action });
    const streamed = client(
      eventStream(
        created +
          event("conversation.chat.requires_action", { ...chat, status: "requires_action", required_action }) +
          event("done", "[DONE]"),
      ),
    );
    expect((await streamed.coze.chat.ask(input)).chat).toMatchObject({ required_action });
    expect(streamed.seen).toHaveLength(1);
  });

  test.each([
    ["the history is not saved", { auto_save_history: false }, cut, "stream"],
    ["the chat was not created", {}, () => live([], new TypeError("terminated")).answer, "stream"],
    [
      "the chat failed",
      {},
      () =>
        eventStream(
          created +
            event("conversation.chat.failed", { ...chat, status: "failed", last_error: { code: 5000, msg: "down" } }),
        ),
      "server",
    ],
    [
      "the chat failed without a code",
      {},
      () =>
        eventStream(
          created +
            event("conversation.chat.failed", { ...chat, status: "failed", last_error: { code: 0, msg: "down" } }),
        ),
      "stream",
    ],
  ])("does not follow where %s", async (_, more, answers, kind) => {
    const { coze, seen } = client(answers());
    expect(await rejection(coze.chat.ask({ ...input, ...more }))).toMatchObject({ kind });
    expect(seen).toHaveLength(1);
  });

  test("has the error of following, with that of the stream as cause, where both fail", async () => {
    const refused = deviant(json({ code: 4101, msg: "no" }, { status: 200 }));
    const { coze } = client(cut(), refused);
    const error = (await rejection(coze.chat.ask(input))) as PlatformError;
    expect(error).toMatchObject({ kind: "permission", code: 4101, outcome: "unknown", cause: { kind: "stream" } });
  });

  test("follows after an idle time-out", async () => {
    const { coze, seen } = client(live([created]).answer, ok(chat), ok([answer]));
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const found = coze.chat.ask(input);
    found.catch(() => {});
    while (!seen.length) await new Promise((done) => setImmediate(done));
    for (let turns = 0; turns < 50; turns++) await new Promise((done) => setImmediate(done));
    await vi.advanceTimersByTimeAsync(121_000);
    vi.useRealTimers();
    expect((await found).text).toBe("Buzz, buzz");
    expect(pathsOf(seen)).toEqual(followed);
  });

  test.each([
    ["the stream", [live([created]).answer], 1],
    ["the poll", [cut(), ok({ ...chat, status: "in_progress" })], 2],
  ])("an abort during %s rejects with the reason, and sends nothing more", async (_, answers, requests) => {
    const control = new AbortController();
    const { coze, seen } = client(...answers);
    const reason = new Error("enough");
    const rejected = rejection(coze.chat.ask(input, { signal: control.signal, interval: 60_000 }));
    await vi.waitFor(() => expect(seen).toHaveLength(requests));
    await new Promise((done) => setTimeout(done, 20));
    control.abort(reason);
    expect(await rejected).toBe(reason);
    expect(seen).toHaveLength(requests);
  });

  test("its timeout is that of the whole", async () => {
    const { coze } = client(cut(), ok({ ...chat, status: "in_progress" }));
    const error = await rejection(coze.chat.ask(input, { timeout: 100, interval: 60_000 }));
    expect(error).toMatchObject({ kind: "timeout", outcome: "unknown", route: "POST /v3/chat" });
    expect((error as Error).message).toContain("no answer within 100 ms");
  });

  test.each([
    [input, { idleTimeout: 1 }, 'init has no "idleTimeout"'],
    ["Hi", {}, "input must be a plain object"],
  ])("refuses %o with %o before anything is sent", async (input, init, text) => {
    const { coze, seen } = client();
    const error = await rejection(coze.chat.ask(input as never, init as never));
    expect(error).toMatchObject({ kind: "validation", outcome: "not-sent" });
    expect((error as Error).message).toContain(text);
    expect(seen).toEqual([]);
  });

  test("what onStart throws ends it", async () => {
    const { coze, seen } = client(live([created]).answer);
    const mine = new Error("mine");
    const onStart = () => {
      throw mine;
    };
    expect(await rejection(coze.chat.ask(input, { onStart }))).toBe(mine);
    expect(seen).toHaveLength(1);
  });
});

describe("aily.ask", () => {
  const input = { app_id: "spring_1__c", content: "Hi" };
  const said = (n: number, sender_type: string, more: object = {}) => ({
    ...{
      id: `message_${n}`,
      session_id: "session_1",
      content_type: "MDX",
      content: `**${n}**`,
      created_at: "1711975665710",
    },
    ...{ sender: { sender_type }, ...more },
  });
  const completed = { ...run, status: "COMPLETED" };
  const [opened, added, begun] = [
    () => ok({ session }),
    () => ok({ message: said(1, "USER") }),
    () => ok({ run: { ...run, status: "QUEUED" } }),
  ];
  const listed = () =>
    ok({
      messages: [said(2, "ASSISTANT", { plain_text: "2" }), said(3, "USER"), said(4, "ASSISTANT")],
      has_more: false,
    });
  const deleted = () => ok({});
  const client = (...answers: (Response | Error)[]) => {
    const { fetch, seen } = recording(...answers);
    const events: PlatformEvent[] = [];
    const aily = createAily({ token: "t-0123456789", fetch, maxRetries: 0, on: (event) => events.push(event) });
    return { aily, seen, events, routes: () => pathsOf(seen).map((path) => path.replace("/open-apis/aily/v1", "")) };
  };
  const base = "/sessions/session_1";
  const whole = [
    ...[
      "POST /sessions",
      `POST ${base}/messages`,
      `POST ${base}/runs`,
      `GET ${base}/runs/run_1`,
      `GET ${base}/messages`,
    ],
    `DELETE ${base}`,
  ];

  test.each<[string, string, () => Response[]]>([
    ["session", "POST /open-apis/aily/v1/sessions", () => [deviant(ok({}))]],
    [
      "run",
      "POST /open-apis/aily/v1/sessions/{aily_session_id}/runs",
      () => [opened(), added(), deviant(ok({ run: null })), deleted()],
    ],
  ])("a response without the id of the %s is an error of its own", async (_, route, answers) => {
    const { aily } = client(...answers());
    expect(await rejection(aily.ask(input))).toMatchObject({
      ...{ name: "PlatformError", kind: "parse", outcome: "unknown", status: 200, route },
      message: expect.stringContaining("the response has no id") as string,
    });
  });

  test("a message without a sender is nobody's answer", async () => {
    const messages = deviant(
      ok({ messages: [{ id: "1", content: "?" }, null, said(2, "ASSISTANT")], has_more: false }),
    );
    const { aily } = client(opened(), added(), begun(), ok({ run: completed }), messages, deleted());
    expect((await aily.ask(input)).text).toBe("**2**");
  });

  test("resolves with the answer of the mock platform, and leaves no session", async () => {
    const before = mock.requests.length;
    const [{ baseUrl }, token] = [mock.aily, mock.tokens.aily];
    const ids: string[] = [];
    const found = await createAily({ baseUrl, token }).ask(input, { interval: 1, onStart: ({ id }) => ids.push(id) });
    expect(found.text).not.toBe("");
    expect(found.run).toMatchObject({ id: ids[0], status: "COMPLETED" });
    const operations = asked(before);
    expect(operations.slice(0, 3)).toEqual(["createSession", "createMessage", "createRun"]);
    expect(operations.slice(-2)).toEqual(["listMessages", "deleteSession"]);
  });

  test("makes the calls with the fields of each, and what they need besides", async () => {
    const { aily, seen, routes } = client(opened(), added(), begun(), ok({ run: completed }), listed(), deleted());
    const states: string[] = [];
    const found = await aily.ask(
      { ...input, file_ids: ["f"], metadata: "{}", "X-Aily-BizUserID": "u-1" },
      { onProgress: ({ run }) => states.push(run.status) },
    );
    expect(found).toEqual({ text: "2\n**4**", messages: expect.any(Array), run: completed });
    expect(found.messages).toHaveLength(3);
    expect(states).toEqual(["COMPLETED"]);
    expect(routes()).toEqual(whole);
    expect(JSON.parse(seen[1]!.body)).toEqual({
      ...{
        content: "Hi",
        file_ids: ["f"],
        content_type: "MDX",
        idempotent_id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      },
    });
    expect(JSON.parse(seen[2]!.body)).toEqual({ app_id: "spring_1__c", metadata: "{}" });
    expect([0, 2].map((n) => seen[n]!.headers["x-aily-bizuserid"])).toEqual(["u-1", "u-1"]);
    expect(new URL(seen[4]!.url).search).toBe("?run_id=run_1");
  });

  test("takes the caller's id and kind of content", async () => {
    const { aily, seen } = client(opened(), added(), begun(), ok({ run: completed }), listed(), deleted());
    await aily.ask({ ...input, idempotent_id: "mine", content_type: "TEXT" });
    expect(JSON.parse(seen[1]!.body)).toMatchObject({ idempotent_id: "mine", content_type: "TEXT" });
  });

  test("resolves when the run needs another message", async () => {
    const { aily } = client(
      opened(),
      added(),
      begun(),
      ok({ run: { ...run, status: "REQUIRES_MESSAGE" } }),
      listed(),
      deleted(),
    );
    expect((await aily.ask(input)).run.status).toBe("REQUIRES_MESSAGE");
  });

  test("resolves although the session cannot be deleted; events tell it", async () => {
    const { aily, events } = client(opened(), added(), begun(), ok({ run: completed }), listed(), new Error("gone"));
    expect((await aily.ask(input)).text).toBe("2\n**4**");
    expect(events.at(-1)).toMatchObject({
      type: "response",
      route: "DELETE /open-apis/aily/v1/sessions/{aily_session_id}",
      error: { kind: "connection" },
    });
  });

  const refused = () => deviant(json({ code: 99991672, msg: "no" }, { status: 400 }));

  test.each([1, 2, 3, 4])("deletes the session when call %i after its creation fails", async (step) => {
    const good = [added(), begun(), ok({ run: completed }), listed()];
    const { aily, routes } = client(opened(), ...good.slice(0, step - 1), refused(), deleted());
    const error = (await rejection(aily.ask(input))) as PlatformError;
    expect(error).toMatchObject({ kind: "permission" });
    expect(error).not.toHaveProperty("suppressed");
    expect(routes()).toEqual([...whole.slice(0, step + 1), whole.at(-1)]);
  });

  test("shows both errors when the deletion fails, too", async () => {
    const { aily } = client(opened(), refused(), new Error("gone"));
    const error = (await rejection(aily.ask(input))) as PlatformError & { suppressed: unknown };
    expect(error).toMatchObject({ kind: "permission", suppressed: { kind: "connection" } });
    expect(inspect(error)).not.toContain("t-0123456789");
  });

  test("has no session to delete when there is none", async () => {
    const { aily, routes } = client(refused());
    expect(await rejection(aily.ask(input))).toMatchObject({ kind: "permission" });
    expect(routes()).toEqual(["POST /sessions"]);
  });

  test("a failed run throws", async () => {
    const error = { code: "E1", message: "broken" };
    const { aily } = client(opened(), added(), begun(), ok({ run: { ...run, status: "FAILED", error } }), deleted());
    expect(await rejection(aily.ask(input))).toMatchObject({ kind: "job", code: "E1" });
  });

  test("an abort rejects with the reason, and deletes the session without the signal", async () => {
    const control = new AbortController();
    const queued = ok({ run: { ...run, status: "QUEUED" } });
    const { aily, seen, routes } = client(opened(), added(), begun(), queued, deleted());
    const reason = new Error("enough");
    const rejected = rejection(aily.ask(input, { signal: control.signal, interval: 60_000 }));
    await vi.waitFor(() => expect(seen).toHaveLength(4));
    control.abort(reason);
    expect(await rejected).toBe(reason);
    expect(routes().at(-1)).toBe(`DELETE ${base}`);
  });

  test("its timeout is that of the whole", async () => {
    const queued = ok({ run: { ...run, status: "QUEUED" } });
    const { aily, routes } = client(opened(), added(), begun(), queued, deleted());
    const error = await rejection(aily.ask(input, { timeout: 100, interval: 60_000 }));
    expect(error).toMatchObject({ kind: "timeout", outcome: "unknown" });
    expect((error as Error).message).toContain("no answer within 100 ms");
    expect(routes().at(-1)).toBe(`DELETE ${base}`);
  });

  test("in an open session leaves the session open", async () => {
    const { aily, routes } = client(opened(), added(), begun(), ok({ run: completed }), listed(), deleted());
    const open = await aily.sessions.open();
    expect((await open.ask(input)).text).toBe("2\n**4**");
    expect(routes()).toEqual(whole.slice(0, -1));
  });

  test.each([
    ["Hi", {}, "input must be a plain object, got String"],
    [input, { idleTimeout: 1 }, 'init has no "idleTimeout"'],
  ])("refuses %o with %o before anything is sent", async (input, init, text) => {
    const { aily, seen } = client();
    const error = await rejection(aily.ask(input as never, init as never));
    expect(error).toMatchObject({ kind: "validation", outcome: "not-sent" });
    expect((error as Error).message).toContain(text);
    expect(seen).toEqual([]);
  });
});
