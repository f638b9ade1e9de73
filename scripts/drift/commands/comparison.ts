import { withoutEchoes } from "../findings/one-cause.ts";
import { isForeign } from "../compare/foreign.ts";
import type { ReadPages } from "../../docs/read.ts";
import { compareSpec, contradictions, findingsOfDefects, findingsOfForeign, translations } from "../compare/compare.ts";
import type { OperationFacts } from "../../facts/facts.ts";
import type { Coverage, Finding } from "../findings/finding.ts";
import { shrunk, unreviewed } from "../lock/lock.ts";
import { acceptCorrections } from "../accepted/corrections.ts";
import type { SpecFacts } from "../specs.ts";
import { coverageOf, operationsOf, type Reviewed } from "./documentation.ts";

export interface Comparison {
  findings: Finding[];
  coverage: Coverage[];
  /** The documented operations, from pages or from the lock. */
  docs: OperationFacts[];
}

/** Compares specs with pages; a platform without pages is compared with its lock. */
export function compareAll(
  specs: readonly SpecFacts[],
  pages: Pick<ReadPages, "pages" | "readings">,
  locks: ReadonlyMap<string, Reviewed>,
  { complete }: { complete: boolean },
): Comparison {
  const findings: Finding[] = [];
  const coverage: Coverage[] = [];
  const foreign = isForeign(specs.map(({ about }) => about));
  const docs = pages.readings.filter((reading) => !foreign(reading)).flatMap(({ operations }) => operations);
  const unverified = new Map<string, number>();
  for (const { platform, operations, corrections } of specs) {
    const accept = (found: Finding[], read: readonly OperationFacts[], whole: boolean): Finding[] =>
      corrections ? acceptCorrections(found, read, corrections, whole) : found;
    const reviewed = locks.get(platform)!;
    findings.push(...reviewed.findings);
    if (pages.readings.some((reading) => reading.platform === platform)) {
      const read = operationsOf(pages.readings, platform);
      const compared = compareSpec(operations, read, { complete });
      for (const [page, pairs] of compared.unverified) unverified.set(page, pairs);
      findings.push(...accept(compared.findings, read, complete), ...sinceReview(reviewed, read, complete));
    } else {
      const locked = reviewed.lock?.operations ?? [];
      // The lock has everything that was reviewed, so it is compared as complete.
      const compared = compareSpec(operations, locked, { complete: true });
      findings.push(...accept(compared.findings, locked, true));
      docs.push(...locked);
      coverage.push(lockCoverage(platform, reviewed, compared.unverified));
    }
  }
  const platforms = specs.map(({ about }) => about);
  // What is wrong with the pages of others is theirs.
  const own = pages.readings.filter((reading) => !foreign(reading));
  findings.push(...contradictions(docs), ...translations(docs, { complete }), ...findingsOfDefects(own));
  findings.push(...findingsOfForeign(pages.readings, platforms));
  return { findings: withoutEchoes(findings), coverage: [...coverage, ...coverageOf(pages, unverified)], docs };
}

const sinceReview = ({ lock, file }: Reviewed, read: readonly OperationFacts[], complete: boolean): Finding[] =>
  lock ? [...unreviewed(lock, file, read), ...shrunk(lock, file, read, { complete })] : [];

function lockCoverage(platform: string, { file, lock }: Reviewed, unverified: ReadonlyMap<string, number>): Coverage {
  const keys = new Set(lock?.operations.map(({ key }) => key));
  return {
    ...{ platform, page: file, dialect: lock ? "lock" : "", operations: keys.size, rows: 0, rowsUsed: 0 },
    unverified: [...unverified.values()].reduce((sum, pairs) => sum + pairs, 0),
  };
}
