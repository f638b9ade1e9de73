import { expect, test } from "vitest";
import {
  innermost,
  isOnly,
  layersOf,
  readType,
  scalarOf,
  typeAspects,
  vocabulary,
} from "../../../scripts/docs/words.ts";

const words = vocabulary(["text_block", { families: ["string"] }]);
const read = (raw: string) => readType(raw, words, (name) => (name === "Tea" ? { families: ["object"] } : undefined));

test.each([
  ["String", ["string"]],
  ["Text Block", ["string"]],
  ["Long", ["integer"]],
  ["int[][]", ["array"], ["array"], ["integer"]],
  ["Array of Tea", ["array"], ["object"]],
  ["list<double>", ["array"], ["number"]],
  ["map<string, Tea[]>", ["object"], ["array"], ["object"]],
  ["Map[String, Tea]", ["object"], ["object"]],
  ["Map[String][Long]", ["object"], ["integer"]],
  ["map[String]bool", ["object"], ["boolean"]],
  ["JSON Map<file>", ["object"], ["binary"]],
])("the type %s and what it holds", (raw, ...families) => {
  expect(layersOf(read(raw)).map(({ type }) => type.families)).toEqual(families);
});

test.each(["Coffee", "", "[]", "Array of", "map<string, Coffee>", `${"array of ".repeat(9)}int`])(
  "the type %s is not known",
  (raw) => expect(innermost(read(raw)).type.unknown).toBe(true),
);

test("the way to what a type holds in the end", () => {
  expect(innermost(read("map<string, Tea[]>")).suffix).toBe("{*}[]");
  expect(isOnly(read("Tea[]"), "array")).toBe(true);
  expect(isOnly({ raw: "", families: ["array", "object"] }, "array", "object")).toBe(false);
});

test("an integer without a width has none where others have one", () => {
  const at = { file: "page.md", line: 3 };
  expect(typeAspects(read("int"), at).width).toEqual({ absent: true, at });
  expect(typeAspects(read("long"), at).width).toEqual({ value: 64, at });
  expect(typeAspects(read("int"), at, { widths: false }).width).toBeUndefined();
  expect(typeAspects(read("string"), at).width).toBeUndefined();
});

test.each([
  ["7", "string", "7"],
  ["7", "integer", 7],
  ["-0.5", "number", -0.5],
  ["true", "boolean", true],
  ["yes", "boolean", undefined],
  ["seven", "integer", undefined],
  ["12345678901234567", "integer", undefined],
  ["[]", "array", undefined],
] as const)("the text %s as a value of %s", (text, family, value) => expect(scalarOf(text, family)).toBe(value));
