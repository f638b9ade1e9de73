import { isDeepStrictEqual } from "node:util";
import { isObject, pointerOf, type Json, type JsonObject } from "../../json.ts";
import { parts } from "../parts.ts";
import { isOfType, typesOfFormat, typesOfKeyword, whyDialect, whyUnsayable } from "./keywords.ts";

/** What the conversion of a document collects. Places `from` are those of the document as it is written. */
export interface Collector {
  problem(from: string, message: string): void;
  /** What stands at a place of the converted document stood at another one. */
  move(to: string, from: string): void;
  /** A schema that has a place of its own among the components. */
  define(name: string, schema: Json, from: string): void;
  /** Whether a schema is a part of a form that is sent as a file. */
  isFile(schema: JsonObject): boolean;
  /** Keywords that 3.0 has no form for stay as they are. */
  keep: boolean;
}

/** A value as it is written, or a schema that is made from several places. */
type Item = { value: Json; from: string } | Draft;
/** The value of a keyword: as it is written, or a list of schemas from several places. */
type Entry = { value: Json; from: string } | { members: Item[]; from: string };
/** A schema on its way from 3.1 to 3.0: first its own keywords are rearranged, then what stands below them. */
class Draft {
  readonly entries = new Map<string, Entry>();
  readonly from: string;
  constructor(from: string) {
    this.from = from;
  }

  value(key: string): Json | undefined {
    const entry = this.entries.get(key);
    return entry && "value" in entry ? entry.value : undefined;
  }
  set(key: string, value: Json, from: string): void {
    this.entries.set(key, { value, from });
  }
  /** Takes a keyword out. */
  take(key: string): Entry | undefined {
    const entry = this.entries.get(key);
    this.entries.delete(key);
    return entry;
  }
}

/** A schema of OpenAPI 3.1 in the form that it has in 3.0. */
export function convertSchema(collector: Collector, schema: Json, from: string, to: string): Json {
  if (typeof schema === "boolean") return schema ? {} : { not: {} };
  if (!isObject(schema)) return schema;
  return write(collector, rearranged(collector, schema, from), to);
}

function rearranged(collector: Collector, schema: JsonObject, from: string): Draft {
  const draft = new Draft(from);
  read(collector, schema, draft);
  const nullable = withoutNull(collector, draft);
  convertConst(collector, draft);
  for (const side of ["Minimum", "Maximum"] as const) convertLimit(draft, side);
  convertContent(draft, collector.isFile(schema), collector.keep);
  splitTypes(draft);
  if (draft.value("type") === "array" && !draft.entries.has("items")) draft.set("items", {}, from);
  if (nullable !== undefined) draft.set("nullable", true, nullable);
  convertRef(draft);
  return draft;
}

/** All keywords but those that have no meaning for a client, and those that cannot be said. */
function read(collector: Collector, schema: JsonObject, draft: Draft): void {
  for (const [key, value] of Object.entries(schema)) {
    const here = draft.from + pointerOf(key);
    const unsayable = whyUnsayable(key, value, schema);
    if (key === "unevaluatedProperties" && unsayable && stands(schema)) draft.set("additionalProperties", value, here);
    else if (unsayable && collector.keep) draft.set(key, value, here);
    else if (unsayable) collector.problem(here, unsayable);
    else if (key === "$schema") {
      const why = whyDialect(key, value);
      if (why && collector.keep) draft.set(key, value, here);
      else if (why) collector.problem(here, why);
    } else if (key === "$defs" || key === "definitions") {
      for (const [name, definition] of Object.entries(isObject(value) ? value : {}))
        collector.define(name, definition, here + pointerOf(name));
    } else if (key === "examples") {
      if (Array.isArray(value) && value.length && !("example" in schema)) draft.set("example", value[0]!, `${here}/0`);
    } else if (key === "items" && Array.isArray(value)) {
      if (collector.keep) draft.set(key, value, here);
      else collector.problem(here, '"items" is a list of schemas; write one schema that fits every item');
    } else if (unsayable === undefined && key !== "$comment" && (collector.keep || key !== "contentSchema"))
      draft.set(key, value, here);
  }
}

/** No other schema says something of the same properties. */
const stands = (schema: JsonObject): boolean =>
  ["$ref", "allOf", "anyOf", "oneOf", "if", "not", "additionalProperties"].every((key) => !(key in schema));

const listOf = (type: Json | undefined): Json[] => (Array.isArray(type) ? type : type === undefined ? [] : [type]);

const isNull = (member: Json): boolean =>
  isObject(member) &&
  (isDeepStrictEqual(listOf(member.type), ["null"]) ||
    member.const === null ||
    (Array.isArray(member.enum) && member.enum.length > 0 && member.enum.every((value) => value === null)));

/** Words of a schema that a member of it may say again, more precisely. */
const repeatable: ReadonlySet<string> = new Set(["title", "description", "default", "example", "examples"]);

/** Takes null out of types and unions; where it was, if it was there. */
function withoutNull(collector: Collector, draft: Draft): string | undefined {
  let found: string | undefined;
  const types = draft.value("type");
  const typed = types !== undefined && !listOf(types).includes("null");
  for (const key of ["anyOf", "oneOf"]) {
    const members = draft.value(key);
    const { from = "" } = draft.entries.get(key) ?? {};
    if (!Array.isArray(members) || !members.some(isNull) || members.every(isNull)) continue;
    if (!typed) found ??= from + pointerOf(members.findIndex(isNull));
    const left = members.flatMap((value, i) => (isNull(value) ? [] : [{ value, from: from + pointerOf(i) }]));
    const [only] = left;
    if (left.length === 1 && isObject(only!.value) && !clashes(draft, key, only!.value)) {
      const member = new Draft(only!.from);
      read(collector, only!.value, member);
      draft.entries.delete(key);
      for (const [name, entry] of member.entries)
        if (!(repeatable.has(name) && draft.entries.has(name))) draft.entries.set(name, entry);
      return withoutNull(collector, draft) ?? found;
    }
    draft.entries.set(key, { members: left, from });
  }
  if (!Array.isArray(types) && types !== "null") return found;
  const place = draft.entries.get("type")!.from;
  const left = listOf(types).filter((type, i, all) => type !== "null" && all.indexOf(type) === i);
  if (left.length) draft.set("type", left.length === 1 ? left[0]! : left, place);
  else draft.entries.delete("type");
  if (!left.length && listOf(types).length && !draft.entries.has("enum")) draft.set("enum", [null], place);
  return listOf(types).includes("null") ? place : found;
}

const clashes = (draft: Draft, union: string, member: JsonObject): boolean =>
  Object.keys(member).some((key) => key !== union && draft.entries.has(key) && !repeatable.has(key)) ||
  // Beside other properties, it would be about other ones.
  (draft.entries.has("properties") && ["additionalProperties", "unevaluatedProperties"].some((key) => key in member));

function convertConst(collector: Collector, draft: Draft): void {
  const entry = draft.take("const");
  if (!entry || !("value" in entry)) return;
  const { value, from } = entry;
  const values = draft.value("enum");
  if (Array.isArray(values) && !values.some((other) => isDeepStrictEqual(other, value)))
    collector.problem(from, '"const" is none of the values of "enum"; leave one of the two out');
  draft.set("enum", [value], from);
}

/** A limit of its own becomes a mark on the other one; of both, the stricter holds. What is a mark already stays one. */
function convertLimit(draft: Draft, side: "Minimum" | "Maximum"): void {
  const key = `exclusive${side}`;
  const plain = side.toLowerCase();
  const exclusive = draft.value(key);
  const from = draft.entries.get(key)?.from ?? "";
  if (typeof exclusive !== "number") return;
  const limit = draft.value(plain);
  draft.entries.delete(key);
  if (typeof limit === "number" && (side === "Minimum" ? limit > exclusive : limit < exclusive)) return;
  draft.set(plain, exclusive, from);
  draft.set(key, true, from);
}

const isText = (mediaType: Json): boolean => /^(text\/plain|application\/([\w.-]+\+)?json)\b/i.test(String(mediaType));
const annotations: ReadonlySet<string> = new Set([
  ...repeatable,
  "deprecated",
  "readOnly",
  "writeOnly",
  "externalDocs",
]);

/** Content that is encoded is a text; a part of a form without encoding is a file. */
function convertContent(draft: Draft, inForm: boolean, keep: boolean): void {
  const encoding = draft.take("contentEncoding");
  const mediaType = draft.take("contentMediaType");
  const isOpen = !encoding && !mediaType && [...draft.entries.keys()].every((key) => annotations.has(key));
  const isFile = inForm && (isOpen || (!encoding && mediaType && "value" in mediaType && !isText(mediaType.value)));
  const type = draft.value("type") ?? "string";
  if (isFile && type === "string") {
    draft.set("type", "string", draft.entries.get("type")?.from ?? mediaType?.from ?? draft.from);
    draft.set("format", "binary", mediaType?.from ?? draft.from);
  } else if (encoding && "value" in encoding && encoding.value === "base64" && !draft.entries.has("format"))
    draft.set("format", "byte", encoding.from);
  else if (keep && encoding) draft.entries.set("contentEncoding", encoding);
  if (keep && mediaType && !isFile) draft.entries.set("contentMediaType", mediaType);
}

const anything = ["string", "number", "boolean", "array", "object"];

/** Several types become a union, each member with the keywords that are about its type. */
function splitTypes(draft: Draft): void {
  const listed = draft.value("type");
  if (!Array.isArray(listed) || listed.length < 2 || !listed.every((type) => typeof type === "string")) return;
  const types = listed.filter((type) => type !== "integer" || !listed.includes("number"));
  const { from } = draft.take("type")!;
  if (anything.every((type) => types.includes(type))) return;
  const values = draft.value("enum");
  const present = types.filter((type) => !Array.isArray(values) || values.some((value) => isOfType(value, type)));
  if (present.length < 2) return draft.set("type", (present[0] ?? types[0])!, from);
  const members = present.map((type) => {
    const member = new Draft(draft.from);
    member.set("type", type, from);
    return { type, member };
  });
  for (const [key, entry] of [...draft.entries]) {
    const about = key === "format" ? typesOfFormat(draft.value(key)!, types) : typesOfKeyword.get(key);
    if (!about && key !== "enum") continue;
    draft.entries.delete(key);
    for (const { type, member } of members) {
      if (key === "enum" && Array.isArray(values))
        member.set(
          key,
          values.filter((value) => isOfType(value, type)),
          entry.from,
        );
      else if (about?.includes(type)) member.entries.set(key, entry);
    }
  }
  for (const { member } of members)
    if (member.value("type") === "array" && !member.entries.has("items")) member.set("items", {}, draft.from);
  const union = { members: members.map(({ member }) => member), from };
  const free = ["oneOf", "anyOf"].find((key) => !draft.entries.has(key));
  if (free !== undefined) draft.entries.set(free, union);
  else {
    const both = new Draft(draft.from);
    both.entries.set("oneOf", union);
    addToAll(draft, both);
  }
}

/** A reference stands alone in 3.0. */
function convertRef(draft: Draft): void {
  const ref = draft.entries.get("$ref");
  if (!ref || draft.entries.size < 2) return;
  draft.entries.delete("$ref");
  const alone = new Draft(draft.from);
  alone.entries.set("$ref", ref);
  addToAll(draft, alone);
}

function addToAll(draft: Draft, member: Draft): void {
  const all = draft.entries.get("allOf");
  const list = all && "value" in all ? all.value : [];
  const present = Array.isArray(list) ? list.map((value, i) => ({ value, from: `${all!.from}${pointerOf(i)}` })) : [];
  const members = all && "members" in all ? all.members : present;
  draft.entries.set("allOf", { members: [...members, member], from: all?.from ?? draft.from });
}

function write(collector: Collector, draft: Draft, to: string): JsonObject {
  const schema: JsonObject = {};
  for (const [key, entry] of draft.entries) {
    const here = to + pointerOf(key);
    collector.move(here, entry.from);
    put(
      schema,
      key,
      "members" in entry
        ? entry.members.map((item, i) => writeItem(collector, item, here + pointerOf(i)))
        : convertBelow(collector, key, entry.value, entry.from, here),
    );
  }
  return schema;
}

function writeItem(collector: Collector, item: Item, to: string): Json {
  collector.move(to, item.from);
  return item instanceof Draft ? write(collector, item, to) : convertSchema(collector, item.value, item.from, to);
}

function convertBelow(collector: Collector, key: string, value: Json, from: string, to: string): Json {
  const part = parts.get("schema")!.get(key);
  if (part === undefined || (key === "additionalProperties" && typeof value === "boolean")) return value;
  if (part === "schema") return convertSchema(collector, value, from, to);
  if (part === "[schema]" && Array.isArray(value))
    return value.map((item, i) => convertSchema(collector, item, from + pointerOf(i), to + pointerOf(i)));
  if (part !== "{schema}" || !isObject(value)) return value;
  const map: JsonObject = {};
  for (const [name, item] of Object.entries(value))
    put(map, name, convertSchema(collector, item, from + pointerOf(name), to + pointerOf(name)));
  return map;
}

/** Sets a property whatever its name is. */
export function put(object: JsonObject, name: string, value: Json): void {
  Object.defineProperty(object, name, { value, enumerable: true, writable: true, configurable: true });
}
