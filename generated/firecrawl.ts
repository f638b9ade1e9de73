// Generated from specs/firecrawl.yaml by "npm run generate". Do not edit.

export interface paths {
    "/monitor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists monitors.
         * @description @see https://docs.firecrawl.dev/api-reference/endpoint/monitor-list
         */
        get: operations["listMonitors"];
        put?: never;
        /**
         * Creates a monitor that checks pages on a schedule.
         * @description @see https://docs.firecrawl.dev/api-reference/endpoint/monitor-create
         */
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
        /**
         * Gets a monitor.
         * @description @see https://docs.firecrawl.dev/api-reference/endpoint/monitor-get
         */
        get: operations["getMonitor"];
        put?: never;
        post?: never;
        /**
         * Deletes a monitor.
         * @description @see https://docs.firecrawl.dev/api-reference/endpoint/monitor-delete
         */
        delete: operations["deleteMonitor"];
        options?: never;
        head?: never;
        /**
         * Changes a monitor.
         * @description @see https://docs.firecrawl.dev/api-reference/endpoint/monitor-update
         */
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
        /**
         * Runs a check of a monitor now.
         * @description @see https://docs.firecrawl.dev/api-reference/endpoint/monitor-run
         */
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
        /**
         * Lists the checks of a monitor.
         * @description @see https://docs.firecrawl.dev/api-reference/endpoint/monitor-checks-list
         */
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
        /**
         * Gets a check of a monitor with its pages.
         * @description @see https://docs.firecrawl.dev/api-reference/endpoint/monitor-check-get
         */
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
        /**
         * Scrapes a page.
         * @description Error codes: SCRAPE_TIMEOUT (HTTP 408) The page was not ready in time; SCRAPE_LOCKDOWN_CACHE_MISS (HTTP 404) With lockdown, the page is not in the cache; SCRAPE_ALL_ENGINES_FAILED (HTTP 500) No way to fetch the page worked; SCRAPE_SSL_ERROR (HTTP 500) The certificate of the site is invalid; SCRAPE_SITE_ERROR (HTTP 500) The site answered with an error that a repeat does not cure; SCRAPE_DNS_RESOLUTION_ERROR (HTTP 500) The host name cannot be resolved; SCRAPE_ACTION_ERROR (HTTP 500) One of the actions failed; SCRAPE_PDF_PREFETCH_FAILED (HTTP 500) The PDF could not be fetched; SCRAPE_ZDR_VIOLATION_ERROR (HTTP 500) The request asks for more than zero data retention allows; SCRAPE_UNSUPPORTED_FILE_ERROR (HTTP 500) The kind of file is not supported.
         *     @see https://docs.firecrawl.dev/api-reference/endpoint/scrape
         */
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
        /**
         * Runs code or a prompt in the browser of a scrape.
         * @description @see https://docs.firecrawl.dev/api-reference/endpoint/scrape-execute
         */
        post: operations["interactWithScrapeBrowserSession"];
        /**
         * Ends the browser session of a scrape.
         * @description @see https://docs.firecrawl.dev/api-reference/endpoint/scrape-browser-delete
         */
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
        /**
         * Turns a file into Markdown or structured data.
         * @description A file of at most 50 MB.
         *     The runtime may hold all of the file in memory.
         *     @see https://docs.firecrawl.dev/api-reference/endpoint/parse
         */
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
        /**
         * Starts a job that scrapes many pages.
         * @description @see https://docs.firecrawl.dev/api-reference/endpoint/batch-scrape
         */
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
                /** @description Id of the batch job. */
                id: string;
            };
            cookie?: never;
        };
        /**
         * Gets the state and results of a batch job.
         * @description @see https://docs.firecrawl.dev/api-reference/endpoint/batch-scrape-get
         */
        get: operations["getBatchScrapeStatus"];
        put?: never;
        post?: never;
        /**
         * Cancels a batch job.
         * @description @see https://docs.firecrawl.dev/api-reference/endpoint/batch-scrape-delete
         */
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
                /** @description Id of the batch job. */
                id: string;
            };
            cookie?: never;
        };
        /**
         * Lists the pages of a batch job that failed.
         * @description @see https://docs.firecrawl.dev/api-reference/endpoint/batch-scrape-get-errors
         */
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
                /** @description Id of the crawl. */
                id: string;
            };
            cookie?: never;
        };
        /**
         * Gets the state and results of a crawl.
         * @description @see https://docs.firecrawl.dev/api-reference/endpoint/crawl-get
         */
        get: operations["getCrawlStatus"];
        put?: never;
        post?: never;
        /**
         * Cancels a crawl.
         * @description @see https://docs.firecrawl.dev/api-reference/endpoint/crawl-delete
         */
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
                /** @description Id of the crawl. */
                id: string;
            };
            cookie?: never;
        };
        /**
         * Lists the pages of a crawl that failed.
         * @description @see https://docs.firecrawl.dev/api-reference/endpoint/crawl-get-errors
         */
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
        /**
         * Starts a job that scrapes a site.
         * @description @see https://docs.firecrawl.dev/api-reference/endpoint/crawl-post
         */
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
        /**
         * Turns a prompt into options for a crawl.
         * @description @see https://docs.firecrawl.dev/api-reference/endpoint/crawl-params-preview
         */
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
        /**
         * Lists the addresses of a site.
         * @description @see https://docs.firecrawl.dev/api-reference/endpoint/map
         */
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
         * @description @see https://docs.firecrawl.dev/api-reference/endpoint/extract
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
                /** @description Id of the job. */
                id: string;
            };
            cookie?: never;
        };
        /**
         * Gets the state and result of an extract job.
         * @description @see https://docs.firecrawl.dev/api-reference/endpoint/extract-get
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
        /**
         * Starts an agent that gathers data from the web.
         * @description @see https://docs.firecrawl.dev/api-reference/endpoint/agent
         */
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
                /** @description Id of the run. */
                jobId: string;
            };
            cookie?: never;
        };
        /**
         * Gets the state and result of an agent run.
         * @description @see https://docs.firecrawl.dev/api-reference/endpoint/agent-get
         */
        get: operations["getAgentStatus"];
        put?: never;
        post?: never;
        /**
         * Cancels an agent run.
         * @description @see https://docs.firecrawl.dev/api-reference/endpoint/agent-delete
         */
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
        /**
         * Lists the crawls that are running.
         * @description @see https://docs.firecrawl.dev/api-reference/endpoint/crawl-active
         */
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
        /**
         * Gets the credits that are left.
         * @description @see https://docs.firecrawl.dev/api-reference/endpoint/credit-usage
         */
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
        /**
         * Gets the credits used in each month.
         * @description @see https://docs.firecrawl.dev/api-reference/endpoint/credit-usage-historical
         */
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
        /**
         * Gets the extract tokens that are left.
         * @description @see https://docs.firecrawl.dev/api-reference/endpoint/token-usage
         */
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
        /**
         * Gets the extract tokens used in each month.
         * @description @see https://docs.firecrawl.dev/api-reference/endpoint/token-usage-historical
         */
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
        /**
         * Gets how many jobs are running and waiting.
         * @description @see https://docs.firecrawl.dev/api-reference/endpoint/queue-status
         */
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
        /**
         * Lists the jobs of the last 24 hours.
         * @description @see https://docs.firecrawl.dev/api-reference/endpoint/activity
         */
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
        /**
         * Searches the web.
         * @description @see https://docs.firecrawl.dev/api-reference/endpoint/search
         */
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
        /**
         * Lists browser sessions.
         * @description @see https://docs.firecrawl.dev/api-reference/endpoint/browser-list
         */
        get: operations["listBrowserSessions"];
        put?: never;
        /**
         * Starts a browser session.
         * @description @see https://docs.firecrawl.dev/api-reference/endpoint/browser-create
         */
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
        /**
         * Runs code in a browser session.
         * @description @see https://docs.firecrawl.dev/api-reference/endpoint/browser-execute
         */
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
        /**
         * Ends a browser session.
         * @description @see https://docs.firecrawl.dev/api-reference/endpoint/browser-delete
         */
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
                /** @description Id of the scrape. */
                jobId: string;
            };
            cookie?: never;
        };
        /**
         * Gets the result of a scrape.
         * @description @see https://docs.firecrawl.dev/api-reference/v2-openapi.json
         */
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
        /**
         * Rates the results of a search.
         * @description @see https://docs.firecrawl.dev/api-reference/endpoint/search-feedback
         */
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
        /**
         * Asks the support agent about a problem.
         * @description @see https://docs.firecrawl.dev/api-reference/endpoint/ask
         */
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
        /**
         * Asks a question about the documentation.
         * @description @see https://docs.firecrawl.dev/api-reference/endpoint/docs-search
         */
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
        /**
         * Searches research papers.
         * @description @see https://docs.firecrawl.dev/api-reference/endpoint/research-search-papers
         */
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
        /**
         * Gets a research paper, or the passages that answer a question.
         * @description @see https://docs.firecrawl.dev/api-reference/endpoint/research-paper
         */
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
        /**
         * Finds papers related to a research paper.
         * @description @see https://docs.firecrawl.dev/api-reference/endpoint/research-related-papers
         */
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
        /**
         * Searches issues, pull requests, READMEs and documentation.
         * @description @see https://docs.firecrawl.dev/api-reference/endpoint/developer-search
         */
        get: operations["developerSearch"];
        put?: never;
        /**
         * Searches issues, pull requests, READMEs and documentation, with the query in the body.
         * @description @see https://docs.firecrawl.dev/api-reference/endpoint/developer-search
         */
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
        /**
         * Rates the result of a scrape, parse, map or search.
         * @description @see https://docs.firecrawl.dev/api-reference/endpoint/feedback
         */
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
        /**
         * Gets the threat protection policy of the organization.
         * @description @see https://docs.firecrawl.dev/api-reference/endpoint/threat-protection
         */
        get: operations["getThreatProtection"];
        /**
         * Replaces the threat protection policy of the organization.
         * @description @see https://docs.firecrawl.dev/api-reference/endpoint/threat-protection-update
         */
        put: operations["updateThreatProtection"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description Who makes the call, for the audit log of the organization. */
        AuditMetadata: {
            /** @description Name of the user. At most 1024 characters. */
            username: string;
        };
        SuccessResponse: {
            success: boolean;
        };
        MonitorSchedule: {
            cron?: string;
            text?: string;
            /** @default UTC */
            timezone?: string;
        };
        MonitorWebhook: {
            /** Format: uri */
            url: string;
            headers?: {
                [key: string]: string;
            };
            metadata?: {
                [key: string]: unknown;
            };
            events?: ("monitor.page" | "monitor.check.completed")[];
        };
        MonitorNotification: {
            email?: {
                /** @default false */
                enabled?: boolean;
                /** @description At most 25 items. */
                recipients?: string[];
                /** @default false */
                includeDiffs?: boolean;
            };
        };
        MonitorTarget: {
            /** Format: uuid */
            id?: string;
            /** @enum {string} */
            type: "scrape";
            /** @description At least 1 items. */
            urls: string[];
            scrapeOptions?: components["schemas"]["ScrapeOptions"];
        } | {
            /** Format: uuid */
            id?: string;
            /** @enum {string} */
            type: "crawl";
            /** Format: uri */
            url: string;
            crawlOptions?: Record<string, unknown>;
            scrapeOptions?: components["schemas"]["ScrapeOptions"];
        } | {
            /** Format: uuid */
            id?: string;
            /** @enum {string} */
            type: "search";
            /** @description 1 to 12 items. */
            queries: string[];
            /**
             * @default 24h
             * @enum {string}
             */
            searchWindow?: "5m" | "15m" | "1h" | "6h" | "24h" | "7d";
            /**
             * @description 1 to 50.
             * @default 10
             */
            maxResults?: number;
            /** @description At most 50 items. */
            includeDomains?: string[];
            /** @description At most 50 items. */
            excludeDomains?: string[];
        };
        MonitorCreateRequest: {
            /** @description At most 256 characters. */
            name: string;
            schedule: components["schemas"]["MonitorSchedule"];
            webhook?: components["schemas"]["MonitorWebhook"];
            notification?: components["schemas"]["MonitorNotification"];
            /** @description 1 to 50 items. */
            targets: components["schemas"]["MonitorTarget"][];
            /**
             * @description 1 to 365.
             * @default 30
             */
            retentionDays?: number;
            /** @description At most 2000 characters. */
            goal?: string | null;
            judgeEnabled?: boolean;
        };
        MonitorUpdateRequest: {
            /** @description At most 256 characters. */
            name?: string;
            schedule?: components["schemas"]["MonitorSchedule"];
            webhook?: components["schemas"]["MonitorWebhook"];
            notification?: components["schemas"]["MonitorNotification"];
            /** @description 1 to 50 items. */
            targets?: components["schemas"]["MonitorTarget"][];
            /** @description 1 to 365. */
            retentionDays?: number;
            /** @description At most 2000 characters. */
            goal?: string | null;
            judgeEnabled?: boolean;
            /** @enum {string} */
            status?: "active" | "paused";
        };
        MonitorSummary: {
            totalPages?: number;
            same?: number;
            changed?: number;
            new?: number;
            removed?: number;
            error?: number;
        };
        Monitor: {
            /** Format: uuid */
            id: string;
            name?: string;
            /** @enum {string} */
            status: "active" | "paused" | "deleted" | (string & {});
            schedule?: {
                cron?: string;
                timezone?: string;
            };
            /** Format: date-time */
            nextRunAt?: string | null;
            /** Format: date-time */
            lastRunAt?: string | null;
            /** Format: uuid */
            currentCheckId?: string | null;
            targets?: components["schemas"]["MonitorTarget"][];
            webhook?: components["schemas"]["MonitorWebhook"];
            notification?: components["schemas"]["MonitorNotification"];
            retentionDays?: number;
            estimatedCreditsPerMonth?: number | null;
            lastCheckSummary?: components["schemas"]["MonitorSummary"];
            goal?: string | null;
            judgeEnabled?: boolean;
            /** Format: date-time */
            createdAt?: string;
            /** Format: date-time */
            updatedAt?: string;
        };
        MonitorCheck: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            monitorId?: string;
            /** @enum {string} */
            status: "queued" | "running" | "completed" | "failed" | "partial" | "skipped_overlap" | (string & {});
            /** @enum {string} */
            trigger?: "scheduled" | "manual" | (string & {});
            /** Format: date-time */
            scheduledFor?: string | null;
            /** Format: date-time */
            startedAt?: string | null;
            /** Format: date-time */
            finishedAt?: string | null;
            estimatedCredits?: number | null;
            reservedCredits?: number | null;
            actualCredits?: number | null;
            billingStatus?: string;
            summary?: components["schemas"]["MonitorSummary"];
            targetResults?: unknown[] | null;
            notificationStatus?: Record<string, unknown> | null;
            error?: string | null;
            /** Format: date-time */
            createdAt?: string;
            /** Format: date-time */
            updatedAt?: string;
        };
        MonitorCheckPage: {
            /** Format: uuid */
            id?: string;
            targetId?: string;
            /** Format: uri */
            url?: string;
            /** @enum {string} */
            status?: "same" | "new" | "changed" | "removed" | "error" | (string & {});
            /** Format: uuid */
            previousScrapeId?: string | null;
            /** Format: uuid */
            currentScrapeId?: string | null;
            statusCode?: number | null;
            error?: string | null;
            metadata?: Record<string, unknown> | null;
            judgment?: components["schemas"]["MonitorPageJudgment"];
            diff?: {
                text?: string;
                json?: Record<string, unknown>;
            } | null;
            snapshot?: {
                json?: Record<string, unknown>;
            } | null;
            /** Format: date-time */
            createdAt?: string;
        };
        MonitorPageJudgment: {
            meaningful?: boolean;
            /** @enum {string} */
            confidence?: "high" | "medium" | "low" | (string & {});
            reason?: string;
            meaningfulChanges?: {
                /** @enum {string} */
                type?: "added" | "removed" | "changed" | (string & {});
                before?: string | null;
                after?: string | null;
                reason?: string;
            }[];
        } | null;
        MonitorResponse: {
            success: boolean;
            data: components["schemas"]["Monitor"];
        };
        MonitorListResponse: {
            success: boolean;
            data: components["schemas"]["Monitor"][];
        };
        MonitorRunResponse: {
            success: boolean;
            /** Format: uuid */
            id: string;
            data: components["schemas"]["MonitorCheck"];
        };
        MonitorCheckListResponse: {
            success: boolean;
            data: components["schemas"]["MonitorCheck"][];
        };
        MonitorCheckDetailResponse: {
            success: boolean;
            next?: string | null;
            data: components["schemas"]["MonitorCheck"] & {
                pages?: components["schemas"]["MonitorCheckPage"][];
                next?: string | null;
            };
        };
        /**
         * @description What to return of a page: names of formats, or objects with their options.
         * @default [
         *       "markdown"
         *     ]
         */
        Formats: ({
            /** @enum {string} */
            type: "markdown";
        } | {
            /** @enum {string} */
            type: "summary";
        } | {
            /** @enum {string} */
            type: "html";
        } | {
            /** @enum {string} */
            type: "rawHtml";
        } | {
            /** @enum {string} */
            type: "links";
        } | {
            /** @enum {string} */
            type: "images";
        } | {
            /** @enum {string} */
            type: "screenshot";
            /**
             * @description Whether to take the whole page instead of the visible part.
             * @default false
             */
            fullPage?: boolean;
            /** @description Quality of the image, 1 to 100. */
            quality?: number;
            /** @description Size of the browser window. */
            viewport?: {
                /** @description Width. Pixels. */
                width: number;
                /** @description Height. Pixels. */
                height: number;
            };
        } | {
            /** @enum {string} */
            type: "json";
            /** @description JSON Schema of the data to extract. */
            schema?: Record<string, unknown>;
            /** @description What to extract, in natural language. */
            prompt?: string;
        } | {
            /** @enum {string} */
            type: "changeTracking";
            /** @description How to compare: `git-diff` the text, `json` the extracted data. */
            modes?: ("git-diff" | "json")[];
            /** @description JSON Schema of the data to compare, for `json`. */
            schema?: Record<string, unknown>;
            /** @description What to compare, for `json`. */
            prompt?: string;
            /**
             * @description Compare only with scrapes that have the same tag.
             * @default null
             */
            tag?: string | null;
        } | {
            /** @enum {string} */
            type: "branding";
        } | {
            /** @enum {string} */
            type: "product";
        } | {
            /** @enum {string} */
            type: "menu";
        } | {
            /** @enum {string} */
            type: "audio";
        } | {
            /** @enum {string} */
            type: "video";
        } | {
            /** @enum {string} */
            type: "question";
            /** @description The question. At most 10000 characters. */
            question: string;
        } | {
            /** @enum {string} */
            type: "highlights";
            /** @description What to look for. At most 10000 characters. */
            query: string;
        } | ("markdown" | "summary" | "html" | "rawHtml" | "links" | "images" | "screenshot" | "changeTracking" | "branding" | "product" | "menu" | "audio" | "video"))[];
        /**
         * @description What to return of a file: names of formats, or objects with their options.
         * @default [
         *       "markdown"
         *     ]
         */
        ParseFormats: ({
            /** @enum {string} */
            type: "markdown";
        } | {
            /** @enum {string} */
            type: "summary";
        } | {
            /** @enum {string} */
            type: "html";
        } | {
            /** @enum {string} */
            type: "rawHtml";
        } | {
            /** @enum {string} */
            type: "links";
        } | {
            /** @enum {string} */
            type: "images";
        } | {
            /** @enum {string} */
            type: "json";
            /** @description JSON Schema of the data to extract. */
            schema?: Record<string, unknown>;
            /** @description What to extract, in natural language. */
            prompt?: string;
        } | ("markdown" | "summary" | "html" | "rawHtml" | "links" | "images"))[];
        /** @description How to read the file. */
        ParseOptions: {
            formats?: components["schemas"]["ParseFormats"];
            /**
             * @description Whether headers, menus, footers and the like are left out.
             * @default true
             */
            onlyMainContent?: boolean;
            /** @description Keep only what these tags, classes or ids select. */
            includeTags?: string[];
            /** @description Leave out what these tags, classes or ids select. */
            excludeTags?: string[];
            /** @description Headers to send to the site, cookies for example. */
            headers?: Record<string, unknown>;
            /**
             * @description Most time for the call. Milliseconds. At most 300000.
             * @default 30000
             */
            timeout?: number;
            /**
             * @description How to read files. An empty list leaves a PDF unread and returns it as base64.
             * @default [
             *       "pdf"
             *     ]
             */
            parsers?: ({
                /** @enum {string} */
                type: "pdf";
                /**
                 * @description How to read a PDF: `fast` takes its text, `ocr` reads images, `auto` does what is needed.
                 * @default auto
                 * @enum {string}
                 */
                mode?: "fast" | "auto" | "ocr";
                /** @description Most pages to read. 1 to 10000. */
                maxPages?: number;
                /**
                 * @description Whether to return each page of the PDF on its own, in `pages`.
                 * @default false
                 */
                pages?: boolean;
                /**
                 * @description Whether to return the layout of each page, in `blocks`.
                 * @default false
                 */
                blocks?: boolean;
                /**
                 * @description Whether the Markdown has a comment where a page begins.
                 * @default false
                 */
                pageMarkers?: boolean;
            } | "pdf")[];
            /**
             * @description Whether invalid certificates are accepted.
             * @default true
             */
            skipTlsVerification?: boolean;
            /**
             * @description Whether embedded images are left out of the Markdown.
             * @default true
             */
            removeBase64Images?: boolean;
            /**
             * @description Whether ads and cookie banners are blocked.
             * @default true
             */
            blockAds?: boolean;
            /**
             * @description Whether personal data is removed from the Markdown. An object tunes how.
             * @default false
             */
            redactPII?: boolean | components["schemas"]["RedactPIIOptions"];
            /**
             * @description Kind of proxy for what the file loads.
             * @enum {string}
             */
            proxy?: "basic" | "auto";
            /**
             * @description Name of the caller, for the statistics of the vendor.
             * @default api
             */
            origin?: string;
            /** @description Name of the integration, for the statistics of the vendor. */
            integration?: string | null;
            auditMetadata?: components["schemas"]["AuditMetadata"];
            /**
             * @description Whether nothing of this call is kept. Must be enabled for your team.
             * @default false
             */
            zeroDataRetention?: boolean;
        };
        /** @description How to scrape a page. */
        ScrapeOptions: {
            formats?: components["schemas"]["Formats"];
            /**
             * @description Whether headers, menus, footers and the like are left out.
             * @default true
             */
            onlyMainContent?: boolean;
            /**
             * @description Whether a model removes what is left of banners and the like. Beta.
             * @default false
             */
            onlyCleanContent?: boolean;
            /** @description Keep only what these tags, classes or ids select. */
            includeTags?: string[];
            /** @description Leave out what these tags, classes or ids select. */
            excludeTags?: string[];
            /**
             * @description Accept a cached page up to this age. Milliseconds.
             * @default 172800000
             */
            maxAge?: number;
            /** @description Only look in the cache, for a page of at least this age. Milliseconds. */
            minAge?: number;
            /** @description Headers to send to the site, cookies for example. */
            headers?: Record<string, unknown>;
            /**
             * @description Wait this long before reading the page. Milliseconds.
             * @default 0
             */
            waitFor?: number;
            /**
             * @description Whether to visit the page as a phone.
             * @default false
             */
            mobile?: boolean;
            /**
             * @description Whether invalid certificates are accepted.
             * @default true
             */
            skipTlsVerification?: boolean;
            /**
             * @description Most time for a page. Milliseconds. 1000 to 300000.
             * @default 60000
             */
            timeout?: number;
            /**
             * @description How to read files. An empty list leaves a PDF unread and returns it as base64.
             * @default [
             *       "pdf"
             *     ]
             */
            parsers?: ({
                /** @enum {string} */
                type: "pdf";
                /**
                 * @description How to read a PDF: `fast` takes its text, `ocr` reads images, `auto` does what is needed.
                 * @default auto
                 * @enum {string}
                 */
                mode?: "fast" | "auto" | "ocr";
                /** @description Most pages to read. 1 to 10000. */
                maxPages?: number;
                /**
                 * @description Whether to return each page of the PDF on its own, in `pages`.
                 * @default false
                 */
                pages?: boolean;
                /**
                 * @description Whether to return the layout of each page, in `blocks`.
                 * @default false
                 */
                blocks?: boolean;
                /**
                 * @description Whether the Markdown has a comment where a page begins.
                 * @default false
                 */
                pageMarkers?: boolean;
            } | "pdf")[];
            /** @description What to do on the page before it is read, in this order. */
            actions?: (({
                /** @enum {string} */
                type: "wait";
                /** @description How long to wait. Milliseconds. At least 1. */
                milliseconds: number;
            } | {
                /** @enum {string} */
                type: "wait";
                /** @description CSS selector of the element. */
                selector: string;
            }) | {
                /** @enum {string} */
                type: "screenshot";
                /**
                 * @description Whether to take the whole page instead of the visible part.
                 * @default false
                 */
                fullPage?: boolean;
                /** @description Quality of the image, 1 to 100. */
                quality?: number;
                /** @description Size of the browser window. */
                viewport?: {
                    /** @description Width. Pixels. */
                    width: number;
                    /** @description Height. Pixels. */
                    height: number;
                };
            } | {
                /** @enum {string} */
                type: "click";
                /** @description CSS selector of the element. */
                selector: string;
                /**
                 * @description Whether to click every match; then none is no error.
                 * @default false
                 */
                all?: boolean;
            } | {
                /** @enum {string} */
                type: "write";
                /** @description Text to type. */
                text: string;
            } | {
                /** @enum {string} */
                type: "press";
                /** @description Name of the key, such as `Enter`. */
                key: string;
            } | {
                /** @enum {string} */
                type: "scroll";
                /**
                 * @description Where to scroll.
                 * @default down
                 * @enum {string}
                 */
                direction?: "up" | "down";
                /** @description CSS selector of the element. Left out, the page. */
                selector?: string;
            } | {
                /** @enum {string} */
                type: "scrape";
            } | {
                /** @enum {string} */
                type: "executeJavascript";
                /** @description Code to run. */
                script: string;
            } | {
                /** @enum {string} */
                type: "pdf";
                /**
                 * @description Size of the paper.
                 * @default Letter
                 * @enum {string}
                 */
                format?: "A0" | "A1" | "A2" | "A3" | "A4" | "A5" | "A6" | "Letter" | "Legal" | "Tabloid" | "Ledger";
                /**
                 * @description Whether the paper lies on its side.
                 * @default false
                 */
                landscape?: boolean;
                /**
                 * @description How much to enlarge the page.
                 * @default 1
                 */
                scale?: number;
            })[];
            /** @description Country and languages to visit the site as. */
            location?: {
                /**
                 * @description Country to visit the site from: two letters, ISO 3166-1. Pattern: ^[A-Z]{2}$.
                 * @default US
                 */
                country?: string;
                /** @description Languages to ask for, best first. Left out, those of the country. */
                languages?: string[];
            };
            /**
             * @description Whether embedded images are left out of the Markdown.
             * @default true
             */
            removeBase64Images?: boolean;
            /**
             * @description Whether ads and cookie banners are blocked.
             * @default true
             */
            blockAds?: boolean;
            /**
             * @description Kind of proxy: `basic` is fast, `enhanced` passes more sites and costs more, `auto` tries both.
             * @default auto
             * @enum {string}
             */
            proxy?: "basic" | "enhanced" | "auto";
            /**
             * @description Whether the page may be cached for later calls.
             * @default true
             */
            storeInCache?: boolean;
            /**
             * @description Whether to answer from the cache only and never visit the site.
             * @default false
             */
            lockdown?: boolean;
            /**
             * @description Whether personal data is removed from the Markdown. An object tunes how.
             * @default false
             */
            redactPII?: boolean | components["schemas"]["RedactPIIOptions"];
            /** @description Browser storage that outlives the scrape. Calls with the same name share it. */
            profile?: {
                /** @description Name of the profile. 1 to 128 characters. */
                name: string;
                /**
                 * @description Whether storage is written back. Only one session at a time may write.
                 * @default true
                 */
                saveChanges?: boolean;
            };
            threatProtection?: components["schemas"]["ThreatProtectionOverride"];
            auditMetadata?: components["schemas"]["AuditMetadata"];
        };
        ScrapeResponse: {
            /** @description Whether the page could be read. */
            success: boolean;
            /** @description The page in the formats that were asked for. */
            data: {
                /** @description The page as Markdown. */
                markdown?: string;
                /** @description Each page of a PDF on its own, if `pages` was set. */
                pages?: {
                    /** @description Number of the page, from 1. */
                    pageNumber?: number;
                    /** @description The page as Markdown. */
                    markdown?: string;
                }[] | null;
                /** @description Layout of each page of a PDF, if `blocks` was set. */
                blocks?: {
                    /** @description Number of the page, from 1. */
                    pageNumber?: number;
                    /** @description Width of the page. Pixels. */
                    width?: number | null;
                    /** @description Height of the page. Pixels. */
                    height?: number | null;
                    /** @description How far the page could be read: `ok`, `partial` or `failed`. */
                    status?: string;
                    /** @description The blocks of the page. */
                    items?: {
                        /** @description Id of the block within this answer. */
                        id?: string;
                        /** @description Kind of block, such as `title`, `text`, `table` or `figure`. */
                        type?: string;
                        /** @description Kind of block as the layout model calls it. */
                        label?: string | null;
                        /** @description Left, top, right and bottom edge, as shares of the page from 0 to 1. 4 to 4 items. */
                        bbox?: number[] | null;
                        /** @description The block as Markdown. */
                        content?: string;
                        /** @description Where the block begins and ends in `markdown`, in characters. 2 to 2 items. */
                        markdownSpan?: number[] | null;
                        /** @description Place of the block in reading order. */
                        readingOrder?: number;
                        /** @description Step that found the block. */
                        source?: string | null;
                        /** @description How sure the reading is, from 0 to 1; null where unknown. */
                        confidence?: {
                            /** @description Of the kind of block. */
                            layout?: number | null;
                            /** @description Of the text. */
                            ocr?: number | null;
                        };
                    }[];
                }[] | null;
                /** @description Short summary of the page. */
                summary?: string | null;
                /** @description The cleaned HTML. */
                html?: string | null;
                /** @description The HTML as received. */
                rawHtml?: string | null;
                /** @description Address of the screenshot, valid for 24 hours. */
                screenshot?: string | null;
                /** @description Address of the audio file, valid for 1 hour. */
                audio?: string | null;
                /** @description Address of the video file, valid for 1 hour. */
                video?: string | null;
                /** @description Answer to the `question` format. */
                answer?: string | null;
                /** @description Passages found by the `highlights` format. */
                highlights?: string | null;
                /** @description Links on the page. */
                links?: string[];
                /** @description Results of the actions, each kind in the order of its actions. */
                actions?: {
                    /** @description Addresses of the screenshots. */
                    screenshots?: string[];
                    /** @description The page at the time of each `scrape`. */
                    scrapes?: {
                        /** @description Address of the page. */
                        url?: string;
                        /** @description The HTML. */
                        html?: string;
                    }[];
                    /** @description Values of the scripts. */
                    javascriptReturns?: {
                        /** @description JavaScript type of the value. */
                        type?: string;
                        /** @description The value. */
                        value?: unknown;
                    }[];
                    /** @description Addresses of the PDF files. */
                    pdfs?: string[];
                } | null;
                /** @description What is known about the page and the scrape. */
                metadata?: {
                    /** @description Title of the page. */
                    title?: string | string[];
                    /** @description Description that the page gives of itself. */
                    description?: string | string[];
                    /** @description Language of the page. */
                    language?: (string | string[]) | null;
                    /**
                     * Format: uri
                     * @description Address that was asked for.
                     */
                    sourceURL?: string;
                    /**
                     * Format: uri
                     * @description Address after redirects.
                     */
                    url?: string;
                    /** @description Keywords of the page. */
                    keywords?: string | string[];
                    /** @description Other locales of the page. */
                    ogLocaleAlternate?: string[];
                    /** @description HTTP status of the page. */
                    statusCode?: number;
                    /** @description Pages of the PDF that were read. */
                    numPages?: number;
                    /** @description Pages the PDF has. */
                    totalPages?: number;
                    /** @description Media type of the page, such as `text/html`. */
                    contentType?: string;
                    /** @description What went wrong with the page. */
                    error?: string | null;
                    /** @description Whether the scrape had to wait for others of your team. */
                    concurrencyLimited?: boolean;
                    /** @description How long it waited. Milliseconds. */
                    concurrencyQueueDurationMs?: number;
                    /** @description Id of this scrape. Takes the place of `jobId` in later calls about it. */
                    scrapeId?: string;
                    /** @description Kind of proxy that was used: `basic`, `stealth` or `enhanced`. */
                    proxyUsed?: string;
                    /**
                     * @description Whether the page came from the cache.
                     * @enum {string}
                     */
                    cacheState?: "hit" | "miss" | (string & {});
                    /**
                     * Format: date-time
                     * @description When the cached page was stored.
                     */
                    cachedAt?: string;
                    /** @description Credits this page cost. */
                    creditsUsed?: number;
                } & {
                    [key: string]: unknown;
                };
                /** @description Problem that did not stop the scrape. */
                warning?: string | null;
                /** @description Difference to the scrape before. */
                changeTracking?: {
                    /**
                     * Format: date-time
                     * @description When the page was scraped before; null if never.
                     */
                    previousScrapeAt?: string | null;
                    /**
                     * @description What became of the page since then.
                     * @enum {string}
                     */
                    changeStatus?: "new" | "same" | "changed" | "removed" | (string & {});
                    /**
                     * @description Whether links or the sitemap still lead to the page.
                     * @enum {string}
                     */
                    visibility?: "visible" | "hidden" | (string & {});
                    /** @description Changed lines in the style of git. */
                    diff?: string | null;
                    /** @description Old and new value of each extracted field. */
                    json?: Record<string, unknown> | null;
                } | null;
                /** @description Colors, fonts and other marks of the brand. */
                branding?: {
                    /** @enum {string} */
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
                /** @description The product that the page sells. */
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
                /** @description The menu that the page shows. */
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
                /** @description What the `json` format extracted. Its shape is that of your schema. */
                json?: unknown;
                /** @description Image URLs on the page, for the `images` format. */
                images?: string[];
                /** @description Attribute values found on the page, by CSS selector. */
                attributes?: {
                    /** @description CSS selector that was looked for. */
                    selector?: string;
                    /** @description Name of the attribute. */
                    attribute?: string;
                    /** @description Its values on the page. */
                    values?: string[];
                }[];
            };
        };
        CrawlStatusResponseObj: {
            /**
             * @description State of the job.
             * @enum {string}
             */
            status: "scraping" | "completed" | "failed" | "cancelled" | (string & {});
            /** @description Pages that the job has found so far. */
            total?: number;
            /** @description Pages that are done. */
            completed?: number;
            /** @description Credits used so far; -1 while unknown. */
            creditsUsed?: number;
            /**
             * Format: date-time
             * @description When the results are deleted.
             */
            expiresAt?: string;
            /**
             * Format: date-time
             * @description When the job was started.
             */
            createdAt?: string;
            /**
             * Format: date-time
             * @description When the job ended. Absent while it runs.
             */
            completedAt?: string;
            /** @description How long the job ran or has been running. Seconds. */
            duration?: number;
            /** @description Address of the next page of results. Present while the job runs. */
            next?: string | null;
            /** @description The pages that are done; failed ones are listed by the errors operation. */
            data?: {
                /** @description The page as Markdown. */
                markdown?: string;
                /** @description Each page of a PDF on its own, if `pages` was set. */
                pages?: {
                    /** @description Number of the page, from 1. */
                    pageNumber?: number;
                    /** @description The page as Markdown. */
                    markdown?: string;
                }[] | null;
                /** @description Layout of each page of a PDF, if `blocks` was set. */
                blocks?: {
                    /** @description Number of the page, from 1. */
                    pageNumber?: number;
                    /** @description Width of the page. Pixels. */
                    width?: number | null;
                    /** @description Height of the page. Pixels. */
                    height?: number | null;
                    /** @description How far the page could be read: `ok`, `partial` or `failed`. */
                    status?: string;
                    /** @description The blocks of the page. */
                    items?: {
                        /** @description Id of the block within this answer. */
                        id?: string;
                        /** @description Kind of block, such as `title`, `text`, `table` or `figure`. */
                        type?: string;
                        /** @description Kind of block as the layout model calls it. */
                        label?: string | null;
                        /** @description Left, top, right and bottom edge, as shares of the page from 0 to 1. 4 to 4 items. */
                        bbox?: number[] | null;
                        /** @description The block as Markdown. */
                        content?: string;
                        /** @description Where the block begins and ends in `markdown`, in characters. 2 to 2 items. */
                        markdownSpan?: number[] | null;
                        /** @description Place of the block in reading order. */
                        readingOrder?: number;
                        /** @description Step that found the block. */
                        source?: string | null;
                        /** @description How sure the reading is, from 0 to 1; null where unknown. */
                        confidence?: {
                            /** @description Of the kind of block. */
                            layout?: number | null;
                            /** @description Of the text. */
                            ocr?: number | null;
                        };
                    }[];
                }[] | null;
                /** @description The cleaned HTML. */
                html?: string | null;
                /** @description The HTML as received. */
                rawHtml?: string | null;
                /** @description Links on the page. */
                links?: string[];
                /** @description Address of the screenshot, valid for 24 hours. */
                screenshot?: string | null;
                /** @description What is known about the page and the scrape. */
                metadata?: {
                    /** @description Title of the page. */
                    title?: string | string[];
                    /** @description Description that the page gives of itself. */
                    description?: string | string[];
                    /** @description Language of the page. */
                    language?: (string | string[]) | null;
                    /**
                     * Format: uri
                     * @description Address that was asked for.
                     */
                    sourceURL?: string;
                    /**
                     * Format: uri
                     * @description Address after redirects.
                     */
                    url?: string;
                    /** @description Keywords of the page. */
                    keywords?: string | string[];
                    /** @description Other locales of the page. */
                    ogLocaleAlternate?: string[];
                    /** @description HTTP status of the page. */
                    statusCode?: number;
                    /** @description Pages of the PDF that were read. */
                    numPages?: number;
                    /** @description Pages the PDF has. */
                    totalPages?: number;
                    /** @description What went wrong with the page. */
                    error?: string | null;
                    /** @description Whether the scrape had to wait for others of your team. */
                    concurrencyLimited?: boolean;
                    /** @description How long it waited. Milliseconds. */
                    concurrencyQueueDurationMs?: number;
                    /** @description Id of this scrape. Takes the place of `jobId` in later calls about it. */
                    scrapeId?: string;
                    /** @description Kind of proxy that was used: `basic`, `stealth` or `enhanced`. */
                    proxyUsed?: string;
                    /**
                     * @description Whether the page came from the cache.
                     * @enum {string}
                     */
                    cacheState?: "hit" | "miss" | (string & {});
                    /**
                     * Format: date-time
                     * @description When the cached page was stored.
                     */
                    cachedAt?: string;
                    /** @description Credits this page cost. */
                    creditsUsed?: number;
                } & {
                    [key: string]: unknown;
                };
                /** @description Short summary of the page. */
                summary?: string | null;
                /** @description What the `json` format extracted. Its shape is that of your schema. */
                json?: unknown;
                /** @description Image URLs on the page, for the `images` format. */
                images?: string[];
                /** @description Attribute values found on the page, by CSS selector. */
                attributes?: {
                    /** @description CSS selector that was looked for. */
                    selector?: string;
                    /** @description Name of the attribute. */
                    attribute?: string;
                    /** @description Its values on the page. */
                    values?: string[];
                }[];
                /** @description Answer to the `question` format. */
                answer?: string | null;
                /** @description Passages found by the `highlights` format. */
                highlights?: string | null;
                /** @description Problem that did not stop the scrape. */
                warning?: string | null;
                /** @description Difference to the scrape before. */
                changeTracking?: {
                    [key: string]: unknown;
                } | null;
            }[];
            /** @description False when the job failed before it began. */
            success?: boolean;
            /** @description Why the job failed. */
            error?: string;
            /** @description Problem that did not stop the job. */
            warning?: string | null;
        };
        CrawlErrorsResponseObj: {
            /** @description The pages that failed. */
            errors: {
                /** @description Id of the scrape. */
                id: string;
                /** @description When it failed. */
                timestamp?: string | null;
                /** @description Address of the page. */
                url: string;
                /** @description What went wrong. */
                error: string;
            }[];
            /** @description Addresses that robots.txt forbids. */
            robotsBlocked: string[];
        };
        BatchScrapeStatusResponseObj: {
            /**
             * @description State of the job.
             * @enum {string}
             */
            status: "scraping" | "completed" | "failed" | "cancelled" | (string & {});
            /** @description Pages that the job has found so far. */
            total?: number;
            /** @description Pages that are done. */
            completed?: number;
            /** @description Credits used so far; -1 while unknown. */
            creditsUsed?: number;
            /**
             * Format: date-time
             * @description When the results are deleted.
             */
            expiresAt?: string;
            /**
             * Format: date-time
             * @description When the job was started.
             */
            createdAt?: string;
            /**
             * Format: date-time
             * @description When the job ended. Absent while it runs.
             */
            completedAt?: string;
            /** @description How long the job ran or has been running. Seconds. */
            duration?: number;
            /** @description Address of the next page of results. Present while the job runs. */
            next?: string | null;
            /** @description The pages that are done; failed ones are listed by the errors operation. */
            data?: {
                /** @description The page as Markdown. */
                markdown?: string;
                /** @description Each page of a PDF on its own, if `pages` was set. */
                pages?: {
                    /** @description Number of the page, from 1. */
                    pageNumber?: number;
                    /** @description The page as Markdown. */
                    markdown?: string;
                }[] | null;
                /** @description Layout of each page of a PDF, if `blocks` was set. */
                blocks?: {
                    /** @description Number of the page, from 1. */
                    pageNumber?: number;
                    /** @description Width of the page. Pixels. */
                    width?: number | null;
                    /** @description Height of the page. Pixels. */
                    height?: number | null;
                    /** @description How far the page could be read: `ok`, `partial` or `failed`. */
                    status?: string;
                    /** @description The blocks of the page. */
                    items?: {
                        /** @description Id of the block within this answer. */
                        id?: string;
                        /** @description Kind of block, such as `title`, `text`, `table` or `figure`. */
                        type?: string;
                        /** @description Kind of block as the layout model calls it. */
                        label?: string | null;
                        /** @description Left, top, right and bottom edge, as shares of the page from 0 to 1. 4 to 4 items. */
                        bbox?: number[] | null;
                        /** @description The block as Markdown. */
                        content?: string;
                        /** @description Where the block begins and ends in `markdown`, in characters. 2 to 2 items. */
                        markdownSpan?: number[] | null;
                        /** @description Place of the block in reading order. */
                        readingOrder?: number;
                        /** @description Step that found the block. */
                        source?: string | null;
                        /** @description How sure the reading is, from 0 to 1; null where unknown. */
                        confidence?: {
                            /** @description Of the kind of block. */
                            layout?: number | null;
                            /** @description Of the text. */
                            ocr?: number | null;
                        };
                    }[];
                }[] | null;
                /** @description The cleaned HTML. */
                html?: string | null;
                /** @description The HTML as received. */
                rawHtml?: string | null;
                /** @description Links on the page. */
                links?: string[];
                /** @description Address of the screenshot, valid for 24 hours. */
                screenshot?: string | null;
                /** @description What is known about the page and the scrape. */
                metadata?: {
                    /** @description Title of the page. */
                    title?: string | string[];
                    /** @description Description that the page gives of itself. */
                    description?: string | string[];
                    /** @description Language of the page. */
                    language?: (string | string[]) | null;
                    /**
                     * Format: uri
                     * @description Address that was asked for.
                     */
                    sourceURL?: string;
                    /**
                     * Format: uri
                     * @description Address after redirects.
                     */
                    url?: string;
                    /** @description Keywords of the page. */
                    keywords?: string | string[];
                    /** @description Other locales of the page. */
                    ogLocaleAlternate?: string[];
                    /** @description HTTP status of the page. */
                    statusCode?: number;
                    /** @description Pages of the PDF that were read. */
                    numPages?: number;
                    /** @description Pages the PDF has. */
                    totalPages?: number;
                    /** @description What went wrong with the page. */
                    error?: string | null;
                    /** @description Whether the scrape had to wait for others of your team. */
                    concurrencyLimited?: boolean;
                    /** @description How long it waited. Milliseconds. */
                    concurrencyQueueDurationMs?: number;
                    /** @description Id of this scrape. Takes the place of `jobId` in later calls about it. */
                    scrapeId?: string;
                    /** @description Kind of proxy that was used: `basic`, `stealth` or `enhanced`. */
                    proxyUsed?: string;
                    /**
                     * @description Whether the page came from the cache.
                     * @enum {string}
                     */
                    cacheState?: "hit" | "miss" | (string & {});
                    /**
                     * Format: date-time
                     * @description When the cached page was stored.
                     */
                    cachedAt?: string;
                    /** @description Credits this page cost. */
                    creditsUsed?: number;
                } & {
                    [key: string]: unknown;
                };
                /** @description Short summary of the page. */
                summary?: string | null;
                /** @description What the `json` format extracted. Its shape is that of your schema. */
                json?: unknown;
                /** @description Image URLs on the page, for the `images` format. */
                images?: string[];
                /** @description Attribute values found on the page, by CSS selector. */
                attributes?: {
                    /** @description CSS selector that was looked for. */
                    selector?: string;
                    /** @description Name of the attribute. */
                    attribute?: string;
                    /** @description Its values on the page. */
                    values?: string[];
                }[];
                /** @description Answer to the `question` format. */
                answer?: string | null;
                /** @description Passages found by the `highlights` format. */
                highlights?: string | null;
                /** @description Problem that did not stop the scrape. */
                warning?: string | null;
                /** @description Difference to the scrape before. */
                changeTracking?: {
                    [key: string]: unknown;
                } | null;
            }[];
            /** @description False when the job failed before it began. */
            success?: boolean;
            /** @description Why the job failed. */
            error?: string;
            /** @description Problem that did not stop the job. */
            warning?: string | null;
        };
        CrawlResponse: {
            /** @description Whether the job was started. */
            success: boolean;
            /** @description Id of the job. */
            id: string;
            /**
             * Format: uri
             * @description Address of the state of the job.
             */
            url: string;
        };
        BatchScrapeResponseObj: {
            /** @description Whether the job was started. */
            success: boolean;
            /** @description Id of the job. */
            id: string;
            /**
             * Format: uri
             * @description Address of the state of the job.
             */
            url: string;
            /** @description Addresses that were skipped, if any. */
            invalidURLs?: string[] | null;
        };
        MapResponse: {
            /** @description Whether the call succeeded. */
            success: boolean;
            /** @description The addresses that were found. */
            links: {
                /**
                 * Format: uri
                 * @description Address of the page.
                 */
                url: string;
                /** @description Title of the page, if known. */
                title?: string;
                /** @description Short text about the page, if known. */
                description?: string;
            }[];
            /** @description Id of the job. */
            id?: string;
        };
        ExtractResponse: {
            /** @description Whether the job was started. */
            success: boolean;
            /** @description Id of the job. */
            id: string;
            /** @description Addresses that were skipped, if any. */
            invalidURLs?: string[] | null;
        };
        ExtractStatusResponse: {
            /** @description False when the job failed. */
            success: boolean;
            /** @description The extracted data, once the job is completed. */
            data?: Record<string, unknown>;
            /**
             * @description State of the job.
             * @enum {string}
             */
            status: "completed" | "processing" | "failed" | "cancelled" | (string & {});
            /**
             * Format: date-time
             * @description When the result is deleted.
             */
            expiresAt?: string;
            /** @description Tokens the job cost, once it is completed. */
            tokensUsed?: number;
            /** @description Why the job failed. */
            error?: string;
            /** @description Where each value came from, when `showSources` was set. */
            sources?: {
                [key: string]: unknown;
            };
            /** @description Credits the job cost. */
            creditsUsed?: number;
        };
        SearchFeedbackRequest: {
            /** @enum {string} */
            rating: "good" | "partial" | "bad";
            /** @description At most 50 items. */
            valuableSources?: {
                /** Format: uri */
                url: string;
                /** @description At most 1000 characters. */
                reason?: string;
            }[];
            /** @description At most 20 items. */
            missingContent?: {
                /** @description 1 to 200 characters. */
                topic: string;
                /** @description At most 2000 characters. */
                description?: string;
            }[];
            /** @description At most 2000 characters. */
            querySuggestions?: string;
            /** @default api */
            origin?: string;
            integration?: string | null;
        };
        SupportAskRequest: {
            question: string;
            rationale?: string;
        } & {
            [key: string]: unknown;
        };
        SupportAskResponse: {
            answer?: string;
            /** @enum {string} */
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
        };
        SupportDocsSearchRequest: {
            question: string;
        };
        SupportDocsSearchResponse: {
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
        };
        SupportProxyErrorResponse: {
            error?: string;
        };
        /** @enum {string} */
        RedactPIIEntity: "PERSON" | "EMAIL" | "PHONE" | "LOCATION" | "FINANCIAL" | "SECRET";
        RedactPIIOptions: {
            /**
             * @description How to find personal data: `accurate` by a model, `aggressive` finds more, `fast` needs no model.
             * @default accurate
             * @enum {string}
             */
            mode?: "accurate" | "aggressive" | "fast";
            /** @description Kinds of data to remove. Left out, all. */
            entities?: components["schemas"]["RedactPIIEntity"][];
            /**
             * @description What to put instead: a `tag` such as `<EMAIL>`, a `mask` of `*`, or nothing.
             * @default tag
             * @enum {string}
             */
            replaceStyle?: "tag" | "mask" | "remove";
        };
        ResearchIdMap: {
            [key: string]: string[];
        };
        ResearchPaperSignals: {
            /** Format: double */
            structural: number;
            /** Format: double */
            semantic: number;
            /** Format: double */
            articleRank: number;
            /** @description At least 0. */
            seedOverlap: number;
        };
        ResearchPaperResult: {
            paperId: string;
            primaryId: string;
            ids?: components["schemas"]["ResearchIdMap"];
            title: string;
            abstract: string;
            /** Format: double */
            score: number;
            signals?: components["schemas"]["ResearchPaperSignals"];
        };
        ResearchPaperMetadata: {
            paperId: string;
            ids?: components["schemas"]["ResearchIdMap"];
            title: string;
            abstract: string;
            authors?: string;
            categories?: string[];
            createdDate?: string;
            updateDate?: string;
        };
        ResearchPassage: {
            text: string;
            /** Format: double */
            score: number;
        };
        ResearchSearchPapersResponse: {
            success: boolean;
            results: components["schemas"]["ResearchPaperResult"][];
        };
        ResearchPaperMetadataResponse: {
            success: boolean;
            paper: components["schemas"]["ResearchPaperMetadata"];
        };
        ResearchReadPaperResponse: {
            success: boolean;
            paper: components["schemas"]["ResearchPaperMetadata"];
            paperId: string;
            query: string;
            passages: components["schemas"]["ResearchPassage"][];
        };
        ResearchSimilarPapersResponse: {
            success: boolean;
            results: components["schemas"]["ResearchPaperResult"][];
            /** @description At least 0. */
            poolSize: number;
            truncated: boolean;
            note?: string | null;
        };
        DeveloperSearchResult: {
            id?: string;
            /** @enum {string} */
            type?: "doc" | "issue" | "pull_request" | "readme" | (string & {});
            /** Format: uri */
            url?: string;
            title?: string;
            passages?: {
                text?: string;
            }[];
        };
        DeveloperSearchResponse: {
            success: boolean;
            results: components["schemas"]["DeveloperSearchResult"][];
            coverage?: {
                /** @enum {string} */
                doc?: "ok" | "degraded" | "unavailable" | "skipped" | (string & {});
                /** @enum {string} */
                issue?: "ok" | "degraded" | "unavailable" | "skipped" | (string & {});
                /** @enum {string} */
                pull_request?: "ok" | "degraded" | "unavailable" | "skipped" | (string & {});
                /** @enum {string} */
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
        };
        EndpointFeedbackRequest: components["schemas"]["SearchFeedbackRequest"] & {
            /** @enum {string} */
            endpoint: "search" | "scrape" | "parse" | "map";
            /** Format: uuid */
            jobId: string;
            /** @description At most 20 items. */
            issues?: string[];
            /** @description At most 20 items. */
            tags?: string[];
            /** @description At most 4000 characters. */
            note?: string;
            /** Format: uri */
            url?: string;
            /** @description At most 100 items. */
            pageNumbers?: number[];
            metadata?: {
                [key: string]: unknown;
            };
            /** @description At most 50 items. */
            missingContent?: {
                /** @description 1 to 200 characters. */
                topic: string;
                /** @description At most 2000 characters. */
                description?: string;
            }[];
        };
        FeedbackResponse: {
            success: boolean;
            /** Format: uuid */
            feedbackId: string;
            creditsRefunded: number;
            alreadySubmitted?: boolean;
            dailyCapReached?: boolean;
            creditsRefundedToday?: number;
            dailyRefundCap?: number;
            warning?: string;
        };
        FeedbackErrorResponse: {
            success: boolean;
            error: string;
            feedbackErrorCode?: string;
            details?: Record<string, unknown>[];
        };
        /** @description Changes to the threat protection policy for this call. */
        ThreatProtectionOverride: {
            /**
             * @description Whether addresses are checked; each check costs 2 credits.
             * @enum {string}
             */
            mode?: "off" | "normal";
            /** @description Block from this risk on; lower is stricter. 0 to 100. */
            riskScoreThreshold?: number;
            /** @description Domains that are always blocked; `*.` stands for subdomains. At most 1000 items. */
            blacklist?: string[];
            /** @description Domains that are always allowed. Wins over everything else. At most 1000 items. */
            whitelist?: string[];
            /** @description Top-level domains that are blocked, without the dot. At most 1000 items. */
            blockedTlds?: string[];
            /**
             * @description When the check fails: `closed` blocks, `open` allows.
             * @enum {string}
             */
            failurePolicy?: "open" | "closed";
        };
    };
    responses: never;
    parameters: {
        /** @description Id of the monitor. */
        MonitorId: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listMonitors: {
        parameters: {
            query?: {
                /** @description Most monitors in the answer. */
                limit?: number;
                /** @description How many monitors to leave out from the beginning. */
                offset?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MonitorListResponse"];
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
                "application/json": components["schemas"]["MonitorCreateRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MonitorResponse"];
                };
            };
            /** @description Bad Request */
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
                /** @description Id of the monitor. */
                monitorId: components["parameters"]["MonitorId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MonitorResponse"];
                };
            };
            /** @description Not Found */
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
                /** @description Id of the monitor. */
                monitorId: components["parameters"]["MonitorId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuccessResponse"];
                };
            };
            /** @description Not Found */
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
                /** @description Id of the monitor. */
                monitorId: components["parameters"]["MonitorId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MonitorUpdateRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MonitorResponse"];
                };
            };
            /** @description Not Found */
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
                /** @description Id of the monitor. */
                monitorId: components["parameters"]["MonitorId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MonitorRunResponse"];
                };
            };
            /** @description Conflict */
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
                /** @description Most checks in the answer. */
                limit?: number;
                /** @description How many checks to leave out from the beginning. */
                offset?: number;
                /** @description Only checks in this state. */
                status?: "queued" | "running" | "completed" | "failed" | "partial" | "skipped_overlap";
            };
            header?: never;
            path: {
                /** @description Id of the monitor. */
                monitorId: components["parameters"]["MonitorId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MonitorCheckListResponse"];
                };
            };
        };
    };
    getMonitorCheck: {
        parameters: {
            query?: {
                /** @description Most pages in the answer. */
                limit?: number;
                /** @description How many pages to leave out from the beginning. */
                skip?: number;
                /** @description Only pages with this outcome. */
                status?: "same" | "new" | "changed" | "removed" | "error";
            };
            header?: never;
            path: {
                /** @description Id of the monitor. */
                monitorId: components["parameters"]["MonitorId"];
                /** @description Id of the check. */
                checkId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MonitorCheckDetailResponse"];
                };
            };
            /** @description Not Found */
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
                "application/json": {
                    /**
                     * Format: uri
                     * @description Address of the page.
                     */
                    url: string;
                } & components["schemas"]["ScrapeOptions"] & {
                    /**
                     * @description Whether nothing of this scrape is kept. Must be enabled for your team.
                     * @default false
                     */
                    zeroDataRetention?: boolean;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScrapeResponse"];
                };
            };
            /** @description Payment Required */
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
            /** @description Too Many Requests */
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
            /** @description Internal Server Error */
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
                /** @description Id of the scrape: `data.metadata.scrapeId` of its answer. */
                jobId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Code to run in the browser. Needed where `prompt` is left out. 1 to 100000 characters. */
                    code?: string;
                    /**
                     * @description Language of `code`.
                     * @default node
                     * @enum {string}
                     */
                    language?: "python" | "node" | "bash";
                    /**
                     * @description Work is stopped after this time. Seconds. 1 to 300.
                     * @default 30
                     */
                    timeout?: number;
                    /** @description Name of the caller, for the statistics of the vendor. */
                    origin?: string;
                    /** @description Task for the AI agent, in natural language. Needed where `code` is left out, ignored where both are given. 1 to 10000 characters. */
                    prompt?: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Whether the work was done: false when the exit code is not 0. */
                        success: boolean;
                        /** @description WebSocket address for a client of the Chrome DevTools Protocol. */
                        cdpUrl?: string | null;
                        /** @description Address to watch the browser. */
                        liveViewUrl?: string | null;
                        /** @description Address to watch and control the browser. */
                        interactiveLiveViewUrl?: string | null;
                        /** @description Answer of the AI agent to `prompt`. */
                        output?: string | null;
                        /** @description What the code printed. */
                        stdout?: string | null;
                        /** @description Value of the last expression; after a prompt, the page as the agent left it. */
                        result?: string | null;
                        /** @description What the code printed as errors. */
                        stderr?: string | null;
                        /** @description Exit code; 0 is success. */
                        exitCode?: number | null;
                        /** @description Whether the work was stopped because its time was over. */
                        killed?: boolean;
                        /** @description What went wrong. Absent on success. */
                        error?: string | null;
                    };
                };
            };
            /** @description Bad Request */
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
            /** @description Payment Required */
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
            /** @description Forbidden */
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
            /** @description Not Found */
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
            /** @description Conflict */
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
            /** @description Gone */
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
            /** @description Too Many Requests */
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
            /** @description Bad Gateway */
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
            /** @description Service Unavailable */
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
                /** @description Id of the scrape. */
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Whether the session was ended. */
                        success: boolean;
                        /** @description How long the session lived. Milliseconds. */
                        sessionDurationMs?: number;
                        /** @description What the session cost. Credits. */
                        creditsBilled?: number;
                        /** @description What went wrong. */
                        error?: string;
                    };
                };
            };
            /** @description Forbidden */
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
            /** @description Not Found */
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
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description The file; at most 50 MB.
                     */
                    file: Blob;
                    options?: components["schemas"]["ParseOptions"];
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScrapeResponse"];
                };
            };
            /** @description Bad Request */
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
            /** @description Payment Required */
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
            /** @description Too Many Requests */
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
            /** @description Internal Server Error */
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
                "application/json": {
                    /** @description Addresses of the pages. */
                    urls: string[];
                    /** @description Where to report the events of the job. */
                    webhook?: {
                        /** @description HTTPS address that gets the events. */
                        url: string;
                        /** @description Headers to send along. */
                        headers?: {
                            [key: string]: string;
                        };
                        /** @description Your own data; comes back in every event. */
                        metadata?: {
                            [key: string]: unknown;
                        };
                        /** @description Events to report. Left out, all. */
                        events?: ("completed" | "page" | "failed" | "started")[];
                    };
                    /** @description Most pages to scrape at the same time. Left out, the limit of your team. */
                    maxConcurrency?: number;
                    /**
                     * @description Whether invalid addresses are skipped and reported instead of failing the job.
                     * @default true
                     */
                    ignoreInvalidURLs?: boolean;
                } & components["schemas"]["ScrapeOptions"] & {
                    /**
                     * @description Whether nothing of this job is kept. Must be enabled for your team.
                     * @default false
                     */
                    zeroDataRetention?: boolean;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchScrapeResponseObj"];
                };
            };
            /** @description Payment Required */
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
            /** @description Too Many Requests */
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
            /** @description Internal Server Error */
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
                /** @description How many documents to leave out from the beginning. */
                skip?: number;
                /** @description At most this many documents in the answer. Left out, about 100 documents or 10 MB. */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description Id of the batch job. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchScrapeStatusResponseObj"];
                };
            };
            /** @description Payment Required */
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
            /** @description Not Found */
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
            /** @description Too Many Requests */
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
            /** @description Internal Server Error */
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
                /** @description Id of the batch job. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description State of the job.
                         * @enum {string}
                         */
                        status: "cancelled" | (string & {});
                    };
                };
            };
            /** @description Not Found */
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
            /** @description Internal Server Error */
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
                /** @description Id of the batch job. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CrawlErrorsResponseObj"];
                };
            };
            /** @description Payment Required */
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
            /** @description Too Many Requests */
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
            /** @description Internal Server Error */
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
                /** @description How many documents to leave out from the beginning. */
                skip?: number;
                /** @description At most this many documents in the answer. Left out, about 100 documents or 10 MB. */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description Id of the crawl. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CrawlStatusResponseObj"];
                };
            };
            /** @description Payment Required */
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
            /** @description Not Found */
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
            /** @description Too Many Requests */
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
            /** @description Internal Server Error */
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
                /** @description Id of the crawl. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description State of the job.
                         * @enum {string}
                         */
                        status: "cancelled" | (string & {});
                    };
                };
            };
            /** @description Not Found */
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
            /** @description Internal Server Error */
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
                /** @description Id of the crawl. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CrawlErrorsResponseObj"];
                };
            };
            /** @description Payment Required */
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
            /** @description Too Many Requests */
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
            /** @description Internal Server Error */
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
                "application/json": {
                    /**
                     * Format: uri
                     * @description Address where the crawl begins.
                     */
                    url: string;
                    /** @description The crawl in natural language, from which options are made. Options you set yourself win. */
                    prompt?: string;
                    /** @description Regular expressions; pages whose path matches one are left out. */
                    excludePaths?: string[];
                    /** @description Regular expressions; only pages whose path matches one are kept, the first page included. */
                    includePaths?: string[];
                    /** @description How many links away from the first page to go. Pages of the sitemap count as 0. */
                    maxDiscoveryDepth?: number;
                    /**
                     * @description Use of the sitemap: `include` it, `skip` it, or visit `only` its pages.
                     * @default include
                     * @enum {string}
                     */
                    sitemap?: "skip" | "include" | "only";
                    /**
                     * @description Whether addresses that differ only in their query are one page.
                     * @default false
                     */
                    ignoreQueryParameters?: boolean;
                    /**
                     * @description Whether the two lists of expressions see the whole address instead of its path.
                     * @default false
                     */
                    regexOnFullURL?: boolean;
                    /**
                     * @description Most pages to scrape. Your credits must cover this number when the crawl starts.
                     * @default 10000
                     */
                    limit?: number;
                    /**
                     * @description Whether to follow links to parent and sibling paths too.
                     * @default false
                     */
                    crawlEntireDomain?: boolean;
                    /**
                     * @description Whether to follow links to other sites, one step far.
                     * @default false
                     */
                    allowExternalLinks?: boolean;
                    /**
                     * @description Whether to follow links to subdomains.
                     * @default false
                     */
                    allowSubdomains?: boolean;
                    /**
                     * @description Whether to ignore robots.txt. Enterprise only.
                     * @default false
                     */
                    ignoreRobotsTxt?: boolean;
                    /** @description User agent to read robots.txt as. Enterprise only. */
                    robotsUserAgent?: string;
                    /** @description Pause between two pages; then one page at a time. Seconds. */
                    delay?: number;
                    /** @description Most pages to scrape at the same time. Left out, the limit of your team. */
                    maxConcurrency?: number;
                    /** @description Where to report the events of the job. */
                    webhook?: {
                        /** @description HTTPS address that gets the events. */
                        url: string;
                        /** @description Headers to send along. */
                        headers?: {
                            [key: string]: string;
                        };
                        /** @description Your own data; comes back in every event. */
                        metadata?: {
                            [key: string]: unknown;
                        };
                        /** @description Events to report. Left out, all. */
                        events?: ("completed" | "page" | "failed" | "started")[];
                    };
                    scrapeOptions?: components["schemas"]["ScrapeOptions"];
                    /**
                     * @description Whether nothing of this job is kept. Must be enabled for your team.
                     * @default false
                     */
                    zeroDataRetention?: boolean;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CrawlResponse"];
                };
            };
            /** @description Payment Required */
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
            /** @description Too Many Requests */
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
            /** @description Internal Server Error */
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
                "application/json": {
                    /**
                     * Format: uri
                     * @description Address where the crawl would begin.
                     */
                    url: string;
                    /** @description What to crawl, in natural language. At most 10000 characters. */
                    prompt: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Whether options could be made. */
                        success: boolean;
                        /** @description Options to start the crawl with. */
                        data: {
                            /** Format: uri */
                            url?: string;
                            includePaths?: string[];
                            excludePaths?: string[];
                            maxDepth?: number;
                            maxDiscoveryDepth?: number;
                            crawlEntireDomain?: boolean;
                            allowExternalLinks?: boolean;
                            allowSubdomains?: boolean;
                            /** @enum {string} */
                            sitemap?: "skip" | "include" | (string & {});
                            ignoreQueryParameters?: boolean;
                            ignoreRobotsTxt?: boolean;
                            robotsUserAgent?: string;
                            deduplicateSimilarURLs?: boolean;
                            delay?: number;
                            limit?: number;
                        };
                    };
                };
            };
            /** @description Bad Request */
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
            /** @description Unauthorized */
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
            /** @description Internal Server Error */
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
                "application/json": {
                    /**
                     * Format: uri
                     * @description Address of the site.
                     */
                    url: string;
                    /** @description Words to search for; the best matches come first. */
                    search?: string;
                    /**
                     * @description Use of the sitemap: `include` it, `skip` it, or list `only` its pages.
                     * @default include
                     * @enum {string}
                     */
                    sitemap?: "skip" | "include" | "only";
                    /**
                     * @description Whether subdomains belong to the site.
                     * @default true
                     */
                    includeSubdomains?: boolean;
                    /**
                     * @description Whether addresses with a query are left out.
                     * @default true
                     */
                    ignoreQueryParameters?: boolean;
                    /**
                     * @description Whether to read the sitemap anew instead of one cached for up to 7 days.
                     * @default false
                     */
                    ignoreCache?: boolean;
                    /**
                     * @description Most addresses to list. At most 100000.
                     * @default 5000
                     */
                    limit?: number;
                    /** @description Most time for the call. Milliseconds. Left out, the server has no limit. */
                    timeout?: number;
                    /** @description Country and languages to visit the site as. */
                    location?: {
                        /**
                         * @description Country to visit the site from: two letters, ISO 3166-1. Pattern: ^[A-Z]{2}$.
                         * @default US
                         */
                        country?: string;
                        /** @description Languages to ask for, best first. Left out, those of the country. */
                        languages?: string[];
                    };
                    auditMetadata?: components["schemas"]["AuditMetadata"];
                    threatProtection?: components["schemas"]["ThreatProtectionOverride"];
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MapResponse"];
                };
            };
            /** @description Payment Required */
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
            /** @description Too Many Requests */
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
            /** @description Internal Server Error */
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
                "application/json": {
                    /** @description Addresses to read; `/*` at the end stands for all pages below. */
                    urls: string[];
                    /** @description What to extract, in natural language. */
                    prompt?: string;
                    /** @description JSON Schema of the data to extract. */
                    schema?: Record<string, unknown>;
                    /**
                     * @description Whether to search the web for what the pages lack.
                     * @default false
                     */
                    enableWebSearch?: boolean;
                    /**
                     * @description Whether to find pages without the sitemap.
                     * @default false
                     */
                    ignoreSitemap?: boolean;
                    /**
                     * @description Whether to read subdomains too.
                     * @default true
                     */
                    includeSubdomains?: boolean;
                    /**
                     * @description Whether the result says where each value came from.
                     * @default false
                     */
                    showSources?: boolean;
                    scrapeOptions?: components["schemas"]["ScrapeOptions"];
                    /**
                     * @description Whether invalid addresses are skipped and reported instead of failing the job.
                     * @default true
                     */
                    ignoreInvalidURLs?: boolean;
                    threatProtection?: components["schemas"]["ThreatProtectionOverride"];
                    /** @description Where to report the events of the job. */
                    webhook?: {
                        /** @description HTTPS address that gets the events. */
                        url: string;
                        /** @description Headers to send along. */
                        headers?: {
                            [key: string]: string;
                        };
                        /** @description Your own data; comes back in every event. */
                        metadata?: {
                            [key: string]: unknown;
                        };
                        /** @description Events to report. Left out, all. */
                        events?: ("started" | "completed" | "failed")[];
                    };
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExtractResponse"];
                };
            };
            /** @description Bad Request */
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
            /** @description Internal Server Error */
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
                /** @description Id of the job. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExtractStatusResponse"];
                };
            };
            /** @description Not Found */
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
                "application/json": {
                    /** @description Addresses to begin with. */
                    urls?: string[];
                    /** @description What to find, in natural language. At most 10000 characters. */
                    prompt: string;
                    /** @description JSON Schema of the data to return. */
                    schema?: Record<string, unknown>;
                    /** @description Most credits to spend. Left out, 2500. */
                    maxCredits?: number;
                    /** @description Whether to visit only the addresses in `urls`. */
                    strictConstrainToURLs?: boolean;
                    /**
                     * @description Model of the agent.
                     * @default spark-1-pro
                     * @enum {string}
                     */
                    model?: "spark-2" | "spark-1-mini" | "spark-1-pro";
                    auditMetadata?: components["schemas"]["AuditMetadata"];
                    threatProtection?: components["schemas"]["ThreatProtectionOverride"];
                    /** @description Where to report the events of the run. */
                    webhook?: {
                        /** @description HTTPS address that gets the events. */
                        url: string;
                        /** @description Headers to send along. */
                        headers?: {
                            [key: string]: string;
                        };
                        /** @description Your own data; comes back in every event. */
                        metadata?: {
                            [key: string]: unknown;
                        };
                        /** @description Events to report. Left out, all. */
                        events?: ("started" | "action" | "completed" | "failed" | "cancelled")[];
                    };
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Whether the run was started. */
                        success: boolean;
                        /**
                         * Format: uuid
                         * @description Id of the run.
                         */
                        id: string;
                    };
                };
            };
            /** @description Payment Required */
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
            /** @description Too Many Requests */
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
                /** @description Id of the run. */
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Whether the state could be read. */
                        success: boolean;
                        /**
                         * @description State of the run.
                         * @enum {string}
                         */
                        status: "processing" | "completed" | "failed" | "cancelled" | (string & {});
                        /** @description The data, once the run is completed. */
                        data?: Record<string, unknown>;
                        /**
                         * @description Model that was used.
                         * @default spark-1-pro
                         * @enum {string}
                         */
                        model?: "spark-2" | "spark-1-pro" | "spark-1-mini" | (string & {});
                        /** @description Why the run failed. */
                        error?: string;
                        /**
                         * Format: date-time
                         * @description When the result is deleted.
                         */
                        expiresAt?: string;
                        /** @description Credits the run cost. */
                        creditsUsed?: number;
                    };
                };
            };
            /** @description Not Found */
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
                /** @description Id of the run. */
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Whether the run was cancelled. */
                        success: boolean;
                    };
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Whether the list could be made. */
                        success: boolean;
                        /** @description The running crawls of your team. */
                        crawls: {
                            /**
                             * Format: uuid
                             * @description Id of the crawl.
                             */
                            id: string;
                            /** @description Id of the team that started it. */
                            teamId: string;
                            /**
                             * Format: uri
                             * @description Address where the crawl began.
                             */
                            url: string;
                            /** @description Options it was started with. */
                            options: {
                                scrapeOptions?: components["schemas"]["ScrapeOptions"];
                            };
                        }[];
                    };
                };
            };
            /** @description Payment Required */
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
            /** @description Too Many Requests */
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
            /** @description Internal Server Error */
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        success: boolean;
                        data: {
                            remainingCredits?: number;
                            planCredits?: number;
                            /** Format: date-time */
                            billingPeriodStart?: string | null;
                            /** Format: date-time */
                            billingPeriodEnd?: string | null;
                        };
                    };
                };
            };
            /** @description Not Found */
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
            /** @description Internal Server Error */
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
                /** @description Whether to count for each API key. */
                byApiKey?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        success: boolean;
                        periods: {
                            /** Format: date-time */
                            startDate?: string;
                            /** Format: date-time */
                            endDate?: string;
                            apiKey?: string | null;
                            totalCredits?: number;
                        }[];
                    };
                };
            };
            /** @description Internal Server Error */
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        success: boolean;
                        data: {
                            remainingTokens?: number;
                            planTokens?: number;
                            /** Format: date-time */
                            billingPeriodStart?: string | null;
                            /** Format: date-time */
                            billingPeriodEnd?: string | null;
                        };
                    };
                };
            };
            /** @description Not Found */
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
            /** @description Internal Server Error */
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
                /** @description Whether to count for each API key. */
                byApiKey?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        success: boolean;
                        periods: {
                            /** Format: date-time */
                            startDate?: string;
                            /** Format: date-time */
                            endDate?: string;
                            apiKey?: string | null;
                            totalTokens?: number;
                        }[];
                    };
                };
            };
            /** @description Internal Server Error */
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        success: boolean;
                        jobsInQueue?: number;
                        activeJobsInQueue?: number;
                        waitingJobsInQueue?: number;
                        maxConcurrency?: number;
                        /** Format: date-time */
                        mostRecentSuccess?: string | null;
                    };
                };
            };
        };
    };
    getActivity: {
        parameters: {
            query?: {
                /** @description Only jobs of this kind. */
                endpoint?: "scrape" | "crawl" | "batch_scrape" | "search" | "extract" | "llmstxt" | "deep_research" | "map" | "agent" | "browser" | "interact";
                /** @description Most jobs in the answer. */
                limit?: number;
                /** @description Where to go on; `cursor` of the answer before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Whether the list could be made. */
                        success: boolean;
                        /** @description The jobs, newest first. */
                        data: {
                            /** @description Id of the job. */
                            id: string;
                            /**
                             * @description Kind of job.
                             * @enum {string}
                             */
                            endpoint: "scrape" | "crawl" | "batch_scrape" | "search" | "extract" | "llmstxt" | "deep_research" | "map" | "agent" | "browser" | "interact" | (string & {});
                            /** @description Version of the API that was called. */
                            api_version?: string;
                            /**
                             * Format: date-time
                             * @description When the job was started.
                             */
                            created_at: string;
                            /** @description Address or query of the job. */
                            target?: string | null;
                        }[];
                        /** @description Where the next page begins; null on the last. */
                        cursor?: string | null;
                        /** @description Whether there is another page. */
                        has_more: boolean;
                    };
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
                "application/json": {
                    /** @description Words to search for. At most 500 characters. */
                    query: string;
                    /**
                     * @description Most results per source. 1 to 100.
                     * @default 10
                     */
                    limit?: number;
                    /**
                     * @description Where to search: `web`, `images`, `news`, as names or as objects with options.
                     * @default [
                     *       "web"
                     *     ]
                     */
                    sources?: ({
                        /** @enum {string} */
                        type: "web";
                        /** @description Age of the results of this source. */
                        tbs?: string;
                        /** @description Place to search this source from. */
                        location?: string;
                    } | {
                        /** @enum {string} */
                        type: "images";
                    } | {
                        /** @enum {string} */
                        type: "news";
                    } | ("web" | "images" | "news"))[];
                    /** @description Kinds of pages to keep: `github`, `research`, `pdf`. Left out, all. */
                    categories?: ({
                        /** @enum {string} */
                        type: "github";
                    } | {
                        /** @enum {string} */
                        type: "research";
                    } | {
                        /** @enum {string} */
                        type: "pdf";
                    } | ("github" | "research" | "pdf"))[];
                    /** @description Only results from these host names. Not together with `excludeDomains`. */
                    includeDomains?: string[];
                    /** @description No results from these host names. Not together with `includeDomains`. */
                    excludeDomains?: string[];
                    /** @description Age of the results: `qdr:h`, `qdr:d`, `qdr:w`, `qdr:m`, `qdr:y`, or a range `cdr:1,cd_min:...`. */
                    tbs?: string;
                    /** @description Place to search from, such as `Berlin,Germany`. Best together with `country`. */
                    location?: string;
                    /**
                     * @description Country to search from: two letters, ISO 3166-1.
                     * @default US
                     */
                    country?: string;
                    /** @description Whether explicit results are left out. */
                    safe?: boolean;
                    /**
                     * @description Most time for the call. Milliseconds.
                     * @default 60000
                     */
                    timeout?: number;
                    /**
                     * @description Whether results that other operations cannot take are left out.
                     * @default false
                     */
                    ignoreInvalidURLs?: boolean;
                    /**
                     * @description Whether snippets are picked to fit the query.
                     * @default true
                     */
                    highlights?: boolean;
                    /** @description Zero data retention: `zdr` throughout, `anon` without your name. Must be enabled for your team. */
                    enterprise?: ("anon" | "zdr")[];
                    /**
                     * @description How to scrape the results. Left out or empty, they are not scraped.
                     * @default {}
                     */
                    scrapeOptions?: components["schemas"]["ScrapeOptions"];
                    threatProtection?: components["schemas"]["ThreatProtectionOverride"];
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Whether the call succeeded. */
                        success: boolean;
                        /** @description The results by source. */
                        data: {
                            /** @description Web pages. */
                            web?: {
                                /** @description Title of the page. */
                                title?: string;
                                /** @description Snippet of the page. */
                                description?: string;
                                /** @description Address of the page. */
                                url?: string;
                                /** @description The page as Markdown, if it was scraped. */
                                markdown?: string | null;
                                /** @description The cleaned HTML, if asked for. */
                                html?: string | null;
                                /** @description The HTML as received, if asked for. */
                                rawHtml?: string | null;
                                /** @description Links on the page, if asked for. */
                                links?: string[];
                                /** @description Address of the screenshot, valid for 24 hours. */
                                screenshot?: string | null;
                                /** @description Address of the audio file, valid for 1 hour. */
                                audio?: string | null;
                                /** @description Address of the video file, valid for 1 hour. */
                                video?: string | null;
                                /** @description What is known about the page, if it was scraped. */
                                metadata?: {
                                    /** @description Title of the page. */
                                    title?: string;
                                    /** @description Description that the page gives of itself. */
                                    description?: string;
                                    /** @description Address that was asked for. */
                                    sourceURL?: string;
                                    /** @description Address after redirects. */
                                    url?: string;
                                    /** @description HTTP status of the page. */
                                    statusCode?: number;
                                    /** @description Pages of the PDF that were read. */
                                    numPages?: number;
                                    /** @description Pages the PDF has. */
                                    totalPages?: number;
                                    /** @description What went wrong with the page. */
                                    error?: string | null;
                                };
                            }[];
                            /** @description Images. */
                            images?: {
                                /** @description Title of the image. */
                                title?: string;
                                /** @description Address of the image. */
                                imageUrl?: string;
                                /** @description Width. Pixels. */
                                imageWidth?: number;
                                /** @description Height. Pixels. */
                                imageHeight?: number;
                                /** @description Address of the page it is on. */
                                url?: string;
                                /** @description Rank among the results, from 1. */
                                position?: number;
                            }[];
                            /** @description News articles. */
                            news?: {
                                /** @description Title of the article. */
                                title?: string;
                                /** @description Snippet of the article. */
                                snippet?: string;
                                /** @description Address of the article. */
                                url?: string;
                                /** @description Date of the article, as the source words it. */
                                date?: string;
                                /** @description Address of the picture of the article. */
                                imageUrl?: string;
                                /** @description Rank among the results, from 1. */
                                position?: number;
                                /** @description The page as Markdown, if it was scraped. */
                                markdown?: string | null;
                                /** @description The cleaned HTML, if asked for. */
                                html?: string | null;
                                /** @description The HTML as received, if asked for. */
                                rawHtml?: string | null;
                                /** @description Links on the page, if asked for. */
                                links?: string[];
                                /** @description Address of the screenshot, valid for 24 hours. */
                                screenshot?: string | null;
                                /** @description Address of the audio file, valid for 1 hour. */
                                audio?: string | null;
                                /** @description Address of the video file, valid for 1 hour. */
                                video?: string | null;
                                /** @description What is known about the page, if it was scraped. */
                                metadata?: {
                                    /** @description Title of the page. */
                                    title?: string;
                                    /** @description Description that the page gives of itself. */
                                    description?: string;
                                    /** @description Address that was asked for. */
                                    sourceURL?: string;
                                    /** @description Address after redirects. */
                                    url?: string;
                                    /** @description HTTP status of the page. */
                                    statusCode?: number;
                                    /** @description Pages of the PDF that were read. */
                                    numPages?: number;
                                    /** @description Pages the PDF has. */
                                    totalPages?: number;
                                    /** @description What went wrong with the page. */
                                    error?: string | null;
                                };
                            }[];
                        };
                        /** @description Problem that did not stop the search. */
                        warning?: string | null;
                        /** @description Id of the search; feedback needs it. */
                        id?: string;
                        /** @description Credits the search cost. */
                        creditsUsed?: number;
                    };
                };
            };
            /** @description Request Timeout */
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
            /** @description Internal Server Error */
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
                /** @description Only sessions in this state. */
                status?: "active" | "destroyed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Whether the list could be made. */
                        success: boolean;
                        /** @description The sessions of your team. */
                        sessions: {
                            /** @description Id of the session. */
                            id: string;
                            /**
                             * @description Whether the session still runs.
                             * @enum {string}
                             */
                            status: "active" | "destroyed" | (string & {});
                            /** @description WebSocket address for a client of the Chrome DevTools Protocol. */
                            cdpUrl?: string;
                            /** @description Address to watch the browser. */
                            liveViewUrl?: string;
                            /** @description Address to watch and control the browser. */
                            interactiveLiveViewUrl?: string;
                            /** @description Whether the view of the browser can be watched live. */
                            streamWebView?: boolean;
                            /**
                             * Format: date-time
                             * @description When the session was started.
                             */
                            createdAt?: string;
                            /**
                             * Format: date-time
                             * @description When the session was last used.
                             */
                            lastActivity?: string;
                        }[];
                    };
                };
            };
            /** @description Payment Required */
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
                "application/json": {
                    /**
                     * @description Longest life of the session. Seconds. 30 to 3600.
                     * @default 600
                     */
                    ttl?: number;
                    /**
                     * @description The session ends after this time without activity. Seconds. 10 to 3600.
                     * @default 300
                     */
                    activityTtl?: number;
                    /**
                     * @description Whether the view of the browser can be watched live.
                     * @default true
                     */
                    streamWebView?: boolean;
                    /** @description Browser storage that outlives the session. Sessions with the same name share it. */
                    profile?: {
                        /** @description Name of the profile. 1 to 128 characters. */
                        name: string;
                        /**
                         * @description Whether storage is written back when the session ends. Only one session at a time may write.
                         * @default true
                         */
                        saveChanges?: boolean;
                    };
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Whether the session was started. */
                        success: boolean;
                        /** @description Id of the session. */
                        id: string;
                        /** @description WebSocket address for a client of the Chrome DevTools Protocol. */
                        cdpUrl?: string;
                        /** @description Address to watch the browser. */
                        liveViewUrl?: string;
                        /** @description Address to watch and control the browser: click, type, scroll. */
                        interactiveLiveViewUrl?: string;
                        /**
                         * Format: date-time
                         * @description When the session ends at the latest.
                         */
                        expiresAt?: string;
                    };
                };
            };
            /** @description Payment Required */
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
                /** @description Id of the session. */
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Code to run. In Node and Python a Playwright `page` is at hand. 1 to 100000 characters. */
                    code: string;
                    /**
                     * @description Language of the code. `bash` runs agent-browser commands.
                     * @default node
                     * @enum {string}
                     */
                    language?: "python" | "node" | "bash";
                    /**
                     * @description The code is stopped after this time. Seconds. 1 to 300.
                     * @default 30
                     */
                    timeout?: number;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Whether the request was carried out. Look at `error` and `exitCode` for the code itself. */
                        success: boolean;
                        /** @description What the code printed. */
                        stdout?: string | null;
                        /** @description Same as `stdout`. */
                        result?: string | null;
                        /** @description What the code printed as errors. */
                        stderr?: string | null;
                        /** @description Exit code of the code; 0 is success. */
                        exitCode?: number | null;
                        /** @description Whether the code was stopped because its time was over. */
                        killed?: boolean;
                        /** @description Why the code failed. Absent when it did not. */
                        error?: string | null;
                    };
                };
            };
            /** @description Payment Required */
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
                /** @description Id of the session. */
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Whether the session was ended. */
                        success: boolean;
                        /** @description How long the session lived. Milliseconds. */
                        sessionDurationMs?: number;
                        /** @description What the session cost. Credits. */
                        creditsBilled?: number;
                    };
                };
            };
            /** @description Payment Required */
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
                /** @description Id of the scrape. */
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScrapeResponse"];
                };
            };
            /** @description Payment Required */
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
            /** @description Not Found */
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
            /** @description Too Many Requests */
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
            /** @description Internal Server Error */
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
                /** @description Id of the search. */
                jobId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SearchFeedbackRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedbackResponse"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedbackErrorResponse"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedbackErrorResponse"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedbackErrorResponse"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedbackErrorResponse"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedbackErrorResponse"];
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
                "application/json": components["schemas"]["SupportAskRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupportAskResponse"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupportProxyErrorResponse"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupportProxyErrorResponse"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupportProxyErrorResponse"];
                };
            };
            /** @description Gateway Timeout */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupportProxyErrorResponse"];
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
                "application/json": components["schemas"]["SupportDocsSearchRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupportDocsSearchResponse"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupportProxyErrorResponse"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupportProxyErrorResponse"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupportProxyErrorResponse"];
                };
            };
            /** @description Gateway Timeout */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupportProxyErrorResponse"];
                };
            };
        };
    };
    researchSearchPapers: {
        parameters: {
            query: {
                /** @description What to search for. */
                query: string;
                /** @description Most papers in the answer. */
                k?: number;
                /** @description Only papers by this author, or by all of these. */
                authors?: string | string[];
                /** @description Only papers of this category, such as `cs.LG`, or of all of these. */
                categories?: string | string[];
                /** @description Only papers from this day on, as YYYY-MM-DD. */
                from?: string;
                /** @description Only papers up to this day, as YYYY-MM-DD. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResearchSearchPapersResponse"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Internal Server Error */
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
                /** @description Question to find passages for. Left out, the answer has no passages. */
                query?: string;
                /** @description Most passages in the answer. */
                k?: number;
            };
            header?: never;
            path: {
                /** @description Id of the paper, or of its source such as `arxiv:...`. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResearchPaperMetadataResponse"] | components["schemas"]["ResearchReadPaperResponse"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Internal Server Error */
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
                /** @description What the related papers are wanted for. */
                intent: string;
                /** @description How they relate: alike, citing the paper, or cited by it. */
                mode?: "similar" | "citers" | "references";
                /** @description Most papers in the answer. */
                k?: number;
                /** @description Whether to sort the papers by `intent`. */
                rerank?: boolean;
                /** @description Id of a further paper that they should relate to, or several. */
                anchor?: string | string[];
            };
            header?: never;
            path: {
                /** @description Id of the paper, or of its source such as `arxiv:...`. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResearchSimilarPapersResponse"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Internal Server Error */
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
                /** @description What to search for. */
                query: string;
                /** @description Most results in the answer. */
                k?: number;
                /** @description Kinds of results. Left out, all. */
                types?: ("doc" | "issue" | "pull_request" | "readme")[];
                /** @description Only these repositories, as `owner/name`. */
                repos?: string[];
                /** @description Only these documentation sites. */
                sources?: string[];
                /** @description Whether to search only agent skills. */
                skills?: "only";
                /** @description Most passages of one result. */
                passages?: number;
                /** @description Only repositories in this programming language. */
                language?: string;
                /** @description Only repositories with this topic. */
                topic?: string;
                /** @description Only repositories under this license. */
                license?: string;
                /** @description Only repositories with at least this many stars. */
                min_stars?: number;
                /** @description Only repositories with at most this many stars. */
                max_stars?: number;
                /** @description Only repositories that are archived, or only those that are not. */
                archived?: boolean;
                /** @description Only repositories that are forks, or only those that are not. */
                fork?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeveloperSearchResponse"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Internal Server Error */
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
                "application/json": {
                    /** @description What to search for. At least 1 characters. */
                    query: string;
                    /**
                     * @description Most results in the answer. 1 to 100.
                     * @default 10
                     */
                    k?: number;
                    /** @description Kinds of results. Left out, all. */
                    types?: ("doc" | "issue" | "pull_request" | "readme")[];
                    /** @description Only these repositories, as `owner/name`. */
                    repos?: string[];
                    /** @description Only these documentation sites. At most 20 items. */
                    sources?: string[];
                    /**
                     * @description Whether to search only agent skills.
                     * @enum {string}
                     */
                    skills?: "only";
                    /**
                     * @description Most passages of one result. 1 to 5.
                     * @default 1
                     */
                    passages?: number;
                    /** @description Only repositories in this programming language. */
                    language?: string;
                    /** @description Only repositories with this topic, or with these. */
                    topic?: string | string[];
                    /** @description Only repositories under this license. */
                    license?: string;
                    /** @description Only repositories with at least this many stars. At least 0. */
                    min_stars?: number;
                    /** @description Only repositories with at most this many stars. At least 0. */
                    max_stars?: number;
                    /** @description Only repositories that are archived, or only those that are not. */
                    archived?: boolean;
                    /** @description Only repositories that are forks, or only those that are not. */
                    fork?: boolean;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeveloperSearchResponse"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Internal Server Error */
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
                "application/json": components["schemas"]["EndpointFeedbackRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedbackResponse"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedbackErrorResponse"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedbackErrorResponse"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedbackErrorResponse"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedbackErrorResponse"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedbackErrorResponse"];
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        success: boolean;
                        data: {
                            /** @enum {string} */
                            mode?: "off" | "normal" | (string & {});
                            /** @description 0 to 100. */
                            riskScoreThreshold?: number;
                            blacklist?: string[];
                            whitelist?: string[];
                            blockedTlds?: string[];
                            /** @enum {string} */
                            failurePolicy?: "open" | "closed" | (string & {});
                            allowRequestOverrides?: boolean;
                            configured?: boolean;
                            /** Format: date-time */
                            updatedAt?: string | null;
                        };
                    };
                };
            };
            /** @description Forbidden */
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
                "application/json": {
                    /** @enum {string} */
                    mode: "off" | "normal";
                    /** @description 0 to 100. */
                    riskScoreThreshold?: number;
                    blacklist?: string[];
                    whitelist?: string[];
                    blockedTlds?: string[];
                    /** @enum {string} */
                    failurePolicy?: "open" | "closed";
                    allowRequestOverrides?: boolean;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        success: boolean;
                        data: {
                            /** @enum {string} */
                            mode?: "off" | "normal" | (string & {});
                            /** @description 0 to 100. */
                            riskScoreThreshold?: number;
                            blacklist?: string[];
                            whitelist?: string[];
                            blockedTlds?: string[];
                            /** @enum {string} */
                            failurePolicy?: "open" | "closed" | (string & {});
                            allowRequestOverrides?: boolean;
                            configured?: boolean;
                            /** Format: date-time */
                            updatedAt?: string | null;
                        };
                    };
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Forbidden */
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
    "SCRAPE_TIMEOUT": "The page was not ready in time";
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

/** What the runtime must know of a route beyond the defaults of its method and platform. */
export const rules = {
    "GET /monitor": { page: {"style":"offset","param":"offset","size":"limit","items":"data"} },
    "DELETE /monitor/{monitorId}": { safe: true },
    "PATCH /monitor/{monitorId}": { safe: true },
    "POST /monitor/{monitorId}/run": { body: false },
    "GET /monitor/{monitorId}/checks": { page: {"style":"offset","param":"offset","size":"limit","items":"data"} },
    "GET /monitor/{monitorId}/checks/{checkId}": { page: {"style":"url","items":"data.pages","next":"next"} },
    "POST /scrape": { timeout: ["timeout",1,60000] },
    "POST /scrape/{jobId}/interact": { timeout: ["timeout",1000,30] },
    "DELETE /scrape/{jobId}/interact": { safe: true },
    "POST /parse": { form: true, timeout: ["options.timeout",1,30000] },
    "GET /batch/scrape/{id}": { page: {"style":"url","items":"data","next":"next"}, wait: {"status":"status","done":["completed"],"failed":["failed","cancelled"],"error":"error"} },
    "DELETE /batch/scrape/{id}": { safe: true },
    "GET /crawl/{id}": { page: {"style":"url","items":"data","next":"next"}, wait: {"status":"status","done":["completed"],"failed":["failed","cancelled"],"error":"error"} },
    "DELETE /crawl/{id}": { safe: true },
    "POST /map": { timeout: ["timeout",1,60000] },
    "GET /extract/{id}": { wait: {"status":"status","done":["completed"],"failed":["failed","cancelled"],"error":"error"} },
    "GET /agent/{jobId}": { wait: {"status":"status","done":["completed"],"failed":["failed","cancelled"],"error":"error"} },
    "DELETE /agent/{jobId}": { safe: true },
    "GET /team/activity": { page: {"style":"token","param":"cursor","next":"cursor","more":"has_more","size":"limit","items":"data"} },
    "POST /search": { timeout: ["timeout",1,60000] },
    "POST /interact/{sessionId}/execute": { timeout: ["timeout",1000,30] },
    "DELETE /interact/{sessionId}": { safe: true },
    "GET /search/developer": { safe: false },
    "PUT /team/threat-protection": { safe: true },
} as const;
