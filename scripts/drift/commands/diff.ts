import { existsSync, statSync } from "node:fs";
import type { Reading } from "../../facts/facts.ts";
import { readPlatforms, type Platform } from "../../platforms.ts";
import { group } from "../findings.ts";
import { diffFacts } from "../judge/upstream.ts";
import { publish, reportProblems, type Command } from "./command.ts";
import { coverageOf, findingsOfDefects, readWith } from "./documentation.ts";

/** What changed between two states of some documentation. */
export const diff: Command = async (parsed, io) => {
  const [before = "", after = ""] = parsed.arguments;
  const platforms = await platformsOf([before, after]);
  const old = await readWith(io, [before], platforms);
  const now = await readWith(io, [after], platforms);
  const problems = [...(await reportProblems(parsed)), ...old.problems, ...now.problems];
  if (problems.length) return { problems };
  const [oldReadings, newReadings] = ofOnePlatform(old.readings, now.readings);
  const readings = [...oldReadings, ...newReadings];
  const operationsOf = (all: readonly Reading[]) => all.flatMap(({ operations }) => operations);
  const order = operationsOf(newReadings);
  // Defects of a page are reported by "check"; here only what could not be read matters.
  const unread = findingsOfDefects(readings).filter(({ rule }) => rule.startsWith("extract/"));
  return publish(
    {
      title: `drift diff ${before} ${after}`,
      findings: group([...unread, ...diffFacts(operationsOf(oldReadings), order)]),
      coverage: [...old.pages, ...now.pages].map((page, i) => coverageOf(page, readings[i]!)),
      ...{ order, isOurs: false },
    },
    parsed,
    io,
  );
};

/** Folders may contain pages of several platforms and of their older versions; a document is of one platform. */
async function platformsOf(paths: readonly string[]): Promise<Platform[]> {
  const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  return existsSync("specs") && paths.some(isFolder) ? (await readPlatforms("specs")).platforms : [];
}

/** Two states of one platform are of the same one, whatever each calls it: its name comes from a title or a server. */
function ofOnePlatform(old: Reading[], now: Reading[]): [old: Reading[], now: Reading[]] {
  const [before, after] = [namesOf(old), namesOf(now)];
  if (before.length !== 1 || after.length !== 1) return [old, now];
  const name = after[0] || before[0]!;
  const rename = <T extends { platform: string }>(thing: T): T =>
    [...before, ...after].includes(thing.platform) ? { ...thing, platform: name } : thing;
  const renamed = (reading: Reading) => ({ ...rename(reading), operations: reading.operations.map(rename) });
  return [old.map(renamed), now.map(renamed)];
}

const namesOf = (readings: readonly Reading[]): string[] => [
  ...new Set(readings.flatMap(({ operations }) => operations.map(({ platform }) => platform))),
];
