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
  const oneWay: [Json | undefined, Mark][] = Object.entries(schemas ?? {}).map(([name, schema]) => [
    schema,
    asSent.has(name) ? "readOnly" : "writeOnly",
  ]);
  for (const { value, parameters } of listOperations(document)) {
    for (const parameter of parameters) oneWay.push([parameter.value, "readOnly"]);
    oneWay.push([value.requestBody, "readOnly"], [value.responses, "writeOnly"]);
  }
  // What is required first: afterwards, the fields that go are no longer known.
  for (const [value, mark] of oneWay) relax(document, value, mark);
  for (const [value, mark] of oneWay) drop(value, mark);
  return asSent;
}

type Mark = "readOnly" | "writeOnly";

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

/** Requires no field that the direction does not have, whichever part of a composition declares it. */
function relax(document: JsonObject, value: Json | undefined, mark: Mark): void {
  if (Array.isArray(value)) for (const item of value) relax(document, item, mark);
  if (!isObject(value)) return;
  const gone = marked(document, value, mark);
  if (gone.size) spare(value, gone);
  for (const child of Object.values(value)) relax(document, child, mark);
}

/** The fields of an object schema, through references and compositions, that one direction does not have. */
function marked(document: JsonObject, schema: Json | undefined, mark: Mark, seen = new Set<Json>()): Set<string> {
  const value = deref(document, schema);
  if (!isObject(value) || seen.has(value)) return new Set();
  seen.add(value);
  const properties = Object.entries(isObject(value.properties) ? value.properties : {});
  const own = properties.filter(([, property]) => isObject(property) && property[mark] === true).map(([name]) => name);
  const parts = Array.isArray(value.allOf) ? value.allOf : [];
  return new Set([...own, ...parts.flatMap((part) => [...marked(document, part, mark, seen)])]);
}

function spare(schema: JsonObject, names: ReadonlySet<string>): void {
  const { required, allOf } = schema;
  if (Array.isArray(required)) schema.required = required.filter((name) => !names.has(name as string));
  for (const part of Array.isArray(allOf) ? allOf : []) if (isObject(part)) spare(part, names);
}

/** Removes the fields that the direction does not have. */
function drop(value: Json | undefined, mark: Mark): void {
  if (Array.isArray(value)) for (const item of value) drop(item, mark);
  if (!isObject(value)) return;
  const { properties } = value;
  if (isObject(properties)) {
    for (const [name, property] of Object.entries(properties))
      if (isObject(property) && property[mark] === true) delete properties[name];
    // What is left would be a property that cannot be assigned.
    for (const property of Object.values(properties)) if (isObject(property)) delete property.readOnly;
  }
  for (const child of Object.values(value)) drop(child, mark);
  // A part without fields would be an object of any fields.
  const parts = Array.isArray(value.allOf) ? value.allOf.filter((part) => !isEmptied(part)) : [];
  if (parts.length) value.allOf = parts;
  else if (isObject(value.properties) && Object.keys(value.properties).length) delete value.allOf;
}

const isEmptied = (part: Json): boolean =>
  isObject(part) &&
  isObject(part.properties) &&
  Object.keys(part.properties).length === 0 &&
  Object.entries(part).every(([key, child]) =>
    key === "required" ? Array.isArray(child) && !child.length : ["type", "properties", "description"].includes(key),
  );
