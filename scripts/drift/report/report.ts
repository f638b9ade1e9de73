import { count } from "../../text.ts";
import type { Coverage, Finding, Severity } from "../findings/finding.ts";

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
