import type { OperationFacts, SourceKind } from "../../facts/facts.ts";

export { formatLock } from "./format.ts";
export { readLock, shrunk, unreviewed } from "./guard.ts";
export { parseLock } from "./parse.ts";
export { updateLock } from "./update.ts";

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
