import type { FieldFact, Item, Known, Listing, Loc, Others } from "../../facts/facts.ts";
import { isObject } from "../../json.ts";
import { aspectsOf, isAnything, isScalarUnion, typeOf } from "./aspects.ts";
import { below, membersOf, propertiesOf, resolve, stepOf, type Context, type Member, type Part } from "./schema.ts";
import { othersOf } from "./others.ts";
import { keyMembers } from "./union.ts";

/** What a place in a request or an answer holds. */
interface Site {
  location: string;
  path: string;
  at: Loc;
  origin: string | undefined;
  parts: readonly Part[];
  required?: Known<boolean>;
  deprecated?: Known<boolean>;
  /** What is said of the place beside its schema. */
  beside?: Item[];
}

/** Collects the fields and listings of one operation. */
export interface Collector {
  context: Context;
  fields: Map<string, FieldFact>;
  listings: Map<string, Listing>;
  others: Map<string, Others>;
  /** What is known of the places of the document, however many operations they are part of. */
  known: WeakMap<readonly Part[], Inside>;
  /** Counts down; nothing is added at zero. */
  left: { fields: number };
}

type Aspects = FieldFact["aspects"];

/** A place directly below another one. */
interface Child extends Omit<Site, "location" | "path"> {
  /** What its path has beyond that of the place above, and whether a dot stands between. */
  step: string;
  dotted: boolean;
  aspects?: Aspects;
  anything?: boolean;
  others?: Item[];
  members?: readonly Member[];
}

interface Inside {
  /** The members of its object are listed in full. */
  listed: boolean;
  children: Child[];
}

const deepest = 40;

/** The field at a place and everything below it. The first of two with the same name counts. */
export function addField(into: Collector, site: Site): void {
  const { location, path, ...rest } = site;
  add(into, location, path, rest, 0);
}

function add(
  into: Collector,
  location: string,
  path: string,
  child: Omit<Child, "step" | "dotted">,
  depth: number,
): void {
  const { at, origin } = child;
  const key = `${location} ${path}`;
  if (into.fields.has(key)) return;
  if (into.left.fields-- <= 0 || depth > deepest) {
    const message = "the document has more fields than can be read";
    into.context.defect("extract/too-large", message, depth > deepest ? (at.pointer ?? "") : "/paths");
    return;
  }
  child.aspects ??= allAspects(into.context, child);
  const { aspects } = child;
  const anything = (child.anything ??= isAnything(child.parts)) ? ({ anything: true } as const) : {};
  addOthers(into, { location, path, at, origin }, ownOthers(into.context, child));
  into.fields.set(key, { location, path, at, origin, ...anything, aspects });
  addBelow(into, location, path, child, depth);
}

/** Adds to what is said of a place beyond its aspects. */
export function addOthers(into: Collector, place: Omit<Others, "items">, items: readonly Item[]): void {
  if (!items.length) return;
  const key = `${place.location} ${place.path}`;
  const known = into.others.get(key) ?? { ...place, items: [] };
  into.others.set(key, { ...known, items: [...known.items, ...items] });
}

function ownOthers(context: Context, child: Pick<Child, "parts" | "beside" | "others" | "members">): readonly Item[] {
  const members = membersIn(context, child);
  const own = () => othersOf(context, child.parts, isScalarUnion(members) ? members : []);
  return (child.others ??= [...(child.beside ?? []), ...own()]);
}

const membersIn = (context: Context, child: Pick<Child, "parts" | "members">): readonly Member[] =>
  (child.members ??= membersOf(context, child.parts));

function allAspects(context: Context, child: Omit<Child, "step" | "dotted">): Aspects {
  const { parts, at, required, deprecated } = child;
  const aspects = aspectsOf(context, parts, membersIn(context, child), at);
  if (required) aspects.required = required;
  if (deprecated) aspects.deprecated = deprecated;
  return aspects;
}

function addBelow(
  into: Collector,
  location: string,
  path: string,
  child: Pick<Child, "parts" | "at" | "members">,
  depth: number,
): void {
  const { parts, at } = child;
  let inside = into.known.get(parts);
  if (!inside) into.known.set(parts, (inside = insideOf(into.context, parts, membersIn(into.context, child))));
  if (inside.listed) into.listings.set(`${location} ${path}`, { location, path, at });
  for (const each of inside.children)
    add(into, location, each.dotted && path !== "" ? `${path}.${each.step}` : path + each.step, each, depth + 1);
}

/** Members of a union, elements of a list, values of a map, properties. */
function insideOf(context: Context, parts: readonly Part[], members: readonly Member[]): Inside {
  const children: Child[] = [];
  for (const { key, pointer, origin, parts: own } of isScalarUnion(members) ? [] : keyMembers(context, members))
    children.push({ step: key, dotted: false, at: context.loc(pointer), origin, parts: own });
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
  return { listed: parts.some(({ value, closed }) => !closed && isObject(value.properties)), children };
}

const nests = [
  ["items", "[]"],
  ["additionalProperties", "{*}"],
] as const;

/** A whole body or answer: an object is known by what it holds, anything else is a field without a name. */
export function addWhole(into: Collector, site: Site): void {
  const type = typeOf(site.parts, membersOf(into.context, site.parts))?.type;
  if (type && !type.includes("object")) addField(into, site);
  else {
    const { location, path, at, origin } = site;
    addOthers(into, { location, path, at, origin }, ownOthers(into.context, site));
    addBelow(into, location, path, site, 0);
  }
}
