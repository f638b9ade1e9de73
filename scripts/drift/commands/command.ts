import { open as openFile, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { OperationFacts } from "../../facts/facts.ts";
import { reasonOf, type Problem } from "../../spec/source.ts";
import { visible, type Terminal } from "../../terminal.ts";
import { inOrder, isLoss, type Finding } from "../findings.ts";
import { coverageInOrder, jsonReport, open, textReport, verdictOf, type Report } from "../report/report.ts";
import { ruleOf, type Severity } from "../rules/rules.ts";

/** The result of a command: an exit code, problems of its arguments, or problems of the project's files. */
export type Answer = { exit: number } | { problems: string[] } | { configuration: string[] };

export type Command = (parsed: Parsed, io: Terminal) => Promise<Answer>;

/** The options and arguments of a command line. */
export interface Parsed {
  flags: ReadonlySet<string>;
  values: ReadonlyMap<string, string>;
  lists: ReadonlyMap<string, string[]>;
  arguments: string[];
}

/** Problems of the project's files, as they are printed. */
export const textsOf = (problems: readonly Problem[]): string[] =>
  problems.map(({ file, line, message }) => `${file}:${line}: ${message}`);

/** Whether a text is the method of an operation. */
export const isMethod = (text: string): boolean => /^(?:get|put|post|delete|patch|head|options|trace)$/i.test(text);

/** Problems of `--output`, before anything is read. */
export async function reportProblems({ values }: Parsed): Promise<string[]> {
  const output = values.get("output");
  const problem = output === undefined ? undefined : await outputProblem(output);
  return problem === undefined ? [] : [problem];
}

interface Results extends Omit<Report, "exit" | "fixOf"> {
  /** Operations in the order of the report. */
  order?: readonly OperationFacts[];
  fetchFailed?: boolean;
  /** Whether the findings are for those who maintain a spec. */
  isOurs?: boolean;
}

/** Renders the report and prints it or writes it to `--output`. */
export async function publish(
  { order, fetchFailed, isOurs = true, ...results }: Results,
  { values }: Parsed,
  io: Terminal,
): Promise<Answer> {
  const { title } = results;
  const findings = inOrder(results.findings, order);
  const exit = exitOf(findings, (values.get("fail-on") ?? "error") as FailOn, fetchFailed);
  const report: Report = {
    ...{ ...results, findings, coverage: coverageInOrder(results.coverage), exit },
    fixOf: (rule) => (isOurs || !rule.startsWith("upstream/") ? ruleOf(rule).fix : ""),
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
  if (format === "json") return jsonReport(report);
  if (format === "github") return (await import("../report/github.ts")).githubReport(report, process.cwd());
  if (format === "markdown") return (await import("../report/github.ts")).markdownReport(report);
  return textReport(report, { colour });
}

type FailOn = "error" | "warning" | "never";

const failing: Record<FailOn, readonly Severity[]> = { error: ["error"], warning: ["error", "warning"], never: [] };

/** Mistakes in our own files, the list of accepted differences and the lock. */
const configuration: readonly string[] = ["accepted/invalid", "accepted/no-reason", "lock/unreadable"];

/**
 * The exit code of a run, the most severe that applies: 3 if a page was not read in full, 2 if the configuration is
 * wrong, 4 if a page could not be fetched, 1 if there are findings at or above `--fail-on`. Accepting a difference does
 * not accept a loss.
 */
function exitOf(findings: readonly Finding[], failOn: FailOn, fetchFailed = false): number {
  if (findings.some(isLoss)) return 3;
  if (findings.some(({ rule }) => configuration.includes(rule))) return 2;
  if (fetchFailed) return 4;
  return open(findings).some(({ severity }) => failing[failOn].includes(severity)) ? 1 : 0;
}

/** Why a file cannot be written; checked before the work. */
export async function outputProblem(path: string): Promise<string | undefined> {
  try {
    if (!(await stat(dirname(path))).isDirectory())
      return `"${dirname(path)}" is not a folder; pass --output FILE in an existing folder`;
  } catch {
    return `the folder "${dirname(path)}" does not exist; create it, or pass another --output FILE`;
  }
  const existing = await stat(path).catch(() => undefined);
  return existing?.isDirectory() ? `"${path}" is a folder; pass the path of a file to --output` : undefined;
}

/**
 * Writes a file whole or leaves it as it was. Returns the reason if that fails. A link stays a link; a pipe or a
 * device is written to directly.
 */
export async function writeWhole(path: string, text: string): Promise<string | undefined> {
  const existing = await stat(path).catch(() => undefined);
  const target = existing?.isFile() ? await realpath(path) : path;
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  try {
    if (existing && !existing.isFile()) {
      await writeFile(path, text);
      return undefined;
    }
    const file = await openFile(temporary, "wx");
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, target);
    return undefined;
  } catch (error) {
    await rm(temporary, { force: true });
    return `"${path}" cannot be written: ${reasonOf(error)}`;
  }
}
