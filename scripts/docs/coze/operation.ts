import { isGone } from "./prose.ts";
import { queryExample } from "../query-example.ts";
import {
  keyOf,
  type Defect,
  type FieldFact,
  type Item,
  type OperationFacts,
  type Sets,
  type SourceInfo,
} from "../../facts/facts.ts";
import type { TableBlock } from "./blocks.ts";
import { plainText } from "./cells.ts";
import { notesFor } from "./entries.ts";
import { readStream, streamRole } from "./events.ts";
import { checkExamples, readExamples } from "./examples.ts";
import { addTable, type FieldBook } from "./fields.ts";
import { checkCommands, checkFields, checkPath, checkShape } from "./guards.ts";
import { readHeaders } from "./headers.ts";
import { readInfo, variablesOf } from "./info.ts";
import { isObjectSection, objectsOf } from "./objects.ts";
import { chainOf, answerKinds, sideOf, type Section } from "./sections.ts";
import { fieldTables, isEnvelope, kindOfTable } from "./tables.ts";

export interface OperationScope {
  info: TableBlock;
  /** The section of the info table and those up to the next operation's. */
  sections: Section[];
}

export interface OperationReading {
  operations: OperationFacts[];
  /** Tables that became facts. */
  used: Set<TableBlock>;
}

/** The operation of a page; several operations, when the page lists several addresses. */
export function readOperation(scope: OperationScope, source: SourceInfo, defects: Defect[]): OperationReading {
  const { file } = source;
  const info = readInfo(scope.info, notesFor(file, "", defects));
  const used = new Set<TableBlock>(info ? [scope.info] : []);
  if (!info) return { operations: [], used };
  const keys = info.endpoints.map(({ path }) => keyOf(info.method, path));
  const notes = notesFor(file, keys[0]!, defects);
  const { sections } = scope;
  const objects = objectsOf(sections);
  const book: FieldBook = { fields: [], listings: [], used, dangling: new Set(), objects, notes };
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
    sets.event = stream.events;
    const whole = book.listings.find(({ location }) => location === "200");
    sets["response-media"] = [
      { value: "text/event-stream", at: stream.events[0]?.at ?? info.at },
      ...(whole ? [{ value: "application/json", at: whole.at }] : []),
    ];
  }
  const errors = errorCodes(sections, used, file);
  if (errors) sets.error = errors;
  // Only a request with a body has a type of content.
  if (!book.fields.some(({ location }) => location === "body")) delete sets["request-media"];

  const { examples, commands } = readExamples(sections, file);
  dropSingleOrigins(book.fields);
  checkPath(book, info, notes);
  checkFields(book, notes);
  checkShape(scope, info, book, notes);
  checkExamples(book.fields, book.listings, examples, notes);
  const curls = checkCommands(commands, info, notes);
  const queries = commands.flatMap(({ url, line }) => queryExample(url, { file, line }) ?? []);
  const [own] = sections;
  const titles = own ? chainOf(own) : [];
  const gone = titles.find(({ title }) => isGone(title));
  const deprecated = { value: gone !== undefined, at: { file, line: (gone ?? titles.at(-1))?.line || info.at.line } };

  const operations = info.endpoints.map(({ origin, path }, index): OperationFacts => {
    const variables = new Set(variablesOf(path));
    const others = info.endpoints.length > 1;
    return {
      platform: "coze",
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
      curls: curls.filter((curl) => curl.endpoint === index).map(({ method, url, at }) => ({ method, url, at })),
    };
  });
  return { operations, used };
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

function errorCodes(sections: Section[], used: Set<TableBlock>, file: string): Item[] | undefined {
  const tables = sections.flatMap(({ tables: all }) => all).filter((table) => kindOfTable(table) === "errors");
  if (!tables.length) return undefined;
  return tables.flatMap((table) => {
    used.add(table);
    // A row without a code has another message for the code above.
    return table.rows.flatMap(({ cells, line }) => {
      const value = plainText(cells[0] ?? "");
      return value ? [{ value, at: { file, line } }] : [];
    });
  });
}

/** Only what several places share needs to be known by its origin. */
function dropSingleOrigins(fields: FieldFact[]): void {
  const counts = new Map<string, number>();
  for (const { origin } of fields) if (origin !== undefined) counts.set(origin, (counts.get(origin) ?? 0) + 1);
  for (const field of fields) if (field.origin !== undefined && counts.get(field.origin) === 1) delete field.origin;
}
