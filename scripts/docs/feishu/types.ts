import type { Json } from "../../json.ts";
import { isOnly, readType, scalarOf, vocabulary, type TypeName } from "../types.ts";
import { oneWidth, shown } from "./markup.ts";

const words = vocabulary(
  ["number(float) number(double)", { families: ["number"] }],
  ["map", { families: ["object"], object: "open" }],
  ["-", { families: ["object"], object: "anonymous" }],
  ["/ enum any", {}],
);

/** Any other word is the name of an object. */
export const parseType = (cell: string): TypeName =>
  readType(oneWidth(shown(cell)), words, (raw) =>
    /^[A-Za-z][\w.]{0,120}$/.test(raw) ? { families: ["object"], object: "named" } : undefined,
  );

/** A default as a value of its type; unknown where it is not one. */
export function defaultValue(text: string, type: TypeName): Json | undefined {
  const plain = /^`([^`]*)`/.exec(text)?.[1] ?? text;
  if (!isOnly(type, "array", "object")) return scalarOf(/^"([^"]*)"$/.exec(plain)?.[1] ?? plain, type.families?.[0]);
  try {
    return JSON.parse(plain) as Json;
  } catch {
    return undefined;
  }
}
