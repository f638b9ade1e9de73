import type { Item, Known } from "../../facts/facts.ts";
import { pointerOf, type Json, type JsonObject } from "../../json.ts";
import { isCommonHeader } from "../address.ts";
import { contentOf, held, type Held, type Media } from "./content.ts";
import { addField, type Collector } from "./fields.ts";
import { restOf } from "./others.ts";
import { resolve, type Context } from "./schema.ts";

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
  if (location === "header" && isCommonHeader(name)) return;
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
