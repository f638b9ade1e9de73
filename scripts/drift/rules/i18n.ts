import { rulesOf } from "./rule.ts";

const wait = "Wait a day, because translations lag; then report it to the vendor, or accept the difference.";
const twoSides = "Both languages are in the finding; neither is authoritative.";

/** One language of a vendor's documentation against another. */
export const i18nRules = rulesOf("i18n", twoSides, {
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
