import type { FieldFact, Known, Listing, Loc } from "../../facts/facts.ts";
import type { Report } from "../report.ts";
import { innermost, isOnly, requiredIn, type TypeName } from "../words.ts";
import { childrenOf, label, within, type Element, type FeishuPage } from "./markup.ts";
import { factsOf, isOfRequest, parseType, rulesOf, unread } from "./rules.ts";

const headings = {
  basic: "基本",
  value: "",
  name: "名称",
  type: "类型",
  required: "必填",
  description: "描述",
  status: "HTTP状态码",
  code: "错误码",
  advice: "排查建议",
};
type Column = keyof typeof headings;
const columnOf = new Map(Object.entries(headings).map(([column, heading]) => [heading, column as Column]));

interface Row {
  at: Loc;
  level: string | undefined;
  cells: Partial<Record<Column | "unknown", Element>>;
}

/** What may stand directly within what. Anything else is a tag that was renamed, and facts lost with it. */
const expected: Record<string, readonly string[]> = {
  "md-table": ["md-thead", "md-tbody"],
  "md-thead": ["md-tr", "md-th"],
  "md-tbody": ["md-tr"],
  "md-tr": ["md-th", "md-td"],
  "md-dt-table": ["md-dt-thead", "md-dt-tbody"],
  "md-dt-thead": ["md-dt-tr"],
  "md-dt-tbody": ["md-dt-tr"],
  "md-dt-tr": ["md-dt-th", "md-dt-td"],
};

interface Table {
  columns: (Column | "unknown")[];
  rows: Row[];
}

/** Reads a table that must have these columns, and may have the optional ones. */
export function readTable(
  page: FeishuPage,
  table: Element,
  required: readonly Column[],
  optional: readonly Column[] = [],
): Table {
  const { report } = page;
  checkNesting(page, table);
  const columns = columnsOf(table, report);
  for (const column of required)
    if (!columns.includes(column)) report.structure(`the table has no column "${headings[column]}"`, table.at);
  for (const [i, column] of columns.entries())
    if (column !== "unknown" && (![...required, ...optional].includes(column) || columns.indexOf(column) !== i))
      report.structure(`the table has a column "${headings[column]}" that it should not have`, table.at);
  const rows = rowsOf(table).map((row): Row => {
    const cells = childrenOf(row);
    if (cells.length !== columns.length)
      report.structure(`the row has ${cells.length} cells under ${columns.length} headings`, row.at);
    const named = Object.fromEntries(columns.map((column, i) => [column, cells[i]]));
    return { at: row.at, level: row.attributes.level, cells: named };
  });
  return { columns, rows };
}

const rowsOf = (table: Element): Element[] =>
  childrenOf(table)
    .filter(({ name }) => name.endsWith("tbody"))
    .flatMap(childrenOf)
    .filter(({ name }) => name.endsWith("-tr"));

function columnsOf(table: Element, report: Report): Table["columns"] {
  const head = childrenOf(table).find(({ name }) => name.endsWith("thead"));
  const cells = head?.inner.filter(({ name }) => name.endsWith("-th")) ?? [];
  if (!cells.length) report.structure("the table has no headings", table.at);
  return cells.map((cell) => {
    const heading = label(cell).replace(/\s/g, "");
    const column = columnOf.get(heading);
    if (!column) report.structure(`the heading "${heading.slice(0, 40)}" is not known`, cell.at);
    return column ?? "unknown";
  });
}

function checkNesting({ report, markup, at }: FeishuPage, table: Element): void {
  for (const element of [table, ...table.inner]) {
    const allowed = expected[element.name];
    if (!allowed) continue;
    const children = childrenOf(element);
    for (const child of children)
      if (!allowed.includes(child.name))
        report.structure(`<${child.name}> does not belong in <${element.name}>`, child.at);
    if (element.name.endsWith("thead")) continue;
    let from = element.from;
    for (const { start, end } of [...children, { start: element.to, end: element.to }]) {
      const loose = markup.slice(from, start).search(/\S/);
      if (loose >= 0) report.structure(`text outside of the cells of <${element.name}>`, at(from + loose));
      from = end;
    }
  }
  for (const part of ["thead", "tbody"])
    if (childrenOf(table).filter(({ name }) => name.endsWith(part)).length !== 1)
      report.structure(`the table has no <${table.name.replace("table", part)}> or several`, table.at);
}

/** A row of a table of fields, by its cells, or the tags in them. */
export interface FieldRow {
  name: Element;
  type: Element;
  /** Missing where the table has no such column. */
  required?: Element;
  description?: Element;
  /** How many rows it belongs to, one inside the other. */
  level: number;
}

/** The rows of a table of fields. Tags mark their names and types, but for those of headers, which have no levels. */
export function fieldRows(page: FeishuPage, table: Element, mustSayRequired: boolean): FieldRow[] {
  const { report } = page;
  const isPlain = table.name === "md-table";
  const always = ["name", "type", "description"] as const;
  const { columns, rows } = readTable(page, table, isPlain ? [...always, "required"] : always, ["required"]);
  if (mustSayRequired && !columns.includes("required"))
    report("extract/unreadable-required", "the table does not say which fields are required", table.at);
  const hasLevels = rows.some(({ level }) => level !== undefined);
  const fields: FieldRow[] = [];
  for (const { at, level, cells } of rows) {
    const isNumber = /^\d{1,2}$/.test(level ?? "");
    if (hasLevels && !isNumber)
      report.structure(level === undefined ? "the row has lost its level" : `level "${level}" is no number`, at);
    const [name, type] = (["name", "type"] as const).map((what) => {
      const cell = cells[what];
      if (isPlain) return cell;
      const tags = cell ? taggedIn(cell, `field-${what}`) : [];
      if (tags.length !== 1) report.structure(`the row has ${tags.length} tags for the ${what} of a field`, at);
      return tags.length === 1 ? tags[0] : undefined;
    });
    if (!name || !type) continue;
    if (/^(?:$|[∟└├])/.test(name.text))
      report.structure(`"${name.text}" is no name of a field: is the nesting drawn?`, name.place);
    fields.push({ ...cells, name, type, level: isNumber ? Number(level) : 0 });
  }
  const read = new Set(fields.map(({ name }) => name));
  for (const tag of taggedIn(table, "field-name"))
    if (!read.has(tag)) report("extract/census", "the name of a field was found that no row was read for", tag.at);
  return fields;
}

const taggedIn = (outer: Element, what: string): Element[] =>
  within(outer, "md-text").filter(({ attributes }) => attributes.type === what);

/** Whether a table has lost the levels of its rows: it has rows with members, and none says which. */
export function isFlattened(table: Element): boolean {
  const rows = rowsOf(table);
  if (!rows.length || rows.some(({ attributes }) => attributes.level !== undefined)) return false;
  return taggedIn(table, "field-type").some(({ words }) => innermost(parseType(words)).type.object !== undefined);
}

export interface Fields {
  fields: FieldFact[];
  listings: Listing[];
}

const deepest = 30;

/** Turns the rows of one table into fields; `level` says which row a row belongs to. */
export function fieldsOf({ report }: FeishuPage, location: string, rows: readonly FieldRow[], table: Loc): Fields {
  const fields: FieldFact[] = [];
  const listings = new Map<string, Listing>([["", { location, path: "", at: table }]]);
  const seen = new Set<string>();
  const open: string[] = [];
  for (const [i, row] of rows.entries()) {
    const at = row.name.place;
    const typeAt = row.type.place;
    if (row.level > open.length || row.level > deepest)
      report.structure(`the row is at level ${row.level}, but no row at the level above precedes it`, at);
    open.length = Math.min(row.level, open.length);
    const outer = open.at(-1);
    const path = outer ? `${outer}.${row.name.text}` : row.name.text;
    const name = `${location}.${path}`;
    const type = parseType(row.type.words);
    const { type: inner, suffix } = innermost(type);
    const hasRows = (rows[i + 1]?.level ?? 0) > row.level;
    const held = path + suffix;
    open.push(held);
    checkType(typeAt, type, hasRows, name, report);
    if ((hasRows || inner.object === "anonymous") && !listings.has(held))
      listings.set(held, { location, path: held, at });
    if (seen.has(path)) {
      report("docs/duplicate-field", `the table lists "${path}" twice`, at, name);
      continue;
    }
    seen.add(path);
    const rules = row.description ? rulesOf(row.description, report) : unread;
    const required = requiredOf(location, row, name, report);
    fields.push(...factsOf({ location, path, at, type, typeAt, required, rules }, report));
  }
  return { fields, listings: [...listings.values()] };
}

function checkType(at: Loc, type: TypeName, hasRows: boolean, field: string, report: Report): void {
  const { type: inner } = innermost(type);
  if (inner.unknown) report("extract/unknown-type", `the type "${inner.raw}" is not known`, at, field);
  else if (inner.object === "named" && !hasRows)
    report("extract/unknown-type", `"${inner.raw}" is no simple type, and no rows say what it holds`, at, field);
  else if (hasRows && inner.families && !isOnly(inner, "object", "array"))
    report.structure(`rows below say what it holds, but its type is ${type.raw}`, at, field);
}

function requiredOf(
  location: string,
  { required, description, name }: FieldRow,
  field: string,
  report: Report,
): Known<boolean> | undefined {
  // A variable of a path has no other way than to be there.
  if (location === "path") return { value: true, at: name.place };
  if (!required || !isOfRequest(location)) return undefined;
  return requiredIn(required.words, description?.raw ?? "", { at: required.place, field, report });
}
