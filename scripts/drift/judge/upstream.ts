import { fieldName, type FieldFact, type OperationFacts } from "../../facts/facts.ts";
import { beyond } from "../../text.ts";
import { said, typeOf, type Said } from "../compare/aspects.ts";
import { differences, type Differences, type FieldAspect, type LoneField } from "../compare/differences.ts";
import { markOf } from "../compare/fields.ts";
import {
  comparable,
  counterparts,
  likenessBetween,
  mostAlike,
  pathOf,
  sameId,
  sameMethod,
  type Likeness,
  type Match,
} from "../compare/match.ts";
import { isMember, isRequest, parentOf, placesOf, plainKey } from "../compare/paths.ts";
import { between, type Draft } from "../findings.ts";
import { changeOf, changesOfSet, changesOfTerms, sharedOrigin } from "./changes.ts";

/** What two operations must have in common to be one that moved. */
const sameAfterAll = 0.7;
/** More than any likeness. */
const certain = 2;

/**
 * What changed between two states of the same documentation, with the impact on callers. Both states are read alike,
 * so what one has and the other has not was added or removed.
 */
export function diffFacts(before: readonly OperationFacts[], after: readonly OperationFacts[]): Draft[] {
  const [old, now] = [comparable(before), comparable(after)];
  const { pairs, removed, added } = counterparts(old, now);
  const moved = movesOf(removed, added, old, now);
  const gone = new Set(moved.map(({ left }) => left));
  const come = new Set(moved.map(({ right }) => right));
  return [
    ...moved.map(({ left, right }) =>
      states(left, right)("upstream/operation-moved", { left: routeOf(left), right: routeOf(right) }),
    ),
    ...removed
      .filter((one) => !gone.has(one))
      .map((one) => states(one, one)("upstream/operation-removed", { left: routeOf(one), right: nowhere(one, now) })),
    ...added
      .filter((one) => !come.has(one))
      .map((one) => states(one, one)("upstream/operation-added", { left: nowhere(one, old), right: routeOf(one) })),
    ...pairs.flatMap(({ left, right }) => diffOperation(left, right)),
    // Where a variable of a path has another name, that is part of the move.
    ...moved.flatMap(({ left, right }) => diffOperation(withoutPath(left), withoutPath(right))),
  ];
}

const routeOf = ({ route, at }: OperationFacts): Said => ({ value: route, at });

function movesOf(
  removed: readonly OperationFacts[],
  added: readonly OperationFacts[],
  old: readonly OperationFacts[],
  now: readonly OperationFacts[],
): Match[] {
  if (removed.length === 0 || added.length === 0) return [];
  const alike = likenessBetween(old, now);
  const sameness: Likeness = (a, b) => {
    if (a.platform !== b.platform) return 0;
    if (sameId(a, b)) return certain;
    // Where the path is the same, one field in common is no chance.
    if (pathOf(a) === pathOf(b)) return alike(a, b, 1);
    return sameMethod(a, b) ? alike(a, b) : 0;
  };
  return mostAlike(removed, added, sameness, sameAfterAll);
}

const withoutPath = (operation: OperationFacts): OperationFacts => ({
  ...operation,
  fields: operation.fields.filter(({ location }) => location !== "path"),
});

/** Where one would have looked for an operation: where the others of its platform are. */
function nowhere({ platform, source }: OperationFacts, others: readonly OperationFacts[]): Said {
  const own = others.filter((other) => other.platform === platform);
  const file = (own.find((other) => other.source.kind === source.kind) ?? own[0])?.source.file ?? source.file;
  return { value: null, at: { file, line: 1 } };
}

/** What changed in one operation. */
function diffOperation(before: OperationFacts, renamed: OperationFacts): Draft[] {
  const { after, drafts } = withNamesOf(before, renamed);
  const { aspects, fields, sets, others, only } = differences(before, after, { states: true });
  const isProse = before.source.kind === "table" && after.source.kind === "table";
  const isOfOtherType = othersIn(aspects);
  const news = fields.filter(({ within, field }) => !within && !isOfOtherType(field));
  const tell = states(before, after);
  return [
    ...drafts,
    ...existence(news, only, before, after),
    ...aspects.map(({ one, ...change }) => {
      const { aspect, left, right, values } = change;
      const pair = { field: fieldName(one), aspect, left, right, origin: one.origin, message: values?.join(", ") };
      return tell(`upstream/${direction(one)}-${changeOf(change, isProse)}`, pair);
    }),
    ...others.map((other) =>
      tell("upstream/other-changed", { ...other, origin: other.origin ?? sharedOrigin(other.left.at, other.right.at) }),
    ),
    ...[...sets.flatMap(changesOfSet), ...changesOfTerms(before, after)].map(([what, pair]) =>
      tell(`upstream/${what}`, pair),
    ),
  ];
}

/** Findings about two states of an operation. */
const states = (before: OperationFacts, after: OperationFacts) =>
  between(before, after, { names: ["before", "after"] });

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
    const [left, right] = [before, after].map(placesOf);
    return states(before, after)("upstream/path-variable-renamed", {
      field: `path.${old}`,
      left: { value: old, at: left!.near("path", old) },
      right: { value: name, at: right!.near("path", name) },
      origin: `path/${old}/${name}`,
    });
  });
  const others = after.others && { others: after.others.map(rename) };
  return { after: { ...after, fields: after.fields.map(rename), ...others }, drafts };
}

const variablesOf = ({ route }: OperationFacts): string[] =>
  [...route.matchAll(/\{([^}]*)\}|:([A-Za-z_][\w-]*)/g)].map(([, braced, bare]) => braced ?? bare!);

/** Tells members of a union that are of a type which the union did not have before, or lost: then its type has changed. */
function othersIn(aspects: readonly FieldAspect[]): (member: FieldFact) => boolean {
  const types = new Map<string, Set<string>>();
  for (const { one, aspect, left, right } of aspects) {
    if (aspect !== "type") continue;
    const [was, is] = [left, right].map(({ value }) => [value].flat().map(String));
    types.set(plainKey(one.location, one.path), new Set([...beyond(was!, is!), ...beyond(is!, was!)]));
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

type Existence = "added" | "removed" | "split" | "merged";

/** Fields that came or went. What a member had is not gone where another member that is split off it has it. */
function existence(
  lone: readonly LoneField[],
  only: Differences["only"],
  before: OperationFacts,
  after: OperationFacts,
): Draft[] {
  const [removed, added] = [lone.filter(({ of }) => of === "left"), lone.filter(({ of }) => of === "right")];
  const [merges, splits] = [removed.filter(isPartOf(after)), added.filter(isPartOf(before))];
  return [
    ...removed
      .filter((one) => merges.includes(one) || !livesOn(one.field, splits, only.right))
      .map((one) => change(before, one, merges.includes(one) ? "merged" : "removed")),
    ...added
      .filter((one) => splits.includes(one) || !livesOn(one.field, merges, only.left))
      .map((one) => change(before, one, splits.includes(one) ? "split" : "added")),
  ];
}

function change(of: OperationFacts, { field, near }: LoneField, what: Existence): Draft {
  const { location, path, at, origin } = field;
  const required = isRequest(location) && said("required", field)?.value === true;
  const kind = isMember(path) ? "member" : required ? "required-field" : "field";
  const has = { value: typeOf(field), at };
  const lacks = { value: null, at: near };
  const [left, right] = what === "added" || what === "split" ? [lacks, has] : [has, lacks];
  const names = { added: `${kind}-added`, removed: `${kind}-removed`, split: "member-split", merged: "members-merged" };
  return states(of, of)(`upstream/${direction(field)}-${names[what]}`, {
    ...{ field: fieldName(field), left, right, origin },
  });
}

const markAt = (path: string): string => markOf(path.slice(path.lastIndexOf("<")));

/** Whether a member came out of, or went into, another one of a state which calls itself the same. */
const isPartOf =
  ({ fields }: OperationFacts) =>
  ({ field: { location, path } }: LoneField): boolean => {
    if (!isMember(path) || markAt(path) === "") return false;
    const start = `${parentOf(path)}<${markAt(path)}`;
    return fields.some((field) => field.location === location && field.path.startsWith(start));
  };

/** Whether a field of a member is in the member that was split off, or went into this one. */
function livesOn(field: FieldFact, members: readonly LoneField[], fields: readonly FieldFact[]): boolean {
  for (const {
    field: { location, path },
  } of members) {
    const start = `${parentOf(path)}<${markAt(path)}`;
    if (field.location !== location || !field.path.startsWith(start)) continue;
    const rest = field.path.slice(field.path.indexOf(">", start.length) + 1);
    if (fields.some((other) => other.location === location && other.path === path + rest)) return true;
  }
  return false;
}
