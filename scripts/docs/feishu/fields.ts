import type { FieldFact, Known, Listing, Loc } from "../../facts/facts.ts";
import { isConditional, requirement, saysRequired } from "../words.ts";
import type { Report } from "../report.ts";
import { aspectsOf } from "./aspects.ts";
import type { Element, FeishuPage } from "./markup.ts";
import { checkConflicts, rulesOf } from "./rules.ts";
import { innermost, type TypeName } from "./types.ts";

/** A row of a table of fields. */
export interface FieldRow {
  name: string;
  at: Loc;
  type: TypeName;
  typeAt: Loc;
  /** Missing where the table has no such column. */
  required?: { text: string; at: Loc };
  description: Element | undefined;
  level: number;
}

export interface Fields {
  fields: FieldFact[];
  listings: Listing[];
}

const deepest = 30;

/** Turns the rows of one table into fields; `level` says which row a row belongs to. */
export function fieldsOf(page: FeishuPage, location: string, rows: readonly FieldRow[], table: Loc): Fields {
  const fields: FieldFact[] = [];
  const listings: Listing[] = [{ location, path: "", at: table }];
  const seen = new Set<string>();
  const open: string[] = [];
  for (const [i, row] of rows.entries()) {
    if (row.level > open.length || row.level > deepest)
      page.report(
        "extract/structure",
        `the row is at level ${row.level}, but no row at the level above precedes it`,
        row.at,
      );
    open.length = Math.min(row.level, open.length);
    const outer = open.at(-1);
    const path = outer ? `${outer}.${row.name}` : row.name;
    const { type: inner, suffix } = innermost(row.type);
    const hasRows = (rows[i + 1]?.level ?? 0) > row.level;
    open.push(path + suffix);
    checkType(row, inner, hasRows, `${location}.${path}`, page.report);
    if (hasRows || inner.object === "anonymous") listings.push({ location, path: path + suffix, at: row.at });
    if (seen.has(path)) {
      page.report("docs/duplicate-field", `the table lists "${path}" twice`, row.at, `${location}.${path}`);
      continue;
    }
    seen.add(path);
    fields.push(...factsOf(page, location, path, row));
  }
  const paths = new Set<string>();
  return { fields, listings: listings.filter((l) => !paths.has(l.path) && paths.add(l.path)) };
}

function checkType(row: FieldRow, inner: TypeName, hasRows: boolean, field: string, report: Report): void {
  if (inner.unknown || (inner.object === "named" && !hasRows))
    report(
      "extract/unknown-type",
      inner.unknown
        ? `the type "${inner.raw}" is not known`
        : `"${inner.raw}" is no simple type, and no rows say what it holds`,
      row.typeAt,
      field,
    );
  else if (hasRows && inner.family !== undefined && inner.family !== "object" && inner.family !== "array")
    report("extract/structure", `rows below say what it holds, but its type is ${row.type.raw}`, row.typeAt, field);
}

function factsOf(page: FeishuPage, location: string, path: string, row: FieldRow): FieldFact[] {
  const rules = row.description ? rulesOf(page, row.description) : { prose: { values: true, limits: true } };
  const name = `${location}.${path}`;
  checkConflicts(rules, row.type, name, page.report);
  const { type, typeAt, at } = row;
  // A shape that nobody knows says nothing of the type: a misspelt `strng` is no object.
  const trusted = !type.unknown;
  const request = location !== "200";
  const said = { type, typeAt, at, rules, request, required: requiredOf(page, location, row, name) };
  return aspectsOf(said).map(({ suffix, aspects }) => {
    if (!trusted) delete aspects.type;
    return { location, path: path + suffix, at, aspects };
  });
}

function requiredOf(
  page: FeishuPage,
  location: string,
  { required, description, at }: FieldRow,
  field: string,
): Known<boolean> | undefined {
  // A variable of a path has no other way than to be there.
  if (location === "path") return { value: true, at };
  if (!required || location === "200") return undefined;
  const value = saysRequired(required.text);
  if (value === undefined) {
    page.report("extract/unreadable-required", `required is "${required.text.slice(0, 40)}"`, required.at, field);
    return undefined;
  }
  const prose = description ? page.raw.slice(description.from, description.to) : "";
  return requirement(value, isConditional(prose), required.at);
}
