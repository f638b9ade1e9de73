import { fieldName, type AspectName, type FieldFact, type OperationFacts, type SourceKind } from "../../facts/facts.ts";
import { groupBy } from "../../text.ts";
import { typeOf, type AspectDifference, type Said } from "../compare/aspects.ts";
import { differences, type LoneField, type SetDifference } from "../compare/differences.ts";
import { invalidParts } from "../compare/examples.ts";
import { comparable, idOf, isNear, likenessBetween, mostAlike, pathOf, sameMethod } from "../compare/match.ts";
import { isParameter, isRequest, lastName, parentOf, placesOf, type Places } from "../compare/paths.ts";
import { between, type Draft, type Pair } from "../findings.ts";

/** What two operations must have in common to be one that is written differently. */
const unmistakable = 0.8;

interface SpecComparison {
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
  const alike = likenessBetween(docs, spec);
  const near = (a: OperationFacts, b: OperationFacts): boolean =>
    a.platform === b.platform && (pathOf(a) === pathOf(b) || (sameMethod(a, b) && isNear(a, b)));
  const pairs = mostAlike(unknown, undocumented, (a, b) => (near(a, b) ? alike(a, b) : 0), unmistakable);
  return new Map(pairs.map(({ left, right }) => [idOf(left), right]));
}

/** Findings about an operation of our spec, in the language of the page. */
const told = (operation: OperationFacts, doc: OperationFacts) =>
  between(operation, doc, { languages: [doc.source.language] });

const routeOf = ({ route, at }: OperationFacts): Said => ({ value: route, at });

const elsewhere = (operation: OperationFacts, doc: OperationFacts): Draft =>
  told(operation, doc)(pathOf(operation) === pathOf(doc) ? "spec/method" : "spec/path", {
    left: routeOf(operation),
    right: routeOf(doc),
  });

function missing(doc: OperationFacts, spec: readonly OperationFacts[]): Draft {
  const file = spec.find(({ platform }) => platform === doc.platform)?.source.file ?? `specs/${doc.platform}.yaml`;
  return between(doc, doc, { names: ["spec", doc.source.kind], languages: [doc.source.language] })(
    "spec/operation-missing",
    { left: { value: null, at: { file, line: 1 } }, right: routeOf(doc) },
  );
}

/** Kinds of source in the order in which they stand for the whole documentation. */
const whole: SourceKind[] = ["table", "structured", "published-openapi", "embedded-openapi"];

function extra(operation: OperationFacts, docs: readonly OperationFacts[]): Draft[] {
  const own = docs.filter(({ platform }) => platform === operation.platform);
  const kind = whole.find((name) => own.some(({ source }) => source.kind === name));
  const page = own.find(({ source }) => source.kind === kind);
  if (!page) return [];
  const message = `on none of ${new Set(own.map(({ source }) => source.file)).size} pages`;
  const right = { value: null, at: { file: page.source.file, line: 1 } };
  return [between(operation, page)("spec/operation-extra", { left: routeOf(operation), right, message })];
}

/** One operation of our spec, the left side, against one source of the documentation. */
function compareOperation(operation: OperationFacts, doc: OperationFacts): { drafts: Draft[]; unverified: number } {
  const tell = told(operation, doc);
  const { aspects, fields, sets, others, unverified } = differences(operation, doc, { one: "right" });
  const lone = loneFields(
    fields.filter(({ within }) => within !== "event"),
    operation,
    doc,
  );
  const drafts = [
    ...aspects.map(({ many, ...difference }) => {
      const { aspect, kind, left, right, values } = difference;
      const { rule, variant } = ruleFor(difference, doc.source.kind.endsWith("openapi"));
      const whose = kind === "extra" ? "only documented" : "only in our spec";
      const message = values && `${whose}: ${values.join(", ")}`;
      const [{ origin }] = many as [FieldFact];
      return tell(rule, { field: fieldName(many[0]!), aspect, left, right, origin, variant, message });
    }),
    ...others.map((other) => tell("spec/other", other)),
    ...lone.drafts,
    ...sets.flatMap((difference) => rulesOfSet(difference).map(([rule, pair]) => tell(rule, pair))),
    ...invalidParts(doc, operation).map(({ field, value, at, expected: left }) =>
      tell("spec/example-invalid", { field: fieldName(field), aspect: "example", left, right: { value, at } }),
    ),
  ];
  return { drafts, unverified: unverified + lone.unverified };
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

function rulesOfSet({ set, missing, extra, left, right }: SetDifference): [rule: string, pair: Pair][] {
  const [documented, ours] = setRules[set];
  const found: [string, Pair][] = [];
  const add = (rule: string, message: string) => found.push([`spec/${rule}`, { aspect: set, left, right, message }]);
  if (extra.length) add(documented, `only documented: ${extra.join(", ")}`);
  if (missing.length && ours !== undefined && !(ours === documented && extra.length))
    add(ours, `only in our spec: ${missing.join(", ")}`);
  return found;
}

/** Fields that only one side has; the count is of those whose absence in the documentation says nothing. */
function loneFields(
  lone: readonly LoneField[],
  operation: OperationFacts,
  doc: OperationFacts,
): { drafts: Draft[]; unverified: number } {
  if (!lone.length) return { drafts: [], unverified: 0 };
  const tell = told(operation, doc);
  const spec = placesOf(operation);
  const [extra, missing] = [lone.filter(({ of }) => of === "left"), lone.filter(({ of }) => of === "right")];
  const elsewhere = elsewhereIn(
    missing.map(({ field }) => field),
    extra.map(({ field }) => field),
  );
  const sought = missing.map(({ field }) => ({ field, found: elsewhere(field) }));
  const only = sought.filter(({ found }) => !found).map(({ field }) => field);
  const moved = new Set(sought.map(({ found }) => found?.field));
  const ours = extra.filter(({ field }) => !moved.has(field));
  const drafts = [
    ...sought.flatMap(({ field, found }) => {
      if (!found) return [];
      const [left, right] = [found.field, field].map((one): Said => ({ value: fieldName(one), at: one.at }));
      return tell(found.rule, { field: fieldName(field), left: left!, right: right!, origin: found.field.origin });
    }),
    ...collapse(only, spec).map((field) => {
      const { location, path } = field;
      const left = { value: null, at: spec.near(location, path) };
      const pair = { field: fieldName(field), left, right: typed(field), origin: originIn(spec, field) };
      // A map whose values our spec does not describe takes the documented ones, and any other.
      if (isOpenMap(field, doc.fields)) return tell("spec/type-width", { ...pair, aspect: "type" });
      if (isParameter(location)) return tell("spec/param-missing", pair);
      return tell("spec/field-missing", { ...pair, variant: isRequest(location) ? undefined : "response" });
    }),
    ...ours.flatMap(({ field, listed }) => {
      if (!listed) return [];
      const pair = { field: fieldName(field), left: typed(field), right: { value: null, at: listed } };
      const rule = isParameter(field.location) ? "spec/param-extra" : "spec/field-extra";
      return tell(rule, { ...pair, origin: field.origin });
    }),
  ];
  return { drafts, unverified: ours.filter(({ listed }) => !listed).length };
}

const typed = (field: FieldFact): Said => ({ value: typeOf(field), at: field.at });

/** A body, an answer or a stream of events that the other side does not have at all is one thing, not many. */
function collapse(fields: readonly FieldFact[], other: Places): FieldFact[] {
  const found = new Map<string, FieldFact>();
  for (const field of fields) {
    const { location, path, at } = field;
    if (isParameter(location) || other.hasLocation(location)) found.set(`${location} ${path}`, field);
    else if (!found.has(location)) found.set(location, { location, path: "", at, aspects: {} });
  }
  return [...found.values()];
}

/** What one change of our spec mends is one finding: a field that is missing belongs to the schema that lacks it. */
function originIn(spec: Places, { location, path }: FieldFact): string | undefined {
  const object = path === "" ? undefined : spec.originOf(location, parentOf(path));
  return object === undefined ? undefined : object + path.slice(parentOf(path).length).replace(/^(?=[^.[{<])/, ".");
}

/** A map of values without fields of their own; lists and unions of such values included. */
const isOpenMap = (field: FieldFact, fields: readonly FieldFact[]): boolean =>
  field.path.endsWith("{*}") &&
  !fields.some(
    ({ location, path }) =>
      location === field.location && path.startsWith(field.path) && path.includes(".", field.path.length),
  );

type Elsewhere = (field: FieldFact) => { rule: string; field: FieldFact } | undefined;

/** Finds a field in another part of the request, or in another object; only if there is no doubt which one. */
function elsewhereIn(missing: readonly FieldFact[], extra: readonly FieldFact[]): Elsewhere {
  const byPath = groupBy(
    extra.filter(({ location }) => isRequest(location)),
    ({ path }) => path,
  );
  const nameOf = ({ location, path }: FieldFact): string => `${location} ${lastName(path) ?? ""}`;
  const [lost, found] = [groupBy(missing, nameOf), groupBy(extra, nameOf)];
  return (field) => {
    const [other] = isRequest(field.location) ? (byPath.get(field.path) ?? []) : [];
    if (other) return { rule: "spec/location", field: other };
    if (lastName(field.path) === undefined || lost.get(nameOf(field))?.length !== 1) return undefined;
    const [only, ...rest] = found.get(nameOf(field)) ?? [];
    return only && rest.length === 0 ? { rule: "spec/nesting", field: only } : undefined;
  };
}
