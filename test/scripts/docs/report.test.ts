import { expect, test } from "vitest";
import { exampleOf } from "../../../scripts/docs/document.ts";
import { keysIn, pathsAt } from "../../../scripts/docs/report.ts";

const text = `{
  "teas": [{ "name": "mint" }, { "name": "sage", "leaf": { "size": 3 } }],
  "labels": { "any": { "hue": "green" } },
  "notes": { "free": 1 }
}`;
const example = exampleOf(text, "200", { file: "page.md", line: 10 })!;
const fields = new Set(["teas", "teas[]", "teas[].name", "labels", "labels{*}", "labels{*}.hue", "notes"]);
const listed = new Set(["", "teas[]", "labels{*}"]);

test("keys of an example are fields, missing, or within what is missing", () => {
  const keys = keysIn(example, fields, (path) => listed.has(path));
  expect(keys.map(({ path, line, isField, inner }) => [path, line, isField, inner])).toEqual([
    ["teas", 11, true, false],
    ["teas[].name", 11, true, false],
    ["teas[].name", 11, true, false],
    ["teas[].leaf", 11, false, false],
    ["teas[].leaf.size", 11, false, true],
    ["labels", 12, true, false],
    ["labels{*}.hue", 12, true, false],
    ["notes", 13, true, false],
  ]);
});

test("a deep example ends somewhere", () => {
  const deep = exampleOf(`${'{"a":'.repeat(500)}1${"}".repeat(500)}`, "200", { file: "page.md", line: 1 })!;
  expect(keysIn(deep, new Set(), () => true).length).toBeLessThan(100);
});

test("the paths of a location", () => {
  const said = [
    { location: "200", path: "a" },
    { location: "body", path: "b" },
  ];
  expect([...pathsAt("200", said)]).toEqual(["a"]);
});
