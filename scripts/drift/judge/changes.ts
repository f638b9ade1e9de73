import type { AspectName, Flag, Item, Loc, OperationFacts, SetName } from "../../facts/facts.ts";
import type { AspectDifference } from "../compare/aspects.ts";
import type { SetDifference } from "../compare/differences.ts";
import { type Draft, draft, sideOf } from "../findings.ts";

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

interface SetChange {
  /** With its direction. */
  what: string;
  values: string[];
}

const names: Record<Exclude<SetName, "status" | "rate-limit">, string> = {
  host: "host",
  permission: "permission",
  token: "token",
  "request-media": "request-media",
  "response-media": "response-media",
  event: "event",
  error: "error-code",
};

/** What happened to a set between two states; the left side is the earlier one. */
export function changesOfSet({ set, missing, extra, left, right }: SetDifference): SetChange[] {
  if (set === "rate-limit") return [{ what: "rate-limit-changed", values: [...missing, ...extra] }];
  if (set === "status")
    return [...changes("success-status", ...only(true)), ...changes("error-status", ...only(false))];
  // Any one of the permissions is enough, so the first one is a demand and another one is not.
  if (set === "permission" && isEmpty(left.value)) return [{ what: "permission-demanded", values: extra }];
  if (set === "permission" && isEmpty(right.value)) return [{ what: "permission-dropped", values: missing }];
  return changes(names[set], missing, extra);

  function only(success: boolean): [string[], string[]] {
    const fit = (status: string): boolean => status.startsWith("2") === success;
    return [missing.filter(fit), extra.filter(fit)];
  }
}

function changes(name: string, removed: string[], added: string[]): SetChange[] {
  return [
    { what: `${name}-removed`, values: removed },
    { what: `${name}-added`, values: added },
  ].filter(({ values }) => values.length > 0);
}

const isEmpty = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

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
