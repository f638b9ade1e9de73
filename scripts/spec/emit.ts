import { createRequire } from "node:module";
import type ts from "typescript";
import { annotate, openMark } from "./annotate.ts";
import { at, isObject, type JsonObject } from "./bundle.ts";
import { bodyMethods, deref, listOperations, successSchema, takesList, type Operation } from "./operations.ts";

// Required, not imported: an import scans the compiler's nine megabytes for names, which takes longer than loading it.
const require = createRequire(import.meta.url);
const { factory, SyntaxKind } = require("typescript") as typeof ts;
const { default: openapiTS, astToString } = require("openapi-typescript") as typeof import("openapi-typescript");

/** Whether a text is of a file that `emit` wrote, and so may be replaced and removed. */
export const isGenerated = (text: string): boolean =>
  /^\/\/ Generated from specs\/\S+ by "npm run generate"\. Do not edit\./.test(text);

/** The text of `generated/<platform>.ts`. */
export async function emit(platform: string, document: JsonObject): Promise<string> {
  const ast = await openapiTS(annotate(document) as never, {
    // With the default, every request field that has a default would be required.
    defaultNonNullable: false,
    // With the default, free-form objects could not be given any field.
    emptyObjectsUnknown: true,
    silent: true,
    transform: (schema) => typeOf(schema as unknown as JsonObject),
  });
  return [
    `// Generated from specs/${platform}.yaml by "npm run generate". Do not edit.\n`,
    astToString(ast).trim(),
    routes(document),
    errorCodes(document),
    rules(document),
    "",
  ].join("\n");
}

function typeOf(schema: JsonObject): ts.TypeNode | undefined {
  if (schema.format === "binary") return factory.createTypeReferenceNode("Blob");
  if (!schema[openMark] || !Array.isArray(schema.enum)) return undefined;
  const values = schema.enum.filter((value) => value !== null);
  const numbers = values.every((value) => typeof value === "number");
  const rest = factory.createIntersectionTypeNode([
    factory.createKeywordTypeNode(numbers ? SyntaxKind.NumberKeyword : SyntaxKind.StringKeyword),
    factory.createTypeLiteralNode([]),
  ]);
  const nullable = schema.nullable === true || schema.enum.includes(null);
  return factory.createUnionTypeNode([
    ...values.map((value) => literal(value as string | number)),
    rest,
    ...(nullable ? [factory.createLiteralTypeNode(factory.createNull())] : []),
  ]);
}

function literal(value: string | number): ts.TypeNode {
  if (typeof value === "string") return factory.createLiteralTypeNode(factory.createStringLiteral(value));
  const number = factory.createNumericLiteral(Math.abs(value));
  return factory.createLiteralTypeNode(
    value < 0 ? factory.createPrefixUnaryExpression(SyntaxKind.MinusToken, number) : number,
  );
}

/** Finding an operation by its route in one step is far cheaper for the compiler than by path and method. */
function routes(document: JsonObject): string {
  const lines = listOperations(document).map(
    ({ route, value }) => `    ${JSON.stringify(route)}: operations[${JSON.stringify(value.operationId)}];`,
  );
  return `/** Every route and its operation. */\nexport interface Routes {\n${lines.join("\n")}\n}\n`;
}

function errorCodes(document: JsonObject): string {
  const meanings = new Map<string, Set<string>>();
  for (const holder of [document, ...listOperations(document).map(({ value }) => value)]) {
    const list = holder["x-error-codes"];
    for (const item of Array.isArray(list) ? list : []) {
      const { code, meaning } = item as { code: string | number; meaning: string };
      meanings.set(String(code), (meanings.get(String(code)) ?? new Set()).add(meaning));
    }
  }
  if (!meanings.size) return "";
  const lines = [...meanings]
    .sort(([a], [b]) => a.length - b.length || (a < b ? -1 : 1))
    .map(
      ([code, texts]) =>
        `    ${JSON.stringify(/^\d+$/.test(code) ? Number(code) : code)}: ${JSON.stringify([...texts].join(" Or: "))};`,
    );
  return `/** The business codes that the vendor documents, and what they mean. */\nexport interface ErrorCodes {\n${lines.join("\n")}\n}\n`;
}

/** What the runtime must know about a route beyond the defaults of its method and platform. */
function ruleOf(document: JsonObject, operation: Operation): JsonObject {
  const { value, method, parameters, bodyType } = operation;
  const named = (place: string) => parameters.filter((p) => p.in === place).map((p) => p.name);
  const rule: JsonObject = {};
  const toBody = bodyType !== undefined;
  if (toBody !== bodyMethods.has(method)) rule.body = toBody;
  if (toBody && named("query").length) rule.query = named("query");
  if (named("header").length) rule.header = named("header");
  if (bodyType === "multipart/form-data") rule.form = true;
  if (parameters.some((p) => p.in === "query" && p.value.explode === false && takesList(document, p)))
    rule.comma = true;
  if (value["x-payload"] !== undefined) rule.payload = value["x-payload"];
  const retry = value["x-retry"];
  if (retry !== undefined && (retry === "safe") !== (method === "get")) rule.safe = retry === "safe";
  const timeout = value["x-timeout"];
  if (typeof timeout === "number") rule.timeout = timeout;
  else if (isObject(timeout)) rule.timeout = [timeout.field!, timeout.unit === "s" ? 1000 : 1, timeout.default!];
  const stream = value["x-stream"];
  if (isObject(stream) && stream.flag !== undefined) rule.flag = stream.flag;
  if (isObject(stream) && stream.end !== undefined) {
    const { flag: _, summary: __, description: ___, ...events } = stream;
    const names = eventNames(document, operation);
    rule.stream = { ...events, ...(names.length && { events: names }) };
  }
  if (value["x-pagination"] !== undefined) rule.page = value["x-pagination"];
  if (value["x-wait"] !== undefined) rule.wait = value["x-wait"];
  return rule;
}

/** The names of the events that a stream is documented to have. */
function eventNames(document: JsonObject, operation: Operation): string[] {
  const event = successSchema(document, operation, "text/event-stream");
  const members = isObject(event) && Array.isArray(event.oneOf) ? event.oneOf : [];
  return members.flatMap((member) => at(deref(document, member), "/properties/event/enum") as string[]);
}

function rules(document: JsonObject): string {
  const lines = listOperations(document).flatMap((operation) => {
    const rule = ruleOf(document, operation);
    if (!Object.keys(rule).length) return [];
    const fields = Object.entries(rule).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
    return [`    ${JSON.stringify(operation.route)}: { ${fields.join(", ")} },`];
  });
  const comment = "/** What the runtime must know of a route beyond the defaults of its method and platform. */";
  return lines.length
    ? `${comment}\nexport const rules = {\n${lines.join("\n")}\n} as const;`
    : `${comment}\nexport const rules = {} as const;`;
}
