import type { Command } from "./command.ts";
import { groupBy } from "../../text.ts";
import { columns, wrap } from "../../terminal.ts";
import { hasRule, impacts, ruleOf, rules, type Rule } from "../rules/rules.ts";

const width = 80;

export const explain: Command = ({ arguments: [id = ""] }, io) => {
  if (!hasRule(id)) return Promise.resolve({ problems: [unknown(id)] });
  const rule = ruleOf(id);
  const { mirror, severity, variants = {}, impact, text, example, fix } = rule;
  const severities = [severity, ...Object.entries(variants).map(([when, other]) => `${other} (${when})`)];
  const parts: [string, string][] = [
    ["what", text],
    ["severity", severities.join(", ")],
    ...(impact ? ([["impact", impact]] as [string, string][]) : []),
    ["example", example],
    ["fix", fix],
    ["opposite", typeof mirror === "string" ? mirror : `none. ${mirror.none}`],
  ];
  io.out(`${id}\n${parts.map(([name, said]) => paragraph(name, said, 12)).join("")}`);
  return Promise.resolve({ exit: 0 });
};

function unknown(id: string): string {
  const name = id.split("/").at(-1)!;
  const near = rules.filter((rule) => name.length > 2 && rule.id.includes(name)).map((rule) => rule.id);
  return `unknown rule "${id}"; ${near.length ? `did you mean ${near.slice(0, 5).join(", ")}?` : '"drift rules" lists all rules'}`;
}

export const listRules: Command = ({ values }, io) => {
  io.out(values.get("format") === "markdown" ? markdown() : text());
  return Promise.resolve({ exit: 0 });
};

const classOf = ({ id }: Rule): string => id.split("/")[0]!;

const text = (): string =>
  [...groupBy(rules, classOf)]
    .map(([, group]) => group.map((rule) => paragraph(`${rule.id} (${severityOf(rule)})`, rule.text, 4)).join(""))
    .join("\n");

const markdown = (): string =>
  [...groupBy(rules, classOf)]
    .map(([name, group]) => [`## ${name}`, "", ...(name === "upstream" ? product(group) : allOf(group)), ""].join("\n"))
    .join("\n");

const table = (head: readonly string[], rows: readonly string[][]): string[] =>
  [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`);

const allOf = (group: readonly Rule[]): string[] =>
  table(
    ["rule", "severity", "what", "fix"],
    group.map((rule) => [`\`${rule.id}\``, severityOf(rule), cell(rule.text), cell(rule.fix)]),
  );

const request = /^upstream\/request-/;

/** Changes by direction, then those without one; severity and fix follow from the impact. */
function product(group: readonly Rule[]): string[] {
  const impactOf = (id: string): string => ruleOf(id).impact!;
  const [directed, others] = [
    group.filter(({ id, sibling }) => typeof sibling === "string" && request.test(id)),
    group.filter(({ sibling }) => typeof sibling !== "string"),
  ];
  return [
    "What a change means for callers decides its severity and what to do about it.",
    "",
    ...table(
      ["impact", "severity", "fix"],
      impacts.map((impact) => {
        const { severity, fix } = group.find((rule) => rule.impact === impact)!;
        return [impact, severity, cell(fix)];
      }),
    ),
    "",
    "Changes of what is sent are `upstream/request-<change>`, changes of what is answered `upstream/response-<change>`.",
    "",
    ...table(
      ["change", "impact in requests", "in responses", "what"],
      directed.map(({ id, sibling, text }) => [
        `\`${id.replace(request, "")}\``,
        impactOf(id),
        impactOf(sibling as string),
        cell(text.replace("request", "request or response")),
      ]),
    ),
    "",
    ...table(
      ["rule", "impact", "what"],
      others.map(({ id, text }) => [`\`${id}\``, impactOf(id), cell(text)]),
    ),
  ];
}

const severityOf = ({ severity, variants, impact }: Rule): string =>
  [...new Set([severity, ...Object.values(variants ?? {})])].join("/") + (impact ? `, ${impact}` : "");

const cell = (said: string): string => said.replaceAll("|", "\\|");

/** A name with its text, beside the name if that is short, else below. */
function paragraph(name: string, said: string, indent: number): string {
  const margin = " ".repeat(indent);
  const lines = wrap(said, width - indent);
  const beside = columns(name) < indent - 2;
  const first = beside ? `  ${name}`.padEnd(indent) + (lines.shift() ?? "") : name;
  return [first, ...lines.map((line) => margin + line)].join("\n") + "\n";
}
