import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { FieldFact, OperationFacts, Reading } from "../../facts/facts.ts";
import type { Json } from "../../json.ts";
import { reasonOf } from "../../spec/source.ts";
import { byText, groupBy } from "../../text.ts";
import { draft, ofPlatform, sideOf, type Draft, type Side } from "../findings.ts";
import { byOperation, byPage, byPlace, type Counts, type Lock, type LockedPage } from "./lock.ts";
import { parseLock } from "./parse.ts";

/** Reads the lock of a platform that has a spec. */
export async function readLock(file: string, platform: string): Promise<{ lock?: Lock; findings: Draft[] }> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === "ENOENT";
    const rule = missing ? "lock/missing" : "lock/unreadable";
    const parts = { of: ofPlatform(platform), sides: [lockSide(file, 1, null)] };
    return { findings: [draft(rule, { ...parts, message: `${file} ${reasonOf(error)}` })] };
  }
  const { lock, problems } = parseLock(text, file);
  return {
    ...(lock ? { lock } : {}),
    findings: problems.map(({ line, message }) =>
      draft("lock/unreadable", { of: ofPlatform(platform), sides: [lockSide(file, line, null)], message }),
    ),
  };
}

/** Operations on the pages that nobody has reviewed. */
export function unreviewed(lock: Lock, file: string, operations: readonly OperationFacts[]): Draft[] {
  const known = new Set(lock.operations.map(({ key }) => key));
  const first = new Map<string, OperationFacts>();
  for (const operation of operations)
    if (operation.platform === lock.platform && !known.has(operation.key) && !first.has(operation.key))
      first.set(operation.key, operation);
  return [...first.values()].map((of) =>
    draft("lock/unreviewed", { of, sides: [sideOf(of.source.kind, of.route, of.at), lockSide(file, 1, null)] }),
  );
}

/** Pages, and with `complete` platforms, of which far less was read than when they were reviewed. */
export function shrunk(
  lock: Lock,
  file: string,
  operations: readonly OperationFacts[],
  { complete }: { complete: boolean },
): Draft[] {
  const { platform } = lock;
  const own = operations.filter((operation) => operation.platform === platform);
  if (!own.length) return [];
  const findings = lock.pages.flatMap((page) => {
    const present = own.filter(({ source }) => isOf(page, source));
    return present.length ? shrinkage(page, platform, present, file) : [];
  });
  const [now, then] = [new Set(own.map(({ key }) => key)).size, new Set(lock.operations.map(({ key }) => key)).size];
  if (complete && now < then) {
    const message = `${now} operations were read, but ${then} were reviewed`;
    const { kind, file: page } = own[0]!.source;
    const sides = [sideOf(kind, now, { file: page, line: 1 }), lockSide(file, 1, then)];
    findings.push(draft("extract/below-minimum", { of: ofPlatform(platform), sides, message }));
  }
  return findings;
}

const isOf = (page: LockedPage, { kind, file, language }: OperationFacts["source"]): boolean =>
  page.kind === kind && page.language === language && `/${file}`.endsWith(`/${page.page}`);

function shrinkage(page: LockedPage, platform: string, present: readonly OperationFacts[], file: string): Draft[] {
  const counts = countsOf(present);
  const [{ source, route }] = present as [OperationFacts, ...OperationFacts[]];
  return (["fields", "enums", "errors"] as const satisfies (keyof Counts)[])
    .filter((what) => counts[what] < page.counts[what] * 0.8)
    .map((what) => {
      const read = sideOf(page.kind, counts[what], { file: source.file, line: 1 });
      const message = `${page.page}: ${counts[what]} ${what} were read, but ${page.counts[what]} were reviewed`;
      const of = { platform, route: present.length === 1 ? route : "" };
      return draft("extract/shrunk", {
        of,
        aspect: what,
        sides: [read, lockSide(file, 1, page.counts[what])],
        message,
      });
    });
}

const lockSide = (file: string, line: number, value: Json): Side => sideOf("lock", value, { file, line });

/**
 * The lock after a review of what was read. Without `scope` all that was read is taken over, and what the pages that were
 * read no longer say is dropped; what other pages say stays. With `scope` (keys of operations) only those change; one
 * that no page has is removed.
 */
export function updateLock(previous: Lock | undefined, readings: readonly Reading[], scope?: readonly string[]): Lock {
  const all = readings.flatMap(({ operations }) => operations);
  const platform = previous?.platform ?? all[0]?.platform ?? "";
  const read = primary(all.filter((operation) => operation.platform === platform));
  const nameOf = pageNames(read);
  const next = read.map((operation) => lockable(operation, nameOf(operation.source.file)));
  const named = new Set(scope);
  const inScope = (key: string): boolean => scope === undefined || named.has(key);

  const renewed = next.filter(({ key }) => inScope(key));
  const witnesses = new Set(renewed.map(witness));
  const keys = new Set(next.map(({ key }) => key));
  const pagesRead = new Set(next.map(pageOf));
  const isKept = (old: OperationFacts): boolean => {
    if (!inScope(old.key)) return true;
    if (witnesses.has(witness(old)) || pagesRead.has(pageOf(old))) return false;
    return scope === undefined || keys.has(old.key);
  };
  const kept = (previous?.operations ?? []).filter(isKept);
  const operations = [...kept, ...renewed].sort(byOperation);
  return { platform, pages: pagesOf(previous, next, kept, operations), operations };
}

const pageOf = ({ source }: OperationFacts): string => JSON.stringify([source.file, source.kind]);
/** Who says something of an operation, wherever the page has moved to. */
const witness = ({ key, source }: OperationFacts): string => JSON.stringify([key, source.kind]);

const order: readonly (string | undefined)[] = ["en", undefined, "zh"];
const rank = (language: string | undefined): number =>
  order.includes(language) ? order.indexOf(language) : order.length;

/** What one language says of each operation: English, else Chinese, else the first. */
function primary(operations: readonly OperationFacts[]): OperationFacts[] {
  const best = new Map<string, string | undefined>();
  for (const operation of operations) {
    const { language } = operation.source;
    const id = witness(operation);
    const other = best.get(id);
    const difference = rank(language) - rank(other) || byText(language ?? "", other ?? "");
    if (!best.has(id) || difference < 0) best.set(id, language);
  }
  return operations.filter((operation) => best.get(witness(operation)) === operation.source.language);
}

/** Names of pages without their folders, as far as these are not needed to tell them apart. */
function pageNames(operations: readonly OperationFacts[]): (file: string) => string {
  const files = [...new Set(operations.map(({ source }) => source.file))];
  const bases = files.map((file) => basename(file));
  const isUnique = (base: string) => bases.indexOf(base) === bases.lastIndexOf(base);
  return (file) => (isUnique(basename(file)) ? basename(file) : file.split("/").slice(-2).join("/"));
}

function lockable(operation: OperationFacts, page: string): OperationFacts {
  const fields = operation.fields.map((field): FieldFact => {
    const { raw: _raw, ...aspects } = field.aspects;
    return { ...field, aspects };
  });
  const { operationId: _id, ...terms } = operation.terms ?? {};
  return {
    ...operation,
    ...(operation.terms ? { terms } : {}),
    source: { ...operation.source, file: page },
    fields: fields.sort(byPlace),
    listings: [...operation.listings].sort(byPlace),
    examples: [],
    curls: [],
  };
}

function pagesOf(
  previous: Lock | undefined,
  next: readonly OperationFacts[],
  kept: readonly OperationFacts[],
  operations: readonly OperationFacts[],
): LockedPage[] {
  const old = new Map(previous?.pages.map((page) => [JSON.stringify([page.page, page.kind]), page]));
  const fresh = groupBy(next, pageOf);
  // A page of which only a part was reviewed keeps its old marks, so that the rest of it is not taken for reviewed.
  const partly = new Set(kept.map(pageOf));
  const pages = [...new Set(operations.map(pageOf))].map((id): LockedPage => {
    const [before, now] = [old.get(id), fresh.get(id)];
    return before && (!now || partly.has(id)) ? before : pageFrom(now!, before);
  });
  return pages.sort(byPage);
}

function pageFrom(operations: readonly OperationFacts[], before: LockedPage | undefined): LockedPage {
  const { kind, file, dialect, language, sha256 } = operations[0]!.source;
  const { url, etag, lastModified } = before ?? {};
  const marks = before?.sha256 === sha256 ? { etag, lastModified } : {};
  return { page: file, kind, dialect, language, url, sha256, ...marks, counts: countsOf(operations) };
}

function countsOf(operations: readonly OperationFacts[]): Counts {
  const fields = operations.flatMap((operation) => operation.fields);
  const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);
  return {
    operations: operations.length,
    fields: fields.length,
    enums: fields.filter(({ aspects }) => aspects.enum && "value" in aspects.enum).length,
    errors: sum(operations.map(({ sets }) => sets.error?.length ?? 0)),
  };
}

/** What `watch` records beside the facts: which pages the index listed, and the size of each response. */
export interface Seen {
  entries: string[];
  bytes: Map<string, number>;
}

export const seenFile = (folder: string, platform: string): string => join(folder, "lock", "seen", `${platform}.json`);

/** As text with one page a line, sorted. */
export function formatSeen({ entries, bytes }: Seen): string {
  const sizes = [...bytes]
    .sort(([a], [b]) => byText(a, b))
    .map(([page, size]) => JSON.stringify({ page, bytes: size }));
  const listed = [...entries].sort(byText).map((entry) => JSON.stringify(entry));
  return `{"entries":[${lines(listed)}],\n"bytes":[${lines(sizes)}]}\n`;
}

/** Throws where the text is not what `formatSeen` writes. */
export function parseSeen(text: string, file: string): Seen {
  const wrong = (what: string) => new Error(`${file} ${what}; restore it from the last commit, or delete it`);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw wrong("is not JSON");
  }
  const { entries, bytes } = (value ?? {}) as { entries?: unknown; bytes?: unknown };
  if (!Array.isArray(entries) || !entries.every((entry) => typeof entry === "string")) {
    throw wrong('needs "entries", a list of strings');
  }
  if (!Array.isArray(bytes) || !bytes.every(isSize)) throw wrong('needs "bytes", a list of { page, bytes }');
  return { entries, bytes: new Map(bytes.map(({ page, bytes }) => [page, bytes])) };
}

/** What is remembered of a platform; nothing before the first watch. */
export async function readSeen(folder: string, platform: string): Promise<Seen | undefined> {
  const file = seenFile(folder, platform);
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
  return parseSeen(text, file);
}

function isSize(value: unknown): value is { page: string; bytes: number } {
  const { page, bytes } = (value ?? {}) as { page?: unknown; bytes?: unknown };
  return typeof page === "string" && typeof bytes === "number";
}

const lines = (texts: readonly string[]): string => texts.map((text) => `\n${text}`).join(",");
