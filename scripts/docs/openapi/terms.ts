import type { Item, Others, Sets, Terms } from "../../facts/facts.ts";
import { isObject, pointerOf, type Json } from "../../json.ts";
import { serverText, serverUrl } from "../../platforms.ts";
import { methods, otherMethods } from "../../spec/operations.ts";
import { flagOf, held } from "./content.ts";
import { itemsOf, restOf, type Holder } from "./others.ts";
import type { Context } from "./schema.ts";

/** What may name servers or security, the innermost first. */
export type Holders = readonly [operation: Holder, path: Holder, document: Holder];

/** The objects of a list that an operation, its path or the document has; that of the innermost counts. */
function listed(holders: Holders, keyword: "servers" | "security", least: 0 | 1): { at: string; items: Holder[] } {
  for (const { value, pointer } of holders) {
    const list = value[keyword];
    if (!Array.isArray(list) || list.length < least) continue;
    const at = `${pointer}/${keyword}`;
    return { at, items: list.flatMap((item, i) => (isObject(item) ? { value: item, pointer: `${at}/${i}` } : [])) };
  }
  return { at: `/${keyword}`, items: [] };
}

const serversOf = (holders: Holders): Holder[] => listed(holders, "servers", 1).items;

/** Servers with their paths, and their origins, which are unknown where they are relative. */
function basesOf(context: Context, holders: Holders): { bases: Item[]; hosts: Item[] } {
  const bases: Item[] = [];
  const hosts: Item[] = [];
  for (const { value: server, pointer } of serversOf(holders)) {
    const at = context.loc(`${pointer}/url`);
    const url = serverUrl(server);
    // URLs with another scheme than HTTP have no origin of their own.
    const origin = url?.origin === "null" ? `${url.protocol}//${url.host}` : url?.origin;
    const base = url && origin !== undefined ? origin + url.pathname : serverText(server);
    if (base !== undefined) bases.push({ value: base.replace(/\/+$/, ""), at });
    if (origin !== undefined && !hosts.some(({ value }) => value === origin)) hosts.push({ value: origin, at });
  }
  return { bases, hosts };
}

/** What our own keys say; documents without them leave it open. */
export function extrasOf(context: Context, { value, pointer }: Holder): Partial<Sets> {
  const sets: Partial<Sets> = {};
  for (const [key, set] of lists) {
    const list = value[key];
    if (Array.isArray(list))
      sets[set] = list.flatMap((text, i) =>
        typeof text === "string" ? { value: text, at: context.loc(`${pointer}/${key}/${i}`) } : [],
      );
  }
  const limit = value["x-rate-limit"];
  if (typeof limit === "string") {
    const at = context.loc(`${pointer}/x-rate-limit`);
    // `1000/min and 50/s` are two limits; what stands beside a limit (`per chat`) is no part of it.
    const limits = new Set(limit.match(/\d{1,9}\/[a-z]{1,10}/g) ?? [limit.trim()]);
    sets["rate-limit"] = [...limits].map((text) => ({ value: text, at }));
  }
  const codes = value["x-error-codes"];
  if (Array.isArray(codes))
    sets.error = codes.flatMap((entry, i) => {
      const code = isObject(entry) ? entry.code : undefined;
      if (typeof code !== "string" && typeof code !== "number") return [];
      return { value: String(code), at: context.loc(`${pointer}/x-error-codes/${i}/code`) };
    });
  return sets;
}

const lists = [
  ["x-scopes", "permission"],
  ["x-tokens", "token"],
] as const;

/** What an operation says that other sources have no place for. An excerpt may leave out what the whole document says. */
export function termsOf(context: Context, holders: Holders, isExcerpt: boolean): { hosts: Item[]; terms: Terms } {
  const [operation] = holders;
  const { value, pointer } = operation;
  const { operationId, requestBody } = value;
  // An operation without a body is known to need none.
  const none = { value: {}, pointer };
  const body = requestBody === undefined ? none : held(context, requestBody, `${pointer}/requestBody`);
  const { bases, hosts } = basesOf(context, holders);
  const isSilent = isExcerpt && !holders.some((holder) => holder.value.security);
  const terms: Terms = {
    ...(typeof operationId === "string" && operationId !== "" && { operationId }),
    ...(bases.length && { base: bases }),
    ...(!isSilent && { security: securityOf(context, holders) }),
    deprecated: flagOf(context, "deprecated", operation),
    ...(body && { bodyRequired: flagOf(context, "required", body) }),
  };
  return { hosts, terms };
}

/** What is demanded of callers, by what it is: names of schemes are the document's own. */
function securityOf(context: Context, holders: Holders): Item[] {
  const { at, items } = listed(holders, "security", 0);
  if (!items.length) return [{ value: "none", at: context.loc(at) }];
  return items.map(({ value: way, pointer }) => {
    const parts: Record<string, Item["at"]> = {};
    const demands = Object.entries(way).flatMap(([name, scopes]) => {
      const [scheme, own] = [schemeOf(context, name), pointer + pointerOf(name)];
      parts[scheme] = context.loc(own);
      const scoped = (Array.isArray(scopes) ? scopes : []).map((scope) => `${scheme}: ${String(scope)}`);
      for (const [i, demand] of scoped.entries()) parts[demand] = context.loc(`${own}/${i}`);
      return [scheme, ...scoped];
    });
    return { value: demands.sort().join(" + ") || "none", at: context.loc(pointer), parts };
  });
}

function schemeNamed({ document: { components } }: Context, name: string): Json | undefined {
  const schemes = isObject(components) && isObject(components.securitySchemes) ? components.securitySchemes : {};
  return Object.hasOwn(schemes, name) ? schemes[name] : undefined;
}

function schemeOf(context: Context, name: string): string {
  // A reference to nothing is for those to report whose facts it takes away.
  const silent: Context = { ...context, defect: () => undefined };
  const own = held(silent, schemeNamed(context, name), `/components/securitySchemes/${name}`);
  const { type, scheme, in: place, name: key } = own?.value ?? {};
  if (type === "http") return `http ${String(scheme).toLowerCase()}`;
  if (type === "apiKey")
    return `apiKey ${String(place)} ${place === "header" ? String(key).toLowerCase() : String(key)}`;
  return typeof type === "string" ? type : name;
}

const ofOperation = ["parameters", "requestBody", "responses", "servers", "security", "deprecated"];
const ofPath = ["parameters", "servers", "$ref", ...methods, ...otherMethods];
const ofDocument = ["openapi", "info", "paths", "components", "servers", "security", "tags"];
const ofScheme = ["type", "scheme", "in", "name", "bearerFormat"];

/** What an operation, its path and its document say beyond fields, sets and terms. */
export function othersOfOperation(context: Context, holders: Holders): Others[] {
  const [operation, path, document] = holders;
  const own = [...restOf(context, "operation", operation, ofOperation), ...restOf(context, "path", path, ofPath)];
  const shared = [...restOf(context, "document", document, ofDocument), ...variablesOf(context, holders)];
  return [
    { location: "", path: "", at: context.loc(operation.pointer), items: own },
    { location: "document", path: "", at: context.loc(""), origin: "document", items: shared },
    ...schemesOf(context, holders),
  ].filter(({ items }) => items.length);
}

/** The schemes that an operation demands, each under what tells it apart: their names are the document's own. */
function schemesOf(context: Context, holders: Holders): Others[] {
  const names = new Set(listed(holders, "security", 0).items.flatMap(({ value }) => Object.keys(value)));
  return [...names].flatMap((name) => {
    const value = schemeNamed(context, name);
    if (!isObject(value)) return [];
    const pointer = pointerOf("components", "securitySchemes", name);
    const [path, at] = [schemeOf(context, name), context.loc(pointer)];
    const rest = restOf(context, "security", { value, pointer }, ofScheme);
    return { location: "security", path, at, origin: `security/${path}`, items: [{ value: path, at }, ...rest] };
  });
}

/** What variables of servers may be beside their defaults. */
const variablesOf = (context: Context, holders: Holders): Item[] =>
  serversOf(holders).flatMap(({ value: { variables }, pointer }) =>
    Object.entries(isObject(variables) ? variables : {}).flatMap(([name, variable]) => {
      if (!isObject(variable)) return [];
      const { default: _, description: __, ...rest } = variable;
      const spot = { way: `servers.${name}`, pointer: `${pointer}/variables${pointerOf(name)}`, refs: [] };
      return Object.keys(rest).length ? itemsOf(context, "server", rest, spot) : [];
    }),
  );
