import fc from "fast-check";
import { readFileSync, readdirSync } from "node:fs";
import { afterEach, describe, expect, test } from "vitest";
import { dialects } from "../../../scripts/docs/dialects.ts";
import { decode, readPage } from "../../../scripts/docs/read.ts";
import { formatLock } from "../../../scripts/drift/lock/lock.ts";
import { parseLock } from "../../../scripts/drift/lock/parse.ts";
import { updateLock } from "../../../scripts/drift/lock/review.ts";
import type { Reading } from "../../../scripts/facts/facts.ts";
import { fixtures, linesFixture } from "../../mutation/fixtures.ts";
import { randomOf } from "../../mutation/operator.ts";
import { compareSpec, contradictions, diffFacts, findingsOfDefects } from "./grouped.ts";

const pages = [...fixtures, linesFixture];
const readers = await Promise.all(dialects.map(async ({ load, ...rest }) => ({ ...rest, read: await load() })));
const corpus = new URL("../../fixtures/drift/fuzz/", import.meta.url);

/** Rules of a reader that fell or did not come to an end. */
const broken = ["extract/crash", "extract/too-slow"];
const rulesOf = ({ defects }: Reading): string[] => defects.map(({ rule }) => rule);

afterEach(() => {
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  expect(Object.keys(Array.prototype)).toEqual([]);
});

/** Reads a text in every dialect, claimed or not: each must come to an end with places that exist. */
function readEverywhere(raw: string): void {
  // Readers get pages with one kind of end of line.
  const text = raw.replace(/\r\n?/g, "\n");
  const lines = text.split("\n").length;
  for (const { name, detect, read } of readers) {
    const page = { file: "fuzz.md", text };
    const score = detect(page);
    expect(score >= 0 && score <= 1).toBe(true);
    const reading = read(page);
    expect(reading.dialect).toBe(name);
    for (const { at } of [
      ...reading.defects,
      ...reading.operations,
      ...reading.operations.flatMap(({ fields }) => fields),
    ])
      if (!(at.line >= 1 && at.line <= lines))
        throw new Error(`${name} places something on line ${at.line} of ${lines}`);
  }
}

/** What becomes of a page on its whole way: comparison, lock, difference. */
async function follow(text: string): Promise<Reading> {
  const reading = await readPage({ file: "fuzz.md", text }, dialects);
  findingsOfDefects([reading]);
  contradictions(reading.operations);
  compareSpec(reading.operations, reading.operations, { complete: true });
  expect(diffFacts(reading.operations, reading.operations)).toEqual([]);
  if (!reading.operations.length) return reading;
  const lock = updateLock(undefined, [reading]);
  const { lock: read, problems } = parseLock(formatLock(lock), `${lock.platform}.json`);
  if (reading.platform !== "") expect(problems).toEqual([]);
  if (read) expect(diffFacts(read.operations, lock.operations)).toEqual([]);
  return reading;
}

const words = [
  ...[
    "|",
    "| --- |",
    "\n",
    "```",
    "````yaml x POST /y\n",
    '<md-dt-tr level="9">',
    "</md-dt-table>",
    "<md-enum>",
    ":::html\n",
  ],
  ...[
    "__proto__",
    "constructor",
    '<div id="__proto__">',
    "Object of [A](#a)",
    "Array of ",
    "» ",
    "<br>",
    "\\",
    "`",
    "**",
    "#",
  ],
  ...[
    "{",
    "[",
    "}",
    "]",
    '"',
    ":",
    "&lt;",
    "\u0000",
    "\u2028",
    "\ud800",
    "～",
    "$ref: '#/x'",
    "- ",
    "&a *a",
    "<!--",
    "---\n",
  ],
];

/** A page with pieces of it taken away, doubled, moved, and with foreign words in between. */
const mangled = fc
  .record({
    page: fc.constantFrom(...pages),
    changes: fc.array(
      fc.record({
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        length: fc.integer({ min: 0, max: 200 }),
        word: fc.constantFrom("", ...words),
        kind: fc.constantFrom("cut", "double", "put", "swap"),
      }),
      { minLength: 1, maxLength: 6 },
    ),
  })
  .map(({ page, changes }) =>
    changes.reduce((text, { at, length, word, kind }) => {
      const from = Math.floor(at * text.length);
      const piece = text.slice(from, from + length);
      const [before, after] = [text.slice(0, from), text.slice(from + length)];
      if (kind === "cut") return before + word + after;
      if (kind === "double") return before + piece + word + piece + after;
      if (kind === "put") return before + word + piece + after;
      return after.slice(0, 50) + before + word + piece + after.slice(50);
    }, page.text),
  );

describe("hostile pages", () => {
  test("of any text end every reader in an orderly way", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 400 }), readEverywhere), { numRuns: 60 });
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 60 }), (parts) => readEverywhere(parts.join(""))),
      { numRuns: 120 },
    );
  });

  test("of any bytes are read or refused", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        let text: string;
        try {
          text = decode(bytes);
        } catch {
          return;
        }
        readEverywhere(text);
      }),
      { numRuns: 60 },
    );
  });

  test("that were good ones neither crash a reader nor what comes after it", async () => {
    await fc.assert(
      fc.asyncProperty(mangled, async (text) => {
        const rules = rulesOf(await follow(text));
        expect(rules.filter((rule) => broken.includes(rule))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test("with fields of dangerous names have these fields, and nothing else happens", async () => {
    for (const name of ["__proto__", "constructor", "toString", "hasOwnProperty", "polluted"])
      for (const { file, text } of pages) {
        // One field only, for the same name twice is refused.
        const own = text.replace(text.includes('"leaf"') ? /\bleaf\b/g : /\b(?:leaf|tea|minutes)\b/g, name);
        const reading = await follow(own);
        expect(rulesOf(reading).filter((rule) => broken.includes(rule))).toEqual([]);
        const paths = reading.operations.flatMap(({ fields }) => fields.map(({ path }) => path));
        if (own !== text && !file.startsWith("steep")) expect(paths.some((path) => path.includes(name))).toBe(true);
      }
  });
});

test.each(readdirSync(corpus))("the mangled page %s is refused without harm", async (name) => {
  const reading = await follow(readFileSync(new URL(name, corpus), "utf8"));
  const rules = rulesOf(reading);
  expect(rules.filter((rule) => broken.includes(rule))).toEqual([]);
  expect(rules.some((rule) => rule.startsWith("extract/"))).toBe(true);
});

/** Texts that grow in one direction; a reader that takes more than linear time does not end in time for the large ones. */
const growing: Record<string, (size: number) => string> = {
  "one line": (size) => `# 标题\n${"长度为 1~2 ".repeat(size / 8)}\n`,
  pipes: (size) => `| **参数** | **类型** |\n| --- | --- |\n${"|".repeat(size)}\n`,
  "rows without an end": (size) => "| `a` | String | 必选 |\n".repeat(size / 18),
  "tags that are not closed": (size) => `:::html\n${'<md-dt-tr level="1"><md-dt-td>'.repeat(size / 30)}`,
  "values that are not closed": (size) => `:::html\n<md-dt-table>${'<md-enum-item key="a" '.repeat(size / 22)}`,
  "divs in divs": (size) => `${'<div id="a">\n'.repeat(size / 13)}`,
  "fences in fences": (size) => "````yaml a POST /b\n```json\n".repeat(size / 27),
  brackets: (size) => `{"openapi":"3.0.0","x":${"[".repeat(size)}`,
  "indented keys": (size) =>
    `openapi: 3.0.0\n${Array.from({ length: Math.floor(Math.sqrt(size)) }, (_, i) => `${" ".repeat(i)}a:\n`).join("")}`,
  "quotes and lists": (size) => "> - > - ".repeat(size / 8),
  stars: (size) => `${"**a ".repeat(size / 4)}\n`,
  links: (size) => `${"[a](#".repeat(size / 5)}\n`,
  blanks: (size) => `|${" ".repeat(size)}\n${"\n".repeat(size / 10)}`,
};

describe("time grows no faster than pages do", () => {
  test.each(Object.entries(growing))("%s", async (_, grow) => {
    // Not a measurement: eight times the size must still end within a limit that is far above what it takes.
    const texts = [grow(5_000), grow(40_000), ...pages.map(({ text }) => `${text}\n${grow(40_000)}`)];
    for (const text of texts) {
      const reading = await readPage({ file: "grown.md", text }, dialects, 10_000);
      expect(rulesOf(reading).filter((rule) => broken.includes(rule))).toEqual([]);
    }
  });
});

test("the same pages again and again cost no more than each of them", async () => {
  const random = randomOf(7);
  for (const { file, text } of pages) {
    const many = Array.from({ length: 8 }, () => text.slice(0, Math.floor(text.length * (0.5 + random() / 2)))).join(
      "\n",
    );
    const reading = await readPage({ file, text: many }, dialects, 10_000);
    expect(rulesOf(reading).filter((rule) => broken.includes(rule))).toEqual([]);
  }
});
