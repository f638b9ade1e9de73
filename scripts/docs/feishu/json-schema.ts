import type { Family, FieldFact, Known, Listing, Loc } from "../../facts/facts.ts";
import { isObject, pointerOf, type JsonObject } from "../../json.ts";
import { aspectsOf } from "./fields.ts";
import type { Report } from "../report.ts";
import { checkConflicts, type Bounds, type Rules } from "./rules.ts";
import { isOnly, type TypeName } from "../types.ts";

/** What is collected while walking through a document. */
export interface Walk {
  fields: FieldFact[];
  listings: Listing[];
  at(pointer: string): Loc;
  report: Report;
}

export interface Place {
  location: string;
  path: string;
  pointer: string;
  required?: Known<boolean> | undefined;
  /** Values that stand at an array and are those of its elements. */
  options?: Rules["enum"] | undefined;
  depth: number;
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
  if (path !== "") {
    const rules = rulesOf(node, type, isOnly(type, "array") ? undefined : options, place, walk);
    checkConflicts(rules, type, field!, report);
    const request = location !== "200" && location !== "event";
    const [own] = aspectsOf({ type, typeAt: at, at, rules, request, required: place.required });
    walk.fields.push({ location, path, at, aspects: own!.aspects });
  }
  if (node.items !== undefined)
    walkSchema(
      node.items,
      {
        location,
        path: `${path}[]`,
        pointer: pointer + "/items",
        depth: depth + 1,
        options: options && "fact" in options ? options : undefined,
      },
      walk,
    );
  if (isObject(node.additionalProperties))
    walkSchema(
      node.additionalProperties,
      { location, path: `${path}{*}`, pointer: pointer + "/additionalProperties", depth: depth + 1 },
      walk,
    );
  if (node.properties !== undefined && node.properties !== null) walkProperties(node, place, walk);
}

function walkProperties(node: JsonObject, { location, path, pointer, depth }: Place, walk: Walk): void {
  const at = walk.at(`${pointer}/properties`);
  const members = membersOf(node.properties, `${pointer}/properties`);
  if (!members) return walk.report.structure("properties must be a list of named schemas or a map", at);
  const named = Array.isArray(node.required) ? new Set(node.required.map(String)) : undefined;
  if (members.length || path === "") walk.listings.push({ location, path, at });
  const seen = new Set<string>();
  for (const { name, value, pointer: place } of members) {
    const inner = path === "" ? name : `${path}.${name}`;
    const here = walk.at(place);
    if (seen.has(name)) walk.report("docs/duplicate-field", `"${inner}" is listed twice`, here, `${location}.${inner}`);
    else {
      seen.add(name);
      const required = location === "body" ? requiredOf(value, name, named, here, walk) : undefined;
      walkSchema(value, { location, path: inner, pointer: place, depth: depth + 1, required }, walk);
    }
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
  if (!Array.isArray(properties)) return undefined;
  const members: Member[] = [];
  for (const [i, value] of (properties as unknown[]).entries()) {
    if (!isObject(value) || typeof value.name !== "string" || value.name === "") return undefined;
    members.push({ name: value.name, value, pointer: pointer + pointerOf(i) });
  }
  return members;
}

function requiredOf(
  value: unknown,
  name: string,
  named: Set<string> | undefined,
  at: Loc,
  { report }: Walk,
): Known<boolean> | undefined {
  const own = isObject(value) ? value.required : undefined;
  if (typeof own === "boolean") return { value: own || (named?.has(name) ?? false), at };
  if (own !== undefined && own !== null && !Array.isArray(own))
    report("extract/unreadable-required", `required is "${String(own).slice(0, 40)}"`, at, name);
  return named && { value: named.has(name), at };
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

function optionsOf(node: JsonObject, place: Place, { at, report }: Walk): Options {
  const key = node.options !== undefined && node.options !== null ? "options" : "enum";
  const list = node[key];
  const here = at(`${place.pointer}/${key}`);
  if (list === undefined || list === null) return place.options;
  if (!Array.isArray(list)) {
    report.structure(`${key} must be a list`, here);
    return undefined;
  }
  const values: string[] = [];
  for (const option of list as unknown[]) {
    const value = isObject(option) ? (option.value ?? option.name) : option;
    if (typeof value === "string" || typeof value === "number" || typeof value === "boolean")
      values.push(String(value));
    else report.structure("an option without a value", here);
  }
  if (!values.length) return place.options ?? { none: here };
  return { fact: { values: [...new Set(values)], bound: "exact" }, at: here };
}

function rulesOf(node: JsonObject, type: TypeName, options: Options, place: Place, walk: Walk): Rules {
  const rules: Rules = { prose: { values: true, limits: true } };
  const at = (key: string): Loc => walk.at(`${place.pointer}/${key}`);
  const number = (key: string): number | undefined => {
    const value = node[key];
    if (value === undefined || value === null) return undefined;
    const known = typeof value === "string" && /^-?\d{1,15}(\.\d{1,15})?$/.test(value) ? Number(value) : value;
    if (typeof known === "number" && Number.isFinite(known)) return known;
    walk.report.structure(`${key} must be a number`, at(key));
    return undefined;
  };
  const bounds = (low: string, high: string): Bounds | undefined => {
    const [least, most] = [number(low), number(high)];
    if (least === undefined && most === undefined) return undefined;
    const here = at(least === undefined ? high : low);
    return { ...(least !== undefined && { low: least }), ...(most !== undefined && { high: most }), at: here };
  };
  const items = isOnly(type, "array") ? bounds("minItems", "maxItems") : undefined;
  const length = items ?? bounds("minLength", "maxLength");
  const range = bounds("minimum", "maximum");
  if (length) rules.length = length;
  if (range) rules.range = range;
  if (options && "fact" in options) rules.enum = options;
  else if (options) rules.prose.values = false;
  if (typeof node.pattern === "string" && node.pattern !== "")
    rules.pattern = { text: node.pattern, at: at("pattern") };
  if (node.deprecated === true) rules.deprecated = at("deprecated");
  const { default: value } = node;
  if (value !== undefined && value !== null && value !== "")
    rules.default = { text: typeof value === "string" ? value : JSON.stringify(value), at: at("default") };
  return rules;
}
