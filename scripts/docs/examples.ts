import type { Example, Loc } from "../facts/facts.ts";
import type { Json } from "../json.ts";
import { linesOfJson } from "./document.ts";

/** JSON that a page shows from a place on, with the line of each of its values; nothing where the text is none. */
export function exampleOf(text: string, location: string, at: Loc): Example | undefined {
  let value: Json;
  try {
    value = JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
  const lines = Object.create(null) as Record<string, number>;
  for (const [pointer, line] of linesOfJson(text).lines) lines[pointer] = at.line + line - 1;
  return { location, value, at, lines };
}

/** The names in the query of an address that a page shows; what they are set to is a placeholder as often as not. */
export function queryExample(url: string, at: Loc): Example | undefined {
  const query = /\?([^#\s]*)/.exec(url)?.[1] ?? "";
  const names = query.split("&").map((part) => part.split("=")[0]!);
  const plain = names.filter((name) => /^[A-Za-z_][\w.-]{0,60}(?:\[\])?$/.test(name));
  if (!plain.length) return undefined;
  return {
    location: "query",
    value: Object.fromEntries(plain.map((name) => [name.replace("[]", ""), null])),
    at,
    lines: {},
  };
}
