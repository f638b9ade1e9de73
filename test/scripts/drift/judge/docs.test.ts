import { expect, test } from "vitest";
import { contradictions as drafts } from "../../../../scripts/drift/judge/docs.ts";
import { contradictions, findingsOfDefects, translations } from "../grouped.ts";
import type { Defect, OperationFacts, Reading } from "../../../../scripts/facts/facts.ts";
import { group } from "../../../../scripts/drift/findings.ts";
import { brief, operation, type Said, type Source } from "../build.ts";

const route = "POST /teas";
const table = (source: Source = {}) => operation(route, { file: "page.md", ...source });
const embedded = (source: Source = {}) => operation(route, { kind: "embedded-openapi", file: "page.md", ...source });
const published = (source: Source = {}) => operation(route, { kind: "published-openapi", ...source });
const body = (said: Said): Source => ({ fields: { "body.leaf": said } });
const told = (...docs: OperationFacts[]) =>
  contradictions(docs).map((finding) => `${finding.severity} ${brief(finding)}`);

test.each<[string, Said, Said, string | undefined]>([
  ["default", { default: 600 }, { default: 300 }, "error docs/table-vs-openapi.default"],
  ["default of one side", { default: 300 }, { default: null }, "warning docs/table-vs-openapi.default"],
  ["type", { type: "string" }, { type: "object" }, "warning docs/table-vs-openapi.type"],
  ["width", { type: "number" }, { type: "integer" }, "note docs/table-vs-openapi.type"],
  ["nullable", { nullable: true }, { nullable: null }, "warning docs/table-vs-openapi.type"],
  ["required", { required: false }, { required: true }, "warning docs/table-vs-openapi.required"],
  ["range", { maximum: 3 }, { maximum: 4 }, "warning docs/table-vs-openapi.range"],
  ["length", { maxLength: 3 }, { maxLength: null }, "warning docs/table-vs-openapi.range"],
  ["pattern", { pattern: "^a" }, { pattern: "^b" }, "warning docs/table-vs-openapi.range"],
  ["enum", { enum: { atLeast: ["a", "b"] } }, { enum: ["a"] }, "warning docs/table-vs-openapi.enum"],
  ["enum that prose lists in part", { enum: { atLeast: ["a"] } }, { enum: ["a", "b"] }, undefined],
  ["what the table does not say", {}, { default: 1, required: true }, undefined],
])("table against OpenAPI: %s", (_, ours, theirs, expected) => {
  const findings = contradictions([table(body(ours)), embedded(body(theirs))]);
  expect(findings.map(({ severity, rule }) => `${severity} ${rule}`)).toEqual(expected ? [expected] : []);
  expect(findings.flatMap(({ sides }) => sides.map(({ source }) => source))).toEqual(
    expected ? ["table", "embedded-openapi"] : [],
  );
});

test("fields of which the table or the OpenAPI does not know", () => {
  const findings = told(
    table({ fields: { "body.leaf": {}, "body.cup": {}, "body.cup.size": {} } }),
    embedded({ fields: { "body.leaf": {}, "body.milk": { type: "object" }, "body.milk.fat": {}, "200.id": {} } }),
  );
  expect(findings).toEqual([
    "warning docs/table-vs-openapi.field POST /teas body.cup table=true embedded-openapi=null",
    'warning docs/table-vs-openapi.field POST /teas body.milk table=null embedded-openapi="object"',
  ]);
});

test("a table is held against the block of its own page, else of its language, else the published document", () => {
  const three = body({ default: 3 });
  const all = [
    table({ ...three, language: "en" }),
    embedded({ ...body({ default: 4 }), language: "en" }),
    embedded({ ...body({ default: 5 }), language: "zh", file: "other.md" }),
    published(body({ default: 4 })),
  ];
  const rules = (docs: OperationFacts[]) => contradictions(docs).map(({ sides }) => sides.map(({ value }) => value));
  expect(rules(all.slice(0, 2))).toEqual([[3, 4]]);
  expect(rules([all[0]!, all[2]!])).toEqual([]);
  expect(rules([all[0]!, all[3]!])).toEqual([[3, 4]]);
  expect(told(...all)).toEqual([
    "error docs/table-vs-openapi.default POST /teas body.leaf default table=3 embedded-openapi=4",
    "warning docs/embedded-vs-published POST /teas body.leaf default embedded-openapi=5 published-openapi=4",
  ]);
});

test("the same contradiction in several languages is one, told in the best known one", () => {
  const page = (language: string) => [
    table({ ...body({ default: 6 }), language, file: `${language}.md` }),
    embedded({ ...body({ default: 3 }), language, file: `${language}.md` }),
  ];
  const [finding, ...rest] = contradictions(["ja", "zh", "en"].flatMap(page));
  expect(rest).toEqual([]);
  expect(finding).toMatchObject({ languages: ["en", "zh", "ja"], sides: [{ file: "en.md" }, { file: "en.md" }] });
});

test("examples: keys and types against the table, and what they do not show of the OpenAPI", () => {
  const examples: Source["examples"] = {
    "200": { id: 7, cups: [{ size: "big" }, { size: 2, lid: null }], notes: { any: [1] }, odd: true },
  };
  const fields: Source["fields"] = {
    "200.id": { type: "string" },
    "200.cups": { type: "array" },
    "200.cups[]": { type: "object" },
    "200.cups[].size": { type: ["integer", "string"] },
    "200.notes": { type: "object" },
    "200.notes{*}": { type: "array" },
  };
  const page = table({ examples, fields });
  const openapi = embedded({ fields: { ...fields, "200.at": { type: "string" }, "200.odd": {} } });
  const all = [
    'warning docs/table-vs-openapi.field POST /teas 200.at table=null embedded-openapi="string"',
    "warning docs/table-vs-openapi.field POST /teas 200.odd table=null embedded-openapi=true",
    'warning docs/example-vs-table POST /teas 200.id example example="integer" table="string"',
    'warning docs/example-vs-table POST /teas 200.odd example example="boolean" table=null',
    'warning docs/example-vs-table POST /teas 200.cups[].lid example example="null" table=null',
    'note docs/example-vs-openapi POST /teas 200.at example example=null embedded-openapi="string"',
  ];
  expect(new Set(drafts([page, openapi]).map((found) => `${found.severity} ${brief(found)}`))).toEqual(new Set(all));
  // Of a field that one of the two lacks, the example says nothing more.
  expect(told(page, openapi).sort()).toEqual([all[0], all[1], all[2], all[4]].sort());
});

test("examples whose object the table does not list in full may have more", () => {
  const fields = { "200.data": { type: "object" }, "200.__proto__": {} } as const;
  expect(told(table({ examples: { "200": { data: { constructor: 1, deep: { er: [] } } } }, fields }))).toEqual([]);
  expect(told(table({ examples: { "200": JSON.parse('{"__proto__": 1, "toString": 2}') }, fields }))).toEqual([
    'warning docs/example-vs-table POST /teas 200.toString example example="integer" table=null',
  ]);
});

test.each([
  ["POST", "https://tea.example/teas/42/brew?x=1", undefined],
  ["POST", "https://tea.example/v2/teas/:id/brew/", undefined],
  ["POST", "$BASE/teas/42/brew", undefined],
  ["PUT", "https://tea.example/teas/42/brew", "different method"],
  ["POST", "https://coffee.example/teas/42/brew", "different host"],
  ["POST", "https://{host}/teas/42/brew", undefined],
  ["POST", "https://tea.example/teas/42", "different path"],
  ["POST", "https://tea.example/teas/brew/teas/42/brew", "different path"],
  ["GET", "https://tea.example/pots/42/brew", "different method and path"],
])("commands: %s %s", (method, url, message) => {
  const page = operation("POST /teas/{id}/brew", { curls: [{ method, url }], sets: { host: ["https://tea.example"] } });
  expect(contradictions([page]).map((finding) => [finding.rule, finding.message])).toEqual(
    message ? [["docs/curl-vs-url", message]] : [],
  );
});

test("a command beside that of the page may call another documented operation", () => {
  const own = { method: "GET", url: "https://tea.example/teas" };
  const other = { method: "POST", url: "https://tea.example/teas" };
  const page = operation("GET /teas", { curls: [own, other] });
  expect(contradictions([page, operation("POST /teas", { file: "other.md" })])).toEqual([]);
  expect(contradictions([page, operation("POST /pots", { file: "other.md" })])).toHaveLength(1);
  const alone = operation("GET /teas", { curls: [other] });
  expect(contradictions([alone, operation("POST /teas", { file: "other.md" })])).toHaveLength(1);
});

test("two pages of the same operation, where both speak", () => {
  const first = table({ fields: { "body.leaf": { default: 1 }, "body.milk": {} }, language: "en", file: "a.md" });
  const second = (language: string) => table({ ...body({ default: 2 }), language, file: "b.md" });
  expect(told(first, second("en"))).toEqual(["warning docs/cross-page POST /teas body.leaf default table=1 table=2"]);
  expect(told(first, second("zh"))).toEqual([]);
});

test("a path parameter with other limits on other pages is one note", () => {
  const page = (route: string, said: Said) => operation(route, { fields: { "path.id": said }, file: `${route}.md` });
  const [finding, ...rest] = contradictions([
    page("GET /teas/{id}", { maxLength: 32, pattern: "^t" }),
    page("PUT /teas/{id}", { maxLength: 32 }),
    page("DELETE /teas/{id}", { maxLength: 64 }),
    page("GET /cups/{id}", {}),
  ]);
  expect(rest).toEqual([]);
  expect(finding).toMatchObject({
    ...{ rule: "docs/cross-page", severity: "note", operation: "", field: "path.id", aspect: "maxLength" },
    message: "32 in 2 operations, 64 in 1 operation",
    sides: [
      { value: 32, file: "GET /teas/{id}.md" },
      { value: 64, file: "DELETE /teas/{id}.md" },
    ],
  });
});

test("a documented operation that the published document lacks", () => {
  const other = operation("GET /cups", { kind: "published-openapi", file: "openapi.json" });
  expect(told(table(), other)).toEqual([
    'note docs/vendor-openapi-stale POST /teas table="POST /teas" published-openapi=null',
  ]);
  expect(told(table())).toEqual([]);
});

test("translations: fields and values, in all languages that differ alike", () => {
  const page = (language: string, fields: Source["fields"], sets: Source["sets"] = {}) =>
    table({ language, fields: fields!, sets, file: `${language}.md` });
  const findings = translations([
    page("ja", { "body.leaf": { default: 3 } }),
    page("fr", { "body.leaf": { default: 3 }, "body.milk": {} }),
    page("en", { "body.leaf": { default: 5 }, "body.milk": {} }, { error: ["1"] }),
    page("es", { "body.leaf": { default: 5 }, "body.milk": {} }, { error: ["1", "2"] }),
  ]);
  expect(findings.map((finding) => [brief(finding), finding.languages])).toEqual([
    ["i18n/fields POST /teas body.milk table=true table=null", ["en", "ja"]],
    ['i18n/value POST /teas error table=["1"] table=["1","2"]', ["en", "es"]],
    ["i18n/value POST /teas body.leaf default table=5 table=3", ["en", "fr", "ja"]],
  ]);
});

test("translations: blocks, kinds apart, and pages that are not translated", () => {
  const docs = [
    embedded({ language: "en", ...body({ default: 1 }) }),
    embedded({ language: "zh", ...body({ default: 2 }), file: "zh.md" }),
    table({ language: "fr", ...body({ default: 3 }) }),
    operation("GET /cups", { language: "fr" }),
    operation("GET /cups", { language: "en" }),
    table({ language: "en" }),
    operation("GET /pots", { language: "en" }),
  ];
  expect(translations(docs).map((finding) => `${finding.severity} ${brief(finding)}`)).toEqual([
    "note i18n/spec-structure POST /teas body.leaf default embedded-openapi=1 embedded-openapi=2",
  ]);
  const missing = translations(docs, { complete: true }).filter(({ rule }) => rule === "i18n/page-missing");
  expect(missing.map((finding) => [finding.operation, finding.message])).toEqual([["GET /pots", 'no page in "fr"']]);
});

const reading = (operations: OperationFacts[], defects: Defect[]): Reading => ({
  ...{ platform: "tea", dialect: "tea@1", operations, rows: 0, rowsUsed: 0, unclassified: [], defects },
});
const at = (file: string, line = 7) => ({ file, line });

test("defects become findings, named by the route of the operation", () => {
  const page = operation("GET /teas/{tea_id}", { file: "a.md", language: "zh" });
  const [first, second] = findingsOfDefects([
    reading([page], [{ rule: "extract/census", message: "31 of 40 rows", at: at("a.md") }]),
    reading(
      [page],
      [{ rule: "docs/row-width", message: "5 cells", at: at("a.md"), operation: "GET /teas/{}", field: "query.page" }],
    ),
  ]);
  expect(second).toMatchObject({
    ...{ rule: "extract/census", severity: "error", platform: "tea", operation: "", message: "31 of 40 rows" },
    sides: [{ source: "table", value: null, file: "a.md", line: 7 }],
  });
  expect(first).toMatchObject({
    rule: "docs/row-width",
    operation: "GET /teas/{tea_id}",
    field: "query.page",
    languages: ["zh"],
  });
});

test("two pages that lost rows are two findings", () => {
  const lost = (file: string) => reading([], [{ rule: "extract/census", message: "1 of 2 rows", at: at(file) }]);
  expect(findingsOfDefects([lost("a.md"), lost("b.md")])).toHaveLength(2);
});

test("a broken row of a translation is the translation's", () => {
  const page = (language: string) => operation(route, { file: `${language}.md`, language });
  const broken = (language: string) =>
    reading(
      [page(language)],
      [{ rule: "docs/row-width", message: "5 cells", at: at(`${language}.md`), operation: route }],
    );
  expect(findingsOfDefects([broken("en"), broken("ja")]).map(({ rule }) => rule)).toEqual([
    "docs/row-width",
    "i18n/row-width",
  ]);
});

test("what a reader and the comparison both find is told once, with both sides", () => {
  const page = operation("GET /teas", { curls: [{ method: "POST", url: "https://tea.example/teas" }] });
  const defect = { rule: "docs/curl-vs-url", message: "sends POST", at: at("table.md"), operation: "GET /teas" };
  const all = group([...findingsOfDefects([reading([page], [defect])]), ...contradictions([page])]);
  expect(all.map(({ message }) => message)).toEqual(["different method"]);
});
