import type { FieldFact, Known, Listing, Loc, Sets } from "../../facts/facts.ts";
import { isCommonHeader, variablesOf } from "../requests.ts";
import { checkWidth, type Row, type TableBlock } from "../markdown.ts";
import type { Report } from "../report.ts";
import { requiredIn, requirement, statedAt, typeAspects, type TypeName } from "../words.ts";
import { columnsOf, parseDefault, parseName, parseRange, parseType, type Columns } from "./cells.ts";
import type { FieldComponent, Parts, Section } from "./page.ts";

/** What the tables and components of a page say, as it comes together. */
export interface Prose {
  fields: Map<string, FieldFact>;
  listings: Map<string, Listing>;
  sets: Partial<Sets>;
  report: Report;
  /** Names of the variables of the path. */
  variables: ReadonlySet<string>;
  /** Lines of rows that were used. */
  used: Set<number>;
  unclassified: Loc[];
}

/** Makes facts of every table and component, by the section it stands in; what is not understood is reported. */
export function readFields({ sections, components, named }: Parts, report: Report): Prose {
  const prose: Prose = {
    ...{ report, sets: {}, unclassified: [], fields: new Map(), listings: new Map(), used: new Set() },
    variables: new Set(variablesOf(named?.path ?? "")),
  };
  for (const section of sections)
    for (const [i, table] of section.tables.entries()) {
      const problem = addTable(prose, section, table, i > 0);
      if (problem !== undefined) leaveOut(prose, section, table, problem);
    }
  for (const { topic, components } of sections)
    for (const component of components)
      addComponent(prose, component, topic.is === "fields" ? topic.location : "200", "");
  for (const line of components.begun)
    if (!prose.used.has(line)) report("extract/census", "the component of a field cannot be read", line);
  return prose;
}

/** A table without types where nothing is said of fields is prose; others must not be lost. */
function leaveOut(
  { used, report, unclassified }: Prose,
  { topic, slug }: Section,
  table: TableBlock,
  problem: string,
): void {
  if (problem === "" && topic.is === "other") return table.rows.forEach(({ line }) => used.add(line));
  const { line } = table.header;
  const what = `the table ${slug === "" ? "before any heading" : `under ${JSON.stringify(slug)}`}`;
  unclassified.push(report.at(line));
  if (problem === "") report("extract/unclassified-table", `${what} holds no fields`, line);
  else report("extract/census", `${what} ${problem}`, line);
}

/** Why a table was not used; empty where it holds nothing that could be. */
function addTable(prose: Prose, { topic }: Section, table: TableBlock, second: boolean): string | undefined {
  const { rows } = table;
  const columns = columnsOf(table);
  if (topic.is === "fields") {
    if (second) return "is the second one there: a heading may be missing";
    if (!columns && topic.location === "header") return void addHeaders(prose, table);
    if (!rows.length) return "has no rows";
    return columns ? void addRows(prose, table, columns, topic) : "has no column of types";
  }
  if (topic.is === "statuses" || (rows.length && rows.every((row) => isStatus(codeOf(row)))))
    return void addCodes(prose, rows);
  if (columns) {
    const prefix = topic.is === "part" && !second ? objectNamed(prose, topic.location, topic.name) : undefined;
    if (topic.is !== "part" || prefix === undefined) return "holds fields, and its heading does not say of what";
    return void addRows(prose, table, columns, { location: topic.location, prefix });
  }
  const isHeader = ({ cells }: Row): boolean => isCommonHeader(parseName(cells[0] ?? "") ?? "");
  return rows.some(isHeader) ? "holds headers, and its heading does not say so" : "";
}

/** The field that a heading such as `Session Object` is about: `session`, or the elements of `sessions`. */
function objectNamed({ fields }: Prose, location: string, heading: string): string | undefined {
  const name = heading.replace(/-(object|fields|parameters|item|items|entry)$/, "").replaceAll("-", "");
  for (const { path, location: own, aspects } of fields.values()) {
    const type = aspects.type && "value" in aspects.type ? aspects.type.value : [];
    const last = (path.split(".").at(-1) ?? "").toLowerCase().replace(/[_-]/g, "");
    if (own !== location || ![name, `${name}s`, `${name}es`].includes(last)) continue;
    if (type.includes("array")) return `${path}[]`;
    if (type.includes("object")) return path;
  }
  return undefined;
}

/** What a row of a table or a component says of a field. */
interface Said {
  location: string;
  path: string;
  line: number;
  type: string | undefined;
  text: string;
  required?: Known<boolean> | undefined;
  /** A dash says that there is none. */
  preset?: string | undefined;
  deprecated?: boolean;
}

/** Adds a field, and what it holds where its type says so. */
function addField(prose: Prose, said: Said): TypeName | undefined {
  const { location, path, line, type: written, text, required, preset, deprecated } = said;
  const at = prose.report.at(line);
  const type = written === undefined ? undefined : parseType(written);
  if (written !== undefined && !type && !/^(any|unknown|mixed)$/i.test(written.trim()))
    prose.report("extract/unknown-type", `no known type: ${quote(written)}`, line, `${location}.${path}`);
  const value = preset === undefined ? undefined : parseDefault(preset, type);
  const aspects: FieldFact["aspects"] = {
    ...(type && typeAspects(type, at, { widths: false })),
    ...statedAt(at, {
      ...parseRange(text, type),
      ...(type?.literals && { enum: { values: type.literals, bound: "exact" } }),
      ...(value && { default: value.value }),
      ...(deprecated && { deprecated }),
    }),
    ...(preset !== undefined && !value && { default: { absent: true, at } }),
    ...(required && { required }),
  };
  add(prose, { location, path, at, aspects });
  const families = type?.items?.families;
  if (families) add(prose, { location, path: `${path}[]`, at, aspects: statedAt(at, { type: families }) });
  return type;
}

/** Fields of a table with a column of types. */
function addRows(
  prose: Prose,
  table: TableBlock,
  columns: Columns,
  { location, mixed, prefix = "" }: { location: string; mixed?: true; prefix?: string },
): void {
  const { report, used, variables } = prose;
  list(prose, location, prefix, table.header.line);
  for (const row of table.rows) {
    const { line, cells } = row;
    const name = parseName(cells[0] ?? "");
    if (name === undefined) {
      report("extract/census", `the row does not begin with the name of a field: ${quote(cells[0])}`, line);
      continue;
    }
    used.add(line);
    const where = mixed && variables.has(name) ? "path" : location;
    if (where === "header" && isCommonHeader(name)) continue;
    const path = prefix === "" ? name : `${prefix}.${name}`;
    const field = `${where}.${path}`;
    const cell = (column: keyof Columns): string | undefined =>
      columns[column] === undefined ? undefined : (cells[columns[column]] ?? "");
    const [type, preset, said, text = ""] = [cell("type"), cell("default"), cell("required"), cell("description")];
    if (checkWidth(table, row, report, field)) {
      const required = said === undefined ? undefined : requiredIn(said, text, { at: report.at(line), field, report });
      addField(prose, { location: where, path, line, type, text, preset, required });
    } else addField(prose, { location: where, path, line, type, text: "" });
  }
}

const places = ["path", "query", "header", "body", "cookie"];

function addComponent(prose: Prose, component: FieldComponent, location: string, prefix: string): void {
  const { attributes, line, text, fields } = component;
  const place = places.find((name) => attributes.has(name));
  const name = parseName(attributes.get(place ?? "name") ?? "");
  if (name === undefined) return;
  prose.used.add(line);
  // A field of an object is where the object is.
  const where = prefix === "" ? (place ?? location) : location;
  if (where === "header" && isCommonHeader(name)) return;
  const path = prefix === "" || name.startsWith(`${prefix}.`) ? name : `${prefix}.${name}`;
  const [isRequired, deprecated] = [attributes.has("required"), attributes.has("deprecated")];
  // Of an answer, few say which of its fields are always there.
  const required = isRequired || where !== "200" ? requirement(isRequired, text, prose.report.at(line)) : undefined;
  list(prose, where, prefix, line);
  const [written, preset] = [attributes.get("type"), attributes.get("default")];
  const type = addField(prose, { location: where, path, line, type: written, text, required, preset, deprecated });
  const inner = type?.families?.includes("array") ? `${path}[]` : path;
  for (const field of fields) addComponent(prose, field, where, inner);
}

function add(prose: Prose, fact: FieldFact): void {
  const { location, path, at } = fact;
  const key = `${location} ${path}`;
  if (prose.fields.has(key))
    prose.report("docs/duplicate-field", "the field is described twice", at.line, `${location}.${path}`);
  else prose.fields.set(key, fact);
  for (let end = path.lastIndexOf("."); end > 0; end = path.lastIndexOf(".", end - 1))
    list(prose, location, path.slice(0, end), at.line);
}

function list({ report, listings }: Prose, location: string, path: string, line: number): void {
  const key = `${location} ${path}`;
  if (!listings.has(key)) listings.set(key, { location, path, at: report.at(line) });
}

/** Names and values of headers, in a table without types. */
function addHeaders(prose: Prose, { header, rows }: TableBlock): void {
  list(prose, "header", "", header.line);
  for (const { line, cells } of rows) {
    const name = parseName(cells[0] ?? "");
    if (name === undefined) continue;
    prose.used.add(line);
    const at = prose.report.at(line);
    const value = (cells[1] ?? "").replaceAll("`", "").trim().toLowerCase();
    if (name.toLowerCase() === "content-type" && value !== "") prose.sets["request-media"] = [{ value, at }];
    if (!isCommonHeader(name)) add(prose, { location: "header", path: name, at, aspects: {} });
  }
}

const codeOf = ({ cells }: Row): string => (cells[0] ?? "").replaceAll("`", "").trim();
const isStatus = (code: string): boolean => /^[1-5]\d\d$/.test(code);

/** Statuses of answers and business codes. */
function addCodes({ report, sets, used }: Prose, rows: readonly Row[]): void {
  for (const row of rows) {
    const value = codeOf(row);
    if (!/^(?:\d{3,12}|[A-Z][A-Z\d_]{1,60})$/.test(value)) {
      report("extract/census", `neither a status nor an error code: ${quote(value)}`, row.line);
      continue;
    }
    used.add(row.line);
    (sets[isStatus(value) ? "status" : "error"] ??= []).push({ value, at: report.at(row.line) });
  }
}

const quote = (text = ""): string => JSON.stringify(text.slice(0, 60));
