import { fieldName, type AspectName, type FieldFact, type OperationFacts, type SourceKind } from "../../facts/facts.ts";
import { groupBy } from "../../text.ts";
import { type AspectDifference } from "../compare/aspects.ts";
import { differences, type SetDifference } from "../compare/differences.ts";
import { invalidParts } from "../compare/examples.ts";
import { comparable, idOf, isNear, likenessBy, mostAlike, pathOf, sameMethod, signaturesOf } from "../compare/match.ts";
import { nameOfPlace } from "../compare/others.ts";
import { type Draft, draft, sideOf } from "../findings.ts";
import { reportLone, type Report } from "./lone-fields.ts";

/** What two operations must have in common to be one that is written differently. */
const unmistakable = 0.8;

export interface SpecComparison {
  drafts: Draft[];
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
  return { drafts, unverified };
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

/** One operation of our spec, the left side, against one source of the documentation. */
function compareOperation(operation: OperationFacts, doc: OperationFacts): SpecDrafts {
  const drafts: Draft[] = [];
  const report: Report = (rule, { spec, doc: said, ...parts }) => {
    const sides = [sideOf(operation.source.kind, spec.value, spec.at), sideOf(doc.source.kind, said.value, said.at)];
    drafts.push(draft(rule, { of: operation, sides, languages: [doc.source.language], ...parts }));
  };
  const { aspects, fields, sets, others, unverified } = differences(operation, doc, { one: "right" });
  for (const { many, ...difference } of aspects) {
    const { aspect, kind, left, right, values } = difference;
    const { rule, variant } = ruleFor(difference, doc.source.kind.endsWith("openapi"));
    const whose = kind === "extra" ? "only documented" : "only in our spec";
    const message = values && `${whose}: ${values.join(", ")}`;
    const [{ origin }] = many as [FieldFact];
    report(rule, { field: fieldName(many[0]!), aspect, spec: left, doc: right, origin, variant, message });
  }
  for (const { location, path, left, right, origin } of others)
    report("spec/other", { field: nameOfPlace(location, path), aspect: "other", spec: left, doc: right, origin });
  const unsaid = reportLone(
    fields.filter(({ within }) => within !== "event"),
    operation,
    doc,
    report,
  );
  for (const difference of sets) reportSet(difference, report);
  for (const { field, value, at, expected } of invalidParts(doc, operation))
    report("spec/example-invalid", { field: fieldName(field), aspect: "example", spec: expected, doc: { value, at } });
  return { drafts, unverified: unverified + unsaid };
}

interface SpecDrafts {
  drafts: Draft[];
  unverified: number;
}

const aspectRules: Partial<Record<AspectName, string>> = {
  required: "required",
  nullable: "nullable",
  deprecated: "deprecated",
  minimum: "range",
  maximum: "range",
  minLength: "length",
  maxLength: "length",
  minItems: "length",
  maxItems: "length",
  pattern: "pattern",
};

const kindRules: Partial<Record<AspectDifference["kind"], string>> = {
  type: "type",
  array: "array-shape",
  wider: "type-width",
  narrower: "type-width",
  extra: "enum-value-missing",
  missing: "enum-value-extra",
};

function ruleFor(
  { aspect, kind, left, right, partial }: AspectDifference,
  isOpenApi: boolean,
): { rule: string; variant?: string } {
  // A document need not say what our spec says.
  const isSilent = isOpenApi && (right.value === null || right.value === false);
  const variant = isSilent ? { variant: "silence" } : partial ? { variant: "atLeast" } : {};
  if (aspect === "default")
    return {
      rule: `spec/${left.value === null ? "default-missing" : right.value === null ? "default-extra" : "default"}`,
      ...variant,
    };
  return { rule: `spec/${kindRules[kind] ?? aspectRules[aspect]!}`, ...variant };
}

/** What reports values that only the documentation has, and those that only our spec has. */
const setRules: Record<SetDifference["set"], [documented: string, ours?: string]> = {
  host: ["host"],
  permission: ["permission", "permission"],
  token: ["token", "token"],
  "rate-limit": ["rate-limit", "rate-limit"],
  "request-media": ["media"],
  "response-media": ["media"],
  event: ["event-missing", "event-extra"],
  error: ["error-code-missing", "error-code-extra"],
  status: ["status-missing"],
};

function reportSet({ set, missing, extra, left, right }: SetDifference, report: Report): void {
  const [documented, ours] = setRules[set];
  const sides = { aspect: set, spec: left, doc: right };
  if (extra.length) report(`spec/${documented}`, { ...sides, message: `only documented: ${extra.join(", ")}` });
  if (missing.length && ours !== undefined && !(ours === documented && extra.length))
    report(`spec/${ours}`, { ...sides, message: `only in our spec: ${missing.join(", ")}` });
}
