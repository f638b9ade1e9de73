import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pageReader } from "../../../../scripts/docs/firecrawl/firecrawl.ts";
import { parseType } from "../../../../scripts/docs/firecrawl/cells.ts";
import type { OperationFacts, Reading } from "../../../../scripts/facts/facts.ts";
import { componentsPage as page } from "./pages.ts";

const reader = pageReader([{ name: "tea", title: "Tea", servers: [new URL("https://api.tea.example/v2")], hosts: [] }]);
const read = (text: string): Reading => reader({ file: "brew.mdx", text });
const rulesOf = ({ defects }: Reading): string[] => defects.map(({ rule }) => rule);
const lineOf = (text: string, part: string): number => text.slice(0, text.indexOf(part)).split("\n").length;
const factsOf = ({ operations: [operation] }: Reading) =>
  Object.fromEntries(
    operation!.fields.map(({ location, path, aspects }) => [
      `${location} ${path}`,
      Object.fromEntries(Object.entries(aspects).map(([name, known]) => [name, "absent" in known ? "—" : known.value])),
    ]),
  );

describe("fields that components describe", () => {
  const reading = read(page);
  const operation: OperationFacts = reading.operations[0]!;

  test("are facts, with the line on which each begins", () => {
    expect(reading).toMatchObject({ rows: 13, rowsUsed: 13, unclassified: [], defects: [] });
    expect(operation.route).toBe("POST /brews/{pot}");
    expect(factsOf(reading)).toEqual({
      "path pot": { type: ["string"], raw: "string", required: true },
      "body kind": { type: ["string"], raw: "enum<string>", required: true, minLength: 1, maxLength: 128 },
      "body minutes": { type: ["integer"], raw: "integer", required: false, default: 5, minimum: 1, maximum: 1000 },
      "body taste": {
        ...{ type: ["string"], raw: "'mild' | 'strong' | null", nullable: true, required: false, deprecated: true },
        enum: { values: ["mild", "strong"], bound: "exact" },
      },
      "body guests": { type: ["array"], raw: "object[]", required: false },
      "body guests[]": { type: ["object"] },
      "body guests[].name": { type: ["string"], raw: "string" },
      "body guests[].seat": { type: ["object"], raw: "object", required: false },
      "body guests[].seat.row": { type: ["number"], raw: "number", required: false },
      "200 ready": { type: ["boolean"], raw: "boolean", required: true },
      "200 cups": { type: ["array"], raw: "array" },
      "200 cups[].id": { type: ["string"], raw: "string<uuid>" },
      "200 note": {},
    });
    for (const [path, mark] of [
      ["kind", "<ParamField\n"],
      ["guests[].seat", '<ResponseField name="seat"'],
      ["cups[].id", '<Expandable title="cup">'],
    ])
      expect(operation.fields.find((field) => field.path === path)!.at.line).toBe(lineOf(page, mark!));
  });

  test.each([
    ["default={true}", true],
    ["default={false}", false],
    ['default="true"', true],
    ["default={'no'}", "no"],
  ])("have the default that %s says", (written, value) => {
    const { "body minutes": field } = factsOf(
      read(page.replace('type="integer" default="5"', `type="any" ${written}`)),
    );
    expect(field).toMatchObject({ default: value });
  });

  test("belong to lists of all fields of an object", () => {
    expect(operation.listings.map(({ location, path }) => `${location} ${path}`)).toEqual([
      ..."path |body |body guests[]|body guests[].seat|200 |200 cups[]".split("|"),
    ]);
  });

  test("stand beside what the page shows", () => {
    expect(operation.examples.map(({ location, value }) => [location, value])).toEqual([
      ["body", { kind: "green" }],
      ["body", { kind: "black", minutes: 3 }],
      ["200", { ready: true, cups: [] }],
    ]);
    expect(operation.curls).toMatchObject([{ method: "POST", at: { line: lineOf(page, "curl -X") } }]);
  });

  test("a base path that no version ends stays for the spec to know", () => {
    expect(read(page.replace("/v2/brews", "/tea/brews")).operations[0]!.route).toBe("POST /tea/brews/{pot}");
  });

  test("a page that documents no answer is whole where its components are", () => {
    expect(rulesOf(read(page.slice(0, page.indexOf("### Response"))))).toEqual([]);
  });
});

describe("what is lost is reported", () => {
  test.each([
    ["an end", "\n  The pot.\n</ParamField>", "", "extract/unbalanced"],
    ["a beginning", '<ResponseField name="ready" type="boolean" required>', "", "extract/unbalanced"],
    ["a name", 'body="minutes"', "", "extract/census"],
    ["a quote", 'body="minutes"', 'body="minutes', "extract/census"],
    ["the end of a comment", "*/}", "", "extract/unbalanced"],
    ["a known type", 'type="integer"', 'type="leaf"', "extract/unknown-type"],
    ["a name of its own", 'body="minutes"', 'body="kind"', "docs/duplicate-field"],
  ])("%s", (_, from, to, rule) => {
    expect(page).toContain(from);
    expect(rulesOf(read(page.replace(from, to)))).toContain(rule);
  });

  test("a page cut off anywhere in its components", () => {
    const [from, to] = [page.indexOf("<ParamField"), page.lastIndexOf("</ResponseField>")];
    const whole = factsOf(read(page));
    fc.assert(
      fc.property(fc.integer({ min: from, max: to }), (end) => {
        const reading = read(page.slice(0, end));
        const facts = factsOf(reading);
        // What is there is as on the whole page, or the loss is told.
        if (!reading.defects.length) expect(whole).toMatchObject(facts);
        expect(reading.rowsUsed === reading.rows || reading.defects.length > 0).toBe(true);
      }),
      { seed: 5, numRuns: 150 },
    );
  });

  test("no spelling takes long", () => {
    const strange = `---\napi: "GET /x"\n---\n<ParamField ${"a={{".repeat(20_000)}\n${"<ParamField ".repeat(5000)}`;
    expect(rulesOf(read(strange))).toContain("extract/census");
  });
});

test.each([
  ["enum<string>", { raw: "enum<string>", families: ["string"] }],
  ["string<uuid> | null", { raw: "string<uuid> | null", families: ["string"], nullable: true }],
  ["'mild' | \"strong\"", { raw: "'mild' | \"strong\"", families: ["string"], literals: ["mild", "strong"] }],
  ["'mild' | string", { raw: "'mild' | string", families: ["string"] }],
  [
    "array<object>",
    { raw: "array<object>", families: ["array"], items: { raw: "array<object>", families: ["object"] } },
  ],
])("type %s", (text, type) => expect(parseType(text)).toEqual(type));
