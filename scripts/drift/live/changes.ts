import { basename } from "node:path";
import type { OperationFacts, Reading } from "../../facts/facts.ts";
import { beyond, count, groupBy } from "../../text.ts";
import { type Draft, draft, ofPlatform, sideOf } from "../findings.ts";
import type { Lock, LockedPage } from "../lock/lock.ts";
import type { FetchedPage, Trouble } from "./fetch.ts";
import type { Seen } from "./save.ts";

export type Diff = (before: OperationFacts[], after: OperationFacts[]) => Draft[];
export type ReadPage = FetchedPage & { reading: Reading };

export interface Changes {
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
export function changesOf(lock: Lock, pages: readonly ReadPage[], diff: Diff): Changes {
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

function sortOut(before: OperationFacts[], after: OperationFacts[], diff: Diff): Pick<Changes, "harmless" | "grave"> {
  const [old, now] = [groupBy(before, witnessOf), groupBy(after, witnessOf)];
  const harmless = new Set<string>();
  const grave = new Set<string>();
  const gone = before.some((operation) => !now.has(witnessOf(operation)));
  for (const { key } of before.filter((operation) => !now.has(witnessOf(operation)))) grave.add(key);
  for (const [witness, operations] of now) {
    const { key } = operations[0]!;
    const reviewed = old.get(witness);
    const changes = diff(reviewed ?? [], operations);
    if (!changes.length && reviewed) continue;
    const mild = changes.every(({ impact }) => impact === "additive" || impact === "cosmetic");
    // What is new beside something that is gone may be the same under a new name: that is for a person to say.
    const ok = mild && (reviewed !== undefined || !gone);
    (ok ? harmless : grave).add(key);
  }
  for (const key of grave) harmless.delete(key);
  return { harmless, grave };
}

const witnessOf = ({ key, source }: OperationFacts): string => `${source.kind} ${key}`;

const ofKind = (operations: readonly OperationFacts[], kind: string): OperationFacts[] =>
  operations.filter(({ source }) => source.kind === kind);

/** How an index differs from its last review. */
export function indexFindings(
  platform: string,
  url: string,
  before: readonly string[],
  now: readonly string[],
): { findings: Draft[]; trusted: boolean } {
  const gone = beyond(before, now);
  if (gone.length > before.length / 2) {
    const message = `the index lists ${now.length} pages and lacks ${gone.length} of the ${before.length} that it listed before`;
    return { findings: [pageFinding({ platform, rule: "fetch/not-a-doc", message, pages: [url] })], trusted: false };
  }
  const added = beyond(now, before);
  const findings = [
    ...(added.length ? [pageFinding({ platform, rule: "upstream/page-added", ...listing("new", added) })] : []),
    ...(gone.length ? [pageFinding({ platform, rule: "upstream/page-removed", ...listing("gone", gone) })] : []),
  ];
  return { findings, trusted: true };
}

const listing = (what: string, pages: readonly string[]) => ({
  message: `${count(pages.length, "page")} ${pages.length === 1 ? "is" : "are"} ${what} in the index`,
  pages,
});

interface About {
  platform: string;
  rule: string;
  message: string;
  /** Addresses, or names of pages. */
  pages: readonly string[];
}

/** A finding about pages rather than about their content. */
function pageFinding({ platform, rule, message, pages }: About): Draft {
  const sides = pages.map((page) => sideOf("page", page, { file: page, line: 1 }));
  return draft(rule, { of: ofPlatform(platform), sides, message });
}

export const troubleFinding = ({ platform, rule, message, urls }: Trouble): Draft =>
  pageFinding({ platform, rule, message: `${count(urls.length, "page")}: ${message}`, pages: urls });

export type Update = (previous: Lock | undefined, readings: readonly Reading[], keys?: readonly string[]) => Lock;

/** The lock with the harmless changes applied. All others wait for a review. */
export function proposeLock(lock: Lock, pages: readonly ReadPage[], changes: Changes, update: Update): Lock {
  const { harmless, grave } = changes;
  const gone = lock.operations.filter(({ key }) => grave.has(key)).map(({ source }) => basename(source.file));
  const waiting = new Set([...gone, ...pages.filter((page) => says(page, grave)).map(({ page }) => page)]);
  const readings = pages.map(({ reading }) => reading);
  const next = harmless.size ? update(lock, readings, [...harmless]) : lock;
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
export function proposeSeen(
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
