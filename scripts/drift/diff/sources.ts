import type { OperationFacts, SourceKind } from "../../facts/facts.ts";
import { byText, groupBy } from "../../text.ts";
import { likeness } from "../compare/members.ts";
import { idOf, type Match } from "../compare/match.ts";
import { byRank } from "../findings/group.ts";

export interface Counterparts {
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
  const [mine, theirs] = [old.map(contentOf), now.map(contentOf)];
  const pairs = old
    .flatMap((left, i) =>
      now.map((right, j) => ({
        ...{ left, right, i, j },
        shared: likeness(mine[i]!, theirs[j]!) + (isSamePage(left, right) ? 1 : 0),
      })),
    )
    // The order of the two states must not matter.
    .sort((a, b) => b.shared - a.shared || Math.abs(a.i - a.j) - Math.abs(b.i - b.j) || a.i + a.j - (b.i + b.j));
  const [met, used] = [new Set<number>(), new Set<number>()];
  return pairs.filter(({ i, j }) => {
    if (met.has(i) || used.has(j)) return false;
    met.add(i);
    used.add(j);
    return true;
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
