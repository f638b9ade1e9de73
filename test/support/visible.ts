import { inspect } from "node:util";

const deep = { showHidden: true, depth: Infinity, maxStringLength: Infinity, maxArrayLength: Infinity } as const;

/** All that a program, a logger or a debugger can see of a value. */
export function visible(value: unknown): string {
  const texts: string[] = [];
  const seen = new Set<unknown>();
  const walk = (item: unknown): void => {
    if (typeof item === "string") texts.push(item);
    if (Object(item) !== item || seen.has(item)) return;
    seen.add(item);
    if (item instanceof Headers) for (const pair of item) texts.push(...pair);
    for (const key of Reflect.ownKeys(item as object)) {
      texts.push(String(key));
      walk((item as Record<PropertyKey, unknown>)[key]);
    }
  };
  walk(value);
  texts.push(inspect(value, deep), JSON.stringify(value), String(value));
  return texts.join("\n");
}
