import type { Example } from "../facts/facts.ts";
import { pointerOf, type Json } from "../json.ts";

/** A key of an example, at a place whose keys are all known to be listed. */
export interface ShownKey {
  /** Of the field that it should be. */
  path: string;
  line: number;
  isField: boolean;
  /** What holds it is no field either. */
  inner: boolean;
}

const deepest = 40;

/** The paths of what is said of a location. */
export const pathsAt = (location: string, said: readonly { location: string; path: string }[]): Set<string> =>
  new Set(said.flatMap((one) => (one.location === location ? one.path : [])));

/** The keys of an example that tables should have a field for; those of a map can be any. */
export function keysIn(
  { value: root, at, lines }: Example,
  fields: ReadonlySet<string>,
  isListed: (path: string) => boolean,
): ShownKey[] {
  const keys: ShownKey[] = [];
  const visit = (value: Json, path: string, pointer: string, depth: number, lost: boolean): void => {
    if (value === null || typeof value !== "object" || depth > deepest) return;
    const step = Array.isArray(value) ? "[]" : !lost && fields.has(`${path}{*}`) ? "{*}" : undefined;
    const isChecked = step === undefined && (lost || isListed(path));
    for (const [name, inner] of Object.entries(value)) {
      const way = pointer + pointerOf(name);
      const own = step === undefined ? (path === "" ? name : `${path}.${name}`) : path + step;
      const isField = !lost && fields.has(own);
      if (isChecked) keys.push({ path: own, line: lines[way] ?? at.line, isField, inner: lost });
      visit(inner, own, way, depth + 1, lost || (isChecked && !isField));
    }
  };
  visit(root, "", "", 0, false);
  return keys;
}
