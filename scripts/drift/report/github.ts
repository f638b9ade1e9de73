import { existsSync } from "node:fs";
import { isAbsolute, join, relative } from "node:path";
import { count } from "../../text.ts";
import type { Finding } from "../findings.ts";
import type { Severity } from "../rules/rules.ts";
import { open, type Report, sentence, totals, verdictOf } from "./report.ts";
import { shown, visible } from "./visible.ts";

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
