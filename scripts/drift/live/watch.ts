import { basename } from "node:path";
import type { OperationFacts, Page, Reading } from "../../facts/facts.ts";
import { beyond, count, groupBy } from "../../text.ts";
import { draft, isLoss, ofPlatform, sideOf, type Coverage, type Draft } from "../findings.ts";
import type { Lock, LockedPage } from "../lock/lock.ts";
import { updateLock, type Seen } from "../lock/review.ts";
import { fetchPages, type Fetched, type FetchedPage, type FetchOptions, type Trouble } from "./fetch.ts";
import type { Sources } from "./sources.ts";

export interface WatchOptions extends Omit<FetchOptions, "lock" | "read"> {
  /** The facts last reviewed. Without them nothing is compared, and the caller reports that. */
  lockOf: (platform: string) => Lock | undefined;
  /** The record of earlier runs; nothing before the first. */
  seenOf?: (platform: string) => Seen | undefined;
  /** Reads a page of the documentation of a platform. */
  read: (page: Page, platform: string) => Reading | Promise<Reading>;
  /** What a reader noticed on a page, and what the page lost since its review. */
  judge: (reading: Reading, lock: Lock | undefined) => Draft[];
  diff: (before: OperationFacts[], after: OperationFacts[]) => Draft[];
}

export interface Proposal {
  platform: string;
  lock?: Lock;
  seen?: Seen;
}

/** The result for a platform, also without findings. */
interface PlatformWatch {
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

interface Watched {
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
      const pages = lockOf(platform)?.pages.map((page) => ({ ...page, bytes: bytes?.get(page.page) }));
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

function watchPlatform({ platform, pages: asked }: Sources, fetched: Fetched, options: WatchOptions) {
  const { judge, diff } = options;
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
    ...(lock && changes && { lock: proposeLock(lock, trusted, changes) }),
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
  const checked = `${readPages + unchanged + gone} of ${asked.length} pages were checked in this run`;
  const state = isWhole ? checked : `only ${checked}`;
  const summary: PlatformWatch = { platform, asked: asked.length, read: readPages, unchanged, state };
  return { findings, coverage: pages.map(coverageOf), summary, proposal };
}

function coverageOf({ platform, page, reading }: ReadPage): Coverage {
  const { dialect, operations, rows, rowsUsed } = reading;
  return { platform, page, dialect, operations: operations.length, rows, rowsUsed, unverified: 0 };
}

type ReadPage = FetchedPage & { reading: Reading };

interface Changes {
  findings: Draft[];
  /** Keys of operations that are new or changed in ways that harm no caller. */
  harmless: Set<string>;
  /** Keys of all other operations that changed, or that are gone. */
  grave: Set<string>;
}

/**
 * How the pages that were read differ from the facts last reviewed. Facts from pages that were not read are left out,
 * and a witness that was never reviewed (a structure beside a table) has nothing to be compared with.
 */
function changesOf(lock: Lock, pages: readonly ReadPage[], diff: WatchOptions["diff"]): Changes {
  const read = pages.flatMap(({ reading }) => reading.operations);
  const names = new Set(pages.map(({ page }) => page));
  const witnesses = new Set(read.map(witnessOf));
  const before = lock.operations.filter(
    (operation) => names.has(basename(operation.source.file)) || witnesses.has(witnessOf(operation)),
  );
  const after = comparable(lock, read);
  const kinds = new Set([...before, ...after].map(({ source }) => source.kind));
  const findings = [...kinds].flatMap((kind) => diff(ofKind(before, kind), ofKind(after, kind)));
  return { findings, ...sortOut(before, after, diff) };
}

function comparable(lock: Lock, read: readonly OperationFacts[]): OperationFacts[] {
  const reviewed = new Set(lock.operations.map(witnessOf));
  const known = new Set(lock.operations.map(({ key }) => key));
  const fresh = new Map<string, string>();
  return read.filter((operation) => {
    const { key, source } = operation;
    if (known.has(key)) return reviewed.has(witnessOf(operation));
    // The first witness of a new operation speaks for all.
    if (!fresh.has(key)) fresh.set(key, source.kind);
    return fresh.get(key) === source.kind;
  });
}

function sortOut(
  before: OperationFacts[],
  after: OperationFacts[],
  diff: WatchOptions["diff"],
): Pick<Changes, "harmless" | "grave"> {
  const [old, now] = [groupBy(before, witnessOf), groupBy(after, witnessOf)];
  const gone = before.filter((operation) => !now.has(witnessOf(operation)));
  const harmless = new Set<string>();
  const grave = new Set(gone.map(({ key }) => key));
  for (const [witness, operations] of now) {
    const { key } = operations[0]!;
    const reviewed = old.get(witness);
    const changes = diff(reviewed ?? [], operations);
    if (!changes.length && reviewed) continue;
    const mild = changes.every(({ impact }) => impact === "additive" || impact === "cosmetic");
    // What is new beside something that is gone may be the same under a new name: that is for a person to say.
    const ok = mild && (reviewed !== undefined || !gone.length);
    (ok ? harmless : grave).add(key);
  }
  for (const key of grave) harmless.delete(key);
  return { harmless, grave };
}

const witnessOf = ({ key, source }: OperationFacts): string => `${source.kind} ${key}`;

const ofKind = (operations: readonly OperationFacts[], kind: string): OperationFacts[] =>
  operations.filter(({ source }) => source.kind === kind);

/** How an index differs from its last review. */
function indexFindings(
  platform: string,
  url: string,
  before: readonly string[],
  now: readonly string[],
): { findings: Draft[]; trusted: boolean } {
  const gone = beyond(before, now);
  if (gone.length > before.length / 2) {
    const message = `the index lists ${now.length} pages and lacks ${gone.length} of the ${before.length} that it listed before`;
    return { findings: [pageFinding(platform, "fetch/not-a-doc", message, [url])], trusted: false };
  }
  const listed = (rule: string, what: string, pages: readonly string[]): Draft | [] => {
    const are = pages.length === 1 ? "is" : "are";
    return pages.length
      ? pageFinding(platform, rule, `${count(pages.length, "page")} ${are} ${what} in the index`, pages)
      : [];
  };
  const findings = [
    listed("upstream/page-added", "new", beyond(now, before)),
    listed("upstream/page-removed", "gone", gone),
  ].flat();
  return { findings, trusted: true };
}

/** A finding about pages, by their addresses or names, rather than about their content. */
function pageFinding(platform: string, rule: string, message: string, pages: readonly string[]): Draft {
  const sides = pages.map((page) => sideOf("page", page, { file: page, line: 1 }));
  return draft(rule, { of: ofPlatform(platform), sides, message });
}

const troubleFinding = ({ platform, rule, message, urls }: Trouble): Draft =>
  pageFinding(platform, rule, `${count(urls.length, "page")}: ${message}`, urls);

/** The lock with the harmless changes applied. All others wait for a review. */
function proposeLock(lock: Lock, pages: readonly ReadPage[], changes: Changes): Lock {
  const { harmless, grave } = changes;
  const gone = lock.operations.filter(({ key }) => grave.has(key)).map(({ source }) => basename(source.file));
  const waiting = new Set([...gone, ...pages.filter((page) => says(page, grave)).map(({ page }) => page)]);
  const readings = pages.map(({ reading }) => reading);
  const next = harmless.size ? updateLock(lock, readings, [...harmless]) : lock;
  const fetched = new Map(pages.map((page) => [page.page, page]));
  return {
    ...next,
    pages: next.pages.map((locked) => {
      const page = fetched.get(locked.page);
      return page && !waiting.has(locked.page) ? withValidators(locked, page, harmless) : locked;
    }),
  };
}

/**
 * A page may be asked for conditionally only when all it says has been taken over; otherwise a 304 would hide what is
 * still to be reviewed. Validators that change without the facts are not worth a change of the lock.
 */
function withValidators(locked: LockedPage, page: ReadPage, harmless: ReadonlySet<string>): LockedPage {
  const { url, etag, lastModified } = page;
  const isNew = locked.url !== url || !(locked.etag ?? locked.lastModified);
  if (!isNew && !says(page, harmless)) return locked;
  const { etag: _etag, lastModified: _lastModified, ...rest } = locked;
  return { ...rest, url, ...(etag && { etag }), ...(lastModified && { lastModified }) };
}

/** What is to be remembered: pages that are new; a page that is gone stays until a person removes it. */
function proposeSeen(
  seen: Seen | undefined,
  entries: readonly string[],
  pages: readonly ReadPage[],
  harmless: ReadonlySet<string>,
): Seen {
  const bytes = new Map(seen?.bytes);
  for (const page of pages) if (!bytes.has(page.page) || says(page, harmless)) bytes.set(page.page, page.bytes);
  return { entries: [...new Set([...(seen?.entries ?? []), ...entries])], bytes };
}

const says = ({ reading }: ReadPage, keys: ReadonlySet<string>): boolean =>
  reading.operations.some(({ key }) => keys.has(key));
