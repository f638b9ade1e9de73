import type { Json } from "../../json.ts";
import { columns, shorten, visible, visibleJson, wrap } from "../../terminal.ts";
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

interface Summary extends Record<Severity, number> {
  accepted: number;
  unverified: number;
}

/** Accepted findings count as accepted and as nothing else. */
function summaryOf({ findings, coverage }: Pick<Report, "findings" | "coverage">): Summary {
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

interface Total extends Omit<Coverage, "page" | "dialect"> {
  pages: number;
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

/** A value as reports show it; `none` where a source has none. */
export const shown = (value: Json, most = 60): string => (value === null ? "none" : shorten(visibleJson(value), most));

const width = 80;
/** How many accepted differences are shown in full. */
const few = 40;
const marks: Record<Severity, string> = { error: "✖", warning: "▲", note: "·" };
const colours: Record<Severity, number> = { error: 31, warning: 33, note: 36 };

/** The report for people at a terminal; colours repeat what the shapes say. */
export function textReport(report: Report, { colour }: { colour: boolean }): string {
  const paint = (code: number, text: string): string => (colour ? `\u001b[${code}m${text}\u001b[0m` : text);
  const findings = open(report.findings);
  const accepted = report.findings.length - findings.length;
  const worthShowing = findings.length > 0 || (accepted > 0 && accepted <= few);
  if (!worthShowing && report.exit === 0 && !unread(report.coverage).length) return clean(report, paint);

  const lines = indented(report.title, 0);
  for (const [, group] of groupBy(findings, ({ platform, operation }) => `${platform} ${operation}`)) {
    const { platform, operation } = group[0]!;
    const name = [platform, operation].filter((part) => part !== "").join("  ");
    lines.push("", ...indented(name === "" ? "pages" : name, 0).map((line) => paint(1, line)));
    for (const finding of group) {
      const [first = "", ...rest] = finding.severity === "note" ? noteLines(finding) : findingLines(finding);
      const mark = marks[finding.severity];
      lines.push(first.replace(mark, paint(colours[finding.severity], mark)), ...rest);
    }
  }
  lines.push(...section("accepted", acceptedLines(report.findings)));
  lines.push(...section("what to do", adviceLines(report, findings)));
  lines.push(
    ...section("coverage", [...coverageLines(report), ...(report.remarks ?? []).flatMap((r) => hanging(visible(r)))]),
  );
  lines.push("", ...indented(`${verdictOf(report)} · exit ${report.exit}`, 0).map((line) => paint(1, line)));
  return lines.map(harmless).join("\n") + "\n";
}

function clean(report: Report, paint: (code: number, text: string) => string): string {
  const { accepted, unverified } = summaryOf(report);
  const found = totals(report.coverage);
  const rows = found.reduce((total, { rowsUsed }) => total + rowsUsed, 0);
  const parts = [
    `operations ${found.map(({ platform, operations }) => `${platform} ${operations}`).join(", ") || "none"}`,
    ...(rows ? [`all ${rows} rows`] : []),
    ...[`${unverified} unverified`, `${accepted} accepted`],
    ...(report.remarks ?? []),
  ];
  const [first = "", ...rest] = wrap(visible(`clean · ${parts.join(" · ")}`), width - 2);
  return [`${paint(32, "✔")} ${first}`, ...rest.map((line) => `  ${line}`)].map(harmless).join("\n") + "\n";
}

function findingLines(finding: Finding, mark = marks[finding.severity]): string[] {
  const { rule, impact, field, fingerprint, sides, message, languages = [], places = [] } = finding;
  const head = [`${mark} ${rule}`, impact ?? "", visible(field), aspectOf(finding)].filter((s) => s !== "");
  const lines = wrap(head.join("  "), width - 6 - fingerprint.length).map((line, i) => (i ? "    " : "  ") + line);
  const last = lines.length - 1;
  lines[last] += " ".repeat(width - columns(lines[last]!) - fingerprint.length) + fingerprint;
  const where = sides.map((side) => `${visible(side.file)}:${side.line}`);
  const widest = Math.min(width - 40, Math.max(0, ...where.map(columns)));
  for (const [i, side] of sides.entries()) {
    const said = saying(side, 60);
    const padded = where[i]! + " ".repeat(Math.max(2, widest + 2 - columns(where[i]!)));
    if (columns(padded) + columns(said) <= width - 6) lines.push(`      ${padded}${said}`);
    else lines.push(...indented(where[i]!, 6), ...indented(said, 8));
  }
  if (message !== undefined) lines.push(...indented(visible(message), 6));
  const also = [languages.length > 1 ? `the same in ${languages.join(", ")}` : "", placesOf(places)];
  lines.push(...indented(visible(also.filter((part) => part !== "").join(" · ")), 6));
  return lines;
}

function noteLines(finding: Finding): string[] {
  const { rule, severity, impact, field, sides, message, places = [] } = finding;
  const where = sides.map(({ file, line }) => `(${visible(file)}:${line})`);
  const parts = [
    ...[`${marks[severity]} ${rule}`, impact ?? "", visible(field), aspectOf(finding)],
    sides.map((side) => saying(side, 40)).join(", "),
    ...[visible(message ?? ""), visible(placesOf(places)), ...where.slice(0, 1)],
  ];
  return hanging(parts.filter((part) => part !== "").join(" "));
}

/** `table 600` */
const saying = ({ source, value }: Side, most: number): string => `${visible(source)} ${shown(value, most)}`;

/** The aspect, where the rule's name does not say it. */
const aspectOf = ({ rule, aspect }: Finding): string =>
  aspect === "" || rule.toLowerCase().includes(aspect.toLowerCase()) ? "" : `(${visible(aspect)})`;

function placesOf(places: readonly string[], most = 3): string {
  if (places.length < 2) return "";
  const more = places.length > most ? `, and ${places.length - most} more` : "";
  return `in ${places.length} places: ${places.slice(0, most).join(", ")}${more}`;
}

/** Accepted findings with both sides; when there are many, how many of each rule. */
function acceptedLines(findings: readonly Finding[]): string[] {
  const accepted = findings.filter((finding) => finding.accepted !== null);
  if (accepted.length <= few)
    return accepted.flatMap((finding) => {
      const { platform, operation, accepted: why } = finding;
      const [head, ...rest] = findingLines(finding, "=");
      return [head!, `      ${visible(platform)} ${visible(operation)}`, ...rest, ...indented(visible(why!.reason), 6)];
    });
  const groups = groupBy(accepted, ({ platform, rule }) => `${platform} ${rule}`);
  return [...groups].flatMap(([name, group]) => hanging(visible(`= ${name}: ${group.length}`)));
}

const forPeople = /^(?:spec|docs|i18n)\//;

function adviceLines(report: Report, findings: readonly Finding[]): string[] {
  const grave = findings.filter(({ severity }) => severity !== "note");
  const rules = [...new Set(grave.map(({ rule }) => rule))].sort();
  const lines = [...groupBy(rules, (rule) => report.fixOf(rule))].flatMap(([fix, same]) =>
    fix === "" ? [] : hanging(visible(`${same.join(", ")}: ${fix}`)),
  );
  const open = grave.filter(({ rule }) => forPeople.test(rule));
  const example = open.find(({ severity }) => severity === "error") ?? open[0];
  if (!example || !report.entryFor) return lines;
  const entry = report.entryFor(example).trimEnd().split("\n");
  const file = visible(`specs/accepted/${example.platform}.yaml`);
  lines.push(...hanging(`To accept a difference, add it to ${file} with a reason; for example:`));
  const command = `npm run drift -- accept --differences --rule ${example.rule} --reason "..."`;
  return [
    ...lines,
    ...entry.map((line) => `    ${shorten(visible(line), width - 6)}`),
    ...hanging(`or run \`${visible(command)}\``),
  ];
}

function coverageLines({ coverage }: Report): string[] {
  const found = totals(coverage);
  const lines = found.flatMap((total) =>
    hanging(visible(`${total.platform}: ${sentence(total)} ${total.dialects.join(" ")}`)),
  );
  const partly = unread(coverage);
  for (const { page, operations, rows, rowsUsed } of partly.slice(0, 20))
    lines.push(
      ...hanging(visible(`not read in full: ${page} (${rowsUsed} of ${rows} rows, ${operations} operations)`)),
    );
  if (partly.length > 20) lines.push(`  and ${partly.length - 20} more pages are not read in full`);
  return lines.length ? lines : ["  nothing was read"];
}

const section = (name: string, lines: readonly string[]): string[] => (lines.length ? ["", name, ...lines] : []);

const indented = (text: string, by: number, most = width - by): string[] =>
  wrap(visible(text), most).map((line) => " ".repeat(by) + line);

const hanging = (text: string): string[] => wrap(text, width - 6).map((line, i) => (i ? "      " : "  ") + line);

/** Escapes what the log of a CI job would take for a command. */
const harmless = (line: string): string => line.replace(/^(\s*)::/, "$1\\::").replaceAll("##[", "##\\[");
