import {
  plainPath,
  type FieldFact,
  type Item,
  type Loc,
  type OperationFacts,
  type SetName,
  type SourceKind,
} from "../../facts/facts.ts";
import type { Json } from "../../json.ts";
import { beyond } from "../../text.ts";
import { compareAspects, typeText, type AspectDifference, type Said } from "./aspects.ts";
import { haveSameNames, pairFields, topmost, type Pair } from "./fields.ts";
import { compareOthers, type OthersDifference } from "./others.ts";
import { isMember, parentOf, placesOf, plainKey, type Places } from "./paths.ts";

/** An aspect of a field that both sides know, and of which they say different things. */
export interface FieldAspect extends AspectDifference {
  one: FieldFact;
  /** What the other side says of it: several where that has members of a union. */
  many: readonly FieldFact[];
}

/** A field of which only one side knows, and that stands in nothing of which only that side knows. */
export interface LoneField {
  of: "left" | "right";
  field: FieldFact;
  /** Where one would look for it on the other side. */
  near: Loc;
  /** The full list of the other side that lacks it, if there is one. */
  listed: Loc | undefined;
  /** The difference of sets that says it already: the whole event or response is on one side only. */
  within?: "event" | "status";
}

export interface SetDifference {
  set: SetName;
  /** What the right side lacks. */
  missing: string[];
  /** What it has beyond the left side. */
  extra: string[];
  left: Said;
  right: Said;
}

/** All in which two sources of an operation differ, and how much of it cannot be said. */
export interface Differences {
  aspects: FieldAspect[];
  fields: LoneField[];
  sets: SetDifference[];
  others: OthersDifference[];
  /** All fields of which only one side knows, those that stand in a lone one included. */
  only: Record<"left" | "right", readonly FieldFact[]>;
  /** Pairs of which only one side says something. */
  unverified: number;
}

export interface Options {
  /**
   * Both sides are states of one source, the left one the earlier: lists of values are full, the order of the two does
   * not matter, and what both have has the same name.
   */
  states?: boolean;
  /** The side whose fields are compared one by one, each with all that the other side means by it. */
  one?: "left" | "right";
}

/** Where values are written as people write them: the structure of a page holds the same texts as the page. */
const prose: ReadonlySet<SourceKind> = new Set(["table", "structured"]);

/** Compares two sources of an operation: fields by place and path, sets by their values. */
export function differences(left: OperationFacts, right: OperationFacts, options: Options = {}): Differences {
  const { states = false } = options;
  const pairing = pairUp(left, right, options);
  const how = { prose: !states && [left, right].some(({ source }) => prose.has(source.kind)), fullLists: states };
  const aspects: FieldAspect[] = [];
  const blocked = new Set<string>();
  let unverified = 0;
  for (const { left: one, right: many } of pairing.pairs) {
    const compared = compareAspects(one, many, how);
    unverified += compared.unverified;
    const found =
      states && many.length === 1 ? [...compared.differences, ...typedOrNot(one, many[0]!)] : compared.differences;
    for (const difference of found) {
      if (isOfShape(difference)) blocked.add(plainKey(one.location, one.path));
      aspects.push({ ...(pairing.flipped ? reversed(difference) : difference), one, many });
    }
  }
  const sets = compareSets(left, right);
  const others = compareOthers(left, right);
  const lone = [
    ...topmost(pairing.leftOnly, pairing.kept, blocked).map((field) => ({ of: "left" as const, field })),
    ...topmost(pairing.rightOnly, pairing.met, blocked).map((field) => ({ of: "right" as const, field })),
  ];
  return {
    aspects,
    fields: lone.length ? located(lone, placesOf(left), placesOf(right), sets.differences) : [],
    sets: sets.differences,
    others: others.differences,
    only: { left: pairing.leftOnly, right: pairing.rightOnly },
    unverified: unverified + sets.unverified + others.unverified,
  };
}

interface Pairing {
  pairs: Pair[];
  /** The fields that are compared one by one are those of the right side. */
  flipped: boolean;
  leftOnly: readonly FieldFact[];
  rightOnly: readonly FieldFact[];
  /** Fields of the left side that the right one has too, and the reverse. */
  kept: readonly FieldFact[];
  met: readonly FieldFact[];
}

function pairUp(left: OperationFacts, right: OperationFacts, { states = false, one = "left" }: Options): Pairing {
  const flipped = states ? isSplitMore(left, right) : one === "right";
  const { pairs, leftOnly, rightOnly, inLeft } = flipped ? pairFields(right, left) : pairFields(left, right);
  const named = (fields: readonly FieldFact[]): readonly FieldFact[] => (states ? fields.map(inLeft) : fields);
  const ones = pairs.map((pair) => pair.left);
  // Of two states, a member is met only if there was a union before: else it is what the union gained.
  const many = named(
    pairs.flatMap((pair) => pair.right.filter(({ path }) => !states || !isMember(path) || isMember(pair.left.path))),
  );
  return flipped
    ? { pairs, flipped, leftOnly: named(rightOnly), rightOnly: leftOnly, kept: many, met: ones }
    : { pairs, flipped, leftOnly, rightOnly: named(rightOnly), kept: ones, met: many };
}

/** Whether the first source has more unions; any order will do that is the same from both sides. */
function isSplitMore(a: OperationFacts, b: OperationFacts): boolean {
  if (haveSameNames(a.fields, b.fields)) return false;
  const members = ({ fields }: OperationFacts): string[] =>
    fields
      .filter(({ path }) => path.includes("<"))
      .map(({ location, path }) => `${location} ${path}`)
      .sort();
  const [mine, theirs] = [members(a), members(b)];
  const splits = (paths: readonly string[]): string[] =>
    paths.map((path) => plainPath(path.slice(0, path.lastIndexOf("<"))));
  const more = beyond(splits(mine), splits(theirs)).sort();
  const less = beyond(splits(theirs), splits(mine)).sort();
  if (more.length !== less.length) return more.length > less.length;
  return [...more, ...mine].join("\n") > [...less, ...theirs].join("\n");
}

/** The same difference seen from the other side. */
function reversed(difference: AspectDifference): AspectDifference {
  const { kind, left, right } = difference;
  return { ...difference, kind: opposites[kind] ?? kind, left: right, right: left };
}

const opposites: Partial<Record<AspectDifference["kind"], AspectDifference["kind"]>> = {
  wider: "narrower",
  narrower: "wider",
  missing: "extra",
  extra: "missing",
  stated: "dropped",
  dropped: "stated",
};

/** What stands in the field cannot be compared where one side has a list, an object or anything and the other has not. */
const isOfShape = ({ aspect, kind, left, right }: AspectDifference): boolean =>
  kind === "stated" ||
  kind === "dropped" ||
  (aspect === "type" &&
    (kind === "array" || (kind === "type" && [left, right].some(({ value }) => value === "object"))));

/** That a field which could be anything has a type, or the other way round. */
function typedOrNot(left: FieldFact, right: FieldFact): AspectDifference[] {
  const [was, is] = [left, right].map(({ anything, at, aspects: { type } }): Said | undefined => {
    if (anything) return { value: "any", at };
    return type && "value" in type ? { value: typeText(type.value), at: type.at } : undefined;
  });
  if (!was || !is || left.anything === right.anything) return [];
  return [{ aspect: "type", kind: right.anything ? "dropped" : "stated", left: was, right: is }];
}

function located(
  lone: readonly Pick<LoneField, "of" | "field">[],
  left: Places,
  right: Places,
  sets: readonly SetDifference[],
): LoneField[] {
  const valuesOf = (set: SetName): string[] =>
    sets.filter((one) => one.set === set).flatMap(({ missing, extra }) => [...missing, ...extra]);
  const [events, statuses] = [valuesOf("event"), new Set(valuesOf("status"))];
  return lone.map(({ of, field }) => {
    const { location, path } = field;
    const other = of === "left" ? right : left;
    const isOfEvent = events.some((name) => path.startsWith(name) && /^([.<[{]|$)/.test(path.slice(name.length)));
    const isOfStatus = statuses.has(location) && !(left.hasLocation(location) && right.hasLocation(location));
    const within = location === "event" && isOfEvent ? "event" : isOfStatus ? "status" : undefined;
    return {
      ...{ of, field, near: other.near(location, path) },
      // Elements and keys are never listed.
      listed: /(\[\]|\{\*\})$/.test(path) ? undefined : other.listed(location, isMember(path) ? path : parentOf(path)),
      ...(within && { within }),
    };
  });
}

const setNames = [
  ...(["host", "permission", "token", "rate-limit", "request-media", "response-media", "event", "error"] as const),
  "status",
] as const satisfies SetName[];

/** The sets that both sides know and that differ. */
function compareSets(
  left: OperationFacts,
  right: OperationFacts,
): { differences: SetDifference[]; unverified: number } {
  const found: SetDifference[] = [];
  let unverified = 0;
  for (const set of setNames) {
    const [a, b] = [left.sets[set], right.sets[set]];
    if (!a || !b) {
      if ((a ?? b)?.length) unverified++;
      continue;
    }
    const [ours, theirs] = [a, b].map((items) => items.map(({ value }) => value)) as [string[], string[]];
    const [missing, extra] = [beyond(ours, theirs), beyond(theirs, ours)];
    if (missing.length + extra.length === 0) continue;
    found.push({ set, missing, extra, left: valuesIn(a, missing, left.at), right: valuesIn(b, extra, right.at) });
  }
  return { differences: found, unverified };
}

/** All values, and the line of the first that makes a difference. */
function valuesIn(items: readonly Item[], telling: readonly string[], otherwise: Loc): Said {
  const values: Json = [...new Set(items.map(({ value }) => value))].sort();
  return { value: values, at: (items.find(({ value }) => telling.includes(value)) ?? items[0])?.at ?? otherwise };
}
