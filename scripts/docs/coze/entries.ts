import type { Defect, Loc } from "../../facts/facts.ts";
import type { TableBlock } from "./blocks.ts";
import { plainText } from "./cells.ts";
import { columnsOf, readRequired } from "./tables.ts";
import { readType, type CellType } from "./types.ts";
import { none } from "./words.ts";

/** A row of a table of fields, read. */
export interface Entry {
  /** As written, without depth marks: `interrupt_data.type`. */
  name: string;
  /** How many depth marks precede the name. */
  depth: number;
  type?: CellType;
  required?: boolean;
  description: string;
  line: number;
}

/** What reading needs to report: the page's file, the operation and a place for defects. */
export interface Notes {
  file: string;
  operation: string;
  add: (rule: string, message: string, line: number, field?: string) => void;
}

export function notesFor(file: string, operation: string, defects: Defect[]): Notes {
  const add: Notes["add"] = (rule, message, line, field) => {
    const at: Loc = { file, line };
    defects.push({
      rule,
      message,
      at,
      ...(operation ? { operation } : {}),
      ...(field === undefined ? {} : { field }),
    });
  };
  return { file, operation, add };
}

/** A cell that only says where the example stands. */
const elsewhere = /^\s*(?:请?参[考见阅]|详?见)/;

const fieldName = /^(»*)\s*([A-Za-z_$][\w.$-]*?)(?:\[\])?$/;

/** The rows of a table of fields that stand under a place such as `body.users[]`. A row without a readable name is no entry, and is reported. */
export function entriesOf(table: TableBlock, notes: Notes, place: string): Entry[] {
  const columns = columnsOf(table);
  let unknownTypes = 0;
  const entries = table.rows.flatMap(({ cells, line }): Entry[] => {
    const cell = (column: keyof typeof columns): string => cells[columns[column] ?? -1] ?? "";
    const written = plainText(cell("name"));
    const [, marks, name] = fieldName.exec(written) ?? [];
    if (name === undefined) {
      notes.add("extract/structure", `The name cell "${shown(written)}" is not a field's name.`, line);
      return [];
    }
    const field = `${place}.${name}`;
    if (cells.length !== table.header.cells.length)
      notes.add(
        "docs/row-width",
        `The row has ${cells.length} cells under ${table.header.cells.length} headings.`,
        line,
        field,
      );
    const type = readType(cell("type"));
    if (!type) {
      unknownTypes++;
      notes.add("extract/unknown-type", `The type "${shown(plainText(cell("type")))}" is not known.`, line, field);
    }
    const asked = columns.required !== undefined ? "required" : columns.optional !== undefined ? "optional" : undefined;
    const required = asked && readRequired(cell(asked), asked);
    if (asked && required === undefined)
      notes.add(
        "extract/unreadable-required",
        `"${shown(plainText(cell(asked)))}" does not say whether the field is required.`,
        line,
        field,
      );
    const example = none.has(cell("example")) || elsewhere.test(cell("example")) ? "" : cell("example");
    const clash = clashOf(type, example, place);
    if (clash) notes.add("docs/example-vs-table", clash, line, field);
    return [
      {
        name,
        depth: marks!.length,
        ...(type ? { type } : {}),
        ...(required === undefined ? {} : { required }),
        description: cell("description"),
        line,
      },
    ];
  });
  if (unknownTypes > 1 && unknownTypes * 2 > table.rows.length)
    notes.add(
      "extract/structure",
      "Most types of this table are not known: is its column of types still the same?",
      table.header.line,
    );
  return entries;
}

/** The example of a row is no fact, but it can contradict the type beside it. */
function clashOf(type: CellType | undefined, example: string, place: string): string | undefined {
  if (!type || example === "") return undefined;
  const text = plainText(example);
  // In an address a list is written without brackets.
  if (type.families[0] === "array" && place !== "query" && !/^\\?\[/.test(text))
    return "The type is an array, the example is none.";
  // Sixteen digits and more do not fit in a number of JSON; the vendor masks some of them.
  if (type.families[0] === "integer" && /^[\d*]{16,}$/.test(example.replaceAll("\\", "")))
    return "The type is an integer, the example has more digits than a number can hold.";
  return undefined;
}

const shown = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}...` : text);
