import type {
  AspectName,
  Aspects,
  EnumFact,
  FieldFact,
  Known,
  Loc,
  OperationFacts,
  SetName,
  SourceInfo,
  SourceKind,
} from "../../facts/facts.ts";
import type { Json, JsonObject } from "../../json.ts";

/** The facts of a platform's documentation that were last reviewed: `specs/lock/<platform>.json`. */
export interface Lock {
  platform: string;
  pages: LockedPage[];
  /** Without examples and commands, which are the vendor's words. */
  operations: OperationFacts[];
}

/** What a page was when it was reviewed. One that is read in two ways (table, embedded OpenAPI) is there twice. */
export interface LockedPage {
  /** File name without folder. */
  page: string;
  url?: string;
  kind: SourceKind;
  dialect: string;
  language?: string;
  /** Of the whole page, hexadecimal. */
  sha256: string;
  etag?: string;
  lastModified?: string;
  counts: Counts;
}

/** How much a page said, so that a reader that loses something is noticed. */
export interface Counts {
  operations: number;
  fields: number;
  enums: number;
  errors: number;
}

export const lockVersion = 1;

/** A fact as the lock writes it, without its place. */
export type Content = JsonObject;

export interface WrittenOperation extends Pick<SourceInfo, "kind"> {
  key: string;
  route?: string;
  page: string;
  protocol?: "websocket";
  listed?: [string, string][];
  terms?: WrittenTerms;
  /** Location, path, and the texts. */
  others?: [string, string, ...string[]][];
  sets: { set: SetName; items: string[] }[];
  fields: (Content & { in: string; path: string; schema?: string; variant?: number; origin?: string })[];
}

export interface WrittenTerms {
  base?: string[];
  security?: string[];
  deprecated?: boolean;
  bodyRequired?: boolean;
}

export interface WrittenSchema {
  name: string;
  variant?: number;
  facts: (Content & { rest: string })[];
}

export interface Written {
  platform: string;
  pages: LockedPage[];
  schemas: WrittenSchema[];
  operations: WrittenOperation[];
}

/** The aspects that the lock keeps, in its order. The vendor's own spelling of a type is not compared, so not kept. */
export const lockedAspects = [
  ...["type", "width", "required", "nullable", "deprecated", "enum", "default", "minimum", "maximum"],
  ...["minLength", "maxLength", "minItems", "maxItems", "pattern"],
] as Exclude<AspectName, "raw">[];

/**
 * The aspects of a field in short: those with a value by name, then those that the source says there are none of.
 * Where these are many, `absent` is `*`: all but the ones that are named or unknown.
 */
export function contentOf(aspects: FieldFact["aspects"]): Content {
  const content: Content = {};
  const absent: string[] = [];
  const unknown: string[] = [];
  for (const name of lockedAspects) {
    const known = aspects[name];
    if (known === undefined) unknown.push(name);
    else if ("absent" in known) absent.push(name);
    else content[name] = shortOf(name, known.value);
  }
  if (absent.length > unknown.length) {
    content.absent = "*";
    if (unknown.length) content.unknown = unknown;
  } else if (absent.length) content.absent = absent;
  return content;
}

function shortOf(name: AspectName, value: Aspects[AspectName]): Json {
  if (name === "type") return Array.isArray(value) && value.length === 1 ? value[0]! : (value as string[]);
  if (name !== "enum") return value as Json;
  const { bound, values } = value as EnumFact;
  return bound === "exact" ? values : { atLeast: values };
}

export function aspectsOf(content: Content, at: Loc): FieldFact["aspects"] {
  const unknown = new Set(content.unknown as string[] | undefined);
  const absent = new Set(Array.isArray(content.absent) ? (content.absent as string[]) : []);
  const aspects: Record<string, Known<unknown>> = {};
  for (const name of lockedAspects) {
    if (Object.hasOwn(content, name)) aspects[name] = { value: longOf(name, content[name]!), at };
    else if (absent.has(name) || (content.absent === "*" && !unknown.has(name))) aspects[name] = { absent: true, at };
  }
  return aspects;
}

function longOf(name: AspectName, value: Json): unknown {
  if (name === "type") return typeof value === "string" ? [value] : value;
  if (name !== "enum") return value;
  return Array.isArray(value)
    ? { values: value, bound: "exact" }
    : { values: (value as { atLeast: Json }).atLeast, bound: "atLeast" };
}

const text = { type: "string" };
const filled = { type: "string", minLength: 1 };
const list = (items: object) => ({ type: "array", items });
const object = (required: Record<string, object>, optional: Record<string, object> = {}) => ({
  ...{ type: "object", properties: { ...required, ...optional }, required: Object.keys(required) },
  additionalProperties: false,
});

const kind = { enum: ["table", "embedded-openapi", "published-openapi", "structured"] };
const family = { enum: ["string", "integer", "number", "boolean", "object", "array", "binary"] };
const flag = { type: "boolean" };
const number = { type: "number" };
const names = list({ enum: lockedAspects });
const count = { type: "integer", minimum: 0 };
const variant = { type: "integer", minimum: 2 };

const content = {
  type: { anyOf: [family, list(family)] },
  width: { enum: [32, 64] },
  required: flag,
  nullable: flag,
  deprecated: flag,
  enum: { anyOf: [list(text), object({ atLeast: list(text) })] },
  default: {},
  minimum: number,
  maximum: number,
  minLength: number,
  maxLength: number,
  minItems: number,
  maxItems: number,
  pattern: text,
  listed: { const: true },
  other: list(text),
  absent: { anyOf: [{ const: "*" }, names] },
  unknown: names,
};

const setNames = [
  ...["host", "permission", "token", "rate-limit", "request-media", "response-media", "event", "error", "status"],
];

const page = object(
  {
    ...{ page: filled, kind, dialect: text, sha256: { type: "string", pattern: "^[0-9a-f]{64}$" } },
    counts: object({ operations: count, fields: count, enums: count, errors: count }),
  },
  { language: text, url: text, etag: text, lastModified: text },
);

const schema = object({ name: filled, facts: list(object({ rest: filled }, content)) }, { variant });

const operation = object(
  {
    ...{ key: filled, page: filled, kind },
    sets: list(object({ set: { enum: setNames }, items: list(text) })),
    fields: list(object({ in: filled, path: text }, { schema: filled, variant, origin: text, ...content })),
  },
  {
    ...{ route: filled, protocol: { const: "websocket" } },
    listed: list({ type: "array", items: text, minItems: 2, maxItems: 2 }),
    terms: object({}, { base: list(text), security: list(text), deprecated: flag, bodyRequired: flag }),
    others: list({ type: "array", items: text, minItems: 3 }),
  },
);

/** The form of a lock file. */
export const lockSchema = object({
  ...{ lockVersion: {}, platform: filled },
  ...{ pages: list(page), schemas: list(schema), operations: list(operation) },
});
