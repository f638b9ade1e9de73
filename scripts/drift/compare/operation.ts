import { fieldName, type FieldFact, type Loc, type OperationFacts, type SourceKind } from "../../facts/facts.ts";
import { compareAspects, typeOf, type Difference } from "./aspects.ts";
import { groupBy } from "../../text.ts";
import { invalidParts } from "./examples.ts";
import { pairFields, topmost, type Pairing } from "./fields.ts";
import { compareOthers, nameOfPlace } from "./others.ts";
import { isMember, isParameter, isRequest, lastName, parentOf, plainKey } from "./paths.ts";
import { placesOf, type Places } from "./places.ts";
import { compareSets, isOfEvents, type SetDifference } from "./sets.ts";
import { collapse, isOfShape } from "./sources.ts";
import { draft, sideOf, type Draft, type Parts } from "../findings/group.ts";

type Report = (rule: string, parts: Omit<Parts, "of" | "sides" | "languages"> & { spec: Spot; doc: Spot }) => void;

/** What a side says: a value and its place. */
interface Spot {
  value: Parts["sides"][number]["value"];
  at: Loc;
}

/** Where values are written as people write them: the structure of a page holds the same texts as the page. */
const prose: ReadonlySet<SourceKind> = new Set(["table", "structured"]);

/** One operation of our spec against one source of the documentation. */
export function compareOperation(
  operation: OperationFacts,
  doc: OperationFacts,
): { drafts: Draft[]; unverified: number } {
  const drafts: Draft[] = [];
  const report: Report = (rule, { spec, doc: said, ...parts }) => {
    const sides = [sideOf(operation.source.kind, spec.value, spec.at), sideOf(doc.source.kind, said.value, said.at)];
    drafts.push(draft(rule, { of: operation, sides, languages: [doc.source.language], ...parts }));
  };
  const pairing = pairFields(doc, operation);
  const blocked = new Set<string>();
  let unverified = 0;

  for (const { left, right } of pairing.pairs) {
    const compared = compareAspects(left, right, { prose: prose.has(doc.source.kind) });
    unverified += compared.unverified;
    for (const difference of compared.differences) {
      if (isOfShape(difference)) blocked.add(plainKey(left.location, left.path));
      const { rule, variant } = ruleFor(difference, doc.source.kind.endsWith("openapi"));
      report(rule, {
        field: fieldName(right[0]!),
        aspect: difference.aspect,
        spec: difference.right,
        doc: difference.left,
        origin: right[0]!.origin,
        variant,
        message: difference.values && `${saysAlone(difference)}: ${difference.values.join(", ")}`,
      });
    }
  }

  const others = compareOthers(operation, doc);
  unverified += others.unverified;
  for (const { location, path, left, right, origin } of others.differences)
    report("spec/other", { field: nameOfPlace(location, path), aspect: "other", spec: left, doc: right, origin });

  const sets = compareSets(doc, operation);
  const isOfEvent = isOfEvents(sets.differences);
  const apart = (fields: FieldFact[]): FieldFact[] => fields.filter((field) => !isOfEvent(field));
  const [leftOnly, rightOnly] = [apart(pairing.leftOnly), apart(pairing.rightOnly)];
  if (leftOnly.length + rightOnly.length > 0)
    unverified += compareExistence(
      { pairs: pairing.pairs, leftOnly, rightOnly },
      blocked,
      placesOf(operation),
      placesOf(doc),
      report,
    );
  unverified += sets.unverified;
  for (const difference of sets.differences) reportSet(difference, report);
  for (const { field, value, at, expected } of invalidParts(doc, operation))
    report("spec/example-invalid", { field: fieldName(field), aspect: "example", spec: expected, doc: { value, at } });
  return { drafts, unverified };
}

const saysAlone = ({ kind }: Difference): string => (kind === "missing" ? "only documented" : "only in our spec");

const aspectRules: Partial<Record<Difference["aspect"], string>> = {
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

const kindRules: Partial<Record<Difference["kind"], string>> = {
  type: "type",
  array: "array-shape",
  wider: "type-width",
  narrower: "type-width",
  missing: "enum-value-missing",
  extra: "enum-value-extra",
};

/** The left side is the documentation. */
function ruleFor(
  { aspect, kind, left, right, partial }: Difference,
  isOpenApi: boolean,
): { rule: string; variant?: string } {
  // A document need not say what our spec says.
  const isSilent = isOpenApi && (left.value === null || left.value === false);
  const variant = isSilent ? { variant: "silence" } : partial ? { variant: "atLeast" } : {};
  if (aspect === "default")
    return {
      rule: `spec/${right.value === null ? "default-missing" : left.value === null ? "default-extra" : "default"}`,
      ...variant,
    };
  return { rule: `spec/${kindRules[kind] ?? aspectRules[aspect]!}`, ...variant };
}

/** Fields that only one side has; the count is of those whose absence in the documentation says nothing. */
function compareExistence(
  { pairs, leftOnly, rightOnly }: Omit<Pairing, "inLeft">,
  blocked: ReadonlySet<string>,
  spec: Places,
  doc: Places,
  report: Report,
): number {
  const missing = topmost(
    leftOnly,
    pairs.map(({ left }) => left),
    blocked,
  );
  const extra = topmost(
    rightOnly,
    pairs.flatMap(({ right }) => right),
    blocked,
  );
  const elsewhere = elsewhereIn(missing, extra);
  const moved = new Set<FieldFact>();
  const only = missing.filter((field) => {
    const found = elsewhere(field);
    if (!found) return true;
    moved.add(found.field);
    report(found.rule, {
      field: fieldName(field),
      spec: { value: fieldName(found.field), at: found.field.at },
      doc: { value: fieldName(field), at: field.at },
      origin: found.field.origin,
    });
    return false;
  });
  for (const field of collapse(only, spec)) {
    const { location, path, at } = field;
    const origin = originIn(spec, field);
    if (isOpenMap(field, leftOnly)) {
      // A map whose values our spec does not describe takes the documented ones, and any other.
      report("spec/type-width", {
        field: fieldName(field),
        aspect: "type",
        spec: { value: null, at: spec.near(location, path) },
        doc: { value: typeOf(field), at },
        origin,
      });
      continue;
    }
    report(isParameter(location) ? "spec/param-missing" : "spec/field-missing", {
      field: fieldName(field),
      spec: { value: null, at: spec.near(location, path) },
      doc: { value: typeOf(field), at },
      variant: isRequest(location) ? undefined : "response",
      origin,
    });
  }
  let unverified = 0;
  for (const field of extra) {
    if (moved.has(field)) continue;
    const { location, path, at, origin } = field;
    const listed = doc.listed(location, isMember(path) ? path : parentOf(path));
    if (!listed || /(\[\]|\{\*\})$/.test(path)) {
      unverified++;
      continue;
    }
    report(isParameter(location) ? "spec/param-extra" : "spec/field-extra", {
      field: fieldName(field),
      spec: { value: typeOf(field), at },
      doc: { value: null, at: listed },
      origin,
    });
  }
  return unverified;
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

const setRules: Record<SetDifference["set"], { missing: string; extra?: string }> = {
  host: { missing: "spec/host" },
  permission: { missing: "spec/permission", extra: "spec/permission" },
  token: { missing: "spec/token", extra: "spec/token" },
  "rate-limit": { missing: "spec/rate-limit", extra: "spec/rate-limit" },
  "request-media": { missing: "spec/media" },
  "response-media": { missing: "spec/media" },
  event: { missing: "spec/event-missing", extra: "spec/event-extra" },
  error: { missing: "spec/error-code-missing", extra: "spec/error-code-extra" },
  status: { missing: "spec/status-missing" },
};

/** The left side is the documentation, so `missing` is what our spec lacks. */
function reportSet(difference: SetDifference, report: Report): void {
  const { set, missing, extra, left, right } = difference;
  const names = setRules[set];
  const sides = { aspect: set, spec: right, doc: left };
  const parts = (list: string[], what: string) => ({ ...sides, message: `${what}: ${list.join(", ")}` });
  if (missing.length) report(names.missing, parts(missing, "only documented"));
  if (extra.length && names.extra !== undefined && !(names.extra === names.missing && missing.length))
    report(names.extra, parts(extra, "only in our spec"));
}
