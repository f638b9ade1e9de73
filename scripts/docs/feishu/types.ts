import type { Family } from "../../facts/facts.ts";
import { oneWidth, shown } from "./text.ts";

/** A type as a table writes it. */
export interface TypeName {
  raw: string;
  /** Missing where the spelling says too little, such as `enum`. */
  family?: Family;
  width?: 32 | 64;
  /** Of an array. */
  items?: TypeName;
  /** Of a map, by any key. */
  values?: TypeName;
  /** `named` objects are described by the rows below or elsewhere, `anonymous` ones (`-`) only by the rows below. */
  object?: "named" | "anonymous" | "open";
  /** Nobody knows what it means. */
  unknown?: true;
}

const simple: Record<string, Omit<TypeName, "raw">> = {
  string: { family: "string" },
  str: { family: "string" },
  int: { family: "integer" },
  integer: { family: "integer" },
  int32: { family: "integer", width: 32 },
  int64: { family: "integer", width: 64 },
  long: { family: "integer", width: 64 },
  number: { family: "number" },
  float: { family: "number" },
  double: { family: "number" },
  "number(float)": { family: "number" },
  "number(double)": { family: "number" },
  boolean: { family: "boolean" },
  bool: { family: "boolean" },
  file: { family: "binary" },
  object: { family: "object", object: "open" },
  map: { family: "object", object: "open" },
  list: { family: "array" },
  array: { family: "array" },
  "-": { family: "object", object: "anonymous" },
  "/": {},
  enum: {},
  any: {},
};

export const parseType = (cell: string): TypeName => typeOf(oneWidth(shown(cell)), 0);

function typeOf(raw: string, depth: number): TypeName {
  const known = Object.hasOwn(simple, raw.toLowerCase()) ? simple[raw.toLowerCase()] : undefined;
  if (known) return { raw, ...known };
  if (depth > 5) return { raw, unknown: true };
  if (raw.endsWith("[]")) return { raw, family: "array", items: typeOf(raw.slice(0, -2).trim(), depth + 1) };
  const [, outer, , inner] = /^(map|array|list)\s?<(\s?string\s?,)?\s?(.{1,200})>$/i.exec(raw) ?? [];
  if (outer?.toLowerCase() === "map") return { raw, family: "object", values: typeOf(inner!.trim(), depth + 1) };
  if (outer) return { raw, family: "array", items: typeOf(inner!.trim(), depth + 1) };
  if (/^[A-Za-z][\w.]{0,120}$/.test(raw)) return { raw, family: "object", object: "named" };
  return { raw, unknown: true };
}

/** The way from a field down to the objects that its rows below describe: `[]` for an array, `{*}` for a map. */
export function innermost(type: TypeName): { type: TypeName; suffix: string } {
  let suffix = "";
  for (let inner = type; ;) {
    if (inner.items) [suffix, inner] = [`${suffix}[]`, inner.items];
    else if (inner.values) [suffix, inner] = [`${suffix}{*}`, inner.values];
    else return { type: inner, suffix };
  }
}
