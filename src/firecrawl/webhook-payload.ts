import type { CrawlGetItem } from "../../generated/firecrawl.js";

interface Delivery<T extends string, D> {
  type: T;
  /** False when the job failed or was cancelled. */
  success: boolean;
  /** Id of the job, or of the check of a monitor. */
  id: string;
  /** The same when a delivery is repeated. */
  webhookId: string;
  /** At most one item. */
  data: D[];
  error?: string;
  /** What the request that started the job passed as `webhook.metadata`. */
  metadata?: Record<string, unknown>;
}

/**
 * What Firecrawl sends to a webhook. Verify the raw body with `verifyFirecrawlWebhook` before it is parsed, and tell the
 * deliveries apart by `type`. Types that this version does not know may come.
 * @see https://docs.firecrawl.dev/webhooks/events
 */
export type FirecrawlWebhook =
  | Delivery<"crawl.started" | "crawl.completed" | "crawl.failed" | "crawl.cancelled", never>
  | Delivery<"batch_scrape.started" | "batch_scrape.completed" | "batch_scrape.failed", never>
  | Delivery<"crawl.page" | "batch_scrape.page", CrawlGetItem>
  | Delivery<"extract.started" | "extract.failed", never>
  | Delivery<
      "extract.completed",
      { success: boolean; data?: unknown; extractId?: string; totalUrlsScraped?: number; sources?: unknown }
    >
  | Delivery<"agent.started", never>
  | Delivery<"agent.action", { creditsUsed?: number; action: string; input?: unknown }>
  | Delivery<"agent.completed" | "agent.failed" | "agent.cancelled", { creditsUsed?: number; data?: unknown }>
  | Delivery<"monitor.page", Record<string, unknown>>
  | Delivery<
      "monitor.check.completed",
      { monitorId: string; checkId: string; status: string; summary?: Record<string, unknown> }
    >;
