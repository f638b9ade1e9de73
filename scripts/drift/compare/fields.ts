import type { FieldFact, OperationFacts } from "../../facts/facts.ts";
import { byText } from "../../text.ts";
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
  if (haveSameNames(left.fields, right.fields)) {
    const pairs = new Map<string, Pair>();
    for (const [i, field] of left.fields.entries()) {
      const key = keyOfField(field.location, field.path);
      if (!pairs.has(key)) pairs.set(key, { left: field, right: [right.fields[i]!] });
    }
    return { pairs: [...pairs.values()], leftOnly: [], rightOnly: [], inLeft: (field) => field };
  }
  const paths = alignedPaths(left.fields, right.fields);
  const renamed = new Map<FieldFact, string>();
  const exact = new Map<string, FieldFact>();
  const plain = new Map<string, FieldFact[]>();
  for (const [i, field] of right.fields.entries()) {
    const path = paths[i]!;
    if (path !== field.path) renamed.set(field, path);
    const key = keyOfField(field.location, path);
    if (exact.has(key)) continue;
    exact.set(key, field);
    const name = isPlain(path) ? key : plainKey(field.location, field.path);
    const same = plain.get(name);
    if (same) same.push(field);
    else plain.set(name, [field]);
  }
  const leftUnions = unionsOf(left.fields);
  const rightUnions = unionsOf(right.fields);
  const bothSplit = ({ location, path }: FieldFact): boolean =>
    !isPlain(path) && unionsIn(location, path).some((key) => leftUnions.has(key) && rightUnions.has(key));

  const pairs: Pair[] = [];
  const leftOnly: FieldFact[] = [];
  const seen = new Set<string>();
  const met = new Set<FieldFact>();
  for (const field of left.fields) {
    const key = keyOfField(field.location, field.path);
    if (seen.has(key)) continue;
    seen.add(key);
    const name = isPlain(field.path) ? key : plainKey(field.location, field.path);
    const same = exact.get(key);
    const onlyRightSplits = rightUnions.has(name) && !leftUnions.has(name);
    // Members that both sides have are the same by name only; those of one side may each be meant.
    const found =
      same && !onlyRightSplits
        ? [same]
        : (plain.get(name) ?? []).filter((other) => other === same || !(bothSplit(field) || bothSplit(other)));
    if (found.length === 0) leftOnly.push(field);
    else pairs.push({ left: field, right: found });
    for (const other of found) met.add(other);
  }
  return {
    ...{ pairs, leftOnly, rightOnly: [...exact.values()].filter((field) => !met.has(field)) },
    inLeft: (field) => (renamed.has(field) ? { ...field, path: renamed.get(field)! } : field),
  };
}

/** Whether a path leads into no union. */
const isPlain = (path: string): boolean => !path.includes("<");

/** Whether two lists name the same places in the same order, as those of an operation that nobody changed do. */
export const haveSameNames = (left: readonly FieldFact[], right: readonly FieldFact[]): boolean =>
  left.length === right.length &&
  left.every(({ location, path }, i) => path === right[i]!.path && location === right[i]!.location);

/** Places of unions, by plain path. */
const unionsOf = (fields: readonly FieldFact[]): Set<string> =>
  new Set(fields.flatMap(({ location, path }) => (isPlain(path) ? [] : unionsIn(location, path))));

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

/** Unions in unions deeper than this keep the names that they have. */
const maxDepth = 8;
/** What two members must have in common to be the same one under another name. */
const alike = 0.5;
/** Pairs of members that are tried; no real union comes near. */
const most = 40_000;

interface Split {
  /** All before the member. */
  base: string;
  /** With its brackets. */
  member: string;
  rest: string;
}

/** A path taken apart at its nth member of a union. */
function splitAt(path: string, depth: number): Split | undefined {
  let open = -1;
  for (let i = 0; i < depth; i++) {
    open = path.indexOf("<", open + 1);
    if (open < 0) return undefined;
  }
  const close = path.indexOf(">", open);
  if (close < 0) return undefined;
  return { base: path.slice(0, open), member: path.slice(open, close + 1), rest: path.slice(close + 1) };
}

type Members = Map<string, Map<string, Set<string>>>;

/** Of each union: its members, and what stands in them. */
function membersAt(fields: readonly FieldFact[], paths: readonly string[], depth: number): Members {
  const unions: Members = new Map();
  paths.forEach((path, i) => {
    const split = splitAt(path, depth);
    if (!split) return;
    const union = entry(unions, keyOfField(fields[i]!.location, split.base), () => new Map<string, Set<string>>());
    const parts = entry(union, split.member, () => new Set<string>());
    if (split.rest !== "") parts.add(split.rest);
  });
  return unions;
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}

/**
 * The paths of `right` with the names that `left` has for members of unions. A member that is named by its properties
 * has another name as soon as it gains one: such members are matched by what they have in common. Members that name
 * themselves (`<type=video>`) are never taken for others, whatever follows their name.
 */
export function alignedPaths(left: readonly FieldFact[], right: readonly FieldFact[]): readonly string[] {
  const known = aligned.get(left);
  if (known?.right === right) return known.paths;
  const paths = align(left, right);
  aligned.set(left, { right, paths });
  return paths;
}

/** Of each list, what was found last: fields are paired, and what else is said of them. */
const aligned = new WeakMap<readonly FieldFact[], { right: readonly FieldFact[]; paths: readonly string[] }>();

function align(left: readonly FieldFact[], right: readonly FieldFact[]): string[] {
  let paths = right.map(({ path }) => path);
  if (haveSameNames(left, right) || left.every(({ path }) => isPlain(path))) return paths;
  const leftPaths = left.map(({ path }) => path);
  for (let depth = 1; depth <= maxDepth; depth++) {
    const ours = membersAt(left, leftPaths, depth);
    if (ours.size === 0) break;
    const renames = new Map<string, string>();
    for (const [union, members] of membersAt(right, paths, depth))
      for (const [from, to] of matches(ours.get(union), members)) renames.set(union + from, to);
    if (renames.size === 0) continue;
    paths = paths.map((path, i) => {
      const split = splitAt(path, depth);
      const to = split && renames.get(keyOfField(right[i]!.location, split.base) + split.member);
      return to === undefined ? path : split!.base + to + split!.rest;
    });
  }
  return paths;
}

function matches(left: Map<string, Set<string>> | undefined, right: Map<string, Set<string>>): [string, string][] {
  const free = (own: Map<string, Set<string>>, other: Map<string, Set<string>>): string[] =>
    [...own].filter(([name, parts]) => !other.has(name) && parts.size > 0).map(([name]) => name);
  if (!left) return [];
  const mine = free(left, right);
  const theirs = free(right, left);
  if (mine.length * theirs.length > most) return [];
  const shared = (to: string, from: string): number =>
    markOf(from) === markOf(to) ? likeness(left.get(to)!, right.get(from)!) : 0;
  return pairAlike(mine, theirs, shared, { least: alike, idOf: (name) => name }).map((pair) => [pair.right, pair.left]);
}

/** What a member calls itself: `type=video` of `<type=video,seconds>`. */
export const markOf = (member: string): string => /^<([^,>]*=[^,>]*)/.exec(member)?.[1] ?? "";

/** How much two sets have in common, from 0 to 1. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const value of a) if (b.has(value)) shared++;
  const all = a.size + b.size - shared;
  return all === 0 ? 0 : shared / all;
}

/** Two things that may be the same one, with their places in their lists. */
interface Candidate<T> {
  left: T;
  right: T;
  shared: number;
  i: number;
  j: number;
}

/**
 * Pairs the things of two lists that have at least so much in common, the most alike first; each is used once. `order`
 * decides between pairs that are as alike, the same way whichever list is the first.
 */
export function pairAlike<T>(
  left: readonly T[],
  right: readonly T[],
  alike: (a: T, b: T) => number,
  how: { least: number; idOf: (one: T) => string; order?: (a: Candidate<T>, b: Candidate<T>) => number },
): { left: T; right: T }[] {
  const { least, idOf } = how;
  const nameOf = (pair: Candidate<T>): string => [idOf(pair.left), idOf(pair.right)].sort().join("\n");
  const { order = (a, b) => byText(nameOf(a), nameOf(b)) } = how;
  const candidates = left
    .flatMap((a, i) => right.map((b, j) => ({ left: a, right: b, shared: alike(a, b), i, j })))
    .filter(({ shared }) => shared >= least)
    .sort((a, b) => b.shared - a.shared || order(a, b));
  const [met, used] = [new Set<string>(), new Set<string>()];
  return candidates.filter((pair) => {
    const [mine, theirs] = [idOf(pair.left), idOf(pair.right)];
    if (met.has(mine) || used.has(theirs)) return false;
    met.add(mine);
    used.add(theirs);
    return true;
  });
}
