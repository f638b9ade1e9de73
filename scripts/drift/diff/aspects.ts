import type { AspectName, FieldFact } from "../../facts/facts.ts";
import type { Difference } from "../compare/aspects.ts";

const lower: ReadonlySet<AspectName> = new Set(["minimum", "minLength", "minItems"]);

/** What a difference of two states is called, without its direction; the left side is the earlier one. */
export function changeOf({ aspect, kind, left, right }: Difference, isProse = false): string {
  const [was, is] = [left.value, right.value];
  const gained = is === true;
  switch (aspect) {
    case "required":
      return gained ? "field-required" : "field-optional";
    case "deprecated":
      return gained ? "field-deprecated" : "field-undeprecated";
    case "nullable":
      return gained ? "nullable-added" : "nullable-removed";
    case "default":
      return was === null ? "default-added" : is === null ? "default-removed" : "default-changed";
    case "width":
      return "width-changed";
    case "type":
      if (isProse && isNumber(was) && isNumber(is)) return "width-changed";
      return kind === "wider" ? "type-widened" : kind === "narrower" ? "type-narrowed" : "type-changed";
    case "enum":
      // Without a list all values are allowed.
      return was === null || (is !== null && kind === "missing") ? "enum-removed" : "enum-added";
    case "pattern":
      return was === null ? "constraint-stated" : is === null ? "constraint-dropped" : "pattern-changed";
    case "minimum":
    case "maximum":
    case "minLength":
    case "maxLength":
    case "minItems":
    case "maxItems":
      if (was === null || is === null) return was === null ? "constraint-stated" : "constraint-dropped";
      return isTighter(aspect, was, is) ? "constraint-tightened" : "constraint-loosened";
    case "raw":
      throw new Error("how a source writes a type is never compared");
  }
}

/** Prose calls every number a number, or not. */
const isNumber = (type: unknown): boolean => type === "integer" || type === "number";

function isTighter(aspect: AspectName, was: unknown, is: unknown): boolean {
  return lower.has(aspect) ? Number(is) > Number(was) : Number(is) < Number(was);
}

export interface Change extends Pick<Difference, "aspect" | "left" | "right" | "values"> {
  /** What it is called, without its direction. */
  what: string;
}

/** That a field which could be anything has a type, or the other way round. */
export function typedOrNot(before: FieldFact, after: FieldFact): Change[] {
  const [was, is] = [before, after].map(({ anything, at, aspects: { type } }) => {
    if (anything) return { value: "any", at };
    return type && "value" in type
      ? { value: type.value.length === 1 ? type.value[0]! : type.value, at: type.at }
      : undefined;
  });
  if (!was || !is || before.anything === after.anything) return [];
  return [{ what: after.anything ? "type-dropped" : "type-stated", aspect: "type", left: was, right: is }];
}

/** The same difference seen from the other side. */
export function reversed(difference: Difference): Difference {
  const { kind, left, right } = difference;
  return { ...difference, kind: opposites[kind], left: right, right: left };
}

const opposites: Record<Difference["kind"], Difference["kind"]> = {
  value: "value",
  type: "type",
  array: "array",
  wider: "narrower",
  narrower: "wider",
  missing: "extra",
  extra: "missing",
};
