import { isObject, pointerOf, at, type Json, type JsonObject } from "../../../scripts/json.ts";
import { behind } from "./schemas.ts";

/**
 * A copy of a document in the dialect of 2020-12 with what a type of TypeScript can say: no limits, and unions whose
 * members may both fit. Where it is closed, no field may stand that no part of an object names, as in a literal. The
 * document is one of JSON Schema already.
 */
export function expressible(document: JsonObject, isClosed: boolean): JsonObject {
  const copy = structuredClone(document);
  const seen = new Set<JsonObject>();
  for (const pointer of bodiesOf(copy)) value(at(copy, pointer));
  return copy;

  /** What stands for a whole value; a member of a composition is only a part of one. */
  function value(schema: Json | undefined): void {
    part(schema);
    if (!isObject(schema)) return;
    if (typeof schema.$ref === "string") {
      // What it refers to may be a part elsewhere.
      schema.allOf = [{ $ref: schema.$ref }];
      delete schema.$ref;
    }
    if (isClosed && !isOpen(schema)) schema.unevaluatedProperties = false;
  }

  function part(schema: Json | undefined): void {
    if (!isObject(schema) || seen.has(schema)) return;
    seen.add(schema);
    if (typeof schema.$ref === "string") return part(behind(copy, schema));
    for (const key of limits) delete schema[key];
    if (schema.type === "integer") schema.type = "number";
    if (schema.oneOf !== undefined) {
      schema.anyOf = schema.oneOf;
      delete schema.oneOf;
    }
    const properties = isObject(schema.properties) ? schema.properties : {};
    const fields = Object.values(properties);
    if (schema.additionalProperties === false && fields.length) delete schema.additionalProperties;
    if (isObject(schema.additionalProperties) && fields.length)
      schema.additionalProperties = {
        anyOf: [schema.additionalProperties, ...fields.map((field) => structuredClone(field))],
      };
    for (const field of fields) value(field);
    if (isObject(schema.additionalProperties)) {
      const { anyOf } = schema.additionalProperties;
      if (fields.length && Array.isArray(anyOf)) anyOf.forEach(value);
      else value(schema.additionalProperties);
    }
    value(schema.items);
    for (const key of ["allOf", "anyOf"]) if (Array.isArray(schema[key])) schema[key].forEach(part);
  }

  /** Whether any field can stand in a value. */
  function isOpen(schema: Json | undefined, depth = 0): boolean {
    const target = behind(copy, schema);
    if (!isObject(target) || depth > 9) return false;
    const { additionalProperties, properties, type, allOf, anyOf } = target;
    if (additionalProperties !== undefined) return additionalProperties !== false;
    const [all, any] = [allOf, anyOf].map((list) => (Array.isArray(list) ? list : []));
    if (all!.length || any!.length)
      return (
        any!.some((member) => isOpen(member, depth + 1)) ||
        all!.some((part) => !isEmptied(part) && isOpen(part, depth + 1))
      );
    const isBare = !isObject(properties) || !Object.keys(properties).length;
    return isBare && target.enum === undefined && target.required === undefined && (type ?? "object") === "object";
  }
}

/** A part that has lost the fields that it had says nothing. */
const isEmptied = (part: Json): boolean =>
  isObject(part) && isObject(part.properties) && Object.keys(part.properties).length === 0;

/**
 * Whether a schema has, at any depth, a union of objects that nothing tells apart, or a map of schemas: there, the
 * compiler overlooks some unknown fields.
 */
export function mixesFields(document: JsonObject, schema: Json | undefined, seen = new Set<Json>()): boolean {
  const target = behind(document, schema);
  if (typeof target !== "object" || target === null || seen.has(target)) return false;
  seen.add(target);
  if (isObject(target) && isObject(target.additionalProperties)) return true;
  if (isObject(target) && target.discriminator === undefined) {
    const members = [target.oneOf, target.anyOf].flatMap((list) => (Array.isArray(list) ? list : []));
    if (members.filter((member) => isObject(member) && isObject(member.properties)).length > 1) return true;
  }
  return Object.values(target).some((child) => mixesFields(document, child, seen));
}

const limits = [
  ...["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minLength", "maxLength"],
  ...["pattern", "format", "minItems", "maxItems", "uniqueItems", "minProperties", "maxProperties", "not"],
];

const bodiesOf = (document: JsonObject): string[] =>
  Object.keys(document.paths as JsonObject).map(
    (path) => pointerOf("paths", path) + "/post/requestBody/content/application~1json/schema",
  );
