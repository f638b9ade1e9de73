import { readFile } from "node:fs/promises";
import { assign } from "../../docs/assign.ts";
import { dialectsFor } from "../../docs/dialects.ts";
import { readPage } from "../../docs/read.ts";
import { readPlatforms, type Platform } from "../../platforms.ts";
import { reasonOf } from "../../spec/source.ts";
import type { Command } from "./cli.ts";
import { findingsOfDefects } from "../compare/defects.ts";
import { diffFacts } from "../diff/diff.ts";
import type { Reading } from "../../facts/facts.ts";
import { repositoryUrl, userAgent, type Sender } from "../live/agent.ts";
import type { Finding } from "../findings/finding.ts";
import { formatLock, shrunk, updateLock, type Lock } from "../lock/lock.ts";
import { sourcesOf, type Sources } from "../live/sources.ts";
import { saveBodies, saveProposals } from "../live/save.ts";
import { readSeen, type Seen } from "../live/seen.ts";
import { watch, type WatchOptions } from "../live/watch.ts";
import { askLive } from "./live-questions.ts";
import { lockFile, readLocks } from "./documentation.ts";
import { scopeOf } from "./platforms.ts";
import { publish, reportProblems } from "./publish.ts";

/** Compares the vendors' live pages with the lock; tests pass another network. */
export const watchWith =
  (world: Partial<Pick<WatchOptions, "baseUrls" | "fetch" | "clock" | "limits">>): Command =>
  async (parsed, io) => {
    const { values, flags } = parsed;
    const scope = await scopeOf(parsed);
    const problems = [...("problems" in scope ? scope.problems : []), ...(await reportProblems(parsed))];
    const sender = await senderOf(values.get("contact"));
    if ("problem" in sender) problems.push(sender.problem);
    if ("problem" in sender || "problems" in scope || problems.length) return { problems };
    const { specs, platforms, only } = scope;

    const known = await readPlatforms(specs);
    const asked = known.platforms.filter(({ name }) => platforms.includes(name));
    const documentation = known.problems.length
      ? { configuration: known.problems.map(({ file, line, message }) => `${file}:${line}: ${message}`) }
      : documentationOf(asked, specs);
    if ("configuration" in documentation) return documentation;
    const readers = dialectsFor(known.platforms);
    const locks = await readLocks(specs, platforms);
    const seen = new Map<string, Seen | undefined>();
    try {
      for (const platform of platforms) seen.set(platform, await readSeen(specs, platform));
    } catch (error) {
      return { configuration: [(error as Error).message] };
    }
    const watched = await watch({
      ...world,
      sources: documentation.sources,
      sender,
      lockOf: (platform) => locks.get(platform)?.lock,
      seenOf: (platform) => seen.get(platform),
      read: async (page) => assign([await readPage(page, readers)], known.platforms)[0]!,
      judge: (reading, lock) => lossesOf(reading, lock, specs),
      diff: diffFacts,
      update: updateLock,
      onProgress: (done, total, url) => io.progress(`fetching: ${done} of ${total}  ${url}`),
    });

    const bodies = values.get("bodies");
    try {
      if (bodies !== undefined) await saveBodies(bodies, watched.fetched);
      if (flags.has("update")) await saveProposals(specs, watched.proposals, formatLock);
    } catch (error) {
      return { configuration: [`"${(error as NodeJS.ErrnoException).path ?? specs}" ${reasonOf(error)}`] };
    }
    const readings = watched.fetched.pages.flatMap(({ reading }) => reading ?? []);
    const lockOf = (platform: string): Lock | undefined => locks.get(platform)?.lock;
    const asking = documentation.sources.map(({ platform }) => platform);
    const questions = await askLive(specs, asking, readings, lockOf, watched.findings);
    const unreadable = [...locks.values()].flatMap(({ findings }) => findings).filter(isUnreadable);
    return publish(
      {
        title: only === undefined ? "drift watch" : `drift watch --only ${only}`,
        findings: [...unreadable, ...watched.findings, ...questions],
        coverage: watched.coverage,
        fetchFailed: watched.exit === 4,
        remarks: [
          ...watched.platforms.map(({ platform, state }) => `${platform}: ${state}`),
          ...documentation.without.map((spec) => `not watched: ${spec}`),
        ],
      },
      parsed,
      io,
    );
  };

export const watchCommand = watchWith({});

/** Where the documentation of platforms is. A platform without sources is a problem only if all are without. */
function documentationOf(
  platforms: readonly Platform[],
  specs: string,
): { sources: Sources[]; without: string[] } | { configuration: string[] } {
  const sources: Sources[] = [];
  const without: string[] = [];
  const configuration: string[] = [];
  for (const platform of platforms) {
    const file = `${specs}/${platform.name}.yaml`;
    const found = sourcesOf(platform);
    if (found === undefined) without.push(`${file} has no x-sources; add them to name the pages to fetch`);
    else if ("problem" in found) configuration.push(`${file}: ${found.problem}; specs/README.md has the fields`);
    else sources.push(found);
  }
  if (configuration.length) return { configuration };
  return sources.length ? { sources, without } : { configuration: without };
}

const isUnreadable = ({ rule }: Finding): boolean => rule === "lock/unreadable";

/** What was lost in reading a page; defects of a page are reported by "check". */
function lossesOf(reading: Reading, lock: Lock | undefined, specs: string): Finding[] {
  const losses = findingsOfDefects([reading]).filter(({ rule }) => rule.startsWith("extract/"));
  if (!lock) return losses;
  return [...losses, ...shrunk(lock, lockFile(specs, lock.platform), reading.operations, { complete: false })];
}

async function senderOf(contact: string | undefined): Promise<Sender | { problem: string }> {
  const text = await readFile(new URL("../../../package.json", import.meta.url), "utf8");
  const manifest = JSON.parse(text) as { version: string; repository?: string };
  const sender = { version: manifest.version, repository: repositoryUrl(process.env, manifest), contact };
  try {
    userAgent(sender);
    return sender;
  } catch (error) {
    return { problem: (error as Error).message };
  }
}
