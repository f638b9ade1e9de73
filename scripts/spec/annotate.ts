import { isObject, type Json, type JsonObject } from "../json.ts";
import { deref, listOperations, type Operation } from "./operations.ts";

/** Marks an enum whose values a caller must not rely on being complete. Only used between this file and `emit.ts`. */
export const openMark = "x-open";

/** A copy of a spec for the type generator: limits and facts become comments, enums that only answers use become open. */
export function annotate(bundled: JsonObject): JsonObject {
  const document = structuredClone(bundled);
  const operations = listOperations(document);
  const sent = new Set<JsonObject>();
  const received = new Set<JsonObject>();
  for (const { value, parameters } of operations) {
    for (const parameter of parameters) reach(document, parameter.value, sent);
    reach(document, value.requestBody, sent);
    reach(document, value.responses, received);
  }
  for (const schema of received) {
    if (Array.isArray(schema.enum) && !sent.has(schema) && !isDiscriminant(schema, received)) schema[openMark] = true;
  }
  for (const schema of new Set([...sent, ...received])) {
    describeLimits(schema);
    // As a type, "one of these fields is needed" would be "the above, or anything".
    if (Array.isArray(schema.anyOf) && schema.anyOf.every(isOnlyRequired)) delete schema.anyOf;
  }
  for (const operation of operations) describeOperation(operation);
  return document;
}

function reach(document: JsonObject, value: Json | undefined, found: Set<JsonObject>): void {
  if (Array.isArray(value)) for (const item of value) reach(document, item, found);
  const target = deref(document, value);
  if (!isObject(target) || found.has(target)) return;
  found.add(target);
  for (const child of Object.values(target)) reach(document, child, found);
}

/** A one-value enum inside a member of a `oneOf` tells the members apart and stays closed. */
function isDiscriminant(schema: JsonObject, all: ReadonlySet<JsonObject>): boolean {
  if ((schema.enum as Json[]).length !== 1) return false;
  for (const parent of all) {
    if (!Array.isArray(parent.oneOf)) continue;
    for (const member of parent.oneOf)
      if (isObject(member) && isObject(member.properties) && Object.values(member.properties).includes(schema))
        return true;
  }
  return false;
}

const isOnlyRequired = (member: Json): boolean => isObject(member) && Object.keys(member).join() === "required";

function describeLimits(schema: JsonObject): void {
  if (schema.description !== undefined && typeof schema.description !== "string") return;
  const limits = [
    between(schema.minimum, schema.maximum, ""),
    between(schema.minLength || undefined, schema.maxLength, " characters"),
    between(schema.minItems || undefined, schema.maxItems, " items"),
    between(schema.minProperties || undefined, schema.maxProperties, " entries"),
    typeof schema.pattern === "string" && `Pattern: ${schema.pattern}.`,
  ].filter((line) => line !== false);
  if (limits.length) schema.description = [schema.description, ...limits].filter(Boolean).join(" ");
}

function between(low: Json | undefined, high: Json | undefined, unit: string): string | false {
  if (low !== undefined && high !== undefined) return `${show(low)} to ${show(high)}${unit}.`;
  if (high !== undefined) return `At most ${show(high)}${unit}.`;
  return low !== undefined && `At least ${show(low)}${unit}.`;
}

const show = (value: Json): string => JSON.stringify(value);

/** What a caller should know about an operation beyond its types: permission, token kind, rate limit, error codes. */
export function factsOf({ value, bodyType }: Pick<Operation, "value" | "bodyType">): string[] {
  const list = (key: string) => (Array.isArray(value[key]) ? value[key] : []);
  const codes = list("x-error-codes").map((item) => {
    const { code, status, meaning } = item as JsonObject;
    return `${String(code)}${status === undefined ? "" : ` (HTTP ${String(status)})`} ${String(meaning).replace(/\.$/, "")}`;
  });
  return [
    bodyType === "multipart/form-data" && "The runtime may hold all of the file in memory.",
    list("x-scopes").length > 0 && `Permission: ${list("x-scopes").map(String).join(", ")}.`,
    list("x-tokens").length === 1 && `Only with a ${String(list("x-tokens")[0])}.`,
    value["x-rate-limit"] !== undefined && `Rate limit: ${String(value["x-rate-limit"])}.`,
    codes.length > 0 && `Error codes: ${codes.join("; ")}.`,
  ].filter((line) => line !== false);
}

function describeOperation(operation: Operation): void {
  const { value } = operation;
  const lines = [
    value.description,
    ...factsOf(operation),
    isObject(value.externalDocs) && `@see ${String(value.externalDocs.url)}`,
  ];
  value.description = lines.filter((line) => typeof line === "string" && line !== "").join("\n");
}
