import { byText, count, groupBy } from "../../text.ts";
import type { Coverage, Finding, Side } from "../findings.ts";
import type { Severity } from "../rules/rules.ts";
import { visibleJson } from "./visible.ts";

/** The report of a run, in any format. */
export interface Report {
  /** The command line: `drift check --pages docs`. */
  title: string;
  /** In the order of the report. */
  findings: readonly Finding[];
  coverage: readonly Coverage[];
  exit: number;
  /** Further remarks on the run, in sentences. */
  remarks?: readonly string[];
  /** What to do about the findings of a rule. */
  fixOf(rule: string): string;
  /** An entry for the file of accepted differences, as YAML. */
  entryFor?(finding: Finding): string;
}

export interface Summary extends Record<Severity, number> {
  accepted: number;
  unverified: number;
}

/** Accepted findings count as accepted and as nothing else. */
export function summaryOf({ findings, coverage }: Pick<Report, "findings" | "coverage">): Summary {
  const summary: Summary = { error: 0, warning: 0, note: 0, accepted: 0, unverified: 0 };
  for (const { accepted, severity } of findings) summary[accepted ? "accepted" : severity]++;
  for (const { unverified } of coverage) summary.unverified += unverified;
  return summary;
}

export const open = (findings: readonly Finding[]): Finding[] => findings.filter(({ accepted }) => accepted === null);

/** `1 error, 5 warnings, 0 notes, 2 accepted, 26 unverified` */
export function verdictOf(report: Report): string {
  const { error, warning, note, accepted, unverified } = summaryOf(report);
  const counts = [count(error, "error"), count(warning, "warning"), count(note, "note")];
  return [...counts, `${accepted} accepted`, `${unverified} unverified`].join(", ");
}

export interface Total {
  platform: string;
  pages: number;
  operations: number;
  rows: number;
  rowsUsed: number;
  unverified: number;
  dialects: string[];
}

/** What was read of each platform, by name; pages of an unknown platform come first. */
export function totals(coverage: readonly Coverage[]): Total[] {
  return [...groupBy(coverage, ({ platform }) => platform)]
    .sort(([a], [b]) => byText(a, b))
    .map(([platform, pages]) => ({
      platform: platform === "" ? "unknown" : platform,
      pages: pages.length,
      operations: sum(pages, "operations"),
      rows: sum(pages, "rows"),
      rowsUsed: sum(pages, "rowsUsed"),
      unverified: sum(pages, "unverified"),
      dialects: [...new Set(pages.map(({ dialect }) => dialect))].filter((dialect) => dialect !== "").sort(),
    }));
}

const sum = (pages: readonly Coverage[], what: "operations" | "rows" | "rowsUsed" | "unverified"): number =>
  pages.reduce((total, page) => total + page[what], 0);

/** `21 pages, 21 operations, 512 of 512 rows, 1234 unverified` */
export const sentence = ({ pages, operations, rows, rowsUsed, unverified }: Total): string =>
  [
    count(pages, "page"),
    count(operations, "operation"),
    `${rowsUsed} of ${rows} rows`,
    `${unverified} unverified`,
  ].join(", ");

/** Pages that were not read in full. */
export const unread = (coverage: readonly Coverage[]): Coverage[] =>
  coverage.filter(({ operations, rows, rowsUsed }) => operations === 0 || rowsUsed < rows);

/** Coverage in a stable order. */
export const coverageInOrder = (coverage: readonly Coverage[]): Coverage[] =>
  [...coverage].sort((a, b) => byText(a.platform, b.platform) || byText(a.page, b.page));

/** The report for machines: keys in one order, nothing that differs from run to run. */
export function jsonReport(report: Report): string {
  const body = {
    reportVersion: 1,
    summary: summaryOf(report),
    findings: report.findings.map(findingOf),
    coverage: report.coverage.map(coverageOf),
  };
  return visibleJson(body, 2) + "\n";
}

/** Members that are undefined are not written. */
function findingOf(finding: Finding): object {
  const { rule, severity, impact, fingerprint, platform, operation, field, aspect } = finding;
  const { sides, languages, places, message, accepted } = finding;
  return {
    ...{ rule, severity, impact, fingerprint, platform, operation, field, aspect },
    ...{ sides: sides.map(sideOf), languages, places, message },
    accepted: accepted && { reason: accepted.reason },
  };
}

const sideOf = ({ source, value, file, line, pointer }: Side): object => ({ source, value, file, line, pointer });

const coverageOf = ({ platform, page, dialect, operations, rows, rowsUsed, unverified }: Coverage): object => ({
  ...{ platform, page, dialect, operations, rows, rowsUsed, unverified },
});
