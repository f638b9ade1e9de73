import type { Loc } from "../../facts/facts.ts";
import { childrenOf, type Element, type Markup } from "./markup.ts";
import { oneWidth, shown, type PageText, type Report } from "./text.ts";

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
  text: PageText,
  markup: Markup,
  element: Element,
  required: readonly Column[],
  optional: readonly Column[],
  report: Report,
): Table {
  const at = text.at(element.start);
  checkNesting(text, markup, element, report);
  const columns = columnsOf(text, markup, element, report);
  for (const column of required)
    if (!columns.includes(column)) report("extract/structure", `the table has no column "${headingOf(column)}"`, at);
  for (const [i, column] of columns.entries())
    if (column !== "unknown" && (![...required, ...optional].includes(column) || columns.indexOf(column) !== i))
      report("extract/structure", `the table has a column "${headingOf(column)}" that it should not have`, at);
  const rows: Row[] = [];
  for (const row of rowsOf(markup, element)) {
    const cells = childrenOf(markup, row);
    const place = text.at(row.start);
    if (cells.length !== columns.length)
      report("extract/structure", `the row has ${cells.length} cells under ${columns.length} headings`, place);
    rows.push({
      element: row,
      cells: new Map(columns.flatMap((c, i) => (cells[i] ? [[c, cells[i]]] : []))),
      at: place,
    });
  }
  return { element, columns, rows, at };
}

export const rowsOf = (markup: Markup, table: Element): Element[] =>
  childrenOf(markup, table)
    .filter(({ name }) => name.endsWith("tbody"))
    .flatMap((body) => childrenOf(markup, body))
    .filter(({ name }) => name.endsWith("-tr"));

const headingOf = (column: Column): string => (column === "unknown" ? "" : words[column]);

function columnsOf(text: PageText, markup: Markup, table: Element, report: Report): Column[] {
  const head = childrenOf(markup, table).find(({ name }) => name.endsWith("thead"));
  const cells = head ? markup.slice(head.index + 1, head.next).filter(({ name }) => name.endsWith("-th")) : [];
  if (!cells.length) report("extract/structure", "the table has no headings", text.at(table.start));
  return cells.map((cell) => {
    const heading = label(text, markup, cell).replace(/\s/g, "");
    const column = headings.get(heading);
    if (!column) report("extract/structure", `the heading "${heading.slice(0, 40)}" is not known`, text.at(cell.start));
    return column ?? "unknown";
  });
}

/** The words of a cell before the first tag in it. */
export function label(text: PageText, markup: Markup, cell: Element): string {
  const first = markup[cell.index + 1];
  const end = first && first.parent === cell ? first.start : cell.to;
  return oneWidth(shown(text.raw.slice(cell.from, end)));
}

function checkNesting(text: PageText, markup: Markup, table: Element, report: Report): void {
  const elements = markup.slice(table.index, table.next);
  for (const { name, start, parent } of elements.slice(1))
    if (Object.hasOwn(expected, parent!.name) && !expected[parent!.name]!.includes(name))
      report("extract/structure", `<${name}> does not belong in <${parent!.name}>`, text.at(start));
  for (const element of elements) {
    if (!Object.hasOwn(expected, element.name) || element.name.endsWith("thead")) continue;
    let from = element.from;
    for (const child of [...childrenOf(markup, element), { start: element.to, end: element.to }]) {
      const loose = /\S/.exec(text.markup.slice(from, child.start));
      if (loose)
        report("extract/structure", `text outside of the cells of <${element.name}>`, text.at(from + loose.index));
      from = child.end;
    }
  }
  for (const part of ["thead", "tbody"])
    if (childrenOf(markup, table).filter(({ name }) => name.endsWith(part)).length !== 1)
      report(
        "extract/structure",
        `the table has no <${table.name.replace("table", part)}> or several`,
        text.at(table.start),
      );
}
