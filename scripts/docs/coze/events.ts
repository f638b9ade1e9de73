import type { Item } from "../../facts/facts.ts";
import { cellLines, plainText, type TableBlock } from "../markdown.ts";
import {
  addEntries,
  addTable,
  entriesOf,
  eventOfTitle,
  itemsOf,
  resolve,
  type Entry,
  type FieldBook,
} from "./fields.ts";
import { proseLines, valuesOf } from "./prose.ts";
import { cellsOf, fieldTables, firstCell, sideOf, type Section } from "./page.ts";

/** The parts of an event on the wire. */
const frame = new Set(["id", "event", "data", "retry"]);

/** Whether a table of an answer is about events: their frame, or the contents of all kinds of them in one list. */
export function streamRole(table: TableBlock): "frame" | "mixed" | undefined {
  const names = table.rows.map(firstCell).filter((name) => /^[»\w]/.test(name));
  if (!names.includes("event")) return undefined;
  if (names.every((name) => frame.has(name)) && names.includes("data")) return "frame";
  return eventsIn(table).values.length > 1 ? "mixed" : undefined;
}

/** The events that the row of the field `event` lists. */
function eventsIn(table: TableBlock): { values: string[]; line: number } {
  const row = table.rows.find((each) => firstCell(each) === "event")!;
  return { values: valuesOf(proseLines(cellsOf(table)(row, "description"))).values, line: row.line };
}

/** The events of an operation's stream, or nothing if it has none. Their fields go into the book, where certain. */
export function readStream(book: FieldBook, sections: readonly Section[], streams: TableBlock[]): Item[] | undefined {
  const answers = sections.filter((section) => sideOf(section) === "response");
  const listed = itemsOf(book, answers, "events") ?? [];
  if (!listed.length && !streams.length) return undefined;
  const stated = streams.map(eventsIn).find(({ values }) => values.length);
  const items = listed.length
    ? listed
    : (stated?.values.map((value) => ({ value, at: book.report.at(stated.line) })) ?? []);
  const names = items.map(({ value }) => value);
  for (const table of streams) {
    const entries = entriesOf(table, book.report, "event");
    book.used.add(table);
    if (streamRole(table) === "mixed") addByPrefix(book, entries, names);
    else addData(book, entries, names);
  }
  for (const section of answers) {
    const path = eventOfTitle(section.title);
    const [table] = fieldTables(section);
    if (path !== undefined && table && names.includes(path)) addTable(book, table, { location: "event", path });
  }
  return items;
}

/** The sentences that say which object is the data of which events: "in chat events data is Chat Object". */
function addData(book: FieldBook, entries: readonly Entry[], names: readonly string[]): void {
  const data = entries.find(({ name }) => name === "data");
  for (const line of cellLines(data?.description ?? "").map(plainText)) {
    const [, kinds = "", title = ""] =
      /^([\w、,/ ]+?)\s*(?:事件中|events?)[，,]?\s*data (?:为|is)\s*(\w+) object/i.exec(line.toLowerCase()) ?? [];
    // One page names the objects in its sentences otherwise than in its titles.
    const linked = data?.type?.ref?.anchor;
    const object =
      book.objects.find((candidate) => candidate.title === `${title} object`) ??
      book.objects.find(({ anchor }) => anchor === linked && anchor.endsWith(`${title}detail`));
    const words = kinds.split(/[、,/\s]+/).filter(Boolean);
    if (!object) continue;
    for (const path of names.filter((name) => name.split(".").some((part) => words.includes(part))))
      addTable(book, object.table, { location: "event", path, trail: [object] });
  }
}

/** Fields whose first word is an event's name belong to that event; of the others the page does not say whose they are. */
function addByPrefix(book: FieldBook, entries: readonly Entry[], names: readonly string[]): void {
  const eventOf = ({ name }: Entry): string | undefined =>
    names.find((event) => name.startsWith(`${event.toLowerCase()}_`));
  for (const path of names)
    addEntries(
      book,
      entries.filter((entry) => eventOf(entry) === path),
      { location: "event", path },
    );
  for (const entry of entries) {
    const found = eventOf(entry) === undefined ? resolve(entry, "event", book.objects) : undefined;
    if (typeof found === "object") book.used.add(found.table);
  }
}
