import { Type } from "@sinclair/typebox";
import { toStandardJsonSchema } from "@valibot/to-json-schema";
import { type } from "arktype";
import * as v from "valibot";
import { expectTypeOf, test } from "vitest";
import { z } from "zod";
import * as mini from "zod/mini";
import { z as z3 } from "zod/v3";
import type { BatchScrapeGetItem, CrawlGetItem, ScrapeInput, ScrapeResponse } from "../../src/firecrawl.js";
import { createFirecrawl } from "../../src/index.js";

const firecrawl = createFirecrawl();
const url = "https://example.com";

/** Only compiled, never called: `npm run types` reports an expected error that is none. */
const compiled = (call: () => unknown): void => void call;

interface Tea {
  title: string;
  price?: number | undefined;
}
const tea = z.object({ title: z.string(), price: z.number().optional() });
const plain = { type: "object", properties: { title: { type: "string" } } };

test("the field has the output type of the schema, for every library", () => {
  const transformed = z.object({ price: z.string().transform(Number) });
  const ark = type({ title: "string", "price?": "number" });
  const valibot = toStandardJsonSchema(v.object({ title: v.string(), price: v.optional(v.number()) }));
  const typebox = Type.Object({ title: Type.String(), price: Type.Optional(Type.Number()) });
  compiled(async () => {
    const zod = await firecrawl.scrape({ url, formats: ["markdown", { type: "json", schema: tea }] });
    expectTypeOf(zod.data.json).toEqualTypeOf<Tea>();
    expectTypeOf(zod.data.markdown).toEqualTypeOf<string | undefined>();
    const { data } = await firecrawl.scrape({ url, formats: [{ type: "json", schema: transformed }] });
    expectTypeOf(data.json).toEqualTypeOf<{ price: number }>();
    const arktype = await firecrawl.scrape({ url, formats: [{ type: "json", schema: ark }] });
    expectTypeOf(arktype.data.json).toEqualTypeOf<{ title: string; price?: number }>();
    const converted = await firecrawl.scrape({ url, formats: [{ type: "json", schema: valibot }] });
    expectTypeOf(converted.data.json).toEqualTypeOf<Tea>();
    const bare = mini.toJSONSchema(mini.object({ title: mini.string() }));
    const small = await firecrawl.scrape({ url, formats: [{ type: "json", schema: bare }] });
    expectTypeOf(small.data.json).toEqualTypeOf<{ title: string }>();
    const boxed = await firecrawl.scrape({ url, formats: [{ type: "json", schema: typebox }] });
    expectTypeOf(boxed.data.json.title).toEqualTypeOf<string>();
    expectTypeOf(boxed.data.json.price).toEqualTypeOf<number | undefined>();
  });
});

test("wherever a schema is taken", () => {
  const formats = [{ type: "json", schema: tea }] as const;
  compiled(async () => {
    const parsed = await firecrawl.parse({ file: new File([], "a.pdf"), options: { formats } });
    expectTypeOf(parsed.data.json).toEqualTypeOf<Tea>();
    const found = await firecrawl.search({ query: "tea", scrapeOptions: { formats } });
    for (const { json, title } of [...(found.data.web ?? []), ...(found.data.news ?? [])]) {
      expectTypeOf(json).toEqualTypeOf<Tea>();
      expectTypeOf(title).toEqualTypeOf<string | undefined>();
    }
    const crawl = await firecrawl.crawl.run({ url, scrapeOptions: { formats } });
    expectTypeOf(crawl.data).toEqualTypeOf<CrawlGetItem<typeof tea>[]>();
    for await (const { json } of firecrawl.crawl.run({ url, scrapeOptions: { formats } }))
      expectTypeOf(json).toEqualTypeOf<Tea>();
    const batch = await firecrawl.batchScrape.run({ urls: [url], formats });
    for (const { json } of batch.data) expectTypeOf(json).toEqualTypeOf<Tea>();
    expectTypeOf((await firecrawl.agent.run({ prompt: "?", schema: tea })).data).toEqualTypeOf<Tea>();
    expectTypeOf((await firecrawl.extract.run({ prompt: "?", schema: tea })).data).toEqualTypeOf<Tea>();
    expectTypeOf((await firecrawl.agent.wait("id", {}, { schema: tea })).data).toEqualTypeOf<Tea>();
    expectTypeOf((await firecrawl.extract.wait("id", {}, { schema: tea, interval: 9 })).data).toEqualTypeOf<Tea>();
    for await (const { json } of firecrawl.crawl.documents("id", {}, { schema: tea }))
      expectTypeOf(json).toEqualTypeOf<Tea>();
    for await (const { json } of firecrawl.batchScrape.documents("id", undefined, { schema: tea }))
      expectTypeOf(json).toEqualTypeOf<Tea>();
    await firecrawl.crawl.create({ url, scrapeOptions: { formats } });
    await firecrawl.batchScrape.create({ urls: [url], formats });
    await firecrawl.agent.create({ prompt: "?", schema: tea });
    await firecrawl.extract.create({ prompt: "?", schema: tea });
  });
});

test("without a schema of a library, the result is as documented", () => {
  const constant = { type: "object", required: ["title"] } as const;
  interface Declared {
    type?: string;
    properties?: Record<string, Declared>;
  }
  const declared: Declared = plain;
  const prompt = { type: "json", prompt: "What is sold?" } as const;
  compiled(async () => {
    for (const call of [
      firecrawl.scrape({ url }),
      firecrawl.scrape({ url, formats: ["markdown"] }),
      firecrawl.scrape({ url, formats: [prompt] }),
      firecrawl.scrape({ url, formats: [{ type: "json", schema: plain }] }),
      firecrawl.scrape({ url, formats: [{ type: "json", schema: { type: "object", required: ["title"] } }] }),
      firecrawl.scrape({ url, formats: [{ type: "json", schema: constant }] }),
      firecrawl.scrape({ url, formats: [{ type: "json", schema: declared }] }),
    ]) {
      expectTypeOf(call).toEqualTypeOf<Promise<ScrapeResponse>>();
      expectTypeOf((await call).data.json).toEqualTypeOf<unknown>();
    }
    type Data = Record<string, unknown> | undefined;
    expectTypeOf((await firecrawl.agent.run({ prompt: "?" })).data).toEqualTypeOf<Data>();
    expectTypeOf((await firecrawl.agent.run({ prompt: "?", schema: plain })).data).toEqualTypeOf<Data>();
    expectTypeOf((await firecrawl.agent.wait("id")).data).toEqualTypeOf<Data>();
    expectTypeOf((await firecrawl.agent.wait("id", {}, { schema: plain })).data).toEqualTypeOf<Data>();
    expectTypeOf((await firecrawl.agent.get("id")).data).toEqualTypeOf<Data>();
    for await (const { json } of firecrawl.crawl.documents("id")) expectTypeOf(json).toEqualTypeOf<unknown>();
    // All documents of a run are there, of a status perhaps.
    expectTypeOf((await firecrawl.crawl.run({ url })).data).toEqualTypeOf<CrawlGetItem[]>();
    expectTypeOf((await firecrawl.batchScrape.run({ urls: [url] })).data).toEqualTypeOf<BatchScrapeGetItem[]>();
    expectTypeOf((await firecrawl.crawl.get("id")).data).toEqualTypeOf<CrawlGetItem[] | undefined>();
  });
  // An answer that a test makes up needs no field that no schema asks for.
  expectTypeOf<{ success: true; data: { markdown: string } }>().toExtend<ScrapeResponse>();
});

test("behind variables, with `as const` and without, beside other formats, and in a generic function", () => {
  const format = { type: "json" as const, schema: tea };
  const formats = ["markdown", { type: "json", schema: tea }, { type: "screenshot", fullPage: true }] as const;
  const input = { url, formats } as const;
  const tracking = { type: "changeTracking", modes: ["json"], schema: plain } as const;
  const of = <S extends z.ZodType>(schema: S) => firecrawl.scrape({ url, formats: [{ type: "json", schema }] });
  compiled(async () => {
    expectTypeOf((await firecrawl.scrape({ url, formats: [format] })).data.json).toEqualTypeOf<Tea>();
    expectTypeOf((await firecrawl.scrape({ url, formats })).data.json).toEqualTypeOf<Tea>();
    expectTypeOf((await firecrawl.scrape(input)).data.json).toEqualTypeOf<Tea>();
    expectTypeOf((await firecrawl.scrape({ url, formats: [tracking, format] })).data.json).toEqualTypeOf<Tea>();
    expectTypeOf((await firecrawl.scrape({ url, formats: [format, tracking] })).data.json).toEqualTypeOf<Tea>();
    expectTypeOf((await of(tea)).data.json).toEqualTypeOf<Tea>();
    const named: ScrapeInput<typeof tea> = { url, formats: [{ type: "json", schema: tea }] };
    expectTypeOf((await firecrawl.scrape(named)).data.json).toEqualTypeOf<Tea>();
    const any: ScrapeInput = { url, formats: [{ type: "json", schema: tea }] };
    expectTypeOf((await firecrawl.scrape(any)).data.json).toEqualTypeOf<unknown>();
  });
});

test("what has no JSON Schema does not compile", () => {
  compiled(() => [
    // @ts-expect-error zod 3
    firecrawl.scrape({ url, formats: [{ type: "json", schema: z3.object({}) }] }),
    // @ts-expect-error zod/mini
    firecrawl.scrape({ url, formats: [{ type: "json", schema: mini.object({}) }] }),
    // @ts-expect-error valibot without its converter
    firecrawl.scrape({ url, formats: [{ type: "json", schema: v.object({}) }] }),
    // @ts-expect-error the name of a schema
    firecrawl.scrape({ url, formats: [{ type: "json", schema: "tea" }] }),
  ]);
});

test("misspelt fields are errors at every depth", () => {
  const schema = tea;
  const json = { type: "json", schema } as const;
  compiled(() => [
    // @ts-expect-error of the input
    firecrawl.scrape({ url, formats: [{ type: "json", schema }], waitfor: 1 }),
    // @ts-expect-error of the format
    firecrawl.scrape({ url, formats: [{ type: "json", schema, promt: "?" }] }),
    // @ts-expect-error of the schema's field
    firecrawl.scrape({ url, formats: [{ type: "json", scema: schema }] }),
    // @ts-expect-error of another format
    firecrawl.scrape({ url, formats: [json, { type: "screenshot", fulPage: true }] }),
    // @ts-expect-error of a name
    firecrawl.scrape({ url, formats: [{ type: "json", schema }, "markdwn"] }),
    // @ts-expect-error of an inner object
    firecrawl.scrape({ url, location: { contry: "DE" }, formats: [{ type: "json", schema }] }),
    // @ts-expect-error of the options of a crawl
    firecrawl.crawl.run({ url, scrapeOptions: { waitfor: 1, formats: [{ type: "json", schema }] } }),
    // @ts-expect-error of an agent
    firecrawl.agent.run({ prompt: "?", shema: schema }),
    // @ts-expect-error beside a plain JSON Schema
    firecrawl.agent.run({ prompt: "?", schema: { type: "object" }, maxcredits: 1 }),
    // @ts-expect-error of the settings
    firecrawl.agent.wait("id", {}, { shema: schema }),
    // @ts-expect-error a crawl is waited for without its results
    firecrawl.crawl.wait("id", {}, { schema }),
    // @ts-expect-error the raw client converts nothing
    firecrawl.raw.POST("/scrape", { body: { url, formats: [{ type: "json", schema }] } }),
    // @ts-expect-error nor is there a result that it would describe
    firecrawl.extract.create({ prompt: "?", scrapeOptions: { formats: [{ type: "json", schema }] } }),
  ]);
});
