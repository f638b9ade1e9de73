import type { Aspects, Family, FieldFact, Known, Loc } from "../facts/facts.ts";
import type { Json } from "../json.ts";
import { quote, type Report } from "./report.ts";

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

const meaning = (yes: string, no: string): ReadonlyMap<string, boolean> =>
  new Map([yes, no].flatMap((words, i) => words.split(" ").map((word) => [word, i === 0] as const)));

/** Words that say by themselves whether a field is required. */
const byWord = meaning(
  "required 必填 必选 必传 必须 必需 必須 requis obligatoire obligatorio obrigatório requerido ✓ ✅",
  "optional 可选 选填 非必选 非必填 任意 optionnel facultatif opcional ✗ ❌",
);
/** Words that answer the question of the column. */
const byAnswer = meaning("yes true 是 はい sí si oui sim", "no false 否 いいえ non não nao");

/** What a cell says of whether a field is required; in a column that asks whether it is optional, a yes is a no. */
export function saysRequired(
  cell: string,
  asked: "required" | "optional" = "required",
): boolean | "conditional" | undefined {
  const word = cell.trim().toLowerCase();
  const plain = word.replace(/[*＊†‡¹²³]+$/, "").trim();
  const answer = byAnswer.get(plain);
  const said = byWord.get(plain) ?? (answer === undefined ? undefined : (asked === "required") === answer);
  // A mark leads to a footnote with the condition.
  if (said === undefined ? /^(?:conditional(?:ly)?\b|条件)|条件$/.test(word) : plain !== word) return "conditional";
  return said;
}

/** Whether a description says that a field is required in some cases only. */
const isConditional = (text: string): boolean =>
  /(?:时|场景下|如果|若|则)[^。\n]{0,60}(?:必选|必填|必传|必须(?:填|传))|\brequired (?:only )?(?:when|if|for|unless)\b/i.test(
    text,
  );

/**
 * The fact that a cell and the description beside it make: a field that must be there in some cases only need not be
 * there at all times (`absent`). A cell that says always and a description that names cases leave it open.
 */
export function requirement(
  said: ReturnType<typeof saysRequired>,
  description: string,
  at: Loc,
): Known<boolean> | undefined {
  const inSomeCases = isConditional(description);
  if (said === "conditional" || (said === false && inSomeCases)) return { absent: true, at };
  return said === undefined || inSomeCases ? undefined : { value: said, at };
}

/** The same of a cell that must say it. */
export function requiredIn(
  cell: string,
  description: string,
  { at, field, report, asked }: { at: Loc; field: string; report: Report; asked?: "required" | "optional" },
): Known<boolean> | undefined {
  const said = saysRequired(cell, asked);
  const message = `${JSON.stringify(quote(cell))} does not say whether the field is required`;
  if (said === undefined) report("extract/unreadable-required", message, at, field);
  return requirement(said, description, at);
}

const gone = /(?:^|[【（(\s,。])(?:已废弃|废弃|即将下线|已下线|deprecated)(?:[】）).。,]|$)/i;
/** Whether a title or a description says that the thing is no longer to be used. */
export const isGone = (text: string): boolean => gone.test(text);
