import { afterAll, beforeAll, expect, test } from "vitest";
import { startMock, type Mock } from "../../../support/mock.ts";
import { callers, formWith, framesOf, type Answer } from "../../../support/mock-call.ts";

let mock: Mock;
let call: (route: string, body?: unknown) => Promise<Answer>;

beforeAll(async () => {
  mock = await startMock();
  call = callers(mock).coze;
});
afterAll(async () => {
  expect(mock.violations).toEqual([]);
  await mock.close();
});

const open = async (bot_id = "1"): Promise<string> =>
  (await call("POST /v1/conversation/create", { bot_id })).body.data.id;
const ask = (content: string, more = {}) => ({
  bot_id: "1",
  user_id: "u",
  additional_messages: [{ role: "user", content, content_type: "text" }],
  ...more,
});
const data = async (route: string, body?: unknown) => (await call(route, body)).body.data;

test("a conversation is created, renamed, cleared and deleted", async () => {
  const id = await open();
  expect(BigInt(id)).toBeGreaterThan(BigInt(Number.MAX_SAFE_INTEGER));
  expect(await data(`PUT /v1/conversations/${id}`, { name: "new" })).toMatchObject({ id, name: "new" });
  const cleared = await data(`POST /v1/conversations/${id}/clear`);
  expect(await data(`GET /v1/conversation/retrieve?conversation_id=${id}`)).toMatchObject({
    name: "new",
    last_section_id: cleared.id,
  });
  expect((await call(`DELETE /v1/conversations/${id}`)).body).toMatchObject({ code: 0 });
  const gone = await call(`GET /v1/conversation/retrieve?conversation_id=${id}`);
  expect(gone).toMatchObject({ status: 200, body: { code: 4002 } });
});

test("conversations of an agent come in pages, newest first", async () => {
  const ids = [await open("7"), await open("7"), await open("7")];
  const page = (n: number, order = "") =>
    data(`GET /v1/conversations?bot_id=7&page_size=2&page_num=${String(n)}${order}`);
  const [first, second] = [await page(1), await page(2)];
  expect([first.has_more, second.has_more]).toEqual([true, false]);
  expect((await data("GET /v1/conversations?bot_id=7&page_size=3")).has_more).toBe(false);
  const listed = [...first.conversations, ...second.conversations].map(({ id }: { id: string }) => id);
  expect(listed).toEqual([...ids].reverse());
  expect((await page(1, "&sort_order=ASC")).conversations[0].id).toBe(ids[0]);
});

test("messages are created, listed by cursor, changed, rated and deleted", async () => {
  const id = await open();
  const at = `conversation_id=${id}`;
  for (const content of ["1", "2", "3"])
    await call(`POST /v1/conversation/message/create?${at}`, { role: "user", content, content_type: "text" });
  const list = async (body: unknown) => (await call(`POST /v1/conversation/message/list?${at}`, body)).body;
  const contents = ({ data: messages }: { data: { content: string }[] }) => messages.map(({ content }) => content);

  const first = await list({ limit: 2 });
  expect(contents(first)).toEqual(["3", "2"]);
  expect(first.has_more).toBe(true);
  const second = await list({ limit: 2, after_id: first.last_id });
  expect(contents(second)).toEqual(["1"]);
  expect(second.has_more).toBe(false);
  expect(contents(await list({ limit: 2, before_id: second.first_id }))).toEqual(["3", "2"]);
  expect(contents(await list({ order: "asc" }))).toEqual(["1", "2", "3"]);

  const message = `${at}&message_id=${first.first_id}`;
  const changed = await call(`POST /v1/conversation/message/modify?${message}`, {
    content: "three",
    content_type: "text",
  });
  expect(changed.body).toMatchObject({ code: 0, message: { content: "three" } });
  expect((await call(`POST /v1/conversation/message/modify?${message}`, {})).body.code).toBe(4000);
  expect(await data(`GET /v1/conversation/message/retrieve?${message}`)).toMatchObject({ content: "three" });
  expect(await data(`POST /v1/conversation/message/delete?${message}`)).toMatchObject({ id: first.first_id });
  expect((await call(`GET /v1/conversation/message/retrieve?${message}`)).body.code).toBe(4005);

  const chat = await call(`POST /v3/chat?${at}`, ask("hi", { stream: true }));
  const answer = framesOf(chat.text).find(({ event }) => event === "conversation.message.completed")!;
  const feedback = `/v1/conversations/${id}/messages/${(answer.data as { id: string }).id}/feedback`;
  expect((await call(`POST ${feedback}`, { feedback_type: "like" })).body.code).toBe(0);
  expect((await call(`DELETE ${feedback}`)).body.code).toBe(0);
  const question = `/v1/conversations/${id}/messages/${second.first_id}/feedback`;
  expect((await call(`POST ${question}`, { feedback_type: "like" })).body.code).toBe(4000);
});

test("a chat is created, in progress, completed, and then has an answer", async () => {
  const chat = await data("POST /v3/chat", ask("hello"));
  expect(chat.status).toBe("created");
  const at = `conversation_id=${chat.conversation_id}&chat_id=${chat.id}`;
  const busy = await call(`POST /v3/chat?conversation_id=${chat.conversation_id}`, ask("again"));
  expect(busy.body.code).toBe(4016);
  expect((await data(`GET /v3/chat/retrieve?${at}`)).status).toBe("in_progress");
  expect(await data(`GET /v3/chat/retrieve?${at}`)).toMatchObject({ status: "completed", usage: { token_count: 20 } });
  const messages: { type: string; content: string }[] = await data(`GET /v3/chat/message/list?${at}`);
  expect(messages.map(({ type }) => type)).toEqual(["answer", "verbose", "follow_up"]);
  expect(messages[0]!.content).toBe("You said: hello");
  const cancel = { conversation_id: chat.conversation_id, chat_id: chat.id };
  expect((await call("POST /v3/chat/cancel", cancel)).body.code).toBe(4104);
  expect((await call(`GET /v3/chat/retrieve?conversation_id=${chat.conversation_id}&chat_id=1`)).body.code).toBe(4001);
  expect((await call("POST /v3/chat", ask("x", { auto_save_history: false }))).body.code).toBe(4007);
});

test("a chat can be cancelled, and can fail", async () => {
  const { id: chat_id, conversation_id } = await data("POST /v3/chat", ask("hello"));
  expect(await data("POST /v3/chat/cancel", { chat_id, conversation_id })).toMatchObject({ status: "canceled" });
  const chat = await data(`POST /v3/chat?conversation_id=${conversation_id}`, ask("fail please"));
  const at = `conversation_id=${conversation_id}&chat_id=${chat.id}`;
  await call(`GET /v3/chat/retrieve?${at}`);
  expect(await data(`GET /v3/chat/retrieve?${at}`)).toMatchObject({ status: "failed", last_error: { code: 5000 } });
});

const events = (text: string): string[] => framesOf(text).map(({ event }) => event ?? "");

test("a streamed chat ends with done, its deltas are the answer", async () => {
  const { text, headers } = await call("POST /v3/chat", ask("one two three", { stream: true }));
  expect(headers.get("content-type")).toMatch("text/event-stream");
  expect(events(text).slice(0, 2)).toEqual(["conversation.chat.created", "conversation.chat.in_progress"]);
  expect(events(text).slice(-2)).toEqual(["conversation.chat.completed", "done"]);
  expect(text).toMatch(/event: done\ndata: "\[DONE\]"\n\n$/);
  const frames = framesOf(text) as { event: string; data: { content: string } }[];
  const deltas = frames.filter(({ event }) => event === "conversation.message.delta");
  expect(deltas.length).toBeGreaterThan(3);
  expect(deltas.map(({ data: { content } }) => content).join("")).toBe("You said: one two three");
  const failed = await call("POST /v3/chat", ask("fail please", { stream: true }));
  expect(events(failed.text).slice(-2)).toEqual(["conversation.chat.failed", "done"]);
});

test.each([false, true])("a chat waits for a tool, streamed or not: %s", async (stream) => {
  const started = await call("POST /v3/chat", ask("use a tool", { stream }));
  let chat = started.body?.data;
  if (stream) {
    const waits = framesOf(started.text).find(({ event }) => event === "conversation.chat.requires_action");
    chat = waits!.data;
  } else {
    const path = `GET /v3/chat/retrieve?conversation_id=${chat.conversation_id}&chat_id=${chat.id}`;
    await call(path);
    chat = await data(path);
  }
  expect(chat.status).toBe("requires_action");
  const at = `conversation_id=${chat.conversation_id}&chat_id=${chat.id}`;
  const [{ id: tool_call_id }] = chat.required_action.submit_tool_outputs.tool_calls;
  const submit = (output: unknown) =>
    call(`POST /v3/chat/submit_tool_outputs?${at}`, { stream, tool_outputs: [output] });
  expect((await submit({ tool_call_id: "none", output: "x" })).body.code).toBe(4000);
  const submitted = await submit({ tool_call_id, output: "42" });
  if (stream) expect(events(submitted.text).slice(-2)).toEqual(["conversation.chat.completed", "done"]);
  else expect(submitted.body.data.status).toBe("in_progress");
  expect((await data(`GET /v3/chat/retrieve?${at}`)).status).toBe("completed");
  const messages: { type: string; content: string }[] = await data(`GET /v3/chat/message/list?${at}`);
  expect(messages.find(({ type }) => type === "answer")!.content).toBe("The tool says: 42");
  expect((await submit({ tool_call_id, output: "42" })).body.code).toBe(4000);
});

test("a workflow runs at once or is polled", async () => {
  const run = await call("POST /v1/workflow/run", { workflow_id: "1", parameters: { a: 1 } });
  expect(JSON.parse(run.body.data)).toEqual({ output: 'ran with {"a":1}' });
  const started = await call("POST /v1/workflow/run", { workflow_id: "1", is_async: true });
  const history = `GET /v1/workflows/1/run_histories/${started.body.execute_id}`;
  const status = async () => (await data(history))[0].execute_status as string;
  expect([await status(), await status(), await status()]).toEqual(["Running", "Running", "Success"]);
  const node = history.concat("/execute_nodes/1");
  expect(await data(node)).toMatchObject({ is_finish: true });
  expect((await call("GET /v1/workflows/1/run_histories/2")).body.code).toBe(4314);
  const both = { workflow_id: "1", bot_id: "1", app_id: "1" };
  expect((await call("POST /v1/workflow/run", both)).body.code).toBe(4000);
});

test("a streamed workflow ends with Done, or with Interrupt and is resumed", async () => {
  const plain = framesOf((await call("POST /v1/workflow/stream_run", { workflow_id: "1" })).text);
  expect(plain.map(({ id }) => Number(id))).toEqual(plain.map((_, i) => i));
  expect(plain.at(-1)).toMatchObject({ event: "Done" });

  const parameters = { interrupt: true };
  const stopped = framesOf((await call("POST /v1/workflow/stream_run", { workflow_id: "1", parameters })).text);
  const last = stopped.at(-1)!;
  expect(last.event).toBe("Interrupt");
  const { interrupt_data } = last.data as { interrupt_data: { event_id: string; type: number } };
  const resume = {
    workflow_id: "1",
    event_id: interrupt_data.event_id,
    interrupt_type: interrupt_data.type,
    resume_data: "Paris",
  };
  const resumed = framesOf((await call("POST /v1/workflow/stream_resume", resume)).text);
  expect(resumed[0]).toMatchObject({ id: "0", event: "Message" });
  expect(resumed.at(-1)!.event).toBe("Done");
  expect((await call("POST /v1/workflow/stream_resume", resume)).body.code).toBe(4200);

  const run = await call("POST /v1/workflow/run", { workflow_id: "1", parameters });
  const { event_id, type } = run.body.interrupt_data;
  const wrong = { ...resume, event_id, interrupt_type: type + 1 };
  expect((await call("POST /v1/workflows/resume", wrong)).body.code).toBe(4000);
  const ended = await call("POST /v1/workflows/resume", { ...wrong, interrupt_type: type });
  expect(ended.body.data).toMatch("resumed with Paris");
});

test("a chatflow streams like a chat and ends with its debug URL", async () => {
  const { additional_messages } = ask("hello");
  const { text } = await call("POST /v1/workflows/chat", { workflow_id: "1", additional_messages, parameters: {} });
  expect(events(text)).toContain("conversation.message.delta");
  expect(framesOf(text).at(-1)).toMatchObject({ event: "done", data: { debug_url: expect.any(String) } });
});

test("a file is uploaded and retrieved", async () => {
  const uploaded = await data("POST /v1/files/upload", formWith(new Blob(["12345"]), "a.txt"));
  expect(uploaded).toMatchObject({ bytes: 5, file_name: "a.txt" });
  expect(await data(`GET /v1/files/retrieve?file_id=${uploaded.id}`)).toEqual(uploaded);
  expect((await call("GET /v1/files/retrieve?file_id=1")).body.code).toBe(4200);
  const codeOf = async (form: FormData) => (await call("POST /v1/files/upload", form)).body.code as number;
  expect(await codeOf(formWith(new Blob([]), "a.txt"))).toBe(4300);
  const two = formWith(new Blob(["a"]), "a.txt");
  two.append("file", new Blob(["b"]), "b.txt");
  expect(await codeOf(two)).toBe(4301);
});

test("agents, workspaces and the user can be read", async () => {
  const page = (n: number) => data(`GET /v1/bots?workspace_id=1&page_size=2&page_num=${String(n)}`);
  const [first, second] = [await page(1), await page(2)];
  expect([first.items.length, second.items.length, first.total]).toEqual([2, 1, 3]);
  const { id, name } = first.items[0];
  expect(await data(`GET /v1/bots/${id}`)).toMatchObject({ bot_id: id, name });
  expect((await call("GET /v1/bots/1")).body.code).toBe(4006);
  expect(await data("GET /v1/workspaces?page_size=1&page_num=2")).toMatchObject({
    total_count: 2,
    workspaces: [{ name: "Team" }],
  });
  expect(await data("GET /v1/users/me")).toMatchObject({ user_id: expect.any(String) });
});
