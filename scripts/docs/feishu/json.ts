import { sha256 } from "../../text.ts";
import {
  keyOf,
  vendorOf,
  type Defect,
  type Item,
  type OperationFacts,
  type Page,
  type Reading,
  type Sets,
} from "../../facts/facts.ts";
import { isObject, pointerOf, type JsonObject } from "../../json.ts";
import { bracedPath, checkVariables, isCommonHeader, isMethod, variablesOf } from "../requests.ts";
import { readText } from "../document.ts";
import { flagOf, isList, mustBe, walkSchema, type Walk } from "./json-schema.ts";
import { reporter, type Report } from "../report.ts";

const dialect = "feishu-json@1";
const root = "/data/schema/apiSchema";

/** Reads the structured form of a page, as `get_detail` of Feishu's documentation responds: a second witness. */
export function readSchema(page: Page): Reading {
  const defects: Defect[] = [];
  const source = readText(page.text);
  const at: Walk["at"] = (pointer) => ({ file: page.file, line: source.lineOf(pointer), pointer });
  const report = reporter(page.file, defects);
  for (const { line, message } of source.problems)
    report.structure(`the answer is no JSON: ${message}`, { file: page.file, line });

  const schema = apiSchema(source.value, at, report);
  const operation = schema && operationOf(schema, page, at, report);
  if (operation) for (const defect of defects) defect.operation = operation.route;
  const operations = operation ? [operation] : [];
  return { platform: vendorOf(dialect), dialect, operations, rows: 0, rowsUsed: 0, unclassified: [], defects };
}

function apiSchema(value: unknown, at: Walk["at"], report: Report): JsonObject | undefined {
  if (value === undefined) return undefined;
  let node: unknown = value;
  if (isObject(node) && node.code !== undefined && node.code !== 0) {
    const message = `the answer is a failure (code ${String(node.code)}), no documentation`;
    return void report("extract/no-operation", message, at("/code"));
  }
  for (const key of ["data", "schema", "apiSchema"]) node = isObject(node) ? node[key] : undefined;
  if (isObject(node)) return node;
  const message =
    "the answer has no data.schema.apiSchema; if it has data.content, save that as a page (.md) and read it instead";
  return void report("extract/no-operation", message, at("/data"));
}

function operationOf(schema: JsonObject, page: Page, at: Walk["at"], report: Report): OperationFacts | undefined {
  const { httpMethod, path: stated } = schema;
  const place = at(`${root}/path`);
  const method = typeof httpMethod === "string" ? httpMethod.toUpperCase() : "";
  if (!isMethod(method) || typeof stated !== "string" || stated[0] !== "/") {
    report("extract/no-operation", "apiSchema has no httpMethod and path that can be read", place);
    return undefined;
  }
  const path = bracedPath(stated);
  const walk: Walk = { fields: [], listings: [], at, report };
  walkParameters(schema.parameters, walk);
  const sets: Partial<Sets> = securityOf(schema.security, walk);
  const body = contentOf(schema.requestBody, `${root}/requestBody`, "body", walk);
  if (body) sets["request-media"] = body;
  const { responses } = schema;
  if (isObject(responses)) {
    sets.status = Object.keys(responses).map((value) => ({ value, at: at(`${root}/responses${pointerOf(value)}`) }));
    const answer = contentOf(responses["200"], `${root}/responses/200`, "200", walk);
    if (answer) sets["response-media"] = answer;
  } else report.structure("responses must be a map of statuses", at(`${root}/responses`));

  checkVariables(new Set(variablesOf(path)), walk.fields, report, place);
  return {
    platform: vendorOf(dialect),
    key: keyOf(method, path),
    route: `${method} ${path}`,
    at: place,
    protocol: "http",
    source: {
      kind: "structured",
      file: page.file,
      dialect,
      sha256: sha256(page.text),
    },
    fields: walk.fields,
    listings: walk.listings,
    sets,
    examples: [],
    curls: [],
  };
}

function walkParameters(parameters: unknown, walk: Walk): void {
  const pointer = `${root}/parameters`;
  const { report, at } = walk;
  const list = mustBe(walk, parameters, isList, "parameters must be a list", pointer);
  if (!list) return;
  for (const location of ["path", "query"]) walk.listings.push({ location, path: "", at: at(pointer) });
  const seen = new Set<string>();
  for (const [i, entry] of list.entries()) {
    const own = pointer + pointerOf(i);
    const { schema, in: location, required, ...parameter } = isObject(entry) ? entry : {};
    const name = parameter.name ?? (isObject(schema) ? schema.name : undefined);
    if (typeof name !== "string" || name === "" || !isLocation(location)) {
      report.structure("a parameter must have a name, and be in path, query or header", at(own));
      continue;
    }
    if (location === "header" && isCommonHeader(name)) continue;
    const id = `${location}.${name}`;
    if (seen.has(id)) {
      report("docs/duplicate-field", `the parameter "${name}" is listed twice`, at(own), id);
      continue;
    }
    seen.add(id);
    const flag = flagOf(walk, required, own, id);
    const known = location === "path" ? true : flag;
    const place = { location, path: name, pointer: `${own}/schema`, depth: 0 };
    walkSchema(schema, { ...place, ...(known !== undefined && { required: { value: known, at: at(own) } }) }, walk);
  }
}

const isLocation = (value: unknown): value is "path" | "query" | "header" =>
  value === "path" || value === "query" || value === "header";

/** Walks through the schema of a body and returns its media types. */
function contentOf(holder: unknown, pointer: string, location: string, walk: Walk): Item[] | undefined {
  const { report, at } = walk;
  const message = "content must be a map of media types";
  const body = mustBe(walk, holder, isObject, message, pointer);
  if (body?.content === null) return void report.structure(message, at(pointer));
  const content = mustBe(walk, body?.content, isObject, message, pointer);
  if (!content) return undefined;
  const media: Item[] = [];
  let walked = false;
  for (const [type, held] of Object.entries(content)) {
    const own = `${pointer}/content${pointerOf(type)}`;
    media.push({ value: type.split(";")[0]!.trim().toLowerCase(), at: at(own) });
    const schema = isObject(held) ? held.schema : undefined;
    if (schema === undefined || schema === null) continue;
    if (walked) report.structure("several media types have schemas: which is meant?", at(own));
    else {
      const frames = location === "200" && type.startsWith("text/event-stream");
      const place = { location: frames ? "event" : location, path: "", pointer: `${own}/schema`, depth: 0 };
      walkSchema(isObject(schema) ? { type: "object", ...schema } : schema, place, walk);
    }
    walked = true;
  }
  return media;
}

function securityOf(said: unknown, walk: Walk): Partial<Sets> {
  const pointer = `${root}/security`;
  const security = mustBe(walk, said, isObject, "security must be an object", pointer);
  const listed = (key: string, pattern: RegExp): Item[] | undefined => {
    const isReadable = (value: unknown): value is string[] =>
      isList(value) && value.every((text) => typeof text === "string" && pattern.test(text));
    const own = `${pointer}/${key}`;
    const list = mustBe(walk, security?.[key], isReadable, `${key} cannot be read`, own);
    return list && [...new Set(list)].map((value) => ({ value, at: walk.at(own) }));
  };
  const token = listed("supportedAccessToken", /^[a-z]{1,20}_access_token$/);
  const permission = listed("requiredScopes", /^[\w.:-]{1,200}$/);
  // Pages that say nothing of tokens have an empty list as well.
  return { ...(token?.length && { token }), ...(permission && { permission }) };
}
