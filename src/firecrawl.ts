import { rules, type paths, type Routes } from "../generated/firecrawl.js";
import type { Platform } from "./call/answer.js";
import type { Bound, Init, Input, Leaves, None, Output, Table } from "./call/signature.js";
import { createCredential } from "./auth/credential.js";
import { bind, bindCall, bindDocuments, bindWait } from "./verbs/bind.js";
import { checkSecret, type ClientOptions } from "./call/options.js";
import { createHandle, type Ending } from "./verbs/session.js";
import { createSecrets } from "./call/secrets.js";
import { createTransport, type Raw } from "./call/transport.js";

const routes = {
  /**
   * Scrapes a page.
   * Error codes: SCRAPE_TIMEOUT (HTTP 408) The page was not ready in time; SCRAPE_LOCKDOWN_CACHE_MISS (HTTP 404) With lockdown, the page is not in the cache; SCRAPE_ALL_ENGINES_FAILED (HTTP 500) No way to fetch the page worked; SCRAPE_SSL_ERROR (HTTP 500) The certificate of the site is invalid; SCRAPE_SITE_ERROR (HTTP 500) The site answered with an error that a repeat does not cure; SCRAPE_DNS_RESOLUTION_ERROR (HTTP 500) The host name cannot be resolved; SCRAPE_ACTION_ERROR (HTTP 500) One of the actions failed; SCRAPE_PDF_PREFETCH_FAILED (HTTP 500) The PDF could not be fetched; SCRAPE_ZDR_VIOLATION_ERROR (HTTP 500) The request asks for more than zero data retention allows; SCRAPE_UNSUPPORTED_FILE_ERROR (HTTP 500) The kind of file is not supported.
   * @see https://docs.firecrawl.dev/api-reference/endpoint/scrape
   */
  scrape: "POST /scrape",
  /**
   * Lists the addresses of a site.
   * @see https://docs.firecrawl.dev/api-reference/endpoint/map
   */
  map: "POST /map",
  /**
   * Searches the web.
   * @see https://docs.firecrawl.dev/api-reference/endpoint/search
   */
  search: "POST /search",
  /**
   * Turns a file into Markdown or structured data.
   * A file of at most 50 MB.
   * The runtime may hold all of the file in memory.
   * @see https://docs.firecrawl.dev/api-reference/endpoint/parse
   */
  parse: "POST /parse",
  interact: {
    /**
     * Starts a browser session.
     * @see https://docs.firecrawl.dev/api-reference/endpoint/browser-create
     */
    create: "POST /interact",
    /**
     * Lists browser sessions.
     * @see https://docs.firecrawl.dev/api-reference/endpoint/browser-list
     */
    list: "GET /interact",
    /**
     * Runs code in a browser session.
     * @see https://docs.firecrawl.dev/api-reference/endpoint/browser-execute
     */
    execute: "POST /interact/{sessionId}/execute",
    /**
     * Ends a browser session.
     * @see https://docs.firecrawl.dev/api-reference/endpoint/browser-delete
     */
    delete: "DELETE /interact/{sessionId}",
  },
  scrapes: {
    /**
     * Gets the result of a scrape.
     * @see https://docs.firecrawl.dev/api-reference/v2-openapi.json
     */
    get: "GET /scrape/{jobId}",
    /**
     * Runs code or a prompt in the browser of a scrape.
     * @see https://docs.firecrawl.dev/api-reference/endpoint/scrape-execute
     */
    interact: "POST /scrape/{jobId}/interact",
    /**
     * Ends the browser session of a scrape.
     * @see https://docs.firecrawl.dev/api-reference/endpoint/scrape-browser-delete
     */
    stopInteract: "DELETE /scrape/{jobId}/interact",
  },
  crawl: {
    /**
     * Starts a job that scrapes a site.
     * @see https://docs.firecrawl.dev/api-reference/endpoint/crawl-post
     */
    create: "POST /crawl",
    /**
     * Gets the state and results of a crawl.
     * @see https://docs.firecrawl.dev/api-reference/endpoint/crawl-get
     */
    get: "GET /crawl/{id}",
    /**
     * Cancels a crawl.
     * @see https://docs.firecrawl.dev/api-reference/endpoint/crawl-delete
     */
    cancel: "DELETE /crawl/{id}",
    /**
     * Lists the pages of a crawl that failed.
     * @see https://docs.firecrawl.dev/api-reference/endpoint/crawl-get-errors
     */
    errors: "GET /crawl/{id}/errors",
    /**
     * Lists the crawls that are running.
     * @see https://docs.firecrawl.dev/api-reference/endpoint/crawl-active
     */
    active: "GET /crawl/active",
    /**
     * Turns a prompt into options for a crawl.
     * @see https://docs.firecrawl.dev/api-reference/endpoint/crawl-params-preview
     */
    preview: "POST /crawl/params-preview",
  },
  batchScrape: {
    /**
     * Starts a job that scrapes many pages.
     * @see https://docs.firecrawl.dev/api-reference/endpoint/batch-scrape
     */
    create: "POST /batch/scrape",
    /**
     * Gets the state and results of a batch job.
     * @see https://docs.firecrawl.dev/api-reference/endpoint/batch-scrape-get
     */
    get: "GET /batch/scrape/{id}",
    /**
     * Cancels a batch job.
     * @see https://docs.firecrawl.dev/api-reference/endpoint/batch-scrape-delete
     */
    cancel: "DELETE /batch/scrape/{id}",
    /**
     * Lists the pages of a batch job that failed.
     * @see https://docs.firecrawl.dev/api-reference/endpoint/batch-scrape-get-errors
     */
    errors: "GET /batch/scrape/{id}/errors",
  },
  extract: {
    /**
     * Starts a job that extracts data from pages.
     * @see https://docs.firecrawl.dev/api-reference/endpoint/extract
     */
    create: "POST /extract",
    /**
     * Gets the state and result of an extract job.
     * @see https://docs.firecrawl.dev/api-reference/endpoint/extract-get
     */
    get: "GET /extract/{id}",
  },
  agent: {
    /**
     * Starts an agent that gathers data from the web.
     * @see https://docs.firecrawl.dev/api-reference/endpoint/agent
     */
    create: "POST /agent",
    /**
     * Gets the state and result of an agent run.
     * @see https://docs.firecrawl.dev/api-reference/endpoint/agent-get
     */
    get: "GET /agent/{jobId}",
    /**
     * Cancels an agent run.
     * @see https://docs.firecrawl.dev/api-reference/endpoint/agent-delete
     */
    cancel: "DELETE /agent/{jobId}",
  },
  monitors: {
    /**
     * Creates a monitor that checks pages on a schedule.
     * @see https://docs.firecrawl.dev/api-reference/endpoint/monitor-create
     */
    create: "POST /monitor",
    /**
     * Lists monitors.
     * @see https://docs.firecrawl.dev/api-reference/endpoint/monitor-list
     */
    list: "GET /monitor",
    /**
     * Gets a monitor.
     * @see https://docs.firecrawl.dev/api-reference/endpoint/monitor-get
     */
    get: "GET /monitor/{monitorId}",
    /**
     * Changes a monitor.
     * @see https://docs.firecrawl.dev/api-reference/endpoint/monitor-update
     */
    update: "PATCH /monitor/{monitorId}",
    /**
     * Deletes a monitor.
     * @see https://docs.firecrawl.dev/api-reference/endpoint/monitor-delete
     */
    delete: "DELETE /monitor/{monitorId}",
    /**
     * Runs a check of a monitor now.
     * @see https://docs.firecrawl.dev/api-reference/endpoint/monitor-run
     */
    run: "POST /monitor/{monitorId}/run",
    checks: {
      /**
       * Lists the checks of a monitor.
       * @see https://docs.firecrawl.dev/api-reference/endpoint/monitor-checks-list
       */
      list: "GET /monitor/{monitorId}/checks",
      /**
       * Gets a check of a monitor with its pages.
       * @see https://docs.firecrawl.dev/api-reference/endpoint/monitor-check-get
       */
      get: "GET /monitor/{monitorId}/checks/{checkId}",
    },
  },
  research: {
    /**
     * Searches research papers.
     * @see https://docs.firecrawl.dev/api-reference/endpoint/research-search-papers
     */
    search: "GET /search/research/papers",
    /**
     * Gets a research paper, or the passages that answer a question.
     * @see https://docs.firecrawl.dev/api-reference/endpoint/research-paper
     */
    get: "GET /search/research/papers/{id}",
    /**
     * Finds papers related to a research paper.
     * @see https://docs.firecrawl.dev/api-reference/endpoint/research-related-papers
     */
    similar: "GET /search/research/papers/{id}/similar",
  },
  developer: {
    /**
     * Searches issues, pull requests, READMEs and documentation, with the query in the body.
     * @see https://docs.firecrawl.dev/api-reference/endpoint/developer-search
     */
    search: "POST /search/developer",
    /**
     * Searches issues, pull requests, READMEs and documentation.
     * @see https://docs.firecrawl.dev/api-reference/endpoint/developer-search
     */
    get: "GET /search/developer",
  },
  feedback: {
    /**
     * Rates the result of a scrape, parse, map or search.
     * @see https://docs.firecrawl.dev/api-reference/endpoint/feedback
     */
    create: "POST /feedback",
    /**
     * Rates the results of a search.
     * @see https://docs.firecrawl.dev/api-reference/endpoint/search-feedback
     */
    search: "POST /search/{jobId}/feedback",
  },
  support: {
    /**
     * Asks the support agent about a problem.
     * @see https://docs.firecrawl.dev/api-reference/endpoint/ask
     */
    ask: "POST /support/ask",
    /**
     * Asks a question about the documentation.
     * @see https://docs.firecrawl.dev/api-reference/endpoint/docs-search
     */
    search: "POST /support/docs-search",
  },
  team: {
    /**
     * Gets the credits that are left.
     * @see https://docs.firecrawl.dev/api-reference/endpoint/credit-usage
     */
    credits: "GET /team/credit-usage",
    /**
     * Gets the credits used in each month.
     * @see https://docs.firecrawl.dev/api-reference/endpoint/credit-usage-historical
     */
    creditHistory: "GET /team/credit-usage/historical",
    /**
     * Gets the extract tokens that are left.
     * @see https://docs.firecrawl.dev/api-reference/endpoint/token-usage
     */
    tokens: "GET /team/token-usage",
    /**
     * Gets the extract tokens used in each month.
     * @see https://docs.firecrawl.dev/api-reference/endpoint/token-usage-historical
     */
    tokenHistory: "GET /team/token-usage/historical",
    /**
     * Gets how many jobs are running and waiting.
     * @see https://docs.firecrawl.dev/api-reference/endpoint/queue-status
     */
    queue: "GET /team/queue-status",
    /**
     * Lists the jobs of the last 24 hours.
     * @see https://docs.firecrawl.dev/api-reference/endpoint/activity
     */
    activity: "GET /team/activity",
    threatProtection: {
      /**
       * Gets the threat protection policy of the organization.
       * @see https://docs.firecrawl.dev/api-reference/endpoint/threat-protection
       */
      get: "GET /team/threat-protection",
      /**
       * Replaces the threat protection policy of the organization.
       * @see https://docs.firecrawl.dev/api-reference/endpoint/threat-protection-update
       */
      update: "PUT /team/threat-protection",
    },
  },
} as const satisfies Table<Routes>;

type Calls = Bound<Routes, typeof routes, typeof rules, "body">;

/** Fails to compile, naming the route, when the spec has one that is not in the table. */
export type FirecrawlIsComplete = None<Exclude<keyof Routes, Leaves<typeof routes>>>;

export { verifyFirecrawlWebhook } from "./firecrawl/webhook.js";

/** Options of {@link createFirecrawl}. */
export interface FirecrawlOptions extends ClientOptions {
  /** An API key (`fc-...`). Without it nothing is sent as a credential, which some operations and self-hosted servers allow. */
  apiKey?: string;
}

/** A browser session: what its creation answered, and its verbs. */
export type BrowserSession = Output<Routes, "POST /interact", typeof rules, "body"> &
  Ending & {
    /** Runs code in the session. */
    execute(
      input: Input<Routes, "POST /interact/{sessionId}/execute", typeof rules>,
      init?: Init,
    ): Promise<Output<Routes, "POST /interact/{sessionId}/execute", typeof rules, "body">>;
    /** Ends the session. */
    delete(
      input?: Record<string, never>,
      init?: Init,
    ): Promise<Output<Routes, "DELETE /interact/{sessionId}", typeof rules, "body">>;
  };

/** A client of Firecrawl v2: browser sessions, scraping, crawling, search, extraction. Calls answer with the body. */
export interface Firecrawl extends Calls {
  readonly interact: Calls["interact"] & {
    /** Starts a browser session that ends with its `await using` block. */
    open(input?: Input<Routes, "POST /interact", typeof rules>, init?: Init): Promise<BrowserSession>;
  };
  /** The openapi-fetch client with the same connection: it answers `{ data, error, response }` and does not throw on answers. */
  readonly raw: Raw<paths>;
}

/**
 * Creates a client of Firecrawl v2.
 *
 * @example
 * const firecrawl = createFirecrawl({ apiKey });
 * const { data } = await firecrawl.scrape({ url: "https://example.com", formats: ["markdown"] });
 */
export function createFirecrawl(options: FirecrawlOptions = {}): Firecrawl {
  const { apiKey, baseUrl = "https://api.firecrawl.dev/v2", ...rest } = options;
  if (apiKey !== undefined) checkSecret("apiKey", apiKey);
  const secrets = createSecrets();
  const credential = createCredential(apiKey, secrets.add);
  const { engine, raw } = createTransport(platform, { ...rest, credential, secrets, baseUrl, rules });
  const calls = bind(engine, rules, routes, bindCall, { wait: bindWait, documents: bindDocuments }) as unknown as Calls;
  const { interact } = calls;
  const open: Firecrawl["interact"]["open"] = async (input, init) => {
    const answer = await interact.create(input, init);
    return createHandle<BrowserSession, typeof answer>({
      answer,
      verbs: (id) => ({
        execute: (input, init) => interact.execute(id, input, init),
        delete: (input, init) => interact.delete(id, input, init),
      }),
      failed: (details) => engine.failed({ route: routes.interact.create, ...details }),
    });
  };
  return { ...calls, interact: { ...interact, open }, raw: raw as Raw<paths> };
}

/** Jobs: a 200 that names the state of the job is an answer, whatever `success` says. */
const jobs: ReadonlySet<string> = new Set<keyof Routes>([
  "GET /crawl/{id}",
  "GET /batch/scrape/{id}",
  "GET /extract/{id}",
  "GET /agent/{jobId}",
]);

/** Code that failed in the browser was executed: its exit code is the answer. */
const executions: ReadonlySet<string> = new Set<keyof Routes>([
  "POST /interact/{sessionId}/execute",
  "POST /scrape/{jobId}/interact",
]);

const platform: Platform = {
  name: "firecrawl",
  payload: "body",
  failure(route, status, { success, code, error, message, detail, ...body }) {
    if (status < 400 && success !== false) return undefined;
    if (status === 200 && jobs.has(route) && typeof body.status === "string") return undefined;
    if (status === 200 && executions.has(route) && (body.killed === true || (body.exitCode ?? 0) !== 0))
      return undefined;
    // The research operations send problem details (RFC 9457).
    return { code, message: error ?? message ?? detail };
  },
  requestId: (headers) => headers.get("x-request-id") ?? undefined,
  kindOf: () => undefined,
  hint({ retry_after_seconds, error }) {
    const said = typeof error === "string" ? /retry after (\d+(?:\.\d+)?) ?s/i.exec(error)?.[1] : undefined;
    const seconds = Number(retry_after_seconds ?? said);
    return seconds > 0 ? seconds * 1000 : undefined;
  },
};
