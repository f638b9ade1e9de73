import type { AspectName, Aspects, Family, FieldFact, Item, Listing, Loc, Sets } from "../../facts/facts.ts";
import { isCommonHeader } from "../address.ts";
import { checkWidth, type Row, type TableBlock } from "../markdown.ts";
import type { Report } from "../report.ts";
import { innermost, isOnly, readType, typeAspects, vocabulary, type TypeName } from "../types.ts";
import { requiredIn, saysRequired } from "../words.ts";
import type { Section } from "./page.ts";
import type { Json } from "../../json.ts";

/** What the tables of a page say, as it comes together. */
export interface Prose {
  fields: Map<string, FieldFact>;
  listings: Map<string, Listing>;
  sets: Partial<Sets>;
  report: Report;
  /** Lines of rows that were used. */
  used: Set<number>;
  unclassified: Loc[];
}

/**
 * Makes facts of every table, by the section it stands in; what is not understood is reported. A table without types
 * where nothing is said of fields is prose.
 */
export function addTables(prose: Prose, sections: readonly Section[]): void {
  for (const section of sections) {
    for (const [i, table] of section.tables.entries()) {
      const problem = addTable(prose, section, table, i > 0);
      if (problem === undefined) continue;
      if (problem === "" && section.topic.is === "other") {
        for (const { line } of table.rows) prose.used.add(line);
        continue;
      }
      const what = section.slug === "" ? "before any heading" : `under ${JSON.stringify(section.slug)}`;
      prose.unclassified.push(prose.report.at(table.header.line));
      if (problem === "")
        prose.report("extract/unclassified-table", `the table ${what} holds no fields`, table.header.line);
      else prose.report("extract/census", `the table ${what} ${problem}`, table.header.line);
    }
  }
}

/** Why a table was not used; empty where it holds nothing that could be. */
function addTable(prose: Prose, section: Section, table: TableBlock, second: boolean): string | undefined {
  const { topic } = section;
  const { rows } = table;
  if (topic.is === "statuses" || (looksLikeStatuses(rows) && topic.is !== "fields")) return void addCodes(prose, rows);
  const hasTypes = columnsOf(table) !== undefined;
  if (topic.is === "fields" && second) return "is the second one there: a heading may be missing";
  if (topic.is === "fields" && topic.location === "header" && !hasTypes) return void addHeaders(prose, table, rows);
  if (topic.is === "fields") {
    if (!rows.length) return "has no rows";
    return addFields(prose, table, rows, topic.location) ? undefined : "has no column of types";
  }
  if (topic.is === "part" && hasTypes) {
    const path = objectNamed(prose, topic.location, topic.name);
    if (path !== undefined && !second) return void addFields(prose, table, rows, topic.location, path);
  }
  if (hasTypes) return "holds fields, and its heading does not say of what";
  return looksLikeHeaders(rows) ? "holds headers, and its heading does not say so" : "";
}

/** The field that a heading such as `Session Object` is about: `session`, or the elements of `sessions`. */
function objectNamed({ fields }: Prose, location: string, heading: string): string | undefined {
  const name = heading.replace(/-(object|fields|parameters|item|items|entry)$/, "").replaceAll("-", "");
  for (const { path, location: own, aspects } of fields.values()) {
    const type = aspects.type && "value" in aspects.type ? aspects.type.value : [];
    const last = (path.split(".").at(-1) ?? "").toLowerCase().replace(/[_-]/g, "");
    if (own !== location || ![name, `${name}s`, `${name}es`].includes(last)) continue;
    if (type.includes("array")) return `${path}[]`;
    if (type.includes("object")) return path;
  }
  return undefined;
}

/** Fields of a table with a column of types; false where it has none. */
function addFields(prose: Prose, table: TableBlock, rows: readonly Row[], location: string, prefix = ""): boolean {
  const columns = columnsOf(table);
  if (!columns) return false;
  list(prose, location, prefix, table.header.line);
  for (const row of rows) addRow(prose, table, columns, row, location, prefix);
  return true;
}

function addRow(prose: Prose, table: TableBlock, columns: Columns, row: Row, location: string, prefix: string): void {
  const { line, cells } = row;
  const name = parseName(cells[0] ?? "");
  if (name === undefined) {
    prose.report("extract/census", `the row does not begin with the name of a field: ${quote(cells[0])}`, line);
    return;
  }
  prose.used.add(line);
  if (location === "header" && isCommonHeader(name)) return;
  const path = prefix === "" ? name : `${prefix}.${name}`;
  const field = `${location}.${path}`;
  const isWhole = checkWidth(table, row, prose.report, field);
  const at = prose.report.at(line);
  const aspects: FieldFact["aspects"] = {};
  const set = (values: Values) => {
    for (const [aspect, value] of Object.entries(values)) Object.assign(aspects, { [aspect]: { value, at } });
  };

  const cell = cells[columns.type] ?? "";
  const type = parseType(cell);
  if (type) Object.assign(aspects, typeAspects(type, at, { widths: false }));
  else prose.report("extract/unknown-type", `no known type: ${quote(cell)}`, line, field);
  if (isWhole) {
    const description = cells[columns.description ?? -1] ?? "";
    const required =
      columns.required !== undefined &&
      requiredIn(cells[columns.required] ?? "", description, { at, field, report: prose.report });
    if (required) aspects.required = required;
    if (columns.default !== undefined) {
      const preset = parseDefault(cells[columns.default] ?? "", type);
      aspects.default = preset ? { value: preset.value, at } : { absent: true, at };
    }
    set(parseRange(description, type));
  }
  add(prose, { location, path, at, aspects });
  if (type?.items)
    add(prose, { location, path: `${path}[]`, at, aspects: { type: { value: type.items.families!, at } } });
}

function add(prose: Prose, fact: FieldFact): void {
  const { location, path, at } = fact;
  const key = `${location} ${path}`;
  if (prose.fields.has(key))
    prose.report("docs/duplicate-field", "the field is described twice", at.line, `${location}.${path}`);
  else prose.fields.set(key, fact);
  for (let end = path.lastIndexOf("."); end > 0; end = path.lastIndexOf(".", end - 1))
    list(prose, location, path.slice(0, end), at.line);
}

function list({ report, listings }: Prose, location: string, path: string, line: number): void {
  const key = `${location} ${path}`;
  if (!listings.has(key)) listings.set(key, { location, path, at: report.at(line) });
}

/** Names and values of headers, in a table without types. */
function addHeaders(prose: Prose, table: TableBlock, rows: readonly Row[]): void {
  list(prose, "header", "", table.header.line);
  for (const { line, cells } of rows) {
    const name = parseName(cells[0] ?? "");
    if (name === undefined) continue;
    prose.used.add(line);
    const at = prose.report.at(line);
    const value = (cells[1] ?? "").replaceAll("`", "").trim().toLowerCase();
    if (name.toLowerCase() === "content-type" && value !== "") prose.sets["request-media"] = [{ value, at }];
    if (!isCommonHeader(name)) add(prose, { location: "header", path: name, at, aspects: {} });
  }
}

const looksLikeHeaders = (rows: readonly Row[]): boolean =>
  rows.some(({ cells }) => isCommonHeader(parseName(cells[0] ?? "") ?? ""));

const codeOf = ({ cells }: Row): string => (cells[0] ?? "").replaceAll("`", "").trim();

const looksLikeStatuses = (rows: readonly Row[]): boolean =>
  rows.length > 0 && rows.every((row) => /^[1-5]\d\d$/.test(codeOf(row)));

/** Statuses of answers and business codes. */
function addCodes(prose: Prose, rows: readonly Row[]): void {
  for (const row of rows) {
    const value = codeOf(row);
    const set = /^[1-5]\d\d$/.test(value)
      ? "status"
      : /^(\d{3,12}|[A-Z][A-Z\d_]{1,60})$/.test(value)
        ? "error"
        : undefined;
    if (!set) {
      prose.report("extract/census", `neither a status nor an error code: ${quote(value)}`, row.line);
      continue;
    }
    prose.used.add(row.line);
    const items: Item[] = (prose.sets[set] ??= []);
    items.push({ value, at: prose.report.at(row.line) });
  }
}

const quote = (text = ""): string => JSON.stringify(text.slice(0, 60));

/** What cells say of a field. */
export type Values = { [A in AspectName]?: Aspects[A] };

const known = vocabulary(
  ["text uuid url date enum", { families: ["string"] }],
  ["map record json", { families: ["object"] }],
  ["binary", { families: ["binary"] }],
);
const words = new Map([...known].flatMap(([word, meaning]) => [word, `${word}s`].map((form) => [form, meaning])));

const union = (types: readonly TypeName[]): Family[] =>
  [...new Set(types.flatMap(({ families = [] }) => families))].sort();

/** `string (UUID)`, `object | null`, `string[]`, `array of objects`; nothing where a word is unknown. */
export function parseType(text: string): TypeName | undefined {
  const raw = text.replaceAll("`", "");
  const plain = raw.replace(/\([^()]{0,60}\)|（[^（）]{0,60}）/g, "").split(/\||\bor\b/);
  const members = plain.map((word) => word.trim()).filter((word) => word !== "");
  const types = members.filter((word) => word.toLowerCase() !== "null");
  const read = types.map((word) => readType(word, words, () => undefined));
  if (!read.length || read.some((type) => innermost(type).type.unknown)) return undefined;
  const items = read.flatMap((type) => type.items ?? []);
  return {
    ...{ raw, families: union(read) },
    ...(types.length < members.length && { nullable: true }),
    ...(items.length && { items: { raw, families: union(items) } }),
  };
}

const isNone = (text: string): boolean => /^(?:[-—–－]|n\/a|)$/i.test(text);

/** A default as JSON or as bare text; `undefined` where a dash says that there is none. */
export function parseDefault(text: string, type: TypeName | undefined): { value: Json } | undefined {
  const bare = text.replace(/^`+|`+$/g, "").trim();
  if (isNone(bare)) return undefined;
  if (isOnly(type, "string") && !bare.startsWith('"')) return { value: bare };
  const number = numberOf(bare);
  if (number !== undefined && type?.families?.some((name) => name === "number" || name === "integer"))
    return { value: number };
  try {
    return { value: JSON.parse(bare) as Json };
  } catch {
    return { value: bare };
  }
}

/** `100000`, `100,000`, `100.000`, `100 000`. */
function numberOf(text: string): number | undefined {
  if (/^-?\d{1,3}(?:[,.\u0020\u00a0\u202f']\d{3}){1,5}$/.test(text)) return Number(text.replace(/[^\d-]/g, ""));
  return /^-?\d{1,16}(?:\.\d{1,16})?$/.test(text) ? Number(text) : undefined;
}

const amount = String.raw`(-?\d[\d,.\u0020\u00a0\u202f]{0,20})`;
const range = new RegExp(String.raw`[(（]\s*${amount}\s*[-–—~〜～]\s*${amount}\s*(\p{L}{0,20})\s*[)）]`, "u");
const letters = new Set(["chars", "char", "characters", "字符", "个字符", "文字", "caracteres", "caractères"]);

/** The range that a description has in brackets, such as `(30-3600)` or `(1–128 characters)`. */
export function parseRange(text: string, type: TypeName | undefined): Values {
  const [, from, to, unit] = range.exec(text.slice(0, 2000)) ?? [];
  const low = from === undefined ? undefined : numberOf(from.trim());
  const high = to === undefined ? undefined : numberOf(to.trim());
  if (low === undefined || high === undefined || low > high) return {};
  if (letters.has(unit!.toLowerCase())) return isOnly(type, "string") ? { minLength: low, maxLength: high } : {};
  if (unit !== "" || !isOnly(type, "number", "integer")) return {};
  return { minimum: low, maximum: high };
}

const name = /^[\p{L}\p{N}_$@-][\p{L}\p{N}_$@.\-[\]{}*:]{0,199}$/u;

/** The path that the first cell of a row of fields names. */
function parseName(text: string): string | undefined {
  const bare = text.replaceAll("`", "").trim();
  return name.test(bare) ? bare : undefined;
}

/** Which column of a table of fields says what; names are in the first one. */
export interface Columns {
  type: number;
  required?: number;
  default?: number;
  description?: number;
}

/** Words of headings, for tables whose cells do not tell. Languages differ, and pages within a language do. */
const headings = {
  type: /^(type|typ|类型|型|タイプ|tipo)$/i,
  required: /^(required|必填|是否必填|必需|必須|obligatoire|requis|obligatorio|requerido|obrigatório|erforderlich)$/i,
  default:
    /^(default|默认值?|デフォルト値?|既定値|(valeur par )?défaut|(valor )?predeterminado|por defecto|padrão|valor padrão)$/i,
} as const;

/** Finds the columns by what their cells hold; nothing where no column holds types. */
export function columnsOf({ header, rows }: TableBlock): Columns | undefined {
  const width = header.cells.length;
  const holds = (column: number, test: (text: string) => boolean): boolean => {
    const cells = rows.map(({ cells }) => cells[column] ?? "").filter((text) => text !== "");
    return cells.length > 0 && cells.filter(test).length * 2 > cells.length;
  };
  const find = (from: number, test: (text: string) => boolean, heading: RegExp): number | undefined => {
    const columns = Array.from({ length: Math.max(0, width - from) }, (_, i) => i + from);
    return columns.find((i) => heading.test(header.cells[i]!)) ?? columns.find((i) => holds(i, test));
  };
  const type = find(1, (text) => parseType(text) !== undefined, headings.type);
  if (type === undefined) return undefined;
  const last = width - 1;
  const description = last > type ? last : undefined;
  const required = find(type + 1, (text) => saysRequired(text) !== undefined, headings.required);
  const named = header.cells.findIndex((text, i) => i > type && headings.default.test(text));
  const between = required !== undefined && last - required === 2 ? required + 1 : -1;
  const preset = named > 0 ? named : between;
  return {
    type,
    ...(required === undefined ? {} : { required }),
    ...(preset < 0 ? {} : { default: preset }),
    ...(description === undefined || description === required ? {} : { description }),
  };
}
