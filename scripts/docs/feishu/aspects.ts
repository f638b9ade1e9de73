import type { Aspects, FieldFact, Known } from "../../facts/facts.ts";
import type { Json } from "../../json.ts";
import type { Bounds, Rules } from "./rules.ts";
import type { TypeName } from "./types.ts";
import type { Loc } from "../../facts/facts.ts";

type AspectsOf = FieldFact["aspects"];

export interface Said {
  type: TypeName;
  typeAt: Loc;
  required: Known<boolean> | undefined;
  rules: Rules;
  /** The tables of requests state limits; those of answers rarely do. */
  request: boolean;
  at: Loc;
}

/** A field and what it holds: an array and its elements, a map and its values. */
export function aspectsOf(said: Said): { suffix: string; aspects: AspectsOf }[] {
  const { type, rules, required, at } = said;
  const scalar = isScalar(type);
  const fields = [{ suffix: "", aspects: typeAspects(type, said.typeAt) }];
  for (let inner = type, suffix = ""; inner.items ?? inner.values;) {
    suffix += inner.items ? "[]" : "{*}";
    inner = (inner.items ?? inner.values)!;
    fields.push({ suffix, aspects: typeAspects(inner, said.typeAt) });
  }
  const [field] = fields as [(typeof fields)[0]];
  const leaf = fields.at(-1)!;
  if (required) field.aspects.required = required;
  if (rules.deprecated) field.aspects.deprecated = { value: true, at: rules.deprecated };
  const value = rules.default && defaultValue(rules.default.text, type);
  if (value !== undefined) field.aspects.default = { value, at: rules.default!.at };
  if (rules.enum) leaf.aspects.enum = { value: rules.enum.fact, at: rules.enum.at };
  else if (!rules.prose.values && isScalar(innermostOf(type))) leaf.aspects.enum = { absent: true, at };
  if (type.family === "array") limit(field.aspects, ["minItems", "maxItems"], rules.length, said);
  if (scalar && type.family === "string") limit(field.aspects, ["minLength", "maxLength"], rules.length, said);
  const numeric = innermostOf(type).family === "integer" || innermostOf(type).family === "number";
  if (numeric && (scalar || rules.range)) limit(leaf.aspects, ["minimum", "maximum"], rules.range, said);
  if (rules.pattern) leaf.aspects.pattern = { value: rules.pattern.text, at: rules.pattern.at };
  else if (type.family === "string" && silenceMeans(said))
    field.aspects.pattern = { absent: true, at: rules.block ?? at };
  return fields;
}

const innermostOf = (type: TypeName): TypeName => {
  const inner = type.items ?? type.values;
  return inner ? innermostOf(inner) : type;
};

const isScalar = ({ family }: TypeName): boolean =>
  family === "string" || family === "integer" || family === "number" || family === "boolean";

function typeAspects({ family, width, raw }: TypeName, at: Loc): AspectsOf {
  return {
    ...(family && { type: { value: [family], at } }),
    ...(width && { width: { value: width, at } }),
    raw: { value: raw, at },
  };
}

/** Whether what the rules leave out is known not to be ruled: a block lists all rules, a request without one has none. */
const silenceMeans = ({ rules, request }: Said): boolean =>
  rules.block !== undefined || (request && !rules.prose.limits);

function limit(
  aspects: AspectsOf,
  [low, high]: readonly ["minLength" | "minItems" | "minimum", "maxLength" | "maxItems" | "maximum"],
  bounds: Bounds | undefined,
  said: Said,
): void {
  const place = said.rules.block ?? said.at;
  const say = (aspect: keyof Aspects & (typeof low | typeof high), value: number | undefined): void => {
    if (value !== undefined) aspects[aspect] = { value, at: bounds!.at };
    else if (bounds ?? silenceMeans(said)) aspects[aspect] = { absent: true, at: bounds?.at ?? place };
  };
  // At least nothing is no limit: pages state it by habit, specs leave it out.
  say(low, bounds?.low === 0 && low !== "minimum" ? undefined : bounds?.low);
  say(high, bounds?.high);
}

/** A default as a value of its type; unknown where it is not one. */
export function defaultValue(text: string, type: TypeName): Json | undefined {
  const plain = /^`([^`]*)`/.exec(text)?.[1] ?? text;
  const bare = /^"([^"]*)"$/.exec(plain)?.[1] ?? plain;
  switch (type.family) {
    case "string":
      return bare;
    case "integer":
    case "number":
      return /^-?\d{1,15}(\.\d{1,15})?$/.test(bare) ? Number(bare) : undefined;
    case "boolean":
      return bare === "true" ? true : bare === "false" ? false : undefined;
    case "array":
    case "object":
      try {
        return JSON.parse(plain) as Json;
      } catch {
        return undefined;
      }
    case "binary":
    case undefined:
      return undefined;
  }
}
