import type { Example, FieldFact, Listing, Loc } from "../../facts/facts.ts";
import { pointerOf, type Json } from "../../json.ts";
import type { Report } from "./text.ts";

interface Gap {
  path: string;
  pointer: string;
  nested: boolean;
  /** The name is listed elsewhere, nearer to the root: what happens when levels are lost. */
  displaced: boolean;
  /** What holds it is missing as well. */
  inner: boolean;
}

/**
 * Holds an example against the fields of its location. When most of its nested keys have no field but one nearer to the
 * root, the structure of the table was lost on the way; otherwise the page contradicts itself.
 */
export function checkExample(
  example: Example,
  fields: readonly FieldFact[],
  listings: readonly Listing[],
  report: Report,
): void {
  const { location, at, lines } = example;
  const here = fields.filter((field) => field.location === location);
  if (!here.length) return;
  const listed = new Set(listings.filter((l) => l.location === location).map(({ path }) => path));
  const { gaps, nested } = compare(example.value, new Map(here.map((field) => [field.path, field])), listed);
  const missing = gaps.filter((gap) => gap.nested);
  const displaced = missing.filter((gap) => gap.displaced);
  const lost = missing.length * 2 > nested && displaced.length * 2 > missing.length;
  if (lost)
    report(
      "extract/structure",
      `${missing.length} of the ${nested} nested keys of the example are no fields of the table: its levels are lost`,
      at,
    );
  for (const { path, pointer } of lost ? [] : gaps.filter((gap) => !gap.inner))
    report(
      "docs/example-vs-table",
      `the example has "${path}", the table has not`,
      lineOf(at, lines[pointer]),
      `${location}.${path}`,
    );
}

const lineOf = (at: Loc, line: number | undefined): Loc => ({ ...at, line: line ?? at.line });

function compare(root: Json, fields: Map<string, FieldFact>, listed: Set<string>): { gaps: Gap[]; nested: number } {
  const depths = new Map<string, number>();
  for (const path of fields.keys()) {
    const parts = path.split(".");
    const name = parts.at(-1)!.replace(/(?:\[\]|\{\*\})+$/, "");
    depths.set(name, Math.min(depths.get(name) ?? Infinity, parts.length));
  }
  const gaps = new Map<string, Gap>();
  const nested = new Set<string>();
  // Deeper than a table goes, nothing is compared any more, so the queue is bounded by the example.
  const queue: { value: Json; path: string; pointer: string; gap: boolean }[] = [
    { value: root, path: "", pointer: "", gap: false },
  ];
  for (const { value, path, pointer, gap } of queue) {
    if (Array.isArray(value)) {
      for (const [i, item] of value.slice(0, 50).entries())
        queue.push({ value: item, path: `${path}[]`, pointer: `${pointer}/${i}`, gap });
      continue;
    }
    if (value === null || typeof value !== "object") continue;
    if (!gap && path !== "" && !listed.has(path) && !fields.has(`${path}{*}`) && !shouldHaveRows(path, fields))
      continue;
    for (const [key, inner] of Object.entries(value)) {
      const own = path === "" ? key : `${path}.${key}`;
      const map = `${path}{*}`;
      const way = pointer + pointerOf(key);
      const depth = own.split(".").length;
      if (!gap && fields.has(map)) {
        queue.push({ value: inner, path: map, pointer: way, gap });
        continue;
      }
      const absent = gap || !fields.has(own);
      if (depth > 1) nested.add(own);
      const displaced = (depths.get(key) ?? Infinity) < depth;
      if (absent && !gaps.has(own))
        gaps.set(own, { path: own, pointer: way, nested: depth > 1, displaced, inner: gap });
      if (own.length < 1000) queue.push({ value: inner, path: own, pointer: way, gap: absent });
    }
  }
  return { gaps: [...gaps.values()], nested: nested.size };
}

/** An object without rows below it, of a type that promises some: they may have gone elsewhere. */
const shouldHaveRows = (path: string, fields: Map<string, FieldFact>): boolean => {
  const { type, raw } = fields.get(path)?.aspects ?? {};
  const isOpen = raw && "value" in raw && /^(?:object|map)$/i.test(raw.value);
  return type !== undefined && "value" in type && type.value.includes("object") && !isOpen;
};
