import { isObject, pointerOf, type Json, type JsonObject } from "../json.ts";
import { enumsAt, isOnlyRequired, membersOf, refOfMapping } from "./annotate.ts";
import type { Finding } from "./cycles.ts";
import { deref, mediaKind, mediaOf, successes, type Operation, type Parameter } from "./operations.ts";

/** What the runtime cannot send or read, or the types cannot say. Each message says what to write instead. */
export function* unsupported(document: JsonObject, operations: readonly Operation[]): Generator<Finding> {
  yield* servers(document);
  for (const operation of operations) {
    for (const parameter of operation.parameters) yield* parameterProblems(document, parameter);
    yield* requestProblems(document, operation);
    yield* responseProblems(document, operation);
  }
  for (const place of schemasOf(document)) yield* schemaProblems(document, place);
  yield* refSiblings(document, "");
}

/** Servers of a path or an operation would be another host or prefix than that of the client. */
function* servers(document: JsonObject): Generator<Finding> {
  const message = '"servers" belong in the root of the spec: a client has one base URL';
  for (const [path, item] of Object.entries(isObject(document.paths) ? document.paths : {})) {
    if (!isObject(item)) continue;
    const places = [item, ...Object.values(item)].filter(isObject);
    for (const holder of places) {
      if (!Object.hasOwn(holder, "servers") || !Array.isArray(holder.servers)) continue;
      const method = Object.keys(item).find((key) => item[key] === holder);
      yield { pointer: pointerOf("paths", path, ...(method === undefined ? [] : [method]), "servers"), message };
    }
  }
}

/** How each place writes a value; other styles are not sent so. */
const styles: Readonly<Record<string, string>> = { query: "form", path: "simple", header: "simple", cookie: "form" };
const ownHeaders: ReadonlySet<string> = new Set(["authorization", "content-type", "accept"]);

function* parameterProblems(document: JsonObject, { name, in: place, value, pointer }: Parameter): Generator<Finding> {
  const at = (key: string, message: string): Finding => ({ pointer: `${pointer}/${key}`, message });
  const said = `"${name}" (${place})`;
  if (place === "header" && ownHeaders.has(name.toLowerCase()))
    yield at("name", `${said} is set by the client; OpenAPI ignores such a parameter: remove it`);
  if (value.content !== undefined) {
    yield at("content", `${said} has "content", which is not supported; give it a "schema"`);
    return;
  }
  if (value.style !== undefined && value.style !== styles[place])
    yield at(
      "style",
      `${said} has style "${String(value.style)}", which is not supported; use "${styles[place] ?? ""}"`,
    );
  if (value.allowReserved === true)
    yield at("allowReserved", `${said}: "allowReserved" is not supported, since every value is encoded: remove it`);
  const types = typesOf(document, value.schema);
  if (types.has("object"))
    yield at(
      "schema",
      `${said} is an object, which is not supported ${place === "query" ? "in a query" : "here"}; make its fields parameters`,
    );
  if (place === "path" && types.has("array"))
    yield at("schema", `${said} is a list, which is not supported in a path; make it a string`);
}

function* requestProblems(document: JsonObject, { route, value, pointer, bodyType }: Operation): Generator<Finding> {
  const body = deref(document, value.requestBody);
  if (!isObject(body) || bodyType === undefined) return;
  const at = `${pointer}/requestBody`;
  const kind = mediaKind(bodyType);
  if (kind !== "json" && kind !== "form") return; // mediaTypes tells it
  const media = (body.content as JsonObject)[bodyType];
  if (!isObject(media)) return;
  const types = typesOf(document, media.schema);
  const others = [...types].filter((type) => type !== "object");
  if (others.length || !types.size)
    yield {
      pointer: at,
      message: `${route}: the request body is ${others.length ? describe(others) : "of any type"}; only an object is supported, whose fields become the input`,
    };
  if (isNullable(document, media.schema))
    yield { pointer: at, message: `${route}: the request body may be null, which is not supported: remove "nullable"` };
  for (const [name, encoding] of Object.entries(isObject(media.encoding) ? media.encoding : {})) {
    if (!isObject(encoding)) continue;
    const part = `${at}/content${pointerOf(bodyType, "encoding", name)}`;
    for (const key of ["headers", "style", "explode", "allowReserved"])
      if (encoding[key] !== undefined)
        yield {
          pointer: `${part}/${key}`,
          message: `${route}: "${key}" of the part "${name}" is not supported: remove it`,
        };
    const type = encoding.contentType;
    if (typeof type === "string" && !isSentAs(document, media.schema, name, type))
      yield {
        pointer: `${part}/contentType`,
        message: `${route}: the part "${name}" cannot be sent as ${type}: texts are sent as text/plain, objects as application/json, files with their own type`,
      };
  }
}

/** Whether a part of a multipart body travels with that type: a file has its own. */
function isSentAs(document: JsonObject, schema: Json | undefined, name: string, type: string): boolean {
  const value = deref(document, schema);
  const property = isObject(value) && isObject(value.properties) ? value.properties[name] : undefined;
  if (isFile(document, property)) return true;
  const types = typesOf(document, property);
  const wanted = types.has("object") || types.has("array") ? "application/json" : "text/plain";
  return type.split(";")[0]!.trim() === wanted;
}

function isFile(document: JsonObject, schema: Json | undefined): boolean {
  const value = deref(document, schema);
  return isObject(value) && (value.format === "binary" || isFile(document, value.items));
}

function* responseProblems(document: JsonObject, { route, value, pointer }: Operation): Generator<Finding> {
  for (const [status, response] of Object.entries(isObject(value.responses) ? value.responses : {})) {
    if (!successes.has(status)) continue;
    const found = deref(document, response);
    const content = isObject(found) && isObject(found.content) ? found.content : {};
    const at = pointer + pointerOf("responses", status);
    const types = Object.keys(content).filter((type) => !type.startsWith("x-"));
    if (!types.length) continue;
    const json = mediaOf(found, "json");
    const isRead = types.some((type) => ["json", "events"].includes(mediaKind(type) ?? ""));
    if (value["x-payload"] === "blob") {
      for (const type of types.filter((type) => isRead || /^text\//i.test(type)))
        yield {
          pointer: `${at}/content${pointerOf(type)}`,
          message: `${route}: with x-payload: blob a response of type ${type} is a failure: remove it`,
        };
      continue;
    }
    if (!isRead)
      yield {
        pointer: at,
        message: `${route}: a response of type ${types.join(", ")} is not supported; only JSON and text/event-stream are, or bytes with x-payload: blob`,
      };
    if (!json) continue;
    const kinds = typesOf(document, json.media.schema);
    const others = [...kinds].filter((type) => type !== "object");
    if (json.media.schema !== undefined && others.length)
      yield {
        pointer: `${at}/content${pointerOf(json.type)}/schema`,
        message: `${route}: the response is ${describe(others)}; only a JSON object is supported`,
      };
    if (isNullable(document, json.media.schema))
      yield {
        pointer: `${at}/content${pointerOf(json.type)}/schema`,
        message: `${route}: the response may be null; only a JSON object is supported: remove "nullable"`,
      };
  }
}

const describe = (types: readonly string[]): string =>
  types.map((type) => (type === "array" ? "a list" : `a ${type}`)).join(" or ");

/** The types that a schema allows, through references and compositions; none where it says nothing. */
export function typesOf(document: JsonObject, schema: Json | undefined, seen = new Set<Json>()): Set<string> {
  const value = deref(document, schema);
  if (!isObject(value) || seen.has(value)) return new Set();
  seen.add(value);
  if (typeof value.type === "string") return new Set([value.type === "integer" ? "number" : value.type]);
  if (["properties", "additionalProperties"].some((key) => value[key] !== undefined)) return new Set(["object"]);
  if (Array.isArray(value.enum) && value.enum.length)
    return new Set(value.enum.filter((one) => one !== null).map((one) => (Array.isArray(one) ? "array" : typeof one)));
  const union = membersOf(value).filter((member) => !isOnlyRequired(member));
  if (union.length) return new Set(union.flatMap((member) => [...typesOf(document, member, new Set(seen))]));
  // Each part of an allOf narrows the others.
  for (const part of Array.isArray(value.allOf) ? value.allOf : []) {
    const types = typesOf(document, part, new Set(seen));
    if (types.size) return types;
  }
  return Array.isArray(value.required) ? new Set(["object"]) : new Set();
}

/** Whether null is a value of a schema. */
export function isNullable(document: JsonObject, schema: Json | undefined): boolean {
  const value = deref(document, schema);
  return isObject(value) && value.nullable === true;
}

interface Place {
  value: JsonObject;
  pointer: string;
  /** Whether bytes can stand here: a part of a multipart body, or a body of its own. */
  binary: boolean;
}

/** Every schema of a document, with its place. */
function* schemasOf(document: JsonObject): Generator<Place> {
  const { components, paths } = document;
  const schemas = isObject(components) && isObject(components.schemas) ? components.schemas : {};
  for (const [name, schema] of Object.entries(schemas))
    yield* within(schema, pointerOf("components", "schemas", name), true);
  yield* holders(paths, "/paths");
  if (isObject(components))
    for (const kind of ["parameters", "responses", "requestBodies", "headers"])
      yield* holders(components[kind], pointerOf("components", kind));
}

/** The schemas below something that is no schema. */
function* holders(value: Json | undefined, pointer: string, type?: string): Generator<Place> {
  if (Array.isArray(value)) for (const [i, item] of value.entries()) yield* holders(item, pointer + pointerOf(i), type);
  if (!isObject(value)) return;
  for (const [key, child] of Object.entries(value)) {
    const here = pointer + pointerOf(key);
    if (key.startsWith("x-") || key === "example" || key === "examples") continue;
    if (key === "schema") yield* within(child, here, type === undefined || mediaKind(type) !== "json");
    else yield* holders(child, here, /\/content$/.test(pointer) ? key : type);
  }
}

function* within(value: Json | undefined, pointer: string, binary: boolean): Generator<Place> {
  if (!isObject(value)) return;
  yield { value, pointer, binary };
  for (const [name, child] of Object.entries(isObject(value.properties) ? value.properties : {}))
    yield* within(child, pointer + pointerOf("properties", name), binary);
  for (const key of ["items", "additionalProperties", "not"])
    yield* within(value[key], pointer + pointerOf(key), binary);
  for (const key of ["allOf", "oneOf", "anyOf"])
    for (const [i, child] of (Array.isArray(value[key]) ? value[key] : []).entries())
      yield* within(child, pointer + pointerOf(key, i), binary);
}

function* schemaProblems(document: JsonObject, { value, pointer, binary }: Place): Generator<Finding> {
  const at = (key: string, message: string): Finding => ({ pointer: pointer + pointerOf(key), message });
  if (Array.isArray(value.enum) && value.enum.some((one) => typeof one === "object" && one !== null))
    yield at("enum", "an enum of objects or lists is not supported; use texts, numbers and truth values");
  if (!binary && value.format === "binary")
    yield at("format", "JSON cannot carry bytes: use format: byte, or a multipart body");
  yield* discriminatorProblems(document, value, pointer);
}

function* discriminatorProblems(document: JsonObject, schema: JsonObject, pointer: string): Generator<Finding> {
  const { discriminator } = schema;
  if (!isObject(discriminator)) return;
  const at = `${pointer}/discriminator`;
  const name = String(discriminator.propertyName);
  const members = membersOf(schema);
  if (!members.length) {
    yield { pointer: at, message: 'a discriminator needs the "oneOf" or "anyOf" whose members it tells apart' };
    return;
  }
  const refs = new Map(
    members.flatMap((member) => (isObject(member) && typeof member.$ref === "string" ? [[member.$ref, member]] : [])),
  );
  for (const [value, target] of Object.entries(isObject(discriminator.mapping) ? discriminator.mapping : {})) {
    const ref = refOfMapping(String(target));
    const member = refs.get(ref);
    const here = at + pointerOf("mapping", value);
    if (member === undefined) {
      yield {
        pointer: here,
        message: `the mapping of "${value}" names "${String(target)}", which is no member of the union`,
      };
      continue;
    }
    const enums = enumsAt(document, member, name);
    if (enums.length && !enums.some((one) => (one.enum as Json[]).includes(value)))
      yield {
        pointer: here,
        message: `the mapping says that "${name}" is "${value}" where "${String(target)}" says ${enums.map((one) => JSON.stringify(one.enum)).join(", ")}: write the member's own value`,
      };
  }
}

/** OpenAPI 3.0 ignores what stands beside a `$ref`; who writes it means it. */
function* refSiblings(value: Json | undefined, pointer: string, names = false): Generator<Finding> {
  if (Array.isArray(value)) for (const [i, item] of value.entries()) yield* refSiblings(item, pointer + pointerOf(i));
  if (!isObject(value)) return;
  const siblings = Object.keys(value).filter((key) => key !== "$ref");
  if (!names && typeof value.$ref === "string" && siblings.length) {
    const list = siblings.map((key) => `"${key}"`).join(", ");
    yield {
      pointer: pointer + pointerOf(siblings[0]!),
      message: `${list} beside a $ref ${siblings.length > 1 ? "are" : "is"} ignored by OpenAPI 3.0: write allOf: [{ $ref }] with ${list} beside it`,
    };
  }
  for (const [key, child] of Object.entries(value)) {
    if (["default", "example", "examples", "enum"].includes(key) && !names) continue;
    yield* refSiblings(child, pointer + pointerOf(key), !names && nameMaps.has(key));
  }
}

const nameMaps: ReadonlySet<string> = new Set([
  ...["properties", "schemas", "parameters", "responses", "requestBodies", "headers", "paths", "content"],
  ...["securitySchemes", "mapping", "encoding", "variables", "scopes", "callbacks", "links"],
]);
