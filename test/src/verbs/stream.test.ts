import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import fc from "fast-check";
import { afterEach, describe, expect, expectTypeOf, onTestFinished, test, vi } from "vitest";
import { PlatformError, type ErrorDetails } from "../../../src/call/errors.js";
import type { EventStream } from "../../../src/call/signature.js";
import type { StreamRule } from "../../../src/call/rule.js";
import { createStream, type StreamSource } from "../../../src/verbs/stream.js";
import { createTranscript } from "../../../src/verbs/transcript.js";

const rejections: unknown[] = [];
process.on("unhandledRejection", (reason) => rejections.push(reason));
afterEach(async () => {
  await new Promise((done) => setImmediate(done));
  expect(rejections.splice(0)).toEqual([]);
});

const chat: StreamRule = {
  end: ["done", "conversation.stream.done"],
  fail: ["error", "conversation.chat.failed"],
  text: { event: "conversation.message.delta", field: "content" },
  final: "conversation.chat.completed",
  chat: { prefix: "conversation.chat.", message: "conversation.message.completed" },
  events: [
    "conversation.chat.created",
    "conversation.message.delta",
    "conversation.message.completed",
    "conversation.chat.completed",
    "conversation.chat.requires_action",
    "conversation.chat.failed",
    "error",
    "done",
    "conversation.stream.done",
  ],
};
const workflow: StreamRule = {
  end: ["Done", "Error", "Interrupt"],
  fail: ["Error"],
  text: { event: "Message", field: "content" },
  events: ["Message", "Error", "Interrupt", "Done", "PING"],
};
const ask: StreamRule = {
  end: { field: "status", value: "finished" },
  text: { field: "message.content", cumulative: true },
};

const event = (name: string, data: unknown) =>
  `event:${name}\ndata:${typeof data === "string" ? data : JSON.stringify(data)}\n\n`;
const frame = (data: unknown) => `data: ${JSON.stringify(data)}\n\n`;

interface Fixture {
  rule: StreamRule;
  bytes: string;
  items: unknown[];
  text: string[];
  final: unknown;
  /** The text as a whole. */
  shown: string;
}

const created = { id: "c1", status: "created", last_error: { code: 0, msg: "" } };
const completed = { id: "c1", status: "completed", usage: { token_count: 7 } };
const said = [
  { content: "Grüße, ", type: "answer" },
  { content: "世界 😀", type: "answer" },
];
const fixtures: Record<string, Fixture> = {
  chat: {
    rule: chat,
    bytes:
      event("conversation.chat.created", created) +
      ": still there\n\n" +
      event("conversation.message.delta", said[0]) +
      event("conversation.chat.paused", { why: "new" }) +
      event("conversation.message.delta", { content: "", reasoning_content: "hm" }) +
      event("conversation.message.delta", said[1]) +
      event("conversation.chat.completed", completed) +
      event("done", '"[DONE]"'),
    items: [
      { event: "conversation.chat.created", data: created },
      { event: "conversation.message.delta", data: said[0] },
      { event: "unknown", name: "conversation.chat.paused", data: { why: "new" } },
      { event: "conversation.message.delta", data: { content: "", reasoning_content: "hm" } },
      { event: "conversation.message.delta", data: said[1] },
      { event: "conversation.chat.completed", data: completed },
      { event: "done", data: "[DONE]" },
    ],
    text: ["Grüße, ", "世界 😀"],
    final: { text: "Grüße, 世界 😀", chat: completed, messages: [] },
    shown: "Grüße, 世界 😀",
  },
  workflow: {
    rule: workflow,
    bytes:
      'id: 0\nevent: Message\ndata: {"content":"eins ",\ndata: "node_is_finish":false}\n\n' +
      "id: 1\nevent: PING\ndata:\n\n" +
      "retry: 10\n\n" +
      'id: 2\nevent: Message\ndata: {"content":"zwei"}\n\n' +
      'id: 3\nevent: Done\ndata: {"debug_url":"https://run.test/ä"}\n\n',
    items: [
      { event: "Message", data: { content: "eins ", node_is_finish: false } },
      { event: "PING", data: "" },
      { event: "Message", data: { content: "zwei" } },
      { event: "Done", data: { debug_url: "https://run.test/ä" } },
    ],
    text: ["eins ", "zwei"],
    final: { debug_url: "https://run.test/ä" },
    shown: "eins zwei",
  },
  ask: {
    rule: ask,
    bytes:
      frame({ message: { content: "Wir " }, status: "processing" }) +
      frame({ code: 0, msg: "", data: { message: { content: "Wir sind " }, status: "processing" } }) +
      frame({ msg: "", data: { status: "processing" } }) +
      "data:\n\n" +
      frame({ message: { content: "Wir waren süß" }, status: "finished", has_answer: true }),
    items: [
      { message: { content: "Wir " }, status: "processing" },
      { message: { content: "Wir sind " }, status: "processing" },
      { status: "processing" },
      { message: { content: "Wir waren süß" }, status: "finished", has_answer: true },
    ],
    text: ["Wir ", "Wir sind ", "Wir waren süß"],
    final: { message: { content: "Wir waren süß" }, status: "finished", has_answer: true },
    shown: "Wir waren süß",
  },
};
const named = Object.entries(fixtures);

const encode = (text: string) => new TextEncoder().encode(text);

type Step = string | Uint8Array | Error | typeof hang;

const hang = Symbol("nothing more comes");

/** A source that gives the steps one by one: bytes, an error that cuts the connection, or nothing more. */
function setup(rule: StreamRule, steps: Step[], more: Partial<StreamSource> = {}) {
  const seen = { opened: 0, pulled: 0, cancelled: 0, ended: [] as unknown[], signal: undefined as unknown };
  const source: StreamSource = {
    rule,
    open(signal) {
      seen.opened++;
      seen.signal = signal;
      const body = new ReadableStream<Uint8Array>(
        {
          pull(controller) {
            const step = steps[seen.pulled++];
            if (step === undefined) controller.close();
            else if (step instanceof Error) controller.error(step);
            else if (step !== hang) controller.enqueue(typeof step === "string" ? encode(step) : step);
            else return new Promise(() => {});
            return undefined;
          },
          cancel() {
            seen.cancelled++;
          },
        },
        { highWaterMark: 0 },
      );
      return Promise.resolve(new Response(body));
    },
    failure: (details) => new PlatformError({ platform: "test", route: "POST /test", outcome: "unknown", ...details }),
    kindOf: (code) => (code === 4011 ? "payment" : undefined),
    refusal(text) {
      try {
        const { code, msg } = JSON.parse(text) as { code?: number; msg?: string };
        return code
          ? { kind: "payment", outcome: "rejected", code, reason: msg ?? "", body: JSON.parse(text) as unknown }
          : undefined;
      } catch {
        return undefined;
      }
    },
    transcribe: createTranscript,
    idleTimeout: 0,
    timeout: 0,
    onEnd: (...error) => seen.ended.push(...(error.length ? error : [undefined])),
    ...more,
  };
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  return { stream: createStream<any, any>(source), seen };
}

async function collect<T>(items: AsyncIterable<T>): Promise<{ items: T[]; error?: unknown }> {
  const found: T[] = [];
  try {
    for await (const item of items) found.push(item);
  } catch (error) {
    return { items: found, error };
  }
  return { items: found };
}

const facts = (error: unknown) => {
  expect(error).toBeInstanceOf(PlatformError);
  const { kind, outcome, code, body } = error as PlatformError;
  return { kind, outcome, code, body };
};

describe.each(named)("%s", (_, { rule, bytes, items, text, final, shown }) => {
  test("gives its events, text and answer", async () => {
    expect(await collect(setup(rule, [bytes]).stream)).toEqual({ items });
    expect(await collect(setup(rule, [bytes]).stream.text())).toEqual({ items: text });
    expect(await setup(rule, [bytes]).stream.final()).toEqual(final);
    expect(await new Response(setup(rule, [bytes]).stream.toReadableStream()).text()).toBe(shown);
  });

  test.each<[string, (stream: Stream) => Promise<unknown>]>([
    ["its events", (stream) => collect(stream)],
    ["its text", (stream) => collect(stream.text())],
    ["its bytes", (stream) => new Response(stream.toReadableStream()).text()],
    ["its answer", (stream) => stream.final()],
    [
      "its events up to the last one, where the loop is left",
      async (stream) => {
        let count = 0;
        for await (const item of stream) if (item && ++count === items.length) break;
      },
    ],
  ])("has its answer after %s were read, however often", async (_, read) => {
    const { stream, seen } = setup(rule, [bytes]);
    await read(stream);
    expect(await stream.final()).toEqual(final);
    expect(await stream.final()).toEqual(final);
    expect(seen).toMatchObject({ opened: 1, ended: [undefined] });
    expect((await collect(stream)).error).toMatchObject({ kind: "validation" });
  });

  test("has no answer after a reading that was left", async () => {
    const { stream } = setup(rule, [bytes]);
    for await (const item of stream) if (item) break;
    await expect(stream.final()).rejects.toMatchObject({ kind: "validation" });
  });

  test.each(["\n", "\r\n", "\r"])(
    "gives the same wherever the bytes are split, lines ending in %j",
    async (newline) => {
      const all = encode(`\uFEFF${bytes.replaceAll("\n", newline)}`);
      for (let at = 0; at <= all.length; at++) {
        // The connection stays open: the last byte of the last event is enough.
        const { stream, seen } = setup(rule, [all.slice(0, at), all.slice(at), hang]);
        expect(await collect(stream)).toEqual({ items });
        expect(await stream.final()).toEqual(final);
        expect(seen.ended).toEqual([undefined]);
      }
    },
  );

  test("gives the same however the bytes are cut up", async () => {
    const all = encode(bytes);
    const cuts = fc.array(fc.integer({ min: 0, max: all.length }), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(cuts, fc.constantFrom("items", "text", "final"), async (places, use) => {
        const sorted = [0, ...places.sort((a, b) => a - b), all.length];
        const { stream } = setup(
          rule,
          sorted.slice(1).map((end, i) => all.slice(sorted[i], end)),
        );
        if (use === "items") expect(await collect(stream)).toEqual({ items });
        else if (use === "text") expect(await collect(stream.text())).toEqual({ items: text });
        else expect(await stream.final()).toEqual(final);
      }),
    );
  });

  test("never ends short of its terminal event", async () => {
    const all = encode(bytes);
    const whole = encode(bytes.trimEnd()).length;
    // After a completed chat the connection may end.
    const done = bytes.indexOf("event:done");
    const may = done > 0 ? encode(bytes.slice(0, done).trimEnd()).length : whole;
    for (let length = 0; length <= all.length; length++) {
      const part = all.slice(0, length);
      const got = await collect(setup(rule, [part]).stream);
      if (length >= whole) expect(got).toEqual({ items });
      else if (length >= may) expect(got).toEqual({ items: items.slice(0, -1) });
      else {
        expect(got.items).toEqual(items.slice(0, got.items.length));
        expect(got.items.length).toBeLessThan(items.length);
        const body = { received: got.items.length, last: got.items.at(-1) };
        expect(facts(got.error)).toEqual({ kind: "stream", outcome: "unknown", code: undefined, body });
        expect((got.error as Error).message).toContain(`no terminal event after ${body.received} events`);
      }
      // One that is cut gives what was whole before.
      if (length > all.length - 2) continue;
      const cut = await collect(setup(rule, [part, new TypeError("terminated")]).stream);
      expect(facts(cut.error)).toMatchObject({ kind: "stream", body: { received: cut.items.length } });
      expect((cut.error as Error).message).toContain("terminated");
      for (const use of ["final", "text"] as const) {
        const { stream } = setup(rule, [part, new TypeError("terminated")]);
        const failure =
          use === "final" ? stream.final() : collect(stream.text()).then(({ error }) => Promise.reject(error as Error));
        await expect(failure).rejects.toMatchObject({ kind: "stream" });
      }
    }
  });

  test("reads nothing after the terminal event", async () => {
    const { stream, seen } = setup(rule, [bytes + frame({ code: 4000, msg: "late" }), hang]);
    expect(await collect(stream)).toEqual({ items });
    expect(seen).toMatchObject({ opened: 1, pulled: 1, cancelled: 1, ended: [undefined] });
  });
});

test("nothing is sent until the stream is used", async () => {
  const { stream, seen } = setup(chat, [fixtures.chat!.bytes]);
  stream.text();
  const iterator = stream[Symbol.asyncIterator]();
  stream.text()[Symbol.asyncIterator]();
  await Promise.resolve();
  expect(seen.opened).toBe(0);
  await iterator.next();
  expect(seen.opened).toBe(1);
});

type Stream = ReturnType<typeof setup>["stream"];
const uses: Record<string, (stream: Stream) => Promise<unknown>> = {
  iteration: (stream) => stream[Symbol.asyncIterator]().next(),
  text: (stream) => stream.text()[Symbol.asyncIterator]().next(),
  final: (stream) => stream.final(),
  bytes: (stream) => stream.toReadableStream().getReader().read(),
};
// A ReadableStream asks for its first bytes a moment later.
const pairs = Object.keys(uses).flatMap((first) =>
  first === "bytes" ? [] : Object.keys(uses).map((second) => [first, second] as const),
);

test.each(pairs)("after %s, %s is refused and disturbs nothing", async (first, second) => {
  const { stream, seen } = setup(chat, [fixtures.chat!.bytes]);
  const going = uses[first]!(stream);
  await expect(uses[second]!(stream)).rejects.toMatchObject({ kind: "validation", outcome: "not-sent" });
  const other = stream[Symbol.asyncIterator]();
  await expect(other.next()).rejects.toMatchObject({ kind: "validation" });
  await other.return!();
  await going;
  expect(seen.opened).toBe(1);
  expect(seen.ended).toEqual(first === "final" ? [undefined] : []);
});

test("the text cannot be iterated twice either", async () => {
  const { stream } = setup(chat, [fixtures.chat!.bytes]);
  const text = stream.text();
  await collect(text);
  expect((await collect(text)).error).toMatchObject({ kind: "validation" });
});

describe("leaving", () => {
  const first = event("conversation.chat.created", created);

  test("a loop by break, return or throw cancels the body once", async () => {
    const ways: ((stream: Stream) => Promise<void>)[] = [
      async (stream) => {
        for await (const item of stream) if (item) break;
      },
      async (stream) => {
        for await (const item of stream) if (item) return;
      },
      async (stream) => {
        for await (const item of stream) if (item) throw new Error("mine");
      },
      async (stream) => {
        for await (const item of stream.text()) if (item) break;
      },
    ];
    for (const way of ways) {
      const delta = event("conversation.message.delta", said[0]);
      const { stream, seen } = setup(chat, [first + delta + delta, hang]);
      await way(stream).catch((error: unknown) => expect(error).toMatchObject({ message: "mine" }));
      expect(seen).toMatchObject({ cancelled: 1, ended: [undefined], pulled: 1 });
      expect((seen.signal as AbortSignal).aborted).toBe(true);
      await stream[Symbol.asyncDispose]();
      expect(seen).toMatchObject({ cancelled: 1, ended: [undefined] });
    }
  });

  test("by `await using` cancels the body, however often it is disposed of", async () => {
    const { stream, seen } = setup(chat, [first, hang]);
    {
      await using used = stream;
      await used[Symbol.asyncIterator]().next();
      expect(seen.cancelled).toBe(0);
    }
    await stream[Symbol.asyncDispose]();
    expect(seen).toMatchObject({ cancelled: 1, ended: [undefined] });
  });

  test.each(Object.keys(uses))("before use means that nothing is sent and %s is refused", async (use) => {
    const { stream, seen } = setup(chat, [first]);
    await stream[Symbol.asyncDispose]();
    await stream[Symbol.asyncDispose]();
    await expect(uses[use]!(stream)).rejects.toMatchObject({ kind: "validation", outcome: "not-sent" });
    expect(seen).toMatchObject({ opened: 0, ended: [undefined] });
  });

  test("does not wait for a read that is under way, which fails", async () => {
    for (const leave of ["return", "dispose"]) {
      const { stream, seen } = setup(chat, [first, hang]);
      const iterator = stream[Symbol.asyncIterator]();
      await iterator.next();
      const pending = iterator.next();
      const failure = expect(pending).rejects.toMatchObject({ kind: "stream", body: { received: 1 } });
      if (leave === "return") expect(await iterator.return!()).toEqual({ done: true, value: undefined });
      else await stream[Symbol.asyncDispose]();
      await failure;
      expect(seen).toMatchObject({ cancelled: 1, ended: [undefined] });
      expect(await iterator.next()).toEqual({ done: true, value: undefined });
    }
  });

  test("while the connection is made cancels what arrives later", async () => {
    let arrive!: (response: Response) => void;
    const { stream, seen } = setup(chat, [], { open: () => new Promise((resolve) => (arrive = resolve)) });
    const answer = expect(stream.final()).rejects.toMatchObject({ kind: "stream" });
    await Promise.resolve();
    await stream[Symbol.asyncDispose]();
    await answer;
    const cancelled = vi.fn();
    arrive(new Response(new ReadableStream({ cancel: cancelled })));
    await vi.waitFor(() => expect(cancelled).toHaveBeenCalledOnce());
    expect(seen.ended).toEqual([undefined]);
  });

  test("a runtime without Symbol.asyncDispose has the method where compiled code looks for it", async () => {
    onTestFinished(() => void vi.unstubAllGlobals());
    vi.stubGlobal("Symbol", { for: Symbol.for, asyncIterator: Symbol.asyncIterator });
    const { stream, seen } = setup(chat, []);
    vi.unstubAllGlobals();
    await (stream as never as Record<symbol, () => Promise<void>>)[Symbol.for("Symbol.asyncDispose")]!();
    expect(seen.ended).toEqual([undefined]);
  });
});

describe.each([
  ["an Error", new Error("stop it")],
  ["a string", "stop it"],
  ["null", null],
])("aborting with %s", (_, reason) => {
  const first = event("conversation.chat.created", created) + event("conversation.message.delta", said[0]);

  test.each(Object.keys(uses))("before %s sends nothing", async (use) => {
    const { stream, seen } = setup(chat, [first], { signal: AbortSignal.abort(reason) });
    await expect(uses[use]!(stream)).rejects.toBe(reason);
    expect(seen).toMatchObject({ opened: 0, ended: [reason] });
  });

  test.each([true, false])("ends an open that heeds its signal: %s", async (heeds) => {
    const caller = new AbortController();
    const { stream, seen } = setup(chat, [], {
      signal: caller.signal,
      open: (signal) =>
        new Promise((_, reject) => heeds && signal.addEventListener("abort", () => reject(new Error("other")))),
    });
    const answer = expect(stream.final()).rejects.toBe(reason);
    caller.abort(reason);
    await answer;
    expect(seen.ended).toEqual([reason]);
  });

  test("ends a read", async () => {
    for (const read of [collect<unknown>, (stream: Stream) => collect(stream.text())]) {
      const caller = new AbortController();
      const { stream, seen } = setup(chat, [first, hang], { signal: caller.signal });
      const got = read(stream);
      await vi.waitFor(() => expect(seen.pulled).toBe(2));
      caller.abort(reason);
      expect((await got).error).toBe(reason);
      expect(seen).toMatchObject({ cancelled: 1, ended: [reason] });
    }
  });

  test("ends the stream at once while the consumer is busy, whatever is there already", async () => {
    const caller = new AbortController();
    const { stream, seen } = setup(chat, [first, hang], { signal: caller.signal });
    const iterator = stream[Symbol.asyncIterator]();
    await iterator.next();
    caller.abort(reason);
    expect(seen).toMatchObject({ cancelled: 1, ended: [reason] });
    await expect(iterator.next()).rejects.toBe(reason);
    expect(await iterator.next()).toEqual({ done: true, value: undefined });
    expect(seen).toMatchObject({ cancelled: 1, ended: [reason], pulled: 1 });
  });

  test("wins over the error that the runtime makes of it", async () => {
    const caller = new AbortController();
    const { stream } = setup(chat, [], {
      signal: caller.signal,
      open: () => {
        const body = new ReadableStream({
          start: (controller) => caller.signal.addEventListener("abort", () => controller.error(new Error("aborted"))),
        });
        return Promise.resolve(new Response(body));
      },
    });
    const answer = expect(stream.final()).rejects.toBe(reason);
    await new Promise((done) => setTimeout(done));
    caller.abort(reason);
    await answer;
  });

  test("has no effect on a stream that is over", async () => {
    const caller = new AbortController();
    const { stream, seen } = setup(chat, [fixtures.chat!.bytes], { signal: caller.signal });
    for await (const { event } of stream) if (event === "done") caller.abort(reason);
    expect(seen.ended).toEqual([undefined]);
  });
});

test("the caller's signal is let go of", async () => {
  const { signal } = new AbortController();
  const add = vi.spyOn(signal, "addEventListener");
  const remove = vi.spyOn(signal, "removeEventListener");
  const { stream } = setup(chat, [fixtures.chat!.bytes], { signal });
  expect(add).not.toHaveBeenCalled();
  await stream.final();
  expect(remove.mock.calls).toEqual(add.mock.calls);
});

describe("idle time", () => {
  const fakeTimers = () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    onTestFinished(() => void vi.useRealTimers());
  };
  const first = event("conversation.chat.created", created);
  const slow = (parts: string[], delay: number): Partial<StreamSource> => ({
    open: () =>
      Promise.resolve(
        new Response(
          new ReadableStream(
            {
              async pull(controller) {
                await new Promise((done) => setTimeout(done, delay));
                const part = parts.shift();
                if (part !== undefined) controller.enqueue(encode(part));
              },
            },
            { highWaterMark: 0 },
          ),
        ),
      ),
  });

  test("ends a stream without bytes", async () => {
    fakeTimers();
    const { stream, seen } = setup(chat, [first, hang], { idleTimeout: 5000 });
    const got = collect(stream);
    await vi.advanceTimersByTimeAsync(4999);
    expect(seen.ended).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    const { items, error } = await got;
    expect(items).toEqual([fixtures.chat!.items[0]]);
    expect(facts(error)).toMatchObject({ kind: "timeout", outcome: "unknown", body: { received: 1, last: items[0] } });
    expect((error as Error).message).toContain("no bytes within 5000 ms");
    expect(seen).toMatchObject({ cancelled: 1, ended: [error] });
    expect(vi.getTimerCount()).toBe(0);
  });

  test("starts anew with every byte, comments and heartbeats included", async () => {
    fakeTimers();
    const parts = [first, ": ping\n\n", ":", " x\n\n", "event:", `done\ndata:"[DONE]"\n\n`];
    const { stream } = setup(chat, [], { idleTimeout: 1000, ...slow(parts, 900) });
    const got = collect(stream);
    await vi.advanceTimersByTimeAsync(6000);
    expect((await got).items).toHaveLength(2);
    expect(vi.getTimerCount()).toBe(0);
  });

  test("does not count what the consumer takes", async () => {
    fakeTimers();
    const { stream, seen } = setup(chat, [first, event("done", "[DONE]")], { idleTimeout: 1000 });
    const iterator = stream[Symbol.asyncIterator]();
    await iterator.next();
    expect(vi.getTimerCount()).toBe(0);
    await vi.advanceTimersByTimeAsync(100_000);
    expect((await iterator.next()).value).toEqual({ event: "done", data: "[DONE]" });
    expect(seen.ended).toEqual([undefined]);
  });

  test.each([0, 2 ** 40, Infinity])("of %d is no limit", async (idleTimeout) => {
    const parts = [first, event("done", "[DONE]")];
    expect((await collect(setup(chat, [], { idleTimeout, ...slow(parts, 20) }).stream)).items).toHaveLength(2);
  });

  test("has no timer left after any end", async () => {
    fakeTimers();
    for (const steps of [[fixtures.chat!.bytes], [first], [new Error("cut")], [event("error", {})]]) {
      await collect(setup(chat, steps, { idleTimeout: 1000 }).stream);
      expect(vi.getTimerCount()).toBe(0);
    }
  });
});

describe("a failure in the stream", () => {
  const first = event("conversation.chat.created", created);
  const done = event("done", "[DONE]");
  const unnamed = { kind: "stream" } as const;
  const cases: [string, string, unknown, Partial<ErrorDetails>][] = [
    ["error", "{code,msg}", { code: 4011, msg: "no credit" }, { kind: "payment", code: 4011, reason: "no credit" }],
    ["error", "nothing", {}, { ...unnamed, reason: "error without a reason" }],
    ["error", "a text", "went wrong", { ...unnamed, reason: "went wrong" }],
    ["conversation.chat.failed", "empty data", "", { ...unnamed, reason: "conversation.chat.failed without a reason" }],
    ["conversation.chat.failed", "code as text", { code: "4011", msg: "x" }, { kind: "payment", code: 4011 }],
    ["conversation.chat.failed", "a code in words", { code: "E_X", msg: "x" }, { kind: "stream", code: "E_X" }],
    [
      "conversation.chat.failed",
      "the chat",
      { id: "c1", status: "failed", last_error: { code: 4028, msg: "quota" } },
      { kind: "stream", code: 4028, reason: "quota" },
    ],
    [
      "conversation.chat.failed",
      "a chat that gives no code",
      { id: "c1", status: "failed", last_error: { code: 0, msg: "" } },
      { ...unnamed, reason: "conversation.chat.failed without a reason" },
    ],
    ["error", "a text as last error", { code: 4011, msg: "x", last_error: "no" }, { kind: "payment", code: 4011 }],
    ["message", "no name", { code: 4011, msg: "no credit" }, { kind: "payment", code: 4011, reason: "no credit" }],
  ];

  test.each(cases)("%s with %s", async (name, _, data, { kind, code, reason }) => {
    const sent = event(name, data);
    const endings: Step[][] = [[done], [], [hang], [new Error("cut")]];
    for (const ending of [...endings.map((after) => [first + sent, ...after]), [first, sent, done]]) {
      const { stream, seen } = setup(chat, ending);
      const { items, error } = await collect(stream);
      expect(items).toEqual([fixtures.chat!.items[0]]);
      expect(facts(error)).toEqual({ kind, code, outcome: "unknown", body: data });
      if (reason !== undefined) expect((error as Error).message).toContain(`(${reason}`);
      expect(seen.ended).toEqual([error]);
    }
    await expect(setup(chat, [first + sent + done]).stream.final()).rejects.toMatchObject({ kind });
    expect((await collect(setup(chat, [first + sent + done]).stream.text())).error).toMatchObject({ kind });
  });

  test("of a workflow, which ends there", async () => {
    const data = { error_code: 4011, error_message: "node is broken" };
    const { items, error } = await collect(setup(workflow, [event("Message", {}) + event("Error", data)]).stream);
    expect(items).toHaveLength(1);
    expect(facts(error)).toEqual({ kind: "payment", code: 4011, outcome: "unknown", body: data });
    expect((error as Error).message).toContain("node is broken");
  });

  test("of frames, in the envelope", async () => {
    const data = { code: 2700033, msg: "asking failed", data: {} };
    for (const sent of [frame(data), event("failed", data), `data: ${JSON.stringify(data)}`]) {
      const { items, error } = await collect(setup(ask, [frame({ status: "processing" }) + sent]).stream);
      expect(items).toEqual([{ status: "processing" }]);
      expect(facts(error)).toEqual({ kind: "stream", code: 2700033, outcome: "unknown", body: data });
    }
  });

  test("is not made of a known event that has a code", async () => {
    const data = { code: 1, msg: "fine" };
    const bytes = event("Message", data) + event("Done", {});
    expect((await collect(setup(workflow, [bytes]).stream)).items).toEqual([
      { event: "Message", data },
      { event: "Done", data: {} },
    ]);
  });

  test.each([
    { code: 4011, msg: "no credits" },
    { error_code: "4011", error_message: "no credits" },
  ])("is made of an unknown event with %j", async (data) => {
    for (const rule of [workflow, chat]) {
      const { stream, seen } = setup(rule, [event("Other", {}) + event("gateway.failure", data), hang]);
      const { items, error } = await collect(stream);
      expect(items).toEqual([{ event: "unknown", name: "Other", data: {} }]);
      expect(facts(error)).toEqual({ kind: "payment", code: 4011, outcome: "unknown", body: data });
      expect((error as Error).message).toContain("no credits");
      expect(seen.ended).toEqual([error]);
    }
  });

  test.each<unknown>([{ code: 0 }, { code: "0", msg: "ok" }, { code: null }, { code: {} }, {}, [4011], "4011", 4011])(
    "is not made of an unknown event with %j",
    async (data) => {
      const { items, error } = await collect(setup(workflow, [event("Other", data) + event("Done", {})]).stream);
      expect(error).toBeUndefined();
      expect(items).toHaveLength(2);
    },
  );

  test("to open rejects the use with that error", async () => {
    const why = new Error("401");
    for (const open of [
      () => Promise.reject(why),
      () => {
        throw why;
      },
    ]) {
      const { stream, seen } = setup(chat, [], { open });
      await expect(stream.final()).rejects.toBe(why);
      expect(seen.ended).toEqual([why]);
    }
  });
});

test.each([
  ["bare", "[DONE]", "[DONE]"],
  ["quoted", '"[DONE]"', "[DONE]"],
  ["an object", '{"debug_url":"x"}', { debug_url: "x" }],
  ["empty", "", ""],
])("a terminal event can be %s", async (_, sent, data) => {
  expect((await collect(setup(chat, [`event: done\ndata: ${sent}\n\n`]).stream)).items).toEqual([
    { event: "done", data },
  ]);
});

test.each(["[DONE]", '"[DONE]"', "{}"])("a whole terminal event needs no blank line: %s", async (sent) => {
  for (const end of ["", "\n", "\r\n", "\r"]) {
    const { items, error } = await collect(setup(chat, [`event: done\ndata: ${sent}${end}`]).stream);
    expect(items).toHaveLength(1);
    expect(error).toBeUndefined();
  }
});

test.each(["[DONE", '"[DONE]', "{", ""])(
  "a terminal event with %j for data and no blank line is none",
  async (sent) => {
    expect((await collect(setup(chat, [`event: done\ndata: ${sent}`]).stream)).error).toMatchObject({ kind: "stream" });
  },
);

test("a last block that does not end the stream is no event without its blank line", async () => {
  const { items, error } = await collect(setup(workflow, ['event: Message\ndata: {"content":"a"}\n']).stream);
  expect(items).toEqual([]);
  expect(error).toMatchObject({ kind: "stream", body: { received: 0 } });
});

test("an interrupted workflow ends with the interruption", async () => {
  const data = { interrupt_data: { event_id: "1/2", type: 2 } };
  const bytes = event("Message", { content: "?" }) + event("Interrupt", data);
  expect((await collect(setup(workflow, [bytes, hang]).stream)).items.at(-1)).toEqual({ event: "Interrupt", data });
  expect(await setup(workflow, [bytes]).stream.final()).toEqual(data);
});

test("the answer of a chat that requires an action is that chat", async () => {
  const data = { id: "c1", status: "requires_action" };
  const bytes =
    event("conversation.chat.created", created) +
    event("conversation.chat.requires_action", data) +
    event("conversation.message.completed", { type: "verbose" }) +
    event("done", "[DONE]");
  expect(await setup(chat, [bytes]).stream.final()).toEqual({ text: "", chat: data, messages: [{ type: "verbose" }] });
});

test("the answer of a workflow is the data of its last event, whatever the others say", async () => {
  const bytes = event("Message", { content: "a", status: "x" }) + event("Done", {});
  expect(await setup(workflow, [bytes]).stream.final()).toEqual({});
});

test("the chat of an answer is the last one that was told of, under whatever name", async () => {
  const cancelled = { id: "c1", status: "cancelled" };
  const late = event("conversation.chat.cancelled", cancelled) + event("conversation.stream.done", {});
  const bytes = event("conversation.chat.completed", completed) + late;
  expect(await setup(chat, [bytes, hang]).stream.final()).toEqual({ text: "", chat: cancelled, messages: [] });
});

test.each(["[DONE]", {}, ""])("a self-hosted server ends a chat with conversation.stream.done: %j", async (data) => {
  const bytes = event("conversation.chat.completed", completed) + event("conversation.stream.done", data);
  const { items, error } = await collect(setup(chat, [bytes, hang]).stream);
  expect(error).toBeUndefined();
  expect(items).toEqual([
    { event: "conversation.chat.completed", data: completed },
    { event: "conversation.stream.done", data },
  ]);
});

describe("a chat that is completed", () => {
  const said = event("conversation.message.completed", { id: "1", type: "answer", content: "Hi" });
  const bytes = said + event("conversation.chat.completed", completed);

  test("may end with the connection, its last blank line or not", async () => {
    for (const end of [
      bytes,
      bytes.trimEnd(),
      `${bytes}: bye\n`,
      `${bytes}event: do`,
      `${bytes}event: done\ndata: [DO`,
    ]) {
      const { stream, seen } = setup(chat, [end]);
      const { items, error } = await collect(stream);
      expect(error).toBeUndefined();
      expect(items).toHaveLength(2);
      expect(await stream.final()).toMatchObject({ text: "Hi", chat: completed });
      expect(seen.ended).toEqual([undefined]);
    }
  });

  test("and is cut off is an error", async () => {
    const { items, error } = await collect(setup(chat, [bytes, new TypeError("terminated")]).stream);
    expect(items).toHaveLength(2);
    expect(error).toMatchObject({ kind: "stream" });
  });

  test("and fails after that has failed", async () => {
    const late = event("error", { code: 4011, msg: "no credits" });
    expect((await collect(setup(chat, [bytes + late]).stream)).error).toMatchObject({ kind: "payment" });
  });

  test("and requires an action does not end with the connection", async () => {
    const waits = event("conversation.chat.requires_action", { id: "c1", status: "requires_action" });
    expect((await collect(setup(chat, [waits]).stream)).error).toMatchObject({ kind: "stream" });
  });
});

test("events without a name are of the kind message", async () => {
  const { events: _, ...rule } = workflow;
  const bytes = frame("hi") + event("Other", "x") + event("Done", {});
  expect((await collect(setup(rule, [bytes]).stream)).items).toEqual([
    { event: "message", data: "hi" },
    { event: "Other", data: "x" },
    { event: "Done", data: {} },
  ]);
  expect((await collect(setup(workflow, [bytes]).stream)).items[0]).toEqual({
    event: "unknown",
    name: "message",
    data: "hi",
  });
});

test("hostile names in data change nothing else", async () => {
  await collect(setup(workflow, [event("Message", '{"__proto__":{"polluted":1}}') + event("Done", {})]).stream);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

test("an event without end is given up", { timeout: 60_000 }, async () => {
  const part = encode("x".repeat(2 ** 20));
  const steps: Step[] = [event("Message", {}) + "event: Message\ndata: ", ...Array<Step>(200).fill(part)];
  const { stream, seen } = setup(workflow, steps);
  const { items, error } = await collect(stream);
  expect(items).toHaveLength(1);
  expect(facts(error)).toMatchObject({ kind: "stream", body: { received: 1 } });
  expect(seen.pulled).toBeLessThan(70);
  expect(seen.cancelled).toBe(1);
});

test("100,000 events are counted and only the last one is kept", async () => {
  const many = Array.from({ length: 1000 }, (_, i) => event("Message", { content: String(i) })).join("");
  const { stream } = setup(workflow, Array<Step>(100).fill(many));
  await expect(stream.final()).rejects.toMatchObject({
    body: { received: 100_000, last: { event: "Message", data: { content: "999" } } },
  });
});

describe("text that is no event", () => {
  const refusal = { code: 4011, msg: "no credits", detail: { logid: "L1" } };
  const refused = { kind: "payment", code: 4011, body: refusal };
  const first = event("conversation.chat.created", created);

  test.each(["", "\n", "\n\n", "\r\n", "\r"])("is a failure where it is one in JSON, ended by %j", async (newline) => {
    for (const json of [
      JSON.stringify(refusal),
      JSON.stringify(refusal, null, 2),
      JSON.stringify(refusal, null, "\t"),
    ]) {
      const all = encode(json + newline);
      for (let at = 0; at <= all.length; at++) {
        const { stream, seen } = setup(chat, [all.slice(0, at), all.slice(at)]);
        const { items, error } = await collect(stream);
        expect(items).toEqual([]);
        expect(facts(error)).toEqual({ ...refused, outcome: "rejected" });
        expect((error as Error).message).toContain("no credits");
        expect(seen.ended).toEqual([error]);
      }
      const late = await collect(setup(chat, [first, all]).stream);
      expect(late.items).toHaveLength(1);
      expect(facts(late.error)).toEqual({ ...refused, outcome: "unknown" });
    }
  });

  test("is a failure wherever it stands, before and after other text, and whether the connection stays open", async () => {
    const json = JSON.stringify(refusal);
    const done = event("done", "[DONE]");
    for (const bytes of [`${json}\n\n${done}`, `upstream said:\n${json}\n`, `${first}${json}\n${done}`]) {
      const all = encode(bytes);
      for (let at = 0; at <= all.length; at++) {
        const { error, items } = await collect(setup(chat, [all.slice(0, at), all.slice(at), hang]).stream);
        expect(items).toHaveLength(bytes.startsWith("event") ? 1 : 0);
        expect(facts(error)).toMatchObject(refused);
      }
    }
  });

  test("is a failure in an idle or cut connection, too", async () => {
    const json = JSON.stringify(refusal);
    for (const ending of [hang, new Error("cut")] as const) {
      const { stream } = setup(chat, [json, ending], { idleTimeout: 5 });
      expect(facts((await collect(stream)).error)).toMatchObject(refused);
    }
  });

  test.each([
    ["a page", "<html>504 Gateway Time-out</html>"],
    ["a page in lines", '<!doctype html>\n<title>Proxy</title>\n  <p class="x">error: it is down</p>'],
    ["words", "upstream connect error: reset"],
    ["other JSON", '{"ok":true}'],
    ["JSON with code 0", '{"code":0,"msg":"ok"}'],
    ["half of an object", '{"code":4011,"ms'],
  ])("is in the body of the error: %s", async (_, text) => {
    for (const newline of ["", "\n", "\n\n"]) {
      const all = encode(text + newline);
      for (let at = 0; at <= all.length; at++) {
        const { error } = await collect(setup(chat, [all.slice(0, at), all.slice(at)]).stream);
        expect(facts(error)).toEqual({ kind: "stream", outcome: "unknown", code: undefined, body: text });
        expect((error as Error).message).not.toContain(text.slice(0, 8));
      }
      const { error } = await collect(setup(chat, [first, all, new Error("cut")]).stream);
      const last = fixtures.chat!.items[0];
      expect(facts(error)).toMatchObject({ kind: "stream", body: { received: 1, last, text } });
    }
  });

  test("does not keep a stream from its end", async () => {
    const bytes = `ping\n${first}still here\n\n${event("done", "[DONE]")}`;
    const { items, error } = await collect(setup(chat, [bytes]).stream);
    expect(error).toBeUndefined();
    expect(items).toHaveLength(2);
  });

  test("is bounded", async () => {
    const line = `${"x".repeat(1000)}\n`;
    const { error } = await collect(setup(chat, Array<Step>(1000).fill(line)).stream);
    expect(((error as PlatformError).body as string).length).toBe(2 ** 16);
  });
});

describe("what was said in a chat", () => {
  const secret = "my diary says that";

  test.each([
    `{"content":"${secret}"\n{"code":4011}`,
    `"content":"${secret}`,
    `[{"content":"${secret}"`,
    `{"content":"${secret.repeat(10_000)}`,
  ])("is never the message of an error", async (sent) => {
    const lines = sent.replaceAll("\n", "\ndata: ");
    for (const name of ["error", "conversation.chat.failed", "conversation.message.delta"]) {
      const { error } = await collect(setup(chat, [`event: ${name}\ndata: ${lines}\n\n`]).stream);
      expect((error as Error).message).not.toContain("diary");
      expect(JSON.stringify(error)).not.toContain("diary");
      expect(JSON.stringify((error as PlatformError).body)).toContain("diary");
    }
  });

  test("and the words of a failure are short in the message", async () => {
    for (const data of ["x".repeat(5000), { code: 5, msg: "x".repeat(5000) }, "went wrong\ndata: x"]) {
      const { error } = await collect(setup(chat, [event("error", data)]).stream);
      expect((error as Error).message.length).toBeLessThan(1100);
      expect((error as Error).message).not.toContain("\n");
    }
  });
});

describe("as a ReadableStream", () => {
  const delta = (content: string) => event("conversation.message.delta", { content });
  const open = event("conversation.chat.created", created) + delta("one ") + delta("two");

  test("nothing is sent before it is read", async () => {
    const { stream, seen } = setup(chat, [fixtures.chat!.bytes]);
    const bytes = stream.toReadableStream();
    await new Promise((done) => setTimeout(done));
    expect(seen.opened).toBe(0);
    expect(await bytes.getReader().read()).toEqual({ done: false, value: encode("Grüße, ") });
    expect(seen).toMatchObject({ opened: 1, pulled: 1 });
  });

  test("cancelling closes the connection, during a read too", async () => {
    for (const reads of [1, 2, 3]) {
      const { stream, seen } = setup(chat, [open, hang]);
      const reader = stream.toReadableStream().getReader();
      const got = Array.from({ length: reads }, () => reader.read());
      await Promise.all(got.slice(0, 2));
      await vi.waitFor(() => expect(seen.pulled).toBe(reads === 3 ? 2 : 1));
      await reader.cancel();
      expect(seen).toMatchObject({ cancelled: 1, ended: [undefined] });
    }
  });

  test("a failure of the stream is one of the bytes", async () => {
    const { stream, seen } = setup(chat, [open, new Error("cut")]);
    const response = new Response(stream.toReadableStream());
    await expect(response.text()).rejects.toMatchObject({ kind: "stream", body: { received: 3 } });
    expect(seen.ended).toHaveLength(1);
  });

  test("it is one reading", async () => {
    const { stream, seen } = setup(chat, [fixtures.chat!.bytes]);
    expect(await new Response(stream.toReadableStream()).text()).toBe("Grüße, 世界 😀");
    await expect(new Response(stream.toReadableStream()).text()).rejects.toMatchObject({ kind: "validation" });
    expect(seen.opened).toBe(1);
  });
});

describe("the answer of a chat", () => {
  const delta = (id: string, content: unknown, type = "answer") =>
    event("conversation.message.delta", { id, type, content });
  const complete = (id: string, content: unknown, type = "answer") =>
    event("conversation.message.completed", { id, type, content });
  const ends = event("conversation.chat.completed", completed) + event("done", "[DONE]");
  const answerOf = (...events: string[]) => setup(chat, [events.join("") + ends]).stream.final() as Promise<object>;

  test("has all complete messages in order, and the text of the answers", async () => {
    const messages = [
      { id: "1", type: "function_call", content: "{}" },
      { id: "2", type: "answer", content: "One" },
      { id: "3", type: "verbose", content: "{}" },
      { id: "4", type: "answer", content: "Two" },
      { id: "5", type: "follow_up", content: "More?" },
    ];
    const events = messages.map((message) => event("conversation.message.completed", message));
    expect(await answerOf(delta("2", "On"), delta("2", "e"), ...events)).toEqual({
      text: "One\nTwo",
      chat: completed,
      messages,
    });
  });

  test("takes the parts of what never completed, and of nothing else", async () => {
    expect(await answerOf(delta("1", ""), delta("1", "Hel"), delta("1", "lo"))).toMatchObject({ text: "Hello" });
    expect(await answerOf(complete("1", "A"), delta("2", "B"), complete("3", "C"))).toMatchObject({ text: "A\nB\nC" });
    expect(await answerOf(delta("2", "b"), delta("1", "a"), complete("1", "A"), complete("2", "B"))).toMatchObject({
      text: "A\nB",
    });
    expect(
      await answerOf(
        delta("1", "x", "verbose"),
        delta("2", null),
        event("conversation.audio.delta", {}),
        event("conversation.audio.delta", null),
      ),
    ).toEqual({
      text: "",
      chat: completed,
      messages: [],
    });
  });

  test("is the same however the messages come in parts", async () => {
    const message = fc.record({
      words: fc.array(fc.string(), { maxLength: 4 }),
      whole: fc.boolean(),
      answer: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(message, { maxLength: 6 }), async (given) => {
        const events = given.flatMap(({ words, whole, answer }, id) => {
          const type = answer ? "answer" : "verbose";
          return [
            ...words.map((word) => delta(`${id}`, word, type)),
            ...(whole ? [complete(`${id}`, words.join(""), type)] : []),
          ];
        });
        const answers = given.filter(({ answer, whole, words }) => answer && (whole || words.length));
        const { text, messages } = (await answerOf(...events)) as { text: string; messages: unknown[] };
        expect(text).toBe(answers.map(({ words }) => words.join("")).join("\n"));
        expect(messages).toHaveLength(given.filter(({ whole }) => whole).length);
      }),
    );
  });

  test("is kept beside a reading up to a bound, and whole by itself", { timeout: 60_000 }, async () => {
    const part = delta("1", "x".repeat(2 ** 16));
    const steps: Step[] = [...Array<Step>(100).fill(part), ends];
    const { stream } = setup(chat, steps);
    expect((await collect(stream)).error).toBeUndefined();
    await expect(stream.final()).rejects.toMatchObject({ kind: "validation" });
    const { text } = (await setup(chat, steps).stream.final()) as { text: string };
    expect(text).toHaveLength(100 * 2 ** 16);
  });
});

test("an answer after a reading that failed is that failure", async () => {
  const { stream } = setup(chat, [event("error", { code: 4011, msg: "no credits" })]);
  const { error } = await collect(stream);
  await expect(stream.final()).rejects.toBe(error);
});

describe("over a real connection", () => {
  const serve = async (handle: (response: ServerResponse) => void) => {
    let opened = 0;
    const closed = vi.fn();
    const server = createServer((_, response) => {
      opened++;
      response.on("close", closed);
      response.writeHead(200, { "content-type": "text/event-stream" });
      handle(response);
    }).listen(0, "127.0.0.1");
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    await once(server, "listening");
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    return { open: (signal: AbortSignal) => fetch(url, { signal }), closed, opened: () => opened };
  };
  const first = event("conversation.chat.created", created);

  test("a cut is an error, and is not sent again", async () => {
    const { open, opened } = await serve((response) => response.write(first, () => response.destroy()));
    const { error } = await collect(setup(chat, [], { open }).stream);
    expect(facts(error)).toMatchObject({ kind: "stream", outcome: "unknown", body: { received: 1 } });
    expect((error as Error).cause).toBeInstanceOf(Error);
    expect(opened()).toBe(1);
  });

  test("leaving and the terminal event close it", async () => {
    const { open, closed } = await serve((response) => response.write(first + event("done", "[DONE]")));
    for await (const item of setup(chat, [], { open }).stream) if (item) break;
    await vi.waitFor(() => expect(closed).toHaveBeenCalledTimes(1));
    expect((await collect(setup(chat, [], { open }).stream)).items).toHaveLength(2);
    await vi.waitFor(() => expect(closed).toHaveBeenCalledTimes(2));
  });

  test("aborting closes it", async () => {
    const { open, closed } = await serve((response) => response.write(first));
    const caller = new AbortController();
    const { stream } = setup(chat, [], { open, signal: caller.signal });
    const iterator = stream[Symbol.asyncIterator]();
    await iterator.next();
    const pending = expect(iterator.next()).rejects.toBe("enough");
    caller.abort("enough");
    await pending;
    await vi.waitFor(() => expect(closed).toHaveBeenCalledTimes(1));
  });

  test("a web stream made of it is cancelled through", async () => {
    const { open, closed } = await serve((response) => response.write(first));
    const web = (ReadableStream as unknown as { from(it: AsyncIterable<unknown>): ReadableStream }).from(
      setup(chat, [], { open }).stream,
    );
    const reader = web.getReader();
    await reader.read();
    const pending = reader.read();
    await reader.cancel();
    await pending;
    await vi.waitFor(() => expect(closed).toHaveBeenCalledTimes(1));
  });
});

test("events narrow by name, the unknown one included", () => {
  type Sample = { event: "a"; data: { x: number } } | { event: "unknown"; name: string; data: unknown };
  expectTypeOf<EventStream<Sample, { y: 1 }>["final"]>().returns.resolves.toEqualTypeOf<{ y: 1 }>();
  expectTypeOf<EventStream<Sample>["text"]>().returns.toEqualTypeOf<AsyncIterable<string>>();
  const narrow = async (stream: EventStream<Sample>) => {
    for await (const item of stream)
      if (item.event === "a") expectTypeOf(item.data.x).toEqualTypeOf<number>();
      else {
        expectTypeOf(item.name).toEqualTypeOf<string>();
        expectTypeOf(item.data).toEqualTypeOf<unknown>();
      }
  };
  expect(narrow).toBeTypeOf("function");
});
