import type { Family, FieldFact, Known, Listing, Loc } from "../../facts/facts.ts";
import { isObject, pointerOf, type JsonObject } from "../../json.ts";
import { quote, type Report } from "../report.ts";
import { isOnly, type TypeName } from "../words.ts";
import { aspectsOf } from "./fields.ts";
import { checkConflicts, type Bounds, type Rules } from "./rules.ts";

/** What is collected while walking through a document. */
export interface Walk {
  fields: FieldFact[];
  listings: Listing[];
  at(pointer: string): Loc;
  report: Report;
}

interface Place {
  location: string;
  path: string;
  pointer: string;
  required?: Known<boolean> | undefined;
  /** Values that stand at an array and are those of its elements. */
  options?: Rules["enum"];
  depth: number;
}

/** A value of the kind that it must be; nothing where it is missing, or of another kind, which is reported. */
export function mustBe<T>(
  { at, report }: Walk,
  value: unknown,
  is: (value: unknown) => value is T,
  message: string,
  pointer: string,
): T | undefined {
  if (value === undefined || value === null) return undefined;
  return is(value) ? value : void report.structure(message, at(pointer));
}

export const isList = (value: unknown): value is unknown[] => Array.isArray(value);

/** What a flag says; nothing where it says neither. */
export function flagOf({ at, report }: Walk, value: unknown, pointer: string, field: string): boolean | undefined {
  if (typeof value === "boolean") return value;
  if (value !== undefined && value !== null && !isList(value))
    report("extract/unreadable-required", `required is "${quote(String(value))}"`, at(pointer), field);
  return undefined;
}

const families: Record<string, Family> = {
  ...{ string: "string", integer: "integer", int: "integer", number: "number", boolean: "boolean" },
  ...{ object: "object", array: "array", file: "binary" },
};

const widths: Record<string, 32 | 64> = { int32: 32, int64: 64 };

/** Ways to describe a value that no page was ever seen to use, so nobody knows what they would mean here. */
const foreign = ["$ref", "oneOf", "anyOf", "allOf", "not"];

const deepest = 30;

/** The fields of a schema: the value itself, unless it is the root of its location, and all it holds. */
export function walkSchema(node: unknown, place: Place, walk: Walk): void {
  const { location, path, pointer, depth } = place;
  const { report } = walk;
  const at = walk.at(pointer);
  const field = path === "" ? undefined : `${location}.${path}`;
  if (!isObject(node)) return report.structure("a schema must be an object", at, field);
  if (depth > deepest) return report.structure(`the schema is nested deeper than ${deepest}`, at, field);
  for (const word of foreign)
    if (Object.hasOwn(node, word)) report.structure(`"${word}" is not known in such a schema`, at, field);
  const type = typeOf(node);
  if (type.unknown) report("extract/unknown-type", `the type "${type.raw}" is not known`, at, field);
  const options = optionsOf(node, place, walk);
  const isArray = isOnly(type, "array");
  if (path !== "") {
    const rules = rulesOf(node, isArray, isArray ? undefined : options, place, walk);
    checkConflicts(rules, type, field!, report);
    const request = location !== "200" && location !== "event";
    const [own] = aspectsOf({ type, typeAt: at, at, rules, request, required: place.required });
    walk.fields.push({ location, path, at, aspects: own!.aspects });
  }
  const inner = (step: string, way: string): Place => ({
    ...{ location, path: path + step, pointer: pointer + way, depth: depth + 1 },
  });
  const held = options && "fact" in options ? { options } : {};
  if (node.items !== undefined) walkSchema(node.items, { ...inner("[]", "/items"), ...held }, walk);
  if (isObject(node.additionalProperties))
    walkSchema(node.additionalProperties, inner("{*}", "/additionalProperties"), walk);
  if (node.properties !== undefined && node.properties !== null) walkProperties(node, place, walk);
}

function walkProperties(node: JsonObject, { location, path, pointer, depth }: Place, walk: Walk): void {
  const at = walk.at(`${pointer}/properties`);
  const members = membersOf(node.properties, `${pointer}/properties`);
  if (!members) return walk.report.structure("properties must be a list of named schemas or a map", at);
  const named = isList(node.required) ? new Set(node.required.map(String)) : undefined;
  if (members.length || path === "") walk.listings.push({ location, path, at });
  const seen = new Set<string>();
  for (const { name, value, pointer: place } of members) {
    const inner = path === "" ? name : `${path}.${name}`;
    const here = walk.at(place);
    if (seen.has(name)) {
      walk.report("docs/duplicate-field", `"${inner}" is listed twice`, here, `${location}.${inner}`);
      continue;
    }
    seen.add(name);
    const own = location === "body" && isObject(value) ? flagOf(walk, value.required, place, name) : undefined;
    const isNamed = location === "body" ? named?.has(name) : undefined;
    const known = own ?? isNamed;
    const required = known === undefined ? undefined : { value: own === true || isNamed === true, at: here };
    walkSchema(value, { location, path: inner, pointer: place, depth: depth + 1, required }, walk);
  }
}

interface Member {
  name: string;
  value: unknown;
  pointer: string;
}

/** Properties come as a list of schemas with a `name`, or as a map. */
function membersOf(properties: unknown, pointer: string): Member[] | undefined {
  if (isObject(properties))
    return Object.entries(properties).map(([name, value]) => ({ name, value, pointer: pointer + pointerOf(name) }));
  if (!isList(properties)) return undefined;
  const members = properties.map((value, i): Member => {
    const name = isObject(value) && typeof value.name === "string" ? value.name : "";
    return { name, value, pointer: pointer + pointerOf(i) };
  });
  return members.every(({ name }) => name !== "") ? members : undefined;
}

function typeOf(node: JsonObject): TypeName {
  const stated = typeof node.type === "string" ? node.type.toLowerCase() : "";
  const format = typeof node.format === "string" ? node.format : "";
  const implied = node.properties ? "object" : node.items ? "array" : "";
  const name = stated || implied;
  const raw = format ? `${name}(${format})` : name;
  if (name === "string" && format === "binary") return { raw, families: ["binary"] };
  const family = Object.hasOwn(families, name) ? families[name] : undefined;
  if (!family) return { raw, unknown: true };
  const width = Object.hasOwn(widths, format) ? widths[format] : undefined;
  return { raw, families: [family], ...(family === "integer" && width && { width }) };
}

type Options = Rules["enum"] | { none: Loc };

function optionsOf(node: JsonObject, { pointer, options }: Place, walk: Walk): Options {
  const key = node.options !== undefined && node.options !== null ? "options" : "enum";
  const own = `${pointer}/${key}`;
  if (node[key] === undefined || node[key] === null) return options;
  const list = mustBe(walk, node[key], isList, `${key} must be a list`, own);
  if (!list) return undefined;
  const at = walk.at(own);
  const values = new Set<string>();
  for (const option of list) {
    const value = isObject(option) ? (option.value ?? option.name) : option;
    if (["string", "number", "boolean"].includes(typeof value)) values.add(String(value));
    else walk.report.structure("an option without a value", at);
  }
  return values.size ? { fact: { values: [...values], bound: "exact" }, at } : (options ?? { none: at });
}

function rulesOf(node: JsonObject, isArray: boolean, options: Options, place: Place, walk: Walk): Rules {
  const rules: Rules = { prose: { values: true, limits: true } };
  const at = (key: string): Loc => walk.at(`${place.pointer}/${key}`);
  const number = (key: string): number | undefined => {
    const value = node[key];
    const known = typeof value === "string" && /^-?\d{1,15}(\.\d{1,15})?$/.test(value) ? Number(value) : value;
    return mustBe(walk, known, isNumber, `${key} must be a number`, `${place.pointer}/${key}`);
  };
  const bounds = (low: string, high: string): Bounds | undefined => {
    const [least, most] = [number(low), number(high)];
    if (least === undefined && most === undefined) return undefined;
    const here = at(least === undefined ? high : low);
    return { ...(least !== undefined && { low: least }), ...(most !== undefined && { high: most }), at: here };
  };
  const items = isArray ? bounds("minItems", "maxItems") : undefined;
  const length = items ?? bounds("minLength", "maxLength");
  const range = bounds("minimum", "maximum");
  if (length) rules.length = length;
  if (range) rules.range = range;
  if (options && "fact" in options) rules.enum = options;
  else if (options) rules.prose.values = false;
  const { default: value, pattern } = node;
  if (typeof pattern === "string" && pattern !== "") rules.pattern = { text: pattern, at: at("pattern") };
  if (node.deprecated === true) rules.deprecated = at("deprecated");
  if (value !== undefined && value !== null && value !== "")
    rules.default = { text: typeof value === "string" ? value : JSON.stringify(value), at: at("default") };
  return rules;
}

const isNumber = (value: unknown): value is number => typeof value === "number" && Number.isFinite(value);
