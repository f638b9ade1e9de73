import { fieldName, plainPath, type FieldFact, type OperationFacts } from "../facts/facts.ts";
import { compareAspects, said, typeOf } from "./compare-aspects.ts";
import { pairFields, topmost, type Pairing } from "./compare-fields.ts";
import { compareOthers, nameOfPlace } from "./compare-others.ts";
import { isMember, isRequest, parentOf, plainKey } from "./compare-paths.ts";
import { placesOf, type Places } from "./compare-places.ts";
import { compareSets, isOfEvents } from "./compare-sets.ts";
import { isOfShape } from "./compare-sources.ts";
import { changeOf, reversed, typedOrNot, type Change } from "./diff-aspects.ts";
import { changesOfSet } from "./diff-sets.ts";
import { diffTerms, sharedOrigin } from "./diff-terms.ts";
import { draft, sideOf, type Draft } from "./group.ts";

/** What changed in one operation. */
export function diffOperation(before: OperationFacts, after: OperationFacts): Draft[] {
  const drafts: Draft[] = [];
  const blocked = new Set<string>();
  const changed: { field: FieldFact; change: Change }[] = [];
  const pairing = pairBothWays(before, after);
  for (const { one, many, flipped } of pairing.pairs) {
    for (const found of compareAspects(one, many, { fullLists: true }).differences) {
      const difference = flipped ? reversed(found) : found;
      if (isOfShape(difference)) blocked.add(plainKey(one.location, one.path));
      changed.push({ field: one, change: { ...difference, what: changeOf(difference) } });
    }
    const [other, ...more] = many;
    if (!other || more.length > 0) continue;
    for (const change of flipped ? typedOrNot(other, one) : typedOrNot(one, other)) {
      blocked.add(plainKey(one.location, one.path));
      changed.push({ field: one, change });
    }
  }

  const [old, now] = [placesOf(before), placesOf(after)];
  const sets = compareSets(before, after).differences;
  const covered = coveredBy(sets, old, now);
  const removed = topmost(pairing.removed, pairing.kept, blocked).filter((field) => !covered(field));
  const added = topmost(pairing.added, pairing.met, blocked).filter((field) => !covered(field));
  for (const field of removed) drafts.push(existence(before, field, "removed", now));
  for (const field of added) drafts.push(existence(before, field, "added", old));

  const unions = new Set(
    [...removed, ...added]
      .filter(({ path }) => isMember(path))
      .map(({ location, path }) => plainKey(location, parentOf(path))),
  );
  for (const { field, change } of changed) {
    // That a union has another member says already that its type has changed.
    if (change.aspect === "type" && unions.has(plainKey(field.location, field.path))) continue;
    const { what, aspect, left, right, values } = change;
    drafts.push(
      draft(`upstream/${direction(field)}-${what}`, {
        of: before,
        field: fieldName(field),
        aspect,
        sides: [sideOf("before", left.value, left.at), sideOf("after", right.value, right.at)],
        message: values?.join(", "),
        origin: field.origin,
      }),
    );
  }
  for (const difference of sets)
    for (const { what, values } of changesOfSet(difference))
      drafts.push(
        draft(`upstream/${what}`, {
          of: before,
          aspect: difference.set,
          sides: [
            sideOf("before", difference.left.value, difference.left.at),
            sideOf("after", difference.right.value, difference.right.at),
          ],
          message: values.join(", "),
          origin: sharedOrigin(difference.left.at, difference.right.at),
        }),
      );
  for (const { location, path, left, right, origin } of compareOthers(before, after).differences)
    drafts.push(
      draft("upstream/other-changed", {
        of: before,
        field: nameOfPlace(location, path),
        aspect: "other",
        sides: [sideOf("before", left.value, left.at), sideOf("after", right.value, right.at)],
        origin: origin ?? sharedOrigin(left.at, right.at),
      }),
    );
  return [...drafts, ...diffTerms(before, after)];
}

const direction = ({ location }: { location: string }): string => (isRequest(location) ? "request" : "response");

function existence(of: OperationFacts, field: FieldFact, what: "added" | "removed", other: Places): Draft {
  const { location, path, at, origin } = field;
  const required = isRequest(location) && said("required", field)?.value === true;
  const kind = isMember(path) ? "member" : required ? "required-field" : "field";
  const has = { value: typeOf(field), at };
  const lacks = { value: null, at: other.near(location, path) };
  const [left, right] = what === "added" ? [lacks, has] : [has, lacks];
  return draft(`upstream/${direction(field)}-${kind}-${what}`, {
    of,
    field: fieldName(field),
    sides: [sideOf("before", left.value, left.at), sideOf("after", right.value, right.at)],
    origin,
  });
}

/** Fields of a response or event that came or went as a whole, which is reported once. */
function coveredBy(
  sets: ReturnType<typeof compareSets>["differences"],
  old: Places,
  now: Places,
): (field: FieldFact) => boolean {
  const isOfEvent = isOfEvents(sets);
  const statuses = new Set(
    sets.filter(({ set }) => set === "status").flatMap(({ missing, extra }) => [...missing, ...extra]),
  );
  return (field) =>
    isOfEvent(field) ||
    (statuses.has(field.location) && !(old.hasLocation(field.location) && now.hasLocation(field.location)));
}

interface BothWays {
  pairs: { one: FieldFact; many: FieldFact[]; /** `one` is of the later state. */ flipped: boolean }[];
  removed: FieldFact[];
  added: FieldFact[];
  /** Fields of the earlier state that the later one has too, and of the later one that the earlier one had. */
  kept: FieldFact[];
  met: FieldFact[];
}

/** Pairs fields so that the result does not depend on which state comes first: the one with more unions is `many`. */
function pairBothWays(before: OperationFacts, after: OperationFacts): BothWays {
  const flipped = isSplitMore(before, after);
  const { pairs, leftOnly, rightOnly }: Pairing = flipped ? pairFields(after, before) : pairFields(before, after);
  const one = pairs.map(({ left }) => left);
  // A member is met only if there was a union before: else it is what the union gained.
  const many = pairs.flatMap(({ left, right }) => right.filter(({ path }) => !isMember(path) || isMember(left.path)));
  return {
    pairs: pairs.map(({ left, right }) => ({ one: left, many: right, flipped })),
    removed: flipped ? rightOnly : leftOnly,
    added: flipped ? leftOnly : rightOnly,
    kept: flipped ? many : one,
    met: flipped ? one : many,
  };
}

function isSplitMore(a: OperationFacts, b: OperationFacts): boolean {
  const [mine, theirs] = [unionsBeyond(a, b), unionsBeyond(b, a)];
  if (mine.length !== theirs.length) return mine.length > theirs.length;
  // Any order will do that is the same from both sides.
  return [...mine, ...membersOf(a)].join("\n") > [...theirs, ...membersOf(b)].join("\n");
}

const membersOf = ({ fields }: OperationFacts): string[] =>
  fields
    .filter(({ path }) => path.includes("<"))
    .map(({ location, path }) => `${location} ${path}`)
    .sort();

function unionsBeyond(a: OperationFacts, b: OperationFacts): string[] {
  const splits = ({ fields }: OperationFacts): Set<string> =>
    new Set(
      fields
        .filter(({ path }) => path.includes("<"))
        .map(({ location, path }) => `${location} ${plainPath(path.slice(0, path.lastIndexOf("<")))}`),
    );
  const known = splits(b);
  return [...splits(a)].filter((key) => !known.has(key)).sort();
}
