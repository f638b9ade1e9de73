import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { textReport } from "../../../../scripts/drift/report/report.ts";
import { columns } from "../../../../scripts/terminal.ts";
import { finding, hostile, page, report, side } from "./build.ts";

const plain = (changes: Parameters<typeof report>[0]) => textReport(report(changes), { colour: false });

describe("a report in text", () => {
  test("shows both sides with file and line, what they say, and the fingerprint", () => {
    const lines = plain({ findings: [finding()], exit: 1 }).split("\n");
    expect(lines).toContain("teahouse  POST /brew");
    const head = lines.findIndex((line) => line.includes("docs/table-vs-openapi.default"));
    expect(lines[head]).toMatch(/^ {2}✖ docs\/table-vs-openapi\.default {2}body\.minutes +0123456789ab$/);
    expect(lines[head + 1]).toBe("      docs/brew.md:24   table 5");
    expect(lines[head + 2]).toBe("      docs/brew.md:128  embedded-openapi 3");
    expect(lines.at(-2)).toBe("1 error, 0 warnings, 0 notes, 0 accepted, 4 unverified · exit 1");
  });

  test("groups by operation, says what to do once per rule, and offers an entry", () => {
    const findings = [
      finding(),
      finding({ field: "body.sugar" }),
      finding({ operation: "GET /teas", severity: "warning" }),
    ];
    const text = plain({ findings, exit: 1, entryFor: ({ field }) => `- rule: x\n  field: ${field}\n` });
    expect(text.match(/^teahouse {2}POST \/brew$/gm)).toHaveLength(1);
    expect(text.match(/^teahouse {2}GET \/teas$/gm)).toHaveLength(1);
    expect(text.match(/What to do about/g)).toHaveLength(1);
    const same = plain({
      findings: [...findings, finding({ rule: "docs/curl-vs-url" })],
      exit: 1,
      fixOf: () => "Decide.",
    });
    expect(same).toContain("  docs/curl-vs-url, docs/table-vs-openapi.default: Decide.\n");
    expect(text.replace(/\s+/g, " ")).toContain("add it to specs/accepted/teahouse.yaml with a reason");
    expect(text).toContain("    - rule: x\n      field: body.minutes\n");
    expect(text).toContain("▲");
  });

  test("names an absent value, languages, places and the message", () => {
    const places = [
      "POST /brew body.a",
      "POST /steep body.a",
      "POST /pour body.a",
      "POST /mix body.a",
      "POST /x body.a",
    ];
    const sides = [side("spec", "green", "specs/teahouse.yaml", 7), side("table", null, "docs/brew.md", 9)];
    const text = plain({
      findings: [finding({ sides, places, languages: ["en", "ja"], message: "Look twice." })],
      exit: 1,
    });
    expect(text).toContain('spec "green"');
    expect(text).toContain("table none");
    expect(text).toContain("in 5 places: POST /brew body.a, POST /steep body.a,\n      POST /pour body.a, and 2 more");
    expect(text).toContain("the same in en, ja");
    expect(text).toContain("Look twice.");
  });

  test("shows a note in short, with its values and its first place", () => {
    const text = plain({ findings: [finding({ severity: "note" })] });
    expect(text).toContain(
      "  · docs/table-vs-openapi.default body.minutes table 5, embedded-openapi 3\n      (docs/brew.md:24)\n",
    );
  });

  const acceptedOf = (many: number) =>
    Array.from({ length: many }, (_, i) =>
      finding({ operation: `GET /${i}`, accepted: { reason: "Nobody drinks it." } }),
    );

  test("shows accepted findings with both sides and their reason", () => {
    const known = finding({ accepted: { reason: "Nobody drinks it." } });
    const text = plain({ findings: [known] });
    expect(text).toContain(`= ${known.rule}`);
    for (const { file, line } of known.sides) expect(text).toContain(`${file}:${line}`);
    expect(text).toContain("Nobody drinks it.");
    expect(text).not.toContain("✖");
    expect(text).toContain("0 errors, 0 warnings, 0 notes, 1 accepted");
  });

  test("counts accepted findings by rule when there are many", () => {
    const text = plain({ findings: [finding(), ...acceptedOf(50)], exit: 1 });
    expect(text).toContain(`= teahouse ${finding().rule}: 50`);
    expect(text).not.toContain("GET /1");
  });

  test("is one line when all is clean, with what was read", () => {
    const findings = acceptedOf(50);
    const coverage = [page(), page({ platform: "observatory", page: "docs/stars.md", operations: 12 })];
    expect(plain({ findings, coverage })).toBe(
      "✔ clean · operations observatory 12, teahouse 1 · all 22 rows · 8 unverified ·\n  50 accepted\n",
    );
  });

  test("is not clean when a page is not read in full, and lists that page", () => {
    const text = plain({ coverage: [page(), page({ page: "docs/lost.md", rows: 20, rowsUsed: 7 })] });
    expect(text).toContain("teahouse: 2 pages, 2 operations, 18 of 31 rows, 8 unverified tea-md@1");
    expect(text).toContain("not read in full: docs/lost.md (7 of 20 rows, 1 operations)");
    expect(text).not.toContain("not read in full: docs/brew.md");
  });

  test("has colours only when asked, and the same text then", () => {
    const input = report({ findings: [finding()], exit: 1 });
    const coloured = textReport(input, { colour: true });
    expect(coloured).toContain("\u001b[31m✖\u001b[0m");
    expect(coloured.replace(/\u001b\[\d+m/g, "")).toBe(textReport(input, { colour: false }));
  });

  test("prints nothing from outside that a terminal or a CI log would obey", () => {
    const sides = [side(hostile, hostile, hostile, 1)];
    const said = {
      platform: hostile,
      operation: hostile,
      field: hostile,
      message: hostile,
      languages: [hostile, "en"],
    };
    const text = plain({
      findings: [finding({ ...said, sides }), finding({ ...said, sides, accepted: { reason: hostile } })],
      coverage: [page({ platform: hostile, page: hostile, rowsUsed: 0, dialect: hostile })],
      exit: 1,
      entryFor: () => hostile,
    });
    expect(text).not.toMatch(/[\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
    expect(text.replaceAll("\n", "")).not.toMatch(/\p{Cc}/u);
    expect(text).not.toMatch(/^\s*::/m);
    expect(text).not.toContain("##[");
  });

  test("is never wider than 80 columns", () => {
    const anything = fc.string({ unit: "binary", maxLength: 150 });
    fc.assert(
      fc.property(anything, anything, anything, fc.constantFrom("error", "note"), (field, file, value, severity) => {
        const sides = [side("table", value, file, 3), side("spec", ["茶".repeat(40)], "specs/a.yaml", 4)];
        const text = plain({ findings: [finding({ field, sides, severity, message: value + field })], exit: 1 });
        for (const line of text.split("\n")) expect(columns(line)).toBeLessThanOrEqual(80);
      }),
    );
  });
});
