import type { FieldFact, Item, Listing, Loc, Sets } from "../../facts/facts.ts";
import { isCommonHeader } from "../requests.ts";
import { checkWidth, type Row, type TableBlock } from "../markdown.ts";
import type { Report } from "../report.ts";
import { requiredIn, requirement, typeAspects, type TypeName } from "../words.ts";
import { columnsOf, parseDefault, parseName, parseRange, parseType, type Columns, type Values } from "./cells.ts";
import type { FieldComponent } from "./components.ts";
import type { Section } from "./page.ts";

/** What the tables of a page say, as it comes together. */
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

/**
 * Makes facts of every table, by the section it stands in; what is not understood is reported. A table without types
 * where nothing is said of fields is prose.
 */
export function addTables(prose: Prose, sections: readonly Section[]): void {
  for (const section of sections) {
    for (const [i, table] of section.tables.entries()) {
      const problem = addTable(prose, section, table, i > 0);
      if (problem === undefined) continue;
      if (problem === "" && section.topic.is === "other") {
        for (const { line } of table.rows) prose.used.add(line);
        continue;
      }
      const what = section.slug === "" ? "before any heading" : `under ${JSON.stringify(section.slug)}`;
      prose.unclassified.push(prose.report.at(table.header.line));
      if (problem === "")
        prose.report("extract/unclassified-table", `the table ${what} holds no fields`, table.header.line);
      else prose.report("extract/census", `the table ${what} ${problem}`, table.header.line);
    }
  }
}

/** Why a table was not used; empty where it holds nothing that could be. */
function addTable(prose: Prose, section: Section, table: TableBlock, second: boolean): string | undefined {
  const { topic } = section;
  const { rows } = table;
  if (topic.is === "statuses" || (looksLikeStatuses(rows) && topic.is !== "fields")) return void addCodes(prose, rows);
  const hasTypes = columnsOf(table) !== undefined;
  if (topic.is === "fields" && second) return "is the second one there: a heading may be missing";
  if (topic.is === "fields" && topic.location === "header" && !hasTypes) return void addHeaders(prose, table, rows);
  if (topic.is === "fields") {
    if (!rows.length) return "has no rows";
    const where = (name: string) => (topic.mixed && prose.variables.has(name) ? "path" : topic.location);
    return addFields(prose, table, rows, where) ? undefined : "has no column of types";
  }
  if (topic.is === "part" && hasTypes) {
    const path = objectNamed(prose, topic.location, topic.name);
    if (path !== undefined && !second) return void addFields(prose, table, rows, () => topic.location, path);
  }
  if (hasTypes) return "holds fields, and its heading does not say of what";
  return looksLikeHeaders(rows) ? "holds headers, and its heading does not say so" : "";
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

/** Fields of a table with a column of types; false where it has none. */
function addFields(
  prose: Prose,
  table: TableBlock,
  rows: readonly Row[],
  where: (name: string) => string,
  prefix = "",
): boolean {
  const columns = columnsOf(table);
  if (!columns) return false;
  list(prose, where(""), prefix, table.header.line);
  for (const row of rows) addRow(prose, table, columns, row, where, prefix);
  return true;
}

function addRow(
  prose: Prose,
  table: TableBlock,
  columns: Columns,
  row: Row,
  where: (name: string) => string,
  prefix: string,
): void {
  const { line, cells } = row;
  const name = parseName(cells[0] ?? "");
  if (name === undefined) {
    prose.report("extract/census", `the row does not begin with the name of a field: ${quote(cells[0])}`, line);
    return;
  }
  prose.used.add(line);
  const location = where(name);
  if (location === "header" && isCommonHeader(name)) return;
  const path = prefix === "" ? name : `${prefix}.${name}`;
  const field = `${location}.${path}`;
  const { report } = prose;
  const isWhole = checkWidth(table, row, report, field);
  const at = report.at(line);
  const type = typeOf(prose, cells[columns.type] ?? "", line, field);
  const aspects = { ...aspectsOf(type, at) };
  if (isWhole) {
    const description = cells[columns.description ?? -1] ?? "";
    const said = columns.required === undefined ? undefined : (cells[columns.required] ?? "");
    const required = said === undefined ? undefined : requiredIn(said, description, { at, field, report });
    if (required) aspects.required = required;
    if (columns.default !== undefined) {
      const preset = parseDefault(cells[columns.default] ?? "", type);
      aspects.default = preset ? { value: preset.value, at } : { absent: true, at };
    }
    Object.assign(aspects, stated(parseRange(description, type), at));
  }
  addTyped(prose, { location, path, at, aspects }, type);
}

function typeOf({ report }: Prose, cell: string, line: number, field: string): TypeName | undefined {
  const type = parseType(cell);
  if (!type && !/^(any|unknown|mixed)$/i.test(cell.trim()))
    report("extract/unknown-type", `no known type: ${quote(cell)}`, line, field);
  return type;
}

const aspectsOf = (type: TypeName | undefined, at: Loc): FieldFact["aspects"] => ({
  ...(type && typeAspects(type, at, { widths: false })),
  ...(type?.literals && { enum: { value: { values: type.literals, bound: "exact" }, at } }),
});

/** What is said of a field, all of it in one place. */
const stated = (values: Values, at: Loc): FieldFact["aspects"] =>
  Object.fromEntries(Object.entries(values).map(([aspect, value]) => [aspect, { value, at }]));

/** Adds a field, and what it holds where its type says so. */
function addTyped(prose: Prose, fact: FieldFact, type: TypeName | undefined): void {
  const { location, path, at } = fact;
  add(prose, fact);
  const families = type?.items?.families;
  if (families) add(prose, { location, path: `${path}[]`, at, aspects: { type: { value: families, at } } });
}

/** Makes facts of the components for fields; `begun` are the lines on which one begins. */
export function addComponents(prose: Prose, sections: readonly Section[], begun: readonly number[]): void {
  for (const { topic, components } of sections)
    for (const component of components)
      addComponent(prose, component, topic.is === "fields" ? topic.location : "200", "");
  for (const line of begun)
    if (!prose.used.has(line)) prose.report("extract/census", "the component of a field cannot be read", line);
}

const places = ["path", "query", "header", "body", "cookie"];

function addComponent(prose: Prose, component: FieldComponent, location: string, prefix: string): void {
  const { attributes, line, text } = component;
  const place = places.find((name) => attributes.has(name));
  const name = parseName(String(attributes.get(place ?? "name") ?? ""));
  if (name === undefined) return;
  prose.used.add(line);
  // A field of an object is where the object is.
  const where = prefix === "" ? (place ?? location) : location;
  if (where === "header" && isCommonHeader(name)) return;
  const isWhole = prefix === "" || name.startsWith(`${prefix}.`);
  const path = isWhole ? name : `${prefix}.${name}`;
  const at = prose.report.at(line);
  const said = attributes.get("type");
  const type = typeof said === "string" ? typeOf(prose, said, line, `${where}.${path}`) : undefined;
  const preset = attributes.get("default");
  const fallback = typeof preset === "string" ? parseDefault(preset, type) : undefined;
  const isRequired = attributes.has("required");
  // Of an answer, few say which of its fields are always there.
  const required = isRequired || where !== "200" ? requirement(isRequired, text, at) : undefined;
  list(prose, where, prefix, line);
  const values: Values = {
    ...(fallback && { default: fallback.value }),
    ...(attributes.has("deprecated") && { deprecated: true }),
    ...parseRange(text, type),
  };
  const aspects = { ...aspectsOf(type, at), ...stated(values, at), ...(required && { required }) };
  addTyped(prose, { location: where, path, at, aspects }, type);
  const inner = type?.families?.includes("array") ? `${path}[]` : path;
  for (const field of component.fields) addComponent(prose, field, where, inner);
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
function addHeaders(prose: Prose, table: TableBlock, rows: readonly Row[]): void {
  list(prose, "header", "", table.header.line);
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

const looksLikeHeaders = (rows: readonly Row[]): boolean =>
  rows.some(({ cells }) => isCommonHeader(parseName(cells[0] ?? "") ?? ""));

const codeOf = ({ cells }: Row): string => (cells[0] ?? "").replaceAll("`", "").trim();

const looksLikeStatuses = (rows: readonly Row[]): boolean =>
  rows.length > 0 && rows.every((row) => /^[1-5]\d\d$/.test(codeOf(row)));

/** Statuses of answers and business codes. */
function addCodes(prose: Prose, rows: readonly Row[]): void {
  for (const row of rows) {
    const value = codeOf(row);
    const set = /^[1-5]\d\d$/.test(value)
      ? "status"
      : /^(\d{3,12}|[A-Z][A-Z\d_]{1,60})$/.test(value)
        ? "error"
        : undefined;
    if (!set) {
      prose.report("extract/census", `neither a status nor an error code: ${quote(value)}`, row.line);
      continue;
    }
    prose.used.add(row.line);
    const items: Item[] = (prose.sets[set] ??= []);
    items.push({ value, at: prose.report.at(row.line) });
  }
}

const quote = (text = ""): string => JSON.stringify(text.slice(0, 60));
