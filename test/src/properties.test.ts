import { inspect } from "node:util";
import fc from "fast-check";
import { afterEach, describe, expect, test, vi } from "vitest";
import {
  createAily,
  createCoze,
  createFirecrawl,
  type ClientOptions,
  type PlatformError,
  type PlatformEvent,
} from "../../src/index.js";
import { fillPath } from "../../src/call/input.js";
import { delayBefore, hintOf, mayRetry } from "../../src/call/retry.js";
import { conversation, ok } from "../support/answers.ts";
import { answers, startFaulty } from "../support/faulty-server.ts";
import { deviant, json, recording, rejection } from "../support/recording.ts";
import { event, eventStream, taken } from "../support/sse.ts";

const rejections: unknown[] = [];
process.on("unhandledRejection", (reason) => rejections.push(reason));
afterEach(async () => {
  vi.useRealTimers();
  await new Promise((done) => setImmediate(done));
  expect(rejections.splice(0)).toEqual([]);
});

const bot = { bot_id: "7379462189365198898", user_id: "keeper-1" };
const token = "pat_0123456789abc";
const cozeOf = (fetch: ClientOptions["fetch"], more: Partial<ClientOptions> = {}) => {
  const { baseUrl: _, ...options } = more;
  return createCoze({ token, region: "cn", ...(fetch && { fetch }), ...options });
};

describe("events", () => {
  const completed = { id: "x", status: "completed" };
  const text = fc.oneof(fc.string(), fc.constantFrom("Grüße 🐝", "\r\n", "data: x\n\n", "", "\u2028", "\ufeff"));
  const names = ["conversation.message.delta", "conversation.message.completed", "conversation.audio.delta", "odd"];
  const message = fc.record({ name: fc.constantFrom(...names), data: fc.record({ content: text, type: text }) });
  const noise = fc.constantFrom("", ":\n\n", ": heartbeat\n", "retry: 10\n\n", "id: 7\n");

  test("are the same however their bytes are cut up, and whatever ends their lines", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(noise, message), { maxLength: 6 }),
        fc.constantFrom("\n", "\r\n", "\r"),
        fc.boolean(),
        fc.infiniteStream(fc.integer({ min: 1, max: 9 })),
        async (messages, line, mark, sizes) => {
          const wire =
            messages.map(([before, { name, data }]) => before + event(name, data)).join("") +
            event("conversation.chat.completed", completed) +
            event("done", "[DONE]");
          const bytes = Buffer.from((mark ? "\ufeff" : "") + wire.replaceAll("\n", line));
          const body = new ReadableStream<Uint8Array>({
            start(controller) {
              for (let at = 0; at < bytes.length;) {
                const size = sizes.next().value;
                controller.enqueue(bytes.subarray(at, at + size));
                at += size;
              }
              controller.close();
            },
          });
          const { items, error } = await taken(cozeOf(recording(eventStream(body)).fetch).chat.stream(bot));
          expect(error).toBeUndefined();
          expect(items).toEqual([
            ...messages.map(([, { name, data }]) =>
              name === "odd" ? { event: "unknown", name, data } : { event: name, data },
            ),
            { event: "conversation.chat.completed", data: completed },
            { event: "done", data: "[DONE]" },
          ]);
        },
      ),
      { numRuns: 150 },
    );
  });

  test("of any bytes end in an error of ours, or at the terminal event", async () => {
    const lines = fc.array(
      fc.oneof(
        fc.constantFrom(
          "event: done\n",
          "data: [DONE]\n",
          "\n",
          "event: error\n",
          "data: {\n",
          'data: {"code":4000}\n',
          "data\n",
          ":\n",
        ),
        fc.string().map((line) => `${line}\n`),
      ),
      { maxLength: 12 },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          lines.map((all) => Buffer.from(all.join(""))),
          fc.uint8Array({ maxLength: 60 }),
        ),
        async (bytes) => {
          const { items, error } = await taken(
            cozeOf(recording(eventStream(Buffer.from(bytes))).fetch).chat.stream(bot),
          );
          if (error === undefined) expect(items.at(-1)).toMatchObject({ event: "done" });
          else expect(error).toMatchObject({ name: "PlatformError", outcome: "unknown" });
          expect(items.slice(0, -1).every((item) => item.event !== "done")).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe("the schedule of repetitions", () => {
  const header = fc.option(
    fc.oneof(
      fc.integer({ min: -5, max: 100_000 }).map(String),
      fc.double({ noNaN: true }).map(String),
      fc.date({ noInvalidDate: true }).map((date) => date.toUTCString()),
      fc.stringMatching(/^[\x20-\x7e]{0,12}$/),
    ),
    { nil: undefined },
  );

  test("has no wait below 0 or above a minute, and no more than 8 s of its own", () => {
    fc.assert(
      fc.property(
        fc.nat(2000),
        header,
        header,
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (n, ms, after, random) => {
          const headers = new Headers();
          if (ms !== undefined) headers.set("retry-after-ms", ms);
          if (after !== undefined) headers.set("retry-after", after);
          const hint = hintOf(headers);
          if (hint !== undefined) expect(hint).toBeGreaterThan(0);
          const delay = delayBefore(n, hint, () => random);
          const whole = Math.min(8000, 500 * 2 ** n);
          if (hint === undefined) {
            expect(delay).toBeGreaterThanOrEqual(whole / 2);
            expect(delay).toBeLessThanOrEqual(whole);
          } else expect(delay).toBe(hint <= 60_000 ? hint : undefined);
        },
      ),
    );
  });

  const answer = fc.record({
    status: fc.constantFrom(200, 400, 401, 404, 408, 409, 425, 429, 500, 501, 502, 503, 504, 520, 529),
    code: fc.constantFrom(0, 4000, 4008, 4009, 4013, 4016, 4020, 4100, 5000),
    after: fc.option(fc.constantFrom("1", "20", "59", "61", "3600", "x"), { nil: undefined }),
    broken: fc.option(fc.constantFrom("ECONNREFUSED", "ECONNRESET", "ENOTFOUND", "EPIPE"), { nil: undefined }),
  });
  type Given = typeof answer extends fc.Arbitrary<infer T> ? T : never;
  const make = ({ status, code, after, broken }: Given): Response | Error =>
    broken
      ? new TypeError("fetch failed", { cause: Object.assign(new Error("no"), { code: broken }) })
      : deviant(json({ code, msg: "m" }, { status, headers: after ? { "retry-after": after } : {} }));

  test("of a client holds for any answers: as many tries as allowed, only where it is safe, never too long", async () => {
    vi.useFakeTimers();
    await fc.assert(
      fc.asyncProperty(
        fc.array(answer, { minLength: 6, maxLength: 6 }),
        fc.nat(4),
        fc.boolean(),
        async (given, maxRetries, safe) => {
          const { seen, fetch } = recording(...given.map(make));
          const events: PlatformEvent[] = [];
          const coze = cozeOf(fetch, { maxRetries, totalTimeout: 100_000, on: (event) => void events.push(event) });
          const began = Date.now();
          const call = (safe ? coze.users.me() : coze.conversations.create({})).then(
            () => undefined,
            (error: unknown) => error as PlatformError,
          );
          await vi.runAllTimersAsync();
          const error = await call;
          expect(vi.getTimerCount()).toBe(0);
          expect(Date.now() - began).toBeLessThan(100_000);
          expect(seen.length).toBeLessThanOrEqual(maxRetries + 1);
          const used = given.slice(0, seen.length);
          // Every try but the last one failed in a way that allows another.
          for (const { status, code, after, broken } of used.slice(0, -1)) {
            const nothingRan =
              broken === "ECONNREFUSED" ||
              broken === "ENOTFOUND" ||
              (!broken && (status === 429 || code === 4020 || (status === 503 && after !== undefined)));
            expect(safe || nothingRan).toBe(true);
            if (!broken) expect([code === 4008, after === "61", after === "3600"]).toEqual([false, false, false]);
          }
          const waits = events.flatMap(({ type, delayMs }) => (type === "retry" ? [delayMs!] : []));
          expect(waits).toHaveLength(seen.length - 1);
          expect(waits.every((ms) => ms >= 250 && ms <= 60_000)).toBe(true);
          if (error) expect(error.attempts).toHaveLength(seen.length);
          if (error) expect(error.attempts.flatMap(({ delayMs }) => delayMs ?? [])).toEqual(waits);
        },
      ),
      { numRuns: 300 },
    );
  });

  test("never repeats what may have run, whatever the failure", () => {
    const kinds = ["connection", "timeout", "server", "rate_limit", "parse", "unknown"] as const;
    fc.assert(
      fc.property(fc.constantFrom(...kinds), fc.integer({ min: 200, max: 599 }), (kind, status) => {
        const error = { kind, status, outcome: "unknown" } as unknown as PlatformError;
        if (status !== 429) expect(mayRetry(error, false)).toBe(false);
      }),
    );
  });
});

describe("a path parameter", () => {
  const wellFormed = (text: string) => !/\p{Surrogate}/u.test(text);
  test("of any text goes out as it is, or nothing is sent", async () => {
    const server = await startFaulty(answers({ code: 0, success: true, data: {} }));
    const clients = {
      coze: createCoze({ token, baseUrl: server.url, maxRetries: 0 }),
      firecrawl: createFirecrawl({ baseUrl: `${server.url}/v2`, maxRetries: 0 }),
    };
    const odd = fc.constantFrom(
      "",
      ".",
      "..",
      "../x",
      "a/b",
      "%2e%2e",
      "%",
      "?",
      "#",
      "a b",
      "\\..",
      "\u0000",
      "\n",
      "🐝",
      "\ud800",
      "//",
      ";",
      ":",
      "@",
    );
    const id = fc.oneof(
      odd,
      fc.string({ unit: "binary" }),
      fc.string(),
      fc.tuple(odd, odd).map((two) => two.join("")),
    );
    await fc.assert(
      fc.asyncProperty(id, fc.string({ unit: "binary", minLength: 1 }), async (first, second) => {
        server.seen.length = 0;
        const calls: [Promise<unknown>, string, string[]][] = [
          [clients.coze.conversations.delete(first), "/v1/conversations/", [first]],
          [clients.firecrawl.crawl.cancel(first), "/v2/crawl/", [first]],
          [
            clients.coze.messages.feedback.delete({ conversation_id: first, message_id: second }),
            "/v1/conversations/",
            [first, "messages", second, "feedback"],
          ],
        ];
        for (const [call, base, ids] of calls) {
          const error = await call.then(
            () => undefined,
            (caught: unknown) => caught,
          );
          const sendable = ids.every((part) => !/^\.{0,2}$/.test(part) && wellFormed(part));
          if (error) expect(error).toMatchObject({ kind: "validation", outcome: "not-sent" });
          expect(error === undefined).toBe(sendable);
          const sent = server.seen.shift();
          expect(sent !== undefined).toBe(sendable);
          if (!sent) continue;
          expect(sent.path.startsWith(base)).toBe(true);
          expect(sent.path.slice(base.length).split("/").map(decodeURIComponent)).toEqual(ids);
        }
      }),
      { numRuns: 80 },
    );
  });

  test("is never resolved by URL parsers into another path", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (id) => {
        let path: string;
        try {
          path = fillPath("/a/{id}/z", { id });
        } catch {
          return;
        }
        expect(new URL(path, "https://x.example").pathname).toBe(path);
      }),
    );
  });
});

test("query values and body fields arrive as they are", async () => {
  const value = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.integer(),
    fc.boolean(),
    fc.constantFrom("", 0, false, "a&b=c#d", "+", "%20"),
  );
  const name = fc
    .stringMatching(/^[a-zA-Z_&= ]{1,8}$/)
    .filter((text) => text !== "conversation_id" && text !== "__proto__");
  await fc.assert(
    fc.asyncProperty(fc.dictionary(name, value, { maxKeys: 5 }), async (fields) => {
      const { seen, fetch } = recording(deviant(ok({})), deviant(ok(conversation)));
      const coze = cozeOf(fetch);
      await coze.chat.get({ ...fields } as never);
      await coze.conversations.create({ ...fields });
      const query = [...new URL(seen[0]!.url).searchParams];
      expect(query).toEqual(Object.entries(fields).map(([key, given]) => [key, String(given)]));
      expect(JSON.parse(seen[1]!.body)).toEqual({ ...fields });
    }),
  );
});

test("no input is changed, frozen or not", async () => {
  const freeze = <T>(value: T): T => {
    if (typeof value === "object" && value !== null && !(value instanceof Blob)) {
      Object.values(value).forEach(freeze);
      Object.freeze(value);
    }
    return value;
  };
  const json_ = fc
    .jsonValue({ maxDepth: 3 })
    .filter((value) => typeof value === "object" && value !== null && !Array.isArray(value));
  const stream = () => eventStream(event("done", "[DONE]"));
  const list = () => deviant(ok({ items: [], total: 0, workspaces: [], total_count: 0 }));
  await fc.assert(
    fc.asyncProperty(json_, async (value) => {
      const input = freeze(Object.assign(Object.create(null) as object, value, { stream: undefined }));
      const init = freeze({ headers: { "X-Trace": "7" }, maxRetries: 0, timeout: 1000 });
      const { fetch } = recording(
        deviant(ok({})),
        deviant(ok({})),
        stream(),
        list(),
        deviant(ok({ status: "completed" })),
      );
      const options = freeze({ token, region: "cn" as const, fetch, headers: { "X-A": "1" } });
      const before = JSON.stringify(input);
      const coze = createCoze(options);
      const place = freeze({ ...input, conversation_id: "c", chat_id: "x" });
      for (const call of [
        () => coze.conversations.create(input as never, init),
        () => coze.chat.create(place as never, init),
        () => coze.chat.stream(place as never, init).final(),
        () => coze.bots.list(freeze({ workspace_id: "1" }), init),
        () => coze.chat.wait(freeze({ conversation_id: "c", chat_id: "x" }), init),
      ])
        await call();
      expect(JSON.stringify(input)).toBe(before);
    }),
    { numRuns: 60 },
  );
});

describe("a secret", () => {
  // Every place in which something that fails can show itself.
  const show = (value: unknown): string => {
    const { body, cause, attempts, message, stack } = Object(value) as Record<string, unknown>;
    const deep = { depth: 9, showHidden: true, maxArrayLength: null, maxStringLength: null } as const;
    return [
      ...[value, body, cause, attempts].flatMap((part) => [inspect(part, deep), JSON.stringify(part) ?? ""]),
      ...[String(value), String(message), String(stack)],
    ].join("\n");
  };
  // No word that is anywhere for other reasons, such as `toString`.
  const secret = fc.stringMatching(/^~7[!-~]{6,58}$/);
  /** Answers that repeat what they were asked, as debugging proxies do. */
  const echoes: Record<string, (seen: string) => Response | Error> = {
    "a failure": (seen) =>
      json(
        { code: 4000, msg: seen, detail: { logid: seen }, error: seen, [seen]: { deep: [seen] } },
        { status: 400, headers: { "x-tt-logid": seen, "x-request-id": seen } },
      ),
    "a failure with 200": (seen) => json({ code: 4100, success: false, msg: seen, error: seen }),
    "a page": (seen) => new Response(`<html>${seen}</html>`, { status: 502, statusText: "Bad" }),
    "a broken success": (seen) => new Response(`{"data": "${seen}`),
    "an empty list": (seen) => json([seen]),
    "a thrown error": (seen) => new TypeError(`bad ${seen}`, { cause: Object.assign(new Error(seen), { code: seen }) }),
    "a thrown error with a request": (seen) => Object.assign(new Error(seen), { request: { headers: { a: seen } } }),
    "a stream that fails": (seen) => eventStream(event("error", { code: 4000, msg: seen, [seen]: seen })),
    "a stream that is cut": (seen) => eventStream(event("conversation.message.delta", { content: seen })),
    "a stream with an error of the workflow": (seen) =>
      eventStream(event("Error", { error_code: 1, error_message: seen })),
  };

  test("is in nothing that a failing call shows, wherever a server repeats it", async () => {
    await fc.assert(
      fc.asyncProperty(
        secret,
        secret,
        fc.constantFrom(...Object.entries(echoes)),
        fc.boolean(),
        async (one, two, [, echo], minted) => {
          const events: PlatformEvent[] = [];
          const fetch = async (request: Request) => {
            await Promise.resolve();
            const answer = echo(`${request.headers.get("authorization")} and ${request.headers.get("x-proxy-key")}`);
            if (answer instanceof Error) throw answer;
            return answer;
          };
          const common = {
            fetch,
            maxRetries: 0,
            headers: { "X-Proxy-Key": two },
            on: (event: PlatformEvent) => void events.push(event),
          };
          const coze = createCoze({ token: minted ? () => one : one, region: "cn", ...common });
          const aily = createAily({ token: one, ...common });
          const firecrawl = createFirecrawl({ apiKey: one, ...common });
          const errors = await Promise.all(
            [
              coze.users.me(),
              coze.chat.stream(bot).final(),
              coze.workflows.stream({ workflow_id: "7" }).final(),
              coze.chat.wait({ conversation_id: "c", chat_id: "x" }, { timeout: 5, interval: 1 }),
              aily.sessions.create(),
              aily.knowledge.ask("a", { message: { content: "?" } }).final(),
              firecrawl.crawl.get("x"),
              coze.bots.list({ workspace_id: "1" }).then(),
            ].map(rejection),
          );
          for (const shown of [...errors, ...events, ...events.map(({ error }) => error), coze, aily, firecrawl].map(
            show,
          )) {
            // Not by way of `expect`, whose own message would be long.
            if (shown.includes(one)) throw new Error(`shows ${one}: ${shown}`);
            if (shown.includes(two)) throw new Error(`shows ${two}: ${shown}`);
          }
          expect(events.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 150 },
    );
  });

  test("of an app is in nothing that a failing exchange shows", async () => {
    await fc.assert(
      fc.asyncProperty(secret, fc.constantFrom(...Object.values(echoes)), async (appSecret, echo) => {
        const events: PlatformEvent[] = [];
        const fetch = async (request: Request) => {
          const { app_secret } = (await request.json()) as { app_secret: string };
          const answer = echo(app_secret);
          if (answer instanceof Error) throw answer;
          return answer;
        };
        vi.useFakeTimers();
        const aily = createAily({ appId: "cli_1", appSecret, fetch, on: (event) => void events.push(event) });
        const failed = rejection(aily.sessions.create());
        await vi.runAllTimersAsync();
        const error = await failed;
        vi.useRealTimers();
        expect(error).toMatchObject({ outcome: "not-sent" });
        for (const shown of [error, events, aily].map(show))
          if (shown.includes(appSecret)) throw new Error(`shows ${appSecret}: ${shown}`);
      }),
      { numRuns: 100 },
    );
  });
});
