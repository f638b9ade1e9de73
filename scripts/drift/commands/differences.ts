import { findPages } from "../../docs/files.ts";
import { unread, type ReadPages } from "../../docs/read.ts";
import type { OperationFacts } from "../../facts/facts.ts";
import { applyAccepted, ranOf } from "../accepted/accepted.ts";
import { operationKey } from "../accepted/places.ts";
import type { Parsed } from "./args.ts";
import type { Io } from "./io.ts";
import type { Coverage, Finding } from "../findings/finding.ts";
import { specFacts } from "../specs.ts";
import { acceptedIn } from "./acceptance.ts";
import { compareAll } from "./comparison.ts";
import { readLocks, readWith } from "./documentation.ts";
import { scopeOf, type Scope } from "./platforms.ts";

export interface Differences extends Scope {
  /** With what is accepted, and what is wrong with the accepted differences. */
  findings: Finding[];
  coverage: Coverage[];
  /** Accepted differences that the run says nothing about. */
  notChecked: number;
  /** The operations of our specs. */
  order: OperationFacts[];
  isWanted(finding: { platform: string }): boolean;
}

/** Compares specs with pages, or with the lock where there are none. `begin` is called once the arguments are known to be fine. */
export async function findDifferences(
  { lists, flags, ...parsed }: Parsed,
  io: Io,
  begin: () => void = () => undefined,
): Promise<Differences | { problems: string[] } | { configuration: string[] }> {
  const paths = lists.get("pages") ?? [];
  const complete = flags.has("complete");
  const scope = await scopeOf({ lists, flags, ...parsed });
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
  begin();
  const all = await specFacts(specs);
  const ours = all.filter(({ platform }) => platforms.includes(platform));
  const broken = ours.flatMap((spec) => spec.problems);
  if (broken.length) return { configuration: broken.map(({ file, line, message }) => `${file}:${line}: ${message}`) };

  const about = all.map((spec) => spec.about);
  const read = filter(await readWith(io, paths, about), isWanted);
  const pages = read.readings.length ? read : nothingOf(only, paths);
  const locks = await readLocks(specs, platforms);
  const accepted = await acceptedIn(specs);
  io.progress("comparing");
  const { findings, coverage, docs } = compareAll(ours, pages, locks, { complete });
  const order = ours.flatMap(({ operations }) => operations);
  const entries = accepted.entries.filter(isWanted);
  const applied = applyAccepted(findings, entries, ranOf([...order, ...docs]), { complete });
  const ofSpecs = applied.findings.filter(flags.has("all") ? () => true : isOfSpec(order));
  return {
    ...{ ...scope, coverage, order, isWanted, notChecked: applied.notChecked },
    findings: [...accepted.findings.filter(isWanted), ...ofSpecs],
  };
}

/** What documentation says of operations that no spec has, to our specs or against itself, is for those who ask. */
export function isOfSpec(order: readonly OperationFacts[]): (finding: Finding) => boolean {
  const known = new Set(order.map(({ platform, key }) => `${platform} ${key}`));
  return ({ rule, platform, operation }) =>
    !/^(?:docs|i18n)\/|^spec\/operation-missing$/.test(rule) ||
    operation === "" ||
    known.has(`${platform} ${operationKey(operation)}`);
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
