import type { Flag, Item, Others, Sets, Terms } from "../../facts/facts.ts";
import { isObject, pointerOf, type Json, type JsonObject } from "../../json.ts";
import { serverText, serverUrl } from "../../platforms.ts";
import { methods, otherMethods } from "../../spec/operations.ts";
import { held } from "./content.ts";
import { itemsOf, restOf } from "./others.ts";
import type { Context } from "./schema.ts";

interface Holder {
  value: JsonObject;
  pointer: string;
}
/** What may name servers or security: an operation, its path, or the document, the innermost first. */
type Holders = readonly Holder[];

/** The innermost list of servers. */
function serversOf(holders: Holders): { server: Json; pointer: string }[] {
  const holder = holders.find(({ value }) => Array.isArray(value.servers) && value.servers.length);
  if (!holder) return [];
  return (holder.value.servers as Json[]).map((server, i) => ({
    server,
    pointer: `${holder.pointer}/servers/${i}`,
  }));
}

/** The origins of servers; unknown where they are relative. */
export function hostsOf(context: Context, holders: Holders): Partial<Sets> {
  const items: Item[] = [];
  for (const { server, pointer } of serversOf(holders)) {
    const url = isObject(server) ? serverUrl(server) : undefined;
    const at = context.loc(`${pointer}/url`);
    if (url && !items.some(({ value }) => value === url.origin)) items.push({ value: originOf(url), at });
  }
  return items.length ? { host: items } : {};
}

/** URLs with another scheme than HTTP have no origin of their own. */
const originOf = (url: URL): string => (url.origin === "null" ? `${url.protocol}//${url.host}` : url.origin);

/** Servers with their paths. */
function basesOf(context: Context, holders: Holders): Item[] {
  return serversOf(holders).flatMap(({ server, pointer }) => {
    if (!isObject(server)) return [];
    const url = serverUrl(server);
    const text = url ? originOf(url) + url.pathname : serverText(server);
    return text === undefined ? [] : [{ value: text.replace(/\/+$/, ""), at: context.loc(`${pointer}/url`) }];
  });
}

/** What our own keys say; documents without them leave it open. */
export function extrasOf(context: Context, value: JsonObject, pointer: string): Partial<Sets> {
  const sets: Partial<Sets> = {};
  for (const [key, set] of lists) {
    const list = value[key];
    if (Array.isArray(list)) sets[set] = textsOf(context, list, pointer + pointerOf(key));
  }
  const limit = value["x-rate-limit"];
  if (typeof limit === "string") {
    const at = context.loc(`${pointer}/x-rate-limit`);
    sets["rate-limit"] = limitsOf(limit).map((text) => ({ value: text, at }));
  }
  const codes = value["x-error-codes"];
  if (Array.isArray(codes)) {
    sets.error = codes.flatMap((entry, i) => {
      const code = isObject(entry) ? entry.code : undefined;
      if (typeof code !== "string" && typeof code !== "number") return [];
      return [{ value: String(code), at: context.loc(`${pointer}/x-error-codes/${i}/code`) }];
    });
  }
  return sets;
}

const lists = [
  ["x-scopes", "permission"],
  ["x-tokens", "token"],
] as const;

const textsOf = (context: Context, list: readonly Json[], pointer: string): Item[] =>
  list.flatMap((value, i) => (typeof value === "string" ? [{ value, at: context.loc(`${pointer}/${i}`) }] : []));

/** `1000/min and 50/s` are two limits; what stands beside a limit (`per chat`) is no part of it. */
function limitsOf(text: string): string[] {
  const limits = text.match(/\d{1,9}\/[a-z]{1,10}/g);
  return limits ? [...new Set(limits)] : [text.trim()];
}

/**
 * What an operation says that other sources have no place for; the operation is the first of the holders. An excerpt
 * may leave out what the whole document says.
 */
export function termsOf(context: Context, holders: Holders, isExcerpt = false): Terms {
  const [{ value, pointer }] = holders as [Holder];
  const { operationId, requestBody } = value;
  // An operation without a body is known to need none.
  const body =
    requestBody === undefined ? { value: {}, pointer } : held(context, requestBody, `${pointer}/requestBody`);
  const base = basesOf(context, holders);
  return {
    ...(typeof operationId === "string" && operationId !== "" ? { operationId } : {}),
    ...(base.length ? { base } : {}),
    ...(isExcerpt && !holders.some(({ value }) => value.security) ? {} : { security: securityOf(context, holders) }),
    deprecated: flagOf(context, "deprecated", { value, pointer }),
    ...(body ? { bodyRequired: flagOf(context, "required", body) } : {}),
  };
}

const flagOf = (context: Context, keyword: string, { value, pointer }: Holder): Flag => ({
  value: value[keyword] === true,
  at: context.loc(typeof value[keyword] === "boolean" ? `${pointer}/${keyword}` : pointer),
});

/** What is demanded of callers, by what it is: names of schemes are the document's own. */
function securityOf(context: Context, holders: Holders): Item[] {
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

function schemeOf(context: Context, name: string): string {
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

const ofOperation = ["parameters", "requestBody", "responses", "servers", "security", "deprecated"];
const ofPath = ["parameters", "servers", "$ref", ...methods, ...otherMethods];
const ofDocument = ["openapi", "info", "paths", "components", "servers", "security", "tags"];

/** What an operation, its path and its document say beyond fields, sets and terms. */
export function othersOfOperation(context: Context, holders: Holders): Others[] {
  const [operation, path, document] = holders as [Holder, Holder, Holder];
  const rest = (kind: string, { value, pointer }: Holder, read: readonly string[]): Item[] =>
    restOf(context, kind, value, pointer, read);
  const own = [...rest("operation", operation, ofOperation), ...rest("path", path, ofPath)];
  const shared = [...rest("document", document, ofDocument), ...variablesOf(context, holders)];
  return [
    { location: "", path: "", at: context.loc(operation.pointer), items: own },
    { location: "document", path: "", at: context.loc(""), origin: "document", items: shared },
    ...schemesOf(context, holders),
  ].filter(({ items }) => items.length);
}

/** The schemes that an operation demands, each under what tells it apart: their names are the document's own. */
function schemesOf(context: Context, holders: Holders): Others[] {
  const { components } = context.document;
  const schemes = isObject(components) && isObject(components.securitySchemes) ? components.securitySchemes : {};
  const ways = (holders.find(({ value }) => Array.isArray(value.security))?.value.security ?? []) as Json[];
  const names = new Set(ways.flatMap((way) => (isObject(way) ? Object.keys(way) : [])));
  return [...names].flatMap((name) => {
    const scheme = Object.hasOwn(schemes, name) ? schemes[name] : undefined;
    if (!isObject(scheme)) return [];
    const pointer = pointerOf("components", "securitySchemes", name);
    const [path, at] = [schemeOf(context, name), context.loc(pointer)];
    const rest = restOf(context, "security", scheme, pointer, ["type", "scheme", "in", "name", "bearerFormat"]);
    return [{ location: "security", path, at, origin: `security/${path}`, items: [{ value: path, at }, ...rest] }];
  });
}

/** What variables of servers may be beside their defaults. */
const variablesOf = (context: Context, holders: Holders): Item[] =>
  serversOf(holders).flatMap(({ server, pointer }) =>
    Object.entries(isObject(server) && isObject(server.variables) ? server.variables : {}).flatMap(
      ([name, variable]) => {
        if (!isObject(variable)) return [];
        const { default: _, description: __, ...rest } = variable;
        const own = `${pointer}/variables${pointerOf(name)}`;
        return Object.keys(rest).length ? itemsOf(context, "server", `servers.${name}`, rest, own) : [];
      },
    ),
  );
