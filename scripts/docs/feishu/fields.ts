import type { FieldFact, Known, Listing, Loc } from "../../facts/facts.ts";
import { aspectsOf } from "./aspects.ts";
import { checkConflicts } from "./conflicts.ts";
import type { Element, Markup } from "./markup.ts";
import { rulesOf } from "./rules.ts";
import type { PageText, Report } from "./text.ts";
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

const requiredWords: Record<string, boolean> = { 是: true, 否: false };
const conditional = /条件|必填|必传|选填/;
const conditionalProse = /(?:时|如果|若|则).{0,12}(?:必填|必传|必须(?:填|传))/;

const deepest = 30;

/** Turns the rows of one table into fields; `level` says which row a row belongs to. */
export function fieldsOf(
  text: PageText,
  markup: Markup,
  location: string,
  rows: readonly FieldRow[],
  table: Loc,
  report: Report,
): Fields {
  const fields: FieldFact[] = [];
  const listings: Listing[] = [{ location, path: "", at: table }];
  const seen = new Set<string>();
  const open: string[] = [];
  for (const [i, row] of rows.entries()) {
    if (row.level > open.length || row.level > deepest)
      report(
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
    checkType(row, inner, hasRows, `${location}.${path}`, report);
    if (hasRows || inner.object === "anonymous") listings.push({ location, path: path + suffix, at: row.at });
    if (seen.has(path)) {
      report("docs/duplicate-field", `the table lists "${path}" twice`, row.at, `${location}.${path}`);
      continue;
    }
    seen.add(path);
    fields.push(...factsOf(text, markup, location, path, row, report));
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

function factsOf(
  text: PageText,
  markup: Markup,
  location: string,
  path: string,
  row: FieldRow,
  report: Report,
): FieldFact[] {
  const rules = row.description
    ? rulesOf(text, markup, row.description, report)
    : { prose: { values: true, limits: true } };
  const name = `${location}.${path}`;
  checkConflicts(rules, row.type, name, report);
  const { type, typeAt, at } = row;
  // A shape that nobody knows says nothing of the type: a misspelt `strng` is no object.
  const trusted = !type.unknown;
  const request = location !== "200";
  const said = { type, typeAt, at, rules, request, required: requiredOf(text, location, row, name, report) };
  return aspectsOf(said).map(({ suffix, aspects }) => {
    if (!trusted) delete aspects.type;
    return { location, path: path + suffix, at, aspects };
  });
}

function requiredOf(
  text: PageText,
  location: string,
  { required, description, at }: FieldRow,
  field: string,
  report: Report,
): Known<boolean> | undefined {
  // A variable of a path has no other way than to be there.
  if (location === "path") return { value: true, at };
  if (!required || location === "200") return undefined;
  if (Object.hasOwn(requiredWords, required.text)) {
    const value = requiredWords[required.text]!;
    const prose = description ? text.raw.slice(description.from, description.to) : "";
    return !value && conditionalProse.test(prose) ? undefined : { value, at: required.at };
  }
  if (!conditional.test(required.text))
    report("extract/unreadable-required", `required is "${required.text.slice(0, 40)}"`, required.at, field);
  return undefined;
}
