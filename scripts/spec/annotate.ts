import { isObject, segments, type Json, type JsonObject } from "../json.ts";
import type { Call } from "./calls.ts";
import type { Reach } from "./forms.ts";
import { deref, fieldNames, mediaKind, type Operation } from "./operations.ts";

/** Holds the values of an enum that a caller must not rely on being complete. Only used between this file and `emit.ts`. */
export const openMark = "x-open";

/**
 * Prepares a document for the type generator, so that its types are what the schemas mean: limits become comments, enums
 * that only responses use become open, unions keep what tells their members apart, and what one part of a composition
 * requires of another is required.
 */
export function annotate(document: JsonObject, { sent, received }: Reach): void {
  const all = new Set([...sent, ...received]);
  for (const schema of all) {
    // As a type, "one of these fields is needed" would be "the above, or anything".
    if (Array.isArray(schema.anyOf) && schema.anyOf.every(isOnlyRequired)) delete schema.anyOf;
    separateUnion(schema);
    tellApart(document, schema);
    hoistRequired(document, schema);
    describeLimits(schema);
  }
  const closed = discriminantsIn(document, all);
  for (const schema of received) if (!sent.has(schema) && !closed.has(schema)) openEnum(schema);
}

/** A member that only says which fields are needed. */
export const isOnlyRequired = (member: Json): boolean => isObject(member) && Object.keys(member).join() === "required";

/** An `anyOf` beside other parts narrows them; the type generator would take it for an alternative to them. */
function separateUnion(schema: JsonObject): void {
  const { anyOf, oneOf } = schema;
  const hasParts = ["properties", "additionalProperties", "allOf", "oneOf"].some((key) => schema[key] !== undefined);
  if (!Array.isArray(anyOf) || !hasParts) return;
  delete schema.anyOf;
  if (oneOf === undefined) schema.oneOf = anyOf;
  else schema.allOf = [...(Array.isArray(schema.allOf) ? schema.allOf : []), { oneOf: anyOf }];
}

/**
 * Puts the values of a discriminator into the members of its union, where these do not say their own. A schema that is a
 * member may stand elsewhere, too, where it has any value.
 */
export function tellApart(document: JsonObject, schema: JsonObject): void {
  const { discriminator } = schema;
  if (!isObject(discriminator)) return;
  delete schema.discriminator;
  const name = String(discriminator.propertyName);
  for (const key of ["oneOf", "anyOf"])
    if (Array.isArray(schema[key]))
      schema[key] = schema[key].map((member) => {
        const values = valuesOf(document, discriminator, member);
        if (!values.length) return member;
        const said = { type: "object", required: [name], properties: { [name]: { type: "string", enum: values } } };
        return { allOf: [member, said] };
      });
}

/** What a mapping says of a member that says no value of its own, or else the name of its schema. */
function valuesOf(document: JsonObject, { mapping, propertyName }: JsonObject, member: Json): string[] {
  const ref = isObject(member) ? member.$ref : undefined;
  if (typeof ref !== "string" || enumsAt(document, member, String(propertyName)).length) return [];
  const targets = Object.entries(isObject(mapping) ? mapping : {});
  const mapped = targets.filter(([, target]) => refOfMapping(String(target)) === ref).map(([value]) => value);
  return mapped.length ? mapped : [segments(ref).at(-1)!];
}

/** A mapping may name a schema instead of referring to it. */
export const refOfMapping = (target: string): string =>
  /[#/]/.test(target) ? target : `#/components/schemas/${target}`;

/** The members of a union. */
export const membersOf = ({ oneOf, anyOf }: JsonObject): Json[] =>
  [oneOf, anyOf].flatMap((list) => (Array.isArray(list) ? list : []));

/** The schemas with an enum that a property of an object schema has, through references and compositions. */
export function enumsAt(
  document: JsonObject,
  schema: Json | undefined,
  name: string,
  seen = new Set<Json>(),
): JsonObject[] {
  const value = deref(document, schema);
  if (!isObject(value) || seen.has(value)) return [];
  seen.add(value);
  const property = isObject(value.properties) ? deref(document, value.properties[name]) : undefined;
  const parts = [...(Array.isArray(value.allOf) ? value.allOf : []), ...membersOf(value)];
  return [
    ...(isObject(property) ? enumsOf(document, property) : []),
    ...parts.flatMap((part) => enumsAt(document, part, name, seen)),
  ];
}

/** The schema itself where it has an enum, or the one part of it that has. */
function enumsOf(document: JsonObject, schema: JsonObject): JsonObject[] {
  if (Array.isArray(schema.enum)) return [schema];
  const parts = (Array.isArray(schema.allOf) ? schema.allOf : []).map((part) => deref(document, part));
  return parts.filter(isObject).flatMap((part) => enumsOf(document, part));
}

/**
 * The enums that tell the members of a union apart: those with one value in any member, and those of a property that
 * has an enum in each of them.
 */
function discriminantsIn(document: JsonObject, all: ReadonlySet<JsonObject>): Set<JsonObject> {
  const found = new Set<JsonObject>();
  for (const schema of all) {
    const members = membersOf(schema);
    if (members.length < 2) continue;
    const names = new Set(members.flatMap((member) => [...fieldNames(document, member)]));
    for (const name of names) {
      const enums = members.map((member) => enumsAt(document, member, name));
      const everywhere = enums.every((list) => list.length);
      for (const one of enums.flat()) if (everywhere || (one.enum as Json[]).length === 1) found.add(one);
    }
  }
  return found;
}

/** Leaves the values to the generator of types, who is not asked for an enum wherever one can stand. */
function openEnum(schema: JsonObject): void {
  if (!Array.isArray(schema.enum)) return;
  const values = schema.enum.filter((value) => value !== null);
  const type = typeof values[0];
  // Of two truth values there is no third; a mixed list says what it means.
  if ((type !== "string" && type !== "number") || !values.every((value) => typeof value === type)) return;
  schema[openMark] = schema.nullable === true || values.length < schema.enum.length ? [...values, null] : values;
  schema.type ??= type;
  delete schema.enum;
  delete schema.nullable;
}

/** What one part of a composition requires of another is required of the whole. */
function hoistRequired(document: JsonObject, schema: JsonObject): void {
  if (!Array.isArray(schema.allOf)) return;
  const parts = partsOf(document, schema);
  const required = new Set(parts.flatMap(({ required }) => (Array.isArray(required) ? required : [])));
  const missing = [...required].filter((name) => {
    const owners = parts.filter(({ properties }) => isObject(properties) && Object.hasOwn(properties, String(name)));
    return owners.some((owner) => !Array.isArray(owner.required) || !owner.required.includes(name));
  });
  if (missing.length)
    schema.required = [...new Set([...(Array.isArray(schema.required) ? schema.required : []), ...missing])];
}

/** An object schema and all that its `allOf` consists of. */
function partsOf(document: JsonObject, schema: Json | undefined, seen = new Set<Json>()): JsonObject[] {
  const value = deref(document, schema);
  if (!isObject(value) || seen.has(value)) return [];
  seen.add(value);
  const parts = Array.isArray(value.allOf) ? value.allOf : [];
  return [value, ...parts.flatMap((part) => partsOf(document, part, seen))];
}

function describeLimits(schema: JsonObject): void {
  if (schema.description !== undefined && typeof schema.description !== "string") return;
  const limits = [
    range(schema),
    between(schema.minLength || undefined, schema.maxLength, " characters"),
    between(schema.minItems || undefined, schema.maxItems, " items"),
    between(schema.minProperties || undefined, schema.maxProperties, " entries"),
    typeof schema.multipleOf === "number" && `A multiple of ${schema.multipleOf}.`,
    schema.uniqueItems === true && "No item twice.",
    typeof schema.pattern === "string" && `Pattern: ${schema.pattern}.`,
  ].filter((line) => line !== false);
  if (limits.length) schema.description = [schema.description, ...limits].filter(Boolean).join(" ");
}

/** The limits of a number, which may themselves be excluded. */
function range({ minimum, maximum, exclusiveMinimum, exclusiveMaximum }: JsonObject): string | false {
  const [low, high] = [exclusiveMinimum === true, exclusiveMaximum === true];
  if (!low && !high) return between(minimum, maximum, "");
  const least = typeof minimum === "number" && `${low ? "more than" : "at least"} ${minimum}`;
  const most = typeof maximum === "number" && `${high ? "less than" : "at most"} ${maximum}`;
  const text = [least, most].filter((part) => part !== false).join(", ");
  return text !== "" && `${text[0]!.toUpperCase()}${text.slice(1)}.`;
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
  run: [
    "Starts a job and follows it to its end: awaited, it resolves with the last state and all results; results that come in pages can also be iterated as they come.",
    'Nothing is sent before that. A job that fails throws `kind: "job"`. A loop that is left, an abort, the end of `timeout` and a failure cancel the job where the platform can; `init.onStart` receives its id.',
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
    mediaKind(bodyType ?? "") === "form" && "The runtime may hold all of the file in memory.",
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
