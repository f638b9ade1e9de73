import { Ajv, type ErrorObject, type Options } from "ajv";
import formatsModule from "ajv-formats";
import { at, isObject, pointerOf, segments, unshared, type Json, type JsonObject } from "../json.ts";
import { tellApart } from "../spec/annotate.ts";
import { reachOf, splitForms } from "../spec/forms.ts";
import { deref, mediaOf, type MediaKind, type Operation } from "../spec/operations.ts";
import type { Reply } from "./reply.ts";

export const addFormats = formatsModule.default;

/** A spec has keywords that JSON Schema does not know, and the spec's own validity is checked elsewhere. */
export const ajvOptions: Options = {
  ...{ strict: false, validateSchema: false, logger: false },
  // Most schemas are used once or twice: to optimise their code takes longer than to run it.
  code: { optimize: false },
};

/** A copy in the form that ajv understands everywhere: null, and limits that are excluded. */
export function toJsonSchema(value: Json): Json {
  if (Array.isArray(value)) return value.map(toJsonSchema);
  if (!isObject(value)) return value;
  const copy: JsonObject = Object.fromEntries(Object.entries(value).map(([key, child]) => [key, toJsonSchema(child)]));
  excludeLimit(copy, "minimum", "exclusiveMinimum");
  excludeLimit(copy, "maximum", "exclusiveMaximum");
  if (copy.nullable !== true) return copy;
  if (Array.isArray(copy.enum) && !copy.enum.includes(null)) copy.enum = [...copy.enum, null];
  const isComposed = ["allOf", "oneOf", "anyOf"].some((key) => copy[key] !== undefined);
  if (copy.type !== undefined && !isComposed) return copy;
  const { nullable: _, ...rest } = copy;
  return { anyOf: [{ enum: [null] }, rest] };
}

function excludeLimit(schema: JsonObject, limit: string, exclusive: string): void {
  if (typeof schema[exclusive] !== "boolean") return;
  if (schema[exclusive] && schema[limit] !== undefined) {
    schema[exclusive] = schema[limit];
    delete schema[limit];
  } else delete schema[exclusive];
}

/** A copy with the schemas of what travels in each direction, and in which unions say what tells their members apart. */
export function prepared(document: JsonObject): JsonObject {
  const copy = unshared(document);
  const reach = reachOf(copy);
  for (const schema of [...reach.sent, ...reach.received]) tellApart(copy, schema);
  splitForms(copy, reach);
  return copy;
}

export interface Check {
  /** Why a reply does not fit its operation, or `undefined`. */
  reply(operation: Operation, reply: Reply): string | undefined;
  /** Whether a value fits the schema at a pointer of the document. */
  fits(pointer: string, value: Json): boolean;
  /** The content of this kind that an operation responds with, if it can. */
  answer(operation: Operation, status: number, kind: MediaKind): { type: string; pointer: string } | undefined;
}

export function createCheck(document: JsonObject): Check {
  const ajv = new Ajv(ajvOptions);
  addFormats(ajv);
  ajv.addSchema(toJsonSchema(document) as JsonObject, "spec");

  const problem = (pointer: string, value: Json): string | undefined => {
    // Without a schema, anything fits.
    if (at(document, pointer) === undefined) return undefined;
    const validate = ajv.getSchema(`spec#${encodeURI(pointer)}`);
    if (!validate) return `no schema at ${pointer}`;
    return validate(value) ? undefined : describe(validate.errors ?? [], pointer);
  };

  const placeOf = ({ value, pointer }: Operation, status: number): string | undefined => {
    const responses = isObject(value.responses) ? value.responses : {};
    const key = [String(status), `${String(status)[0] ?? ""}XX`, "default"].find(
      (name) => responses[name] !== undefined,
    );
    return key === undefined ? undefined : resolve(document, pointer + pointerOf("responses", key));
  };

  const answer = (operation: Operation, status: number, kind: MediaKind) => {
    const place = placeOf(operation, status);
    const type = place === undefined ? undefined : mediaOf(at(document, place), kind)?.type;
    return type === undefined ? undefined : { type, pointer: place + pointerOf("content", type, "schema") };
  };

  const reply = (operation: Operation, { status, body, frames, bytes }: Reply): string | undefined => {
    if (bytes || status === 204) return undefined;
    const kind = frames ? "events" : "json";
    const pointer = answer(operation, status, kind)?.pointer;
    if (pointer === undefined) {
      const place = placeOf(operation, status);
      // Whatever the body of a response without content is, the spec says nothing of it.
      const isBare = place !== undefined && !isObject((at(document, place) as JsonObject).content);
      return status < 300 && !isBare ? `the spec has no ${kind} response with status ${String(status)}` : undefined;
    }
    if (!frames) return body && problem(pointer, body);
    const named = isObject(deref(document, at(document, pointer))) && namesEvents(document, pointer);
    return frames
      .map(({ event, data }) => problem(pointer, named ? { event: event ?? "", data } : data))
      .find((text) => text !== undefined);
  };

  return { reply, answer, fits: (pointer, value) => problem(pointer, value) === undefined };
}

/** The pointer that a chain of references ends at. */
function resolve(document: JsonObject, pointer: string): string {
  const value = at(document, pointer);
  return isObject(value) && typeof value.$ref === "string"
    ? resolve(document, pointerOf(...segments(value.$ref)))
    : pointer;
}

function namesEvents(document: JsonObject, pointer: string): boolean {
  const schema = deref(document, at(document, pointer));
  const members = isObject(schema) && Array.isArray(schema.oneOf) ? schema.oneOf : [schema];
  return members.some((given) => {
    const member = deref(document, given);
    return (
      isObject(member) && isObject(member.properties) && "event" in member.properties && "data" in member.properties
    );
  });
}

function describe(errors: ErrorObject[], pointer: string): string {
  const texts = errors.slice(0, 3).map(({ instancePath, message }) => `${instancePath || "/"} ${message ?? ""}`);
  return `${texts.join("; ")} (${pointer})`;
}
