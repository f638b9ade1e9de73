import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { findPages, unread } from "../../docs/read.ts";
import type { OperationFacts, Reading } from "../../facts/facts.ts";
import { loadSpec, specFile } from "../../spec/load.ts";
import type { Terminal } from "../../terminal.ts";
import { count } from "../../text.ts";
import { acceptCorrections, applyAccepted, entryFor, ranOf } from "../accepted/accepted.ts";
import { acceptedIn, type AcceptedEntry } from "../accepted/entry.ts";
import {
  draft,
  group,
  ofPlatform,
  operationKey,
  sideOf,
  type Coverage,
  type Draft,
  type Finding,
} from "../findings.ts";
import type { GeneratedOptions } from "../generated.ts";
import { contradictions, translations } from "../judge/docs.ts";
import { compareSpec } from "../judge/spec.ts";
import { shrunk, unreviewed } from "../lock/review.ts";
import { specFacts, type SpecFacts } from "../specs.ts";
import { publish, reportProblems, textsOf, type Command, type Parsed } from "./command.ts";
import {
  coverageOf,
  findingsOfDefects,
  lockCoverage,
  operationsOf,
  readLocks,
  readWith,
  scopeOf,
  withoutForeign,
  type Scope,
  type Unverified,
} from "./documentation.ts";

export interface Project extends Scope {
  /** All specs of the folder. */
  known: SpecFacts[];
  /** Those that the run is about. */
  ours: SpecFacts[];
}

/** The project of a command line, or what is wrong with either; `problems` are those that the command has found. */
export async function projectOf(
  parsed: Parsed,
  problems: readonly string[],
): Promise<Project | { problems: string[] } | { configuration: string[] }> {
  const scope = await scopeOf(parsed);
  if ("problems" in scope) return { problems: [...scope.problems, ...problems] };
  if (problems.length) return { problems: [...problems] };
  const known = await specFacts(scope.specs);
  const ours = known.filter(({ platform }) => scope.platforms.includes(platform));
  const broken = ours.flatMap((spec) => spec.problems);
  return broken.length ? { configuration: textsOf(broken) } : { ...scope, known, ours };
}

interface Asking {
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

interface Answers {
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
  const docsOf = (platform: string) => docs.filter((operation) => operation.platform === platform);
  const unverified: Unverified = new Map();
  const drafts = specs.flatMap(({ platform, operations }) => {
    const compared = compareSpec(operations, docsOf(platform), { complete: isWhole(platform) });
    unverified.set(platform, compared.unverified);
    return compared.drafts;
  });
  const contradicting = [...contradictions(docs), ...translations(docs, { complete })];
  let found: readonly Finding[] = group([...drafts, ...contradicting, ...more]);
  for (const spec of specs) found = acceptCorrections(found, docsOf(spec.platform), spec, isWhole(spec.platform));
  const order = specs.flatMap(({ operations }) => operations);
  const { findings, notChecked } = applyAccepted(found, entries, ranOf([...order, ...docs]), { complete });
  return { findings: all ? findings : findings.filter(isOfSpec(order)), notChecked, unverified, order };
}

/** What documentation says of operations that no spec has, to our specs or against itself, is for those who ask. */
function isOfSpec(order: readonly OperationFacts[]): (finding: Finding) => boolean {
  const known = new Set(order.map(({ platform, key }) => `${platform} ${key}`));
  return ({ rule, platform, operation }) =>
    !/^(?:docs|i18n)\/|^spec\/operation-missing$/.test(rule) ||
    operation === "" ||
    known.has(`${platform} ${operationKey(operation)}`);
}

/** Problems of the pages of a command line. */
export async function pageProblems({ lists, flags }: Parsed): Promise<string[]> {
  const paths = lists.get("pages") ?? [];
  const missing = flags.has("complete") && !paths.length ? ["--complete needs --pages; add --pages DIR ..."] : [];
  return [...missing, ...(await findPages(paths)).problems];
}

/** A finding without a platform concerns all platforms: a page that could not be read may be of any. */
const isWanted =
  ({ only }: Scope) =>
  ({ platform }: { platform: string }): boolean =>
    only === undefined || platform === only || platform === "";

/** Compares specs with pages, or with the lock where there are none. */
export async function compareProject(
  project: Project,
  { lists, flags }: Parsed,
  io: Terminal,
): Promise<Omit<Answers, "unverified"> & { coverage: Coverage[] }> {
  const { specs, platforms, only, known, ours } = project;
  const paths = lists.get("pages") ?? [];
  const complete = flags.has("complete");
  const wanted = isWanted(project);
  const read = await readWith(
    io,
    paths,
    known.map(({ about }) => about),
  );
  let pages = read.pages.map((page, i) => ({ page, reading: read.readings[i]! })).filter((one) => wanted(one.reading));
  // Folders in which no page is of the platform that was asked for are as good as empty; a page without an operation in
  // which nothing was lost, such as one about a webhook, may be of any.
  const tells = ({ platform, operations, defects }: Reading): boolean =>
    platform === only || operations.length + defects.length > 0;
  if (only !== undefined && !pages.some(({ reading }) => tells(reading)))
    pages = paths.map((file) => {
      const reading = unread(file, "extract/below-minimum", `no page here is of "${only}"`);
      return { page: { file, text: "" }, reading };
    });
  const readings = pages.map(({ reading }) => reading);
  const locks = await readLocks(specs, platforms);
  const accepted = await acceptedIn(specs);
  io.progress("comparing");

  // What is wrong with the pages of others is theirs.
  const { own, findings: foreign } = withoutForeign(
    readings,
    ours.map(({ about }) => about),
  );
  const hasPages = (platform: string): boolean => readings.some((reading) => reading.platform === platform);
  const locked = platforms.filter((platform) => !hasPages(platform));
  const reviewed = [...locks].flatMap(([platform, { lock, file, findings }]) => {
    if (!lock || !hasPages(platform)) return findings;
    const operations = operationsOf(readings, platform);
    return [...findings, ...unreviewed(lock, file, operations), ...shrunk(lock, file, operations, { complete })];
  });
  const { findings, unverified, ...answers } = ask({
    specs: ours,
    docs: [
      ...own.flatMap(({ operations }) => operations),
      ...locked.flatMap((platform) => locks.get(platform)?.lock?.operations ?? []),
    ],
    // The lock has everything that was reviewed, so it is compared as complete.
    isWhole: (platform) => complete || !hasPages(platform),
    complete,
    more: [...reviewed, ...findingsOfDefects(own), ...foreign],
    entries: accepted.entries.filter(wanted),
    all: flags.has("all"),
  });
  return {
    ...answers,
    coverage: [
      ...locked.map((platform) => lockCoverage(platform, locks.get(platform)!, unverified)),
      ...pages.map(({ page, reading }) => coverageOf(page, reading, unverified)),
    ],
    findings: [...accepted.findings.filter(wanted), ...findings],
  };
}

type CompareGenerated = (options: GeneratedOptions) => Promise<readonly Finding[]>;

/** Compares our specs and generated files with the documentation: the pages of --pages, else the lock. */
export const checkWith =
  (compareGenerated: CompareGenerated): Command =>
  async (parsed, io) => {
    const problems = await reportProblems(parsed);
    if (problems.length) return { problems };
    const project = await projectOf(parsed, await pageProblems(parsed));
    if (!("known" in project)) return project;
    const { specs, platforms, known } = project;
    const output = join(dirname(specs), "generated");
    let generated: readonly Finding[] = [];
    // The specs of others need not be generated from.
    if (!parsed.values.has("specs") || existsSync(output)) {
      io.progress("generating");
      const load: typeof loadSpec = async (folder, platform) =>
        known.find((one) => one.platform === platform)?.spec ?? (await loadSpec(folder, platform));
      generated = await compareGenerated({ specs, output, load });
      // Generation comes first: what memory the compiler took is free again when pages are read.
      if (parsed.lists.has("pages")) collectGarbage();
    }
    const { findings, notChecked, ...compared } = await compareProject(project, parsed, io);
    return publish(
      {
        ...{ ...compared, title: titleOf(parsed), entryFor },
        findings: [...generated.filter(isWanted(project)), ...withoutClient(specs, platforms), ...findings],
        remarks: notChecked ? [`${count(notChecked, "accepted difference")} not checked in this run`] : [],
      },
      parsed,
      io,
    );
  };

export const check = checkWith(async (options) => (await import("../generated.ts")).generatedFindings(options));

/** V8 would let the heap grow to twice of what is left before it frees what generation took. */
function collectGarbage(): void {
  setFlagsFromString("--expose-gc");
  (runInNewContext("gc") as () => void)();
}

/** Platforms whose types have no client beside them. */
const withoutClient = (specs: string, platforms: readonly string[]): Finding[] =>
  platforms.flatMap((platform) => {
    const fileIn = (folder: string): string => join(dirname(specs), folder, `${platform}.ts`);
    if (!existsSync(fileIn("generated")) || existsSync(fileIn("src"))) return [];
    const sides = [
      sideOf("client", null, { file: fileIn("src"), line: 1 }),
      sideOf("spec", platform, { file: `${specs}/${specFile(specs, platform)}`, line: 1 }),
    ];
    return draft("gen/no-client", { of: ofPlatform(platform), sides });
  });

function titleOf({ lists, values, flags }: Parsed): string {
  const options = [
    ...(lists.get("pages") ?? []).map((path) => `--pages ${path}`),
    ...(values.has("only") ? [`--only ${values.get("only")}`] : []),
    ...(flags.has("complete") ? ["--complete"] : []),
  ];
  return ["drift check", ...options].join(" ");
}
