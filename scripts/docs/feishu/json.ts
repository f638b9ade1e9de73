import { sha256 } from "../../text.ts";
import {
  keyOf,
  vendorOf,
  type Defect,
  type Family,
  type FieldFact,
  type Item,
  type Known,
  type Listing,
  type Loc,
  type OperationFacts,
  type Page,
  type Reading,
  type Sets,
} from "../../facts/facts.ts";
import { isObject, pointerOf, type JsonObject } from "../../json.ts";
import { bracedPath, checkVariables, isCommonHeader, isMethod, variablesOf } from "../address.ts";
import { readText } from "../document.ts";
import { quote, reporter, type Report } from "../report.ts";
import { isOnly, type TypeName } from "../types.ts";
import { aspectsOf, type Bounds, type Rules } from "./rules.ts";

const dialect = "feishu-json@1";

/** A value of the answer, and its place. */
interface Node {
  value: unknown;
  at: Loc;
  /** What it holds by a name or a number; a node without a value where it holds nothing. */
  get(key: string | number): Node;
}

/** What is collected while walking through a document. */
interface Walk {
  fields: FieldFact[];
  listings: Listing[];
  report: Report;
}

/** Reads the structured form of a page, as `get_detail` of Feishu's documentation responds: a second witness. */
export function readSchema({ file, text }: Page): Reading {
  const defects: Defect[] = [];
  const report = reporter(file, defects);
  const document = readText(text);
  for (const { line, message } of document.problems) report.structure(`the answer is no JSON: ${message}`, line);
  const nodeOf = (value: unknown, pointer: string): Node => ({
    value,
    at: { file, line: document.lineOf(pointer), pointer },
    get(key) {
      const held = isObject(value) || isList(value) ? (value as JsonObject)[key] : undefined;
      return nodeOf(held, pointer + pointerOf(key));
    },
  });
  const schema = document.value === undefined ? undefined : apiSchema(nodeOf(document.value, ""), report);
  const facts = schema && factsOf(schema, report);
  const reading = { platform: vendorOf(dialect), dialect, rows: 0, rowsUsed: 0, unclassified: [], defects };
  if (!facts) return { ...reading, operations: [] };
  for (const defect of defects) defect.operation = facts.route;
  const source = { kind: "structured", file, dialect, sha256: sha256(text) } as const;
  const { platform } = reading;
  const operation: OperationFacts = { platform, protocol: "http", source, ...facts, examples: [], curls: [] };
  return { ...reading, operations: [operation] };
}

function apiSchema(answer: Node, report: Report): Node | undefined {
  const code = answer.get("code");
  const data = answer.get("data");
  const schema = data.get("schema").get("apiSchema");
  if (code.value !== undefined && code.value !== 0) {
    const message = `the answer is a failure (code ${String(code.value)}), no documentation`;
    return void report("extract/no-operation", message, code.at);
  }
  if (isObject(schema.value)) return schema;
  const message =
    "the answer has no data.schema.apiSchema; if it has data.content, save that as a page (.md) and read it instead";
  return void report("extract/no-operation", message, data.at);
}

type Facts = Pick<OperationFacts, "key" | "route" | "at" | "fields" | "listings" | "sets">;

function factsOf(schema: Node, report: Report): Facts | undefined {
  const verb = schema.get("httpMethod").value;
  const method = typeof verb === "string" ? verb.toUpperCase() : "";
  const { value: stated, at } = schema.get("path");
  if (!isMethod(method) || typeof stated !== "string" || stated[0] !== "/")
    return void report("extract/no-operation", "apiSchema has no httpMethod and path that can be read", at);
  const path = bracedPath(stated);
  const walk: Walk = { fields: [], listings: [], report };
  walkParameters(schema.get("parameters"), walk);
  const sets: Partial<Sets> = securityOf(schema.get("security"), report);
  const body = contentOf(schema.get("requestBody"), "body", walk);
  if (body) sets["request-media"] = body;
  const responses = schema.get("responses");
  if (isObject(responses.value)) {
    sets.status = Object.keys(responses.value).map((value) => ({ value, at: responses.get(value).at }));
    const answer = contentOf(responses.get("200"), "200", walk);
    if (answer) sets["response-media"] = answer;
  } else report.structure("responses must be a map of statuses", responses.at);
  checkVariables(new Set(variablesOf(path)), walk.fields, report, at);
  const { fields, listings } = walk;
  return { key: keyOf(method, path), route: `${method} ${path}`, at, fields, listings, sets };
}

const isGiven = (value: unknown): boolean => value !== undefined && value !== null;
const isList = (value: unknown): value is unknown[] => Array.isArray(value);
const isNumber = (value: unknown): value is number => typeof value === "number" && Number.isFinite(value);

/** A value of the kind that it must be; nothing where it is missing, or of another kind, which is reported. */
function mustBe<T>(
  { value, at }: Node,
  is: (value: unknown) => value is T,
  message: string,
  report: Report,
): T | undefined {
  if (is(value)) return value;
  if (isGiven(value)) report.structure(message, at);
  return undefined;
}

/** What a flag says; nothing where it says neither. */
function flagOf({ value, at }: Node, field: string, report: Report): boolean | undefined {
  if (typeof value === "boolean") return value;
  if (isGiven(value) && !isList(value))
    report("extract/unreadable-required", `required is "${quote(String(value))}"`, at, field);
  return undefined;
}

function walkParameters(parameters: Node, walk: Walk): void {
  const { report } = walk;
  const list = mustBe(parameters, isList, "parameters must be a list", report);
  if (!list) return;
  for (const location of ["path", "query"]) walk.listings.push({ location, path: "", at: parameters.at });
  const seen = new Set<string>();
  for (const i of list.keys()) {
    const parameter = parameters.get(i);
    const { at } = parameter;
    const schema = parameter.get("schema");
    const location = parameter.get("in").value;
    const name = parameter.get("name").value ?? schema.get("name").value;
    if (typeof name !== "string" || name === "" || !isLocation(location)) {
      report.structure("a parameter must have a name, and be in path, query or header", at);
      continue;
    }
    if (location === "header" && isCommonHeader(name)) continue;
    const id = `${location}.${name}`;
    if (seen.has(id)) {
      report("docs/duplicate-field", `the parameter "${name}" is listed twice`, at, id);
      continue;
    }
    seen.add(id);
    const flag = flagOf(parameter.get("required"), id, report);
    const value = location === "path" ? true : flag;
    const required = value === undefined ? undefined : { value, at };
    walkSchema(schema, { location, path: name, depth: 0, required }, walk);
  }
}

const isLocation = (value: unknown): value is "path" | "query" | "header" =>
  value === "path" || value === "query" || value === "header";

/** Walks through the schema of a body and returns its media types. */
function contentOf(holder: Node, location: string, walk: Walk): Item[] | undefined {
  const { report } = walk;
  const message = "content must be a map of media types";
  const content = holder.get("content");
  if (!mustBe(holder, isObject, message, report) || content.value === undefined) return undefined;
  if (!isObject(content.value)) return void report.structure(message, holder.at);
  let walked = false;
  return Object.keys(content.value).map((type) => {
    const media = content.get(type);
    const schema = media.get("schema");
    if (isGiven(schema.value)) {
      if (walked) report.structure("several media types have schemas: which is meant?", media.at);
      const isStream = location === "200" && type.startsWith("text/event-stream");
      if (!walked) walkSchema(schema, { location: isStream ? "event" : location, path: "", depth: 0 }, walk);
      walked = true;
    }
    return { value: type.split(";")[0]!.trim().toLowerCase(), at: media.at };
  });
}

function securityOf(security: Node, report: Report): Partial<Sets> {
  mustBe(security, isObject, "security must be an object", report);
  const listed = (key: string, pattern: RegExp): Item[] | undefined => {
    const isReadable = (value: unknown): value is string[] =>
      isList(value) && value.every((text) => typeof text === "string" && pattern.test(text));
    const node = security.get(key);
    const list = mustBe(node, isReadable, `${key} cannot be read`, report);
    return list && [...new Set(list)].map((value) => ({ value, at: node.at }));
  };
  const token = listed("supportedAccessToken", /^[a-z]{1,20}_access_token$/);
  const permission = listed("requiredScopes", /^[\w.:-]{1,200}$/);
  // Pages that say nothing of tokens have an empty list as well.
  return { ...(token?.length && { token }), ...(permission && { permission }) };
}

const families: Record<string, Family> = {
  ...{ string: "string", integer: "integer", int: "integer", number: "number", boolean: "boolean" },
  ...{ object: "object", array: "array", file: "binary" },
};
const widths: Record<string, 32 | 64> = { int32: 32, int64: 64 };

/** Ways to describe a value that no page was ever seen to use, so nobody knows what they would mean here. */
const foreign = ["$ref", "oneOf", "anyOf", "allOf", "not"];

const deepest = 30;

/** The values that a schema lists; `none` where it has an empty list of them. */
type Options = Rules["enum"] | "none";

interface Place {
  location: string;
  path: string;
  depth: number;
  required?: Known<boolean> | undefined;
  /** Those that stand at an array and are of its elements. */
  options?: Rules["enum"];
}

/** The fields of a schema: the value itself, unless it is the root of its location, and all it holds. */
function walkSchema(node: Node, place: Place, walk: Walk): void {
  const { location, path, depth, required } = place;
  const { report } = walk;
  const { value: schema, at } = node;
  const field = path === "" ? undefined : `${location}.${path}`;
  if (!isObject(schema)) return report.structure("a schema must be an object", at, field);
  if (depth > deepest) return report.structure(`the schema is nested deeper than ${deepest}`, at, field);
  for (const word of foreign)
    if (Object.hasOwn(schema, word)) report.structure(`"${word}" is not known in such a schema`, at, field);
  const type = typeOf(path === "" ? { type: "object", ...schema } : schema);
  if (type.unknown) report("extract/unknown-type", `the type "${type.raw}" is not known`, at, field);
  const options = optionsOf(node, place.options, report);
  const isArray = isOnly(type, "array");
  if (field !== undefined) {
    const rules = rulesOf(node, isArray, isArray ? undefined : options, report);
    const isRequest = location !== "200" && location !== "event";
    const [own] = aspectsOf({ type, typeAt: at, at, rules, isRequest, required }, field, report);
    walk.fields.push({ location, path, at, aspects: own!.aspects });
  }
  const inner = { location, depth: depth + 1 };
  const held = options === "none" ? undefined : options;
  if (schema.items !== undefined) walkSchema(node.get("items"), { ...inner, path: `${path}[]`, options: held }, walk);
  if (isObject(schema.additionalProperties))
    walkSchema(node.get("additionalProperties"), { ...inner, path: `${path}{*}` }, walk);
  if (isGiven(schema.properties)) walkProperties(node, place, walk);
}

function walkProperties(node: Node, { location, path, depth }: Place, walk: Walk): void {
  const { report } = walk;
  const properties = node.get("properties");
  const members = membersOf(properties);
  if (!members) return report.structure("properties must be a list of named schemas or a map", properties.at);
  const named = node.get("required").value;
  if (members.length || path === "") walk.listings.push({ location, path, at: properties.at });
  const seen = new Set<string>();
  for (const [name, member] of members) {
    const { at } = member;
    const inner = path === "" ? name : `${path}.${name}`;
    const field = `${location}.${inner}`;
    if (seen.has(name)) {
      report("docs/duplicate-field", `"${inner}" is listed twice`, at, field);
      continue;
    }
    seen.add(name);
    const flag = location === "body" ? flagOf(member.get("required"), field, report) : undefined;
    const isNamed = location === "body" && isList(named) ? named.map(String).includes(name) : undefined;
    const required =
      flag === undefined && isNamed === undefined ? undefined : { value: flag === true || isNamed === true, at };
    walkSchema(member, { location, path: inner, depth: depth + 1, required }, walk);
  }
}

/** Properties come as a list of schemas with a `name`, or as a map. */
function membersOf(properties: Node): [name: string, member: Node][] | undefined {
  const { value } = properties;
  if (isObject(value)) return Object.keys(value).map((name) => [name, properties.get(name)]);
  if (!isList(value)) return undefined;
  const members = [...value.keys()].map((i) => properties.get(i));
  const names = members.map((member) => member.get("name").value);
  const isNamed = (name: unknown): name is string => typeof name === "string" && name !== "";
  return names.every(isNamed) ? names.map((name, i) => [name, members[i]!]) : undefined;
}

function typeOf(schema: JsonObject): TypeName {
  const stated = typeof schema.type === "string" ? schema.type.toLowerCase() : "";
  const format = typeof schema.format === "string" ? schema.format : "";
  const implied = schema.properties ? "object" : schema.items ? "array" : "";
  const name = stated || implied;
  const raw = format ? `${name}(${format})` : name;
  if (name === "string" && format === "binary") return { raw, families: ["binary"] };
  const family = Object.hasOwn(families, name) ? families[name] : undefined;
  if (!family) return { raw, unknown: true };
  const width = Object.hasOwn(widths, format) ? widths[format] : undefined;
  return { raw, families: [family], ...(family === "integer" && width && { width }) };
}

function optionsOf(schema: Node, inherited: Rules["enum"], report: Report): Options {
  const key = isGiven(schema.get("options").value) ? "options" : "enum";
  const node = schema.get(key);
  if (!isGiven(node.value)) return inherited;
  const list = mustBe(node, isList, `${key} must be a list`, report);
  if (!list) return undefined;
  const values = new Set<string>();
  for (const option of list) {
    const value = isObject(option) ? (option.value ?? option.name) : option;
    if (["string", "number", "boolean"].includes(typeof value)) values.add(String(value));
    else report.structure("an option without a value", node.at);
  }
  return values.size ? { value: { values: [...values], bound: "exact" }, at: node.at } : (inherited ?? "none");
}

function rulesOf(schema: Node, isArray: boolean, options: Options, report: Report): Rules {
  const number = (key: string): number | undefined => {
    const node = schema.get(key);
    const isText = typeof node.value === "string" && /^-?\d{1,15}(\.\d{1,15})?$/.test(node.value);
    return mustBe(isText ? { ...node, value: Number(node.value) } : node, isNumber, `${key} must be a number`, report);
  };
  const bounds = (least: string, most: string): Bounds | undefined => {
    const [low, high] = [number(least), number(most)];
    if (low === undefined && high === undefined) return undefined;
    return { low, high, at: schema.get(low === undefined ? most : least).at };
  };
  const text = (key: string): Item | undefined => {
    const { value, at } = schema.get(key);
    if (!isGiven(value) || value === "") return undefined;
    return { value: typeof value === "string" ? value : JSON.stringify(value), at };
  };
  const deprecated = schema.get("deprecated");
  return {
    enum: options === "none" ? undefined : options,
    default: text("default"),
    length: (isArray ? bounds("minItems", "maxItems") : undefined) ?? bounds("minLength", "maxLength"),
    range: bounds("minimum", "maximum"),
    pattern: typeof schema.get("pattern").value === "string" ? text("pattern") : undefined,
    deprecated: deprecated.value === true ? deprecated.at : undefined,
    prose: { values: options !== "none", limits: true },
  };
}
