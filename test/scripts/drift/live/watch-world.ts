import type { Finding } from "../../../../scripts/drift/findings.ts";
import type { Impact } from "../../../../scripts/drift/rules/rules.ts";
import { watch, type WatchOptions } from "../../../../scripts/drift/live/watch.ts";
import type { Lock } from "../../../../scripts/drift/lock/lock.ts";
import { updateLock } from "../../../../scripts/drift/lock/review.ts";
import { keyOf, type OperationFacts, type Page, type Reading } from "../../../../scripts/facts/facts.ts";
import { sha256 } from "../../../../scripts/text.ts";
import { say, teas, testClock } from "./fetch-host.ts";

interface Detail {
  data: { content: string; schema: { apiSchema: { lines: string } } };
}

/** An answer that holds a page and, beside it, the structure it was made from. */
export const detail = (content: string, lines: string): string =>
  JSON.stringify({ code: 0, data: { content, schema: { apiSchema: { lines } } } } satisfies Detail & { code: 0 });

/**
 * A dialect for tests. A line is an operation and its fields (`POST /teas leaf water`); `LOST` is what a reader cannot
 * make out, and a page without an operation is in no dialect at all.
 */
export function read({ file, text: page }: Page): Reading {
  const isStructure = page.startsWith("{");
  const text = isStructure ? (JSON.parse(page) as Detail).data.schema.apiSchema.lines : page;
  const source = {
    kind: isStructure ? "structured" : "table",
    file,
    dialect: "teas@1",
    sha256: sha256(text),
  } as const;
  const at = { file, line: 1 };
  const operations = text.split("\n").flatMap((line): OperationFacts[] => {
    const [method = "", path, ...names] = line.split(" ");
    if (!/^[A-Z]+$/.test(method) || path === undefined) return [];
    const fields = names.map((name) => ({ location: "body", path: name, at, aspects: {} }));
    const key = keyOf(method, path);
    return [
      {
        ...{ platform: "teas", key, route: `${method} ${path}`, at, protocol: "http", source },
        ...{ fields, listings: [], sets: {}, examples: [], curls: [] },
      },
    ];
  });
  const rule = text.includes("LOST") ? "extract/census" : operations.length ? undefined : "extract/dialect-unknown";
  const defects = rule === undefined ? [] : [{ rule, message: rule, at }];
  return { platform: "teas", dialect: "teas@1", operations, rows: 1, rowsUsed: 1, unclassified: [], defects };
}

const finding = (rule: string, impact: Impact | undefined, operation: string, field: string): Finding => ({
  ...{ rule, severity: impact === undefined ? "error" : "note", ...(impact && { impact }), fingerprint: "0" },
  ...{ platform: "teas", operation, field, aspect: "", sides: [], accepted: null },
});

export const judge: WatchOptions["judge"] = ({ defects }) =>
  defects.map(({ rule }) => finding(rule, undefined, "", ""));

/** Fields and operations that are new are additive, what is gone breaks callers, and `~` marks a change of prose. */
export const diff: WatchOptions["diff"] = (before, after) => {
  const names = (operations: OperationFacts[]) =>
    operations.flatMap(({ key, fields }) => [`${key}#`, ...fields.map(({ path }) => `${key}#${path}`)]);
  const [old, now] = [names(before), names(after)];
  const changed = (all: string[], others: string[], impact: Impact, what: string) =>
    all
      .filter((name) => !others.includes(name))
      .map((name) => {
        const [operation, field] = name.split("#") as [string, string];
        return finding(`upstream/${what}`, field.startsWith("~") ? "cosmetic" : impact, operation, field);
      });
  return [...changed(now, old, "additive", "added"), ...changed(old, now, "breaking", "removed")];
};

/** What was reviewed: pages by name. */
export const reviewed = (pages: Record<string, string>): Lock =>
  updateLock(
    undefined,
    Object.entries(pages).map(([file, text]) => read({ file, text })),
  );

/** Watches pages of these names on a host on loopback. */
export const look = (base: string, names: string[], options: Partial<WatchOptions> = {}) =>
  watch({
    sources: [teas(names)],
    sender: { version: "1.2.3" },
    baseUrls: { "https://teas.example": base },
    clock: testClock(),
    lockOf: () => undefined,
    ...{ read, judge, diff, update: updateLock },
    ...options,
  });

export const rulesOf = (findings: readonly Finding[]): string[] =>
  findings.map(({ rule, operation, field }) => [rule, operation, field].filter(Boolean).join(" ")).sort();

/** An index that lists pages of these names. */
export const index = (...names: string[]) =>
  say(names.map((name) => `- [x](https://teas.example/api/${name})`).join("\n"), "text/plain");

/** What an earlier watch remembers of the index. */
export const seen = (...entries: string[]) => ({ entries, bytes: new Map<string, number>() });

/** A lock whose pages have other marks. */
export const withMark = (lock: Lock, mark: { etag?: string; url?: string }): Lock => ({
  ...lock,
  pages: lock.pages.map((page) => ({ ...page, ...mark })),
});
