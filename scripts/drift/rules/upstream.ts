import type { Impact, Severity } from "../findings/finding.ts";
import { changes, events } from "./changes.ts";
import type { Rule } from "./rule.ts";

const severityOf: Record<Impact, Severity> = {
  breaking: "error",
  behaviour: "warning",
  risky: "warning",
  additive: "note",
  cosmetic: "note",
};

const fixOf: Record<Impact, string> = {
  breaking: "Review the page, change our spec and its version, regenerate, then run `drift accept`.",
  behaviour: "Review the page, note it in the changelog, change our spec, then run `drift accept`.",
  risky: "Review the page, check code that relies on the old behaviour, change our spec, then run `drift accept`.",
  additive: "Add it to our spec, regenerate, then run `drift accept`.",
  cosmetic: "Update our spec if that is useful, then run `drift accept`.",
};

const example = { request: "`POST /teas body.leaf`", response: "`POST /teas 200.leaf`" };

const directed = (direction: "request" | "response"): Rule[] =>
  changes.map(([what, reverse, request, response, text, sample]) => {
    const impact = direction === "request" ? request : response;
    return {
      id: `upstream/${direction}-${what}`,
      severity: severityOf[impact],
      impact,
      text: text.replace("@", direction),
      fix: fixOf[impact],
      example: sample.replace("$", example[direction]),
      mirror: `upstream/${direction}-${reverse}`,
      sibling: `upstream/${direction === "request" ? "response" : "request"}-${what}`,
    };
  });

const siblings: Record<string, Rule["sibling"]> = Object.fromEntries(
  ["request-required-field-added", "request-required-field-removed"].map((what) => [
    what,
    {
      none: "Whether a field is required matters to its sender; readers of a response gain or lose the field either way.",
    },
  ]),
);

/** What changed in the documentation since it was last reviewed, seen from a typed client. */
export const upstreamRules: Rule[] = [
  ...directed("request"),
  ...directed("response"),
  ...events.map(([what, reverse, impact, text, sample]): Rule => ({
    id: `upstream/${what}`,
    severity: severityOf[impact],
    impact,
    text,
    fix: fixOf[impact],
    example: sample,
    mirror: typeof reverse === "string" ? `upstream/${reverse}` : reverse,
    ...(siblings[what] ? { sibling: siblings[what] } : {}),
  })),
];
