import { basename } from "node:path";
import type { OperationFacts, Reading } from "../../facts/facts.ts";
import { applyAccepted, ranOf } from "../accepted/accepted.ts";
import { operationKey, splitPlace } from "../accepted/places.ts";
import { compareSpec, contradictions, translations } from "../compare/compare.ts";
import { acceptCorrections } from "../accepted/corrections.ts";
import type { Finding } from "../findings/finding.ts";
import type { Lock } from "../lock/lock.ts";
import { withoutEchoes } from "../findings/one-cause.ts";
import { specFacts } from "../specs.ts";
import { acceptedIn } from "./acceptance.ts";
import { isOfSpec } from "./differences.ts";

/**
 * What is asked of live pages beside what changed: whether our specs say what they say, and whether they contradict each
 * other. The lock speaks for pages that are as they were. What changed is not told again as a difference.
 */
export async function askLive(
  specs: string,
  platforms: readonly string[],
  readings: readonly Reading[],
  lockOf: (platform: string) => Lock | undefined,
  changes: readonly Finding[],
): Promise<Finding[]> {
  const ours = (await specFacts(specs)).filter(({ platform }) => platforms.includes(platform));
  const names = new Set(readings.flatMap(({ operations }) => operations.map(({ source }) => basename(source.file))));
  const findings: Finding[] = [];
  const docs: OperationFacts[] = [];
  for (const { platform, operations, corrections } of ours) {
    const live = readings.flatMap((reading) => reading.operations.filter((each) => each.platform === platform));
    const locked = lockOf(platform)?.operations.filter(({ source }) => !names.has(basename(source.file))) ?? [];
    const read = [...live, ...locked];
    const found = compareSpec(operations, read, { complete: false }).findings;
    findings.push(...(corrections ? acceptCorrections(found, read, corrections, false) : found));
    docs.push(...read);
  }
  findings.push(...contradictions(docs), ...translations(docs));
  const order = ours.flatMap(({ operations }) => operations);
  const { entries } = await acceptedIn(specs);
  const wanted = entries.filter(({ platform }) => platforms.includes(platform));
  const applied = applyAccepted(withoutEchoes(findings), wanted, ranOf([...order, ...docs]), { complete: false });
  const told = new Set(changes.filter(({ rule }) => rule.startsWith("upstream/")).flatMap(placesOf));
  return (
    applied.findings
      .filter(isOfSpec(order))
      // Only a check of all pages can say that a difference is gone.
      .filter(({ rule }) => rule !== "accepted/unused")
      .filter((finding) => !placesOf(finding).some((place) => told.has(place)))
  );
}

const placesOf = (finding: Finding): string[] =>
  [finding, ...(finding.places ?? []).map(splitPlace)].map(
    ({ operation, field }) => `${finding.platform} ${operationKey(operation)} ${field}`,
  );
