import { readFile, readdir } from "node:fs/promises";
import type { Loc } from "../../facts/facts.ts";
import { canonical, isObject, pointerOf, type Json, type JsonObject } from "../../json.ts";
import { listPlatforms } from "../../spec/load.ts";
import { parseSource, reasonOf, type Problem } from "../../spec/source.ts";
import { draft, ofPlatform, operationKey, sideOf, type Draft, type Place } from "../findings.ts";
import { hasRule } from "../rules/rules.ts";

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

/** Where a difference is accepted: a whole operation has no field, a field on which several pages differ no operation. */
export interface AcceptedPlace extends Place {
  at: Loc;
}

/** Rules about whole operations: their entries list names and have no values. */
export const listRules: ReadonlySet<string> = new Set(["spec/operation-missing", "spec/operation-extra"]);

/** Classes of findings that are differences; all others report something to fix. */
export const isDifference = (rule: string): boolean => /^(?:spec|docs|i18n)\//.test(rule);

/** Whether a finding without an operation is identified: a field that pages describe differently. */
export const isIdentified = (field: string, values: number): boolean => field !== "" && values > 1;

const shortest = 20;
/** The keys by which an entry names its places. */
const placeKeys = ["operation", "operations", "field", "fields", "places"];
const texts = ["evidence", "decision", "reviewBy"] as const;
const listKeys = ["rule", "operations", "reason", ...texts];
const entryKeys = ["rule", ...placeKeys, "aspect", "values", "reason", ...texts];

/** The accepted differences, and the problems of their files. Without a file, nothing is accepted. */
export async function acceptedIn(
  specs: string,
  now = Date.now(),
): Promise<{ entries: AcceptedEntry[]; findings: Draft[] }> {
  const folder = `${specs}/accepted`;
  const entries: AcceptedEntry[] = [];
  const findings: Draft[] = [];
  const refuse = (file: string, message: string) => void findings.push(problem("accepted/invalid", file, 1, message));
  const platforms = listPlatforms(specs);
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT") refuse(folder, `the folder ${reasonOf(error)}`);
    return [];
  });
  for (const name of names.filter((one) => !one.startsWith(".")).sort()) {
    const file = `${folder}/${name}`;
    const platform = platforms.find((known) => name === `${known}.yaml`);
    if (platform === undefined) {
      const known = platforms.map((one) => `${one}.yaml`).join(", ");
      refuse(file, `no spec has this name; rename the file to one of ${known}`);
      continue;
    }
    const text = await readFile(file, "utf8").catch((error: unknown) => refuse(file, `the file ${reasonOf(error)}`));
    if (text === undefined) continue;
    const read = readAccepted(text, file, platform);
    entries.push(...read.entries);
    findings.push(...read.problems.map(({ rule, line, message }) => problem(rule, file, line, message)));
  }
  return { entries, findings: [...findings, ...entries.flatMap((entry) => expired(entry, now))] };
}

const problem = (rule: string, file: string, line: number, message: string): Draft =>
  draft(rule, { of: ofPlatform(""), sides: [sideOf("accepted", message, { file, line })] });

const day = 24 * 60 * 60 * 1000;

/** An entry whose `reviewBy` has passed; after 90 days, it is an error. */
function expired({ platform, places, aspect, reviewBy, at }: AcceptedEntry, now: number): Draft[] {
  const late = reviewBy === undefined ? 0 : now - Date.parse(reviewBy) - day;
  if (!(late > 0)) return [];
  const { operation, field } = places.length === 1 ? places[0]! : { operation: "", field: "" };
  return [
    draft("accepted/expired", {
      of: { platform, route: operation },
      ...{ field, aspect },
      sides: [sideOf("accepted", `review by ${reviewBy}`, at)],
      variant: late > 90 * day ? "long" : undefined,
    }),
  ];
}

interface AcceptedProblem extends Problem {
  rule: "accepted/invalid" | "accepted/no-reason";
}

/** The entries of a platform's accepted differences, and all their problems. An entry with a problem accepts nothing. */
export function readAccepted(
  text: string,
  file: string,
  platform: string,
): { entries: AcceptedEntry[]; problems: AcceptedProblem[] } {
  const source = parseSource(text, file);
  const problems: AcceptedProblem[] = source.problems.map((problem) => ({ rule: "accepted/invalid", ...problem }));
  const entries: AcceptedEntry[] = [];
  const list: unknown = source.value ?? [];
  if (!Array.isArray(list))
    problems.push({ rule: "accepted/invalid", ...source.locate(""), message: "must be a list of entries" });
  const known = new Map<string, number>();
  for (const [i, value] of (Array.isArray(list) ? list : []).entries()) {
    const before = problems.length;
    const locate = (...keys: Keys) => source.locate(pointerOf(i, ...keys));
    const complain: Complain = (message, ...keys) => {
      const rule = keys[0] === "reason" ? "accepted/no-reason" : "accepted/invalid";
      problems.push({ rule, ...locate(...keys), message });
    };
    if (!isObject(value)) {
      complain("must be an entry with rule, operation, field, values and reason");
      continue;
    }
    const entry = entryOf({ value, complain, locate: (...keys) => ({ file, line: locate(...keys).line }) }, platform);
    for (const place of entry.places) {
      const id = identityOf(entry, place);
      const first = known.get(id);
      const { line } = place.at;
      if (first === undefined) known.set(id, line);
      else
        problems.push({
          ...{ rule: "accepted/invalid", file, line, column: 1 },
          message: `${nameOf(place)} is already accepted in line ${first}; remove one of the two`,
        });
    }
    if (problems.length === before) entries.push(entry);
  }
  return { entries, problems };
}

/** The identity of an entry in one place. */
function identityOf({ rule, aspect, values }: AcceptedEntry, { operation, field }: AcceptedPlace): string {
  const texts = values && [...values].map(([kind, value]) => [kind, canonical(value)]).sort();
  return JSON.stringify([rule, operationKey(operation), field, aspect, texts]);
}

const nameOf = ({ operation, field }: AcceptedPlace): string => [operation, field].filter((name) => name).join(" ");

type Keys = readonly (string | number)[];

/** Reports a problem at some keys of an entry. */
type Complain = (message: string, ...keys: Keys) => void;

/** An entry as it stands in its file. */
interface Raw {
  value: JsonObject;
  locate: (...keys: Keys) => Loc;
  complain: Complain;
}

function entryOf(raw: Raw, platform: string): AcceptedEntry {
  const { value, locate, complain } = raw;
  const optional = (key: string): string | undefined => {
    const found = value[key];
    if (found === undefined || isText(found)) return found;
    complain(`"${key}" must be a non-empty string`, key);
    return undefined;
  };
  const rule = optional("rule") ?? "";
  if (rule !== "" && !hasRule(rule)) complain(`unknown rule "${rule}"; \`drift rules\` lists all rules`, "rule");
  else if (rule !== "" && !isDifference(rule))
    complain(`"${rule}" cannot be accepted: it is not a difference; fix its cause`, "rule");
  const isList = listRules.has(rule);
  const keys = isList ? listKeys : entryKeys;
  for (const key of Object.keys(value))
    if (key === "platform") complain(`remove "platform"; the name of the file says ${platform}`, key);
    else if (!keys.includes(key))
      complain(`unknown key "${key}"; an entry of ${rule || "a rule"} has ${keys.join(", ")}`, key);
  const places = placesIn(raw);
  const values = isObject(value.values) ? Object.entries(value.values) : [];
  const count = Object.keys(value.values ?? {}).length;
  if (isList && value.operations === undefined) complain('needs "operations"');
  else if (places.some(({ operation, field }) => operation === "" && !isIdentified(field, count)))
    complain('needs "operation"');
  if (!isList && !values.length)
    complain('"values" must have the value of each source: { table: 5, embedded-openapi: 3 }', "values");
  const reason = typeof value.reason === "string" ? value.reason.trim() : "";
  if (reason.length < shortest) complain(`"reason" must say why, in at least ${shortest} characters`, "reason");
  const entry: AcceptedEntry = {
    ...{ rule, platform, places, aspect: optional("aspect") ?? "", reason, at: locate() },
    ...(isList ? {} : { values: new Map(values) }),
  };
  for (const key of texts) {
    const found = optional(key);
    if (found !== undefined) entry[key] = found;
  }
  if (entry.reviewBy !== undefined && !isDay(entry.reviewBy))
    complain(`"${entry.reviewBy}" is not a day; write it as 2027-02-20`, "reviewBy");
  refuseWildcard({ name: entry.aspect, keys: ["aspect"] }, complain);
  return entry;
}

const isText = (value: Json): value is string => typeof value === "string" && value.trim() !== "";

/** Whether the day exists. */
function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text) && text.length === "2027-02-20".length;
}

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

/** The places that an entry names, each with its own line. */
function placesIn(raw: Raw): AcceptedPlace[] {
  const { value, locate, complain } = raw;
  for (const [first, second] of apart)
    if (value[first] !== undefined && value[second] !== undefined)
      complain(`use either "${first}" or "${second}"; an entry has ${forms}`, second);
  const pairs = pairsIn(raw);
  for (const named of new Set(pairs.map(([operation]) => operation)))
    if ((named.name !== "" || value.places !== undefined) && !/^[A-Z]+ \/\S*$/.test(named.name))
      complain(`"${named.name}" is not an operation; write a method and a path, such as "POST /teas"`, ...named.keys);
  for (const named of new Set(pairs.flat())) refuseWildcard(named, complain);
  return pairs.map(([operation, field]) => {
    // A single place has the line of the entry.
    const listed = [field, operation].find(({ keys }) => keys.length > 1);
    return { operation: operation.name, field: field.name, at: locate(...(listed?.keys ?? [])) };
  });
}

function pairsIn({ value, complain }: Raw): [operation: Named, field: Named][] {
  const listIn = (found: Json, keys: Keys): Named[] => {
    if (Array.isArray(found) && found.length && found.every(isText))
      return found.map((name, i) => ({ name, keys: [...keys, i] }));
    complain(`"${keys.at(-1)}" must be a non-empty list of strings`, ...keys);
    return [];
  };
  const namesIn = (one: string, several: string): Named[] => {
    if (value[several] !== undefined) return listIn(value[several], [several]);
    const name = value[one] ?? "";
    if (value[one] === undefined || isText(name)) return [{ name: String(name), keys: [one] }];
    complain(`"${one}" must be a non-empty string`, one);
    return [];
  };
  const { places } = value;
  if (places === undefined) {
    const fields = namesIn("field", "fields");
    return namesIn("operation", "operations").flatMap((operation) =>
      fields.map((field): [Named, Named] => [operation, field]),
    );
  }
  if (isObject(places) && Object.keys(places).length)
    return Object.entries(places).flatMap(([name, fields]) => {
      const operation = { name, keys: ["places", name] };
      return listIn(fields, operation.keys).map((field): [Named, Named] => [operation, field]);
    });
  complain('"places" must be fields by operation: { "POST /teas": [body.ttl] }', "places");
  return [];
}

/** `{*}` is any key of a map, and so a field like others. */
function refuseWildcard({ name, keys }: Named, complain: Complain): void {
  if (name.replaceAll("{*}", "").includes("*")) complain(`"${name}" is a wildcard; name each place`, ...keys);
}
