import { readFile } from "node:fs/promises";
import { reasonOf } from "../../spec/source.ts";
import type { OperationFacts } from "../../facts/facts.ts";
import type { Json } from "../../json.ts";
import type { Finding, Side } from "../findings/finding.ts";
import { draft, sideOf } from "../findings/group.ts";
import { parseLock } from "./parse.ts";
import { countsOf } from "./update.ts";
import type { Counts, Lock, LockedPage } from "./lock.ts";

/** Reads the lock of a platform that has a spec. */
export async function readLock(file: string, platform: string): Promise<{ lock?: Lock; findings: Finding[] }> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === "ENOENT";
    const rule = missing ? "lock/missing" : "lock/unreadable";
    const parts = { of: { platform, route: "" }, sides: [lockSide(file, 1, null)] };
    return { findings: [draft(rule, { ...parts, message: `${file} ${reasonOf(error)}` })] };
  }
  const { lock, problems } = parseLock(text, file);
  return {
    ...(lock ? { lock } : {}),
    findings: problems.map(({ line, message }) =>
      draft("lock/unreadable", { of: { platform, route: "" }, sides: [lockSide(file, line, null)], message }),
    ),
  };
}

/** Operations on the pages that nobody has reviewed. */
export function unreviewed(lock: Lock, file: string, operations: readonly OperationFacts[]): Finding[] {
  const known = new Set(lock.operations.map(({ key }) => key));
  const first = new Map<string, OperationFacts>();
  for (const operation of operations)
    if (operation.platform === lock.platform && !known.has(operation.key) && !first.has(operation.key))
      first.set(operation.key, operation);
  return [...first.values()].map((of) =>
    draft("lock/unreviewed", { of, sides: [sideOf(of.source.kind, of.route, of.at), lockSide(file, 1, null)] }),
  );
}

/** Pages, and with `complete` platforms, of which far less was read than when they were reviewed. */
export function shrunk(
  lock: Lock,
  file: string,
  operations: readonly OperationFacts[],
  { complete }: { complete: boolean },
): Finding[] {
  const { platform } = lock;
  const own = operations.filter((operation) => operation.platform === platform);
  if (!own.length) return [];
  const findings = lock.pages.flatMap((page) => {
    const present = own.filter(({ source }) => isOf(page, source));
    return present.length ? shrinkage(page, platform, present, file) : [];
  });
  const [now, then] = [new Set(own.map(({ key }) => key)).size, new Set(lock.operations.map(({ key }) => key)).size];
  if (complete && now < then) {
    const message = `${now} operations were read, but ${then} were reviewed`;
    const { kind, file: page } = own[0]!.source;
    const sides = [sideOf(kind, now, { file: page, line: 1 }), lockSide(file, 1, then)];
    findings.push(draft("extract/below-minimum", { of: { platform, route: "" }, sides, message }));
  }
  return findings;
}

const isOf = (page: LockedPage, { kind, file, language }: OperationFacts["source"]): boolean =>
  page.kind === kind && page.language === language && `/${file}`.endsWith(`/${page.page}`);

function shrinkage(page: LockedPage, platform: string, present: readonly OperationFacts[], file: string): Finding[] {
  const counts = countsOf(present);
  const [{ source, route }] = present as [OperationFacts, ...OperationFacts[]];
  return (["fields", "enums", "errors"] as const satisfies (keyof Counts)[])
    .filter((what) => counts[what] < page.counts[what] * 0.8)
    .map((what) => {
      const read = sideOf(page.kind, counts[what], { file: source.file, line: 1 });
      const message = `${page.page}: ${counts[what]} ${what} were read, but ${page.counts[what]} were reviewed`;
      const of = { platform, route: present.length === 1 ? route : "" };
      return draft("extract/shrunk", {
        of,
        aspect: what,
        sides: [read, lockSide(file, 1, page.counts[what])],
        message,
      });
    });
}

const lockSide = (file: string, line: number, value: Json): Side => sideOf("lock", value, { file, line });
