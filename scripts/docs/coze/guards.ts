import { plainPath, type Curl, type Example, type FieldFact, type Listing } from "../../facts/facts.ts";
import type { Json } from "../../json.ts";
import { groupBy } from "../../text.ts";
import { checkVariables, endpointOf, variablesOf, type Endpoint } from "../requests.ts";
import { chainOf, isRow, plainText, type Source, type TableBlock } from "../markdown.ts";
import { keysIn, pathsAt, type Report } from "../report.ts";
import { streamRole } from "./events.ts";
import type { FieldBook } from "./fields.ts";
import type { Info } from "./info.ts";
import {
  answerKinds,
  fieldTables,
  isEnvelope,
  kindOfTable,
  plainTitle,
  sideOf,
  type OperationScope,
  type Section,
  type SectionKind,
  type Side,
  type TableKind,
} from "./page.ts";

/** A path needs all of its variables. */
export function checkPath({ fields }: FieldBook, { endpoints, at }: Info, report: Report): void {
  const variables = new Set(endpoints.flatMap(({ path }) => variablesOf(path)));
  checkVariables(variables, fields, report, at);
  if (endpoints.length > 1) return;
  for (const { location, path, at, aspects } of fields) {
    const { required } = aspects;
    if (location !== "path" || !variables.has(path) || !required || !("value" in required) || required.value) continue;
    report("docs/constraint-conflict", "Part of the address, but said to be optional.", at, `path.${path}`);
  }
}

/** A default must be one of the values and within the range that the same row names. */
export function checkFields(book: FieldBook, report: Report): void {
  const reported = new Set<number>();
  for (const { location, path, at, aspects } of book.fields) {
    const value = <T>(aspect: { value: T } | { absent: true } | undefined): T | undefined =>
      aspect && "value" in aspect ? aspect.value : undefined;
    const chosen: Json | undefined = value(aspects.default);
    if (chosen === undefined || reported.has(at.line)) continue;
    const values = value(aspects.enum)?.values;
    const [low, high] = [value(aspects.minimum), value(aspects.maximum)];
    const outside =
      (typeof chosen === "number" && ((low !== undefined && chosen < low) || (high !== undefined && chosen > high))) ||
      (values !== undefined && chosen !== "" && !values.includes(String(chosen)));
    if (!outside) continue;
    reported.add(at.line);
    report(
      "docs/constraint-conflict",
      `The default ${JSON.stringify(chosen)} is not among the values that the row allows.`,
      at.line,
      `${location}.${plainPath(path)}`,
    );
  }
}

/** A command that calls none of the addresses contradicts the table. Returns which of them each calls. */
export function checkCommands(curls: readonly Curl[], info: Info, report: Report): number[] {
  return curls.map(({ method, url, at }) => {
    const called = endpointOf(url.replace(/:\d+(?=\/)/, ""));
    const endpoint = info.endpoints.findIndex((candidate) => called && fits(called, candidate));
    if (method !== info.method)
      report("docs/curl-vs-url", `The command sends ${method}, the table says ${info.method}.`, at);
    if (endpoint < 0) report("docs/curl-vs-url", "The command calls a path that is not in the table.", at);
    return Math.max(endpoint, 0);
  });
}

const segments = ({ path }: Endpoint): string[] => path.replace(/\/+$/, "").split("/");

function fits(called: Endpoint, template: Endpoint): boolean {
  const [has, wants] = [segments(called), segments(template)];
  return (
    has.length === wants.length && wants.every((part, i) => part === has[i] || (/^\{.*\}$/.test(part) && has[i] !== ""))
  );
}

/** The keys of an operation's own examples must be in its tables: many that are not mean that we lost structure. */
export function checkExamples(
  fields: readonly FieldFact[],
  listings: readonly Listing[],
  examples: readonly Example[],
  report: Report,
): void {
  const keys = examples.flatMap((example) => {
    const { location } = example;
    const listed = pathsAt(location, listings);
    const shown = keysIn(example, pathsAt(location, fields), (path) => listed.has(path));
    return shown.flatMap((key) => (key.inner ? [] : { ...key, location }));
  });
  const missing = keys.filter(({ isField }) => !isField);
  for (const [first] of groupBy(missing, ({ path }) => path).values()) {
    const { location, path, line } = first!;
    report("docs/example-vs-table", "The example has a key that no table lists.", line, `${location}.${path}`);
  }
  if (missing.length > 2 && missing.length * 2 > keys.length)
    report.structure(
      `${missing.length} of ${keys.length} keys of the examples are in no table: the nesting of the tables was lost.`,
      examples[0]!.at.line,
    );
}

/** Sections that a page of the usual kind has. OAuth pages, whose operations need no permission, vary more. */
const usual: SectionKind[] = ["header", "response", "examples", "errors"];
const always: SectionKind[] = ["response"];

/** Whether the page still has the shape that the reader relies on: a lost heading loses or misplaces facts. */
export function checkShape({ sections }: OperationScope, info: Info, book: FieldBook, report: Report): void {
  const [own] = sections;
  if (!own) return report.structure("Two operations stand in one section.", info.at.line);
  const has = (kind: SectionKind): boolean => sections.some((section) => section.kind === kind);
  if (info.protocol === "websocket") return checkSection(own, own, report);
  for (const kind of info.permission ? usual : always) {
    // The oldest page, whose sections are all at the top, has no section of errors.
    if (!has(kind) && !(kind === "errors" && own.depth === 1))
      report.structure(`The section "${kind}" is missing.`, own.line);
  }
  for (const kind of ["request-example", "response-example"] as const)
    if (has("examples") && !has(kind) && !sections.some(isWholeExample))
      report.structure(`The section "${kind}" is missing.`, own.line);
  for (const section of sections) {
    checkSection(section, own, report);
    const answers = answerKinds.has(section.kind) ? fieldTables(section).filter((table) => !streamRole(table)) : [];
    // An object's table without its heading would pass for the answer.
    if (info.permission && sideOf(section) === "response" && !answers.every(isEnvelope))
      report.structure(
        `The answer in "${plainText(section.title)}" has a table without code and msg.`,
        answers[0]!.header.line,
      );
  }
  const surplus = sections.find((section) => sideOf(section) === "response" && fieldTables(section).length > 1);
  if (book.dangling.size && surplus)
    report.structure(
      `"${[...book.dangling][0]!}" has no section, and "${surplus.title}" has two tables.`,
      surplus.line,
    );
}

/** The oldest page has its examples under the two ways to answer. */
const isWholeExample = (section: Section): boolean => section.kind === "whole" && sideOf(section) === "example";

const parts = new Set<SectionKind | undefined>(["header", "path", "query", "body"]);
const notOfFields = new Set<Side>(["info", "errors", "example"]);
const sectionOfTable: Partial<Record<TableKind, SectionKind>> = { info: "info", headers: "header", errors: "errors" };

function checkSection(section: Section, info: Section, report: Report): void {
  const { kind, parent, line, tables } = section;
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
  if (parts.has(kind)) {
    if (parent?.kind !== "request" && section.depth > info.depth)
      report.structure(`"${title}" does not stand under the parameters of the request.`, line);
    if (kind === "header" ? fields.length > 0 : fields.length !== 1)
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
): { rowsUsed: number; unclassified: number[] } {
  const unclosed = source.fences.find(({ closed }) => !closed);
  if (unclosed) report.unbalanced("The code that begins here never ends.", source.places[unclosed.from]!);
  checkTags(source, report);
  checkEnds(source, sections, titled, report);
  const unclassified: number[] = [];
  let rowsUsed = 0;
  for (const section of sections)
    for (const table of section.tables) {
      const { line } = table.header;
      if (used.has(table) || isKnown(section, table, sections)) {
        rowsUsed += table.rows.length;
        continue;
      }
      unclassified.push(line);
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
  if (kind === "other") return true;
  if (kind !== "fields") return false;
  // Claims of a token that callers sign: in a list of steps, before the operation that takes the token.
  if (table.listed && sideOf(section) === "prose") return true;
  return !section.kind && isSerialised(section, sections);
}

/** Objects that are the JSON text of a string: a description names them. */
function isSerialised(section: Section, sections: readonly Section[]): boolean {
  const title = plainTitle(section.title);
  if (!title.endsWith(" object")) return false;
  return sections.some(({ tables }) =>
    tables.some((table) =>
      table.rows.some(({ cells }) =>
        plainText(cells.at(-1) ?? "")
          .toLowerCase()
          .includes(title),
      ),
    ),
  );
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
