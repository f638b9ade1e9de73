import type { Item } from "../../facts/facts.ts";
import { cellLines, plainText, type TableBlock } from "../markdown.ts";
import {
  addEntries,
  addNamed,
  addTable,
  entriesOf,
  eventOfTitle,
  resolve,
  type Entry,
  type FieldBook,
} from "./fields.ts";
import { reporter } from "../report.ts";
import { readProse } from "./prose.ts";
import { kindOfTable, sideOf, type Section } from "./page.ts";

/** The parts of an event on the wire. */
const frame = new Set(["id", "event", "data", "retry"]);

/** Whether a table of an answer is about events: their frame, or the contents of all kinds of them in one list. */
export function streamRole(table: TableBlock): "frame" | "mixed" | undefined {
  if (!table.rows.some(({ cells }) => plainText(cells[0] ?? "") === "event")) return undefined;
  const entries = entriesOf(table, reporter("", []), "event");
  const event = entries.find(({ name }) => name === "event");
  if (!event) return undefined;
  if (entries.every(({ name }) => frame.has(name)) && entries.some(({ name }) => name === "data")) return "frame";
  return (namesIn(event).length > 1 && "mixed") || undefined;
}

const namesIn = ({ description }: Entry): string[] => readProse(description, "string").enum?.values ?? [];

/** The events of an operation's stream, or nothing if it has none. Their fields go into the book, where certain. */
export function readStream(book: FieldBook, sections: readonly Section[], tables: TableBlock[]): Item[] | undefined {
  const answers = sections.filter((section) => sideOf(section) === "response");
  const items: Item[] = answers.flatMap(({ tables: all }) =>
    all
      .filter((table) => kindOfTable(table) === "events")
      .flatMap((table) => {
        book.used.add(table);
        return table.rows.map(({ cells, line }) => ({ value: plainText(cells[0] ?? ""), at: book.report.at(line) }));
      }),
  );
  const roles = tables.map((table) => ({ table, role: streamRole(table) }));
  if (!items.length && !roles.some(({ role }) => role)) return undefined;
  for (const { table, role } of roles) {
    if (!role) continue;
    const entries = entriesOf(table, book.report, "event");
    book.used.add(table);
    const event = entries.find(({ name }) => name === "event")!;
    if (!items.length) items.push(...namesIn(event).map((value) => ({ value, at: book.report.at(event.line) })));
    const names = items.map(({ value }) => value);
    if (role === "mixed") addByPrefix(book, entries, names, table.header.line);
    else
      addData(
        book,
        entries.find(({ name }) => name === "data")!,
        names,
      );
  }
  for (const section of answers) {
    const name = eventOfTitle(section.title);
    const table = section.tables.find((candidate) => kindOfTable(candidate) === "fields");
    if (name !== undefined && table && items.some(({ value }) => value === name))
      addTable(book, table, { location: "event", path: name, side: "response" });
  }
  return items;
}

/** The sentences that say which object is the data of which events: "in chat events data is Chat Object". */
function addData(book: FieldBook, data: Entry, names: string[]): void {
  for (const line of cellLines(data.description).map(plainText)) {
    const [, kinds, title] =
      /^([\w、,/ ]+?)\s*(?:事件中|events?)[，,]?\s*data (?:为|is)\s*(\w+ object)/i.exec(line) ?? [];
    if (kinds === undefined) continue;
    const word = title!.split(" ")[0]!.toLowerCase();
    // One page names the objects in its sentences otherwise than in its titles.
    const linked = data.type?.ref?.anchor;
    const object =
      book.objects.find((candidate) => candidate.title === title!.toLowerCase()) ??
      book.objects.find(({ anchor }) => anchor === linked && anchor.endsWith(`${word}detail`));
    if (!object) continue;
    const words = kinds.split(/[、,/\s]+/).filter(Boolean);
    for (const name of names.filter((candidate) => candidate.split(".").some((part) => words.includes(part))))
      addNamed(book, object, { location: "event", path: name, side: "response" });
  }
}

/** Fields whose first word is an event's name belong to that event; of the others the page does not say whose they are. */
function addByPrefix(book: FieldBook, entries: Entry[], names: string[], line: number): void {
  const prefixes = names.map((name) => `${name.toLowerCase()}_`);
  names.forEach((name, i) => {
    const own = entries.filter((entry) => entry.name.startsWith(prefixes[i]!));
    if (own.length) addEntries(book, own, { location: "event", path: name, side: "response", line, partial: true });
  });
  for (const entry of entries) {
    if (prefixes.some((prefix) => entry.name.startsWith(prefix))) continue;
    const found = resolve(entry, "response", book.objects);
    if (found && "object" in found) book.used.add(found.object.table);
  }
}
