import { byText, groupBy, sha256 } from "../../text.ts";
import { at, canonical, isObject, type Json, type JsonObject } from "../../json.ts";
import { typeOf } from "./aspects.ts";
import { below, propertiesOf, type Context, type Member, type Property } from "./schema.ts";

interface KeyedMember extends Member {
  /** `<type=video>`: made from the shape, so that it stays when others are added, moved or inlined. */
  key: string;
}

interface Shape {
  member: Member;
  properties: Property[];
  /** Properties that can have one value only. */
  marks: Map<string, string>;
  families: string;
}

/** The members of a union, each with a key of its own. Members of the same shape are one. */
export function keyMembers(context: Context, members: readonly Member[]): KeyedMember[] {
  const shapes = members.map((member): Shape => {
    const properties = propertiesOf(context, member.parts);
    return {
      member,
      properties,
      marks: marksOf(properties),
      families: typeOf(member.parts, [])?.type?.join("|") ?? (properties.length ? "object" : "any"),
    };
  });
  const mark = commonMark(shapes);
  const groups = groupBy(shapes, (shape) => keyOf(shape, mark, shapes));
  return [...groups].flatMap(([key, group]) =>
    group.length === 1 ? [keyed(group[0]!, key)] : apart(key, mark, group),
  );
}

/** What is written in the union itself belongs to this member; what is shared has a name of its own. */
function keyed({ member }: Shape, name: string): KeyedMember {
  const key = `<${name}>`;
  const origin = below(member.origin, key);
  const parts = member.parts.map((part) => (part.trail === member.trail ? { ...part, origin } : part));
  return { ...member, key, origin, parts };
}

function marksOf(properties: readonly Property[]): Map<string, string> {
  const marks = new Map<string, string>();
  for (const { name, parts } of properties) {
    for (const { value } of parts) {
      const values = Array.isArray(value.enum) ? value.enum : "const" in value ? [value.const!] : [];
      if (values.length === 1 && !isObject(values[0])) marks.set(name, clean(plain(values[0]!)));
    }
  }
  return marks;
}

const plain = (value: Json): string => (typeof value === "string" ? value : JSON.stringify(value));
const clean = (text: string): string => text.replaceAll("<", "‹").replaceAll(">", "›").trim();

/** The property that tells most members apart. */
function commonMark(shapes: readonly Shape[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { marks } of shapes) for (const name of marks.keys()) counts.set(name, (counts.get(name) ?? 0) + 1);
  const rank = (name: string) => `${name === "type" ? 0 : 1}${name}`;
  return [...counts].sort(([a, x], [b, y]) => y - x || byText(rank(a), rank(b)))[0]?.[0];
}

function keyOf(
  { member, properties, marks, families }: Shape,
  mark: string | undefined,
  all: readonly Shape[],
): string {
  const value = mark === undefined ? undefined : marks.get(mark);
  if (value !== undefined) return `${clean(mark!)}=${value}`;
  const title = member.parts.map((part) => part.value.title).find((text) => typeof text === "string");
  if (title !== undefined && clean(title) !== "") return clean(title);
  if (all.filter((other) => other.families === families).length === 1 || !properties.length) return families;
  return short(properties.map(({ name }) => clean(name)).sort());
}

/** Members that their key does not tell apart: by what they require beside the mark, else by what they hold. */
function apart(key: string, mark: string | undefined, group: readonly Shape[]): KeyedMember[] {
  const byRequired = (shape: Shape) => shape.properties.filter(({ name, required }) => required && name !== mark);
  for (const pick of [byRequired, (shape: Shape) => shape.properties]) {
    const names = group.map((shape) =>
      pick(shape)
        .map(({ name }) => clean(name))
        .sort(),
    );
    const keys = names.map((list) => (list.length ? `${key},${short(list)}` : key));
    if (new Set(keys).size === group.length) return group.map((shape, i) => keyed(shape, keys[i]!));
  }
  const contents = new Map(group.map((shape) => [contentOf(shape), shape]));
  if (contents.size === 1) return [keyed(group[0]!, key)];
  return [...contents].map(([content, shape]) => keyed(shape, `${key},${hash(content)}`));
}

const prose = new Set(["description", "summary", "example", "examples", "title"]);

const contentOf = ({ member }: Shape): string =>
  JSON.stringify(
    member.parts.map(({ value }) => value),
    (name, value: unknown) => (prose.has(name) && typeof value === "string" ? undefined : ordered(value)),
  );

const ordered = (value: unknown): unknown =>
  isObject(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => byText(a, b))) : value;

const short = (names: readonly string[]): string => {
  const text = names.join(",");
  return text.length <= 60 ? text : `${text.slice(0, 40)}~${hash(text)}`;
};

const hash = (text: string): string => sha256(text).slice(0, 8);

/** Whether a value might fit two members: of the same type, and without a value of their own. */
export function mayOverlap({ document }: Context, list: readonly Json[]): boolean {
  const members = list.map((member) => {
    let here: Json | undefined = member;
    for (let hops = 0; hops < 20 && isObject(here) && typeof here.$ref === "string"; hops++)
      here = at(document, here.$ref.replace(/^#/, ""));
    const schema = isObject(here) ? here : {};
    const type = schema.type ?? (isObject(schema.properties) ? "object" : undefined);
    const properties = isObject(schema.properties) ? Object.entries(schema.properties) : [];
    const marks = properties.flatMap(([name, property]) => {
      const value = isObject(property) ? fixedOf(property) : undefined;
      return value === undefined ? [] : [`${name}: ${value}`];
    });
    return { type: type === "integer" ? "number" : type, marks: [...marks, ...[fixedOf(schema) ?? []].flat()] };
  });
  return members.some((a, i) =>
    members.some(
      (b, j) =>
        i < j &&
        (a.type === b.type || typeof a.type !== "string" || typeof b.type !== "string") &&
        (!a.marks.length || !b.marks.length || a.marks.join() === b.marks.join()),
    ),
  );
}

const fixedOf = ({ enum: values, const: value }: JsonObject): string | undefined =>
  Array.isArray(values) && values.length ? canonical(values) : value === undefined ? undefined : canonical([value]);
