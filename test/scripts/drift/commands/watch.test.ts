import { readdir, readFile } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { watchWith } from "../../../../scripts/drift/commands/watch.ts";
import type { Finding } from "../../../../scripts/drift/findings.ts";
import { driftWith } from "./cli-run.ts";
import { operation, project, teahouse, type Project } from "./project.ts";

let tea: Project;
beforeEach(async () => {
  tea = await project();
  await tea.write("specs/teahouse.yaml", documented);
  await tea.run("accept", "--pages", tea.path("pages"), "--reason", "the beginning");
});
afterEach(() => tea.remove());

const host = "https://docs.teahouse.example";
const sources = {
  ...{ format: "openapi", url: `${host}/{path}`, pages: ["teahouse.json"] },
  index: { url: `${host}/llms.txt`, format: "links", within: host },
};
const withSources = (value: unknown, fields: Parameters<typeof teahouse>[0] = {}): string =>
  JSON.stringify({ ...JSON.parse(teahouse(fields)), "x-sources": value });
const documented = withSources(sources);

/** A page beside the document, where there is one. */
let prose = "";
const proseOf = (minutes: number): string =>
  [
    "---\nopenapi: POST /brew\n---\n\n## Body\n",
    "| Parameter | Type | Required | Default | Description |\n| --- | --- | --- | --- | --- |",
    "| `leaf` | string | Yes | - | The leaf. |",
    `| \`minutes\` | integer | No | ${minutes} | How long. |`,
    "\n## Response\n\n| Field | Type | Description |\n| --- | --- | --- |\n| `cup` | string | The cup. |\n",
  ].join("\n");

/** Watches a host that serves the tea house as it is now; without a document it is down. */
function watch(document: string | undefined, ...args: string[]) {
  const answers: Record<string, () => Response> = {
    "/robots.txt": () => new Response("User-agent: *\nAllow: /\n", { headers: { "content-type": "text/plain" } }),
    "/llms.txt": () => new Response(`- [Tea](${host}/brew)\n`, { headers: { "content-type": "text/plain" } }),
    "/brew.md": () => new Response(prose, { headers: { "content-type": "text/markdown" } }),
    "/teahouse.json": () => new Response(document, { headers: { "content-type": "application/json" } }),
  };
  const fetch = (url: string) => {
    const { pathname } = new URL(url);
    const answer = document === undefined ? undefined : answers[pathname];
    const response = answer?.() ?? new Response("", { status: 503 });
    return Promise.resolve(Object.defineProperty(response, "url", { value: url }));
  };
  const clock = { now: () => 0, sleep: () => Promise.resolve(), random: () => 0 };
  return driftWith({ watch: watchWith({ fetch, clock }) }, "watch", ...args, "--specs", tea.path("specs"));
}

const next = teahouse({ minutes: { type: "integer", default: 3 }, sugar: { type: "boolean" } });

describe("drift watch", () => {
  test("is content when the vendor says what was reviewed", async () => {
    const { exit, out, err } = await watch(teahouse());
    expect([exit, err]).toEqual([0, ""]);
    expect(out).toContain("✔ clean");
    expect(out.replace(/\s+/g, " ")).toMatch(/teahouse: [^·]*1 pages? /);
  });

  test("says what changed, with its impact, and leaves the lock alone", async () => {
    const before = await tea.read("specs/lock/teahouse.json");
    const { exit, out } = await watch(next, "--format", "json");
    expect(exit).toBe(0);
    const { findings, coverage } = JSON.parse(out);
    expect(findings.map(({ impact, field }: { impact: string; field: string }) => [impact, field])).toEqual([
      ["behaviour", "body.minutes"],
      ["additive", "body.sugar"],
    ]);
    expect(coverage).toMatchObject([{ platform: "teahouse", page: "teahouse.json", operations: 1 }]);
    expect(await tea.read("specs/lock/teahouse.json")).toBe(before);
    expect((await watch(next, "--fail-on", "warning")).exit).toBe(1);
  });

  test("asks whether the vendor contradicts our spec where nothing changed, too", async () => {
    await tea.write("specs/teahouse.yaml", withSources(sources, { minutes: { type: "integer", default: 4 } }));
    const { exit, out } = await watch(teahouse(), "--format", "json", "--fail-on", "warning");
    const { findings } = JSON.parse(out) as { findings: Finding[] };
    expect(findings.map(({ rule, field }) => [rule, field])).toEqual([["spec/default", "body.minutes"]]);
    expect(exit).toBe(1);
  });

  test("sees that a table says something else than the document, first and whenever it changes", async () => {
    const also = [{ format: "markdown", url: `${host}/{path}.md`, pages: ["brew"] }];
    await tea.write("specs/teahouse.yaml", withSources({ ...sources, also }));
    const told = async (minutes: number) => {
      prose = proseOf(minutes);
      const { findings } = JSON.parse((await watch(teahouse(), "--format", "json")).out) as { findings: Finding[] };
      return findings.map(({ rule, field }) => `${rule} ${field}`);
    };
    expect(await told(5)).toEqual([]);
    expect(await told(8)).toEqual(["docs/table-vs-openapi.default body.minutes"]);
    await tea.write("pages/brew.md", proseOf(5));
    await tea.run("accept", "--pages", tea.path("pages"), "--reason", "The page says what the document says.");
    expect(await told(5)).toEqual([]);
    expect(await told(8)).toEqual(["upstream/request-default-changed body.minutes"]);
  });

  test("a page that doubled is saved, can be accepted, and is then no longer refused", async () => {
    await watch(teahouse(), "--update");
    const fields = Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`herb${i}`, { type: "boolean" }]));
    const grown = teahouse(fields);
    const refused = await watch(grown, "--bodies", tea.path("bodies"));
    expect(refused.exit).toBe(4);
    expect(refused.out.replace(/\s+/g, " ")).toContain("accept it: `drift accept --pages FILE`");
    expect(await readdir(tea.path("bodies/teahouse"))).toEqual(["teahouse.json"]);
    const accepted = await tea.run("accept", "--pages", tea.path("bodies"), "--reason", "Herbs are new.");
    expect(accepted.exit).toBe(0);
    expect((await watch(grown)).out).not.toContain("fetch/not-a-doc");
  });

  test("takes over what harms nobody when asked, and keeps what was fetched", async () => {
    const added = teahouse({}, { "/teas": operation });
    expect((await watch(added, "--update", "--bodies", tea.path("bodies"))).exit).toBe(0);
    expect(await tea.read("specs/lock/teahouse.json")).toContain("GET /teas");
    const files = await readdir(tea.path("bodies/teahouse"));
    expect(files).toEqual(["teahouse.json"]);
    expect(await readFile(tea.path("bodies/teahouse/teahouse.json"), "utf8")).toBe(added);
  });

  test("has an exit code of its own for what could not be fetched", async () => {
    const { exit, out } = await watch(undefined, "--fail-on", "never");
    expect(exit).toBe(4);
    expect(out).toContain("fetch/failed");
  });

  test("does not trust what it cannot read", async () => {
    const { exit, out } = await watch('{ "openapi": "3.0.3", "info": { "title": "Teahouse" }, "paths": {} }');
    expect(exit).toBe(3);
    expect(out).toContain("extract/no-operation");
  });

  test("says which spec has no sources, and watches the others", async () => {
    const coffee = teahouse().replaceAll("Teahouse", "Coffeehouse").replace("api.teahouse", "api.coffeehouse");
    await tea.write("specs/coffee.yaml", coffee);
    const both = await watch(teahouse());
    expect([both.exit, both.err]).toEqual([0, ""]);
    expect(both.out.replace(/\s+/g, " ")).toMatch(/not watched: \S*coffee\.yaml has no x-sources/);
    expect(both.out.replace(/\s+/g, " ")).toMatch(/teahouse: [^·]*1 pages? /);
    expect(await watch(teahouse(), "--only", "coffee")).toMatchObject({
      ...{ exit: 2, out: "", err: expect.stringMatching(/coffee\.yaml has no x-sources; add them to name the pages/) },
    });
  });

  test.each([
    [{ ...sources, pages: [] }, /teahouse\.yaml: x-sources\/pages must NOT have fewer/],
    [{ ...sources, pages: ["../x"] }, /teahouse\.yaml: x-sources\/pages\/0 must match/],
    [{ ...sources, url: `${host}/all` }, /teahouse\.yaml: x-sources\/url must match/],
    [{ ...sources, url: `http://docs.teahouse.example/{path}` }, /teahouse\.yaml: x-sources\/url must match/],
    [{ ...sources, index: undefined }, /teahouse\.yaml: x-sources must have required property 'index'/],
    [null, /teahouse\.yaml: x-sources must be object/],
  ])("refuses %j", async (value, problem) => {
    await tea.write("specs/teahouse.yaml", withSources(value));
    expect(await watch(teahouse())).toMatchObject({ exit: 2, out: "", err: expect.stringMatching(problem) });
  });

  test("refuses a spec that cannot be read", async () => {
    await tea.write("specs/teahouse.yaml", "openapi: 3.0.3\nopenapi: 3.0.3\n");
    expect(await watch(teahouse())).toMatchObject({ exit: 2, err: expect.stringMatching(/teahouse\.yaml:2: /) });
  });

  test("refuses what remembers nothing", async () => {
    await tea.write("specs/lock/seen/teahouse.json", "{");
    expect(await watch(teahouse())).toMatchObject({ exit: 2, err: expect.stringContaining("seen/teahouse.json") });
  });
});
