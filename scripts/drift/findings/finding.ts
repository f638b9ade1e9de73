import { keyOf } from "../../facts/facts.ts";
import { canonical, type Json } from "../../json.ts";
import { byText, sha256 } from "../../text.ts";

export type Severity = "error" | "warning" | "note";

/** What a change means for callers of a typed client, the worst first. */
export const impacts = ["breaking", "behaviour", "risky", "additive", "cosmetic"] as const;
export type Impact = (typeof impacts)[number];

/** The value of one source, and where it is. */
export interface Side {
  /** `spec`, `table`, `embedded-openapi`, `lock`, `example` ... */
  source: string;
  /** `null` where the source has none. */
  value: Json;
  file: string;
  line: number;
  /** JSON pointer, where the source is a document. */
  pointer?: string;
}

export interface Finding {
  /** `<class>/<what>`, from the table of rules. */
  rule: string;
  severity: Severity;
  /** Only of rules about what changed upstream. */
  impact?: Impact;
  /** Twelve hexadecimal digits that identify rule, place and values. */
  fingerprint: string;
  platform: string;
  /** `POST /interact`; empty where the finding is about a page or file. */
  operation: string;
  /** `body.ttl`; empty where the finding is about the operation. */
  field: string;
  /** `default`, `type` ...; empty where it is about the existence of the thing. */
  aspect: string;
  sides: Side[];
  /** Languages of the pages that say the same. */
  languages?: string[];
  /** All places of a finding that a shared schema causes in several: `POST /scrape body.timeout`. */
  places?: string[];
  /** Details that the text of the rule does not have. */
  message?: string;
  accepted: null | { reason: string };
}

/** A page or document as the report counts it. */
export interface Coverage {
  platform: string;
  page: string;
  dialect: string;
  operations: number;
  rows: number;
  rowsUsed: number;
  /** Pairs of aspects that could not be compared because one side is unknown. */
  unverified: number;
}

/** An operation without the names of path variables. */
export function operationKey(operation: string): string {
  const space = operation.indexOf(" ");
  return space < 0 ? operation : keyOf(operation.slice(0, space), operation.slice(space + 1));
}

/** Where something is found: a whole operation has no field. */
export interface Place {
  operation: string;
  field: string;
}

/** `POST /scrape body.timeout` */
export const nameOfPlace = ({ operation, field }: Place): string =>
  field === "" ? operation : `${operation} ${field}`;

/** All places of a finding: that of a shared schema has several. */
export const placesOf = ({
  operation,
  field,
  places = [],
}: Pick<Finding, "operation" | "field" | "places">): Place[] => [
  { operation, field },
  ...places.map((place) => {
    const [method = "", path = "", ...names] = place.split(" ");
    return { operation: `${method} ${path}`, field: names.join(" ") };
  }),
];

type Identity = Pick<Finding, "rule" | "platform" | "operation" | "field" | "aspect" | "sides" | "message">;

/**
 * Who a finding is: its rule, place and values. Prose, files and lines do not count, nor do names of path variables,
 * except for what was lost in reading: that has no values, and may belong to no operation.
 */
export function fingerprint(identity: Identity): string {
  const { rule, platform, operation, field, aspect, sides } = identity;
  const values = sides.map(({ source, value }) => [source, canonical(value)]).sort(byLines);
  return sha256(
    JSON.stringify([rule, platform, operationKey(operation), field, aspect, values, ...lossOf(identity)]),
  ).slice(0, 12);
}

function lossOf({ rule, operation, sides, message = "" }: Identity): string[] {
  if (!rule.startsWith("extract/")) return [];
  return [...(operation === "" ? sides.map(({ file }) => file) : []), ...(sides.length === 1 ? [message] : [])];
}

const byLines = (a: string[], b: string[]): number => byText(a.join("\n"), b.join("\n"));
