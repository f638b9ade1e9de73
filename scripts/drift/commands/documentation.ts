import { assign } from "../../docs/assign.ts";
import { dialectsFor } from "../../docs/dialects.ts";
import { readPages, type ReadPages } from "../../docs/read.ts";
import type { Platform } from "../../platforms.ts";
import type { Io } from "./io.ts";
import type { OperationFacts, Reading } from "../../facts/facts.ts";
import type { Coverage, Finding } from "../findings/finding.ts";
import type { Lock } from "../lock/lock.ts";

/** Reads pages in all dialects, assigns documents to platforms, and shows progress. */
export async function readWith(io: Io, paths: readonly string[], platforms: readonly Platform[]): Promise<ReadPages> {
  const read = await readPages(paths, dialectsFor(platforms), {
    onPage: (done, total) => io.progress(`reading pages: ${done} of ${total}`),
  });
  return { ...read, readings: assign(read.readings, platforms) };
}

/** A page as the report counts it. */
export function coverageOf(
  { pages, readings }: Pick<ReadPages, "pages" | "readings">,
  unverified: ReadonlyMap<string, number> = new Map(),
): Coverage[] {
  return readings.map(({ platform, dialect, operations, rows, rowsUsed }, i) => {
    const page = pages[i]!.file;
    const described = sectionsOf(operations);
    return { platform, page, dialect, operations: described, rows, rowsUsed, unverified: unverified.get(page) ?? 0 };
  });
}

/** How many operations a page describes: each place counts once, with however many addresses, in each kind of source. */
function sectionsOf(operations: readonly OperationFacts[]): number {
  const places = new Map<string, Set<string | number>>();
  // A document may stand in one line.
  for (const { source, at } of operations)
    places.set(source.kind, (places.get(source.kind) ?? new Set()).add(at.pointer ?? at.line));
  return Math.max(0, ...[...places.values()].map(({ size }) => size));
}

/** Where the facts last reviewed are. */
export const lockFile = (specs: string, platform: string): string => `${specs}/lock/${platform}.json`;

export interface Reviewed {
  lock?: Lock;
  file: string;
  findings: Finding[];
}

/** The locks of some platforms, in the folder of the specs. */
export async function readLocks(folder: string, platforms: readonly string[]): Promise<Map<string, Reviewed>> {
  // Not all commands read locks, and the reader is slow to load.
  const { readLock } = await import("../lock/lock.ts");
  const locks = new Map<string, Reviewed>();
  for (const platform of platforms) {
    const file = lockFile(folder, platform);
    locks.set(platform, { file, ...(await readLock(file, platform)) });
  }
  return locks;
}

/** The operations on pages of one platform. */
export const operationsOf = (readings: readonly Reading[], platform: string): OperationFacts[] =>
  readings.flatMap(({ operations }) => operations.filter((operation) => operation.platform === platform));
