import type { Aspects, Family } from "../../facts/facts.ts";
import type { Json } from "../../json.ts";
import type { TableBlock } from "../markdown.ts";
import { innermost, isOnly, readType, saysRequired, vocabulary, type TypeName } from "../words.ts";

const known = vocabulary(
  ["text uuid url date enum", { families: ["string"] }],
  ["map record json", { families: ["object"] }],
  ["binary", { families: ["binary"] }],
);
const words = new Map([...known].flatMap(([word, meaning]) => [word, `${word}s`].map((form) => [form, meaning])));

const union = (types: readonly TypeName[]): Family[] =>
  [...new Set(types.flatMap(({ families = [] }) => families))].sort();

/**
 * `string (UUID)`, `string<uuid>`, `enum<string>`, `object | null`, `string[]`, `array of objects`, `"green" | "black"`;
 * nothing where a word is unknown.
 */
export function parseType(text: string): TypeName | undefined {
  const raw = text.replaceAll("`", "");
  const plain = raw.replace(/\([^()]{0,60}\)|（[^（）]{0,60}）/g, "").split(/\||\bor\b/);
  const members = plain.map((word) => word.trim()).filter((word) => word !== "");
  const types = members.filter((word) => word.toLowerCase() !== "null");
  const read = types.map(memberType);
  if (!read.length || read.some((type) => innermost(type).type.unknown)) return undefined;
  const items = read.flatMap((type) => type.items ?? []);
  const literals = read.flatMap((type) => type.literals ?? []);
  return {
    ...{ raw, families: union(read) },
    ...(types.length < members.length && { nullable: true }),
    ...(items.length > 0 && { items: { raw, families: union(items) } }),
    // Not beside a type that allows more.
    ...(literals.length === types.length && { literals }),
  };
}

function memberType(word: string): TypeName {
  const literal = /^(["'])([^"']{1,200})\1$/.exec(word)?.[2];
  if (literal !== undefined) return { raw: word, families: ["string"], literals: [literal] };
  const plain = word.replace(/^enum<([^<>]{1,40})>$/i, "$1").replace(/^(string|integer|number)<[^<>]{1,40}>$/i, "$1");
  return readType(plain, words, () => undefined);
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
export function parseRange(text: string, type: TypeName | undefined): Partial<Aspects> {
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
export function parseName(text: string): string | undefined {
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
