import { isDeepStrictEqual } from "node:util";
import { at, isObject, pointerOf, unescaped, type Json, type JsonObject } from "../../json.ts";
import { eachRef } from "../bundle.ts";
import type { Finding } from "../cycles.ts";
import { parts } from "../parts.ts";
import { convertSchema, put, type Collector } from "./convert-schema.ts";
import { whyDialect } from "./keywords.ts";
import { listUploads } from "./uploads.ts";

export interface Converted {
  document: JsonObject;
  /** What OpenAPI 3.0 has no form for, by its place in the document as it was; the converted one is without it. */
  findings: Finding[];
  /** The place in the document as it was of what stands at a place of the converted one. */
  originOf(pointer: string): string;
}

export const isOpenApi31 = ({ openapi }: JsonObject): boolean =>
  typeof openapi === "string" && /^3\.1\.\d+$/.test(openapi);

const schemas = "/components/schemas";

/**
 * A copy of an OpenAPI 3.1 document in the form of 3.0. Webhooks are left out, because they are no calls of a client, and
 * what 3.0 has no form for is a problem; with `keep` all of it stays where it is.
 */
export function convert(source: JsonObject, { keep = false }: { keep?: boolean } = {}): Converted {
  const findings: Finding[] = [];
  const origins = new Map<string, string>();
  /** Places of the source that have another place now, for the references to them. */
  const places = new Map<string, string>();
  const definitions: { name: string; schema: Json; from: string }[] = [];
  const uploads = listUploads(source);
  const collector: Collector = {
    problem: (from, message) => void findings.push({ pointer: from, message }),
    move(to, from) {
      if (inherited(origins, to) === from) return;
      origins.set(to, from);
    },
    define: (name, schema, from) => void definitions.push({ name, schema, from }),
    isFile: (schema) => uploads.has(schema),
    keep,
  };

  const document = walk("document", source, "", "") as JsonObject;
  document.openapi = "3.0.3";
  addDefinitions(document);
  if (places.size)
    eachRef(document, (ref, pointer) => {
      if (!ref.startsWith("#")) return;
      const slash = pointer.lastIndexOf("/");
      const holder = at(document, pointer.slice(0, slash)) as JsonObject;
      holder[unescaped(pointer.slice(slash + 1))] = `#${inherited(places, ref.replace(/^#/, ""))}`;
    });
  return { document, findings, originOf: (pointer) => inherited(origins, pointer.replace(/^#/, "")) };

  function walk(kind: string, value: Json, from: string, to: string, name = ""): Json {
    if (kind === "schema") return convertSchema(collector, value, from, to);
    if (kind === "callback") return walk("{path}", value, from, to);
    const item = /^[[{](.*)[\]}]$/.exec(kind)?.[1];
    if (Array.isArray(value))
      return item === undefined
        ? value
        : value.map((child, i) => walk(item, child, from + pointerOf(i), to + pointerOf(i)));
    if (!isObject(value)) return value;
    const result: JsonObject = {};
    if (item !== undefined) {
      for (const [key, child] of Object.entries(value))
        put(result, key, walk(item, child, from + pointerOf(key), to + pointerOf(key), key));
      return result;
    }
    if (typeof value.$ref === "string") return reference(kind, value as JsonObject & { $ref: string }, from, to);
    for (const [key, child] of Object.entries(value)) {
      const part = parts.get(kind)?.get(key);
      const [here, there] = [from + pointerOf(key), to + pointerOf(key)];
      if (isLeftOut(kind, key, child, here)) continue;
      put(result, key, part === undefined ? child : walk(part, child, here, there));
    }
    if (kind === "info" && result.description === undefined && typeof value.summary === "string") {
      result.description = value.summary;
      collector.move(`${to}/description`, `${from}/summary`);
    }
    if (kind === "media") addBinary(name, value, result);
    if (kind === "security" && value.type === "mutualTLS" && !keep)
      collector.problem(`${from}/type`, '"mutualTLS" has no form in OpenAPI 3.0; leave the scheme out');
    return result;
  }

  function isLeftOut(kind: string, key: string, value: Json, from: string): boolean {
    if (kind === "document" && key === "jsonSchemaDialect") {
      const why = whyDialect(key, value);
      if (why && !keep) collector.problem(from, why);
      return !why || !keep;
    }
    return (
      (kind === "document" && key === "webhooks" && !keep) ||
      (kind === "components" && key === "pathItems") ||
      (kind === "info" && key === "summary") ||
      (kind === "license" && key === "identifier")
    );
  }

  /** Words beside a reference replace those of what it refers to, so that is put in place; so are path items. */
  function reference(kind: string, value: JsonObject & { $ref: string }, from: string, to: string): Json {
    const { $ref, ...beside } = value;
    const allowed = kind === "path" ? [] : ["summary", "description"];
    for (const key of Object.keys(beside))
      if (!allowed.includes(key) && !key.startsWith("x-")) {
        const which = allowed.length ? 'only "summary" and "description" count' : "nothing counts";
        collector.problem(from + pointerOf(key), `${which} beside this $ref; move "${key}" to what it refers to`);
      }
    const isItem = $ref.startsWith("#/components/pathItems/");
    if (kind === "path" ? !isItem : typeof beside.description !== "string") return { $ref };
    let place = $ref.replace(/^#/, "");
    let target = at(source, place);
    for (let hops = 0; hops < 20 && isObject(target) && typeof target.$ref === "string"; hops++) {
      place = target.$ref.replace(/^#/, "");
      target = at(source, place);
    }
    if (!isObject(target) || typeof target.$ref === "string") return { $ref };
    collector.move(to, place);
    if (isItem && !places.has(place)) places.set(place, to);
    const copy = walk(kind, target, place, to) as JsonObject;
    if (kind === "path") return copy;
    collector.move(`${to}/description`, `${from}/description`);
    return { ...copy, description: beside.description! };
  }

  /** Definitions of a schema become components; references to them follow. */
  function addDefinitions(document: JsonObject): void {
    const original = new Map<string, Json>();
    const components = at(source, schemas);
    for (const [name, schema] of Object.entries(isObject(components) ? components : {})) original.set(name, schema);
    for (let next = definitions.shift(); next; next = definitions.shift()) {
      const { name, schema, from } = next;
      const to = schemas + pointerOf(name);
      places.set(from, to);
      const taken = original.get(name);
      if (taken !== undefined) {
        if (!isDeepStrictEqual(taken, schema))
          collector.problem(from, `"${name}" is also the name of another schema; rename one of the two`);
        continue;
      }
      original.set(name, schema);
      if (!isObject(document.components)) document.components = {};
      if (!isObject(document.components.schemas)) document.components.schemas = {};
      collector.move(to, from);
      put(document.components.schemas, name, convertSchema(collector, schema, from, to));
    }
  }
}

const binary = /^(application\/(octet-stream|pdf|zip|gzip|x-tar)|(image|audio|video|font)\/.+)$/i;

/** Content that is no text has no schema in 3.1, or one without a type. */
function addBinary(mediaType: string, { schema }: JsonObject, media: JsonObject): void {
  if (!binary.test(mediaType.split(";")[0]!.trim())) return;
  const keywords = isObject(schema) ? Object.keys(schema) : [];
  const isEncoded = keywords.some((key) => key === "contentEncoding" || key === "format");
  const isOpen =
    schema === undefined || schema === true || (isObject(schema) && !keywords.includes("$ref") && !isEncoded);
  if (isOpen && (!isObject(schema) || schema.type === undefined || schema.type === "string"))
    media.schema = { ...(isObject(media.schema) ? media.schema : {}), type: "string", format: "binary" };
}

/** What a map of places says of a place, or of the nearest one above it. */
function inherited(places: ReadonlyMap<string, string>, pointer: string): string {
  for (let here = pointer; ; here = here.slice(0, here.lastIndexOf("/"))) {
    const found = places.get(here);
    if (found !== undefined) return found + pointer.slice(here.length);
    if (here === "" || !here.includes("/")) return pointer;
  }
}
