// Routes that this version does not know, and responses as they are.
import { createCoze, createFirecrawl, meta } from "agent-platform-clients";

const firecrawl = createFirecrawl({
  apiKey: process.env.FIRECRAWL_API_KEY!,
  baseUrl: process.env.FIRECRAWL_BASE_URL,
});
const coze = createCoze({
  token: process.env.COZE_TOKEN!,
  baseUrl: process.env.COZE_BASE_URL ?? "https://api.coze.cn",
});

// By the rules of all calls: it retries, throws, and resolves with the payload, of which only you know the type.
const usage = (await firecrawl.call("GET /team/credit-usage")) as { data: { remainingCredits: number } };
console.log(usage.data.remainingCredits, meta(usage)?.headers.get("content-type"));

// A typed openapi-fetch client on the same connection. It does not throw: a failure is `error`, also with status 200.
const { data, error, response } = await coze.raw.GET("/v1/bots/{bot_id}", {
  params: { path: { bot_id: "no-such-bot" } },
});
console.log(response.status, data?.data?.name ?? error);
