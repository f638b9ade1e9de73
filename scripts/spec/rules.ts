import { at, isObject, type Json, type JsonObject } from "../json.ts";
import { listCalls, statusOf } from "./calls.ts";
import {
  bodyMethods,
  constantOf,
  deref,
  eventNames,
  fieldAt,
  isRequired,
  listOperations,
  mediaKind,
  successSchema,
  takesList,
  type Operation,
} from "./operations.ts";

/** What the runtime must know of all routes of a platform. */
export function conventionsOf(platform: string, document: JsonObject): string {
  const kinds: Record<string, Json[]> = {};
  for (const holder of [document, ...listOperations(document).map(({ value }) => value)])
    for (const item of Array.isArray(holder["x-error-codes"]) ? holder["x-error-codes"] : []) {
      const { code, kind } = item as { code: Json; kind?: string };
      if (kind !== undefined && !(kinds[kind] ??= []).includes(code)) kinds[kind].push(code);
    }
  const fields: [string, Json | undefined][] = [
    ["name", platform],
    ["payload", document["x-payload"] ?? "body"],
    ["envelope", document["x-envelope"]],
    ["kinds", Object.keys(kinds).length ? kinds : undefined],
  ];
  const lines = fields.flatMap(([key, value]) => (value === undefined ? [] : [`    ${key}: ${literal(value)},`]));
  return `/** What the runtime must know of the platform. */\nexport const conventions: Conventions = {\n${lines.join("\n")}\n};`;
}

/** What the runtime must know of each route: the name of its call, and what differs from the defaults of its method and platform. */
export function rulesOf(document: JsonObject): string {
  const ids = new Map(listCalls(document).map(({ operation, id }) => [operation.route, id]));
  const lines = listOperations(document).map((operation) => {
    const fields = Object.entries(ruleOf(document, operation, ids.get(operation.route)?.name));
    return `    ${JSON.stringify(operation.route)}: { ${fields.map(([key, value]) => `${key}: ${literal(value)}`).join(", ")} },`;
  });
  return `/** What the runtime must know of each route beyond the defaults of its method and platform. */\nexport const rules: Rules = {\n${lines.join("\n")}\n};`;
}

/** A value as a person would write it in TypeScript. */
function literal(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(", ")}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const fields = Object.entries(value).map(
    ([key, child]) => `${/^[A-Za-z_$][\w$]*$/.test(key) ? key : JSON.stringify(key)}: ${literal(child)}`,
  );
  return `{ ${fields.join(", ")} }`;
}

function ruleOf(document: JsonObject, operation: Operation, id: string | undefined): JsonObject {
  const { value, method, path, parameters, bodyType } = operation;
  const named = (place: string) => parameters.filter((p) => p.in === place).map((p) => p.name);
  const rule: JsonObject = {};
  if (value["x-name"] !== undefined) rule.name = value["x-name"];
  const variables = [...path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name!);
  if ((variables.length === 1 ? variables[0] : undefined) !== id) rule.id = id ?? false;
  const toBody = bodyType !== undefined;
  if (toBody !== bodyMethods.has(method)) rule.body = toBody;
  if (toBody && named("query").length) rule.query = named("query");
  const constants = parameters.flatMap((p) => {
    const constant = constantOf(document, p);
    return constant === undefined ? [] : [[p.name, constant] as const];
  });
  const headers = named("header").filter((name) => !constants.some(([constant]) => constant === name));
  if (headers.length) rule.header = headers;
  if (constants.length) rule.headers = Object.fromEntries(constants);
  if (mediaKind(bodyType ?? "") === "form")
    rule.form = operation.bodyFields.filter((name) => isFile(document, operation, name));
  if (parameters.some((p) => p.in === "query" && p.value.explode === false && takesList(document, p)))
    rule.comma = true;
  if (value["x-payload"] !== undefined) rule.payload = value["x-payload"];
  else if (isBare(document, operation)) rule.payload = "none";
  else if (document["x-payload"] === "data") {
    const answer = successSchema(document, operation);
    const data = fieldAt(document, answer, "data");
    if (isObject(data) && data.type === "array") rule.data = "list";
    else if (!isRequired(document, answer, "data") && (answer !== undefined || value["x-stream"] === undefined))
      rule.data = false;
  }
  const retry = value["x-retry"];
  if (retry !== undefined && (retry === "safe") !== (method === "get")) rule.safe = retry === "safe";
  const timeout = value["x-timeout"];
  if (typeof timeout === "number") rule.timeout = timeout;
  else if (isObject(timeout)) rule.timeout = [timeout.field!, timeout.unit === "s" ? 1000 : 1, timeout.default!];
  const stream = value["x-stream"];
  if (isObject(stream)) {
    const { name, flag, summary: _summary, description: _description, ...events } = stream;
    if (name !== undefined) rule.streamedBy = name;
    if (flag !== undefined) rule.flag = flag;
    const names = eventNames(document, operation);
    if (stream.end !== undefined) rule.stream = { ...events, ...(names.length && { events: names }) };
  }
  if (value["x-streamed-by"] !== undefined) rule.streamedBy = value["x-streamed-by"];
  const page = value["x-pagination"];
  if (isObject(page)) {
    // The runtime asks for pages of whatever size the caller wants.
    const { size: _size, ...rest } = page;
    const required = parameters.some(({ name, value }) => name === page.param && value.required === true);
    rule.page = { ...rest, ...(required && { required }) };
  }
  if (value["x-wait"] !== undefined) rule.wait = value["x-wait"];
  const run = value["x-run"];
  if (isObject(run)) rule.run = { ...run, status: statusOf(document, operation)!.route };
  const schema = value["x-schema"];
  if (isObject(schema)) {
    const { result = "", field, type, items } = schema;
    rule.schema = [result, ...[field, type, items].filter((one) => one !== undefined)];
  }
  return rule;
}

/** Whether a response that is not a 204 has no content, so that its body, if any, says nothing. */
function isBare(document: JsonObject, { value }: Operation): boolean {
  const responses = isObject(value.responses) ? value.responses : {};
  const found = ["200", "201"].map((status) => deref(document, responses[status])).filter(isObject);
  return found.length > 0 && found.every(({ content }) => !isObject(content) || !Object.keys(content).length);
}

/** Whether a field of the request body is a file, or a list of files. */
function isFile(document: JsonObject, { value, bodyType }: Operation, name: string): boolean {
  const media = at(deref(document, value.requestBody), `/content/${bodyType!.replace("/", "~1")}`);
  const schema = isObject(media) ? fieldAt(document, media.schema, name) : undefined;
  const field = deref(document, schema);
  const item = isObject(field) && field.items !== undefined ? deref(document, field.items) : field;
  return isObject(item) && item.format === "binary";
}
