import type { Json } from "../json.ts";

/** Where something is said. Lines count from 1. */
export interface Loc {
  file: string;
  line: number;
  /** JSON pointer into the source's document, where the source is one. */
  pointer?: string;
}

/**
 * What a source says of an aspect: a value, or that there is none (`absent`). An aspect that is missing altogether is
 * unknown: the source has no way to say it, or it could not be read. Only what both sides know is compared.
 */
export type Known<T> = { value: T; at: Loc; parts?: Parts } | { absent: true; at: Loc };

/** Where each part of a value is said, such as a value of an enum, where that is not one place. */
export type Parts = Readonly<Record<string, Loc>>;

/** JSON's types, with whole numbers and files set apart. */
export type Family = "string" | "integer" | "number" | "boolean" | "object" | "array" | "binary";

export interface EnumFact {
  /** As text, sorted as the source lists them. */
  values: string[];
  /** Prose lists some values (`atLeast`), markup and schemas list all (`exact`). */
  bound: "exact" | "atLeast";
}

export interface Aspects {
  /** Sorted, without duplicates; several where the source allows several. */
  type: Family[];
  /** How the source writes the type; for reports only, never compared. */
  raw: string;
  /** Bits of an integer that the source names (`Long`, `int64`). */
  width: 32 | 64;
  required: boolean;
  nullable: boolean;
  enum: EnumFact;
  default: Json;
  minimum: number;
  maximum: number;
  minLength: number;
  maxLength: number;
  minItems: number;
  maxItems: number;
  pattern: string;
  deprecated: boolean;
}

export type AspectName = keyof Aspects;

/** A field of a request or an answer. */
export interface FieldFact {
  /** `header`, `path`, `query`, `cookie`, `body`, `event`, or the status of an answer. The status of success is always `200`. */
  location: string;
  /**
   * Names from the location down: `profile.name`, `items[].id`, `labels{*}` for any key of a map. A member of a union
   * is named by its shape, never by its place: `formats[]<type=video>.seconds`. An array and its elements are two
   * fields: `tags` (array) and `tags[]` (what it holds). An event's fields are `<name>.field`.
   */
  path: string;
  at: Loc;
  /** The shared schema this comes from and the rest of the way: `ScrapeOptions.timeout`. One change there is one finding. */
  origin?: string;
  /** The source is known to let it be anything. Only OpenAPI can say so; the lock does not keep it. */
  anything?: true;
  aspects: { [A in AspectName]?: Known<Aspects[A]> };
}

/** An object whose members the source lists in full; `path` is empty for the whole of a location. */
export interface Listing {
  location: string;
  path: string;
  at: Loc;
}

/** One of a set of texts that belong to an operation. */
export interface Item {
  value: string;
  at: Loc;
  parts?: Parts;
}

/** What OpenAPI says at a place beyond its aspects, as texts that are compared for equality: `multipleOf: 10`. */
export interface Others {
  /** As for fields; empty for the operation, `document` for what is said once for all. */
  location: string;
  path: string;
  at: Loc;
  origin?: string;
  items: Item[];
}

/** Sets that belong to an operation. A set that is missing is unknown, an empty one is known to be empty. */
export interface Sets {
  /** Origins: `https://api.example.com`. */
  host: Item[];
  /** Names of permissions, in the vendor's spelling. */
  permission: Item[];
  /** Kinds of token, such as `tenant_access_token`. */
  token: Item[];
  /** `1000/min`, `50/s`, or `special`. */
  "rate-limit": Item[];
  /** Media types without parameters. */
  "request-media": Item[];
  "response-media": Item[];
  /** Names of server-sent events. */
  event: Item[];
  /** Business codes. */
  error: Item[];
  /** Statuses of answers: `200`, `404`. */
  status: Item[];
}

export type SetName = keyof Sets;

/** What is said of an operation as a whole, most of it by OpenAPI alone; compared where both sides say it. */
export interface Terms {
  operationId?: string;
  /** Servers with the path that all routes are below: `https://api.example.com/v1`, or `/v1` on the document's own. */
  base?: Item[];
  /** Ways to be let in, any one of which is enough: `http bearer`, `oauth2 + oauth2: tea.read`, or `none`. */
  security?: Item[];
  deprecated?: Flag;
  /** Whether a call must have a body. */
  bodyRequired?: Flag;
}

export interface Flag {
  value: boolean;
  at: Loc;
}

/** A piece of JSON that the source shows as an example. */
export interface Example {
  /** As for fields; a whole request is `body`, a whole answer its status. */
  location: string;
  value: Json;
  at: Loc;
  /** The line of each JSON pointer of the value. */
  lines: Record<string, number>;
}

/** A request that the source shows as a shell command. */
export interface Curl {
  method: string;
  url: string;
  at: Loc;
}

export type SourceKind = "spec" | "lock" | "table" | "embedded-openapi" | "published-openapi" | "structured";

export interface SourceInfo {
  kind: SourceKind;
  /** The page or document. */
  file: string;
  /** Which reader read it, with its version: `feishu-md@1`. */
  dialect: string;
  /** `en`, `zh`, where the source says or shows it. */
  language?: string;
  /** Of the whole page, hexadecimal. */
  sha256: string;
}

/** What one source says of one operation. All of it is plain data. */
export interface OperationFacts {
  platform: string;
  /** Method and path without names of variables: `GET /v1/bots/{}`. Sources are matched by it. */
  key: string;
  /** The same with the source's own names: `GET /v1/bots/{bot_id}`. */
  route: string;
  /** Where method and path are said. */
  at: Loc;
  /** `websocket` operations are recognised and not compared. */
  protocol: "http" | "websocket";
  source: SourceInfo;
  fields: FieldFact[];
  listings: Listing[];
  sets: Partial<Sets>;
  terms?: Terms;
  /** Only places of which something is said. Unknown where it is missing: only OpenAPI can say such things. */
  others?: Others[];
  examples: Example[];
  curls: Curl[];
}

/** Something that a reader could not make sense of, or a page that contradicts itself. */
export interface Defect {
  /** The id of a rule, such as `extract/census` or `docs/duplicate-field`. */
  rule: string;
  message: string;
  at: Loc;
  operation?: string;
  field?: string;
  /** What contradicts each other, where each is a fact with a line of its own; `at` is then not shown. */
  sides?: Item[];
}

/** What a reader made of a page. */
export interface Reading {
  /** Of a page that does not say whose it is, the name of its dialect, until the page is assigned. */
  platform: string;
  dialect: string;
  operations: OperationFacts[];
  /** Rows of tables on the page, counted independently of the parser; the nodes of an OpenAPI document count as none. */
  rows: number;
  /** Rows that became facts or are known not to hold any. */
  rowsUsed: number;
  /** Tables that hold rows but no facts we know how to use: listed, never silently dropped. */
  unclassified: Loc[];
  defects: Defect[];
}

export interface Page {
  /** As it is to be shown in reports. */
  file: string;
  text: string;
}

/** What a page is known by as long as nobody knows whose it is: `coze` for `coze-md@2`. */
export const vendorOf = (dialect: string): string => dialect.replace(/[-@].*$/, "");

/** The key of an operation: variables without their names, no slash at the end. */
export function keyOf(method: string, path: string): string {
  const plain = path.replace(/\{[^}]*\}|:[A-Za-z_][\w-]*/g, "{}").replace(/(?<=.)\/+$/, "");
  return `${method.toUpperCase()} ${plain}`;
}

/** A path of a field without the names of union members, which prose does not have. */
export const plainPath = (path: string): string => path.replace(/<[^<>]*>/g, "");

/** A path of a field as reports show it: `body.ttl`, `200.data.items[].id`. */
export const fieldName = ({ location, path }: { location: string; path: string }): string =>
  path === "" ? location : `${location}.${path}`;
