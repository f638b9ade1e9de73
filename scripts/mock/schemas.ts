import { Ajv, type ErrorObject, type Options } from "ajv";
import formatsModule from "ajv-formats";
import { at, isObject, pointerOf, segments, type Json, type JsonObject } from "../json.ts";
import { deref, type Operation } from "../spec/operations.ts";
import type { Reply } from "./reply.ts";

export const addFormats = formatsModule.default;

/** A spec has keywords that JSON Schema does not know, and the spec's own validity is checked elsewhere. */
export const ajvOptions: Options = { strict: false, validateSchema: false, logger: false };

/** A copy in which what OpenAPI 3.0 has of its own has the form that ajv understands: `nullable`, and bounds that exclude themselves. */
export function asJsonSchema(value: Json): Json {
  if (Array.isArray(value)) return value.map(asJsonSchema);
  if (!isObject(value)) return value;
  const copy: JsonObject = Object.fromEntries(Object.entries(value).map(([key, child]) => [key, asJsonSchema(child)]));
  excludeBound(copy, "minimum", "exclusiveMinimum");
  excludeBound(copy, "maximum", "exclusiveMaximum");
  if (copy.nullable !== true) return copy;
  if (Array.isArray(copy.enum) && !copy.enum.includes(null)) copy.enum = [...copy.enum, null];
  if (copy.type !== undefined) return copy;
  const { nullable: _, ...rest } = copy;
  return { anyOf: [{ enum: [null] }, rest] };
}

function excludeBound(schema: JsonObject, bound: string, exclusive: string): void {
  if (typeof schema[exclusive] !== "boolean") return;
  if (schema[exclusive] && typeof schema[bound] === "number") {
    schema[exclusive] = schema[bound];
    delete schema[bound];
  } else delete schema[exclusive];
}

export interface Check {
  /** Why a reply does not fit its operation, or `undefined`. */
  reply(operation: Operation, reply: Reply): string | undefined;
  /** Whether a value fits the schema at a pointer of the document. */
  fits(pointer: string, value: Json): boolean;
  /** The pointer of the schema of an operation's response. */
  answer(operation: Operation, status: number, type: string): string | undefined;
}

export function createCheck(document: JsonObject): Check {
  const ajv = new Ajv(ajvOptions);
  addFormats(ajv);
  ajv.addSchema(asJsonSchema(document) as JsonObject, "spec");

  const problem = (pointer: string, value: Json): string | undefined => {
    const validate = ajv.getSchema(`spec#${encodeURI(pointer)}`);
    if (!validate) return `no schema at ${pointer}`;
    return validate(value) ? undefined : describe(validate.errors ?? [], pointer);
  };

  const answer = (operation: Operation, status: number, type: string): string | undefined => {
    const responses = isObject(operation.value.responses) ? operation.value.responses : {};
    const key = [String(status), `${String(status)[0] ?? ""}XX`, "default"].find(
      (name) => responses[name] !== undefined,
    );
    if (key === undefined) return undefined;
    const found = resolve(document, operation.pointer + pointerOf("responses", key));
    const pointer = found + pointerOf("content", type, "schema");
    return at(document, pointer) === undefined ? undefined : pointer;
  };

  const reply = (operation: Operation, { status, body, frames, bytes }: Reply): string | undefined => {
    const type = frames ? "text/event-stream" : (bytes?.type ?? "application/json");
    const pointer = answer(operation, status, type);
    if (pointer === undefined)
      return status < 300 && !bytes ? `the spec has no ${type} response with status ${String(status)}` : undefined;
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
