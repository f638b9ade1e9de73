import type { Loc } from "../../facts/facts.ts";
import type { FieldRow } from "./fields.ts";
import { within, type Element, type Markup } from "./markup.ts";
import { readTable, rowsOf, type Column, type Row } from "./tables.ts";
import { oneWidth, shown, type PageText, type Report } from "./text.ts";
import { innermost, parseType } from "./types.ts";

/** The rows of a table whose cells name fields and types by tags: those of paths, queries, bodies and answers. */
export function levelledRows(
  text: PageText,
  markup: Markup,
  element: Element,
  withRequired: boolean,
  report: Report,
): FieldRow[] {
  const columns: Column[] = ["name", "type", "description"];
  const table = readTable(text, markup, element, columns, ["required"], report);
  if (withRequired && !table.columns.includes("required"))
    report("extract/unreadable-required", "the table does not say which fields are required", table.at);
  const named = new Set<number>();
  const rows: FieldRow[] = [];
  for (const row of table.rows) {
    const name = tagged(text, markup, row, "name", report);
    const type = tagged(text, markup, row, "type", report);
    if (!name || !type) continue;
    named.add(name.start);
    if (/^[\s∟└├]/.test(name.text) || name.text === "")
      report("extract/structure", `"${name.text}" is no name of a field: is the nesting drawn?`, name.at);
    rows.push({ ...fieldRow(text, row), name: name.text, at: name.at, type: parseType(type.text), typeAt: type.at });
  }
  for (const { name, start, attributes } of markup.slice(element.index, element.next))
    if (name === "md-text" && attributes.type === "field-name" && !named.has(start))
      report("extract/census", "the name of a field was found that no row was read for", text.at(start));
  checkLevels(text, table.rows, rows, report);
  return rows;
}

/** The rows of the table of headers, which is plain. */
export function plainRows(text: PageText, markup: Markup, element: Element, report: Report): FieldRow[] {
  const columns: Column[] = ["name", "type", "required", "description"];
  return readTable(text, markup, element, columns, [], report).rows.flatMap((row) => {
    const [name, type] = [row.cells.get("name"), row.cells.get("type")];
    if (!name || !type) return [];
    const [nameAt, typeAt] = [placeOf(text, name), placeOf(text, type)];
    const [nameText, typeText] = [name, type].map(({ from, to }) => shown(text.raw.slice(from, to)));
    if (!nameText) report("extract/structure", "a header without a name", nameAt);
    return [{ ...fieldRow(text, row), name: nameText!, at: nameAt, type: parseType(typeText!), typeAt }];
  });
}

/** Whether a table has lost the levels of its rows: it has rows with members, and none says which. */
export function isFlattened(text: PageText, markup: Markup, table: Element): boolean {
  const rows = rowsOf(markup, table);
  if (!rows.length || rows.some(({ attributes }) => attributes.level !== undefined)) return false;
  return within(markup, table, "md-text").some(
    ({ attributes, from, to }) =>
      attributes.type === "field-type" && innermost(parseType(text.raw.slice(from, to))).type.object !== undefined,
  );
}

/** Where the words of a cell begin. */
export function placeOf(text: PageText, { from, to }: Element): Loc {
  const first = text.raw.slice(from, to).search(/\S/);
  return text.at(from + Math.max(0, first));
}

function fieldRow(text: PageText, { element, cells }: Row): Pick<FieldRow, "required" | "description" | "level"> {
  const required = cells.get("required");
  return {
    ...(required && {
      required: { text: oneWidth(shown(text.raw.slice(required.from, required.to))), at: placeOf(text, required) },
    }),
    description: cells.get("description"),
    level: Number(element.attributes.level ?? 0),
  };
}

function tagged(
  text: PageText,
  markup: Markup,
  row: Row,
  what: "name" | "type",
  report: Report,
): { text: string; at: Loc; start: number } | undefined {
  const cell = row.cells.get(what);
  const found = cell
    ? within(markup, cell, "md-text").filter(({ attributes }) => attributes.type === `field-${what}`)
    : [];
  const [only] = found;
  if (!only || found.length > 1) {
    report("extract/structure", `the row has ${found.length} tags for the ${what} of a field`, row.at);
    return undefined;
  }
  return { text: shown(text.raw.slice(only.from, only.to)), at: text.at(only.start), start: only.start };
}

function checkLevels(text: PageText, rows: Row[], fields: FieldRow[], report: Report): void {
  const stated = rows.filter(({ element }) => element.attributes.level !== undefined);
  for (const { element } of stated)
    if (!/^\d{1,2}$/.test(element.attributes.level!))
      report("extract/structure", `level "${element.attributes.level}" is no number`, text.at(element.start));
  if (stated.length && stated.length < rows.length)
    for (const { element, at } of rows)
      if (element.attributes.level === undefined) report("extract/structure", "the row has lost its level", at);
  for (const field of fields) if (!Number.isSafeInteger(field.level)) field.level = 0;
}
