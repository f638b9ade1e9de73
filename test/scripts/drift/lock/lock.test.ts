import fc from "fast-check";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { formatLock } from "../../../../scripts/drift/lock/lock.ts";
import { parseLock } from "../../../../scripts/drift/lock/parse.ts";
import { readLock, shrunk, unreviewed, updateLock } from "../../../../scripts/drift/lock/review.ts";
import type { FieldFact, Known, Loc, OperationFacts, Reading, SourceKind } from "../../../../scripts/facts/facts.ts";
import { canonical } from "../../../../scripts/json.ts";

const at: Loc = { file: "page.md", line: 3 };
const value = <T>(value: T): Known<T> => ({ value, at });
const absent = { absent: true as const, at };

function field(place: string, aspects: FieldFact["aspects"] = {}, origin?: string): FieldFact {
  const [location = "", ...path] = place.split(".");
  return { location, path: path.join("."), at, ...(origin === undefined ? {} : { origin }), aspects };
}

function operation(key: string, fields: FieldFact[] = [], more: Partial<OperationFacts> = {}, page = "teas.md") {
  const facts: OperationFacts = {
    ...{ platform: "teahouse", key, route: key, at, protocol: "http" },
    source: { kind: "table", file: `docs/${page}`, dialect: "tea-md@1", language: "en", sha256: "0".repeat(64) },
    ...{ fields, listings: [], sets: {}, examples: [], curls: [] },
    ...more,
  };
  return facts;
}
const from = (facts: OperationFacts, source: Partial<OperationFacts["source"]>): OperationFacts => ({
  ...facts,
  source: { ...facts.source, ...source },
});
const reading = (...operations: OperationFacts[]): Reading[] => [
  { platform: "teahouse", dialect: "tea-md@1", operations, rows: 0, rowsUsed: 0, unclassified: [], defects: [] },
];
const lockOf = (...operations: OperationFacts[]) => updateLock(undefined, reading(...operations));
const file = "specs/lock/teahouse.json";
const parsed = (text: string) => {
  const { lock, problems } = parseLock(text, file);
  expect(problems).toEqual([]);
  return lock!;
};
const messages = (text: string, name = file) =>
  parseLock(text, name).problems.map(({ line, message }) => `${line}: ${message}`);
/** The same without places, which a lock has of its own. */
const placeless = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, part: unknown) => (key === "at" ? undefined : part)));

const ttl = field("body.ttl", {
  type: value(["integer"]),
  default: value(600),
  minimum: absent,
  required: value(false),
});

describe("the file", () => {
  test("has one fact a line, sorted, without prose and examples", () => {
    const facts = operation(
      "POST /teas",
      [
        ttl,
        field("body.kind", {
          type: value(["string"]),
          raw: value("Kind of tea"),
          enum: value({ values: ["b", "a"], bound: "atLeast" }),
        }),
      ],
      {
        route: "POST /teas",
        sets: { error: [{ value: "7", at }], host: [] },
        listings: [{ location: "body", path: "", at }],
        examples: [{ location: "body", value: "Dear vendor", at, lines: {} }],
        curls: [{ method: "POST", url: "https://vendor.example", at }],
      },
    );
    expect(formatLock(lockOf(facts))).toBe(
      `{"lockVersion":1,"platform":"teahouse","pages":[
{"page":"teas.md","kind":"table","dialect":"tea-md@1","language":"en","sha256":"${"0".repeat(64)}","counts":{"operations":1,"fields":2,"enums":1,"errors":1}}],
"schemas":[],
"operations":[
{"key":"POST /teas","page":"teas.md","kind":"table","listed":[["body",""]],"sets":[
{"set":"error","items":["7"]},
{"set":"host","items":[]}],
"fields":[
{"in":"body","path":"kind","type":"string","enum":{"atLeast":["b","a"]}},
{"in":"body","path":"ttl","type":"integer","required":false,"default":600,"absent":["minimum"]}]}]}
`,
    );
  });

  test("locates each fact on its own line", () => {
    const text = formatLock(
      lockOf(operation("POST /teas", [ttl, field("body.a")], { sets: { host: [{ value: "https://x", at }] } })),
    );
    const [read] = parsed(text).operations;
    const lines = text.split("\n");
    const lineOf = (needle: string) => lines.findIndex((line) => line.includes(needle)) + 1;
    const last = read!.fields.at(-1)!;
    expect(last.at).toEqual({ file, line: lineOf('"ttl"') });
    expect(last.aspects.default!.at).toEqual(last.at);
    expect(read!.sets.host![0]!.at).toEqual({ file, line: lineOf('"https://x"') });
    expect(read!.at).toEqual({ file, line: lineOf('"POST /teas"') });
  });

  test("stores what a shared schema says once, also in operations and places without number", () => {
    const shared = (prefix: string) => [
      field(`body.${prefix}`, { required: value(prefix === "a") }, "Brew"),
      field(`body.${prefix}.time`, { type: value(["integer"]), default: absent }, "Brew.time"),
      field(`body.${prefix}.steps[]`, { type: value(["string"]) }, "Brew.steps[]"),
    ];
    const root = [
      field("query.time", { type: value(["integer"]), default: absent }, "Brew.time"),
      field("query.steps[]", { type: value(["string"]) }, "Brew.steps[]"),
    ];
    const other = [field("body.c.time", { type: value(["string"]) }, "Brew.time")];
    const lock = lockOf(
      operation("POST /a", [...shared("a"), ...shared("b")]),
      operation("POST /b", [...root, ...other]),
    );
    const text = formatLock(lock);
    expect(text.match(/"rest":".time"/g)).toHaveLength(2);
    expect(text.match(/"rest":".steps\[\]"/g)).toHaveLength(1);
    const read = parsed(text);
    expect(placeless(read)).toEqual(placeless(lock));
    const times = read.operations.flatMap(({ fields }) => fields).filter(({ path }) => /time$/.test(path));
    expect(new Set(times.map(({ at: { line } }) => line)).size).toBe(2);
  });

  test("keeps the listing of objects, known or unknown as fields", () => {
    const listings = ["", "profile", "profile.x"].map((path) => ({ location: "body", path, at }));
    const lock = lockOf(operation("POST /a", [field("body.profile")], { listings }));
    expect(placeless(parsed(formatLock(lock)))).toEqual(placeless(lock));
  });
});

const text = fc.oneof(
  fc.string(),
  fc.constantFrom("__proto__", "constructor", "a.b", "items[]", "x<type=a>.b", ".a", "[]", "{*}", "A 2"),
);
const known = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<Known<T>> =>
  fc.oneof(fc.constant(absent), arbitrary.map(value));
const aspects = fc.record(
  {
    type: known(
      fc.subarray(["string", "integer", "array", "object"] as const, { minLength: 0 }).map((list) => [...list]),
    ),
    width: known(fc.constantFrom(32 as const, 64 as const)),
    required: known(fc.boolean()),
    nullable: known(fc.boolean()),
    enum: known(
      fc.record({
        values: fc.array(text, { maxLength: 3 }),
        bound: fc.constantFrom("exact" as const, "atLeast" as const),
      }),
    ),
    default: known(fc.jsonValue().map((json) => JSON.parse(JSON.stringify(json)) as never)),
    minimum: known(fc.integer()),
    maximum: known(fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0)),
    maxLength: known(fc.nat()),
    pattern: known(text),
    deprecated: known(fc.boolean()),
  },
  { requiredKeys: [] },
);
const fieldFact = fc
  .tuple(
    fc.constantFrom("body", "query", "200"),
    text,
    text,
    fc.option(fc.constantFrom("Tea", "Pot", "A", "a.b")),
    aspects,
  )
  .map(([location, place, rest, name, own]): FieldFact => {
    const path = rest === "" ? place : `${place}.${rest}`;
    return {
      location,
      path,
      at,
      ...(name === null ? {} : { origin: rest === "" ? name : `${name}.${rest}` }),
      aspects: own,
    };
  });
const operationFact = fc
  .tuple(
    fc.constantFrom("GET /a", "POST /a/{}", "PUT /__proto__"),
    fc.constantFrom<SourceKind>("table", "published-openapi"),
    fc.array(fieldFact, { maxLength: 6 }),
    fc.dictionary(fc.constantFrom("host", "error", "event"), fc.uniqueArray(text)),
    fc.boolean(),
  )
  .map(([key, kind, fields, sets, socket]) =>
    from(
      operation(key, fields, {
        protocol: socket ? "websocket" : "http",
        sets: Object.fromEntries(
          Object.entries(sets).map(([set, items]) => [set, items.sort().map((item) => ({ value: item, at }))]),
        ),
        listings: fields.slice(0, 1).map(({ location, path }) => ({ location, path, at })),
      }),
      { kind },
    ),
  );
const operations = fc.uniqueArray(operationFact, {
  selector: ({ key, source }) => `${key} ${source.kind}`,
  maxLength: 5,
});

test("a page may describe a route twice", () => {
  const twice = ["b", "a"].map((name) => operation("POST /token", [field(`body.${name}`)]));
  const lock = lockOf(...twice);
  expect(parsed(formatLock(lock)).operations.map(({ fields }) => fields[0]!.path)).toEqual(["a", "b"]);
  expect(formatLock(lockOf(...twice.reverse()))).toBe(formatLock(lock));
});

describe("any lock", () => {
  test("is read as it was written, and written as it was read", () => {
    fc.assert(
      fc.property(operations, (list) => {
        const lock = { ...lockOf(...list), platform: "teahouse" };
        const read = parsed(formatLock(lock));
        const sorted = (all: typeof lock) => ({
          ...all,
          operations: all.operations.map((one) => ({
            ...one,
            fields: one.fields.map((f) => canonical(placeless(f) as never)).sort(),
          })),
        });
        expect(placeless(sorted(read))).toEqual(placeless(sorted(lock)));
        expect(formatLock(read)).toBe(formatLock(lock));
      }),
      { numRuns: 300 },
    );
  });

  test("does not depend on the order of facts and pages", () => {
    fc.assert(
      fc.property(operations, (list) => {
        const turned = [...list].reverse().map((one) => ({ ...one, fields: [...one.fields].reverse() }));
        expect(formatLock(lockOf(...turned))).toBe(formatLock(lockOf(...list)));
      }),
    );
  });

  test("is the same after the same pages are accepted again", () => {
    fc.assert(
      fc.property(operations, operations, (before, list) => {
        const lock = updateLock({ ...lockOf(...before), platform: "teahouse" }, reading(...list));
        expect(formatLock(updateLock(lock, reading(...list)))).toBe(formatLock(lock));
        expect(formatLock(updateLock(parsed(formatLock(lock)), reading(...list)))).toBe(formatLock(lock));
      }),
    );
  });

  test("is refused with a line, never half read, wherever it is cut off", () => {
    const whole = formatLock(lockOf(operation("POST /teas", [ttl]), operation("GET /teas")));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: whole.trimEnd().length - 1 }), (length) => {
        const { lock, problems } = parseLock(whole.slice(0, length), file);
        expect(lock).toBeUndefined();
        expect(problems[0]!.line).toBeLessThanOrEqual(whole.slice(0, length).split("\n").length);
      }),
    );
  });
});

describe("a lock that was damaged", () => {
  const good = formatLock(lockOf(operation("POST /teas", [field("body.a"), field("body.b.x", {}, "Pot.x")])));
  const edited = (needle: string | RegExp, replacement: string) => {
    const changed = good.replace(needle, replacement);
    expect(changed).not.toBe(good);
    return changed;
  };

  test.each([
    [
      "merge conflict",
      edited('{"in":"body","path":"a"', '<<<<<<< HEAD\n{"in":"body","path":"a"'),
      /^9: has merge conflict markers/,
    ],
    ["key twice", edited('"path":"a"', '"path":"a","path":"z"'), /^9: the key "path" occurs twice/],
    ["wrong type", edited('"path":"a"', '"path":5'), /^9: \/operations\/0\/fields\/0\/path must be string/],
    ["unknown key", edited('"path":"a"', '"path":"a","note":"x"'), /^9: .*additional properties \(note\)/],
    [
      "unknown value",
      edited('"kind":"table","sets"', '"kind":"blog","sets"'),
      /^7: .*must be equal to one of the allowed values/,
    ],
    ["missing key", edited(/"counts":\{[^}]*\}/, '"url":"x"'), /^2: .*must have required property 'counts'/],
    ["comma at the end", edited('"path":"a"}', '"path":"a",}'), /^9: is not JSON/],
    ["other version", edited('"lockVersion":1', '"lockVersion":2'), /^1: has version 2; only 1 is supported/],
    [
      "unknown page",
      edited('"page":"teas.md","kind":"table","sets"', '"page":"pots.md","kind":"table","sets"'),
      /^7: POST \/teas names the page pots\.md/,
    ],
    ["unknown schema", edited('"schema":"Pot"', '"schema":"Cup"'), /^10: POST \/teas has a field of the schema "Cup"/],
    ["nothing", "", /^1: is truncated/],
    ["too deep", "[".repeat(5000) + "]".repeat(5000), /^1: is nested too deeply/],
    ["more than one value", `${good}{}`, /^11: is not JSON/],
    ["no JSON", "lockVersion: 1", /is not JSON/],
  ])("%s", (_, damaged, message) => {
    expect(messages(damaged)[0]).toMatch(message);
  });

  test("stands under another platform's name", () => {
    expect(messages(good, "specs/lock/pots.json")).toEqual([
      '1: has the platform "teahouse", but the file is named pots.json',
    ]);
  });

  test("was formatted by someone else: its facts still have their lines", () => {
    const spread = JSON.stringify(JSON.parse(good), null, 2);
    const line = spread.split("\n").findIndex((each) => each.includes('"path": "a"'));
    const a = parsed(spread).operations[0]!.fields.find(({ path }) => path === "a")!;
    // The line on which the object begins.
    expect(a.at.line).toBe(line - 1);
  });

  test("is a finding of its platform, with file and line", async () => {
    const folder = await mkdtemp(join(tmpdir(), "lock-"));
    const path = join(folder, "teahouse.json");
    expect((await readLock(path, "teahouse")).findings).toMatchObject([
      { rule: "lock/missing", platform: "teahouse", severity: "note" },
    ]);
    await writeFile(path, edited('"path":"a"', '"path":5'));
    expect((await readLock(path, "teahouse")).findings).toMatchObject([
      { rule: "lock/unreadable", sides: [{ file: path, line: 9 }] },
    ]);
    await writeFile(path, good);
    expect(await readLock(path, "teahouse")).toMatchObject({ lock: { platform: "teahouse" }, findings: [] });
  });
});

describe("accepting", () => {
  const pots = (line: number) => operation("GET /pots", [field(`200.n${line}`)], {}, "pots.md");
  const keysOf = (lock: ReturnType<typeof lockOf>) =>
    lock.operations.map(
      ({ key, source, fields }) => `${key} ${source.kind} ${source.file} ${fields.map(({ path }) => path).join()}`,
    );

  test("everything takes over what was read, drops what its pages lost, and keeps the rest", () => {
    const before = lockOf(operation("GET /teas", [field("200.a")]), operation("DELETE /teas", []), pots(1));
    const after = updateLock(before, reading(operation("GET /teas", [field("200.b")]), operation("POST /teas", [])));
    expect(keysOf(after)).toEqual([
      "GET /pots table pots.md n1",
      "GET /teas table teas.md b",
      "POST /teas table teas.md ",
    ]);
    expect(after.pages.map(({ page, counts }) => `${page} ${counts.operations}`)).toEqual(["pots.md 1", "teas.md 2"]);
  });

  test("named operations leaves all others, and removes a named one that no page has", () => {
    const before = lockOf(operation("GET /teas", [field("200.a")]), operation("DELETE /teas", []), pots(1));
    const now = reading(operation("GET /teas", [field("200.b")]), pots(2));
    expect(keysOf(updateLock(before, now, ["GET /teas"]))).toEqual([
      "DELETE /teas table teas.md ",
      "GET /pots table pots.md n1",
      "GET /teas table teas.md b",
    ]);
    expect(keysOf(updateLock(before, now, ["GET /gone", "DELETE /teas"]))).toEqual([
      "GET /pots table pots.md n1",
      "GET /teas table teas.md a",
    ]);
  });

  test("a part of a page does not make the whole page reviewed", () => {
    const before = lockOf(operation("GET /teas"), operation("DELETE /teas"));
    before.pages[0]!.etag = '"1"';
    const now = reading(
      ...["GET /teas", "DELETE /teas"].map((key) => from(operation(key), { sha256: "1".repeat(64) })),
    );
    expect(updateLock(before, now, ["GET /teas"]).pages).toEqual(before.pages);
    const [all] = updateLock(before, now).pages;
    expect(all).toMatchObject({ sha256: "1".repeat(64) });
    expect(all).not.toHaveProperty("etag");
  });

  test("the marks of a page stay while the page is the same", () => {
    const before = lockOf(operation("GET /teas"));
    Object.assign(before.pages[0]!, { url: "https://x", etag: '"1"', lastModified: "today" });
    expect(updateLock(before, reading(operation("GET /teas"))).pages).toEqual(before.pages);
  });

  test("only English is kept, else Chinese, else the first", () => {
    const [ja, zh, en] = ["ja", "zh", "en"].map((language) =>
      from(operation("GET /teas", [], {}, `${language}.md`), { language }),
    );
    const fileOf = (...list: OperationFacts[]) => lockOf(...list).operations.map(({ source }) => source.file);
    expect(fileOf(ja!, zh!, en!)).toEqual(["en.md"]);
    expect(fileOf(ja!, zh!)).toEqual(["zh.md"]);
    expect(fileOf(ja!)).toEqual(["ja.md"]);
  });

  test("each kind of source is a witness of its own, and so is each page", () => {
    const kinds = (["table", "embedded-openapi"] as const).map((kind) => from(operation("GET /teas"), { kind }));
    const again = operation("GET /teas", [], {}, "more.md");
    const lock = lockOf(...kinds, again);
    expect(keysOf(lock)).toEqual([
      "GET /teas embedded-openapi teas.md ",
      "GET /teas table more.md ",
      "GET /teas table teas.md ",
    ]);
    expect(keysOf(updateLock(lock, reading(kinds[1]!)))).toEqual(keysOf(lock));
  });

  test("pages of the same name are told apart by their folder", () => {
    const pages = ["a", "b"].map((folder) => from(operation(`GET /${folder}`), { file: `docs/${folder}/list.md` }));
    expect(lockOf(...pages).pages.map(({ page }) => page)).toEqual(["a/list.md", "b/list.md"]);
  });

  test("other platforms are left out", () => {
    const lock = updateLock(
      lockOf(operation("GET /teas")),
      reading({ ...operation("GET /stars"), platform: "observatory" }),
    );
    expect(keysOf(lock)).toEqual(["GET /teas table teas.md "]);
  });
});

describe("guards", () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, i) => field(`200.f${i}`, { enum: value({ values: [], bound: "exact" }) }));
  const errors = (count: number) => ({
    sets: { error: Array.from({ length: count }, (_, i) => ({ value: String(i), at })) },
  });
  const lock = lockOf(operation("GET /teas", many(10), errors(10)), operation("GET /pots", [], {}, "pots.md"));

  test("a page that lost more than a fifth of its facts is an error", () => {
    const now = (fields: number, codes: number) =>
      shrunk(lock, file, [operation("GET /teas", many(fields), errors(codes))], { complete: false }).map(
        ({ rule, aspect, severity, sides }) => [rule, aspect, severity, ...sides.map((side) => side.value)],
      );
    expect(now(8, 8)).toEqual([]);
    expect(now(7, 8)).toEqual([
      ["extract/shrunk", "fields", "error", 7, 10],
      ["extract/shrunk", "enums", "error", 7, 10],
    ]);
    expect(now(10, 0)).toEqual([["extract/shrunk", "errors", "error", 0, 10]]);
  });

  test("a translation is not measured by the page in another language", () => {
    expect(shrunk(lock, file, [from(operation("GET /teas", []), { language: "ja" })], { complete: false })).toEqual([]);
  });

  test("a complete folder with fewer operations than were reviewed is an error", () => {
    const rules = (complete: boolean, ...list: OperationFacts[]) =>
      shrunk(lock, file, list, { complete }).map(({ rule }) => rule);
    const one = operation("GET /teas", many(10), errors(10));
    expect(rules(true, one)).toEqual(["extract/below-minimum"]);
    expect(rules(false, one)).toEqual([]);
    expect(rules(true, one, operation("GET /pots"))).toEqual([]);
    expect(rules(true)).toEqual([]);
  });

  test("an operation that was never reviewed is named once", () => {
    const found = unreviewed(lock, file, [
      operation("GET /teas"),
      operation("GET /cups"),
      from(operation("GET /cups"), { language: "zh" }),
      { ...operation("GET /x"), platform: "other" },
    ]);
    expect(found).toMatchObject([{ rule: "lock/unreviewed", operation: "GET /cups", severity: "warning" }]);
  });
});
