import type { Known } from "../../facts/facts.ts";
import { plainText } from "../lines.ts";
import { checkWidth, type TableBlock } from "../markdown.ts";
import { quote, type Report } from "../report.ts";
import { isOnly, type TypeName } from "../types.ts";
import { requiredIn } from "../words.ts";
import { proseLines } from "./prose.ts";
import { anchorOf, plainTitle, sideOf, type Section, type Side } from "./sections.ts";
import { columnsOf, fieldTables, none, typeIn } from "./tables.ts";

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

const fieldName = /^(»*)\s*([A-Za-z_$][\w.$-]*?)(?:\[\])?$/;

/** The rows of a table of fields that stand under a place such as `body.users[]`. A row without a readable name is no entry, and is reported. */
export function entriesOf(table: TableBlock, report: Report, place: string): Entry[] {
  const columns = columnsOf(table);
  let unknownTypes = 0;
  const entries = table.rows.flatMap(({ cells, line }): Entry[] => {
    const cell = (column: keyof typeof columns): string => cells[columns[column] ?? -1] ?? "";
    const written = plainText(cell("name"));
    const [, marks, name] = fieldName.exec(written) ?? [];
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
export interface ObjectSection {
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
export function holderOf(type: TypeName | undefined): { type: TypeName; way: string } | undefined {
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

export type Resolved = { object: ObjectSection } | { dangling: string } | undefined;

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
