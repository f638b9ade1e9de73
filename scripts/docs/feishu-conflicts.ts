import { defaultValue } from "./feishu-aspects.ts";
import { shortestMatch } from "./feishu-pattern.ts";
import type { Bounds, Rules } from "./feishu-rules.ts";
import type { Report } from "./feishu-text.ts";
import type { TypeName } from "./feishu-types.ts";

/** Says where the rules of one field contradict each other. */
export function checkConflicts(
  { length, range, pattern, ...rules }: Rules,
  type: TypeName,
  field: string,
  report: Report,
): void {
  const conflict = (message: string, at: Bounds["at"]): void => report("docs/constraint-conflict", message, at, field);
  for (const [bounds, what] of [
    [length, "length"],
    [range, "value"],
  ] as const)
    if (bounds?.low !== undefined && bounds.high !== undefined && bounds.low > bounds.high)
      conflict(`the least ${what} (${bounds.low}) is more than the most (${bounds.high})`, bounds.at);

  const shortest = pattern && type.family === "string" ? shortestMatch(pattern.text) : undefined;
  if (shortest !== undefined && length?.low !== undefined && length.low < shortest)
    conflict(`at least ${length.low} characters, but the pattern needs ${shortest}`, length.at);
  if (shortest !== undefined && length?.high !== undefined && length.high < shortest)
    conflict(`at most ${length.high} characters, but the pattern needs ${shortest}`, length.at);

  const value = rules.default && defaultValue(rules.default.text, type);
  if (value === undefined || value === null) return;
  const { at } = rules.default!;
  const { enum: values } = rules;
  if (typeof value !== "object" && values?.fact.bound === "exact" && !values.fact.values.includes(String(value)))
    conflict(`the default ${String(value)} is none of the values`, at);
  if (typeof value === "number" && outside(value, range)) conflict(`the default ${value} is out of range`, at);
  if (typeof value === "string" && outside(value.length, length))
    conflict(`the length of the default is out of range`, at);
}

const outside = (value: number, bounds: Bounds | undefined): boolean =>
  bounds !== undefined && (value < (bounds.low ?? -Infinity) || value > (bounds.high ?? Infinity));
