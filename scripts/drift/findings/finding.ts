import type { Json } from "../../json.ts";

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
