import { byText, groupBy } from "../../text.ts";
import { canonical, type Json } from "../../json.ts";
import { keyOf, type Loc, type OperationFacts } from "../../facts/facts.ts";
import type { Finding, Side } from "./finding.ts";
import { fingerprint } from "./fingerprint.ts";
import { ruleOf } from "../rules/rules.ts";

/** A finding before it is grouped. */
export type Draft = Finding & {
  /** The shared schema that causes it, and the rest of the way. */
  origin?: string;
};

export interface Parts {
  /** Where the platform and the name of the operation come from. */
  of: Pick<OperationFacts, "platform" | "route">;
  field?: string;
  aspect?: string;
  sides: Side[];
  /** Of the rule's severity. */
  variant?: string | undefined;
  message?: string | undefined;
  languages?: (string | undefined)[];
  origin?: string | undefined;
}

export function draft(rule: string, parts: Parts): Draft {
  const { severity, variants = {}, impact } = ruleOf(rule);
  const { of, field = "", aspect = "", sides, variant, message, origin } = parts;
  const languages = (parts.languages ?? []).filter((language) => language !== undefined);
  const place = { rule, platform: of.platform, operation: of.route, field, aspect, sides };
  return {
    ...place,
    severity: (variant !== undefined ? variants[variant] : undefined) ?? severity,
    ...(impact ? { impact } : {}),
    fingerprint: fingerprint({ ...place, message }),
    ...(languages.length ? { languages } : {}),
    ...(message !== undefined ? { message } : {}),
    ...(origin !== undefined ? { origin } : {}),
    accepted: null,
  };
}

export function sideOf(source: string, value: Json, { file, line, pointer }: Loc): Side {
  return { source, value, file, line, ...(pointer !== undefined ? { pointer } : {}) };
}

/**
 * What people get to read: the same finding of several languages once, what a shared schema causes in several places
 * once, in an order that depends on nothing else. Findings that are grouped already stay as they are, so lists may be
 * joined and grouped again. `order` is the order of operations.
 */
export function group(drafts: readonly Draft[], order: readonly OperationFacts[] = []): Finding[] {
  const once = mergeSame(withoutEchoes(drafts));
  return sort(mergeOrigins(once), order).map(({ origin: _, ...finding }) => finding);
}

const keyOfOperation = ({ platform, operation }: Finding): string => {
  const [method = "", path] = operation.split(" ");
  return `${platform} ${path === undefined ? operation : keyOf(method, path)}`;
};

/** A reader may report what the comparison finds as well, with one side only. */
function withoutEchoes(drafts: readonly Draft[]): readonly Draft[] {
  const about = (finding: Finding): string => [finding.rule, keyOfOperation(finding), finding.field].join("\n");
  const told = new Set(drafts.filter(({ sides }) => sides.length > 1).map(about));
  return drafts.filter((finding) => finding.sides.length > 1 || finding.operation === "" || !told.has(about(finding)));
}

function mergeSame(drafts: readonly Draft[]): Draft[] {
  const found = new Map<string, Draft>();
  for (const finding of drafts) {
    const key = identityOf(finding);
    const same = found.get(key);
    found.set(key, same ? merge(same, finding) : finding);
  }
  return [...found.values()];
}

/** One side alone has no values to tell findings apart by. */
function identityOf({ fingerprint, message, operation, sides }: Finding): string {
  if (sides.length > 1) return fingerprint;
  return [fingerprint, message ?? "", operation === "" ? sides.map(({ file, line }) => `${file}:${line}`) : ""].join();
}

/** The better known language leads. */
function merge(a: Draft, b: Draft): Draft {
  const [first, second] = rankOf(b) < rankOf(a) ? [b, a] : [a, b];
  const languages = union(first.languages, second.languages).sort(byRank);
  const places = union(first.places, second.places).sort();
  return { ...first, ...(languages.length ? { languages } : {}), ...(places.length ? { places } : {}) };
}

const union = (a: string[] = [], b: string[] = []): string[] => [...new Set([...a, ...b])];

const leading = ["en", "zh"];

/** Languages in the order in which they are shown. */
export function byRank(a: string, b: string): number {
  const rank = (language: string): number => (leading.includes(language) ? leading.indexOf(language) : leading.length);
  return rank(a) - rank(b) || byText(a, b);
}

function rankOf({ languages = [] }: Finding): number {
  const rank = leading.indexOf(languages[0] ?? "");
  return rank < 0 ? leading.length : rank;
}

function mergeOrigins(drafts: readonly Draft[]): Draft[] {
  const groups = groupBy(drafts, ({ rule, platform, aspect, severity, origin, sides }, i) => {
    const values = sides.map(({ source, value }) => [source, canonical(value)]);
    return origin === undefined ? String(i) : JSON.stringify([rule, platform, aspect, severity, origin, values]);
  });
  return [...groups.values()].map((same) => {
    if (same.length === 1) return same[0]!;
    // The first by name, so that the order of operations does not decide who the finding is.
    const [first, ...rest] = same.sort((a, b) => byText(placeOf(a), placeOf(b)));
    const all = rest.reduce(merge, first!);
    return { ...first!, ...(all.languages ? { languages: all.languages } : {}), places: same.map(placeOf) };
  });
}

const placeOf = ({ operation, field }: Finding): string => (field === "" ? operation : `${operation} ${field}`);

const severities = ["error", "warning", "note"];

function sort(drafts: readonly Draft[], order: readonly OperationFacts[]): Draft[] {
  const ranks = new Map<string, number>();
  for (const { platform, key } of order)
    if (!ranks.has(`${platform} ${key}`)) ranks.set(`${platform} ${key}`, ranks.size);
  const keyed = drafts.map((finding) => ({ finding, rank: ranks.get(keyOfOperation(finding)) ?? ranks.size }));
  return keyed
    .sort(
      ({ finding: a, rank: i }, { finding: b, rank: j }) =>
        byText(a.platform, b.platform) ||
        i - j ||
        byText(a.operation, b.operation) ||
        severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
        byText(a.rule, b.rule) ||
        byText(a.field, b.field) ||
        byText(a.aspect, b.aspect) ||
        byText(a.fingerprint, b.fingerprint) ||
        byText(a.message ?? "", b.message ?? "") ||
        byText(JSON.stringify(a.sides), JSON.stringify(b.sides)),
    )
    .map(({ finding }) => finding);
}
