import { plainPath, type FieldFact } from "../../facts/facts.ts";

/** Ways deeper than this are cut; no documentation goes as deep. */
const maxDepth = 64;

const requestLocations: ReadonlySet<string> = new Set(["header", "path", "query", "cookie", "body"]);
export const isRequest = (location: string): boolean => requestLocations.has(location);

/** Locations whose fields are single parameters, not parts of one object. */
const parameterLocations: ReadonlySet<string> = new Set(["header", "path", "query", "cookie"]);
export const isParameter = (location: string): boolean => parameterLocations.has(location);

/** What a path stands in: the object, the array, the map, or the union of which it is a member. */
export function parentOf(path: string): string {
  if (path.endsWith(">")) return path.slice(0, path.lastIndexOf("<"));
  if (path.endsWith("[]")) return path.slice(0, -2);
  if (path.endsWith("{*}")) return path.slice(0, -3);
  return path.slice(0, Math.max(0, path.lastIndexOf(".")));
}

export const isMember = (path: string): boolean => path.endsWith(">");

/** From the outermost down to what the path stands in, without the location itself. */
export function ancestorsOf(path: string): string[] {
  const found: string[] = [];
  for (let here = parentOf(path); here !== "" && found.length < maxDepth; here = parentOf(here)) found.push(here);
  return found.reverse();
}

/** The last name of a path: `items[].id` -> `id`; none for elements, keys and members. */
export function lastName(path: string): string | undefined {
  const name = path.slice(path.lastIndexOf(".") + 1);
  return /[\]}>]$/.test(name) ? undefined : name;
}

/** Names of headers do not depend on case. */
export const keyOfField = (location: string, path: string): string =>
  `${location} ${location === "header" ? path.toLowerCase() : path}`;

export const plainKey = (location: string, path: string): string =>
  keyOfField(location, path.includes("<") ? plainPath(path) : path);

/** What stands in for a part of an operation that has no fact of its own, such as a member of a union. */
export function standIn(child: FieldFact, path: string): FieldFact {
  const rest = child.path.slice(path.length);
  const { location, at, origin } = child;
  return {
    location,
    path,
    at,
    ...(origin !== undefined && rest !== "" && origin.endsWith(rest) ? { origin: origin.slice(0, -rest.length) } : {}),
    aspects: {},
  };
}
