import fc from "fast-check";
import { expect, test } from "vitest";
import { compareSpec } from "../../../../scripts/drift/compare/compare.ts";
import { anyOperations, brief, operation, type Said, type Source } from "../build.ts";

const route = "POST /teas";
const spec = (source: Source = {}) => operation(route, { ...source, kind: "spec" });
const doc = (source: Source = {}) => operation(route, source);
const compare = (ours: Source, theirs: Source, complete = false) =>
  compareSpec([spec(ours)], [doc(theirs)], { complete }).findings;
const briefs = (ours: Source, theirs: Source) => compare(ours, theirs).map(brief);
const body = (said: Said): Source => ({ fields: { "body.leaf": said } });

test("a spec agrees with itself, whatever it says", () => {
  fc.assert(
    fc.property(anyOperations("spec"), (operations) => {
      const { findings } = compareSpec(operations, operations, { complete: true });
      expect(findings).toEqual([]);
    }),
  );
});

test("the structure of a page writes values as its tables do", () => {
  const said: Source = { kind: "structured", fields: { "body.leaf": { pattern: "t_[a-z]", default: "5" } } };
  expect(briefs(body({ pattern: "^t_[a-z]$", default: 5 }), said)).toEqual([]);
  expect(briefs(body({ pattern: "^s_[a-z]$", default: 5 }), said)).toEqual([
    'spec/pattern POST /teas body.leaf pattern spec="^s_[a-z]$" structured="t_[a-z]"',
  ]);
});

test("an event with another name is told once, without its fields", () => {
  const pour = (name: string): Source => ({
    sets: { event: ["brewed", name] },
    fields: {
      "event.brewed.cup": { type: "string" },
      [`event.${name}.cup`]: { type: "string" },
      [`event.${name}.sugar`]: { type: "object" },
      [`event.${name}.sugar.lumps`]: { type: "integer" },
    },
  });
  expect(compare(pour("poured"), pour("decanted")).map(({ rule }) => rule)).toEqual([
    "spec/event-missing",
    "spec/event-extra",
  ]);
});

test("sides name source, value, file, line and pointer", () => {
  const [finding] = compare(body({ default: 3 }), body({ default: 5 }));
  expect(finding).toMatchObject({
    rule: "spec/default",
    severity: "warning",
    platform: "tea",
    operation: "POST /teas",
    field: "body.leaf",
    aspect: "default",
    sides: [
      { source: "spec", value: 3, file: "spec.md", line: 10, pointer: "/line/10" },
      { source: "table", value: 5, file: "table.md", line: 10 },
    ],
    accepted: null,
  });
  expect(finding).not.toHaveProperty("impact");
});

test.each<[string, Said, Said, string | undefined]>([
  ["text for a whole number", { type: "string" }, { type: "integer" }, "error spec/type"],
  ["a list for a text", { type: "array" }, { type: "string" }, "error spec/array-shape"],
  ["a number for a whole number", { type: "number" }, { type: "integer" }, "note spec/type-width"],
  ["more types than documented", { type: ["string", "array"] }, { type: "string" }, "note spec/type-width"],
  ["other widths", { type: "integer", width: 32 }, { type: "integer", width: 64 }, "note spec/type-width"],
  ["a width that one side names", { type: "integer", width: null }, { type: "integer", width: 64 }, undefined],
  ["another spelling", { type: "integer", raw: "integer" }, { type: "integer", raw: "Long" }, undefined],
  ["required", { required: false }, { required: true }, "error spec/required"],
  ["nullable", { nullable: null }, { nullable: true }, "warning spec/nullable"],
  ["not nullable in two ways", { nullable: null }, { nullable: false }, undefined],
  ["deprecated", { deprecated: false }, { deprecated: true }, "note spec/deprecated"],
  ["a default of ours", { default: 5 }, { default: null }, "note spec/default-extra"],
  ["a default of theirs", { default: null }, { default: false }, "note spec/default-missing"],
  ["the same default, written in prose", { default: 5 }, { default: "5" }, undefined],
  ["minimum", { minimum: 1 }, { minimum: null }, "warning spec/range"],
  ["maximum", { maximum: 1 }, { maximum: 2 }, "warning spec/range"],
  ["minLength", { minLength: 1 }, { minLength: 2 }, "warning spec/length"],
  ["no lower length in two ways", { minLength: null }, { minLength: 0 }, undefined],
  ["maxLength", { maxLength: 1 }, { maxLength: 2 }, "warning spec/length"],
  ["minItems", { minItems: 1 }, { minItems: 2 }, "warning spec/length"],
  ["maxItems", { maxItems: null }, { maxItems: 2 }, "warning spec/length"],
  ["pattern", { pattern: "^t_" }, { pattern: "^s_" }, "warning spec/pattern"],
  ["a pattern that prose does not anchor", { pattern: "^t_[a-z]$" }, { pattern: "t_[a-z]" }, undefined],
  ["a value that we lack", { enum: ["a"] }, { enum: ["b", "a"] }, "error spec/enum-value-missing"],
  ["the same in prose", { enum: ["a"] }, { enum: { atLeast: ["a", "b"] } }, "warning spec/enum-value-missing"],
  ["no values of ours", { enum: null }, { enum: ["a"] }, "error spec/enum-value-missing"],
  ["a value beyond theirs", { enum: ["a", "b"] }, { enum: ["a"] }, "note spec/enum-value-extra"],
  ["a value beyond what prose names", { enum: ["a", "b"] }, { enum: { atLeast: ["a"] } }, undefined],
  ["values in another order", { enum: ["a", "b"] }, { enum: ["b", "a"] }, undefined],
  ["truth", { type: "boolean", enum: null }, { type: "boolean", enum: ["true", "false"] }, undefined],
  ["what they do not say", { default: 5, required: true, enum: ["a"], type: "string" }, {}, undefined],
  ["what we do not say", {}, { default: 5, required: true, enum: ["a"], type: "string" }, undefined],
])("aspects: %s", (_, ours, theirs, expected) => {
  const findings = compare(body(ours), body(theirs));
  expect(findings.map(({ severity, rule }) => `${severity} ${rule}`)).toEqual(expected ? [expected] : []);
});

test("defaults of two structured sources are compared exactly", () => {
  const findings = compare(body({ default: 5 }), { kind: "embedded-openapi", ...body({ default: "5" }) });
  expect(findings.map(({ rule }) => rule)).toEqual(["spec/default"]);
});

test("what only one side says is counted per page", () => {
  const { unverified } = compareSpec(
    [
      spec({
        fields: { "body.leaf": { type: "string", default: 5, maximum: null }, "body.milk": {} },
        sets: { event: ["a"] },
      }),
    ],
    [
      doc({ file: "a.md", fields: { "body.leaf": { required: false } }, listed: [] }),
      operation("GET /cups", { file: "b.md" }),
    ],
    { complete: false },
  );
  // Its type, default and required of leaf, the existence of milk, and the events.
  expect(Object.fromEntries(unverified)).toEqual({ "a.md": 5, "b.md": 0 });
});

test("missing fields: errors in requests, warnings in answers, parameters apart", () => {
  const fields = {
    "query.size": { type: "integer" },
    "body.leaf": { type: "string" },
    "200.id": { type: "string" },
  } as const;
  const ours = { fields: { "query.page": {}, "body.milk": {}, "200.at": {} } };
  const findings = compare(ours, { fields, listed: [] });
  expect(findings.map((finding) => `${finding.severity} ${brief(finding)}`)).toEqual([
    'error spec/field-missing POST /teas body.leaf spec=null table="string"',
    'error spec/param-missing POST /teas query.size spec=null table="integer"',
    'warning spec/field-missing POST /teas 200.id spec=null table="string"',
  ]);
  // Where one would look for it: the list of its object.
  expect(findings[0]?.sides[0]).toMatchObject({ file: "spec.md", line: 5 });
});

test("fields beyond the documentation count only where it lists an object in full", () => {
  const ours = { fields: { "body.leaf": {}, "body.milk": {}, "body.leaf.size": {}, "query.page": {} } };
  const theirs = { fields: { "body.leaf": {} } };
  expect(briefs(ours, theirs)).toEqual(["spec/field-extra POST /teas body.milk spec=true table=null"]);
  expect(briefs(ours, { ...theirs, listed: ["query"] })).toEqual([
    "spec/param-extra POST /teas query.page spec=true table=null",
  ]);
  expect(briefs(ours, { ...theirs, listed: [] })).toEqual([]);
});

test("what stands in a missing or different object is not reported again", () => {
  const theirs = { fields: { "body.cup": {}, "body.cup.size": {}, "body.cup.lid.size": {}, "body.leaf": {} } };
  expect(briefs({ fields: { "body.leaf": {} } }, theirs)).toEqual([
    "spec/field-missing POST /teas body.cup spec=null table=true",
  ]);
  const list: Source = { fields: { "body.cup": { type: "array" }, "body.cup[]": {}, "body.cup[].size": {} } };
  expect(briefs(list, { fields: { "body.cup": { type: "object" }, "body.cup.size": {} } })).toEqual([
    'spec/array-shape POST /teas body.cup type spec="array" table="object"',
  ]);
});

test("a body or answer that we lack altogether is one finding", () => {
  const theirs = { fields: { "body.leaf": {}, "body.milk": {}, "404.code": {}, "404.text": {} } };
  expect(briefs({}, theirs)).toEqual([
    "spec/field-missing POST /teas body spec=null table=true",
    "spec/field-missing POST /teas 404 spec=null table=true",
  ]);
});

test("a field in another part of the request, or in another object", () => {
  expect(
    briefs({ fields: { "query.leaf": {}, "body.milk": {} } }, { fields: { "body.leaf": {}, "body.milk": {} } }),
  ).toEqual(['spec/location POST /teas body.leaf spec="query.leaf" table="body.leaf"']);
  const flat = { fields: { "body.leaf": {}, "body.options": {}, "body.options.size": {} } };
  const deep = { fields: { "body.options": {}, "body.options.leaf": {}, "body.options.size": {} } };
  expect(briefs(flat, deep)).toEqual([
    'spec/nesting POST /teas body.options.leaf spec="body.leaf" table="body.options.leaf"',
  ]);
  // Two candidates leave a doubt.
  const twice = { fields: { "body.leaf": {}, "body.cup.leaf": {}, "body.options": {}, "body.options.size": {} } };
  expect(compare(twice, deep).map(({ rule }) => rule)).not.toContain("spec/nesting");
});

test("names of headers do not depend on case", () => {
  expect(briefs({ fields: { "header.X-Cup": {} } }, { fields: { "header.x-cup": {} } })).toEqual([]);
});

test("a map without values of ours is wider, a list without elements lacks them", () => {
  expect(briefs({ fields: { "body.a": {} } }, { fields: { "body.a": {}, "body.a{*}": { type: "string" } } })).toEqual([
    'spec/type-width POST /teas body.a{*} type spec=null table="string"',
  ]);
  const members = { "body.a{*}<array>": { type: "array" }, "body.a{*}<array>[]": {}, "body.a{*}<string>": {} } as const;
  const union = { "body.a": {}, "body.a{*}": { type: ["array", "string"] }, ...members } satisfies Source["fields"];
  expect(briefs({ fields: { "body.a": {} } }, { fields: union })).toEqual([
    'spec/type-width POST /teas body.a{*} type spec=null table=["array","string"]',
  ]);
  const cups = { "body.a": {}, "body.a{*}": { type: "object" }, "body.a{*}.size": {} } satisfies Source["fields"];
  expect(briefs({ fields: { "body.a": {} } }, { fields: cups })).toEqual([
    'spec/field-missing POST /teas body.a{*} spec=null table="object"',
  ]);
  expect(briefs({ fields: { "body.a": {} } }, { fields: { "body.a": {}, "body.a[]": { type: "string" } } })).toEqual([
    'spec/field-missing POST /teas body.a[] spec=null table="string"',
  ]);
});

test("prose meets every member of a union", () => {
  const union: Source = {
    fields: {
      "body.items[]": { type: ["object", "string"] },
      "body.items[]<kind=hot>": { type: "object" },
      "body.items[]<kind=hot>.kind": { type: "string", enum: ["hot"], required: true },
      "body.items[]<kind=hot>.minutes": { type: "integer", maximum: 10 },
      "body.items[]<kind=iced>": { type: "object" },
      "body.items[]<kind=iced>.kind": { type: "string", enum: ["iced"] },
      "body.items[]<kind=iced>.minutes": { type: "integer", maximum: 99 },
    },
  };
  const prose = (kinds: string[], maximum: number): Source => ({
    fields: {
      "body.items[]": { type: "object" },
      "body.items[].kind": { enum: kinds, required: true },
      "body.items[].minutes": { type: "integer", maximum },
    },
  });
  expect(briefs(union, prose(["hot", "iced"], 99))).toEqual([
    'spec/type-width POST /teas body.items[] type spec=["object","string"] table="object"',
  ]);
  expect(compare(union, prose(["hot", "iced", "cold"], 50)).map(({ rule }) => rule)).toEqual([
    "spec/enum-value-missing",
    "spec/range",
    "spec/type-width",
  ]);
});

test("members of two structured sources are compared by shape", () => {
  const members = (...names: string[]): Source => ({
    kind: "published-openapi",
    fields: Object.fromEntries(
      names.flatMap((name) => [
        [`body.items[]${name}`, {}],
        [`body.items[]${name}.a`, {}],
        [`body.items[]${name}.b`, {}],
      ]),
    ),
  });
  expect(briefs(members("<kind=hot>"), members("<kind=hot>", "<kind=iced>"))).toEqual([
    "spec/field-missing POST /teas body.items[]<kind=iced> spec=null published-openapi=true",
  ]);
  expect(briefs(members("<kind=hot>", "<kind=iced>"), members("<kind=iced>"))).toEqual([
    "spec/field-extra POST /teas body.items[]<kind=hot> spec=true published-openapi=null",
  ]);
  // The name comes from what it holds, and it holds almost the same.
  expect(briefs(members("<a,b>"), members("<a,b,c>"))).toEqual([]);
});

test.each<[string, string[], string[], string | undefined]>([
  ["host", ["https://a", "https://b"], ["https://a"], undefined],
  ["host", ["https://a"], ["https://c"], "warning spec/host"],
  ["permission", ["read"], ["write"], "warning spec/permission"],
  ["permission", ["read"], [], "warning spec/permission"],
  ["token", ["user"], ["user", "app"], "warning spec/token"],
  ["rate-limit", ["50/s"], ["100/s"], "note spec/rate-limit"],
  ["request-media", ["application/json"], ["multipart/form-data"], "error spec/media"],
  ["response-media", ["application/json", "text/event-stream"], ["application/json"], undefined],
  ["error", ["1"], ["1", "2"], "note spec/error-code-missing"],
  ["error", ["1", "2"], ["1"], "note spec/error-code-extra"],
  ["event", ["poured"], ["poured", "steeping"], "warning spec/event-missing"],
  ["event", ["poured", "steeping"], ["poured"], "note spec/event-extra"],
  ["status", ["200"], ["200", "409"], "note spec/status-missing"],
])("sets: %s %j against %j", (set, ours, theirs, expected) => {
  const findings = compare({ sets: { [set]: ours } }, { sets: { [set]: theirs } });
  expect(findings.map(({ severity, rule, aspect }) => `${severity} ${rule} ${aspect}`)).toEqual(
    expected ? [`${expected} ${set}`] : [],
  );
  expect(compare({ sets: { [set]: ours } }, {})).toEqual([]);
});

test("operations: missing, extra, and only complete documentation shows the latter", () => {
  const ours = [operation("GET /cups", { kind: "spec" })];
  const theirs = [doc({ language: "en" }), doc({ language: "zh" }), doc({ kind: "published-openapi" })];
  const briefly = (complete: boolean) => compareSpec(ours, theirs, { complete }).findings.map(brief);
  const missing = 'spec/operation-missing POST /teas spec=null table="POST /teas"';
  expect(briefly(false)).toEqual([missing]);
  expect(briefly(true)).toEqual(['spec/operation-extra GET /cups spec="GET /cups" table=null', missing]);
});

test("operations are matched by method and path, per platform, without names of variables", () => {
  const ours = operation("GET /teas/{tea_id}", { kind: "spec", ...body({ default: 1 }) });
  const same = operation("GET /teas/:id", body({ default: 2 }));
  expect(compareSpec([ours], [same], { complete: true }).findings.map(brief)).toEqual([
    "spec/default GET /teas/{tea_id} body.leaf default spec=1 table=2",
  ]);
  const other = operation("GET /teas/{id}", { platform: "coffee" });
  expect(compareSpec([ours], [other], { complete: true }).findings.map(({ rule }) => rule)).toEqual([
    "spec/operation-missing",
  ]);
});

test("another method or almost the same path is told as such where the fields leave no doubt", () => {
  const fields = { "body.leaf": {}, "body.milk": {}, "200.id": {} };
  const ours = (route: string) => [operation(route, { kind: "spec", fields })];
  const theirs = [operation("PATCH /teas/{}/brew", { fields })];
  const rules = (route: string) =>
    compareSpec(ours(route), theirs, { complete: true }).findings.map(({ rule }) => rule);
  expect(rules("PUT /teas/{}/brew")).toEqual(["spec/method"]);
  expect(rules("PATCH /teas/{}/brews")).toEqual(["spec/path"]);
  expect(rules("PUT /teas/{}/brews")).toEqual(["spec/operation-extra", "spec/operation-missing"]);
  const few = compareSpec(
    [operation("PUT /teas", { kind: "spec", fields: { "200.id": {} } })],
    [operation("PATCH /teas", { fields: { "200.id": {} } })],
    { complete: false },
  );
  expect(few.findings.map(({ rule }) => rule)).toEqual(["spec/operation-missing"]);
});

test("an operation that is written differently is compared all the same", () => {
  const fields = (required: boolean) => ({ "body.leaf": {}, "body.milk": { required }, "200.id": {} });
  const { findings } = compareSpec(
    [operation("PUT /teas", { kind: "spec", fields: fields(true) })],
    [operation("PATCH /teas", { fields: fields(false) })],
    { complete: true },
  );
  expect(findings.map(({ rule }) => rule)).toEqual(["spec/method", "spec/required"]);
});

test("websockets are not compared", () => {
  const socket = operation("GET /stream", { protocol: "websocket", fields: { "body.a": {} } });
  expect(compareSpec([], [socket], { complete: true }).findings).toEqual([]);
});

test("an example that our spec does not take counts where the page's table does not say so already", () => {
  const ours: Source = {
    fields: { "body.minutes": { type: "integer" }, "body.kind": { type: "string", enum: ["hot"] } },
  };
  const examples = { body: { minutes: "3", kind: "cold" } };
  expect(briefs(ours, { fields: { "body.minutes": {}, "body.kind": {} }, examples })).toEqual([
    'spec/example-invalid POST /teas body.kind example spec=["hot"] table="cold"',
    'spec/example-invalid POST /teas body.minutes example spec="integer" table="string"',
  ]);
  expect(
    briefs(ours, { fields: { "body.minutes": { type: "integer" }, "body.kind": { enum: ["hot"] } }, examples }),
  ).toEqual([]);
});

/** Deletes or alters one thing of the documentation's copy in our spec, which must not stay unseen. */
test("every difference in what both sides know is found", () => {
  const full: Source = {
    kind: "embedded-openapi",
    fields: {
      "path.id": { type: "string", required: true },
      "query.page": { type: "integer", default: 1, minimum: 1, maximum: 9 },
      "body.leaf": { type: "string", enum: ["green", "black"], required: true, nullable: false },
      "body.cups[]": { type: "object" },
      "body.cups[].size": { type: "number", default: null },
      "200.at": {},
      "200.id": { type: "string", minLength: 1, maxLength: 8, pattern: "^t" },
    },
    sets: { permission: ["read"], error: ["1", "2"], "request-media": ["application/json"] },
  };
  const theirs = [operation("POST /teas/{id}", full)];
  const other: Record<string, unknown> = { type: "boolean", enum: ["white"], pattern: "^s" };
  for (const [name, said] of Object.entries(full.fields!)) {
    const { [name]: _, ...rest } = full.fields!;
    const without = [operation("POST /teas/{id}", { ...full, kind: "spec", fields: rest })];
    expect(compareSpec(without, theirs, { complete: false }).findings.map(({ field }) => field)).toEqual([name]);
    for (const [aspect, value] of Object.entries(said)) {
      const changed = { ...said, [aspect]: other[aspect] ?? (typeof value === "boolean" ? !value : 77) };
      const altered = [operation("POST /teas/{id}", { ...full, kind: "spec", fields: { ...rest, [name]: changed } })];
      const found = compareSpec(altered, theirs, { complete: false }).findings;
      expect(new Set(found.map((finding) => `${finding.field} ${finding.aspect}`))).toEqual(
        new Set([`${name} ${aspect}`]),
      );
    }
  }
  for (const set of Object.keys(full.sets!)) {
    const emptied = [operation("POST /teas/{id}", { ...full, kind: "spec", sets: { ...full.sets, [set]: [] } })];
    expect(compareSpec(emptied, theirs, { complete: false }).findings.map(({ aspect }) => aspect)).toEqual([set]);
  }
});

test("what one change of our spec mends is one finding, whatever the documentation shares", () => {
  const ours: Source = {
    fields: { "body.a.size": {}, "body.b.size": {}, "body.c.size": {} },
    origins: { "body.a.size": "Cup.size", "body.b.size": "Cup.size", "body.c.size": "Pot.size" },
  };
  const lids = ["body.a.lid", "body.b.lid", "body.c.lid"];
  const theirs: Source = {
    fields: { ...ours.fields, ...Object.fromEntries(lids.map((name) => [name, {}])) },
    origins: Object.fromEntries(lids.map((name) => [name, "Vessel.lid"])),
  };
  expect(compare(ours, theirs).map(({ field, places }) => [field, places])).toEqual([
    ["body.a.lid", ["POST /teas body.a.lid", "POST /teas body.b.lid"]],
    ["body.c.lid", undefined],
  ]);
});
