import fc from "fast-check";
import { expect, test } from "vitest";
import { diffFacts } from "../grouped.ts";
import type { OperationFacts } from "../../../../scripts/facts/facts.ts";
import type { Finding } from "../../../../scripts/drift/findings.ts";
import { ruleOf } from "../../../../scripts/drift/rules/rules.ts";
import { anyOperations, operation, type Said, type Source } from "../build.ts";

const route = "POST /teas";
const facts = (source: Source, of = route) => operation(of, { kind: "published-openapi", ...source });
const told = (before: OperationFacts[], after: OperationFacts[]) =>
  diffFacts(before, after).map(({ impact, rule, field }) => `${impact} ${rule.slice(9)}${field && ` ${field}`}`);
const diff = (before: Source, after: Source) => told([facts(before)], [facts(after)]);

test("nothing changed, in whatever order it comes", () => {
  const shuffled = fc.tuple(anyOperations(), fc.infiniteStream(fc.integer()));
  fc.assert(
    fc.property(shuffled, ([before, stream]) => {
      const shuffle = <T>(items: readonly T[]): T[] =>
        items
          .map((item) => ({ item, rank: stream.next().value as number }))
          .sort((a, b) => a.rank - b.rank)
          .map(({ item }) => item);
      const after = shuffle(before).map((facts) => ({
        ...facts,
        fields: shuffle(facts.fields),
        listings: shuffle(facts.listings),
        sets: Object.fromEntries(Object.entries(facts.sets).map(([set, items]) => [set, shuffle(items)])),
      }));
      expect(diffFacts(before, after)).toEqual([]);
    }),
  );
});

test("what was added one way was removed the other way", () => {
  const about = ({ rule, field, aspect, places = [] }: Finding, name = rule): string =>
    [name, field, aspect, ...places].join(" ");
  fc.assert(
    fc.property(anyOperations(), anyOperations(), (before, after) => {
      const there = diffFacts(before, after).map((finding) => about(finding, ruleOf(finding.rule).mirror as string));
      const back = diffFacts(after, before).map((finding) => about(finding));
      expect(there.sort()).toEqual(back.sort());
    }),
    { numRuns: 500 },
  );
});

test("a change names both states and what it means", () => {
  expect(
    diffFacts(
      [facts({ fields: { "body.leaf": { default: 3 } } })],
      [facts({ fields: { "body.leaf": { default: 5 } } })],
    ),
  ).toEqual([
    {
      rule: "upstream/request-default-changed",
      severity: "warning",
      impact: "behaviour",
      fingerprint: expect.stringMatching(/^[0-9a-f]{12}$/),
      platform: "tea",
      operation: "POST /teas",
      field: "body.leaf",
      aspect: "default",
      sides: [
        { source: "before", value: 3, file: "published-openapi.md", line: 10 },
        { source: "after", value: 5, file: "published-openapi.md", line: 10 },
      ],
      accepted: null,
    },
  ]);
});

/** Each change in a request and in an answer; the way back is the mirror, as the property above shows. */
test.each<[Said, Said, string, string]>([
  [{ required: false }, { required: true }, "breaking field-required", "additive field-required"],
  [{ required: true }, { required: false }, "additive field-optional", "breaking field-optional"],
  [{ type: "string" }, { type: "object" }, "breaking type-changed", "breaking type-changed"],
  [{ type: "string" }, { type: "array" }, "breaking type-changed", "breaking type-changed"],
  [{ type: "integer" }, { type: "number" }, "additive type-widened", "breaking type-widened"],
  [{ type: ["string", "integer"] }, { type: "string" }, "breaking type-narrowed", "additive type-narrowed"],
  [{ type: "integer", width: 32 }, { type: "integer", width: 64 }, "cosmetic width-changed", "risky width-changed"],
  [{ nullable: null }, { nullable: true }, "additive nullable-added", "breaking nullable-added"],
  [{ enum: ["a"] }, { enum: ["a", "b"] }, "additive enum-added", "risky enum-added"],
  [{ enum: ["a", "b"] }, { enum: ["a"] }, "breaking enum-removed", "additive enum-removed"],
  [{ enum: null }, { enum: ["a"] }, "breaking enum-removed", "additive enum-removed"],
  [{ enum: ["a"] }, { enum: null }, "additive enum-added", "risky enum-added"],
  [{ enum: { atLeast: ["a"] } }, { enum: { atLeast: ["a", "b"] } }, "additive enum-added", "risky enum-added"],
  [{ default: null }, { default: 1 }, "behaviour default-added", "cosmetic default-added"],
  [{ default: 1 }, { default: null }, "behaviour default-removed", "cosmetic default-removed"],
  [{ default: 1 }, { default: "1" }, "behaviour default-changed", "cosmetic default-changed"],
  [{ maximum: null }, { maximum: 5 }, "risky constraint-stated", "additive constraint-stated"],
  [{ maxLength: 5 }, { maxLength: 4 }, "breaking constraint-tightened", "additive constraint-tightened"],
  [{ minItems: 5 }, { minItems: 4 }, "additive constraint-loosened", "risky constraint-loosened"],
  [{ minimum: 1 }, { minimum: 2 }, "breaking constraint-tightened", "additive constraint-tightened"],
  [{ pattern: "^a" }, { pattern: null }, "additive constraint-dropped", "risky constraint-dropped"],
  [{ pattern: "^a" }, { pattern: "^b" }, "breaking pattern-changed", "risky pattern-changed"],
  [{ deprecated: false }, { deprecated: true }, "cosmetic field-deprecated", "cosmetic field-deprecated"],
])("%j -> %j is %s in requests, %s in answers", (before, after, request, response) => {
  const expected = (direction: string, text: string, field: string) => [
    `${text.replace(" ", ` ${direction}-`)} ${field}`,
  ];
  expect(diff({ fields: { "body.leaf": before } }, { fields: { "body.leaf": after } })).toEqual(
    expected("request", request, "body.leaf"),
  );
  expect(diff({ fields: { "200.leaf": before } }, { fields: { "200.leaf": after } })).toEqual(
    expected("response", response, "200.leaf"),
  );
});

test("what one state does not say has not changed", () => {
  expect(
    diff({ fields: { "body.leaf": {} } }, { fields: { "body.leaf": { default: 1, enum: ["a"], required: true } } }),
  ).toEqual([]);
  expect(diff({ sets: {} }, { sets: { permission: ["read"] } })).toEqual([]);
});

test("fields come and go, required ones break, and what is in them is not told again", () => {
  const leaf = { "body.leaf": {}, "200.id": {} };
  const after = {
    ...leaf,
    "body.milk": { required: false },
    "body.cup": { required: true },
    "body.cup.size": { required: true },
    "200.at": { required: true },
  };
  expect(diff({ fields: leaf }, { fields: after })).toEqual([
    "breaking request-required-field-added body.cup",
    "additive request-field-added body.milk",
    "additive response-field-added 200.at",
  ]);
  expect(diff({ fields: after }, { fields: leaf })).toEqual([
    "breaking request-field-removed body.milk",
    "breaking request-required-field-removed body.cup",
    "breaking response-field-removed 200.at",
  ]);
});

test.each(["header", "query", "cookie"])("a parameter in a %s belongs to the request", (location) => {
  const after = { [`${location}.leaf`]: { required: true }, [`${location}.milk`]: { required: false } };
  expect(diff({ fields: {} }, { fields: after })).toEqual([
    `breaking request-required-field-added ${location}.leaf`,
    `additive request-field-added ${location}.milk`,
  ]);
});

const union = (location: string, ...members: string[]): Source => ({
  fields: Object.fromEntries(
    members.flatMap((name) => [
      [`${location}.items[]${name}`, { type: "object" }],
      [`${location}.items[]${name}.size`, { required: true }],
      [`${location}.items[]${name}.colour`, {}],
    ]),
  ),
});

test("a member that is inserted in the middle of a union disturbs nothing", () => {
  const [before, after] = [
    ["<kind=a>", "<kind=c>"],
    ["<kind=a>", "<kind=b>", "<kind=c>"],
  ];
  expect(diff(union("body", ...before), union("body", ...after))).toEqual([
    "additive request-member-added body.items[]<kind=b>",
  ]);
  expect(diff(union("200", ...before), union("200", ...after))).toEqual([
    "risky response-member-added 200.items[]<kind=b>",
  ]);
  expect(diff(union("body", ...after), union("body", ...before))).toEqual([
    "breaking request-member-removed body.items[]<kind=b>",
  ]);
});

test("a member that is named by its properties may gain one", () => {
  const before = union("body", "<colour,size>", "<string>");
  const after = union("body", "<colour,lid,size>", "<string>");
  after.fields!["body.items[]<colour,lid,size>.lid"] = {};
  expect(diff(before, after)).toEqual(["additive request-field-added body.items[]<colour,lid,size>.lid"]);
});

test("a single shape that becomes a union of several types has a wider type", () => {
  const before: Source = { fields: { "body.items[]": { type: "string" } } };
  const after: Source = {
    fields: {
      "body.items[]": { type: ["object", "string"] },
      ...union("body", "<object>").fields,
      "body.items[]<string>": { type: "string" },
    },
  };
  expect(diff(before, after)).toEqual(["additive request-type-widened body.items[]"]);
  expect(diff(after, before)).toEqual(["breaking request-type-narrowed body.items[]"]);
});

test.each<[string, string[], string[], string[]]>([
  ["host", ["https://a"], ["https://a", "https://b"], ["additive host-added"]],
  [
    "status",
    ["200", "404"],
    ["202", "409"],
    [
      "breaking success-status-removed",
      "additive error-status-added",
      "cosmetic error-status-removed",
      "additive success-status-added",
    ],
  ],
  ["permission", ["a"], ["a", "b"], ["additive permission-added"]],
  ["permission", ["a", "b"], ["a"], ["breaking permission-removed"]],
  ["permission", [], ["a"], ["breaking permission-demanded"]],
  ["permission", ["a"], [], ["additive permission-dropped"]],
  ["token", ["user"], ["user", "app"], ["additive token-added"]],
  ["rate-limit", ["50/s"], ["20/s"], ["behaviour rate-limit-changed"]],
  ["error", ["1"], ["2"], ["additive error-code-added", "cosmetic error-code-removed"]],
  ["event", ["a"], ["b"], ["breaking event-removed", "risky event-added"]],
  ["request-media", ["a/b"], ["a/c"], ["breaking request-media-removed", "additive request-media-added"]],
  ["response-media", ["a/b"], [], ["breaking response-media-removed"]],
])("the set %s from %j to %j", (set, before, after, expected) => {
  expect(diff({ sets: { [set]: before } }, { sets: { [set]: after } })).toEqual(expected);
});

test("an answer or event that comes as a whole is told once", () => {
  const fields = { "200.id": {} };
  expect(
    diff(
      { fields, sets: { status: ["200"], event: ["a"] } },
      {
        fields: { ...fields, "404.code": {}, "event.b.c.text": {} },
        sets: { status: ["200", "404"], event: ["a", "b.c"] },
      },
    ),
  ).toEqual(["risky event-added", "additive error-status-added"]);
});

test("operations come and go", () => {
  const [teas, cups] = [facts({}), facts({}, "GET /cups")];
  expect(told([teas], [teas, cups])).toEqual(["additive operation-added"]);
  expect(told([teas, cups], [teas])).toEqual(["breaking operation-removed"]);
});

test("an operation that moved is one finding beside what changed in it", () => {
  const fields = { "body.leaf": {}, "body.milk": {}, "200.id": {}, "200.at": {} };
  const before = facts({ fields: { ...fields, "path.id": { required: true } } }, "POST /pots/{id}/brew");
  const after = facts(
    { fields: { ...fields, "path.pot_id": { required: true }, "body.cup": {} } },
    "POST /kettles/{pot_id}/brew",
  );
  const [moved] = diffFacts([before], [after]);
  expect(moved).toMatchObject({
    rule: "upstream/operation-moved",
    impact: "breaking",
    sides: [{ value: "POST /pots/{id}/brew" }, { value: "POST /kettles/{pot_id}/brew" }],
  });
  expect(told([before], [after])).toEqual(["breaking operation-moved", "additive request-field-added body.cup"]);
  const other = facts({ fields: { "body.colour": {}, "200.id": {} } }, "POST /kettles/{pot_id}/brew");
  expect(told([before], [other])).toEqual(["breaking operation-removed", "additive operation-added"]);
});

test.each<[string, Source, Source]>([
  ["has the same id", { terms: { operationId: "brew" } }, { terms: { operationId: "brew" } }],
  [
    "has the same fields",
    { terms: { operationId: "brew" }, fields: { "body.leaf": {} } },
    { terms: { operationId: "rebrew" }, fields: { "body.leaf": {} } },
  ],
])("an operation whose method changed moved, if it %s", (_, before, after) => {
  const [old, now] = [facts(before, "POST /teas"), facts(after, "PUT /teas")];
  expect(told([old], [now])).toEqual(["breaking operation-moved"]);
  expect(diffFacts([old], [now])[0]).toMatchObject({ sides: [{ value: "POST /teas" }, { value: "PUT /teas" }] });
});

test("another method of the same path is another operation, if nothing tells that it is the same", () => {
  const gone = (terms: Source["terms"], fields: Source["fields"]) => facts({ terms, fields }, "DELETE /teas");
  const come = facts({ terms: { operationId: "list" }, fields: { "query.page": {}, "200.items": {} } }, "GET /teas");
  const both = ["breaking operation-removed", "additive operation-added"];
  expect(told([gone({ operationId: "clear" }, {})], [come]).sort()).toEqual(both.sort());
  expect(told([gone({}, { "query.force": {}, "200.items": {} })], [come]).sort()).toEqual(both.sort());
});

test("an operation with the id of another one that is gone is that one, wherever it is now", () => {
  const fields = { "body.leaf": {}, "body.milk": {} };
  const [old, now] = [
    facts({ terms: { operationId: "brew" }, fields }, "POST /teas"),
    facts({ terms: { operationId: "brew" }, fields: { "query.cup": {} } }, "GET /cups"),
  ];
  expect(told([old], [now, facts({ fields }, "POST /pots")])).toEqual([
    "breaking operation-moved",
    "breaking request-field-removed body.leaf",
    "breaking request-field-removed body.milk",
    "additive request-field-added query.cup",
    "additive operation-added",
  ]);
});

test("a change of a shared schema is one finding with all its places", () => {
  const shared = (value: number, ...routes: string[]) =>
    routes.map((of) =>
      facts(
        { fields: { "body.options.size": { default: value } }, origins: { "body.options.size": "Options.size" } },
        of,
      ),
    );
  const routes = ["POST /teas", "POST /pots", "PUT /cups"];
  const [finding, ...rest] = diffFacts(shared(1, ...routes), shared(2, ...routes));
  expect(rest).toEqual([]);
  expect(finding).toMatchObject({
    operation: "POST /pots",
    places: ["POST /pots body.options.size", "POST /teas body.options.size", "PUT /cups body.options.size"],
  });
  expect(finding).not.toHaveProperty("origin");
});

test("each kind and language of source is compared with its own", () => {
  const page = (kind: "table" | "embedded-openapi", language: string, value: number) =>
    operation(route, { kind, language, fields: { "body.leaf": { default: value } } });
  const before = [page("table", "en", 1), page("embedded-openapi", "en", 2), page("table", "zh", 3)];
  expect(told(before, [...before].reverse())).toEqual([]);
  const after = [page("table", "en", 1), page("table", "zh", 4)];
  expect(diffFacts(before, after).map(({ sides }) => sides.map(({ value }) => value))).toEqual([[3, 4]]);
  expect(told([page("table", "en", 1)], [page("table", "zh", 2)])).toHaveLength(1);
});

test("a page with a document in it is compared with a document by what is in that one, not by its prose", () => {
  const page = [
    operation(route, { kind: "table", language: "en", fields: { "body.minutes": { type: "number" } } }),
    operation(route, { kind: "embedded-openapi", language: "en", fields: { "body.minutes": { type: "integer" } } }),
  ];
  const published = (type: "integer" | "string") => facts({ fields: { "body.minutes": { type } } });
  expect(told(page, [published("integer")])).toEqual([]);
  expect(told([published("integer")], page)).toEqual([]);
  const [finding] = diffFacts(page, [published("string")]);
  expect(finding!.sides.map(({ value }) => value)).toEqual(["integer", "string"]);
});

test("an operation that stands several times is paired by what is said of it", () => {
  const grant = (name: string, value: number) =>
    operation(route, { file: "oauth.md", fields: { [`body.${name}`]: {}, "body.leaf": { default: value } } });
  const before = [grant("code", 1), grant("refresh", 2), grant("device", 3)];
  expect(told(before, [...before].reverse())).toEqual([]);
  expect(told(before, [grant("device", 3), grant("code", 7), grant("refresh", 2)])).toEqual([
    "behaviour request-default-changed body.leaf",
  ]);
});

test("an operation that stands several times on a page, with other servers, is met by itself in whatever order", () => {
  const [one, other] = ["https://tea.example", "https://coffee.example"].map((value, i) => {
    const place = { file: "teas.md", line: 10 * (i + 1) };
    return { ...facts({ kind: "table" }), at: place, sets: { host: [{ value, at: place }] } };
  });
  expect(
    diffFacts(
      [one!, other!],
      [
        { ...other!, at: one!.at },
        { ...one!, at: other!.at },
      ],
    ),
  ).toEqual([]);
});
