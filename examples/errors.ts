// What to do when a call fails: the same for all platforms.
import { createFirecrawl, isPlatformError, type ErrorKind } from "agent-platform-clients";

const advice: Partial<Record<ErrorKind, string>> = {
  auth: "check the key",
  permission: "the key may not do this",
  payment: "the credits are used up",
  not_found: "it is gone, or was never there",
  validation: "correct the input",
  rate_limit: "come again later",
};

function explain(error: unknown): string {
  // The reason of your own signal, or a mistake in the program.
  if (!isPlatformError(error)) return `not of the platform: ${String(error)}`;
  const { kind, outcome, message, requestId = "none", attempts } = error;
  const known = advice[kind];
  if (known) return `${known} (${message})`;
  // Calls that are safe to repeat have been repeated. One that may have run, and may be billed, never is.
  const next = outcome === "unknown" ? "see whether it has run before you repeat it" : "nothing has run: repeat it";
  return `${next} (${kind}, ${attempts.length} attempts, request ${requestId})`;
}

const baseUrl = process.env.FIRECRAWL_BASE_URL;
const firecrawl = createFirecrawl({ apiKey: process.env.FIRECRAWL_API_KEY!, baseUrl });
const url = "https://example.com";
const calls: Record<string, () => PromiseLike<unknown>> = {
  "a wrong key": () => createFirecrawl({ apiKey: "fc-wrong-key", baseUrl }).team.credits(),
  "a job that does not exist": () => firecrawl.crawl.get("00000000-0000-4000-8000-000000000000"),
  "a limit below zero": () => firecrawl.map({ url, limit: -1 }),
  "a search": () => firecrawl.search({ query: "bees" }),
  "a scrape": () => firecrawl.scrape({ url }),
  "nobody there": () => createFirecrawl({ baseUrl: "http://127.0.0.1:1/v2", maxRetries: 1 }).team.credits(),
  "an aborted call": () => firecrawl.map({ url }, { signal: AbortSignal.abort("enough") }),
};
for (const [name, call] of Object.entries(calls))
  console.log(`${name}: ${await call().then(() => "it works", explain)}`);
