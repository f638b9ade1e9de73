import type { Impact, Severity } from "../findings/finding.ts";

export const ruleClasses = ["gen", "spec", "docs", "i18n", "upstream", "extract", "accepted", "lock", "fetch"] as const;
export type RuleClass = (typeof ruleClasses)[number];

export interface Rule {
  /** `<class>/<what>` */
  id: string;
  severity: Severity;
  /** Severities under other circumstances, by circumstance. */
  variants?: Readonly<Record<string, Severity>>;
  /** What the rule reports. */
  text: string;
  /** What to do about it. */
  fix: string;
  example: string;
  /** The rule about the opposite, or why there is none. */
  mirror: string | { none: string };
  /** What the change means for callers; of `upstream` rules only. */
  impact?: Impact;
  /** Of a rule about requests the same change in responses, and the reverse; or why there is none. */
  sibling?: string | { none: string };
}

type Entry = Omit<Rule, "id" | "mirror"> & { mirror?: string | { none: string } };

/** The rules of a class from entries without its name. `none` is why those that name no mirror have none. */
export function rulesOf(name: RuleClass, none: string, entries: Readonly<Record<string, Entry>>): Rule[] {
  return Object.entries(entries).map(([what, { mirror, ...entry }]) => ({
    id: `${name}/${what}`,
    ...entry,
    mirror: typeof mirror === "string" ? `${name}/${mirror}` : (mirror ?? { none }),
  }));
}
