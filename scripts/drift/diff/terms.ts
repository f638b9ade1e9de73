import type { Flag, Item, Loc, OperationFacts } from "../../facts/facts.ts";
import { draft, sideOf, type Draft } from "../findings/group.ts";

/** What changed in what only OpenAPI says of an operation, where both states are OpenAPI. */
export function diffTerms(before: OperationFacts, after: OperationFacts): Draft[] {
  const [old, now] = [before.terms, after.terms];
  if (!old || !now) return [];
  return [
    ...basePaths(before, old.base, now.base),
    ...security(before, old.security, now.security),
    ...flags.flatMap((flag) => diffFlag(before, flag, old[flag.term], now[flag.term])),
  ];
}

interface FlagChange {
  term: "deprecated" | "bodyRequired";
  field: string;
  aspect: string;
  set: string;
  unset: string;
}

const flags: FlagChange[] = [
  {
    ...{ term: "deprecated", field: "", aspect: "deprecated" },
    ...{ set: "operation-deprecated", unset: "operation-undeprecated" },
  },
  {
    ...{ term: "bodyRequired", field: "body", aspect: "required" },
    ...{ set: "request-field-required", unset: "request-field-optional" },
  },
];

function diffFlag(of: OperationFacts, change: FlagChange, old?: Flag, now?: Flag): Draft[] {
  if (!old || !now || old.value === now.value) return [];
  const { field, aspect, set, unset } = change;
  const sides = [sideOf("before", old.value, old.at), sideOf("after", now.value, now.at)];
  const rule = `upstream/${now.value ? set : unset}`;
  return [draft(rule, { of, field, aspect, sides, origin: sharedOrigin(old.at, now.at) })];
}

/** What is said once for several operations is one change: of the document, or of one of its components. */
export function sharedOrigin(...places: Loc[]): string | undefined {
  const [one, ...others] = places.map(({ pointer = "" }) => sharedPart.exec(pointer)?.[0]);
  return others.every((other) => other === one) ? one : undefined;
}

const sharedPart = /^\/(?:servers|security|components\/[^/]+\/[^/]+)(?=\/|$)/;

/** Paths of the servers that both states have; that a server came or went is reported for the hosts. */
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
      origin: sharedOrigin(left.at, right.at),
    }),
  ];
}

/** A way to be let in that no longer is enough, and one that now is. */
function security(of: OperationFacts, old?: readonly Item[], now?: readonly Item[]): Draft[] {
  if (!old || !now) return [];
  const [left, right] = [placeBeyond(old, now), placeBeyond(now, old)];
  const tell = (what: string, news: readonly Item[]): Draft[] =>
    news.length === 0
      ? []
      : [
          draft(`upstream/security-${what}`, {
            of,
            aspect: "security",
            sides: [sideOf("before", valuesOf(old), left), sideOf("after", valuesOf(now), right)],
            message: valuesOf(news).join(", "),
            origin: sharedOrigin(left, right),
          }),
        ];
  return [
    ...tell(
      "tightened",
      old.filter((way) => !now.some((other) => isEnough(way, other))),
    ),
    ...tell(
      "loosened",
      now.filter((way) => !old.some((other) => isEnough(way, other))),
    ),
  ];
}

/** The first demand that the others lack. */
function placeBeyond(ways: readonly Item[], others: readonly Item[]): Loc {
  const known = new Set(others.flatMap(({ value }) => value.split(" + ")));
  for (const { parts = {} } of ways)
    for (const [demand, at] of Object.entries(parts)) if (!known.has(demand)) return at;
  return ways[0]!.at;
}

/** Whether those who have all of a way have all that another one demands. */
function isEnough({ value }: Item, { value: demanded }: Item): boolean {
  const has = new Set(value.split(" + "));
  return demanded === "none" || demanded.split(" + ").every((demand) => has.has(demand));
}

const originOf = ({ value }: Item): string => /^[a-z][a-z\d+.-]*:\/\/[^/]*/i.exec(value)?.[0] ?? "";
const valuesOf = (items: readonly Item[]): string[] => items.map(({ value }) => value).sort();
