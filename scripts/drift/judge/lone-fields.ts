import { fieldName, type FieldFact, type Loc, type OperationFacts } from "../../facts/facts.ts";
import type { Json } from "../../json.ts";
import { groupBy } from "../../text.ts";
import { typeOf } from "../compare/aspects.ts";
import type { LoneField } from "../compare/differences.ts";
import { isParameter, isRequest, lastName, parentOf, placesOf, type Places } from "../compare/paths.ts";
import type { Parts } from "../findings.ts";

/** What a side says: a value and its place. */
interface Spot {
  value: Json;
  at: Loc;
}

/** Adds a finding about our spec and a source of the documentation. */
export type Report = (
  rule: string,
  parts: Omit<Parts, "of" | "sides" | "languages"> & { spec: Spot; doc: Spot },
) => void;

/** Fields that only one side has; the count is of those whose absence in the documentation says nothing. */
export function reportLone(
  lone: readonly LoneField[],
  operation: OperationFacts,
  doc: OperationFacts,
  report: Report,
): number {
  if (!lone.length) return 0;
  const spec = placesOf(operation);
  const [extra, missing] = [lone.filter(({ of }) => of === "left"), lone.filter(({ of }) => of === "right")];
  const elsewhere = elsewhereIn(
    missing.map(({ field }) => field),
    extra.map(({ field }) => field),
  );
  const moved = new Set<FieldFact>();
  const only: FieldFact[] = [];
  for (const { field } of missing) {
    const found = elsewhere(field);
    if (!found) only.push(field);
    else {
      moved.add(found.field);
      report(found.rule, {
        field: fieldName(field),
        spec: { value: fieldName(found.field), at: found.field.at },
        doc: { value: fieldName(field), at: field.at },
        origin: found.field.origin,
      });
    }
  }
  for (const field of collapse(only, spec)) {
    const { location, path, at } = field;
    const parts = {
      field: fieldName(field),
      spec: { value: null, at: spec.near(location, path) },
      doc: { value: typeOf(field), at },
      origin: originIn(spec, field),
    };
    // A map whose values our spec does not describe takes the documented ones, and any other.
    if (isOpenMap(field, doc.fields)) report("spec/type-width", { ...parts, aspect: "type" });
    else if (isParameter(location)) report("spec/param-missing", parts);
    else report("spec/field-missing", { ...parts, variant: isRequest(location) ? undefined : "response" });
  }
  let unverified = 0;
  for (const { field, listed } of extra) {
    if (moved.has(field)) continue;
    if (!listed) {
      unverified++;
      continue;
    }
    report(isParameter(field.location) ? "spec/param-extra" : "spec/field-extra", {
      field: fieldName(field),
      spec: { value: typeOf(field), at: field.at },
      doc: { value: null, at: listed },
      origin: field.origin,
    });
  }
  return unverified;
}

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
