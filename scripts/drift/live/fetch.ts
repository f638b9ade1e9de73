import { byText, groupBy } from "../../text.ts";
import type { Page, Reading } from "../../facts/facts.ts";
import { acceptOf, entriesOf, judge, partsOf, type AnyFormat, type PageSource, type Sources } from "./sources.ts";
import {
  createVisitor,
  manners,
  realClock,
  type Clock,
  type Fetch,
  type Limits,
  type Request,
  type Visit,
} from "./visit.ts";

/** A page as of its last review. */
interface KnownPage {
  page: string;
  url?: string;
  etag?: string;
  lastModified?: string;
  /** The size of the response, if recorded. */
  bytes?: number;
}

export interface Validators {
  etag?: string;
  lastModified?: string;
}

/** What a host says of the version of a page, where it is harmless text. */
function validatorsOf(headers: Headers): Validators {
  const etag = headers.get("etag");
  const lastModified = headers.get("last-modified");
  return {
    ...(etag && /^(?:W\/)?"[\x21\x23-\x7e]{1,200}"$/.test(etag) && { etag }),
    ...(lastModified && /^[\w ,:+-]{1,40}$/.test(lastModified) && { lastModified }),
  };
}

/** Asks for a page only if it is another version. */
const conditionsOf = (known: KnownPage | undefined): Record<string, string> => ({
  ...(known?.etag && { "if-none-match": known.etag }),
  ...(known?.lastModified && { "if-modified-since": known.lastModified }),
});

export interface FetchOptions {
  sources: readonly Sources[];
  /** The pages of a platform as last reviewed, for conditional requests. */
  lock?: (platform: string) => { pages: readonly KnownPage[] } | undefined;
  /** Reads a page, so that a page of no known dialect is refused. */
  read?: (page: Page, platform: string) => Reading | Promise<Reading>;
  sender: Sender;
  /** Other origins in place of the vendors': `{ "https://docs.example.com": "http://127.0.0.1:8080" }`. */
  baseUrls?: Readonly<Record<string, string>>;
  fetch?: Fetch;
  clock?: Clock;
  limits?: Partial<Limits>;
  onProgress?: (done: number, total: number, url: string) => void;
}

export interface FetchedPage extends Validators {
  platform: string;
  url: string;
  page: string;
  text: string;
  /** Of the text. */
  bytes: number;
  /** Its reading, for a page. */
  reading?: Reading;
}

/** Addresses that could not be fetched or no longer exist, with the rule that reports them. */
export interface Trouble {
  platform: string;
  rule: "fetch/failed" | "fetch/refused" | "fetch/not-a-doc" | "upstream/page-removed";
  message: string;
  urls: string[];
}

export interface Fetched {
  pages: FetchedPage[];
  /** Addresses that are as they were at the last review. */
  unchanged: { platform: string; url: string; page: string }[];
  indexes: { platform: string; url: string; entries: string[] }[];
  troubles: Trouble[];
  /** Responses that were refused, to be saved for inspection. */
  refused: { platform: string; page: string; text: string; /** Nothing but its size is strange. */ isPage?: true }[];
}

const productName = "agent-platform-clients-drift";

export interface Sender {
  version: string;
  /** Address of the repository, if known. */
  repository?: string | undefined;
  /** Contact of whoever runs the command. */
  contact?: string | undefined;
}

/** The user agent: our own name, never that of a browser. */
export function userAgent({ version, repository, contact }: Sender): string {
  for (const [what, text] of Object.entries({ version, repository, contact })) {
    if (text !== undefined && !/^[\x21-\x7e][\x20-\x27\x2a-\x7e]{0,200}$/.test(text)) {
      throw new Error(
        `the ${what} is sent in the user agent and must be short ASCII text without brackets, got ${JSON.stringify(text)}`,
      );
    }
  }
  const about = [repository === undefined ? [] : `+${repository}`, contact ?? []].flat().join("; ");
  return `${productName}/${version}${about && ` (${about})`}`;
}

/** The address of the repository: where CI says it runs, else what package.json says, else unknown. */
export function repositoryUrl(
  env: Readonly<Record<string, string | undefined>>,
  manifest: { repository?: string | { url?: string } },
): string | undefined {
  if (env.GITHUB_REPOSITORY) return `${env.GITHUB_SERVER_URL ?? "https://github.com"}/${env.GITHUB_REPOSITORY}`;
  const said = typeof manifest.repository === "string" ? manifest.repository : manifest.repository?.url;
  return said?.replace(/^git\+/, "").replace(/\.git$/, "");
}

/** Fetches what the sources name, one platform after the other; what fails for one page never hides another. */
export async function fetchPages(options: FetchOptions): Promise<Fetched> {
  const limits = { ...manners, ...options.limits };
  const send = options.fetch ?? ((url, init) => fetch(url, init));
  const visitor = createVisitor(send, userAgent(options.sender), limits, options.clock ?? realClock);
  const result: Fetched = { pages: [], unchanged: [], indexes: [], troubles: [], refused: [] };
  const total = options.sources.reduce((sum, { pages }) => sum + pages.length + 1, 0);
  let done = 0;

  const visit = async (url: string, request: Request): Promise<Visit> => {
    const answer = await visitor(relocate(url, options.baseUrls), request);
    options.onProgress?.(++done, total, url);
    return answer;
  };

  for (const { platform, index, format: usual, pages } of options.sources) {
    const known = options.lock?.(platform)?.pages ?? [];

    async function fetchIndex(): Promise<Problem | undefined> {
      const answer = await visit(index.url, { accept: acceptOf(index.format), maxBytes: limits.indexBytes });
      const got = judgeVisit(index.format, answer);
      if ("rule" in got) return got;
      const entries = entriesOf(index, got);
      if (!entries.length) return noDocument("it lists no page of this API", got.body);
      result.indexes.push({ platform, url: index.url, entries });
      return undefined;
    }

    async function fetchPage({ url, page, format = usual }: PageSource): Promise<Problem | undefined> {
      const before =
        known.find((other) => other.url === url) ?? known.find((other) => !other.url && other.page === page);
      const conditions = conditionsOf(before);
      const answer = await visit(url, { accept: acceptOf(format), maxBytes: limits.pageBytes, conditions });
      const status = answer.kind === "answer" ? answer.status : undefined;
      if (status === 304 && Object.keys(conditions).length) {
        result.unchanged.push({ platform, url, page });
        return undefined;
      }
      if (status === 404 || status === 410) return { rule: "upstream/page-removed", reason: "the page is gone" };
      const got = judgeVisit(format, answer);
      if ("rule" in got) return got;
      const parts = partsOf(format, page, got);
      const main = parts.find((part) => part.page === page);
      const strange = main && sizeProblem(Buffer.byteLength(main.text), before?.bytes);
      if (strange !== undefined) return { rule: "fetch/not-a-doc", reason: strange, text: main!.text, isPage: true };
      const read: FetchedPage[] = [];
      for (const part of parts) {
        const bytes = Buffer.byteLength(part.text);
        const reading = await options.read?.({ file: part.page, text: part.text }, platform);
        if (reading?.defects.some(({ rule }) => rule === "extract/dialect-unknown")) continue;
        read.push({ platform, url, ...part, bytes, ...got.validators, ...(reading && { reading }) });
      }
      // Other pages of the response are useful only beside the page itself.
      if (!read.some((part) => part.page === page))
        return noDocument("it is not documentation in a known dialect", got.body);
      result.pages.push(...read);
      return undefined;
    }

    const jobs = [
      { url: index.url, page: "index.txt", run: fetchIndex },
      ...pages.map((source) => ({ ...source, run: () => fetchPage(source) })),
    ];
    const work = async () => {
      for (let job = jobs.shift(); job; job = jobs.shift()) {
        const { url, page, run } = job;
        const problem = await run().catch((error: unknown): Problem => {
          return { rule: "fetch/failed", reason: `a defect of the checker: ${String(error)}` };
        });
        if (!problem) continue;
        const { rule, reason, text, ...more } = problem;
        result.troubles.push({ platform, rule, message: reason, urls: [url] });
        if (text !== undefined) result.refused.push({ platform, page, text, ...more });
      }
    };
    await Promise.all(Array.from({ length: limits.concurrency }, work));
  }
  return sorted(result);
}

/** Why an address is not taken over, and what came from it, to be saved for inspection. */
interface Problem {
  rule: Trouble["rule"];
  reason: string;
  text?: string;
  isPage?: true;
}

const noDocument = (reason: string, body: Uint8Array): Problem => {
  return { rule: "fetch/not-a-doc", reason, text: new TextDecoder().decode(body) };
};

const ruleOfKind = { failed: "fetch/failed", forbidden: "fetch/refused", elsewhere: "fetch/not-a-doc" } as const;

type Got = { text: string; json?: unknown; body: Uint8Array; validators: Validators };

function judgeVisit(format: AnyFormat, answer: Visit): Got | Problem {
  if (answer.kind !== "answer") return { rule: ruleOfKind[answer.kind], reason: answer.reason };
  const { body, headers, status } = answer;
  if (!body) return { rule: "fetch/failed", reason: `the host responded with ${status}` };
  const judged = judge(format, headers.get("content-type"), body);
  return "reason" in judged ? noDocument(judged.reason, body) : { ...judged, body, validators: validatorsOf(headers) };
}

/** Why a page of this size may be another one than that which was reviewed. */
function sizeProblem(size: number, last: number | undefined): string | undefined {
  if (last === undefined || (size >= last / 2 && size <= last * 2)) return undefined;
  const fix = "look at what was saved with --bodies and, if it is the page, accept it: `drift accept --pages FILE`";
  return `it has ${size} bytes, but had ${last} at the last review; ${fix}`;
}

function relocate(url: string, baseUrls: Readonly<Record<string, string>> = {}): URL {
  const { origin, pathname, search } = new URL(url);
  const base = baseUrls[origin];
  return base === undefined ? new URL(url) : new URL(base.replace(/\/+$/, "") + pathname + search);
}

/** In the order of addresses, not of arrival, and the same trouble of several addresses once. */
function sorted({ pages, unchanged, troubles, ...rest }: Fetched): Fetched {
  const byUrl = (a: { url: string; page: string }, b: { url: string; page: string }) =>
    byText(a.url, b.url) || byText(b.page, a.page);
  const same = groupBy(troubles, ({ platform, rule, message }) => JSON.stringify([platform, rule, message]));
  const merged = [...same.values()].map((all) => ({ ...all[0]!, urls: all.flatMap(({ urls }) => urls).sort() }));
  return {
    ...rest,
    pages: pages.sort(byUrl),
    unchanged: unchanged.sort(byUrl),
    troubles: merged.sort((a, b) => byText(a.rule, b.rule) || byText(a.urls[0]!, b.urls[0]!)),
  };
}
