import type { FieldFact, OperationFacts } from "../../facts/facts.ts";
import { alignedPaths } from "./members.ts";
import { ancestorsOf, isMember, keyOfField, plainKey, standIn } from "./paths.ts";

/** A field of the left side and what the right side says of it: several where the right has members of a union. */
export interface Pair {
  left: FieldFact;
  right: FieldFact[];
}

export interface Pairing {
  pairs: Pair[];
  /** Fields of which only one side knows, with all that stands in them. */
  leftOnly: FieldFact[];
  rightOnly: FieldFact[];
  /** A field of the right side with the names that the left one has for members of unions. */
  inLeft: (field: FieldFact) => FieldFact;
}

/** Pairs the fields of two sources of an operation: by place and path, prose with each member of a union. */
export function pairFields(left: OperationFacts, right: OperationFacts): Pairing {
  const paths = alignedPaths(left.fields, right.fields);
  const exact = new Map<string, FieldFact>();
  const plain = new Map<string, FieldFact[]>();
  right.fields.forEach((field, i) => {
    const key = keyOfField(field.location, paths[i]!);
    if (exact.has(key)) return;
    exact.set(key, field);
    const name = plainKey(field.location, field.path);
    const same = plain.get(name);
    if (same) same.push(field);
    else plain.set(name, [field]);
  });
  const leftUnions = unionsOf(left.fields);
  const rightUnions = unionsOf(right.fields);
  const onlyRightSplits = (key: string): boolean => rightUnions.has(key) && !leftUnions.has(key);
  const bothSplit = ({ location, path }: FieldFact): boolean =>
    unionsIn(location, path).some((key) => leftUnions.has(key) && rightUnions.has(key));

  const pairs: Pair[] = [];
  const leftOnly: FieldFact[] = [];
  const seen = new Set<string>();
  const met = new Set<FieldFact>();
  for (const field of left.fields) {
    const key = keyOfField(field.location, field.path);
    if (seen.has(key)) continue;
    seen.add(key);
    const name = plainKey(field.location, field.path);
    const same = exact.get(key);
    // Members that both sides have are the same by name only; those of one side may each be meant.
    const found =
      same && !onlyRightSplits(name)
        ? [same]
        : (plain.get(name) ?? []).filter((other) => other === same || !(bothSplit(field) || bothSplit(other)));
    if (found.length === 0) leftOnly.push(field);
    else pairs.push({ left: field, right: found });
    for (const other of found) met.add(other);
  }
  const named = new Map(right.fields.map((field, i) => [field, paths[i]!]));
  return {
    ...{ pairs, leftOnly, rightOnly: [...exact.values()].filter((field) => !met.has(field)) },
    inLeft: (field) => (named.get(field) === field.path ? field : { ...field, path: named.get(field)! }),
  };
}

/** Places of unions, by plain path. */
const unionsOf = (fields: readonly FieldFact[]): Set<string> =>
  new Set(fields.flatMap(({ location, path }) => unionsIn(location, path)));

function unionsIn(location: string, path: string): string[] {
  const found: string[] = [];
  for (let open = path.indexOf("<"); open >= 0; open = path.indexOf("<", open + 1))
    found.push(plainKey(location, path.slice(0, open)));
  return found;
}

/**
 * Of fields that the other side lacks, those that stand in nothing that it lacks as well. A member of a union that it
 * lacks stands for all that is in it. What stands in a blocked place is left out.
 */
export function topmost(
  only: readonly FieldFact[],
  paired: readonly FieldFact[],
  blocked: ReadonlySet<string> = new Set(),
): FieldFact[] {
  if (only.length === 0) return [];
  const lacking = new Map(only.map((field) => [keyOfField(field.location, field.path), field]));
  const shared = new Set(
    paired
      .filter(({ path }) => path.includes("<"))
      .flatMap(({ location, path }) => [...ancestorsOf(path), path].map((way) => keyOfField(location, way))),
  );
  const found = new Map<string, FieldFact>();
  for (const field of only) {
    const ways = ancestorsOf(field.path);
    if (ways.some((path) => blocked.has(plainKey(field.location, path)))) continue;
    for (const path of [...ways, field.path]) {
      const key = keyOfField(field.location, path);
      const top = lacking.get(key) ?? (isMember(path) && !shared.has(key) ? standIn(field, path) : undefined);
      if (!top) continue;
      if (!found.has(key)) found.set(key, top);
      break;
    }
  }
  return [...found.values()];
}
