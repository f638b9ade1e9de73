import type { Finding, Severity } from "../findings/finding.ts";
import { open } from "../report/report.ts";

export type FailOn = "error" | "warning" | "never";

const failing: Record<FailOn, readonly Severity[]> = { error: ["error"], warning: ["error", "warning"], never: [] };

/** Mistakes in our own files, the list of accepted differences and the lock. */
const configuration: readonly string[] = ["accepted/invalid", "accepted/no-reason", "lock/unreadable"];

/**
 * The exit code of a run, the most severe that applies: 3 if a page was not read in full, 2 if the configuration is
 * wrong, 4 if a page could not be fetched, 1 if there are findings at or above `--fail-on`. Accepting a difference does
 * not accept a loss.
 */
export function exitOf(findings: readonly Finding[], failOn: FailOn, fetchFailed = false): number {
  if (findings.some(({ rule, severity }) => rule.startsWith("extract/") && severity === "error")) return 3;
  if (findings.some(({ rule }) => configuration.includes(rule))) return 2;
  if (fetchFailed) return 4;
  return open(findings).some(({ severity }) => failing[failOn].includes(severity)) ? 1 : 0;
}
