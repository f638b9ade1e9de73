import { afterAll, afterEach, beforeAll, describe, expect, expectTypeOf, test, vi } from "vitest";
import { startMock, type Mock } from "../../support/mock.ts";
import type { CrawlGetItem, CrawlRunOutput, CrawlWaitOutput, JobRun } from "../../../src/firecrawl.js";
import { createFirecrawl, meta, type PlatformError, type PlatformEvent } from "../../../src/index.js";
import { deviant, json, recording, rejection } from "../../support/recording.ts";

let mock: Mock;
beforeAll(async () => {
  mock = await startMock();
});
afterAll(async () => {
  expect(mock.violations).toEqual([]);
  await mock.close();
});
afterEach(() => void vi.useRealTimers());

const id = "3f0e6f2c-5a53-4b0c-9a3e-0d5b8f3f0a11";
const started = () => deviant(json({ success: true, id, url: "https://api.firecrawl.dev/v2/crawl/1" }));
const status = (status: string, pages: number[] = [], more: object = {}) =>
  deviant(
    json({ success: true, status, total: 3, completed: 3, data: pages.map((n) => ({ markdown: `${n}` })), ...more }),
  );
const cancelled = () => deviant(json({ status: "cancelled" }));
const url = "https://example.com";

const client = (...answers: (Response | Error)[]) => {
  const { fetch, seen } = recording(...answers);
  const events: PlatformEvent[] = [];
  const firecrawl = createFirecrawl({
    apiKey: "fc-0123456789",
    fetch,
    maxRetries: 0,
    on: (event) => events.push(event),
  });
  return {
    firecrawl,
    events,
    sent: () => seen.map(({ method, url }) => `${method} ${new URL(url).pathname.slice(3)}`),
  };
};
const [post, get, cancel] = ["POST /crawl", `GET /crawl/${id}`, `DELETE /crawl/${id}`];

describe("a crawl that is run", () => {
  test("resolves with the last status and all documents", async () => {
    const before = mock.requests.length;
    const { crawl } = createFirecrawl(mock.firecrawl);
    const ids: string[] = [];
    const states: string[] = [];
    const run = crawl.run(
      { url, limit: 3 },
      { interval: 1, onStart: ({ id }) => ids.push(id), onProgress: ({ status }) => states.push(status) },
    );
    expectTypeOf(run).toEqualTypeOf<JobRun<CrawlGetItem, CrawlRunOutput>>();
    expect(Object.prototype.toString.call(run)).toBe("[object JobRun]");
    expect(mock.requests.length).toBe(before);
    const result = await run;
    expect(result.status).toBe("completed");
    expect(result.data).toHaveLength(3);
    expect(result).not.toHaveProperty("next");
    expect(meta(result)).toMatchObject({ status: 200 });
    expect(await run).toBe(result);
    expect(ids).toEqual([expect.stringMatching(/^[0-9a-f-]{36}$/)]);
    expect(states.at(-1)).toBe("completed");
    const asked = mock.requests.slice(before).map(({ operationId }) => operationId);
    expect(new Set(asked)).toEqual(new Set(["crawlUrls", "getCrawlStatus"]));
    expect(asked.filter((one) => one === "crawlUrls")).toHaveLength(1);
  });

  test("yields documents as they come", async () => {
    const { crawl } = createFirecrawl(mock.firecrawl);
    const found: unknown[] = [];
    for await (const { metadata } of crawl.run({ url, limit: 3 }, { interval: 1 })) found.push(metadata?.sourceURL);
    expect(found).toHaveLength(3);
  });

  test("sends nothing before it is used, and is one job however often it is awaited", async () => {
    const { firecrawl, sent } = client(started(), status("completed", [1]));
    const run = firecrawl.crawl.run({ url });
    await Promise.resolve();
    expect(sent()).toEqual([]);
    const [a, b] = await Promise.all([run, run.then((result) => result)]);
    expect(a).toBe(b);
    expect(sent()).toEqual([post, get]);
  });

  test("is awaited or iterated, not both", async () => {
    const { firecrawl } = client(started(), status("completed", [1]));
    const run = firecrawl.crawl.run({ url });
    await run;
    expect(() => run[Symbol.asyncIterator]()).toThrow("this run is awaited; start another one");
    const other = client(started(), status("completed", [1])).firecrawl.crawl.run({ url });
    for await (const document of other) expect(document).toBeDefined();
    expect(await rejection(other)).toMatchObject({ kind: "validation", outcome: "not-sent" });
    expect(() => other[Symbol.asyncIterator]()).toThrow("this run is iterated");
  });

  test("that the loop leaves is cancelled", async () => {
    const { firecrawl, sent } = client(started(), status("scraping", [1, 2]), cancelled());
    for await (const { markdown } of firecrawl.crawl.run({ url })) if (markdown === "1") break;
    expect(sent()).toEqual([post, get, cancel]);
  });

  test("that is aborted is cancelled, without the signal", async () => {
    const control = new AbortController();
    const { firecrawl, sent } = client(started(), status("scraping", [1]), cancelled());
    const run = firecrawl.crawl.run({ url }, { signal: control.signal, interval: 60_000 });
    const reason = new Error("enough");
    const rejected = rejection(run.then(() => {}));
    await vi.waitFor(() => expect(sent()).toEqual([post, get]));
    control.abort(reason);
    expect(await rejected).toBe(reason);
    expect(sent()).toEqual([post, get, cancel]);
  });

  test("that is aborted before it began sends nothing", async () => {
    const { firecrawl, sent } = client();
    const reason = new Error("enough");
    expect(await rejection(firecrawl.crawl.run({ url }, { signal: AbortSignal.abort(reason) }))).toBe(reason);
    expect(sent()).toEqual([]);
  });

  test("that takes too long is cancelled", async () => {
    const { firecrawl, sent } = client(started(), status("scraping"), cancelled());
    const error = (await rejection(firecrawl.crawl.run({ url }, { timeout: 50, interval: 60_000 }))) as PlatformError;
    expect(error).toMatchObject({ kind: "timeout", outcome: "unknown", route: "POST /crawl" });
    expect(error.message).toContain("no end of the job within 50 ms");
    expect(error.body).toMatchObject({ status: "scraping" });
    expect(sent()).toEqual([post, get, cancel]);
  });

  test("whose status cannot be read is cancelled", async () => {
    const { firecrawl, sent } = client(started(), deviant(json({ error: "no" }, { status: 403 })), cancelled());
    expect(await rejection(firecrawl.crawl.run({ url }))).toMatchObject({ kind: "permission" });
    expect(sent()).toEqual([post, get, cancel]);
  });

  test("whose cancelling fails has its own error; the failure is told by events", async () => {
    const { firecrawl, sent, events } = client(started(), deviant(json({}, { status: 403 })), new Error("gone"));
    expect(await rejection(firecrawl.crawl.run({ url }))).toMatchObject({ kind: "permission" });
    expect(sent().at(-1)).toBe(cancel);
    expect(events.at(-1)).toMatchObject({
      type: "response",
      route: "DELETE /crawl/{id}",
      error: { kind: "connection" },
    });
  });

  test("whose cancelling hangs does not delay its error by more than 5 s", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const answers = [started(), deviant(json({}, { status: 403 }))];
    const asked: string[] = [];
    const fetch = ({ method }: Request): Promise<Response> => {
      asked.push(method);
      return answers.length ? Promise.resolve(answers.shift()!) : new Promise(() => {});
    };
    const firecrawl = createFirecrawl({ apiKey: "fc-0123456789", fetch, maxRetries: 0 });
    let error: unknown;
    const ended = rejection(firecrawl.crawl.run({ url })).then((given) => (error = given));
    while (asked.length < 3) await new Promise((done) => setImmediate(done));
    await vi.advanceTimersByTimeAsync(4999);
    expect(error).toBeUndefined();
    await vi.advanceTimersByTimeAsync(1);
    await ended;
    expect(error).toMatchObject({ kind: "permission" });
  });

  test("that fails throws after the documents that it had, and is not cancelled", async () => {
    const { firecrawl, sent } = client(started(), status("failed", [1], { error: "out of memory" }));
    const found: unknown[] = [];
    const error = await rejection(
      (async () => {
        for await (const document of firecrawl.crawl.run({ url })) found.push(document);
      })(),
    );
    expect(found).toHaveLength(1);
    expect(error).toMatchObject({ kind: "job", body: { status: "failed" } });
    expect(sent()).toEqual([post, get]);
  });

  test("that cannot be started has nothing to cancel", async () => {
    const { firecrawl, sent } = client(deviant(json({ success: false, error: "no" }, { status: 402 })));
    expect(await rejection(firecrawl.crawl.run({ url }))).toMatchObject({ kind: "payment" });
    expect(sent()).toEqual([post]);
  });

  test.each(["onStart", "onProgress"])("whose %s throws is cancelled", async (name) => {
    const { firecrawl, sent } = client(started(), ...(name === "onStart" ? [] : [status("scraping")]), cancelled());
    const mine = new Error("mine");
    const throwing = () => {
      throw mine;
    };
    expect(await rejection(firecrawl.crawl.run({ url }, { [name]: throwing }))).toBe(mine);
    expect(sent().at(-1)).toBe(cancel);
  });

  test("checks its input and options before anything is sent", async () => {
    const { firecrawl, sent } = client();
    const bad = (init: object) => rejection(firecrawl.crawl.run({ url }, init));
    expect(await bad({ idleTimeout: 1 })).toMatchObject({ kind: "validation", outcome: "not-sent" });
    expect(await bad({ timeout: -1 })).toMatchObject({ kind: "validation" });
    expect(await bad({ onStart: 1 })).toMatchObject({ kind: "validation" });
    expect(await rejection(firecrawl.crawl.run(new Map() as never))).toMatchObject({ kind: "validation" });
    expect(sent()).toEqual([]);
  });
});

test("a batch is run as a crawl is", async () => {
  const result = await createFirecrawl(mock.firecrawl).batchScrape.run({ urls: [url] }, { interval: 1 });
  expect(result.data).toHaveLength(1);
});

test("extract and agent resolve with the last status", async () => {
  const firecrawl = createFirecrawl(mock.firecrawl);
  const states: CrawlWaitOutput[] = [];
  expect(await firecrawl.extract.run({ urls: [url], prompt: "p" }, { interval: 1 })).toMatchObject({
    status: "completed",
  });
  expect(
    await firecrawl.agent.run({ prompt: "p" }, { interval: 1, onProgress: (status) => states.push(status as never) }),
  ).toMatchObject({ status: "completed" });
  expect(states.at(-1)).toMatchObject({ status: "completed" });
});

test("an agent is cancelled, an extract cannot be", async () => {
  const refused = () => deviant(json({}, { status: 403 }));
  const agent = client(deviant(json({ success: true, id })), refused(), cancelled());
  expect(await rejection(agent.firecrawl.agent.run({ prompt: "p" }))).toMatchObject({ kind: "permission" });
  expect(agent.sent()).toEqual(["POST /agent", `GET /agent/${id}`, `DELETE /agent/${id}`]);
  const extract = client(deviant(json({ success: true, id })), refused());
  expect(await rejection(extract.firecrawl.extract.run({ urls: [url] }))).toMatchObject({ kind: "permission" });
  expect(extract.sent()).toEqual(["POST /extract", `GET /extract/${id}`]);
});
