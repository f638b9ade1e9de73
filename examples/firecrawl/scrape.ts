// Read one page as Markdown: npx tsx examples/firecrawl/scrape.ts https://example.com
import { createFirecrawl, meta } from "agent-platform-clients/firecrawl";

const [url = "https://example.com"] = process.argv.slice(2);
const firecrawl = createFirecrawl({
  apiKey: process.env.FIRECRAWL_API_KEY!,
  baseUrl: process.env.FIRECRAWL_BASE_URL,
});

// A large document can take longer than one call: then the platform says so, and this goes on with it.
const page = await firecrawl.scrape({ url, formats: ["markdown", "links"] }, { autoResume: true });
console.log(page.data?.markdown);
for (const link of page.data?.links ?? []) console.log(link);
if (page.data?.warning) console.warn(page.data.warning);

// What is not in the body.
const { status, requestId, attempts, headers } = meta(page)!;
console.log(`status ${status}, ${attempts.length} attempt, request ${requestId}, ${headers.get("content-type")}`);
