import type { OperationFacts, SourceKind } from "../../facts/facts.ts";
import type { Finding } from "../findings/finding.ts";
import { comparable, idOf, isNear, likenessBy, mostAlike, pathOf, sameMethod, signaturesOf } from "./match.ts";
import { groupBy } from "../../text.ts";
import { compareOperation } from "./operation.ts";
import { draft, group, sideOf, type Draft } from "../findings/group.ts";

export { contradictions } from "./contradictions.ts";
export { findingsOfDefects } from "./defects.ts";
export { findingsOfForeign } from "./foreign.ts";
export { translations } from "./translations.ts";

/** What two operations must have in common to be one that is written differently. */
const unmistakable = 0.8;

export interface SpecComparison {
  findings: Finding[];
  /** Pairs of aspects per page of which only one side says something. */
  unverified: Map<string, number>;
}

/**
 * Our specs against what the vendors' documentation says, whatever its kind. Only `complete` documentation can show
 * that an operation of ours does not exist.
 */
export function compareSpec(
  spec: readonly OperationFacts[],
  docs: readonly OperationFacts[],
  { complete }: { complete: boolean },
): SpecComparison {
  const ours = new Map(spec.map((operation) => [idOf(operation), operation]));
  const theirs = comparable(docs);
  const documented = new Set(theirs.map(idOf));
  const drafts: Draft[] = [];
  const unverified = new Map<string, number>();
  const add = (doc: OperationFacts, operation: OperationFacts): void => {
    const result = compareOperation(operation, doc);
    drafts.push(...result.drafts);
    unverified.set(doc.source.file, (unverified.get(doc.source.file) ?? 0) + result.unverified);
  };

  for (const doc of theirs) {
    const same = ours.get(idOf(doc));
    if (same && same.protocol === "http") add(doc, same);
    else if (!unverified.has(doc.source.file)) unverified.set(doc.source.file, 0);
  }

  const undocumented = comparable(spec).filter((operation) => !documented.has(idOf(operation)));
  const unknown = theirs.filter((doc) => !ours.has(idOf(doc)));
  const written = writtenDifferently(unknown, undocumented, theirs, comparable(spec));
  for (const sources of groupBy(unknown, idOf).values()) {
    const operation = written.get(idOf(sources[0]!));
    // However many sources have it, it is one operation.
    const kind = whole.find((name) => sources.some(({ source }) => source.kind === name));
    for (const doc of sources.filter(({ source }) => source.kind === kind))
      drafts.push(operation ? elsewhere(operation, doc) : missing(doc, spec));
    if (operation) for (const doc of sources) add(doc, operation);
  }
  if (complete) {
    const found = new Set([...written.values()].map(idOf));
    for (const operation of undocumented) if (!found.has(idOf(operation))) drafts.push(...extra(operation, theirs));
  }
  return { findings: group(drafts, spec), unverified };
}

/** Operations of the documentation that our spec has under another method, or under almost the same path. */
function writtenDifferently(
  unknown: readonly OperationFacts[],
  undocumented: readonly OperationFacts[],
  docs: readonly OperationFacts[],
  spec: readonly OperationFacts[],
): Map<string, OperationFacts> {
  if (unknown.length === 0 || undocumented.length === 0) return new Map();
  const alike = likenessBy(signaturesOf(docs), signaturesOf(spec));
  const near = (a: OperationFacts, b: OperationFacts): boolean =>
    a.platform === b.platform && (pathOf(a) === pathOf(b) || (sameMethod(a, b) && isNear(a, b)));
  const pairs = mostAlike(unknown, undocumented, (a, b) => (near(a, b) ? alike(a, b) : 0), unmistakable);
  return new Map(pairs.map(({ left, right }) => [idOf(left), right]));
}

function elsewhere(operation: OperationFacts, doc: OperationFacts): Draft {
  const rule = pathOf(operation) === pathOf(doc) ? "spec/method" : "spec/path";
  return draft(rule, {
    of: operation,
    sides: [sideOf("spec", operation.route, operation.at), sideOf(doc.source.kind, doc.route, doc.at)],
    languages: [doc.source.language],
  });
}

function missing(doc: OperationFacts, spec: readonly OperationFacts[]): Draft {
  const file = spec.find(({ platform }) => platform === doc.platform)?.source.file ?? `specs/${doc.platform}.yaml`;
  return draft("spec/operation-missing", {
    of: doc,
    sides: [sideOf("spec", null, { file, line: 1 }), sideOf(doc.source.kind, doc.route, doc.at)],
    languages: [doc.source.language],
  });
}

/** Kinds of source in the order in which they stand for the whole documentation. */
const whole: SourceKind[] = ["table", "structured", "published-openapi", "embedded-openapi"];

function extra(operation: OperationFacts, docs: readonly OperationFacts[]): Draft[] {
  const own = docs.filter(({ platform }) => platform === operation.platform);
  const kind = whole.find((name) => own.some(({ source }) => source.kind === name));
  const page = own.find(({ source }) => source.kind === kind);
  if (!page) return [];
  return [
    draft("spec/operation-extra", {
      of: operation,
      sides: [
        sideOf("spec", operation.route, operation.at),
        sideOf(page.source.kind, null, { file: page.source.file, line: 1 }),
      ],
      message: `on none of ${new Set(own.map(({ source }) => source.file)).size} pages`,
    }),
  ];
}
