import { fieldName, type Aspects, type FieldFact, type Known, type Listing, type Loc } from "../../facts/facts.ts";
import { checkWidth, plainText, type TableBlock } from "../markdown.ts";
import { quote, silent, type Report } from "../report.ts";
import { isOnly, layersOf, requiredIn, typeAspects, type TypeName } from "../words.ts";
import { proseLines, readProse, type ProseFacts } from "./prose.ts";
import { anchorOf, columnsOf, fieldTables, none, plainTitle, sideOf, typeIn, type Section, type Side } from "./page.ts";

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

/** A cell that only says where the example stands. */
const elsewhere = /^\s*(?:请?参[考见阅]|详?见)/;

const writtenName = /^(»*)\s*([A-Za-z_$][\w.$-]*?)(?:\[\])?$/;

/** The rows of a table of fields that stand under a place such as `body.users[]`. A row without a readable name is no entry, and is reported. */
export function entriesOf(table: TableBlock, report: Report, place: string): Entry[] {
  const columns = columnsOf(table);
  let unknownTypes = 0;
  const entries = table.rows.flatMap(({ cells, line }): Entry[] => {
    const cell = (column: keyof typeof columns): string => cells[columns[column] ?? -1] ?? "";
    const written = plainText(cell("name"));
    const [, marks, name] = writtenName.exec(written) ?? [];
    if (name === undefined) {
      report.structure(`The name cell "${quote(written)}" is not a field's name.`, line);
      return [];
    }
    const field = `${place}.${name}`;
    checkWidth(table, { cells, line }, report, field);
    const type = typeIn(cell("type"));
    if (!type) {
      unknownTypes++;
      report("extract/unknown-type", `The type "${quote(plainText(cell("type")))}" is not known.`, line, field);
    }
    const asked = columns.required !== undefined ? "required" : columns.optional !== undefined ? "optional" : undefined;
    const prose = proseLines(cell("description")).join("\n");
    const required = asked && requiredIn(plainText(cell(asked)), prose, { at: report.at(line), field, report, asked });
    const example = none.has(cell("example")) || elsewhere.test(cell("example")) ? "" : cell("example");
    const clash = clashOf(type, example, place);
    if (clash) report("docs/example-vs-table", clash, line, field);
    return [
      {
        name,
        depth: marks!.length,
        ...(type && { type }),
        ...(required && { required }),
        description: cell("description"),
        line,
      },
    ];
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
  if (!type || example === "") return undefined;
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
  const { items, values } = type;
  const inner = items ?? (values && isOnly(values, "object") ? values : undefined);
  const step = items ? "[]" : type.object === "map" ? "{*}" : "";
  if (inner) {
    const holder = holderOf(inner);
    return holder && { type: holder.type, way: step + holder.way };
  }
  return isOnly(type, "object") && !values ? { type, way: step } : undefined;
}

type Resolved = { object: ObjectSection } | { dangling: string } | undefined;

/** The section that lists the fields of an entry: by its link, by the words of its type or text, or by its name. */
export function resolve(entry: Entry, side: Side, objects: readonly ObjectSection[]): Resolved {
  const holder = holderOf(entry.type);
  if (!holder) return undefined;
  const find = (test: (object: ObjectSection) => boolean): ObjectSection | undefined => {
    const fitting = objects.filter(test);
    // After the entry first: pages that describe several operations repeat names.
    const after = (among: ObjectSection[]): ObjectSection | undefined =>
      among.find(({ line }) => line > entry.line) ?? among[0];
    return after(fitting.filter((object) => object.side === side)) ?? after(fitting);
  };
  const { ref } = holder.type;
  const named = ref && find(({ anchor }) => anchor === anchorOf(ref.anchor ?? ref.title));
  if (named) return { object: named };
  if (ref && !ref.elsewhere) return { dangling: ref.anchor ?? ref.title };
  const text = plainText(entry.description).toLowerCase();
  const near = objects.filter((object) => object.side === side && object.title.endsWith(" object"));
  const told = near.filter(({ title }) => text.includes(title));
  // Texts shorten names: "Message Object" for what the title calls "EnterMessage Object".
  const short = near.filter(({ title }) => [...text.matchAll(/\w+ object\b/g)].some(([name]) => title.endsWith(name)));
  const by = told.length ? told : short;
  if (by.length === 1 && holder.type.object !== "map") return { object: by[0]! };
  const own = squeezed(entry.name.split(".").at(-1)!);
  const same = find(({ anchor, side: other }) => other === side && squeezed(anchor) === own);
  return same && { object: same };
}

const squeezed = (name: string): string => name.toLowerCase().replaceAll("_", "");

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

const maxDepth = 12;

/** The place that a table's fields go to. */
interface Target {
  location: string;
  /** The object they belong to; empty for the location itself. */
  path: string;
  side: Side;
}

const join = (path: string, name: string): string => (path === "" ? name : `${path}.${name}`);

export function addTable(book: FieldBook, table: TableBlock, target: Target): Entry[] {
  return addObject(book, table, target, []);
}

/** Adds the fields of an object under a path that something other than a reference ties it to. */
export function addNamed(book: FieldBook, object: ObjectSection, target: Target): void {
  addObject(book, object.table, target, [object]);
}

function addObject(book: FieldBook, table: TableBlock, target: Target, trail: ObjectSection[]): Entry[] {
  // A table that several fields refer to is reported once.
  const entries = entriesOf(table, book.used.has(table) ? silent(book.report) : book.report, fieldName(target));
  book.used.add(table);
  addEntries(book, entries, { ...target, line: table.header.line }, trail);
  return entries;
}

/** Adds entries of one table: nested by dots, by depth marks and by references to other sections. */
export function addEntries(
  book: FieldBook,
  entries: readonly Entry[],
  target: Target & { line: number; partial?: true },
  trail: ObjectSection[] = [],
): void {
  const { location, side } = target;
  const seen = new Set<string>();
  const listed = new Map([[target.path, target.line]]);
  /** The path of the object that each name of this table leads to. */
  const inside = new Map<string, string>();
  const stack: string[] = [target.path];
  for (const entry of entries) {
    const at = book.report.at(entry.line);
    stack.length = Math.min(entry.depth + 1, stack.length);
    let parent = stack.at(-1)!;
    const names = entry.name.split(".");
    names.slice(0, -1).forEach((name, i) => {
      const way = `${entry.depth}:${names.slice(0, i + 1).join(".")}`;
      const known = inside.get(way);
      if (known === undefined) book.fields.push(impliedObject(location, join(parent, name), at));
      inside.set(way, (parent = known ?? join(parent, name)));
      listed.set(parent, listed.get(parent) ?? entry.line);
    });
    if (entry.depth > 0) listed.set(parent, listed.get(parent) ?? entry.line);
    const path = join(parent, names.at(-1)!);
    if (seen.has(path)) {
      book.report("docs/duplicate-field", "The table lists the field twice.", entry.line, `${location}.${path}`);
      continue;
    }
    seen.add(path);
    const origin = trail.length ? { origin: `${trail.at(-1)!.title}.${path.slice(target.path.length + 1)}` } : {};
    book.fields.push(...factsOf(entry, { location, path, at, ...origin }));
    const holder = holderOf(entry.type);
    const inner = holder && path + holder.way;
    inside.set(`${entry.depth}:${entry.name}`, inner ?? path);
    stack.push(inner ?? path);
    if (inner !== undefined) addReference(book, entry, { location, path: inner, side }, trail);
  }
  if (target.partial) listed.delete(target.path);
  for (const [path, line] of listed) book.listings.push({ location, path, at: book.report.at(line) });
}

function addReference(book: FieldBook, entry: Entry, target: Target, trail: ObjectSection[]): void {
  const found = resolve(entry, target.side, book.objects);
  if (!found) return;
  if ("dangling" in found) {
    if (book.dangling.has(found.dangling)) return;
    book.dangling.add(found.dangling);
    const message = `The type refers to "${found.dangling}", which the page does not describe.`;
    book.report("docs/dangling-ref", message, entry.line, `${target.location}.${target.path}`);
    return;
  }
  // An object can hold itself.
  if (trail.includes(found.object) || trail.length >= maxDepth) return;
  addObject(book, found.object.table, target, [...trail, found.object]);
}

const impliedObject = (location: string, path: string, at: Loc): FieldFact => ({
  location,
  path,
  at,
  aspects: { type: { value: ["object"], at } },
});

const requestSide = new Set(["header", "path", "query", "body"]);

/** The field of an entry, and those that its array or map holds. */
function factsOf(entry: Entry, field: Omit<FieldFact, "aspects">): FieldFact[] {
  const { at } = field;
  const isInput = requestSide.has(field.location);
  return (entry.type ? layersOf(entry.type) : [{ suffix: "", type: undefined }]).map(({ suffix, type }): FieldFact => {
    // Of a map the description says which keys it can have.
    const prose = suffix.endsWith("{*}") ? {} : readProse(entry.description, type?.families?.[0], isInput);
    const aspects = { ...(type && typeAspects(type, at)), ...proseAspects(prose, field.location, at) };
    if (suffix === "" && entry.required) aspects.required = entry.required;
    // What holds for the whole is said of the whole.
    if (suffix !== "") for (const name of ["default", "deprecated"] as const) delete aspects[name];
    const origin = field.origin === undefined ? {} : { origin: field.origin + suffix };
    return { ...field, ...origin, path: field.path + suffix, aspects };
  });
}

const plain = ["enum", "minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems", "deprecated"] as const;

function proseAspects(prose: ProseFacts, location: string, at: Loc): FieldFact["aspects"] {
  const aspects: { [A in keyof Aspects]?: { value: unknown; at: Loc } | { absent: true; at: Loc } } = {};
  for (const name of plain) if (prose[name] !== undefined) aspects[name] = { value: prose[name], at };
  // Of an answer a default says nothing that a caller could rely on.
  if (requestSide.has(location)) {
    if (prose.default !== undefined) aspects.default = { value: prose.default, at };
    else if (prose.noDefault) aspects.default = { absent: true, at };
  }
  return aspects as FieldFact["aspects"];
}
