import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startMock, type Mock } from "../../../support/mock.ts";
import { callers, type Answer } from "../../../support/mock-call.ts";

let mock: Mock;
let call: (route: string, body?: unknown) => Promise<Answer>;

beforeAll(async () => {
  mock = await startMock();
  call = callers(mock).firecrawl;
});
afterAll(async () => {
  expect(mock.violations).toEqual([]);
  await mock.close();
});

const url = "https://example.com";
/** Each operation that scrapes, and how its body holds the options of a scrape. */
const scrapes: [route: string, holding: (options: object) => object, at: string[]][] = [
  ["POST /scrape", (options) => ({ url, ...options }), []],
  ["POST /batch/scrape", (options) => ({ urls: [url], ...options }), []],
  ["POST /crawl", (options) => ({ url, scrapeOptions: options }), ["scrapeOptions"]],
  ["POST /search", (options) => ({ query: "a", scrapeOptions: options }), ["scrapeOptions"]],
  ["POST /extract", (options) => ({ prompt: "a", scrapeOptions: options }), ["scrapeOptions"]],
];

const wait = (milliseconds: number) => ({ type: "wait", milliseconds });
const element = { type: "wait", selector: "#a" };

/** A refused request says in the server's form which field is wrong. */
async function refused(route: string, body: unknown, path: string[]): Promise<void> {
  expect(await call(route, body)).toMatchObject({
    status: 400,
    body: {
      success: false,
      code: "BAD_REQUEST",
      error: expect.any(String),
      details: expect.arrayContaining([{ path, message: expect.stringMatching(/\w/) }]),
    },
  });
}

async function accepted(route: string, body: unknown): Promise<void> {
  const { status, text } = await call(route, body);
  expect({ status, text: status === 200 ? "" : text }).toEqual({ status: 200, text: "" });
}

describe.each(scrapes)("%s", (route, holding, at) => {
  test("waits at most half of its time limit", async () => {
    await refused(route, holding({ waitFor: 5001, timeout: 10_000 }), [...at, "waitFor"]);
    await accepted(route, holding({ waitFor: 5000, timeout: 10_000 }));
    await accepted(route, holding({ waitFor: 60_000 }));
  });

  test("waits at most 60 seconds, actions included", async () => {
    await refused(route, holding({ waitFor: 30_000, actions: [wait(30_001)] }), [...at, "actions"]);
    await refused(route, holding({ actions: [wait(59_001), element] }), [...at, "actions"]);
    await accepted(route, holding({ waitFor: 30_000, actions: [wait(29_000), element] }));
  });

  test("takes one screenshot", async () => {
    const formats = ["screenshot", { type: "screenshot", quality: 1.5 }];
    await refused(route, holding({ formats }), [...at, "formats"]);
    await accepted(route, holding({ formats: formats.slice(1) }));
  });
});

describe.each(scrapes.filter(([route]) => route !== "POST /search"))("%s", (route, holding, at) => {
  test.each(["changeTracking", { type: "changeTracking" }])("compares Markdown: %j", async (format) => {
    await refused(route, holding({ formats: [format] }), [...at, "formats"]);
    await accepted(route, holding({ formats: [{ type: "markdown" }, format] }));
  });
});

test.each(["changeTracking", "branding", "audio", "video"])("a search has no format %s", async (format) => {
  const path = ["scrapeOptions", "formats"];
  await refused("POST /search", { query: "a", scrapeOptions: { formats: ["markdown", format] } }, path);
  await refused("POST /search", { query: "a", scrapeOptions: { formats: ["markdown", { type: format }] } }, path);
});

test("a search has no attributes", async () => {
  const formats = [{ type: "attributes", selectors: [{ selector: "a", attribute: "href" }] }];
  await refused("POST /search", { query: "a", scrapeOptions: { formats } }, ["scrapeOptions", "formats"]);
  await accepted("POST /scrape", { url, formats });
});

test("a search keeps to domains or leaves them out", async () => {
  const domains = ["example.com"];
  await refused("POST /search", { query: "a", includeDomains: domains, excludeDomains: domains }, ["excludeDomains"]);
  await accepted("POST /search", { query: "a", includeDomains: domains, excludeDomains: [] });
});

const long = "a".repeat(10_001);
const times = (count: number, item: unknown) => Array.from({ length: count }, () => item);
const screenshot = (more: object) => ({ formats: [{ type: "screenshot", ...more }] });

/** What the server refuses, by the field that is beyond its limit. */
const limits: [route: string, body: object, path: string][] = [
  ["POST /scrape", { url: "ftp://example.com" }, "url"],
  ["POST /scrape", { url, waitFor: -1 }, "waitFor"],
  ["POST /scrape", { url, waitFor: 60_001 }, "waitFor"],
  ["POST /scrape", { url, maxAge: -1 }, "maxAge"],
  ["POST /scrape", { url, minAge: -1 }, "minAge"],
  ["POST /scrape", { url, timeout: 999 }, "timeout"],
  ["POST /scrape", { url, actions: times(51, { type: "scrape" }) }, "actions"],
  ["POST /scrape", { url, ...screenshot({ quality: 101 }) }, "formats.0.quality"],
  ["POST /scrape", { url, ...screenshot({ quality: 0 }) }, "formats.0.quality"],
  ["POST /scrape", { url, ...screenshot({ viewport: { width: 7681, height: 1 } }) }, "formats.0.viewport.width"],
  ["POST /scrape", { url, ...screenshot({ viewport: { width: 1, height: 4321 } }) }, "formats.0.viewport.height"],
  ["POST /scrape", { url, ...screenshot({ viewport: { width: 1, height: 0 } }) }, "formats.0.viewport.height"],
  ["POST /scrape", { url, actions: [{ type: "screenshot", quality: 0.5 }] }, "actions.0.quality"],
  ["POST /scrape", { url, formats: [{ type: "json", prompt: long }] }, "formats.0.prompt"],
  ["POST /scrape", { url, formats: [{ type: "question", question: "" }] }, "formats.0.question"],
  ["POST /scrape", { url, formats: [{ type: "highlights", query: "" }] }, "formats.0.query"],
  ["POST /scrape", { url, formats: [{ type: "attributes" }] }, "formats.0.selectors"],
  ["POST /batch/scrape", { urls: [] }, "urls"],
  ["POST /batch/scrape", { urls: [url], maxConcurrency: 0 }, "maxConcurrency"],
  ["POST /crawl", { url: "ftp://example.com" }, "url"],
  ["POST /crawl", { url, prompt: long }, "prompt"],
  ["POST /crawl", { url, delay: 0 }, "delay"],
  ["POST /crawl", { url, delay: 61 }, "delay"],
  ["POST /crawl", { url, maxConcurrency: 0 }, "maxConcurrency"],
  ["POST /map", { url: "ftp://example.com" }, "url"],
  ["POST /map", { url, limit: 0 }, "limit"],
  ["POST /map", { url, limit: 100_001 }, "limit"],
  ["POST /map", { url, timeout: 0 }, "timeout"],
  ["POST /search", { query: "a", timeout: 0 }, "timeout"],
  ["POST /search", { query: "a", includeDomains: ["https://example.com"] }, "includeDomains.0"],
  ["POST /search", { query: "a", excludeDomains: ["example.com/a"] }, "excludeDomains.0"],
  ["POST /search", { query: "a", includeDomains: ["localhost"] }, "includeDomains.0"],
  ["POST /extract", { urls: times(11, url) }, "urls"],
  ["POST /extract", { prompt: long }, "prompt"],
  ["POST /extract", {}, "urls"],
  ["POST /agent", { prompt: "a", urls: ["ftp://example.com"] }, "urls.0"],
];

test.each(limits)("%s keeps its limits: %j", async (route, body, path) => {
  await refused(route, body, path.split("."));
});

/** What the server takes at its limits and beyond those of the vendor's document. */
const allowed: [route: string, body: object][] = [
  ["POST /scrape", { url: "http://example.com", timeout: 900_000, maxAge: 0, minAge: 0 }],
  ["POST /scrape", { url, location: { country: "de" }, fastMode: true }],
  ["POST /scrape", { url, actions: times(50, { type: "scrape" }) }],
  ["POST /scrape", { url, ...screenshot({ quality: 99.5, viewport: { width: 7680, height: 4320 } }) }],
  ["POST /scrape", { url, formats: [{ type: "question", question: "a" }] }],
  ["POST /crawl", { url, delay: 0.5, deduplicateSimilarURLs: false }],
  ["POST /crawl", { url, delay: 60 }],
  ["POST /map", { url, limit: 100_000, timeout: 1, location: { country: "de" }, deduplicateSimilarURLs: false }],
  ["POST /search", { query: "a".repeat(501), includeDomains: ["docs.example.com"] }],
  ["POST /extract", { prompt: "a" }],
  ["POST /extract", { urls: times(10, url) }],
];

test.each(allowed)("%s accepts %j", async (route, body) => {
  await accepted(route, body);
});

test("extract says in headers and body that it is deprecated, once it knows the caller", async () => {
  const { body: job, headers } = await call("POST /extract", { prompt: "a" });
  const notice = { warnings: [expect.stringMatching(/deprecated/)], replacement: "/v2/scrape" };
  expect(headers.get("deprecation")).toBe("true");
  expect(headers.get("link")).toBe('</v2/scrape>; rel="successor-version"');
  expect(headers.get("warning")).toMatch(/^299 - ".+"$/);
  expect(job).toMatchObject({ success: true, ...notice });

  const status = await call(`GET /extract/${job.id}`);
  expect(status.body).toMatchObject({ status: "processing", ...notice });
  expect(status.headers.get("deprecation")).toBe("true");
  const failed = await call("POST /extract", {});
  expect(failed).toMatchObject({ status: 400, body: { success: false, ...notice } });

  const unknown = await fetch(`${mock.firecrawl.baseUrl}/extract`, { method: "POST" });
  expect(unknown.status).toBe(401);
  expect(unknown.headers.get("deprecation")).toBeNull();
  expect((await call("POST /agent", { prompt: "a" })).headers.get("deprecation")).toBeNull();
});
