import type { EnumFact, Family, FieldFact, Item, Known, Loc } from "../../facts/facts.ts";
import { canonical, isObject, type Json } from "../../json.ts";
import { annotations, keywordOf, limitsOf, saysNothing } from "./others.ts";
import type { Context, Member, Part } from "./schema.ts";

export type Aspects = FieldFact["aspects"];

const families: Readonly<Record<string, Family>> = {
  string: "string",
  integer: "integer",
  number: "number",
  boolean: "boolean",
  object: "object",
  array: "array",
  file: "binary",
};
const scalars: ReadonlySet<Family> = new Set(["string", "integer", "number", "boolean"]);

interface TypeFact {
  /** Missing where it is none that is known. */
  families?: Family[];
  raw: string;
  pointer: string;
}

const listOf = (type: Json | undefined): string[] =>
  (Array.isArray(type) ? type : [type]).filter((name) => typeof name === "string");

function familyOf(name: string, value: Part["value"]): Family | undefined {
  const isFile = value.format === "binary";
  if (name === "string" && isFile && value.contentMediaType !== "application/json") return "binary";
  return Object.hasOwn(families, name) ? families[name] : undefined;
}

/** The type that the first of the parts with any states. */
export function typeOf(parts: readonly Part[]): TypeFact | undefined {
  for (const { value, pointer } of parts) {
    if (value.type === undefined) continue;
    const names = listOf(value.type).filter((name) => name !== "null");
    if (!names.length) continue;
    const found = names.map((name) => familyOf(name, value));
    const format = typeof value.format === "string" ? ` (${value.format})` : "";
    const known = found.every((family) => family !== undefined) ? { families: sorted(found) } : {};
    return { ...known, raw: names.join(" | ") + format, pointer };
  }
  return undefined;
}

const sorted = (list: readonly Family[]): Family[] => (list.length > 1 ? [...new Set(list)].sort() : [...list]);

/** Whether a union only lets a field be one scalar or the other. */
export const isScalarUnion = (members: readonly Member[]): boolean =>
  members.length > 0 &&
  members.every(({ parts }) => typeOf(parts)?.families?.every((family) => scalars.has(family)) ?? false);

/** The type of parts, or of all members of their union. */
function typeAspects(context: Context, parts: readonly Part[], members: readonly Member[]): Aspects {
  const own = typeOf(parts);
  const types = own ? [own] : members.map((member) => typeOf(member.parts));
  if (!types.length || !types.every((type) => type?.families)) return {};
  const at = context.loc(own ? `${own.pointer}/type` : members[0]!.pointer);
  const places: Record<string, Loc> = {};
  for (const type of own ? [] : types)
    for (const family of type!.families!) places[family] ??= context.loc(`${type!.pointer}/type`);
  const value = own?.families ?? sorted(types.flatMap((type) => type!.families!));
  const raw = own?.raw ?? [...new Set(types.map((type) => type!.raw))].join(" | ");
  return { type: { value, at, ...(own ? {} : { parts: places }) }, raw: { value: raw, at } };
}

const text = (value: Json): string => (typeof value === "string" ? value : canonical(value));

/** The values that the first of the parts with any lists, with their pointers. */
function valuesOf(parts: readonly Part[]): { pointer: string; pointers: Map<string, string> } | undefined {
  for (const { value, pointer } of parts) {
    const isList = Array.isArray(value.enum);
    if (!isList && value.const === undefined) continue;
    const here = `${pointer}/${isList ? "enum" : "const"}`;
    const pointers = new Map<string, string>();
    for (const [i, item] of (isList ? (value.enum as Json[]) : [value.const!]).entries())
      if (item !== null) pointers.set(text(item), isList ? `${here}/${i}` : here);
    if (pointers.size) return { pointer: here, pointers };
  }
  return undefined;
}

/** The values of parts, or of the members of their union. */
function enumOf(context: Context, parts: readonly Part[], members: readonly Member[]): Known<EnumFact> | undefined {
  const own = valuesOf(parts);
  const lists = own ? [own] : members.map((member) => valuesOf(member.parts));
  const pointers = new Map(lists.flatMap((list) => [...(list?.pointers ?? [])]));
  if (!pointers.size) return undefined;
  return {
    value: { values: [...pointers.keys()], bound: lists.every(Boolean) ? "exact" : "atLeast" },
    at: context.loc((own ?? members[0]!).pointer),
    parts: Object.fromEntries([...pointers].map(([value, pointer]) => [value, context.loc(pointer)])),
  };
}

/** Keywords that say nothing here; definitions count where a reference leads to them. */
const skipped: ReadonlySet<string> = new Set([...annotations, "$defs", "definitions"]);
/** Keywords of which the first of several schemas that hold together counts. */
const single: ReadonlySet<string> = new Set(["default", "pattern", "type", "enum"]);
/** Keywords of which a field has one, whichever member of a union says so. */
const ofOne: ReadonlySet<string> = new Set([
  ...["minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems", "default", "pattern"],
]);
const aspectOf = (keyword: string): string => (keyword === "const" ? "enum" : keyword);

/**
 * What schemas that hold together say of a field: what is an aspect of it, and as texts what is neither that nor stands
 * below it. The members of a union of scalars are no fields of their own.
 */
export function saidBy(
  context: Context,
  parts: readonly Part[],
  members: readonly Member[],
  isScalar: boolean,
): { aspects: Aspects; others: Item[] } {
  const aspects = typeAspects(context, parts, members);
  const reader = { context, isWhole: isWholeNumber(aspects), saysInteger: parts.some(isInteger) };
  const own = isScalar ? members : [];
  const others: Item[] = [];

  const first: Record<string, Json> = {};
  let unions = 0;
  const found = readParts(reader, parts, (part, keyword, value, isSaid) => {
    const pointer = `${part.pointer}/${keyword}`;
    const aspect = aspectOf(keyword);
    if (saysNothing(keyword, value)) return;
    if (single.has(aspect)) {
      if (first[aspect] === undefined) first[aspect] = value;
      const isFirst = first[aspect] === value || canonical(first[aspect]) === canonical(value);
      if (!isSaid || !isFirst) others.push(...keywordOf(context, "schema", part, keyword));
      else if (aspect === "enum" && parts.every((other) => other.value.type === undefined))
        others.push(...numbersIn(context, keyword, value, pointer));
    } else if (keyword === "oneOf" || keyword === "anyOf") {
      if (!Array.isArray(value) || ++unions > 1) others.push(...keywordOf(context, "schema", part, keyword));
      else others.push(...limitsOf(context, keyword, value, pointer));
    } else if (keyword === "required" && Array.isArray(value)) {
      for (const [i, name] of value.entries())
        if (!parts.some(({ value: { properties } }) => isObject(properties) && Object.hasOwn(properties, String(name))))
          others.push({ value: `required: ${canonical(name)}`, at: context.loc(`${pointer}/${i}`) });
    } else if (!isSaid) others.push(...keywordOf(context, "schema", part, keyword));
  });

  /** The last member counts, unless the whole says the same. */
  const last = new Map<string, Part>();
  for (const member of own) {
    const said = readParts(reader, member.parts, (part, keyword, value, isSaid) => {
      if (ofOne.has(keyword)) {
        const hidden = parts.some((whole) => whole.value[keyword] !== undefined) ? part : last.get(keyword);
        if (hidden) others.push(...keywordOf(context, "schema", hidden, keyword));
        last.set(keyword, part);
      } else if (!isSaid && !single.has(aspectOf(keyword)) && !saysNothing(keyword, value))
        others.push(...keywordOf(context, "schema", part, keyword));
    });
    Object.assign(aspects, said);
  }
  Object.assign(aspects, found);
  const values = enumOf(context, parts, own);
  if (values) aspects.enum = values;
  return { aspects, others };
}

/** Values are texts in the aspects; whether they are numbers is told by a type, or here. */
function numbersIn(context: Context, keyword: string, value: Json, pointer: string): Item[] {
  const list = keyword === "enum" ? (value as Json[]) : [value];
  return list.flatMap((item, i) => {
    if (item === null || typeof item === "string") return [];
    return { value: `enum: ${canonical(item)}`, at: context.loc(keyword === "enum" ? `${pointer}/${i}` : pointer) };
  });
}

/** The aspects of a field: what OpenAPI could say and does not is absent. */
export function aspectsAt(at: Loc, said: Aspects): Aspects {
  const none = { absent: true, at } as const;
  const no = { value: false, at };
  const aspects: Aspects = { nullable: no, enum: none, default: none, minimum: none, maximum: none };
  Object.assign(aspects, { minLength: none, maxLength: none, minItems: none, maxItems: none, pattern: none });
  Object.assign(aspects, { deprecated: no }, said);
  if (isWholeNumber(said)) aspects.width ??= none;
  return aspects;
}

const isWholeNumber = ({ type }: Aspects): boolean =>
  type !== undefined && "value" in type && type.value.length === 1 && type.value[0] === "integer";

interface Reader {
  context: Context;
  /** The type is that of whole numbers, which may have a width. */
  isWhole: boolean;
  /** A part of the whole says so. */
  saysInteger: boolean;
}

/** The first part to say an aspect counts; of limits, which all hold, the strictest. */
function readParts(
  reader: Reader,
  parts: readonly Part[],
  beside: (part: Part, keyword: string, value: Json, isSaid: boolean) => void,
): Aspects {
  const found: Aspects = {};
  for (const part of parts) {
    const { nullable } = found;
    for (const keyword in part.value)
      if (!skipped.has(keyword)) beside(part, keyword, part.value[keyword]!, readKeyword(reader, found, part, keyword));
    if (nullable) found.nullable = nullable;
  }
  return found;
}

/** Adds what a keyword says to the aspects. Whether they say all of it, or what stands below the field does. */
function readKeyword({ context, isWhole, saysInteger }: Reader, found: Aspects, part: Part, keyword: string): boolean {
  const { value: schema } = part;
  const value = schema[keyword]!;
  switch (keyword) {
    case "type":
      if (Array.isArray(value) && value.includes("null")) found.nullable = known(context, part, keyword, true);
      return [value].flat().every(isType) && listOf(value).some((name) => name !== "null");
    case "enum":
      if (!Array.isArray(value)) return false;
      if (value.includes(null)) found.nullable = known(context, part, keyword, true);
      return value.some((item) => item !== null);
    case "const":
      return value !== null;
    case "default":
      found.default ??= known(context, part, keyword, value);
      return true;
    case "pattern":
      if (typeof value === "string") found.pattern ??= known(context, part, keyword, value);
      return typeof value === "string";
    case "nullable":
      if (value === true) found.nullable = known(context, part, keyword, value);
      return typeof value === "boolean";
    case "deprecated":
      if (value === true) found.deprecated ??= known(context, part, keyword, value);
      return typeof value === "boolean";
    case "format": {
      const width = value === "int32" ? 32 : value === "int64" ? 64 : undefined;
      if (width && isWhole) found.width ??= known(context, part, keyword, width);
      return value === "binary" ? schema.type === "string" : width !== undefined && saysInteger;
    }
    case "minLength":
    case "maxLength":
    case "minItems":
    case "maxItems":
      if (typeof value === "number") limit(found, keyword, known(context, part, keyword, value));
      return typeof value === "number";
    case "minimum":
    case "exclusiveMinimum":
    case "maximum":
    case "exclusiveMaximum":
      return readLimit(context, found, part, keyword);
    case "properties":
    case "items":
    case "additionalProperties":
      return isObject(value);
    default:
      return false;
  }
}

const isType = (name: Json): boolean => typeof name === "string" && (name === "null" || Object.hasOwn(families, name));
const isInteger = ({ value }: Part): boolean => listOf(value.type).includes("integer");

const known = <T>(context: Context, { pointer }: Part, keyword: string, value: T): { value: T; at: Loc } => ({
  value,
  at: context.loc(`${pointer}/${keyword}`),
});

/** OpenAPI 3.0 marks a limit as exclusive, 3.1 has a number of its own; between whole numbers both are the next one. */
function readLimit(context: Context, found: Aspects, part: Part, keyword: string): boolean {
  const { value: schema } = part;
  const aspect = keyword.endsWith("aximum") ? "maximum" : "minimum";
  const exclusive = aspect === "maximum" ? "exclusiveMaximum" : "exclusiveMinimum";
  const stated = schema[keyword]!;
  const isInclusive = keyword === aspect;
  if (!isInclusive && stated === true) return isInteger(part) || schema[aspect] === undefined;
  if (typeof stated !== "number" || (isInclusive && typeof schema[exclusive] === "number")) return false;
  const next = aspect === "minimum" ? Math.floor(stated) + 1 : Math.ceil(stated) - 1;
  const isNext = (!isInclusive || schema[exclusive] === true) && isInteger(part);
  limit(found, aspect, known(context, part, keyword, isNext ? next : stated));
  return isInclusive || isInteger(part);
}

type Limit = "minLength" | "maxLength" | "minItems" | "maxItems" | "minimum" | "maximum";

function limit(found: Aspects, aspect: Limit, said: { value: number; at: Loc }): void {
  const other = found[aspect];
  const isWeaker = (one: number, two: number): boolean => (aspect.startsWith("min") ? one <= two : one >= two);
  if (!other || !("value" in other) || !isWeaker(said.value, other.value)) found[aspect] = said;
}
