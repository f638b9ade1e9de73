import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { startMock, type Mock } from "../../support/mock.ts";
import {
  createAily,
  createCoze,
  type ClientOptions,
  type EventStream,
  type PlatformError,
  type PlatformEvent,
  type StreamInit,
} from "../../../src/index.js";
import { conversation, ok } from "../../support/answers.ts";
import { deviant, html, json, recording, rejection } from "../../support/recording.ts";
import { event, eventStream, frame, live, taken } from "../../support/sse.ts";

type Clients = ReturnType<typeof clients>;
type AnyStream = EventStream<unknown>;

function clients(fetch: ClientOptions["fetch"], more: Pick<ClientOptions, "on" | "maxRetries"> = {}) {
  const options = { ...more, ...(fetch && { fetch }) };
  return {
    coze: createCoze({ token: "pat_0123456789abc", region: "cn", ...options }),
    aily: createAily({ token: "t-0123456789abc", ...options }),
  };
}

/** A stream of a platform: its call, the request it should send, and events that it may answer with. */
interface Verb {
  use: (clients: Clients, init?: StreamInit) => AnyStream;
  url: string;
  body: object;
  /** The events before the last one, each with what the caller gets. */
  parts: [string, unknown][];
  /** Ways to end well. */
  ends: [string, unknown][];
  text: string[];
  /** The finished answer, if it is not the data of the last event. */
  final?: unknown;
  /** An event that fails it. */
  failing: string;
}

const bot = { bot_id: "7379462189365198898", user_id: "keeper-1" };
const hello = [{ role: "user" as const, content: "Hi", content_type: "text" as const }];
const named = (name: string, data: unknown, as = data): [string, unknown] => [
  event(name, data),
  { event: name, data: as },
];

const completed = { id: "x", conversation_id: "c", bot_id: "b", status: "completed" };
const chat: Pick<Verb, "parts" | "text" | "final" | "failing"> = {
  parts: [
    named("conversation.chat.created", { ...completed, status: "created", last_error: { code: 0, msg: "" } }),
    named("conversation.message.delta", { type: "answer", content: "Sixty " }),
    [
      event("conversation.mood.changed", { mood: 1 }),
      { event: "unknown", name: "conversation.mood.changed", data: { mood: 1 } },
    ],
    named("conversation.message.delta", { type: "answer", content: "thousand 🐝" }),
    named("conversation.chat.completed", completed),
    // More text may follow what looks like the end.
    named("conversation.message.delta", { type: "answer", content: "." }),
    named("conversation.audio.delta", { content: "UklG" }),
  ],
  text: ["Sixty ", "thousand 🐝", "."],
  final: { text: "Sixty thousand 🐝.", chat: completed, messages: [] },
  failing: event("error", { code: 4011, msg: "no credits" }),
};
const marks: Verb["ends"] = [
  named("done", "[DONE]"),
  named("done", '"[DONE]"', "[DONE]"),
  named("conversation.stream.done", {}),
];
/** What is enough for a good end. */
const closing = event("conversation.chat.completed", completed);
const run: Pick<Verb, "parts" | "ends" | "text" | "failing"> = {
  parts: [
    [
      `id:0\n${event("Message", { content: "one ", node_is_finish: false })}`,
      { event: "Message", data: { content: "one ", node_is_finish: false } },
    ],
    [event("PING", ""), { event: "PING", data: "" }],
    [event("Cost", { token: 1 }), { event: "unknown", name: "Cost", data: { token: 1 } }],
    named("Message", { content: "two", node_is_finish: true }),
  ],
  ends: [
    named("Done", {}),
    named("Done", { debug_url: "https://example.com/runs/1" }),
    named("Interrupt", { node_title: "Ask", interrupt_data: { event_id: "1/2", type: 2, data: "Which city?" } }),
  ],
  text: ["one ", "two"],
  failing: event("Error", { error_code: 4011, error_message: "no credits" }),
};

const verbs: Record<string, Verb> = {
  "coze.chat.stream": {
    ...{ ...chat, ends: marks },
    use: ({ coze }, init) => coze.chat.stream({ ...bot, conversation_id: "c 1", additional_messages: hello }, init),
    url: "https://api.coze.cn/v3/chat?conversation_id=c%201",
    body: { ...bot, additional_messages: hello, stream: true },
  },
  "coze.chat.streamToolOutputs": {
    ...{ ...chat, ends: marks },
    use: ({ coze }, init) =>
      coze.chat.streamToolOutputs(
        { conversation_id: "c", chat_id: "x", tool_outputs: [{ tool_call_id: "1", output: "" }] },
        init,
      ),
    url: "https://api.coze.cn/v3/chat/submit_tool_outputs?conversation_id=c&chat_id=x",
    body: { tool_outputs: [{ tool_call_id: "1", output: "" }], stream: true },
  },
  "coze.workflows.stream": {
    ...run,
    use: ({ coze }, init) => coze.workflows.stream({ workflow_id: "7", parameters: { a: false, b: 0 } }, init),
    url: "https://api.coze.cn/v1/workflow/stream_run",
    body: { workflow_id: "7", parameters: { a: false, b: 0 } },
  },
  "coze.workflows.streamResume": {
    ...run,
    use: ({ coze }, init) =>
      coze.workflows.streamResume(
        { workflow_id: "7", event_id: "1/2", resume_data: "Beijing", interrupt_type: 2 },
        init,
      ),
    url: "https://api.coze.cn/v1/workflow/stream_resume",
    body: { workflow_id: "7", event_id: "1/2", resume_data: "Beijing", interrupt_type: 2 },
  },
  "coze.workflows.streamChat": {
    ...chat,
    ends: [...marks, named("done", { debug_url: "https://example.com/runs/1" })],
    use: ({ coze }, init) =>
      coze.workflows.streamChat({ workflow_id: "7", additional_messages: hello, parameters: {}, bot_id: "b" }, init),
    url: "https://api.coze.cn/v1/workflows/chat",
    body: { workflow_id: "7", additional_messages: hello, parameters: {}, bot_id: "b" },
  },
  "aily.knowledge.ask": {
    use: ({ aily }, init) => aily.knowledge.ask("spring_1__c", { message: { content: "Bees?" } }, init),
    url: "https://open.feishu.cn/open-apis/aily/v1/apps/spring_1__c/knowledges/ask",
    body: { message: { content: "Bees?" } },
    parts: [
      [
        frame({ status: "processing", message: { content: "Sixty" } }),
        { status: "processing", message: { content: "Sixty" } },
      ],
      // In the envelope that other answers of the platform come in.
      [
        frame({ code: 0, msg: "success", data: { status: "processing", message: { content: "Sixty thousand" } } }),
        { status: "processing", message: { content: "Sixty thousand" } },
      ],
    ],
    ends: ["qa", "faq"].map((finish_type) => {
      const data = { status: "finished", finish_type, message: { content: "70" } };
      return [frame(data), data];
    }),
    text: ["Sixty", "Sixty thousand", "70"],
    failing: frame({ code: 99991400, msg: "no credits" }),
  },
};

const all = Object.entries(verbs);
const bytesOf = ({ parts }: Verb, ...more: string[]): string => [...parts.map(([sent]) => sent), ...more].join("");
const sendOf = (verb: Verb, answer: Response, init?: StreamInit, on?: ClientOptions["on"]) => {
  const { seen, fetch } = recording(answer);
  return { seen, stream: verb.use(clients(fetch, on && { on }), init) };
};

describe.each(all)("%s", (name, verb) => {
  const whole = () => eventStream(bytesOf(verb, verb.ends[0]![0]));

  test("sends one request, at first use", async () => {
    const { seen, stream } = sendOf(verb, whole(), { headers: { "X-Trace": "7" } });
    await new Promise((done) => setTimeout(done));
    expect(seen).toEqual([]);
    await stream.final();
    const { method, url, headers, body } = seen[0]!;
    expect([method, url, JSON.parse(body)]).toEqual(["POST", verb.url, verb.body]);
    expect(headers).toMatchObject({
      authorization: expect.stringMatching(/^Bearer (pat_|t-)0123456789abc$/),
      "content-type": "application/json",
      "x-trace": "7",
    });
    expect(seen).toHaveLength(1);
  });

  test.each(verb.ends.map(([sent, item]) => ({ sent, item })))("ends with $sent", async ({ sent, item }) => {
    const bytes = bytesOf(verb, sent, event("after", { never: "read" }));
    const items = [...verb.parts.map(([, given]) => given), item];
    expect(await taken(sendOf(verb, eventStream(bytes)).stream)).toEqual({ items });
    const last = (item as { data?: unknown }).data ?? item;
    expect(await sendOf(verb, eventStream(bytes)).stream.final()).toEqual(verb.final ?? last);
  });

  test("has its text alone", async () => {
    expect(await taken(sendOf(verb, whole()).stream.text())).toEqual({ items: verb.text });
  });

  test("is the body of a response, which closes the connection when it is cancelled", async () => {
    const { seen, stream } = sendOf(verb, whole());
    const response = new Response(stream.toReadableStream());
    await new Promise((done) => setTimeout(done));
    expect(seen).toEqual([]);
    // Snapshots may change what was said before.
    expect(await response.text()).toBe(name.startsWith("aily") ? verb.text.at(-1) : verb.text.join(""));
    expect(seen).toHaveLength(1);

    const open = live(verb.parts.map(([sent]) => sent));
    const reader = sendOf(verb, open.answer).stream.toReadableStream().getReader();
    void reader.read();
    await vi.waitFor(() => expect(open.seen.pulled).toBeGreaterThan(0));
    await reader.cancel();
    expect(open.seen.cancelled).toBe(1);
  });

  test("has its caller in the stack of every error", async () => {
    const reads: ((stream: AnyStream) => Promise<unknown>)[] = [
      async (stream) => {
        for await (const item of stream) void item;
      },
      async (stream) => {
        for await (const item of stream.text()) void item;
      },
      async (stream) => await stream.final(),
    ];
    for (const read of reads)
      for (const answer of [
        () => json({ code: 5, msg: "no" }),
        () => eventStream(verb.failing),
        () => eventStream(""),
      ]) {
        const error = (await rejection(read(sendOf(verb, deviant(answer())).stream))) as Error;
        expect(error.stack).toContain("streams.test.ts");
      }
  });

  test("fails with what comes in place of events", async () => {
    const code = name.startsWith("aily") ? 99991400 : 4028;
    const body = { code, msg: "used up", detail: { logid: "L1" }, error: { log_id: "L1" } };
    const kind = code === 4028 ? "payment" : "rate_limit";
    for (const text of [JSON.stringify(body), JSON.stringify(body, null, 2)]) {
      const { stream } = sendOf(verb, eventStream(text, { headers: { "x-tt-logid": "L0" } }));
      expect(await rejection(stream.final())).toMatchObject({
        ...{ kind, code, body, status: 200, requestId: "L1", outcome: "rejected" },
        message: expect.stringContaining("used up"),
        attempts: [{ reason: "used up", requestId: "L1" }],
      });
    }
    const { error } = await taken(sendOf(verb, eventStream("<html>504</html>")).stream);
    expect(error).toMatchObject({ kind: "stream", body: "<html>504</html>" });
  });

  test("fails with what an event says, after what came before", async () => {
    const { seen, stream } = sendOf(verb, eventStream(bytesOf(verb, verb.failing)));
    const { items, error } = await taken(stream);
    expect(items).toHaveLength(verb.parts.length);
    const code = name.startsWith("aily") ? 99991400 : 4011;
    expect(error).toMatchObject({ code, kind: code === 4011 ? "payment" : "rate_limit", outcome: "unknown" });
    expect((error as Error).message).toContain("no credits");
    expect(seen).toHaveLength(1);
  });

  test("never ends without its last event, and is not sent again", async () => {
    const parts = verb.parts.filter(([sent]) => sent !== closing);
    const cut = bytesOf({ ...verb, parts });
    for (const bytes of ["", cut]) {
      const { seen, stream } = sendOf(verb, eventStream(bytes));
      const { error } = await taken(stream);
      const received = bytes && parts.length;
      expect(error).toMatchObject({ kind: "stream", outcome: "unknown", body: { received: received || 0 } });
      expect(seen).toHaveLength(1);
    }
    await expect(sendOf(verb, eventStream(cut)).stream.final()).rejects.toMatchObject({ kind: "stream" });
    const text = await taken(sendOf(verb, eventStream(cut)).stream.text());
    expect(text.error).toMatchObject({ kind: "stream" });
    if (parts.length < verb.parts.length)
      expect(await taken(sendOf(verb, eventStream(bytesOf(verb))).stream)).toEqual({
        items: verb.parts.map(([, given]) => given),
      });
  });

  test("is not sent again when the connection breaks", async () => {
    const { answer } = live([verb.parts[0]![0]], new TypeError("terminated"));
    const { seen, stream } = sendOf(verb, answer);
    const { items, error } = await taken(stream);
    expect(items).toEqual([verb.parts[0]![1]]);
    expect(error).toMatchObject({ kind: "stream", outcome: "unknown", status: 200 });
    expect(seen).toHaveLength(1);
  });

  test("is read once", async () => {
    const { seen, stream } = sendOf(verb, whole());
    await taken(stream);
    expect(await stream.final()).toEqual(
      verb.final ?? (verb.ends[0]![1] as { data?: unknown }).data ?? verb.ends[0]![1],
    );
    const bytes = () => new Response(stream.toReadableStream()).text();
    for (const again of [() => taken(stream), () => taken(stream.text()), bytes]) {
      const error = await again().then(
        (got) => (got as { error?: unknown }).error,
        (error: unknown) => error,
      );
      expect(error).toMatchObject({ kind: "validation", outcome: "not-sent" });
      // Not those of the first reading.
      expect((error as PlatformError).attempts).toStrictEqual([{ reason: "the stream is consumed or closed" }]);
    }
    expect(seen).toHaveLength(1);
  });

  test("closes its connection when the loop is left", async () => {
    const { seen, answer } = live([verb.parts[0]![0], verb.parts[1]![0]]);
    for await (const item of sendOf(verb, answer).stream) if (item) break;
    expect(seen.cancelled).toBe(1);
    const text = live(verb.parts.map(([sent]) => sent));
    for await (const word of sendOf(verb, text.answer).stream.text()) if (word) break;
    expect(text.seen.cancelled).toBe(1);
  });

  test("closes its connection at its last event", async () => {
    const { seen, answer } = live([bytesOf(verb, verb.ends[0]![0])]);
    await sendOf(verb, answer).stream.final();
    expect(seen.cancelled).toBe(1);
  });

  test("aborts with the caller's reason, before and during", async () => {
    const reason = { mine: true };
    const early = sendOf(verb, whole(), { signal: AbortSignal.abort(reason) });
    expect((await taken(early.stream)).error).toBe(reason);
    expect(early.seen).toEqual([]);

    const { seen, answer } = live([verb.parts[0]![0]]);
    const controller = new AbortController();
    const found: unknown[] = [];
    const read = async () => {
      for await (const item of sendOf(verb, answer, { signal: controller.signal }).stream) {
        found.push(item);
        setTimeout(() => controller.abort(reason));
      }
    };
    expect(await rejection(read())).toBe(reason);
    expect(found).toHaveLength(1);
    expect(seen.cancelled).toBe(1);
  });

  test("has a limit for the time without bytes", async () => {
    const { seen, answer } = live([verb.parts[0]![0]]);
    const { items, error } = await taken(sendOf(verb, answer, { idleTimeout: 20 }).stream);
    expect(items).toHaveLength(1);
    expect(error).toMatchObject({ kind: "timeout", outcome: "unknown", body: { received: 1 } });
    expect(seen.cancelled).toBe(1);
  });

  test.each<[string, string[], StreamInit, number]>([
    ["two minutes by default", [verb.parts[0]![0]], {}, 120_000],
    ["one minute to the first byte", [], {}, 60_000],
    ["its own to the first byte", [], { timeout: 500, idleTimeout: 0 }, 500],
    ["the shorter one to the first byte", [], { timeout: 500, idleTimeout: 100 }, 100],
    ["the idle one after the first byte", [verb.parts[0]![0]], { timeout: 500, idleTimeout: 900 }, 900],
  ])("has a limit for silence: %s", async (_, parts, init, ms) => {
    vi.useFakeTimers();
    try {
      const { answer } = live(parts);
      const reading = taken(sendOf(verb, answer, init).stream);
      let ended = false;
      void reading.then(() => (ended = true));
      await vi.advanceTimersByTimeAsync(ms - 1);
      expect(ended).toBe(false);
      await vi.advanceTimersByTimeAsync(1);
      expect((await reading).error).toMatchObject({ kind: "timeout", outcome: "unknown", status: 200 });
      expect(vi.getTimerCount()).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });

  const code = name.startsWith("aily") ? 2700001 : 4000;
  test.each<[string, () => Response, object]>([
    ["a failure with 200", () => json({ code, msg: "bad id" }), { kind: "validation", code, outcome: "rejected" }],
    [
      "a failure with 400",
      () => json({ code, msg: "bad id" }, { status: 400 }),
      { kind: "validation", status: 400, code },
    ],
    ["a failure without a body", () => new Response(null, { status: 403 }), { kind: "permission", status: 403 }],
    ["a page of a proxy", () => html(200), { kind: "parse", outcome: "unknown", status: 200 }],
    ["a page of a proxy that failed", () => html(502), { kind: "server", outcome: "unknown", status: 502 }],
    ["an answer in one piece", () => ok({ id: "x" }), { kind: "parse", body: expect.stringContaining('"x"') }],
    ["no body", () => deviant(new Response(null, { status: 200 })), { kind: "parse", outcome: "unknown" }],
    ["an empty stream that is none", () => deviant(new Response(null, { status: 204 })), { kind: "parse" }],
  ])("opening with %s rejects the use, once", async (_, answer, expected) => {
    const { seen, stream } = sendOf(verb, deviant(answer()));
    const error = await rejection(stream.final());
    expect(error).toMatchObject(expected);
    expect((error as { attempts: unknown }).attempts).toHaveLength(1);
    if ("code" in expected) expect((error as { body: unknown }).body).toEqual({ code, msg: "bad id" });
    expect(seen).toHaveLength(1);
  });

  test("is watched: its opening, its end, and the failure in it", async () => {
    const events: PlatformEvent[] = [];
    const on = (event: PlatformEvent) => void events.push(event);
    await sendOf(verb, whole(), {}, on).stream.final();
    expect(events.map(({ type, phase }) => phase ?? type)).toEqual(["request", "response", "open", "end"]);
    expect(events.at(-1)).toMatchObject({ attempt: 1, status: 200, error: undefined });
    events.length = 0;
    await sendOf(verb, html(403), {}, on)
      .stream.final()
      .catch(() => {});
    await sendOf(verb, whole(), {}, on).stream[Symbol.asyncDispose]();
    expect(events.map(({ type }) => type)).toEqual(["request", "response"]);
    events.length = 0;
    const controller = new AbortController();
    const leaves = (event: PlatformEvent) => {
      on(event);
      if (event.type === "response") controller.abort();
    };
    await taken(sendOf(verb, whole(), { signal: controller.signal }, leaves).stream);
    expect(events.map(({ type }) => type)).toEqual(["request", "response"]);
    events.length = 0;
    const { error } = await taken(sendOf(verb, eventStream(bytesOf(verb)), {}, on).stream);
    expect(events.at(-1)).toMatchObject({ type: "stream", phase: "end" });
    expect(events.at(-1)!.error).toBe(error);
  });
});

test.each<[string, string, object]>([
  ["a failure in it", event("error", { code: 4011, msg: "no credits" }), { kind: "payment", code: 4011 }],
  ["its end without the last event", "", { kind: "stream" }],
  [
    "half of an object",
    event("conversation.message.delta", '{"content":"Six'),
    { kind: "parse", body: '{"content":"Six' },
  ],
])("an error of an open stream names the call by all that is known of it: %s", async (_, bytes, expected) => {
  vi.useFakeTimers();
  try {
    const events: PlatformEvent[] = [];
    const { fetch } = recording(
      json({ code: 4020, msg: "slow down" }, { headers: { "x-tt-logid": "log-1" } }),
      eventStream(`${event("conversation.message.delta", {})}${bytes}`, { headers: { "x-tt-logid": "log-2" } }),
    );
    const on = (event: PlatformEvent) => void events.push(event);
    const reading = taken(verbs["coze.chat.stream"]!.use(clients(fetch, { on })));
    await vi.runAllTimersAsync();
    const { items, error } = await reading;
    expect(items).toHaveLength(1);
    expect(error).toMatchObject({ ...expected, outcome: "unknown", status: 200, requestId: "log-2" });
    expect((error as PlatformError).attempts).toEqual([
      { status: 200, reason: "slow down", requestId: "log-1" },
      { status: 200, reason: expect.stringMatching(/./), requestId: "log-2", delayMs: expect.any(Number) },
    ]);
    expect((error as PlatformError).attempts[1]!.reason).not.toBe("ok");
    const ofStream = events.filter(({ type }) => type === "stream");
    expect(ofStream).toMatchObject(
      ["open", "end"].map((phase) => ({ phase, attempt: 2, status: 200, requestId: "log-2" })),
    );
  } finally {
    vi.useRealTimers();
  }
});

test("text that is no object is data: of a heartbeat, of the end", async () => {
  const bytes = event("PING", "still here") + event("Done", "{whatever");
  const { fetch } = recording(eventStream(bytes));
  const { items } = await taken(clients(fetch).coze.workflows.stream({ workflow_id: "7" }));
  expect(items).toEqual([
    { event: "PING", data: "still here" },
    { event: "Done", data: "{whatever" },
  ]);
});

test("the text of a stored answer is a snapshot too", async () => {
  const data = { status: "finished", finish_type: "faq", faq_result: { question: "?", answer: "Honey" } };
  for (const more of [{}, { message: { content: "" } }]) {
    const { fetch } = recording(eventStream(frame({ ...data, ...more })));
    const { knowledge } = clients(fetch).aily;
    const text = knowledge.ask("spring_1__c", { message: { content: "?" } }).text();
    expect(await taken(text)).toEqual({ items: ["Honey"] });
  }
});

test("what can be repeated for certain is repeated, before the stream is open", async () => {
  vi.useFakeTimers();
  try {
    const { seen, fetch } = recording(
      json({ code: 4020, msg: "slow down" }),
      eventStream(bytesOf(verbs["coze.chat.stream"]!, event("done", "[DONE]"))),
    );
    const final = verbs["coze.chat.stream"]!.use(clients(fetch)).final();
    await vi.runAllTimersAsync();
    expect(await final).toEqual(verbs["coze.chat.stream"]!.final);
    expect(seen).toHaveLength(2);
    expect(seen[0]!.body).toBe(seen[1]!.body);
  } finally {
    vi.useRealTimers();
  }
});

test("an in-band failure is not repeated, whatever its code", async () => {
  for (const code of [4020, 4009, 4100]) {
    const { seen, fetch } = recording(eventStream(event("error", { code, msg: "no" })));
    const stream = verbs["coze.chat.stream"]!.use(clients(fetch));
    expect(await rejection(stream.final())).toMatchObject({ code, outcome: "unknown" });
    expect(seen).toHaveLength(1);
  }
});

test.each([
  [
    { ...completed, status: "failed", last_error: { code: 4028, msg: "no credits" } },
    { kind: "payment", code: 4028 },
  ],
  [
    { code: 5000, msg: "no" },
    { kind: "server", code: 5000 },
  ],
  [
    { code: "720702204", msg: "no" },
    { kind: "stream", code: 720702204 },
  ],
  [{}, { kind: "stream" }],
])("a chat that failed throws: %j", async (data, expected) => {
  const bytes = event("conversation.chat.failed", data) + event("done", "[DONE]");
  const { fetch } = recording(eventStream(bytes));
  expect(await rejection(verbs["coze.chat.stream"]!.use(clients(fetch)).final())).toMatchObject(expected);
});

test("a stream flag is ours to set: callers cannot turn it off, nor on where one answer is wanted", async () => {
  const { seen, fetch } = recording(eventStream(event("done", "[DONE]")));
  const { coze } = clients(fetch);
  await coze.chat.stream({ ...bot, stream: false } as never).final();
  expect(JSON.parse(seen[0]!.body)).toMatchObject({ stream: true });
  const once: [Promise<unknown>, string][] = [
    [coze.chat.create({ ...bot, stream: true } as never), "use chat.stream"],
    [coze.chat.submitToolOutputs({ stream: true } as never), "use chat.streamToolOutputs"],
    [coze.workflows.run({ workflow_id: "7", stream: true } as never), "use workflows.stream"],
    [coze.workflows.resume({ workflow_id: "7", stream: true } as never), "use workflows.streamResume"],
    [coze.call("POST /v1/workflow/run", { stream: true }), "use workflows.stream"],
    [coze.bots.get("b", { stream: true } as never), "the response is no stream"],
  ];
  for (const [call, advice] of once) {
    const error = await rejection(call);
    expect(error).toMatchObject({ kind: "validation", outcome: "not-sent" });
    expect((error as Error).message).toContain(`${advice})`);
  }
  expect(seen).toHaveLength(1);
});

test("input that cannot be sent rejects the use of a stream, and nothing is sent", async () => {
  const { seen, fetch } = recording();
  const { aily, coze } = clients(fetch);
  for (const input of [new Map([["bot_id", "7"]]), new FormData(), "bot_id", [bot], null]) {
    const error = await rejection(coze.chat.stream(input as never).final());
    expect(error).toMatchObject({ kind: "validation", outcome: "not-sent" });
  }
  for (const id of ["", ".", ".."]) {
    const error = await rejection(aily.knowledge.ask(id, { message: { content: "?" } }).final());
    expect(error).toMatchObject({ kind: "validation", outcome: "not-sent" });
  }
  expect(seen).toEqual([]);
});

test("a conversation streams into itself", async () => {
  const { seen, fetch } = recording(
    ok(conversation),
    eventStream(bytesOf(verbs["coze.chat.stream"]!, event("done", "[DONE]"))),
  );
  const handle = await clients(fetch).coze.conversations.open({});
  const stream = handle.stream({ ...bot, conversation_id: "other" } as never);
  expect(await taken(stream.text())).toEqual({ items: chat.text });
  expect(seen[1]).toMatchObject({ method: "POST", url: "https://api.coze.cn/v3/chat?conversation_id=c" });
  expect(JSON.parse(seen[1]!.body)).toEqual({ ...bot, stream: true });
});

test("a conversation refuses input that would be lost", async () => {
  const { seen, fetch } = recording(ok(conversation));
  const handle = await clients(fetch).coze.conversations.open({});
  const input = new Map([["bot_id", "b"]]) as never;
  const calls = [() => handle.chat(input), () => handle.messages.create(input), () => handle.messages.list(input)];
  for (const call of [...calls, () => handle.stream(input).final()])
    expect(await rejection(Promise.resolve(call()))).toMatchObject({ kind: "validation", outcome: "not-sent" });
  expect(seen).toHaveLength(1);
});

describe("on the mock platforms", () => {
  let mock: Mock;
  beforeAll(async () => {
    mock = await startMock();
  });
  afterAll(async () => {
    expect(mock.violations).toEqual([]);
    await mock.close();
  });
  const asked = (from: number) => mock.requests.slice(from).map(({ operationId }) => operationId);
  const texts = async (stream: AnyStream) => (await taken(stream.text())).items.join("");

  test("Coze: a chat says something, asks for a tool, and goes on", async () => {
    const before = mock.requests.length;
    const coze = createCoze(mock.coze);
    await using handle = await coze.conversations.open({});
    const ask = (content: string) => ({ ...bot, additional_messages: [{ ...hello[0]!, content }] });
    expect(await texts(handle.stream(ask("Hello")))).toBe("You said: Hello");

    const { chat: waiting, text, messages } = await handle.stream(ask("use a tool")).final();
    expect([waiting.status, text]).toEqual(["requires_action", ""]);
    expect(messages.map(({ type }) => type)).toEqual(["function_call"]);
    const { tool_calls } = waiting.required_action!.submit_tool_outputs!;
    const tool_outputs = tool_calls!.map(({ id }) => ({ tool_call_id: id, output: "42" }));
    const chat = { conversation_id: handle.id, chat_id: waiting.id };
    const outcome = await coze.chat.streamToolOutputs({ ...chat, tool_outputs }).final();
    expect(outcome).toMatchObject({ text: "The tool says: 42", chat: { status: "completed" } });
    expect(outcome.messages.map(({ type }) => type)).toEqual(["answer", "verbose", "follow_up"]);
    const failed = await rejection(handle.stream(ask("fail please")).final());
    expect(failed).toMatchObject({ kind: "server", code: 5000 });
    expect(asked(before)).toEqual([
      "createConversation",
      "createChat",
      "createChat",
      "submitToolOutputs",
      "createChat",
    ]);
  });

  test("Coze: a workflow speaks, is interrupted, and is resumed", async () => {
    const { workflows } = createCoze(mock.coze);
    const { items } = await taken(workflows.stream({ workflow_id: "7", parameters: { interrupt: true } }));
    const last = items.at(-1)!;
    if (last.event !== "Interrupt") throw new Error(`ended with ${last.event}`);
    const { event_id, type } = last.data.interrupt_data;
    const resume = { workflow_id: "7", event_id: event_id, interrupt_type: type, resume_data: "Beijing" };
    expect(await texts(workflows.streamResume(resume))).toContain("resumed with Beijing");
    expect(await rejection(workflows.streamResume(resume).final())).toMatchObject({ kind: "not_found", code: 4200 });
    const { items: chat } = await taken(
      workflows.streamChat({ workflow_id: "7", additional_messages: hello, parameters: {}, bot_id: "b" }),
    );
    expect(chat.at(-1)).toMatchObject({ event: "done", data: { debug_url: expect.any(String) } });
  });

  test("Aily: knowledge answers in snapshots", async () => {
    const { knowledge } = createAily({ baseUrl: mock.aily.baseUrl, token: mock.tokens.aily });
    const ask = () => knowledge.ask("spring_1__c", { message: { content: "bees" } });
    const { items } = await taken(ask().text());
    expect(items.length).toBeGreaterThan(2);
    expect(items.slice(1, -1).every((text, i) => text.startsWith(items[i]!))).toBe(true);
    expect(await ask().final()).toMatchObject({ status: "finished", message: { content: items.at(-1) } });
  });
});
