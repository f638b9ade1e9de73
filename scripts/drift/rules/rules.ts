import * as checker from "./checker.ts";
import * as documentation from "./documentation.ts";
import { directed, fields, meanings, onlySent, undirected } from "./upstream.ts";

export const ruleClasses = ["gen", "spec", "docs", "i18n", "upstream", "extract", "accepted", "lock", "fetch"] as const;
export type RuleClass = (typeof ruleClasses)[number];

export type Severity = "error" | "warning" | "note";

/** What a change means for callers of a typed client. */
export type Impact = keyof typeof meanings;
/** The worst first. */
export const impacts = Object.keys(meanings) as Impact[];

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

/** The rules of a class. */
interface Table {
  /** What to do about a finding, where the rule does not say it. */
  fix?: string;
  /** What rules say by name. */
  fixes?: Readonly<Record<string, string>>;
  /** Why a rule has no mirror, where it names none and does not say it. */
  unmirrored: string;
  rules: string;
}

/** A rule as a table has it. */
interface Entry {
  what: string;
  mirror: string | undefined;
  /** `error, warning response`, or the impact of a change in each direction. */
  levels: string;
  text: string;
  example: string;
  fix: string | undefined;
  unmirrored: string | undefined;
}

/**
 * The rules of a table: the name of each with that of its mirror and its severities or impacts, then two sentences, what
 * it reports and an example; after these what to do, and why it has no mirror. A quote that is no apostrophe stands for
 * a backtick.
 */
const entriesOf = (table: string): Entry[] =>
  table
    .trim()
    .split(/\n(?! )/)
    .map((rule) => rule.replace(/\n +/g, " ").replace(/(?<!\w)'|'(?!\w)/g, "`"))
    .map((rule) => form.exec(rule)!.groups as unknown as Entry);

const form = new RegExp(
  "^(?<what>[\\w.-]+)(?: \\((?<mirror>[\\w.-]+)\\))?: (?<levels>[\\w, ]+?) (?<text>[A-Z`].+?\\.) (?<example>.+?\\.)" +
    "(?: fix: (?<fix>.+?))?(?: unmirrored: (?<unmirrored>.+))?$",
);

const rulesIn = (name: RuleClass, table: Table): Rule[] =>
  entriesOf(table.rules).map(({ what, mirror, levels, text, example, fix = "", unmirrored = table.unmirrored }) => {
    const [severity, ...others] = levels.split(", ");
    const variants = others.map((other) => other.split(" ").reverse() as [string, Severity]);
    return {
      id: `${name}/${what}`,
      severity: severity as Severity,
      ...(variants.length && { variants: Object.fromEntries(variants) }),
      text,
      fix: fix === "" ? table.fix! : (table.fixes?.[fix] ?? fix),
      example,
      mirror: mirror === undefined ? { none: unmirrored } : `${name}/${mirror}`,
    };
  });

function ruleOfChange({ what, mirror = what, text, example }: Entry, impact: Impact, direction?: Direction): Rule {
  const prefix = direction === undefined ? "upstream/" : `upstream/${direction}-`;
  const [severity, fix] = meanings[impact];
  return {
    ...{ id: prefix + what, severity, impact, fix, mirror: prefix + mirror },
    text: text.replace("@", direction ?? "@"),
    example: example.replace("$", direction ? fields[direction] : "$"),
  };
}

type Direction = keyof typeof fields;
const directions = ["request", "response"] as const;

/** What changed in the documentation since it was last reviewed: kinds of change in both directions, and the others. */
const upstreamRules: Rule[] = [
  ...directions.flatMap((direction, i) =>
    entriesOf(directed).map((entry) => ({
      ...ruleOfChange(entry, entry.levels.split(" ")[i] as Impact, direction),
      sibling: `upstream/${directions[1 - i]}-${entry.what}`,
    })),
  ),
  ...entriesOf(undirected).map((entry) => ({
    ...ruleOfChange(entry, entry.levels as Impact),
    ...(entry.what.startsWith("request-") && { sibling: { none: onlySent } }),
  })),
];

/** All rules. */
export const rules: readonly Rule[] = [
  ...rulesIn("spec", documentation.spec),
  ...rulesIn("docs", documentation.docs),
  ...rulesIn("i18n", documentation.i18n),
  ...upstreamRules,
  ...rulesIn("gen", checker.gen),
  ...rulesIn("extract", checker.extract),
  ...rulesIn("accepted", checker.accepted),
  ...rulesIn("lock", checker.lock),
  ...rulesIn("fetch", checker.fetch),
];

const byId: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.id, rule]));

export const hasRule = (id: string): boolean => byId.has(id);

export function ruleOf(id: string): Rule {
  const rule = byId.get(id);
  if (!rule) throw new Error(`unknown rule "${id}"; \`drift rules\` lists all rules`);
  return rule;
}
