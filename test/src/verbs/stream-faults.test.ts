import { afterEach, describe, expect, test, vi } from "vitest";
import { createAily, createCoze, type PlatformError } from "../../../src/index.js";
import { ends, parts, resets, startFaulty, writes, type Fault } from "../../support/faulty-server.ts";
import { rejection } from "../../support/recording.ts";
import { event, frame, taken } from "../../support/sse.ts";

const rejections: unknown[] = [];
process.on("unhandledRejection", (reason) => rejections.push(reason));
afterEach(async () => {
  await new Promise((done) => setImmediate(done));
  expect(rejections.splice(0)).toEqual([]);
});

const bot = { bot_id: "7379462189365198898", user_id: "keeper-1" };
const completed = { id: "x", conversation_id: "c", status: "completed" };
const chat =
  event("conversation.chat.created", { ...completed, status: "created" }) +
  event("conversation.message.delta", { type: "answer", content: "Grüße 🐝" }) +
  event("conversation.message.completed", { type: "answer", content: "Grüße 🐝" }) +
  event("conversation.chat.completed", completed) +
  event("done", '"[DONE]"');
const run =
  `id: 0\n${event("Message", { content: "one", node_is_finish: true })}` + `id: 1\n${event("Done", { debug_url: "" })}`;
const ask =
  frame({ status: "processing", message: { content: "Sechzig" } }) +
  frame({ status: "finished", message: { content: "Sechzigtausend 🐝" } });

const coze = (baseUrl: string) => createCoze({ token: "pat_0123456789abc", baseUrl, maxRetries: 5 });
const aily = (baseUrl: string) => createAily({ token: "t-0123456789abc", baseUrl, maxRetries: 5 });
const verbs: Record<string, [string, (baseUrl: string, idleTimeout?: number) => AsyncIterable<unknown>]> = {
  "coze.chat.stream": [chat, (url, idleTimeout = 20_000) => coze(url).chat.stream(bot, { idleTimeout })],
  "coze.workflows.stream": [
    run,
    (url, idleTimeout = 20_000) => coze(url).workflows.stream({ workflow_id: "7" }, { idleTimeout }),
  ],
  "aily.knowledge.ask": [
    ask,
    (url, idleTimeout = 20_000) => aily(url).knowledge.ask("a", { message: { content: "?" } }, { idleTimeout }),
  ],
};

interface Cut {
  fault: (bytes: Buffer) => Fault;
  /** How many of the last bytes are not needed for a good end. */
  spare: number;
  /** How far the places of two cuts are apart. */
  step: number;
  /** A reset can overtake what was sent before it. */
  lossy?: true;
}
const cuts: Record<string, Cut> = {
  "the end of the body": { fault: (bytes) => ends(parts.stream, bytes), spare: 2, step: 1 },
  "a chunk that breaks off": {
    fault: (bytes) => ends(`${parts.chunkedStream}ffff\r\n`, bytes),
    spare: 0,
    step: 5,
  },
  // Node takes a reset for the end of a body of unknown length.
  "a reset": {
    fault: (bytes) => resets(parts.stream, bytes),
    spare: 2,
    step: 5,
    lossy: true,
  },
};

describe.each(Object.entries(verbs))("%s", (_, [whole, use]) => {
  test.each(Object.entries(cuts))("cut anywhere by %s never seems to have ended well", async (_, cut) => {
    const bytes = Buffer.from(whole);
    const mark = bytes.indexOf("event:done");
    const closing = mark > 0 ? mark - cut.spare : Infinity;
    const asked = new Map<number, number>();
    const server = await startFaulty((socket, request) => {
      const length = Number(request.path.split("/")[1]);
      asked.set(length, (asked.get(length) ?? 0) + 1);
      cut.fault(bytes.subarray(0, length))(socket, request);
    });
    const all = (await taken(use(`${server.url}/${bytes.length}`))).items;
    asked.clear();
    const places = Array.from({ length: bytes.length + 1 }, (_, length) => length);
    const lengths = places.filter((length) => (bytes.length - length) % cut.step === 0);
    const expected = [...lengths];
    await Promise.all(
      Array.from({ length: 8 }, async () => {
        for (let length = lengths.pop(); length !== undefined; length = lengths.pop()) {
          const { items, error } = await taken(use(`${server.url}/${length}`));
          const where = `cut after ${length} of ${bytes.length} bytes`;
          // A completed chat may end with the connection, if that ends well.
          const isClosed = cut.spare > 0 && length >= closing;
          const may = isClosed || length >= bytes.length - cut.spare;
          if (!cut.lossy) {
            expect(error === undefined, where).toBe(may);
            expect(items, where).toEqual(all.slice(0, items.length));
          }
          if (error === undefined) {
            expect(may, where).toBe(true);
            expect(items, where).toEqual(length >= bytes.length - cut.spare ? all : all.slice(0, -1));
          } else {
            expect(error, where).toMatchObject({
              kind: "stream",
              outcome: "unknown",
              name: "PlatformError",
            });
            const { received = 0 } = ((error as PlatformError).body ?? {}) as { received?: number };
            expect(received, where).toBe(items.length);
          }
        }
      }),
    );
    expect([...asked.keys()].sort((a, b) => a - b)).toEqual(expected);
    expect(new Set(asked.values())).toEqual(new Set([1]));
  });

  test("a stall between two events is an idle stream, and its connection is closed", async () => {
    const server = await startFaulty(writes(parts.stream, whole.slice(0, whole.indexOf("\n\n") + 2)));
    const { items, error } = await taken(use(server.url, 500));
    expect(items).toHaveLength(1);
    expect(error).toMatchObject({ kind: "timeout", outcome: "unknown", body: { received: 1 } });
    expect(server.seen).toHaveLength(1);
    await vi.waitFor(() => expect(server.open()).toBe(0), { timeout: 5000 });
  });

  test("leaving closes the connection", async () => {
    const server = await startFaulty(writes(parts.stream, whole.slice(0, -4)));
    for await (const item of use(server.url)) if (item) break;
    await vi.waitFor(() => expect(server.open()).toBe(0), { timeout: 5000 });
  });

  test("the last event closes the connection that the server keeps open", async () => {
    const server = await startFaulty(writes(parts.stream, whole));
    expect((await taken(use(server.url))).error).toBeUndefined();
    await vi.waitFor(() => expect(server.open()).toBe(0), { timeout: 5000 });
  });
});

test("an opening that is cut is not sent again", async () => {
  for (const fault of [resets(), ends(), ends(parts.halfHead)]) {
    const { seen, url } = await startFaulty(fault);
    const error = await rejection(createCoze({ token: "pat_0123456789abc", baseUrl: url }).chat.stream(bot).final());
    expect(error).toMatchObject({ kind: "connection", outcome: "unknown" });
    expect(seen).toHaveLength(1);
  }
});
