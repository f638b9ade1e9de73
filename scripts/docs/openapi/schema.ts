import type { Loc } from "../../facts/facts.ts";
import { at, isObject, pointerOf, segments, type Json, type JsonObject } from "../../json.ts";

/** What a walk through a document needs to know and may report. */
export interface Context {
  document: JsonObject;
  loc(pointer: string): Loc;
  defect(rule: string, message: string, pointer: string): void;
  /** The way to what no reference leads to. */
  top: Trail;
}

/** The components on the way to a schema; the second visit of one is a cycle. */
interface Trail {
  ref?: string;
  up?: Trail;
  /** What is behind a reference from here: the same parts each time, so that more can be remembered of them. */
  known?: Map<string, readonly Part[]>;
}

/** Where a schema stands: in the document, and below which shared schema. */
export interface Place {
  pointer: string;
  /** `ScrapeOptions`, or `responses/Error`, and the rest of the way below it. */
  origin: string | undefined;
  trail: Trail;
}

/** One of the schemas that hold together at a place: its own keywords, those behind `$ref`, those of `allOf`. */
export interface Part extends Place {
  value: JsonObject;
  /** Visited before on the way: its keywords count, what is below it does not. */
  closed: boolean;
}

const most = 50;

/** The parts of a schema. A union of which all but one member mean `null` is the other member. */
export function resolve(context: Context, schema: Json | undefined, place: Place, depth = 0): readonly Part[] {
  if (!isObject(schema) || depth > most) return [];
  const { $ref, allOf, oneOf, anyOf } = schema;
  if (typeof $ref === "string" && isBare(schema)) return remembered(context, $ref, place, depth);
  if ($ref === undefined && allOf === undefined && oneOf === undefined && anyOf === undefined)
    return Object.keys(schema).length ? [{ ...place, value: schema, closed: false }] : [];
  const { $ref: _, allOf: __, ...own } = schema;
  const { value, single } = withoutNull(own);
  const parts: Part[] = Object.keys(value).length ? [{ ...place, value, closed: false }] : [];
  const all = Array.isArray(allOf) ? allOf.map((member, i) => [member, `/allOf/${i}`] as const) : [];
  for (const [member, step] of [...single, ...all])
    parts.push(...resolve(context, member, { ...place, pointer: place.pointer + step }, depth + 1));
  if (typeof $ref === "string") parts.push(...follow(context, $ref, place, depth));
  return parts;
}

const prose: ReadonlySet<string> = new Set(["$ref", "description", "summary"]);
const isBare = (schema: JsonObject): boolean => Object.keys(schema).every((keyword) => prose.has(keyword));

function remembered(context: Context, ref: string, place: Place, depth: number): readonly Part[] {
  // A reference to something that is no component stands below whatever shared schema it is used in.
  if (place.origin !== undefined && originOf(ref) === undefined) return follow(context, ref, place, depth);
  const known = (place.trail.known ??= new Map<string, readonly Part[]>());
  let parts = known.get(ref);
  if (!parts) known.set(ref, (parts = follow(context, ref, place, depth)));
  return parts;
}

function follow(context: Context, ref: string, place: Place, depth: number): readonly Part[] {
  const target = ref.startsWith("#") ? at(context.document, ref.slice(1)) : undefined;
  if (!isObject(target)) {
    const why = ref.startsWith("#") ? "points to nothing" : "points to another file, which is not read";
    context.defect("docs/dangling-ref", `$ref "${ref.slice(0, 200)}" ${why}`, `${place.pointer}/$ref`);
    return [];
  }
  let closed = false;
  for (let here: Trail | undefined = place.trail; here && !closed; here = here.up) closed = here.ref === ref;
  const inner = { pointer: ref.slice(1), origin: originOf(ref) ?? place.origin, trail: { ref, up: place.trail } };
  if (closed && typeof target.$ref === "string") return [];
  const parts = resolve(context, closed ? { ...target, allOf: [] } : target, inner, depth + 1);
  return closed ? parts.map((part) => ({ ...part, closed })) : parts;
}

const steps: Readonly<Record<string, string>> = { properties: "", items: "[]", additionalProperties: "{*}" };

/** The name of the shared schema behind a reference; other components are told apart by their kind. */
function originOf(ref: string): string | undefined {
  const [first, kind, name, ...rest] = segments(ref);
  if (first !== "components" || kind === undefined || name === undefined) return undefined;
  const way = rest.map((step, i) => (rest[i - 1] === "properties" ? `.${step}` : (steps[step] ?? `.${step}`)));
  return (kind === "schemas" ? name : `${kind}/${name}`) + way.join("");
}

const unions = ["oneOf", "anyOf"] as const;

const isNull = (value: Json): boolean =>
  isObject(value) &&
  (value.type === "null" ||
    ("const" in value && value.const === null) ||
    (Array.isArray(value.enum) && value.enum.length > 0 && value.enum.every((item) => item === null)));

function withoutNull(schema: JsonObject): { value: JsonObject; single: [member: Json, step: string][] } {
  for (const keyword of unions) {
    const { [keyword]: members, ...rest } = schema;
    if (!Array.isArray(members)) continue;
    const left = members.flatMap((member, i): [Json, string][] =>
      isNull(member) ? [] : [[member, `/${keyword}/${i}`]],
    );
    if (left.length === members.length) continue;
    const value = { ...rest, nullable: true };
    return left.length === 1 ? { value, single: left } : { value: { ...value, [keyword]: members }, single: [] };
  }
  return { value: schema, single: [] };
}

/** A member of a union, with the place of the union. */
export interface Member extends Place {
  parts: readonly Part[];
}

/** Keywords that say what a value looks like; a member without any only limits the others (`required`). */
export const shapes = ["type", "properties", "items", "enum", "const", "additionalProperties", ...unions];

/** The members of the unions at a place; a member that is nothing but a union is replaced by its members. */
export function membersOf(context: Context, parts: readonly Part[], depth = 0): Member[] {
  const found: Member[] = [];
  for (const part of parts) {
    if (part.closed || depth > most) continue;
    for (const keyword of unions) {
      const list = part.value[keyword];
      if (!Array.isArray(list)) continue;
      for (const [i, member] of list.entries()) {
        if (isNull(member)) continue;
        const pointer = part.pointer + pointerOf(keyword, i);
        const inner = resolve(context, member, { pointer, origin: part.origin, trail: part.trail });
        const nested = inner.some(isPlain) ? [] : membersOf(context, inner, depth + 1);
        if (nested.length) found.push(...nested);
        else if (!inner.length || inner.some(({ value }) => shapes.some((shape) => Object.hasOwn(value, shape))))
          found.push({ pointer, origin: part.origin, trail: part.trail, parts: inner });
      }
    }
  }
  return found;
}

const isPlain = ({ value }: Part): boolean => isObject(value.properties) || "items" in value || "enum" in value;

export interface Property extends Place {
  name: string;
  parts: readonly Part[];
  required: Loc | undefined;
}

/** The properties that parts give an object; the same name in several parts is one property. */
export function propertiesOf(context: Context, parts: readonly Part[]): Property[] {
  const found = new Map<string, Property>();
  const required = requiredOf(context, parts);
  for (const part of parts) {
    if (part.closed || !isObject(part.value.properties)) continue;
    for (const [name, schema] of Object.entries(part.value.properties)) {
      const pointer = `${part.pointer}/properties${pointerOf(name)}`;
      const origin = part.origin === undefined ? undefined : below(part.origin, stepOf(name));
      const place = { pointer, origin, trail: part.trail };
      const known = found.get(name);
      const resolved = resolve(context, schema, place);
      if (known) known.parts = [...known.parts, ...resolved];
      else found.set(name, { ...place, name, parts: resolved, required: required.get(name) });
    }
  }
  return [...found.values()];
}

function requiredOf(context: Context, parts: readonly Part[]): Map<string, Loc> {
  const found = new Map<string, Loc>();
  for (const { value, pointer, closed } of parts) {
    if (closed || !Array.isArray(value.required)) continue;
    for (const [i, name] of value.required.entries())
      if (typeof name === "string" && !found.has(name)) found.set(name, context.loc(`${pointer}/required/${i}`));
  }
  return found;
}

/** The step to a named field. A name such as `<any other>` stands for any name; a path has other uses for its signs. */
export const stepOf = (name: string): string =>
  /^\s*<[^<>]*>\s*$/.test(name) ? "{*}" : name.replaceAll("<", "‹").replaceAll(">", "›");

export function below(origin: string | undefined, rest: string): string | undefined {
  if (origin === undefined || rest === "") return origin;
  return /^[[{<.]/.test(rest) ? origin + rest : `${origin}.${rest}`;
}
