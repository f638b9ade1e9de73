import { canonical, isObject, pointerOf, type Json } from "../json.ts";
import { parseSource, type Problem } from "../spec/source.ts";
import { isDifference, isIdentified, listRules, type AcceptedEntry } from "./accepted-entry.ts";
import { keyOf } from "../facts/facts.ts";

export interface AcceptedProblem extends Problem {
  rule: "accepted/invalid" | "accepted/no-reason";
}

type Complain = (message: string, key?: string) => void;

const shortest = 20;
const listKeys = ["rule", "platform", "operations", "reason", "evidence", "decision", "reviewBy"];
const entryKeys = [
  "rule",
  "platform",
  "operation",
  "field",
  "aspect",
  "places",
  "values",
  "reason",
  "evidence",
  "decision",
  "reviewBy",
];

/**
 * The entries of a list of accepted differences, and all that is wrong with it. What has a problem accepts nothing.
 * `platforms` are those that an entry may name; any without it.
 */
export function readAccepted(
  text: string,
  file: string,
  hasRule: (id: string) => boolean,
  platforms?: readonly string[],
): { entries: AcceptedEntry[]; problems: AcceptedProblem[] } {
  const source = parseSource(text, file);
  const problems: AcceptedProblem[] = source.problems.map((problem) => ({ rule: "accepted/invalid", ...problem }));
  const entries: AcceptedEntry[] = [];
  const list = source.value ?? [];
  const all: unknown[] = Array.isArray(list) ? list : [];
  if (!Array.isArray(list))
    problems.push({ rule: "accepted/invalid", ...source.locate(""), message: "is not a list of entries" });
  const known = new Map<string, number>();
  for (const [i, value] of all.entries()) {
    const { line } = source.locate(pointerOf(i));
    const before = problems.length;
    const complain: Complain = (message, key) => {
      const place = source.locate(key === undefined ? pointerOf(i) : pointerOf(i, key));
      problems.push({ rule: key === "reason" ? "accepted/no-reason" : "accepted/invalid", ...place, message });
    };
    const entry = entryOf(value, { file, line }, hasRule, complain);
    if (!entry) continue;
    const { platform } = entry;
    if (platform !== "" && platforms && !platforms.includes(platform))
      complain(`there is no spec of "${platform}"; there are specs of ${platforms.join(", ")}`, "platform");
    for (const id of identities(entry)) {
      const first = known.get(id);
      if (first === undefined) known.set(id, line);
      else complain(`is already accepted in line ${first}; remove one of the two`);
    }
    if (problems.length === before) entries.push(entry);
  }
  return { entries, problems };
}

function entryOf(
  value: unknown,
  at: AcceptedEntry["at"],
  hasRule: (id: string) => boolean,
  complain: Complain,
): AcceptedEntry | undefined {
  if (!isObject(value)) return void complain("is not an entry with rule, platform, operation, values and reason");
  const rule = text(value, "rule", complain) ?? "";
  if (rule !== "" && !hasRule(rule)) complain(`there is no rule "${rule}"; \`drift rules\` lists them all`, "rule");
  else if (rule !== "" && !isDifference(rule))
    complain(`"${rule}" cannot be accepted: it is no difference, but something to be repaired`, "rule");
  const isList = listRules.has(rule);
  const keys = isList ? listKeys : entryKeys;
  for (const key of Object.keys(value))
    if (!keys.includes(key))
      complain(`unknown key "${key}"; an entry of ${rule || "a rule"} has ${keys.join(", ")}`, key);
  const { values } = value;
  const isFree = typeof value.field === "string" && isIdentified(value.field, Object.keys(values ?? {}).length);
  const hasNone = isFree && value.operation === undefined;
  const operations = isList
    ? texts(value, "operations", complain)
    : [hasNone ? "" : (text(value, "operation", complain) ?? "")];
  for (const operation of operations)
    if (operation !== "" && !/^[A-Z]+ \/\S*$/.test(operation))
      complain(`"${operation}" is no operation such as "POST /teas"`, isList ? "operations" : "operation");
  if (isList && !operations.length) complain('"operations" names no operation', "operations");
  if (!isList && (!isObject(values) || !Object.keys(values).length))
    complain('"values" must give the value of each source: { table: 5, embedded-openapi: 3 }', "values");
  const reason = typeof value.reason === "string" ? value.reason.trim() : "";
  if (reason.length < shortest) complain(`the reason must say why, in ${shortest} characters or more`, "reason");
  const entry: AcceptedEntry = {
    rule,
    platform: text(value, "platform", complain) ?? "",
    operations,
    field: optional(value, "field", complain) ?? "",
    aspect: optional(value, "aspect", complain) ?? "",
    ...(isList ? {} : { values: new Map(Object.entries(isObject(values) ? values : {})) }),
    places: value.places === undefined ? [] : texts(value, "places", complain),
    reason,
    at,
  };
  for (const key of ["evidence", "decision", "reviewBy"] as const) {
    const found = optional(value, key, complain);
    if (found !== undefined) entry[key] = found;
  }
  if (entry.reviewBy !== undefined && !isDay(entry.reviewBy))
    complain(`"${entry.reviewBy}" is no day such as 2027-02-20`, "reviewBy");
  const named = [entry.platform, ...entry.operations, entry.field, entry.aspect, ...entry.places];
  // `{*}` is any key of a map, and so a field like others.
  for (const name of named)
    if (name.replaceAll("{*}", "").includes("*")) complain(`"${name}" is a wildcard; an entry accepts one difference`);
  return entry;
}

/** Whether there is such a day. */
function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text) && text.length === "2027-02-20".length;
}

function optional(value: Record<string, Json>, key: string, complain: Complain): string | undefined {
  return value[key] === undefined ? undefined : text(value, key, complain);
}

function text(value: Record<string, Json>, key: string, complain: Complain): string | undefined {
  const found = value[key];
  if (typeof found === "string" && found.trim() !== "") return found;
  complain(found === undefined ? `has no "${key}"` : `"${key}" must be a text`, found === undefined ? undefined : key);
  return undefined;
}

function texts(value: Record<string, Json>, key: string, complain: Complain): string[] {
  const found = value[key];
  if (Array.isArray(found) && found.every((item) => typeof item === "string")) return found;
  complain(`"${key}" must be a list of texts`, found === undefined ? undefined : key);
  return [];
}

/** What an entry accepts, one for each operation. */
function identities({ rule, platform, operations, field, aspect, values }: AcceptedEntry): string[] {
  const texts = values && [...values].map(([kind, value]) => [kind, canonical(value)]).sort();
  return operations.map((operation) => JSON.stringify([rule, platform, operationKey(operation), field, aspect, texts]));
}

/** An operation without the names of path variables. */
export function operationKey(operation: string): string {
  const space = operation.indexOf(" ");
  return space < 0 ? operation : keyOf(operation.slice(0, space), operation.slice(space + 1));
}
