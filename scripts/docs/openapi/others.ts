import type { Item } from "../../facts/facts.ts";
import { at, canonical, isObject, pointerOf, type Json, type JsonObject } from "../../json.ts";
import { parts as kinds } from "../../spec/parts.ts";
import { byText, sha256 } from "../../text.ts";
import { shapes, type Context } from "./schema.ts";

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

export const saysNothing = (keyword: string, value: Json, kind = "schema"): boolean =>
  isAnnotation(keyword, kind) ||
  (Object.hasOwn(defaults, keyword) && (value === defaults[keyword] || (isEmpty(value) && defaults[keyword] === true)));

const isEmpty = (value: Json): boolean => typeof value === "object" && value !== null && !Object.keys(value).length;

/** An object of the document, such as an operation, and where it stands. */
export interface Holder {
  value: JsonObject;
  pointer: string;
}

/** What all keywords of an object say but those that are read elsewhere. */
export const restOf = (context: Context, kind: string, holder: Holder, read: readonly string[]): Item[] =>
  Object.entries(holder.value).flatMap(([keyword, value]) =>
    read.includes(keyword) || saysNothing(keyword, value, kind) ? [] : keywordOf(context, kind, holder, keyword),
  );

/** What a keyword of an object says. */
export const keywordOf = (context: Context, kind: string, { value, pointer }: Holder, keyword: string): Item[] =>
  itemsOf(context, kinds.get(kind)?.get(keyword), value[keyword]!, {
    ...{ way: keyword, pointer: pointer + pointerOf(keyword), refs: [] },
  });

interface Spot {
  /** From the keyword down: `not.items[].type`. */
  way: string;
  pointer: string;
  /** References on the way. */
  refs: readonly string[];
}

const deepest = 40;

/** A value as texts, one for each thing that may change by itself, whatever the order they stand in. */
export function itemsOf(context: Context, kind: string | undefined, value: Json, spot: Spot): Item[] {
  const { way, pointer, refs } = spot;
  const say = (text: string): Item[] => [{ value: `${way}: ${text}`, at: context.loc(pointer) }];
  if (Array.isArray(value)) return value.length ? elementsOf(context, kind, value, spot) : say("[]");
  if (!isObject(value)) return say(kind === "schema" && value === true ? "{}" : canonical(value));
  if (refs.length > deepest) return [];
  const inner = kind?.startsWith("{") ? kind.slice(1, -1) : undefined;
  const items = Object.entries(value).flatMap(([name, child]) => {
    if (kind !== undefined && inner === undefined) return within(context, kind, name, child, spot);
    return itemsOf(context, inner, child, below(spot, name));
  });
  return items.length ? items : say("{}");
}

const below = ({ way, pointer, refs }: Spot, name: string): Spot => ({
  ...{ way: `${way}.${name}`, pointer: pointer + pointerOf(name), refs },
});

/** A keyword of an object below; the schemas of `allOf` and what is behind a reference are part of the object. */
function within(context: Context, kind: string, name: string, value: Json, spot: Spot): Item[] {
  const { way, pointer, refs } = spot;
  const next = below(spot, name);
  if (name === "$ref" && typeof value === "string") {
    const target = value.startsWith("#") ? at(context.document, value.slice(1)) : undefined;
    if (refs.includes(value)) return [{ value: `${way} repeats`, at: context.loc(pointer) }];
    if (target === undefined) return itemsOf(context, undefined, value, next);
    return itemsOf(context, kind, target, { way, pointer: value.slice(1), refs: [...refs, value] });
  }
  if (saysNothing(name, value, kind)) return [];
  if (kind === "schema") {
    if (name === "const") return itemsOf(context, undefined, [value], { ...next, way: `${way}.enum` });
    if (name === "nullable") return itemsOf(context, undefined, ["null"], { ...next, way: `${way}.type` });
    if (name === "type") return itemsOf(context, undefined, [value].flat(), next);
    if (name === "allOf")
      return [value]
        .flat()
        .flatMap((part, i) => itemsOf(context, kind, part, { ...spot, pointer: `${next.pointer}/${i}` }));
  }
  return itemsOf(context, kinds.get(kind)?.get(name), value, next);
}

/** The order of a list matters only where a keyword says so. */
function elementsOf(context: Context, kind: string | undefined, list: readonly Json[], spot: Spot): Item[] {
  const { way, pointer } = spot;
  const inner = kind?.startsWith("[") ? kind.slice(1, -1) : undefined;
  const isOrdered = way.endsWith("prefixItems");
  const all = list.map((item, i) => {
    const place = { ...spot, pointer: `${pointer}/${i}` };
    if (inner === undefined) return itemsOf(context, undefined, isObject(item) ? canonical(item) : item, place);
    const isNamed = inner === "parameter" && isObject(item) && item.in;
    const step = isNamed ? `${String(item.in)} ${String(item.name)}` : isOrdered ? i : "";
    return itemsOf(context, inner, item, { ...place, way: `${way}[${step}]` });
  });
  const items = all.flat();
  // Which of them say what is lost above.
  if (inner !== undefined && !isOrdered && list.length > 1) {
    const texts = all.map((own) =>
      own
        .map(({ value }) => value)
        .sort(byText)
        .join("\n"),
    );
    const hash = sha256(texts.sort(byText).join("\n\n")).slice(0, 8);
    items.push({ value: `${way}: ${list.length} (${hash})`, at: context.loc(pointer) });
  }
  return items;
}

/** Members of a union that say nothing of the shape; and that exactly one must fit, where several could. */
export function limitsOf(context: Context, keyword: string, list: readonly Json[], pointer: string): Item[] {
  const isShape = (member: Json): boolean =>
    isObject(member) &&
    (isEmpty(member) || "$ref" in member || "allOf" in member || shapes.some((shape) => Object.hasOwn(member, shape)));
  if (!list.some(isShape)) return itemsOf(context, "[schema]", [...list], { way: keyword, pointer, refs: [] });
  const items = list.flatMap((member, i) => {
    const spot = { way: `${keyword}[]`, pointer: `${pointer}/${i}`, refs: [] };
    return isShape(member) ? [] : itemsOf(context, "schema", member, spot);
  });
  if (keyword === "oneOf" && mayOverlap(context, list))
    items.push({ value: "oneOf: one only", at: context.loc(pointer) });
  return items;
}

/** Whether a value might fit two members: of the same type, and without a value of their own. */
function mayOverlap({ document }: Context, list: readonly Json[]): boolean {
  const members = list.map((member) => {
    let here: Json | undefined = member;
    for (let hops = 0; hops < 20 && isObject(here) && typeof here.$ref === "string"; hops++)
      here = at(document, here.$ref.replace(/^#/, ""));
    const schema = isObject(here) ? here : {};
    const properties = isObject(schema.properties) ? schema.properties : undefined;
    const marks = Object.entries(properties ?? {}).flatMap(([name, property]) => {
      const value = isObject(property) ? fixedOf(property) : undefined;
      return value === undefined ? [] : [`${name}: ${value}`];
    });
    const type = schema.type ?? (properties && "object");
    return { type: type === "integer" ? "number" : type, marks: [...marks, fixedOf(schema) ?? []].join() };
  });
  const isOpen = (a: (typeof members)[0], b: (typeof members)[0]): boolean =>
    (a.type === b.type || typeof a.type !== "string" || typeof b.type !== "string") &&
    (a.marks === "" || b.marks === "" || a.marks === b.marks);
  return members.some((a, i) => members.slice(i + 1).some((b) => isOpen(a, b)));
}

const fixedOf = ({ enum: values, const: value }: JsonObject): string | undefined =>
  Array.isArray(values) && values.length ? canonical(values) : value === undefined ? undefined : canonical([value]);
