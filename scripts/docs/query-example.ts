import type { Example, Loc } from "../facts/facts.ts";

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
