import { at, isObject, type Json, type JsonObject } from "../json.ts";
import type { Operation } from "../spec/operations.ts";
import type { Call, Dialect } from "./dialect.ts";
import type { Reply } from "./reply.ts";
import { sampleValid } from "./sample.ts";
import { textOf } from "./store.ts";
import type { Check } from "./schemas.ts";

/** Responses made from the schemas, for operations without state. */
export function createSamples(document: JsonObject, check: Check, dialect: Dialect) {
  const made = new Map<Operation, Reply>();

  const make = (operation: Operation): Reply => {
    const types = answerTypes(document, operation);
    const status = 200;
    const pointer = check.answer(operation, status, "application/json");
    if (pointer === undefined) {
      const [type] = types;
      return type === undefined ? { status, body: {} } : { status, bytes: { type, content: new Uint8Array(64) } };
    }
    const body = sampleValid(document, at(document, pointer), (value) => check.fits(pointer, tidy(value, operation)));
    return { status, body: tidy(body, operation) as JsonObject };
  };

  /** The only page of a list, and a job that is done. */
  const tidy = (value: Json, operation: Operation): Json => {
    if (!isObject(value)) return value;
    const body = structuredClone(value);
    const payload = dialect.payload(body, operation);
    const pages = operation.value["x-pagination"];
    if (isObject(pages)) {
      set(payload, pages.more, false);
      set(payload, pages.total, 1);
      remove(payload, pages.next);
    }
    const wait = operation.value["x-wait"];
    if (isObject(wait) && Array.isArray(wait.done)) {
      const jobs = [typeof wait.each === "string" ? at(payload, `/${wait.each.replaceAll(".", "/")}`) : payload].flat();
      for (const job of jobs.filter(isObject)) {
        set(job, wait.status, wait.done[0] ?? null);
        remove(job, wait.error);
      }
    }
    return body;
  };

  return (operation: Operation, call: Call): Reply => {
    let reply = made.get(operation);
    if (!reply) made.set(operation, (reply = make(operation)));
    if (!reply.body) return reply;
    const echo = structuredClone(reply.body);
    repeat(dialect.payload(echo, operation), { ...call.body, ...call.query, ...call.params });
    if (beyondFirst(operation, call)) set(dialect.payload(echo, operation), pagination(operation)?.items, []);
    const fits = check.reply(operation, { ...reply, body: echo }) === undefined;
    return { ...reply, body: fits ? echo : structuredClone(reply.body) };
  };
}

/** Fields of the response that the input has, too, take the caller's values. */
function repeat(payload: JsonObject, inputs: JsonObject): void {
  for (const [name, value] of Object.entries(payload))
    if (typeof value === "string" && typeof inputs[name] === "string") payload[name] = inputs[name];
}

const pagination = ({ value }: Operation): JsonObject | undefined =>
  isObject(value["x-pagination"]) ? value["x-pagination"] : undefined;

function beyondFirst(operation: Operation, { query, body }: Call): boolean {
  const { style, param, start } = pagination(operation) ?? {};
  const first = style === "page" ? Number(start ?? 1) : 0;
  const asked = { ...query, ...body }[textOf(param)];
  return (style === "page" || style === "offset") && Number(asked ?? first) > first;
}

function set(target: JsonObject, path: Json | undefined, value: Json): void {
  const [holder, name] = holderOf(target, path);
  if (holder && name in holder) holder[name] = value;
}

function remove(target: JsonObject, path: Json | undefined): void {
  const [holder, name] = holderOf(target, path);
  if (holder) delete holder[name];
}

function holderOf(target: JsonObject, path: Json | undefined): [JsonObject | undefined, string] {
  const names = typeof path === "string" ? path.split(".") : [""];
  const name = names.pop()!;
  let holder: Json | undefined = target;
  for (const step of names) holder = isObject(holder) ? holder[step] : undefined;
  return [isObject(holder) ? holder : undefined, name];
}

function answerTypes(document: JsonObject, operation: Operation): string[] {
  const content = at(document, `${operation.pointer}/responses/200/content`);
  return Object.keys(isObject(content) ? content : {});
}
