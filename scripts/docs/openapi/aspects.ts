import type { EnumFact, Family, FieldFact, Known, Loc, Parts } from "../../facts/facts.ts";
import { canonical, type Json } from "../../json.ts";
import type { Context, Member, Part } from "./schema.ts";

type Found = FieldFact["aspects"];

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
  /** Nothing where a part of the document leaves it open. */
  type?: Family[];
  raw: string;
  pointer: string;
  /** Pointers of the types of a union. */
  pointers?: Record<string, string>;
}

const listOf = (type: Json | undefined): string[] =>
  (Array.isArray(type) ? type : [type]).filter((name) => typeof name === "string");

function familyOf(name: string, value: Part["value"]): Family | undefined {
  const isFile = value.format === "binary";
  if (name === "string" && isFile && value.contentMediaType !== "application/json") return "binary";
  return Object.hasOwn(families, name) ? families[name] : undefined;
}

/** The type that parts state, or that of all members of their union. */
export function typeOf(parts: readonly Part[], members: readonly Member[]): TypeFact | undefined {
  for (const { value, pointer } of parts) {
    if (value.type === undefined) continue;
    const names = listOf(value.type).filter((name) => name !== "null");
    if (!names.length) continue;
    const found = names.map((name) => familyOf(name, value));
    const format = typeof value.format === "string" ? ` (${value.format})` : "";
    const known = found.every((family) => family !== undefined);
    return { ...(known ? { type: sorted(found) } : {}), raw: names.join(" | ") + format, pointer: `${pointer}/type` };
  }
  if (!members.length) return undefined;
  const types = members.map((member) => typeOf(member.parts, []));
  const type = types.every((each) => each?.type) ? sorted(types.flatMap((each) => each!.type!)) : undefined;
  const raw = [...new Set(types.map((each) => each?.raw ?? "any"))].join(" | ");
  const places = types.flatMap((each) => (each?.type ?? []).map((family) => [family, each!.pointer] as const));
  const pointers = Object.fromEntries(places.reverse());
  return { ...(type ? { type } : {}), raw, pointer: members[0]!.pointer, pointers };
}

const typing = ["type", "enum", "const", "properties", "items", "additionalProperties", "oneOf", "anyOf", "not"];

/** Whether nothing is said of a type, not even by what is said of members or values. */
export const isAnything = (parts: readonly Part[]): boolean =>
  parts.every(({ value, closed }) => !closed && typing.every((keyword) => value[keyword] === undefined));

const sorted = (list: readonly Family[]): Family[] => (list.length > 1 ? [...new Set(list)].sort() : [...list]);

/** Whether a union only lets a field be one scalar or the other. */
export const isScalarUnion = (members: readonly Member[]): boolean =>
  members.length > 0 &&
  members.every(({ parts }) => typeOf(parts, [])?.type?.every((family) => scalars.has(family)) ?? false);

const text = (value: Json): string => (typeof value === "string" ? value : canonical(value));

const placesOf = (context: Context, pointers: Readonly<Record<string, string>>): Parts =>
  Object.fromEntries(Object.entries(pointers).map(([name, pointer]) => [name, context.loc(pointer)]));

interface Values {
  values: string[];
  pointer: string;
  pointers: Record<string, string>;
}

function valuesOf(parts: readonly Part[]): Values | undefined {
  for (const { value, pointer } of parts) {
    const keyword = Array.isArray(value.enum) ? "enum" : "const" in value ? "const" : undefined;
    if (!keyword) continue;
    const all = keyword === "enum" ? (value.enum as Json[]) : [value.const!];
    const here = `${pointer}/${keyword}`;
    const list = all.flatMap((item, i) =>
      item === null ? [] : [[text(item), keyword === "enum" ? `${here}/${i}` : here]],
    );
    const pointers = Object.fromEntries(list) as Record<string, string>;
    if (list.length) return { values: [...new Set(list.map(([name]) => name!))], pointer: here, pointers };
  }
  return undefined;
}

const sizes: ReadonlySet<string> = new Set(["minLength", "maxLength", "minItems", "maxItems"]);
const limits: ReadonlySet<string> = new Set(["minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum"]);

/** All aspects but `required`. What OpenAPI could say and does not is absent; the first part to say it counts. */
export function aspectsOf(context: Context, parts: readonly Part[], members: readonly Member[], field: Loc): Found {
  const none = { absent: true, at: field } as const;
  const no = { value: false, at: field };
  const found: Found = { nullable: no, enum: none, default: none, minimum: none, maximum: none };
  Object.assign(found, { minLength: none, maxLength: none, minItems: none, maxItems: none, pattern: none });
  found.deprecated = no;

  const type = typeOf(parts, members);
  const whole = type?.type?.length === 1 && type.type[0] === "integer";
  if (type?.type) {
    const at = context.loc(type.pointer);
    found.type = { value: type.type, at, ...(type.pointers ? { parts: placesOf(context, type.pointers) } : {}) };
    found.raw = { value: type.raw, at };
    if (whole) found.width = none;
  }
  const scalarUnion = isScalarUnion(members);
  if (scalarUnion) for (const { parts: own } of members) read(context, own, found, whole);
  read(context, parts, found, whole);
  found.enum = enumOf(context, parts, scalarUnion ? members : []) ?? none;
  return found;
}

/** From the last part to the first, so that the first one wins; of limits, which all hold, the strictest. */
function read(context: Context, parts: readonly Part[], into: Found, whole: boolean): void {
  const found: Found = {};
  for (let i = parts.length - 1; i >= 0; i--) {
    const { value, pointer } = parts[i]!;
    for (const keyword in value) {
      const said = value[keyword];
      const isFlag = keyword === "deprecated" || keyword === "nullable";
      if (sizes.has(keyword)) {
        if (typeof said === "number") limit(found, keyword as Size, known(context, said, pointer, keyword));
      } else if (limits.has(keyword)) readLimit(context, parts[i]!, keyword, found);
      else if (keyword === "default") found.default = known(context, said!, pointer, keyword);
      else if (keyword === "pattern" && typeof said === "string")
        found.pattern = known(context, said, pointer, keyword);
      else if (isFlag && said === true) found[keyword] = known(context, said, pointer, keyword);
      else if ((keyword === "type" || keyword === "enum") && Array.isArray(said)) {
        if (said.includes(keyword === "type" ? "null" : null)) found.nullable = known(context, true, pointer, keyword);
      } else if (whole && keyword === "format" && (said === "int32" || said === "int64"))
        found.width = known(context, said === "int64" ? 64 : 32, pointer, keyword);
    }
  }
  Object.assign(into, found);
}

type Size = "minLength" | "maxLength" | "minItems" | "maxItems" | "minimum" | "maximum";

function limit(found: Found, aspect: Size, said: { value: number; at: Loc }): void {
  const other = found[aspect];
  const weaker = aspect.startsWith("min") ? Math.min : Math.max;
  if (!other || !("value" in other) || weaker(other.value, said.value) !== said.value || other.value === said.value)
    found[aspect] = said;
}

const known = <T>(context: Context, value: T, pointer: string, keyword: string): { value: T; at: Loc } => ({
  value,
  at: context.loc(`${pointer}/${keyword}`),
});

/** OpenAPI 3.0 marks a limit as exclusive, 3.1 has a number of its own; between whole numbers both are the next one. */
function readLimit(context: Context, { value, pointer }: Part, keyword: string, found: Found): void {
  const stated = value[keyword];
  if (typeof stated !== "number") return;
  const aspect = /max/i.test(keyword) ? "maximum" : "minimum";
  const exclusive = aspect === "minimum" ? "exclusiveMinimum" : "exclusiveMaximum";
  if (keyword === aspect && typeof value[exclusive] === "number") return;
  const step = keyword === exclusive || value[exclusive] === true;
  const next = aspect === "minimum" ? Math.floor(stated) + 1 : Math.ceil(stated) - 1;
  const exact = step && listOf(value.type).includes("integer") ? next : stated;
  limit(found, aspect, known(context, exact, pointer, keyword));
}

function enumOf(context: Context, parts: readonly Part[], members: readonly Member[]): Known<EnumFact> | undefined {
  const own = valuesOf(parts);
  if (own)
    return {
      value: { values: own.values, bound: "exact" },
      at: context.loc(own.pointer),
      parts: placesOf(context, own.pointers),
    };
  const lists = members.map((member) => valuesOf(member.parts));
  const joined = [...new Set(lists.flatMap((list) => list?.values ?? []))];
  if (!joined.length) return undefined;
  const bound = lists.every(Boolean) ? "exact" : "atLeast";
  const pointers = Object.assign({}, ...lists.map((list) => list?.pointers)) as Record<string, string>;
  return {
    value: { values: joined, bound },
    at: context.loc(members[0]!.pointer),
    parts: placesOf(context, pointers),
  };
}
