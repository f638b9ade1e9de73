import { fieldName, type FieldFact, type Loc, type OperationFacts } from "../../facts/facts.ts";
import { compareAspects, typeOf, type Difference, type Said } from "./aspects.ts";
import { pairFields, topmost } from "./fields.ts";
import { compareOthers, nameOfPlace } from "./others.ts";
import { isMember, isParameter, parentOf, plainKey } from "./paths.ts";
import { placesOf, type Places } from "./places.ts";

/** What tells two sources apart. */
export interface Found {
  field: string;
  /** Empty where only one side has the field. */
  aspect: Difference["aspect"] | "other" | "";
  difference?: Difference;
  left: Said;
  right: Said;
  origin: string | undefined;
}

/** Every difference between two sources: values that both know, and fields missing in a full list of the other. */
export function eachDifference(left: OperationFacts, right: OperationFacts, visit: (found: Found) => void): void {
  const prose = left.source.kind === "table" || right.source.kind === "table";
  const pairing = pairFields(left, right);
  const blocked = new Set<string>();
  for (const { left: mine, right: theirs } of pairing.pairs) {
    for (const difference of compareAspects(mine, theirs, { prose }).differences) {
      if (isOfShape(difference)) blocked.add(plainKey(mine.location, mine.path));
      const origin = theirs[0]!.origin ?? mine.origin;
      visit({
        field: fieldName(mine),
        aspect: difference.aspect,
        difference,
        left: difference.left,
        right: difference.right,
        origin,
      });
    }
  }
  for (const { location, path, left: mine, right: theirs, origin } of compareOthers(left, right).differences)
    visit({ field: nameOfPlace(location, path), aspect: "other", left: mine, right: theirs, origin });
  if (pairing.leftOnly.length + pairing.rightOnly.length === 0) return;
  const [mine, theirs] = [placesOf(left), placesOf(right)];
  const own = topmost(
    pairing.leftOnly,
    pairing.pairs.map((pair) => pair.left),
    blocked,
  );
  for (const { field, at } of unlisted(own, theirs))
    visit({ ...partsOf(field), left: { value: typeOf(field), at: field.at }, right: { value: null, at } });
  const other = topmost(
    pairing.rightOnly,
    pairing.pairs.flatMap((pair) => pair.right),
    blocked,
  );
  for (const { field, at } of unlisted(other, mine))
    visit({ ...partsOf(field), left: { value: null, at }, right: { value: typeOf(field), at: field.at } });
}

const partsOf = (field: FieldFact) => ({
  field: fieldName(field),
  aspect: "" as const,
  origin: field.origin,
});

/** Fields that stand in an object of which the other side lists everything else. */
function unlisted(fields: readonly FieldFact[], other: Places): { field: FieldFact; at: Loc }[] {
  return collapse(fields, other).flatMap((field) => {
    const { location, path } = field;
    if (/(\[\]|\{\*\})$/.test(path)) return [];
    const at = other.listed(location, isMember(path) ? path : parentOf(path));
    return at ? [{ field, at }] : [];
  });
}

/** What stands in the field cannot be compared where one side has a list or an object and the other has not. */
export const isOfShape = ({ aspect, kind, left, right }: Difference): boolean =>
  aspect === "type" && (kind === "array" || (kind === "type" && [left, right].some(({ value }) => value === "object")));

/** A body, an answer or a stream of events that the other side does not have at all is one thing, not many. */
export function collapse(fields: readonly FieldFact[], other: Places): FieldFact[] {
  const found = new Map<string, FieldFact>();
  for (const field of fields) {
    const { location, path, at } = field;
    if (isParameter(location) || other.hasLocation(location)) found.set(`${location} ${path}`, field);
    else if (!found.has(location)) found.set(location, { location, path: "", at, aspects: {} });
  }
  return [...found.values()];
}
