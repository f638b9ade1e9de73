import { at, isObject, pointerOf, type Json, type JsonObject } from "../json.ts";
import { deref, type Operation } from "../spec/operations.ts";

const multipart = "multipart/form-data";

/** The fields of a form with the types of the schema: a part is text, or JSON where the schema wants something else. */
export function typedFields(document: JsonObject, operation: Operation, body: JsonObject): JsonObject {
  const { properties } = formSchema(document, operation);
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => [name, typed(deref(document, properties[name]), value)]),
  );
}

/** Names of the files that a form needs and does not have. */
export function missingFiles(document: JsonObject, operation: Operation, body: JsonObject): string[] {
  const { properties, required } = formSchema(document, operation);
  return required.filter((name) => {
    const property = deref(document, properties[name]);
    return isObject(property) && property.format === "binary" && !(name in body);
  });
}

function formSchema(document: JsonObject, operation: Operation): { properties: JsonObject; required: string[] } {
  const body = deref(document, operation.value.requestBody);
  const schema = deref(document, at(body, pointerOf("content", multipart, "schema")));
  if (!isObject(schema)) return { properties: {}, required: [] };
  return {
    properties: isObject(schema.properties) ? schema.properties : {},
    required: Array.isArray(schema.required) ? schema.required.map(String) : [],
  };
}

function typed(schema: Json | undefined, value: Json): Json {
  if (typeof value !== "string" || !isObject(schema) || (schema.type ?? "string") === "string") return value;
  try {
    return JSON.parse(value) as Json;
  } catch {
    return value;
  }
}
