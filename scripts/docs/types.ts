import type { Aspects, Family, FieldFact, Loc } from "../facts/facts.ts";
import type { Json } from "../json.ts";

/** A type as a page writes it. */
export interface TypeName {
  raw: string;
  /** Several in a union, sorted. Missing where the spelling says too little, such as `enum`. */
  families?: Family[];
  width?: 32 | 64;
  nullable?: true;
  /** Of an array. */
  items?: TypeName;
  /** Of a map, by any key. */
  values?: TypeName;
  /** `named` objects are described elsewhere, or with `anonymous` ones by the rows below; a `map` has any keys. */
  object?: "named" | "anonymous" | "open" | "map";
  /** What the page calls the object, and where it describes it. */
  ref?: { title: string; anchor?: string; elsewhere?: true };
  /** The texts that it lists: `"green" | "black"`. */
  literals?: string[];
  /** Nobody knows what it means. */
  unknown?: true;
}

type TypeWords = ReadonlyMap<string, Omit<TypeName, "raw">>;

/** Words, by what they mean; between words of two parts stands `_`. */
const wordsFor = (words: string, meaning: Omit<TypeName, "raw">): [string, Omit<TypeName, "raw">][] =>
  words.split(" ").map((word) => [word.replace("_", " "), meaning]);

/** Types as the tables of all vendors name them, in small letters. */
const everywhere: TypeWords = new Map([
  ...wordsFor("string str", { families: ["string"] }),
  ...wordsFor("integer int", { families: ["integer"] }),
  ...wordsFor("int32 i32", { families: ["integer"], width: 32 }),
  ...wordsFor("int64 i64 long", { families: ["integer"], width: 64 }),
  ...wordsFor("number float double", { families: ["number"] }),
  ...wordsFor("boolean bool", { families: ["boolean"] }),
  ...wordsFor("object", { families: ["object"], object: "open" }),
  ...wordsFor("file", { families: ["binary"] }),
  ...wordsFor("array list", { families: ["array"] }),
]);

/** The same with words of one vendor. */
export const vocabulary = (...more: readonly [words: string, meaning: Omit<TypeName, "raw">][]): TypeWords =>
  new Map([...everywhere, ...more.flatMap(([words, meaning]) => wordsFor(words, meaning))]);

const deepest = 5;
const lists = [/^(.{1,200})\[\]$/, /^(?:array|list) of (.{1,200})$/i, /^(?:array|list)\s?<(.{1,200})>$/i];
const maps = [
  /^(?:json )?map\s?<(?:\s?string\s?,)?\s?(.{1,200})>$/i,
  /^(?:json )?map\s?\[\s?\w{1,20}\s?,\s?(.{1,200})\]$/i,
  /^(?:json )?map\s?\[\s?\w{1,20}\s?\]\s?\[?\s?(\w{1,200})\s?\]?$/i,
];

const firstOf = (patterns: readonly RegExp[], text: string): string | undefined =>
  patterns.map((pattern) => pattern.exec(text)?.[1]).find((found) => found !== undefined);

/** Reads `Array of string`, `teas[]`, `map<string, int>`; what `words` do not know is for `named` to say. */
export function readType(
  raw: string,
  words: TypeWords,
  named: (raw: string, within?: "items" | "values") => Omit<TypeName, "raw"> | undefined,
  within?: "items" | "values",
  depth = 0,
): TypeName {
  const known = words.get(raw.toLowerCase());
  if (known) return { raw, ...known };
  if (depth > deepest) return { raw, unknown: true };
  const inner = (text: string, as: "items" | "values"): TypeName => readType(text.trim(), words, named, as, depth + 1);
  const items = firstOf(lists, raw);
  if (items !== undefined) return { raw, families: ["array"], items: inner(items, "items") };
  const values = firstOf(maps, raw);
  if (values !== undefined) return { raw, families: ["object"], object: "map", values: inner(values, "values") };
  return { raw, ...(named(raw, within) ?? { unknown: true }) };
}

/** A type and what it holds: an array and its elements, a map and its values. */
export function layersOf(
  type: TypeName,
): [{ suffix: string; type: TypeName }, ...{ suffix: string; type: TypeName }[]] {
  const inner = type.items ?? type.values;
  if (!inner) return [{ suffix: "", type }];
  const step = type.items ? "[]" : "{*}";
  return [{ suffix: "", type }, ...layersOf(inner).map((layer) => ({ ...layer, suffix: step + layer.suffix }))];
}

/** The way from a field down to what its arrays and maps hold in the end. */
export const innermost = (type: TypeName): { suffix: string; type: TypeName } => layersOf(type).at(-1)!;

/** Whether every value is of the family, such as an array. */
export const isOnly = (type: TypeName | undefined, ...families: readonly Family[]): boolean =>
  type?.families?.length === 1 && families.includes(type.families[0]!);

/** What a type says of a field. An integer without a width is known to have none where others have one. */
export function typeAspects(type: TypeName, at: Loc, { widths = true } = {}): FieldFact["aspects"] {
  const { families, width, raw, nullable } = type;
  const aspects: FieldFact["aspects"] = { raw: { value: raw, at } };
  if (families) aspects.type = { value: families, at };
  if (width) aspects.width = { value: width, at };
  else if (widths && isOnly(type, "integer")) aspects.width = { absent: true, at };
  if (nullable) aspects.nullable = { value: true, at };
  return aspects;
}

/** Values of which one place states all. */
export const statedAt = (at: Loc, values: Partial<Aspects>): FieldFact["aspects"] =>
  Object.fromEntries(Object.entries(values).map(([aspect, value]) => [aspect, { value, at }]));

/** A text as a value of a scalar type; nothing where it is none. */
export function scalarOf(text: string, family: Family | undefined): Json | undefined {
  if (family === "string") return text;
  if (family === "integer" || family === "number")
    return /^-?\d{1,15}(?:\.\d{1,15})?$/.test(text) ? Number(text) : undefined;
  return family === "boolean" && /^(?:true|false)$/.test(text) ? text === "true" : undefined;
}
