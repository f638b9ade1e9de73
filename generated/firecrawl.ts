// Generated from specs/firecrawl.yaml by "npm run generate". Do not edit.

import type { Conventions, Extracted, Init, JobRun, JsonSchema, Paged, Rules, RunInit, Schema, SchemaDocumentsInit, SchemaWaitInit, WaitInit } from "../src/call/signature.js";

/**
 * The calls of the platform, as the client has them.
 */
export interface FirecrawlCalls {
    readonly monitors: {
        /**
         * Lists monitors.
         *
         * @see https://docs.firecrawl.dev/api-reference/endpoint/monitor-list
         */
        list(input?: MonitorsListInput, init?: Init): Paged<Monitor, MonitorListResponse>;
        /**
         * Creates a monitor that checks pages on a schedule.
         *
         * @see https://docs.firecrawl.dev/api-reference/endpoint/monitor-create
         */
        create(input: MonitorsCreateInput, init?: Init): Promise<MonitorResponse>;
        /**
         * Gets a monitor.
         *
         * @see https://docs.firecrawl.dev/api-reference/endpoint/monitor-get
         */
        get(monitorId: string, input?: MonitorsGetInput, init?: Init): Promise<MonitorResponse>;
        /**
         * Deletes a monitor.
         *
         * @see https://docs.firecrawl.dev/api-reference/endpoint/monitor-delete
         */
        delete(monitorId: string, input?: MonitorsDeleteInput, init?: Init): Promise<SuccessResponse>;
        /**
         * Changes a monitor.
         *
         * @see https://docs.firecrawl.dev/api-reference/endpoint/monitor-update
         */
        update(monitorId: string, input?: MonitorsUpdateInput, init?: Init): Promise<MonitorResponse>;
        /**
         * Runs a check of a monitor now.
         *
         * @see https://docs.firecrawl.dev/api-reference/endpoint/monitor-run
         */
        run(monitorId: string, input?: MonitorsRunInput, init?: Init): Promise<MonitorRunResponse>;
        readonly checks: {
            /**
             * Lists the checks of a monitor.
             *
             * @see https://docs.firecrawl.dev/api-reference/endpoint/monitor-checks-list
             */
            list(monitorId: string, input?: MonitorsChecksListInput, init?: Init): Paged<MonitorCheck, MonitorCheckListResponse>;
            /**
             * Gets a check of a monitor with its pages.
             *
             * @see https://docs.firecrawl.dev/api-reference/endpoint/monitor-check-get
             */
            get(input: MonitorsChecksGetInput, init?: Init): Paged<MonitorCheckPage, MonitorCheckDetailResponse>;
        };
    };
    /**
     * Scrapes a page.
     *
     * Error codes:
     * - SCRAPE_TIMEOUT (HTTP 408): The page was not ready in time. When `details.state` is `processing_continues`,
     *   the scrape goes on, and the same call sent later joins it
     * - SCRAPE_LOCKDOWN_CACHE_MISS (HTTP 404): With lockdown, the page is not in the cache
     * - SCRAPE_ALL_ENGINES_FAILED (HTTP 500): No way to fetch the page worked
     * - SCRAPE_SSL_ERROR (HTTP 500): The certificate of the site is invalid
     * - SCRAPE_SITE_ERROR (HTTP 500): The site answered with an error that a repeat does not cure
     * - SCRAPE_DNS_RESOLUTION_ERROR (HTTP 500): The host name cannot be resolved
     * - SCRAPE_ACTION_ERROR (HTTP 500): One of the actions failed
     * - SCRAPE_PDF_PREFETCH_FAILED (HTTP 500): The PDF could not be fetched
     * - SCRAPE_ZDR_VIOLATION_ERROR (HTTP 500): The request asks for more than zero data retention allows
     * - SCRAPE_UNSUPPORTED_FILE_ERROR (HTTP 500): The kind of file is not supported
     *
     * @see https://docs.firecrawl.dev/api-reference/endpoint/scrape
     */
    scrape<S extends Schema>(input: ScrapeInput<S>, init?: Init): Promise<ScrapeResponse<S>>;
    readonly scrapes: {
        /**
         * Runs code or a prompt in the browser of a scrape.
         *
         * @see https://docs.firecrawl.dev/api-reference/endpoint/scrape-execute
         */
        interact(jobId: string, input?: ScrapesInteractInput, init?: Init): Promise<ScrapesInteractOutput>;
        /**
         * Ends the browser session of a scrape.
         *
         * @see https://docs.firecrawl.dev/api-reference/endpoint/scrape-browser-delete
         */
        stopInteract(jobId: string, input?: ScrapesStopInteractInput, init?: Init): Promise<ScrapesStopInteractOutput>;
        /**
         * Gets the result of a scrape.
         *
         * @see https://docs.firecrawl.dev/api-reference/v2-openapi.json
         */
        get(jobId: string, input?: ScrapesGetInput, init?: Init): Promise<ScrapeResponse>;
    };
    /**
     * Turns a file into Markdown or structured data.
     *
     * The file has at most 50 MB.
     *
     * The runtime may hold all of the file in memory.
     *
     * @see https://docs.firecrawl.dev/api-reference/endpoint/parse
     */
    parse<S extends Schema>(input: ParseInput<S>, init?: Init): Promise<ScrapeResponse<S>>;
    readonly batchScrape: {
        /**
         * Starts a job that scrapes many pages.
         *
         * Returns the id of the job. `batchScrape.wait` follows the job, `batchScrape.documents` iterates its pages.
         *
         * @see https://docs.firecrawl.dev/api-reference/endpoint/batch-scrape
         */
        create(input: BatchScrapeCreateInput, init?: Init): Promise<BatchScrapeResponseObj>;
        /**
         * Starts a job and follows it to its end: awaited, it resolves with the last state and all results; results that
         * come in pages can also be iterated as they come.
         *
         * Nothing is sent before that. A job that fails throws `kind: "job"`. A loop that is left, an abort, the end of
         * `timeout` and a failure cancel the job where the platform can; `init.onStart` receives its id.
         *
         * @see https://docs.firecrawl.dev/api-reference/endpoint/batch-scrape
         */
        run<S extends Schema>(input: BatchScrapeCreateInput<S>, init?: RunInit<BatchScrapeWaitOutput>): JobRun<BatchScrapeGetItem<S>, BatchScrapeRunOutput<S>>;
        /**
         * Gets the state and results of a batch job.
         *
         * @see https://docs.firecrawl.dev/api-reference/endpoint/batch-scrape-get
         */
        get(id: string, input?: BatchScrapeGetInput, init?: Init): Promise<BatchScrapeStatusResponseObj>;
        /**
         * Waits for a job that is running by asking for its state; starts nothing.
         *
         * Resolves with the last state: when the job is done, without results that come in pages, and when the caller
         * must act first. A job that failed, was cancelled or expired throws `kind: "job"` with the last state as
         * `body`.
         *
         * @see https://docs.firecrawl.dev/api-reference/endpoint/batch-scrape-get
         */
        wait(id: string, input?: BatchScrapeGetInput, init?: WaitInit<BatchScrapeWaitOutput>): Promise<BatchScrapeWaitOutput>;
        /**
         * Iterates the results of a job page by page as they are needed.
         *
         * Follows a job that is still running until it ends. A failed job throws `kind: "job"` after the results that it
         * had.
         *
         * @see https://docs.firecrawl.dev/api-reference/endpoint/batch-scrape-get
         */
        documents<S extends Schema>(id: string, input?: BatchScrapeGetInput, init?: SchemaDocumentsInit<S>): AsyncGenerator<BatchScrapeGetItem<S>, void>;
        /**
         * Cancels a batch job.
         *
         * @see https://docs.firecrawl.dev/api-reference/endpoint/batch-scrape-delete
         */
        cancel(id: string, input?: BatchScrapeCancelInput, init?: Init): Promise<BatchScrapeCancelOutput>;
        /**
         * Lists the pages of a batch job that failed.
         *
         * @see https://docs.firecrawl.dev/api-reference/endpoint/batch-scrape-get-errors
         */
        errors(id: string, input?: BatchScrapeErrorsInput, init?: Init): Promise<CrawlErrorsResponseObj>;
    };
    readonly crawl: {
        /**
         * Gets the state and results of a crawl.
         *
         * @see https://docs.firecrawl.dev/api-reference/endpoint/crawl-get
         */
        get(id: string, input?: CrawlGetInput, init?: Init): Promise<CrawlStatusResponseObj>;
        /**
         * Waits for a job that is running by asking for its state; starts nothing.
         *
         * Resolves with the last state: when the job is done, without results that come in pages, and when the caller
         * must act first. A job that failed, was cancelled or expired throws `kind: "job"` with the last state as
         * `body`.
         *
         * @see https://docs.firecrawl.dev/api-reference/endpoint/crawl-get
         */
        wait(id: string, input?: CrawlGetInput, init?: WaitInit<CrawlWaitOutput>): Promise<CrawlWaitOutput>;
        /**
         * Iterates the results of a job page by page as they are needed.
         *
         * Follows a job that is still running until it ends. A failed job throws `kind: "job"` after the results that it
         * had.
         *
         * @see https://docs.firecrawl.dev/api-reference/endpoint/crawl-get
         */
        documents<S extends Schema>(id: string, input?: CrawlGetInput, init?: SchemaDocumentsInit<S>): AsyncGenerator<CrawlGetItem<S>, void>;
        /**
         * Cancels a crawl.
         *
         * @see https://docs.firecrawl.dev/api-reference/endpoint/crawl-delete
         */
        cancel(id: string, input?: CrawlCancelInput, init?: Init): Promise<CrawlCancelOutput>;
        /**
         * Lists the pages of a crawl that failed.
         *
         * @see https://docs.firecrawl.dev/api-reference/endpoint/crawl-get-errors
         */
        errors(id: string, input?: CrawlErrorsInput, init?: Init): Promise<CrawlErrorsResponseObj>;
        /**
         * Starts a job that scrapes a site.
         *
         * Returns the id of the job. `crawl.wait` follows the job, `crawl.documents` iterates its pages.
         *
         * @see https://docs.firecrawl.dev/api-reference/endpoint/crawl-post
         */
        create(input: CrawlCreateInput, init?: Init): Promise<CrawlResponse>;
        /**
         * Starts a job and follows it to its end: awaited, it resolves with the last state and all results; results that
         * come in pages can also be iterated as they come.
         *
         * Nothing is sent before that. A job that fails throws `kind: "job"`. A loop that is left, an abort, the end of
         * `timeout` and a failure cancel the job where the platform can; `init.onStart` receives its id.
         *
         * @see https://docs.firecrawl.dev/api-reference/endpoint/crawl-post
         */
        run<S extends Schema>(input: CrawlCreateInput<S>, init?: RunInit<CrawlWaitOutput>): JobRun<CrawlGetItem<S>, CrawlRunOutput<S>>;
        /**
         * Turns a prompt into options for a crawl.
         *
         * @see https://docs.firecrawl.dev/api-reference/endpoint/crawl-params-preview
         */
        preview(input: CrawlPreviewInput, init?: Init): Promise<CrawlPreviewOutput>;
        /**
         * Lists the crawls that are running.
         *
         * @see https://docs.firecrawl.dev/api-reference/endpoint/crawl-active
         */
        active(input?: CrawlActiveInput, init?: Init): Promise<CrawlActiveOutput>;
    };
    /**
     * Lists the URLs of a site.
     *
     * @see https://docs.firecrawl.dev/api-reference/endpoint/map
     */
    map(input: MapInput, init?: Init): Promise<MapResponse>;
    readonly extract: {
        /**
         * Starts a job that extracts data from pages.
         *
         * Returns the id of the job; `extract.wait` follows it. Use `scrape` with the format `json` for pages that you
         * know, or `agent.create`, instead.
         *
         * @deprecated
         * @see https://docs.firecrawl.dev/api-reference/endpoint/extract
         */
        create(input?: ExtractCreateInput, init?: Init): Promise<ExtractResponse>;
        /**
         * Starts a job and follows it to its end: awaited, it resolves with the last state and all results; results that
         * come in pages can also be iterated as they come.
         *
         * Nothing is sent before that. A job that fails throws `kind: "job"`. A loop that is left, an abort, the end of
         * `timeout` and a failure cancel the job where the platform can; `init.onStart` receives its id.
         *
         * @deprecated
         * @see https://docs.firecrawl.dev/api-reference/endpoint/extract
         */
        run<S extends Schema>(input?: ExtractCreateInput<S>, init?: RunInit<ExtractStatusResponse>): Promise<ExtractStatusResponse<S>>;
        /**
         * Gets the state and result of an extract job.
         *
         * @deprecated
         * @see https://docs.firecrawl.dev/api-reference/endpoint/extract-get
         */
        get(id: string, input?: ExtractGetInput, init?: Init): Promise<ExtractStatusResponse>;
        /**
         * Waits for a job that is running by asking for its state; starts nothing.
         *
         * Resolves with the last state: when the job is done, without results that come in pages, and when the caller
         * must act first. A job that failed, was cancelled or expired throws `kind: "job"` with the last state as
         * `body`.
         *
         * @deprecated
         * @see https://docs.firecrawl.dev/api-reference/endpoint/extract-get
         */
        wait<S extends Schema>(id: string, input?: ExtractGetInput, init?: SchemaWaitInit<ExtractStatusResponse, S>): Promise<ExtractStatusResponse<S>>;
    };
    readonly agent: {
        /**
         * Starts an agent that gathers data from the web.
         *
         * Returns the id of the run; `agent.wait` follows it.
         *
         * @see https://docs.firecrawl.dev/api-reference/endpoint/agent
         */
        create(input: AgentCreateInput, init?: Init): Promise<AgentCreateOutput>;
        /**
         * Starts a job and follows it to its end: awaited, it resolves with the last state and all results; results that
         * come in pages can also be iterated as they come.
         *
         * Nothing is sent before that. A job that fails throws `kind: "job"`. A loop that is left, an abort, the end of
         * `timeout` and a failure cancel the job where the platform can; `init.onStart` receives its id.
         *
         * @see https://docs.firecrawl.dev/api-reference/endpoint/agent
         */
        run<S extends Schema>(input: AgentCreateInput<S>, init?: RunInit<AgentGetOutput>): Promise<AgentGetOutput<S>>;
        /**
         * Gets the state and result of an agent run.
         *
         * @see https://docs.firecrawl.dev/api-reference/endpoint/agent-get
         */
        get(jobId: string, input?: AgentGetInput, init?: Init): Promise<AgentGetOutput>;
        /**
         * Waits for a job that is running by asking for its state; starts nothing.
         *
         * Resolves with the last state: when the job is done, without results that come in pages, and when the caller
         * must act first. A job that failed, was cancelled or expired throws `kind: "job"` with the last state as
         * `body`.
         *
         * @see https://docs.firecrawl.dev/api-reference/endpoint/agent-get
         */
        wait<S extends Schema>(jobId: string, input?: AgentGetInput, init?: SchemaWaitInit<AgentGetOutput, S>): Promise<AgentGetOutput<S>>;
        /**
         * Cancels an agent run.
         *
         * @see https://docs.firecrawl.dev/api-reference/endpoint/agent-delete
         */
        cancel(jobId: string, input?: AgentCancelInput, init?: Init): Promise<AgentCancelOutput>;
    };
    readonly team: {
        /**
         * Gets the credits that are left.
         *
         * @see https://docs.firecrawl.dev/api-reference/endpoint/credit-usage
         */
        credits(input?: TeamCreditsInput, init?: Init): Promise<TeamCreditsOutput>;
        /**
         * Gets the credits used in each month.
         *
         * @see https://docs.firecrawl.dev/api-reference/endpoint/credit-usage-historical
         */
        creditHistory(input?: TeamCreditHistoryInput, init?: Init): Promise<TeamCreditHistoryOutput>;
        /**
         * Gets the extract tokens that are left.
         *
         * @see https://docs.firecrawl.dev/api-reference/endpoint/token-usage
         */
        tokens(input?: TeamTokensInput, init?: Init): Promise<TeamTokensOutput>;
        /**
         * Gets the extract tokens used in each month.
         *
         * @see https://docs.firecrawl.dev/api-reference/endpoint/token-usage-historical
         */
        tokenHistory(input?: TeamTokenHistoryInput, init?: Init): Promise<TeamTokenHistoryOutput>;
        /**
         * Gets how many jobs are running and waiting.
         *
         * @see https://docs.firecrawl.dev/api-reference/endpoint/queue-status
         */
        queue(input?: TeamQueueInput, init?: Init): Promise<TeamQueueOutput>;
        /**
         * Lists the jobs of the last 24 hours.
         *
         * @see https://docs.firecrawl.dev/api-reference/endpoint/activity
         */
        activity(input?: TeamActivityInput, init?: Init): Paged<TeamActivityItem, TeamActivityOutput>;
        readonly threatProtection: {
            /**
             * Gets the threat protection policy of the organization.
             *
             * @see https://docs.firecrawl.dev/api-reference/endpoint/threat-protection
             */
            get(input?: TeamThreatProtectionGetInput, init?: Init): Promise<TeamThreatProtectionGetOutput>;
            /**
             * Replaces the threat protection policy of the organization.
             *
             * @see https://docs.firecrawl.dev/api-reference/endpoint/threat-protection-update
             */
            update(input: TeamThreatProtectionUpdateInput, init?: Init): Promise<TeamThreatProtectionUpdateOutput>;
        };
    };
    /**
     * Searches the web.
     *
     * @see https://docs.firecrawl.dev/api-reference/endpoint/search
     */
    search<S extends Schema>(input: SearchInput<S>, init?: Init): Promise<SearchOutput<S>>;
    readonly interact: {
        /**
         * Lists browser sessions.
         *
         * @see https://docs.firecrawl.dev/api-reference/endpoint/browser-list
         */
        list(input?: InteractListInput, init?: Init): Promise<InteractListOutput>;
        /**
         * Starts a browser session.
         *
         * `interact.open` creates one that is deleted at the end of its `await using` block.
         *
         * @see https://docs.firecrawl.dev/api-reference/endpoint/browser-create
         */
        create(input?: InteractCreateInput, init?: Init): Promise<InteractCreateOutput>;
        /**
         * Runs code in a browser session.
         *
         * @see https://docs.firecrawl.dev/api-reference/endpoint/browser-execute
         */
        execute(sessionId: string, input: InteractExecuteInput, init?: Init): Promise<InteractExecuteOutput>;
        /**
         * Ends a browser session.
         *
         * @see https://docs.firecrawl.dev/api-reference/endpoint/browser-delete
         */
        delete(sessionId: string, input?: InteractDeleteInput, init?: Init): Promise<InteractDeleteOutput>;
    };
    readonly feedback: {
        /**
         * Rates the results of a search.
         *
         * @see https://docs.firecrawl.dev/api-reference/endpoint/search-feedback
         */
        rateSearch(jobId: string, input: FeedbackRateSearchInput, init?: Init): Promise<FeedbackResponse>;
        /**
         * Rates the result of a scrape, parse, map or search.
         *
         * @see https://docs.firecrawl.dev/api-reference/endpoint/feedback
         */
        create(input: FeedbackCreateInput, init?: Init): Promise<FeedbackResponse>;
    };
    readonly support: {
        /**
         * Asks the support agent about a problem.
         *
         * @see https://docs.firecrawl.dev/api-reference/endpoint/ask
         */
        ask(input: SupportAskInput, init?: Init): Promise<SupportAskResponse>;
        /**
         * Asks a question about the documentation.
         *
         * @see https://docs.firecrawl.dev/api-reference/endpoint/docs-search
         */
        search(input: SupportSearchInput, init?: Init): Promise<SupportDocsSearchResponse>;
    };
    readonly research: {
        /**
         * Searches research papers.
         *
         * @see https://docs.firecrawl.dev/api-reference/endpoint/research-search-papers
         */
        search(input: ResearchSearchInput, init?: Init): Promise<ResearchSearchPapersResponse>;
        /**
         * Gets a research paper, or the passages that answer a question.
         *
         * @see https://docs.firecrawl.dev/api-reference/endpoint/research-paper
         */
        get(id: string, input?: ResearchGetInput, init?: Init): Promise<ResearchGetOutput>;
        /**
         * Finds papers related to a research paper.
         *
         * @see https://docs.firecrawl.dev/api-reference/endpoint/research-related-papers
         */
        similar(id: string, input: ResearchSimilarInput, init?: Init): Promise<ResearchSimilarPapersResponse>;
    };
    readonly developer: {
        /**
         * Searches issues, pull requests, READMEs and documentation.
         *
         * @see https://docs.firecrawl.dev/api-reference/endpoint/developer-search
         */
        query(input: DeveloperQueryInput, init?: Init): Promise<DeveloperSearchResponse>;
        /**
         * Searches issues, pull requests, READMEs and documentation, with the query in the request body.
         *
         * @see https://docs.firecrawl.dev/api-reference/endpoint/developer-search
         */
        search(input: DeveloperSearchInput, init?: Init): Promise<DeveloperSearchResponse>;
    };
}

export type AgentCancelInput = Record<string, never>;

export interface AgentCancelOutput {
    /** Whether the run was cancelled. */
    success: boolean;
}

export interface AgentCreateInput<S extends Schema = Schema> {
    /** URLs to begin with, with `http` or `https`. */
    urls?: readonly string[];
    /** What to find, in natural language. At most 10000 characters. */
    prompt: string;
    /** Schema of the data to return: of a library, or JSON Schema (draft 7) without `prefixItems`. */
    schema?: S | JsonSchema;
    /** Maximum number of credits to spend. 2500 when left out. */
    maxCredits?: number;
    /** Whether to visit only the URLs in `urls`. */
    strictConstrainToURLs?: boolean;
    /**
     * Model of the agent.
     * @default spark-1-pro
     */
    model?: "spark-2" | "spark-1-mini" | "spark-1-pro";
    auditMetadata?: AuditMetadata;
    threatProtection?: ThreatProtectionOverrideParam;
    /** Where to report the events of the run. */
    webhook?: {
        /** HTTPS URL that receives the events. */
        url: string;
        /** Headers to send along. */
        headers?: {
            [key: string]: string;
        };
        /** Your own data, returned in every event. */
        metadata?: {
            [key: string]: unknown;
        };
        /** Events to report. All when left out. */
        events?: readonly ("started" | "action" | "completed" | "failed" | "cancelled")[];
    };
}

export interface AgentCreateOutput {
    /** Whether the run was started. */
    success: boolean;
    /**
     * Format: uuid.
     * Id of the run.
     */
    id: string;
}

export type AgentGetInput = Record<string, never>;

export type AgentGetOutput<S extends Schema = Schema> = {
    /** Whether the state could be read. */
    success: boolean;
    /** State of the run. */
    status: "processing" | "completed" | "failed" | "cancelled" | (string & {});
    /**
     * Model that was used.
     * @default spark-1-pro
     */
    model?: "spark-2" | "spark-1-pro" | "spark-1-mini" | (string & {});
    /** Why the run failed. */
    error?: string;
    /**
     * Format: date-time.
     * When the result is deleted.
     */
    expiresAt?: string;
    /** Credits the run cost. */
    creditsUsed?: number;
} & Extracted<{
    /** The data, once the run is completed. */
    data?: Record<string, unknown>;
}, S>;

/** Who makes the call, for the audit log of the organization. */
export interface AuditMetadata {
    /** Name of the user. At most 1024 characters. */
    username: string;
}

export type BatchScrapeCancelInput = Record<string, never>;

export interface BatchScrapeCancelOutput {
    /** State of the job. */
    status: "cancelled" | (string & {});
}

export type BatchScrapeCreateInput<S extends Schema = Schema> = {
    /** URLs of the pages, with `http` or `https`. At least 1 items. */
    urls: readonly string[];
    /** Where to report the events of the job. */
    webhook?: {
        /** HTTPS URL that receives the events. */
        url: string;
        /** Headers to send along. */
        headers?: {
            [key: string]: string;
        };
        /** Your own data, returned in every event. */
        metadata?: {
            [key: string]: unknown;
        };
        /** Events to report. All when left out. */
        events?: readonly ("completed" | "page" | "failed" | "started")[];
    };
    /** Maximum number of pages to scrape at the same time. The limit of your team when left out. At least 1. */
    maxConcurrency?: number;
    /**
     * Whether invalid URLs are skipped and reported instead of failing the job.
     * @default true
     */
    ignoreInvalidURLs?: boolean;
} & ScrapeOptionsParam<S> & {
    /**
     * Whether nothing of this job is kept. Must be enabled for your team.
     * @default false
     */
    zeroDataRetention?: boolean;
};

export type BatchScrapeCreateOutput = BatchScrapeResponseObj;

export type BatchScrapeErrorsInput = Record<string, never>;

export type BatchScrapeErrorsOutput = CrawlErrorsResponseObj;

export interface BatchScrapeGetInput {
    /** Number of documents to skip. At least 0. */
    skip?: number;
    /** At most this many documents in the response. About 100 documents or 10 MB when left out. 1 to 1000. */
    limit?: number;
}

export type BatchScrapeGetItem<S extends Schema = Schema> = {
    /** The page as Markdown. */
    markdown?: string;
    /** Each page of a PDF on its own, if `pages` was set. */
    pages?: {
        /** Number of the page, from 1. */
        pageNumber?: number;
        /** The page as Markdown. */
        markdown?: string;
    }[] | null;
    /** Layout of each page of a PDF, if `blocks` was set. */
    blocks?: {
        /** Number of the page, from 1. */
        pageNumber?: number;
        /** Width of the page. Pixels. */
        width?: number | null;
        /** Height of the page. Pixels. */
        height?: number | null;
        /** How far the page could be read: `ok`, `partial` or `failed`. */
        status?: string;
        /** The blocks of the page. */
        items?: {
            /** Id of the block within this response. */
            id?: string;
            /** Kind of block, such as `title`, `text`, `table` or `figure`. */
            type?: string;
            /** Kind of block as the layout model calls it. */
            label?: string | null;
            /** Left, top, right and bottom edge, as shares of the page from 0 to 1. 4 to 4 items. */
            bbox?: number[] | null;
            /** The block as Markdown. */
            content?: string;
            /** Where the block begins and ends in `markdown`, in characters. 2 to 2 items. */
            markdownSpan?: number[] | null;
            /** Place of the block in reading order. */
            readingOrder?: number;
            /** Step that found the block. */
            source?: string | null;
            /** Confidence of the reading, from 0 to 1; null where unknown. */
            confidence?: {
                /** Of the kind of block. */
                layout?: number | null;
                /** Of the text. */
                ocr?: number | null;
            };
        }[];
    }[] | null;
    /** The cleaned HTML. */
    html?: string | null;
    /** The HTML as received. */
    rawHtml?: string | null;
    /** Links on the page. */
    links?: string[];
    /** URL of the screenshot, valid for 24 hours. */
    screenshot?: string | null;
    /** What is known about the page and the scrape. */
    metadata?: {
        /** Title of the page. */
        title?: string | string[];
        /** Description that the page gives of itself. */
        description?: string | string[];
        /** Language of the page. */
        language?: (string | string[]) | null;
        /** URL that was asked for. */
        sourceURL?: string;
        /** URL after redirects. */
        url?: string;
        /** Keywords of the page. */
        keywords?: string | string[];
        /** Other locales of the page. */
        ogLocaleAlternate?: string[];
        /** HTTP status of the page. */
        statusCode?: number;
        /** Pages of the PDF that were read. */
        numPages?: number;
        /** Pages the PDF has. */
        totalPages?: number;
        /** What went wrong with the page. */
        error?: string | null;
        /** Whether the scrape had to wait for others of your team. */
        concurrencyLimited?: boolean;
        /** Time it waited. Milliseconds. */
        concurrencyQueueDurationMs?: number;
        /** Media type of the page, such as `text/html`. */
        contentType?: string;
        /** Id of this scrape: the `jobId` of later calls about it, such as `scrapes.interact`, and what the vendor's support needs. */
        scrapeId?: string;
        /** Kind of proxy that was used: `basic`, `stealth` or `enhanced`. */
        proxyUsed?: string;
        /** Whether the page came from the cache. */
        cacheState?: "hit" | "miss" | (string & {});
        /**
         * Format: date-time.
         * When the cached page was stored.
         */
        cachedAt?: string;
        /** Credits this page cost. */
        creditsUsed?: number;
    } & {
        [key: string]: unknown;
    };
    /** Short summary of the page. */
    summary?: string | null;
    /** Image URLs on the page, for the `images` format. */
    images?: string[];
    /** Attribute values found on the page, by CSS selector. */
    attributes?: {
        /** CSS selector that was looked for. */
        selector?: string;
        /** Name of the attribute. */
        attribute?: string;
        /** Its values on the page. */
        values?: string[];
    }[];
    /** Answer to the `question` format. */
    answer?: string | null;
    /** Passages found by the `highlights` format. */
    highlights?: string | null;
    /** Problem that did not stop the scrape. */
    warning?: string | null;
    /** Difference to the scrape before. */
    changeTracking?: {
        [key: string]: unknown;
    } | null;
} & Extracted<{
    /** What the `json` format extracted. Its shape is that of your schema. */
    json?: unknown;
}, S>;

export type BatchScrapeGetOutput = BatchScrapeStatusResponseObj;

export interface BatchScrapeResponseObj {
    /** Whether the job was started. */
    success: boolean;
    /** Id of the job. */
    id: string;
    /** URL of the state of the job. */
    url: string;
    /** URLs that were skipped, if any. */
    invalidURLs?: string[] | null;
}

export type BatchScrapeRunOutput<S extends Schema = Schema> = Omit<BatchScrapeStatusResponseObj<S>, "next"> & Required<Pick<BatchScrapeStatusResponseObj<S>, "data">>;

export interface BatchScrapeStatusResponseObj<S extends Schema = Schema> {
    /** State of the job. */
    status: "scraping" | "completed" | "failed" | "cancelled" | (string & {});
    /** Pages that the job has found so far. */
    total?: number;
    /** Pages that are done. */
    completed?: number;
    /** Credits used so far; -1 while unknown. */
    creditsUsed?: number;
    /**
     * Format: date-time.
     * When the results are deleted.
     */
    expiresAt?: string;
    /**
     * Format: date-time.
     * When the job was started.
     */
    createdAt?: string;
    /**
     * Format: date-time.
     * When the job ended. Absent while it runs.
     */
    completedAt?: string;
    /** How long the job ran or has been running. Seconds. */
    duration?: number;
    /** URL of the next page of results. Present while the job runs. */
    next?: string | null;
    /** The pages that are done. `crawl.errors` and `batchScrape.errors` list the failed ones. */
    data?: BatchScrapeGetItem<S>[];
    /** False when the job failed before it began. */
    success?: boolean;
    /** Why the job failed. */
    error?: string;
    /** Problem that did not stop the job. */
    warning?: string | null;
}

export type BatchScrapeWaitOutput = Omit<BatchScrapeStatusResponseObj, "data" | "next">;

export type CrawlActiveInput = Record<string, never>;

export interface CrawlActiveOutput {
    /** Whether the list could be made. */
    success: boolean;
    /** The running crawls of your team. */
    crawls: {
        /**
         * Format: uuid.
         * Id of the crawl.
         */
        id: string;
        /** Id of the team that started it. */
        teamId: string;
        /** URL where the crawl began. */
        url: string;
        /** Options it was started with. */
        options: {
            scrapeOptions?: ScrapeOptions;
        };
    }[];
}

export type CrawlCancelInput = Record<string, never>;

export interface CrawlCancelOutput {
    /** State of the job. */
    status: "cancelled" | (string & {});
}

export interface CrawlCreateInput<S extends Schema = Schema> {
    /**
     * Format: uri.
     * URL where the crawl begins, with `http` or `https`. Pattern: ^https?://.
     */
    url: string;
    /** The crawl in natural language, from which options are generated. Options you set yourself take precedence. At most 10000 characters. */
    prompt?: string;
    /** Regular expressions; pages whose path matches one are left out. */
    excludePaths?: readonly string[];
    /** Regular expressions; only pages whose path matches one are kept, the first page included. */
    includePaths?: readonly string[];
    /** How many links away from the first page to go. Pages of the sitemap count as 0. */
    maxDiscoveryDepth?: number;
    /**
     * Use of the sitemap: `include` it, `skip` it, or visit `only` its pages.
     * @default include
     */
    sitemap?: "skip" | "include" | "only";
    /**
     * Whether URLs that differ only in their query are one page.
     * @default false
     */
    ignoreQueryParameters?: boolean;
    /**
     * Whether the two lists of expressions match the whole URL instead of its path.
     * @default false
     */
    regexOnFullURL?: boolean;
    /**
     * Maximum number of pages to scrape. Your credits must cover this number when the crawl starts.
     * @default 10000
     */
    limit?: number;
    /**
     * Whether to follow links to parent and sibling paths too.
     * @default false
     */
    crawlEntireDomain?: boolean;
    /**
     * Whether to follow links to other sites, one step far.
     * @default false
     */
    allowExternalLinks?: boolean;
    /**
     * Whether to follow links to subdomains.
     * @default false
     */
    allowSubdomains?: boolean;
    /**
     * Whether to ignore robots.txt. Enterprise only.
     * @default false
     */
    ignoreRobotsTxt?: boolean;
    /** User agent to read robots.txt as. Enterprise only. */
    robotsUserAgent?: string;
    /** Pause between two pages, which are then scraped one at a time. Seconds. More than 0, at most 60. */
    delay?: number;
    /** Maximum number of pages to scrape at the same time. The limit of your team when left out. At least 1. */
    maxConcurrency?: number;
    /** Where to report the events of the job. */
    webhook?: {
        /** HTTPS URL that receives the events. */
        url: string;
        /** Headers to send along. */
        headers?: {
            [key: string]: string;
        };
        /** Your own data, returned in every event. */
        metadata?: {
            [key: string]: unknown;
        };
        /** Events to report. All when left out. */
        events?: readonly ("completed" | "page" | "failed" | "started")[];
    };
    scrapeOptions?: ScrapeOptionsParam<S>;
    /**
     * Whether nothing of this job is kept. Must be enabled for your team.
     * @default false
     */
    zeroDataRetention?: boolean;
    /**
     * Whether URLs are one page that differ only in `www`, `http` or `https`, or a slash at the end.
     * @default true
     */
    deduplicateSimilarURLs?: boolean;
}

export type CrawlCreateOutput = CrawlResponse;

export type CrawlErrorsInput = Record<string, never>;

export type CrawlErrorsOutput = CrawlErrorsResponseObj;

export interface CrawlErrorsResponseObj {
    /** The pages that failed. */
    errors: {
        /** Id of the scrape. */
        id: string;
        /** When it failed. */
        timestamp?: string | null;
        /** URL of the page. */
        url: string;
        /** What went wrong. */
        error: string;
    }[];
    /** URLs that robots.txt forbids. */
    robotsBlocked: string[];
}

export interface CrawlGetInput {
    /** Number of documents to skip. At least 0. */
    skip?: number;
    /** At most this many documents in the response. About 100 documents or 10 MB when left out. 1 to 1000. */
    limit?: number;
}

export type CrawlGetItem<S extends Schema = Schema> = {
    /** The page as Markdown. */
    markdown?: string;
    /** Each page of a PDF on its own, if `pages` was set. */
    pages?: {
        /** Number of the page, from 1. */
        pageNumber?: number;
        /** The page as Markdown. */
        markdown?: string;
    }[] | null;
    /** Layout of each page of a PDF, if `blocks` was set. */
    blocks?: {
        /** Number of the page, from 1. */
        pageNumber?: number;
        /** Width of the page. Pixels. */
        width?: number | null;
        /** Height of the page. Pixels. */
        height?: number | null;
        /** How far the page could be read: `ok`, `partial` or `failed`. */
        status?: string;
        /** The blocks of the page. */
        items?: {
            /** Id of the block within this response. */
            id?: string;
            /** Kind of block, such as `title`, `text`, `table` or `figure`. */
            type?: string;
            /** Kind of block as the layout model calls it. */
            label?: string | null;
            /** Left, top, right and bottom edge, as shares of the page from 0 to 1. 4 to 4 items. */
            bbox?: number[] | null;
            /** The block as Markdown. */
            content?: string;
            /** Where the block begins and ends in `markdown`, in characters. 2 to 2 items. */
            markdownSpan?: number[] | null;
            /** Place of the block in reading order. */
            readingOrder?: number;
            /** Step that found the block. */
            source?: string | null;
            /** Confidence of the reading, from 0 to 1; null where unknown. */
            confidence?: {
                /** Of the kind of block. */
                layout?: number | null;
                /** Of the text. */
                ocr?: number | null;
            };
        }[];
    }[] | null;
    /** The cleaned HTML. */
    html?: string | null;
    /** The HTML as received. */
    rawHtml?: string | null;
    /** Links on the page. */
    links?: string[];
    /** URL of the screenshot, valid for 24 hours. */
    screenshot?: string | null;
    /** What is known about the page and the scrape. */
    metadata?: {
        /** Title of the page. */
        title?: string | string[];
        /** Description that the page gives of itself. */
        description?: string | string[];
        /** Language of the page. */
        language?: (string | string[]) | null;
        /** URL that was asked for. */
        sourceURL?: string;
        /** URL after redirects. */
        url?: string;
        /** Keywords of the page. */
        keywords?: string | string[];
        /** Other locales of the page. */
        ogLocaleAlternate?: string[];
        /** HTTP status of the page. */
        statusCode?: number;
        /** Pages of the PDF that were read. */
        numPages?: number;
        /** Pages the PDF has. */
        totalPages?: number;
        /** What went wrong with the page. */
        error?: string | null;
        /** Whether the scrape had to wait for others of your team. */
        concurrencyLimited?: boolean;
        /** Time it waited. Milliseconds. */
        concurrencyQueueDurationMs?: number;
        /** Media type of the page, such as `text/html`. */
        contentType?: string;
        /** Id of this scrape: the `jobId` of later calls about it, such as `scrapes.interact`, and what the vendor's support needs. */
        scrapeId?: string;
        /** Kind of proxy that was used: `basic`, `stealth` or `enhanced`. */
        proxyUsed?: string;
        /** Whether the page came from the cache. */
        cacheState?: "hit" | "miss" | (string & {});
        /**
         * Format: date-time.
         * When the cached page was stored.
         */
        cachedAt?: string;
        /** Credits this page cost. */
        creditsUsed?: number;
    } & {
        [key: string]: unknown;
    };
    /** Short summary of the page. */
    summary?: string | null;
    /** Image URLs on the page, for the `images` format. */
    images?: string[];
    /** Attribute values found on the page, by CSS selector. */
    attributes?: {
        /** CSS selector that was looked for. */
        selector?: string;
        /** Name of the attribute. */
        attribute?: string;
        /** Its values on the page. */
        values?: string[];
    }[];
    /** Answer to the `question` format. */
    answer?: string | null;
    /** Passages found by the `highlights` format. */
    highlights?: string | null;
    /** Problem that did not stop the scrape. */
    warning?: string | null;
    /** Difference to the scrape before. */
    changeTracking?: {
        [key: string]: unknown;
    } | null;
} & Extracted<{
    /** What the `json` format extracted. Its shape is that of your schema. */
    json?: unknown;
}, S>;

export type CrawlGetOutput = CrawlStatusResponseObj;

export interface CrawlPreviewInput {
    /**
     * Format: uri.
     * URL where the crawl would begin. Pattern: ^https?://.
     */
    url: string;
    /** What to crawl, in natural language. At most 10000 characters. */
    prompt: string;
}

export interface CrawlPreviewOutput {
    /** Whether options could be generated. */
    success: boolean;
    /** Options to start the crawl with. */
    data: {
        url?: string;
        includePaths?: string[];
        excludePaths?: string[];
        maxDepth?: number;
        maxDiscoveryDepth?: number;
        crawlEntireDomain?: boolean;
        allowExternalLinks?: boolean;
        allowSubdomains?: boolean;
        sitemap?: "skip" | "include" | (string & {});
        ignoreQueryParameters?: boolean;
        ignoreRobotsTxt?: boolean;
        robotsUserAgent?: string;
        deduplicateSimilarURLs?: boolean;
        delay?: number;
        limit?: number;
    };
}

export interface CrawlResponse {
    /** Whether the job was started. */
    success: boolean;
    /** Id of the job. */
    id: string;
    /** URL of the state of the job. */
    url: string;
}

export type CrawlRunOutput<S extends Schema = Schema> = Omit<CrawlStatusResponseObj<S>, "next"> & Required<Pick<CrawlStatusResponseObj<S>, "data">>;

export interface CrawlStatusResponseObj<S extends Schema = Schema> {
    /** State of the job. */
    status: "scraping" | "completed" | "failed" | "cancelled" | (string & {});
    /** Pages that the job has found so far. */
    total?: number;
    /** Pages that are done. */
    completed?: number;
    /** Credits used so far; -1 while unknown. */
    creditsUsed?: number;
    /**
     * Format: date-time.
     * When the results are deleted.
     */
    expiresAt?: string;
    /**
     * Format: date-time.
     * When the job was started.
     */
    createdAt?: string;
    /**
     * Format: date-time.
     * When the job ended. Absent while it runs.
     */
    completedAt?: string;
    /** How long the job ran or has been running. Seconds. */
    duration?: number;
    /** URL of the next page of results. Present while the job runs. */
    next?: string | null;
    /** The pages that are done. `crawl.errors` and `batchScrape.errors` list the failed ones. */
    data?: CrawlGetItem<S>[];
    /** False when the job failed before it began. */
    success?: boolean;
    /** Why the job failed. */
    error?: string;
    /** Problem that did not stop the job. */
    warning?: string | null;
}

export type CrawlWaitOutput = Omit<CrawlStatusResponseObj, "data" | "next">;

export interface DeveloperQueryInput {
    /** What to search for. At least 1 characters. */
    query: string;
    /**
     * At most this many results in the response. 1 to 100.
     * @default 10
     */
    k?: number;
    /** Kinds of results. All when left out. */
    types?: readonly ("doc" | "issue" | "pull_request" | "readme")[];
    /** Only these repositories, as `owner/name`. */
    repos?: readonly string[];
    /** Only these documentation sites. At most 20 items. */
    sources?: readonly string[];
    /** Whether to search only agent skills. */
    skills?: "only";
    /**
     * Maximum number of passages of one result. 1 to 5.
     * @default 1
     */
    passages?: number;
    /** Only repositories in this programming language. */
    language?: string;
    /** Only repositories with this topic. */
    topic?: string;
    /** Only repositories under this license. */
    license?: string;
    /** Only repositories with at least this many stars. At least 0. */
    min_stars?: number;
    /** Only repositories with at most this many stars. At least 0. */
    max_stars?: number;
    /** Only repositories that are archived, or only those that are not. */
    archived?: boolean;
    /** Only repositories that are forks, or only those that are not. */
    fork?: boolean;
}

export type DeveloperQueryOutput = DeveloperSearchResponse;

export interface DeveloperSearchInput {
    /** What to search for. At least 1 characters. */
    query: string;
    /**
     * At most this many results in the response. 1 to 100.
     * @default 10
     */
    k?: number;
    /** Kinds of results. All when left out. */
    types?: readonly ("doc" | "issue" | "pull_request" | "readme")[];
    /** Only these repositories, as `owner/name`. */
    repos?: readonly string[];
    /** Only these documentation sites. At most 20 items. */
    sources?: readonly string[];
    /** Whether to search only agent skills. */
    skills?: "only";
    /**
     * Maximum number of passages of one result. 1 to 5.
     * @default 1
     */
    passages?: number;
    /** Only repositories in this programming language. */
    language?: string;
    /** Only repositories with this topic, or with these. */
    topic?: string | readonly string[];
    /** Only repositories under this license. */
    license?: string;
    /** Only repositories with at least this many stars. At least 0. */
    min_stars?: number;
    /** Only repositories with at most this many stars. At least 0. */
    max_stars?: number;
    /** Only repositories that are archived, or only those that are not. */
    archived?: boolean;
    /** Only repositories that are forks, or only those that are not. */
    fork?: boolean;
}

export type DeveloperSearchOutput = DeveloperSearchResponse;

export interface DeveloperSearchResponse {
    success: boolean;
    results: DeveloperSearchResult[];
    coverage?: {
        doc?: "ok" | "degraded" | "unavailable" | "skipped" | (string & {});
        issue?: "ok" | "degraded" | "unavailable" | "skipped" | (string & {});
        pull_request?: "ok" | "degraded" | "unavailable" | "skipped" | (string & {});
        readme?: "ok" | "degraded" | "unavailable" | "skipped" | (string & {});
    };
    reranked?: boolean;
    repos?: {
        repo?: string;
        indexed?: boolean;
        types?: {
            issue?: boolean;
            pullRequest?: boolean;
            readme?: boolean;
        };
    }[];
    sources?: {
        source?: string;
        indexed?: boolean;
    }[];
}

export interface DeveloperSearchResult {
    id?: string;
    type?: "doc" | "issue" | "pull_request" | "readme" | (string & {});
    url?: string;
    title?: string;
    passages?: {
        text?: string;
    }[];
}

export type EndpointFeedbackRequest = SearchFeedbackRequest & {
    endpoint: "search" | "scrape" | "parse" | "map";
    /** Format: uuid. */
    jobId: string;
    /** At most 20 items. */
    issues?: readonly string[];
    /** At most 20 items. */
    tags?: readonly string[];
    /** At most 4000 characters. */
    note?: string;
    /** Format: uri. */
    url?: string;
    /** At most 100 items. */
    pageNumbers?: readonly number[];
    metadata?: {
        [key: string]: unknown;
    };
    /** At most 50 items. */
    missingContent?: readonly {
        /** 1 to 200 characters. */
        topic: string;
        /** At most 2000 characters. */
        description?: string;
    }[];
};

export interface ExtractCreateInput<S extends Schema = Schema> {
    /** URLs to read, with `http` or `https`; `/*` at the end stands for all pages below. Required unless `prompt` is set. At most 10 items. */
    urls?: readonly string[];
    /** What to extract, in natural language. Required unless `urls` is set. At most 10000 characters. */
    prompt?: string;
    /** Schema of the data to extract: of a library, or JSON Schema (draft 7) without `format`, `prefixItems` and objects of nothing but `additionalProperties`. */
    schema?: S | JsonSchema;
    /**
     * Whether to search the web for what the pages lack.
     * @default false
     */
    enableWebSearch?: boolean;
    /**
     * Whether to find pages without the sitemap.
     * @default false
     */
    ignoreSitemap?: boolean;
    /**
     * Whether to read subdomains too.
     * @default true
     */
    includeSubdomains?: boolean;
    /**
     * Whether the result says where each value came from.
     * @default false
     */
    showSources?: boolean;
    scrapeOptions?: ScrapeOptionsParam<never>;
    /**
     * Whether invalid URLs are skipped and reported instead of failing the job.
     * @default true
     */
    ignoreInvalidURLs?: boolean;
    threatProtection?: ThreatProtectionOverrideParam;
    /** Where to report the events of the job. */
    webhook?: {
        /** HTTPS URL that receives the events. */
        url: string;
        /** Headers to send along. */
        headers?: {
            [key: string]: string;
        };
        /** Your own data, returned in every event. */
        metadata?: {
            [key: string]: unknown;
        };
        /** Events to report. All when left out. */
        events?: readonly ("started" | "completed" | "failed")[];
    };
}

export type ExtractCreateOutput = ExtractResponse;

export type ExtractGetInput = Record<string, never>;

export type ExtractGetOutput = ExtractStatusResponse;

export interface ExtractResponse {
    /** Whether the job was started. */
    success: boolean;
    /** Id of the job. */
    id: string;
    /** URLs that were skipped, if any. */
    invalidURLs?: string[] | null;
    /** That the operation is deprecated, in words. */
    warnings?: string[];
    /** Path of the operation that takes its place, such as `/v2/scrape`. */
    replacement?: string;
}

export type ExtractStatusResponse<S extends Schema = Schema> = {
    /** False when the job failed. */
    success: boolean;
    /** State of the job. */
    status: "completed" | "processing" | "failed" | "cancelled" | (string & {});
    /**
     * Format: date-time.
     * When the result is deleted.
     */
    expiresAt?: string;
    /** Tokens the job cost, once it is completed. */
    tokensUsed?: number;
    /** That the operation is deprecated, in words. */
    warnings?: string[];
    /** Path of the operation that takes its place, such as `/v2/scrape`. */
    replacement?: string;
    /** Why the job failed. */
    error?: string;
    /** Where each value came from, when `showSources` was set. */
    sources?: {
        [key: string]: unknown;
    };
    /** Credits the job cost. */
    creditsUsed?: number;
} & Extracted<{
    /** The extracted data, once the job is completed. */
    data?: Record<string, unknown>;
}, S>;

export type FeedbackCreateInput = SearchFeedbackRequest & {
    endpoint: "search" | "scrape" | "parse" | "map";
    /** Format: uuid. */
    jobId: string;
    /** At most 20 items. */
    issues?: readonly string[];
    /** At most 20 items. */
    tags?: readonly string[];
    /** At most 4000 characters. */
    note?: string;
    /** Format: uri. */
    url?: string;
    /** At most 100 items. */
    pageNumbers?: readonly number[];
    metadata?: {
        [key: string]: unknown;
    };
    /** At most 50 items. */
    missingContent?: readonly {
        /** 1 to 200 characters. */
        topic: string;
        /** At most 2000 characters. */
        description?: string;
    }[];
};

export type FeedbackCreateOutput = FeedbackResponse;

export interface FeedbackErrorResponse {
    success: boolean;
    error: string;
    feedbackErrorCode?: string;
    details?: Record<string, unknown>[];
}

export interface FeedbackRateSearchInput extends SearchFeedbackRequest {
}

export type FeedbackRateSearchOutput = FeedbackResponse;

export interface FeedbackResponse {
    success: boolean;
    /** Format: uuid. */
    feedbackId: string;
    creditsRefunded: number;
    alreadySubmitted?: boolean;
    dailyCapReached?: boolean;
    creditsRefundedToday?: number;
    dailyRefundCap?: number;
    warning?: string;
}

/**
 * What to return of a page: names of formats, or objects with their options. `changeTracking` needs `markdown` beside it; only one format can be `screenshot`.
 * @default ["markdown"]
 */
export type Formats = ({
    type: "markdown";
} | {
    type: "summary";
} | {
    type: "html";
} | {
    type: "rawHtml";
} | {
    type: "links";
} | {
    type: "images";
} | {
    type: "screenshot";
    /**
     * Whether to take the whole page instead of the visible part.
     * @default false
     */
    fullPage?: boolean;
    /** Quality of the image. 1 to 100. */
    quality?: number;
    /** Size of the browser window. */
    viewport?: {
        /** Width. Pixels. 1 to 7680. */
        width: number;
        /** Height. Pixels. 1 to 4320. */
        height: number;
    };
} | {
    type: "json";
    /** Schema of the data to extract: of a library, or JSON Schema (draft 7) without objects of nothing but `additionalProperties`. */
    schema?: Record<string, unknown>;
    /** What to extract, in natural language. At most 10000 characters. */
    prompt?: string;
} | {
    type: "changeTracking";
    /** How to compare: `git-diff` the text, `json` the extracted data. */
    modes?: ("git-diff" | "json")[];
    /** JSON Schema of the data to compare, for `json`. */
    schema?: Record<string, unknown>;
    /** What to compare, for `json`. */
    prompt?: string;
    /**
     * Compare only with scrapes that have the same tag.
     * @default null
     */
    tag?: string | null;
} | {
    type: "branding";
} | {
    type: "product";
} | {
    type: "menu";
} | {
    type: "audio";
} | {
    type: "video";
} | {
    type: "question";
    /** The question. 1 to 10000 characters. */
    question: string;
} | {
    type: "highlights";
    /** What to look for. 1 to 10000 characters. */
    query: string;
} | ("markdown" | "summary" | "html" | "rawHtml" | "links" | "images" | "screenshot" | "changeTracking" | "branding" | "product" | "menu" | "audio" | "video") | {
    type: "attributes";
    /** What to look for. */
    selectors: {
        /** CSS selector of the elements. */
        selector: string;
        /** Name of the attribute. */
        attribute: string;
    }[];
})[];

/**
 * What to return of a page: names of formats, or objects with their options. `changeTracking` needs `markdown` beside it; only one format can be `screenshot`.
 * @default ["markdown"]
 */
export type FormatsParam<S extends Schema = Schema> = readonly ({
    type: "markdown";
} | {
    type: "summary";
} | {
    type: "html";
} | {
    type: "rawHtml";
} | {
    type: "links";
} | {
    type: "images";
} | {
    type: "screenshot";
    /**
     * Whether to take the whole page instead of the visible part.
     * @default false
     */
    fullPage?: boolean;
    /** Quality of the image. 1 to 100. */
    quality?: number;
    /** Size of the browser window. */
    viewport?: {
        /** Width. Pixels. 1 to 7680. */
        width: number;
        /** Height. Pixels. 1 to 4320. */
        height: number;
    };
} | {
    type: "json";
    /** Schema of the data to extract: of a library, or JSON Schema (draft 7) without objects of nothing but `additionalProperties`. */
    schema?: S | JsonSchema;
    /** What to extract, in natural language. At most 10000 characters. */
    prompt?: string;
} | {
    type: "changeTracking";
    /** How to compare: `git-diff` the text, `json` the extracted data. */
    modes?: readonly ("git-diff" | "json")[];
    /** JSON Schema of the data to compare, for `json`. */
    schema?: Record<string, unknown>;
    /** What to compare, for `json`. */
    prompt?: string;
    /**
     * Compare only with scrapes that have the same tag.
     * @default null
     */
    tag?: string | null;
} | {
    type: "branding";
} | {
    type: "product";
} | {
    type: "menu";
} | {
    type: "audio";
} | {
    type: "video";
} | {
    type: "question";
    /** The question. 1 to 10000 characters. */
    question: string;
} | {
    type: "highlights";
    /** What to look for. 1 to 10000 characters. */
    query: string;
} | ("markdown" | "summary" | "html" | "rawHtml" | "links" | "images" | "screenshot" | "changeTracking" | "branding" | "product" | "menu" | "audio" | "video") | {
    type: "attributes";
    /** What to look for. */
    selectors: readonly {
        /** CSS selector of the elements. */
        selector: string;
        /** Name of the attribute. */
        attribute: string;
    }[];
})[];

export interface InteractCreateInput {
    /**
     * Maximum lifetime of the session. Seconds. 30 to 3600.
     * @default 600
     */
    ttl?: number;
    /**
     * The session ends after this time without activity. Seconds. 10 to 3600.
     * @default 300
     */
    activityTtl?: number;
    /**
     * Whether the view of the browser can be watched live.
     * @default true
     */
    streamWebView?: boolean;
    /** Browser storage that outlives the session. Sessions with the same name share it. */
    profile?: {
        /** Name of the profile. 1 to 128 characters. */
        name: string;
        /**
         * Whether storage is written back when the session ends. Only one session at a time may write.
         * @default true
         */
        saveChanges?: boolean;
    };
}

export interface InteractCreateOutput {
    /** Whether the session was started. */
    success: boolean;
    /** Id of the session. */
    id: string;
    /** WebSocket URL for a client of the Chrome DevTools Protocol. */
    cdpUrl?: string;
    /** URL to watch the browser. */
    liveViewUrl?: string;
    /** URL to watch and control the browser: click, type, scroll. */
    interactiveLiveViewUrl?: string;
    /**
     * Format: date-time.
     * When the session ends at the latest.
     */
    expiresAt?: string;
}

export type InteractDeleteInput = Record<string, never>;

export interface InteractDeleteOutput {
    /** Whether the session was ended. */
    success: boolean;
    /** Lifetime of the session. Milliseconds. */
    sessionDurationMs?: number;
    /** What the session cost. Credits. */
    creditsBilled?: number;
}

export interface InteractExecuteInput {
    /** Code to run. In Node and Python, a Playwright `page` is available. 1 to 100000 characters. */
    code: string;
    /**
     * Language of the code. `bash` runs agent-browser commands.
     * @default node
     */
    language?: "python" | "node" | "bash";
    /**
     * Time limit of the code, which is stopped then. Seconds. 1 to 300.
     * @default 30
     */
    timeout?: number;
}

export interface InteractExecuteOutput {
    /** Whether the request was carried out. `error` and `exitCode` tell whether the code succeeded. */
    success: boolean;
    /** What the code printed. */
    stdout?: string | null;
    /** Same as `stdout`. */
    result?: string | null;
    /** What the code printed as errors. */
    stderr?: string | null;
    /** Exit code of the code; 0 is success. */
    exitCode?: number | null;
    /** Whether the code was stopped at its time limit. */
    killed?: boolean;
    /** Why the code failed. Absent when it did not. */
    error?: string | null;
}

export interface InteractListInput {
    /** Only sessions in this state. */
    status?: "active" | "destroyed";
}

export interface InteractListOutput {
    /** Whether the list could be made. */
    success: boolean;
    /** The sessions of your team. */
    sessions: {
        /** Id of the session. */
        id: string;
        /** Whether the session still runs. */
        status: "active" | "destroyed" | (string & {});
        /** WebSocket URL for a client of the Chrome DevTools Protocol. */
        cdpUrl?: string;
        /** URL to watch the browser. */
        liveViewUrl?: string;
        /** URL to watch and control the browser. */
        interactiveLiveViewUrl?: string;
        /** Whether the view of the browser can be watched live. */
        streamWebView?: boolean;
        /**
         * Format: date-time.
         * When the session was started.
         */
        createdAt?: string;
        /**
         * Format: date-time.
         * When the session was last used.
         */
        lastActivity?: string;
    }[];
}

export interface MapInput {
    /**
     * Format: uri.
     * URL of the site, with `http` or `https`. Pattern: ^https?://.
     */
    url: string;
    /** Words to search for; the best matches come first. */
    search?: string;
    /**
     * Use of the sitemap: `include` it, `skip` it, or list `only` its pages.
     * @default include
     */
    sitemap?: "skip" | "include" | "only";
    /**
     * Whether subdomains belong to the site.
     * @default true
     */
    includeSubdomains?: boolean;
    /**
     * Whether URLs with a query are left out.
     * @default true
     */
    ignoreQueryParameters?: boolean;
    /**
     * Whether to read the sitemap anew instead of one cached for up to 7 days.
     * @default false
     */
    ignoreCache?: boolean;
    /**
     * Maximum number of URLs to list. 1 to 100000.
     * @default 5000
     */
    limit?: number;
    /** Time limit of the call. Milliseconds. No limit when left out. At least 1. */
    timeout?: number;
    /** Country and languages to visit the site as. */
    location?: {
        /**
         * Country to visit the site from: two letters of ISO 3166-1, upper or lower case.
         * @default US
         */
        country?: string;
        /** Languages to ask for, best first. Those of the country when left out. */
        languages?: readonly string[];
    };
    auditMetadata?: AuditMetadata;
    threatProtection?: ThreatProtectionOverrideParam;
    /**
     * Whether URLs are one page that differ only in `www`, `http` or `https`, or a slash at the end.
     * @default true
     */
    deduplicateSimilarURLs?: boolean;
}

export type MapOutput = MapResponse;

export interface MapResponse {
    /** Whether the call succeeded. */
    success: boolean;
    /** The URLs that were found. */
    links: {
        /** URL of the page. */
        url: string;
        /** Title of the page, if known. */
        title?: string;
        /** Short text about the page, if known. */
        description?: string;
    }[];
    /** Id of the job. */
    id?: string;
}

export interface Monitor {
    /** Format: uuid. */
    id: string;
    name?: string;
    status: "active" | "paused" | "deleted" | (string & {});
    schedule?: {
        cron?: string;
        timezone?: string;
    };
    /** Format: date-time. */
    nextRunAt?: string | null;
    /** Format: date-time. */
    lastRunAt?: string | null;
    /** Format: uuid. */
    currentCheckId?: string | null;
    targets?: MonitorTarget[];
    webhook?: MonitorWebhook;
    notification?: MonitorNotification;
    retentionDays?: number;
    estimatedCreditsPerMonth?: number | null;
    lastCheckSummary?: MonitorSummary;
    goal?: string | null;
    judgeEnabled?: boolean;
    /** Format: date-time. */
    createdAt?: string;
    /** Format: date-time. */
    updatedAt?: string;
}

export interface MonitorCheck {
    /** Format: uuid. */
    id: string;
    /** Format: uuid. */
    monitorId?: string;
    status: "queued" | "running" | "completed" | "failed" | "partial" | "skipped_overlap" | (string & {});
    trigger?: "scheduled" | "manual" | (string & {});
    /** Format: date-time. */
    scheduledFor?: string | null;
    /** Format: date-time. */
    startedAt?: string | null;
    /** Format: date-time. */
    finishedAt?: string | null;
    estimatedCredits?: number | null;
    reservedCredits?: number | null;
    actualCredits?: number | null;
    billingStatus?: string;
    summary?: MonitorSummary;
    targetResults?: unknown[] | null;
    notificationStatus?: Record<string, unknown> | null;
    error?: string | null;
    /** Format: date-time. */
    createdAt?: string;
    /** Format: date-time. */
    updatedAt?: string;
}

export interface MonitorCheckDetailResponse {
    success: boolean;
    next?: string | null;
    data: MonitorCheck & {
        pages?: MonitorCheckPage[];
        next?: string | null;
    };
}

export interface MonitorCheckListResponse {
    success: boolean;
    data: MonitorCheck[];
}

export interface MonitorCheckPage {
    /** Format: uuid. */
    id?: string;
    targetId?: string;
    url?: string;
    status?: "same" | "new" | "changed" | "removed" | "error" | (string & {});
    /** Format: uuid. */
    previousScrapeId?: string | null;
    /** Format: uuid. */
    currentScrapeId?: string | null;
    statusCode?: number | null;
    error?: string | null;
    metadata?: Record<string, unknown> | null;
    judgment?: MonitorPageJudgment;
    diff?: {
        text?: string;
        json?: Record<string, unknown>;
    } | null;
    snapshot?: {
        json?: Record<string, unknown>;
    } | null;
    /** Format: date-time. */
    createdAt?: string;
}

export interface MonitorCreateRequest {
    /** At most 256 characters. */
    name: string;
    schedule: MonitorSchedule;
    webhook?: MonitorWebhookParam;
    notification?: MonitorNotificationParam;
    /** 1 to 50 items. */
    targets: readonly MonitorTargetParam[];
    /**
     * 1 to 365.
     * @default 30
     */
    retentionDays?: number;
    /** At most 2000 characters. */
    goal?: string | null;
    judgeEnabled?: boolean;
}

export interface MonitorListResponse {
    success: boolean;
    data: Monitor[];
}

export interface MonitorNotification {
    email?: {
        /** @default false */
        enabled?: boolean;
        /** At most 25 items. */
        recipients?: string[];
        /** @default false */
        includeDiffs?: boolean;
    };
}

export interface MonitorNotificationParam {
    email?: {
        /** @default false */
        enabled?: boolean;
        /** At most 25 items. */
        recipients?: readonly string[];
        /** @default false */
        includeDiffs?: boolean;
    };
}

export type MonitorPageJudgment = {
    meaningful?: boolean;
    confidence?: "high" | "medium" | "low" | (string & {});
    reason?: string;
    meaningfulChanges?: {
        type?: "added" | "removed" | "changed" | (string & {});
        before?: string | null;
        after?: string | null;
        reason?: string;
    }[];
} | null;

export interface MonitorResponse {
    success: boolean;
    data: Monitor;
}

export interface MonitorRunResponse {
    success: boolean;
    /** Format: uuid. */
    id: string;
    data: MonitorCheck;
}

export interface MonitorSchedule {
    cron?: string;
    text?: string;
    /** @default UTC */
    timezone?: string;
}

export interface MonitorSummary {
    totalPages?: number;
    same?: number;
    changed?: number;
    new?: number;
    removed?: number;
    error?: number;
}

export type MonitorTarget = {
    /** Format: uuid. */
    id?: string;
    type: "scrape";
    /** At least 1 items. */
    urls: string[];
    scrapeOptions?: ScrapeOptions;
} | {
    /** Format: uuid. */
    id?: string;
    type: "crawl";
    /** Format: uri. */
    url: string;
    crawlOptions?: Record<string, unknown>;
    scrapeOptions?: ScrapeOptions;
} | {
    /** Format: uuid. */
    id?: string;
    type: "search";
    /** 1 to 12 items. */
    queries: string[];
    /** @default 24h */
    searchWindow?: "5m" | "15m" | "1h" | "6h" | "24h" | "7d";
    /**
     * 1 to 50.
     * @default 10
     */
    maxResults?: number;
    /** At most 50 items. */
    includeDomains?: string[];
    /** At most 50 items. */
    excludeDomains?: string[];
};

export type MonitorTargetParam = {
    /** Format: uuid. */
    id?: string;
    type: "scrape";
    /** At least 1 items. */
    urls: readonly string[];
    scrapeOptions?: ScrapeOptionsParam<never>;
} | {
    /** Format: uuid. */
    id?: string;
    type: "crawl";
    /** Format: uri. */
    url: string;
    crawlOptions?: Record<string, unknown>;
    scrapeOptions?: ScrapeOptionsParam<never>;
} | {
    /** Format: uuid. */
    id?: string;
    type: "search";
    /** 1 to 12 items. */
    queries: readonly string[];
    /** @default 24h */
    searchWindow?: "5m" | "15m" | "1h" | "6h" | "24h" | "7d";
    /**
     * 1 to 50.
     * @default 10
     */
    maxResults?: number;
    /** At most 50 items. */
    includeDomains?: readonly string[];
    /** At most 50 items. */
    excludeDomains?: readonly string[];
};

export interface MonitorUpdateRequest {
    /** At most 256 characters. */
    name?: string;
    schedule?: MonitorSchedule;
    webhook?: MonitorWebhookParam;
    notification?: MonitorNotificationParam;
    /** 1 to 50 items. */
    targets?: readonly MonitorTargetParam[];
    /** 1 to 365. */
    retentionDays?: number;
    /** At most 2000 characters. */
    goal?: string | null;
    judgeEnabled?: boolean;
    status?: "active" | "paused";
}

export interface MonitorWebhook {
    /** Format: uri. */
    url: string;
    headers?: {
        [key: string]: string;
    };
    metadata?: {
        [key: string]: unknown;
    };
    events?: ("monitor.page" | "monitor.check.completed")[];
}

export interface MonitorWebhookParam {
    /** Format: uri. */
    url: string;
    headers?: {
        [key: string]: string;
    };
    metadata?: {
        [key: string]: unknown;
    };
    events?: readonly ("monitor.page" | "monitor.check.completed")[];
}

export interface MonitorsChecksGetInput {
    /**
     * Format: uuid.
     * Id of the monitor.
     */
    monitorId: string;
    /**
     * Format: uuid.
     * Id of the check.
     */
    checkId: string;
    /**
     * At most this many pages in the response. 1 to 100.
     * @default 25
     */
    limit?: number;
    /**
     * Number of pages to skip. At least 0.
     * @default 0
     */
    skip?: number;
    /** Only pages with this outcome. */
    status?: "same" | "new" | "changed" | "removed" | "error";
}

export type MonitorsChecksGetOutput = MonitorCheckDetailResponse;

export interface MonitorsChecksListInput {
    /**
     * At most this many checks in the response. 1 to 100.
     * @default 25
     */
    limit?: number;
    /**
     * Number of checks to skip. At least 0.
     * @default 0
     */
    offset?: number;
    /** Only checks in this state. */
    status?: "queued" | "running" | "completed" | "failed" | "partial" | "skipped_overlap";
}

export type MonitorsChecksListOutput = MonitorCheckListResponse;

export interface MonitorsCreateInput extends MonitorCreateRequest {
}

export type MonitorsCreateOutput = MonitorResponse;

export type MonitorsDeleteInput = Record<string, never>;

export type MonitorsDeleteOutput = SuccessResponse;

export type MonitorsGetInput = Record<string, never>;

export type MonitorsGetOutput = MonitorResponse;

export interface MonitorsListInput {
    /**
     * At most this many monitors in the response. 1 to 100.
     * @default 25
     */
    limit?: number;
    /**
     * Number of monitors to skip. At least 0.
     * @default 0
     */
    offset?: number;
}

export type MonitorsListOutput = MonitorListResponse;

export type MonitorsRunInput = Record<string, never>;

export type MonitorsRunOutput = MonitorRunResponse;

export interface MonitorsUpdateInput extends MonitorUpdateRequest {
}

export type MonitorsUpdateOutput = MonitorResponse;

/**
 * What to return of a file: names of formats, or objects with their options.
 * @default ["markdown"]
 */
export type ParseFormats<S extends Schema = Schema> = readonly ({
    type: "markdown";
} | {
    type: "summary";
} | {
    type: "html";
} | {
    type: "rawHtml";
} | {
    type: "links";
} | {
    type: "images";
} | {
    type: "json";
    /** Schema of the data to extract: of a library, or JSON Schema (draft 7) without objects of nothing but `additionalProperties`. */
    schema?: S | JsonSchema;
    /** What to extract, in natural language. At most 10000 characters. */
    prompt?: string;
} | ("markdown" | "summary" | "html" | "rawHtml" | "links" | "images"))[];

export interface ParseInput<S extends Schema = Schema> {
    /** The file; at most 50 MB. */
    file: Blob & { readonly name: string; };
    options?: ParseOptions<S>;
}

/** How to read the file. */
export interface ParseOptions<S extends Schema = Schema> {
    formats?: ParseFormats<S>;
    /**
     * Whether headers, menus, footers and the like are left out.
     * @default true
     */
    onlyMainContent?: boolean;
    /** Keep only what these tags, classes or ids select. */
    includeTags?: readonly string[];
    /** Leave out what these tags, classes or ids select. */
    excludeTags?: readonly string[];
    /** Headers to send to the site, cookies for example. */
    headers?: Record<string, unknown>;
    /**
     * Time limit of the call. Milliseconds. At least 1000.
     * @default 30000
     */
    timeout?: number;
    /**
     * How to read files. An empty list leaves a PDF unread and returns it as base64.
     * @default ["pdf"]
     */
    parsers?: readonly ({
        type: "pdf";
        /**
         * How to read a PDF: `fast` takes its text, `ocr` reads images, `auto` does what is needed.
         * @default auto
         */
        mode?: "fast" | "auto" | "ocr";
        /** Maximum number of pages to read. 1 to 10000. */
        maxPages?: number;
        /**
         * Whether to return each page of the PDF on its own, in `pages`.
         * @default false
         */
        pages?: boolean;
        /**
         * Whether to return the layout of each page, in `blocks`.
         * @default false
         */
        blocks?: boolean;
        /**
         * Whether the Markdown has a comment where a page begins.
         * @default false
         */
        pageMarkers?: boolean;
    } | "pdf")[];
    /**
     * Whether invalid certificates are accepted.
     * @default true
     */
    skipTlsVerification?: boolean;
    /**
     * Whether embedded images are left out of the Markdown.
     * @default true
     */
    removeBase64Images?: boolean;
    /**
     * Whether ads and cookie banners are blocked.
     * @default true
     */
    blockAds?: boolean;
    /**
     * Whether personal data is removed from the Markdown. An object tunes how.
     * @default false
     */
    redactPII?: boolean | RedactPIIOptionsParam;
    /** Kind of proxy for what the file loads. */
    proxy?: "basic" | "auto";
    /**
     * Name of the caller, for the statistics of the vendor.
     * @default api
     */
    origin?: string;
    /** Name of the integration, for the statistics of the vendor. */
    integration?: string | null;
    auditMetadata?: AuditMetadata;
    /**
     * Whether nothing of this call is kept. Must be enabled for your team.
     * @default false
     */
    zeroDataRetention?: boolean;
}

export type ParseOutput<S extends Schema = Schema> = ScrapeResponse<S>;

export type RedactPIIEntity = "PERSON" | "EMAIL" | "PHONE" | "LOCATION" | "FINANCIAL" | "SECRET";

export interface RedactPIIOptions {
    /**
     * How to find personal data: `accurate` by a model, `aggressive` finds more, `fast` needs no model.
     * @default accurate
     */
    mode?: "accurate" | "aggressive" | "fast";
    /** Kinds of data to remove. All when left out. */
    entities?: RedactPIIEntity[];
    /**
     * What to put instead: a `tag` such as `<EMAIL>`, a `mask` of `*`, or nothing.
     * @default tag
     */
    replaceStyle?: "tag" | "mask" | "remove";
}

export interface RedactPIIOptionsParam {
    /**
     * How to find personal data: `accurate` by a model, `aggressive` finds more, `fast` needs no model.
     * @default accurate
     */
    mode?: "accurate" | "aggressive" | "fast";
    /** Kinds of data to remove. All when left out. */
    entities?: readonly RedactPIIEntity[];
    /**
     * What to put instead: a `tag` such as `<EMAIL>`, a `mask` of `*`, or nothing.
     * @default tag
     */
    replaceStyle?: "tag" | "mask" | "remove";
}

export interface ResearchGetInput {
    /** Question to find passages for. Without it, the response has no passages. At least 1 characters. */
    query?: string;
    /**
     * At most this many passages in the response. 1 to 50.
     * @default 4
     */
    k?: number;
}

export type ResearchGetOutput = ResearchPaperMetadataResponse | ResearchReadPaperResponse;

export interface ResearchIdMap {
    [key: string]: string[];
}

export interface ResearchPaperMetadata {
    paperId: string;
    ids?: ResearchIdMap;
    title: string;
    abstract: string;
    authors?: string;
    categories?: string[];
    createdDate?: string;
    updateDate?: string;
}

export interface ResearchPaperMetadataResponse {
    success: boolean;
    paper: ResearchPaperMetadata;
}

export interface ResearchPaperResult {
    paperId: string;
    primaryId: string;
    ids?: ResearchIdMap;
    title: string;
    abstract: string;
    score: number;
    signals?: ResearchPaperSignals;
}

export interface ResearchPaperSignals {
    structural: number;
    semantic: number;
    articleRank: number;
    /** At least 0. */
    seedOverlap: number;
}

export interface ResearchPassage {
    text: string;
    score: number;
}

export interface ResearchReadPaperResponse {
    success: boolean;
    paper: ResearchPaperMetadata;
    paperId: string;
    query: string;
    passages: ResearchPassage[];
}

export interface ResearchSearchInput {
    /** What to search for. At least 1 characters. */
    query: string;
    /**
     * At most this many papers in the response. 1 to 500.
     * @default 40
     */
    k?: number;
    /** Only papers by this author, or by all of these. */
    authors?: string | readonly string[];
    /** Only papers of this category, such as `cs.LG`, or of all of these. */
    categories?: string | readonly string[];
    /**
     * Format: date.
     * Only papers from this day on, as YYYY-MM-DD.
     */
    from?: string;
    /**
     * Format: date.
     * Only papers up to this day, as YYYY-MM-DD.
     */
    to?: string;
}

export type ResearchSearchOutput = ResearchSearchPapersResponse;

export interface ResearchSearchPapersResponse {
    success: boolean;
    results: ResearchPaperResult[];
}

export interface ResearchSimilarInput {
    /** What the related papers are for. At least 1 characters. */
    intent: string;
    /**
     * How they relate: alike, citing the paper, or cited by it.
     * @default similar
     */
    mode?: "similar" | "citers" | "references";
    /**
     * At most this many papers in the response. 1 to 500.
     * @default 40
     */
    k?: number;
    /** Whether to sort the papers by `intent`. */
    rerank?: boolean;
    /** Id of a further paper that they should relate to, or several. */
    anchor?: string | readonly string[];
}

export type ResearchSimilarOutput = ResearchSimilarPapersResponse;

export interface ResearchSimilarPapersResponse {
    success: boolean;
    results: ResearchPaperResult[];
    /** At least 0. */
    poolSize: number;
    truncated: boolean;
    note?: string | null;
}

export type ScrapeInput<S extends Schema = Schema> = {
    /**
     * Format: uri.
     * URL of the page, with `http` or `https`. Pattern: ^https?://.
     */
    url: string;
} & ScrapeOptionsParam<S> & {
    /**
     * Whether nothing of this scrape is kept. Must be enabled for your team.
     * @default false
     */
    zeroDataRetention?: boolean;
};

/** How to scrape a page. */
export interface ScrapeOptions {
    formats?: Formats;
    /**
     * Whether headers, menus, footers and the like are left out.
     * @default true
     */
    onlyMainContent?: boolean;
    /**
     * Whether a model removes what is left of banners and the like. Beta.
     * @default false
     */
    onlyCleanContent?: boolean;
    /** Keep only what these tags, classes or ids select. */
    includeTags?: string[];
    /** Leave out what these tags, classes or ids select. */
    excludeTags?: string[];
    /**
     * Maximum age of a cached page. Milliseconds. At least 0.
     * @default 172800000
     */
    maxAge?: number;
    /** Only look in the cache, for a page of at least this age. Milliseconds. At least 0. */
    minAge?: number;
    /** Headers to send to the site, cookies for example. */
    headers?: Record<string, unknown>;
    /**
     * Time to wait before reading the page; at most half of `timeout`, and together with the actions that wait at most 60 seconds. Milliseconds. 0 to 60000.
     * @default 0
     */
    waitFor?: number;
    /**
     * Whether to visit the page as a phone.
     * @default false
     */
    mobile?: boolean;
    /**
     * Whether invalid certificates are accepted.
     * @default true
     */
    skipTlsVerification?: boolean;
    /**
     * Time limit of a page. Milliseconds. At least 1000.
     * @default 300000
     */
    timeout?: number;
    /**
     * How to read files. An empty list leaves a PDF unread and returns it as base64.
     * @default ["pdf"]
     */
    parsers?: ({
        type: "pdf";
        /**
         * How to read a PDF: `fast` takes its text, `ocr` reads images, `auto` does what is needed.
         * @default auto
         */
        mode?: "fast" | "auto" | "ocr";
        /** Maximum number of pages to read. 1 to 10000. */
        maxPages?: number;
        /**
         * Whether to return each page of the PDF on its own, in `pages`.
         * @default false
         */
        pages?: boolean;
        /**
         * Whether to return the layout of each page, in `blocks`.
         * @default false
         */
        blocks?: boolean;
        /**
         * Whether the Markdown has a comment where a page begins.
         * @default false
         */
        pageMarkers?: boolean;
    } | "pdf")[];
    /** Actions on the page before it is read, in this order. Those that wait take at most 60 seconds together with `waitFor`; waiting for an element counts as 1 second. At most 50 items. */
    actions?: (({
        type: "wait";
        /** How long to wait. Milliseconds. At least 1. */
        milliseconds: number;
    } | {
        type: "wait";
        /** CSS selector of the element. */
        selector: string;
    }) | {
        type: "screenshot";
        /**
         * Whether to take the whole page instead of the visible part.
         * @default false
         */
        fullPage?: boolean;
        /** Quality of the image. 1 to 100. */
        quality?: number;
        /** Size of the browser window. */
        viewport?: {
            /** Width. Pixels. 1 to 7680. */
            width: number;
            /** Height. Pixels. 1 to 4320. */
            height: number;
        };
    } | {
        type: "click";
        /** CSS selector of the element. */
        selector: string;
        /**
         * Whether to click every match; then none is no error.
         * @default false
         */
        all?: boolean;
    } | {
        type: "write";
        /** Text to type. */
        text: string;
    } | {
        type: "press";
        /** Name of the key, such as `Enter`. */
        key: string;
    } | {
        type: "scroll";
        /**
         * Where to scroll.
         * @default down
         */
        direction?: "up" | "down";
        /** CSS selector of the element. The page when left out. */
        selector?: string;
    } | {
        type: "scrape";
    } | {
        type: "executeJavascript";
        /** Code to run. */
        script: string;
    } | {
        type: "pdf";
        /**
         * Size of the paper.
         * @default Letter
         */
        format?: "A0" | "A1" | "A2" | "A3" | "A4" | "A5" | "A6" | "Letter" | "Legal" | "Tabloid" | "Ledger";
        /**
         * Whether the paper lies on its side.
         * @default false
         */
        landscape?: boolean;
        /**
         * How much to enlarge the page.
         * @default 1
         */
        scale?: number;
    })[];
    /** Country and languages to visit the site as. */
    location?: {
        /**
         * Country to visit the site from: two letters of ISO 3166-1, upper or lower case.
         * @default US
         */
        country?: string;
        /** Languages to ask for, best first. Those of the country when left out. */
        languages?: string[];
    };
    /**
     * Whether embedded images are left out of the Markdown.
     * @default true
     */
    removeBase64Images?: boolean;
    /**
     * Whether ads and cookie banners are blocked.
     * @default true
     */
    blockAds?: boolean;
    /**
     * Kind of proxy: `basic` is fast, `enhanced` passes more sites and costs more, `auto` tries both.
     * @default auto
     */
    proxy?: "basic" | "enhanced" | "auto";
    /**
     * Whether the page may be cached for later calls.
     * @default true
     */
    storeInCache?: boolean;
    /**
     * Whether to use only the cache and never visit the site.
     * @default false
     */
    lockdown?: boolean;
    /**
     * Whether personal data is removed from the Markdown. An object tunes how.
     * @default false
     */
    redactPII?: boolean | RedactPIIOptions;
    /** Browser storage that outlives the scrape. Calls with the same name share it. */
    profile?: {
        /** Name of the profile. 1 to 128 characters. */
        name: string;
        /**
         * Whether storage is written back. Only one session at a time may write.
         * @default true
         */
        saveChanges?: boolean;
    };
    threatProtection?: ThreatProtectionOverride;
    auditMetadata?: AuditMetadata;
    /**
     * Whether a fast answer matters more than a complete page.
     * @default false
     */
    fastMode?: boolean;
}

/** How to scrape a page. */
export interface ScrapeOptionsParam<S extends Schema = Schema> {
    formats?: FormatsParam<S>;
    /**
     * Whether headers, menus, footers and the like are left out.
     * @default true
     */
    onlyMainContent?: boolean;
    /**
     * Whether a model removes what is left of banners and the like. Beta.
     * @default false
     */
    onlyCleanContent?: boolean;
    /** Keep only what these tags, classes or ids select. */
    includeTags?: readonly string[];
    /** Leave out what these tags, classes or ids select. */
    excludeTags?: readonly string[];
    /**
     * Maximum age of a cached page. Milliseconds. At least 0.
     * @default 172800000
     */
    maxAge?: number;
    /** Only look in the cache, for a page of at least this age. Milliseconds. At least 0. */
    minAge?: number;
    /** Headers to send to the site, cookies for example. */
    headers?: Record<string, unknown>;
    /**
     * Time to wait before reading the page; at most half of `timeout`, and together with the actions that wait at most 60 seconds. Milliseconds. 0 to 60000.
     * @default 0
     */
    waitFor?: number;
    /**
     * Whether to visit the page as a phone.
     * @default false
     */
    mobile?: boolean;
    /**
     * Whether invalid certificates are accepted.
     * @default true
     */
    skipTlsVerification?: boolean;
    /**
     * Time limit of a page. Milliseconds. At least 1000.
     * @default 300000
     */
    timeout?: number;
    /**
     * How to read files. An empty list leaves a PDF unread and returns it as base64.
     * @default ["pdf"]
     */
    parsers?: readonly ({
        type: "pdf";
        /**
         * How to read a PDF: `fast` takes its text, `ocr` reads images, `auto` does what is needed.
         * @default auto
         */
        mode?: "fast" | "auto" | "ocr";
        /** Maximum number of pages to read. 1 to 10000. */
        maxPages?: number;
        /**
         * Whether to return each page of the PDF on its own, in `pages`.
         * @default false
         */
        pages?: boolean;
        /**
         * Whether to return the layout of each page, in `blocks`.
         * @default false
         */
        blocks?: boolean;
        /**
         * Whether the Markdown has a comment where a page begins.
         * @default false
         */
        pageMarkers?: boolean;
    } | "pdf")[];
    /** Actions on the page before it is read, in this order. Those that wait take at most 60 seconds together with `waitFor`; waiting for an element counts as 1 second. At most 50 items. */
    actions?: readonly (({
        type: "wait";
        /** How long to wait. Milliseconds. At least 1. */
        milliseconds: number;
    } | {
        type: "wait";
        /** CSS selector of the element. */
        selector: string;
    }) | {
        type: "screenshot";
        /**
         * Whether to take the whole page instead of the visible part.
         * @default false
         */
        fullPage?: boolean;
        /** Quality of the image. 1 to 100. */
        quality?: number;
        /** Size of the browser window. */
        viewport?: {
            /** Width. Pixels. 1 to 7680. */
            width: number;
            /** Height. Pixels. 1 to 4320. */
            height: number;
        };
    } | {
        type: "click";
        /** CSS selector of the element. */
        selector: string;
        /**
         * Whether to click every match; then none is no error.
         * @default false
         */
        all?: boolean;
    } | {
        type: "write";
        /** Text to type. */
        text: string;
    } | {
        type: "press";
        /** Name of the key, such as `Enter`. */
        key: string;
    } | {
        type: "scroll";
        /**
         * Where to scroll.
         * @default down
         */
        direction?: "up" | "down";
        /** CSS selector of the element. The page when left out. */
        selector?: string;
    } | {
        type: "scrape";
    } | {
        type: "executeJavascript";
        /** Code to run. */
        script: string;
    } | {
        type: "pdf";
        /**
         * Size of the paper.
         * @default Letter
         */
        format?: "A0" | "A1" | "A2" | "A3" | "A4" | "A5" | "A6" | "Letter" | "Legal" | "Tabloid" | "Ledger";
        /**
         * Whether the paper lies on its side.
         * @default false
         */
        landscape?: boolean;
        /**
         * How much to enlarge the page.
         * @default 1
         */
        scale?: number;
    })[];
    /** Country and languages to visit the site as. */
    location?: {
        /**
         * Country to visit the site from: two letters of ISO 3166-1, upper or lower case.
         * @default US
         */
        country?: string;
        /** Languages to ask for, best first. Those of the country when left out. */
        languages?: readonly string[];
    };
    /**
     * Whether embedded images are left out of the Markdown.
     * @default true
     */
    removeBase64Images?: boolean;
    /**
     * Whether ads and cookie banners are blocked.
     * @default true
     */
    blockAds?: boolean;
    /**
     * Kind of proxy: `basic` is fast, `enhanced` passes more sites and costs more, `auto` tries both.
     * @default auto
     */
    proxy?: "basic" | "enhanced" | "auto";
    /**
     * Whether the page may be cached for later calls.
     * @default true
     */
    storeInCache?: boolean;
    /**
     * Whether to use only the cache and never visit the site.
     * @default false
     */
    lockdown?: boolean;
    /**
     * Whether personal data is removed from the Markdown. An object tunes how.
     * @default false
     */
    redactPII?: boolean | RedactPIIOptionsParam;
    /** Browser storage that outlives the scrape. Calls with the same name share it. */
    profile?: {
        /** Name of the profile. 1 to 128 characters. */
        name: string;
        /**
         * Whether storage is written back. Only one session at a time may write.
         * @default true
         */
        saveChanges?: boolean;
    };
    threatProtection?: ThreatProtectionOverrideParam;
    auditMetadata?: AuditMetadata;
    /**
     * Whether a fast answer matters more than a complete page.
     * @default false
     */
    fastMode?: boolean;
}

export type ScrapeOutput<S extends Schema = Schema> = ScrapeResponse<S>;

export interface ScrapeResponse<S extends Schema = Schema> {
    /** Whether the page could be read. */
    success: boolean;
    /** The page in the formats that were asked for. */
    data: {
        /** The page as Markdown. */
        markdown?: string;
        /** Each page of a PDF on its own, if `pages` was set. */
        pages?: {
            /** Number of the page, from 1. */
            pageNumber?: number;
            /** The page as Markdown. */
            markdown?: string;
        }[] | null;
        /** Layout of each page of a PDF, if `blocks` was set. */
        blocks?: {
            /** Number of the page, from 1. */
            pageNumber?: number;
            /** Width of the page. Pixels. */
            width?: number | null;
            /** Height of the page. Pixels. */
            height?: number | null;
            /** How far the page could be read: `ok`, `partial` or `failed`. */
            status?: string;
            /** The blocks of the page. */
            items?: {
                /** Id of the block within this response. */
                id?: string;
                /** Kind of block, such as `title`, `text`, `table` or `figure`. */
                type?: string;
                /** Kind of block as the layout model calls it. */
                label?: string | null;
                /** Left, top, right and bottom edge, as shares of the page from 0 to 1. 4 to 4 items. */
                bbox?: number[] | null;
                /** The block as Markdown. */
                content?: string;
                /** Where the block begins and ends in `markdown`, in characters. 2 to 2 items. */
                markdownSpan?: number[] | null;
                /** Place of the block in reading order. */
                readingOrder?: number;
                /** Step that found the block. */
                source?: string | null;
                /** Confidence of the reading, from 0 to 1; null where unknown. */
                confidence?: {
                    /** Of the kind of block. */
                    layout?: number | null;
                    /** Of the text. */
                    ocr?: number | null;
                };
            }[];
        }[] | null;
        /** Short summary of the page. */
        summary?: string | null;
        /** The cleaned HTML. */
        html?: string | null;
        /** The HTML as received. */
        rawHtml?: string | null;
        /** URL of the screenshot, valid for 24 hours. */
        screenshot?: string | null;
        /** URL of the audio file, valid for 1 hour. */
        audio?: string | null;
        /** URL of the video file, valid for 1 hour. */
        video?: string | null;
        /** Answer to the `question` format. */
        answer?: string | null;
        /** Passages found by the `highlights` format. */
        highlights?: string | null;
        /** Links on the page. */
        links?: string[];
        /** Results of the actions, each kind in the order of its actions. */
        actions?: {
            /** URLs of the screenshots. */
            screenshots?: string[];
            /** The page at the time of each `scrape`. */
            scrapes?: {
                /** URL of the page. */
                url?: string;
                /** The HTML. */
                html?: string;
            }[];
            /** Values of the scripts. */
            javascriptReturns?: {
                /** JavaScript type of the value. */
                type?: string;
                /** The value. */
                value?: unknown;
            }[];
            /** URLs of the PDF files. */
            pdfs?: string[];
        } | null;
        /** What is known about the page and the scrape. */
        metadata?: {
            /** Title of the page. */
            title?: string | string[];
            /** Description that the page gives of itself. */
            description?: string | string[];
            /** Language of the page. */
            language?: (string | string[]) | null;
            /** URL that was asked for. */
            sourceURL?: string;
            /** URL after redirects. */
            url?: string;
            /** Keywords of the page. */
            keywords?: string | string[];
            /** Other locales of the page. */
            ogLocaleAlternate?: string[];
            /** HTTP status of the page. */
            statusCode?: number;
            /** Pages of the PDF that were read. */
            numPages?: number;
            /** Pages the PDF has. */
            totalPages?: number;
            /** Media type of the page, such as `text/html`. */
            contentType?: string;
            /** What went wrong with the page. */
            error?: string | null;
            /** Whether the scrape had to wait for others of your team. */
            concurrencyLimited?: boolean;
            /** Time it waited. Milliseconds. */
            concurrencyQueueDurationMs?: number;
            /** Id of this scrape: the `jobId` of later calls about it, such as `scrapes.interact`, and what the vendor's support needs. */
            scrapeId?: string;
            /** Kind of proxy that was used: `basic`, `stealth` or `enhanced`. */
            proxyUsed?: string;
            /** Whether the page came from the cache. */
            cacheState?: "hit" | "miss" | (string & {});
            /**
             * Format: date-time.
             * When the cached page was stored.
             */
            cachedAt?: string;
            /** Credits this page cost. */
            creditsUsed?: number;
        } & {
            [key: string]: unknown;
        };
        /** Problem that did not stop the scrape. */
        warning?: string | null;
        /** Difference to the scrape before. */
        changeTracking?: {
            /**
             * Format: date-time.
             * When the page was scraped before; null if never.
             */
            previousScrapeAt?: string | null;
            /** How the page changed since then. */
            changeStatus?: "new" | "same" | "changed" | "removed" | (string & {});
            /** Whether links or the sitemap still lead to the page. */
            visibility?: "visible" | "hidden" | (string & {});
            /** Changed lines in the style of git. */
            diff?: string | null;
            /** Old and new value of each extracted field. */
            json?: Record<string, unknown> | null;
        } | null;
        /** Colors, fonts and other marks of the brand. */
        branding?: {
            colorScheme?: "light" | "dark" | (string & {});
            logo?: string | null;
            colors?: {
                primary?: string;
                secondary?: string;
                accent?: string;
                background?: string;
                textPrimary?: string;
                textSecondary?: string;
                link?: string;
                success?: string;
                warning?: string;
                error?: string;
            } | null;
            fonts?: {
                family?: string;
            }[] | null;
            typography?: {
                fontFamilies?: {
                    primary?: string;
                    heading?: string;
                    code?: string;
                };
                fontSizes?: {
                    h1?: string;
                    h2?: string;
                    h3?: string;
                    body?: string;
                };
                fontWeights?: {
                    light?: number;
                    regular?: number;
                    medium?: number;
                    bold?: number;
                };
                lineHeights?: {
                    heading?: string;
                    body?: string;
                };
            } | null;
            spacing?: {
                baseUnit?: number;
                borderRadius?: string;
                padding?: Record<string, unknown>;
                margins?: Record<string, unknown>;
            } | null;
            components?: {
                buttonPrimary?: {
                    background?: string;
                    textColor?: string;
                    borderRadius?: string;
                };
                buttonSecondary?: {
                    background?: string;
                    textColor?: string;
                    borderColor?: string;
                    borderRadius?: string;
                };
                input?: Record<string, unknown>;
            } | null;
            icons?: Record<string, unknown> | null;
            images?: {
                logo?: string;
                favicon?: string;
                ogImage?: string;
            } | null;
            animations?: Record<string, unknown> | null;
            layout?: Record<string, unknown> | null;
            personality?: Record<string, unknown> | null;
        } | null;
        /** The product that the page sells. */
        product?: {
            title: string;
            brand?: string;
            category?: string;
            url: string;
            description?: string;
            variants: {
                id?: string;
                sku?: string;
                title?: string;
                values?: {
                    [key: string]: string;
                };
                price?: {
                    amount: number;
                    currency?: string;
                    formatted?: string;
                };
                sale?: {
                    originalPrice: {
                        amount: number;
                        currency?: string;
                        formatted?: string;
                    };
                };
                availability: {
                    inStock: boolean;
                    text?: string;
                };
                images?: {
                    url: string;
                    alt?: string;
                }[];
            }[];
        } | null;
        /** The menu that the page shows. */
        menu?: {
            isMenu: boolean;
            confidence?: number;
            merchant?: {
                name: string;
                type?: string;
            };
            currency?: string;
            sections: {
                id?: string;
                name: string;
                description?: string | null;
                items: {
                    id?: string;
                    name: string;
                    description?: string | null;
                    images?: {
                        url: string;
                        alt?: string | null;
                    }[];
                    price?: {
                        amount: number;
                        currency?: string;
                        formatted?: string;
                    };
                    availability?: {
                        inStock: boolean;
                        text?: string | null;
                    };
                    dietary?: string[];
                    calories?: number | null;
                    optionGroups?: Record<string, unknown>[];
                    identifiers?: {
                        merchantItemId?: string;
                    };
                    url?: string | null;
                    sourceUrl?: string | null;
                }[];
            }[];
            sourceUrl?: string | null;
        } | null;
        /** Image URLs on the page, for the `images` format. */
        images?: string[];
        /** Attribute values found on the page, by CSS selector. */
        attributes?: {
            /** CSS selector that was looked for. */
            selector?: string;
            /** Name of the attribute. */
            attribute?: string;
            /** Its values on the page. */
            values?: string[];
        }[];
    } & Extracted<{
        /** What the `json` format extracted. Its shape is that of your schema. */
        json?: unknown;
    }, S>;
}

export type ScrapesGetInput = Record<string, never>;

export type ScrapesGetOutput = ScrapeResponse;

export interface ScrapesInteractInput {
    /** Code to run in the browser. Required unless `prompt` is set. 1 to 100000 characters. */
    code?: string;
    /**
     * Language of `code`.
     * @default node
     */
    language?: "python" | "node" | "bash";
    /**
     * Time limit of the work, which is stopped then. Seconds. 1 to 300.
     * @default 30
     */
    timeout?: number;
    /** Name of the caller, for the statistics of the vendor. */
    origin?: string;
    /** Task for the AI agent, in natural language. Required unless `code` is set; ignored if both are. 1 to 10000 characters. */
    prompt?: string;
}

export interface ScrapesInteractOutput {
    /** Whether the work succeeded: false when the exit code is not 0. */
    success: boolean;
    /** WebSocket URL for a client of the Chrome DevTools Protocol. */
    cdpUrl?: string | null;
    /** URL to watch the browser. */
    liveViewUrl?: string | null;
    /** URL to watch and control the browser. */
    interactiveLiveViewUrl?: string | null;
    /** Answer of the AI agent to `prompt`. */
    output?: string | null;
    /** What the code printed. */
    stdout?: string | null;
    /** Value of the last expression; after a prompt, the page as the agent left it. */
    result?: string | null;
    /** What the code printed as errors. */
    stderr?: string | null;
    /** Exit code; 0 is success. */
    exitCode?: number | null;
    /** Whether the work was stopped at its time limit. */
    killed?: boolean;
    /** What went wrong. Absent on success. */
    error?: string | null;
}

export type ScrapesStopInteractInput = Record<string, never>;

export interface ScrapesStopInteractOutput {
    /** Whether the session was ended. */
    success: boolean;
    /** Lifetime of the session. Milliseconds. */
    sessionDurationMs?: number;
    /** What the session cost. Credits. */
    creditsBilled?: number;
    /** What went wrong. */
    error?: string;
}

export interface SearchFeedbackRequest {
    rating: "good" | "partial" | "bad";
    /** At most 50 items. */
    valuableSources?: readonly {
        /** Format: uri. */
        url: string;
        /** At most 1000 characters. */
        reason?: string;
    }[];
    /** At most 20 items. */
    missingContent?: readonly {
        /** 1 to 200 characters. */
        topic: string;
        /** At most 2000 characters. */
        description?: string;
    }[];
    /** At most 2000 characters. */
    querySuggestions?: string;
    /** @default api */
    origin?: string;
    integration?: string | null;
}

export interface SearchInput<S extends Schema = Schema> {
    /** Words to search for. */
    query: string;
    /**
     * Maximum number of results per source. 1 to 100.
     * @default 10
     */
    limit?: number;
    /**
     * Where to search: `web`, `images`, `news`, as names or as objects with options.
     * @default ["web"]
     */
    sources?: readonly ({
        type: "web";
        /** Age of the results of this source. */
        tbs?: string;
        /** Place to search this source from. */
        location?: string;
    } | {
        type: "images";
    } | {
        type: "news";
    } | ("web" | "images" | "news"))[];
    /** Kinds of pages to keep: `github`, `research`, `pdf`. All when left out. */
    categories?: readonly ({
        type: "github";
    } | {
        type: "research";
    } | {
        type: "pdf";
    } | ("github" | "research" | "pdf"))[];
    /** Only results from these host names, without scheme and path. Not together with `excludeDomains`. */
    includeDomains?: readonly string[];
    /** No results from these host names, without scheme and path. Not together with `includeDomains`. */
    excludeDomains?: readonly string[];
    /** Age of the results: `qdr:h`, `qdr:d`, `qdr:w`, `qdr:m`, `qdr:y`, or a range `cdr:1,cd_min:...`. */
    tbs?: string;
    /** Place to search from, such as `Berlin,Germany`. Best together with `country`. */
    location?: string;
    /**
     * Country to search from: two letters, ISO 3166-1.
     * @default US
     */
    country?: string;
    /** Whether explicit results are left out. */
    safe?: boolean;
    /**
     * Time limit of the call. Milliseconds. At least 1.
     * @default 60000
     */
    timeout?: number;
    /**
     * Whether to omit results that other operations cannot take.
     * @default false
     */
    ignoreInvalidURLs?: boolean;
    /**
     * Whether snippets are picked to fit the query.
     * @default true
     */
    highlights?: boolean;
    /** Zero data retention: `zdr` throughout, `anon` without your name. Must be enabled for your team. */
    enterprise?: readonly ("anon" | "zdr")[];
    /**
     * How to scrape the results. Not scraped when left out or empty. Its formats cannot be `changeTracking`, `branding`, `attributes`, `audio` or `video`.
     * @default {}
     */
    scrapeOptions?: ScrapeOptionsParam<S>;
    threatProtection?: ThreatProtectionOverrideParam;
}

export interface SearchOutput<S extends Schema = Schema> {
    /** Whether the call succeeded. */
    success: boolean;
    /** The results by source. */
    data: {
        /** Web pages. */
        web?: ({
            /** Title of the page. */
            title?: string;
            /** Snippet of the page. */
            description?: string;
            /** URL of the page. */
            url?: string;
            /** The page as Markdown, if it was scraped. */
            markdown?: string | null;
            /** The cleaned HTML, if asked for. */
            html?: string | null;
            /** The HTML as received, if asked for. */
            rawHtml?: string | null;
            /** Links on the page, if asked for. */
            links?: string[];
            /** URL of the screenshot, valid for 24 hours. */
            screenshot?: string | null;
            /** URL of the audio file, valid for 1 hour. */
            audio?: string | null;
            /** URL of the video file, valid for 1 hour. */
            video?: string | null;
            /** What is known about the page, if it was scraped. */
            metadata?: {
                /** Title of the page. */
                title?: string;
                /** Description that the page gives of itself. */
                description?: string;
                /** URL that was asked for. */
                sourceURL?: string;
                /** URL after redirects. */
                url?: string;
                /** HTTP status of the page. */
                statusCode?: number;
                /** Pages of the PDF that were read. */
                numPages?: number;
                /** Pages the PDF has. */
                totalPages?: number;
                /** What went wrong with the page. */
                error?: string | null;
            };
        } & Extracted<{
            /** What the `json` format extracted. Its shape is that of your schema. */
            json?: unknown;
        }, S>)[];
        /** Images. */
        images?: {
            /** Title of the image. */
            title?: string;
            /** URL of the image. */
            imageUrl?: string;
            /** Width. Pixels. */
            imageWidth?: number;
            /** Height. Pixels. */
            imageHeight?: number;
            /** URL of the page it is on. */
            url?: string;
            /** Rank among the results, from 1. */
            position?: number;
        }[];
        /** News articles. */
        news?: ({
            /** Title of the article. */
            title?: string;
            /** Snippet of the article. */
            snippet?: string;
            /** URL of the article. */
            url?: string;
            /** Date of the article, as the source words it. */
            date?: string;
            /** URL of the picture of the article. */
            imageUrl?: string;
            /** Rank among the results, from 1. */
            position?: number;
            /** The page as Markdown, if it was scraped. */
            markdown?: string | null;
            /** The cleaned HTML, if asked for. */
            html?: string | null;
            /** The HTML as received, if asked for. */
            rawHtml?: string | null;
            /** Links on the page, if asked for. */
            links?: string[];
            /** URL of the screenshot, valid for 24 hours. */
            screenshot?: string | null;
            /** URL of the audio file, valid for 1 hour. */
            audio?: string | null;
            /** URL of the video file, valid for 1 hour. */
            video?: string | null;
            /** What is known about the page, if it was scraped. */
            metadata?: {
                /** Title of the page. */
                title?: string;
                /** Description that the page gives of itself. */
                description?: string;
                /** URL that was asked for. */
                sourceURL?: string;
                /** URL after redirects. */
                url?: string;
                /** HTTP status of the page. */
                statusCode?: number;
                /** Pages of the PDF that were read. */
                numPages?: number;
                /** Pages the PDF has. */
                totalPages?: number;
                /** What went wrong with the page. */
                error?: string | null;
            };
        } & Extracted<{
            /** What the `json` format extracted. Its shape is that of your schema. */
            json?: unknown;
        }, S>)[];
    };
    /** Problem that did not stop the search. */
    warning?: string | null;
    /** Id of the search, for `feedback.rateSearch`. */
    id?: string;
    /** Credits the search cost. */
    creditsUsed?: number;
}

export interface SuccessResponse {
    success: boolean;
}

export type SupportAskInput = {
    question: string;
    rationale?: string;
} & {
    [key: string]: unknown;
};

export type SupportAskOutput = SupportAskResponse;

export type SupportAskRequest = {
    question: string;
    rationale?: string;
} & {
    [key: string]: unknown;
};

export interface SupportAskResponse {
    answer?: string;
    confidence?: "high" | "medium" | "low" | (string & {});
    fixParameters?: {
        [key: string]: unknown;
    } | null;
    validation?: {
        [key: string]: unknown;
    } | null;
    feedback?: {
        [key: string]: unknown;
    } | null;
    durationMs?: number;
}

export interface SupportDocsSearchRequest {
    question: string;
}

export interface SupportDocsSearchResponse {
    requestId?: string;
    answer?: string;
    evidence?: {
        pathOrUrl?: string;
        reason?: string;
    }[];
    usage?: {
        inputTokens?: number;
        outputTokens?: number;
        totalTokens?: number;
    };
    durationMs?: number;
}

export interface SupportProxyErrorResponse {
    error?: string;
}

export interface SupportSearchInput extends SupportDocsSearchRequest {
}

export type SupportSearchOutput = SupportDocsSearchResponse;

export interface TeamActivityInput {
    /** Only jobs of this kind. */
    endpoint?: "scrape" | "crawl" | "batch_scrape" | "search" | "extract" | "llmstxt" | "deep_research" | "map" | "agent" | "browser" | "interact";
    /**
     * At most this many jobs in the response. 1 to 100.
     * @default 50
     */
    limit?: number;
    /** Where to continue: `cursor` of the previous response. */
    cursor?: string;
}

export interface TeamActivityItem {
    /** Id of the job. */
    id: string;
    /** Kind of job. */
    endpoint: "scrape" | "crawl" | "batch_scrape" | "search" | "extract" | "llmstxt" | "deep_research" | "map" | "agent" | "browser" | "interact" | (string & {});
    /** Version of the API that was called. */
    api_version?: string;
    /**
     * Format: date-time.
     * When the job was started.
     */
    created_at: string;
    /** URL or query of the job. */
    target?: string | null;
}

export interface TeamActivityOutput {
    /** Whether the list could be made. */
    success: boolean;
    /** The jobs, newest first. */
    data: TeamActivityItem[];
    /** Where the next page begins; null on the last. */
    cursor?: string | null;
    /** Whether more pages follow. */
    has_more: boolean;
}

export interface TeamCreditHistoryInput {
    /**
     * Whether to count for each API key separately.
     * @default false
     */
    byApiKey?: boolean;
}

export interface TeamCreditHistoryOutput {
    success: boolean;
    periods: {
        /** Format: date-time. */
        startDate?: string;
        /** Format: date-time. */
        endDate?: string;
        apiKey?: string | null;
        totalCredits?: number;
    }[];
}

export type TeamCreditsInput = Record<string, never>;

export interface TeamCreditsOutput {
    success: boolean;
    data: {
        remainingCredits?: number;
        planCredits?: number;
        /** Format: date-time. */
        billingPeriodStart?: string | null;
        /** Format: date-time. */
        billingPeriodEnd?: string | null;
    };
}

export type TeamQueueInput = Record<string, never>;

export interface TeamQueueOutput {
    success: boolean;
    jobsInQueue?: number;
    activeJobsInQueue?: number;
    waitingJobsInQueue?: number;
    maxConcurrency?: number;
    /** Format: date-time. */
    mostRecentSuccess?: string | null;
}

export type TeamThreatProtectionGetInput = Record<string, never>;

export interface TeamThreatProtectionGetOutput {
    success: boolean;
    data: {
        mode?: "off" | "normal" | (string & {});
        /** 0 to 100. */
        riskScoreThreshold?: number;
        blacklist?: string[];
        whitelist?: string[];
        blockedTlds?: string[];
        failurePolicy?: "open" | "closed" | (string & {});
        allowRequestOverrides?: boolean;
        configured?: boolean;
        /** Format: date-time. */
        updatedAt?: string | null;
    };
}

export interface TeamThreatProtectionUpdateInput {
    mode: "off" | "normal";
    /** 0 to 100. */
    riskScoreThreshold?: number;
    blacklist?: readonly string[];
    whitelist?: readonly string[];
    blockedTlds?: readonly string[];
    failurePolicy?: "open" | "closed";
    allowRequestOverrides?: boolean;
}

export interface TeamThreatProtectionUpdateOutput {
    success: boolean;
    data: {
        mode?: "off" | "normal" | (string & {});
        /** 0 to 100. */
        riskScoreThreshold?: number;
        blacklist?: string[];
        whitelist?: string[];
        blockedTlds?: string[];
        failurePolicy?: "open" | "closed" | (string & {});
        allowRequestOverrides?: boolean;
        configured?: boolean;
        /** Format: date-time. */
        updatedAt?: string | null;
    };
}

export interface TeamTokenHistoryInput {
    /**
     * Whether to count for each API key separately.
     * @default false
     */
    byApiKey?: boolean;
}

export interface TeamTokenHistoryOutput {
    success: boolean;
    periods: {
        /** Format: date-time. */
        startDate?: string;
        /** Format: date-time. */
        endDate?: string;
        apiKey?: string | null;
        totalTokens?: number;
    }[];
}

export type TeamTokensInput = Record<string, never>;

export interface TeamTokensOutput {
    success: boolean;
    data: {
        remainingTokens?: number;
        planTokens?: number;
        /** Format: date-time. */
        billingPeriodStart?: string | null;
        /** Format: date-time. */
        billingPeriodEnd?: string | null;
    };
}

/** Changes to the threat protection policy for this call. */
export interface ThreatProtectionOverride {
    /** Whether URLs are checked; each check costs 2 credits. */
    mode?: "off" | "normal";
    /** Risk from which on a URL is blocked; lower is stricter. 0 to 100. */
    riskScoreThreshold?: number;
    /** Domains that are always blocked; `*.` stands for subdomains. At most 1000 items. */
    blacklist?: string[];
    /** Domains that are always allowed. Takes precedence over everything else. At most 1000 items. */
    whitelist?: string[];
    /** Top-level domains that are blocked, without the dot. At most 1000 items. */
    blockedTlds?: string[];
    /** When the check fails: `closed` blocks, `open` allows. */
    failurePolicy?: "open" | "closed";
}

/** Changes to the threat protection policy for this call. */
export interface ThreatProtectionOverrideParam {
    /** Whether URLs are checked; each check costs 2 credits. */
    mode?: "off" | "normal";
    /** Risk from which on a URL is blocked; lower is stricter. 0 to 100. */
    riskScoreThreshold?: number;
    /** Domains that are always blocked; `*.` stands for subdomains. At most 1000 items. */
    blacklist?: readonly string[];
    /** Domains that are always allowed. Takes precedence over everything else. At most 1000 items. */
    whitelist?: readonly string[];
    /** Top-level domains that are blocked, without the dot. At most 1000 items. */
    blockedTlds?: readonly string[];
    /** When the check fails: `closed` blocks, `open` allows. */
    failurePolicy?: "open" | "closed";
}

export interface paths {
    "/monitor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists monitors. */
        get: operations["listMonitors"];
        put?: never;
        /** Creates a monitor that checks pages on a schedule. */
        post: operations["createMonitor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/monitor/{monitorId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gets a monitor. */
        get: operations["getMonitor"];
        put?: never;
        post?: never;
        /** Deletes a monitor. */
        delete: operations["deleteMonitor"];
        options?: never;
        head?: never;
        /** Changes a monitor. */
        patch: operations["updateMonitor"];
        trace?: never;
    };
    "/monitor/{monitorId}/run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Runs a check of a monitor now. */
        post: operations["runMonitor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/monitor/{monitorId}/checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the checks of a monitor. */
        get: operations["listMonitorChecks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/monitor/{monitorId}/checks/{checkId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gets a check of a monitor with its pages. */
        get: operations["getMonitorCheck"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/scrape": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Scrapes a page. */
        post: operations["scrapeAndExtractFromUrl"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/scrape/{jobId}/interact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Runs code or a prompt in the browser of a scrape. */
        post: operations["interactWithScrapeBrowserSession"];
        /** Ends the browser session of a scrape. */
        delete: operations["stopInteractiveScrapeBrowserSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/parse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Turns a file into Markdown or structured data. */
        post: operations["parseFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/batch/scrape": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Starts a job that scrapes many pages. */
        post: operations["scrapeAndExtractFromUrls"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/batch/scrape/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the batch job. */
                id: string;
            };
            cookie?: never;
        };
        /** Gets the state and results of a batch job. */
        get: operations["getBatchScrapeStatus"];
        put?: never;
        post?: never;
        /** Cancels a batch job. */
        delete: operations["cancelBatchScrape"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/batch/scrape/{id}/errors": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the batch job. */
                id: string;
            };
            cookie?: never;
        };
        /** Lists the pages of a batch job that failed. */
        get: operations["getBatchScrapeErrors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/crawl/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the crawl. */
                id: string;
            };
            cookie?: never;
        };
        /** Gets the state and results of a crawl. */
        get: operations["getCrawlStatus"];
        put?: never;
        post?: never;
        /** Cancels a crawl. */
        delete: operations["cancelCrawl"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/crawl/{id}/errors": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the crawl. */
                id: string;
            };
            cookie?: never;
        };
        /** Lists the pages of a crawl that failed. */
        get: operations["getCrawlErrors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/crawl": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Starts a job that scrapes a site. */
        post: operations["crawlUrls"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/crawl/params-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Turns a prompt into options for a crawl. */
        post: operations["crawlParamsPreview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/map": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lists the URLs of a site. */
        post: operations["mapUrls"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/extract": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Starts a job that extracts data from pages.
         * @deprecated
         */
        post: operations["extractData"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/extract/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the job. */
                id: string;
            };
            cookie?: never;
        };
        /**
         * Gets the state and result of an extract job.
         * @deprecated
         */
        get: operations["getExtractStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Starts an agent that gathers data from the web. */
        post: operations["startAgent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agent/{jobId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the run. */
                jobId: string;
            };
            cookie?: never;
        };
        /** Gets the state and result of an agent run. */
        get: operations["getAgentStatus"];
        put?: never;
        post?: never;
        /** Cancels an agent run. */
        delete: operations["cancelAgent"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/crawl/active": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the crawls that are running. */
        get: operations["getActiveCrawls"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/team/credit-usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gets the credits that are left. */
        get: operations["getCreditUsage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/team/credit-usage/historical": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gets the credits used in each month. */
        get: operations["getHistoricalCreditUsage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/team/token-usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gets the extract tokens that are left. */
        get: operations["getTokenUsage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/team/token-usage/historical": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gets the extract tokens used in each month. */
        get: operations["getHistoricalTokenUsage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/team/queue-status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gets how many jobs are running and waiting. */
        get: operations["getQueueStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/team/activity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the jobs of the last 24 hours. */
        get: operations["getActivity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Searches the web. */
        post: operations["searchAndScrape"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/interact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists browser sessions. */
        get: operations["listBrowserSessions"];
        put?: never;
        /** Starts a browser session. */
        post: operations["createBrowserSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/interact/{sessionId}/execute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Runs code in a browser session. */
        post: operations["executeBrowserCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/interact/{sessionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Ends a browser session. */
        delete: operations["deleteBrowserSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/scrape/{jobId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the scrape. */
                jobId: string;
            };
            cookie?: never;
        };
        /** Gets the result of a scrape. */
        get: operations["getScrapeStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/search/{jobId}/feedback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Rates the results of a search. */
        post: operations["submitSearchFeedback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/support/ask": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks the support agent about a problem. */
        post: operations["askSupportAgent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/support/docs-search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks a question about the documentation. */
        post: operations["searchSupportDocs"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/search/research/papers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Searches research papers. */
        get: operations["researchSearchPapers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/search/research/papers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gets a research paper, or the passages that answer a question. */
        get: operations["researchGetPaper"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/search/research/papers/{id}/similar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Finds papers related to a research paper. */
        get: operations["researchRelatedPapers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/search/developer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Searches issues, pull requests, READMEs and documentation. */
        get: operations["developerSearch"];
        put?: never;
        /** Searches issues, pull requests, READMEs and documentation, with the query in the request body. */
        post: operations["developerSearchPost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/feedback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Rates the result of a scrape, parse, map or search. */
        post: operations["submitEndpointFeedback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/team/threat-protection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gets the threat protection policy of the organization. */
        get: operations["getThreatProtection"];
        /** Replaces the threat protection policy of the organization. */
        put: operations["updateThreatProtection"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        AuditMetadata: AuditMetadata;
        SuccessResponse: SuccessResponse;
        MonitorSchedule: MonitorSchedule;
        MonitorWebhook: MonitorWebhook;
        MonitorNotification: MonitorNotification;
        MonitorTarget: MonitorTarget;
        MonitorCreateRequest: MonitorCreateRequest;
        MonitorUpdateRequest: MonitorUpdateRequest;
        MonitorSummary: MonitorSummary;
        Monitor: Monitor;
        MonitorCheck: MonitorCheck;
        MonitorCheckPage: MonitorCheckPage;
        MonitorPageJudgment: MonitorPageJudgment;
        MonitorResponse: MonitorResponse;
        MonitorListResponse: MonitorListResponse;
        MonitorRunResponse: MonitorRunResponse;
        MonitorCheckListResponse: MonitorCheckListResponse;
        MonitorCheckDetailResponse: MonitorCheckDetailResponse;
        Formats: Formats;
        ParseFormats: ParseFormats;
        ParseOptions: ParseOptions;
        ScrapeOptions: ScrapeOptions;
        ScrapeResponse: ScrapeResponse;
        CrawlStatusResponseObj: CrawlStatusResponseObj;
        CrawlErrorsResponseObj: CrawlErrorsResponseObj;
        BatchScrapeStatusResponseObj: BatchScrapeStatusResponseObj;
        CrawlResponse: CrawlResponse;
        BatchScrapeResponseObj: BatchScrapeResponseObj;
        MapResponse: MapResponse;
        ExtractResponse: ExtractResponse;
        ExtractStatusResponse: ExtractStatusResponse;
        SearchFeedbackRequest: SearchFeedbackRequest;
        SupportAskRequest: SupportAskRequest;
        SupportAskResponse: SupportAskResponse;
        SupportDocsSearchRequest: SupportDocsSearchRequest;
        SupportDocsSearchResponse: SupportDocsSearchResponse;
        SupportProxyErrorResponse: SupportProxyErrorResponse;
        RedactPIIEntity: RedactPIIEntity;
        RedactPIIOptions: RedactPIIOptions;
        ResearchIdMap: ResearchIdMap;
        ResearchPaperSignals: ResearchPaperSignals;
        ResearchPaperResult: ResearchPaperResult;
        ResearchPaperMetadata: ResearchPaperMetadata;
        ResearchPassage: ResearchPassage;
        ResearchSearchPapersResponse: ResearchSearchPapersResponse;
        ResearchPaperMetadataResponse: ResearchPaperMetadataResponse;
        ResearchReadPaperResponse: ResearchReadPaperResponse;
        ResearchSimilarPapersResponse: ResearchSimilarPapersResponse;
        DeveloperSearchResult: DeveloperSearchResult;
        DeveloperSearchResponse: DeveloperSearchResponse;
        EndpointFeedbackRequest: EndpointFeedbackRequest;
        FeedbackResponse: FeedbackResponse;
        FeedbackErrorResponse: FeedbackErrorResponse;
        ThreatProtectionOverride: ThreatProtectionOverride;
        MonitorWebhookParam: MonitorWebhookParam;
        MonitorNotificationParam: MonitorNotificationParam;
        MonitorTargetParam: MonitorTargetParam;
        FormatsParam: FormatsParam;
        ScrapeOptionsParam: ScrapeOptionsParam;
        RedactPIIOptionsParam: RedactPIIOptionsParam;
        ThreatProtectionOverrideParam: ThreatProtectionOverrideParam;
        MonitorsListInput: MonitorsListInput;
        MonitorsCreateInput: MonitorsCreateInput;
        MonitorsUpdateInput: MonitorsUpdateInput;
        MonitorsChecksListInput: MonitorsChecksListInput;
        MonitorsChecksGetInput: MonitorsChecksGetInput;
        ScrapeInput: ScrapeInput;
        ScrapesInteractInput: ScrapesInteractInput;
        ParseInput: ParseInput;
        BatchScrapeCreateInput: BatchScrapeCreateInput;
        BatchScrapeGetInput: BatchScrapeGetInput;
        CrawlGetInput: CrawlGetInput;
        CrawlCreateInput: CrawlCreateInput;
        CrawlPreviewInput: CrawlPreviewInput;
        MapInput: MapInput;
        ExtractCreateInput: ExtractCreateInput;
        AgentCreateInput: AgentCreateInput;
        TeamCreditHistoryInput: TeamCreditHistoryInput;
        TeamTokenHistoryInput: TeamTokenHistoryInput;
        TeamActivityInput: TeamActivityInput;
        SearchInput: SearchInput;
        InteractListInput: InteractListInput;
        InteractCreateInput: InteractCreateInput;
        InteractExecuteInput: InteractExecuteInput;
        FeedbackRateSearchInput: FeedbackRateSearchInput;
        SupportAskInput: SupportAskInput;
        SupportSearchInput: SupportSearchInput;
        ResearchSearchInput: ResearchSearchInput;
        ResearchGetInput: ResearchGetInput;
        ResearchSimilarInput: ResearchSimilarInput;
        DeveloperQueryInput: DeveloperQueryInput;
        DeveloperSearchInput: DeveloperSearchInput;
        FeedbackCreateInput: FeedbackCreateInput;
        TeamThreatProtectionUpdateInput: TeamThreatProtectionUpdateInput;
        ScrapesInteractOutput: ScrapesInteractOutput;
        ScrapesStopInteractOutput: ScrapesStopInteractOutput;
        BatchScrapeCancelOutput: BatchScrapeCancelOutput;
        CrawlCancelOutput: CrawlCancelOutput;
        CrawlPreviewOutput: CrawlPreviewOutput;
        AgentCreateOutput: AgentCreateOutput;
        AgentGetOutput: AgentGetOutput;
        AgentCancelOutput: AgentCancelOutput;
        CrawlActiveOutput: CrawlActiveOutput;
        TeamCreditsOutput: TeamCreditsOutput;
        TeamCreditHistoryOutput: TeamCreditHistoryOutput;
        TeamTokensOutput: TeamTokensOutput;
        TeamTokenHistoryOutput: TeamTokenHistoryOutput;
        TeamQueueOutput: TeamQueueOutput;
        TeamActivityOutput: TeamActivityOutput;
        SearchOutput: SearchOutput;
        InteractListOutput: InteractListOutput;
        InteractCreateOutput: InteractCreateOutput;
        InteractExecuteOutput: InteractExecuteOutput;
        InteractDeleteOutput: InteractDeleteOutput;
        ResearchGetOutput: ResearchGetOutput;
        TeamThreatProtectionGetOutput: TeamThreatProtectionGetOutput;
        TeamThreatProtectionUpdateOutput: TeamThreatProtectionUpdateOutput;
        BatchScrapeGetItem: BatchScrapeGetItem;
        CrawlGetItem: CrawlGetItem;
        TeamActivityItem: TeamActivityItem;
    };
    responses: never;
    parameters: {
        /** Id of the monitor. */
        MonitorId: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export interface operations {
    listMonitors: {
        parameters: {
            query?: {
                /** At most this many monitors in the response. */
                limit?: number;
                /** Number of monitors to skip. */
                offset?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": MonitorListResponse;
                };
            };
        };
    };
    createMonitor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": MonitorCreateRequest;
            };
        };
        responses: {
            /** OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": MonitorResponse;
                };
            };
            /** Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getMonitor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the monitor. */
                monitorId: components["parameters"]["MonitorId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": MonitorResponse;
                };
            };
            /** Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    deleteMonitor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the monitor. */
                monitorId: components["parameters"]["MonitorId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": SuccessResponse;
                };
            };
            /** Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    updateMonitor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the monitor. */
                monitorId: components["parameters"]["MonitorId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": MonitorUpdateRequest;
            };
        };
        responses: {
            /** OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": MonitorResponse;
                };
            };
            /** Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    runMonitor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the monitor. */
                monitorId: components["parameters"]["MonitorId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": MonitorRunResponse;
                };
            };
            /** Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listMonitorChecks: {
        parameters: {
            query?: {
                /** At most this many checks in the response. */
                limit?: number;
                /** Number of checks to skip. */
                offset?: number;
                /** Only checks in this state. */
                status?: "queued" | "running" | "completed" | "failed" | "partial" | "skipped_overlap";
            };
            header?: never;
            path: {
                /** Id of the monitor. */
                monitorId: components["parameters"]["MonitorId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": MonitorCheckListResponse;
                };
            };
        };
    };
    getMonitorCheck: {
        parameters: {
            query?: {
                /** At most this many pages in the response. */
                limit?: number;
                /** Number of pages to skip. */
                skip?: number;
                /** Only pages with this outcome. */
                status?: "same" | "new" | "changed" | "removed" | "error";
            };
            header?: never;
            path: {
                /** Id of the monitor. */
                monitorId: components["parameters"]["MonitorId"];
                /** Id of the check. */
                checkId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": MonitorCheckDetailResponse;
                };
            };
            /** Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    scrapeAndExtractFromUrl: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": ScrapeInput<never>;
            };
        };
        responses: {
            /** OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ScrapeResponse;
                };
            };
            /** Payment Required */
            402: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error?: string;
                    };
                };
            };
            /** Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error?: string;
                    };
                };
            };
            /** Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        success?: boolean;
                        code?: string;
                        error?: string;
                    };
                };
            };
        };
    };
    interactWithScrapeBrowserSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the scrape, `data.metadata.scrapeId` of its response. */
                jobId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": ScrapesInteractInput;
            };
        };
        responses: {
            /** OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ScrapesInteractOutput;
                };
            };
            /** Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        success?: boolean;
                        error?: string;
                    };
                };
            };
            /** Payment Required */
            402: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        success?: boolean;
                        error?: string;
                    };
                };
            };
            /** Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        success?: boolean;
                        error?: string;
                    };
                };
            };
            /** Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        success?: boolean;
                        error?: string;
                    };
                };
            };
            /** Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        success?: boolean;
                        error?: string;
                    };
                };
            };
            /** Gone */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        success?: boolean;
                        error?: string;
                    };
                };
            };
            /** Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        success?: boolean;
                        error?: string;
                    };
                };
            };
            /** Bad Gateway */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        success?: boolean;
                        error?: string;
                    };
                };
            };
            /** Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        success?: boolean;
                        error?: string;
                    };
                };
            };
        };
    };
    stopInteractiveScrapeBrowserSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the scrape. */
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ScrapesStopInteractOutput;
                };
            };
            /** Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        success?: boolean;
                        error?: string;
                    };
                };
            };
            /** Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        success?: boolean;
                        error?: string;
                    };
                };
            };
        };
    };
    parseFile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": ParseInput<never>;
            };
        };
        responses: {
            /** OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ScrapeResponse;
                };
            };
            /** Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        success?: boolean;
                        code?: string;
                        error?: string;
                    };
                };
            };
            /** Payment Required */
            402: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error?: string;
                    };
                };
            };
            /** Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error?: string;
                    };
                };
            };
            /** Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        success?: boolean;
                        code?: string;
                        error?: string;
                    };
                };
            };
        };
    };
    scrapeAndExtractFromUrls: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": BatchScrapeCreateInput<never>;
            };
        };
        responses: {
            /** OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": BatchScrapeResponseObj;
                };
            };
            /** Payment Required */
            402: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error?: string;
                    };
                };
            };
            /** Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error?: string;
                    };
                };
            };
            /** Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error?: string;
                    };
                };
            };
        };
    };
    getBatchScrapeStatus: {
        parameters: {
            query?: {
                /** Number of documents to skip. */
                skip?: number;
                /** At most this many documents in the response. About 100 documents or 10 MB when left out. */
                limit?: number;
            };
            header?: never;
            path: {
                /** Id of the batch job. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": BatchScrapeStatusResponseObj;
                };
            };
            /** Payment Required */
            402: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error?: string;
                    };
                };
            };
            /** Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        success?: boolean;
                        error?: string;
                    };
                };
            };
            /** Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error?: string;
                    };
                };
            };
            /** Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error?: string;
                    };
                };
            };
        };
    };
    cancelBatchScrape: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the batch job. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": BatchScrapeCancelOutput;
                };
            };
            /** Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error?: string;
                    };
                };
            };
            /** Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error?: string;
                    };
                };
            };
        };
    };
    getBatchScrapeErrors: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the batch job. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": CrawlErrorsResponseObj;
                };
            };
            /** Payment Required */
            402: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error?: string;
                    };
                };
            };
            /** Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error?: string;
                    };
                };
            };
            /** Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error?: string;
                    };
                };
            };
        };
    };
    getCrawlStatus: {
        parameters: {
            query?: {
                /** Number of documents to skip. */
                skip?: number;
                /** At most this many documents in the response. About 100 documents or 10 MB when left out. */
                limit?: number;
            };
            header?: never;
            path: {
                /** Id of the crawl. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": CrawlStatusResponseObj;
                };
            };
            /** Payment Required */
            402: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error?: string;
                    };
                };
            };
            /** Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        success?: boolean;
                        error?: string;
                    };
                };
            };
            /** Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error?: string;
                    };
                };
            };
            /** Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error?: string;
                    };
                };
            };
        };
    };
    cancelCrawl: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the crawl. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": CrawlCancelOutput;
                };
            };
            /** Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error?: string;
                    };
                };
            };
            /** Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error?: string;
                    };
                };
            };
        };
    };
    getCrawlErrors: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the crawl. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": CrawlErrorsResponseObj;
                };
            };
            /** Payment Required */
            402: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error?: string;
                    };
                };
            };
            /** Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error?: string;
                    };
                };
            };
            /** Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error?: string;
                    };
                };
            };
        };
    };
    crawlUrls: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": CrawlCreateInput<never>;
            };
        };
        responses: {
            /** OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": CrawlResponse;
                };
            };
            /** Payment Required */
            402: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error?: string;
                    };
                };
            };
            /** Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error?: string;
                    };
                };
            };
            /** Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error?: string;
                    };
                };
            };
        };
    };
    crawlParamsPreview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": CrawlPreviewInput;
            };
        };
        responses: {
            /** OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": CrawlPreviewOutput;
                };
            };
            /** Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        success?: boolean;
                        error?: string;
                    };
                };
            };
            /** Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        success?: boolean;
                        error?: string;
                    };
                };
            };
            /** Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        success?: boolean;
                        error?: string;
                    };
                };
            };
        };
    };
    mapUrls: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": MapInput;
            };
        };
        responses: {
            /** OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": MapResponse;
                };
            };
            /** Payment Required */
            402: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error?: string;
                    };
                };
            };
            /** Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error?: string;
                    };
                };
            };
            /** Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error?: string;
                    };
                };
            };
        };
    };
    extractData: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": ExtractCreateInput<never>;
            };
        };
        responses: {
            /** OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ExtractResponse;
                };
            };
            /** Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error?: string;
                    };
                };
            };
            /** Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error?: string;
                    };
                };
            };
        };
    };
    getExtractStatus: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the job. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ExtractStatusResponse;
                };
            };
            /** Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        success?: boolean;
                        error?: string;
                    };
                };
            };
        };
    };
    startAgent: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": AgentCreateInput<never>;
            };
        };
        responses: {
            /** OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": AgentCreateOutput;
                };
            };
            /** Payment Required */
            402: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error?: string;
                    };
                };
            };
            /** Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error?: string;
                    };
                };
            };
        };
    };
    getAgentStatus: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the run. */
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": AgentGetOutput;
                };
            };
            /** Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        success?: boolean;
                        error?: string;
                    };
                };
            };
        };
    };
    cancelAgent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the run. */
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": AgentCancelOutput;
                };
            };
        };
    };
    getActiveCrawls: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": CrawlActiveOutput;
                };
            };
            /** Payment Required */
            402: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        success?: boolean;
                        error?: string;
                    };
                };
            };
            /** Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        success?: boolean;
                        error?: string;
                    };
                };
            };
            /** Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        success?: boolean;
                        error?: string;
                    };
                };
            };
        };
    };
    getCreditUsage: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": TeamCreditsOutput;
                };
            };
            /** Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        success?: boolean;
                        error?: string;
                    };
                };
            };
            /** Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        success?: boolean;
                        error?: string;
                    };
                };
            };
        };
    };
    getHistoricalCreditUsage: {
        parameters: {
            query?: {
                /** Whether to count for each API key separately. */
                byApiKey?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": TeamCreditHistoryOutput;
                };
            };
            /** Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        success?: boolean;
                        error?: string;
                    };
                };
            };
        };
    };
    getTokenUsage: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": TeamTokensOutput;
                };
            };
            /** Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        success?: boolean;
                        error?: string;
                    };
                };
            };
            /** Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        success?: boolean;
                        error?: string;
                    };
                };
            };
        };
    };
    getHistoricalTokenUsage: {
        parameters: {
            query?: {
                /** Whether to count for each API key separately. */
                byApiKey?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": TeamTokenHistoryOutput;
                };
            };
            /** Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        success?: boolean;
                        error?: string;
                    };
                };
            };
        };
    };
    getQueueStatus: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": TeamQueueOutput;
                };
            };
        };
    };
    getActivity: {
        parameters: {
            query?: {
                /** Only jobs of this kind. */
                endpoint?: "scrape" | "crawl" | "batch_scrape" | "search" | "extract" | "llmstxt" | "deep_research" | "map" | "agent" | "browser" | "interact";
                /** At most this many jobs in the response. */
                limit?: number;
                /** Where to continue: `cursor` of the previous response. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": TeamActivityOutput;
                };
            };
        };
    };
    searchAndScrape: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": SearchInput<never>;
            };
        };
        responses: {
            /** OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": SearchOutput;
                };
            };
            /** Request Timeout */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        success?: boolean;
                        error?: string;
                    };
                };
            };
            /** Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        success?: boolean;
                        code?: string;
                        error?: string;
                    };
                };
            };
        };
    };
    listBrowserSessions: {
        parameters: {
            query?: {
                /** Only sessions in this state. */
                status?: "active" | "destroyed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": InteractListOutput;
                };
            };
            /** Payment Required */
            402: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error?: string;
                    };
                };
            };
        };
    };
    createBrowserSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": InteractCreateInput;
            };
        };
        responses: {
            /** OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": InteractCreateOutput;
                };
            };
            /** Payment Required */
            402: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error?: string;
                    };
                };
            };
        };
    };
    executeBrowserCode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the session. */
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": InteractExecuteInput;
            };
        };
        responses: {
            /** OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": InteractExecuteOutput;
                };
            };
            /** Payment Required */
            402: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error?: string;
                    };
                };
            };
        };
    };
    deleteBrowserSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the session. */
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": InteractDeleteOutput;
                };
            };
            /** Payment Required */
            402: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error?: string;
                    };
                };
            };
        };
    };
    getScrapeStatus: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the scrape. */
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ScrapeResponse;
                };
            };
            /** Payment Required */
            402: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        success?: boolean;
                        error?: string;
                    };
                };
            };
            /** Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        success?: boolean;
                        error?: string;
                    };
                };
            };
            /** Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        success?: boolean;
                        error?: string;
                    };
                };
            };
            /** Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        success?: boolean;
                        error?: string;
                    };
                };
            };
        };
    };
    submitSearchFeedback: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the search. */
                jobId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": SearchFeedbackRequest;
            };
        };
        responses: {
            /** OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": FeedbackResponse;
                };
            };
            /** Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": FeedbackErrorResponse;
                };
            };
            /** Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": FeedbackErrorResponse;
                };
            };
            /** Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": FeedbackErrorResponse;
                };
            };
            /** Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": FeedbackErrorResponse;
                };
            };
            /** Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": FeedbackErrorResponse;
                };
            };
        };
    };
    askSupportAgent: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": SupportAskRequest;
            };
        };
        responses: {
            /** OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": SupportAskResponse;
                };
            };
            /** Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": SupportProxyErrorResponse;
                };
            };
            /** Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": SupportProxyErrorResponse;
                };
            };
            /** Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": SupportProxyErrorResponse;
                };
            };
            /** Gateway Timeout */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": SupportProxyErrorResponse;
                };
            };
        };
    };
    searchSupportDocs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": SupportDocsSearchRequest;
            };
        };
        responses: {
            /** OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": SupportDocsSearchResponse;
                };
            };
            /** Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": SupportProxyErrorResponse;
                };
            };
            /** Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": SupportProxyErrorResponse;
                };
            };
            /** Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": SupportProxyErrorResponse;
                };
            };
            /** Gateway Timeout */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": SupportProxyErrorResponse;
                };
            };
        };
    };
    researchSearchPapers: {
        parameters: {
            query: {
                /** What to search for. */
                query: string;
                /** At most this many papers in the response. */
                k?: number;
                /** Only papers by this author, or by all of these. */
                authors?: string | readonly string[];
                /** Only papers of this category, such as `cs.LG`, or of all of these. */
                categories?: string | readonly string[];
                /** Only papers from this day on, as YYYY-MM-DD. */
                from?: string;
                /** Only papers up to this day, as YYYY-MM-DD. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ResearchSearchPapersResponse;
                };
            };
            /** Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    researchGetPaper: {
        parameters: {
            query?: {
                /** Question to find passages for. Without it, the response has no passages. */
                query?: string;
                /** At most this many passages in the response. */
                k?: number;
            };
            header?: never;
            path: {
                /** Id of the paper, or of its source such as `arxiv:...`. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ResearchGetOutput;
                };
            };
            /** Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    researchRelatedPapers: {
        parameters: {
            query: {
                /** What the related papers are for. */
                intent: string;
                /** How they relate: alike, citing the paper, or cited by it. */
                mode?: "similar" | "citers" | "references";
                /** At most this many papers in the response. */
                k?: number;
                /** Whether to sort the papers by `intent`. */
                rerank?: boolean;
                /** Id of a further paper that they should relate to, or several. */
                anchor?: string | readonly string[];
            };
            header?: never;
            path: {
                /** Id of the paper, or of its source such as `arxiv:...`. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ResearchSimilarPapersResponse;
                };
            };
            /** Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    developerSearch: {
        parameters: {
            query: {
                /** What to search for. */
                query: string;
                /** At most this many results in the response. */
                k?: number;
                /** Kinds of results. All when left out. */
                types?: readonly ("doc" | "issue" | "pull_request" | "readme")[];
                /** Only these repositories, as `owner/name`. */
                repos?: readonly string[];
                /** Only these documentation sites. */
                sources?: readonly string[];
                /** Whether to search only agent skills. */
                skills?: "only";
                /** Maximum number of passages of one result. */
                passages?: number;
                /** Only repositories in this programming language. */
                language?: string;
                /** Only repositories with this topic. */
                topic?: string;
                /** Only repositories under this license. */
                license?: string;
                /** Only repositories with at least this many stars. */
                min_stars?: number;
                /** Only repositories with at most this many stars. */
                max_stars?: number;
                /** Only repositories that are archived, or only those that are not. */
                archived?: boolean;
                /** Only repositories that are forks, or only those that are not. */
                fork?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": DeveloperSearchResponse;
                };
            };
            /** Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    developerSearchPost: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": DeveloperSearchInput;
            };
        };
        responses: {
            /** OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": DeveloperSearchResponse;
                };
            };
            /** Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    submitEndpointFeedback: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": EndpointFeedbackRequest;
            };
        };
        responses: {
            /** OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": FeedbackResponse;
                };
            };
            /** Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": FeedbackErrorResponse;
                };
            };
            /** Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": FeedbackErrorResponse;
                };
            };
            /** Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": FeedbackErrorResponse;
                };
            };
            /** Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": FeedbackErrorResponse;
                };
            };
            /** Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": FeedbackErrorResponse;
                };
            };
        };
    };
    getThreatProtection: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": TeamThreatProtectionGetOutput;
                };
            };
            /** Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    updateThreatProtection: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": TeamThreatProtectionUpdateInput;
            };
        };
        responses: {
            /** OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": TeamThreatProtectionUpdateOutput;
                };
            };
            /** Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}

/** Every route and its operation. */
export interface Routes {
    "GET /monitor": operations["listMonitors"];
    "POST /monitor": operations["createMonitor"];
    "GET /monitor/{monitorId}": operations["getMonitor"];
    "DELETE /monitor/{monitorId}": operations["deleteMonitor"];
    "PATCH /monitor/{monitorId}": operations["updateMonitor"];
    "POST /monitor/{monitorId}/run": operations["runMonitor"];
    "GET /monitor/{monitorId}/checks": operations["listMonitorChecks"];
    "GET /monitor/{monitorId}/checks/{checkId}": operations["getMonitorCheck"];
    "POST /scrape": operations["scrapeAndExtractFromUrl"];
    "POST /scrape/{jobId}/interact": operations["interactWithScrapeBrowserSession"];
    "DELETE /scrape/{jobId}/interact": operations["stopInteractiveScrapeBrowserSession"];
    "POST /parse": operations["parseFile"];
    "POST /batch/scrape": operations["scrapeAndExtractFromUrls"];
    "GET /batch/scrape/{id}": operations["getBatchScrapeStatus"];
    "DELETE /batch/scrape/{id}": operations["cancelBatchScrape"];
    "GET /batch/scrape/{id}/errors": operations["getBatchScrapeErrors"];
    "GET /crawl/{id}": operations["getCrawlStatus"];
    "DELETE /crawl/{id}": operations["cancelCrawl"];
    "GET /crawl/{id}/errors": operations["getCrawlErrors"];
    "POST /crawl": operations["crawlUrls"];
    "POST /crawl/params-preview": operations["crawlParamsPreview"];
    "POST /map": operations["mapUrls"];
    "POST /extract": operations["extractData"];
    "GET /extract/{id}": operations["getExtractStatus"];
    "POST /agent": operations["startAgent"];
    "GET /agent/{jobId}": operations["getAgentStatus"];
    "DELETE /agent/{jobId}": operations["cancelAgent"];
    "GET /crawl/active": operations["getActiveCrawls"];
    "GET /team/credit-usage": operations["getCreditUsage"];
    "GET /team/credit-usage/historical": operations["getHistoricalCreditUsage"];
    "GET /team/token-usage": operations["getTokenUsage"];
    "GET /team/token-usage/historical": operations["getHistoricalTokenUsage"];
    "GET /team/queue-status": operations["getQueueStatus"];
    "GET /team/activity": operations["getActivity"];
    "POST /search": operations["searchAndScrape"];
    "GET /interact": operations["listBrowserSessions"];
    "POST /interact": operations["createBrowserSession"];
    "POST /interact/{sessionId}/execute": operations["executeBrowserCode"];
    "DELETE /interact/{sessionId}": operations["deleteBrowserSession"];
    "GET /scrape/{jobId}": operations["getScrapeStatus"];
    "POST /search/{jobId}/feedback": operations["submitSearchFeedback"];
    "POST /support/ask": operations["askSupportAgent"];
    "POST /support/docs-search": operations["searchSupportDocs"];
    "GET /search/research/papers": operations["researchSearchPapers"];
    "GET /search/research/papers/{id}": operations["researchGetPaper"];
    "GET /search/research/papers/{id}/similar": operations["researchRelatedPapers"];
    "GET /search/developer": operations["developerSearch"];
    "POST /search/developer": operations["developerSearchPost"];
    "POST /feedback": operations["submitEndpointFeedback"];
    "GET /team/threat-protection": operations["getThreatProtection"];
    "PUT /team/threat-protection": operations["updateThreatProtection"];
}

/** The business codes that the vendor documents, and what they mean. */
export interface ErrorCodes {
    "BAD_REQUEST": "The input is invalid; `details` says where";
    "UNKNOWN_ERROR": "Unexpected failure of the service";
    "SCRAPE_TIMEOUT": "The page was not ready in time. When `details.state` is `processing_continues`, the scrape goes on, and the same call sent later joins it";
    "SCRAPE_SSL_ERROR": "The certificate of the site is invalid";
    "SCRAPE_SITE_ERROR": "The site answered with an error that a repeat does not cure";
    "SCRAPE_ACTION_ERROR": "One of the actions failed";
    "SCRAPE_ALL_ENGINES_FAILED": "No way to fetch the page worked";
    "SCRAPE_LOCKDOWN_CACHE_MISS": "With lockdown, the page is not in the cache";
    "SCRAPE_PDF_PREFETCH_FAILED": "The PDF could not be fetched";
    "SCRAPE_ZDR_VIOLATION_ERROR": "The request asks for more than zero data retention allows";
    "SCRAPE_DNS_RESOLUTION_ERROR": "The host name cannot be resolved";
    "SCRAPE_UNSUPPORTED_FILE_ERROR": "The kind of file is not supported";
}

/** What the runtime must know of the platform. */
export const conventions: Conventions = {
    name: "firecrawl",
    payload: "body",
    kinds: { server: ["SCRAPE_DNS_RESOLUTION_ERROR"] },
};

/** What the runtime must know of each route beyond the defaults of its method and platform. */
export const rules: Rules = {
    "GET /monitor": { name: "monitors.list", page: { style: "offset", param: "offset", items: "data", id: "id" } },
    "POST /monitor": { name: "monitors.create" },
    "GET /monitor/{monitorId}": { name: "monitors.get" },
    "DELETE /monitor/{monitorId}": { name: "monitors.delete", safe: true },
    "PATCH /monitor/{monitorId}": { name: "monitors.update", safe: true },
    "POST /monitor/{monitorId}/run": { name: "monitors.run", body: false },
    "GET /monitor/{monitorId}/checks": { name: "monitors.checks.list", page: { style: "offset", param: "offset", items: "data", id: "id" } },
    "GET /monitor/{monitorId}/checks/{checkId}": { name: "monitors.checks.get", page: { style: "url", items: "data.pages", next: "next" } },
    "POST /scrape": { name: "scrape", timeout: ["timeout", 1, 300000], schema: ["data.json", "formats.schema", "json"] },
    "POST /scrape/{jobId}/interact": { name: "scrapes.interact", timeout: ["timeout", 1000, 30] },
    "DELETE /scrape/{jobId}/interact": { name: "scrapes.stopInteract", safe: true },
    "POST /parse": { name: "parse", form: ["file"], timeout: ["options.timeout", 1, 30000], schema: ["data.json", "options.formats.schema", "json"] },
    "POST /batch/scrape": { name: "batchScrape.create", run: { id: "id", status: "GET /batch/scrape/{id}" }, schema: ["", "formats.schema", "json"] },
    "GET /batch/scrape/{id}": { name: "batchScrape.get", page: { style: "url", items: "data", next: "next" }, wait: { status: "status", done: ["completed"], failed: ["failed", "cancelled"], error: "error" }, schema: ["json"] },
    "DELETE /batch/scrape/{id}": { name: "batchScrape.cancel", safe: true },
    "GET /batch/scrape/{id}/errors": { name: "batchScrape.errors" },
    "GET /crawl/{id}": { name: "crawl.get", page: { style: "url", items: "data", next: "next" }, wait: { status: "status", done: ["completed"], failed: ["failed", "cancelled"], error: "error" }, schema: ["json"] },
    "DELETE /crawl/{id}": { name: "crawl.cancel", safe: true },
    "GET /crawl/{id}/errors": { name: "crawl.errors" },
    "POST /crawl": { name: "crawl.create", run: { id: "id", status: "GET /crawl/{id}" }, schema: ["", "scrapeOptions.formats.schema", "json"] },
    "POST /crawl/params-preview": { name: "crawl.preview" },
    "POST /map": { name: "map", timeout: ["timeout", 1, 60000] },
    "POST /extract": { name: "extract.create", run: { id: "id", status: "GET /extract/{id}" }, schema: ["", "schema"] },
    "GET /extract/{id}": { name: "extract.get", wait: { status: "status", done: ["completed"], failed: ["failed", "cancelled"], error: "error" }, schema: ["data"] },
    "POST /agent": { name: "agent.create", run: { id: "id", status: "GET /agent/{jobId}" }, schema: ["", "schema"] },
    "GET /agent/{jobId}": { name: "agent.get", wait: { status: "status", done: ["completed"], failed: ["failed", "cancelled"], error: "error" }, schema: ["data"] },
    "DELETE /agent/{jobId}": { name: "agent.cancel", safe: true },
    "GET /crawl/active": { name: "crawl.active" },
    "GET /team/credit-usage": { name: "team.credits" },
    "GET /team/credit-usage/historical": { name: "team.creditHistory" },
    "GET /team/token-usage": { name: "team.tokens" },
    "GET /team/token-usage/historical": { name: "team.tokenHistory" },
    "GET /team/queue-status": { name: "team.queue" },
    "GET /team/activity": { name: "team.activity", page: { style: "token", param: "cursor", next: "cursor", more: "has_more", items: "data", id: "id" } },
    "POST /search": { name: "search", timeout: ["timeout", 1, 60000], schema: ["json", "scrapeOptions.formats.schema", "json", ["data.web", "data.news"]] },
    "GET /interact": { name: "interact.list" },
    "POST /interact": { name: "interact.create" },
    "POST /interact/{sessionId}/execute": { name: "interact.execute", timeout: ["timeout", 1000, 30] },
    "DELETE /interact/{sessionId}": { name: "interact.delete", safe: true },
    "GET /scrape/{jobId}": { name: "scrapes.get" },
    "POST /search/{jobId}/feedback": { name: "feedback.rateSearch" },
    "POST /support/ask": { name: "support.ask" },
    "POST /support/docs-search": { name: "support.search" },
    "GET /search/research/papers": { name: "research.search" },
    "GET /search/research/papers/{id}": { name: "research.get" },
    "GET /search/research/papers/{id}/similar": { name: "research.similar" },
    "GET /search/developer": { name: "developer.query", safe: false },
    "POST /search/developer": { name: "developer.search" },
    "POST /feedback": { name: "feedback.create" },
    "GET /team/threat-protection": { name: "team.threatProtection.get" },
    "PUT /team/threat-protection": { name: "team.threatProtection.update", safe: true },
};
