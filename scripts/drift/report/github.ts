import { existsSync } from "node:fs";
import { isAbsolute, join, relative } from "node:path";
import { visible } from "../../terminal.ts";
import { count, groupBy } from "../../text.ts";
import type { Finding, Side } from "../findings.ts";
import type { Severity } from "../rules/rules.ts";
import { open, sentence, shown, totals, unread, verdictOf, type Report } from "./report.ts";

const kinds: [severity: Severity, command: string][] = [
  ["error", "error"],
  ["warning", "warning"],
  ["note", "notice"],
];

/** GitHub shows ten annotations of a kind and silently drops the others. */
const most = 10;

/** Annotations for GitHub Actions, the worst first, then what was read. `checkout` is the folder of the repository. */
export function githubReport(report: Report, checkout: string): string {
  const lines = kinds.flatMap(([severity, command]) => {
    const found = open(report.findings).filter((finding) => finding.severity === severity);
    const listed = found.length > most ? found.slice(0, most - 1) : found;
    const more = found.length - listed.length;
    const rest = annotation(command, { title: "drift" }, `${count(more, `more ${severity}`)}, see the full report`);
    return [...listed.map((finding) => annotate(command, finding, checkout)), ...(more ? [rest] : [])];
  });
  const coverage = totals(report.coverage).map((total) => `coverage ${total.platform}: ${sentence(total)}`);
  const plain = [
    ...(coverage.length ? coverage : ["coverage: nothing was read"]),
    ...(report.remarks ?? []).map((remark) => `remark: ${remark}`),
    verdict(report),
  ];
  return [...lines, ...plain.map(harmless)].join("\n") + "\n";
}

const verdict = (report: Report): string => `drift: ${verdictOf(report)}, exit ${report.exit}`;

function annotate(command: string, finding: Finding, checkout: string): string {
  const { rule, platform, operation, field, sides, message, fingerprint, impact } = finding;
  const place = sides.map(({ file, line }) => ({ file: within(checkout, file), line })).find(({ file }) => file);
  const said = sides.map(({ source, value, file, line }) => `${source} ${shown(value)} (${file}:${line})`);
  const subject = [platform, operation, field].filter((part) => part !== "").join(" ");
  const text = [subject, impact, said.join(", "), message].filter((part) => part !== undefined && part !== "");
  return annotation(
    command,
    { title: rule, ...(place?.file === undefined ? {} : { file: place.file, line: String(place.line) }) },
    `${text.join(": ")} [${fingerprint}]`,
  );
}

/** The path of a file from the checkout, if it is a file there: GitHub can show no other. */
function within(checkout: string, file: string): string | undefined {
  const path = relative(checkout, join(isAbsolute(file) ? "" : process.cwd(), file)).replaceAll("\\", "/");
  return path === "" || path.startsWith("../") || isAbsolute(path) || !existsSync(file) ? undefined : path;
}

function annotation(command: string, properties: Record<string, string>, message: string): string {
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(visible(value))}`);
  return `::${command} ${list.join(",")}::${escapeData(visible(message))}`;
}

/** As the runner reads them: the percent sign first, for the others are written with it. */
const escapeData = (text: string): string =>
  text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");

const escapeProperty = (text: string): string => escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");

/** Names from outside must not become a command of the runner, whose old form counts anywhere in a line. */
const harmless = (line: string): string => visible(line).replaceAll("##[", "##\\[");

/** GitHub drops a step summary of more than 1 MiB altogether. */
const cap = 900_000;
const reserve = 1_000;

/** The report for summaries and issues, at most 900 kB: what does not fit is counted. */
export function markdownReport(report: Report, most = cap): string {
  const page = createPage(most - reserve);
  const findings = open(report.findings);
  const word = report.exit === 3 ? "Incomplete" : report.exit === 0 && !findings.length ? "Clean" : "Findings";
  page.add(`## ${word}: ${verdictOf(report)}`, "");
  page.add(`${code(report.title)}, exit ${report.exit}`, "");
  for (const total of totals(report.coverage)) page.add(`- ${code(total.platform)}: ${sentence(total)}`);
  if (!report.coverage.length) page.add("- nothing was read");
  for (const remark of report.remarks ?? []) page.add(`- ${code(remark)}`);
  page.add("");

  const [notes, others] = [findings.filter(isNote), findings.filter((finding) => !isNote(finding))];
  let left = 0;
  for (const [platform, group] of groupBy(others, ({ platform }) => platform)) {
    page.add(`### ${platform === "" ? "Pages" : code(platform)}`, "");
    left += table(page, group);
  }
  left += details(page, count(notes.length, "note"), notes);
  left += details(page, `${report.findings.length - findings.length} accepted`, report.findings.filter(isAccepted));
  left += pagesOf(page, report);
  if (left) page.finish(`**${count(left, "more row")} did not fit; the JSON report has everything.**`, "");
  return page.text();
}

type Page = ReturnType<typeof createPage>;

function createPage(most: number) {
  const lines: string[] = [];
  let left = most;
  const sizeOf = (added: readonly string[]): number =>
    added.reduce((total, line) => total + Buffer.byteLength(line) + 1, 0);
  /** Adds lines for which room was reserved. */
  const finish = (...added: string[]): void => {
    lines.push(...added);
    left -= sizeOf(added);
  };
  /** Adds lines if they all fit. */
  const add = (...added: string[]): boolean => {
    const fits = sizeOf(added) <= left;
    if (fits) finish(...added);
    return fits;
  };
  return { add, finish, text: () => lines.join("\n").trimEnd() + "\n" };
}

const isNote = ({ severity }: Finding): boolean => severity === "note";
const isAccepted = ({ accepted }: Finding): boolean => accepted !== null;
const words: Record<Severity, string> = { error: "✖ error", warning: "▲ warning", note: "· note" };

/** Adds a table of findings, as far as it fits; returns the number of those that did not. */
function table(page: Page, findings: readonly Finding[]): number {
  if (!page.add("| severity | operation | field | rule | what | where |", "| --- | --- | --- | --- | --- | --- |"))
    return findings.length;
  const left = findings.filter((finding) => !page.add(row(finding))).length;
  page.finish("");
  return left;
}

function details(page: Page, title: string, findings: readonly Finding[]): number {
  if (!findings.length) return 0;
  if (!page.add("<details>", `<summary>${title}</summary>`, "")) return findings.length;
  const left = table(page, findings);
  page.finish("</details>", "");
  return left;
}

function row(finding: Finding): string {
  const { severity, impact, operation, field, aspect, rule, sides, accepted, message } = finding;
  const { languages = [], places = [] } = finding;
  const said = sides.map(({ source, value }) => `${code(source)} ${code(shown(value, 120))}`).join("<br>");
  const also = [
    message === undefined ? "" : code(message),
    languages.length > 1 ? `in ${languages.map(code).join(", ")}` : "",
    places.length > 1 ? `in ${places.length} places: ${places.slice(0, 5).map(code).join(", ")}` : "",
    accepted ? `accepted: ${code(accepted.reason)}` : "",
  ];
  const cells = [
    impact ? `${words[severity]}, ${impact}` : words[severity],
    code(operation),
    code([field, aspect].filter((part) => part !== "").join(" ")),
    code(rule),
    [said, ...also].filter((part) => part !== "").join("<br>"),
    sides.map(whereOf).join("<br>"),
  ];
  return `| ${cells.join(" | ")} |`;
}

const whereOf = ({ file, line }: Side): string => code(`${file}:${line}`);

function pagesOf(page: Page, { coverage }: Report): number {
  if (!coverage.length) return 0;
  const partly = unread(coverage).length;
  const title = `${count(coverage.length, "page")} read${partly ? `, ${partly} of them not in full` : ""}`;
  const head = ["| page | dialect | operations | rows used | unverified |", "| --- | --- | --: | --: | --: |"];
  if (!page.add("<details>", `<summary>${title}</summary>`, "", ...head)) return coverage.length;
  const left = coverage.filter(({ page: file, dialect, operations, rows, rowsUsed, unverified }) => {
    const cells = [code(file), code(dialect), operations, `${rowsUsed} of ${rows}`, unverified];
    return !page.add(`| ${cells.join(" | ")} |`);
  }).length;
  page.finish("", "</details>", "");
  return left;
}

/**
 * Text from outside as inline code. Written with entities, it can neither leave its cell nor be markup, and names and
 * numbers in code notify nobody.
 */
const code = (text: string): string =>
  text === "" ? "" : `<code>${visible(text).replace(/[^\p{L}\p{N} ./,=()'-]/gu, entity)}</code>`;

const entity = (character: string): string => `&#${character.codePointAt(0)!};`;
