import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { markdownReport } from "../../../../scripts/drift/report/github.ts";
import { finding, hostile, page, report, side } from "./build.ts";

const tableRows = (text: string) => text.split("\n").filter((line) => line.startsWith("|"));
const cells = (line: string) => line.split("|").length - 2;

describe("a report in Markdown", () => {
  test("begins with the verdict and what was read", () => {
    const text = markdownReport(report({ findings: [finding()], exit: 1 }));
    expect(text).toMatch(/^## Findings: 1 error, 0 warnings, 0 notes, 0 accepted, 4 unverified\n/);
    expect(text).toContain("- <code>teahouse</code>: 1 page, 1 operation, 11 of 11 rows, 4 unverified");
    expect(markdownReport(report())).toMatch(/^## Clean: /);
    expect(markdownReport(report({ findings: [finding()], exit: 3 }))).toMatch(/^## Incomplete: /);
  });

  test("has a table per platform, and notes, accepted findings and pages in sections that fold", () => {
    const findings = [
      finding({ impact: "breaking" }),
      finding({ platform: "observatory", severity: "warning" }),
      finding({ severity: "note", rule: "spec/type-width" }),
      finding({ rule: "spec/host", accepted: { reason: "Nobody drinks it." } }),
    ];
    const text = markdownReport(report({ findings, exit: 1 }));
    const [open = "", ...folded] = text.split("<details>");
    expect(open).toContain("### <code>teahouse</code>");
    expect(open).toContain("### <code>observatory</code>");
    expect(open).toContain("✖ error, breaking");
    expect(open).not.toContain("type-width");
    expect(folded.map((part) => /<summary>(.*)<\/summary>/.exec(part)?.[1])).toEqual([
      "1 note",
      "1 accepted",
      "1 page read",
    ]);
    expect(folded[1]).toContain("accepted: <code>Nobody drinks it.</code>");
    expect(text.match(/<\/details>/g)).toHaveLength(3);
  });

  test("keeps vendor text within its cell and out of the markup", () => {
    const hard = finding({
      ...{ operation: hostile, field: hostile, message: hostile, platform: hostile, rule: hostile },
    });
    const sides = [side(hostile, hostile, hostile, 1)];
    const text = markdownReport(
      report({
        title: hostile,
        findings: [{ ...hard, sides }],
        coverage: [page({ page: hostile, platform: hostile })],
        exit: 1,
      }),
    );
    for (const line of tableRows(text)) expect([5, 6]).toContain(cells(line));
    expect(text).not.toMatch(/[`@[\]*\\]|<img|onerror=y>/);
    expect(text.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });

  test("is a table of six cells whatever the text is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (value) => {
        const text = markdownReport(
          report({ findings: [finding({ field: value, message: value })], coverage: [], exit: 1 }),
        );
        expect(tableRows(text).map(cells)).toEqual([6, 6, 6]);
      }),
    );
  });

  test("stays below its cap, closes what it opened, and counts what is left out", () => {
    const findings = Array.from({ length: 6000 }, (_, i) =>
      finding({ field: `body.${"茶".repeat(10)}${i}`, severity: i % 2 ? "note" : "error" }),
    );
    const text = markdownReport(report({ findings, exit: 1 }));
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(900_000);
    expect(Buffer.byteLength(text)).toBeGreaterThan(890_000);
    expect(text.match(/<details>/g)?.length).toBe(text.match(/<\/details>/g)?.length);
    const shown = tableRows(text).filter((line) => line.includes("body")).length;
    const left = Number(/\*\*(\d+) more rows did not fit/.exec(text)?.[1]);
    expect(shown + left).toBeGreaterThanOrEqual(6000);
    expect(shown + left).toBeLessThanOrEqual(6001);
    expect(markdownReport(report({ findings: findings.slice(0, 10), exit: 1 }))).not.toContain("did not fit");
  });
});
