import { outputProblem, writeWhole } from "./output.ts";
import type { Parsed } from "./args.ts";
import type { Answer } from "./cli.ts";
import type { Io } from "./io.ts";
import type { Coverage, Finding } from "../findings/finding.ts";
import { coverageInOrder } from "../report/coverage.ts";
import { verdictOf, type Report } from "../report/report.ts";
import { visible } from "../report/visible.ts";
import type { OperationFacts } from "../../facts/facts.ts";
import { group } from "../findings/group.ts";
import { hasRule, ruleOf } from "../rules/rules.ts";
import { exitOf, type FailOn } from "./exit.ts";

/** Problems of `--output`, before anything is read. */
export async function reportProblems({ values }: Parsed): Promise<string[]> {
  const output = values.get("output");
  const problem = output === undefined ? undefined : await outputProblem(output);
  return problem === undefined ? [] : [problem];
}

export interface Results {
  title: string;
  findings: readonly Finding[];
  coverage: readonly Coverage[];
  /** Operations in the order of the report. */
  order?: readonly OperationFacts[];
  fetchFailed?: boolean;
  remarks?: readonly string[];
  entryFor?: Report["entryFor"];
  /** Whether the findings are for those who maintain a spec. */
  isOurs?: boolean;
}

/** Renders the report and prints it or writes it to `--output`. */
export async function publish(results: Results, { values }: Parsed, io: Io): Promise<Answer> {
  const { title, coverage, fetchFailed, remarks = [], entryFor, isOurs = true } = results;
  const findings = group(results.findings, results.order);
  const exit = exitOf(findings, (values.get("fail-on") ?? "error") as FailOn, fetchFailed);
  const report: Report = {
    ...{ title, findings, coverage: coverageInOrder(coverage), exit, remarks },
    fixOf: (rule) => (hasRule(rule) && (isOurs || !rule.startsWith("upstream/")) ? ruleOf(rule).fix : ""),
    ...(entryFor && { entryFor }),
  };
  const output = values.get("output");
  const text = await render(report, values.get("format") ?? "text", io.colour && output === undefined);
  if (output === undefined) {
    io.out(text);
    return { exit };
  }
  const failure = await writeWhole(output, text);
  if (failure !== undefined) return { problems: [failure] };
  io.out(`${visible(`${title}: ${verdictOf(report)}; the report is in ${output}`)}\n`);
  return { exit };
}

async function render(report: Report, format: string, colour: boolean): Promise<string> {
  if (format === "json") return (await import("../report/json.ts")).jsonReport(report);
  if (format === "github") return (await import("../report/github.ts")).githubReport(report, process.cwd());
  if (format === "markdown") return (await import("../report/markdown.ts")).markdownReport(report);
  return (await import("../report/text.ts")).textReport(report, { colour });
}
