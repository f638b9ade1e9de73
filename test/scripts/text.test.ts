import { expect, test } from "vitest";
import { beyond, byText, count, groupBy, sha256 } from "../../scripts/text.ts";

test("byText orders by code units, not by a language", () => {
  expect(["b", "a", "B", "é", "10", "9", "a", ""].sort(byText)).toEqual(["", "10", "9", "B", "a", "a", "b", "é"]);
  expect(byText("a", "a")).toBe(0);
});

test("groupBy keeps the order of keys and of items", () => {
  const groups = groupBy(["tea", "milk", "sugar", "mate", "toast"], (word) => word[0]!);
  expect([...groups]).toEqual([
    ["t", ["tea", "toast"]],
    ["m", ["milk", "mate"]],
    ["s", ["sugar"]],
  ]);
});

test("groupBy takes any text for a key, and the index", () => {
  expect([...groupBy(["__proto__", "constructor", "__proto__"], (name) => name).keys()]).toEqual([
    "__proto__",
    "constructor",
  ]);
  expect(groupBy(["a", "a"], (_, i) => String(i)).size).toBe(2);
});

test("beyond lists what the others lack, once and in order", () => {
  expect(beyond(["c", "a", "c", "b"], ["b", "d"])).toEqual(["a", "c"]);
  expect(beyond([], ["a"])).toEqual([]);
});

test.each([
  [0, "0 pages"],
  [1, "1 page"],
  [2, "2 pages"],
])("count %s", (n, text) => {
  expect(count(n, "page")).toBe(text);
});

test("sha256 is that of the text in UTF-8", () => {
  expect(sha256("")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  expect(sha256("é")).toBe("4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c");
});
