import type { Item } from "../../facts/facts.ts";
import { isObject, pointerOf, type JsonObject } from "../../json.ts";
import { held } from "./operation.ts";
import type { Context } from "./schema.ts";
import type { Holders } from "./sets.ts";

/** What is demanded of callers, by what it is: names of schemes are the document's own. */
export function securityOf(context: Context, holders: Holders): Item[] {
  const holder = holders.find(({ value }) => Array.isArray(value.security));
  const list = holder ? (holder.value.security as unknown[]).filter(isObject) : [];
  const at = context.loc(`${holder?.pointer ?? ""}/security`);
  const ways = list.map((way, i) => wayOf(context, way, `${holder!.pointer}/security/${i}`));
  return ways.length ? ways : [{ value: "none", at }];
}

function wayOf(context: Context, way: JsonObject, pointer: string): Item {
  const demands = Object.entries(way).flatMap(([name, scopes]) => {
    const [scheme, own] = [schemeOf(context, name), pointer + pointerOf(name)];
    const list = Array.isArray(scopes) ? scopes : [];
    return [
      [scheme, context.loc(own)] as const,
      ...list.map((scope, i) => [`${scheme}: ${String(scope)}`, context.loc(`${own}/${i}`)] as const),
    ];
  });
  const names = demands.map(([demand]) => demand).sort();
  return { value: names.join(" + ") || "none", at: context.loc(pointer), parts: Object.fromEntries(demands) };
}

export function schemeOf(context: Context, name: string): string {
  const { components } = context.document;
  const schemes = isObject(components) && isObject(components.securitySchemes) ? components.securitySchemes : {};
  const own = Object.hasOwn(schemes, name) ? schemes[name] : undefined;
  // A reference to nothing is for those to report whose facts it takes away.
  const silent: Context = { ...context, defect: () => undefined };
  const { type, scheme, in: place, name: key } = held(silent, own, `/components/securitySchemes/${name}`)?.value ?? {};
  if (type === "http") return `http ${String(scheme).toLowerCase()}`;
  if (type === "apiKey")
    return `apiKey ${String(place)} ${place === "header" ? String(key).toLowerCase() : String(key)}`;
  return typeof type === "string" ? type : name;
}
