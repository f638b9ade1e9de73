import { checkerRules } from "./checker.ts";
import { docsRules } from "./docs.ts";
import { i18nRules } from "./i18n.ts";
import type { Rule } from "./rule.ts";
import { specRules } from "./spec.ts";
import { upstreamRules } from "./upstream.ts";

export { ruleClasses, type Rule, type RuleClass } from "./rule.ts";

/** All rules. */
export const rules: readonly Rule[] = [...specRules, ...docsRules, ...i18nRules, ...upstreamRules, ...checkerRules];

const byId: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.id, rule]));

export const hasRule = (id: string): boolean => byId.has(id);

export function ruleOf(id: string): Rule {
  const rule = byId.get(id);
  if (!rule) throw new Error(`unknown rule "${id}"; \`drift rules\` lists all rules`);
  return rule;
}
