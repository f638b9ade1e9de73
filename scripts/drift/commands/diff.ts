import { existsSync, statSync } from "node:fs";
import { readPlatforms, type Platform } from "../../platforms.ts";
import type { Command } from "./cli.ts";
import { findingsOfDefects } from "../compare/defects.ts";
import { diffFacts } from "../diff/diff.ts";
import { ofOnePlatform } from "../diff/platforms.ts";
import { coverageOf, readWith } from "./documentation.ts";
import { publish, reportProblems } from "./publish.ts";

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
      findings: [...unread, ...diffFacts(older!, newer!)],
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
