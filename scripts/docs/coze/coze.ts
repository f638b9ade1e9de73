import { linesOf } from "../../fences.ts";
import { sha256 } from "../../text.ts";
import {
  keyOf,
  vendorOf,
  type Defect,
  type Example,
  type FieldFact,
  type Item,
  type OperationFacts,
  type Page,
  type Reading,
  type Sets,
  type SourceInfo,
} from "../../facts/facts.ts";
import { requestsIn, variablesOf, type ShownRequest } from "../requests.ts";
import { exampleOf } from "../document.ts";
import {
  blocksOf,
  chainOf,
  countRows,
  joinedSource,
  plainSource,
  plainText,
  type Source,
  type TableBlock,
} from "../markdown.ts";
import { reporter, type Report } from "../report.ts";
import { isGone } from "../words.ts";
import { readStream, streamRole } from "./events.ts";
import { addTable, isObjectSection, objectsOf, type FieldBook } from "./fields.ts";
import { checkCommands, checkExamples, checkFields, checkPage, checkPath, checkShape } from "./guards.ts";
import { readHeaders, readInfo } from "./info.ts";
import {
  answerKinds,
  fieldTables,
  isEnvelope,
  kindOfTable,
  sectionsOf,
  sideOf,
  type OperationScope,
  type Section,
} from "./page.ts";

/** Reads pages as the vendor serves them: one line for each row of a table. */
export const readCoze = (page: Page): Reading => readPage(page, plainSource, "coze-md@2");

/** The same pages with rows over several lines, each but the last with a backslash at its end. */
export const readCozeLines = (page: Page): Reading => readPage(page, joinedSource, "coze-lines@2");

function readPage({ file, text }: Page, sourceOf: (lines: string[]) => Source, dialect: string): Reading {
  const defects: Defect[] = [];
  const report = reporter(file, defects);
  const source = sourceOf(linesOf(text));
  const sections = sectionsOf(blocksOf(source));
  const about: SourceInfo = {
    kind: "table",
    file,
    dialect,
    language: /[\u4e00-\u9fff]/.test(text) ? "zh" : "en",
    sha256: sha256(text),
  };
  const readings = scopesOf(sections).map((scope) => readOperation(scope, about, defects));
  const used = new Set<TableBlock>(readings.flatMap((reading) => [...reading.used]));
  const operations = readings.flatMap((reading) => reading.operations);
  if (!readings.length) report("extract/no-operation", "The page has no table that names a method and an address.", 1);
  const tables = sections.flatMap((section) => section.tables);
  const rows = countRows(source, tables, report);
  const { rowsUsed, unclassified } = checkPage(source, sections, used, sourceOf === plainSource, report);
  const unknown = unclassified.map((line) => report.at(line));
  return { platform: vendorOf(dialect), dialect, operations, rows, rowsUsed, unclassified: unknown, defects };
}

/** Each operation begins with its info table and ends where the next one's section begins. */
function scopesOf(sections: readonly Section[]): OperationScope[] {
  const starts = sections.flatMap((section, index) =>
    section.tables.filter((table) => kindOfTable(table) === "info").map((info) => ({ info, index })),
  );
  return starts.map(({ info, index }, n) => ({ info, sections: sections.slice(index, starts[n + 1]?.index) }));
}

interface OperationReading {
  operations: OperationFacts[];
  /** Tables that became facts. */
  used: Set<TableBlock>;
}

/** The operation of a page; several operations, when the page lists several addresses. */
function readOperation(scope: OperationScope, source: SourceInfo, defects: Defect[]): OperationReading {
  const { file } = source;
  const info = readInfo(scope.info, reporter(file, defects));
  const used = new Set<TableBlock>(info ? [scope.info] : []);
  if (!info) return { operations: [], used };
  const keys = info.endpoints.map(({ path }) => keyOf(info.method, path));
  const report = reporter(file, defects, keys[0]);
  const { sections } = scope;
  const objects = objectsOf(sections);
  const book: FieldBook = { fields: [], listings: [], used, dangling: new Set(), objects, report };
  const sets: Partial<Sets> = {};
  if (info.permission) sets.permission = info.permission;

  for (const section of sections) {
    const { kind } = section;
    if (kind === "header") Object.assign(sets, readHeaders(book, section));
    if (kind === "path" || kind === "query" || kind === "body")
      for (const table of fieldTables(section)) addTable(book, table, { location: kind, path: "", side: "request" });
  }
  const roots = sections.flatMap((section) => rootTables(section));
  for (const table of roots)
    if (!streamRole(table)) addTable(book, table, { location: "200", path: "", side: "response" });
  const stream = readStream(book, sections, roots);
  if (stream) {
    sets.event = stream;
    const whole = book.listings.find(({ location }) => location === "200");
    sets["response-media"] = [
      { value: "text/event-stream", at: stream[0]?.at ?? info.at },
      ...(whole ? [{ value: "application/json", at: whole.at }] : []),
    ];
  }
  const errors = errorCodes(sections, used, report);
  if (errors) sets.error = errors;
  // Only a request with a body has a type of content.
  if (!book.fields.some(({ location }) => location === "body")) delete sets["request-media"];

  const { examples, requests } = showsOf(sections, file);
  const curls = requests.map(({ curl }) => curl);
  dropSingleOrigins(book.fields);
  checkPath(book, info, report);
  checkFields(book, report);
  checkShape(scope, info, book, report);
  checkExamples(book.fields, book.listings, examples, report);
  const called = checkCommands(curls, info, report);
  const queries = requests.flatMap(({ query }) => query ?? []);
  const [own] = sections;
  const titles = own ? chainOf(own) : [];
  const gone = titles.find(({ title }) => isGone(title));
  const deprecated = { value: gone !== undefined, at: report.at((gone ?? titles.at(-1))?.line || info.at.line) };

  const operations = info.endpoints.map(({ origin, path }, index): OperationFacts => {
    const variables = new Set(variablesOf(path));
    const others = info.endpoints.length > 1;
    return {
      platform: vendorOf(source.dialect),
      key: keys[index]!,
      route: `${info.method} ${path}`,
      at: info.at,
      protocol: info.protocol,
      source,
      fields: book.fields.flatMap((field) => (others ? ofAddress(field, variables) : [field])),
      listings: book.listings,
      sets: { ...sets, host: [{ value: origin, at: info.at }] },
      terms: { deprecated },
      examples: [...examples, ...queries],
      curls: curls.filter((_, i) => called[i] === index),
    };
  });
  return { operations, used };
}

/** Sections of examples; other titles under them are about other things. */
const shows = new Set(["examples", "request-example", "response-example", "stream", "whole"]);

/** The commands and the JSON that an operation's sections of examples show. */
function showsOf(sections: readonly Section[], file: string): { examples: Example[]; requests: ShownRequest[] } {
  const examples: Example[] = [];
  const requests: ShownRequest[] = [];
  for (const section of sections) {
    const inExamples = chainOf(section).some(({ kind }) => kind && /examples?$/.test(kind));
    if (!inExamples || !section.kind || !shows.has(section.kind)) continue;
    for (const { text, line } of section.codes) {
      const sent = requestsIn(text, file, line);
      requests.push(...sent);
      examples.push(...sent.flatMap(({ body }) => body ?? []));
      const isAnswer = !sent.length && section.kind !== "request-example" && /^\s*[{[]/.test(text);
      const answer = isAnswer && exampleOf(text, "200", { file, line });
      if (answer) examples.push(answer);
    }
  }
  return { examples, requests };
}

/** A path's field, where only some of an operation's addresses have it: it says nothing of whether it is required. */
function ofAddress(field: FieldFact, variables: ReadonlySet<string>): FieldFact[] {
  if (field.location !== "path") return [field];
  const { required: _, ...aspects } = field.aspects;
  return variables.has(field.path) ? [{ ...field, aspects }] : [];
}

/** The tables of an answer itself. One page lost the heading between an object and them: they tell by their envelope. */
function rootTables(section: Section): TableBlock[] {
  if (sideOf(section) !== "response") return [];
  const tables = fieldTables(section);
  if (section.kind) return answerKinds.has(section.kind) ? tables : [];
  return isObjectSection(section) ? tables.slice(1).filter(isEnvelope) : [];
}

function errorCodes(sections: Section[], used: Set<TableBlock>, report: Report): Item[] | undefined {
  const tables = sections.flatMap(({ tables: all }) => all).filter((table) => kindOfTable(table) === "errors");
  if (!tables.length) return undefined;
  return tables.flatMap((table) => {
    used.add(table);
    // A row without a code has another message for the code above.
    return table.rows.flatMap(({ cells, line }) => {
      const value = plainText(cells[0] ?? "");
      return value ? [{ value, at: report.at(line) }] : [];
    });
  });
}

/** Only what several places share needs to be known by its origin. */
function dropSingleOrigins(fields: FieldFact[]): void {
  const counts = new Map<string, number>();
  for (const { origin } of fields) if (origin !== undefined) counts.set(origin, (counts.get(origin) ?? 0) + 1);
  for (const field of fields) if (field.origin !== undefined && counts.get(field.origin) === 1) delete field.origin;
}
