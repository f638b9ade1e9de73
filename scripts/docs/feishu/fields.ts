import type { Aspects, FieldFact, Known, Listing, Loc } from "../../facts/facts.ts";
import { innermost, isOnly, layersOf, requiredIn, typeAspects, type TypeName } from "../words.ts";
import type { Report } from "../report.ts";
import type { Element, FeishuPage } from "./markup.ts";
import { checkConflicts, defaultValue, rulesOf, type Bounds, type Rules } from "./rules.ts";

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
      page.report.structure(`the row is at level ${row.level}, but no row at the level above precedes it`, row.at);
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
  else if (hasRows && inner.families && !isOnly(inner, "object", "array"))
    report.structure(`rows below say what it holds, but its type is ${row.type.raw}`, row.typeAt, field);
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
  const prose = description ? page.raw.slice(description.from, description.to) : "";
  return requiredIn(required.text, prose, { at: required.at, field, report: page.report });
}

type AspectsOf = FieldFact["aspects"];

export interface Said {
  type: TypeName;
  typeAt: Loc;
  required: Known<boolean> | undefined;
  rules: Rules;
  /** The tables of requests state limits; those of answers rarely do. */
  request: boolean;
  at: Loc;
}

/** A field and what it holds: an array and its elements, a map and its values. */
export function aspectsOf(said: Said): { suffix: string; aspects: AspectsOf }[] {
  const { type, rules, required, at } = said;
  const fields = layersOf(type).map((layer) => ({
    suffix: layer.suffix,
    aspects: typeAspects(layer.type, said.typeAt),
  }));
  const [{ aspects: field }, held] = [fields[0]!, innermost(type).type];
  const leaf = fields.at(-1)!.aspects;
  if (required) field.required = required;
  if (rules.deprecated) field.deprecated = { value: true, at: rules.deprecated };
  const value = rules.default && defaultValue(rules.default.text, type);
  if (value !== undefined) field.default = { value, at: rules.default!.at };
  if (rules.enum) leaf.enum = { value: rules.enum.fact, at: rules.enum.at };
  else if (!rules.prose.values && isOnly(held, ...scalars)) leaf.enum = { absent: true, at };
  if (isOnly(type, "array")) limit(field, ["minItems", "maxItems"], rules.length, said);
  if (isOnly(type, "string")) limit(field, ["minLength", "maxLength"], rules.length, said);
  if (isOnly(held, "integer", "number") && (isOnly(type, ...scalars) || rules.range))
    limit(leaf, ["minimum", "maximum"], rules.range, said);
  if (rules.pattern) leaf.pattern = { value: rules.pattern.text, at: rules.pattern.at };
  else if (isOnly(type, "string") && silenceMeans(said)) field.pattern = { absent: true, at: rules.block ?? at };
  return fields;
}

const scalars = ["string", "integer", "number", "boolean"] as const;

/** Whether what the rules leave out is known not to be ruled: a block lists all rules, a request without one has none. */
const silenceMeans = ({ rules, request }: Said): boolean =>
  rules.block !== undefined || (request && !rules.prose.limits);

function limit(
  aspects: AspectsOf,
  [low, high]: readonly ["minLength" | "minItems" | "minimum", "maxLength" | "maxItems" | "maximum"],
  bounds: Bounds | undefined,
  said: Said,
): void {
  const place = said.rules.block ?? said.at;
  const say = (aspect: keyof Aspects & (typeof low | typeof high), value: number | undefined): void => {
    if (value !== undefined) aspects[aspect] = { value, at: bounds!.at };
    else if (bounds ?? silenceMeans(said)) aspects[aspect] = { absent: true, at: bounds?.at ?? place };
  };
  // At least nothing is no limit: pages state it by habit, specs leave it out.
  say(low, bounds?.low === 0 && low !== "minimum" ? undefined : bounds?.low);
  say(high, bounds?.high);
}
