import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { startMock, type Mock } from "../../support/mock.ts";
import { createAily, createCoze, createFirecrawl, meta, objectString, type PlatformEvent } from "../../../src/index.js";
import { ok } from "../../support/answers.ts";
import { deviant, json, recording, rejection } from "../../support/recording.ts";

let mock: Mock;
beforeAll(async () => {
  mock = await startMock();
});
afterAll(() => mock.close());

const client = (...answers: (Response | Error)[]) => {
  const { fetch, seen } = recording(...answers.map((answer) => (answer instanceof Error ? answer : deviant(answer))));
  const events: PlatformEvent[] = [];
  const on = (event: PlatformEvent) => events.push(event);
  const common = { fetch, on, maxRetries: 2, baseUrl: "https://mirror.example" };
  return {
    ...{ seen, events },
    coze: createCoze({ ...common, token: "pat_0123456789" }),
    firecrawl: createFirecrawl({ ...common, apiKey: "fc-0123456789" }),
    aily: createAily({ ...common, token: "t-0123456789" }),
  };
};

describe("call", () => {
  test("sends a route that no spec has: path parameters from the input, the rest as body or query", async () => {
    const { coze, seen } = client(ok({ id: "1" }), ok({ id: "2" }));
    expect(await coze.call("PUT /v1/anything/{id}/{part}", { id: "a/b", part: 7, name: "Bees", tags: ["x"] })).toEqual({
      id: "1",
    });
    const found = await coze.call(
      "GET /v1/anything/{id}",
      { id: "a", page: 2, tags: ["x", "y"] },
      { headers: { "x-trace": "1" } },
    );
    expect(meta(found)).toMatchObject({ status: 200 });
    expect(seen[0]).toMatchObject({ method: "PUT", url: "https://mirror.example/v1/anything/a%2Fb/7" });
    expect(JSON.parse(seen[0]!.body)).toEqual({ name: "Bees", tags: ["x"] });
    expect(seen[1]).toMatchObject({
      method: "GET",
      url: "https://mirror.example/v1/anything/a?page=2&tags=x&tags=y",
      body: "",
    });
    expect(seen[1]!.headers).toMatchObject({ authorization: "Bearer pat_0123456789", "x-trace": "1" });
  });

  test("unwraps the payload of each platform, and throws its failures", async () => {
    const { aily, firecrawl, coze } = client(
      ok({ a: 1 }),
      json({ success: true, b: 2 }),
      ok(),
      json({ code: 4101, msg: "no" }),
    );
    expect(await aily.call("POST /open-apis/aily/v1/new", { c: 3 })).toEqual({ a: 1 });
    expect(await firecrawl.call("POST /new")).toEqual({ success: true, b: 2 });
    expect(await coze.call("DELETE /v1/new/{id}", { id: "1" })).toBeUndefined();
    expect(await rejection(coze.call("POST /v1/new"))).toMatchObject({
      kind: "permission",
      code: 4101,
      route: "POST /v1/new",
    });
  });

  test.each(["POST", "PUT", "PATCH", "DELETE", "GET"])("%s of an unknown route is not repeated", async (method) => {
    const { coze, seen } = client(new Response("", { status: 500 }));
    expect(await rejection(coze.call(`${method} /v1/new`))).toMatchObject({ kind: "server", outcome: "unknown" });
    expect(seen).toHaveLength(1);
  });

  test("a route of the spec follows its own rule", async () => {
    const { coze, seen } = client(new Response("", { status: 500 }), ok({ id: "c" }));
    expect(await coze.call("GET /v1/conversation/retrieve", { conversation_id: "c" })).toEqual({ id: "c" });
    expect(seen.map(({ url }) => url)).toEqual(
      Array(2).fill("https://mirror.example/v1/conversation/retrieve?conversation_id=c"),
    );
  });

  test.each([
    ["POST v1/new", {}, {}, "route must match /^(GET|POST|PUT|PATCH|DELETE) \\//"],
    [undefined, {}, {}, "route must match /^(GET|POST|PUT|PATCH|DELETE) \\//"],
    ["post /v1/new", {}, {}, "route must match /^(GET|POST|PUT|PATCH|DELETE) \\//"],
    ["GET /v1/{id}", {}, {}, '"id"'],
    ["GET /v1/{id}", { id: ".." }, {}, '"id" must not be ".."'],
    ["POST /v1/new", new Map(), {}, "input must be a plain object"],
    ["POST /v1/new", {}, { retries: 1 }, 'init has no "retries"; use maxRetries'],
  ])("refuses %o with %o, %o before anything is sent", async (route, input, init, text) => {
    const { coze, seen } = client();
    const error = await rejection(coze.call(route as string, input, init as never));
    expect(error).toMatchObject({ kind: "validation", outcome: "not-sent" });
    expect((error as Error).message).toContain(text);
    expect(seen).toEqual([]);
  });
});

describe("raw", () => {
  test("has a failure inside a 200 as error", async () => {
    const body = { code: 4101, msg: "no" };
    const { coze, firecrawl } = client(json(body), json({ success: false, error: "no" }));
    expect(await coze.raw.GET("/v1/users/me")).toEqual({ error: body, response: expect.any(Response) });
    const scraped = await firecrawl.raw.POST("/scrape", { body: { url: "https://example.com" } });
    expect(scraped).toEqual({ error: { success: false, error: "no" }, response: expect.any(Response) });
  });

  test("keeps a success, and the status of a failed job, as data", async () => {
    const job = { success: false, status: "failed", data: [] };
    const { coze, firecrawl } = client(ok({ user_id: "1" }), json(job));
    expect((await coze.raw.GET("/v1/users/me")).data).toMatchObject({ data: { user_id: "1" } });
    expect((await firecrawl.raw.GET("/crawl/{id}", { params: { path: { id: "1" } } })).data).toEqual(job);
  });
});

describe("the event of a deprecated operation", () => {
  const gone = () =>
    json(
      { success: true, id: "1" },
      {
        headers: {
          deprecation: "@1767225600",
          sunset: "Sat, 01 Aug 2026 00:00:00 GMT",
          link: '<https://docs.example/agent>; rel="successor-version"',
        },
      },
    );

  test("comes once per route and client", async () => {
    const { firecrawl, events } = client(gone(), gone());
    for (let n = 0; n < 2; n++) await firecrawl.extract.create({ urls: ["https://example.com"], prompt: "p" });
    expect(events.filter(({ type }) => type === "deprecated")).toEqual([
      {
        ...{ type: "deprecated", platform: "firecrawl", route: "POST /extract", attempt: 1, status: 200 },
        ...{ sunset: "Sat, 01 Aug 2026 00:00:00 GMT", successor: "https://docs.example/agent" },
      },
    ]);
  });

  test.each([
    [{ deprecation: "true" }, true],
    [{ sunset: "Sat, 01 Aug 2026 00:00:00 GMT" }, true],
    [{ link: '<https://a.example>; rel="next", <https://b.example>; rel=successor-version' }, true],
    [{ link: '<https://a.example>; rel="next"' }, false],
    [{}, false],
  ])("with headers %o: %s", async (headers, expected) => {
    const { coze, events } = client(ok({ user_id: "1" }, { headers }));
    await coze.users.me();
    expect(events.some(({ type }) => type === "deprecated")).toBe(expected);
  });
});

test("objectString makes the content of a multimodal message", async () => {
  const parts = [
    { type: "text", text: "What is this?" },
    { type: "image", file_id: "7" },
  ] as const;
  expect(objectString(parts)).toEqual({ content: JSON.stringify(parts), content_type: "object_string" });
  const coze = createCoze(mock.coze);
  const additional_messages = [{ role: "user", ...objectString(parts) }] as const;
  expect(await coze.chat.create({ bot_id: "b", user_id: "u", additional_messages })).toHaveProperty("id");
});

describe("scrape with autoResume", () => {
  const later = (details: object = { state: "processing_continues", retryAfterMs: 5 }) =>
    json({ success: false, error: "still running", details }, { status: 408 });
  const done = () => json({ success: true, data: { markdown: "# Bees" } });
  const input = { url: "https://example.com/large.pdf" };

  test("sends the same call again until the document is there", async () => {
    const { firecrawl, seen } = client(later(), later(), done());
    expect((await firecrawl.scrape(input, { autoResume: true })).data?.markdown).toBe("# Bees");
    expect(seen.map(({ body }) => body)).toEqual(Array(3).fill(JSON.stringify(input)));
  });

  test.each([
    ["it is off", {}, later()],
    ["it is undefined", { autoResume: undefined }, later()],
    ["the answer does not say so", { autoResume: true }, later({})],
    [
      "the status is another",
      { autoResume: true },
      json({ success: false, details: { state: "processing_continues" } }, { status: 500 }),
    ],
  ])("throws where %s", async (_, init, answer) => {
    const { firecrawl, seen } = client(answer);
    expect(await rejection(firecrawl.scrape(input, init))).toMatchObject({ name: "PlatformError" });
    expect(seen).toHaveLength(1);
  });

  test("gives up after 20 repetitions", async () => {
    const { firecrawl, seen } = client(...Array.from({ length: 25 }, () => later()));
    expect(await rejection(firecrawl.scrape(input, { autoResume: true }))).toMatchObject({ status: 408 });
    expect(seen).toHaveLength(21);
  });

  test("an abort ends the wait", async () => {
    const control = new AbortController();
    const reason = new Error("enough");
    const { firecrawl, seen } = client(later({ state: "processing_continues", retryAfterMs: 60_000 }));
    const rejected = rejection(firecrawl.scrape(input, { autoResume: true, signal: control.signal }));
    await vi.waitFor(() => expect(seen).toHaveLength(1));
    control.abort(reason);
    expect(await rejected).toBe(reason);
  });

  test("other calls do not have it", async () => {
    const { firecrawl } = client();
    expect(await rejection(firecrawl.map(input, { autoResume: true } as never))).toMatchObject({ kind: "validation" });
  });
});
