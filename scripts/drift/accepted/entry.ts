import { Document } from "yaml";
import type { Loc } from "../../facts/facts.ts";
import { canonical, isObject, type Json } from "../../json.ts";
import { byText } from "../../text.ts";
import { placesOf, type Finding, type Place, type Side } from "../findings.ts";

/** Reviewed differences that stay for one reason: of one rule and with the same values everywhere. */
export interface AcceptedEntry {
  /** Empty where the entry is about a fact, whichever rule reports it. */
  rule: string;
  platform: string;
  /** Each is checked on its own. */
  places: AcceptedPlace[];
  aspect: string;
  /** By kind of source; rules about whole operations have none. */
  values?: Map<string, Json>;
  reason: string;
  evidence?: string;
  /** Which source our spec follows. */
  decision?: string;
  /** The day by which the entry is reviewed again: `2027-02-20`. */
  reviewBy?: string;
  at: Loc;
}

/** Rules about whole operations: their entries list names and have no values. */
export const listRules: ReadonlySet<string> = new Set(["spec/operation-missing", "spec/operation-extra"]);

/** Classes of findings that are differences; all others report something to fix. */
export const isDifference = (rule: string): boolean => /^(?:spec|docs|i18n)\//.test(rule);

/** Values by kind of source. A kind that occurs again is numbered: two tables that disagree are `table`, `table 2`. */
export function valuesOf(sides: readonly Side[]): Map<string, Json> {
  const values = new Map<string, Json>();
  const sorted = sides.map(({ source, value }) => ({ source, value, text: canonical(value) }));
  sorted.sort((a, b) => (a.source === b.source ? byText(a.text, b.text) : 0));
  const counts = new Map<string, number>();
  for (const { source, value } of sorted) {
    const count = (counts.get(source) ?? 0) + 1;
    counts.set(source, count);
    values.set(count === 1 ? source : `${source} ${count}`, value);
  }
  return values;
}

const witnesses: ReadonlySet<string> = new Set(["table", "embedded-openapi", "published-openapi", "structured"]);

/** Whether a kind of source is one that says how the API is. Which of them says a thing does not matter. */
export const isWitness = (kind: string): boolean => witnesses.has(kindOf(kind));

/** The kind of source that a name of a value stands for: `table 2` is a table. */
export const kindOf = (name: string): string => name.replace(/ \d+$/, "");

/** Whether a finding without an operation is identified: a field that pages describe differently. */
export const isIdentified = (field: string, values: number): boolean => field !== "" && values > 1;

/** The entry that accepts a finding, as YAML without its reason. */
export function entryFor({ rule, operation, field, aspect, sides, places = [] }: Finding): string {
  if (!isDifference(rule)) return `# ${rule} cannot be accepted: it is not a difference; fix its cause\n`;
  if (operation === "" && !isIdentified(field, sides.length))
    return `# ${rule} cannot be accepted here: it has no operation to name in an entry\n`;
  return entryOfAll([{ rule, operation, field, aspect, sides, places }], "");
}

type Difference = Pick<Finding, "rule" | "operation" | "field" | "aspect" | "sides" | "places">;

/** One entry for findings of one rule with the same values. */
export function entryOfAll(findings: readonly Difference[], reason: string): string {
  const [{ rule, aspect, sides }] = findings as [Difference, ...Difference[]];
  const places = findings.flatMap((finding) => placesOf(finding).slice(finding.places?.length ? 1 : 0));
  const isList = listRules.has(rule);
  const entry = new Document([
    isList
      ? { rule, operations: places.map(({ operation }) => operation) }
      : { rule, ...placesAs(places), ...(aspect === "" ? {} : { aspect }) },
  ]);
  if (!isList) entry.setIn([0, "values"], entry.createNode(Object.fromEntries(valuesOf(sides)), { flow: true }));
  entry.setIn([0, "reason"], reason);
  return entry.toString({ lineWidth: 118 });
}

/** Where a difference is accepted: a whole operation has no field, a field on which several pages differ no operation. */
export interface AcceptedPlace extends Place {
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
export function placesAs(places: readonly Place[]): Record<string, Json> {
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
export function readPlaces(
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

export const isText = (value: Json): value is string => typeof value === "string" && value.trim() !== "";

/** `{*}` is any key of a map, and so a field like others. */
export function refuseWildcard(name: string, keys: Keys, complain: Complain): void {
  if (name.replaceAll("{*}", "").includes("*")) complain(`"${name}" is a wildcard; name each place`, ...keys);
}
