import { byText } from "../../text.ts";
import { plainPath, type OperationFacts } from "../../facts/facts.ts";
import { likeness } from "./members.ts";

export const idOf = ({ platform, key }: OperationFacts): string => `${platform} ${key}`;
const methodOf = ({ key }: OperationFacts): string => key.slice(0, key.indexOf(" "));
export const pathOf = ({ key }: OperationFacts): string => key.slice(key.indexOf(" ") + 1);

/** Operations whose fields are known, by platform and key. */
export const comparable = (operations: readonly OperationFacts[]): OperationFacts[] =>
  operations.filter(({ protocol }) => protocol === "http");

/** The fields of an operation that tell it from the other ones of its platform. */
export type Signatures = ReadonlyMap<OperationFacts, ReadonlySet<string>>;

/** From this many operations on, what most of them have tells nothing. */
const enough = 6;

export function signaturesOf(operations: readonly OperationFacts[]): Signatures {
  const all = new Map(operations.map((operation) => [operation, fieldsOf(operation)]));
  const counts = new Map<string, number>();
  for (const names of all.values()) for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const common = operations.length < enough ? Infinity : operations.length / 2;
  return new Map(
    [...all].map(([operation, names]) => [
      operation,
      new Set([...names].filter((name) => counts.get(name)! <= common)),
    ]),
  );
}

/** Names of path variables may change without a change of what is called. */
const fieldsOf = ({ fields }: OperationFacts): Set<string> =>
  new Set(
    fields.filter(({ location }) => location !== "path").map(({ location, path }) => `${location} ${plainPath(path)}`),
  );

/** Two sets of fewer fields than this are alike by chance. */
const telling = 2;

export type Likeness = (a: OperationFacts, b: OperationFacts) => number;

/** How alike two operations are, from 0 to 1; 0 where there is too little to tell. */
export const likenessBy =
  (a: Signatures, b: Signatures, least = telling): Likeness =>
  (left, right) => {
    const [mine, theirs] = [a.get(left)!, b.get(right)!];
    return mine.size < least || theirs.size < least ? 0 : likeness(mine, theirs);
  };

export interface Match {
  left: OperationFacts;
  right: OperationFacts;
}

/** Pairs each operation with the most alike one, the most alike first; each is used once. */
export function mostAlike(
  left: readonly OperationFacts[],
  right: readonly OperationFacts[],
  alike: Likeness,
  least: number,
): Match[] {
  const pairs = left
    .flatMap((a) => right.map((b) => ({ left: a, right: b, shared: alike(a, b) })))
    .filter(({ shared }) => shared >= least)
    // The order of the two sides must not matter.
    .sort((a, b) => b.shared - a.shared || byText(nameOf(a), nameOf(b)));
  const taken = new Set<string>();
  return pairs.filter(({ left, right }) => {
    if (taken.has(`left ${idOf(left)}`) || taken.has(`right ${idOf(right)}`)) return false;
    taken.add(`left ${idOf(left)}`).add(`right ${idOf(right)}`);
    return true;
  });
}

const nameOf = ({ left, right }: Match): string => [idOf(left), idOf(right)].sort().join("\n");

export const sameMethod = (a: OperationFacts, b: OperationFacts): boolean =>
  a.platform === b.platform && methodOf(a) === methodOf(b);

export const sameId = ({ terms: a }: OperationFacts, { terms: b }: OperationFacts): boolean =>
  a?.operationId !== undefined && a.operationId === b?.operationId;

/** Paths of the same length that differ in one segment. */
export function isNear(a: OperationFacts, b: OperationFacts): boolean {
  const [mine, theirs] = [pathOf(a).split("/"), pathOf(b).split("/")];
  return mine.length === theirs.length && mine.filter((part, i) => part !== theirs[i]).length === 1;
}
