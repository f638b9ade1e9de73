import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { main } from "../../../../scripts/spec/generate.ts";
import { driftWith } from "./cli-run.ts";
import { page as feishuPage } from "../../docs/feishu/page.ts";
import { proseOf } from "../rules/faults.ts";
import { operation, project, teahouse, type Project, type Reported } from "./project.ts";

let tea: Project;
beforeEach(async () => {
  tea = await project();
  await tea.run("accept", "--pages", tea.path("pages"), "--reason", "the beginning");
});
afterEach(() => tea.remove());

const rules = ({ findings }: Reported): string[] => findings.map(({ rule }) => rule);
const pages = () => ["--pages", tea.path("pages")];
const green = { minutes: { type: "integer", default: 3 } };

describe("drift check without pages", () => {
  test("compares specs with what was last reviewed, and says so in one line when all is well", async () => {
    const { exit, out, err } = await tea.run("check");
    expect([exit, err]).toEqual([0, ""]);
    expect(out).toMatch(/^✔ clean · operations teahouse 1 · \d+ unverified · 0 accepted\n$/);
    const { coverage, summary } = await tea.report();
    expect(coverage).toEqual([
      {
        platform: "teahouse",
        page: tea.path("specs/lock/teahouse.json"),
        dialect: "lock",
        operations: 1,
        rows: 0,
        rowsUsed: 0,
        unverified: summary.unverified!,
      },
    ]);
  });

  test("finds what the spec says otherwise, with file and line on both sides", async () => {
    await tea.write("pages/teahouse.json", teahouse(green));
    await tea.run("accept", "--pages", tea.path("pages"), "--reason", "the vendor says three");
    const { exit, findings } = await tea.report();
    expect(exit).toBe(0);
    const found = findings.find(({ rule }) => rule === "spec/default")!;
    expect(found).toMatchObject({
      platform: "teahouse",
      operation: "POST /brew",
      field: "body.minutes",
      severity: "warning",
    });
    const lines = await Promise.all(
      found.sides.map(async ({ file, line }) => (await readFile(file, "utf8")).split("\n")[line - 1]),
    );
    expect(found.sides.map(({ source, value }) => [source, value])).toEqual([
      ["spec", 5],
      ["published-openapi", 3],
    ]);
    expect(lines[0]).toContain('"default": 5');
    expect(lines[1]).toContain("minutes");
    expect((await tea.report("--fail-on", "warning")).exit).toBe(1);
    expect((await tea.report("--fail-on", "never")).exit).toBe(0);
  });

  test("finds generated files that are not what the specs generate", async () => {
    const check = () => driftWith({}, "check", "--format", "json", "--specs", tea.path("specs"));
    await tea.write("src/teahouse.ts", "");
    const generate = () => main(["--specs", tea.path("specs"), "--output", tea.path("generated")]);
    vi.spyOn(console, "log").mockImplementation(() => undefined);
    expect(await generate()).toBe(0);
    expect(await check()).toMatchObject({ exit: 0 });
    await tea.write("generated/teahouse.ts", (await tea.read("generated/teahouse.ts")).replace("minutes", "hours"));
    const { exit, out } = await check();
    expect(exit).toBe(1);
    expect(JSON.parse(out).findings).toMatchObject([{ rule: "gen/stale", platform: "teahouse" }]);
  }, 60_000);

  test("finds operations that the spec has and the lock has not", async () => {
    await tea.write("specs/teahouse.yaml", teahouse({}, { "/teas": operation }));
    expect(rules(await tea.report())).toEqual(["spec/operation-extra"]);
  });

  test("needs a lock that can be read, whatever --fail-on says; one that is not there yet is a note", async () => {
    await writeFile(tea.path("specs/lock/teahouse.json"), "{");
    const damaged = await tea.report("--fail-on", "never");
    expect([damaged.exit, rules(damaged)]).toEqual([2, expect.arrayContaining(["lock/unreadable"])]);
    await tea.write("specs/other.yaml", teahouse().replace('"Teahouse"', '"Other"'));
    const report = await tea.report("--only", "other", "--fail-on", "warning");
    expect([report.exit, rules(report), report.summary.note]).toEqual([0, ["lock/missing"], 1]);
  });

  test("notes a platform that has types and no client", async () => {
    await tea.write("generated/teahouse.ts", "");
    const report = await tea.report("--fail-on", "warning");
    expect([report.exit, report.findings]).toMatchObject([
      ...[0, [{ rule: "gen/no-client", severity: "note", platform: "teahouse" }]],
    ]);
    expect(report.findings[0]!.sides).toMatchObject([{ file: tea.path("src/teahouse.ts"), value: null }, { line: 1 }]);
    await tea.write("src/teahouse.ts", "");
    expect(rules(await tea.report())).toEqual([]);
  });

  test("is not run with a spec that cannot be read", async () => {
    await tea.write("specs/teahouse.yaml", "openapi: 3.0.3\nopenapi: 3.0.3\n");
    const { exit, err, out } = await tea.run("check");
    expect([exit, out]).toEqual([2, ""]);
    expect(err).toMatch(/teahouse\.yaml:2: /);
    expect(err).not.toContain("usage:");
  });
});

/** The same API, served under a version. */
const versioned = (path: string): string =>
  teahouse().replace("https://api.teahouse.example", `https://api.teahouse.example${path}`);

describe("drift check with pages", () => {
  test("compares the pages, not the lock", async () => {
    expect(await tea.report(...pages())).toMatchObject({ exit: 0, findings: [] });
    await tea.write("pages/teahouse.json", teahouse(green));
    const { findings, coverage } = await tea.report(...pages());
    expect(findings[0]).toMatchObject({ rule: "spec/default" });
    expect(coverage).toMatchObject([{ page: tea.path("pages/teahouse.json"), dialect: "openapi@1", operations: 1 }]);
  });

  test("finds documented operations that nobody has reviewed, or that the spec has not", async () => {
    await tea.write("pages/teahouse.json", teahouse({}, { "/teas": operation }));
    expect(rules(await tea.report(...pages()))).toEqual(["lock/unreviewed"]);
    const all = rules(await tea.report(...pages(), "--all"));
    expect(all.sort()).toEqual(["lock/unreviewed", "spec/operation-missing"]);
  });

  test("takes the silence of a document for less than what it says", async () => {
    await tea.write("pages/teahouse.json", teahouse({ minutes: { type: "integer" } }));
    const silent = await tea.report(...pages());
    expect(silent.findings).toMatchObject([{ rule: "spec/default-extra", severity: "note" }]);
    await tea.write("specs/teahouse.yaml", teahouse({ minutes: { type: "integer", default: 5, maximum: 9 } }));
    const { findings } = await tea.report(...pages());
    expect(findings.map(({ rule, severity }) => `${severity} ${rule}`)).toContain("note spec/range");
    await tea.write("pages/teahouse.json", teahouse({ minutes: { type: "integer", default: 5, maximum: 8 } }));
    expect((await tea.report(...pages())).findings).toMatchObject([{ rule: "spec/range", severity: "warning" }]);
  });

  test("accepts what an overlay corrects for the reason of the correction, as long as it is the only difference", async () => {
    const action = (target: string, rest: object) => ({ target, description: "Measured at the counter.", ...rest });
    const minutes = "$.paths['/brew'].post.requestBody.content.*.schema.properties.minutes";
    const actions = [
      action(`${minutes}.default`, { remove: true }),
      action(minutes, { update: { default: 7, maximum: 9 } }),
    ];
    await tea.write("specs/teahouse.overlay.yaml", JSON.stringify({ overlay: "1.0.0", actions }));
    const { exit, findings } = await tea.report(...pages());
    expect(findings.map(({ rule, accepted }) => [rule, accepted?.reason])).toEqual([
      ["spec/default", "Measured at the counter."],
      ["spec/range", "Measured at the counter."],
    ]);
    expect(exit).toBe(0);
    await tea.write("pages/teahouse.json", teahouse({ minutes: { type: "integer", default: 4 } }));
    const next = (await tea.report(...pages())).findings.filter(({ rule }) => rule.startsWith("spec/"));
    expect(next.map(({ rule, accepted }) => [rule, accepted === null])).toEqual([
      ["spec/default", true],
      ["spec/range", false],
    ]);
  });

  test("misses operations only where the folder is complete", async () => {
    await tea.write("pages/teahouse.json", teahouse({}, { "/teas": operation }));
    await tea.run("accept", ...pages(), "--reason", "both are reviewed");
    await tea.write("pages/teahouse.json", teahouse());
    expect(rules(await tea.report(...pages()))).toEqual([]);
    const complete = await tea.report(...pages(), "--complete");
    expect(complete.exit).toBe(3);
    expect(rules(complete)).toEqual(["extract/below-minimum"]);
  });

  test("checks platforms without pages against the lock", async () => {
    await tea.write("specs/other.yaml", teahouse().replace('"Teahouse"', '"Other"'));
    const { coverage } = await tea.report(...pages());
    expect(coverage.map(({ platform, dialect }) => [platform, dialect])).toEqual([
      ["other", ""],
      ["teahouse", "openapi@1"],
    ]);
    expect((await tea.report(...pages(), "--only", "teahouse")).coverage).toHaveLength(1);
  });

  test.each([
    ["strange.md", "Coffee.", "extract/dialect-unknown"],
    ["empty.md", "", "extract/dialect-unknown"],
    ["broken.json", '{ "openapi": "3.0.3", ', "extract/dialect-unknown"],
    ["latin.md", Buffer.from([0xe9]), "extract/not-text"],
  ])("does not trust a folder with %s, whatever --fail-on says", async (name, text, rule) => {
    await writeFile(tea.path(`pages/${name}`), text);
    for (const more of [[], ["--fail-on", "never"], ["--only", "teahouse"]]) {
      const report = await tea.report(...pages(), ...more);
      expect(report.exit).toBe(3);
      expect(rules(report)).toContain(rule);
    }
  });

  test.each([
    ["https://api.coffee.example", "Coffee", "1 page of coffee skipped"],
    ["https://api.teahouse.example/v3", "Teahouse", "1 page of teahouse-v3 skipped"],
  ])("does not trust a document of %s, called %j, for no spec is compared with it", async (url, title, whose) => {
    await tea.write("specs/teahouse.yaml", versioned("/v2"));
    const document = teahouse().replace("https://api.teahouse.example", url).replace('"Teahouse"', `"${title}"`);
    const file = await tea.write("pages/coffee.json", document);
    const { exit, findings } = await tea.report(...pages(), "--fail-on", "never");
    expect(exit).toBe(3);
    expect(findings).toMatchObject([{ rule: "extract/platform-unknown", sides: [{ file, line: 1 }] }]);
    expect(findings[0]!.message).toContain(whose);
    expect(findings[0]!.message).toContain("specs of teahouse");
  });

  test("compares a document that names nothing with the spec that has its operations", async () => {
    const document = teahouse().replace("https://api.teahouse.example", "/").replace('"Teahouse"', '"Tea API"');
    await tea.write("pages/teahouse.json", document);
    const { exit, findings, coverage } = await tea.report(...pages());
    expect([exit, findings.map(({ rule }) => rule)]).toEqual([0, []]);
    expect(coverage).toMatchObject([{ platform: "teahouse", operations: 1 }]);
  });

  test("passes over the pages of other products in one finding, and is not misled by what is wrong with them", async () => {
    for (const name of ["a", "b"])
      await tea.write(`pages/${name}.md`, feishuPage({ url: `https://open.feishu.cn/open-apis/coffee/v1/${name}` }));
    const { exit, findings, coverage } = await tea.report(...pages());
    expect(exit).toBe(0);
    expect(findings).toMatchObject([
      {
        rule: "extract/platform-unknown",
        severity: "note",
        message: "2 pages of feishu skipped; there are specs of teahouse",
      },
    ]);
    expect(coverage).toHaveLength(3);
  });

  test("passes over the older versions of an API", async () => {
    await tea.write("specs/teahouse.yaml", versioned("/v2"));
    await tea.write("pages/old.json", versioned("/v1"));
    expect(await tea.report(...pages())).toMatchObject({ exit: 0, findings: [] });
  });

  test("does not trust folders without a page of the platform that was asked for", async () => {
    await tea.write("specs/other.yaml", teahouse().replace('"Teahouse"', '"Other"'));
    // A page about a webhook may be of any platform, and says nothing of an operation.
    await tea.write("pages/ready.mdx", proseOf({ route: "WEBHOOK tea.ready" }));
    const { exit, findings } = await tea.report(...pages(), "--only", "other", "--fail-on", "never");
    expect(exit).toBe(3);
    expect(findings).toContainEqual(
      expect.objectContaining({
        rule: "extract/below-minimum",
        message: 'no page here is of "other"',
        sides: [expect.objectContaining({ file: tea.path("pages") })],
      }),
    );
  });

  test("does not trust an empty folder", async () => {
    await mkdir(tea.path("none"));
    expect(await tea.report("--pages", tea.path("none"))).toMatchObject({ exit: 3 });
  });

  test("counts a page once, however often it is given", async () => {
    const { coverage } = await tea.report(...pages(), ...pages(), "--pages", tea.path("pages/teahouse.json"));
    expect(coverage).toHaveLength(1);
  });
});

describe("accepted differences", () => {
  const list = "specs/accepted/teahouse.yaml";
  const entry = (value: number, reason = "The server was seen to use five.") => `
- rule: spec/default
  operation: POST /brew
  field: body.minutes
  aspect: default
  values: { spec: 5, published-openapi: ${value} }
  reason: ${reason}
`;
  beforeEach(async () => {
    await tea.write("pages/teahouse.json", teahouse(green));
  });

  test("are shown as accepted, and counted as nothing else", async () => {
    await tea.write(list, entry(3));
    const { summary, findings, exit } = await tea.report(...pages(), "--fail-on", "warning");
    expect(exit).toBe(0);
    expect(summary).toMatchObject({ error: 0, warning: 0, accepted: 1 });
    expect(findings[0]!.accepted).toEqual({ reason: "The server was seen to use five." });
  });

  test("that occur with other values, or no more, are errors", async () => {
    await tea.write(list, entry(4));
    expect(await tea.report(...pages())).toMatchObject({ exit: 1 });
    expect(rules(await tea.report(...pages()))).toContain("accepted/stale-values");
    await tea.write("pages/teahouse.json", teahouse());
    expect(rules(await tea.report(...pages()))).toEqual(["accepted/unused"]);
  });

  test("of another platform than the one asked for are left alone", async () => {
    await tea.write("specs/other.yaml", teahouse().replace('"Teahouse"', '"Other"'));
    await tea.write(list, entry(4));
    expect(rules(await tea.report("--only", "other"))).not.toContain("accepted/unused");
  });

  test("are to be looked at again from the day after the one that they name", async () => {
    const at = (days: number) => new Date(Date.now() + days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
    for (const [days, expected] of [
      [1, []],
      [0, []],
      [-2, [["accepted/expired", "warning"]]],
      [-95, [["accepted/expired", "error"]]],
    ] as const) {
      await tea.write(list, `${entry(3).trimEnd()}\n  reviewBy: ${at(days)}\n`);
      const { findings, exit } = await tea.report(...pages(), "--fail-on", "warning");
      const open = findings.filter(({ accepted }) => !accepted);
      expect(open.map(({ rule, severity }) => [rule, severity])).toEqual(expected);
      expect(open.every(({ sides: [side] }) => side!.file.endsWith(list) && side!.line === 2)).toBe(true);
      expect(exit).toBe(expected.length ? 1 : 0);
    }
  });

  test.each([
    ["teahuose.yaml", "other.yaml, teahouse.yaml"],
    ["teahouse.yml", "other.yaml, teahouse.yaml"],
    ["teahouse", "other.yaml, teahouse.yaml"],
  ])("are a mistake of configuration in %s, the name of no spec, whatever --only says", async (name, names) => {
    await tea.write("specs/other.yaml", teahouse().replace('"Teahouse"', '"Other"'));
    await tea.write(list, "");
    const file = await tea.write(`specs/accepted/${name}`, entry(3));
    for (const more of [[], ["--only", "other"]]) {
      const { exit, findings } = await tea.report(...more, "--fail-on", "never");
      expect(exit).toBe(2);
      expect(findings).toContainEqual(
        expect.objectContaining({
          rule: "accepted/invalid",
          sides: [
            expect.objectContaining({
              value: `no spec has this name; rename the file to one of ${names}`,
              ...{ file, line: 1 },
            }),
          ],
        }),
      );
    }
  });

  test("are a mistake of configuration where they name a platform", async () => {
    const file = await tea.write(list, `${entry(3)}  platform: teahouse\n`);
    const { exit, findings } = await tea.report(...pages(), "--fail-on", "never");
    expect(exit).toBe(2);
    expect(findings).toContainEqual(
      expect.objectContaining({
        rule: "accepted/invalid",
        sides: [
          expect.objectContaining({
            value: 'remove "platform"; the name of the file says teahouse',
            ...{ file, line: 8 },
          }),
        ],
      }),
    );
  });

  test("are each platform's own, and there need be none", async () => {
    await tea.write("specs/other.yaml", teahouse().replaceAll("eahouse", "ther"));
    expect((await tea.report(...pages())).summary).toMatchObject({ accepted: 0 });
    await tea.write("specs/accepted/other.yaml", entry(3));
    expect((await tea.report(...pages())).summary).toMatchObject({ accepted: 0 });
    await tea.write(list, entry(3));
    await tea.write("specs/accepted/.teahouse.yaml.swp", "what an editor leaves");
    const report = await tea.report(...pages());
    expect(report.summary).toMatchObject({ accepted: 1 });
    expect(rules(report)).not.toContain("accepted/invalid");
  });

  test("are a mistake of configuration where they cannot be read", async () => {
    await tea.write(`${list}/entries.yaml`, entry(3));
    expect(await tea.report()).toMatchObject({ exit: 2 });
    await rm(tea.path("specs/accepted"), { recursive: true });
    await tea.write("specs/accepted", entry(3));
    expect(await tea.report()).toMatchObject({ exit: 2 });
  });

  test("are a mistake of configuration where they give no reason or make no sense", async () => {
    await tea.write(list, entry(3, "ok"));
    const report = await tea.report(...pages(), "--fail-on", "never");
    expect(report.exit).toBe(2);
    expect(report.findings).toContainEqual(
      expect.objectContaining({ rule: "accepted/no-reason", sides: [expect.objectContaining({ line: 7 })] }),
    );
    await tea.write(list, "- rule: no/rule\n");
    expect((await tea.report()).exit).toBe(2);
  });
});

describe("the report of a check", () => {
  test("comes in every format, the same each time", async () => {
    await tea.write("pages/teahouse.json", teahouse(green));
    for (const format of ["text", "json", "github", "markdown"]) {
      const [first, second] = [
        await tea.run("check", ...pages(), "--format", format),
        await tea.run("check", ...pages(), "--format", format),
      ];
      expect(first).toEqual(second);
      expect(first.out).toContain("spec/default");
    }
  });

  test("goes into a file, with a line on what is in it", async () => {
    await tea.write("pages/teahouse.json", teahouse(green));
    const file = tea.path("report.json");
    const { out } = await tea.run("check", ...pages(), "--format", "json", "--output", file);
    expect(out).toMatch(/: 0 errors, 1 warning, .*; the report is in .*report\.json\n$/);
    expect(JSON.parse(await tea.read("report.json")).reportVersion).toBe(1);
  });
});
