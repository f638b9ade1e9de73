import type { SetName } from "../../facts/facts.ts";
import type { SetDifference } from "../compare/sets.ts";

export interface SetChange {
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
