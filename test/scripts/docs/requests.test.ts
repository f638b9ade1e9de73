import { expect, test } from "vitest";
import { checkVariables, endpointOf, isCommonHeader, variablesOf } from "../../../scripts/docs/requests.ts";
import { reporter } from "../../../scripts/docs/report.ts";
import type { Defect, FieldFact } from "../../../scripts/facts/facts.ts";

test.each([
  ["https://tea.example/v1/teas/:tea_id?by=age#top", "https://tea.example", "/v1/teas/{tea_id}", ["tea_id"]],
  ["wss://tea.example/{house}/cups", "wss://tea.example", "/{house}/cups", ["house"]],
  ["https://tea.example", "https://tea.example", "/", []],
])("the address %s", (url, origin, path, variables) => {
  expect(endpointOf(url)).toEqual({ origin, path });
  expect(variablesOf(path)).toEqual(variables);
});

test("what has no scheme is no address", () => expect(endpointOf("/v1/teas")).toBeUndefined());

test("a variable that nothing describes, and a description of none, are reported where they stand", () => {
  const defects: Defect[] = [];
  const report = reporter("page.md", defects);
  const field = (path: string, location = "path"): FieldFact => ({ location, path, at: report.at(7), aspects: {} });
  const fields = [field("tea_id"), field("cup_id"), field("house", "query")];
  checkVariables(new Set(["tea_id", "house"]), fields, report, report.at(2));
  expect(defects.map(({ rule, field, at }) => [rule, field, at.line])).toEqual([
    ["docs/path-var-undocumented", "path.house", 2],
    ["extract/structure", "path.cup_id", 7],
  ]);
});

test("headers that belong to every request are told from others whatever their case", () => {
  expect(["Authorization", "content-type", "ACCEPT", "X-Tea"].map(isCommonHeader)).toEqual([true, true, true, false]);
});
