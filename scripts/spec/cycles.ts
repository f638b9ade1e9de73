import { at, isObject, pointerOf, type Json, type JsonObject } from "../json.ts";

export interface Finding {
  /** The place in the bundled document. */
  pointer: string;
  message: string;
}

const alternatives = ["allOf", "oneOf", "anyOf"];
const schemas = "/components/schemas";

/**
 * Every `$ref` that resolves to itself, so that its target is never reached. A schema may contain
 * itself in a property or an item; it must not be itself.
 */
export function refCycles(document: JsonObject): Finding[] {
  const findings: Finding[] = [];
  const done = new Set<Json>();
  /** Schemas inside something else: a path through them is not a cycle, so each is walked on its own. */
  const later: [Json, string][] = [];
  walk(document, "", false, new Set());
  for (let next = later.pop(); next; next = later.pop()) walk(...next, true, new Set());
  return findings;

  function walk(value: Json, pointer: string, schema: boolean, open: Set<Json>): void {
    if (typeof value !== "object" || value === null || done.has(value)) return;
    open.add(value);
    if (isObject(value) && typeof value.$ref === "string") {
      const place = value.$ref.replace(/^#/, "");
      const target = at(document, place) ?? null;
      if (target !== null && open.has(target))
        findings.push({
          pointer: `${pointer}/$ref`,
          message: `$ref "${value.$ref}" leads back to itself; point it to another component`,
        });
      else if (schema || !place.startsWith(`${schemas}/`)) walk(target, place, schema, open);
      else later.push([target, place]);
    } else {
      for (const [key, child] of Object.entries(value)) {
        const here = pointer + pointerOf(key);
        if (Array.isArray(value) || (schema ? alternatives.includes(key) : key !== "schema" && pointer !== schemas))
          walk(child, here, schema, open);
        else later.push([child, here]);
      }
    }
    open.delete(value);
    done.add(value);
  }
}
