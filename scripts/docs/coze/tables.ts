import type { Row, TableBlock } from "./blocks.ts";
import { plainText } from "./cells.ts";
import { readType } from "./types.ts";
import { infoLabels, kindOfColumn, otherTables, requiredWords, yesWords, type Column } from "./words.ts";

export type TableKind = "info" | "headers" | "fields" | "events" | "errors" | "other" | "renamed" | "unknown";

const label = (cell: string | undefined): string => plainText(cell ?? "").toLowerCase();

export const rowsWithHeader = ({ header, rows }: TableBlock): Row[] => [header, ...rows];

/** The row of an info table that has the label. */
export const infoRow = (table: TableBlock, name: keyof typeof infoLabels): Row | undefined =>
  rowsWithHeader(table).find(({ cells }) => infoLabels[name].includes(label(cells[0])));

export type Columns = Partial<Record<Column, number>>;

/** Which cell of a row says what, by the words of the header. */
export function columnsOf({ header }: TableBlock): Columns {
  const columns: Columns = {};
  header.cells.forEach((cell, index) => {
    const kind = kindOfColumn(plainText(cell));
    if (kind && columns[kind] === undefined) columns[kind] = index;
  });
  return columns;
}

const kindsOfTables = new WeakMap<TableBlock, TableKind>();

/** What a table is for: by its header's words, and for fields by what its cells hold as well. */
export function kindOfTable(table: TableBlock): TableKind {
  const known = kindsOfTables.get(table) ?? classify(table);
  kindsOfTables.set(table, known);
  return known;
}

function classify(table: TableBlock): TableKind {
  if (table.header.cells.length === 2 && (infoRow(table, "method") ?? infoRow(table, "url"))) return "info";
  const words = table.header.cells.map((cell) => label(cell).replace(/\s/g, ""));
  if (words[0] === "error_code" && words.includes("error_message")) return "errors";
  if (/^事件(?:（event）)?名称$|^event(?:name)?$/.test(words[0]!) && words.length === 2) return "events";
  const columns = columnsOf(table);
  const known = Object.keys(columns).length === words.length;
  if (known && columns.name === 0 && columns.value === 1 && columns.description === 2) return "headers";
  if (known && columns.name !== undefined && columns.type !== undefined) return "fields";
  if (otherTables.some((set) => set.columns.some((other) => other.join("|") === words.join("|")))) return "other";
  return holdsFields(table) ? "renamed" : "unknown";
}

/** Whether the cells are those of a table of fields, whatever its header says: names, then a column of types. */
function holdsFields({ header, rows }: TableBlock): boolean {
  if (!rows.length) return false;
  const every = (column: number, test: (cell: string) => boolean): boolean =>
    rows.every(({ cells }) => test(cells[column] ?? ""));
  const named = every(0, (cell) => /^»*\s*[A-Za-z_][\w.-]*$/.test(plainText(cell)));
  return named && header.cells.some((_, column) => column > 0 && every(column, (cell) => readType(cell) !== undefined));
}

/** What a cell of the column that asks whether a field is required says; the words decide, not the column's name. */
export function readRequired(cell: string, column: "required" | "optional"): boolean | undefined {
  const word = label(cell);
  const said = requiredWords.get(word);
  if (said !== undefined) return said;
  const yes = yesWords.get(word);
  return yes === undefined ? undefined : column === "required" ? yes : !yes;
}

export const fieldTables = ({ tables }: { tables: readonly TableBlock[] }): TableBlock[] =>
  tables.filter((table) => kindOfTable(table) === "fields");

/** Whether the fields are those that every answer of the platform has, or parts of its data by their full names. */
export function isEnvelope(table: TableBlock): boolean {
  const { name } = columnsOf(table);
  const names = table.rows.map(({ cells }) => plainText(cells[name ?? 0] ?? ""));
  return (names.includes("code") && names.includes("msg")) || names.every((each) => each.startsWith("data."));
}
