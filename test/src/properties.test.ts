import fc from "fast-check";
import { afterEach, describe, expect, test, vi } from "vitest";
import { createCoze, createFirecrawl, type ClientOptions, type PlatformError } from "../../src/index.js";
import { fillPath } from "../../src/call/input.js";
import { delayBefore, hintOf, mayRetry } from "../../src/call/retry.js";
import { conversation, ok } from "../support/answers.ts";
import { answers, startFaulty } from "../support/faulty-server.ts";
import { deviant, recording } from "../support/recording.ts";
import { event, eventStream } from "../support/sse.ts";

const rejections: unknown[] = [];
process.on("unhandledRejection", (reason) => rejections.push(reason));
afterEach(async () => {
  vi.useRealTimers();
  await new Promise((done) => setImmediate(done));
  expect(rejections.splice(0)).toEqual([]);
});

const token = "pat_0123456789abc";
const cozeOf = (fetch: ClientOptions["fetch"], more: Partial<ClientOptions> = {}) => {
  const { baseUrl: _, ...options } = more;
  return createCoze({ token, region: "cn", ...(fetch && { fetch }), ...options });
};

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
