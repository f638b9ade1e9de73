import { existsSync, statSync } from "node:fs";
import { readPlatforms, type Platform } from "../../platforms.ts";
import type { Command } from "./command.ts";
import type { Reading } from "../../facts/facts.ts";
import { group } from "../findings.ts";
import { findingsOfDefects } from "../judge/defects.ts";
import { diffFacts } from "../judge/upstream.ts";
import { coverageOf, readWith } from "./documentation.ts";
import { publish, reportProblems } from "./command.ts";

/** What changed between two states of some documentation. */
export const diff: Command = async (parsed, io) => {
  const [before = "", after = ""] = parsed.arguments;
  const platforms = await platformsOf([before, after]);
  const old = await readWith(io, [before], platforms);
  const now = await readWith(io, [after], platforms);
  const problems = [...(await reportProblems(parsed)), ...old.problems, ...now.problems];
  if (problems.length) return { problems };
  const read = ofOnePlatform(old.readings, now.readings);
  const [older, newer] = [read.old, read.now].map((readings) => readings.flatMap(({ operations }) => operations));
  // Defects of a page are reported by "check"; here only what could not be read matters.
  const unread = findingsOfDefects([...read.old, ...read.now]).filter(({ rule }) => rule.startsWith("extract/"));
  return publish(
    {
      title: `drift diff ${before} ${after}`,
      findings: group([...unread, ...diffFacts(older!, newer!)]),
      coverage: [
        ...coverageOf({ pages: old.pages, readings: read.old }),
        ...coverageOf({ pages: now.pages, readings: read.now }),
      ],
      order: newer!,
      isOurs: false,
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
function ofOnePlatform(old: readonly Reading[], now: readonly Reading[]): { old: Reading[]; now: Reading[] } {
  const [before, after] = [namesOf(old), namesOf(now)];
  if (before.length !== 1 || after.length !== 1) return { old: [...old], now: [...now] };
  const name = after[0] || before[0]!;
  const names = new Map([...before, ...after].map((platform) => [platform, name]));
  return { old: old.map((reading) => renamed(reading, names)), now: now.map((reading) => renamed(reading, names)) };
}

const namesOf = (readings: readonly Reading[]): string[] => [
  ...new Set(readings.flatMap(({ operations }) => operations.map(({ platform }) => platform))),
];

function renamed(reading: Reading, names: ReadonlyMap<string, string>): Reading {
  const nameOf = (platform: string): string => names.get(platform) ?? platform;
  return {
    ...reading,
    platform: nameOf(reading.platform),
    operations: reading.operations.map((operation) => ({ ...operation, platform: nameOf(operation.platform) })),
  };
}
