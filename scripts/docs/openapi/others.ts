import type { Item } from "../../facts/facts.ts";
import { at, canonical, isObject, pointerOf, type Json, type JsonObject } from "../../json.ts";
import { parts as kinds } from "../../spec/parts.ts";
import { byText, sha256 } from "../../text.ts";
import type { Context, Member, Part } from "./schema.ts";
import { mayOverlap } from "./union.ts";

/** Keywords that say nothing of what may be sent or comes back. */
const annotations: ReadonlySet<string> = new Set([
  ...["title", "summary", "description", "example", "examples", "externalDocs", "operationId", "$comment"],
]);
/** A link names an operation by its id. */
const isAnnotation = (keyword: string, kind: string): boolean =>
  (annotations.has(keyword) && !(kind === "link" && keyword === "operationId")) || keyword.startsWith("x-");

/** Keywords of schemas with a value that says what their absence says. */
const defaults: Readonly<Record<string, Json>> = {
  ...{ nullable: false, deprecated: false, readOnly: false, writeOnly: false, uniqueItems: false },
  ...{ exclusiveMinimum: false, exclusiveMaximum: false, additionalProperties: true, unevaluatedProperties: true },
  ...{ unevaluatedItems: true, additionalItems: true, items: true, minLength: 0, minItems: 0, minProperties: 0 },
  ...{ required: false, explode: false, allowReserved: false, allowEmptyValue: false },
};

const saysNothing = (keyword: string, value: Json, kind = "schema"): boolean =>
  isAnnotation(keyword, kind) ||
  (Object.hasOwn(defaults, keyword) && (value === defaults[keyword] || (isEmpty(value) && defaults[keyword] === true)));

const isEmpty = (value: Json): boolean => typeof value === "object" && value !== null && !Object.keys(value).length;

interface Walk {
  context: Context;
  items: Item[];
}

/** A keyword and its value as texts, one for each thing that may change by itself, whatever the order they stand in. */
export function itemsOf(context: Context, kind: string | undefined, way: string, value: Json, pointer: string): Item[] {
  const walk: Walk = { context, items: [] };
  visit(walk, kind, value, { way, pointer, refs: [] });
  return walk.items;
}

interface Spot {
  way: string;
  pointer: string;
  /** References on the way. */
  refs: readonly string[];
}

const deepest = 40;

function visit(walk: Walk, kind: string | undefined, value: Json, spot: Spot): void {
  const { way, pointer, refs } = spot;
  const say = (text: string): void => void walk.items.push({ value: text, at: walk.context.loc(pointer) });
  const before = walk.items.length;
  if (Array.isArray(value)) visitList(walk, kind, value, spot);
  else if (isObject(value)) {
    if (refs.length > deepest) return;
    const inner = kind?.startsWith("{") ? kind.slice(1, -1) : undefined;
    for (const [name, child] of Object.entries(value)) {
      const next = { way: way === "" ? name : `${way}.${name}`, pointer: pointer + pointerOf(name), refs };
      if (inner !== undefined) visit(walk, inner, child, next);
      else visitKeyword(walk, kind, name, child, spot, next);
    }
    if (walk.items.length === before && way !== "") say(`${way}: {}`);
  } else if (kind === "schema" && value === true) say(`${way}: {}`);
  else say(`${way}: ${canonical(value)}`);
}

function visitKeyword(
  walk: Walk,
  kind: string | undefined,
  name: string,
  value: Json,
  { way, pointer, refs }: Spot,
  next: Spot,
): void {
  const { document } = walk.context;
  if (kind !== undefined && name === "$ref" && typeof value === "string") {
    const target = value.startsWith("#") ? at(document, value.slice(1)) : undefined;
    if (refs.includes(value)) walk.items.push({ value: `${way} repeats`, at: walk.context.loc(pointer) });
    else if (target === undefined) visit(walk, undefined, value, next);
    else visit(walk, kind, target, { way, pointer: value.slice(1), refs: [...refs, value] });
    return;
  }
  if (kind !== undefined && saysNothing(name, value, kind)) return;
  if (kind === undefined || kind !== "schema") return visit(walk, kinds.get(kind ?? "")?.get(name), value, next);
  const list = Array.isArray(value) ? value : [value];
  if (name === "allOf")
    for (const [i, member] of list.entries()) visit(walk, kind, member, { way, pointer: `${next.pointer}/${i}`, refs });
  else if (name === "const") visit(walk, undefined, [value], { ...next, way: `${way}.enum` });
  else if (name === "nullable") visit(walk, undefined, ["null"], { ...next, way: `${way}.type` });
  else if (name === "type") visit(walk, undefined, list, next);
  else visit(walk, kinds.get(kind)?.get(name), value, next);
}

/** The order of a list matters only where a keyword says so. */
function visitList(walk: Walk, kind: string | undefined, list: readonly Json[], { way, pointer, refs }: Spot): void {
  const inner = kind?.startsWith("[") ? kind.slice(1, -1) : undefined;
  const isOrdered = way.endsWith("prefixItems");
  const wholes = list.map((item, i) => {
    const before = walk.items.length;
    const place = { pointer: `${pointer}/${i}`, refs };
    const { in: location, name } = isObject(item) ? item : {};
    const step =
      inner === "parameter" && location ? `[${String(location)} ${String(name)}]` : isOrdered ? `[${i}]` : "[]";
    if (inner === undefined && isObject(item)) visit(walk, undefined, canonical(item), { ...place, way });
    else visit(walk, inner, item, { ...place, way: inner === undefined ? way : way + step });
    return walk.items
      .slice(before)
      .map(({ value }) => value)
      .sort(byText)
      .join("\n");
  });
  if (list.length === 0) walk.items.push({ value: `${way}: []`, at: walk.context.loc(pointer) });
  // Which of them say what is lost above.
  if (inner !== undefined && !isOrdered && list.length > 1)
    walk.items.push({
      value: `${way}: ${list.length} (${sha256(wholes.sort(byText).join("\n\n")).slice(0, 8)})`,
      at: walk.context.loc(pointer),
    });
}

/** All keywords of an object but those that are read elsewhere. */
export function restOf(
  context: Context,
  kind: string,
  value: JsonObject,
  pointer: string,
  read: readonly string[],
): Item[] {
  return Object.entries(value).flatMap(([keyword, said]) =>
    read.includes(keyword) || saysNothing(keyword, said, kind)
      ? []
      : itemsOf(context, kinds.get(kind)?.get(keyword), keyword, said, pointer + pointerOf(keyword)),
  );
}

const families: ReadonlySet<Json> = new Set([
  ...["string", "integer", "number", "boolean", "object", "array", "null", "file"],
]);
/** Keywords of which the first of several schemas that hold together counts. */
const single: ReadonlySet<string> = new Set(["default", "pattern", "type", "enum"]);
const limits: ReadonlySet<string> = new Set(["minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems"]);
const containers: ReadonlySet<string> = new Set(["$ref", "allOf", "$defs", "definitions"]);
const shapes = [
  "$ref",
  "allOf",
  "type",
  "properties",
  "items",
  "enum",
  "const",
  "additionalProperties",
  "oneOf",
  "anyOf",
];

const aspectOf = (keyword: string): string => (keyword === "const" ? "enum" : keyword);

/**
 * What schemas that hold together say beyond the aspects of a field and what stands below it; `members` are those of a
 * union of scalars, which are no fields of their own.
 */
export function othersOf(context: Context, parts: readonly Part[], members: readonly Member[]): Item[] {
  const found: Item[] = [];
  const tell = ({ pointer }: Part, keyword: string, value: Json): void =>
    void found.push(
      ...itemsOf(context, kinds.get("schema")!.get(keyword), keyword, value, pointer + pointerOf(keyword)),
    );
  const isWhole = parts.some(isInteger);
  const said = new Map<string, Json>();
  let unions = 0;
  for (const part of parts)
    for (const [keyword, value] of Object.entries(part.value)) {
      if (containers.has(keyword) || saysNothing(keyword, value)) continue;
      const aspect = aspectOf(keyword);
      if (single.has(aspect)) {
        const first = said.get(aspect);
        if (first === undefined) said.set(aspect, value);
        if (!isRead(keyword, value) || (first !== undefined && canonical(first) !== canonical(value)))
          tell(part, keyword, value);
        else if (aspect === "enum" && parts.every((other) => other.value.type === undefined))
          found.push(...valuesThatAreNoTexts(context, keyword, value, part.pointer + pointerOf(keyword)));
      } else if (keyword === "oneOf" || keyword === "anyOf") {
        if (!Array.isArray(value) || ++unions > 1) tell(part, keyword, value);
        else found.push(...limitingMembers(context, keyword, value, part.pointer + pointerOf(keyword)));
      } else if (keyword === "required" && Array.isArray(value)) {
        for (const [i, name] of value.entries())
          if (
            !parts.some(({ value: { properties } }) => isObject(properties) && Object.hasOwn(properties, String(name)))
          )
            found.push({ value: `required: ${canonical(name)}`, at: context.loc(`${part.pointer}/required/${i}`) });
      } else if (!isConsumed(keyword, part, isWhole)) tell(part, keyword, value);
    }
  /** The last member counts, unless the whole says the same. */
  const last = new Map<string, Part>();
  for (const { parts: own } of members)
    for (const part of own)
      for (const [keyword, value] of Object.entries(part.value)) {
        const isOfOne = limits.has(keyword) || keyword === "default" || keyword === "pattern";
        if (containers.has(keyword) || keyword === "type" || aspectOf(keyword) === "enum") continue;
        if (!isOfOne) {
          if (!saysNothing(keyword, value) && !isConsumed(keyword, part, isWhole)) tell(part, keyword, value);
          continue;
        }
        const hidden = parts.some((whole) => whole.value[keyword] !== undefined) ? part : last.get(keyword);
        if (hidden) tell(hidden, keyword, hidden.value[keyword]!);
        last.set(keyword, part);
      }
  return found;
}

const isInteger = ({ value }: Part): boolean => [value.type].flat().includes("integer");

/** Whether the aspects say it. */
function isRead(keyword: string, value: Json): boolean {
  const list = [value].flat();
  if (keyword === "type") return list.every((name) => families.has(name)) && list.some((name) => name !== "null");
  if (keyword === "enum") return Array.isArray(value) && list.some((item) => item !== null);
  if (keyword === "const") return value !== null;
  return keyword !== "pattern" || typeof value === "string";
}

/** Values are texts in the aspects; whether they are numbers is told by a type, or here. */
function valuesThatAreNoTexts(context: Context, keyword: string, value: Json, pointer: string): Item[] {
  const list = keyword === "enum" ? (value as Json[]) : [value];
  return list.flatMap((item, i) =>
    item === null || typeof item === "string"
      ? []
      : [{ value: `enum: ${canonical(item)}`, at: context.loc(keyword === "enum" ? `${pointer}/${i}` : pointer) }],
  );
}

function isConsumed(keyword: string, part: Part, isWhole: boolean): boolean {
  const { value: schema } = part;
  const value = schema[keyword]!;
  switch (keyword) {
    case "properties":
    case "items":
    case "additionalProperties":
      return isObject(value);
    case "nullable":
    case "deprecated":
      return typeof value === "boolean";
    case "minimum":
    case "maximum":
      return typeof value === "number" && typeof schema[exclusiveOf(keyword)] !== "number";
    case "exclusiveMinimum":
    case "exclusiveMaximum": {
      // Between whole numbers it is the next one.
      const limit = keyword === "exclusiveMinimum" ? schema.minimum : schema.maximum;
      return typeof value === "number" ? isInteger(part) : value === true && (isInteger(part) || limit === undefined);
    }
    case "format":
      return value === "binary" ? schema.type === "string" : isWhole && (value === "int32" || value === "int64");
    default:
      return limits.has(keyword) && typeof value === "number";
  }
}

const exclusiveOf = (keyword: string): string => (keyword === "minimum" ? "exclusiveMinimum" : "exclusiveMaximum");

/** Members of a union that say nothing of the shape; and that exactly one must fit, where several could. */
function limitingMembers(context: Context, keyword: string, list: readonly Json[], pointer: string): Item[] {
  const isShape = (member: Json): boolean =>
    isObject(member) && (isEmpty(member) || shapes.some((shape) => Object.hasOwn(member, shape)));
  if (!list.some(isShape)) return itemsOf(context, "[schema]", keyword, [...list], pointer);
  const items = list.flatMap((member, i) =>
    isShape(member) ? [] : itemsOf(context, "schema", `${keyword}[]`, member, `${pointer}/${i}`),
  );
  if (keyword === "oneOf" && mayOverlap(context, list))
    items.push({ value: "oneOf: one only", at: context.loc(pointer) });
  return items;
}
