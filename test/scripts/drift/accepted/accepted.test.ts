import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { applyAccepted, entryFor, ranOf, type Ran } from "../../../../scripts/drift/accepted/accepted.ts";
import { readAccepted } from "../../../../scripts/drift/accepted/entry.ts";
import { fingerprint, type Finding } from "../../../../scripts/drift/findings.ts";
import type { OperationFacts } from "../../../../scripts/facts/facts.ts";
import type { Json } from "../../../../scripts/json.ts";

const file = "specs/accepted/teahouse.yaml";
const reason = "The kettle itself was measured in spring.";
const read = (text: string) => readAccepted(text, file, "teahouse");
const entries = (...texts: string[]) => {
  const { entries: found, problems } = read(texts.join("\n"));
  expect(problems).toEqual([]);
  return found;
};
const complaints = (text: string) => read(text).problems.map(({ line, rule, message }) => `${line} ${rule} ${message}`);

function finding(values: Record<string, Json> | [string, Json][], parts: Partial<Finding> = {}): Finding {
  const pairs = Array.isArray(values) ? values : Object.entries(values);
  const sides = pairs.map(([source, value]) => ({ source, value, file: `${source}.md`, line: 7 }));
  const base = {
    ...{
      rule: "spec/default",
      platform: "teahouse",
      operation: "POST /teas/{tea_id}",
      field: "body.ttl",
      aspect: "default",
    },
    ...{ severity: "warning" as const, accepted: null, sides },
    ...parts,
  };
  return { ...base, fingerprint: fingerprint(base) };
}
const completed = (found: Finding) => entryFor(found).replace('reason: ""', `reason: ${reason}`);
const readOf = (kinds: string[], operation = "POST /teas/{}"): Ran[] => [
  { platform: "teahouse", operation, kinds: new Set(kinds) },
];
const apply = (findings: Finding[], texts: string[], ran: Ran[] = [], complete = false) => {
  const { findings: all, notChecked } = applyAccepted(findings, entries(...texts), ran, { complete });
  return { states: all.map(({ rule, accepted }) => (accepted ? "accepted" : rule)), notChecked, all };
};

const ttl = finding({ spec: 600, table: 300 });

describe("an entry", () => {
  test("is written for a finding, to be completed with a reason", () => {
    expect(entryFor(ttl)).toBe(`- rule: spec/default
  operation: POST /teas/{tea_id}
  field: body.ttl
  aspect: default
  values: { spec: 600, table: 300 }
  reason: ""
`);
    expect(complaints(entryFor(ttl))).toEqual([expect.stringContaining("6 accepted/no-reason")]);
  });

  test("lists the names of operations that one side does not have", () => {
    const missing = finding(
      { spec: null, table: "POST /pots" },
      { rule: "spec/operation-missing", operation: "POST /pots", field: "", aspect: "" },
    );
    expect(parse(entryFor(missing))).toEqual([
      { rule: "spec/operation-missing", operations: ["POST /pots"], reason: "" },
    ]);
    expect(apply([missing], [completed(missing)]).states).toEqual(["accepted"]);
  });

  test.each([
    [["GET /pots body.a", "GET /pots body.b"], { operation: "GET /pots", fields: ["body.a", "body.b"] }],
    [["GET /pots body.a", "PUT /pots body.a"], { operations: ["GET /pots", "PUT /pots"], field: "body.a" }],
    [
      ["GET /pots body.a", "PUT /pots body.a", "PUT /pots body.b c"],
      { places: { "GET /pots": ["body.a"], "PUT /pots": ["body.a", "body.b c"] } },
    ],
  ])("names the places %j of a shared schema in the shortest way", (places, names) => {
    const found = finding({ spec: 600, table: 300 }, { operation: "GET /pots", field: "body.a", places });
    const { rule, aspect } = found;
    expect(parse(entryFor(found))).toEqual([{ rule, ...names, aspect, values: { spec: 600, table: 300 }, reason: "" }]);
    for (const place of places) {
      const [method, path, ...field] = place.split(" ");
      const alone = finding({ spec: 600, table: 300 }, { operation: `${method} ${path}`, field: field.join(" ") });
      expect(apply([alone], [completed(found)]).states).toEqual(["accepted"]);
    }
  });

  test("is refused to what is no difference", () => {
    for (const rule of ["extract/census", "lock/missing", "gen/stale", "accepted/unused", "fetch/failed"]) {
      expect(entryFor(finding({ table: 1 }, { rule }))).toMatch(/^# .* cannot be accepted/);
      expect(complaints(completed(ttl).replace("spec/default", rule))[0]).toMatch(
        /^1 accepted\/invalid .*cannot be accepted/,
      );
    }
  });

  test("accepts its finding, whatever the values and names are", () => {
    const name = fc.oneof(
      fc.constantFrom("__proto__", "constructor", "yes", "a: b", "#1", "null", "1", "labels{*}"),
      fc
        .string({ unit: "grapheme" })
        .filter((text) => text.trim() !== "" && !text.includes("*") && !/[\u0085\u2028\u2029\r\u0000]/.test(text)),
    );
    const value = fc.jsonValue().map((json) => JSON.parse(JSON.stringify(json)) as Json);
    const kind = fc.constantFrom("spec", "table", "published-openapi", "example");
    fc.assert(
      fc.property(
        fc.array(fc.tuple(kind, value), { minLength: 1, maxLength: 3 }),
        name,
        name,
        fc.boolean(),
        (values, path, other, isShared) => {
          const field = `body.${path}`;
          const places = [`POST /teas/{tea_id} ${field}`, `GET /teas body.${other}`, `GET /teas body.${other}.x`];
          const found = finding(values, { field, ...(isShared ? { places } : {}) });
          expect(apply([found], [completed(found)]).states).toEqual(["accepted"]);
        },
      ),
      { numRuns: 300 },
    );
  });
});

test("a finding is accepted whichever witness states it, and an entry without a rule whichever rule reports it", () => {
  const entry = completed(ttl);
  expect(apply([finding({ spec: 600, "embedded-openapi": 300 })], [entry]).states).toEqual(["accepted"]);
  const fact = entry.replace(/rule: .*\n/, "").replace(/- +operation/, "- operation");
  const contradiction = finding({ table: 300, "published-openapi": 300 }, { rule: "docs/table-vs-openapi.default" });
  expect(apply([finding({ spec: 600, table: 300 }), contradiction], [fact]).states).toEqual(["accepted", "accepted"]);
  const other = finding({ spec: 600, table: 301 });
  expect(apply([other], [fact]).states).toContain(other.rule);
});

describe("a finding is accepted only if", () => {
  const entry = completed(ttl);

  test.each([
    ["the rule", finding({ spec: 600, table: 300 }, { rule: "spec/range" })],
    ["the platform", finding({ spec: 600, table: 300 }, { platform: "observatory" })],
    ["the operation", finding({ spec: 600, table: 300 }, { operation: "PUT /teas/{tea_id}" })],
    ["the field", finding({ spec: 600, table: 300 }, { field: "body.ttls" })],
    ["the aspect", finding({ spec: 600, table: 300 }, { aspect: "minimum" })],
    ["the kind of source, where it is no witness", finding({ spec: 600, example: 300 })],
  ])("%s is the same", (_, other) => {
    expect(apply([other], [entry]).states).toEqual([other.rule]);
  });

  test.each([
    { spec: 601, table: 300 },
    { spec: 600, table: 301 },
    { spec: 600, table: null },
    { spec: 600, table: "300" },
  ])("both values are the same, not %j", (values) => {
    const { states, all } = apply([finding(values)], [entry]);
    expect(states).toEqual(["spec/default", "accepted/stale-values"]);
    expect(all[1]).toMatchObject({
      severity: "error",
      operation: "POST /teas/{tea_id}",
      field: "body.ttl",
      sides: [
        { source: "accepted", file, line: 1, value: { spec: 600, table: 300 } },
        { source: "spec", value: values.spec },
        { source: "table", value: values.table },
      ],
    });
  });

  test("names of path variables and the order of keys and sides do not matter", () => {
    const found = finding({ table: { b: 1, a: 2 }, spec: 5 });
    const turned = finding({ spec: 5, table: { a: 2, b: 1 } }, { operation: "POST /teas/{id}" });
    expect(apply([turned], [completed(found)]).states).toEqual(["accepted"]);
  });

  test("it says what two tables say", () => {
    const two = finding(
      [
        ["table", 2],
        ["table", 1],
      ],
      { rule: "docs/cross-page" },
    );
    const turned = finding(
      [
        ["table", 1],
        ["table", 2],
      ],
      { rule: "docs/cross-page" },
    );
    const other = finding(
      [
        ["table", 1],
        ["table", 3],
      ],
      { rule: "docs/cross-page" },
    );
    expect(apply([turned], [completed(two)]).states).toEqual(["accepted"]);
    expect(apply([other], [completed(two)]).states).toEqual(["docs/cross-page", "accepted/stale-values"]);
  });

  test("a field that pages describe differently needs no operation, but is judged over all pages only", () => {
    const pages = finding(
      [
        ["table", 9],
        ["table", 0],
      ],
      { rule: "docs/cross-page", operation: "", field: "path.tea_id" },
    );
    const fewer = finding(
      [
        ["table", 9],
        ["table", 4],
      ],
      { rule: "docs/cross-page", operation: "", field: "path.tea_id" },
    );
    const entry = completed(pages);
    expect(apply([pages], [entry]).states).toEqual(["accepted"]);
    expect(apply([fewer], [entry], readOf(["table", "page"]))).toMatchObject({
      states: ["docs/cross-page"],
      notChecked: 1,
    });
    expect(apply([fewer], [entry], readOf(["table", "page"]), true).states).toEqual([
      "docs/cross-page",
      "accepted/stale-values",
    ]);
    expect(apply([], [entry], readOf(["table", "page"]), true).states).toEqual(["accepted/unused"]);
    expect(entryFor(finding({ table: null }, { rule: "docs/dangling-ref", operation: "", field: "" }))).toMatch(
      /^# .*cannot be accepted/,
    );
    expect(complaints(entry.replace("  field: path.tea_id\n", ""))[0]).toContain('needs "operation"');
  });

  test("fields that pages describe differently may be several, and none needs an operation", () => {
    const of = (field: string, second = 0) =>
      finding(
        [
          ["table", 9],
          ["table", second],
        ],
        { rule: "docs/cross-page", operation: "", field },
      );
    const entry = completed(of("path.tea_id")).replace("field: path.tea_id", "fields: [path.tea_id, path.pot_id]");
    const run = (...found: Finding[]) => apply(found, [entry], readOf(["table", "page"]), true);
    expect(run(of("path.tea_id"), of("path.pot_id")).states).toEqual(["accepted", "accepted"]);
    expect(run(of("path.tea_id"), of("path.pot_id", 4)).all.at(-1)).toMatchObject({
      ...{ rule: "accepted/stale-values", operation: "", field: "path.pot_id" },
    });
    expect(run(of("path.pot_id")).all.at(-1)).toMatchObject({ rule: "accepted/unused", field: "path.tea_id" });
  });

  test("a shared schema is accepted once, wherever a run sees it", () => {
    const places = ["GET /pots body.ttl", "POST /teas/{tea_id} body.ttl"];
    const shared = finding({ spec: 600, table: 300 }, { places, operation: "GET /pots" });
    const text = completed(shared);
    expect(apply([shared], [text]).states).toEqual(["accepted"]);
    expect(apply([ttl], [text]).states).toEqual(["accepted"]);
    expect(
      apply(
        [finding({ spec: 600, table: 300 }, { places: [...places, "GET /cups body.ttl"], operation: "GET /cups" })],
        [text],
      ).states,
    ).toEqual(["accepted"]);
    expect(apply([finding({ spec: 600, table: 300 }, { operation: "GET /cups" })], [text]).states).toEqual([
      "spec/default",
    ]);
  });

  test("one of several entries has its values, and the others are judged on their own", () => {
    const [a, b] = [finding({ spec: null, table: "a" }), finding({ spec: null, table: "b" })];
    expect(apply([a, b], [completed(a), completed(b)]).states).toEqual(["accepted", "accepted"]);
    expect(apply([b], [completed(a), completed(b)], readOf(["table"])).states).toEqual(["accepted", "accepted/unused"]);
  });

  test("it may be of fewer sources than the entry names", () => {
    const text = completed(finding({ spec: 600, table: 300, "embedded-openapi": 300 }));
    expect(apply([ttl, finding({ spec: 600, "embedded-openapi": 300 })], [text]).states).toEqual([
      "accepted",
      "accepted",
    ]);
  });
});

describe("an entry of many places", () => {
  const forms: [form: string, names: string, places: string[]][] = [
    [
      "fields of an operation",
      "  operation: GET /pots\n  fields:\n    - body.a\n    - body.b\n    - body.c",
      ["GET /pots body.a", "GET /pots body.b", "GET /pots body.c"],
    ],
    [
      "operations of a field",
      "  field: body.a\n  operations:\n    - GET /pots\n    - PUT /pots\n    - GET /cups",
      ["GET /pots body.a", "PUT /pots body.a", "GET /cups body.a"],
    ],
    [
      "operations with fields of their own",
      "  places:\n    GET /pots:\n      - body.a\n      - body.b\n    GET /cups: [body.a]",
      ["GET /pots body.a", "GET /pots body.b", "GET /cups body.a"],
    ],
  ];
  /** The lines of the three places, in every form. */
  const lines = [4, 5, 6];
  const at = (place: string, values: Record<string, Json> = { spec: 600, table: 300 }) => {
    const [method, path, field = ""] = place.split(" ");
    return finding(values, { operation: `${method} ${path}`, field });
  };
  const whole = ["GET /pots", "PUT /pots", "GET /cups"].flatMap((operation) => readOf(["table"], operation));

  describe.each(forms)("%s", (_, names, places) => {
    const text = `- rule: spec/default
${names}
  aspect: default
  values: { spec: 600, table: 300 }
  reason: ${reason}
`;
    const all = places.map((place) => at(place));

    test("accepts its values in each of them, and nowhere else", () => {
      expect(apply(all, [text], whole)).toMatchObject({ states: ["accepted", "accepted", "accepted"], notChecked: 0 });
      expect(apply([...all, at("PUT /pots body.b")], [text], whole).states).toEqual([
        ...["accepted", "accepted", "accepted"],
        "spec/default",
      ]);
      expect(apply([], [text])).toMatchObject({ states: [], notChecked: 3 });
    });

    test.each([0, 1, 2])("fails where the difference is gone from place %i, at the line of that place", (gone) => {
      const [method, path, field] = places[gone]!.split(" ");
      const { all: found } = apply(all.toSpliced(gone, 1), [text], whole);
      expect(found.filter(({ accepted }) => !accepted)).toEqual([
        expect.objectContaining({
          ...{ rule: "accepted/unused", severity: "error", operation: `${method} ${path}`, field },
          sides: [expect.objectContaining({ source: "accepted", file, line: lines[gone] })],
        }),
      ]);
    });

    test.each([0, 1, 2])("fails where a value is another one in place %i, at the line of that place", (changed) => {
      const now = at(places[changed]!, { spec: 600, table: 301 });
      const { all: found } = apply(all.toSpliced(changed, 1, now), [text], whole);
      const { operation, field } = now;
      expect(found.filter(({ accepted }) => !accepted)).toEqual([
        now,
        expect.objectContaining({
          ...{ rule: "accepted/stale-values", severity: "error", operation, field },
          message: "spec/default: table 300 → 301",
          sides: [expect.objectContaining({ file, line: lines[changed] }), ...now.sides],
        }),
      ]);
    });

    test("is judged in those operations that were read", () => {
      const { states, notChecked } = apply([], [text], readOf(["table"], "GET /cups"));
      const judged = places.filter((place) => place.startsWith("GET /cups")).length;
      expect([states, notChecked]).toEqual([Array(judged).fill("accepted/unused"), 3 - judged]);
    });

    test("occurs in all places of a finding of a shared schema, and in no other", () => {
      const shared = { ...all[0]!, places: places.slice(0, 2) };
      expect(apply([shared, all[2]!], [text], whole).states).toEqual(["accepted", "accepted"]);
      const { all: found } = apply([shared], [text], whole);
      expect(found.map(({ rule, sides: [side] }) => [rule, side!.line])).toEqual([
        ["spec/default", 7],
        ["accepted/unused", lines[2]],
      ]);
    });

    test("is refused where another entry has one of its places", () => {
      const [method, path, field = ""] = places[1]!.split(" ");
      const other = finding({ spec: 600, table: 300 }, { operation: `${method} ${path}`, field });
      expect(complaints(completed(other) + text)).toEqual([
        `${lines[1]! + 6} accepted/invalid ${method} ${path} ${field} is already accepted in line 1; remove one of the two`,
      ]);
    });
  });
});

describe("an entry without a finding", () => {
  const entry = completed(ttl);

  test("is unused only in a run that read the operation and its kinds of source", () => {
    const state = (ran: Ran[], complete = false) => apply([], [entry], ran, complete);
    expect(state([])).toMatchObject({ states: [], notChecked: 1 });
    expect(state(readOf(["embedded-openapi", "page"]))).toMatchObject({ states: [], notChecked: 1 });
    expect(state(readOf(["table"], "GET /pots"))).toMatchObject({ states: [], notChecked: 1 });
    expect(state([{ ...readOf(["table"])[0]!, platform: "observatory" }])).toMatchObject({ states: [], notChecked: 1 });
    const { states, notChecked, all } = state(readOf(["spec", "table"]));
    expect(states).toEqual(["accepted/unused"]);
    expect(notChecked).toBe(0);
    expect(all[0]).toMatchObject({ severity: "error", sides: [{ source: "accepted", file, line: 1 }] });
  });

  test("is unused in a run over the whole documentation, even if its operation is gone", () => {
    const state = (ran: Ran[]) => apply([], [entry], ran, true);
    expect(state(readOf(["table", "page"], "GET /pots")).states).toEqual(["accepted/unused"]);
    expect(state(readOf(["embedded-openapi", "page"], "GET /pots"))).toMatchObject({ states: [], notChecked: 1 });
    expect(state(readOf(["table"], "GET /pots"))).toMatchObject({ states: [], notChecked: 1 });
  });

  test("is not judged by the lock where the lock cannot tell", () => {
    const example = completed(finding({ spec: 1, example: 2 }, { rule: "spec/example-invalid" }));
    const defect = completed(finding({ table: null }, { rule: "docs/duplicate-field" }));
    const translation = completed(
      finding(
        [
          ["table", 1],
          ["table", 2],
        ],
        { rule: "i18n/value" },
      ),
    );
    expect(apply([], [example, defect, translation], readOf(["table"]))).toMatchObject({ states: [], notChecked: 3 });
    expect(apply([], [example, defect, translation], readOf(["table", "page"]))).toMatchObject({
      states: ["accepted/unused", "accepted/unused"],
      notChecked: 1,
    });
    expect(apply([], [translation], readOf(["table", "page", "translation"])).states).toEqual(["accepted/unused"]);
  });

  test("is judged for each operation that it lists", () => {
    const text = `- { rule: spec/operation-extra, operations: [GET /a, "GET /b/{id}", GET /c], reason: ${reason} }`;
    const found = finding(
      { spec: "GET /a", table: null },
      { rule: "spec/operation-extra", operation: "GET /a", field: "", aspect: "" },
    );
    const { states, notChecked, all } = apply([found], [text], readOf(["table"], "GET /b/{}"));
    expect([states, notChecked]).toEqual([["accepted", "accepted/unused"], 1]);
    expect(all[1]).toMatchObject({ operation: "GET /b/{id}" });
    expect(apply([found], [text], readOf(["table", "page"], "GET /x"), true).states).toEqual([
      "accepted",
      "accepted/unused",
      "accepted/unused",
    ]);
  });
});

describe("the list", () => {
  test("may be empty", () => {
    expect(read("")).toEqual({ entries: [], problems: [] });
    expect(read("# nothing yet\n")).toEqual({ entries: [], problems: [] });
  });

  test.each([
    ["rule: spec/default", "rule: spec/defualt", '1 accepted/invalid unknown rule "spec/defualt"'],
    ["field: body.ttl", "feild: body.ttl", '3 accepted/invalid unknown key "feild"'],
    ["field: body.ttl", "field: body.*", '3 accepted/invalid "body.*" is a wildcard'],
    ["field: body.ttl", "field: 5", '3 accepted/invalid "field" must be a non-empty string'],
    ["field: body.ttl", "fields: []", '3 accepted/invalid "fields" must be a non-empty list of strings'],
    ["field: body.ttl", "fields: body.ttl", '3 accepted/invalid "fields" must be a non-empty list of strings'],
    ["field: body.ttl", 'fields: [body.ttl, ""]', '3 accepted/invalid "fields" must be a non-empty list of strings'],
    ["field: body.ttl", "fields:\n    - body.ttl\n    - body.*", '5 accepted/invalid "body.*" is a wildcard'],
    [
      "field: body.ttl",
      "fields:\n    - body.ttl\n    - body.ttl",
      "5 accepted/invalid POST /teas/{tea_id} body.ttl is already accepted in line 4",
    ],
    ["field: body.ttl", "field: body.ttl\n  fields: [a]", '4 accepted/invalid use either "field" or "fields"'],
    [
      "field: body.ttl",
      "field: body.ttl\n  operations: [GET /a]",
      '4 accepted/invalid use either "operation" or "operations"',
    ],
    [
      "operation: POST /teas/{tea_id}\n  field: body.ttl",
      "operations: [GET /a, GET /b]\n  fields: [body.a, body.b]",
      '3 accepted/invalid use either "operations" or "fields"',
    ],
    ["field: body.ttl", "places: { GET /a: [b] }", '2 accepted/invalid use either "places" or "operation"'],
    [
      "operation: POST /teas/{tea_id}\n  field: body.ttl",
      "places: [POST /teas body.ttl]",
      '2 accepted/invalid "places" must be fields by operation',
    ],
    ["operation: POST /teas/{tea_id}\n  field: body.ttl", "places: {}", '2 accepted/invalid "places" must be fields'],
    [
      "operation: POST /teas/{tea_id}\n  field: body.ttl",
      "places:\n    POST /teas: body.ttl",
      '3 accepted/invalid "POST /teas" must be a non-empty list of strings',
    ],
    [
      "operation: POST /teas/{tea_id}\n  field: body.ttl",
      'places:\n    "": [body.ttl]',
      '3 accepted/invalid "" is not an operation',
    ],
    [
      "operation: POST /teas/{tea_id}\n  field: body.ttl",
      "places:\n    POST /teas/*: [body.ttl]",
      '3 accepted/invalid "POST /teas/*" is a wildcard',
    ],
    ["operation: POST /teas/{tea_id}", 'operation: "*"', '2 accepted/invalid "*" is not an operation'],
    ["operation: POST /teas/{tea_id}", "operation: POST /teas/*", '2 accepted/invalid "POST /teas/*" is a wildcard'],
    [
      "operation: POST /teas/{tea_id}",
      "operation: [POST /teas]",
      '2 accepted/invalid "operation" must be a non-empty string',
    ],
    ["operation: POST /teas/{tea_id}", "operations: [/teas]", '2 accepted/invalid "/teas" is not an operation'],
    [
      "  operation:",
      "  platform: teahouse\n  operation:",
      '2 accepted/invalid remove "platform"; the name of the file says teahouse',
    ],
    [
      `reason: ${reason}`,
      "reason: It is right so, ok",
      '6 accepted/no-reason "reason" must say why, in at least 20 characters',
    ],
    [`  reason: ${reason}\n`, "", '1 accepted/no-reason "reason" must say why'],
    ["  values: { spec: 600, table: 300 }\n", "", '1 accepted/invalid "values" must have the value of each source'],
    ["aspect: default", "aspect: 5", '4 accepted/invalid "aspect" must be a non-empty string'],
    ["aspect: default", 'aspect: "*"', '4 accepted/invalid "*" is a wildcard'],
    ["table: 300", "table: 300, table: 301", "5 accepted/invalid Map keys must be unique"],
    ["aspect: default", "aspect: [", "accepted/invalid"],
    [
      `reason: ${reason}`,
      `reason: ${reason}\n  reviewBy: 2027-02-30`,
      '"2027-02-30" is not a day; write it as 2027-02-20',
    ],
    [`reason: ${reason}`, `reason: ${reason}\n  reviewBy: 2027-2-3`, '7 accepted/invalid "2027-2-3" is not a day'],
  ])("%s as %s is refused", (from, to, complaint) => {
    const text = completed(ttl);
    const changed = text.replace(from, to);
    expect(changed).not.toBe(text);
    expect(complaints(changed)[0]).toContain(complaint);
    expect(read(changed).entries).toEqual([]);
  });

  test("that is no list, or whose entries are no objects, is refused", () => {
    expect(complaints("entries: []")).toEqual(["1 accepted/invalid must be a list of entries"]);
    expect(complaints("- spec/default")[0]).toContain("1 accepted/invalid must be an entry");
  });

  test("names a rule about operations with names only", () => {
    const text = (rest: string) => `- { rule: spec/operation-missing, ${rest}, reason: ${reason} }`;
    expect(complaints(text("operations: []"))[0]).toContain("must be a non-empty list of strings");
    expect(complaints(text('operations: "*"'))[0]).toContain("must be a non-empty list of strings");
    expect(complaints(text('operations: ["*"]'))[0]).toContain("is not an operation");
    expect(complaints(text("operation: GET /a"))[0]).toContain('unknown key "operation"');
    expect(complaints(text("operations: [GET /a, GET /a]"))[0]).toContain("already accepted in line 1");
    expect(complaints(`- { rule: spec/operation-missing, reason: ${reason} }`)[0]).toContain('needs "operations"');
  });

  test("has each difference once, and the good entries count beside a bad one", () => {
    const other = completed(finding({ spec: 1, table: 2 }));
    const twice = `${completed(ttl)}${other}${completed(ttl).replace("{tea_id}", "{id}")}`;
    expect(complaints(twice)).toEqual([
      "13 accepted/invalid POST /teas/{id} body.ttl is already accepted in line 1; remove one of the two",
    ]);
    expect(read(twice).entries).toHaveLength(2);
  });

  test("keeps evidence and decision", () => {
    const more = "  evidence: https://teahouse.example/log\n  decision: spec\n  reviewBy: 2027-02-20\n";
    expect(entries(completed(ttl) + more)[0]).toMatchObject({
      reviewBy: "2027-02-20",
      evidence: "https://teahouse.example/log",
      decision: "spec",
      reason,
      at: { file, line: 1 },
    });
  });
});

test("what was read is told from the facts", () => {
  const facts = (kind: string, place: string, language?: string) =>
    ({
      platform: "teahouse",
      key: "GET /teas",
      at: { file: place, line: 1 },
      source: { kind, file: "teas.md", ...(language ? { language } : {}) },
    }) as OperationFacts;
  const kinds = (...list: OperationFacts[]) => ranOf(list).map(({ kinds: found }) => [...found].sort().join());
  expect(kinds(facts("table", "specs/lock/teahouse.json", "en"))).toEqual(["table"]);
  expect(kinds(facts("table", "teas.md", "en"), facts("embedded-openapi", "teas.md", "en"))).toEqual([
    "embedded-openapi,page,table",
  ]);
  expect(kinds(facts("table", "teas.md", "en"), facts("table", "teas.md", "zh"))).toEqual(["page,table,translation"]);
  expect(kinds(facts("spec", "teas.md"))).toEqual(["spec"]);
});
