import type { Item, Loc, Sets } from "../../facts/facts.ts";
import { endpointOf, isCommonHeader, isMethod, type Endpoint } from "../address.ts";
import { cellLines, plainText, type Row, type TableBlock } from "../markdown.ts";
import type { Report } from "../report.ts";
import { statedAt } from "../types.ts";
import type { FieldBook } from "./fields.ts";
import {
  cellsOf,
  firstCell,
  infoRow,
  kindOfTable,
  labelOf,
  none,
  rowsWithHeader,
  type Section,
  type TableKind,
} from "./page.ts";

/** What the table says of an operation. */
export interface Info {
  method: string;
  protocol: "http" | "websocket";
  endpoints: Endpoint[];
  at: Loc;
  /** Missing where the table has no such row. */
  permission?: Item[];
}

const address = /\b(https?|wss?):\/\/[^\s`<>|"'，。；、（）()]+/g;

export function readInfo(table: TableBlock, report: Report): Info | undefined {
  const said = (row: Row | undefined): string => row?.cells[1] ?? "";
  const urlRow = infoRow(table, "url");
  const at = report.at((urlRow ?? table.header).line);
  const urls = said(urlRow).replace(/\*/g, "").replace(/\$\{/g, "{").match(address) ?? [];
  const endpoints = urls.flatMap((url) => endpointOf(url) ?? []);
  const socket = endpoints.some(({ origin }) => origin.startsWith("ws"));
  const method = socket ? "GET" : plainText(said(infoRow(table, "method"))).toUpperCase();
  if (!endpoints.length || !isMethod(method)) {
    const message = endpoints.length ? "The method is not known." : "The address of the operation cannot be read.";
    report("extract/no-operation", message, at.line);
    return undefined;
  }
  for (const row of rowsWithHeader(table))
    if (!labelOf(row)) report("extract/unclassified-table", "A row of this table is not known.", row.line);
  const permission = permissionsOf(infoRow(table, "permission"), report);
  return { method, protocol: socket ? "websocket" : "http", endpoints, at, ...(permission && { permission }) };
}

/** The names in code before the first sentence, in all bullets of a list of cases; a bare name, too. */
function permissionsOf(row: Row | undefined, report: Report): Item[] | undefined {
  if (!row) return undefined;
  const lines = cellLines(row.cells[1] ?? "");
  const first = plainText(lines[0]!);
  if (none.has(first)) return [];
  const isBullet = (line: string): boolean => /^\s*\* /.test(line);
  const named = (line: string): string[] => [...line.matchAll(/`\s*([A-Za-z][\w.:-]*)\s*`/g)].map(([, name]) => name!);
  const begin = lines.find((line) => named(line).length) ?? "";
  const among = isBullet(begin) ? lines.filter(isBullet) : [begin];
  const found = /^[A-Za-z][\w.:-]*$/.test(first) ? [first] : among.flatMap(named);
  if (!found.length) report.structure("The row of permissions names none that can be read.", row.line);
  return found.length ? [...new Set(found)].map((value) => ({ value, at: report.at(row.line) })) : undefined;
}

/** What the tables of a kind list in their first column. A row without a name says more of the one above. */
export function itemsOf(
  { used, report }: FieldBook,
  sections: readonly Section[],
  kind: TableKind,
): Item[] | undefined {
  const tables = sections.flatMap((section) => section.tables).filter((table) => kindOfTable(table) === kind);
  for (const table of tables) used.add(table);
  const items = tables.flatMap(({ rows }) => rows.map((row) => ({ value: firstCell(row), at: report.at(row.line) })));
  return tables.length ? items.filter(({ value }) => value !== "") : undefined;
}

/** Reads tables of headers with fixed values: own ones become fields, the type of content a set. */
export function readHeaders({ used, listings, fields, report }: FieldBook, section: Section): Partial<Sets> {
  const media: Item[] = [];
  for (const table of section.tables.filter((each) => kindOfTable(each) === "headers")) {
    used.add(table);
    listings.push({ location: "header", path: "", at: report.at(table.header.line) });
    const cell = cellsOf(table);
    for (const row of table.rows) {
      const at = report.at(row.line);
      const [name, value] = [plainText(cell(row, "name")), plainText(cell(row, "value"))];
      if (name.toLowerCase() === "content-type" && /^[\w.+-]+\/[\w.+-]+$/.test(value)) media.push({ value, at });
      else if (!/^[A-Za-z][\w-]*$/.test(name)) report.structure("The name of a header cannot be read.", row.line);
      else if (!isCommonHeader(name)) {
        const values = /^[\w.-]+$/.test(value) ? { enum: { values: [value], bound: "atLeast" as const } } : {};
        const aspects = statedAt(at, { type: ["string"], ...values });
        fields.push({ location: "header", path: name, at, aspects });
      }
    }
  }
  return media.length ? { "request-media": media } : {};
}
