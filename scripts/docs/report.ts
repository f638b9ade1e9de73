import type { Defect, Example, Item, Loc } from "../facts/facts.ts";
import { pointerOf, type Json } from "../json.ts";

/** Says that something on a page cannot be read, or contradicts something else on it. */
export interface Report {
  (rule: string, message: string, at: Loc | number, field?: string, sides?: Item[]): void;
  /** The page has not the form that its reader relies on. */
  structure(message: string, at: Loc | number, field?: string): void;
  /** Something begins and does not end. */
  unbalanced(message: string, at: Loc | number): void;
  /** The place of a line of the page. */
  at(line: number): Loc;
}

/** Collects what is said of a page; places on it may be lines alone. */
export function reporter(file: string, defects: Defect[], operation?: string): Report {
  const at = (line: number): Loc => ({ file, line });
  const report = (rule: string, message: string, place: Loc | number, field?: string, sides?: Item[]): void =>
    void defects.push({
      ...{ rule, message, at: typeof place === "number" ? at(place) : place },
      ...(operation !== undefined && { operation }),
      ...(field !== undefined && { field }),
      ...(sides && { sides }),
    });
  return Object.assign(report, {
    at,
    structure: (message: string, place: Loc | number, field?: string) =>
      report("extract/structure", message, place, field),
    unbalanced: (message: string, place: Loc | number) => report("extract/unbalanced", message, place),
  });
}

/** For what is read a second time: what it would say is said already. */
export const silent = (report: Report): Report => reporter(report.at(0).file, []);

/** A piece of a page in a message. */
export const quote = (text = "", most = 40): string => (text.length > most ? `${text.slice(0, most)}...` : text);

/** A key of an example, at a place whose keys are all known to be listed. */
interface ShownKey {
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
