export type Json = null | boolean | number | string | Json[] | JsonObject;
export type JsonObject = { [name: string]: Json };

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The names on the way of a JSON pointer (`/a/b`); a `#` before it and percent escapes are those of a `$ref`. */
export function segments(pointer: string): string[] {
  return pointer
    .replace(/^#?\/?/, "")
    .split("/")
    .filter((part, _, all) => part !== "" || all.length > 1)
    .map(unescaped);
}

/** A pointer as `segments` reads it, with or without the `#` and the first slash: `/a/b`, or nothing for the whole. */
export const plainPointer = (pointer: string): string =>
  /^(?:\/.|$)/s.test(pointer) ? pointer : pointer.replace(/^#?\/?(?=.)/s, "/").replace(/^#?\/?$/, "");

export function pointerOf(...names: (string | number)[]): string {
  let pointer = "";
  for (const name of names) pointer += `/${typeof name === "string" && special.test(name) ? escaped(name) : name}`;
  return pointer;
}

const special = /[~/]/;
const escaped = (name: string): string => name.replaceAll("~", "~0").replaceAll("/", "~1");

/** The name that one part of a pointer stands for. */
export function unescaped(part: string): string {
  const text = part.includes("%") ? decoded(part) : part;
  return text.includes("~") ? text.replaceAll("~1", "/").replaceAll("~0", "~") : text;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The value at a JSON pointer, or `undefined`. */
export function at(value: unknown, pointer: string): Json | undefined {
  let here = value as Json | undefined;
  for (const name of segments(pointer)) {
    if (typeof here !== "object" || here === null || !Object.hasOwn(here, name)) return undefined;
    here = (here as JsonObject)[name];
  }
  return here;
}

/** A copy in which no two places are one object, as places that YAML anchors share are. */
export function unshared<T extends Json>(value: T): T {
  if (Array.isArray(value)) return value.map(unshared) as T;
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, unshared(child)])) as T;
}

/** The same value with the keys of all its objects in order. */
export function sorted(value: Json): Json {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isObject(value)) return value;
  const names = Object.keys(value).sort();
  return Object.fromEntries(names.map((name) => [name, sorted(value[name]!)]));
}

/** The same text for values that differ only in the order of their keys. */
export const canonical = (value: Json): string =>
  typeof value === "string" ? JSON.stringify(value) : textOf(sorted(value));

/** As JSON; integers that YAML read as bigint are written as texts. */
export const textOf = (value: Json): string =>
  JSON.stringify(value, (_, part: unknown) => (typeof part === "bigint" ? String(part) : part));
