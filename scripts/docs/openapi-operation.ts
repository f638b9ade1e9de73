import type { Example, Item, Known, Loc, Sets } from "../facts/facts.ts";
import { isObject, pointerOf, type Json, type JsonObject } from "../json.ts";
import { addEvents } from "./openapi-events.ts";
import { examplesOf } from "./openapi-examples.ts";
import { addField, addWhole, type Collector } from "./openapi-fields.ts";
import { resolve, type Context, type Place } from "./openapi-schema.ts";

/** An object of the document behind its references, such as a parameter or an answer. */
interface Held extends Place {
  value: JsonObject;
}

/** References to whole parameters, bodies and answers have no keywords beside them. */
export function held(context: Context, value: Json | undefined, pointer: string): Held | undefined {
  const parts = resolve(context, value, { pointer, origin: undefined, trail: undefined });
  const part = parts.at(-1);
  return part && { value: part.value, pointer: part.pointer, origin: part.origin, trail: part.trail };
}

const unsaid: ReadonlySet<string> = new Set(["authorization", "content-type", "accept"]);

/** Fields of headers, path and query; an operation's own parameter replaces that of its path. */
export function addParameters(into: Collector, lists: readonly { value: Json | undefined; pointer: string }[]): void {
  const { context } = into;
  for (const location of ["path", "query", "header"])
    into.listings.set(`${location} `, { location, path: "", at: context.loc(lists[0]!.pointer) });
  for (const { value: list, pointer: base } of lists) {
    if (!Array.isArray(list)) continue;
    for (const [i, entry] of list.entries()) {
      const parameter = held(context, entry, base + pointerOf("parameters", i));
      if (parameter) addParameter(into, parameter);
    }
  }
}

function addParameter(into: Collector, { value, pointer, origin, trail }: Held): void {
  const { name, in: location } = value;
  if (typeof name !== "string" || typeof location !== "string") return;
  if (location === "header" && unsaid.has(name.toLowerCase())) return;
  const { context } = into;
  const at = { ...context.loc(`${pointer}/name`), pointer: context.loc(pointer).pointer ?? pointer };
  const flag = (keyword: "required" | "deprecated"): Known<boolean> => {
    const said = typeof value[keyword] === "boolean";
    return { value: value[keyword] === true, at: said ? context.loc(`${pointer}/${keyword}`) : at };
  };
  const media = contentOf(value)[0];
  const schema = media ? media.value.schema : value.schema;
  const inner = { pointer: `${pointer}${media ? media.pointer : ""}/schema`, origin, trail };
  const parts = resolve(context, schema, inner);
  addField(into, {
    ...{ location, path: name, at, origin, parts, required: flag("required") },
    ...(value.deprecated === true ? { deprecated: flag("deprecated") } : {}),
  });
}

interface Media {
  /** Without parameters. */
  type: string;
  value: JsonObject;
  /** From what has the content on. */
  pointer: string;
}

const isJson = ({ type }: Media): boolean => /[/+]json$/.test(type);

/** The media types of a body or an answer, JSON before others. */
function contentOf(value: JsonObject): Media[] {
  const list = Object.entries(isObject(value.content) ? value.content : {}).flatMap(([name, media]) =>
    isObject(media)
      ? [{ type: name.split(";")[0]!.trim().toLowerCase(), value: media, pointer: pointerOf("content", name) }]
      : [],
  );
  return [...list.filter(isJson), ...list.filter((media) => !isJson(media))];
}

const itemsOf = (context: Context, { pointer }: Held, content: readonly Media[]): Item[] =>
  content.map((media) => ({ value: media.type, at: context.loc(pointer + media.pointer) }));

export interface Whole {
  examples: Example[];
  sets: Partial<Sets>;
}

/** Fields of the body. An operation that declares none is known to have none. */
export function addBody(into: Collector, value: Json | undefined, pointer: string, at: Loc): Whole {
  const body = held(into.context, value, pointer);
  if (!body) {
    if (value === undefined) into.listings.set("body ", { location: "body", path: "", at });
    return { examples: [], sets: value === undefined ? { "request-media": [] } : {} };
  }
  const content = contentOf(body.value);
  for (const media of content) addContent(into, "body", body, media);
  return {
    examples: content.flatMap((media) => examplesOf(into.context, "body", media.value, body.pointer + media.pointer)),
    sets: { "request-media": itemsOf(into.context, body, content) },
  };
}

function addContent(into: Collector, location: string, holder: Held, media: Media): void {
  const place = { ...holder, pointer: `${holder.pointer}${media.pointer}/schema` };
  const parts = resolve(into.context, media.value.schema, place);
  const at = into.context.loc(place.pointer);
  addWhole(into, { location, path: "", at, origin: place.origin, parts });
}

/** Fields of the answers. The first success is `200` whatever its status is. */
export function addAnswers(into: Collector, value: Json | undefined, pointer: string): Whole {
  const { context } = into;
  const whole: Whole = { examples: [], sets: {} };
  if (!isObject(value)) return whole;
  const success = Object.keys(value).find((status) => /^2(\d\d|XX)$/i.test(status));
  whole.sets.status = [];
  for (const [status, entry] of Object.entries(value)) {
    const own = pointer + pointerOf(status);
    const answer = held(context, entry, own);
    if (/^[1-5]\d\d$/.test(status)) whole.sets.status.push({ value: status, at: context.loc(own) });
    if (!answer) continue;
    const location = status === success ? "200" : status;
    const content = contentOf(answer.value);
    const streams = content.filter(({ type }) => type === "text/event-stream");
    for (const media of content) if (!streams.includes(media)) addContent(into, location, answer, media);
    for (const media of content)
      if (!streams.includes(media))
        whole.examples.push(...examplesOf(context, location, media.value, answer.pointer + media.pointer));
    if (status !== success) continue;
    whole.sets["response-media"] = itemsOf(context, answer, content);
    const events = streams.map((media) => {
      const place = { ...answer, pointer: `${answer.pointer}${media.pointer}/schema` };
      return addEvents(into, resolve(context, media.value.schema, place), place);
    });
    if (events.every((names) => names !== undefined)) whole.sets.event = events.flat();
  }
  return whole;
}
