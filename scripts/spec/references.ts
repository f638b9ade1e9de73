import { at, isObject, pointerOf, type Json, type JsonObject } from "../json.ts";
import type { Finding } from "./cycles.ts";
import { eventNames, fieldAt, successSchema, type Operation } from "./operations.ts";

/** Fields and events that the extensions of an operation name, and that do not exist. */
export function* references(document: JsonObject, operation: Operation): Generator<Finding> {
  const { value, pointer, parameters, bodyType, route } = operation;
  const body =
    bodyType === undefined ? undefined : at(document, `${pointer}/requestBody/content${pointerOf(bodyType)}/schema`);
  const isInput = (field: string) =>
    parameters.some((p) => p.name === field) || fieldAt(document, body, field) !== undefined;
  const response = successSchema(document, operation);
  const event = successSchema(document, operation, "events");
  const isOutput = (field: string) =>
    fieldAt(document, response, field) !== undefined ||
    fieldAt(document, response, field ? `data.${field}` : "data") !== undefined;

  const named = (extension: string, key: string) => at(value, `/${extension}/${key}`);
  const each = named("x-wait", "each");
  const isOfJob = (field: string) => isOutput(typeof each === "string" ? `${each}.0.${field}` : field);
  const checks: [string, string, (field: string) => boolean, string][] = [
    ["x-timeout", "field", isInput, "request"],
    ["x-stream", "flag", isInput, "request"],
    ...["param", "size", "back/param"].map((key): (typeof checks)[number] => ["x-pagination", key, isInput, "request"]),
    ...["items", "next", "more", "total", "back/next"].map((key): (typeof checks)[number] => [
      "x-pagination",
      key,
      isOutput,
      "response",
    ]),
    ["x-wait", "each", isOutput, "response"],
    ...["status", "act", "error"].map((key): (typeof checks)[number] => ["x-wait", key, isOfJob, "response"]),
  ];
  for (const [extension, key, exists, where] of checks) {
    const field = named(extension, key);
    if (typeof field === "string" && !exists(field))
      yield {
        pointer: `${pointer}/${extension}/${key}`,
        message: `${route}: ${extension} names "${field}" as "${key}", but the ${where} has no such field`,
      };
  }
  const end = named("x-stream", "end");
  if (end !== undefined && event === undefined)
    yield {
      pointer: `${pointer}/x-stream`,
      message: `${route}: x-stream has "end", but no response is text/event-stream`,
    };
  yield* namesOfEvents(document, operation);
  yield* paging(document, operation);
  yield* schemas(document, operation);
}

/** A field at a dotted path that has no steps for lists. */
const fieldThrough = (document: JsonObject, schema: Json | undefined, path: string): Json | undefined =>
  path.split(".").reduce((here, name) => fieldAt(document, here, name) ?? fieldAt(document, here, `0.${name}`), schema);

/** Fields that `x-schema` names must exist; the parts of a job lie apart. */
function* schemas(document: JsonObject, operation: Operation): Generator<Finding> {
  const { value, pointer, bodyType, route } = operation;
  const schema = value["x-schema"];
  if (!isObject(schema)) return;
  const { field, type, items, result } = schema;
  const body = bodyType && at(document, `${pointer}/requestBody/content${pointerOf(bodyType)}/schema`);
  const response = successSchema(document, operation);
  const page = value["x-pagination"];
  const lists = isObject(page) ? [page.items] : Array.isArray(items) ? items : [""];
  const wrong = (key: string, message: string) => ({
    pointer: `${pointer}/x-schema/${key}`,
    message: `${route}: ${message}`,
  });
  const missing = (key: string, name: Json, where: string) =>
    wrong(key, `x-schema names "${String(name)}" as "${key}", but the ${where} has no such field`);
  if (typeof field === "string") {
    const holder = field.split(".").slice(0, -1).join(".");
    const own = holder && fieldThrough(document, body, `${holder}.type`);
    if (fieldThrough(document, body, field) === undefined) yield missing("field", field, "request");
    else if (type !== undefined && !own)
      yield wrong("type", `x-schema has "type", but "${field}" is no field of objects that have one`);
  }
  if (typeof result !== "string") return;
  for (const list of lists) {
    const path = [list, result].filter(Boolean).join(".");
    if ([path, `data.${path}`].every((place) => fieldThrough(document, response, place) === undefined))
      yield missing("result", path, "response");
  }
  if (field === undefined && value["x-wait"] === undefined)
    yield wrong("result", 'x-schema has "result" without "field", which is for the state of a job (x-wait)');
  if (value["x-run"] !== undefined)
    yield wrong("result", 'x-schema has "result" beside x-run; write it at the operation that reports the state');
}

/** Events that `x-stream` names must exist. */
function* namesOfEvents(document: JsonObject, operation: Operation): Generator<Finding> {
  const { value, pointer, route } = operation;
  const names = eventNames(document, operation);
  const named = (key: string) => at(value, `/x-stream/${key}`);
  const given = ["text/event", "final", "chat/message"].filter((key) => named(key) !== undefined);
  for (const key of names.length ? given : [])
    if (!names.includes(String(named(key))))
      yield {
        pointer: `${pointer}/x-stream/${key}`,
        message: `${route}: x-stream names "${String(named(key))}" as "${key}", but no event has this name`,
      };
  if (named("chat") !== undefined && given.length < 3)
    yield {
      pointer: `${pointer}/x-stream/chat`,
      message: `${route}: x-stream with "chat" needs "text" with an "event", and "final"`,
    };
}

function* paging(document: JsonObject, operation: Operation): Generator<Finding> {
  const { value, pointer, route } = operation;
  const page = value["x-pagination"];
  if (!isObject(page)) return;
  const { items, id, style } = page;
  const response = successSchema(document, operation);
  const list =
    fieldAt(document, response, ["data", items].filter(Boolean).join(".")) ??
    fieldAt(document, response, String(items));
  if (typeof id === "string" && isObject(list) && fieldAt(document, list.items, id) === undefined)
    yield {
      pointer: `${pointer}/x-pagination/id`,
      message: `${route}: x-pagination names "${id}" as "id", but the items have no such field`,
    };
  for (const key of ["back", "none"])
    if (page[key] !== undefined && style !== "token")
      yield {
        pointer: `${pointer}/x-pagination/${key}`,
        message: `${route}: x-pagination has "${key}", which is for the style "token"`,
      };
  const needed = { page: ["param"], offset: ["param", "size"], token: ["param", "next"], url: ["next"] }[String(style)];
  for (const key of needed ?? [])
    if (page[key] === undefined)
      yield {
        pointer: `${pointer}/x-pagination`,
        message: `${route}: x-pagination with style "${style as string}" needs "${key}"`,
      };
}
