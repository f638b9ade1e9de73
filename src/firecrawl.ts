import { conventions, rules } from "../generated/firecrawl.js";
import type {
  FirecrawlCalls,
  InteractCreateInput,
  InteractCreateOutput,
  InteractDeleteInput,
  InteractDeleteOutput,
  InteractExecuteInput,
  InteractExecuteOutput,
  paths,
  Routes,
  ScrapeInput,
  ScrapeResponse,
} from "../generated/firecrawl.js";
import { fixedCredential } from "./auth/credential.js";
import { isText, type Platform } from "./call/answer.js";
import { at } from "./call/at.js";
import { kindTable, type PlatformError } from "./call/errors.js";
import { checkOptions, checkSecret, checkServer, type ClientOptions } from "./call/options.js";
import { createSecrets } from "./call/secrets.js";
import type { Init, Schema } from "./call/signature.js";
import { sleep } from "./call/time.js";
import { createTransport, type Raw } from "./call/transport.js";
import { bind, bindCall, createCall, bindDocuments, bindWait, type AnyCall } from "./verbs/bind.js";
import { extracting } from "./verbs/extract.js";
import { bindRun } from "./verbs/run.js";
import { convert } from "./verbs/schema.js";
import { createHandle, type Ending } from "./verbs/session.js";

export type * from "../generated/firecrawl.js";
export type { FirecrawlWebhook } from "./firecrawl/webhook-payload.js";
export { isPlatformError, PlatformError } from "./call/errors.js";
export { meta } from "./call/meta.js";
export type {
  DocumentsInit,
  EventStream,
  Extracted,
  Init,
  JobRun,
  JsonSchema,
  Page,
  Paged,
  RunInit,
  Schema,
  SchemaDocumentsInit,
  SchemaWaitInit,
  StreamInit,
  UnknownEvent,
  WaitInit,
} from "./call/signature.js";
export { verifyFirecrawlWebhook } from "./firecrawl/webhook.js";

/** Options of {@link createFirecrawl}. */
export interface FirecrawlOptions extends ClientOptions {
  /** An API key (`fc-...`). If it is left out, no credential is sent, which some operations and self-hosted servers allow. */
  apiKey?: string;
}

/** A browser session: the response of its creation, and its verbs. */
export interface BrowserSession extends InteractCreateOutput, Ending {
  /** Runs code in the session. */
  execute(input: InteractExecuteInput, init?: Init): Promise<InteractExecuteOutput>;
  /** Ends the session. */
  delete(input?: InteractDeleteInput, init?: Init): Promise<InteractDeleteOutput>;
}

/** The openapi-fetch client on the same connection: it resolves with `{ data, error, response }`. */
export interface FirecrawlRaw extends Raw<paths> {}

/** Settings of `scrape`. */
export interface ScrapeInit extends Init {
  /**
   * Whether to go on with a large document whose processing takes longer than one call.
   * @default false
   */
  autoResume?: boolean | undefined;
}

/** A client of Firecrawl v2: browser sessions, scraping, crawling, search, extraction. Calls resolve with the body. */
export interface Firecrawl extends FirecrawlCalls, AnyCall {
  /**
   * Scrapes a page and returns it in the formats that are asked for.
   *
   * With `autoResume` it goes on where the platform answers that a large document takes longer (status 408,
   * `processing_continues`): it waits as long as the platform asks, and sends the same call again, which joins the work
   * under way.
   *
   * @see https://docs.firecrawl.dev/api-reference/endpoint/scrape
   */
  scrape<S extends Schema>(input: ScrapeInput<S>, init?: ScrapeInit): Promise<ScrapeResponse<S>>;
  readonly interact: FirecrawlCalls["interact"] & {
    /** Starts a browser session that ends with its `await using` block. */
    open(input?: InteractCreateInput, init?: Init): Promise<BrowserSession>;
  };
  /** The openapi-fetch client on the same connection. It does not throw on failed responses: they are in `error`. */
  readonly raw: FirecrawlRaw;
}

/**
 * Creates a client of Firecrawl v2.
 *
 * @example
 * const firecrawl = createFirecrawl({ apiKey });
 * const { data } = await firecrawl.scrape({ url: "https://example.com", formats: ["markdown"] });
 */
export function createFirecrawl(options: FirecrawlOptions = {}): Firecrawl {
  checkOptions("createFirecrawl", options, ["apiKey"]);
  const { apiKey, baseUrl: given = "https://api.firecrawl.dev/v2", ...rest } = options;
  const baseUrl = checkServer(given, options);
  if (apiKey !== undefined) checkSecret("apiKey", apiKey);
  const secrets = createSecrets();
  secrets.add(apiKey);
  const credential = fixedCredential(apiKey);
  const { engine, raw } = createTransport(platform, { ...rest, credential, secrets, baseUrl, rules });
  const binders = {
    call: extracting(bindCall),
    wait: extracting(bindWait),
    documents: bindDocuments,
    run: bindRun,
  };
  const calls = bind(engine, rules, binders) as unknown as FirecrawlCalls;
  const call = createCall(engine, rules);
  const { interact } = calls;
  const scrape: Firecrawl["scrape"] = async (input, init) => {
    const { autoResume, ...rest } = Object(init) as ScrapeInit;
    const settings = "autoResume" in Object(init) ? rest : init;
    for (let left = 20; ;)
      try {
        return await calls.scrape(input, settings);
      } catch (error) {
        const {
          status,
          body,
          retryAfterMs = at(body, "details.retryAfterMs"),
        } = Object(error) as Partial<PlatformError>;
        const continues = status === 408 && at(body, "details.state") === "processing_continues";
        if (!continues || autoResume !== true || !left--) throw error;
        await sleep(Math.min(60_000, Number(retryAfterMs) || 5000), init!.signal);
      }
  };
  const open: Firecrawl["interact"]["open"] = async (input, init) => {
    const answer = await interact.create(input, init);
    return createHandle<BrowserSession, typeof answer>({
      engine,
      route: "POST /interact" satisfies keyof Routes,
      answer,
      verbs: (id) => ({
        execute: (input, init) => interact.execute(id, input, init),
        delete: (input, init) => interact.delete(id, input, init),
      }),
    });
  };
  return {
    ...calls,
    scrape,
    interact: { ...interact, open },
    call: (route, input, init) => call(route, convert(rules[route]?.schema, input)[0] as object, init),
    raw: raw as FirecrawlRaw,
  };
}

const platform: Platform = {
  ...conventions,
  failure(route, status, { success, code, ...body }) {
    if (status < 400 && success !== false) return undefined;
    // Of a status route, a 200 with a `status` is a result, whatever `success` says. Of a route that runs code, the exit
    // code is, of code that failed in the browser.
    const isResult = rules[route]?.wait
      ? typeof body.status === "string"
      : /^POST.*}\/(execute|interact)$/.test(route) && (body.killed === true || (body.exitCode ?? 0) !== 0);
    return status === 200 && isResult ? undefined : { code };
  },
  requestId: (headers) => headers.get("x-request-id") ?? undefined,
  kindOf: kindTable(conventions.kinds),
  hint({ retry_after_seconds, error, message, detail }) {
    const words = [error, message, detail].find(isText) ?? "";
    const [, time = ""] =
      /(?:retry|again) (?:after|in) ((?:\d[\d.]* ?[hms][a-z]*(?:,? and |[, ]*))+)/i.exec(words) ?? [];
    let seconds = 0;
    // Not of milliseconds, which are less than any wait of ours.
    for (const [, count, unit] of time.toLowerCase().matchAll(/(\d[\d.]*) ?([hms])(?!s|il)/g))
      seconds += Number(count) * 60 ** "smh".indexOf(unit!);
    seconds = Number(retry_after_seconds ?? seconds);
    return seconds > 0 ? seconds * 1000 : undefined;
  },
};
