import type { AspectName, Aspects, Family } from "../../facts/facts.ts";
import type { Json } from "../../json.ts";
import type { TableBlock } from "../markdown.ts";
import { saysRequired, typeWords } from "../words.ts";

/** What cells say of a field. */
export type Values = { [A in AspectName]?: Aspects[A] };

export interface CellType {
  type: Family[];
  /** What a list holds: `string[]`, `array of strings`. */
  items?: Family[];
  nullable: boolean;
  /** Its values, where it lists them: `"green" | "black"`. */
  enum?: string[];
}

/** Words for types beside those of all vendors. */
const families: ReadonlyMap<string, Family> = new Map<string, Family>([
  ...["text", "uuid", "url", "date", "enum"].map((word) => [word, "string"] as const),
  ...["map", "record", "json"].map((word) => [word, "object"] as const),
  ...["array", "list"].map((word) => [word, "array"] as const),
  ["binary", "binary"],
]);
const family = (word: string): Family | undefined => {
  const name = word.trim().toLowerCase();
  const known = (text: string): Family | undefined => typeWords.get(text)?.family ?? families.get(text);
  return known(name) ?? known(name.replace(/s$/, ""));
};

/**
 * `string (UUID)`, `string<uuid>`, `enum<string>`, `object | null`, `string[]`, `array of objects`, `"green" | "black"`;
 * nothing where a word is unknown.
 */
export function parseType(text: string): CellType | undefined {
  const words = text
    .replaceAll("`", "")
    .replace(/\([^()]{0,60}\)|（[^（）]{0,60}）/g, "")
    .split(/\||\bor\b/)
    .map((word) => word.trim())
    .filter((word) => word !== "");
  const found: CellType = { type: [], nullable: false };
  const items: Family[] = [];
  const values: string[] = [];
  for (const written of words) {
    const word = written
      .replace(/^enum<([^<>]{1,40})>$/i, "$1")
      .replace(/^(string|integer|number)<[^<>]{1,40}>$/i, "$1");
    if (word.toLowerCase() === "null") {
      found.nullable = true;
      continue;
    }
    if (/^(["'])[^"']{1,200}\1$/.test(word)) {
      found.type.push("string");
      values.push(word.slice(1, -1));
      continue;
    }
    const [, inner] = /^(.{1,40}?)\[\]$/.exec(word) ?? /^(?:array|list)(?:\s+of\s+|<)(.{1,40}?)>?$/i.exec(word) ?? [];
    const of = inner === undefined ? undefined : family(inner);
    const own = inner === undefined ? family(word) : of && "array";
    if (own === undefined) return undefined;
    found.type.push(own);
    if (of) items.push(of);
  }
  if (!found.type.length) return undefined;
  found.type = [...new Set(found.type)].sort();
  return {
    ...found,
    ...(items.length > 0 && { items: [...new Set(items)].sort() }),
    // Not beside a type that allows more.
    ...(values.length > 0 && values.length === words.length - Number(found.nullable) && { enum: values }),
  };
}

const isNone = (text: string): boolean => /^(?:[-—–－]|n\/a|)$/i.test(text);

/** A default as JSON or as bare text; `undefined` where a dash says that there is none. */
export function parseDefault(text: string, type: CellType | undefined): { value: Json } | undefined {
  const bare = text.replace(/^`+|`+$/g, "").trim();
  if (isNone(bare)) return undefined;
  const isText = type?.type.length === 1 && type.type[0] === "string";
  if (isText && !bare.startsWith('"')) return { value: bare };
  const number = numberOf(bare);
  if (number !== undefined && type?.type.some((name) => name === "number" || name === "integer"))
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
export function parseRange(text: string, type: CellType | undefined): Values {
  const [, from, to, unit] = range.exec(text.slice(0, 2000)) ?? [];
  const low = from === undefined ? undefined : numberOf(from.trim());
  const high = to === undefined ? undefined : numberOf(to.trim());
  if (low === undefined || high === undefined || low > high) return {};
  const only = type?.type.length === 1 ? type.type[0] : undefined;
  if (letters.has(unit!.toLowerCase())) return only === "string" ? { minLength: low, maxLength: high } : {};
  if (unit !== "" || (only !== "number" && only !== "integer")) return {};
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
