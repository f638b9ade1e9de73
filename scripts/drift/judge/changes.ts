import type { AspectName, SetName } from "../../facts/facts.ts";
import type { AspectDifference } from "../compare/aspects.ts";
import type { SetDifference } from "../compare/differences.ts";

const lower: ReadonlySet<AspectName> = new Set(["minimum", "minLength", "minItems"]);

/** What a difference of two states is called, without its direction; the left side is the earlier one. */
export function changeOf({ aspect, kind, left, right }: AspectDifference, isProse = false): string {
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
      if (kind === "stated" || kind === "dropped") return `type-${kind}`;
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

interface SetChange {
  /** With its direction. */
  what: string;
  values: string[];
}

const names: Record<Exclude<SetName, "status" | "rate-limit">, string> = {
  host: "host",
  permission: "permission",
  token: "token",
  "request-media": "request-media",
  "response-media": "response-media",
  event: "event",
  error: "error-code",
};

/** What happened to a set between two states; the left side is the earlier one. */
export function changesOfSet({ set, missing, extra, left, right }: SetDifference): SetChange[] {
  if (set === "rate-limit") return [{ what: "rate-limit-changed", values: [...missing, ...extra] }];
  if (set === "status")
    return [...changes("success-status", ...only(true)), ...changes("error-status", ...only(false))];
  // Any one of the permissions is enough, so the first one is a demand and another one is not.
  if (set === "permission" && isEmpty(left.value)) return [{ what: "permission-demanded", values: extra }];
  if (set === "permission" && isEmpty(right.value)) return [{ what: "permission-dropped", values: missing }];
  return changes(names[set], missing, extra);

  function only(success: boolean): [string[], string[]] {
    const fit = (status: string): boolean => status.startsWith("2") === success;
    return [missing.filter(fit), extra.filter(fit)];
  }
}

function changes(name: string, removed: string[], added: string[]): SetChange[] {
  return [
    { what: `${name}-removed`, values: removed },
    { what: `${name}-added`, values: added },
  ].filter(({ values }) => values.length > 0);
}

const isEmpty = (value: unknown): boolean => Array.isArray(value) && value.length === 0;
