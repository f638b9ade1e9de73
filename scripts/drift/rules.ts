import { checkerRules } from "./rules/checker.ts";
import { docsRules } from "./rules/docs.ts";
import { i18nRules } from "./rules/i18n.ts";
import type { Rule } from "./rules/rule.ts";
import { specRules } from "./rules/spec.ts";
import { upstreamRules } from "./rules/upstream.ts";

export { ruleClasses, type Rule, type RuleClass } from "./rules/rule.ts";

/** All rules. */
export const rules: readonly Rule[] = [...specRules, ...docsRules, ...i18nRules, ...upstreamRules, ...checkerRules];

const byId: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.id, rule]));

export const hasRule = (id: string): boolean => byId.has(id);

export function ruleOf(id: string): Rule {
  const rule = byId.get(id);
  if (!rule) throw new Error(`unknown rule "${id}"; \`drift rules\` lists all rules`);
  return rule;
}
