import { plainPath, type Example, type Known, type Loc } from "../../facts/facts.ts";
import { checkVariables, variablesOf } from "../requests.ts";
import { keysIn, pathsAt, type Report } from "../report.ts";
import { chainOf, isRow, plainText, type Source, type TableBlock } from "../markdown.ts";
import { streamRole } from "./events.ts";
import type { FieldBook } from "./fields.ts";
import {
  fieldTables,
  isEnvelope,
  kindOfTable,
  plainTitle,
  sideOf,
  type Info,
  type Section,
  type SectionKind,
  type Side,
  type TableKind,
} from "./page.ts";

const valueOf = <T>(known: Known<T> | undefined): T | undefined =>
  known && "value" in known ? known.value : undefined;

/** A path needs all of its variables. */
export function checkPath({ fields, report }: FieldBook, { endpoints, at }: Info): void {
  const variables = new Set(endpoints.flatMap(({ path }) => variablesOf(path)));
  checkVariables(variables, fields, report, at);
  if (endpoints.length > 1) return;
  for (const { location, path, at: own, aspects } of fields)
    if (location === "path" && variables.has(path) && valueOf(aspects.required) === false)
      report("docs/constraint-conflict", "Part of the address, but said to be optional.", own, `path.${path}`);
}

/** A default must be one of the values and within the range that the same row names. */
export function checkDefaults({ fields, report }: FieldBook): void {
  const reported = new Set<number>();
  for (const { location, path, at, aspects } of fields) {
    const chosen = valueOf(aspects.default);
    const values = valueOf(aspects.enum)?.values;
    const [low = -Infinity, high = Infinity] = [valueOf(aspects.minimum), valueOf(aspects.maximum)];
    const isOutside = typeof chosen === "number" && (chosen < low || chosen > high);
    const isOther = chosen !== undefined && chosen !== "" && values?.includes(String(chosen)) === false;
    if ((!isOutside && !isOther) || reported.has(at.line)) continue;
    reported.add(at.line);
    const message = `The default ${JSON.stringify(chosen)} is not among the values that the row allows.`;
    report("docs/constraint-conflict", message, at, `${location}.${plainPath(path)}`);
  }
}

/** The keys of an operation's own examples must be in its tables: many that are not mean that we lost structure. */
export function checkExamples({ fields, listings, report }: FieldBook, examples: readonly Example[]): void {
  const keys = examples.flatMap((example) => {
    const [own, listed] = [pathsAt(example.location, fields), pathsAt(example.location, listings)];
    return keysIn(example, own, (path) => listed.has(path)).filter(({ inner }) => !inner);
  });
  const missing = keys.filter(({ isField }) => !isField).length;
  const message = `${missing} of ${keys.length} keys of the examples are in no table: the nesting of the tables was lost.`;
  if (missing > 2 && missing * 2 > keys.length) report.structure(message, examples[0]!.at);
}

/** Sections that a page of the usual kind has. OAuth pages, whose operations need no permission, vary more. */
const usual: SectionKind[] = ["header", "response", "examples", "errors"];
const always: SectionKind[] = ["response"];

/** Whether the page still has the shape that the reader relies on: a lost heading loses or misplaces facts. */
export function checkShape(sections: readonly Section[], info: Info, { dangling, report }: FieldBook): void {
  const [own] = sections;
  if (!own) return report.structure("Two operations stand in one section.", info.at);
  if (info.protocol === "websocket") return checkSection(own, own, report);
  const has = (kind: SectionKind): boolean => sections.some((section) => section.kind === kind);
  const isOldest = own.depth === 1;
  const shown: SectionKind[] =
    has("examples") && !sections.some(isWholeExample) ? ["request-example", "response-example"] : [];
  for (const kind of [...(info.permission ? usual : always), ...shown])
    // The oldest page, whose sections are all at the top, has no section of errors.
    if (!has(kind) && !(kind === "errors" && isOldest)) report.structure(`The section "${kind}" is missing.`, own.line);
  for (const section of sections) {
    checkSection(section, own, report);
    if (!info.permission || section.location !== "200" || sideOf(section) !== "response") continue;
    // An object's table without its heading would pass for the answer.
    const [astray] = fieldTables(section).filter((table) => !streamRole(table) && !isEnvelope(table));
    const message = `The answer in "${plainText(section.title)}" has a table without code and msg.`;
    if (astray) report.structure(message, astray.header.line);
  }
  const surplus = sections.find((section) => sideOf(section) === "response" && fieldTables(section).length > 1);
  const [lost] = dangling;
  if (lost !== undefined && surplus)
    report.structure(`"${lost}" has no section, and "${surplus.title}" has two tables.`, surplus.line);
}

/** The oldest page has its examples under the two ways to answer. */
const isWholeExample = (section: Section): boolean => section.kind === "whole" && sideOf(section) === "example";

const notOfFields = new Set<Side>(["info", "errors", "example"]);
const sectionOfTable: Partial<Record<TableKind, SectionKind>> = { info: "info", headers: "header", errors: "errors" };

function checkSection(section: Section, info: Section, report: Report): void {
  const { kind, location, parent, line, tables } = section;
  const title = plainText(section.title);
  const side = sideOf(section);
  const fields = fieldTables(section);
  for (const table of tables) {
    const expected = sectionOfTable[kindOfTable(table)];
    if (expected && kind !== expected)
      report.structure(`A table of ${expected} stands in the section "${title}".`, table.header.line);
    if (kindOfTable(table) === "unknown" && side !== "prose" && side !== "info")
      report.structure(`The section "${title}" has a table whose columns are not known.`, table.header.line);
  }
  if (location !== undefined && location !== "200") {
    if (parent?.kind !== "request" && section.depth > info.depth)
      report.structure(`"${title}" does not stand under the parameters of the request.`, line);
    if (fields.length !== (kind === "header" ? 0 : 1))
      report.structure(`The section "${title}" has ${fields.length} tables of fields.`, line);
  }
  const shows = kind === "request-example" || kind === "response-example";
  if (shows && !chainOf(section).some((each) => each.kind === "examples"))
    report.structure(`"${title}" does not stand under the examples.`, line);
  if (!fields.length) return;
  if (side === "prose" ? !fields.every(({ listed }) => listed) : kind === "request" || notOfFields.has(side))
    report.structure(`The section "${title}" cannot have a table of fields.`, fields[0]!.header.line);
  if (!kind && fields.length > 1 && !(side === "response" && fields.slice(1).every(isEnvelope)))
    report.structure(`The section "${title}" has ${fields.length} tables of fields.`, line);
}

/** Accounts for every table of a page, and for what must be closed and end; pages of one dialect have titles. */
export function checkPage(
  source: Source,
  sections: readonly Section[],
  used: ReadonlySet<TableBlock>,
  titled: boolean,
  report: Report,
): { rowsUsed: number; unclassified: Loc[] } {
  const unclosed = source.fences.find(({ closed }) => !closed);
  if (unclosed) report.unbalanced("The code that begins here never ends.", source.places[unclosed.from]!);
  checkTags(source, report);
  checkEnds(source, sections, titled, report);
  const unclassified: Loc[] = [];
  let rowsUsed = 0;
  for (const section of sections)
    for (const table of section.tables) {
      const { line } = table.header;
      if (used.has(table) || isKnown(section, table, sections)) {
        rowsUsed += table.rows.length;
        continue;
      }
      unclassified.push(report.at(line));
      const kind = kindOfTable(table);
      if (kind === "renamed") report.structure("A table of fields with unknown headings of columns.", line);
      else if (kind === "fields")
        report.structure(`Nothing refers to the fields of "${plainText(section.title)}".`, line);
      else report("extract/unclassified-table", "No rule says what this table is for.", line);
    }
  return { rowsUsed, unclassified };
}

/** Tables that hold no facts, and that we know: by their columns, or as what a sentence or a step explains. */
function isKnown(section: Section, table: TableBlock, sections: readonly Section[]): boolean {
  const kind = kindOfTable(table);
  if (kind !== "fields") return kind === "other";
  // Claims of a token that callers sign: in a list of steps, before the operation that takes the token.
  if (table.listed && sideOf(section) === "prose") return true;
  // Objects that are the JSON text of a string: a description names them.
  const title = plainTitle(section.title);
  const rows = sections.flatMap(({ tables }) => tables.flatMap((each) => each.rows));
  const isNamed = (text = ""): boolean => plainText(text).toLowerCase().includes(title);
  return title.endsWith(" object") && rows.some(({ cells }) => isNamed(cells.at(-1)));
}

/** Divisions, as the vendor's tabs and columns write them, must all be closed. */
function checkTags({ lines, outside, places }: Source, report: Report): void {
  const open: number[] = [];
  lines.forEach((line, i) => {
    if (!outside[i] || isRow(line)) return;
    for (const [tag] of line.matchAll(/<\/?div\b|^\s*:{3,4}(?:\s*tabs|\w+)?/g)) {
      const colons = tag.trim().startsWith(":");
      if (colons ? /:\s*$/.test(tag) : tag === "</div") open.pop();
      else open.push(places[i]!);
    }
  });
  if (open.length) report.unbalanced("What is opened here is never closed.", open[0]!);
}

/** A page ends with a finished line; where its last section is that of errors, these are listed or linked to. */
function checkEnds(source: Source, sections: readonly Section[], titled: boolean, report: Report): void {
  const { lines, places, ends } = source;
  const last = lines.findLast((line) => line.trim())?.trim() ?? "";
  if (!isFinished(last)) report.structure("The last line is not finished: the page was cut.", ends.at(-1)!);
  const end = sections.at(-1)!;
  const text = lines.filter((_, i) => places[i]! > end.line).join("\n");
  if (end.kind === "errors" && !end.tables.length && !/\]\([^()\s]+\)/.test(text))
    report.structure("The section of errors neither lists them nor links to them: the page was cut.", end.line);
  const [, first] = sections;
  if (titled && first && chainOf(first).some(({ kind }) => kind))
    report.structure("The page has no title.", first.line);
}

/** Sentences, rows, fences, tags, tabs, images and titles without words can be the end of a page. */
function isFinished(line: string): boolean {
  if (line.startsWith("|")) return line.endsWith("|");
  return /[。.！!？?>`]$/.test(line) || /^(?::{3,4}|#+(?:\s*\{#[^{}]*\})?|!\[.*\))$/.test(line);
}
