import type { Json } from "../../json.ts";
import { byText, count, groupBy } from "../../text.ts";
import type { Coverage, Finding, Side } from "../findings.ts";
import type { Severity } from "../rules/rules.ts";

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

/**
 * Characters that would move the cursor, change colours, end a line, or show text in another order than it is written
 * in: control characters, format characters, single halves of pairs. Everything from outside that is printed passes here.
 */
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

const code = (character: string): string =>
  character
    .split("")
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .join("");

/** Text with its control characters written as `\u001b`. */
export const visible = (text: string): string => text.replace(invisible, code);

/** JSON without control characters in its text; it parses to the same value. */
export const visibleJson = (value: unknown, indent?: number): string =>
  JSON.stringify(value, null, indent).replace(invisible, (found) => (found === "\n" ? found : code(found)));

/** A value as reports show it; `none` where a source has none. */
export const shown = (value: Json, most = 60): string => (value === null ? "none" : shorten(visibleJson(value), most));

export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const characters = [...text];
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join("")}…`;
}

/** Columns that a text takes on a terminal: East Asian characters take two. */
export function columns(text: string): number {
  let total = 0;
  for (const character of text) total += wide.test(character) ? 2 : narrow.test(character) ? 0 : 1;
  return total;
}

const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const narrow = /\p{Mn}/u;

/** The words of a text in lines of at most so many columns; only a word that is wider than that is cut. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  let used = 0;
  const flush = (): void => {
    if (used > 0) lines.push(line);
    [line, used] = ["", 0];
  };
  for (const [, gap = "", word = ""] of text.matchAll(/( *)([^ ]+)/g)) {
    const needed = columns(word);
    if (used > 0 && used + gap.length + needed > width) flush();
    if (used > 0) {
      line += gap;
      used += gap.length;
    }
    for (const part of needed > width ? word : [word]) {
      const size = columns(part);
      if (used + size > width) flush();
      line += part;
      used += size;
    }
  }
  flush();
  return lines;
}
