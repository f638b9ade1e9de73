import type { Item, Loc, Sets } from "../../facts/facts.ts";
import { plainText } from "./cells.ts";
import { addTable, type FieldBook } from "./fields.ts";
import type { Section } from "./sections.ts";
import { columnsOf, kindOfTable } from "./tables.ts";

/** Headers that every request has; what they hold is said by other facts. */
const common = new Set(["authorization", "content-type", "accept"]);

/** Reads a section of headers: own ones become fields, the type of content a set. */
export function readHeaders(book: FieldBook, section: Section): Partial<Sets> {
  const { file } = book.notes;
  const media: Item[] = [];
  for (const table of section.tables) {
    const kind = kindOfTable(table);
    if (kind === "fields") addTable(book, table, { location: "header", path: "", side: "request" });
    if (kind !== "headers") continue;
    book.used.add(table);
    book.listings.push({ location: "header", path: "", at: { file, line: table.header.line } });
    const columns = columnsOf(table);
    for (const { cells, line } of table.rows) {
      const at: Loc = { file, line };
      const name = plainText(cells[columns.name!] ?? "");
      const value = plainText(cells[columns.value!] ?? "");
      if (name.toLowerCase() === "content-type" && /^[\w.+-]+\/[\w.+-]+$/.test(value)) media.push({ value, at });
      else if (!/^[A-Za-z][\w-]*$/.test(name))
        book.notes.add("extract/structure", "The name of a header cannot be read.", line);
      else if (!common.has(name.toLowerCase())) {
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
