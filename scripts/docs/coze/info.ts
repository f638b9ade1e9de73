import type { Item, Loc, Sets } from "../../facts/facts.ts";
import { endpointOf, isCommonHeader, isMethod, type Endpoint } from "../requests.ts";
import { cellLines, plainText, type Row, type TableBlock } from "../markdown.ts";
import type { Report } from "../report.ts";
import { addTable, type FieldBook } from "./fields.ts";
import { columnsOf, infoLabels, infoRow, kindOfTable, none, rowsWithHeader, type Section } from "./page.ts";

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
  const urlRow = infoRow(table, "url");
  const at = report.at((urlRow ?? table.header).line);
  const methodRow = infoRow(table, "method");
  const endpoints = endpointsOf(urlRow);
  const socket = endpoints.some(({ origin }) => origin.startsWith("ws"));
  const method = socket ? "GET" : plainText(methodRow?.cells[1] ?? "").toUpperCase();
  if (!endpoints.length || !isMethod(method)) {
    const message = endpoints.length ? "The method is not known." : "The address of the operation cannot be read.";
    report("extract/no-operation", message, at.line);
    return undefined;
  }
  for (const { cells, line } of rowsWithHeader(table))
    if (!Object.values(infoLabels).some((words) => words.includes(plainText(cells[0] ?? "").toLowerCase())))
      report("extract/unclassified-table", "A row of this table is not known.", line);
  const permission = permissionsOf(infoRow(table, "permission"), report);
  return { method, protocol: socket ? "websocket" : "http", endpoints, at, ...(permission ? { permission } : {}) };
}

function endpointsOf(row: Row | undefined): Endpoint[] {
  const text = (row?.cells[1] ?? "").replace(/\*/g, "").replace(/\$\{/g, "{");
  return [...text.matchAll(address)].flatMap(([url]) => endpointOf(url) ?? []);
}

/** The names in code before the first sentence, in all bullets of a list of cases; a bare name, too. */
function permissionsOf(row: Row | undefined, report: Report): Item[] | undefined {
  if (!row) return undefined;
  const lines = cellLines(row.cells[1] ?? "");
  const at = report.at(row.line);
  const first = plainText(lines[0] ?? "");
  if (none.has(first)) return [];
  const named = (line: string): string[] => [...line.matchAll(/`\s*([A-Za-z][\w.:-]*)\s*`/g)].map(([, name]) => name!);
  const begin = lines.find((line) => named(line).length) ?? "";
  const among = /^\s*\* /.test(begin) ? lines.filter((line) => /^\s*\* /.test(line)) : [begin];
  const found = /^[A-Za-z][\w.:-]*$/.test(first) ? [first] : among.flatMap(named);
  if (!found.length) {
    report.structure("The row of permissions names none that can be read.", row.line);
    return undefined;
  }
  return [...new Set(found)].map((value) => ({ value, at }));
}

/** Reads a section of headers: own ones become fields, the type of content a set. */
export function readHeaders(book: FieldBook, section: Section): Partial<Sets> {
  const { report } = book;
  const media: Item[] = [];
  for (const table of section.tables) {
    const kind = kindOfTable(table);
    if (kind === "fields") addTable(book, table, { location: "header", path: "", side: "request" });
    if (kind !== "headers") continue;
    book.used.add(table);
    book.listings.push({ location: "header", path: "", at: report.at(table.header.line) });
    const columns = columnsOf(table);
    for (const { cells, line } of table.rows) {
      const at = report.at(line);
      const name = plainText(cells[columns.name!] ?? "");
      const value = plainText(cells[columns.value!] ?? "");
      if (name.toLowerCase() === "content-type" && /^[\w.+-]+\/[\w.+-]+$/.test(value)) media.push({ value, at });
      else if (!/^[A-Za-z][\w-]*$/.test(name)) report.structure("The name of a header cannot be read.", line);
      else if (!isCommonHeader(name)) {
        const fixed = /^[\w.-]+$/.test(value)
          ? { enum: { value: { values: [value], bound: "atLeast" as const }, at } }
          : {};
        book.fields.push({
          location: "header",
          path: name,
          at,
          aspects: { type: { value: ["string"], at }, ...fixed },
        });
      }
    }
  }
  return media.length ? { "request-media": media } : {};
}
