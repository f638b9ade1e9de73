import type { Coverage, Finding, Side } from "../findings.ts";
import { summaryOf, type Report } from "./report.ts";
import { visibleJson } from "./visible.ts";

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
