import type { Edit } from "./operator.ts";

export interface Cell {
  from: number;
  to: number;
  text: string;
}

export interface Row {
  /** The line with its end. */
  from: number;
  to: number;
  cells: Cell[];
}

export interface Table {
  header: Row;
  rows: Row[];
}

/** The tables of a Markdown page, found line by line: what the readers' parser may lose is here. */
export function tablesOf(page: string): Table[] {
  const lines: { from: number; text: string }[] = [];
  for (let from = 0; from < page.length;) {
    const end = page.indexOf("\n", from);
    const to = end < 0 ? page.length : end;
    lines.push({ from, text: page.slice(from, to) });
    from = to + 1;
  }
  const isRow = (i: number): boolean => /^\s{0,8}\|/.test(lines[i]?.text ?? "");
  const isDelimiter = (i: number): boolean => /^\s{0,8}\|[\s|:-]*-[\s|:-]*$/.test(lines[i]?.text ?? "");
  const tables: Table[] = [];
  let fence = "";
  for (let i = 0; i < lines.length; i++) {
    const [, mark] = /^\s{0,8}(`{3,})/.exec(lines[i]!.text) ?? [];
    if (mark !== undefined && (fence === "" || lines[i]!.text.trim() === fence)) fence = fence === "" ? mark : "";
    if (fence !== "" || !isRow(i) || !isDelimiter(i + 1)) continue;
    const table: Table = { header: rowOf(lines[i]!), rows: [] };
    for (i += 2; isRow(i) && !isDelimiter(i + 1); i++) table.rows.push(rowOf(lines[i]!));
    i--;
    tables.push(table);
  }
  return tables;
}

function rowOf({ from, text }: { from: number; text: string }): Row {
  const cells: Cell[] = [];
  let start = text.indexOf("|") + 1;
  for (let i = start; i < text.length; i++) {
    if (text[i] !== "|" || text[i - 1] === "\\") continue;
    cells.push({ from: from + start, to: from + i, text: text.slice(start, i) });
    start = i + 1;
  }
  return { from, to: from + text.length + 1, cells };
}

/** Words of a cell without marks. */
export const plain = (text: string): string => text.replace(/<br>|[*`]/g, "").trim();

/** The same in other words: an edit of a cell from an edit within its text. */
export function inCell(cell: Cell | undefined, edits: (text: string) => Edit[]): Edit[] {
  if (!cell) return [];
  return edits(cell.text).map((edit) => ({ ...edit, from: edit.from + cell.from, to: edit.to + cell.from }));
}
