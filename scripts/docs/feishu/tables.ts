import type { Loc } from "../../facts/facts.ts";
import type { FieldRow } from "./fields.ts";
import { childrenOf, oneWidth, shown, within, type Element, type FeishuPage } from "./markup.ts";
import { innermost } from "../words.ts";
import { parseType } from "./rules.ts";

export type Column = keyof typeof words | "unknown";

const words = {
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
const headings = new Map(Object.entries(words).map(([column, heading]) => [heading, column as Column]));

export interface Row {
  element: Element;
  cells: Map<Column, Element>;
  at: Loc;
}

export interface Table {
  element: Element;
  columns: Column[];
  rows: Row[];
  at: Loc;
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

/** Reads a table that must have these columns, and may have the optional ones. */
export function readTable(
  page: FeishuPage,
  element: Element,
  required: readonly Column[],
  optional: readonly Column[],
): Table {
  const at = page.at(element.start);
  checkNesting(page, element);
  const columns = columnsOf(page, element);
  for (const column of required)
    if (!columns.includes(column)) page.report.structure(`the table has no column "${headingOf(column)}"`, at);
  for (const [i, column] of columns.entries())
    if (column !== "unknown" && (![...required, ...optional].includes(column) || columns.indexOf(column) !== i))
      page.report.structure(`the table has a column "${headingOf(column)}" that it should not have`, at);
  const rows: Row[] = [];
  for (const row of rowsOf(page, element)) {
    const cells = childrenOf(page, row);
    const place = page.at(row.start);
    if (cells.length !== columns.length)
      page.report.structure(`the row has ${cells.length} cells under ${columns.length} headings`, place);
    rows.push({
      element: row,
      cells: new Map(columns.flatMap((c, i) => (cells[i] ? [[c, cells[i]]] : []))),
      at: place,
    });
  }
  return { element, columns, rows, at };
}

export const rowsOf = (page: FeishuPage, table: Element): Element[] =>
  childrenOf(page, table)
    .filter(({ name }) => name.endsWith("tbody"))
    .flatMap((body) => childrenOf(page, body))
    .filter(({ name }) => name.endsWith("-tr"));

const headingOf = (column: Column): string => (column === "unknown" ? "" : words[column]);

function columnsOf(page: FeishuPage, table: Element): Column[] {
  const head = childrenOf(page, table).find(({ name }) => name.endsWith("thead"));
  const cells = head ? page.elements.slice(head.index + 1, head.next).filter(({ name }) => name.endsWith("-th")) : [];
  if (!cells.length) page.report.structure("the table has no headings", page.at(table.start));
  return cells.map((cell) => {
    const heading = label(page, cell).replace(/\s/g, "");
    const column = headings.get(heading);
    if (!column) page.report.structure(`the heading "${heading.slice(0, 40)}" is not known`, page.at(cell.start));
    return column ?? "unknown";
  });
}

/** The words of a cell before the first tag in it. */
export function label(page: FeishuPage, cell: Element): string {
  const first = page.elements[cell.index + 1];
  const end = first && first.parent === cell ? first.start : cell.to;
  return oneWidth(shown(page.raw.slice(cell.from, end)));
}

function checkNesting(page: FeishuPage, table: Element): void {
  const elements = page.elements.slice(table.index, table.next);
  for (const { name, start, parent } of elements.slice(1))
    if (Object.hasOwn(expected, parent!.name) && !expected[parent!.name]!.includes(name))
      page.report.structure(`<${name}> does not belong in <${parent!.name}>`, page.at(start));
  for (const element of elements) {
    if (!Object.hasOwn(expected, element.name) || element.name.endsWith("thead")) continue;
    let from = element.from;
    for (const child of [...childrenOf(page, element), { start: element.to, end: element.to }]) {
      const loose = /\S/.exec(page.markup.slice(from, child.start));
      if (loose) page.report.structure(`text outside of the cells of <${element.name}>`, page.at(from + loose.index));
      from = child.end;
    }
  }
  for (const part of ["thead", "tbody"])
    if (childrenOf(page, table).filter(({ name }) => name.endsWith(part)).length !== 1)
      page.report.structure(`the table has no <${table.name.replace("table", part)}> or several`, page.at(table.start));
}

/** The rows of a table whose cells name fields and types by tags: those of paths, queries, bodies and answers. */
export function levelledRows(page: FeishuPage, element: Element, withRequired: boolean): FieldRow[] {
  const columns: Column[] = ["name", "type", "description"];
  const table = readTable(page, element, columns, ["required"]);
  if (withRequired && !table.columns.includes("required"))
    page.report("extract/unreadable-required", "the table does not say which fields are required", table.at);
  const named = new Set<number>();
  const rows: FieldRow[] = [];
  for (const row of table.rows) {
    const name = tagged(page, row, "name");
    const type = tagged(page, row, "type");
    if (!name || !type) continue;
    named.add(name.start);
    if (/^[\s∟└├]/.test(name.text) || name.text === "")
      page.report.structure(`"${name.text}" is no name of a field: is the nesting drawn?`, name.at);
    rows.push({ ...fieldRow(page, row), name: name.text, at: name.at, type: parseType(type.text), typeAt: type.at });
  }
  for (const { name, start, attributes } of page.elements.slice(element.index, element.next))
    if (name === "md-text" && attributes.type === "field-name" && !named.has(start))
      page.report("extract/census", "the name of a field was found that no row was read for", page.at(start));
  checkLevels(page, table.rows, rows);
  return rows;
}

/** The rows of the table of headers, which is plain. */
export function plainRows(page: FeishuPage, element: Element): FieldRow[] {
  const columns: Column[] = ["name", "type", "required", "description"];
  return readTable(page, element, columns, []).rows.flatMap((row) => {
    const [name, type] = [row.cells.get("name"), row.cells.get("type")];
    if (!name || !type) return [];
    const [nameAt, typeAt] = [placeOf(page, name), placeOf(page, type)];
    const [nameText, typeText] = [name, type].map(({ from, to }) => shown(page.raw.slice(from, to)));
    if (!nameText) page.report.structure("a header without a name", nameAt);
    return [{ ...fieldRow(page, row), name: nameText!, at: nameAt, type: parseType(typeText!), typeAt }];
  });
}

/** Whether a table has lost the levels of its rows: it has rows with members, and none says which. */
export function isFlattened(page: FeishuPage, table: Element): boolean {
  const rows = rowsOf(page, table);
  if (!rows.length || rows.some(({ attributes }) => attributes.level !== undefined)) return false;
  return within(page, table, "md-text").some(
    ({ attributes, from, to }) =>
      attributes.type === "field-type" && innermost(parseType(page.raw.slice(from, to))).type.object !== undefined,
  );
}

/** Where the words of a cell begin. */
export function placeOf(page: FeishuPage, { from, to }: Element): Loc {
  const first = page.raw.slice(from, to).search(/\S/);
  return page.at(from + Math.max(0, first));
}

function fieldRow(page: FeishuPage, { element, cells }: Row): Pick<FieldRow, "required" | "description" | "level"> {
  const required = cells.get("required");
  return {
    ...(required && {
      required: { text: oneWidth(shown(page.raw.slice(required.from, required.to))), at: placeOf(page, required) },
    }),
    description: cells.get("description"),
    level: Number(element.attributes.level ?? 0),
  };
}

function tagged(
  page: FeishuPage,
  row: Row,
  what: "name" | "type",
): { text: string; at: Loc; start: number } | undefined {
  const cell = row.cells.get(what);
  const found = cell
    ? within(page, cell, "md-text").filter(({ attributes }) => attributes.type === `field-${what}`)
    : [];
  const [only] = found;
  if (!only || found.length > 1) {
    page.report.structure(`the row has ${found.length} tags for the ${what} of a field`, row.at);
    return undefined;
  }
  return { text: shown(page.raw.slice(only.from, only.to)), at: page.at(only.start), start: only.start };
}

function checkLevels(page: FeishuPage, rows: Row[], fields: FieldRow[]): void {
  const stated = rows.filter(({ element }) => element.attributes.level !== undefined);
  for (const { element } of stated)
    if (!/^\d{1,2}$/.test(element.attributes.level!))
      page.report.structure(`level "${element.attributes.level}" is no number`, page.at(element.start));
  if (stated.length && stated.length < rows.length)
    for (const { element, at } of rows)
      if (element.attributes.level === undefined) page.report.structure("the row has lost its level", at);
  for (const field of fields) if (!Number.isSafeInteger(field.level)) field.level = 0;
}
