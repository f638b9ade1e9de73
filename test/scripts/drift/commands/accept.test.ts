import { readdir, stat } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { proseOf } from "../rules/faults.ts";
import { operation, project, teahouse, type Project } from "./project.ts";

let tea: Project;
beforeEach(async () => {
  tea = await project();
});
afterEach(() => tea.remove());

const because = ["--reason", "reviewed with the tea master"];
const accept = (...args: string[]) => tea.run("accept", ...args, "--pages", tea.path("pages"), ...because);

describe("drift accept --differences", () => {
  const differences = (...args: string[]) =>
    tea.run("accept", "--differences", "--pages", tea.path("pages"), ...because, ...args);

  test("writes one entry for all places with the same values, which the next check takes", async () => {
    const fields = { sugar: { type: "boolean" }, milk: { type: "boolean" }, cups: { type: "integer" } };
    await tea.write("pages/teahouse.json", teahouse(fields));
    const { exit, out, err } = await differences("--rule", "spec/field-missing");
    expect([exit, err]).toEqual([0, ""]);
    expect(out).toContain("teahouse.yaml: 3 differences in 2 entries");
    const text = await tea.read("specs/accepted/teahouse.yaml");
    expect(text).toContain("fields:");
    expect(text.match(/reason: reviewed with the tea master/g)).toHaveLength(2);
    const report = await tea.report("--pages", tea.path("pages"));
    expect(report.findings.filter(({ rule }) => rule === "spec/field-missing" && rule !== null)).toHaveLength(3);
    expect(report.findings.every(({ rule, accepted }) => rule !== "spec/field-missing" || accepted)).toBe(true);
    expect((await differences("--rule", "spec/field-missing")).out).toBe("There was nothing to accept.\n");
    expect(await tea.read("specs/accepted/teahouse.yaml")).toBe(text);
  });

  test("accepts the named operations only", async () => {
    await tea.write("pages/teahouse.json", teahouse({ sugar: { type: "boolean" } }));
    expect((await differences("--rule", "spec/field-missing", "GET /teas")).out).toBe("There was nothing to accept.\n");
  });

  test.each([
    [[], "--rule is missing"],
    [["--rule", "spec/nothing"], 'unknown rule "spec/nothing"'],
    [["--rule", "extract/census"], '"extract/census" is not a difference'],
  ])("%j is refused", async (args, message) => {
    const { exit, err } = await differences(...args);
    expect(exit).toBe(2);
    expect(err).toContain(message);
  });
});

describe("drift accept", () => {
  test("writes the first lock, and nothing new the second time", async () => {
    const first = await accept();
    expect(first).toMatchObject({ exit: 0, err: "" });
    expect(first.out).toContain("teahouse.json: new, 1 operation of 1 page");
    expect(first.out).toContain("reason, for the commit message: reviewed with the tea master");
    const text = await tea.read("specs/lock/teahouse.json");
    expect(text).toContain("minutes");
    const second = await accept();
    expect(second.out).toContain("no change");
    expect(await tea.read("specs/lock/teahouse.json")).toBe(text);
    expect(await readdir(tea.path("specs/lock"))).toEqual(["teahouse.json"]);
  });

  test("prints what changed, with its impact", async () => {
    await accept();
    const changed = teahouse({ minutes: { type: "integer", default: 3 }, sugar: { type: "boolean" } });
    await tea.write("pages/teahouse.json", changed);
    const { out } = await accept();
    expect(out).toMatch(/behaviour {2}POST \/brew {2}body\.minutes {2}upstream\/[a-z-]+: 5 -> 3/);
    expect(out).toMatch(/additive {3}POST \/brew {2}body\.sugar/);
  });

  test("takes over the named operations only", async () => {
    await accept();
    const minutes = { minutes: { type: "integer", default: 3 } };
    await tea.write("pages/teahouse.json", teahouse(minutes, { "/teas": operation }));
    for (const name of [["GET /teas"], ["get", "/teas"]]) {
      const { out, exit } = await accept(...name);
      expect(exit).toBe(0);
      expect(out).not.toContain("body.minutes");
    }
    const lock = await tea.read("specs/lock/teahouse.json");
    expect(lock).toContain("GET /teas");
    expect((await accept()).out).toContain("body.minutes");
  });

  test("refuses operations that nobody knows, and writes nothing then", async () => {
    const { exit, err } = await accept("GET /coffee");
    expect(exit).toBe(2);
    expect(err).toContain('"GET /coffee" is neither on the pages nor in the lock');
    await expect(stat(tea.path("specs/lock"))).rejects.toThrow();
  });

  test("takes over nothing when any page was not read as it is", async () => {
    await tea.write("pages/strange.md", "Coffee.");
    const { exit, out, err } = await accept();
    expect([exit, out]).toEqual([3, ""]);
    expect(err).toContain("strange.md:1  extract/dialect-unknown");
    await expect(stat(tea.path("specs/lock"))).rejects.toThrow();
  });

  test("takes over nothing while a spec cannot be read, for its servers say whose a document is", async () => {
    await tea.write("specs/teahouse.yaml", "openapi: 3.0.3\nopenapi: 3.0.3\n");
    expect(await accept()).toMatchObject({ exit: 2, err: expect.stringMatching(/teahouse\.yaml:2: /) });
    await expect(stat(tea.path("specs/lock"))).rejects.toThrow();
  });

  test("takes over no platform without a spec", async () => {
    const coffee = teahouse().replace('"Teahouse"', '"Coffeehouse"').replace("api.teahouse", "api.coffeehouse");
    await tea.write("pages/other.json", coffee);
    const { exit, out } = await accept();
    expect(exit).toBe(0);
    expect(out).toContain("coffeehouse: not accepted, because the platform has no spec");
    expect(await readdir(tea.path("specs/lock"))).toEqual(["teahouse.json"]);
  });

  test("says of pages of which nobody knows whose they are that they are not taken over", async () => {
    await tea.write("specs/coffee.yaml", teahouse().replace("/brew", "/pour").replaceAll("teahouse", "coffee"));
    await tea.write("pages/stew.mdx", proseOf({ route: "POST /stew" }));
    await tea.write("pages/ready.mdx", proseOf({ route: "WEBHOOK tea.ready" }));
    const { exit, out } = await accept();
    expect(exit).toBe(0);
    expect(out.split("\n").filter((line) => line.includes("not accepted"))).toEqual([
      "an unknown API: not accepted, because the platform has no spec",
    ]);
  });

  test("replaces a lock that cannot be read as a whole only", async () => {
    await tea.write("specs/lock/teahouse.json", "<<<<<<< HEAD");
    const { exit, err } = await accept("POST /brew");
    expect(exit).toBe(2);
    expect(err).toContain("teahouse.json cannot be read; accept the whole platform");
    expect((await accept()).exit).toBe(0);
  });
});
