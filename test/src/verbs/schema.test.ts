import { Type } from "@sinclair/typebox";
import { toStandardJsonSchema } from "@valibot/to-json-schema";
import { type } from "arktype";
import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import * as mini from "zod/mini";
import { z as z3 } from "zod/v3";
import { createCredential } from "../../../src/auth/credential.js";
import { createSecrets } from "../../../src/call/secrets.js";
import { createTransport } from "../../../src/call/transport.js";
import {
  createAily,
  createCoze,
  createFirecrawl,
  isPlatformError,
  meta,
  type PlatformError,
  type PlatformEvent,
} from "../../../src/index.js";
import { bindDocuments } from "../../../src/verbs/bind.js";
import { deviant, json, recording, rejection } from "../../support/recording.ts";

const url = "https://example.com";
const id = "3f0e6f2c-5a53-4b0c-9a3e-0d5b8f3f0a11";
const page = z.object({ title: z.string(), price: z.string().transform(Number) });
const good = { title: "Tea", price: "12" };
const made = { title: "Tea", price: 12 };

const client = (...answers: (Response | Error)[]) => {
  const { fetch, seen } = recording(...answers);
  const events: PlatformEvent[] = [];
  const firecrawl = createFirecrawl({ fetch, maxRetries: 0, on: (event) => events.push(event) });
  return { firecrawl, events, seen, sent: (i = 0) => JSON.parse(seen[i]!.body) as Record<string, unknown> };
};
const scraped = (json_?: unknown, headers: HeadersInit = {}) =>
  json({ success: true, data: { markdown: "# Tea", ...(json_ !== undefined && { json: json_ }) } }, { headers });
const started = () => deviant(json({ success: true, id, url }));
const state = (status: string, docs: unknown[] = [], more: object = {}) =>
  deviant(json({ success: true, status, total: docs.length, completed: docs.length, data: docs, ...more }));
const failure = async (call: PromiseLike<unknown>) => (await rejection(Promise.resolve(call))) as PlatformError;

const titled = {
  type: "object",
  properties: { title: { type: "string" } },
  required: ["title"],
};

describe("the schema that goes out", () => {
  test.each([
    ["zod", z.object({ title: z.string() }), titled],
    ["arktype", type({ title: "string" }), titled],
    ["valibot by its converter", toStandardJsonSchema(v.object({ title: v.string() })), titled],
    ["typebox", Type.Object({ title: Type.String() }), titled],
    ["JSON Schema", titled, titled],
    ["JSON Schema with its dialect", { $schema: "http://json-schema.org/draft-07/schema#", ...titled }, titled],
    ["what zod/mini makes", mini.toJSONSchema(mini.object({ title: mini.string() })), expect.objectContaining(titled)],
  ])("of %s is a JSON Schema without $schema", async (_, schema, wanted) => {
    const { firecrawl, sent } = client(scraped({ title: "Tea" }));
    const formats = ["markdown", { type: "json", schema, prompt: "What is sold?" }] as const;
    const { data } = await firecrawl.scrape({ url, formats });
    expect(data.json).toEqual({ title: "Tea" });
    expect(sent()).toEqual({ url, formats: ["markdown", { type: "json", schema: wanted, prompt: "What is sold?" }] });
  });

  test("is draft-07", async () => {
    const targets: unknown[] = [];
    const input = (options: unknown) => (targets.push(options), titled);
    const schema = { "~standard": { validate: (value: unknown) => ({ value }), jsonSchema: { input } } };
    await client(scraped({ title: "Tea" })).firecrawl.scrape({ url, formats: [{ type: "json", schema }] });
    expect(targets).toEqual([{ target: "draft-07" }]);
  });

  test("stands wherever the operation takes it", async () => {
    const formats = [{ type: "json", schema: page }] as const;
    const wanted = expect.objectContaining({ type: "object", required: ["title", "price"] }) as unknown;
    const sentFormats = [{ type: "json", schema: wanted }];
    const { firecrawl, sent, seen } = client(
      ...[started(), started(), started(), started(), deviant(json({ success: true, data: {} })), scraped(good)],
    );
    await firecrawl.crawl.create({ url, scrapeOptions: { formats, onlyMainContent: false } });
    await firecrawl.batchScrape.create({ urls: [url], formats });
    await firecrawl.extract.create({ urls: [url], schema: page });
    await firecrawl.agent.create({ prompt: "What is sold?", schema: page });
    await firecrawl.search({ query: "tea", scrapeOptions: { formats } });
    const body = new FormData();
    const { fetch } = recording(scraped(good));
    const parsing = createFirecrawl({
      fetch: async (request) => {
        for (const [name, value] of await request.clone().formData()) body.set(name, value);
        return fetch(request);
      },
    });
    const parsed = await parsing.parse({ file: new File(["tea"], "tea.html"), options: { formats } });
    expect(parsed.data.json).toEqual(made);
    expect(JSON.parse(body.get("options") as string)).toEqual({ formats: sentFormats });
    expect(seen.map((_, i) => sent(i))).toEqual([
      { url, scrapeOptions: { formats: sentFormats, onlyMainContent: false } },
      { urls: [url], formats: sentFormats },
      { urls: [url], schema: wanted },
      { prompt: "What is sold?", schema: wanted },
      { query: "tea", scrapeOptions: { formats: sentFormats } },
    ]);
  });

  test("is converted for any call of such a route", async () => {
    const { firecrawl, sent } = client(scraped(good), scraped(good));
    await firecrawl.call("POST /scrape", { url, formats: [{ type: "json", schema: page }] });
    expect(sent()).toMatchObject({
      formats: [{ type: "json", schema: { type: "object", required: ["title", "price"] } }],
    });
    const schema = v.string();
    const error = await failure(firecrawl.call("POST /scrape", { url, formats: [{ type: "json", schema }] }));
    expect(error).toMatchObject({ kind: "validation", outcome: "not-sent" });
  });

  test("leaves the input and the schema as they are", async () => {
    const schema = Object.freeze({ $schema: "http://json-schema.org/draft-07/schema#", type: "object" });
    const input = Object.freeze({ url, formats: Object.freeze([Object.freeze({ type: "json", schema })] as const) });
    await client(scraped({})).firecrawl.scrape(input);
    expect(input.formats[0].schema).toBe(schema);
    expect(schema).toHaveProperty("$schema");
  });

  test("is not asked for where there is none", async () => {
    const { firecrawl, sent } = client(scraped(), scraped({ any: 1 }), scraped({ any: 1 }));
    expect((await firecrawl.scrape({ url })).data).not.toHaveProperty("json");
    expect((await firecrawl.scrape({ url, formats: ["markdown", { type: "json", prompt: "?" }] })).data.json).toEqual({
      any: 1,
    });
    await firecrawl.scrape({ url, formats: [{ type: "json", schema: titled }] });
    expect([sent(0), sent(1)]).toEqual([{ url }, { url, formats: ["markdown", { type: "json", prompt: "?" }] }]);
  });
});

describe("refused before anything is sent", () => {
  const waysOut = /zod 4\.2.*arktype 2\.1\.28.*toStandardJsonSchema\(\).*z\.toJSONSchema\(\).*JSON Schema/;

  test.each([
    ["zod 3", z3.object({ title: z3.string() })],
    ["zod/mini", mini.object({ title: mini.string() })],
    ["valibot without its converter", v.object({ title: v.string() })],
    ["a date, which JSON Schema does not have", z.object({ at: z.date() })],
    // As of zod 3.23 and older versions of other libraries.
    ["an object with functions", { _def: {}, parse: () => ({}) }],
    ["a function", () => ({ type: "object" })],
    ["a map", new Map([["type", "object"]])],
    ["a promise", Promise.resolve({ type: "object" })],
    ["a list", [{ type: "object" }]],
  ])("%s, with what to pass instead", async (_, schema) => {
    const { firecrawl, seen, events } = client();
    const error = await failure(firecrawl.scrape({ url, formats: [{ type: "json", schema: schema as never }] }));
    expect(error).toMatchObject({ kind: "validation", outcome: "not-sent", route: "POST /scrape" });
    expect(error.message).toContain('"formats.schema"');
    expect(error.message).toMatch(waysOut);
    const run = await failure(firecrawl.agent.run({ prompt: "?", schema: schema as never }));
    expect(run).toMatchObject({ kind: "validation", outcome: "not-sent", route: "POST /agent" });
    expect(run.message).toContain('"schema"');
    expect(seen).toEqual([]);
    expect(events).toEqual([]);
  });

  test("why a schema cannot be converted is said", async () => {
    const { firecrawl } = client();
    const { message } = await failure(firecrawl.agent.create({ prompt: "?", schema: z.object({ at: z.date() }) }));
    expect(message).toContain("Date cannot be represented in JSON Schema");
    expect(await failure(firecrawl.agent.create({ prompt: "?", schema: v.date() as never }))).not.toHaveProperty(
      "message",
      expect.stringContaining("undefined"),
    );
  });

  test("a second json format, with a schema or without", async () => {
    const { firecrawl, seen } = client();
    const prompt = { type: "json", prompt: "?" } as const;
    const schema = { type: "json", schema: page } as const;
    const run = { url, scrapeOptions: { formats: [prompt, schema] } };
    for (const call of [
      firecrawl.scrape({ url, formats: [schema, prompt] }),
      firecrawl.scrape({ url, formats: [prompt, "markdown", prompt] }),
      firecrawl.crawl.run(run),
    ]) {
      const error = await failure(call);
      expect(error).toMatchObject({ kind: "validation", outcome: "not-sent" });
      expect(error.message).toContain('one "json"');
    }
    expect(seen).toEqual([]);
  });

  test("an input that cannot be read", async () => {
    const { firecrawl } = client();
    const formats = [
      {
        type: "json" as const,
        get schema(): never {
          throw new Error("no schema today");
        },
      },
    ];
    const error = await failure(firecrawl.scrape({ url, formats }));
    expect(error).toMatchObject({ kind: "validation", outcome: "not-sent" });
    expect(error.message).toContain("no schema today");
    expect((await failure(firecrawl.scrape(new Map() as never))).message).toContain("got Map");
    expect((await failure(firecrawl.scrape(null as never))).message).toContain("got null");
    const plain = { url, formats: [{ type: "json", schema: { type: "object", default: 1n } }] } as never;
    expect((await failure(firecrawl.scrape(plain))).message).toContain('"formats[0].schema.default"');
  });

  test("a schema in the settings of what does not follow a job", async () => {
    const { firecrawl, seen } = client();
    for (const call of [
      firecrawl.scrape({ url }, { schema: page } as never),
      firecrawl.agent.get(id, {}, { schema: page } as never),
      firecrawl.crawl.run({ url }, { schema: page } as never),
      firecrawl.agent.run({ prompt: "?" }, { schema: page } as never),
      // The status of these comes without the documents that the schema describes.
      firecrawl.crawl.wait(id, {}, { schema: page } as never),
      firecrawl.batchScrape.wait(id, {}, { schema: page } as never),
    ]) {
      const error = await failure(call);
      expect(error).toMatchObject({ kind: "validation", outcome: "not-sent" });
      expect(error.message).toContain('init has no "schema"');
    }
    expect(seen).toEqual([]);
  });

  test("a schema in the settings of a wait of a platform that takes none", async () => {
    const { fetch, seen } = recording();
    const coze = createCoze({ fetch, token: "pat_0123456789", region: "cn" });
    const aily = createAily({ fetch, token: "t-0123456789" });
    const init = { schema: page } as never;
    for (const call of [
      coze.chat.wait({ conversation_id: "1", chat_id: "2" }, init),
      coze.workflows.runs.wait({ workflow_id: "1", execute_id: "2" }, init),
      aily.runs.wait({ aily_session_id: "1", run_id: "2" }, init),
    ]) {
      const error = await failure(call);
      expect(error).toMatchObject({ kind: "validation", outcome: "not-sent" });
      expect(error.message).toContain('init has no "schema"');
    }
    expect(seen).toEqual([]);
  });

  test("a schema in the settings of documents that no schema describes", async () => {
    const { fetch, seen } = recording();
    const secrets = createSecrets();
    const { engine } = createTransport(
      {
        ...{ name: "hive", payload: "body", failure: () => undefined },
        ...{ requestId: () => undefined, kindOf: () => undefined },
      },
      {
        baseUrl: "https://hive.test",
        credential: createCredential("t-0123456789", secrets.add),
        secrets,
        rules: {},
        fetch,
      },
    );
    const rule = {
      page: { style: "token", items: "data", next: "next", param: "cursor" },
      wait: { status: "status", done: ["done"], failed: [] },
    } as const;
    const around = { group: {}, rules: {} };
    const documents = bindDocuments(engine, rule, "GET /jobs/{id}", around) as (
      ...args: unknown[]
    ) => AsyncIterable<unknown>;
    const error = await failure(
      (async () => {
        for await (const one of documents("1", {}, { schema: page })) void one;
      })(),
    );
    expect(error).toMatchObject({ kind: "validation", outcome: "not-sent" });
    expect(error.message).toContain('init has no "schema"');
    expect(seen).toEqual([]);
  });
});

describe("the data that comes back", () => {
  const formats = [{ type: "json", schema: page }] as const;

  test("is what the schema makes of it, and the rest is as it was", async () => {
    const { firecrawl } = client(scraped(good));
    const answer = await firecrawl.scrape({ url, formats });
    expect(answer).toEqual({ success: true, data: { markdown: "# Tea", json: made } });
    expect(meta(answer)).toMatchObject({ status: 200 });
  });

  test("is checked asynchronously, too", async () => {
    const schema = z.object({ title: z.string().refine((title) => Promise.resolve(title !== "Tea"), "no tea") });
    const call = (title: string) =>
      client(scraped({ title })).firecrawl.scrape({ url, formats: [{ type: "json", schema }] });
    expect((await call("Mate")).data.json).toEqual({ title: "Mate" });
    expect((await failure(call("Tea"))).message).toContain("title: no tea");
  });

  test("of another shape throws with the first issues, their paths and all of the answer", async () => {
    const list = z.object({ items: z.array(z.object({ price: z.number() })) });
    const wrong = { items: [{ price: 1 }, { price: "2" }, {}, { price: "4" }, { price: "5" }] };
    const { firecrawl, seen, events } = client(scraped(wrong, { "x-request-id": "r-1" }));
    const error = await failure(firecrawl.scrape({ url, formats: [{ type: "json", schema: list }] }));
    expect(error).toMatchObject({
      ...{ kind: "parse", outcome: "unknown", status: 200, requestId: "r-1", route: "POST /scrape" },
      body: { success: true, data: { markdown: "# Tea", json: wrong } },
    });
    expect(error.attempts).toHaveLength(1);
    for (const place of ["items: 1: price: ", "items: 2: price: ", "items: 3: price: "])
      expect(error.message).toContain(place);
    expect(error.message).not.toContain("items: 4");
    expect(error.stack).toContain("schema.test");
    expect(seen).toHaveLength(1);
    expect(events.map((event) => event.type)).toEqual(["request", "response"]);
  });

  test.each([
    ["arktype", type({ title: "string" })],
    ["valibot", toStandardJsonSchema(v.object({ title: v.string() }))],
  ])("is checked by %s", async (_, schema) => {
    const { firecrawl } = client(scraped({ title: 1 }));
    const { kind, message } = await failure(firecrawl.scrape({ url, formats: [{ type: "json", schema }] }));
    expect([kind, message]).toEqual(["parse", expect.stringContaining("title: ")]);
  });

  test("whose key is a symbol is named as well", async () => {
    const issue = { message: "not here", path: ["items", { key: Symbol("price") }, Symbol("unit")] };
    const schema = {
      "~standard": { validate: () => ({ issues: [issue] }), jsonSchema: { input: () => ({ type: "object" }) } },
    };
    const { firecrawl } = client(scraped({ title: 1 }));
    const { kind, message } = await failure(firecrawl.scrape({ url, formats: [{ type: "json", schema }] }));
    expect([kind, message]).toEqual([
      "parse",
      expect.stringContaining("items: Symbol(price): Symbol(unit): not here") as string,
    ]);
  });

  test("is not checked by a plain JSON Schema", async () => {
    const { firecrawl } = client(scraped({ title: 1 }), scraped());
    const schema = Type.Object({ title: Type.String() });
    expect((await firecrawl.scrape({ url, formats: [{ type: "json", schema }] })).data.json).toEqual({ title: 1 });
    expect((await firecrawl.scrape({ url, formats: [{ type: "json", schema: titled }] })).data.json).toBeUndefined();
  });

  test.each([
    ["without the field", scraped()],
    ["without the document", deviant(json({ success: true }))],
  ])("that is absent throws: %s", async (_, answer) => {
    const error = await failure(client(answer).firecrawl.scrape({ url, formats }));
    expect(error).toMatchObject({ kind: "parse", body: { success: true } });
    expect(error.message).toContain('"data.json"');
  });

  test("of a schema that throws is an error of the call, with the answer", async () => {
    const schema = z.object({ title: z.string().transform((text) => JSON.parse(text) as unknown) });
    const error = await failure(client(scraped(good)).firecrawl.scrape({ url, formats: [{ type: "json", schema }] }));
    expect(error).toMatchObject({ kind: "parse", body: { data: { json: good } } });
    expect(error.message).toContain("SyntaxError: ");
  });

  test("null is a value for the schema to judge", async () => {
    const schema = page.nullable();
    const { firecrawl } = client(scraped(null), scraped(null));
    expect((await firecrawl.scrape({ url, formats: [{ type: "json", schema }] })).data.json).toBeNull();
    expect(await failure(firecrawl.scrape({ url, formats }))).toMatchObject({ kind: "parse" });
  });

  test("failures of the call come first", async () => {
    const { firecrawl } = client(deviant(json({ success: false, error: "no", code: "SCRAPE_SITE_ERROR" })));
    expect(await failure(firecrawl.scrape({ url, formats }))).toMatchObject({ code: "SCRAPE_SITE_ERROR" });
  });

  test("of a search is that of each result that was scraped", async () => {
    const results = (web: unknown[], news?: unknown[]) =>
      deviant(json({ success: true, data: { web, ...(news && { news }) } }, { headers: { "x-request-id": "r-2" } }));
    const wrong = { url: "https://example.org", json: { title: 1, price: "2" } };
    const { firecrawl } = client(
      results([{ json: good }], [{ json: good }]),
      results([{ json: good }, wrong]),
      results([]),
    );
    const search = () => firecrawl.search({ query: "tea", scrapeOptions: { formats } });
    expect((await search()).data).toEqual({ web: [{ json: made }], news: [{ json: made }] });
    const error = await failure(search());
    expect(error).toMatchObject({ kind: "parse", body: wrong, status: 200, requestId: "r-2", route: "POST /search" });
    expect((await search()).data.web).toEqual([]);
  });
});

describe("jobs", () => {
  const crawl = { url, scrapeOptions: { formats: [{ type: "json", schema: page }] } } as const;
  const bad = { metadata: { sourceURL: "https://example.com/2" }, json: { title: 2, price: "2" } };

  test("a run that is awaited has the data of all documents", async () => {
    const { firecrawl, sent } = client(started(), state("completed", [{ json: good }, { json: good }]));
    const run = firecrawl.crawl.run(crawl);
    const result = await run;
    expect(result.data).toEqual([{ json: made }, { json: made }]);
    expect(await run).toBe(result);
    expect(meta(result)).toMatchObject({ status: 200 });
    expect(sent()).toMatchObject({ scrapeOptions: { formats: [{ type: "json", schema: { type: "object" } }] } });
  });

  test("a run that is awaited throws after all is read, with everything", async () => {
    const { firecrawl, seen } = client(
      started(),
      state("completed", [bad], { next: `https://api.firecrawl.dev/v2/batch/scrape/${id}?skip=1` }),
      state("completed", [{ json: good }]),
    );
    const error = await failure(firecrawl.batchScrape.run({ urls: [url], formats: [{ type: "json", schema: page }] }));
    expect(error).toMatchObject({ kind: "parse", route: "GET /batch/scrape/{id}", status: 200 });
    expect(error.body).toMatchObject({ status: "completed", data: [bad, { json: good }] });
    expect(seen.map(({ method }) => method)).toEqual(["POST", "GET", "GET"]);
  });

  test("a run that is iterated yields what matches, throws with the document, and cancels the job", async () => {
    const { firecrawl, seen } = client(
      started(),
      state("scraping", [{ json: good }, bad, { json: good }]),
      deviant(json({ status: "cancelled" })),
    );
    const found: unknown[] = [];
    const error = await failure(
      (async () => {
        for await (const { json } of firecrawl.crawl.run(crawl)) found.push(json.price);
      })(),
    );
    expect(found).toEqual([12]);
    expect(error).toMatchObject({ kind: "parse", body: bad, route: "GET /crawl/{id}" });
    expect(seen.map(({ method }) => method)).toEqual(["POST", "GET", "DELETE"]);
  });

  test("documents of a job that is followed by its id", async () => {
    const answer = () => state("completed", [{ json: good }, bad]);
    const { firecrawl, seen } = client(answer(), answer(), answer());
    for (const documents of [firecrawl.crawl.documents, firecrawl.batchScrape.documents]) {
      const found: unknown[] = [];
      const error = await failure(
        (async () => {
          for await (const { json } of documents(id, {}, { schema: page, interval: 1 })) found.push(json);
        })(),
      );
      expect(found).toEqual([made]);
      expect(error).toMatchObject({ kind: "parse", body: bad });
    }
    const unchecked: unknown[] = [];
    for await (const { json } of firecrawl.crawl.documents(id)) unchecked.push(json);
    expect(unchecked).toEqual([good, bad.json]);
    expect(seen.map(({ url }) => url).join()).not.toContain("schema");
  });

  test.each(["agent", "extract"] as const)("the data of %s, run or followed by its id", async (name) => {
    const done = (data?: unknown) =>
      deviant(json({ success: true, status: "completed", ...(data !== undefined && { data }) }));
    const { firecrawl, seen, sent } = client(
      started(),
      done(good),
      done(good),
      done({ title: 1 }),
      done(),
      started(),
      done({}),
    );
    const job = firecrawl[name];
    const input = { prompt: "What is sold?", schema: page };
    expect((await job.run(input, { interval: 1 })).data).toEqual(made);
    expect(sent()).toMatchObject({ prompt: "What is sold?", schema: { type: "object" } });
    expect((await job.wait(id, {}, { schema: page })).data).toEqual(made);
    const wrong = await failure(job.wait(id, {}, { schema: page }));
    expect(wrong).toMatchObject({ kind: "parse", body: { status: "completed", data: { title: 1 } } });
    expect(wrong.message).toContain("title: ");
    expect((await failure(job.wait(id, {}, { schema: page }))).message).toContain('"data"');
    expect(await failure(job.run(input))).toMatchObject({ kind: "parse", body: { data: {} } });
    // The job is over: nothing is cancelled.
    expect(seen.map(({ method }) => method).slice(-2)).toEqual(["POST", "GET"]);
  });

  test("a job that fails is a failure of the job", async () => {
    const { firecrawl } = client(
      deviant(json({ success: false, status: "failed", error: "no pages" })),
      started(),
      state("failed", [], { error: "blocked" }),
    );
    expect(await failure(firecrawl.agent.wait(id, {}, { schema: page }))).toMatchObject({ kind: "job" });
    expect(await failure(firecrawl.crawl.run(crawl))).toMatchObject({ kind: "job" });
  });

  test("an abort is the caller's own", async () => {
    const control = new AbortController();
    const schema = z.object({}).refine(() => (control.abort(new Error("enough")), true));
    const { firecrawl } = client(state("scraping", [{ json: {} }, { json: {} }]));
    const call = async () => {
      for await (const one of firecrawl.crawl.documents(id, {}, { schema, signal: control.signal })) void one;
    };
    const error = await failure(call());
    expect(isPlatformError(error)).toBe(false);
    expect(error.message).toBe("enough");
  });
});
