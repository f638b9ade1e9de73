import type { AspectName, Aspects, Family } from "../../facts/facts.ts";
import type { Json } from "../../json.ts";

/** What cells say of a field. */
export type Values = { [A in AspectName]?: Aspects[A] };

export interface CellType {
  type: Family[];
  /** What a list holds: `string[]`, `array of strings`. */
  items?: Family[];
  nullable: boolean;
}

const families: Readonly<Record<string, Family>> = {
  ...{ string: "string", str: "string", text: "string", uuid: "string", url: "string", date: "string", enum: "string" },
  ...{ integer: "integer", int: "integer", long: "integer", number: "number", float: "number", double: "number" },
  ...{ boolean: "boolean", bool: "boolean", object: "object", map: "object", record: "object", json: "object" },
  ...{ array: "array", list: "array", file: "binary", binary: "binary" },
};
const family = (word: string): Family | undefined => {
  const name = word.trim().toLowerCase();
  const single = name.endsWith("s") && !Object.hasOwn(families, name) ? name.slice(0, -1) : name;
  return Object.hasOwn(families, single) ? families[single] : undefined;
};

/** `string (UUID)`, `object | null`, `string[]`, `array of objects`; nothing where a word is unknown. */
export function parseType(text: string): CellType | undefined {
  const words = text
    .replaceAll("`", "")
    .replace(/\([^()]{0,60}\)|（[^（）]{0,60}）/g, "")
    .split(/\||\bor\b/)
    .map((word) => word.trim())
    .filter((word) => word !== "");
  const found: CellType = { type: [], nullable: false };
  const items: Family[] = [];
  for (const word of words) {
    if (word.toLowerCase() === "null") {
      found.nullable = true;
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
  return items.length ? { ...found, items: [...new Set(items)].sort() } : found;
}

const yes = new Set(["yes", "required", "是", "必填", "必须", "必需", "はい", "必須", "sí", "si", "oui", "sim"]);
const no = new Set(["no", "optional", "否", "可选", "选填", "いいえ", "任意", "non", "não", "nao", "optionnel"]);
for (const word of ["requis", "obligatoire", "obligatorio", "obrigatório", "requerido", "✓", "✅"]) yes.add(word);
for (const word of ["facultatif", "opcional", "✗", "❌"]) no.add(word);

/** Whether a field is required; `conditional` for a mark such as `Yes*`, whose condition stands in prose. */
export function parseRequired(text: string): boolean | "conditional" | undefined {
  const word = text.replaceAll("`", "").trim().toLowerCase();
  const plain = word.replace(/[*＊†‡¹²³]+$/, "").trim();
  const value = yes.has(plain) ? true : no.has(plain) ? false : undefined;
  return value !== undefined && plain !== word ? "conditional" : value;
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
