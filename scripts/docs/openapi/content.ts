import type { Example, Flag, Item, Loc, Others } from "../../facts/facts.ts";
import { isObject, pointerOf, type Json, type JsonObject } from "../../json.ts";
import { byText } from "../../text.ts";
import { isCommonHeader } from "../requests.ts";
import type { Aspects } from "./aspects.ts";
import { addField, addOthers, addWhole, type Collector } from "./fields.ts";
import { restOf, type Holder } from "./others.ts";
import { membersOf, propertiesOf, resolve, type Context, type Member, type Part, type Place } from "./schema.ts";

/**
 * An object of the document behind its references, such as a parameter or an answer; those have no keywords beside
 * them.
 */
export const held = (context: Context, value: Json | undefined, pointer: string): Part | undefined =>
  resolve(context, value, { pointer, origin: undefined, trail: context.top }).at(-1);

export const flagOf = (context: Context, keyword: string, { value, pointer }: Holder, at?: Loc): Flag => ({
  value: value[keyword] === true,
  at: typeof value[keyword] === "boolean" ? context.loc(`${pointer}/${keyword}`) : (at ?? context.loc(pointer)),
});

interface Media extends Place {
  /** Without parameters. */
  type: string;
  /** The parameters but the usual character set. */
  suffix: string;
  value: JsonObject;
}

const isJson = ({ type }: Media): boolean => /[/+]json$/.test(type);

/** The media types of a parameter, a body or an answer, JSON before others. */
function contentOf({ value, pointer, origin, trail }: Part): Media[] {
  const list = Object.entries(isObject(value.content) ? value.content : {}).flatMap(([name, media]): Media[] => {
    if (!isObject(media)) return [];
    const [type = "", ...parameters] = name.toLowerCase().split(";");
    const unusual = parameters.map((part) => part.trim()).filter((part) => !/^charset="?utf-8"?$/.test(part));
    const place = { pointer: pointer + pointerOf("content", name), origin, trail };
    return [{ ...place, type: type.trim(), suffix: unusual.sort(byText).join("; "), value: media }];
  });
  return [...list.filter(isJson), ...list.filter((media) => !isJson(media))];
}

const typesOf = (context: Context, content: readonly Media[]): Item[] =>
  content.map(({ type, pointer }) => ({ value: type, at: context.loc(pointer) }));

/** The schema of a parameter or of a media type. */
function schemaOf(context: Context, { value, pointer, origin, trail }: Part | Media): Member {
  const place = { pointer: `${pointer}/schema`, origin, trail };
  return { ...place, parts: resolve(context, value.schema, place) };
}

/** Fields of headers, path and query; an operation's own parameter replaces that of its path. */
export function addParameters(into: Collector, holders: readonly Holder[]): void {
  const { context } = into;
  for (const location of ["path", "query", "header"])
    into.listings.set(`${location} `, { location, path: "", at: context.loc(holders[0]!.pointer) });
  for (const { value, pointer } of holders)
    for (const [i, entry] of (Array.isArray(value.parameters) ? value.parameters : []).entries()) {
      const parameter = held(context, entry, pointer + pointerOf("parameters", i));
      if (parameter) addParameter(into, parameter);
    }
}

const ofParameter = ["name", "in", "required", "deprecated", "schema", "content", "explode"];

function addParameter(into: Collector, parameter: Part): void {
  const { value, pointer, origin } = parameter;
  const { name, in: location } = value;
  if (typeof name !== "string" || typeof location !== "string") return;
  if (location === "header" && isCommonHeader(name)) return;
  const { context } = into;
  const { file, line } = context.loc(`${pointer}/name`);
  const at = { file, line, pointer: context.loc(pointer).pointer ?? pointer };
  const [media] = contentOf(parameter);
  // How it is written is said where that is not the usual way; whether it is repeated, where the style says otherwise.
  const usual = location === "query" || location === "cookie" ? "form" : "simple";
  const { style = usual, explode = style === "form" } = value;
  const beside = restOf(context, "parameter", parameter, style === usual ? [...ofParameter, "style"] : ofParameter);
  if (explode !== (style === "form"))
    beside.push({ value: `explode: ${JSON.stringify(explode)}`, at: context.loc(`${pointer}/explode`) });
  if (media) beside.push({ value: `content: ${media.type}`, at: context.loc(media.pointer) });
  addField(into, location, name, {
    ...{ at, origin, beside, parts: schemaOf(context, media ?? parameter).parts },
    required: flagOf(context, "required", parameter, at),
    ...(value.deprecated === true && { deprecated: flagOf(context, "deprecated", parameter) }),
  });
}

/** Fields of the body. An operation that declares none is known to have none. */
export function addBody(into: Collector, value: Json | undefined, pointer: string, at: Loc): void {
  const { context, sets } = into;
  if (value === undefined) {
    into.listings.set("body ", { location: "body", path: "", at });
    sets["request-media"] = [];
  }
  const body = held(context, value, pointer);
  if (!body) return;
  const content = contentOf(body);
  for (const media of content) addContent(into, "body", body, media);
  tell(into, "body", body, restOf(context, "body", body, ["content", "required"]));
  sets["request-media"] = typesOf(context, content);
}

/** Fields of the answers. The first success is `200` whatever its status is. */
export function addAnswers(into: Collector, value: Json | undefined, pointer: string): void {
  const { context, sets } = into;
  if (!isObject(value)) return;
  const success = Object.keys(value).find((status) => /^2(\d\d|XX)$/i.test(status));
  sets.status = [];
  for (const [status, entry] of Object.entries(value)) {
    const own = pointer + pointerOf(status);
    const answer = held(context, entry, own);
    if (status.startsWith("x-")) continue;
    const isOne = /^[1-5]\d\d$/.test(status);
    if (isOne) sets.status.push({ value: status, at: context.loc(own) });
    if (!answer) continue;
    const location = status === success ? "200" : status;
    const content = contentOf(answer);
    tell(into, location, answer, restOf(context, "response", answer, ["content"]));
    if (!isOne && !content.length)
      tell(into, "", { ...answer, origin: undefined }, [{ value: `responses: ${status}`, at: context.loc(own) }]);
    const streams = content.filter(({ type }) => type === "text/event-stream");
    for (const media of content) if (!streams.includes(media)) addContent(into, location, answer, media);
    if (status !== success) continue;
    sets["response-media"] = typesOf(context, content);
    const events = streams.map((media) => addEvents(into, schemaOf(context, media)));
    if (events.every((names) => names !== undefined)) sets.event = events.flat();
  }
}

/** Adds to what is said of a whole request or answer. */
const tell = (into: Collector, location: string, { pointer, origin }: Place, items: readonly Item[]): void =>
  addOthers(into, { location, path: "", at: into.context.loc(pointer), origin }, items);

function addContent(into: Collector, location: string, holder: Part, media: Media): void {
  const { context } = into;
  const at = context.loc(media.pointer);
  const items = restOf(context, "media", media, ["schema"]);
  const told = items.map((item) => ({ ...item, value: `${media.type} ${item.value}` }));
  if (media.suffix) told.push({ value: `${media.type}; ${media.suffix}`, at });
  const isFirst = ![...into.fields.values(), ...into.listings.values()].some((place) => place.location === location);
  const own = isFirst ? into : { ...into, fields: new Map(), listings: new Map(), others: new Map() };
  addWhole(own, location, "", schemaOf(context, media));
  if (!isFirst) merge(into, own, location, media.type, at);
  tell(into, location, holder, told);
  addExamples(into, location, media);
}

/** Takes over what only another media type has; what it says otherwise is said beside what is known. */
function merge(into: Collector, own: Collector, location: string, type: string, at: Loc): void {
  const beside = ({ location, path, at, origin }: Omit<Others, "items">, items: readonly Item[]): void => {
    const told = items.map((item) => ({ ...item, value: `${type} ${item.value}` }));
    addOthers(into, { location, path, at, origin }, told);
  };
  const lost = [...into.fields.values()].filter(
    (field) => field.location === location && !own.fields.has(`${location} ${field.path}`),
  );
  for (const [key, field] of own.fields) {
    const known = into.fields.get(key);
    if (known) beside(field, differing(known.aspects, field.aspects));
    else into.fields.set(key, field);
  }
  for (const [key, place] of own.others) {
    const same = new Set(into.others.get(key)?.items.map(({ value }) => value));
    beside(
      place,
      place.items.filter(({ value }) => !same.has(value)),
    );
  }
  for (const [key, listing] of own.listings) if (!into.listings.has(key)) into.listings.set(key, listing);
  const missing = lost.map(({ path }) => ({ value: `without ${path}`, at }));
  beside({ location, path: "", at }, missing);
}

function differing(known: Aspects, aspects: Aspects): Item[] {
  const text = (fact: Aspects[keyof Aspects]): string =>
    fact && "value" in fact ? JSON.stringify(fact.value) : "none";
  return (Object.keys(aspects) as (keyof Aspects)[]).flatMap((aspect) =>
    aspect === "raw" || text(aspects[aspect]) === text(known[aspect])
      ? []
      : [{ value: `${aspect}: ${text(aspects[aspect])}`, at: aspects[aspect]!.at }],
  );
}

/**
 * Fields of an event stream. Where the schema is a union of `{ event, data }` with fixed names, fields are named by
 * their event and the names are returned; else the fields are those of every frame.
 */
function addEvents(into: Collector, schema: Member): Item[] | undefined {
  const { context } = into;
  const members = membersOf(context, schema.parts);
  const list = (members.length ? members : [schema]).map(({ parts }) => namedOf(context, parts));
  if (!list.every((named) => named !== undefined)) {
    addWhole(into, "event", "", schema);
    return undefined;
  }
  return list.flatMap(({ names, data }) =>
    names.map((item) => {
      if (data) addWhole(into, "event", item.value, data);
      return item;
    }),
  );
}

/** The names that an event may have, and what stands beside them. */
function namedOf(context: Context, parts: readonly Part[]): { names: Item[]; data?: Member } | undefined {
  const properties = propertiesOf(context, parts);
  const event = properties.find(({ name }) => name === "event");
  for (const { value, pointer } of event?.parts ?? []) {
    const keyword = Array.isArray(value.enum) ? "enum" : "const";
    const values = keyword === "enum" ? (value.enum as Json[]) : [value.const];
    const names = values.filter((name) => typeof name === "string");
    if (!names.length || names.length < values.length) continue;
    const at = context.loc(`${pointer}/${keyword}`);
    return { names: names.map((name) => ({ value: name, at })), data: properties.find(({ name }) => name === "data") };
  }
  return undefined;
}

/** The examples of a media type, as values in the document. */
function addExamples(into: Collector, location: string, { value: media, pointer }: Media): void {
  const found: { value: Json; pointer: string }[] = [];
  if (media.example !== undefined) found.push({ value: media.example, pointer: `${pointer}/example` });
  for (const [name, entry] of Object.entries(isObject(media.examples) ? media.examples : {}))
    if (isObject(entry) && entry.value !== undefined)
      found.push({ value: entry.value, pointer: `${pointer + pointerOf("examples", name)}/value` });
  for (const { value, pointer } of found) {
    const lineOf = (inner: string): number => into.context.loc(pointer + inner).line;
    into.examples.push({ location, value, at: into.context.loc(pointer), lines: linesOf(value, lineOf) });
  }
}

const deepest = 100;

/** The line of each JSON pointer of a value. */
function linesOf(value: Json, lineOf: (pointer: string) => number): Example["lines"] {
  const lines = Object.create(null) as Record<string, number>;
  const visit = (part: Json, pointer: string, depth: number) => {
    lines[pointer] = lineOf(pointer);
    if (typeof part !== "object" || part === null || depth > deepest) return;
    for (const [name, child] of Object.entries(part)) visit(child, pointer + pointerOf(name), depth + 1);
  };
  visit(value, "", 0);
  return lines;
}
