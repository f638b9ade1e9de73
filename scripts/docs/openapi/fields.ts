import type { Example, FieldFact, Item, Known, Listing, Loc, Others, Sets } from "../../facts/facts.ts";
import { isObject, sorted, type Json } from "../../json.ts";
import { byText, groupBy, sha256 } from "../../text.ts";
import { aspectsAt, isScalarUnion, saidBy, typeOf, type Aspects } from "./aspects.ts";
import {
  below,
  membersOf,
  propertiesOf,
  resolve,
  shapes,
  stepOf,
  type Context,
  type Member,
  type Part,
} from "./schema.ts";

/** What a place in a request or an answer holds. */
interface Site {
  at: Loc;
  origin: string | undefined;
  parts: readonly Part[];
  required?: Known<boolean>;
  deprecated?: Known<boolean>;
  /** What is said of the place beside its schema. */
  beside?: Item[];
  /** Of the field, once they are known. */
  aspects?: Aspects;
}

/** Collects what one operation says. */
export interface Collector {
  context: Context;
  fields: Map<string, FieldFact>;
  listings: Map<string, Listing>;
  others: Map<string, Others>;
  sets: Partial<Sets>;
  examples: Example[];
  /** What is known of the places of the document, however many operations they are part of. */
  known: WeakMap<readonly Part[], Inside>;
  /** Counts down; nothing is added at zero. */
  left: { fields: number };
}

/** A place directly below another one. */
interface Child extends Site {
  /** What its path has beyond that of the place above, and whether a dot stands between. */
  step: string;
  dotted: boolean;
}

/** What schemas that hold together say of a place and of what is below it. */
interface Inside {
  aspects: Aspects;
  others: Item[];
  anything: boolean;
  /** The members of its object are listed in full. */
  listed: boolean;
  children: Child[];
}

const deepest = 40;

/** The field at a place and everything below it. The first of two with the same name counts. */
export function addField(into: Collector, location: string, path: string, site: Site, depth = 0): void {
  const { at, origin, parts, required, deprecated, beside } = site;
  const key = `${location} ${path}`;
  if (into.fields.has(key)) return;
  if (into.left.fields-- <= 0 || depth > deepest) {
    const message = "the document has more fields than can be read";
    into.context.defect("extract/too-large", message, depth > deepest ? (at.pointer ?? "") : "/paths");
    return;
  }
  const inside = insideOf(into, parts);
  if (!site.aspects) {
    site.aspects = aspectsAt(at, inside.aspects);
    if (required) site.aspects.required = required;
    if (deprecated) site.aspects.deprecated = deprecated;
  }
  const anything = inside.anything ? ({ anything: true } as const) : {};
  addOthers(into, { location, path, at, origin }, beside ? [...beside, ...inside.others] : inside.others);
  into.fields.set(key, { location, path, at, origin, ...anything, aspects: site.aspects });
  addBelow(into, location, path, at, inside, depth);
}

/** A whole body or answer: an object is known by what it holds, anything else is a field without a name. */
export function addWhole(into: Collector, location: string, path: string, whole: Member): void {
  const { pointer, origin, parts } = whole;
  const at = into.context.loc(pointer);
  const inside = insideOf(into, parts);
  const { type } = inside.aspects;
  if (type && "value" in type && !type.value.includes("object"))
    return addField(into, location, path, { at, origin, parts });
  addOthers(into, { location, path, at, origin }, inside.others);
  addBelow(into, location, path, at, inside, 0);
}

/** Adds to what is said of a place beyond its aspects. */
export function addOthers(into: Collector, place: Omit<Others, "items">, items: readonly Item[]): void {
  if (!items.length) return;
  const key = `${place.location} ${place.path}`;
  const known = into.others.get(key) ?? { ...place, items: [] };
  into.others.set(key, { ...known, items: [...known.items, ...items] });
}

function addBelow(into: Collector, location: string, path: string, at: Loc, inside: Inside, depth: number): void {
  if (inside.listed) into.listings.set(`${location} ${path}`, { location, path, at });
  for (const child of inside.children) {
    const way = child.dotted && path !== "" ? `${path}.${child.step}` : path + child.step;
    addField(into, location, way, child, depth + 1);
  }
}

function insideOf({ context, known }: Collector, parts: readonly Part[]): Inside {
  let inside = known.get(parts);
  if (!inside) {
    const members = membersOf(context, parts);
    const isScalar = isScalarUnion(members);
    inside = {
      ...saidBy(context, parts, members, isScalar),
      anything: isAnything(parts),
      listed: parts.some(({ value, closed }) => !closed && isObject(value.properties)),
      children: [...(isScalar ? [] : keyMembers(context, members)), ...childrenOf(context, parts)],
    };
    known.set(parts, inside);
  }
  return inside;
}

/** Whether nothing is said of a type, not even by what is said of members or values. */
const isAnything = (parts: readonly Part[]): boolean =>
  parts.every(
    ({ value, closed }) =>
      !closed && value.not === undefined && shapes.every((keyword) => value[keyword] === undefined),
  );

const nests = [
  ["items", "[]"],
  ["additionalProperties", "{*}"],
] as const;

/** Elements of a list, values of a map, properties. */
function childrenOf(context: Context, parts: readonly Part[]): Child[] {
  const children: Child[] = [];
  for (const [keyword, sign] of nests) {
    // Of several parts that hold together (`allOf`) each may say something of the elements.
    let child: Child | undefined;
    for (const part of parts) {
      const schema = part.value[keyword];
      if (part.closed || !isObject(schema) || (keyword !== "items" && !Object.keys(schema).length)) continue;
      const place = { pointer: `${part.pointer}/${keyword}`, origin: below(part.origin, sign), trail: part.trail };
      const own = resolve(context, schema, place);
      if (child) child.parts = [...child.parts, ...own];
      else child = { step: sign, dotted: false, at: context.loc(place.pointer), origin: place.origin, parts: own };
    }
    if (child) children.push(child);
  }
  for (const { name, pointer, origin, parts: own, required } of propertiesOf(context, parts)) {
    const at = context.loc(pointer);
    const known = { value: required !== undefined, at: required ?? at };
    const step = stepOf(name);
    children.push({ step, dotted: step !== "{*}", at, origin, parts: own, required: known });
  }
  return children;
}

/** What tells a member of a union from the others, so that it stays when others are added, moved or inlined. */
interface Shape {
  member: Member;
  /** Its properties, and those of them that are required. */
  names: string[];
  required: string[];
  /** The properties that can have one value only. */
  marks: Map<string, string>;
  families: string;
}

/** The members of a union, each with a key of its own: `<type=video>`. Members of the same shape are one. */
function keyMembers(context: Context, members: readonly Member[]): Child[] {
  const shapes = members.map((member) => shapeOf(context, member));
  const mark = commonMark(shapes);
  const groups = [...groupBy(shapes, (shape) => keyOf(shape, shapes, mark))];
  return groups.flatMap(([key, group]) =>
    apart(key, mark, group).map(([name, { member }]) => {
      const step = `<${name}>`;
      const origin = below(member.origin, step);
      // What is written in the union itself belongs to this member; what is shared has a name of its own.
      const parts = member.parts.map((part) => (part.trail === member.trail ? { ...part, origin } : part));
      return { step, dotted: false, at: context.loc(member.pointer), origin, parts };
    }),
  );
}

function shapeOf(context: Context, member: Member): Shape {
  const properties = propertiesOf(context, member.parts);
  const marks = new Map<string, string>();
  for (const { name, parts } of properties)
    for (const { value } of parts) {
      const values = Array.isArray(value.enum) ? value.enum : "const" in value ? [value.const!] : [];
      if (values.length === 1 && !isObject(values[0])) marks.set(name, clean(plain(values[0]!)));
    }
  const namesOf = (list: typeof properties): string[] => list.map(({ name }) => clean(name)).sort();
  return {
    ...{ member, marks, names: namesOf(properties), required: namesOf(properties.filter(({ required }) => required)) },
    families: typeOf(member.parts)?.families?.join("|") ?? (properties.length ? "object" : "any"),
  };
}

const plain = (value: Json): string => (typeof value === "string" ? value : JSON.stringify(value));
const clean = (text: string): string => text.replaceAll("<", "‹").replaceAll(">", "›").trim();

/** The property that tells most members apart. */
function commonMark(shapes: readonly Shape[]): string {
  const counts = new Map<string, number>();
  for (const { marks } of shapes) for (const name of marks.keys()) counts.set(name, (counts.get(name) ?? 0) + 1);
  const rank = (name: string) => `${name === "type" ? 0 : 1}${name}`;
  return [...counts].sort(([a, x], [b, y]) => y - x || byText(rank(a), rank(b)))[0]?.[0] ?? "";
}

function keyOf({ member, names, marks, families }: Shape, all: readonly Shape[], mark: string): string {
  const value = marks.get(mark);
  if (value !== undefined) return `${clean(mark)}=${value}`;
  const title = member.parts.map((part) => part.value.title).find((text) => typeof text === "string");
  if (title !== undefined && clean(title) !== "") return clean(title);
  const isAlone = !names.length || all.filter((other) => other.families === families).length === 1;
  return isAlone ? families : short(names);
}

/** Members that their key does not tell apart: by what they require beside the mark, else by what they hold. */
function apart(key: string, mark: string, group: readonly Shape[]): [string, Shape][] {
  if (group.length === 1) return [[key, group[0]!]];
  const required = group.map((shape) => shape.required.filter((name) => name !== clean(mark)));
  for (const names of [required, group.map((shape) => shape.names)]) {
    const keys = names.map((list) => (list.length ? `${key},${short(list)}` : key));
    if (new Set(keys).size === group.length) return group.map((shape, i) => [keys[i]!, shape]);
  }
  const contents = new Map(group.map((shape) => [contentOf(shape), shape]));
  if (contents.size === 1) return [[key, group[0]!]];
  return [...contents].map(([content, shape]) => [`${key},${hash(content)}`, shape]);
}

const prose = new Set(["description", "summary", "example", "examples", "title"]);

const contentOf = ({ member }: Shape): string =>
  JSON.stringify(sorted(member.parts.map(({ value }) => value)), (name, value: unknown) =>
    prose.has(name) && typeof value === "string" ? undefined : value,
  );

const short = (names: readonly string[]): string => {
  const text = names.join(",");
  return text.length <= 60 ? text : `${text.slice(0, 40)}~${hash(text)}`;
};

const hash = (text: string): string => sha256(text).slice(0, 8);
