import { stat } from "node:fs/promises";
import { assign } from "../../docs/assign.ts";
import { dialectsFor } from "../../docs/dialects.ts";
import { readPages, type ReadPages } from "../../docs/read.ts";
import type { Terminal } from "../../terminal.ts";
import { keyOf, type Defect, type OperationFacts, type Page, type Reading } from "../../facts/facts.ts";
import { isOlder, type Platform } from "../../platforms.ts";
import { listPlatforms } from "../../spec/load.ts";
import { reasonOf } from "../../spec/source.ts";
import { byText, count } from "../../text.ts";
import { byRank, draft, ofPlatform, sideOf, type Coverage, type Draft, type Finding } from "../findings.ts";
import type { Lock } from "../lock/lock.ts";
import type { Parsed } from "./command.ts";

export interface Scope {
  /** The folder of the specs. */
  specs: string;
  /** Platforms that have a spec, or the one of `--only`. */
  platforms: string[];
  only?: string;
}

/** The specs of a run, or why there are none. */
export async function scopeOf({ values }: Parsed): Promise<Scope | { problems: string[] }> {
  const specs = values.get("specs") ?? "specs";
  const only = values.get("only");
  try {
    if (!(await stat(specs)).isDirectory())
      return { problems: [`"${specs}" is not a folder; pass a folder to --specs`] };
  } catch (error) {
    const fix = "run this from the root of the project, or pass --specs FOLDER";
    return { problems: [`the folder of the specs, "${specs}", ${reasonOf(error)}; ${fix}`] };
  }
  const platforms = listPlatforms(specs);
  if (!platforms.length) return { problems: [`"${specs}" contains no spec; pass another --specs FOLDER`] };
  if (only === undefined) return { specs, platforms };
  if (platforms.includes(only)) return { specs, platforms: [only], only };
  return { problems: [`unknown platform "${only}"; the platforms of "${specs}" are ${platforms.join(", ")}`] };
}

/** Reads pages in all dialects, assigns documents to platforms, and shows progress. */
export async function readWith(
  io: Terminal,
  paths: readonly string[],
  platforms: readonly Platform[],
): Promise<ReadPages> {
  const read = await readPages(paths, dialectsFor(platforms), {
    onPage: (done, total) => io.progress(`reading pages: ${done} of ${total}`),
  });
  return { ...read, readings: assign(read.readings, platforms) };
}

/** How many pairs of aspects cannot be compared, by platform and page. */
export type Unverified = Map<string, ReadonlyMap<string, number>>;

/** A page as the report counts it. */
export function coverageOf(
  { file: page }: Page,
  { platform, dialect, operations, rows, rowsUsed }: Reading,
  unverified: Unverified = new Map(),
): Coverage {
  const pairs = unverified.get(platform)?.get(page) ?? 0;
  return { platform, page, dialect, operations: sectionsOf(operations), rows, rowsUsed, unverified: pairs };
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

export const isUnreadable = ({ rule }: Finding): boolean => rule === "lock/unreadable";

export interface Reviewed {
  lock?: Lock;
  file: string;
  findings: Draft[];
}

/** The locks of some platforms, in the folder of the specs. */
export async function readLocks(folder: string, platforms: readonly string[]): Promise<Map<string, Reviewed>> {
  // Not all commands read locks, and the reader is slow to load.
  const { readLock } = await import("../lock/review.ts");
  const locks = new Map<string, Reviewed>();
  for (const platform of platforms) {
    const file = lockFile(folder, platform);
    locks.set(platform, { file, ...(await readLock(file, platform)) });
  }
  return locks;
}

/** The lock of a platform, in place of its pages. */
export function lockCoverage(platform: string, { file, lock }: Reviewed, unverified: Unverified): Coverage {
  return {
    ...{ platform, page: file, dialect: lock ? "lock" : "", rows: 0, rowsUsed: 0 },
    operations: new Set(lock?.operations.map(({ key }) => key)).size,
    unverified: [...(unverified.get(platform)?.values() ?? [])].reduce((sum, pairs) => sum + pairs, 0),
  };
}

/** The operations on pages of one platform. */
export const operationsOf = (readings: readonly Reading[], platform: string): OperationFacts[] =>
  readings.flatMap(({ operations }) => operations.filter((operation) => operation.platform === platform));

/** What readers could not make sense of, or found to contradict itself on a page. */
export function findingsOfDefects(readings: readonly Reading[]): Draft[] {
  const drafts: Draft[] = [];
  for (const { platform, operations, defects } of readings)
    for (const defect of defects) {
      const operation = operationOf(defect, operations);
      const source = (operation ?? operations[0])?.source;
      const isTranslated =
        defect.rule === "docs/row-width" &&
        source?.language !== undefined &&
        source.language !== leadingLanguage(readings, platform);
      drafts.push(
        draft(isTranslated ? "i18n/row-width" : defect.rule, {
          of: { platform, route: operation?.route ?? defect.operation ?? "" },
          field: defect.field ?? "",
          sides: (defect.sides ?? [{ value: null, at: defect.at }]).map(({ value, at }) =>
            sideOf(source?.kind ?? "page", value, at),
          ),
          message: defect.message,
          languages: [source?.language],
        }),
      );
    }
  return drafts;
}

/** The language of a platform that the others are translations of. */
const leadingLanguage = (readings: readonly Reading[], name: string): string | undefined =>
  readings
    .filter(({ platform }) => platform === name)
    .flatMap(({ operations }) => operations.flatMap(({ source }) => source.language ?? []))
    .sort(byRank)[0];

/** Readers name an operation as the page does, or by its key. */
function operationOf({ operation, at }: Defect, operations: readonly OperationFacts[]): OperationFacts | undefined {
  if (operation === undefined) return undefined;
  const [method = "", path = ""] = operation.split(" ");
  const key = keyOf(method, path);
  const same = operations.filter((facts) => facts.key === key || facts.route === operation);
  return same.find(({ source }) => source.file === at.file) ?? same[0];
}

/**
 * The pages of some platforms. Those of others are compared with nothing: one finding for all, which is an error if there
 * is nothing else, or if one of them is a whole document, which nobody adds by chance.
 */
export function withoutForeign(
  readings: readonly Reading[],
  platforms: readonly Platform[],
): { own: Reading[]; findings: Draft[] } {
  // Those of older versions are known to be.
  const isForeign = ({ platform, operations }: Reading): boolean =>
    operations.length > 0 && !platforms.some(({ name }) => name === platform) && !isOlder(platforms, platform);
  const [own, foreign] = [readings.filter((reading) => !isForeign(reading)), readings.filter(isForeign)];
  if (!foreign.length) return { own, findings: [] };
  const sources = foreign.map(({ operations }) => operations[0]!.source);
  const isAlone = own.every(({ operations }) => !operations.length);
  const isDocument = sources.some(({ kind }) => kind === "published-openapi");
  const [file = ""] = sources.map((source) => source.file).sort(byText);
  const whose = [...new Set(foreign.map(({ platform }) => platform || "an unknown API"))].sort(byText);
  const names = platforms.map(({ name }) => name).join(", ");
  const finding = draft("extract/platform-unknown", {
    of: ofPlatform(""),
    sides: [sideOf(sources[0]!.kind, null, { file, line: 1 })],
    variant: isAlone || isDocument ? "all" : undefined,
    message: `${count(foreign.length, "page")} of ${whose.join(", ")} skipped; there are specs of ${names}`,
  });
  return { own, findings: [finding] };
}
