import { plainPath, type FieldFact, type Loc, type OperationFacts } from "../../facts/facts.ts";

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

/** Where things stand in a source, for what it does not say. */
export interface Places {
  operation: OperationFacts;
  hasLocation(location: string): boolean;
  /** Where a field stands, whatever members of unions it stands in. */
  at(location: string, path: string): Loc | undefined;
  /** The list of the members of an object, if the source lists them in full. */
  listed(location: string, path: string): Loc | undefined;
  /** Where one would look for a thing: the list of its object, the nearest thing around it, or the operation. */
  near(location: string, path: string): Loc;
  /** The shared schema that an object comes from, and the rest of the way. */
  originOf(location: string, path: string): string | undefined;
}

const known = new WeakMap<OperationFacts, Places>();

export function placesOf(operation: OperationFacts): Places {
  let places = known.get(operation);
  if (!places) known.set(operation, (places = collect(operation)));
  return places;
}

function collect(operation: OperationFacts): Places {
  const nodes = new Map<string, Loc>();
  const lists = new Map<string, Loc>();
  const locations = new Set<string>();
  const put = (map: Map<string, Loc>, location: string, path: string, at: Loc): void => {
    locations.add(location);
    const key = keyOfField(location, path);
    if (!map.has(key)) map.set(key, at);
    if (!path.includes("<")) return;
    const plain = plainKey(location, path);
    if (!map.has(plain)) map.set(plain, at);
  };
  for (const { location, path, at } of operation.fields) put(nodes, location, path, at);
  for (const { location, path, at } of operation.listings) put(lists, location, path, at);
  const find = (map: Map<string, Loc>, location: string, path: string): Loc | undefined =>
    map.get(keyOfField(location, path)) ?? map.get(plainKey(location, path));
  let origins: Map<string, string> | undefined;
  return {
    operation,
    hasLocation: (location) => locations.has(location),
    at: (location, path) => find(nodes, location, path),
    listed: (location, path) => find(lists, location, path),
    near(location, path) {
      for (const above of [...ancestorsOf(path).reverse(), ""]) {
        const at = find(lists, location, above) ?? find(nodes, location, above);
        if (at) return at;
      }
      return operation.at;
    },
    originOf: (location, path) => (origins ??= originsIn(operation)).get(plainKey(location, path)),
  };
}

function originsIn({ fields }: OperationFacts): Map<string, string> {
  const origins = new Map<string, string>();
  for (const { location, path, origin = "" } of fields) {
    const object = plainKey(location, parentOf(path));
    if (parentOf(origin) !== "" && !origins.has(object)) origins.set(object, parentOf(origin));
  }
  return origins;
}
