import fc from "fast-check";
import { expect, test } from "vitest";
import { draft, fingerprint, group, sideOf, type Draft, type Parts } from "../../../scripts/drift/findings.ts";
import { operation } from "./build.ts";

const at = (file = "a.md", line = 1) => ({ file, line });
const tea = { platform: "tea", route: "POST /teas" };
const make = (parts: Partial<Parts> = {}, rule = "spec/default"): Draft =>
  draft(rule, {
    of: tea,
    field: "body.leaf",
    aspect: "default",
    sides: [sideOf("spec", 3, at("spec.yaml")), sideOf("table", 5, at())],
    ...parts,
  });

test("a fingerprint is of rule, place and values, by kind of source", () => {
  const base = make();
  const same = [
    { ...base, sides: [...base.sides].reverse() },
    { ...base, sides: base.sides.map((side) => ({ ...side, file: "b.md", line: 99, pointer: "/x" })) },
    { ...base, message: "words", severity: "note" as const, languages: ["fr"], places: ["x"] },
  ];
  for (const finding of same) expect(fingerprint(finding)).toBe(base.fingerprint);
  const others = [
    { ...base, rule: "spec/range" },
    { ...base, platform: "coffee" },
    { ...base, operation: "GET /teas" },
    { ...base, field: "body.milk" },
    { ...base, aspect: "maximum" },
    { ...base, sides: [sideOf("spec", 5, at()), sideOf("table", 3, at())] },
    { ...base, sides: [sideOf("spec", 3, at()), sideOf("embedded-openapi", 5, at())] },
    { ...base, sides: [sideOf("spec", "3", at()), sideOf("table", 5, at())] },
  ];
  const all = new Set([base, ...others].map(fingerprint));
  expect(all.size).toBe(others.length + 1);
  expect(base.fingerprint).toMatch(/^[0-9a-f]{12}$/);
});

test("a fingerprint of what was lost in reading tells pages and losses apart, but not languages", () => {
  const loss = (file: string, message: string, route = "", line = 1) =>
    make(
      { of: { ...tea, route }, field: "", aspect: "", sides: [sideOf("page", null, at(file, line))], message },
      lost,
    );
  const lost = "extract/structure";
  const brew = "POST /teas";
  const all = [
    ...[loss("a.md", "no lid"), loss("b.md", "no lid"), loss("a.md", "no spout")],
    ...[loss("a.md", "no lid", brew), loss("a.md", "no spout", brew)],
  ];
  expect(new Set(all.map((finding) => finding.fingerprint)).size).toBe(all.length);
  expect(loss("a.md", "no lid", brew, 9).fingerprint).toBe(loss("ja.md", "no lid", brew).fingerprint);
  expect(loss("a.md", "no lid", "", 9).fingerprint).toBe(all[0]!.fingerprint);
  const shrunk = (file: string) =>
    make(
      { of: { ...tea, route: "" }, sides: [sideOf("table", 2, at(file)), sideOf("lock", 9, at("lock.json"))] },
      lost,
    );
  expect(group([shrunk("a.md"), shrunk("b.md")])).toHaveLength(2);
});

test("a fingerprint does not depend on names of path variables or on the order of keys", () => {
  const of = (route: string, value: Parts["sides"][number]["value"]) =>
    make({ of: { platform: "tea", route }, sides: [sideOf("spec", value, at())] }).fingerprint;
  expect(of("GET /teas/{id}", { a: 1, b: 2 })).toBe(of("GET /teas/{tea_id}", { b: 2, a: 1 }));
});

test("severity comes from the rule or its variant", () => {
  expect(make({}, "spec/field-missing").severity).toBe("error");
  expect(make({ variant: "response" }, "spec/field-missing").severity).toBe("warning");
});

test("languages are united, the best known one leads", () => {
  const [finding, ...rest] = group(
    ["ja", "zh", "en", "zh"].map((language) =>
      make({
        languages: [language],
        sides: [sideOf("spec", 3, at("spec.yaml")), sideOf("table", 5, at(`${language}.md`))],
      }),
    ),
  );
  expect(rest).toEqual([]);
  expect(finding?.languages).toEqual(["en", "zh", "ja"]);
  expect(finding?.sides[1]?.file).toBe("en.md");
});

test("other values, aspects or severities of the same origin stay apart", () => {
  const field = (name: string, parts: Partial<Parts> = {}, rule?: string) =>
    make({ field: name, origin: "Options.leaf", ...parts }, rule);
  const found = group([
    field("body.b.leaf"),
    field("body.a.leaf"),
    field("body.c.leaf", { sides: [sideOf("spec", 4, at()), sideOf("table", 5, at())] }),
    field("body.d.leaf", { aspect: "maximum" }, "spec/range"),
    field("body.e.leaf", { origin: "Other.leaf" }),
    make({ field: "body.f.leaf" }),
  ]);
  expect(found.map(({ field, places }) => [field, places])).toEqual([
    ["body.a.leaf", ["POST /teas body.a.leaf", "POST /teas body.b.leaf"]],
    ["body.c.leaf", undefined],
    ["body.e.leaf", undefined],
    ["body.f.leaf", undefined],
    ["body.d.leaf", undefined],
  ]);
});

test("order: platform, operation as in the spec and then by name, severity, rule, field", () => {
  const of = (route: string, platform = "tea") => ({ platform, route });
  const drafts = [
    make({ of: of("PUT /zebra") }),
    make({ of: of("PUT /apple") }),
    make({ of: of("GET /teas/{id}") }),
    make({ field: "body.a" }, "spec/type"),
    make({ field: "body.b" }),
    make({ field: "body.a" }),
    make({ field: "body.a" }, "spec/default-missing"),
    make({ of: of("POST /teas", "coffee") }),
  ];
  const order = [operation("GET /teas/{tea_id}"), operation("POST /teas")];
  const expected = [
    "coffee POST /teas spec/default body.leaf",
    "tea GET /teas/{id} spec/default body.leaf",
    "tea POST /teas spec/type body.a",
    "tea POST /teas spec/default body.a",
    "tea POST /teas spec/default body.b",
    "tea POST /teas spec/default-missing body.a",
    "tea PUT /apple spec/default body.leaf",
    "tea PUT /zebra spec/default body.leaf",
  ];
  fc.assert(
    fc.property(fc.shuffledSubarray(drafts, { minLength: drafts.length }), (shuffled) => {
      const found = group(shuffled, order);
      expect(found.map(({ platform, operation, rule, field }) => `${platform} ${operation} ${rule} ${field}`)).toEqual(
        expected,
      );
    }),
  );
});

test("what is grouped stays as it is when lists are joined", () => {
  const once = group([
    make({ origin: "A.leaf", languages: ["en"] }),
    make({ origin: "A.leaf", field: "body.b.leaf", languages: ["zh"] }),
    make({ field: "body.c", sides: [sideOf("page", null, at())], message: "one" }, "extract/census"),
    make({ field: "body.c", sides: [sideOf("page", null, at())], message: "two" }, "extract/census"),
  ]);
  expect(once).toHaveLength(3);
  expect(group(once)).toEqual(once);
  expect(group([...once, ...once])).toEqual(once);
});
