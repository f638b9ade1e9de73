import type { Item, Loc } from "../../facts/facts.ts";
import type { Row, TableBlock } from "./blocks.ts";
import { cellLines, plainText } from "./cells.ts";
import type { Notes } from "./entries.ts";
import { infoRow, rowsWithHeader } from "./tables.ts";
import { infoLabels, methods, none } from "./words.ts";

export interface Endpoint {
  origin: string;
  /** With variables in braces. */
  path: string;
}

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

export function readInfo(table: TableBlock, notes: Notes): Info | undefined {
  const { file } = notes;
  const urlRow = infoRow(table, "url");
  const at: Loc = { file, line: (urlRow ?? table.header).line };
  const methodRow = infoRow(table, "method");
  const endpoints = endpointsOf(urlRow);
  const socket = endpoints.some(({ origin }) => origin.startsWith("ws"));
  const method = socket ? "GET" : plainText(methodRow?.cells[1] ?? "").toUpperCase();
  if (!endpoints.length || !methods.has(method)) {
    const message = endpoints.length ? "The method is not known." : "The address of the operation cannot be read.";
    notes.add("extract/no-operation", message, at.line);
    return undefined;
  }
  for (const { cells, line } of rowsWithHeader(table))
    if (!Object.values(infoLabels).some((words) => words.includes(plainText(cells[0] ?? "").toLowerCase())))
      notes.add("extract/unclassified-table", "A row of this table is not known.", line);
  const permission = permissionsOf(infoRow(table, "permission"), notes);
  return { method, protocol: socket ? "websocket" : "http", endpoints, at, ...(permission ? { permission } : {}) };
}

function endpointsOf(row: Row | undefined): Endpoint[] {
  const text = (row?.cells[1] ?? "").replace(/\*/g, "").replace(/\$\{/g, "{");
  return [...text.matchAll(address)].flatMap(([url]) => endpointOf(url) ?? []);
}

export function endpointOf(url: string): Endpoint | undefined {
  const [, origin, path] = /^(\w+:\/\/[^/?#]+)([^?#]*)/.exec(url) ?? [];
  if (origin === undefined || path === undefined) return undefined;
  return { origin, path: path.replace(/:([A-Za-z_]\w*)/g, "{$1}") || "/" };
}

/** The names in code before the first sentence, in all bullets of a list of cases; a bare name, too. */
function permissionsOf(row: Row | undefined, notes: Notes): Item[] | undefined {
  if (!row) return undefined;
  const lines = cellLines(row.cells[1] ?? "");
  const at: Loc = { file: notes.file, line: row.line };
  const first = plainText(lines[0] ?? "");
  if (none.has(first)) return [];
  const named = (line: string): string[] => [...line.matchAll(/`\s*([A-Za-z][\w.:-]*)\s*`/g)].map(([, name]) => name!);
  const begin = lines.find((line) => named(line).length) ?? "";
  const among = /^\s*\* /.test(begin) ? lines.filter((line) => /^\s*\* /.test(line)) : [begin];
  const found = /^[A-Za-z][\w.:-]*$/.test(first) ? [first] : among.flatMap(named);
  if (!found.length) {
    notes.add("extract/structure", "The row of permissions names none that can be read.", row.line);
    return undefined;
  }
  return [...new Set(found)].map((value) => ({ value, at }));
}

/** The names of a path's variables. */
export const variablesOf = (path: string): string[] => [...path.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name!);
