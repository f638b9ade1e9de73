import { keyOf, type Loc, type OperationFacts } from "../facts/facts.ts";
import { canonical, type Json } from "../json.ts";
import { byText, groupBy, sha256 } from "../text.ts";
import { ruleOf, type Impact, type Severity } from "./rules/rules.ts";

/** The value of one source, and where it is. */
export interface Side {
  /** `spec`, `table`, `embedded-openapi`, `lock`, `example` ... */
  source: string;
  /** `null` where the source has none. */
  value: Json;
  file: string;
  line: number;
  /** JSON pointer, where the source is a document. */
  pointer?: string;
}

export interface Finding {
  /** `<class>/<what>`, from the table of rules. */
  rule: string;
  severity: Severity;
  /** Only of rules about what changed upstream. */
  impact?: Impact;
  /** Twelve hexadecimal digits that identify rule, place and values. */
  fingerprint: string;
  platform: string;
  /** `POST /interact`; empty where the finding is about a page or file. */
  operation: string;
  /** `body.ttl`; empty where the finding is about the operation. */
  field: string;
  /** `default`, `type` ...; empty where it is about the existence of the thing. */
  aspect: string;
  sides: Side[];
  /** Languages of the pages that say the same. */
  languages?: string[];
  /** All places of a finding that a shared schema causes in several: `POST /scrape body.timeout`. */
  places?: string[];
  /** Details that the text of the rule does not have. */
  message?: string;
  accepted: null | { reason: string };
}

/** A page or document as the report counts it. */
export interface Coverage {
  platform: string;
  page: string;
  dialect: string;
  operations: number;
  rows: number;
  rowsUsed: number;
  /** Pairs of aspects that could not be compared because one side is unknown. */
  unverified: number;
}

/** An operation without the names of path variables. */
export function operationKey(operation: string): string {
  const space = operation.indexOf(" ");
  return space < 0 ? operation : keyOf(operation.slice(0, space), operation.slice(space + 1));
}

/** Where something is found: a whole operation has no field. */
export interface Place {
  operation: string;
  field: string;
}

/** `POST /scrape body.timeout` */
const nameOfPlace = ({ operation, field }: Place): string => (field === "" ? operation : `${operation} ${field}`);

/** All places of a finding: that of a shared schema has several. */
export const placesOf = ({
  operation,
  field,
  places = [],
}: Pick<Finding, "operation" | "field" | "places">): Place[] => [
  { operation, field },
  ...places.map((place) => {
    const [method = "", path = "", ...names] = place.split(" ");
    return { operation: `${method} ${path}`, field: names.join(" ") };
  }),
];

type Identity = Pick<Finding, "rule" | "platform" | "operation" | "field" | "aspect" | "sides" | "message">;

/**
 * Who a finding is: its rule, place and values. Prose, files and lines do not count, nor do names of path variables,
 * except for what was lost in reading: that has no values, and may belong to no operation.
 */
export function fingerprint(identity: Identity): string {
  const { rule, platform, operation, field, aspect, sides } = identity;
  const values = sides.map(({ source, value }) => [source, canonical(value)]).sort(byLines);
  return sha256(
    JSON.stringify([rule, platform, operationKey(operation), field, aspect, values, ...lossOf(identity)]),
  ).slice(0, 12);
}

function lossOf({ rule, operation, sides, message = "" }: Identity): string[] {
  if (!rule.startsWith("extract/")) return [];
  return [...(operation === "" ? sides.map(({ file }) => file) : []), ...(sides.length === 1 ? [message] : [])];
}

const byLines = (a: string[], b: string[]): number => byText(a.join("\n"), b.join("\n"));

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
    severity: variants[variant ?? ""] ?? severity,
    ...(impact && { impact }),
    fingerprint: fingerprint({ ...place, message }),
    ...{ languages: languages.length ? languages : undefined, message, origin },
    accepted: null,
  };
}

/** What two sources say of the same thing. */
export interface Pair extends Omit<Parts, "of" | "sides" | "languages"> {
  left: { value: Json; at: Loc };
  right: { value: Json; at: Loc };
}

/** Makes findings about an operation from what two sources say of it; they are named by their kinds. */
export function between(
  of: OperationFacts,
  other: OperationFacts,
  {
    names = [of.source.kind, other.source.kind],
    languages,
  }: { names?: [string, string] } & Pick<Parts, "languages"> = {},
): (rule: string, pair: Pair) => Draft {
  return (rule, { left, right, ...parts }) => {
    const sides = [sideOf(names[0], left.value, left.at), sideOf(names[1], right.value, right.at)];
    return draft(rule, { ...parts, of, sides, ...(languages && { languages }) });
  };
}

/** That a page was not read in full. */
export const isLoss = ({ rule, severity }: Pick<Finding, "rule" | "severity">): boolean =>
  rule.startsWith("extract/") && severity === "error";

/** About files or pages of a platform rather than an operation. */
export const ofPlatform = (platform: string): Parts["of"] => ({ platform, route: "" });

export function sideOf(source: string, value: Json, { file, line, pointer }: Loc): Side {
  return { source, value, file, line, ...(pointer !== undefined ? { pointer } : {}) };
}

/**
 * What people get to read: the same finding of several languages once, what a shared schema causes in several places
 * once, and nothing that another finding says already.
 */
export function group(drafts: readonly Draft[], order: readonly OperationFacts[] = []): Finding[] {
  const once = mergeOrigins(mergeSame(withoutEchoes(drafts)));
  const findings = once.map(({ origin: _, ...finding }): Finding => finding);
  return inOrder(withoutContradicted(findings), order);
}

const keyOfOperation = ({ platform, operation }: Finding): string => `${platform} ${operationKey(operation)}`;

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
  const [first, second] = rankOf(b.languages?.[0]) < rankOf(a.languages?.[0]) ? [b, a] : [a, b];
  const languages = [...new Set([...(first.languages ?? []), ...(second.languages ?? [])])].sort(byRank);
  return { ...first, ...(languages.length ? { languages } : {}) };
}

const leading = ["en", "zh"];

const rankOf = (language = ""): number => (leading.includes(language) ? leading.indexOf(language) : leading.length);

/** Languages in the order in which they are shown. */
export const byRank = (a: string, b: string): number => rankOf(a) - rankOf(b) || byText(a, b);

function mergeOrigins(drafts: readonly Draft[]): Draft[] {
  const groups = groupBy(drafts, ({ rule, platform, aspect, severity, origin, sides }, i) => {
    const values = sides.map(({ source, value }) => [source, canonical(value)]);
    return origin === undefined ? String(i) : JSON.stringify([rule, platform, aspect, severity, origin, values]);
  });
  return [...groups.values()].map((same) => {
    if (same.length === 1) return same[0]!;
    // The first by name, so that the order of operations does not decide who the finding is.
    const [first, ...rest] = same.sort((a, b) => byText(nameOfPlace(a), nameOfPlace(b)));
    const { languages } = rest.reduce(merge, first!);
    return { ...first!, ...(languages ? { languages } : {}), places: same.map(nameOfPlace) };
  });
}

/**
 * Leaves out what a contradiction of the documentation says already: that our spec, which follows one of two witnesses,
 * differs from the other one, and that an example has a field which one of them lacks.
 */
function withoutContradicted(findings: readonly Finding[]): readonly Finding[] {
  const about = ({ platform, operation, field, aspect }: Finding): string =>
    JSON.stringify([platform, operationKey(operation), field, aspect]);
  const contradictions = new Map(
    findings.filter(({ rule }) => /^docs\/table-vs-openapi\b/.test(rule)).map((finding) => [about(finding), finding]),
  );
  if (!contradictions.size) return findings;
  return findings.filter((finding) => {
    if ((finding.places?.length ?? 0) > 1) return true;
    if (/^docs\/example-vs-(?:table|openapi)$/.test(finding.rule))
      return !contradictions.has(about({ ...finding, aspect: "" }));
    const contradiction = finding.rule.startsWith("spec/") ? contradictions.get(about(finding)) : undefined;
    return !contradiction || valuesOf(finding) !== valuesOf(contradiction);
  });
}

const valuesOf = ({ sides }: Finding): string =>
  sides
    .map(({ value }) => canonical(value))
    .sort()
    .join("\n");

const severities = ["error", "warning", "note"];

/** Findings by platform, by operation in the order of some operations, and then by severity and name. */
export function inOrder(findings: readonly Finding[], order: readonly OperationFacts[] = []): Finding[] {
  const ranks = new Map<string, number>();
  for (const { platform, key } of order)
    if (!ranks.has(`${platform} ${key}`)) ranks.set(`${platform} ${key}`, ranks.size);
  const keyed = findings.map((finding) => ({ finding, rank: ranks.get(keyOfOperation(finding)) ?? ranks.size }));
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
