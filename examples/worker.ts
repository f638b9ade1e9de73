// A Worker with Hono: streams the answers of an agent, and reads pages. Compatibility date 2025-09-01 or later.
import { Hono } from "hono";
import { createCoze } from "agent-platform-clients/coze";
import { createFirecrawl, isPlatformError } from "agent-platform-clients/firecrawl";

/** Secrets and variables of the Worker. */
interface Bindings {
  COZE_TOKEN: string;
  COZE_BOT_ID: string;
  COZE_BASE_URL?: string;
  FIRECRAWL_API_KEY: string;
  FIRECRAWL_BASE_URL?: string;
}

const app = new Hono<{ Bindings: Bindings }>();

app.post("/ask", async ({ req, env, body }) => {
  const { question } = await req.json<{ question: string }>();
  const coze = createCoze({ token: env.COZE_TOKEN, baseUrl: env.COZE_BASE_URL ?? "https://api.coze.cn" });
  const stream = coze.chat.stream({
    bot_id: env.COZE_BOT_ID,
    user_id: "keeper-1",
    additional_messages: [{ role: "user", content: question, content_type: "text" }],
  });
  // A call that fails at once throws at the first bytes, while the status can still say so.
  const [first, answer] = stream.toReadableStream().tee();
  const reader = first.getReader();
  await reader.read();
  void reader.cancel();
  return body(answer, 200, { "content-type": "text/plain; charset=utf-8" });
});

app.get("/page", async ({ req, env, json }) => {
  const firecrawl = createFirecrawl({ apiKey: env.FIRECRAWL_API_KEY, baseUrl: env.FIRECRAWL_BASE_URL });
  const { data } = await firecrawl.scrape({ url: req.query("url") ?? "", formats: ["markdown"] });
  return json({ title: data?.metadata?.title, markdown: data?.markdown });
});

// Messages have no credentials in them, but may say more than a stranger should know.
app.onError((error, { json }) => {
  console.error(error.message);
  if (!isPlatformError(error)) return json({ error: "something went wrong" }, 500);
  if (error.kind === "validation") return json({ error: "that cannot be read" }, 400);
  if (error.kind !== "rate_limit") return json({ error: "the platform does not answer" }, 502);
  return json({ error: "too many questions" }, 429, {
    "retry-after": String(Math.ceil((error.retryAfterMs ?? 1000) / 1000)),
  });
});

export default app;
