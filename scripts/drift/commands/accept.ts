import { mkdir, readFile } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { findPages } from "../../docs/read.ts";
import { keyOf, type OperationFacts, type Reading } from "../../facts/facts.ts";
import { canonical } from "../../json.ts";
import { readPlatforms } from "../../platforms.ts";
import { visible } from "../../terminal.ts";
import { count, groupBy } from "../../text.ts";
import { entryOfAll, valuesOf } from "../accepted/accepted.ts";
import { isDifference, readAccepted } from "../accepted/entry.ts";
import { group, isLoss, operationKey, type Finding } from "../findings.ts";
import { diffFacts } from "../judge/upstream.ts";
import { formatLock, type Lock } from "../lock/lock.ts";
import { formatSeen, readSeen, seenFile, updateLock } from "../lock/review.ts";
import { shown } from "../report/report.ts";
import { hasRule } from "../rules/rules.ts";
import { compareProject, pageProblems, projectOf } from "./check.ts";
import { isMethod, textsOf, writeWhole, type Command } from "./command.ts";
import {
  findingsOfDefects,
  isUnreadable,
  operationsOf,
  readLocks,
  readWith,
  scopeOf,
  type Reviewed,
} from "./documentation.ts";

/** Writes the facts of reviewed pages to the lock. */
export const accept: Command = async (parsed, io) => {
  if (parsed.flags.has("differences")) return acceptDifferences(parsed, io);
  const { values, lists } = parsed;
  const paths = lists.get("pages") ?? [];
  const reason = (values.get("reason") ?? "").trim();
  const scope = await scopeOf(parsed);
  const named = operationNames(parsed.arguments);
  const problems = [
    ...("problems" in scope ? scope.problems : []),
    ...(reason === "" ? ["--reason is missing; pass why the changes are accepted: --reason TEXT"] : []),
    ...(parsed.values.has("rule") ? ["--rule is for --differences; add --differences"] : []),
    ...(paths.length ? [] : ["--pages is missing; pass the folders of the reviewed pages: --pages DIR ..."]),
    ...named.flatMap(notAnOperation),
    ...(await findPages(paths)).problems,
  ];
  if ("problems" in scope || problems.length) return { problems };
  const { platforms, problems: broken } = await readPlatforms(scope.specs);
  if (broken.length) return { configuration: textsOf(broken) };
  const { pages, readings } = await readWith(io, paths, platforms);

  const losses = group(findingsOfDefects(readings).filter(isLoss));
  if (losses.length) {
    io.err(
      losses.map(lossLine).join("") +
        "Nothing was accepted: pages that are not read in full must not become the lock.\n",
    );
    return { exit: 3 };
  }
  const locks = await readLocks(scope.specs, scope.platforms);
  const keys = named.flatMap(({ key }) => key ?? []);
  const known = new Set([...readings, ...[...locks.values()].flatMap(({ lock }) => lock ?? [])].flatMap(keysOf));
  const strange = named.filter(({ key }) => key !== undefined && !known.has(key));
  if (strange.length)
    return {
      problems: strange.map(({ text }) => `"${text}" is neither on the pages nor in the lock; correct its spelling`),
    };

  const changes = [...locks].flatMap(([platform, reviewed]) => changeOf(platform, reviewed, readings, keys));
  const damaged = changes.filter(
    ({ reviewed }) => keys.length && !reviewed.lock && reviewed.findings.some(isUnreadable),
  );
  if (damaged.length) {
    const fix = "accept the whole platform, or restore the file from the last commit";
    return { problems: damaged.map(({ reviewed }) => `${reviewed.file} cannot be read; ${fix}`) };
  }
  const texts = new Map(pages.map(({ file, text }) => [basename(file), text]));
  for (const { reviewed, next } of changes) {
    await mkdir(dirname(reviewed.file), { recursive: true });
    const failure =
      (await writeWhole(reviewed.file, formatLock(next))) ?? (await acceptSizes(scope.specs, next, texts));
    if (failure !== undefined) return { problems: [failure] };
  }
  const foreign = readings.filter(({ platform, operations }) => operations.length && !locks.has(platform));
  for (const name of new Set(foreign.map(({ platform }) => platform || "an unknown API")))
    io.out(visible(`${name}: not accepted, because the platform has no spec`) + "\n");
  for (const change of changes) io.out(summaryOf(change));
  io.out(changes.length ? `reason, for the commit message: ${visible(reason)}\n` : "There was nothing to accept.\n");
  return { exit: 0 };
};

/** A page that was reviewed is not refused for its size; without an earlier watch there is nothing to correct. */
async function acceptSizes(
  specs: string,
  { platform, pages }: Lock,
  texts: ReadonlyMap<string, string>,
): Promise<string | undefined> {
  const seen = await readSeen(specs, platform).catch(() => undefined);
  if (!seen) return undefined;
  const bytes = new Map(seen.bytes);
  for (const { page } of pages) {
    const text = texts.get(basename(page));
    if (bytes.has(page) && text !== undefined) bytes.set(page, Buffer.byteLength(text));
  }
  return writeWhole(seenFile(specs, platform), formatSeen({ ...seen, bytes }));
}

interface Change {
  reviewed: Reviewed;
  next: Lock;
  findings: Finding[];
}

function changeOf(
  platform: string,
  reviewed: Reviewed,
  readings: readonly Reading[],
  keys: readonly string[],
): Change | [] {
  const own = readings.filter((reading) => reading.platform === platform);
  const before = reviewed.lock?.operations ?? [];
  const concerned = new Set([...own.flatMap(keysOf), ...keysOf({ operations: before })]);
  if (keys.length ? !keys.some((key) => concerned.has(key)) : !operationsOf(own, platform).length) return [];
  const next = { ...updateLock(reviewed.lock, own, keys.length ? keys : undefined), platform };
  return { reviewed, next, findings: group(diffFacts(before, next.operations), before) };
}

function summaryOf({ reviewed, next, findings }: Change): string {
  const { file, lock } = reviewed;
  const size = `${count(next.operations.length, "operation")} of ${count(next.pages.length, "page")}`;
  if (!lock) return visible(`${file}: new, ${size}`) + "\n";
  const impacts = [...groupBy(findings, ({ impact = "cosmetic" }) => impact)].map(
    ([impact, all]) => `${all.length} ${impact}`,
  );
  const lines = findings.map(({ impact = "", operation, field, rule, sides, places = [] }) => {
    const values = sides.map(({ value }) => shown(value, 40)).join(" -> ");
    const more = places.length > 1 ? ` (in ${places.length} places)` : "";
    return visible(`  ${impact.padEnd(9)}  ${[operation, field, rule].filter(Boolean).join("  ")}: ${values}${more}`);
  });
  return [visible(`${file}: ${size}; ${impacts.join(", ") || "no change"}`), ...lines].join("\n") + "\n";
}

const lossLine = ({ rule, sides, message = "" }: Finding): string =>
  visible(`${sides[0]?.file ?? ""}:${sides[0]?.line ?? 1}  ${rule}  ${message}`) + "\n";

const keysOf = ({ operations }: { operations: readonly OperationFacts[] }): string[] =>
  operations.map(({ key }) => key);

/** Writes the differences that a check reports to the accepted ones: one entry for all places with the same values. */
const acceptDifferences: Command = async (parsed, io) => {
  const rule = parsed.values.get("rule") ?? "";
  const reason = (parsed.values.get("reason") ?? "").trim();
  const named = operationNames(parsed.arguments);
  const problems = [
    ...(rule === "" ? ["--rule is missing; pass the rule whose findings are accepted: --rule RULE"] : []),
    ...(rule !== "" && !hasRule(rule) ? [`unknown rule "${rule}"; \`drift rules\` lists all rules`] : []),
    ...(hasRule(rule) && !isDifference(rule) ? [`"${rule}" is not a difference; fix its cause`] : []),
    ...(reason === "" ? ["--reason is missing; pass why the differences are accepted: --reason TEXT"] : []),
    ...named.flatMap(notAnOperation),
  ];
  if (problems.length) return { problems };
  const project = await projectOf(parsed, await pageProblems(parsed));
  if (!("known" in project)) return project;
  const { findings } = await compareProject(project, parsed, io);
  const keys = named.flatMap(({ key }) => key ?? []);
  const wanted = findings.filter(
    (finding) =>
      finding.rule === rule &&
      !finding.accepted &&
      finding.operation !== "" &&
      (!keys.length || keys.includes(operationKey(finding.operation))),
  );
  if (!wanted.length) {
    io.out("There was nothing to accept.\n");
    return { exit: 0 };
  }
  for (const [platform, own] of groupBy(wanted, (finding) => finding.platform)) {
    const file = `${project.specs}/accepted/${platform}.yaml`;
    const groups = groupBy(own, ({ aspect, sides }) => canonical([aspect, Object.fromEntries(valuesOf(sides))]));
    const entries = [...groups.values()].map((same) => entryOfAll(same, reason));
    const before = await readFile(file, "utf8").catch(() => "");
    const text = [before.trimEnd(), ...entries.map((entry) => entry.trimEnd())].filter(Boolean).join("\n");
    const wrong = readAccepted(text, file, platform).problems;
    if (wrong.length) return { problems: textsOf(wrong) };
    await mkdir(dirname(file), { recursive: true });
    const failure = await writeWhole(file, `${text}\n`);
    if (failure !== undefined) return { problems: [failure] };
    const written = entries.length === 1 ? "1 entry" : `${entries.length} entries`;
    io.out(visible(`${file}: ${count(own.length, "difference")} in ${written}`) + "\n");
  }
  return { exit: 0 };
};

/** What is to be the name of an operation, and the key of the operation if it is. */
interface Named {
  text: string;
  key: string | undefined;
}

/** Operations by their names; a method and a path may be one argument or two. */
function operationNames(texts: readonly string[]): Named[] {
  const joined: string[] = [];
  for (const text of texts) {
    const last = joined.at(-1);
    if (last !== undefined && isMethod(last) && text.startsWith("/")) joined[joined.length - 1] = `${last} ${text}`;
    else joined.push(text.trim());
  }
  return joined.map((text) => {
    const [method = "", path = "", ...rest] = text.split(/ +/);
    const fits = isMethod(method) && path.startsWith("/") && !rest.length;
    return { text, key: fits ? keyOf(method, path) : undefined };
  });
}

const notAnOperation = ({ text, key }: Named): string | [] =>
  key === undefined ? `"${text}" is not an operation; write a method and a path, such as "POST /interact"` : [];
