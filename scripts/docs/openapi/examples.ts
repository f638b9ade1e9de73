import type { Example } from "../../facts/facts.ts";
import { isObject, pointerOf, type Json, type JsonObject } from "../../json.ts";
import type { Context } from "./schema.ts";

/** The examples of a media type, as values in the document. */
export function examplesOf(context: Context, location: string, media: JsonObject, pointer: string): Example[] {
  const found: { value: Json; pointer: string }[] = [];
  if (media.example !== undefined) found.push({ value: media.example, pointer: `${pointer}/example` });
  for (const [name, entry] of Object.entries(isObject(media.examples) ? media.examples : {}))
    if (isObject(entry) && entry.value !== undefined)
      found.push({ value: entry.value, pointer: `${pointer + pointerOf("examples", name)}/value` });
  return found.map((example) => ({
    location,
    value: example.value,
    at: context.loc(example.pointer),
    lines: linesOf(example.value, (inner) => context.loc(example.pointer + inner).line),
  }));
}

const deepest = 100;

/** The line of each JSON pointer of a value. */
function linesOf(value: Json, lineOf: (pointer: string) => number): Record<string, number> {
  const lines = Object.create(null) as Record<string, number>;
  const visit = (part: Json, pointer: string, depth: number) => {
    lines[pointer] = lineOf(pointer);
    if (typeof part !== "object" || part === null || depth > deepest) return;
    for (const [name, child] of Object.entries(part)) visit(child, pointer + pointerOf(name), depth + 1);
  };
  visit(value, "", 0);
  return lines;
}
