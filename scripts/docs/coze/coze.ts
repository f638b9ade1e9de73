import { linesOf } from "../../fences.ts";
import { groupBy, sha256 } from "../../text.ts";
import {
  keyOf,
  vendorOf,
  type Defect,
  type Example,
  type FieldFact,
  type OperationFacts,
  type Page,
  type Reading,
  type Sets,
  type SourceInfo,
} from "../../facts/facts.ts";
import { endpointOf, requestsIn, variablesOf, type ShownRequest } from "../requests.ts";
import { exampleOf } from "../document.ts";
import { blocksOf, chainOf, countRows, joinedSource, plainSource, type Source, type TableBlock } from "../markdown.ts";
import { reporter } from "../report.ts";
import { isGone } from "../words.ts";
import { readStream, streamRole } from "./events.ts";
import { addTable, isObjectSection, itemsOf, objectsOf, readHeaders, type FieldBook } from "./fields.ts";
import { checkDefaults, checkExamples, checkPage, checkPath, checkShape } from "./guards.ts";
import { fieldTables, isEnvelope, kindOfTable, readInfo, sectionsOf, sideOf, type Section } from "./page.ts";

/** Reads pages as the vendor serves them: one line for each row of a table. */
export const readCoze = (page: Page): Reading => readPage(page, plainSource, "coze-md@2");

/** The same pages with rows over several lines, each but the last with a backslash at its end. */
export const readCozeLines = (page: Page): Reading => readPage(page, joinedSource, "coze-lines@2");

function readPage({ file, text }: Page, sourceOf: (lines: string[]) => Source, dialect: string): Reading {
  const defects: Defect[] = [];
  const report = reporter(file, defects);
  const source = sourceOf(linesOf(text));
  const sections = sectionsOf(blocksOf(source));
  const tables = sections.flatMap((section) => section.tables);
  const language = /[\u4e00-\u9fff]/.test(text) ? "zh" : "en";
  const about: SourceInfo = { kind: "table", file, dialect, language, sha256: sha256(text) };
  const used = new Set<TableBlock>();
  const starts = sections.flatMap((section, index) =>
    section.tables.filter((table) => kindOfTable(table) === "info").map((info) => ({ info, index })),
  );
  // Each operation begins with its info table and ends where the next one's section begins.
  const operations = starts.flatMap(({ info, index }, n) =>
    readOperation(info, sections.slice(index, starts[n + 1]?.index), { source: about, used, defects }),
  );
  if (!starts.length) report("extract/no-operation", "The page has no table that names a method and an address.", 1);
  const rows = countRows(source, tables, report);
  const { rowsUsed, unclassified } = checkPage(source, sections, used, sourceOf === plainSource, report);
  return { platform: vendorOf(dialect), dialect, operations, rows, rowsUsed, unclassified, defects };
}

/** The operation of a page; several operations, when the page lists several addresses. */
function readOperation(
  table: TableBlock,
  sections: readonly Section[],
  { source, used, defects }: { source: SourceInfo; used: Set<TableBlock>; defects: Defect[] },
): OperationFacts[] {
  const { file } = source;
  const info = readInfo(table, reporter(file, defects));
  if (!info) return [];
  used.add(table);
  const { method, endpoints, at, protocol, permission } = info;
  const keys = endpoints.map(({ path }) => keyOf(method, path));
  const report = reporter(file, defects, keys[0]);
  const book: FieldBook = {
    ...{ fields: [], listings: [], used, report },
    ...{ objects: objectsOf(sections), dangling: new Set() },
  };
  const sets: Partial<Sets> = { ...(permission && { permission }) };
  const streams: TableBlock[] = [];
  for (const section of sections) {
    if (section.kind === "header") Object.assign(sets, readHeaders(book, section));
    const { tables, location } = rootsOf(section);
    for (const each of tables)
      if (location === "200" && streamRole(each)) streams.push(each);
      else addTable(book, each, { location, path: "" });
  }
  const event = readStream(book, sections, streams);
  if (event) {
    sets.event = event;
    const whole = book.listings.find(({ location }) => location === "200");
    sets["response-media"] = [
      { value: "text/event-stream", at: event[0]?.at ?? at },
      ...(whole ? [{ value: "application/json", at: whole.at }] : []),
    ];
  }
  const error = itemsOf(book, sections, "errors");
  if (error) sets.error = error;
  // Only a request with a body has a type of content.
  if (!book.fields.some(({ location }) => location === "body")) delete sets["request-media"];

  const { examples, requests } = showsOf(sections, file);
  const curls = requests.map(({ curl }) => curl);
  dropSingleOrigins(book.fields);
  checkPath(book, info);
  checkDefaults(book);
  checkShape(sections, info, book);
  checkExamples(book, examples);
  const queries = requests.flatMap(({ query }) => query ?? []);
  const titles = sections.slice(0, 1).flatMap(chainOf);
  const gone = titles.find(({ title }) => isGone(title));
  const deprecated = { value: gone !== undefined, at: report.at((gone ?? titles.at(-1))?.line || at.line) };

  return endpoints.map(({ origin, path }, index): OperationFacts => {
    const variables = new Set(variablesOf(path));
    return {
      ...{ platform: vendorOf(source.dialect), key: keys[index]!, route: `${method} ${path}`, at, protocol, source },
      fields: endpoints.length > 1 ? book.fields.flatMap((field) => ofAddress(field, variables)) : book.fields,
      listings: book.listings,
      sets: { ...sets, host: [{ value: origin, at }] },
      terms: { deprecated },
      examples: [...examples, ...queries],
      // One that calls none of the addresses is held against the first.
      curls: curls.filter(
        ({ url }) =>
          Math.max(
            0,
            endpoints.findIndex((each) => calls(url, each.path)),
          ) === index,
      ),
    };
  });
}

/** The tables of the fields of a place itself. One page lost the heading between an object and them: they tell by their envelope. */
function rootsOf(section: Section): { location: string; tables: TableBlock[] } {
  const { location = "200" } = section;
  const tables = fieldTables(section);
  if (location === "200" && sideOf(section) !== "response") return { location, tables: [] };
  if (section.location !== undefined) return { location, tables };
  return { location, tables: isObjectSection(section) ? tables.slice(1).filter(isEnvelope) : [] };
}

/** Sections of examples; other titles under them are about other things. */
const shows = new Set(["examples", "request-example", "response-example", "stream", "whole"]);

/** The commands and the JSON that an operation's sections of examples show. */
function showsOf(sections: readonly Section[], file: string): { examples: Example[]; requests: ShownRequest[] } {
  const examples: Example[] = [];
  const requests: ShownRequest[] = [];
  for (const section of sections) {
    if (sideOf(section) !== "example" || !section.kind || !shows.has(section.kind)) continue;
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

function calls(url: string, path: string): boolean {
  const [has, wants] = [endpointOf(url)?.path ?? "", path].map((text) => text.split("/").filter(Boolean));
  return has!.length === wants!.length && wants!.every((part, i) => part === has![i] || /^\{.*\}$/.test(part));
}

/** A path's field, where only some of an operation's addresses have it: it says nothing of whether it is required. */
function ofAddress(field: FieldFact, variables: ReadonlySet<string>): FieldFact[] {
  if (field.location !== "path") return [field];
  const { required: _, ...aspects } = field.aspects;
  return variables.has(field.path) ? [{ ...field, aspects }] : [];
}

/** Only what several places share needs to be known by its origin. */
function dropSingleOrigins(fields: readonly FieldFact[]): void {
  for (const [first, ...others] of groupBy(fields, ({ origin = "" }) => origin).values())
    if (!others.length) delete first!.origin;
}
