import { sha256 } from "../../text.ts";
import {
  fieldName,
  keyOf,
  vendorOf,
  type Defect,
  type Item,
  type Known,
  type Loc,
  type OperationFacts,
  type Page,
  type Reading,
  type Sets,
  type SourceInfo,
} from "../../facts/facts.ts";
import { isObject, pointerOf, type JsonObject } from "../../json.ts";
import { bracedPath, checkVariables, isCommonHeader, isMethod, variablesOf } from "../requests.ts";
import { readText } from "../document.ts";
import { quote, reporter, type Report } from "../report.ts";
import { isOnly, vocabulary, type TypeName } from "../words.ts";
import { factsOf, isOfRequest, type Bounds, type Rules } from "./rules.ts";
import type { Fields } from "./tables.ts";

const dialect = "feishu-json@1";

/** A value of the answer, and its place. */
interface Node {
  value: unknown;
  at: Loc;
  /** What it holds by a name or a number; a node without a value where it holds nothing. */
  get(key: string | number): Node;
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
    report,
  });
  const platform = vendorOf(dialect);
  const source: SourceInfo = { kind: "structured", file, dialect, sha256: sha256(text) };
  const facts = document.value === undefined ? undefined : operationOf(nodeOf(document.value, ""));
  if (facts) for (const defect of defects) defect.operation = facts.route;
  const operations = facts ? [{ platform, protocol: "http" as const, source, ...facts, examples: [], curls: [] }] : [];
  return { platform, dialect, operations, rows: 0, rowsUsed: 0, unclassified: [], defects };
}

type Facts = Pick<OperationFacts, "key" | "route" | "at" | "fields" | "listings" | "sets">;

function operationOf(answer: Node): Facts | undefined {
  const { report } = answer;
  const [code, data] = [answer.get("code"), answer.get("data")];
  const none = (message: string, at: Loc): undefined => void report("extract/no-operation", message, at);
  if (code.value !== undefined && code.value !== 0)
    return none(`the answer is a failure (code ${String(code.value)}), no documentation`, code.at);
  const schema = data.get("schema").get("apiSchema");
  if (!isObject(schema.value))
    return none(
      "the answer has no data.schema.apiSchema; if it has data.content, save that as a page (.md) and read it instead",
      data.at,
    );
  const method = String(schema.get("httpMethod").value).toUpperCase();
  const { value: stated, at } = schema.get("path");
  if (!isMethod(method) || typeof stated !== "string" || stated[0] !== "/")
    return none("apiSchema has no httpMethod and path that can be read", at);
  const path = bracedPath(stated);
  const found: Fields = { fields: [], listings: [] };
  walkParameters(schema.get("parameters"), found);
  const sets: Partial<Sets> = securityOf(schema.get("security"));
  const body = contentOf(schema.get("requestBody"), "body", found);
  if (body) sets["request-media"] = body;
  const responses = schema.get("responses");
  if (isObject(responses.value)) {
    sets.status = Object.keys(responses.value).map((value) => ({ value, at: responses.get(value).at }));
    const media = contentOf(responses.get("200"), "200", found);
    if (media) sets["response-media"] = media;
  } else report.structure("responses must be a map of statuses", responses.at);
  checkVariables(new Set(variablesOf(path)), found.fields, report, at);
  return { key: keyOf(method, path), route: `${method} ${path}`, at, ...found, sets };
}

const isGiven = (value: unknown): boolean => value !== undefined && value !== null;
const isList = (value: unknown): value is unknown[] => Array.isArray(value);
const isNumber = (value: unknown): value is number => typeof value === "number" && Number.isFinite(value);

/** A value of the kind that it must be; nothing where it is missing, or of another kind, which is reported. */
function mustBe<T>({ value, at, report }: Node, is: (value: unknown) => value is T, message: string): T | undefined {
  if (is(value)) return value;
  if (isGiven(value)) report.structure(message, at);
  return undefined;
}

interface Place {
  location: string;
  path: string;
  depth: number;
  required?: Known<boolean> | undefined;
  /** Those that stand at an array and are of its elements. */
  options?: Rules["enum"];
}

/** A parameter, or a property of an object. */
interface Member extends Place {
  node: Node;
  schema: Node;
  /** Whether a list of required members has it. */
  isListed?: boolean | undefined;
}

function walkMembers(members: readonly Member[], found: Fields): void {
  const seen = new Set<string>();
  for (const { node, schema, isListed, ...place } of members) {
    const { at, report } = node;
    const field = fieldName(place);
    if (seen.has(field)) {
      report("docs/duplicate-field", `"${place.path}" is listed twice`, at, field);
      continue;
    }
    seen.add(field);
    const isRequest = isOfRequest(place.location);
    const { value: flag, at: flagAt } = node.get("required");
    const isFlag = typeof flag === "boolean";
    // A list is that of the members below.
    if (isRequest && isGiven(flag) && !isFlag && !isList(flag))
      report("extract/unreadable-required", `required is "${quote(String(flag))}"`, flagAt, field);
    // A variable of a path has no other way than to be there.
    const isVariable = place.location === "path" && place.depth === 0;
    const isRequired = isVariable || (isFlag ? flag || isListed === true : isListed);
    const required = isRequest && isRequired !== undefined ? { value: isRequired, at } : undefined;
    walkSchema(schema, { ...place, required }, found);
  }
}

function walkParameters(parameters: Node, found: Fields): void {
  const list = mustBe(parameters, isList, "parameters must be a list");
  if (!list) return;
  for (const location of ["path", "query"]) found.listings.push({ location, path: "", at: parameters.at });
  const members = [...list.keys()].flatMap((i): Member[] => {
    const node = parameters.get(i);
    const schema = node.get("schema");
    const location = node.get("in").value;
    const path = node.get("name").value ?? schema.get("name").value;
    if (isName(path) && isLocation(location))
      return location === "header" && isCommonHeader(path) ? [] : [{ location, path, depth: 0, node, schema }];
    node.report.structure("a parameter must have a name, and be in path, query or header", node.at);
    return [];
  });
  walkMembers(members, found);
}

const isName = (value: unknown): value is string => typeof value === "string" && value !== "";
const isLocation = (value: unknown): value is string => isName(value) && ["path", "query", "header"].includes(value);

/** Walks through the schema of a body and returns its media types. */
function contentOf(holder: Node, location: string, found: Fields): Item[] | undefined {
  const { report } = holder;
  const message = "content must be a map of media types";
  const content = holder.get("content");
  if (!mustBe(holder, isObject, message) || content.value === undefined) return undefined;
  if (!isObject(content.value)) return void report.structure(message, content.at);
  const media = Object.keys(content.value).map((type) => ({ type, node: content.get(type) }));
  const [first, second] = media.filter(({ node }) => isGiven(node.get("schema").value));
  if (second) report.structure("several media types have schemas: which is meant?", second.node.at);
  const isStream = location === "200" && first?.type.startsWith("text/event-stream");
  if (first)
    walkSchema(first.node.get("schema"), { location: isStream ? "event" : location, path: "", depth: 0 }, found);
  return media.map(({ type, node: { at } }) => ({ value: type.split(";")[0]!.trim().toLowerCase(), at }));
}

function securityOf(security: Node): Partial<Sets> {
  mustBe(security, isObject, "security must be an object");
  const listed = (key: string, pattern: RegExp): Item[] | undefined => {
    const isReadable = (value: unknown): value is string[] =>
      isList(value) && value.every((text) => typeof text === "string" && pattern.test(text));
    const node = security.get(key);
    const list = mustBe(node, isReadable, `${key} cannot be read`);
    return list && [...new Set(list)].map((value) => ({ value, at: node.at }));
  };
  const token = listed("supportedAccessToken", /^[a-z]{1,20}_access_token$/);
  const permission = listed("requiredScopes", /^[\w.:-]{1,200}$/);
  // Pages that say nothing of tokens have an empty list as well.
  return { ...(token?.length && { token }), ...(permission && { permission }) };
}

/** Ways to describe a value that no page was ever seen to use, so nobody knows what they would mean here. */
const foreign = ["$ref", "oneOf", "anyOf", "allOf", "not"];

const deepest = 30;

/** The fields of a schema: the value itself, unless it is the root of its location, and all it holds. */
function walkSchema(node: Node, place: Place, found: Fields): void {
  const { location, path, depth, required } = place;
  const { value: schema, at, report } = node;
  const field = path === "" ? undefined : fieldName(place);
  if (!isObject(schema)) return report.structure("a schema must be an object", at, field);
  if (depth > deepest) return report.structure(`the schema is nested deeper than ${deepest}`, at, field);
  for (const word of foreign)
    if (Object.hasOwn(schema, word)) report.structure(`"${word}" is not known in such a schema`, at, field);
  const type = typeOf(path === "" ? { type: "object", ...schema } : schema);
  if (type.unknown) report("extract/unknown-type", `the type "${type.raw}" is not known`, at, field);
  const options = optionsOf(node, place.options);
  if (path !== "") {
    const rules = rulesOf(node, isOnly(type, "array"), options);
    found.fields.push(...factsOf({ location, path, at, type, typeAt: at, required, rules }, report));
  }
  const inner = { location, depth: depth + 1 };
  const held = options === "none" ? undefined : options;
  if (schema.items !== undefined) walkSchema(node.get("items"), { ...inner, path: `${path}[]`, options: held }, found);
  if (isObject(schema.additionalProperties))
    walkSchema(node.get("additionalProperties"), { ...inner, path: `${path}{*}` }, found);
  if (isGiven(schema.properties)) walkProperties(node, place, found);
}

/** Properties come as a list of schemas with a `name`, or as a map. */
function walkProperties(schema: Node, { location, path, depth }: Place, found: Fields): void {
  const properties = schema.get("properties");
  const { value, at, report } = properties;
  const listed = schema.get("required").value;
  const keys = isObject(value) ? Object.keys(value) : isList(value) ? [...value.keys()] : [];
  const members = keys.flatMap((key): Member[] => {
    const node = properties.get(key);
    const name = isList(value) ? node.get("name").value : key;
    if (!isName(name)) return [];
    const place = { location, path: path === "" ? name : `${path}.${name}`, depth: depth + 1 };
    return [{ ...place, node, schema: node, isListed: isList(listed) ? listed.includes(name) : undefined }];
  });
  if (members.length < keys.length || typeof value !== "object")
    return report.structure("properties must be a list of named schemas or a map", at);
  if (members.length || path === "") found.listings.push({ location, path, at });
  walkMembers(members, found);
}

const words = vocabulary();

function typeOf(schema: JsonObject): TypeName {
  const textAt = (key: string): string => (typeof schema[key] === "string" ? schema[key] : "");
  const name = textAt("type").toLowerCase() || (schema.properties ? "object" : schema.items ? "array" : "");
  const format = textAt("format");
  const raw = format ? `${name}(${format})` : name;
  const known = words.get(name === "string" && format === "binary" ? "file" : name);
  const width = known && isOnly({ raw, ...known }, "integer") && words.get(format)?.width;
  return known ? { raw, ...known, ...(width && { width }) } : { raw, unknown: true };
}

/** The values that a schema lists; `none` where its list of them is empty. */
function optionsOf(schema: Node, inherited: Rules["enum"]): Rules["enum"] | "none" {
  const key = isGiven(schema.get("options").value) ? "options" : "enum";
  const node = schema.get(key);
  if (!isGiven(node.value)) return inherited;
  const list = mustBe(node, isList, `${key} must be a list`);
  if (!list) return undefined;
  const values = list.map((option) => (isObject(option) ? (option.value ?? option.name) : option));
  const readable = values.filter((value) => ["string", "number", "boolean"].includes(typeof value)).map(String);
  for (let i = readable.length; i < values.length; i++) node.report.structure("an option without a value", node.at);
  if (!readable.length) return inherited ?? "none";
  return { value: { values: [...new Set(readable)], bound: "exact" }, at: node.at };
}

function rulesOf(schema: Node, isArray: boolean, options: ReturnType<typeof optionsOf>): Rules {
  const number = (key: string): number | undefined => {
    const node = schema.get(key);
    const isText = typeof node.value === "string" && /^-?\d{1,15}(\.\d{1,15})?$/.test(node.value);
    return mustBe(isText ? { ...node, value: Number(node.value) } : node, isNumber, `${key} must be a number`);
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
    // Those of an array are of its elements.
    enum: isArray || options === "none" ? undefined : options,
    default: text("default"),
    length: (isArray ? bounds("minItems", "maxItems") : undefined) ?? bounds("minLength", "maxLength"),
    range: bounds("minimum", "maximum"),
    pattern: typeof schema.get("pattern").value === "string" ? text("pattern") : undefined,
    deprecated: deprecated.value === true ? deprecated.at : undefined,
    prose: { values: isArray || options !== "none", limits: true },
  };
}
