import { beyond } from "../../text.ts";
import type { FieldFact, Item, Loc, OperationFacts, SetName } from "../../facts/facts.ts";
import type { Json } from "../../json.ts";
import type { Said } from "./aspects.ts";

const setNames = [
  "host",
  "permission",
  "token",
  "rate-limit",
  "request-media",
  "response-media",
  "event",
  "error",
  "status",
] as const satisfies SetName[];

export interface SetDifference {
  set: SetName;
  /** What the right side lacks. */
  missing: string[];
  /** What it has beyond the left side. */
  extra: string[];
  left: Said;
  right: Said;
}

/** The sets that both sides know and that differ. */
export function compareSets(
  left: OperationFacts,
  right: OperationFacts,
): { differences: SetDifference[]; unverified: number } {
  const differences: SetDifference[] = [];
  let unverified = 0;
  for (const set of setNames) {
    const [a, b] = [left.sets[set], right.sets[set]];
    if (!a || !b) {
      if ((a ?? b)?.length) unverified++;
      continue;
    }
    const [ours, theirs] = [a, b].map((items) => items.map(({ value }) => value)) as [string[], string[]];
    const [missing, extra] = [beyond(ours, theirs), beyond(theirs, ours)];
    if (missing.length + extra.length === 0) continue;
    differences.push({ set, missing, extra, left: side(a, missing, left.at), right: side(b, extra, right.at) });
  }
  return { differences, unverified };
}

/** All values, and the line of the first that makes a difference. */
function side(items: readonly Item[], telling: readonly string[], otherwise: Loc): Said {
  const values: Json = [...new Set(items.map(({ value }) => value))].sort();
  return { value: values, at: (items.find(({ value }) => telling.includes(value)) ?? items[0])?.at ?? otherwise };
}

/** Whether a field belongs to an event that only one side has, which is reported once. */
export function isOfEvents(differences: readonly SetDifference[]): (field: FieldFact) => boolean {
  const events = differences.filter(({ set }) => set === "event");
  const names = events.flatMap(({ missing, extra }) => [...missing, ...extra]);
  return ({ location, path }) =>
    location === "event" && names.some((name) => path.startsWith(name) && /^([.<[{]|$)/.test(path.slice(name.length)));
}
