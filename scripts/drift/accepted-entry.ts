import { stringify } from "yaml";
import { byText } from "../text.ts";
import { canonical, type Json } from "../json.ts";
import type { Loc } from "../facts/facts.ts";
import type { Finding, Side } from "./finding.ts";

/** A difference that was looked at and is to stay, with the reason. */
export interface AcceptedEntry {
  rule: string;
  platform: string;
  /** One, except for rules about whole operations, which list them; empty where pages of several operations differ. */
  operations: string[];
  field: string;
  aspect: string;
  /** By kind of source; there are none where `operations` is a list. */
  values?: Map<string, Json>;
  /** All places of a finding of a shared schema; it is the same finding wherever one of them is. */
  places: string[];
  reason: string;
  evidence?: string;
  /** Which source our spec follows. */
  decision?: string;
  /** The day by which it is to be looked at again: `2027-02-20`. */
  reviewBy?: string;
  at: Loc;
}

/** Rules about whole operations: their entries list names and have no values. */
export const listRules: ReadonlySet<string> = new Set(["spec/operation-missing", "spec/operation-extra"]);

/** Classes of findings that are differences; all others tell of something to be repaired. */
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

/** The kind of source that a name of a value stands for: `table 2` is a table. */
export const kindOf = (name: string): string => name.replace(/ \d+$/, "");

/** Whether a finding that belongs to no operation can be told from others: a field that pages describe differently. */
export const isIdentified = (field: string, values: number): boolean => field !== "" && values > 1;

/** The entry that accepts a finding, as YAML to be completed with a reason. */
export function entryFor({ rule, platform, operation, field, aspect, sides, places = [] }: Finding): string {
  if (!isDifference(rule)) return `# ${rule} cannot be accepted: it is no difference, but something to be repaired\n`;
  if (operation === "" && !isIdentified(field, sides.length))
    return `# ${rule} cannot be accepted here: nothing but the page tells which one it is\n`;
  const entry = listRules.has(rule)
    ? { rule, platform, operations: [operation] }
    : {
        ...{ rule, platform },
        ...(operation === "" ? {} : { operation }),
        ...(field === "" ? {} : { field }),
        ...(aspect === "" ? {} : { aspect }),
        ...(places.length ? { places } : {}),
        values: Object.fromEntries(valuesOf(sides)),
      };
  return stringify([{ ...entry, reason: "" }], { lineWidth: 90 });
}
