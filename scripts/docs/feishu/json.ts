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
import { bracedPath, checkVariables, isCommonHeader, isMethod, variablesOf } from "../address.ts";
import { readText } from "../document.ts";
import { walkSchema, type Walk } from "./json-schema.ts";
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
    report(
      "extract/no-operation",
      `the answer is a failure (code ${String(node.code)}), no documentation`,
      at("/code"),
    );
    return undefined;
  }
  for (const key of ["data", "schema", "apiSchema"]) node = isObject(node) ? node[key] : undefined;
  if (isObject(node)) return node;
  report(
    "extract/no-operation",
    "the answer has no data.schema.apiSchema; if it has data.content, save that as a page (.md) and read it instead",
    at("/data"),
  );
  return undefined;
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
  const sets: Partial<Sets> = securityOf(schema.security, at, report);
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
  if (parameters === undefined || parameters === null) return;
  if (!Array.isArray(parameters)) return report.structure("parameters must be a list", at(pointer));
  for (const location of ["path", "query"]) walk.listings.push({ location, path: "", at: at(pointer) });
  const seen = new Set<string>();
  for (const [i, parameter] of (parameters as unknown[]).entries()) {
    const own = pointer + pointerOf(i);
    const schema = isObject(parameter) ? parameter.schema : undefined;
    const name = isObject(parameter) ? (parameter.name ?? (isObject(schema) ? schema.name : undefined)) : undefined;
    const location = isObject(parameter) ? parameter.in : undefined;
    if (!isObject(parameter) || typeof name !== "string" || name === "" || !isLocation(location)) {
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
    const { required } = parameter;
    if (required !== undefined && required !== null && typeof required !== "boolean")
      report("extract/unreadable-required", `required is "${String(required).slice(0, 40)}"`, at(own), id);
    const known = location === "path" ? true : typeof required === "boolean" ? required : undefined;
    walkSchema(
      schema,
      {
        location,
        path: name,
        pointer: `${own}/schema`,
        depth: 0,
        required: known === undefined ? undefined : { value: known, at: at(own) },
      },
      walk,
    );
  }
}

const isLocation = (value: unknown): value is "path" | "query" | "header" =>
  value === "path" || value === "query" || value === "header";

/** Walks through the schema of a body and returns its media types. */
function contentOf(holder: unknown, pointer: string, location: string, walk: Walk): Item[] | undefined {
  const { report, at } = walk;
  if (holder === undefined || holder === null) return undefined;
  const content = isObject(holder) ? holder.content : undefined;
  if (content === undefined && isObject(holder)) return undefined;
  if (!isObject(content)) {
    report.structure("content must be a map of media types", at(pointer));
    return undefined;
  }
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
      walkSchema(
        isObject(schema) && schema.type === undefined ? { type: "object", ...schema } : schema,
        { location: frames ? "event" : location, path: "", pointer: `${own}/schema`, depth: 0 },
        walk,
      );
    }
    walked = true;
  }
  return media;
}

function securityOf(security: unknown, at: Walk["at"], report: Report): Partial<Sets> {
  const pointer = `${root}/security`;
  if (security === undefined || security === null) return {};
  if (!isObject(security)) {
    report.structure("security must be an object", at(pointer));
    return {};
  }
  const listed = (key: string, pattern: RegExp): Item[] | undefined => {
    const list = security[key];
    if (list === undefined || list === null) return undefined;
    const here = at(`${pointer}/${key}`);
    if (Array.isArray(list) && list.every((value) => typeof value === "string" && pattern.test(value)))
      return [...new Set(list as string[])].map((value) => ({ value, at: here }));
    report.structure(`${key} cannot be read`, here);
    return undefined;
  };
  const token = listed("supportedAccessToken", /^[a-z]{1,20}_access_token$/);
  const permission = listed("requiredScopes", /^[\w.:-]{1,200}$/);
  // Pages that say nothing of tokens have an empty list as well.
  return { ...(token?.length && { token }), ...(permission && { permission }) };
}
