import { fieldName, type FieldFact, type Item, type Known, type Listing, type Sets } from "../../facts/facts.ts";
import { isCommonHeader } from "../requests.ts";
import { checkWidth, plainText, type TableBlock } from "../markdown.ts";
import { quote, silent, type Report } from "../report.ts";
import { innermost, isOnly, layersOf, requiredIn, statedAt, typeAspects, type TypeName } from "../words.ts";
import { proseAspects, proseLines } from "./prose.ts";
import {
  anchorOf,
  cellsOf,
  columnsOf,
  fieldTables,
  firstCell,
  kindOfTable,
  none,
  plainTitle,
  sideOf,
  typeIn,
  type Column,
  type Section,
  type Side,
  type TableKind,
} from "./page.ts";

/** A row of a table of fields, read. */
export interface Entry {
  /** As written, without depth marks: `interrupt_data.type`. */
  name: string;
  /** How many depth marks precede the name. */
  depth: number;
  type?: TypeName;
  required?: Known<boolean>;
  description: string;
  line: number;
}

/** The rows of a table of fields that stand under a place such as `body.users[]`. A row without a readable name is no entry, and is reported. */
export function entriesOf(table: TableBlock, report: Report, place: string): Entry[] {
  const [columns, cellOf] = [columnsOf(table), cellsOf(table)];
  let unknownTypes = 0;
  const asked = columns.required === undefined && columns.optional !== undefined ? "optional" : "required";
  const entries = table.rows.flatMap((row): Entry[] => {
    const { line } = row;
    const cell = (column: Column): string => cellOf(row, column);
    const written = plainText(cell("name"));
    const [, marks, name] = /^(»*)\s*([A-Za-z_$][\w.$-]*?)(?:\[\])?$/.exec(written) ?? [];
    if (name === undefined) {
      report.structure(`The name cell "${quote(written)}" is not a field's name.`, line);
      return [];
    }
    const field = `${place}.${name}`;
    checkWidth(table, row, report, field);
    const type = typeIn(cell("type"));
    if (!type) {
      unknownTypes++;
      report("extract/unknown-type", `The type "${quote(plainText(cell("type")))}" is not known.`, line, field);
    }
    const description = cell("description");
    const said = { at: report.at(line), field, report, asked } as const;
    const required =
      columns[asked] === undefined
        ? undefined
        : requiredIn(plainText(cell(asked)), proseLines(description).join("\n"), said);
    const clash = clashOf(type, cell("example"), place);
    if (clash) report("docs/example-vs-table", clash, line, field);
    return [{ name, depth: marks!.length, ...(type && { type }), ...(required && { required }), description, line }];
  });
  if (unknownTypes > 1 && unknownTypes * 2 > table.rows.length)
    report.structure(
      "Most types of this table are not known: is its column of types still the same?",
      table.header.line,
    );
  return entries;
}

/** The example of a row is no fact, but it can contradict the type beside it. */
function clashOf(type: TypeName | undefined, example: string, place: string): string | undefined {
  // A cell can only say where the example stands.
  if (none.has(example) || /^\s*(?:请?参[考见阅]|详?见)/.test(example)) return undefined;
  const text = plainText(example);
  // In an address a list is written without brackets.
  if (isOnly(type, "array") && place !== "query" && !/^\\?\[/.test(text))
    return "The type is an array, the example is none.";
  // Sixteen digits and more do not fit in a number of JSON; the vendor masks some of them.
  if (isOnly(type, "integer") && /^[\d*]{16,}$/.test(example.replaceAll("\\", "")))
    return "The type is an integer, the example has more digits than a number can hold.";
  return undefined;
}

/** A section that lists the fields of an object which other tables refer to. */
interface ObjectSection {
  title: string;
  anchor: string;
  side: Side;
  line: number;
  table: TableBlock;
}

/** Whether the title is that of an event's data: `Message event`. */
export const eventOfTitle = (title: string): string | undefined =>
  /^(\S+) ?(?:事件|event)$/i.exec(title.replace(/\{#[^{}]*\}\s*$/, "").trim())?.[1];

export const isObjectSection = (section: Section): boolean =>
  section.kind === undefined && section.depth > 0 && eventOfTitle(section.title) === undefined;

export function objectsOf(sections: readonly Section[]): ObjectSection[] {
  return sections.filter(isObjectSection).flatMap((section) => {
    const [table] = fieldTables(section);
    const { title, line } = section;
    return table ? [{ title: plainTitle(title), anchor: anchorOf(title), side: sideOf(section), line, table }] : [];
  });
}

/** The type that holds the fields of an entry, and the way to them from the entry's own path. */
function holderOf(type: TypeName | undefined): { type: TypeName; way: string } | undefined {
  if (!type) return undefined;
  const held = innermost(type);
  if (!isOnly(held.type, "object")) return undefined;
  return { type: held.type, way: held.type.object === "map" ? `${held.suffix}{*}` : held.suffix };
}

/**
 * The section that lists the fields of an entry: by its link, by the words of its type or text, or by its name. Where
 * there is none, the name of the one that the entry refers to.
 */
export function resolve(
  entry: Entry,
  location: string,
  objects: readonly ObjectSection[],
): ObjectSection | string | undefined {
  const holder = holderOf(entry.type);
  if (!holder) return undefined;
  const side = isRequest(location) ? "request" : "response";
  // After the entry first: pages that describe several operations repeat names.
  const distance = (object: ObjectSection): number =>
    (object.side === side ? 0 : 2) + (object.line > entry.line ? 0 : 1);
  const ranked = objects.toSorted((a, b) => distance(a) - distance(b));
  const { ref, object } = holder.type;
  const named = ref && ranked.find(({ anchor }) => anchor === anchorOf(ref.anchor ?? ref.title));
  if (named) return named;
  if (ref && !ref.elsewhere) return ref.anchor ?? ref.title;
  const near = ranked.filter((candidate) => candidate.side === side);
  const text = plainText(entry.description).toLowerCase();
  const titled = near.filter(({ title }) => title.endsWith(" object"));
  const told = titled.filter(({ title }) => text.includes(title));
  // Texts shorten names: "Message Object" for what the title calls "EnterMessage Object".
  const short = titled.filter(({ title }) =>
    [...text.matchAll(/\w+ object\b/g)].some(([name]) => title.endsWith(name)),
  );
  const by = told.length ? told : short;
  if (by.length === 1 && object !== "map") return by[0];
  const squeezed = (name: string): string => name.toLowerCase().replaceAll("_", "");
  const own = squeezed(entry.name.split(".").at(-1)!);
  return near.find(({ anchor }) => squeezed(anchor) === own);
}

/** What the tables of an operation say of its fields, growing as they are read. */
export interface FieldBook {
  fields: FieldFact[];
  listings: Listing[];
  /** Tables that became facts. */
  used: Set<TableBlock>;
  /** References without a section, by their name. */
  dangling: Set<string>;
  objects: readonly ObjectSection[];
  report: Report;
}

/** The place that a table's fields go to. */
interface Target {
  location: string;
  /** The object they belong to; empty for the location itself. */
  path: string;
  /** The objects that lead there by references, from the outside in. */
  trail?: readonly ObjectSection[];
}

/** Adds the fields of a table. */
export function addTable(book: FieldBook, table: TableBlock, target: Target): void {
  // A table that several fields refer to is reported once.
  const entries = entriesOf(table, book.used.has(table) ? silent(book.report) : book.report, fieldName(target));
  book.used.add(table);
  book.listings.push({ location: target.location, path: target.path, at: book.report.at(table.header.line) });
  addEntries(book, entries, target);
}

const join = (path: string, name: string): string => (path === "" ? name : `${path}.${name}`);

/** Adds entries of one table: nested by dots, by depth marks and by references to other sections. */
export function addEntries(book: FieldBook, entries: readonly Entry[], target: Target): void {
  const { location, trail = [] } = target;
  /** The path of the fields that each field holds. */
  const inside = new Map<string, string>();
  const listed = new Set([target.path]);
  const stack: string[] = [target.path];
  for (const entry of entries) {
    const at = book.report.at(entry.line);
    const list = (path: string): void => {
      if (!listed.has(path)) book.listings.push({ location, path, at });
      listed.add(path);
    };
    stack.length = Math.min(entry.depth + 1, stack.length);
    let parent = stack.at(-1)!;
    if (entry.depth > 0) list(parent);
    const names = entry.name.split(".");
    for (const name of names.slice(0, -1)) {
      const path = join(parent, name);
      // An object that only names with dots imply.
      if (!inside.has(path)) book.fields.push({ location, path, at, aspects: { type: { value: ["object"], at } } });
      parent = inside.get(path) ?? path;
      inside.set(path, parent);
      list(parent);
    }
    const path = join(parent, names.at(-1)!);
    if (inside.has(path)) {
      book.report("docs/duplicate-field", "The table lists the field twice.", entry.line, `${location}.${path}`);
      continue;
    }
    const origin = trail.length ? { origin: `${trail.at(-1)!.title}.${path.slice(target.path.length + 1)}` } : {};
    book.fields.push(...factsOf(entry, { location, path, at, ...origin }));
    const holder = holderOf(entry.type);
    const inner = path + (holder?.way ?? "");
    inside.set(path, inner);
    stack.push(inner);
    if (holder) addReference(book, entry, { location, path: inner, trail });
  }
}

const maxDepth = 12;

function addReference(book: FieldBook, entry: Entry, { location, path, trail = [] }: Target): void {
  const found = resolve(entry, location, book.objects);
  if (typeof found === "string") {
    if (book.dangling.has(found)) return;
    book.dangling.add(found);
    const message = `The type refers to "${found}", which the page does not describe.`;
    book.report("docs/dangling-ref", message, entry.line, `${location}.${path}`);
  }
  // An object can hold itself.
  else if (found && !trail.includes(found) && trail.length < maxDepth)
    addTable(book, found.table, { location, path, trail: [...trail, found] });
}

const isRequest = (location: string): boolean => ["header", "path", "query", "body"].includes(location);

/** The field of an entry, and those that its array or map holds. */
function factsOf({ type, description, required }: Entry, field: Omit<FieldFact, "aspects">): FieldFact[] {
  const { at, origin } = field;
  const said = { at, isInput: isRequest(field.location) };
  if (!type)
    return [{ ...field, aspects: { ...proseAspects(description, undefined, said), ...(required && { required }) } }];
  return layersOf(type).map(({ suffix, type: layer }): FieldFact => {
    // Of a map the description says which keys it can have.
    const prose = suffix.endsWith("{*}") ? {} : proseAspects(description, layer.families?.[0], said);
    const aspects = { ...typeAspects(layer, at), ...prose };
    if (suffix === "" && required) aspects.required = required;
    // What holds for the whole is said of the whole.
    if (suffix !== "") for (const name of ["default", "deprecated"] as const) delete aspects[name];
    return { ...field, ...(origin !== undefined && { origin: origin + suffix }), path: field.path + suffix, aspects };
  });
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
