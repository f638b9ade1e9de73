import { expect, test } from "vitest";
import { coverageOf } from "../../../scripts/drift/commands/documentation.ts";
import type { Reading, SourceKind } from "../../../scripts/facts/facts.ts";

const operation = (route: string, line: number, kind: SourceKind = "table") => ({
  ...{ platform: "tea", key: route, route, at: { file: "a.md", line }, protocol: "http" as const },
  source: { kind, file: "a.md", dialect: "tea-md@1", sha256: "" },
  ...{ fields: [], listings: [], sets: {}, examples: [], curls: [] },
});
const operationsOn = (...operations: ReturnType<typeof operation>[]) => {
  const reading: Reading = {
    ...{ platform: "tea", dialect: "tea-md@1", operations, rows: 9, rowsUsed: 9 },
    ...{ unclassified: [], defects: [] },
  };
  return coverageOf({ file: "a.md", text: "" }, reading).operations;
};

test("a section counts once with all its addresses, and each section of one address counts", () => {
  expect(operationsOn(operation("GET /teas", 4), operation("GET /rooms/{}/teas", 4))).toBe(1);
  expect(operationsOn(operation("POST /token", 4), operation("POST /token", 40))).toBe(2);
});

test("operations of a document that stands in one line count by their places in the document", () => {
  const minified = ["get", "post"].map((method) => {
    const facts = operation(`${method.toUpperCase()} /teas`, 1, "published-openapi");
    return { ...facts, at: { ...facts.at, pointer: `/paths/~1teas/${method}` } };
  });
  expect(operationsOn(...minified)).toBe(2);
});

test("what a page says twice, in a table and as OpenAPI, is one operation", () => {
  expect(operationsOn(operation("GET /teas", 4), operation("GET /teas", 40, "embedded-openapi"))).toBe(1);
  expect(operationsOn()).toBe(0);
});
