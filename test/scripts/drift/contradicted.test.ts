import { expect, test } from "vitest";
import { contradictions } from "../../../scripts/drift/judge/docs.ts";
import { compareSpec } from "../../../scripts/drift/judge/spec.ts";
import { group } from "../../../scripts/drift/findings.ts";
import { brief, operation, type Said } from "./build.ts";

const route = "POST /teas";
const told = (spec: Said, table: Said | undefined, openapi: Said): string[] => {
  const listed = ["body"];
  const ours = operation(route, { kind: "spec", fields: { "body.leaf": spec }, listed });
  const docs = [
    operation(route, {
      fields: table ? { "body.leaf": table } : { "body.milk": {} },
      listed,
      examples: { body: { leaf: 1 } },
    }),
    operation(route, { kind: "embedded-openapi", file: "table.md", fields: { "body.leaf": openapi }, listed }),
  ];
  const { drafts } = compareSpec([ours], docs, { complete: false });
  return group([...drafts, ...contradictions(docs)])
    .filter(({ field }) => field === "body.leaf")
    .map(brief);
};

test("a contradiction that our spec had to settle is one finding", () => {
  expect(told({ default: 600 }, { default: 600 }, { default: 300 })).toEqual([
    "docs/table-vs-openapi.default POST /teas body.leaf default table=600 embedded-openapi=300",
  ]);
  expect(told({ type: "integer" }, { type: "number" }, { type: "integer" })).toEqual([
    'docs/table-vs-openapi.type POST /teas body.leaf type table="number" embedded-openapi="integer"',
  ]);
});

test("a field that the table lacks is one finding, whatever the example and our spec have", () => {
  expect(told({ type: "integer" }, undefined, { type: "integer" })).toEqual([
    'docs/table-vs-openapi.field POST /teas body.leaf table=null embedded-openapi="integer"',
  ]);
});

test("what our spec says unlike both is told, too", () => {
  const rules = told({ default: 5 }, { default: 600 }, { default: 300 }).map((line) => line.split(" ")[0]);
  expect(rules.sort()).toEqual(["docs/table-vs-openapi.default", "spec/default", "spec/default"]);
});
