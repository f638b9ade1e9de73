import { fieldName, plainPath, type FieldFact, type OperationFacts } from "../../facts/facts.ts";
import { beyond } from "../../text.ts";
import { markOf } from "../compare/members.ts";
import { compareAspects, said, typeOf } from "../compare/aspects.ts";
import { pairFields, topmost, type Pairing } from "../compare/fields.ts";
import { compareOthers, nameOfPlace } from "../compare/others.ts";
import { isMember, isRequest, parentOf, plainKey } from "../compare/paths.ts";
import { placesOf, type Places } from "../compare/places.ts";
import { compareSets, isOfEvents } from "../compare/sets.ts";
import { isOfShape } from "../compare/sources.ts";
import { changeOf, reversed, typedOrNot, type Change } from "./aspects.ts";
import { changesOfSet } from "./sets.ts";
import { diffTerms, sharedOrigin } from "./terms.ts";
import { draft, sideOf, type Draft } from "../findings/group.ts";

/** What changed in one operation. */
export function diffOperation(before: OperationFacts, renamed: OperationFacts): Draft[] {
  const { after, drafts } = withNamesOf(before, renamed);
  const blocked = new Set<string>();
  const changed: { field: FieldFact; change: Change }[] = [];
  const pairing = pairBothWays(before, after);
  for (const { one, many, flipped } of pairing.pairs) {
    for (const found of compareAspects(one, many, { fullLists: true }).differences) {
      const difference = flipped ? reversed(found) : found;
      if (isOfShape(difference)) blocked.add(plainKey(one.location, one.path));
      const isProse = before.source.kind === "table" && after.source.kind === "table";
      changed.push({ field: one, change: { ...difference, what: changeOf(difference, isProse) } });
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
  const typed = isOfOtherType(changed);
  const isNews = (field: FieldFact): boolean => !covered(field) && !typed(field);
  const removed = topmost(pairing.removed, pairing.kept, blocked).filter(isNews);
  const added = topmost(pairing.added, pairing.met, blocked).filter(isNews);
  const [splits, merges] = [splitOff(added, before), splitOff(removed, after)];
  for (const field of removed)
    if (merges.has(field) || !livesOn(field, splits, pairing.added))
      drafts.push(existence(before, field, merges.has(field) ? "merged" : "removed", now));
  for (const field of added)
    if (splits.has(field) || !livesOn(field, merges, pairing.removed))
      drafts.push(existence(before, field, splits.has(field) ? "split" : "added", old));

  for (const { field, change } of changed) {
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

/** The later state with the earlier names of path variables, which are told by where they stand. */
function withNamesOf(before: OperationFacts, after: OperationFacts): { after: OperationFacts; drafts: Draft[] } {
  const [was, is] = [variablesOf(before), variablesOf(after)];
  // Where the operation moved, its path is told as a whole.
  if (before.key !== after.key || was.length !== is.length || was.join() === is.join()) return { after, drafts: [] };
  const names = new Map(is.map((name, i) => [name, was[i]!]));
  const rename = <T extends { location: string; path: string }>(field: T): T =>
    field.location === "path" ? { ...field, path: names.get(field.path) ?? field.path } : field;
  const drafts = is.flatMap((name, i) => {
    const old = was[i]!;
    if (old === name) return [];
    const [left, right] = [placesOf(before), placesOf(after)];
    const sides = [sideOf("before", old, left.near("path", old)), sideOf("after", name, right.near("path", name))];
    const origin = `path/${old}/${name}`;
    return [draft("upstream/path-variable-renamed", { of: before, field: `path.${old}`, sides, origin })];
  });
  const others = after.others && { others: after.others.map(rename) };
  return { after: { ...after, fields: after.fields.map(rename), ...others }, drafts };
}

const variablesOf = ({ route }: OperationFacts): string[] =>
  [...route.matchAll(/\{([^}]*)\}|:([A-Za-z_][\w-]*)/g)].map(([, braced, bare]) => braced ?? bare!);

/** Whether a member of a union is one of a type that the union did not have before, or lost: then its type has changed. */
function isOfOtherType(changed: readonly { field: FieldFact; change: Change }[]): (member: FieldFact) => boolean {
  const types = new Map<string, Set<string>>();
  for (const { field, change } of changed) {
    if (change.aspect !== "type") continue;
    const [was, is] = [change.left, change.right].map(({ value }) => [value].flat().map(String));
    types.set(plainKey(field.location, field.path), new Set([...beyond(was!, is!), ...beyond(is!, was!)]));
  }
  return (member) => {
    if (!isMember(member.path)) return false;
    const other = types.get(plainKey(member.location, parentOf(member.path)));
    return other !== undefined && familiesOf(member).every((family) => other.has(family));
  };
}

const families = /^(?:string|integer|number|boolean|object|array|binary)(?:\||$)/;

/** What has no fact of its own is named by its type, or else holds fields. */
function familiesOf(member: FieldFact): string[] {
  const type = typeOf(member);
  if (type !== true) return [type].flat().map(String);
  const name = member.path.slice(member.path.lastIndexOf("<") + 1, -1);
  return families.test(name) ? name.split("|") : ["object"];
}

/** Members that came out of, or went into, another one which calls itself the same. */
function splitOff(members: readonly FieldFact[], { fields }: OperationFacts): Set<FieldFact> {
  const markAt = (path: string): string => markOf(path.slice(path.lastIndexOf("<")));
  const found = members.filter(({ location, path }) => {
    if (!isMember(path) || markAt(path) === "") return false;
    const start = `${parentOf(path)}<${markAt(path)}`;
    return fields.some((field) => field.location === location && field.path.startsWith(start));
  });
  return new Set(found);
}

/** Whether a field of a member is in the member that was split off, or went into this one. */
function livesOn(field: FieldFact, members: ReadonlySet<FieldFact>, others: readonly FieldFact[]): boolean {
  for (const { location, path } of members) {
    const start = `${parentOf(path)}<${markOf(path.slice(path.lastIndexOf("<")))}`;
    if (field.location !== location || !field.path.startsWith(start)) continue;
    const rest = field.path.slice(field.path.indexOf(">", start.length) + 1);
    if (others.some((other) => other.location === location && other.path === path + rest)) return true;
  }
  return false;
}

type Existence = "added" | "removed" | "split" | "merged";

function existence(of: OperationFacts, field: FieldFact, what: Existence, other: Places): Draft {
  const { location, path, at, origin } = field;
  const required = isRequest(location) && said("required", field)?.value === true;
  const kind = isMember(path) ? "member" : required ? "required-field" : "field";
  const has = { value: typeOf(field), at };
  const lacks = { value: null, at: other.near(location, path) };
  const [left, right] = what === "added" || what === "split" ? [lacks, has] : [has, lacks];
  const names = { added: `${kind}-added`, removed: `${kind}-removed`, split: "member-split", merged: "members-merged" };
  return draft(`upstream/${direction(field)}-${names[what]}`, {
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
  const { pairs, leftOnly, ...right }: Pairing = flipped ? pairFields(after, before) : pairFields(before, after);
  const rightOnly = right.rightOnly.map(right.inLeft);
  const one = pairs.map(({ left }) => left);
  // A member is met only if there was a union before: else it is what the union gained.
  const many = pairs.flatMap(({ left, right: own }) =>
    own.filter(({ path }) => !isMember(path) || isMember(left.path)).map(right.inLeft),
  );
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
