import type { Edit } from "./operator.ts";
import { inCell, plain, tablesOf, type Cell, type Row, type Table } from "./pipe-tables.ts";

type Column = "name" | "type" | "required" | "description";

const columns: Record<Column, RegExp> = {
  name: /^(?:参数|字段|参数名)$/,
  type: /^(?:类型|参数类型)$/,
  required: /^是否(?:必选|必填|可选)$/,
  description: /^(?:说明|参数描述)$/,
};

type Cells = { [C in Column]?: Cell } & { row: Row; table: Table };

const cellsOf = (table: Table, row: Row): Cells => {
  const found: Cells = { row, table };
  table.header.cells.forEach(({ text }, i) => {
    for (const column of Object.keys(columns) as Column[])
      if (columns[column].test(plain(text)) && row.cells[i]) found[column] ??= row.cells[i];
  });
  return found;
};

/** The rows of all tables of fields. */
export const fieldsOf = (page: string): Cells[] =>
  tablesOf(page)
    .flatMap((table) => table.rows.map((row) => cellsOf(table, row)))
    .filter(({ name, type }) => name && type && /[A-Za-z]/.test(name.text));

export const headed = (page: string, pattern: RegExp): Table[] =>
  tablesOf(page).filter(({ header }) => pattern.test(header.cells.map(({ text }) => plain(text)).join("|")));

export const inFields =
  (column: Column, edits: (text: string) => Edit[]) =>
  (page: string): Edit[] =>
    fieldsOf(page).flatMap((cells) => inCell(cells[column], edits).map((edit) => ({ ...edit, stated: cells.row })));

export const inInfo =
  (label: RegExp, edits: (text: string) => Edit[]) =>
  (page: string): Edit[] =>
    headed(page, /^(?:请求方式|URL)\|/).flatMap(({ header, rows }) =>
      [header, ...rows]
        .filter(({ cells: [name] }) => label.test(plain(name?.text ?? "")))
        .flatMap(({ cells }) => inCell(cells[1], edits))
        .map((edit) => ({ ...edit, stated: { from: header.from, to: rows.at(-1)?.to ?? header.to } })),
    );

export const first =
  (edits: (text: string) => Edit[]) =>
  (text: string): Edit[] =>
    edits(text).slice(0, 1);

export const isNested = ({ table }: Cells): boolean =>
  table.rows.some(({ cells: [name] }) => /[».]/.test(name?.text ?? ""));

/** Rows that no other row of the table belongs to, by marks of depth or dots. */
export function isLeaf({ row, table, name }: Cells): boolean {
  const next = table.rows[table.rows.indexOf(row) + 1]?.cells[0]?.text ?? "";
  const depth = (text: string): number => text.split("»").length;
  const own = plain(name!.text);
  return (
    depth(next) <= depth(name!.text) &&
    !table.rows.some(({ cells: [cell] }) => plain(cell?.text ?? "").startsWith(`${own}.`))
  );
}
