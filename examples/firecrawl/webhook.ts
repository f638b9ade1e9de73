// Receive webhooks of Firecrawl with Express. Only what Firecrawl has signed gets in.
import express from "express";
import { verifyFirecrawlWebhook, type FirecrawlWebhook } from "agent-platform-clients/firecrawl";

const secret = process.env.FIRECRAWL_WEBHOOK_SECRET!; // of your account's settings
const known = new Set<string>(); // Firecrawl delivers again what was not answered in time.

const app = express();
// The signature is that of the bytes, so the body must not be parsed before.
app.post("/firecrawl", express.raw({ type: "application/json", limit: "10mb" }), async (request, response) => {
  const body = request.body as Buffer;
  const genuine =
    Buffer.isBuffer(body) && (await verifyFirecrawlWebhook(body, request.get("x-firecrawl-signature"), secret));
  if (!genuine) {
    response.sendStatus(401);
    return;
  }
  const webhook = JSON.parse(body.toString()) as FirecrawlWebhook;
  response.sendStatus(204); // What takes long belongs into a queue.
  if (known.has(webhook.webhookId)) return;
  known.add(webhook.webhookId);
  receive(webhook);
});

function receive(webhook: FirecrawlWebhook): void {
  if (webhook.type === "crawl.page")
    for (const { metadata } of webhook.data) console.log(`page ${metadata?.sourceURL}`);
  else if (webhook.type === "crawl.failed") console.log(`crawl ${webhook.id} failed: ${webhook.error}`);
  else console.log(`${webhook.type} ${webhook.id}`);
}

export const server = app.listen(Number(process.env.PORT ?? 3000));
