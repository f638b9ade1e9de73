import { canonical } from "../../json.ts";
import { operationKey } from "../accepted/places.ts";
import type { Finding } from "./finding.ts";

/**
 * Leaves out what a contradiction of the documentation says already: that our spec, which follows one of two witnesses,
 * differs from the other one, and that an example has a field which one of them lacks.
 */
export function withoutEchoes(findings: readonly Finding[]): Finding[] {
  const contradictions = new Map<string, Finding>();
  for (const finding of findings)
    if (/^docs\/table-vs-openapi\b/.test(finding.rule)) contradictions.set(placeOf(finding), finding);
  if (!contradictions.size) return [...findings];
  return findings.filter((finding) => {
    if ((finding.places?.length ?? 0) > 1) return true;
    if (/^docs\/example-vs-(?:table|openapi)$/.test(finding.rule))
      return !contradictions.has(placeOf({ ...finding, aspect: "" }));
    const contradiction = finding.rule.startsWith("spec/") ? contradictions.get(placeOf(finding)) : undefined;
    return !contradiction || valuesOf(finding) !== valuesOf(contradiction);
  });
}

const placeOf = ({ platform, operation, field, aspect }: Finding): string =>
  JSON.stringify([platform, operationKey(operation), field, aspect]);

const valuesOf = ({ sides }: Finding): string =>
  sides
    .map(({ value }) => canonical(value))
    .sort()
    .join("\n");
