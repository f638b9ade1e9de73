import { isObject, type Json, type JsonObject } from "../json.ts";
import { deref } from "../spec/operations.ts";
import { samplePattern } from "./pattern.ts";
import { textOf } from "./store.ts";

/** Which of the values that a schema allows: with optional fields or without, and which member of a choice. */
export interface Variant {
  optional: boolean;
  member: number;
}

const variants: Variant[] = [0, 1, 2, 3].flatMap((member) => [
  { optional: true, member },
  { optional: false, member },
]);

/** The fullest sample that `accept` takes; the plainest one where it takes none. */
export function sampleValid(document: JsonObject, schema: Json | undefined, accept: (value: Json) => boolean): Json {
  let value: Json = null;
  for (const variant of variants) {
    value = sample(document, schema, variant);
    if (accept(value)) return value;
  }
  return value;
}

/** A value made from a schema, the same one each time. */
export function sample(document: JsonObject, schema: Json | undefined, variant: Variant): Json {
  return make(document, schema, variant, []) ?? null;
}

function make(document: JsonObject, given: Json | undefined, variant: Variant, path: JsonObject[]): Json | undefined {
  const schema = deref(document, given);
  if (!isObject(schema)) return {};
  if (path.includes(schema)) return undefined;
  const below = [...path, schema];
  const inner = (child: Json | undefined): Json | undefined => make(document, child, variant, below);

  const parts = Array.isArray(schema.allOf) ? [...schema.allOf] : [];
  const choice = [schema.oneOf, schema.anyOf].find((list) => Array.isArray(list));
  if (choice) parts.push(choice[Math.min(variant.member, choice.length - 1)] ?? null);
  if (parts.length > 0) {
    const values = [...parts.map(inner), isObject(schema.properties) ? object(schema, variant, inner) : undefined];
    const objects = values.filter(isObject);
    return objects.length > 0 ? (Object.assign({}, ...objects) as JsonObject) : (values[0] ?? null);
  }

  if (schema.const !== undefined) return schema.const;
  if (Array.isArray(schema.enum)) return schema.enum.find((value) => value !== null && value !== "") ?? schema.enum[0];
  switch (typeOf(schema)) {
    case "object":
      return object(schema, variant, inner);
    case "array":
      return array(schema, inner);
    case "boolean":
      return true;
    case "integer":
    case "number":
      return number(schema);
    case "string":
      return text(schema);
    default:
      return {};
  }
}

function typeOf(schema: JsonObject): string {
  const types = Array.isArray(schema.type) ? schema.type.filter((type) => type !== "null") : [schema.type];
  return textOf(types[0] ?? "null") || (schema.properties ? "object" : schema.items ? "array" : "");
}

function object(schema: JsonObject, variant: Variant, inner: (child: Json) => Json | undefined): JsonObject {
  const required = Array.isArray(schema.required) ? schema.required : [];
  const value: JsonObject = {};
  for (const [name, property] of Object.entries(isObject(schema.properties) ? schema.properties : {})) {
    if (!variant.optional && !required.includes(name)) continue;
    const made = inner(property);
    if (made !== undefined) value[name] = made;
  }
  if (Number(schema.minProperties ?? 0) > Object.keys(value).length && isObject(schema.additionalProperties))
    value.key = inner(schema.additionalProperties) ?? null;
  return value;
}

function array(schema: JsonObject, inner: (child: Json) => Json | undefined): Json[] {
  const length = Math.min(Math.max(1, Number(schema.minItems ?? 0)), Number(schema.maxItems ?? Infinity));
  const item = schema.items === undefined ? undefined : inner(schema.items);
  return item === undefined ? [] : Array.from({ length }, () => structuredClone(item));
}

function number(schema: JsonObject): number {
  if (typeof schema.default === "number") return schema.default;
  const step = Number(schema.multipleOf ?? 1);
  const least = Math.max(bound(schema.minimum, -Infinity), excluded(schema, "minimum", "exclusiveMinimum") + step);
  const most = Math.min(bound(schema.maximum, Infinity), excluded(schema, "maximum", "exclusiveMaximum") - step);
  return Math.ceil(Math.min(Math.max(0, least), most) / step) * step;
}

const bound = (value: Json | undefined, none: number): number => (typeof value === "number" ? value : none);

/** A bound that the value must not have itself: a number, or in OpenAPI 3.0 whether the other keyword excludes it. */
function excluded(schema: JsonObject, inclusive: string, exclusive: string): number {
  const none = inclusive === "minimum" ? -Infinity : Infinity;
  return bound(schema[exclusive] === true ? schema[inclusive] : schema[exclusive], none);
}

const formats: Record<string, string> = {
  "date-time": "2026-01-01T00:00:00.000Z",
  date: "2026-01-01",
  time: "00:00:00Z",
  uuid: "00000000-0000-4000-8000-000000000000",
  uri: "https://example.com/",
  url: "https://example.com/",
  email: "someone@example.com",
  hostname: "example.com",
  ipv4: "127.0.0.1",
  ipv6: "::1",
  byte: "dGV4dA==",
};

function text(schema: JsonObject): string {
  const least = Number(schema.minLength ?? 0);
  const most = Number(schema.maxLength ?? Infinity);
  const known = formats[textOf(schema.format)];
  if (typeof schema.pattern === "string") {
    if (known !== undefined && new RegExp(schema.pattern).test(known)) return known;
    for (let extra = 0; ; extra++) {
      const made = samplePattern(schema.pattern, extra);
      if (made.length >= least || extra > least) return made;
    }
  }
  return known ?? "text".padEnd(least, "-").slice(0, most);
}
