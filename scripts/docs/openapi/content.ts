import type { Example, FieldFact, Item, Loc, Others, Sets } from "../../facts/facts.ts";
import { isObject, pointerOf, type Json, type JsonObject } from "../../json.ts";
import { byText } from "../../text.ts";
import { addOthers, addWhole, type Collector } from "./fields.ts";
import { restOf } from "./others.ts";
import {
  membersOf,
  propertiesOf,
  resolve,
  type Context,
  type Member,
  type Part,
  type Place,
  type Property,
} from "./schema.ts";

/** An object of the document behind its references, such as a parameter or an answer. */
export interface Held extends Place {
  value: JsonObject;
}

/** References to whole parameters, bodies and answers have no keywords beside them. */
export function held(context: Context, value: Json | undefined, pointer: string): Held | undefined {
  const parts = resolve(context, value, { pointer, origin: undefined, trail: undefined });
  const part = parts.at(-1);
  return part && { value: part.value, pointer: part.pointer, origin: part.origin, trail: part.trail };
}

export interface Media {
  /** Without parameters. */
  type: string;
  /** The parameters but the usual character set. */
  suffix: string;
  value: JsonObject;
  /** From what has the content on. */
  pointer: string;
}

const isJson = ({ type }: Media): boolean => /[/+]json$/.test(type);

/** The media types of a body or an answer, JSON before others. */
export function contentOf(value: JsonObject): Media[] {
  const list = Object.entries(isObject(value.content) ? value.content : {}).flatMap(([name, media]) =>
    isObject(media) ? [{ ...mediaType(name), value: media, pointer: pointerOf("content", name) }] : [],
  );
  return [...list.filter(isJson), ...list.filter((media) => !isJson(media))];
}

function mediaType(name: string): Pick<Media, "type" | "suffix"> {
  const [type = "", ...parameters] = name
    .toLowerCase()
    .split(";")
    .map((part) => part.trim());
  return {
    type,
    suffix: parameters
      .filter((part) => !/^charset="?utf-8"?$/.test(part))
      .sort(byText)
      .join("; "),
  };
}

const itemsOf = (context: Context, { pointer }: Held, content: readonly Media[]): Item[] =>
  content.map((media) => ({ value: media.type, at: context.loc(pointer + media.pointer) }));

interface Whole {
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
  tell(into, "body", body, restOf(into.context, "body", body.value, body.pointer, ["content", "required"]));
  return {
    examples: content.flatMap((media) => examplesOf(into.context, "body", media.value, body.pointer + media.pointer)),
    sets: { "request-media": itemsOf(into.context, body, content) },
  };
}

/** Adds to what is said of a whole request or answer. */
const tell = (into: Collector, location: string, { pointer, origin }: Place, items: readonly Item[]): void =>
  addOthers(into, { location, path: "", at: into.context.loc(pointer), origin }, items);

function addContent(into: Collector, location: string, holder: Held, media: Media): void {
  const { context } = into;
  const pointer = holder.pointer + media.pointer;
  const items = restOf(context, "media", media.value, pointer, ["schema"]).map(({ value, at }) => ({
    value: `${media.type} ${value}`,
    at,
  }));
  if (media.suffix) items.push({ value: `${media.type}; ${media.suffix}`, at: context.loc(pointer) });
  const isFirst = ![...into.fields.values(), ...into.listings.values()].some((place) => place.location === location);
  if (isFirst) addSchema(into, location, holder, media);
  else {
    const own: Collector = { ...into, fields: new Map(), listings: new Map(), others: new Map() };
    addSchema(own, location, holder, media);
    merge(into, own, location, media.type, context.loc(pointer));
  }
  tell(into, location, holder, items);
}

/** Takes over what only another media type has; what it says otherwise is said beside what is known. */
function merge(into: Collector, own: Collector, location: string, type: string, at: Loc): void {
  const beside = (place: Omit<Others, "items">, items: readonly Item[]): void => {
    const more = items.map((item) => ({ ...item, value: `${type} ${item.value}` }));
    addOthers(into, place, more);
  };
  const lost = [...into.fields.values()].filter(
    (field) => field.location === location && !own.fields.has(`${location} ${field.path}`),
  );
  for (const [key, field] of own.fields) {
    const known = into.fields.get(key);
    if (!known) into.fields.set(key, field);
    const { location, path, at, origin } = field;
    const others = own.others.get(key)?.items ?? [];
    const same = new Set(into.others.get(key)?.items.map(({ value }) => value));
    beside({ location, path, at, origin }, [
      ...(known ? differing(known, field) : []),
      ...others.filter(({ value }) => !same.has(value)),
    ]);
  }
  for (const [key, listing] of own.listings) if (!into.listings.has(key)) into.listings.set(key, listing);
  beside(
    { location, path: "", at },
    lost.map(({ path }) => ({ value: `without ${path}`, at })),
  );
}

function differing(known: FieldFact, field: FieldFact): Item[] {
  const text = (fact: FieldFact["aspects"][keyof FieldFact["aspects"]]): string =>
    fact && "value" in fact ? JSON.stringify(fact.value) : "none";
  return (Object.keys(field.aspects) as (keyof FieldFact["aspects"])[]).flatMap((aspect) =>
    aspect === "raw" || text(field.aspects[aspect]) === text(known.aspects[aspect])
      ? []
      : [{ value: `${aspect}: ${text(field.aspects[aspect])}`, at: field.aspects[aspect]!.at }],
  );
}

function addSchema(into: Collector, location: string, holder: Held, media: Media): void {
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
    if (status.startsWith("x-")) continue;
    if (/^[1-5]\d\d$/.test(status)) whole.sets.status.push({ value: status, at: context.loc(own) });
    if (!answer) continue;
    const location = status === success ? "200" : status;
    const content = contentOf(answer.value);
    tell(into, location, answer, restOf(context, "response", answer.value, answer.pointer, ["content"]));
    if (!/^[1-5]\d\d$/.test(status) && !content.length)
      tell(into, "", { ...answer, origin: undefined }, [{ value: `responses: ${status}`, at: context.loc(own) }]);
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

interface Named {
  names: { name: string; pointer: string }[];
  data: Property | undefined;
}

/**
 * Fields of an event stream. Where the schema is a union of `{ event, data }` with fixed names, fields are named by
 * their event and the names are returned; else the fields are those of every frame.
 */
function addEvents(into: Collector, parts: readonly Part[], place: Place): Item[] | undefined {
  const { context } = into;
  const location = "event";
  const members = membersOf(context, parts);
  const list = (members.length ? members : [{ ...place, parts }]).map((member) => namedOf(into, member));
  if (!list.every((named) => named !== undefined)) {
    addWhole(into, { location, path: "", at: context.loc(place.pointer), origin: place.origin, parts });
    return undefined;
  }
  const items: Item[] = [];
  for (const { names, data } of list) {
    for (const { name, pointer } of names) {
      items.push({ value: name, at: context.loc(pointer) });
      if (!data) continue;
      const at = context.loc(data.pointer);
      addWhole(into, { location, path: name, at, origin: data.origin, parts: data.parts });
    }
  }
  return items;
}

function namedOf({ context }: Collector, { parts }: Member): Named | undefined {
  const properties = propertiesOf(context, parts);
  const event = properties.find(({ name }) => name === "event");
  for (const { value, pointer } of event?.parts ?? []) {
    const keyword = Array.isArray(value.enum) ? "enum" : "const";
    const values = keyword === "enum" ? (value.enum as unknown[]) : [value.const];
    const names = values.filter((name) => typeof name === "string");
    if (!names.length || names.length < values.length) continue;
    const data = properties.find(({ name }) => name === "data");
    return { names: names.map((name) => ({ name, pointer: `${pointer}/${keyword}` })), data };
  }
  return undefined;
}

/** The examples of a media type, as values in the document. */
function examplesOf(context: Context, location: string, media: JsonObject, pointer: string): Example[] {
  const found: { value: Json; pointer: string }[] = [];
  if (media.example !== undefined) found.push({ value: media.example, pointer: `${pointer}/example` });
  for (const [name, entry] of Object.entries(isObject(media.examples) ? media.examples : {}))
    if (isObject(entry) && entry.value !== undefined)
      found.push({ value: entry.value, pointer: `${pointer + pointerOf("examples", name)}/value` });
  return found.map((example) => ({
    location,
    value: example.value,
    at: context.loc(example.pointer),
    lines: linesOf(example.value, (inner) => context.loc(example.pointer + inner).line),
  }));
}

const deepest = 100;

/** The line of each JSON pointer of a value. */
function linesOf(value: Json, lineOf: (pointer: string) => number): Record<string, number> {
  const lines = Object.create(null) as Record<string, number>;
  const visit = (part: Json, pointer: string, depth: number) => {
    lines[pointer] = lineOf(pointer);
    if (typeof part !== "object" || part === null || depth > deepest) return;
    for (const [name, child] of Object.entries(part)) visit(child, pointer + pointerOf(name), depth + 1);
  };
  visit(value, "", 0);
  return lines;
}
