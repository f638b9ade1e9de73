// Jobs of Firecrawl: wait for all of it, read it as it comes, stop early, and find it again.
import { createFirecrawl } from "agent-platform-clients/firecrawl";

const firecrawl = createFirecrawl({
  apiKey: process.env.FIRECRAWL_API_KEY!,
  baseUrl: process.env.FIRECRAWL_BASE_URL, // https://api.firecrawl.dev/v2 if it is not set
});
const url = "https://example.com";

// Awaited: the last state, and all pages.
const { status, data, creditsUsed } = await firecrawl.crawl.run({ url, limit: 3 });
console.log(`crawl ${status}: ${data.length} pages, ${creditsUsed} credits`);

// Iterated: pages as they come. Leaving the loop cancels the crawl, and with it what it would still cost.
for await (const { metadata } of firecrawl.crawl.run({ url, limit: 100 })) {
  console.log(metadata?.sourceURL);
  if (metadata?.sourceURL?.endsWith("page-2")) break;
}

// By its id, the job can be found again, by another process too.
let saved = "";
await firecrawl.batchScrape.run(
  { urls: [`${url}/queen`, `${url}/dance`], formats: ["markdown"] },
  { timeout: 300_000, onStart: ({ id }) => (saved = id) },
);
for await (const { markdown } of firecrawl.batchScrape.documents(saved)) console.log(markdown?.split("\n")[0]);

// An agent finds out by itself where to look. Ctrl-C cancels it.
const control = new AbortController();
process.once("SIGINT", () => control.abort());
const found = await firecrawl.agent.run(
  { prompt: "How many bees live in a hive?", urls: [url] },
  { signal: control.signal, onProgress: ({ status }) => console.log(`agent: ${status}`) },
);
console.log(found.data);
