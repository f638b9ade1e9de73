import type { Example, FieldFact, Item, Known, Loc, Others, Sets } from "../../facts/facts.ts";
import { isObject, pointerOf, type Json, type JsonObject } from "../../json.ts";
import { byText } from "../../text.ts";
import { addEvents } from "./events.ts";
import { examplesOf } from "./examples.ts";
import { addField, addWhole, type Collector } from "./fields.ts";
import { restOf } from "./others.ts";
import { resolve, type Context, type Place } from "./schema.ts";

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
  const beside = besideParameter(context, value, pointer, location, media);
  addField(into, {
    beside,
    ...{ location, path: name, at, origin, parts, required: flag("required") },
    ...(value.deprecated === true ? { deprecated: flag("deprecated") } : {}),
  });
}

/** How a parameter is written, where that is not the usual way. */
function besideParameter(
  context: Context,
  value: JsonObject,
  pointer: string,
  location: string,
  media: Media | undefined,
): Item[] {
  const style = location === "query" || location === "cookie" ? "form" : "simple";
  const { style: own = style, explode = own === "form", ...rest } = value;
  const usual = own === style ? ["style"] : [];
  if (explode === (own === "form")) usual.push("explode");
  const items = restOf(context, "parameter", { ...rest, style: own, explode }, pointer, [
    ...["name", "in", "required", "deprecated", "schema", "content", "explode", ...usual],
  ]);
  // Whether it is repeated is said where it differs from what the style says.
  if (!usual.includes("explode"))
    items.push({ value: `explode: ${JSON.stringify(explode)}`, at: context.loc(`${pointer}/explode`) });
  if (!media) return items;
  const at = context.loc(pointer + media.pointer);
  return [...items, { value: `content: ${media.type}`, at }];
}

interface Media {
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
function contentOf(value: JsonObject): Media[] {
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
  tell(into, "body", body, restOf(into.context, "body", body.value, body.pointer, ["content", "required"]));
  return {
    examples: content.flatMap((media) => examplesOf(into.context, "body", media.value, body.pointer + media.pointer)),
    sets: { "request-media": itemsOf(into.context, body, content) },
  };
}

/** Adds to what is said of a whole request or answer. */
function tell(into: Collector, location: string, holder: Place, items: readonly Item[]): void {
  if (!items.length) return;
  const key = `${location} `;
  const known = into.others.get(key);
  const { pointer, origin } = holder;
  const place = { location, path: "", at: into.context.loc(pointer), ...(origin === undefined ? {} : { origin }) };
  into.others.set(key, { ...(known ?? place), items: [...(known?.items ?? []), ...items] });
}

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
    if (!items.length) return;
    const key = `${place.location} ${place.path}`;
    const others = into.others.get(key) ?? { ...place, items: [] };
    const more = items.map((item) => ({ ...item, value: `${type} ${item.value}` }));
    into.others.set(key, { ...others, items: [...others.items, ...more] });
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
    beside({ location, path, at, ...(origin === undefined ? {} : { origin }) }, [
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
