import type { Item, Others } from "../../facts/facts.ts";
import { isObject, pointerOf, type Json } from "../../json.ts";
import { methods, otherMethods } from "../../spec/operations.ts";
import { itemsOf, restOf } from "./others.ts";
import { schemeOf } from "./security.ts";
import type { Context } from "./schema.ts";
import type { Holder, Holders } from "./sets.ts";

const ofOperation = ["parameters", "requestBody", "responses", "servers", "security", "deprecated"];
const ofPath = ["parameters", "servers", "$ref", ...methods, ...otherMethods];
const ofDocument = ["openapi", "info", "paths", "components", "servers", "security", "tags"];

/** What an operation, its path and its document say beyond fields, sets and terms. */
export function othersOfOperation(context: Context, holders: Holders): Others[] {
  const [operation, path, document] = holders as [Holder, Holder, Holder];
  const rest = (kind: string, { value, pointer }: Holder, read: readonly string[]): Item[] =>
    restOf(context, kind, value, pointer, read);
  const own = [...rest("operation", operation, ofOperation), ...rest("path", path, ofPath)];
  const shared = [...rest("document", document, ofDocument), ...serversOf(context, holders)];
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
function serversOf(context: Context, holders: Holders): Item[] {
  const holder = holders.find(({ value }) => Array.isArray(value.servers) && value.servers.length);
  return ((holder?.value.servers ?? []) as Json[]).flatMap((server, i) =>
    Object.entries(isObject(server) && isObject(server.variables) ? server.variables : {}).flatMap(
      ([name, variable]) => {
        const pointer = `${holder!.pointer}/servers/${i}/variables${pointerOf(name)}`;
        if (!isObject(variable)) return [];
        const { default: _, description: __, ...rest } = variable;
        return Object.keys(rest).length ? itemsOf(context, "server", `servers.${name}`, rest, pointer) : [];
      },
    ),
  );
}
