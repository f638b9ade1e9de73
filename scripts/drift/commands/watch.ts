import { mkdir, readFile, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { assign } from "../../docs/assign.ts";
import { dialectsFor } from "../../docs/dialects.ts";
import { readPage } from "../../docs/read.ts";
import type { OperationFacts, Reading } from "../../facts/facts.ts";
import type { Platform } from "../../platforms.ts";
import { specFile } from "../../spec/load.ts";
import { reasonOf } from "../../spec/source.ts";
import { sha256 } from "../../text.ts";
import { acceptedIn } from "../accepted/entry.ts";
import { group, operationKey, placesOf, type Draft, type Finding } from "../findings.ts";
import { diffFacts } from "../judge/upstream.ts";
import { repositoryUrl, userAgent, type Fetched, type Sender } from "../live/fetch.ts";
import { sourcesOf, type Sources } from "../live/sources.ts";
import { watch, type Proposal, type WatchOptions } from "../live/watch.ts";
import { formatLock, type Lock } from "../lock/lock.ts";
import { formatSeen, readSeen, seenFile, shrunk, type Seen } from "../lock/review.ts";
import type { SpecFacts } from "../specs.ts";
import { ask, projectOf } from "./check.ts";
import { publish, reportProblems, type Command } from "./command.ts";
import { findingsOfDefects, isUnreadable, lockFile, readLocks } from "./documentation.ts";

/** Compares the vendors' live pages with the lock; tests pass another network. */
export const watchWith =
  (world: Partial<Pick<WatchOptions, "baseUrls" | "fetch" | "clock" | "limits">>): Command =>
  async (parsed, io) => {
    const { values, flags } = parsed;
    const sender = await senderOf(values.get("contact"));
    const project = await projectOf(parsed, [...(await reportProblems(parsed)), ...problemsOf(sender)]);
    if (!("known" in project)) return project;
    const { specs, platforms, only, known, ours } = project;
    const documentation = documentationOf(
      ours.map(({ about }) => about),
      specs,
    );
    if ("configuration" in documentation) return documentation;
    const about = known.map((spec) => spec.about);
    const readers = dialectsFor(about);
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
      read: async (page, platform) => {
        const owner = about.find(({ name }) => name === platform);
        return assign([await readPage(page, readers)], about, owner)[0]!;
      },
      judge: (reading, lock) => lossesOf(reading, lock, specs),
      diff: diffFacts,
      onProgress: (done, total, url) => io.progress(`fetching: ${done} of ${total}  ${url}`),
    });

    const bodies = values.get("bodies");
    try {
      if (bodies !== undefined) await saveBodies(bodies, watched.fetched);
      if (flags.has("update")) await saveProposals(specs, watched.proposals);
    } catch (error) {
      return { configuration: [`"${(error as NodeJS.ErrnoException).path ?? specs}" ${reasonOf(error)}`] };
    }
    const readings = watched.fetched.pages.flatMap(({ reading }) => reading ?? []);
    const changes = group(watched.findings);
    const answers = await askLive(
      specs,
      ours.filter(({ platform }) => documentation.sources.some((source) => source.platform === platform)),
      readings,
      (platform) => locks.get(platform)?.lock,
      changes,
    );
    const unreadable = [...locks.values()].flatMap(({ findings }) => findings).filter(isUnreadable);
    return publish(
      {
        title: only === undefined ? "drift watch" : `drift watch --only ${only}`,
        findings: [...unreadable, ...changes, ...answers],
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

/**
 * What is asked of live pages beside what changed: whether our specs say what they say, and whether they contradict each
 * other. The lock speaks for pages that are as they were. What changed is not told again as a difference.
 */
async function askLive(
  folder: string,
  specs: readonly SpecFacts[],
  readings: readonly Reading[],
  lockOf: (platform: string) => Lock | undefined,
  changes: readonly Finding[],
): Promise<Finding[]> {
  const isAsked = ({ platform }: { platform: string }): boolean => specs.some((spec) => spec.platform === platform);
  const live = readings.flatMap(({ operations }) => operations);
  const pages = new Set(live.map(pageOf));
  const locked = specs.flatMap(({ platform }) => lockOf(platform)?.operations ?? []);
  const { findings } = ask({
    specs,
    docs: [...live.filter(isAsked), ...locked.filter((operation) => !pages.has(pageOf(operation)))],
    isWhole: () => false,
    complete: false,
    more: [],
    entries: (await acceptedIn(folder)).entries.filter(isAsked),
    all: false,
  });
  const idsOf = (finding: Finding): string[] =>
    placesOf(finding).map(({ operation, field }) => `${finding.platform} ${operationKey(operation)} ${field}`);
  const told = new Set(changes.filter(({ rule }) => rule.startsWith("upstream/")).flatMap(idsOf));
  return (
    findings
      // Only a check of all pages can say that a difference is gone.
      .filter(({ rule }) => rule !== "accepted/unused")
      .filter((finding) => !idsOf(finding).some((id) => told.has(id)))
  );
}

const pageOf = ({ source }: OperationFacts): string => basename(source.file);

/** Where the documentation of platforms is. A platform without sources is a problem only if all are without. */
function documentationOf(
  platforms: readonly Platform[],
  specs: string,
): { sources: Sources[]; without: string[] } | { configuration: string[] } {
  const sources: Sources[] = [];
  const without: string[] = [];
  const configuration: string[] = [];
  for (const platform of platforms) {
    const file = `${specs}/${specFile(specs, platform.name)}`;
    const found = sourcesOf(platform);
    if (found === undefined) without.push(`${file} has no x-sources; add them to name the pages to fetch`);
    else if ("problem" in found) configuration.push(`${file}: ${found.problem}; specs/README.md has the fields`);
    else sources.push(found);
  }
  if (configuration.length) return { configuration };
  return sources.length ? { sources, without } : { configuration: without };
}

/** What was lost in reading a page; defects of a page are reported by "check". */
function lossesOf(reading: Reading, lock: Lock | undefined, specs: string): Draft[] {
  const losses = findingsOfDefects([reading]).filter(({ rule }) => rule.startsWith("extract/"));
  if (!lock) return losses;
  return [...losses, ...shrunk(lock, lockFile(specs, lock.platform), reading.operations, { complete: false })];
}

async function senderOf(contact: string | undefined): Promise<Sender> {
  const text = await readFile(new URL("../../../package.json", import.meta.url), "utf8");
  const manifest = JSON.parse(text) as { version: string; repository?: string };
  return { version: manifest.version, repository: repositoryUrl(process.env, manifest), contact };
}

function problemsOf(sender: Sender): string[] {
  try {
    userAgent(sender);
    return [];
  } catch (error) {
    return [(error as Error).message];
  }
}

/** Writes the fetched responses unchanged, for later inspection. Returns the files. */
export async function saveBodies(folder: string, { pages, refused }: Fetched): Promise<string[]> {
  const bodies = [
    ...pages.map(({ platform, page, text }) => ({ path: [platform, page], text })),
    // What is no page must not be read as one.
    ...refused.map(({ platform, page, text, isPage }) => ({
      path: [platform, isPage ? page : `${page}.refused`],
      text,
    })),
  ];
  const files: string[] = [];
  for (const { path, text } of bodies) files.push(await save(join(folder, ...path.map(safeName)), text));
  return files;
}

/** A name that is harmless in every file system, whoever made it up. */
export function safeName(name: string): string {
  if (/^[A-Za-z0-9_][\w.-]{0,150}$/.test(name) && !name.includes("..")) return name;
  return `page-${sha256(name).slice(0, 16)}`;
}

/** Writes the proposed locks below the folder of the specs. Returns the files that changed. */
export async function saveProposals(folder: string, proposals: readonly Proposal[]): Promise<string[]> {
  const texts = proposals.flatMap(({ platform, lock, seen }) => [
    ...(lock ? [{ file: join(folder, "lock", `${platform}.json`), text: formatLock(lock) }] : []),
    ...(seen ? [{ file: seenFile(folder, platform), text: formatSeen(seen) }] : []),
  ]);
  const changed: string[] = [];
  for (const { file, text } of texts) {
    const before = await readFile(file, "utf8").catch(() => undefined);
    if (before !== text) changed.push(await save(file, text));
  }
  return changed;
}

async function save(file: string, text: string): Promise<string> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
  return file;
}
