import { mkdir, writeFile } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Finding } from "../../../../scripts/drift/findings.ts";
import { drift } from "./cli-run.ts";
import { operation, project, teahouse, type Project } from "./project.ts";

interface Document {
  info?: { title: string };
}

let tea: Project;
beforeEach(async () => {
  tea = await project();
});
afterEach(() => tea.remove());

const diff = (...args: string[]) => drift("diff", tea.path("pages/teahouse.json"), ...args);

describe("drift diff", () => {
  test("says what changed with its impact, and fails for what breaks callers", async () => {
    const next = await tea.write("next.json", teahouse({ minutes: { type: "string" } }));
    const { exit, out } = await diff(next);
    expect(exit).toBe(1);
    expect(out).toMatch(/✖ upstream\/[a-z-]+ {2}breaking {2}body\.minutes/);
    expect(out).toContain(`${next}:`);
    expect(out).toContain("teahouse: 2 pages, 2 operations");
  });

  test("is content when nothing changed", async () => {
    const { exit, out } = await diff(tea.path("pages"));
    expect(exit).toBe(0);
    expect(out).toMatch(/^✔ clean · operations teahouse 2/);
  });

  test.each<[string, (document: Document) => void]>([
    ["another title", ({ info }) => (info!.title = "Tea House")],
    ["no info", (document) => delete document.info],
  ])("takes two states of one platform to be of the same one: %s", async (_, change) => {
    const document = JSON.parse(teahouse()) as Document;
    change(document);
    const next = await tea.write("next.json", JSON.stringify(document));
    const { exit, out } = await diff(next);
    expect(out).toMatch(/^✔ clean/);
    expect(exit).toBe(0);
  });

  test.each<[string, string[], string[]]>([
    ["/v1", ["/v2"], ["breaking upstream/base-path-changed base"]],
    ["/v1/", ["/v1"], []],
    ["/v1", ["/v1", "/v2"], ["additive upstream/base-path-added base"]],
    [
      "https://api.teahouse.example/v1",
      ["https://api.teahouse.example/v2"],
      ["breaking upstream/base-path-changed base"],
    ],
    [
      "https://api.teahouse.example/v1",
      ["https://eu.teahouse.example/v2"],
      ["breaking upstream/host-removed host", "additive upstream/host-added host"],
    ],
  ])("tells of a server once for all operations: %s -> %j", async (before, after, expected) => {
    const served = (...urls: string[]): string =>
      JSON.stringify({
        ...(JSON.parse(teahouse({}, { "/teas": operation })) as object),
        servers: urls.map((url) => ({ url })),
      });
    const [old, next] = [await tea.write("old.json", served(before)), await tea.write("new.json", served(...after))];
    const { out } = await drift("diff", old, next, "--format", "json");
    const { findings } = JSON.parse(out) as { findings: Finding[] };
    expect(findings.map(({ impact, rule, aspect }) => `${impact} ${rule} ${aspect}`)).toEqual(expected);
    for (const { places } of findings) expect(places).toEqual(["GET /teas", "POST /brew"]);
  });

  test("does not call pages of others by the name of a platform that writes in the same way", async () => {
    const page = (document: string, type: string) =>
      `---\nopenapi: "${document}POST /brew"\n---\n\n## Body\n\n<ParamField body="minutes" type="${type}" required>\n  How long.\n</ParamField>\n`;
    const compared = async (document: string) => {
      const [old, next] = [
        await tea.write("old.md", page(document, "integer")),
        await tea.write("next.md", page(document, "string")),
      ];
      const { out } = await drift("diff", old, next, "--format", "json");
      const { findings, coverage } = JSON.parse(out) as { findings: Finding[]; coverage: { platform: string }[] };
      return [...findings, ...coverage].map(({ platform }) => platform);
    };
    expect(await compared("")).toEqual(["", "", ""]);
    expect(await compared("api-reference/openapi.json ")).toEqual(["", "", ""]);
    expect(await compared("api-reference/v2-openapi.json ")).toEqual(["firecrawl", "firecrawl", "firecrawl"]);
  });

  test("keeps platforms apart where there are several", async () => {
    for (const folder of ["old", "new"]) {
      await tea.write(`${folder}/a.json`, teahouse());
      await tea.write(`${folder}/b.json`, teahouse().replace("Teahouse", folder === "old" ? "Coffee" : "Cocoa"));
    }
    const { out } = await drift("diff", tea.path("old"), tea.path("new"));
    expect(out).toContain("upstream/operation-removed");
    expect(out).toContain("upstream/operation-added");
  });

  test.each([
    ["behaviour", { minutes: { type: "integer", default: 3 } }, [0, 1, 0]],
    ["additive", { sugar: { type: "boolean" } }, [0, 0, 0]],
    ["breaking", { minutes: { type: "string" } }, [1, 1, 0]],
  ])("weighs %s changes by --fail-on", async (impact, fields, exits) => {
    const next = await tea.write("next.json", teahouse(fields));
    const ran = await Promise.all(
      ["error", "warning", "never"].map((level) => diff(next, "--fail-on", level, "--format", "json")),
    );
    expect(ran.map(({ exit }) => exit)).toEqual(exits);
    for (const { out } of ran)
      expect(JSON.parse(out).findings.map((f: { impact: string }) => f.impact)).toContain(impact);
  });

  test("compares folders of pages too", async () => {
    await tea.write("old/a.json", teahouse());
    await tea.write("new/a.json", teahouse());
    await tea.write("new/b.json", teahouse({}, { "/teas": operation }).replace(/"\/brew"/, '"/steep"'));
    const { out, exit } = await drift("diff", tea.path("old"), tea.path("new"));
    expect(out).toContain("GET /teas");
    expect(exit).toBe(0);
  });

  test("trusts nothing that it could not read, whatever --fail-on says", async () => {
    await mkdir(tea.path("empty"));
    expect(await diff(tea.path("empty"), "--fail-on", "never")).toMatchObject({ exit: 3 });
    await writeFile(tea.path("next.json"), '{ "swagger": "2.0" }');
    const { exit, out } = await diff(tea.path("next.json"));
    expect(exit).toBe(3);
    expect(out).toContain("extract/dialect-unknown");
  });
});
