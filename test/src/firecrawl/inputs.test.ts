import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startMock, type Mock } from "../../support/mock.ts";
import { reachOf } from "../../../scripts/spec/forms.ts";
import { loadSpec } from "../../../scripts/spec/load.ts";
import { createFirecrawl, PlatformError, type Firecrawl } from "../../../src/index.js";

let mock: Mock;
let firecrawl: Firecrawl;
beforeAll(async () => {
  mock = await startMock();
  firecrawl = createFirecrawl({ ...mock.firecrawl, maxRetries: 0 });
});
afterAll(async () => {
  expect(mock.violations).toEqual([]);
  await mock.close();
});

const url = "https://example.com";

describe("the types have what the server takes", () => {
  test("extract needs no URLs where there is a prompt, and hands back the notice of its end", async () => {
    const started = await firecrawl.extract.create({ prompt: "prices" });
    expect(started).toMatchObject({ warnings: [expect.any(String)], replacement: "/v2/scrape" });
    expect((await firecrawl.extract.get(started.id)).warnings).toEqual([expect.any(String)]);
  });

  test("attributes, fastMode and deduplicateSimilarURLs are sent", async () => {
    const selectors = [{ selector: "a", attribute: "href" }] as const;
    await firecrawl.scrape({ url, fastMode: true, formats: ["markdown", { type: "attributes", selectors }] });
    await firecrawl.crawl.create({ url, deduplicateSimilarURLs: false });
    await firecrawl.map({ url, deduplicateSimilarURLs: false, location: { country: "de" } });
    // @ts-expect-error the format needs selectors
    await expect(firecrawl.scrape({ url, formats: [{ type: "attributes" }] })).rejects.toThrow(PlatformError);
  });

  test("a request that breaks a rule between fields fails with the field", async () => {
    const error: unknown = await firecrawl.scrape({ url, waitFor: 9000, timeout: 10_000 }).catch((cause) => cause);
    expect(error).toMatchObject({ kind: "validation", status: 400, code: "BAD_REQUEST" });
    expect(error).toHaveProperty("body.details.0.path", ["waitFor"]);
  });
});

describe("the comments say what the server checks", () => {
  const generated = readFile(new URL("../../../generated/firecrawl.ts", import.meta.url), "utf8");
  /** The comment above a line of the type of that name. */
  const commentOf = async (type: string, line: string): Promise<string> => {
    const text = await generated;
    const body = text.slice(text.search(new RegExp(`^export (type|interface) ${type}\\b`, "m")));
    const before = body.slice(0, body.indexOf(`\n    ${line}`));
    return before.slice(before.lastIndexOf("/**"));
  };

  test.each([
    ["ScrapeOptions", "waitFor?:", "at most half of `timeout`"],
    ["ScrapeOptions", "waitFor?:", "at most 60 seconds"],
    ["ScrapeOptions", "waitFor?:", "0 to 60000."],
    ["ScrapeOptions", "timeout?:", "@default 300000"],
    ["ScrapeOptions", "actions?:", "At most 50 items."],
    ["ScrapeOptions", "maxAge?:", "At least 0."],
    ["CrawlCreateInput", "delay?:", "More than 0, at most 60."],
    ["CrawlCreateInput", "prompt?:", "At most 10000 characters."],
    ["CrawlCreateInput", "maxConcurrency?:", "At least 1."],
    ["MapInput", "limit?:", "1 to 100000."],
    ["BatchScrapeCreateInput", "urls:", "At least 1 item"],
    ["SearchInput", "includeDomains?:", "without scheme and path"],
    ["SearchInput", "scrapeOptions?:", "cannot be `changeTracking`, `branding`, `attributes`, `audio` or `video`"],
    ["ExtractCreateInput", "urls?:", "At most 10 items."],
    ["ExtractCreateInput", "prompt?:", "At most 10000 characters."],
  ])("%s %s %s", async (type, line, words) => {
    expect(await commentOf(type, line)).toContain(words);
  });

  test("a change is only tracked beside Markdown", async () => {
    expect(await generated).toMatch(/`changeTracking` needs `markdown` beside it; only one format can be `screenshot`/);
  });

  test.each(["Returns the id of the job; `extract.wait`", "Gets the state and result of an extract job."])(
    "%s is deprecated",
    async (words) => {
      const text = await generated;
      const from = text.slice(text.indexOf(words));
      expect(from.slice(0, from.indexOf("*/"))).toContain("@deprecated");
    },
  );
});

test("no field of a response has the format of a URL", async () => {
  const { document } = await loadSpec(fileURLToPath(new URL("../../../specs", import.meta.url)), "firecrawl");
  const { sent, received } = reachOf(document);
  const answered = [...received].filter((schema) => !sent.has(schema));
  expect(answered.length).toBeGreaterThan(500);
  expect(answered.filter(({ format }) => format === "uri" || format === "url")).toEqual([]);
});
