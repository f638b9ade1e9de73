import { isObject, type Json, type JsonObject } from "../../json.ts";
import type { Violation } from "../dialect.ts";

const longestWait = 60_000;
/** What waiting for an element counts as, however long it takes. */
const elementWait = 1000;

/** Where a request has the options of a scrape; `""` is the body itself. */
const optionsAt: Record<string, string> = {
  "POST /scrape": "",
  "POST /batch/scrape": "",
  "POST /crawl": "scrapeOptions",
  "POST /search": "scrapeOptions",
  "POST /extract": "scrapeOptions",
};

const notInSearch = ["changeTracking", "branding", "attributes", "audio", "video"];

/** What the server refuses although each field on its own is as its schema wants it. */
export function brokenRules(route: string, body: JsonObject): Violation[] {
  const name = optionsAt[route];
  if (name === undefined) return [];
  const options = name === "" ? body : body[name];
  const found = isObject(options) ? scrapeRules(options) : [];
  const violations = found.map(({ field, message }) => ({ field: name === "" ? field : `${name}.${field}`, message }));
  return route === "POST /search" ? [...violations, ...searchRules(body)] : violations;
}

function scrapeRules(options: JsonObject): Violation[] {
  const violations: Violation[] = [];
  const refuse = (field: string, message: string) => void violations.push({ field, message });
  const { waitFor, timeout } = options;
  if (typeof waitFor === "number" && typeof timeout === "number" && waitFor > timeout / 2)
    refuse("waitFor", "must be at most half of timeout");
  if (Array.isArray(options.actions) && Number(waitFor ?? 0) + waits(options.actions) > longestWait)
    refuse("actions", `may wait at most ${String(longestWait / 1000)} seconds together with waitFor`);
  const formats = formatsOf(options);
  if (formats.includes("changeTracking") && !formats.includes("markdown"))
    refuse("formats", "changeTracking needs markdown beside it");
  if (formats.filter((format) => format === "screenshot").length > 1)
    refuse("formats", "only one format can be screenshot");
  return violations;
}

function searchRules({ includeDomains, excludeDomains, scrapeOptions }: JsonObject): Violation[] {
  const formats = isObject(scrapeOptions) ? formatsOf(scrapeOptions) : [];
  const violations = notInSearch
    .filter((format) => formats.includes(format))
    .map((format) => ({ field: "scrapeOptions.formats", message: `${format} cannot be a format of a search` }));
  if (isFilled(includeDomains) && isFilled(excludeDomains))
    violations.push({ field: "excludeDomains", message: "cannot stand beside includeDomains" });
  return violations;
}

const isFilled = (value: Json | undefined): boolean => Array.isArray(value) && value.length > 0;

const formatsOf = ({ formats }: JsonObject): Json[] =>
  (Array.isArray(formats) ? formats : []).map((format) => (isObject(format) ? (format.type ?? null) : format));

function waits(actions: Json[]): number {
  const times = actions
    .filter(isObject)
    .filter(({ type }) => type === "wait")
    .map(({ milliseconds }) => (typeof milliseconds === "number" ? milliseconds : elementWait));
  return times.reduce((sum, time) => sum + time, 0);
}
