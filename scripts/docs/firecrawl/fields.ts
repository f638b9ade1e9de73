import type { Defect, FieldFact, Item, Listing, Loc, Sets } from "../../facts/facts.ts";
import { parseDefault, parseName, parseRange, parseRequired, parseType, type Values } from "./cells.ts";
import { columnsOf, type Columns } from "./columns.ts";
import type { Row, TableBlock } from "../markdown.ts";

/** What the tables of a page say, as it comes together. */
export interface Prose {
  file: string;
  fields: Map<string, FieldFact>;
  listings: Map<string, Listing>;
  sets: Partial<Sets>;
  defects: Defect[];
  /** Lines of rows that were used. */
  used: Set<number>;
  unclassified: Loc[];
}

const unsaid: ReadonlySet<string> = new Set(["authorization", "content-type", "accept"]);

/** Rows that are rows: text right below a table is taken for one by the parser. */
export const rowsOf = ({ rows }: TableBlock, lines: readonly string[]): Row[] =>
  rows.filter(({ line, cells }) => cells.length > 1 || /^\s*\|/.test(lines[line - 1] ?? ""));

export function addDefect({ defects, file }: Prose, rule: string, message: string, line: number, field?: string): void {
  defects.push({ rule, message, at: { file, line }, ...(field === undefined ? {} : { field }) });
}

/** Fields of a table with a column of types; false where it has none. */
export function addFields(
  prose: Prose,
  table: TableBlock,
  rows: readonly Row[],
  location: string,
  prefix = "",
): boolean {
  const columns = columnsOf(table);
  if (!columns) return false;
  list(prose, location, prefix, table.line);
  for (const row of rows) addRow(prose, table, columns, row, location, prefix);
  return true;
}

function addRow(prose: Prose, table: TableBlock, columns: Columns, row: Row, location: string, prefix: string): void {
  const { line, cells } = row;
  const name = parseName(cells[0] ?? "");
  if (name === undefined) {
    addDefect(prose, "extract/census", `the row does not begin with the name of a field: ${quote(cells[0])}`, line);
    return;
  }
  prose.used.add(line);
  if (location === "header" && unsaid.has(name.toLowerCase())) return;
  const path = prefix === "" ? name : `${prefix}.${name}`;
  const whole = isWhole(prose, table, row, `${location}.${path}`);
  const at: Loc = { file: prose.file, line };
  const aspects: FieldFact["aspects"] = {};
  const set = (values: Values) => {
    for (const [aspect, value] of Object.entries(values)) Object.assign(aspects, { [aspect]: { value, at } });
  };

  const cell = cells[columns.type] ?? "";
  const type = parseType(cell);
  if (type) set({ type: type.type, raw: cell.replaceAll("`", ""), ...(type.nullable ? { nullable: true } : {}) });
  else addDefect(prose, "extract/unknown-type", `no known type: ${quote(cell)}`, line, `${location}.${path}`);
  if (whole) {
    const required = columns.required === undefined ? "conditional" : parseRequired(cells[columns.required] ?? "");
    if (typeof required === "boolean") set({ required });
    else if (required === undefined) {
      const message = `neither yes nor no: ${quote(cells[columns.required!])}`;
      addDefect(prose, "extract/unreadable-required", message, line, `${location}.${path}`);
    }
    if (columns.default !== undefined) {
      const preset = parseDefault(cells[columns.default] ?? "", type);
      aspects.default = preset ? { value: preset.value, at } : { absent: true, at };
    }
    if (columns.description !== undefined) set(parseRange(cells[columns.description] ?? "", type));
  }
  add(prose, { location, path, at, aspects });
  if (type?.items) add(prose, { location, path: `${path}[]`, at, aspects: { type: { value: type.items, at } } });
}

function add(prose: Prose, fact: FieldFact): void {
  const { location, path, at } = fact;
  const key = `${location} ${path}`;
  if (prose.fields.has(key))
    addDefect(prose, "docs/duplicate-field", "the field is described twice", at.line, `${location}.${path}`);
  else prose.fields.set(key, fact);
  for (let end = path.lastIndexOf("."); end > 0; end = path.lastIndexOf(".", end - 1))
    list(prose, location, path.slice(0, end), at.line);
}

function list({ file, listings }: Prose, location: string, path: string, line: number): void {
  const key = `${location} ${path}`;
  if (!listings.has(key)) listings.set(key, { location, path, at: { file, line } });
}

/** A row with a cell too many or too few has its later cells in the wrong columns. */
function isWhole(prose: Prose, { header }: TableBlock, { line, cells }: Row, field: string): boolean {
  const named = header.at(-1) === "" ? header.length - 1 : header.length;
  const filled = cells.length > named && cells.slice(named).every((text) => text === "") ? named : cells.length;
  if (filled === named) return true;
  addDefect(prose, "docs/row-width", `the row has ${filled} cells under ${named} headings`, line, field);
  return false;
}

/** Names and values of headers, in a table without types. */
export function addHeaders(prose: Prose, table: TableBlock, rows: readonly Row[]): void {
  list(prose, "header", "", table.line);
  for (const { line, cells } of rows) {
    const name = parseName(cells[0] ?? "");
    if (name === undefined) continue;
    prose.used.add(line);
    const at: Loc = { file: prose.file, line };
    const value = (cells[1] ?? "").replaceAll("`", "").trim().toLowerCase();
    if (name.toLowerCase() === "content-type" && value !== "") prose.sets["request-media"] = [{ value, at }];
    if (!unsaid.has(name.toLowerCase())) add(prose, { location: "header", path: name, at, aspects: {} });
  }
}

export const looksLikeHeaders = (rows: readonly Row[]): boolean =>
  rows.some(({ cells }) => unsaid.has((parseName(cells[0] ?? "") ?? "").toLowerCase()));

const codeOf = ({ cells }: Row): string => (cells[0] ?? "").replaceAll("`", "").trim();

export const looksLikeStatuses = (rows: readonly Row[]): boolean =>
  rows.length > 0 && rows.every((row) => /^[1-5]\d\d$/.test(codeOf(row)));

/** Statuses of answers and business codes. */
export function addCodes(prose: Prose, rows: readonly Row[]): void {
  for (const row of rows) {
    const value = codeOf(row);
    const set = /^[1-5]\d\d$/.test(value)
      ? "status"
      : /^(\d{3,12}|[A-Z][A-Z\d_]{1,60})$/.test(value)
        ? "error"
        : undefined;
    if (!set) {
      addDefect(prose, "extract/census", `neither a status nor an error code: ${quote(value)}`, row.line);
      continue;
    }
    prose.used.add(row.line);
    const items: Item[] = (prose.sets[set] ??= []);
    items.push({ value, at: { file: prose.file, line: row.line } });
  }
}

const quote = (text = ""): string => JSON.stringify(text.slice(0, 60));
