import { Document } from "yaml";
import type { OperationFacts } from "../../facts/facts.ts";
import { canonical, segments, type Json } from "../../json.ts";
import { byText } from "../../text.ts";
import { draft, operationKey, placesOf, sideOf, type Finding, type Place, type Side } from "../findings.ts";
import { compareSpec } from "../judge/spec.ts";
import type { Corrections, SpecFacts } from "../specs.ts";
import { isDifference, isIdentified, listRules, type AcceptedEntry, type AcceptedPlace } from "./entry.ts";

/** Values by kind of source. A kind that occurs again is numbered: two tables that disagree are `table`, `table 2`. */
export function valuesOf(sides: readonly Side[]): Map<string, Json> {
  const values = new Map<string, Json>();
  const sorted = sides.map(({ source, value }) => ({ source, value, text: canonical(value) }));
  sorted.sort((a, b) => (a.source === b.source ? byText(a.text, b.text) : 0));
  const counts = new Map<string, number>();
  for (const { source, value } of sorted) {
    const count = (counts.get(source) ?? 0) + 1;
    counts.set(source, count);
    values.set(count === 1 ? source : `${source} ${count}`, value);
  }
  return values;
}

const witnesses: ReadonlySet<string> = new Set(["table", "embedded-openapi", "published-openapi", "structured"]);

/** Whether a kind of source is one that says how the API is. Which of them says a thing does not matter. */
const isWitness = (kind: string): boolean => witnesses.has(kindOf(kind));

/** The kind of source that a name of a value stands for: `table 2` is a table. */
const kindOf = (name: string): string => name.replace(/ \d+$/, "");

/** The entry that accepts a finding, as YAML without its reason. */
export function entryFor({ rule, operation, field, aspect, sides, places = [] }: Finding): string {
  if (!isDifference(rule)) return `# ${rule} cannot be accepted: it is not a difference; fix its cause\n`;
  if (operation === "" && !isIdentified(field, sides.length))
    return `# ${rule} cannot be accepted here: it has no operation to name in an entry\n`;
  return entryOfAll([{ rule, operation, field, aspect, sides, places }], "");
}

type Difference = Pick<Finding, "rule" | "operation" | "field" | "aspect" | "sides" | "places">;

/** One entry for findings of one rule with the same values. */
export function entryOfAll(findings: readonly Difference[], reason: string): string {
  const [{ rule, aspect, sides }] = findings as [Difference, ...Difference[]];
  const places = findings.flatMap((finding) => placesOf(finding).slice(finding.places?.length ? 1 : 0));
  const isList = listRules.has(rule);
  const entry = new Document([
    isList
      ? { rule, operations: places.map(({ operation }) => operation) }
      : { rule, ...placesAs(places), ...(aspect === "" ? {} : { aspect }) },
  ]);
  if (!isList) entry.setIn([0, "values"], entry.createNode(Object.fromEntries(valuesOf(sides)), { flow: true }));
  entry.setIn([0, "reason"], reason);
  return entry.toString({ lineWidth: 118 });
}

/** The keys of an entry of these places. */
function placesAs(places: readonly Place[]): Record<string, Json> {
  const operations = [...new Set(places.map(({ operation }) => operation))];
  const fields = [...new Set(places.map(({ field }) => field))];
  if (operations.length === 1 || fields.length === 1)
    return { ...keyed(operations, "operation", "operations"), ...keyed(fields, "field", "fields") };
  const of = (wanted: string) => places.filter(({ operation }) => operation === wanted).map(({ field }) => field);
  return { places: Object.fromEntries(operations.map((operation) => [operation, of(operation)])) };
}

function keyed(names: readonly string[], one: string, several: string): Record<string, Json> {
  if (names.length > 1) return { [several]: [...names] };
  return names[0] === "" ? {} : { [one]: names[0]! };
}

/** What a run has read of an operation. */
export interface Ran {
  platform: string;
  operation: string;
  /** Kinds of source; `page` where it was a page and not the lock, `translation` where there was more than one language. */
  kinds: ReadonlySet<string>;
}

/** What was read, from its facts. */
export function ranOf(operations: readonly OperationFacts[]): Ran[] {
  const found = new Map<string, Ran & { kinds: Set<string>; languages: Set<string> }>();
  for (const { platform, key, source, at } of operations) {
    const id = JSON.stringify([platform, key]);
    const ran = found.get(id) ?? { platform, operation: key, kinds: new Set(), languages: new Set() };
    found.set(id, ran);
    ran.kinds.add(source.kind);
    // The lock names the page as the source and itself as the place.
    if (source.kind !== "spec" && at.file === source.file) ran.kinds.add("page");
    if (source.language !== undefined && ran.languages.add(source.language).size > 1) ran.kinds.add("translation");
  }
  return [...found.values()].map(({ platform, operation, kinds }) => ({ platform, operation, kinds }));
}

interface Applied {
  /** All findings, those of places that fit no more included. */
  findings: Finding[];
  /** Places of entries that this run says nothing about. */
  notChecked: number;
}

/**
 * Marks the findings that are accepted, and reports the places of entries where the difference no longer is. A finding
 * of a shared schema has several places: an entry that names one of them accepts it.
 */
export function applyAccepted(
  findings: readonly Finding[],
  entries: readonly AcceptedEntry[],
  ran: readonly Ran[],
  { complete }: { complete: boolean },
): Applied {
  const subjects = entries.flatMap((entry) => entry.places.map((place) => ({ entry, place })));
  const byPlace = new Map<string, Subject[]>();
  for (const subject of subjects) {
    const id = placeId(subject.entry, subject.place);
    byPlace.set(id, [...(byPlace.get(id) ?? []), subject]);
  }
  const used = new Set<Subject>();
  /** Findings that are in the place of an entry, with other values. */
  const other = new Map<Subject, Finding>();

  const marked = findings.map((finding): Finding => {
    const here = new Set(placesOfFinding(finding).flatMap((id) => byPlace.get(id) ?? []));
    if (isDifference(finding.rule))
      for (const subject of placesOfFinding(factOf(finding)).flatMap((id) => byPlace.get(id) ?? [])) here.add(subject);
    const candidates = [...here].filter(({ entry }) => hasKinds(entry, finding));
    const found = candidates.find(({ entry }) => hasValues(entry, finding));
    if (found) {
      for (const candidate of candidates) if (hasValues(candidate.entry, finding)) used.add(candidate);
      return { ...finding, accepted: { reason: found.entry.reason } };
    }
    for (const candidate of candidates) if (!other.has(candidate)) other.set(candidate, finding);
    return finding;
  });

  const judges = judgeOf(ran, complete);
  const more: Finding[] = [];
  let notChecked = 0;
  for (const subject of subjects.filter((candidate) => !used.has(candidate))) {
    const now = other.get(subject);
    const isJudged = judges(subject);
    // What pages say of a field wherever it occurs depends on which pages were read.
    if (now && (subject.place.operation !== "" || isJudged)) more.push(stale(subject, now));
    else if (isJudged) more.push(told("accepted/unused", subject, []));
    else notChecked++;
  }
  return { findings: [...marked, ...more], notChecked };
}

interface Subject {
  entry: AcceptedEntry;
  place: AcceptedPlace;
}

const placeId = (
  { rule, platform, aspect }: Pick<Finding, "rule" | "platform" | "aspect">,
  { operation, field }: Place,
): string => JSON.stringify([rule, platform, operationKey(operation), field, aspect]);

const placesOfFinding = (finding: Finding): string[] => placesOf(finding).map((place) => placeId(finding, place));

/** Whether an entry is about these sources, whatever they say. */
const hasKinds = ({ values }: AcceptedEntry, { sides }: Finding): boolean =>
  values === undefined ||
  [...valuesOf(sides).keys()].every(
    (kind) => values.has(kind) || (isWitness(kind) && [...values.keys()].some(isWitness)),
  );

/** A witness that the entry does not name says what one of those says that it names. */
const hasValues = ({ values }: AcceptedEntry, { sides }: Finding): boolean =>
  values === undefined ||
  [...valuesOf(sides)].every(([kind, value]) => {
    const said = values.has(kind)
      ? [values.get(kind)!]
      : [...values].flatMap(([other, theirs]) => (isWitness(other) ? [theirs] : []));
    return said.some((one) => canonical(one) === canonical(value));
  });

/** What a finding is about, apart from the rule; an example shows whether a field is there. */
const factOf = (finding: Finding): Finding => ({
  ...finding,
  rule: "",
  aspect: finding.aspect === "example" ? "" : finding.aspect,
});

/** Rules whose findings come from what the lock does not keep: examples, commands, and what only a reader sees. */
const pageRules = /^(?:i18n\/|spec\/example-|docs\/(?:example-|curl-|path-var-|constraint-|dangling-|duplicate-|row-))/;

/** Whether a run would have found what an entry accepts: it read the operation, and all kinds of source it names. */
function judgeOf(ran: readonly Ran[], complete: boolean): (subject: Subject) => boolean {
  const ofOperation = new Map<string, Set<string>>();
  const ofPlatform = new Map<string, Set<string>>();
  const add = (map: Map<string, Set<string>>, id: string, kinds: ReadonlySet<string>) =>
    map.set(id, new Set([...(map.get(id) ?? []), ...kinds]));
  for (const { platform, operation, kinds } of ran) {
    add(ofOperation, JSON.stringify([platform, operationKey(operation)]), kinds);
    add(ofPlatform, platform, kinds);
  }
  return ({ entry, place: { operation } }) => {
    const own = ofOperation.get(JSON.stringify([entry.platform, operationKey(operation)])) ?? new Set<string>();
    const all = ofPlatform.get(entry.platform) ?? new Set<string>();
    if (complete && all.has("page") && hasRead(entry, all)) return true;
    return operation !== "" && hasRead(entry, own);
  };
}

function hasRead({ rule, values }: AcceptedEntry, read: ReadonlySet<string>): boolean {
  // What the lock does not keep may be the only difference.
  if (rule === "" && !read.has("page")) return false;
  if (!values) return [...read].some(isWitness);
  // Our own spec is always read.
  const needed = [...values.keys()].map(kindOf).filter((kind) => kind !== "spec");
  if (!needed.every((kind) => read.has(isWitness(kind) ? kind : "page"))) return false;
  return (!pageRules.test(rule) || read.has("page")) && (!rule.startsWith("i18n/") || read.has("translation"));
}

function stale(subject: Subject, now: Finding): Finding {
  const { values } = subject.entry;
  const found = valuesOf(now.sides);
  const changed = [...found].filter(([kind, value]) => canonical(values?.get(kind) ?? null) !== canonical(value));
  const texts = changed.map(([kind, value]) => `${kind} ${short(values?.get(kind) ?? null)} → ${short(value)}`);
  return told("accepted/stale-values", subject, now.sides, texts.join(", "));
}

function short(value: Json): string {
  const text = value === null ? "none" : canonical(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

function told(rule: string, { entry, place }: Subject, now: readonly Side[], message?: string): Finding {
  const { platform, aspect, values } = entry;
  const { operation, field, at } = place;
  const accepted = sideOf("accepted", Object.fromEntries([["rule", entry.rule], ...(values ?? [])]), at);
  return draft(rule, {
    ...{ of: { platform, route: operation }, field, aspect, sides: [accepted, ...now] },
    message: [entry.rule, message].filter(Boolean).join(": "),
  });
}

/** Accepts the differences that corrections make, for the reasons of these: without them there would be none. */
export function acceptCorrections(
  findings: readonly Finding[],
  docs: readonly OperationFacts[],
  { platform, corrections }: SpecFacts,
  complete: boolean,
): readonly Finding[] {
  if (!corrections) return findings;
  const before = new Set(compareSpec(corrections.operations, docs, { complete }).drafts.flatMap(idsOf));
  return findings.map((finding) => {
    if (finding.accepted || !finding.rule.startsWith("spec/") || finding.platform !== platform) return finding;
    if (idsOf(finding).some((place) => before.has(place))) return finding;
    const reason = reasonFor(finding, corrections);
    return reason === undefined ? finding : { ...finding, accepted: { reason } };
  });
}

function idsOf(finding: Finding): string[] {
  const witness = finding.sides.find(({ source }) => source !== "spec")?.source ?? "";
  return placesOf(finding).map(({ operation, field }) =>
    JSON.stringify([operationKey(operation), field, finding.aspect, witness]),
  );
}

/** The action that says the line of our spec, or else the one that changes what is nearest to it. */
function reasonFor({ sides, field }: Finding, { actions }: Corrections): string | undefined {
  const spec = sides.find(({ source }) => source === "spec");
  if (!spec) return undefined;
  const said = actions.filter(({ file, line }) => file === spec.file && line <= spec.line).at(-1);
  if (said) return said.reason;
  if (spec.pointer === undefined) return undefined;
  const own = segments(spec.pointer);
  const name = /[^.[\]<>{}]+(?=[^.]*$)/.exec(field)?.[0] ?? "";
  let best: { shared: number; reason: string } | undefined;
  for (const { ways, reason } of actions)
    for (const theirs of ways) {
      let shared = theirs.findIndex((part, i) => part !== own[i]);
      if (shared < 0) shared = theirs.length;
      // In the same schema, or that of the same answer.
      const isNear = shared >= Math.min(own.length, theirs.length) || shared >= own.length - 2;
      const score = shared * 2 + (theirs.includes(name) ? 1 : 0);
      if (isNear && shared > 3 && (!best || score > best.shared)) best = { shared: score, reason };
    }
  return best?.reason;
}
