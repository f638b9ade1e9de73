import { readFile, readdir } from "node:fs/promises";
import type { Loc } from "../../facts/facts.ts";
import { canonical, isObject, pointerOf, type Json } from "../../json.ts";
import { listPlatforms } from "../../spec/load.ts";
import { parseSource, reasonOf, type Problem } from "../../spec/source.ts";
import { draft, ofPlatform, operationKey, sideOf, type Draft } from "../findings.ts";
import { hasRule } from "../rules/rules.ts";
import {
  isDifference,
  isIdentified,
  isText,
  listRules,
  placeKeys,
  readPlaces,
  refuseWildcard,
  type AcceptedEntry,
  type AcceptedPlace,
  type Complain,
  type Keys,
} from "./entry.ts";

interface AcceptedProblem extends Problem {
  rule: "accepted/invalid" | "accepted/no-reason";
}

const shortest = 20;
const listKeys = ["rule", "operations", "reason", "evidence", "decision", "reviewBy"];
const entryKeys = ["rule", ...placeKeys, "aspect", "values", "reason", "evidence", "decision", "reviewBy"];

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
  for (const name of await namesIn(folder, refuse)) {
    const file = `${folder}/${name}`;
    const platform = platforms.find((known) => name === `${known}.yaml`);
    if (platform === undefined) {
      const names = platforms.map((known) => `${known}.yaml`).join(", ");
      refuse(file, `no spec has this name; rename the file to one of ${names}`);
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

/** The files of the folder, without hidden ones. */
async function namesIn(folder: string, refuse: (file: string, message: string) => void): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => !name.startsWith(".")).sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") refuse(folder, `the folder ${reasonOf(error)}`);
    return [];
  }
}

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

const problem = (rule: string, file: string, line: number, message: string): Draft =>
  draft(rule, { of: ofPlatform(""), sides: [sideOf("accepted", message, { file, line })] });

/** The entries of a platform's accepted differences, and all their problems. An entry with a problem accepts nothing. */
export function readAccepted(
  text: string,
  file: string,
  platform: string,
): { entries: AcceptedEntry[]; problems: AcceptedProblem[] } {
  const source = parseSource(text, file);
  const problems: AcceptedProblem[] = source.problems.map((problem) => ({ rule: "accepted/invalid", ...problem }));
  const entries: AcceptedEntry[] = [];
  const list = source.value ?? [];
  const all: unknown[] = Array.isArray(list) ? list : [];
  if (!Array.isArray(list))
    problems.push({ rule: "accepted/invalid", ...source.locate(""), message: "must be a list of entries" });
  const known = new Map<string, number>();
  for (const [i, value] of all.entries()) {
    const before = problems.length;
    const locate = (...keys: Keys): Loc => ({ file, line: source.locate(pointerOf(i, ...keys)).line });
    const complain: Complain = (message, ...keys) => {
      const rule = keys[0] === "reason" ? "accepted/no-reason" : "accepted/invalid";
      problems.push({ rule, ...source.locate(pointerOf(i, ...keys)), message });
    };
    const entry = entryOf(value, platform, locate, complain);
    if (!entry) continue;
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

function entryOf(
  value: unknown,
  platform: string,
  locate: (...keys: Keys) => Loc,
  complain: Complain,
): AcceptedEntry | undefined {
  if (!isObject(value)) return void complain("must be an entry with rule, operation, field, values and reason");
  const rule = optional(value, "rule", complain) ?? "";
  if (rule !== "" && !hasRule(rule)) complain(`unknown rule "${rule}"; \`drift rules\` lists all rules`, "rule");
  else if (rule !== "" && !isDifference(rule))
    complain(`"${rule}" cannot be accepted: it is not a difference; fix its cause`, "rule");
  const isList = listRules.has(rule);
  const keys = isList ? listKeys : entryKeys;
  for (const key of Object.keys(value))
    if (key === "platform") complain(`remove "platform"; the name of the file says ${platform}`, key);
    else if (!keys.includes(key))
      complain(`unknown key "${key}"; an entry of ${rule || "a rule"} has ${keys.join(", ")}`, key);
  const places = readPlaces(value, locate, complain);
  const { values } = value;
  const isFree = ({ field }: AcceptedPlace): boolean => isIdentified(field, Object.keys(values ?? {}).length);
  if (isList && value.operations === undefined) complain('needs "operations"');
  else if (places.some((place) => place.operation === "" && !isFree(place))) complain('needs "operation"');
  if (!isList && (!isObject(values) || !Object.keys(values).length))
    complain('"values" must have the value of each source: { table: 5, embedded-openapi: 3 }', "values");
  const reason = typeof value.reason === "string" ? value.reason.trim() : "";
  if (reason.length < shortest) complain(`"reason" must say why, in at least ${shortest} characters`, "reason");
  const entry: AcceptedEntry = {
    rule,
    platform,
    places,
    aspect: optional(value, "aspect", complain) ?? "",
    ...(isList ? {} : { values: new Map(Object.entries(isObject(values) ? values : {})) }),
    reason,
    at: locate(),
  };
  for (const key of ["evidence", "decision", "reviewBy"] as const) {
    const found = optional(value, key, complain);
    if (found !== undefined) entry[key] = found;
  }
  if (entry.reviewBy !== undefined && !isDay(entry.reviewBy))
    complain(`"${entry.reviewBy}" is not a day; write it as 2027-02-20`, "reviewBy");
  refuseWildcard(entry.aspect, ["aspect"], complain);
  return entry;
}

/** Whether the day exists. */
function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text) && text.length === "2027-02-20".length;
}

function optional(value: Record<string, Json>, key: string, complain: Complain): string | undefined {
  const found = value[key];
  if (found === undefined || isText(found)) return found;
  complain(`"${key}" must be a non-empty string`, key);
  return undefined;
}

/** The identity of an entry in one place. */
function identityOf({ rule, aspect, values }: AcceptedEntry, { operation, field }: AcceptedPlace): string {
  const texts = values && [...values].map(([kind, value]) => [kind, canonical(value)]).sort();
  return JSON.stringify([rule, operationKey(operation), field, aspect, texts]);
}

const nameOf = ({ operation, field }: AcceptedPlace): string => [operation, field].filter((name) => name).join(" ");
