import type { Item } from "../../facts/facts.ts";
import { defaultValue } from "./aspects.ts";
import { shortestMatch } from "./pattern.ts";
import type { Bounds, Rules } from "./rules.ts";
import type { Report } from "./text.ts";
import type { TypeName } from "./types.ts";

/** Says where the rules of one field contradict each other. */
export function checkConflicts(
  { length, range, pattern, ...rules }: Rules,
  type: TypeName,
  field: string,
  report: Report,
): void {
  const conflict = (message: string, ...sides: Item[]): void =>
    report("docs/constraint-conflict", message, sides[0]!.at, field, sides);
  const shown = ({ low, high, at }: Bounds): Item => ({ value: `${low ?? ""}..${high ?? ""}`, at });
  for (const [bounds, what] of [
    [length, "length"],
    [range, "value"],
  ] as const)
    if (bounds?.low !== undefined && bounds.high !== undefined && bounds.low > bounds.high)
      conflict(`the least ${what} (${bounds.low}) is more than the most (${bounds.high})`, shown(bounds));

  const matched = (): Item => ({ value: pattern!.text, at: pattern!.at });
  const shortest = pattern && type.family === "string" ? shortestMatch(pattern.text) : undefined;
  if (shortest !== undefined && length?.low !== undefined && length.low < shortest)
    conflict(`at least ${length.low} characters, but the pattern needs ${shortest}`, shown(length), matched());
  if (shortest !== undefined && length?.high !== undefined && length.high < shortest)
    conflict(`at most ${length.high} characters, but the pattern needs ${shortest}`, shown(length), matched());

  const value = rules.default && defaultValue(rules.default.text, type);
  if (value === undefined || value === null) return;
  const chosen: Item = { value: rules.default!.text, at: rules.default!.at };
  const { enum: values } = rules;
  if (typeof value !== "object" && values?.fact.bound === "exact" && !values.fact.values.includes(String(value)))
    conflict(`the default ${String(value)} is none of the values`, chosen, {
      value: values.fact.values.join(),
      at: values.at,
    });
  if (typeof value === "number" && outside(value, range))
    conflict(`the default ${value} is out of range`, chosen, shown(range!));
  if (typeof value === "string" && outside(value.length, length))
    conflict(`the length of the default is out of range`, chosen, shown(length!));
}

const outside = (value: number, bounds: Bounds | undefined): boolean =>
  bounds !== undefined && (value < (bounds.low ?? -Infinity) || value > (bounds.high ?? Infinity));
