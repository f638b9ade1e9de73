import { basename } from "node:path";
import { groupBy } from "../../text.ts";
import type { OperationFacts, Reading } from "../../facts/facts.ts";
import type { FetchedPage } from "./fetch.ts";
import type { Finding } from "../findings/finding.ts";
import type { Lock } from "../lock/lock.ts";

export type Diff = (before: OperationFacts[], after: OperationFacts[]) => Finding[];
export type ReadPage = FetchedPage & { reading: Reading };

export interface Changes {
  findings: Finding[];
  /** Keys of operations that are new or changed in ways that harm no caller. */
  harmless: Set<string>;
  /** Keys of all other operations that changed, or that are gone. */
  grave: Set<string>;
}

/**
 * How the pages that were read differ from the facts last reviewed. Facts from pages that were not read are left out,
 * and a witness that was never reviewed (a structure beside a table) has nothing to be compared with.
 */
export function changesOf(lock: Lock, pages: readonly ReadPage[], diff: Diff): Changes {
  const read = pages.flatMap(({ reading }) => reading.operations);
  const names = new Set(pages.map(({ page }) => page));
  const witnesses = new Set(read.map(witnessOf));
  const before = lock.operations.filter(
    (operation) => names.has(basename(operation.source.file)) || witnesses.has(witnessOf(operation)),
  );
  const after = comparable(lock, read);
  const kinds = new Set([...before, ...after].map(({ source }) => source.kind));
  const findings = [...kinds].flatMap((kind) => diff(ofKind(before, kind), ofKind(after, kind)));
  return { findings, ...sortOut(before, after, diff) };
}

function comparable(lock: Lock, read: readonly OperationFacts[]): OperationFacts[] {
  const reviewed = new Set(lock.operations.map(witnessOf));
  const known = new Set(lock.operations.map(({ key }) => key));
  const fresh = new Map<string, string>();
  return read.filter((operation) => {
    const { key, source } = operation;
    if (known.has(key)) return reviewed.has(witnessOf(operation));
    // The first witness of a new operation speaks for all.
    if (!fresh.has(key)) fresh.set(key, source.kind);
    return fresh.get(key) === source.kind;
  });
}

function sortOut(before: OperationFacts[], after: OperationFacts[], diff: Diff): Pick<Changes, "harmless" | "grave"> {
  const [old, now] = [groupBy(before, witnessOf), groupBy(after, witnessOf)];
  const harmless = new Set<string>();
  const grave = new Set<string>();
  const gone = before.some((operation) => !now.has(witnessOf(operation)));
  for (const { key } of before.filter((operation) => !now.has(witnessOf(operation)))) grave.add(key);
  for (const [witness, operations] of now) {
    const { key } = operations[0]!;
    const reviewed = old.get(witness);
    const changes = diff(reviewed ?? [], operations);
    if (!changes.length && reviewed) continue;
    const mild = changes.every(({ impact }) => impact === "additive" || impact === "cosmetic");
    // What is new beside something that is gone may be the same under a new name: that is for a person to say.
    const ok = mild && (reviewed !== undefined || !gone);
    (ok ? harmless : grave).add(key);
  }
  for (const key of grave) harmless.delete(key);
  return { harmless, grave };
}

const witnessOf = ({ key, source }: OperationFacts): string => `${source.kind} ${key}`;

const ofKind = (operations: readonly OperationFacts[], kind: string): OperationFacts[] =>
  operations.filter(({ source }) => source.kind === kind);
