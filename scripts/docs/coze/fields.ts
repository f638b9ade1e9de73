import { fieldName, type Aspects, type FieldFact, type Listing, type Loc } from "../../facts/facts.ts";
import type { TableBlock } from "../markdown.ts";
import { silent, type Report } from "../report.ts";
import { entriesOf, holderOf, resolve, type Entry, type ObjectSection } from "./entries.ts";
import { readProse, type ProseFacts } from "./prose.ts";
import type { Side } from "./sections.ts";
import { layersOf, typeAspects } from "../types.ts";

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
export interface Target {
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
