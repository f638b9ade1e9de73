import { byText } from "../../text.ts";
import type { FieldFact } from "../../facts/facts.ts";
import { keyOfField } from "./paths.ts";

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
export function alignedPaths(left: readonly FieldFact[], right: readonly FieldFact[]): string[] {
  const leftPaths = left.map(({ path }) => path);
  let paths = right.map(({ path }) => path);
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
  const pairs = theirs
    .flatMap((from) => mine.map((to) => ({ from, to, shared: likeness(right.get(from)!, left.get(to)!) })))
    .filter(({ from, to, shared }) => shared >= alike && markOf(from) === markOf(to))
    // The order of the two sides must not matter.
    .sort((a, b) => b.shared - a.shared || byText(nameOf(a), nameOf(b)));
  const taken = new Set<string>();
  return pairs.flatMap(({ from, to }): [string, string][] => {
    if (taken.has(`right${from}`) || taken.has(`left${to}`)) return [];
    taken.add(`right${from}`).add(`left${to}`);
    return [[from, to]];
  });
}

/** What a member calls itself: `type=video` of `<type=video,seconds>`. */
export const markOf = (member: string): string => /^<([^,>]*=[^,>]*)/.exec(member)?.[1] ?? "";

const nameOf = ({ from, to }: { from: string; to: string }): string => [from, to].sort().join(" ");

/** How much two sets have in common, from 0 to 1. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const value of a) if (b.has(value)) shared++;
  const all = a.size + b.size - shared;
  return all === 0 ? 0 : shared / all;
}
