import { isObject, type Json, type JsonObject } from "../json.ts";
import { deref, listOperations } from "./operations.ts";

/** The schemas of a document that requests have, and those that responses have, by identity. */
export interface Reach {
  sent: Set<JsonObject>;
  received: Set<JsonObject>;
}

export function reachOf(document: JsonObject): Reach {
  const sent = new Set<JsonObject>();
  const received = new Set<JsonObject>();
  for (const { value, parameters } of listOperations(document)) {
    for (const parameter of parameters) reach(document, parameter.value, sent);
    reach(document, value.requestBody, sent);
    reach(document, value.responses, received);
  }
  return { sent, received };
}

function reach(document: JsonObject, value: Json | undefined, found: Set<JsonObject>): void {
  if (Array.isArray(value)) for (const item of value) reach(document, item, found);
  const target = deref(document, value);
  if (!isObject(target) || found.has(target)) return;
  found.add(target);
  for (const child of Object.values(target)) reach(document, child, found);
}

const prefix = "#/components/schemas/";

/**
 * Splits the component schemas whose form as sent differs from the form as received: `X` is what responses have, and
 * requests refer to `XParam`. The forms differ by lists, which are read-only where they are sent, by files, which have a name where
 * they are sent, and by fields that only one direction has. Changes the document; returns the names of the schemas that requests have.
 */
export function splitForms(document: JsonObject, { sent, received }: Reach): Set<string> {
  const schemas = (isObject(document.components) ? document.components.schemas : undefined) as
    Record<string, JsonObject> | undefined;
  const names = Object.keys(schemas ?? {}).filter((name) => isObject(schemas![name]));
  const isSent = (name: string) => sent.has(schemas![name]!);
  const both = names.filter((name) => isSent(name) && received.has(schemas![name]!));
  const own = new Set(names.filter((name) => differs(schemas![name])));
  const split = new Set(both.filter((name) => own.has(name)));
  for (let size = -1; size !== split.size;) {
    size = split.size;
    for (const name of both) if (refsOf(schemas![name]).some((ref) => split.has(ref))) split.add(name);
  }
  // The requests first: what they refer to is copied below.
  const toParam = (value: Json | undefined) => retarget(value, split);
  const { components } = document;
  if (isObject(components)) for (const kind of ["parameters", "requestBodies"]) toParam(components[kind]);
  for (const item of Object.values(isObject(document.paths) ? document.paths : {})) {
    if (!isObject(item)) continue;
    toParam(item.parameters);
    for (const operation of Object.values(item))
      if (isObject(operation)) [operation.parameters, operation.requestBody].forEach(toParam);
  }
  const asSent = new Set<string>();
  for (const name of names.filter(isSent)) {
    const schema = split.has(name) ? structuredClone(schemas![name]!) : schemas![name]!;
    const sentName = split.has(name) ? `${name}Param` : name;
    schemas![sentName] = schema;
    asSent.add(sentName);
    toParam(schema);
  }
  for (const [name, schema] of Object.entries(schemas ?? {}))
    if (isObject(schema)) drop(schema, asSent.has(name) ? "readOnly" : "writeOnly");
  for (const { value, parameters } of listOperations(document)) {
    for (const { value: parameter } of parameters) drop(parameter, "readOnly");
    drop(value.requestBody, "readOnly");
    drop(value.responses, "writeOnly");
  }
  return asSent;
}

/** Whether the two forms of a schema differ by what stands in it, without what it refers to. */
function differs(value: Json | undefined): boolean {
  if (Array.isArray(value)) return value.some(differs);
  if (!isObject(value)) return false;
  if (value.type === "array" || value.format === "binary" || value.readOnly === true || value.writeOnly === true)
    return true;
  return Object.values(value).some(differs);
}

function refsOf(value: Json | undefined): string[] {
  if (Array.isArray(value)) return value.flatMap(refsOf);
  if (!isObject(value)) return [];
  if (typeof value.$ref === "string" && value.$ref.startsWith(prefix)) return [value.$ref.slice(prefix.length)];
  return Object.values(value).flatMap(refsOf);
}

function retarget(value: Json | undefined, split: ReadonlySet<string>): void {
  if (Array.isArray(value)) for (const item of value) retarget(item, split);
  if (!isObject(value)) return;
  const { $ref: ref } = value;
  if (typeof ref === "string" && ref.startsWith(prefix) && split.has(ref.slice(prefix.length)))
    value.$ref = `${ref}Param`;
  for (const child of Object.values(value)) retarget(child, split);
}

/** Removes the fields that the direction does not have. */
function drop(value: Json | undefined, mark: "readOnly" | "writeOnly"): void {
  if (Array.isArray(value)) for (const item of value) drop(item, mark);
  if (!isObject(value)) return;
  const { properties, required } = value;
  if (isObject(properties)) {
    const gone = Object.keys(properties).filter(
      (name) => isObject(properties[name]) && properties[name][mark] === true,
    );
    for (const name of gone) delete properties[name];
    // What is left would be a property that cannot be assigned.
    for (const property of Object.values(properties)) if (isObject(property)) delete property.readOnly;
    if (Array.isArray(required) && gone.length)
      value.required = required.filter((name) => !gone.includes(name as string));
  }
  for (const child of Object.values(value)) drop(child, mark);
}
