import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { groups } from "../../../scripts/projects/project.ts";
import { load } from "../drift/workflows/file.ts";

const ci = load("ci");
const release = load("release");
const runsOf = (job: keyof typeof release.jobs, { jobs } = release) => jobs[job]!.steps.flatMap(({ run }) => run ?? []);

describe("a release", () => {
  test("starts with a tag, and with nothing else", () => {
    expect(release.on).toEqual({ push: { tags: ["v*"] } });
  });

  test("is checked in full before anything is published", () => {
    expect(runsOf("check").slice(0, 4)).toEqual([
      "npm ci",
      'npm run -s release -- check "$GITHUB_REF_NAME"',
      "npm run -s release -- types",
      ".ci/run",
    ]);
    expect(release.jobs.publish!.needs).toBe("check");
    expect(release.jobs.notes!.needs).toBe("publish");
  });

  test("publishes what was checked, with its provenance, and runs none of our code where it has rights", () => {
    expect(runsOf("publish")).toEqual(["npm publish --provenance --access public ./package/*.tgz"]);
    expect(release.jobs.publish!.permissions).toEqual({ "id-token": "write" });
    expect(release.jobs.notes!.permissions).toEqual({ contents: "write" });
    expect(runsOf("notes").join()).not.toMatch(/\b(?:npm|npx|node|tsx)\b/);
    expect(runsOf("notes").join()).toContain("--notes-file package/notes.md");
  });
});

describe("CI", () => {
  test("tries the package in every group of projects, on the oldest and the newest Node", () => {
    expect(ci.jobs.projects!.strategy!.matrix).toEqual({ group: [...groups], node: ["20.19", "24"] });
    expect(runsOf("projects", ci)).toContain('npm run -s test:projects -- --only "$GROUP"');
  });

  test("rehearses a release, and looks for known weaknesses", () => {
    const runs = runsOf("package", ci);
    for (const run of ["npm publish --dry-run", "npm run -s release -- types", "npm audit --omit=dev"])
      expect(runs).toContain(run);
    expect(runsOf("workflows", ci).join()).toMatch(/zizmor==\d+\.\d+\.\d+ /);
  });
});

test.each([
  [["check"], 2, "check: TAG is missing"],
  [["check", "v9.9.9"], 1, "the tag is v9.9.9"],
  [["repository", "hive"], 2, 'repository: "hive" is no address; write https://HOST/OWNER/NAME'],
  [["notice"], 2, "write one of check, notes, repository, types"],
])("npm run release -- %j ends with %i", (args, code, problem) => {
  const ended = spawnSync("node", ["--import", "tsx", "scripts/release.ts", ...args], { encoding: "utf8" });
  expect(ended.stderr).toContain(problem);
  expect(ended.status).toBe(code);
});
