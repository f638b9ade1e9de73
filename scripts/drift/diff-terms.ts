import type { Item, Loc, OperationFacts } from "./facts.ts";
import { draft, sideOf, type Draft } from "./group.ts";

/** What changed in what only OpenAPI says of an operation, where both states are OpenAPI. */
export function diffTerms(before: OperationFacts, after: OperationFacts): Draft[] {
  const [old, now] = [before.terms, after.terms];
  if (!old || !now) return [];
  return [...basePaths(before, old.base, now.base)];
}

/** What is said once for all operations of a document is one change. */
export const ofDocument = (...places: Loc[]): string | undefined =>
  places.every(({ pointer }) => pointer?.startsWith("/servers/")) ? "document" : undefined;

/** Paths of the servers that both states have; that a server came or went is told of the hosts. */
function basePaths(of: OperationFacts, old: readonly Item[] = [], now: readonly Item[] = []): Draft[] {
  const shared = new Set(old.map(originOf).filter((origin) => now.some((item) => originOf(item) === origin)));
  const beyond = (items: readonly Item[], others: readonly Item[]): Item[] =>
    items.filter((item) => shared.has(originOf(item)) && !others.some(({ value }) => value === item.value));
  const [gone, come] = [beyond(old, now), beyond(now, old)];
  if (!gone.length && !come.length) return [];
  const [left, right] = [gone[0] ?? old[0]!, come[0] ?? now[0]!];
  const what = gone.length && come.length ? "changed" : come.length ? "added" : "removed";
  return [
    draft(`upstream/base-path-${what}`, {
      of,
      aspect: "base",
      sides: [sideOf("before", valuesOf(old), left.at), sideOf("after", valuesOf(now), right.at)],
      origin: ofDocument(left.at, right.at),
    }),
  ];
}

const originOf = ({ value }: Item): string => /^[a-z][a-z\d+.-]*:\/\/[^/]*/i.exec(value)?.[0] ?? "";
const valuesOf = (items: readonly Item[]): string[] => items.map(({ value }) => value).sort();
