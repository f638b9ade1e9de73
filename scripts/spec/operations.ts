import { at, isObject, pointerOf, type Json, type JsonObject } from "../json.ts";

export const methods = ["get", "put", "post", "delete", "patch"] as const;
/** Methods of OpenAPI that the clients do not support. */
export const otherMethods = ["head", "options", "trace"] as const;
/** Successful statuses that the clients support. */
export const successes: ReadonlySet<string> = new Set(["200", "201", "204"]);
/** Methods whose inputs travel in the body unless the spec says otherwise. */
export const bodyMethods: ReadonlySet<string> = new Set(["put", "post", "patch"]);

export interface Parameter {
  name: string;
  in: string;
  value: JsonObject;
  pointer: string;
}

export interface Operation {
  /** `"POST /interact"` */
  route: string;
  method: string;
  path: string;
  pointer: string;
  value: JsonObject;
  parameters: Parameter[];
  /** The only media type of the request body, if there is one. */
  bodyType?: string;
  /** Top-level fields of the request body. */
  bodyFields: string[];
}

/** Every operation of a bundled document, in its order. */
export function listOperations(document: JsonObject): Operation[] {
  const found: Operation[] = [];
  for (const [path, item] of Object.entries(isObject(document.paths) ? document.paths : {})) {
    if (!isObject(item)) continue;
    for (const method of methods) {
      const value = item[method];
      if (!isObject(value)) continue;
      const itemPointer = pointerOf("paths", path);
      const pointer = itemPointer + pointerOf(method);
      const own = parameters(document, value.parameters, pointer);
      const shared = parameters(document, item.parameters, itemPointer).filter(
        (p) => !own.some((q) => q.name === p.name && q.in === p.in),
      );
      const body = deref(document, value.requestBody);
      const content = isObject(body) && isObject(body.content) ? body.content : {};
      const bodyType = Object.keys(content)[0];
      const media = bodyType === undefined ? undefined : content[bodyType];
      const schema = isObject(media) ? media.schema : undefined;
      found.push({
        route: `${method.toUpperCase()} ${path}`,
        method,
        path,
        pointer,
        value,
        parameters: [...shared, ...own],
        ...(bodyType === undefined ? {} : { bodyType }),
        bodyFields: [...fieldNames(document, schema)],
      });
    }
  }
  return found;
}

function parameters(document: JsonObject, list: Json | undefined, pointer: string): Parameter[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((item, i) => {
    const value = deref(document, item);
    if (!isObject(value) || typeof value.name !== "string" || typeof value.in !== "string") return [];
    return [{ name: value.name, in: value.in, value, pointer: pointer + pointerOf("parameters", i) }];
  });
}

/** Whether a parameter takes a list, possibly beside a single value. */
export function takesList(document: JsonObject, { value }: Parameter): boolean {
  const schema = deref(document, value.schema);
  if (!isObject(schema)) return false;
  const members = [schema.oneOf, schema.anyOf].flatMap((list) => (Array.isArray(list) ? list : []));
  return [schema, ...members.map((member) => deref(document, member))].some(
    (member) => isObject(member) && member.type === "array",
  );
}

/** The value of a header that has just one: the client sends it, and callers do not pass it. */
export function constantOf(document: JsonObject, { in: place, value }: Parameter): string | undefined {
  const schema = deref(document, value.schema);
  const values = place === "header" && isObject(schema) && Array.isArray(schema.enum) ? schema.enum : [];
  return values.length === 1 ? String(values[0]) : undefined;
}

/** Follows local references; `undefined` for a dangling or circular one. */
export function deref(document: JsonObject, value: Json | undefined): Json | undefined {
  for (let hops = 0; hops < 20; hops++) {
    if (!isObject(value) || typeof value.$ref !== "string") return value;
    value = at(document, value.$ref.replace(/^#/, ""));
  }
  return undefined;
}

/** The property names an object schema can have, through `allOf`, `oneOf` and `anyOf`. */
export function fieldNames(document: JsonObject, schema: Json | undefined, seen = new Set<unknown>()): Set<string> {
  const value = deref(document, schema);
  const names = new Set<string>();
  if (!isObject(value) || seen.has(value)) return names;
  seen.add(value);
  for (const name of Object.keys(isObject(value.properties) ? value.properties : {})) names.add(name);
  for (const key of ["allOf", "oneOf", "anyOf"]) {
    const members = value[key];
    if (!Array.isArray(members)) continue;
    for (const member of members) for (const name of fieldNames(document, member, seen)) names.add(name);
  }
  return names;
}

/** The schema of a field at a dotted path (`data.items`), array elements included by number; `undefined` if there is none. */
export function fieldAt(document: JsonObject, schema: Json | undefined, path: string): Json | undefined {
  let here = deref(document, schema);
  for (const name of path === "" ? [] : path.split(".")) here = child(document, here, name);
  return here;
}

/** Whether an object schema requires a field, in a composition perhaps. */
export function isRequired(document: JsonObject, schema: Json | undefined, field: string): boolean {
  const value = deref(document, schema);
  if (!isObject(value)) return false;
  if (Array.isArray(value.required) && value.required.includes(field)) return true;
  return Array.isArray(value.allOf) && value.allOf.some((member) => isRequired(document, member, field));
}

function child(
  document: JsonObject,
  schema: Json | undefined,
  name: string,
  seen = new Set<unknown>(),
): Json | undefined {
  if (!isObject(schema) || seen.has(schema)) return undefined;
  seen.add(schema);
  if (/^\d+$/.test(name) && schema.items !== undefined) return deref(document, schema.items);
  if (isObject(schema.properties) && Object.hasOwn(schema.properties, name))
    return deref(document, schema.properties[name]);
  for (const key of ["allOf", "oneOf", "anyOf"]) {
    for (const member of Array.isArray(schema[key]) ? schema[key] : []) {
      const found = child(document, deref(document, member), name, seen);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** What a body is, whatever the parameters of its media type: JSON also where the type only ends in `+json`. */
export type MediaKind = "json" | "form" | "events";

export function mediaKind(type: string): MediaKind | undefined {
  const name = type.split(";")[0]!.trim().toLowerCase();
  if (name === "application/json" || /^application\/[\w.-]+\+json$/.test(name)) return "json";
  if (name === "multipart/form-data") return "form";
  return name === "text/event-stream" ? "events" : undefined;
}

/** The media object of this kind in a body, with its type. */
export function mediaOf(body: Json | undefined, kind: MediaKind): { type: string; media: JsonObject } | undefined {
  const content = isObject(body) && isObject(body.content) ? body.content : {};
  for (const [type, media] of Object.entries(content))
    if (mediaKind(type) === kind && isObject(media)) return { type, media };
  return undefined;
}

/** The media object of the first successful response that has one of this kind. */
export function successMedia(
  document: JsonObject,
  { value }: Operation,
  kind: MediaKind = "json",
): JsonObject | undefined {
  for (const [status, response] of Object.entries(isObject(value.responses) ? value.responses : {})) {
    const found = status.startsWith("2") ? mediaOf(deref(document, response), kind) : undefined;
    if (found) return found.media;
  }
  return undefined;
}

/** The schema of the first successful JSON response. */
export const successSchema = (document: JsonObject, operation: Operation, kind: MediaKind = "json"): Json | undefined =>
  deref(document, successMedia(document, operation, kind)?.schema);

/** The names of the events that a stream is documented to have. */
export function eventNames(document: JsonObject, operation: Operation): string[] {
  const event = successSchema(document, operation, "events");
  const members = isObject(event) && Array.isArray(event.oneOf) ? event.oneOf : [];
  return members.flatMap((member) => {
    const event = fieldAt(document, member, "event");
    return isObject(event) && Array.isArray(event.enum) ? event.enum.map(String) : [];
  });
}
