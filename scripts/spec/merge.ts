import { isDeepStrictEqual } from "node:util";
import { isObject, pointerOf, sorted, textOf, type Json, type JsonObject } from "../json.ts";
import { byText } from "../text.ts";

/** A document, or a part of one, and where it comes from. */
export interface Part {
  name: string;
  document: JsonObject;
}

/**
 * One document from parts that overlap. Paths, path items and components are united; whatever two parts both have must
 * be the same. The order of the parts does not matter: with more than one, keys are sorted.
 */
export function mergeParts(parts: readonly Part[]): { document: JsonObject; problems: string[] } {
  if (parts.length === 1) return { document: parts[0]!.document, problems: [] };
  const problems: string[] = [];
  const owners = new Map<string, string>();
  let document: JsonObject = {};
  for (const { name, document: next } of [...parts].sort((a, b) => byText(a.name, b.name))) {
    document = unite(document, next, "", name);
  }
  return { document: sortKeys(document), problems };

  function unite(have: JsonObject, next: JsonObject, pointer: string, name: string): JsonObject {
    const merged = new Map(Object.entries(have));
    for (const [key, value] of Object.entries(next)) {
      const here = pointer + pointerOf(key);
      const present = merged.get(key);
      if (present === undefined) {
        merged.set(key, value);
        owners.set(here, name);
      } else if (isContainer(here) && isObject(present) && isObject(value)) {
        merged.set(key, unite(present, value, here, name));
      } else if (here === "/openapi") {
        // They are of one version; what was converted has the last number of it.
        if (byText(textOf(present), textOf(value)) < 0) merged.set(key, value);
      } else {
        for (const { pointer: place, a, b } of differences(present, value, here))
          problems.push(`${ownerOf(here)} and ${name} disagree at ${place}: ${short(a)} and ${short(b)}`);
      }
    }
    return Object.fromEntries(merged);
  }

  function ownerOf(pointer: string): string {
    for (let here = pointer; here; here = here.slice(0, here.lastIndexOf("/"))) {
      const owner = owners.get(here);
      if (owner !== undefined) return owner;
    }
    return parts[0]!.name;
  }
}

/** Objects that several parts may contribute to: all paths, a path, all components, a kind of components. */
const isContainer = (pointer: string): boolean => /^\/(paths(\/[^/]+)?|webhooks|components(\/[^/]+)?)$/.test(pointer);

interface Difference {
  pointer: string;
  a: Json | undefined;
  b: Json | undefined;
}

function differences(a: Json | undefined, b: Json | undefined, pointer: string): Difference[] {
  if (isDeepStrictEqual(a, b)) return [];
  if (isObject(a) && isObject(b)) {
    const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])].sort(byText);
    return keys.flatMap((key) => differences(own(a, key), own(b, key), pointer + pointerOf(key)));
  }
  if (Array.isArray(a) && Array.isArray(b) && a.length === b.length)
    return a.flatMap((item, i) => differences(item, b[i], pointer + pointerOf(i)));
  return [{ pointer, a, b }];
}

const own = (value: JsonObject, key: string): Json | undefined => (Object.hasOwn(value, key) ? value[key] : undefined);

function short(value: Json | undefined): string {
  if (value === undefined) return "nothing";
  const text = textOf(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

const rootOrder = ["openapi", "info", "servers", "security", "tags", "paths", "components"];

function sortKeys(document: JsonObject): JsonObject {
  const rank = (key: string) => (rootOrder.includes(key) ? rootOrder.indexOf(key) : rootOrder.length);
  const keys = Object.keys(document).sort((a, b) => rank(a) - rank(b) || byText(a, b));
  return Object.fromEntries(keys.map((key) => [key, sorted(document[key]!)]));
}
