// Read pages into a schema of yours, here of zod: the result has its type and is checked.
import { z } from "zod";
import { createFirecrawl, isPlatformError } from "agent-platform-clients/firecrawl";

const firecrawl = createFirecrawl({
  apiKey: process.env.FIRECRAWL_API_KEY!,
  baseUrl: process.env.FIRECRAWL_BASE_URL,
});

const Product = z.object({ name: z.string(), price: z.number().describe("in euros"), inStock: z.boolean() });
const formats = [{ type: "json" as const, schema: Product, prompt: "Which product is sold here?" }];

// One page.
try {
  const { data } = await firecrawl.scrape({ url: "https://shop.example/honey", formats });
  console.log(`${data?.json?.name}: ${data?.json?.price.toFixed(2)} EUR`);
} catch (error) {
  // The page says something else. It was billed, so all of it is in the error.
  if (!isPlatformError(error) || error.kind !== "parse") throw error;
  console.log(error.message);
}

// Many pages, as they come.
const urls = ["https://shop.example/wax", "https://shop.example/mead"];
for await (const { json } of firecrawl.batchScrape.run({ urls, formats })) console.log(json?.name, json?.inStock);

// An agent that finds the pages by itself.
const prompt = "Which kinds of honey does shop.example sell?";
const { data } = await firecrawl.agent.run({ prompt, schema: z.object({ kinds: z.array(z.string()) }) });
console.log(data?.kinds.join(", "));
