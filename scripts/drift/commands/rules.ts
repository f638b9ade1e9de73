import type { Command } from "./cli.ts";
import { groupBy } from "../../text.ts";
import { columns, wrap } from "../report/visible.ts";
import { hasRule, ruleOf, rules, type Rule } from "../rules/rules.ts";

const width = 100;

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
    .map(([name, group]) => {
      const rows = group.map(
        (rule) => `| \`${rule.id}\` | ${severityOf(rule)} | ${cell(rule.text)} | ${cell(rule.fix)} |`,
      );
      return [`## ${name}`, "", "| rule | severity | what | fix |", "| --- | --- | --- | --- |", ...rows, ""].join(
        "\n",
      );
    })
    .join("\n");

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
