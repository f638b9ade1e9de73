import { describe, expect, test } from "vitest";
import { dialects } from "../../scripts/docs/dialects.ts";
import { readPage } from "../../scripts/docs/read.ts";
import { formatLock } from "../../scripts/drift/lock/lock.ts";
import { parseLock } from "../../scripts/drift/lock/parse.ts";
import { updateLock } from "../../scripts/drift/lock/review.ts";
import { servePage } from "../scripts/docs/coze/pages.ts";
import { brief, operation } from "../scripts/drift/build.ts";
import { compareSpec, diffFacts } from "../scripts/drift/grouped.ts";

const document = (schema: unknown, more: object = {}): string =>
  JSON.stringify({
    openapi: "3.0.3",
    info: { title: "Tea", version: "1" },
    paths: {
      "/teas": {
        post: {
          requestBody: { content: { "application/json": { schema } } },
          responses: { "200": { description: "" } },
        },
      },
    },
    ...more,
  });
const read = (text: string) => readPage({ file: "tea.json", text }, dialects);

describe("what the mutants of real pages found", () => {
  const cups = (maxLength: number, items: object) => ({
    ...{ type: "object" },
    properties: {
      cups: { type: "array", items: { type: "object", properties: { name: { type: "string", maxLength } }, ...items } },
    },
  });

  test("of lists in several parts of allOf the elements of all parts count, and of limits the strictest", async () => {
    const state = (first: number, second: number, items = {}) =>
      read(document({ allOf: [cups(first, {}), cups(second, items)] }));
    const { operations } = await state(9, 5, { required: ["name"] });
    const name = operations[0]!.fields.find(({ path }) => path === "cups[].name")!;
    expect(name.aspects).toMatchObject({ maxLength: { value: 5 }, required: { value: true } });
    const changed = diffFacts(operations, (await state(9, 4, { required: ["name"] })).operations);
    expect(changed.map(({ rule }) => rule)).toEqual(["upstream/request-constraint-tightened"]);
    const optional = diffFacts(operations, (await state(9, 5)).operations);
    expect(optional.map(({ rule }) => rule)).toEqual(["upstream/request-field-optional"]);
  });

  test("a document without the part that all its references lead to is not trusted", async () => {
    const schema = { $ref: "#/components/schemas/Tea" };
    const whole = document(schema, { components: { schemas: { Tea: { type: "object" } } } });
    expect((await read(whole)).defects).toEqual([]);
    expect((await read(document(schema))).defects.map(({ rule }) => rule)).toContain("extract/structure");
    const other = document(schema, { components: { schemas: {} } });
    expect((await read(other)).defects.map(({ rule }) => rule)).toEqual(["docs/dangling-ref"]);
  });

  test("two operations in one section are refused, and not the end of the reader", async () => {
    const info = servePage.slice(servePage.indexOf("| **请求方式**"), servePage.indexOf("## 请求参数"));
    const { defects } = await readPage({ file: "tea.md", text: servePage.replace(info, `${info}\n${info}`) }, dialects);
    expect(defects.map(({ rule }) => rule)).toContain("extract/structure");
    expect(defects.map(({ rule }) => rule)).not.toContain("extract/crash");
  });

  test("a field that is required is so whatever members its union has", () => {
    const doc = operation("GET /teas", {
      kind: "published-openapi",
      fields: { "query.by": { type: "string", required: false } },
    });
    const spec = (required: boolean) =>
      operation("GET /teas", {
        kind: "spec",
        fields: {
          "query.by": { type: ["array", "string"], required },
          "query.by<string>": { type: "string" },
          "query.by<array>": { type: "array" },
        },
      });
    const findings = (required: boolean): string[] =>
      compareSpec([spec(required)], [doc], { complete: true }).findings.map(({ rule }) => rule);
    expect(findings(true)).toContain("spec/required");
    expect(findings(false)).not.toContain("spec/required");
  });

  test("an operation that a page describes several times is the same in the lock", () => {
    const way = (line: number, value: string) => {
      const one = operation("POST /tokens", {
        file: "pages/oauth.md",
        fields: {
          "body.grant": { type: "string", required: true, enum: [value] },
          [`body.${value}`]: { type: "string" },
        },
      });
      const at = { file: "pages/oauth.md", line };
      const fields = one.fields.map((field) => ({
        ...field,
        aspects: { ...field.aspects, raw: { value: "String <br>", at } },
      }));
      return { ...one, at, fields, source: { ...one.source, sha256: "0".repeat(64) } };
    };
    const operations = [way(9, "zen"), way(20, "code"), way(30, "more")];
    const reading = {
      platform: "tea",
      dialect: "tea@1",
      operations,
      rows: 0,
      rowsUsed: 0,
      unclassified: [],
      defects: [],
    };
    const { lock } = parseLock(formatLock(updateLock(undefined, [reading])), "tea.json");
    expect(diffFacts(lock!.operations, operations).map(brief)).toEqual([]);
    expect(diffFacts(operations, lock!.operations).map(brief)).toEqual([]);
  });
});
