import { at, isObject, pointerOf, type Json, type JsonObject } from "../json.ts";
import { deref, type Operation } from "../spec/operations.ts";
import type { Call, Dialect } from "./dialect.ts";
import type { Frame, Reply } from "./reply.ts";
import { sampleValid } from "./sample.ts";
import { textOf } from "./store.ts";
import type { Check } from "./schemas.ts";

/** Responses made from the schemas, for operations without state. */
export function createSamples(document: JsonObject, check: Check, dialect: Dialect) {
  const made = new Map<Operation, Reply>();

  const make = (operation: Operation): Reply => {
    const { responses } = operation.value;
    const status = [200, 201, 204].find((each) => isObject(responses) && responses[String(each)] !== undefined) ?? 200;
    if (status === 204) return { status };
    const found = check.answer(operation, status, "json");
    if (!found) {
      const [type] = answerTypes(document, operation, status);
      return {
        status,
        bytes: type === undefined ? { content: new Uint8Array() } : { type, content: new Uint8Array(64) },
      };
    }
    const { type, pointer } = found;
    const body = sampleValid(document, at(document, pointer), (value) => check.fits(pointer, tidy(value, operation)));
    return { status, body: tidy(body, operation) as JsonObject, ...(type !== "application/json" && { type }) };
  };

  /** One of each event that reports no failure, the one that ends the stream last. */
  const stream = (operation: Operation): Reply | undefined => {
    const rule = operation.value["x-stream"];
    const found = check.answer(operation, 200, "events");
    if (!found || !isObject(rule) || rule.end === undefined) return undefined;
    const schema = deref(document, at(document, found.pointer));
    const members = isObject(schema) && Array.isArray(schema.oneOf) ? schema.oneOf : [schema];
    const samples = members.map((member) => sampleValid(document, member, (value) => check.fits(found.pointer, value)));
    if (isObject(rule.end)) {
      const last = structuredClone(samples[0]!);
      if (isObject(last)) set(last, rule.end.field, rule.end.value!);
      return { status: 200, frames: [...samples, last].map((data) => ({ data })) };
    }
    const fail = Array.isArray(rule.fail) ? rule.fail : [];
    const frames = samples.filter(isObject).map(({ event, data }) => ({ event: textOf(event), data: data ?? null }));
    const isLast = ({ event }: Frame) => (rule.end as Json[]).includes(event!);
    const last = frames.find(isLast) ?? { event: textOf((rule.end as Json[])[0]), data: "[DONE]" };
    return { status: 200, frames: [...frames.filter((frame) => !isLast(frame) && !fail.includes(frame.event)), last] };
  };

  /** Whether the events are asked for, or nothing else can be. */
  const streams = ({ value }: Operation, { body }: Call): boolean => {
    const flag = at(value, "/x-stream/flag");
    return value["x-stream"] !== undefined && (flag === undefined || body[textOf(flag)] === true);
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
    const events = streams(operation, call) ? stream(operation) : undefined;
    if (events) return events;
    let reply = made.get(operation);
    if (!reply) made.set(operation, (reply = make(operation)));
    if (!reply.body) return reply;
    const echo = structuredClone(reply.body);
    repeat(dialect.payload(echo, operation), { ...call.body, ...call.query, ...call.params });
    if (beyondFirst(operation, call)) {
      const payload = dialect.payload(echo, operation);
      const items = pagination(operation)?.items;
      if (items !== "") set(payload, items, []);
      else for (const [name, value] of Object.entries(echo)) if (value === payload) echo[name] = [];
    }
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

function answerTypes(document: JsonObject, { value }: Operation, status: number): string[] {
  const response = deref(document, at(value, pointerOf("responses", status)));
  return Object.keys(isObject(response) && isObject(response.content) ? response.content : {});
}
