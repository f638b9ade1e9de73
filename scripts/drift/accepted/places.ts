import { isObject, type Json } from "../../json.ts";
import { keyOf, type Loc } from "../../facts/facts.ts";

/** Where a difference is accepted: a whole operation has no field, a field on which several pages differ no operation. */
export interface AcceptedPlace {
  operation: string;
  field: string;
  at: Loc;
}

export type Keys = readonly (string | number)[];

/** Reports a problem at some keys of an entry. */
export type Complain = (message: string, ...keys: Keys) => void;

/** The keys by which an entry names its places. */
export const placeKeys = ["operation", "operations", "field", "fields", "places"] as const;

/** Pairs of keys that contradict each other or leave open which field belongs to which operation. */
const apart: readonly [string, string][] = [
  ["operation", "operations"],
  ["field", "fields"],
  ["operations", "fields"],
  ...placeKeys.slice(0, -1).map((key): [string, string] => ["places", key]),
];

const forms = 'one operation with its "fields", one field with its "operations", or "places" with fields by operation';

/** A name, and where an entry has it. */
interface Named {
  name: string;
  keys: Keys;
}

/** The keys of an entry of these places. */
export function placesAs(places: readonly Omit<AcceptedPlace, "at">[]): Record<string, Json> {
  const operations = [...new Set(places.map(({ operation }) => operation))];
  const fields = [...new Set(places.map(({ field }) => field))];
  if (operations.length === 1 || fields.length === 1)
    return { ...keyed(operations, "operation", "operations"), ...keyed(fields, "field", "fields") };
  const of = (wanted: string) => places.filter(({ operation }) => operation === wanted).map(({ field }) => field);
  return { places: Object.fromEntries(operations.map((operation) => [operation, of(operation)])) };
}

function keyed(names: readonly string[], one: string, several: string): Record<string, Json> {
  if (names.length > 1) return { [several]: [...names] };
  return names[0] === "" ? {} : { [one]: names[0]! };
}

/** The places that an entry names, each with its own line. */
export function placesOf(
  entry: Readonly<Record<string, Json>>,
  locate: (...keys: Keys) => Loc,
  complain: Complain,
): AcceptedPlace[] {
  for (const [first, second] of apart)
    if (entry[first] !== undefined && entry[second] !== undefined)
      complain(`use either "${first}" or "${second}"; an entry has ${forms}`, second);
  const pairs = entry.places === undefined ? pairsOf(entry, complain) : pairsOfMap(entry.places, complain);
  for (const { name, keys } of new Set(pairs.map(({ operation }) => operation)))
    if ((name !== "" || entry.places !== undefined) && !/^[A-Z]+ \/\S*$/.test(name))
      complain(`"${name}" is not an operation; write a method and a path, such as "POST /teas"`, ...keys);
  for (const { name, keys } of new Set(pairs.flatMap(({ operation, field }) => [operation, field])))
    refuseWildcard(name, keys, complain);
  return pairs.map(({ operation, field }) => {
    // A single place has the line of the entry.
    const listed = [field, operation].find(({ keys }) => keys.length > 1);
    return { operation: operation.name, field: field.name, at: locate(...(listed?.keys ?? [])) };
  });
}

interface Pair {
  operation: Named;
  field: Named;
}

function pairsOf(entry: Readonly<Record<string, Json>>, complain: Complain): Pair[] {
  const fields = namesOf(entry, "field", "fields", complain);
  return namesOf(entry, "operation", "operations", complain).flatMap((operation) =>
    fields.map((field) => ({ operation, field })),
  );
}

function pairsOfMap(places: Json, complain: Complain): Pair[] {
  if (!isObject(places) || !Object.keys(places).length) {
    complain('"places" must be fields by operation: { "POST /teas": [body.ttl] }', "places");
    return [];
  }
  return Object.entries(places).flatMap(([name, fields]) => {
    const operation = { name, keys: ["places", name] };
    return listOf(fields, operation.keys, complain).map((field) => ({ operation, field }));
  });
}

function namesOf(entry: Readonly<Record<string, Json>>, one: string, several: string, complain: Complain): Named[] {
  if (entry[several] !== undefined) return listOf(entry[several], [several], complain);
  const name = entry[one] ?? "";
  if (entry[one] === undefined || isText(name)) return [{ name: String(name), keys: [one] }];
  complain(`"${one}" must be a non-empty string`, one);
  return [];
}

function listOf(found: Json, keys: Keys, complain: Complain): Named[] {
  if (Array.isArray(found) && found.length && found.every(isText))
    return found.map((name, i) => ({ name, keys: [...keys, i] }));
  complain(`"${keys.at(-1)}" must be a non-empty list of strings`, ...keys);
  return [];
}

const isText = (value: Json): value is string => typeof value === "string" && value.trim() !== "";

/** A place as findings name it: `POST /scrape body.timeout`. */
export function splitPlace(place: string): Omit<AcceptedPlace, "at"> {
  const [method = "", path = "", ...field] = place.split(" ");
  return { operation: `${method} ${path}`, field: field.join(" ") };
}

/** `{*}` is any key of a map, and so a field like others. */
export function refuseWildcard(name: string, keys: Keys, complain: Complain): void {
  if (name.replaceAll("{*}", "").includes("*")) complain(`"${name}" is a wildcard; name each place`, ...keys);
}

/** An operation without the names of path variables. */
export function operationKey(operation: string): string {
  const space = operation.indexOf(" ");
  return space < 0 ? operation : keyOf(operation.slice(0, space), operation.slice(space + 1));
}
