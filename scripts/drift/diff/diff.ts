import type { OperationFacts } from "../../facts/facts.ts";
import type { Finding } from "../findings/finding.ts";
import {
  comparable,
  likenessBy,
  mostAlike,
  pathOf,
  sameId,
  sameMethod,
  signaturesOf,
  type Likeness,
  type Match,
} from "../compare/match.ts";
import { diffOperation } from "./operation.ts";
import { counterparts } from "./sources.ts";
import { draft, group, sideOf, type Draft } from "../findings/group.ts";

/** What two operations must have in common to be one that moved. */
const sameAfterAll = 0.7;
/** More than any likeness. */
const certain = 2;

/**
 * What changed between two states of the same documentation, with the impact on callers. Both states are read alike,
 * so what one has and the other has not was added or removed.
 */
export function diffFacts(before: readonly OperationFacts[], after: readonly OperationFacts[]): Finding[] {
  const [old, now] = [comparable(before), comparable(after)];
  const { pairs, removed, added } = counterparts(old, now);
  const moved = movesOf(removed, added, old, now);
  const gone = new Set(moved.map(({ left }) => left));
  const come = new Set(moved.map(({ right }) => right));
  const drafts: Draft[] = [
    ...moved.map(({ left, right }) =>
      draft("upstream/operation-moved", {
        of: left,
        sides: [sideOf("before", left.route, left.at), sideOf("after", right.route, right.at)],
      }),
    ),
    ...removed.filter((operation) => !gone.has(operation)).map((operation) => removal(operation, now)),
    ...added.filter((operation) => !come.has(operation)).map((operation) => addition(operation, old)),
    ...pairs.flatMap(({ left, right }) => diffOperation(left, right)),
    // Where a variable of a path has another name, that is part of the move.
    ...moved.flatMap(({ left, right }) => diffOperation(withoutPath(left), withoutPath(right))),
  ];
  return group(drafts, [...before, ...after]);
}

function movesOf(
  removed: readonly OperationFacts[],
  added: readonly OperationFacts[],
  old: readonly OperationFacts[],
  now: readonly OperationFacts[],
): Match[] {
  if (removed.length === 0 || added.length === 0) return [];
  const [before, after] = [signaturesOf(old), signaturesOf(now)];
  const alike = likenessBy(before, after);
  // Where the path is the same, one field in common is no chance.
  const alikeHere = likenessBy(before, after, 1);
  const sameness: Likeness = (a, b) => {
    if (a.platform !== b.platform) return 0;
    if (sameId(a, b)) return certain;
    if (pathOf(a) === pathOf(b)) return alikeHere(a, b);
    return sameMethod(a, b) ? alike(a, b) : 0;
  };
  return mostAlike(removed, added, sameness, sameAfterAll);
}

const withoutPath = (operation: OperationFacts): OperationFacts => ({
  ...operation,
  fields: operation.fields.filter(({ location }) => location !== "path"),
});

const removal = (operation: OperationFacts, now: readonly OperationFacts[]): Draft =>
  draft("upstream/operation-removed", {
    of: operation,
    sides: [sideOf("before", operation.route, operation.at), sideOf("after", null, nowhere(operation, now))],
  });

const addition = (operation: OperationFacts, old: readonly OperationFacts[]): Draft =>
  draft("upstream/operation-added", {
    of: operation,
    sides: [sideOf("before", null, nowhere(operation, old)), sideOf("after", operation.route, operation.at)],
  });

/** Where one would have looked for an operation: where the others of its platform are. */
function nowhere(
  { platform, source }: OperationFacts,
  others: readonly OperationFacts[],
): { file: string; line: number } {
  const own = others.filter((other) => other.platform === platform);
  const file = (own.find((other) => other.source.kind === source.kind) ?? own[0])?.source.file ?? source.file;
  return { file, line: 1 };
}
