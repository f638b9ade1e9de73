import { at, isObject, pointerOf, type Json, type JsonObject } from "../json.ts";
import { deref, fieldAt, type Operation } from "../spec/operations.ts";
import { isNullable, typesOf } from "../spec/supported.ts";

const multipart = "multipart/form-data";

/** The fields of a form with the types of the schema: a part is text, or JSON where the schema wants something else. */
export function typedFields(document: JsonObject, operation: Operation, body: JsonObject): JsonObject {
  const schema = formSchema(document, operation);
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => [name, typed(document, fieldAt(document, schema, name), value)]),
  );
}

/** Names of the files that a form needs and does not have. */
export function missingFiles(document: JsonObject, operation: Operation, body: JsonObject): string[] {
  const schema = formSchema(document, operation);
  return requiredOf(document, schema).filter((name) => {
    const property = fieldAt(document, schema, name);
    return isObject(property) && property.format === "binary" && !(name in body);
  });
}

function formSchema(document: JsonObject, operation: Operation): Json | undefined {
  const body = deref(document, operation.value.requestBody);
  return deref(document, at(body, pointerOf("content", multipart, "schema")));
}

function requiredOf(document: JsonObject, schema: Json | undefined): string[] {
  const value = deref(document, schema);
  if (!isObject(value)) return [];
  const parts = Array.isArray(value.allOf) ? value.allOf : [];
  const own = Array.isArray(value.required) ? value.required.map(String) : [];
  return [...own, ...parts.flatMap((part) => requiredOf(document, part))];
}

function typed(document: JsonObject, schema: Json | undefined, value: Json): Json {
  const types = typesOf(document, schema);
  // A text that is null is null, where both can be.
  const isText = !types.size || types.has("string");
  if (typeof value !== "string" || (isText && !(value === "null" && isNullable(document, schema)))) return value;
  try {
    return JSON.parse(value) as Json;
  } catch {
    return value;
  }
}
