import type { AspectName, Flag, Item, Loc, OperationFacts } from "../../facts/facts.ts";
import type { AspectDifference } from "../compare/aspects.ts";
import type { SetDifference } from "../compare/differences.ts";
import type { Pair } from "../findings.ts";

const lower: ReadonlySet<AspectName> = new Set(["minimum", "minLength", "minItems"]);

/** What a difference of two states is called, without its direction; the left side is the earlier one. */
export function changeOf({ aspect, kind, left, right }: AspectDifference, isProse = false): string {
  const [was, is] = [left.value, right.value];
  const gained = is === true;
  switch (aspect) {
    case "required":
      // A field that must be there in some cases has neither value; that it may be left out is said either way.
      if (was === false && is === null) return "constraint-stated";
      if (was === null && is === false) return "constraint-dropped";
      return gained ? "field-required" : "field-optional";
    case "deprecated":
      return gained ? "field-deprecated" : "field-undeprecated";
    case "nullable":
      return gained ? "nullable-added" : "nullable-removed";
    case "default":
      return was === null ? "default-added" : is === null ? "default-removed" : "default-changed";
    case "width":
      return "width-changed";
    case "type":
      if (kind === "stated" || kind === "dropped") return `type-${kind}`;
      if (isProse && isNumber(was) && isNumber(is)) return "width-changed";
      return kind === "wider" ? "type-widened" : kind === "narrower" ? "type-narrowed" : "type-changed";
    case "enum":
      // Without a list all values are allowed.
      return was === null || (is !== null && kind === "missing") ? "enum-removed" : "enum-added";
    case "pattern":
      return was === null ? "constraint-stated" : is === null ? "constraint-dropped" : "pattern-changed";
    case "minimum":
    case "maximum":
    case "minLength":
    case "maxLength":
    case "minItems":
    case "maxItems":
      if (was === null || is === null) return was === null ? "constraint-stated" : "constraint-dropped";
      return isTighter(aspect, was, is) ? "constraint-tightened" : "constraint-loosened";
    case "raw":
      throw new Error("how a source writes a type is never compared");
  }
}

/** Prose calls every number a number, or not. */
const isNumber = (type: unknown): boolean => type === "integer" || type === "number";

function isTighter(aspect: AspectName, was: unknown, is: unknown): boolean {
  return lower.has(aspect) ? Number(is) > Number(was) : Number(is) < Number(was);
}

/** The name of a change, with its direction, and what both states say. */
export type Change = [what: string, pair: Pair];

/** What happened to a set between two states; the left side is the earlier one. */
export function changesOfSet({ set, missing, extra, left, right }: SetDifference): Change[] {
  const change = (what: string, values: readonly string[]): Change[] => {
    const pair = { aspect: set, left, right, message: values.join(", "), origin: sharedOrigin(left.at, right.at) };
    return values.length ? [[what, pair]] : [];
  };
  const both = (name: string, fit: (value: string) => boolean = () => true): Change[] => [
    ...change(`${name}-removed`, missing.filter(fit)),
    ...change(`${name}-added`, extra.filter(fit)),
  ];
  const isSuccess = (status: string): boolean => status.startsWith("2");
  if (set === "rate-limit") return change("rate-limit-changed", [...missing, ...extra]);
  if (set === "status")
    return [...both("success-status", isSuccess), ...both("error-status", (status) => !isSuccess(status))];
  // Any one of the permissions is enough, so the first one is a demand and another one is not.
  if (set === "permission" && isEmpty(left.value)) return change("permission-demanded", extra);
  if (set === "permission" && isEmpty(right.value)) return change("permission-dropped", missing);
  return both(set === "error" ? "error-code" : set);
}

const isEmpty = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

/** What changed in what only OpenAPI says of an operation, where both states are OpenAPI. */
export function changesOfTerms({ terms: old }: OperationFacts, { terms: now }: OperationFacts): Change[] {
  if (!old || !now) return [];
  return [
    ...basePaths(old.base, now.base),
    ...security(old.security, now.security),
    ...flagged(deprecated, old.deprecated, now.deprecated),
    ...flagged(needed, old.bodyRequired, now.bodyRequired),
  ];
}

const deprecated = { aspect: "deprecated", set: "operation-deprecated", unset: "operation-undeprecated" };
const needed = { field: "body", aspect: "required", set: "request-field-required", unset: "request-field-optional" };

function flagged({ set, unset, ...place }: typeof deprecated | typeof needed, left?: Flag, right?: Flag): Change[] {
  if (!left || !right || left.value === right.value) return [];
  return [[right.value ? set : unset, { ...place, left, right, origin: sharedOrigin(left.at, right.at) }]];
}

/** What is said once for several operations is one change: of the document, or of one of its components. */
export function sharedOrigin(...places: Loc[]): string | undefined {
  const [one, ...others] = places.map(({ pointer = "" }) => sharedPart.exec(pointer)?.[0]);
  return others.every((other) => other === one) ? one : undefined;
}

const sharedPart = /^\/(?:servers|security|components\/[^/]+\/[^/]+)(?=\/|$)/;

/** Paths of the servers that both states have; that a server came or went is reported for the hosts. */
function basePaths(old: readonly Item[] = [], now: readonly Item[] = []): Change[] {
  const shared = new Set(old.map(originOf).filter((origin) => now.some((item) => originOf(item) === origin)));
  const beyond = (items: readonly Item[], others: readonly Item[]): Item[] =>
    items.filter((item) => shared.has(originOf(item)) && !others.some(({ value }) => value === item.value));
  const [gone, come] = [beyond(old, now), beyond(now, old)];
  if (!gone.length && !come.length) return [];
  const what = gone.length && come.length ? "changed" : come.length ? "added" : "removed";
  return [[`base-path-${what}`, pairOf("base", old, now, (gone[0] ?? old[0]!).at, (come[0] ?? now[0]!).at)]];
}

/** A way to be let in that no longer is enough, and one that now is. */
function security(old?: readonly Item[], now?: readonly Item[]): Change[] {
  if (!old || !now) return [];
  const lost = old.filter((way) => !now.some((other) => isEnough(way, other)));
  const won = now.filter((way) => !old.some((other) => isEnough(way, other)));
  const pair = pairOf("security", old, now, placeBeyond(old, now), placeBeyond(now, old));
  const change = (what: string, ways: readonly Item[]): Change[] =>
    ways.length ? [[`security-${what}`, { ...pair, message: valuesOf(ways).join(", ") }]] : [];
  return [...change("tightened", lost), ...change("loosened", won)];
}

const pairOf = (aspect: string, old: readonly Item[], now: readonly Item[], left: Loc, right: Loc): Pair => ({
  ...{ aspect, left: { value: valuesOf(old), at: left }, right: { value: valuesOf(now), at: right } },
  origin: sharedOrigin(left, right),
});

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
