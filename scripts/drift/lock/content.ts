import type { AspectName, Aspects, EnumFact, FieldFact, Known, Loc } from "../../facts/facts.ts";
import type { Json } from "../../json.ts";
import type { Content } from "./fold.ts";

/** The aspects that the lock keeps, in its order. The vendor's own spelling of a type is not compared, so not kept. */
export const lockedAspects = [
  ...["type", "width", "required", "nullable", "deprecated", "enum", "default", "minimum", "maximum"],
  ...["minLength", "maxLength", "minItems", "maxItems", "pattern"],
] as Exclude<AspectName, "raw">[];

/**
 * The aspects of a field in short: those with a value by name, then those that the source says there are none of.
 * Where these are many, `absent` is `*`: all but the ones that are named or unknown.
 */
export function contentOf(aspects: FieldFact["aspects"]): Content {
  const content: Content = {};
  const absent: string[] = [];
  const unknown: string[] = [];
  for (const name of lockedAspects) {
    const known = aspects[name];
    if (known === undefined) unknown.push(name);
    else if ("absent" in known) absent.push(name);
    else content[name] = shortOf(name, known.value);
  }
  if (absent.length > unknown.length) {
    content.absent = "*";
    if (unknown.length) content.unknown = unknown;
  } else if (absent.length) content.absent = absent;
  return content;
}

function shortOf(name: AspectName, value: Aspects[AspectName]): Json {
  if (name === "type") return Array.isArray(value) && value.length === 1 ? value[0]! : (value as string[]);
  if (name !== "enum") return value as Json;
  const { bound, values } = value as EnumFact;
  return bound === "exact" ? values : { atLeast: values };
}

export function aspectsOf(content: Content, at: Loc): FieldFact["aspects"] {
  const unknown = new Set(content.unknown as string[] | undefined);
  const absent = new Set(Array.isArray(content.absent) ? (content.absent as string[]) : []);
  const aspects: Record<string, Known<unknown>> = {};
  for (const name of lockedAspects) {
    if (Object.hasOwn(content, name)) aspects[name] = { value: longOf(name, content[name]!), at };
    else if (absent.has(name) || (content.absent === "*" && !unknown.has(name))) aspects[name] = { absent: true, at };
  }
  return aspects;
}

function longOf(name: AspectName, value: Json): unknown {
  if (name === "type") return typeof value === "string" ? [value] : value;
  if (name !== "enum") return value;
  return Array.isArray(value)
    ? { values: value, bound: "exact" }
    : { values: (value as { atLeast: Json }).atLeast, bound: "atLeast" };
}
