import { describe, expect, test } from "vitest";
import { githubReport } from "../../../../scripts/drift/report/github.ts";
import { finding, hostile, page, report, side } from "./build.ts";

const checkout = process.cwd();
const lines = (changes: Parameters<typeof report>[0], folder = checkout) =>
  githubReport(report(changes), folder).trimEnd().split("\n");
const here = "test/scripts/drift/report/github.test.ts";

describe("a report for GitHub Actions", () => {
  test("annotates the side that is a file of the checkout", () => {
    const sides = [side("table", 5, "../elsewhere/brew.md", 24), side("spec", 3, here, 12)];
    expect(lines({ findings: [finding({ sides })], exit: 1 })[0]).toBe(
      `::error title=docs/table-vs-openapi.default,file=${here},line=12::` +
        `teahouse POST /brew body.minutes: table 5 (../elsewhere/brew.md:24), spec 3 (${here}:12) [0123456789ab]`,
    );
  });

  test("names no file that is not there or not in the checkout", () => {
    const missing = finding({ sides: [side("table", 5, "docs/no-such-page.md", 24)] });
    expect(lines({ findings: [missing], exit: 1 })[0]).toMatch(/^::error title=docs\/table-vs-openapi\.default::/);
    const outside = finding({ sides: [side("table", 5, here, 24)] });
    expect(lines({ findings: [outside], exit: 1 }, `${checkout}/specs`)[0]).not.toContain("file=");
  });

  test("has a command for each severity, and none for accepted findings", () => {
    const findings = [
      ...[finding(), finding({ severity: "warning" }), finding({ severity: "note" })],
      finding({ accepted: { reason: "Known." } }),
    ];
    const commands = lines({ findings, exit: 1 }).map((line) => /^::(\w+) /.exec(line)?.[1]);
    expect(commands.filter((command) => command !== undefined)).toEqual(["error", "warning", "notice"]);
  });

  test("keeps to ten annotations of a kind, the tenth of which counts the others", () => {
    const many = (n: number) => Array.from({ length: n }, (_, i) => finding({ field: `body.f${i}` }));
    const errors = (n: number) => lines({ findings: many(n), exit: 1 }).filter((line) => line.startsWith("::error"));
    expect(errors(10)).toHaveLength(10);
    expect(errors(10).join("")).not.toContain("more");
    expect(errors(12)).toHaveLength(10);
    expect(errors(12).at(-1)).toBe("::error title=drift::3 more errors, see the full report");
  });

  test("always says what was read, and the verdict", () => {
    expect(lines({}).slice(-2)).toEqual([
      "coverage teahouse: 1 page, 1 operation, 11 of 11 rows, 4 unverified",
      "drift: 0 errors, 0 warnings, 0 notes, 0 accepted, 4 unverified, exit 0",
    ]);
    expect(lines({ coverage: [] })).toContain("coverage: nothing was read");
  });

  test("escapes what the runner would obey", () => {
    const said = { rule: hostile, platform: hostile, operation: hostile, field: hostile, message: hostile };
    const output = lines({
      findings: [finding({ ...said, sides: [side(hostile, hostile, hostile, 1)] })],
      coverage: [page({ platform: hostile })],
      exit: 1,
    });
    expect(output).toHaveLength(3);
    expect(output.join("")).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    const [, properties = "", message = ""] = /^::error (.*?)::(.*)$/.exec(output[0]!) ?? [];
    expect(properties).not.toMatch(/[:,]/);
    expect(properties).toContain("%3A");
    expect(`${properties}${message}`).not.toMatch(/%(?!25|0D|0A|3A|2C)/);
    expect(output[1]).toMatch(/^coverage /);
    expect(output[1]).not.toContain("##[");
  });
});
