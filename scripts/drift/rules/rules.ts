import { readFileSync } from "node:fs";

/** In the order in which rules are listed. */
export const ruleClasses = ["spec", "docs", "i18n", "upstream", "gen", "extract", "accepted", "lock", "fetch"] as const;
type RuleClass = (typeof ruleClasses)[number];

export type Severity = "error" | "warning" | "note";

/** What a change means for a typed client decides how grave it is and what to do about it; the worst comes first. */
const meanings = {
  breaking: ["error", "Review the page, change our spec and its version, regenerate, then run `drift accept`."],
  behaviour: ["warning", "Review the page, note it in the changelog, change our spec, then run `drift accept`."],
  risky: [
    "warning",
    "Review the page, check code that relies on the old behaviour, change our spec, then run `drift accept`.",
  ],
  additive: ["note", "Add it to our spec, regenerate, then run `drift accept`."],
  cosmetic: ["note", "Update our spec if that is useful, then run `drift accept`."],
} as const;

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

/** A rule in `rules.json`. */
interface Entry extends Pick<Rule, "severity" | "variants" | "text" | "example"> {
  /** What to do about a finding, or the name of one of the `fixes` of its class; without it, the `fix` of the class. */
  fix?: string;
  /** The name of the rule about the opposite. */
  mirror?: string;
  /** Why there is none, where the class does not say it. */
  unmirrored?: string;
}

/**
 * What changed upstream. Where it has an impact in each direction, it is two rules: `request-<what>` and
 * `response-<what>`, with @ in its text for the direction and $ in its example for a field.
 */
interface Change extends Pick<Entry, "text" | "example" | "mirror"> {
  impact: Impact | Record<Direction, Impact>;
}

interface Table {
  fix?: string;
  fixes?: Readonly<Record<string, string>>;
  unmirrored: string;
  rules: Readonly<Record<string, Entry>>;
}

type Tables = Record<Exclude<RuleClass, "upstream">, Table> & { upstream: { rules: Readonly<Record<string, Change>> } };

const tables = JSON.parse(readFileSync(new URL("rules.json", import.meta.url), "utf8")) as Tables;

const rulesIn = (name: Exclude<RuleClass, "upstream">): Rule[] => {
  const table = tables[name];
  return Object.entries(table.rules).map(([what, { fix = "", mirror, unmirrored = table.unmirrored, ...rule }]) => ({
    ...{ id: `${name}/${what}`, ...rule, fix: fix === "" ? table.fix! : (table.fixes?.[fix] ?? fix) },
    mirror: mirror === undefined ? { none: unmirrored } : `${name}/${mirror}`,
  }));
};

/** What the examples of both directions call a field. */
const fields = { request: "`POST /teas body.leaf`", response: "`POST /teas 200.leaf`" };
type Direction = keyof typeof fields;

const onlySent =
  "Whether a field is required matters to its sender; readers of a response gain or lose the field either way.";

const changes = Object.entries(tables.upstream.rules);

const ruleOfChange = (what: string, mirror: string, { text, example }: Change, impact: Impact): Rule => {
  const [severity, fix] = meanings[impact];
  return { id: `upstream/${what}`, severity, impact, text, fix, example, mirror: `upstream/${mirror}` };
};

/** The changes that have an impact in each direction, in one of them. */
const rulesOfDirection = (direction: Direction, other: Direction): Rule[] =>
  changes.flatMap(([what, change]) => {
    const { impact, mirror = what } = change;
    if (typeof impact === "string") return [];
    const text = change.text.replace("@", direction);
    const example = change.example.replace("$", fields[direction]);
    const rule = { ...change, text, example };
    return {
      ...ruleOfChange(`${direction}-${what}`, `${direction}-${mirror}`, rule, impact[direction]),
      sibling: `upstream/${other}-${what}`,
    };
  });

const undirected = changes.flatMap(([what, change]): Rule | [] => {
  const { impact, mirror = what } = change;
  if (typeof impact !== "string") return [];
  const sibling = what.startsWith("request-") ? { sibling: { none: onlySent } } : {};
  return { ...ruleOfChange(what, mirror, change, impact), ...sibling };
});

/** All rules. */
export const rules: readonly Rule[] = ruleClasses.flatMap((name) =>
  name === "upstream"
    ? [...rulesOfDirection("request", "response"), ...rulesOfDirection("response", "request"), ...undirected]
    : rulesIn(name),
);

const byId: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.id, rule]));

export const hasRule = (id: string): boolean => byId.has(id);

export function ruleOf(id: string): Rule {
  const rule = byId.get(id);
  if (!rule) throw new Error(`unknown rule "${id}"; \`drift rules\` lists all rules`);
  return rule;
}
