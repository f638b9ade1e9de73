import { basename } from "node:path";
import { byText, groupBy } from "../../text.ts";
import type { FieldFact, OperationFacts, Reading } from "../../facts/facts.ts";
import { byPlace } from "./fold.ts";
import { byOperation, byPage } from "./format.ts";
import type { Counts, Lock, LockedPage } from "./lock.ts";

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
  const same = before?.sha256 === sha256;
  return {
    ...{ page: file, kind, dialect, sha256, counts: countsOf(operations) },
    ...(language === undefined ? {} : { language }),
    ...(url === undefined ? {} : { url }),
    ...(same && etag !== undefined ? { etag } : {}),
    ...(same && lastModified !== undefined ? { lastModified } : {}),
  };
}

export function countsOf(operations: readonly OperationFacts[]): Counts {
  const fields = operations.flatMap((operation) => operation.fields);
  const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);
  return {
    operations: operations.length,
    fields: fields.length,
    enums: fields.filter(({ aspects }) => aspects.enum && "value" in aspects.enum).length,
    errors: sum(operations.map(({ sets }) => sets.error?.length ?? 0)),
  };
}
