import { plainPath, type OperationFacts, type SourceKind } from "../../facts/facts.ts";
import { byText, groupBy } from "../../text.ts";
import { byRank } from "../findings.ts";
import { likeness, pairAlike } from "./fields.ts";

export const idOf = ({ platform, key }: OperationFacts): string => `${platform} ${key}`;
const methodOf = ({ key }: OperationFacts): string => key.slice(0, key.indexOf(" "));
export const pathOf = ({ key }: OperationFacts): string => key.slice(key.indexOf(" ") + 1);

/** Operations whose fields are known, by platform and key. */
export const comparable = (operations: readonly OperationFacts[]): OperationFacts[] =>
  operations.filter(({ protocol }) => protocol === "http");

/** From this many operations on, what most of them have tells nothing. */
const enough = 6;

/** The fields of each operation that tell it from the other ones of its platform. */
function signaturesOf(operations: readonly OperationFacts[]): ReadonlyMap<OperationFacts, ReadonlySet<string>> {
  const all = new Map(operations.map((operation) => [operation, fieldsOf(operation)]));
  const counts = new Map<string, number>();
  for (const names of all.values()) for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const common = operations.length < enough ? Infinity : operations.length / 2;
  const telling = (names: ReadonlySet<string>) => new Set([...names].filter((name) => counts.get(name)! <= common));
  return new Map([...all].map(([operation, names]) => [operation, telling(names)]));
}

/** Names of path variables may change without a change of what is called. */
const fieldsOf = ({ fields }: OperationFacts): Set<string> =>
  new Set(
    fields.filter(({ location }) => location !== "path").map(({ location, path }) => `${location} ${plainPath(path)}`),
  );

export type Likeness = (a: OperationFacts, b: OperationFacts) => number;

/**
 * How alike an operation of some and one of others are, from 0 to 1; 0 where there is too little to tell: two sets of
 * fewer fields than `least` are alike by chance.
 */
export function likenessBetween(
  some: readonly OperationFacts[],
  others: readonly OperationFacts[],
): (left: OperationFacts, right: OperationFacts, least?: number) => number {
  const [a, b] = [signaturesOf(some), signaturesOf(others)];
  return (left, right, least = 2) => {
    const [mine, theirs] = [a.get(left)!, b.get(right)!];
    return mine.size < least || theirs.size < least ? 0 : likeness(mine, theirs);
  };
}

export interface Match {
  left: OperationFacts;
  right: OperationFacts;
}

/** Pairs each operation with the most alike one. */
export const mostAlike = (
  left: readonly OperationFacts[],
  right: readonly OperationFacts[],
  alike: Likeness,
  least: number,
): Match[] => pairAlike(left, right, alike, { least, idOf });

export const sameMethod = (a: OperationFacts, b: OperationFacts): boolean =>
  a.platform === b.platform && methodOf(a) === methodOf(b);

export const sameId = ({ terms: a }: OperationFacts, { terms: b }: OperationFacts): boolean =>
  a?.operationId !== undefined && a.operationId === b?.operationId;

/** Paths of the same length that differ in one segment. */
export function isNear(a: OperationFacts, b: OperationFacts): boolean {
  const [mine, theirs] = [pathOf(a).split("/"), pathOf(b).split("/")];
  return mine.length === theirs.length && mine.filter((part, i) => part !== theirs[i]).length === 1;
}

interface Counterparts {
  pairs: Match[];
  /** Once each, by the source that says most. */
  removed: OperationFacts[];
  added: OperationFacts[];
}

/** Sources in the order in which they speak for an operation. */
const kinds: SourceKind[] = ["spec", "lock", "published-openapi", "structured", "table", "embedded-openapi"];

const bySource = (a: OperationFacts, b: OperationFacts): number =>
  kinds.indexOf(a.source.kind) - kinds.indexOf(b.source.kind) ||
  byRank(a.source.language ?? "", b.source.language ?? "") ||
  byText(a.source.file, b.source.file) ||
  a.at.line - b.at.line;

/** Which source of one state is to be compared with which of the other: those of the same kind and language. */
export function counterparts(old: readonly OperationFacts[], now: readonly OperationFacts[]): Counterparts {
  const [before, after] = [groupBy(old, idOf), groupBy(now, idOf)];
  const pairs: Match[] = [];
  for (const [id, sources] of before) {
    const others = after.get(id);
    if (others) pairs.push(...pair(sources, others));
  }
  return { pairs, removed: without(before, after), added: without(after, before) };
}

/** Operations that the other state lacks, or lacks in a kind of source in which it has other ones. */
function without(
  these: ReadonlyMap<string, OperationFacts[]>,
  others: ReadonlyMap<string, OperationFacts[]>,
): OperationFacts[] {
  const worldOf = ({ platform, source }: OperationFacts): string => `${platform} ${source.kind}`;
  const worlds = new Set([...others.values()].flat().map(worldOf));
  return [...these].flatMap(([id, sources]) => {
    const have = others.get(id);
    const kept = new Set(have?.map(worldOf));
    const lost = have ? sources.filter((one) => worlds.has(worldOf(one)) && !kept.has(worldOf(one))) : sources;
    return [...lost].sort(bySource).slice(0, 1);
  });
}

function pair(old: readonly OperationFacts[], now: readonly OperationFacts[]): Match[] {
  const [mine, theirs] = [[...old].sort(bySource), [...now].sort(bySource)];
  const kindOf = ({ source }: OperationFacts): string => source.kind;
  const [byKind, others] = [groupBy(mine, kindOf), groupBy(theirs, kindOf)];
  const found = [...byKind].flatMap(([kind, same]) => pairLanguages(same, others.get(kind) ?? []));
  if (found.length) return found;
  // Kinds that only one state has cannot replace each other, unless there is nothing else to compare: OpenAPI first.
  const documents = pairLanguages(mine.filter(isOpenApi), theirs.filter(isOpenApi));
  return documents.length ? documents : [{ left: mine[0]!, right: theirs[0]! }];
}

const isOpenApi = ({ source }: OperationFacts): boolean => source.kind.endsWith("-openapi");

/** Pages of the same language; the leading languages where no language is the same. */
function pairLanguages(old: readonly OperationFacts[], now: readonly OperationFacts[]): Match[] {
  if (old.length === 0 || now.length === 0) return [];
  const languageOf = ({ source }: OperationFacts): string => source.language ?? "";
  const others = groupBy(now, languageOf);
  const found = [...groupBy(old, languageOf)].flatMap(([language, same]) =>
    pairPages(same, others.get(language) ?? []),
  );
  return found.length ? found : [{ left: old[0]!, right: now[0]! }];
}

/** An operation that stands several times, as that of OAuth does once per way to log in: by what is said there. */
function pairPages(old: readonly OperationFacts[], now: readonly OperationFacts[]): Match[] {
  if (old.length === 1 && now.length === 1) return [{ left: old[0]!, right: now[0]! }];
  const contents = new Map([...old, ...now].map((page) => [page, contentOf(page)]));
  const ids = new Map([...old, ...now].map((page, i) => [page, String(i)]));
  const alike: Likeness = (a, b) => likeness(contents.get(a)!, contents.get(b)!) + (isSamePage(a, b) ? 1 : 0);
  return pairAlike(old, now, alike, {
    ...{ least: 0, idOf: (page) => ids.get(page)! },
    order: (a, b) => Math.abs(a.i - a.j) - Math.abs(b.i - b.j) || a.i + a.j - (b.i + b.j),
  });
}

/** The lock has names of pages without their folders. */
const isSamePage = ({ source: { file: a } }: OperationFacts, { source: { file: b } }: OperationFacts): boolean =>
  `/${a}`.endsWith(`/${b}`) || `/${b}`.endsWith(`/${a}`);

/** How a source writes its types is not part of it: the lock does not keep it. */
function contentOf({ fields, sets }: OperationFacts): Set<string> {
  const text = (known: unknown): string =>
    JSON.stringify(known, (name, value: unknown) => (name === "at" || name === "raw" ? undefined : value));
  return new Set([
    ...fields.map(({ location, path, aspects }) => `${location} ${path} ${text(aspects)}`),
    ...Object.entries(sets).flatMap(([name, items]) => items.map(({ value }) => `${name}: ${value}`)),
  ]);
}
