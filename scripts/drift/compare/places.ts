import type { Loc, OperationFacts } from "../../facts/facts.ts";
import { ancestorsOf, keyOfField, parentOf, plainKey } from "./paths.ts";

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
    const [key, plain] = [keyOfField(location, path), plainKey(location, path)];
    if (!map.has(key)) map.set(key, at);
    if (key !== plain && !map.has(plain)) map.set(plain, at);
  };
  const origins = new Map<string, string>();
  for (const { location, path, at, origin = "" } of operation.fields) {
    put(nodes, location, path, at);
    const object = plainKey(location, parentOf(path));
    if (parentOf(origin) !== "" && !origins.has(object)) origins.set(object, parentOf(origin));
  }
  for (const { location, path, at } of operation.listings) put(lists, location, path, at);
  const find = (map: Map<string, Loc>, location: string, path: string): Loc | undefined =>
    map.get(keyOfField(location, path)) ?? map.get(plainKey(location, path));
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
    originOf: (location, path) => origins.get(plainKey(location, path)),
  };
}
