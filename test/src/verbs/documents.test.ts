import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { documents, type DocumentSource } from "../../../src/verbs/documents.js";
import { PlatformError, type ErrorKind } from "../../../src/call/errors.js";

type Fields = Record<string, unknown>;

class Failed extends Error {
  readonly details: object;
  constructor(details: object) {
    super("failed");
    this.details = details;
  }
}
const miss = (kind: ErrorKind = "server") =>
  new PlatformError({ platform: "firecrawl", route: "GET /crawl/{id}", kind, outcome: "unknown", reason: "no" });
const next = (skip: number) => `https://api.firecrawl.dev/v2/crawl/1?skip=${skip}`;

/** Takes all documents of a job that answers with a function, and notes what it was asked, when, and how it ended. */
function follow(answer: (asked: Fields, call: number) => unknown, more: Partial<DocumentSource> = {}) {
  const began = performance.now();
  const asked: Fields[] = [];
  const times: number[] = [];
  const found: number[] = [];
  const ended: { done?: true; error?: unknown } = {};
  const source: DocumentSource = {
    rule: { style: "url", items: "data", next: "next" },
    wait: { status: "status", done: ["completed"], failed: ["failed", "cancelled"], error: "error" },
    ask: (input) => {
      asked.push({ ...input });
      times.push(performance.now() - began);
      return Promise.resolve().then(() => {
        const given = answer(input, asked.length - 1);
        if (given instanceof Error) throw given;
        return given;
      });
    },
    failure: (details) => new Failed(details),
    ...more,
  };
  const run = async () => {
    for await (const item of documents<number>(source)) found.push(item);
  };
  void run().then(
    () => (ended.done = true),
    (error: unknown) => (ended.error = error),
  );
  return { asked, times, found, ended };
}
const inTurn =
  (...answers: unknown[]) =>
  (_: Fields, call: number) =>
    call < answers.length ? answers[call] : new Error("asked too often");

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

describe("a job that has ended", () => {
  test("is read to its last page, at once and once each", async () => {
    const job = follow(
      inTurn(
        { status: "completed", data: [1, 2], next: next(2) },
        { status: "completed", data: [], next: next(3) },
        { status: "completed", data: [3], next: null },
      ),
      { input: Object.freeze({ limit: 2 }) },
    );
    await vi.advanceTimersByTimeAsync(0);
    expect(job).toMatchObject({ found: [1, 2, 3], ended: { done: true } });
    expect(job.asked).toEqual([{ limit: 2 }, { limit: 2, skip: "2" }, { limit: 2, skip: "3" }]);
  });

  test("without documents is looked at twice: right after its start it may seem to be so", async () => {
    const none = { status: "completed", data: [] };
    const empty = follow(inTurn(none, none), { interval: 500 });
    await vi.runAllTimersAsync();
    expect(empty).toMatchObject({ found: [], times: [0, 500], ended: { done: true } });

    const late = follow(inTurn(none, { status: "scraping", data: [1] }, { status: "completed", data: [2] }));
    await vi.runAllTimersAsync();
    expect(late).toMatchObject({ found: [1, 2], ended: { done: true } });
    expect(late.asked.map(({ skip }) => skip)).toEqual([undefined, 0, 1]);
  });

  test("is looked at twice as well where its first list is empty and leads to itself", async () => {
    const round = { status: "completed", data: [], next: next(0) };
    const job = follow(inTurn(round, { status: "completed", data: [1] }), { interval: 500 });
    await vi.runAllTimersAsync();
    expect(job).toMatchObject({ found: [1], times: [0, 500], ended: { done: true } });

    const again = follow(inTurn(round, { ...round, status: "scraping" }, { status: "completed", data: [1] }));
    await vi.runAllTimersAsync();
    expect(again).toMatchObject({ found: [1], ended: { done: true } });
  });

  test.each(["failed", "cancelled"])("as %s throws after all that it had", async (status) => {
    const last = { status, data: [3], error: "out of credits" };
    const job = follow(inTurn({ status, data: [1, 2], next: next(2) }, last));
    await vi.runAllTimersAsync();
    expect(job.found).toEqual([1, 2, 3]);
    expect((job.ended.error as Failed).details).toEqual({ kind: "job", reason: "out of credits", body: last });
  });

  test("as failed throws without a list too, and where the next page is none", async () => {
    const bare = follow(inTurn({ status: "failed" }));
    const round = follow(inTurn({ status: "failed", data: [], next: next(0) }));
    await vi.runAllTimersAsync();
    expect((bare.ended.error as Failed).details).toMatchObject({ kind: "job", reason: "failed" });
    expect((round.ended.error as Failed).details).toMatchObject({ kind: "job", reason: "failed" });
  });

  test.each<[string, number[], ...unknown[]]>([
    ["no list", [], { status: "completed" }],
    ["null for a list", [1], { status: "completed", data: [1], next: next(1) }, { status: "completed", data: null }],
    ["an object for a list", [], { status: "scraping", data: {} }],
    ["the same page again", [1], { status: "completed", data: [1], next: next(0) }],
    ["an object for a URL", [1], { status: "completed", data: [1], next: {} }],
    [
      "a page before",
      [1, 2],
      { status: "scraping", data: [1], next: next(1) },
      { status: "scraping", data: [2], next: next(1) },
    ],
    [
      "more, but never anything",
      [],
      { status: "completed", data: [], next: next(0) },
      { status: "completed", data: [], next: next(0) },
    ],
  ])("with %s is no end", async (_, had, ...answers) => {
    const job = follow(inTurn(...answers));
    await vi.runAllTimersAsync();
    expect(job.found).toEqual(had);
    expect((job.ended.error as Failed).details).toMatchObject({ kind: "parse", body: answers.at(-1) });
  });
});

describe("a running job", () => {
  test("is followed from where it was left, until it ends", async () => {
    const job = follow(
      inTurn(
        { status: "scraping", data: [1, 2] },
        { status: "scraping" },
        { status: "scraping", data: [3], next: next(3) },
        { status: "scraping", data: [], next: next(3) },
        { status: "completed", data: [4], next: next(4) },
        { status: "completed", data: [5] },
      ),
      { interval: 500 },
    );
    await vi.runAllTimersAsync();
    expect(job.found).toEqual([1, 2, 3, 4, 5]);
    expect(job.ended).toEqual({ done: true });
    expect(job.asked.map(({ skip }) => skip)).toEqual([undefined, 2, 2, "3", 3, "4"]);
    expect(job.times).toEqual([0, 500, 1000, 1000, 1500, 1500]);
  });

  test("is followed from the caller's place, and where its end brings nothing is looked at twice", async () => {
    const job = follow(
      inTurn({ status: "scraping", data: [1] }, { status: "completed", data: [] }, { status: "completed", data: [2] }),
      { input: { skip: 7 } },
    );
    await vi.runAllTimersAsync();
    expect(job.asked.map(({ skip }) => skip)).toEqual([7, 8, 8]);
  });

  test("is never asked in a hot loop, whatever way on it shows beside an empty page", async () => {
    const controller = new AbortController();
    const job = follow((_, call) => ({ status: "scraping", data: [], next: next(call + 1) }), {
      interval: 1000,
      signal: controller.signal,
    });
    await vi.advanceTimersByTimeAsync(2000);
    expect(job.times).toEqual([0, 1000, 2000]);
    expect(job.asked.map(({ skip }) => skip)).toEqual([undefined, 0, 0]);
    controller.abort();
    await vi.advanceTimersByTimeAsync(0);
  });

  test("is asked more often again once something has come", async () => {
    vi.spyOn(Math, "random").mockReturnValue(0.5);
    const none = { status: "scraping", data: [] };
    const last = { status: "completed", data: [] };
    const job = follow(inTurn(none, none, none, { status: "scraping", data: [1] }, last, last));
    await vi.runAllTimersAsync();
    expect(job.times).toEqual([0, 1000, 2500, 4750, 5750, 7250]);
    vi.restoreAllMocks();
  });

  test("gives a document before it asks for more", async () => {
    const source = { asked: 0 };
    const list = documents<number>({
      rule: { style: "url", items: "data", next: "next" },
      wait: { status: "status", done: ["completed"], failed: [] },
      ask: () => Promise.resolve({ status: "scraping", data: [++source.asked] }),
      failure: () => new Error(),
    });
    expect(source.asked).toBe(0);
    expect(await list.next()).toEqual({ done: false, value: 1 });
    expect(source.asked).toBe(1);
    await list.return();
    expect(source.asked).toBe(1);
  });

  test("survives polls that fail, and no more than five in a row", async () => {
    const misses = Array.from({ length: 5 }, () => miss());
    const early = miss("not_found");
    const some = follow(inTurn(early, ...misses, { status: "completed", data: [1] }));
    const many = follow(inTurn({ status: "scraping", data: [1] }, ...misses, miss("timeout")));
    await vi.runAllTimersAsync();
    expect(some).toMatchObject({ found: [1], ended: { done: true } });
    expect(many).toMatchObject({ found: [1], ended: { error: miss("timeout") } });
  });

  test("throws what else happens, after what came before", async () => {
    const error = miss("auth");
    const job = follow(inTurn({ status: "completed", data: [1], next: next(1) }, error));
    await vi.runAllTimersAsync();
    expect(job.found).toEqual([1]);
    expect(job.ended.error).toBe(error);
  });

  test("is left when the caller aborts", async () => {
    const controller = new AbortController();
    const { signal } = controller;
    const job = follow(() => ({ status: "scraping", data: [] }), { signal, interval: 1000 });
    await vi.advanceTimersByTimeAsync(1500);
    controller.abort("enough");
    await vi.advanceTimersByTimeAsync(0);
    expect(job).toMatchObject({ times: [0, 1000], ended: { error: "enough" } });
  });
});

test(
  "a job with 10,000 pages asks for each once, and what it is led to again is noticed",
  { timeout: 60_000 },
  async () => {
    const answer = (last: string | null) => (_: Fields, call: number) => ({
      ...{ status: "completed", data: [call] },
      next: call < 9_999 ? next(call + 1) : last,
    });
    const whole = follow(answer(null));
    const round = follow(answer(next(9_000)));
    await vi.waitFor(() => expect([whole.ended.done, round.ended.error]).toEqual([true, expect.any(Failed)]), 50_000);
    expect(whole.found).toHaveLength(10_000);
    expect(round.found).toHaveLength(10_000);
  },
);

test("however a job goes on, no document is missed, doubled or asked for in a hot loop", async () => {
  const steps = fc.array(fc.record({ more: fc.nat(5), fails: fc.boolean() }), { maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(
      steps,
      fc.integer({ min: 1, max: 4 }),
      fc.constantFrom("completed", "failed"),
      fc.boolean(),
      async (chosen, size, end, eager) => {
        let total = 0;
        const polls = [...chosen];
        // As Firecrawl does it: `next` wherever more is known, and, if eager, all the time that the job runs.
        const job = follow(({ skip = 0 }) => {
          const step = polls.shift();
          if (step?.fails) return miss();
          total += step?.more ?? 0;
          const begin = Number(skip);
          const data = Array.from({ length: Math.max(0, Math.min(size, total - begin)) }, (_, index) => begin + index);
          const after = begin + data.length;
          const status = polls.length ? "scraping" : end;
          return { status, data, ...((after < total || (eager && polls.length)) && { next: next(after) }) };
        });
        await vi.runAllTimersAsync();
        const fatal = chosen.findIndex(
          (_, index) => chosen.slice(index, index + 6).filter((s) => s.fails).length === 6,
        );
        if (fatal >= 0) {
          expect(job.ended.error).toBeInstanceOf(PlatformError);
          return;
        }
        expect(job.found).toEqual(Array.from({ length: total }, (_, index) => index));
        if (end === "completed") expect(job.ended).toEqual({ done: true });
        else expect((job.ended.error as Failed).details).toMatchObject({ kind: "job" });
        for (const [index, { skip }] of job.asked.entries())
          if (index && String(skip ?? 0) === String(job.asked[index - 1]!.skip ?? 0))
            expect(job.times[index]! - job.times[index - 1]!).toBeGreaterThanOrEqual(1000);
      },
    ),
  );
});
