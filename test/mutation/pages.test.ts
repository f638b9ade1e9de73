import { beforeAll, describe, expect, test } from "vitest";
import { dialects } from "../../scripts/docs/dialects.ts";
import { readPage } from "../../scripts/docs/read.ts";
import { diffFacts } from "../../scripts/drift/judge/upstream.ts";
import { blindSpotOf } from "./blind-spots.ts";
import { componentOperators } from "./components.ts";
import { cozeOperators } from "./coze.ts";
import { judgePage, operatorsOf, plainDialect, type Verdict } from "./judge.ts";
import { apply, randomOf, sample } from "./operator.ts";
import { isAlarm, isFault, isSurvivor, runMutations } from "./run.ts";
import { inLines, servePage } from "../scripts/docs/coze/pages.ts";
import { componentsFixture, fixtures } from "./fixtures.ts";

const brief = ({ operator, file, line, before, after, rules }: Verdict): string =>
  `${operator} ${file}:${line} ${before} -> ${after} ${rules.join()}`;

/** What can be changed on the fixtures of a dialect: an operator that finds nothing any more shows here. */
const changed: Record<string, string[]> = {
  "feishu-md": [
    ...["array", "default", "enum", "error-code", "host", "length", "media", "method", "name", "nesting"],
    ...["nothing", "path-variable", "pattern", "permission", "range", "rate-limit", "required", "row", "token", "type"],
    "url",
  ],
  "feishu-json": [
    ...["default", "enum", "length", "method", "name", "nothing", "pattern", "permission", "range", "required"],
    ...["token", "type", "url"],
  ],
  "coze-md": [
    ...["array", "default", "enum", "event", "host", "length", "method", "name", "nesting", "nothing"],
    ...["path-variable", "permission", "range", "required", "row", "type", "url"],
  ],
  "firecrawl-md": [
    ...["array", "default", "enum", "host", "length", "media", "method", "name", "nesting", "nothing", "nullable"],
    ...["range", "required", "row", "type", "url"],
  ],
  openapi: [
    ...["array", "default", "enum", "host", "length", "location", "media", "method", "name", "nothing", "nullable"],
    ...["path-variable", "pattern", "range", "required", "row", "status", "type", "url"],
  ],
};

describe("a change of one fact of a page", () => {
  const verdicts: Verdict[] = [];
  beforeAll(async () => {
    for (const page of [...fixtures, componentsFixture])
      verdicts.push(...(await judgePage(page, { seed: 1, each: 2 })));
  });

  test("is made for every kind of fact that a dialect has", () => {
    for (const [dialect, facts] of Object.entries(changed)) {
      const made = new Set(verdicts.filter((verdict) => verdict.dialect === dialect).map(({ operator }) => operator));
      const kinds = operatorsOf[dialect]!.filter(({ id }) => made.has(id)).map(({ fact }) => fact);
      expect([dialect, ...[...new Set(kinds)].sort()]).toEqual([dialect, ...facts]);
    }
  });

  test("is made for all that components say", () => {
    const made = new Set(verdicts.map(({ operator }) => operator));
    expect(componentOperators.filter(({ id }) => !made.has(id)).map(({ id }) => id)).toEqual([]);
  });

  test("is always reported, or on the list of blind spots, if it is of grade A", () => {
    expect(verdicts.filter((verdict) => !isAlarm(verdict) && isFault(verdict)).map(brief)).toEqual([]);
  });

  test("is reported where it was made", () => {
    const elsewhere = verdicts.filter(({ grade, rules, located }) => grade === "A" && rules.length && !located);
    expect(elsewhere.map(brief)).toEqual([]);
  });

  test("in recognised phrases is reported", () => {
    const lost = verdicts.filter((verdict) => verdict.grade === "B" && isSurvivor(verdict));
    expect(lost.map(brief)).toEqual([]);
  });

  test("that is none is not reported", () => {
    expect(verdicts.filter(({ grade }) => grade === "none").length).toBeGreaterThan(60);
    expect(verdicts.filter(isAlarm).map(brief)).toEqual([]);
  });
});

test("pages whose rows go over several lines lose nothing that the others have", async () => {
  const factsOf = async (page: string) => {
    const { dialect, operations, defects } = await readPage({ file: "serve.md", text: inLines(page) }, dialects);
    return { dialect: plainDialect(dialect), operations, defects: defects.map(({ rule }) => rule) };
  };
  const original = await factsOf(servePage);
  expect(original.dialect).not.toBe("coze-md");
  const lost: string[] = [];
  for (const { id, grade, edits } of cozeOperators) {
    if (grade !== "A" || blindSpotOf({ ...anywhere, operator: id })) continue;
    for (const edit of sample(edits(servePage), 2, randomOf(1))) {
      const { operations, defects } = await factsOf(apply(servePage, edit));
      const refused = defects.some((rule) => rule.startsWith("extract/"));
      if (!refused && diffFacts(original.operations, operations).length === 0)
        lost.push(`${id} ${servePage.slice(edit.from, edit.to)} -> ${edit.text}`);
    }
  }
  expect(lost).toEqual([]);
});

const anywhere = { dialect: "coze-md", file: "", stated: "" };

describe("the choice of mutants", () => {
  test("depends on the seed alone", () => {
    const items = Array.from({ length: 100 }, (_, i) => i);
    const [one, same, other] = [1, 1, 2].map((seed) => sample(items, 10, randomOf(seed)));
    expect(one).toEqual(same);
    expect(one).not.toEqual(other);
    expect(new Set(one).size).toBe(10);
    expect(sample(items, 200, randomOf(1))).toEqual(items);
  });

  test("is refused without pages", async () => {
    const said: string[] = [];
    expect(await runMutations([], (text) => void said.push(text))).toBe(2);
    expect(said.join("")).toContain("usage:");
  });
});
