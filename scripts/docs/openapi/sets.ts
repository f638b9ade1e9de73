import type { Item, Sets } from "../../facts/facts.ts";
import { serverText, serverUrl } from "../../platforms.ts";
import { isObject, pointerOf, type Json, type JsonObject } from "../../json.ts";
import type { Context } from "./schema.ts";

export interface Holder {
  value: JsonObject;
  pointer: string;
}
/** What may name servers or security: an operation, its path, or the document, the innermost first. */
export type Holders = readonly Holder[];

/** The innermost list of servers. */
function serversOf(holders: Holders): { server: Json; pointer: string }[] {
  const holder = holders.find(({ value }) => Array.isArray(value.servers) && value.servers.length);
  if (!holder) return [];
  return (holder.value.servers as Json[]).map((server, i) => ({
    server,
    pointer: `${holder.pointer}/servers/${i}/url`,
  }));
}

/** The origins of servers; unknown where they are relative. */
export function hostsOf(context: Context, holders: Holders): Partial<Sets> {
  const items: Item[] = [];
  for (const { server, pointer } of serversOf(holders)) {
    const url = isObject(server) ? serverUrl(server) : undefined;
    const at = context.loc(pointer);
    if (url && !items.some(({ value }) => value === url.origin)) items.push({ value: originOf(url), at });
  }
  return items.length ? { host: items } : {};
}

/** URLs with another scheme than HTTP have no origin of their own. */
const originOf = (url: URL): string => (url.origin === "null" ? `${url.protocol}//${url.host}` : url.origin);

/** Servers with their paths. */
export function basesOf(context: Context, holders: Holders): Item[] {
  return serversOf(holders).flatMap(({ server, pointer }) => {
    if (!isObject(server)) return [];
    const url = serverUrl(server);
    const text = url ? originOf(url) + url.pathname : serverText(server);
    return text === undefined ? [] : [{ value: text.replace(/\/+$/, ""), at: context.loc(pointer) }];
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
