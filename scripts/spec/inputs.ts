import { at, isObject, type Json, type JsonObject } from "../json.ts";
import { constantOf, deref, type Operation } from "./operations.ts";

/** One flat object of everything that a call takes beside its identifier; `undefined` if there is nothing. */
export function inputSchema(
  document: JsonObject,
  operation: Operation,
  id: string | undefined,
): JsonObject | undefined {
  const { parameters, value } = operation;
  const fields = parameters.filter(
    (parameter) => parameter.name !== id && constantOf(document, parameter) === undefined,
  );
  const properties = Object.fromEntries(fields.map(({ name, value }) => [name, propertyOf(value)]));
  // The list starts with the first page, unless the caller wants another one.
  const supplied = at(operation.value, "/x-pagination/param");
  const required = fields
    .filter(({ name, value }) => value.required === true && name !== supplied)
    .map(({ name }) => name as Json);
  const flag = at(value, "/x-stream/flag");
  const given = requestMedia(document, operation)?.schema;
  const body = given !== undefined && typeof flag === "string" ? without(document, given, [flag]) : given;
  if (!isObject(body)) return fields.length ? { type: "object", properties, required } : undefined;
  if (!fields.length) return body;
  const flat = deref(document, body) as JsonObject;
  if (!isObject(flat.properties) || ["allOf", "oneOf", "anyOf", "$ref"].some((key) => flat[key] !== undefined))
    return { allOf: [{ type: "object", properties, required }, body] };
  return {
    ...flat,
    properties: { ...properties, ...flat.properties },
    required: [...required, ...(Array.isArray(flat.required) ? flat.required : [])],
  };
}

function propertyOf({ schema, description, deprecated }: JsonObject): JsonObject {
  const property = isObject(schema) ? { ...schema } : {};
  const words = [description, property.description].filter((text) => typeof text === "string" && text !== "");
  if (words.length) property.description = [...new Set(words)].join(" ");
  if (deprecated !== undefined) property.deprecated = deprecated;
  return property;
}

/** The media object of the request body. */
export function requestMedia(document: JsonObject, { value, bodyType }: Operation): JsonObject | undefined {
  const body = deref(document, value.requestBody);
  if (bodyType === undefined || !isObject(body) || !isObject(body.content)) return undefined;
  return body.content[bodyType] as JsonObject;
}

/** A copy of an object schema without some of its properties. */
export function without(document: JsonObject, schema: Json | undefined, names: readonly string[]): JsonObject {
  const value = { ...(deref(document, schema) as JsonObject) };
  const keep = (name: string) => !names.includes(name);
  if (isObject(value.properties))
    value.properties = Object.fromEntries(Object.entries(value.properties).filter(([name]) => keep(name)));
  if (Array.isArray(value.required)) value.required = value.required.filter((name) => keep(String(name)));
  if (Array.isArray(value.allOf)) value.allOf = value.allOf.map((member) => without(document, member, names));
  return value;
}

/** Whether a caller must pass something: some field is required. */
export function needsInput(document: JsonObject, schema: Json | undefined): boolean {
  const value = deref(document, schema);
  if (!isObject(value)) return false;
  if (Array.isArray(value.required) && value.required.length) return true;
  if (Array.isArray(value.allOf) && value.allOf.some((member) => needsInput(document, member))) return true;
  return [value.oneOf, value.anyOf].some(
    (list) => Array.isArray(list) && list.every((one) => needsInput(document, one)),
  );
}

/** The type of a parameter that is no list and no object. */
export function scalarType(document: JsonObject, schema: Json | undefined): string {
  const types = scalarTypes(document, schema);
  return types.size ? [...types].join(" | ") : "string";
}

function scalarTypes(document: JsonObject, schema: Json | undefined, depth = 0): Set<string> {
  const value = deref(document, schema);
  if (!isObject(value) || depth > 9) return new Set();
  if (Array.isArray(value.enum))
    return new Set(value.enum.filter((one) => one !== null).map((one) => JSON.stringify(one)));
  if (value.type !== undefined) return new Set([value.type === "integer" ? "number" : String(value.type)]);
  const parts = ["allOf", "oneOf", "anyOf"].flatMap((key) => (Array.isArray(value[key]) ? value[key] : []));
  return new Set(parts.flatMap((part) => [...scalarTypes(document, part, depth + 1)]));
}
