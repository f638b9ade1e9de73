import { rulesOf } from "./rule.ts";

const decide = "Find out what the server does, change our spec to match, and accept the difference with that evidence.";
const twoSides = "Both sides are the vendor's and are in the finding; neither is authoritative.";
const tell = "Report it to the vendor, and accept the finding with a reason if our spec is not affected.";

/** Contradictions within one vendor's documentation. A table against an OpenAPI is an error where both name a value. */
export const docsRules = rulesOf("docs", twoSides, {
  "table-vs-openapi.default": {
    severity: "warning",
    variants: { conflict: "error" },
    text: "A vendor's table and its OpenAPI disagree on the default of a field.",
    fix: decide,
    example: "The table says 5 for `body.minutes`, the OpenAPI block of the same page 3.",
  },
  "table-vs-openapi.type": {
    severity: "warning",
    variants: { width: "note" },
    text: "A vendor's table and its OpenAPI disagree on the type of a field.",
    fix: decide,
    example: "The table says string for `body.minutes`, the OpenAPI block integer.",
  },
  "table-vs-openapi.required": {
    severity: "warning",
    text: "A vendor's table and its OpenAPI disagree on whether a field is required.",
    fix: decide,
    example: "The table says that `body.kind` is optional, the OpenAPI block that it is required.",
  },
  "table-vs-openapi.field": {
    severity: "warning",
    text: "A field is in only one of a vendor's table and OpenAPI.",
    fix: decide,
    example: "`body.sugar` is in the OpenAPI block and not in the table.",
  },
  "table-vs-openapi.range": {
    severity: "warning",
    text: "A vendor's table and its OpenAPI disagree on a bound, length or pattern of a field.",
    fix: decide,
    example: "The table says at most 15 for `body.minutes`, the OpenAPI block at most 10.",
  },
  "table-vs-openapi.enum": {
    severity: "warning",
    text: "A vendor's table and its OpenAPI disagree on the values of a field.",
    fix: decide,
    example: "The table names `white` for `body.kind`, the OpenAPI block does not.",
  },
  "embedded-vs-published": {
    severity: "warning",
    text: "The OpenAPI block on a page differs from the vendor's published OpenAPI.",
    fix: "Use the newer of the two as the source, and accept the difference until the vendor has fixed it.",
    example: "The block has `body.milk`, the published document does not.",
  },
  "example-vs-table": {
    severity: "warning",
    text: "An example does not fit the table of the same page.",
    fix: decide,
    example: "The response example has `steeped`, the response table does not.",
  },
  "example-vs-openapi": {
    severity: "note",
    text: "An example does not fit the vendor's OpenAPI of the same operation.",
    fix: decide,
    example: "The OpenAPI block has `expiresAt`, the response example does not.",
  },
  "vendor-openapi-stale": {
    severity: "note",
    text: "A documented operation is missing in the vendor's published OpenAPI.",
    fix: "Rely on the page for this operation, and accept the finding.",
    example: "A page describes `POST /teas`, the published document has no such path.",
    mirror: { none: "An operation that is only in the published document may simply have no page in this run." },
  },
  "curl-vs-url": {
    severity: "warning",
    text: "A shell command calls another method or URL than its page describes.",
    fix: tell,
    example: "The page describes `GET /teas`, its command sends `POST`.",
  },
  "path-var-undocumented": {
    severity: "warning",
    text: "A page lacks the description of a variable of its path, or describes one that the path lacks.",
    fix: tell,
    example: "The path has `{tea_id}`, the table of path parameters is empty.",
  },
  "constraint-conflict": {
    severity: "warning",
    text: "The documented constraints of a field exclude every value, or its own default.",
    fix: decide,
    example: "`tea_id` has 0 to 8 characters, and its pattern needs at least 9.",
  },
  "cross-page": {
    severity: "warning",
    variants: { parameter: "note" },
    text: "Two pages of the vendor disagree on the same operation or parameter.",
    fix: decide,
    example: "`tea_id` has 9 to 32 characters on one page and 0 to 32 on another.",
  },
  "dangling-ref": {
    severity: "note",
    text: "A page refers to a section that does not exist.",
    fix: tell,
    example: "A type links to `#leaf`, the page has no such section.",
  },
  "duplicate-field": {
    severity: "warning",
    text: "A table has the same field twice.",
    fix: tell,
    example: "`minutes` occurs twice in the table of the body.",
  },
  "row-width": {
    severity: "warning",
    text: "A row of a table has more or fewer cells than the table has columns.",
    fix: tell,
    example: "The type `object | null` is not escaped, and splits its cell.",
  },
});

const wait = "Wait a day, because translations lag; then report it to the vendor, or accept the difference.";
const twoLanguages = "Both languages are in the finding; neither is authoritative.";

/** One language of a vendor's documentation against another. */
export const i18nRules = rulesOf("i18n", twoLanguages, {
  fields: {
    severity: "warning",
    text: "A field is in one language of a page and not in another.",
    fix: wait,
    example: "The English table has `body.milk`, the Japanese one does not.",
  },
  value: {
    severity: "warning",
    text: "Two languages of a page disagree on the same field or operation.",
    fix: wait,
    example: "The default of `body.minutes` is 5 in English and 3 in French.",
  },
  "row-width": {
    severity: "warning",
    text: "A row of a translated table has more or fewer cells than the table has columns.",
    fix: wait,
    example: "The translation of a row lost the escape of its pipe.",
  },
  "spec-structure": {
    severity: "note",
    text: "The OpenAPI of one language differs from that of another.",
    fix: wait,
    example: "The French document lacks `body.milk`.",
  },
  "page-missing": {
    severity: "note",
    text: "A page of the complete documentation does not exist in one of its languages.",
    fix: wait,
    example: "`POST /teas` has an English page and no Spanish one.",
    mirror: { none: "A page that exists in a translation only is missing in the first language." },
  },
});
