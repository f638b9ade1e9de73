import type { Page, Reading } from "../../facts/facts.ts";
import type { Coverage, Draft } from "../findings.ts";
import type { Lock } from "../lock/lock.ts";
import {
  changesOf,
  indexFindings,
  proposeLock,
  proposeSeen,
  troubleFinding,
  type Diff,
  type ReadPage,
  type Update,
} from "./changes.ts";
import { fetchPages, type FetchOptions, type Fetched } from "./fetch.ts";
import type { Proposal, Seen } from "./save.ts";
import type { Sources } from "./sources.ts";

export interface WatchOptions extends Omit<FetchOptions, "lock" | "read"> {
  /** The facts last reviewed. Without them nothing is compared, and the caller reports that. */
  lockOf: (platform: string) => Lock | undefined;
  /** The record of earlier runs; nothing before the first. */
  seenOf?: (platform: string) => Seen | undefined;
  read: (page: Page) => Reading | Promise<Reading>;
  /** What a reader noticed on a page, and what the page lost since its review. */
  judge: (reading: Reading, lock: Lock | undefined) => Draft[];
  diff: Diff;
  update: Update;
}

/** The result for a platform, also without findings. */
export interface PlatformWatch {
  platform: string;
  /** Pages asked for. */
  asked: number;
  /** Pages read and compared. */
  read: number;
  /** Pages that are unchanged according to their host. */
  unchanged: number;
  /** One line on how complete this run is. */
  state: string;
}

export interface Watched {
  findings: Draft[];
  coverage: Coverage[];
  platforms: PlatformWatch[];
  /** Locks with the additive and cosmetic changes taken over; nothing is written. */
  proposals: Proposal[];
  fetched: Fetched;
  /** 4 if a page could not be fetched, else 0; the caller derives the rest from the findings. */
  exit: 0 | 4;
}

/** Fetches the pages of the vendors and compares them with the facts last reviewed. */
export async function watch(options: WatchOptions): Promise<Watched> {
  const { sources, lockOf, seenOf } = options;
  const fetched = await fetchPages({
    ...options,
    lock(platform) {
      const bytes = seenOf?.(platform)?.bytes;
      const pages = lockOf(platform)?.pages.map((page) => ({ ...page, ...sizeOf(bytes?.get(page.page)) }));
      return pages && { pages };
    },
  });
  const parts = sources.map((source) => watchPlatform(source, fetched, options));
  const findings = parts.flatMap((part) => part.findings);
  return {
    findings,
    coverage: parts.flatMap((part) => part.coverage),
    platforms: parts.map((part) => part.summary),
    proposals: parts.map((part) => part.proposal),
    fetched,
    exit: findings.some(({ rule }) => rule.startsWith("fetch/")) ? 4 : 0,
  };
}

const sizeOf = (bytes: number | undefined) => (bytes === undefined ? {} : { bytes });

function watchPlatform({ platform, pages: asked }: Sources, fetched: Fetched, options: WatchOptions) {
  const { judge, diff, update } = options;
  const lock = options.lockOf(platform);
  const seen = options.seenOf?.(platform);
  const names = new Set([...asked, ...(lock?.pages ?? [])].map(({ page }) => page));
  const pages = fetched.pages
    .filter((page): page is ReadPage => page.platform === platform && !!page.reading)
    // What else an answer holds (a structure beside the Markdown) counts once a person has reviewed it.
    .filter(({ page }) => names.has(page));
  const judged = pages.map((page) => ({ page, findings: judge(page.reading, lock) }));
  const trusted = judged.filter(({ findings }) => !findings.some(isLoss)).map(({ page }) => page);
  const troubles = fetched.troubles.filter((trouble) => trouble.platform === platform);
  const changes = lock ? changesOf(lock, trusted, diff) : undefined;
  const index = fetched.indexes.find((one) => one.platform === platform);
  const listed = index && seen && indexFindings(platform, index.url, seen.entries, index.entries);
  const unchanged = fetched.unchanged.filter((page) => page.platform === platform).length;
  const isWhole = !troubles.some(({ rule }) => rule.startsWith("fetch/")) && trusted.length === pages.length;

  const entries = index && (listed?.trusted ?? true) ? index.entries : [];
  const harmless = changes?.harmless ?? new Set<string>();
  const proposal: Proposal = {
    platform,
    ...(lock && changes && { lock: proposeLock(lock, trusted, changes, update) }),
    seen: proposeSeen(seen, entries, trusted, harmless),
  };
  const findings = [
    ...troubles.map(troubleFinding),
    ...judged.flatMap(({ findings }) => findings),
    ...(listed?.findings ?? []),
    ...(changes?.findings ?? []),
  ];
  const readPages = new Set(trusted.map(({ url }) => url)).size;
  const gone = troubles.filter(({ rule }) => rule === "upstream/page-removed").flatMap(({ urls }) => urls).length;
  const count = `${readPages + unchanged + gone} of ${asked.length} pages were checked in this run`;
  const state = isWhole ? count : `only ${count}`;
  const summary: PlatformWatch = { platform, asked: asked.length, read: readPages, unchanged, state };
  return { findings, coverage: pages.map(coverageOf), summary, proposal };
}

/** Findings that report that a page was not read in full. */
const isLoss = ({ rule, severity }: Draft): boolean => rule.startsWith("extract/") && severity === "error";

function coverageOf({ platform, page, reading }: ReadPage): Coverage {
  const { dialect, operations, rows, rowsUsed } = reading;
  return { platform, page, dialect, operations: operations.length, rows, rowsUsed, unverified: 0 };
}
