import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { apply, listMutants, mutantsOf, sample } from "../../../scripts/mutation/mutants.ts";
import type { Explained } from "../../../scripts/mutation/run.ts";

const root = join(import.meta.dirname, "../../..");
const results = (text: string) => mutantsOf("a.ts", text).map((mutant) => apply(mutant, text));

test.each<[string, string[]]>([
  ["a === b", ["a !== b;", ";"]],
  ["let a = b ?? c", ["let a = b && c"]],
  ["let a = !b", ["let a = b"]],
  ["if (a) b()", ["if ((true)) b()", "if ((false)) b()", "if (a) ;"]],
  [
    "let a = b ? 1 : 2",
    ["let a = (true) ? 1 : 2", "let a = (false) ? 1 : 2", "let a = b ? (1 + 1) : 2", "let a = b ? 1 : (2 + 1)"],
  ],
  ["let a = b.some(c)", ["let a = b.every(c)"]],
  ["let a = /b/", ["let a = /(?!)/g"]],
  ["let a = { ...b }", ["let a = { ...{} }"]],
])("of %s", (text, expected) => {
  expect(results(text).map((changed) => changed.replace(/;$/, ""))).toEqual(
    expect.arrayContaining(expected.map((one) => one.replace(/;$/, ""))),
  );
});

test("types, imports and exports are left alone", () => {
  expect(results('import { a } from "b";\nexport { c } from "d";\ntype E = "f" | 1;\ninterface G { h: "i" }')).toEqual(
    [],
  );
});

test("each says where it is", () => {
  expect(mutantsOf("a.ts", "let a;\nlet b = 7;")).toEqual([
    { file: "a.ts", line: 2, start: 15, end: 16, from: "7", to: "(7 + 1)" },
  ]);
});

test("a sample is spread over all, and the same for the same seed", () => {
  const all = Array.from({ length: 1000 }, (_, n) => n);
  const some = sample(all, 10, 1);
  expect(some).toEqual(sample(all, 10, 1));
  expect(some).not.toEqual(sample(all, 10, 2));
  expect(some.map((n) => Math.floor(n / 100))).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(sample(all, 2000, 1)).toEqual(all);
});

test("what is explained can still be found in src", () => {
  const explained = JSON.parse(readFileSync(join(root, "scripts/mutation/explained.json"), "utf8")) as Explained[];
  const all = listMutants(root, "src");
  expect(all.length).toBeGreaterThan(1000);
  const stale = explained.filter(
    ({ file, from, to }) => !all.some((mutant) => mutant.file === file && mutant.from === from && mutant.to === to),
  );
  expect(stale).toEqual([]);
});
