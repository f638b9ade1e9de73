import { afterAll, describe, expect, test } from "vitest";
import { createAily, createCoze, isPlatformError, type EventStream, type PlatformEvent } from "../../../src/index.js";
import { createRandom, type Random } from "../../support/random.ts";
import { event, eventStream, frame, taken } from "../../support/sse.ts";
import { visible } from "../../support/visible.ts";

/** To look at one case alone: its number. */
const only = process.env.FUZZ_CASE;
const cases = Number(process.env.FUZZ_CASES ?? 1200);

const rejections: unknown[] = [];
const collect = (reason: unknown) => void rejections.push(reason);
process.on("unhandledRejection", collect);
afterAll(() => void process.off("unhandledRejection", collect));

const token = "~7pat_0123456789abc";
const elsewhere = "https://mirror.example";

/** A part of a stream as it is sent, with what a reader receives for it. */
interface Part {
  wire: string;
  /** Absent where the part is noise. */
  item?: unknown;
  text?: string;
}

type Open = (signal?: AbortSignal) => EventStream<unknown>;

/** What a platform streams: its verb, and random parts that end well. */
interface Kind {
  /** The verb of a client with these. */
  client(fetch: () => Promise<Response>, on: (event: PlatformEvent) => void): Open;
  parts(random: Random): Part[];
  /** What `final()` resolves with after these parts. */
  final(parts: readonly Part[]): unknown;
  /** Each text has all that was said so far. */
  cumulative?: true;
  failing: (said: string) => string;
}

const words = ["Grüße 🐝", "a", "\r\n", "data: x\n\n", "", "\u2028", "\ufeff", "[DONE]", "{", "60,000 bees"] as const;
const noise = ["", ":\n\n", ": heartbeat\n", "retry: 10\n\n", "id: 7\n"] as const;
const named = (name: string, data: unknown, text?: string): Part => ({
  wire: event(name, data),
  item: { event: name, data },
  ...(text && { text }),
});
type Answer = { event: string; data: { content: string; type?: string } };
const dataOf = (parts: readonly Part[], name: string) =>
  parts.flatMap(({ item }) => ((item as Answer | undefined)?.event === name ? [(item as Answer).data] : []));

const workflow = ["Message", "PING"] as const;
const kinds: Readonly<Record<string, Kind>> = {
  chat: {
    client(fetch, on) {
      const { chat } = createCoze({ token, baseUrl: elsewhere, fetch, on });
      return (signal) => chat.stream({ bot_id: "1", user_id: "2" }, { signal });
    },
    parts: (random) => [
      named("conversation.chat.created", { id: "x", status: "created" }),
      ...random
        .some(3, (n) => {
          const type = random.pick(["answer", "answer", "verbose"] as const);
          const said = random.some(4, () => random.pick(words));
          const message = { id: `m${n}`, type };
          return [
            ...said.map((content) => named("conversation.message.delta", { ...message, content }, content)),
            ...random.some(1, () => {
              const data = { mood: random.below(9) };
              return { wire: event("odd", data), item: { event: "unknown", name: "odd", data } };
            }),
            named("conversation.message.completed", { ...message, content: said.join("") }),
          ];
        })
        .flat(),
      named("conversation.chat.completed", { id: "x", status: "completed" }),
      named("done", "[DONE]"),
    ],
    final: (parts) => {
      const messages = dataOf(parts, "conversation.message.completed");
      const answers = messages.filter(({ type }) => type === "answer");
      return {
        text: answers.map(({ content }) => content).join("\n"),
        chat: { id: "x", status: "completed" },
        messages,
      };
    },
    failing: (said) => event("error", { code: 4000, msg: said, [said]: [said] }),
  },
  workflow: {
    client(fetch, on) {
      const { workflows } = createCoze({ token, baseUrl: elsewhere, fetch, on });
      return (signal) => workflows.stream({ workflow_id: "7" }, { signal });
    },
    parts: (random) => [
      ...random.some(5, () => {
        const content = random.pick(words);
        const name = random.pick(workflow);
        return named(name, { content, node_title: "n" }, name === "Message" ? content : undefined);
      }),
      named("Done", { debug_url: "https://coze.example" }),
    ],
    final: () => ({ debug_url: "https://coze.example" }),
    failing: (said) => event("Error", { error_code: 4000, error_message: said }),
  },
  knowledge: {
    client(fetch, on) {
      const { knowledge } = createAily({ token, baseUrl: elsewhere, fetch, on });
      return (signal) => knowledge.ask("a", { message: { content: "?" } }, { signal });
    },
    parts(random) {
      let content = "";
      const part = (status: string): Part => {
        const data = { status, message: { content } };
        return { wire: frame(data), item: data, ...(content && { text: content }) };
      };
      const before = random.some(4, () => {
        content += random.pick(words);
        return part("processing");
      });
      return [...before, part("finished")];
    },
    final: (parts) => parts.at(-1)!.item,
    cumulative: true,
    failing: (said) => frame({ code: 2700001, msg: said }),
  },
};

/** A response whose bytes come in pieces, and end, break or never end. */
function bytesOf(bytes: Uint8Array, sizes: () => number, end: "end" | "break" | "hang" = "end") {
  const seen = { closed: false };
  let at = 0;
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        if (at < bytes.length) return controller.enqueue(bytes.subarray(at, (at += sizes())));
        if (end === "hang") return new Promise<void>(() => {});
        seen.closed = true;
        if (end === "break") controller.error(new TypeError("terminated", { cause: new Error("other side closed") }));
        else controller.close();
        return undefined;
      },
      cancel: () => void (seen.closed = true),
    },
    { highWaterMark: 0 },
  );
  return { seen, response: eventStream(body) };
}

interface Read {
  items: unknown[];
  error?: unknown;
}
/** The four ways to read a stream. */
const ways: Readonly<Record<"events" | "text" | "final" | "bytes", (stream: EventStream<unknown>) => Promise<Read>>> = {
  events: taken,
  text: (stream) => taken(stream.text()),
  final: (stream) =>
    stream.final().then(
      (value) => ({ items: [value] }),
      (error: unknown) => ({ items: [], error }),
    ),
  bytes: async (stream) => {
    const { items, error } = await taken(stream.toReadableStream() as unknown as AsyncIterable<Uint8Array>);
    // The decoder must not take a mark at the beginning for its own.
    return { items: [new TextDecoder("utf-8", { ignoreBOM: true }).decode(Buffer.concat(items))], error };
  },
};

/** Reads the same bytes in each way, and holds the ways against each other and against what was sent. */
async function readAll(kind: Kind, parts: readonly Part[], bytes: Uint8Array, sizes: () => number, isWhole?: boolean) {
  const reads = {} as Record<keyof typeof ways, Read>;
  const bodies: ReturnType<typeof bytesOf>[] = [];
  let events: PlatformEvent[] = [];
  const fetch = () => Promise.resolve(bodies[bodies.push(bytesOf(bytes, sizes)) - 1]!.response);
  const open = kind.client(fetch, (event) => void events.push(event));
  for (const [n, [way, read]] of Object.entries(ways).entries()) {
    events = [];
    reads[way as keyof typeof ways] = await read(open());
    expect(bodies, way).toHaveLength(n + 1);
    expect(bodies[n]!.seen.closed, `${way} leaves no connection open`).toBe(true);
    expect(events.filter(({ type }) => type === "stream").map(({ phase }) => phase)).toEqual(["open", "end"]);
  }
  const { text, final, bytes: sent } = reads;
  const items = parts.filter((part) => "item" in part);
  const { length } = reads.events.items;
  const given = items.slice(0, length);
  expect(reads.events.items).toEqual(given.map(({ item }) => item));
  const ended = length === items.length;
  if (isWhole !== undefined) expect(ended).toBe(isWhole);
  const texts = given.flatMap((part) => part.text ?? []);
  for (const [way, { error }] of Object.entries(reads)) {
    if (error === undefined) continue;
    expect(isPlatformError(error), way).toBe(true);
    expect(error, way).toMatchObject({ kind: "stream", outcome: "unknown" });
  }
  const failed = Object.values(reads).map(({ error }) => error !== undefined);
  expect(failed).toEqual(failed.map(() => failed[0]));
  if (ended) expect(failed[0]).toBe(false);
  expect(text.items).toEqual(texts);
  if (!kind.cumulative) expect(sent.items).toEqual([texts.join("")]);
  else if (!failed[0]) expect(sent.items).toEqual([texts.at(-1) ?? ""]);
  if (!failed[0]) expect(final.items).toEqual([kind.final(given)]);
  return { count: length, failed: failed[0]! };
}

const wireOf = (parts: readonly Part[], line = "\n", mark = "") =>
  Buffer.from(
    mark +
      parts
        .map(({ wire }) => wire)
        .join("")
        .replaceAll("\n", line),
  );

describe.each(Object.entries(kinds))("a stream of %s", (_, kind) => {
  test("is the same in each way of reading, however its bytes come, whatever ends its lines", async () => {
    for (const n of only ? [Number(only)] : Array.from({ length: cases / 4 }, (_, n) => n)) {
      const random = createRandom(n);
      const parts = kind.parts(random).flatMap((part) => [{ wire: random.pick(noise) }, part]);
      const bytes = wireOf(parts, random.pick(["\n", "\r\n", "\r"]), random.chance(0.3) ? "\ufeff" : "");
      const { failed } = await readAll(
        kind,
        parts,
        bytes,
        () => 1 + random.below(random.pick([1, 9, 400])),
        true,
      ).catch((error: Error) => Promise.reject(new Error(`case ${n}: ${error.message}\n${bytes.toString()}`)));
      expect(failed).toBe(false);
    }
  }, 60_000);

  test("that is cut ends with what was complete and an error, in each way, at every point", async () => {
    const random = createRandom(7);
    let parts = kind.parts(random);
    while (parts.length < 4 || wireOf(parts).length > 600) parts = kind.parts(random);
    const bytes = wireOf(parts);
    const ends = parts.map((_, n) => wireOf(parts.slice(0, n + 1)).length);
    for (let at = 0; at < bytes.length; at++) {
      const complete = ends.filter((end) => end <= at).length;
      const { count, failed } = await readAll(kind, parts, bytes.subarray(0, at), () => 50);
      // The last event may do without its blank line, and a chat without its last event.
      expect(count, `cut at ${at}`).toBeGreaterThanOrEqual(complete);
      if (failed) expect(count, `cut at ${at}`).toBe(complete);
      else expect(complete, `cut at ${at}`).toBeGreaterThanOrEqual(parts.length - 2);
    }
  }, 60_000);

  test("of any bytes ends in an error of ours, or at its end, and shows no secret", async () => {
    const lines = ["event: done\n", "data: [DONE]\n", "\n", "event: error\n", "data: {\n", "data\n", ":\n", "<html>\n"];
    const failures = [`data: {"code":4000,"msg":"${token}"}\n\n`, `{"code":4100,"msg":"${token}"}\n`, `${token}\n`];
    for (const n of only ? [Number(only)] : Array.from({ length: cases }, (_, n) => n)) {
      const random = createRandom(n);
      const pieces = [
        ...kind.parts(random).map(({ wire }) => wire),
        ...[kind.failing(token), event("odd", { code: 7, msg: token }), ...failures, ...lines, ...lines],
      ];
      const text = random.some(8, () => random.pick(pieces)).join("");
      const noise = Uint8Array.from(random.some(30, () => random.below(256)));
      const bytes = random.chance(0.2) ? noise : Buffer.from(text);
      const end = random.pick(["end", "end", "break", "hang"] as const);
      const { seen, response } = bytesOf(bytes, () => 1 + random.below(90), end);
      const control = new AbortController();
      const reason = { mine: n };
      const events: PlatformEvent[] = [];
      const open = kind.client(
        () => Promise.resolve(response),
        (event) => void events.push(event),
      );
      const stream = open(control.signal);
      const way = random.pick(Object.keys(ways) as (keyof typeof ways)[]);
      // What never ends is left by its reader.
      if (end === "hang") setTimeout(() => control.abort(reason), 1);
      const { error } = await ways[way](stream);
      const what = `case ${n}: ${way}, ${end}: ${Buffer.from(bytes).toString()}`;
      expect(seen.closed, what).toBe(true);
      if (error !== undefined && !(end === "hang" && error === reason)) {
        expect(isPlatformError(error), `${what}: ${String(error)}`).toBe(true);
        expect(error, what).toMatchObject({ outcome: expect.stringMatching(/^(unknown|rejected)$/) as string });
      }
      expect(visible([error, events]).includes(token), what).toBe(false);
      expect(
        events.filter(({ phase }) => phase === "end"),
        what,
      ).toHaveLength(1);
      if (error === undefined && way === "events") expect(events.at(-1)!.error, what).toBeUndefined();
    }
    await new Promise((done) => setImmediate(done));
    expect(rejections.splice(0)).toEqual([]);
  }, 60_000);

  test("that its reader leaves closes the connection, after any item", async () => {
    const parts = kind.parts(createRandom(3));
    for (let most = 1; most < parts.length; most++) {
      const { seen, response } = bytesOf(wireOf(parts), () => 9, "hang");
      const open = kind.client(
        () => Promise.resolve(response),
        () => {},
      );
      const stream = open();
      let count = 0;
      for await (const item of stream) if (item && ++count === most) break;
      expect(seen.closed).toBe(true);
      expect((await taken(stream)).error).toMatchObject({ kind: "validation", outcome: "not-sent" });
    }
  });
});
