import { findPages, unread, type ReadPages } from "../../docs/read.ts";
import type { OperationFacts } from "../../facts/facts.ts";
import { applyAccepted, ranOf } from "../accepted/accepted.ts";
import { acceptCorrections } from "../accepted/corrections.ts";
import type { AcceptedEntry } from "../accepted/entry.ts";
import { acceptedIn } from "../accepted/read.ts";
import { group, operationKey, type Coverage, type Draft, type Finding } from "../findings.ts";
import { findingsOfDefects, findingsOfForeign, isForeign } from "../judge/defects.ts";
import { contradictions } from "../judge/docs.ts";
import { translations } from "../judge/i18n.ts";
import { compareSpec } from "../judge/spec.ts";
import { shrunk, unreviewed } from "../lock/review.ts";
import { specFacts, type SpecFacts } from "../specs.ts";
import { textsOf, type Parsed } from "./command.ts";
import {
  coverageOf,
  lockCoverage,
  operationsOf,
  readLocks,
  readWith,
  scopeOf,
  type Scope,
  type Unverified,
} from "./documentation.ts";
import type { Terminal } from "../../terminal.ts";

export interface Asking {
  specs: readonly SpecFacts[];
  /** What the documentation says, of pages or of the lock. */
  docs: readonly OperationFacts[];
  /** Whether nothing that a platform documents is missing. */
  isWhole(platform: string): boolean;
  /** Whether the pages are the whole documentation. */
  complete: boolean;
  /** What else there is to say about the documentation. */
  more: readonly Draft[];
  entries: readonly AcceptedEntry[];
  /** Operations that no spec has are of interest, too. */
  all: boolean;
}

export interface Answers {
  findings: Finding[];
  /** Accepted differences that the run says nothing about. */
  notChecked: number;
  /** How many pairs of aspects cannot be compared, by platform and page. */
  unverified: Unverified;
  /** The operations of our specs. */
  order: OperationFacts[];
}

/** Whether our specs say what the documentation says, whether it contradicts itself, and which of that is accepted. */
export function ask({ specs, docs, isWhole, complete, more, entries, all }: Asking): Answers {
  const unverified: Unverified = new Map();
  const drafts = specs.flatMap(({ platform, operations }) => {
    const compared = compareSpec(operations, ofPlatform(docs, platform), { complete: isWhole(platform) });
    unverified.set(platform, compared.unverified);
    return compared.drafts;
  });
  const found = group([...drafts, ...contradictions(docs), ...translations(docs, { complete }), ...more]);
  const corrected = specs.reduce(
    (findings, { platform, corrections }) =>
      corrections ? acceptCorrections(findings, ofPlatform(docs, platform), corrections, isWhole(platform)) : findings,
    found,
  );
  const order = specs.flatMap(({ operations }) => operations);
  const { findings, notChecked } = applyAccepted(corrected, entries, ranOf([...order, ...docs]), { complete });
  return { findings: all ? findings : findings.filter(isOfSpec(order)), notChecked, unverified, order };
}

const ofPlatform = (docs: readonly OperationFacts[], platform: string): OperationFacts[] =>
  docs.filter((operation) => operation.platform === platform);

/** What documentation says of operations that no spec has, to our specs or against itself, is for those who ask. */
function isOfSpec(order: readonly OperationFacts[]): (finding: Finding) => boolean {
  const known = new Set(order.map(({ platform, key }) => `${platform} ${key}`));
  return ({ rule, platform, operation }) =>
    !/^(?:docs|i18n)\/|^spec\/operation-missing$/.test(rule) ||
    operation === "" ||
    known.has(`${platform} ${operationKey(operation)}`);
}

export interface Differences extends Scope, Omit<Answers, "unverified"> {
  coverage: Coverage[];
  /** All specs of the folder, as they were read. */
  known: readonly SpecFacts[];
  isWanted(finding: { platform: string }): boolean;
}

/** Compares specs with pages, or with the lock where there are none. What else the specs are for is done with `first`. */
export async function findDifferences(
  parsed: Parsed,
  io: Terminal,
  first?: (specs: string, known: readonly SpecFacts[]) => Promise<void>,
): Promise<Differences | { problems: string[] } | { configuration: string[] }> {
  const { lists, flags } = parsed;
  const paths = lists.get("pages") ?? [];
  const complete = flags.has("complete");
  const scope = await scopeOf(parsed);
  const problems = [
    ...("problems" in scope ? scope.problems : []),
    ...(complete && !paths.length ? ["--complete needs --pages; add --pages DIR ..."] : []),
    ...(await findPages(paths)).problems,
  ];
  if ("problems" in scope || problems.length) return { problems };
  const { specs, platforms, only } = scope;
  /** A finding without a platform concerns all platforms: a page that could not be read may be of any. */
  const isWanted = ({ platform }: { platform: string }): boolean =>
    only === undefined || platform === only || platform === "";
  const known = await specFacts(specs);
  const ours = known.filter(({ platform }) => platforms.includes(platform));
  const broken = ours.flatMap((spec) => spec.problems);
  if (broken.length) return { configuration: textsOf(broken) };
  await first?.(specs, known);

  const about = known.map((spec) => spec.about);
  const read = filter(await readWith(io, paths, about), isWanted);
  const pages = read.readings.length ? read : nothingOf(only, paths);
  const locks = await readLocks(specs, platforms);
  const accepted = await acceptedIn(specs);
  io.progress("comparing");

  const foreign = isForeign(ours.map((spec) => spec.about));
  // What is wrong with the pages of others is theirs.
  const own = pages.readings.filter((reading) => !foreign(reading));
  const hasPages = (platform: string): boolean => pages.readings.some((reading) => reading.platform === platform);
  const locked = ours.filter(({ platform }) => !hasPages(platform));
  const reviewed = [...locks].flatMap(([platform, { lock, file, findings }]) => {
    if (!lock || !hasPages(platform)) return findings;
    const operations = operationsOf(pages.readings, platform);
    return [...findings, ...unreviewed(lock, file, operations), ...shrunk(lock, file, operations, { complete })];
  });
  const answers = ask({
    specs: ours,
    docs: [
      ...own.flatMap(({ operations }) => operations),
      ...locked.flatMap(({ platform }) => locks.get(platform)?.lock?.operations ?? []),
    ],
    // The lock has everything that was reviewed, so it is compared as complete.
    isWhole: (platform) => complete || !hasPages(platform),
    complete,
    more: [
      ...reviewed,
      ...findingsOfDefects(own),
      ...findingsOfForeign(
        pages.readings,
        ours.map((spec) => spec.about),
      ),
    ],
    entries: accepted.entries.filter(isWanted),
    all: flags.has("all"),
  });
  const { findings, unverified, notChecked, order } = answers;
  return {
    ...{ ...scope, known, isWanted, notChecked, order },
    coverage: [
      ...locked.map(({ platform }) => lockCoverage(platform, locks.get(platform)!, unverified)),
      ...coverageOf(pages, unverified),
    ],
    findings: [...accepted.findings.filter(isWanted), ...findings],
  };
}

function filter({ pages, readings }: ReadPages, isWanted: (reading: ReadPages["readings"][number]) => boolean) {
  return { pages: pages.filter((_, i) => isWanted(readings[i]!)), readings: readings.filter(isWanted) };
}

/** Folders in which no page is of the platform that was asked for are as good as empty. */
function nothingOf(only: string | undefined, paths: readonly string[]): Pick<ReadPages, "pages" | "readings"> {
  return {
    pages: paths.map((file) => ({ file, text: "" })),
    readings: paths.map((file) => unread(file, "extract/below-minimum", `no page here is of "${only ?? ""}"`)),
  };
}
