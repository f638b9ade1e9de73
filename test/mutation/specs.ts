import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { dialectsFor } from "../../scripts/docs/dialects.ts";
import { readPages } from "../../scripts/docs/read.ts";
import { lastName, parentOf } from "../../scripts/drift/compare/paths.ts";
import type { Finding } from "../../scripts/drift/findings.ts";
import { formatLock } from "../../scripts/drift/lock/lock.ts";
import { parseLock } from "../../scripts/drift/lock/parse.ts";
import { readLock, updateLock } from "../../scripts/drift/lock/review.ts";
import { specFacts } from "../../scripts/drift/specs.ts";
import {
  plainPath,
  type AspectName,
  type FieldFact,
  type OperationFacts,
  type Reading,
  type SetName,
} from "../../scripts/facts/facts.ts";
import { readPlatforms } from "../../scripts/platforms.ts";
import { listPlatforms } from "../../scripts/spec/load.ts";
import { groupBy } from "../../scripts/text.ts";
import { compareSpec } from "../scripts/drift/grouped.ts";
import { notStated } from "./blind-spots.ts";
import type { Options, Verdict } from "./judge.ts";
import { changesOf, type Change } from "./openapi-changes.ts";
import { gradeOf } from "./openapi.ts";
import { apply, linesOf, randomOf, sample, type Span } from "./operator.ts";

/** Where the documentation that a spec is held against comes from: pages, or a lock made of them. */
export interface World {
  /** The folder of the specs; it is copied, never changed. */
  specs: string;
  locks: ReadonlyMap<string, OperationFacts[]>;
}

/** The facts of pages as a lock keeps them, per platform. */
async function locksOf(specs: string, paths: readonly string[]): Promise<World["locks"]> {
  const { platforms: known } = await readPlatforms(specs);
  const { readings } = await readPages(paths, dialectsFor(known));
  const platforms = new Set(readings.flatMap(({ operations }) => operations.map(({ platform }) => platform)));
  return new Map([...platforms].map((platform) => [platform, lockOf(platform, readings)]));
}

function lockOf(platform: string, readings: readonly Reading[]): OperationFacts[] {
  const own = readings.filter(({ operations }) => operations.some((operation) => operation.platform === platform));
  const { lock, problems } = parseLock(formatLock(updateLock(undefined, own)), `${platform}.json`);
  if (!lock) throw new Error(`the lock of ${platform} cannot be read: ${problems[0]?.message}`);
  return lock.operations;
}

/** The facts last reviewed, as they lie beside the specs. */
async function locksBeside(specs: string): Promise<World["locks"]> {
  const locks = new Map<string, OperationFacts[]>();
  for (const platform of listPlatforms(specs)) {
    const { lock } = await readLock(`${specs}/lock/${platform}.json`, platform);
    if (lock) locks.set(platform, lock.operations);
  }
  return locks;
}

/**
 * Changes one fact of our specs after the other and says which of them the check found: against the documentation at
 * some paths, and without paths against the facts last reviewed.
 */
export async function judgeSpecs(specs: string, paths: readonly string[], options: Options): Promise<Verdict[]> {
  const locks = paths.length ? await locksOf(specs, paths) : await locksBeside(specs);
  const verdicts: Verdict[] = [];
  for (const platform of listPlatforms(specs))
    if (locks.has(platform)) verdicts.push(...(await judgeSpec({ specs, locks }, platform, options)));
  return verdicts;
}

async function judgeSpec({ specs, locks }: World, platform: string, { seed, each }: Options): Promise<Verdict[]> {
  const texts = await textsOf(specs, platform);
  const lock = locks.get(platform)!;
  const folder = await mkdtemp(join(tmpdir(), "mutate-"));
  try {
    for (const [file, text] of texts) await write(join(folder, file), text);
    const before = await check(folder, platform, lock);
    const changes = changesOf(new Map([...texts].filter(([file]) => !file.endsWith(".overlay.yaml"))));
    const byId = groupBy(changes, ({ id }) => id);
    const verdicts: Verdict[] = [];
    for (const [id, all] of byId) {
      const stated = all.map((change) => ({ change, facts: factsAt(before.operations, folder, texts, change) }));
      const isCompared = ({ change, facts }: (typeof stated)[number]) =>
        isStated(change, texts.get(change.file)!.slice(change.from, change.to), facts, lock);
      const unstated = stated.find((one) => !isCompared(one));
      // One stands for all: what no source states is compared with nothing, whatever it is changed to.
      if (unstated) verdicts.push(unheard(id, `${platform} spec`, unstated.change, texts, specs));
      const compared = stated.filter(isCompared);
      for (const { change } of sample(compared, each, randomOf(seed + id.length * 31 + id.charCodeAt(0)))) {
        const text = texts.get(change.file)!;
        await write(join(folder, change.file), apply(text, change));
        const after = await check(folder, platform, lock);
        await write(join(folder, change.file), text);
        verdicts.push({
          ...{ operator: id, grade: gradeOf(change.fact), dialect: `${platform} spec`, stated: "" },
          ...{ file: `${specs}/${change.file}`, before: text.slice(change.from, change.to).slice(0, 120) },
          after: change.text.slice(0, 120),
          ...noticed(before.findings, after, linesOf(text, change), `${folder}/${change.file}`),
        });
      }
    }
    return verdicts;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A change of what neither the documentation nor the lock says anything of. */
function unheard(
  operator: string,
  dialect: string,
  { file, from, to, text, fact }: Change,
  texts: ReadonlyMap<string, string>,
  specs: string,
): Verdict {
  const before = texts.get(file)!.slice(from, to).slice(0, 120);
  return {
    ...{ operator, dialect, grade: gradeOf(fact), stated: notStated, file: `${specs}/${file}`, before },
    ...{ after: text.slice(0, 120), line: 0, rules: [], located: false },
  };
}

/** What the check says after a change that it did not say before, and whether it says so where the change is. */
function noticed(
  before: readonly Finding[],
  { findings, broken }: Checked,
  lines: ReturnType<typeof linesOf>,
  file: string,
): Pick<Verdict, "line" | "rules" | "located"> {
  const at = { line: lines.before.first };
  // A spec that cannot be loaded any more ends the run, which is as good.
  if (broken) return { ...at, rules: ["configuration"], located: true };
  const on = (list: readonly Finding[], { first, last }: Span): boolean =>
    list.some(({ sides }) =>
      sides.some((side) => side.file === file && side.pointer !== undefined && side.line >= first && side.line <= last),
    );
  const fresh = without(findings, before).filter(({ rule }) => rule.startsWith("spec/"));
  const rules = [...new Set(fresh.map(({ rule }) => rule))].sort();
  if (fresh.length) return { ...at, rules, located: on(fresh, lines.after) };
  // What removes a known difference leaves its entry among the accepted ones unused, which fails the check.
  const gone = without(before, findings);
  return { ...at, rules: gone.length ? ["accepted/unused"] : [], located: on(gone, lines.before) };
}

function without(findings: readonly Finding[], others: readonly Finding[]): Finding[] {
  const known = new Set(others.map(identityOf));
  return findings.filter((finding) => !known.has(identityOf(finding)));
}

interface Checked {
  operations: OperationFacts[];
  findings: Finding[];
  broken: boolean;
}

async function check(folder: string, platform: string, lock: readonly OperationFacts[]): Promise<Checked> {
  const [own] = (await specFacts(folder)).filter((spec) => spec.platform === platform);
  const { operations, problems } = own!;
  if (problems.length) return { operations: [], findings: [], broken: true };
  const { findings } = compareSpec(operations, lock, { complete: true });
  return { operations, findings, broken: false };
}

/** Each place of a finding that several share counts by itself. */
const identityOf = ({ fingerprint, places = [] }: Finding): string => [fingerprint, ...places].join("\n");

/** What a change is about: an aspect of fields, their being there, a set, or an operation as a whole. */
interface At {
  operation: OperationFacts;
  location?: string;
  path?: string;
  item?: { set: SetName; value: string };
}

const aspectOf: Record<string, AspectName> = {
  ...{ type: "type", "array-added": "type", "required-removed": "required", "parameter-required": "required" },
  ...{ enum: "enum", "enum-removed": "enum", default: "default", nullable: "nullable", pattern: "pattern" },
  ...{ minimum: "minimum", maximum: "maximum", minLength: "minLength", maxLength: "maxLength" },
  ...{ minItems: "minItems", maxItems: "maxItems" },
};

const setsOf: Record<string, readonly SetName[]> = {
  ...{ host: ["host"], permission: ["permission"], token: ["token"], "rate-limit": ["rate-limit"] },
  ...{ "error-code": ["error"], status: ["status"], media: ["request-media", "response-media"] },
};

/** Sets of which documentation never lists all: what only our spec has is no contradiction. */
const open: ReadonlySet<SetName> = new Set(["host", "status", "request-media", "response-media"]);

/** The facts of our spec at the line of a change. */
function factsAt(
  operations: readonly OperationFacts[],
  folder: string,
  texts: ReadonlyMap<string, string>,
  change: Change,
): At[] {
  const aspect = aspectOf[change.id];
  const sets = setsOf[change.id];
  const { from, to, stated } = change;
  const { before } = linesOf(texts.get(change.file)!, { from, to, text: "", ...(stated && !sets && { stated }) });
  const file = `${folder}/${change.file}`;
  const isHere = (at: { file: string; line: number } | undefined): boolean =>
    at !== undefined && at.file === file && at.line >= before.first && at.line <= before.last;
  return operations.flatMap((operation): At[] => {
    if (sets)
      return sets.flatMap((set) =>
        (operation.sets[set] ?? [])
          .filter(({ at }) => isHere(at))
          .map(({ value }) => ({ operation, item: { set, value } })),
      );
    if (change.id === "url" || change.id === "method") return isHere(operation.at) ? [{ operation }] : [];
    return operation.fields
      .filter((field) => isHere(aspect && field.aspects[aspect] ? field.aspects[aspect].at : field.at))
      .map(({ location, path }) => ({ operation, location, path }));
  });
}

/** Lists in prose need not be full: what they leave out they do not contradict. */
function listsValue({ aspects }: FieldFact, text: string): boolean {
  const known = aspects.enum;
  if (!known || !("value" in known) || known.value.bound === "exact") return true;
  return known.value.values.includes(text.replace(/^["']|["']$/g, ""));
}

/** Whether the lock says something of what a change is about, so that the change contradicts it. */
function isStated({ id }: Change, before: string, facts: readonly At[], lock: readonly OperationFacts[]): boolean {
  const aspect = aspectOf[id];
  return facts.some(({ operation, location, path, item }) => {
    const theirs = lock.filter(({ key }) => key === operation.key);
    if (item)
      return theirs.some(
        ({ sets: { [item.set]: known } }) =>
          known && (!open.has(item.set) || known.some(({ value }) => value === item.value)),
      );
    if (location === undefined) return theirs.length > 0;
    if (id === "row-added")
      return theirs.some(({ listings }) =>
        listings.some(
          (listing) => listing.location === location && plainPath(listing.path) === plainPath(parentOf(path!)),
        ),
      );
    return theirs.some(({ fields }) =>
      fields.some(
        (field) =>
          field.location === location &&
          plainPath(field.path) === plainPath(path!) &&
          (!aspect || field.aspects[aspect] !== undefined) &&
          (id !== "enum" || listsValue(field, before)) &&
          (id !== "required-removed" || lastName(path!) === before.replace(/\W/g, "")),
      ),
    );
  });
}

/** The files of a spec: its root first, its parts and its overlay. */
async function textsOf(specs: string, platform: string): Promise<Map<string, string>> {
  const names = (await readdir(specs, { recursive: true })).map((name) => name.replaceAll("\\", "/")).sort();
  const own = names.filter(
    (name) => name.endsWith(".yaml") && (name.startsWith(`${platform}/`) || name === `${platform}.overlay.yaml`),
  );
  const texts = new Map<string, string>();
  for (const name of [`${platform}.yaml`, ...own]) texts.set(name, await readFile(join(specs, name), "utf8"));
  return texts;
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}
