import { get } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
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

test("a browser session is created, used, listed and deleted once", async () => {
  const before = Date.now();
  const { body: session } = await call("POST /interact", { ttl: 60 });
  expect(session).toMatchObject({ success: true, id: expect.any(String) });
  const lives = Date.parse(session.expiresAt) - before;
  expect(lives).toBeGreaterThanOrEqual(60_000);
  expect(lives).toBeLessThan(70_000);

  const run = await call(`POST /interact/${session.id}/execute`, { code: "1 + 1" });
  expect(run.body).toMatchObject({ success: true, exitCode: 0, killed: false });
  expect((await call(`POST /interact/${session.id}/execute`, { code: "1 + 1" })).body).toEqual(run.body);

  const listed = async (status: string): Promise<string[]> => {
    const { body } = await call(`GET /interact?status=${status}`);
    return body.sessions.map(({ id }: { id: string }) => id);
  };
  expect(await listed("active")).toContain(session.id);
  expect(await listed("destroyed")).not.toContain(session.id);

  const deleted = await call(`DELETE /interact/${session.id}`);
  expect(deleted.body).toMatchObject({ success: true, sessionDurationMs: expect.any(Number), creditsBilled: 2 });
  expect(await listed("destroyed")).toContain(session.id);
  for (const route of [`DELETE /interact/${session.id}`, `POST /interact/${session.id}/execute`]) {
    const gone = await call(route, route.startsWith("POST") ? { code: "1" } : undefined);
    expect(gone).toMatchObject({ status: 410, body: { success: false, error: expect.any(String) } });
  }
});

test.each(["throw new Error()", "exit 1"])("code that fails is a successful call: %s", async (code) => {
  const { body: session } = await call("POST /interact", {});
  const { status, body } = await call(`POST /interact/${session.id}/execute`, { code });
  expect(status).toBe(200);
  expect(body).toMatchObject({ success: true, exitCode: 1, error: expect.any(String) });
});

test("an unknown session is 404", async () => {
  expect(await call("DELETE /interact/none")).toMatchObject({ status: 404, body: { success: false } });
});

test("a scrape can be read again and interacted with", async () => {
  const { body } = await call("POST /scrape", { url: "https://example.com/a", formats: ["markdown", "links"] });
  expect(body.data).toMatchObject({ markdown: expect.any(String), links: expect.any(Array) });
  expect(body.data.html).toBeUndefined();
  const id: string = body.data.metadata.scrapeId;
  expect((await call(`GET /scrape/${id}`)).body).toEqual(body);

  const stop = `DELETE /scrape/${id}/interact`;
  expect((await call(stop)).status).toBe(404);
  expect((await call(`POST /scrape/${id}/interact`, { code: "1" })).body).toMatchObject({ success: true, exitCode: 0 });
  expect((await call(`POST /scrape/${id}/interact`, { code: "exit 1" })).body).toMatchObject({
    success: false,
    exitCode: 1,
  });
  expect((await call(`POST /scrape/${id}/interact`, { prompt: "go on" })).body).toMatchObject({
    success: true,
    output: expect.any(String),
  });
  expect((await call(`POST /scrape/${id}/interact`, {})).status).toBe(400);
  expect((await call(stop)).body).toMatchObject({ success: true, sessionDurationMs: expect.any(Number) });
  expect((await call(`POST /scrape/${id}/interact`, { code: "1" })).status).toBe(410);
});

const jobs = [
  ["/crawl", { url: "https://example.com" }],
  ["/batch/scrape", { urls: Array.from({ length: 12 }, (_, i) => `https://example.com/${String(i)}`) }],
] as const;

test.each(jobs)("a job at %s runs, is paged and completes", async (path, start) => {
  const { body: job } = await call(`POST ${path}`, start);
  expect(job).toMatchObject({ success: true, url: `${mock.firecrawl.baseUrl}${path}/${job.id}` });

  const first = await call(`GET ${path}/${job.id}?limit=1`);
  expect(first.body).toMatchObject({ status: "scraping", total: 12, completed: 5 });
  expect(first.body.data).toHaveLength(1);
  expect(first.body.next).toBe(`${job.url}?skip=1&limit=1`);
  expect((await call(`GET ${path}/${job.id}`)).body).toMatchObject({ status: "scraping", completed: 10 });

  const seen: string[] = [];
  let next: string | undefined = job.url;
  while (next !== undefined) {
    const { body }: Answer = await call(`GET ${next.slice(mock.firecrawl.baseUrl.length)}`);
    expect(body).toMatchObject({ status: "completed", completed: 12 });
    seen.push(...body.data.map(({ metadata }: { metadata: { sourceURL: string } }) => metadata.sourceURL));
    next = body.next;
  }
  expect(new Set(seen).size).toBe(12);
  expect(seen).toHaveLength(12);
  expect((await call(`GET ${path}/${job.id}/errors`)).body).toEqual({ errors: [], robotsBlocked: [] });
  expect((await call(`DELETE ${path}/${job.id}`)).status).toBe(409);
});

test.each(jobs)("a job at %s can be cancelled", async (path, start) => {
  const { body: job } = await call(`POST ${path}`, start);
  await call(`GET ${path}/${job.id}`);
  expect((await call(`DELETE ${path}/${job.id}`)).body).toEqual({ status: "cancelled" });
  const { body } = await call(`GET ${path}/${job.id}`);
  expect(body).toMatchObject({ status: "cancelled", completed: 5 });
  expect(body.next).toBeUndefined();
});

test("the next page is on the host that the caller named", async () => {
  const { body: job } = await call("POST /crawl", { url: "https://example.com" });
  const headers = { host: "localhost:9", authorization: `Bearer ${mock.firecrawl.apiKey}` };
  const text = await new Promise<string>((resolve, reject) => {
    const request = get(`${mock.url}/v2/crawl/${job.id}?limit=2`, { headers }, (response) => {
      response.setEncoding("utf8");
      response.once("data", resolve);
    });
    request.once("error", reject);
  });
  expect(JSON.parse(text).next).toBe(`http://localhost:9/v2/crawl/${job.id}?skip=2&limit=2`);
});

test("running crawls are listed and limits are honoured", async () => {
  const { body: job } = await call("POST /crawl", { url: "https://example.com", limit: 3 });
  const active = await call("GET /crawl/active");
  expect(active.body.crawls).toContainEqual(expect.objectContaining({ id: job.id }));
  const { body } = await call(`GET /crawl/${job.id}`);
  expect(body).toMatchObject({ status: "completed", total: 3 });
  expect((await call("GET /crawl/active")).body.crawls).not.toContainEqual(expect.objectContaining({ id: job.id }));
  expect((await call(`GET /crawl/${job.id}?limit=0`)).status).toBe(400);
  expect((await call(`GET /batch/scrape/${job.id}`)).status).toBe(404);
});

test.each([
  ["extract", { urls: ["https://example.com"], prompt: "prices" }],
  ["agent", { prompt: "prices" }],
])("%s is processing, then completed", async (kind, start) => {
  const { body: job } = await call(`POST /${kind}`, start);
  const status = async () => (await call(`GET /${kind}/${job.id}`)).body as unknown;
  expect(await status()).toMatchObject({ success: true, status: "processing" });
  expect(await status()).toMatchObject({ success: true, status: "completed", data: { prompt: "prices" } });
});

test("an agent can fail and be cancelled", async () => {
  const { body: failing } = await call("POST /agent", { prompt: "fail please" });
  await call(`GET /agent/${failing.id}`);
  expect((await call(`GET /agent/${failing.id}`)).body).toMatchObject({ status: "failed", error: expect.any(String) });
  const { body: job } = await call("POST /agent", { prompt: "x" });
  expect((await call(`DELETE /agent/${job.id}`)).body).toEqual({ success: true });
  expect((await call(`GET /agent/${job.id}`)).body).toMatchObject({ status: "cancelled" });
});

test("what is extracted is as the schema says", async () => {
  const schema = {
    type: "object",
    properties: {
      title: { type: ["string", "null"] },
      kind: { const: "tea" },
      prices: { type: "array", items: { type: "number" } },
    },
    required: ["title", "kind"],
  };
  const data = { title: "text", kind: "tea", prices: [0] };
  const formats = ["markdown", { type: "json", schema }];
  const url = "https://example.com";
  expect((await call("POST /scrape", { url, formats })).body.data).toMatchObject({
    json: data,
    markdown: expect.any(String),
  });
  expect((await call("POST /scrape", { url })).body.data).not.toHaveProperty("json");
  expect((await call("POST /scrape", { url, formats: [{ type: "json", prompt: "?" }] })).body.data.json).toEqual({
    found: "what the prompt asks for",
  });
  const sources = ["web", { type: "news" }];
  const { body: found } = await call("POST /search", { query: "tea", sources, scrapeOptions: { formats } });
  expect(found.data).toMatchObject({ web: [{ json: data }], news: [{ json: data }] });
  expect(found.data).not.toHaveProperty("images");
  const bare = (await call("POST /search", { query: "tea" })).body.data;
  expect(bare).toEqual({ web: [{ title: "A page", url: "https://example.com/", description: expect.any(String) }] });
  const ended = async (route: string, body: object) => {
    const { id } = (await call(`POST ${route}`, body)).body;
    await call(`GET ${route}/${id}`);
    return (await call(`GET ${route}/${id}`)).body.data;
  };
  expect(await ended("/agent", { prompt: "?", schema })).toEqual(data);
  expect(await ended("/extract", { prompt: "?", schema })).toEqual(data);
  expect(await ended("/agent", { prompt: "?" })).toEqual({ prompt: "?", urls: [] });
  const [document] = await ended("/batch/scrape", { urls: [url], formats });
  expect(document.json).toEqual(data);
});
