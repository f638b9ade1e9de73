import { byText } from "../../text.ts";
import { canonical, type Json } from "../../json.ts";
import { Document } from "yaml";
import type { Loc } from "../../facts/facts.ts";
import { placesAs, splitPlace, type AcceptedPlace } from "./places.ts";
import type { Finding, Side } from "../findings/finding.ts";

/** Reviewed differences that stay for one reason: of one rule and with the same values everywhere. */
export interface AcceptedEntry {
  /** Empty where the entry is about a fact, whichever rule reports it. */
  rule: string;
  platform: string;
  /** Each is checked on its own. */
  places: AcceptedPlace[];
  aspect: string;
  /** By kind of source; rules about whole operations have none. */
  values?: Map<string, Json>;
  reason: string;
  evidence?: string;
  /** Which source our spec follows. */
  decision?: string;
  /** The day by which the entry is reviewed again: `2027-02-20`. */
  reviewBy?: string;
  at: Loc;
}

/** Rules about whole operations: their entries list names and have no values. */
export const listRules: ReadonlySet<string> = new Set(["spec/operation-missing", "spec/operation-extra"]);

/** Classes of findings that are differences; all others report something to fix. */
export const isDifference = (rule: string): boolean => /^(?:spec|docs|i18n)\//.test(rule);

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
export const isWitness = (kind: string): boolean => witnesses.has(kindOf(kind));

/** The kind of source that a name of a value stands for: `table 2` is a table. */
export const kindOf = (name: string): string => name.replace(/ \d+$/, "");

/** Whether a finding without an operation is identified: a field that pages describe differently. */
export const isIdentified = (field: string, values: number): boolean => field !== "" && values > 1;

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
  const places = findings.flatMap(({ operation, field, places = [] }) =>
    places.length ? places.map(splitPlace) : [{ operation, field }],
  );
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
