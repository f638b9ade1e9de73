import { isObject, type Json, type JsonObject } from "../json.ts";
import type { Call } from "./calls.ts";
import type { Reach } from "./forms.ts";
import type { Operation } from "./operations.ts";

/** Marks an enum whose values a caller must not rely on being complete. Only used between this file and `emit.ts`. */
export const openMark = "x-open";

/** Prepares a spec for the type generator: limits become comments, enums that only responses use become open. */
export function annotate({ sent, received }: Reach): void {
  for (const schema of received) {
    if (Array.isArray(schema.enum) && !sent.has(schema) && !isDiscriminant(schema, received)) schema[openMark] = true;
  }
  for (const schema of new Set([...sent, ...received])) {
    describeLimits(schema);
    // As a type, "one of these fields is needed" would be "the above, or anything".
    if (Array.isArray(schema.anyOf) && schema.anyOf.every(isOnlyRequired)) delete schema.anyOf;
  }
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
  // Properties can have these names, too.
  const [least, most] = [low, high].map((value) => (typeof value === "number" ? value : undefined));
  if (least !== undefined && most !== undefined) return `${least} to ${most}${unit}.`;
  if (most !== undefined) return `At most ${most}${unit}.`;
  return least !== undefined && `At least ${least}${unit}.`;
}

/** The comment of a call, as lines of Markdown: what it does, what it needs, how it fails, the vendor's page. */
export function commentOf(
  { kind, operation }: Pick<Call, "kind" | "operation">,
  common: ReadonlySet<string> = new Set(),
): string[] {
  const { value } = operation;
  const { externalDocs } = value;
  const see = isObject(externalDocs) && `@see ${String(externalDocs.url)}`;
  const own = kind === "stream" && isObject(value["x-stream"]) ? value["x-stream"] : {};
  const [summary, description] =
    kind in followers ? followers[kind]! : [own.summary ?? value.summary, own.description ?? value.description];
  const facts = kind in followers ? [] : [factsOf(operation), codesOf(operation, common)];
  const tags = [value.deprecated === true && "@deprecated", see].filter((line) => line !== false);
  const paragraphs = [[summary], [description], ...facts, tags]
    .map((lines) => lines.filter((line): line is string => typeof line === "string" && line !== ""))
    .filter((lines) => lines.length);
  return paragraphs.flatMap((lines, i) => [...(i ? [""] : []), ...lines.flatMap(wrapped)]);
}

/** The verbs that follow a job, which have no operation of their own. */
const followers: Partial<Record<Call["kind"], [summary: string, description: string]>> = {
  wait: [
    "Waits for a job that is running by asking for its state; starts nothing.",
    'Resolves with the last state: when the job is done, without results that come in pages, and when the caller must act first. A job that failed, was cancelled or expired throws `kind: "job"` with the last state as `body`.',
  ],
  documents: [
    "Iterates the results of a job page by page as they are needed.",
    'Follows a job that is still running until it ends. A failed job throws `kind: "job"` after the results that it had.',
  ],
};

function factsOf({ value, bodyType }: Operation): string[] {
  const texts = (key: string) => (Array.isArray(value[key]) ? value[key].map(String) : []);
  const tokens = texts("x-tokens");
  const facts = [
    bodyType === "multipart/form-data" && "The runtime may hold all of the file in memory.",
    texts("x-scopes").length > 0 && `Permission: ${texts("x-scopes").join(", ")}.`,
    tokens.length === 1 && `Only with a ${tokens[0]}.`,
    typeof value["x-rate-limit"] === "string" && `Rate limit: ${value["x-rate-limit"]}.`,
  ].filter((line) => line !== false);
  return [facts.join(" ")];
}

/** The codes that this operation documents beyond those that most have. */
function codesOf({ value }: Operation, common: ReadonlySet<string>): string[] {
  const lines = codeLines(value).filter((line) => !common.has(line));
  return lines.length ? ["Error codes:", ...lines] : [];
}

function codeLines(value: JsonObject): string[] {
  const codes = value["x-error-codes"];
  return (Array.isArray(codes) ? codes : []).map((item) => {
    const { code, status, meaning } = item as JsonObject;
    return `- ${String(code)}${status === undefined ? "" : ` (HTTP ${String(status)})`}: ${String(meaning)}`;
  });
}

/** The codes that more than half of the operations document, as lines of a comment. */
export function commonCodes(operations: readonly Operation[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { value } of operations)
    for (const line of new Set(codeLines(value))) counts.set(line, (counts.get(line) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count > operations.length / 2).map(([line]) => line));
}

const width = 110;

/** A text in lines that fit on a screen; what follows a bullet is indented. */
export function wrapped(text: string): string[] {
  const lines: string[] = [];
  for (const paragraph of text.trim().split("\n")) {
    const indent = paragraph.startsWith("- ") ? "  " : "";
    let line = "";
    for (const word of paragraph.trim().split(/\s+/)) {
      if (line && line.length + word.length >= width) {
        lines.push(line);
        line = indent;
      }
      line += (line.trim() && !line.endsWith(" ") ? " " : "") + word;
    }
    lines.push(line);
  }
  return lines;
}
