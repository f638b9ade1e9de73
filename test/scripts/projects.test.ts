import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { dependenciesAt, versionAt } from "../../scripts/projects/dependencies.ts";
import { groups, type Step } from "../../scripts/projects/project.ts";
import { listProjects } from "../../scripts/projects/table.ts";
import { tryProject } from "../../scripts/projects/try-project.ts";
import { userFile } from "../../scripts/projects/user-file.ts";

const root = join(import.meta.dirname, "../..");
const projects = listProjects({ tarball: "package.tgz", userFile: userFile(["beehive"]) });

test("there is a project for every compiler, test runner and bundler, each once", () => {
  const names = projects.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names).toEqual(
    expect.arrayContaining([
      ...["ts5.4-commonjs", "ts5.9-node16", "ts7-nodenext", "ts5.4-bundler", "ts7-strictest", "ts5.9-init"],
      ...["attw", "editor", "jest", "ts-jest", "babel-jest", "vitest", "esbuild", "rollup", "vite", "webpack", "next"],
      ...["dependencies-lowest", "dependencies-highest"],
    ]),
  );
  expect([...new Set(projects.map(({ group }) => group))].sort()).toEqual([...groups].sort());
});

test("packages are pinned, fixtures exist, and the compiled file imports every platform", () => {
  const pins = projects.flatMap(({ packages = [] }) => packages);
  expect(pins.filter((pin) => !/^(@[\w-]+\/)?[\w-]+@\d+\.\d+\.\d+$/.test(pin))).toEqual([]);
  const fixtures = projects.flatMap(({ files }) =>
    Object.values(files).flatMap((file) => (typeof file === "string" ? [] : file.fixture)),
  );
  const folder = join(root, "test/fixtures/projects");
  expect([...new Set(fixtures)].sort()).toEqual(readdirSync(folder).sort());
  expect(userFile(["beehive"])).toContain('import * as beehive from "agent-platform-clients/beehive";');
});

test("the ends of a range are its lowest version and what npm makes of it", () => {
  expect(versionAt("lowest", "^3.1.0")).toBe("3.1.0");
  expect(versionAt("highest", "~3.1.0")).toBe("~3.1.0");
  expect(() => versionAt("lowest", "3.1.0")).toThrow('the range "3.1.0" has no ends; write it as "^1.2.3"');
  expect(dependenciesAt("lowest", root)).toEqual(["eventsource-parser@3.1.0", "openapi-fetch@0.17.0"]);
});

test.each<[string, Step, string[]]>([
  ["holds", { script: "./print.js", args: ["well"], prints: /^well\n$/ }, []],
  [
    "prints something else",
    { script: "./print.js", args: ["ill"], prints: /well/ },
    ["exit code 0, and it prints\nill"],
  ],
  ["prints though it should not", { script: "./print.js", args: ["well"] }, ["exit code 0, and it prints\nwell"]],
  ["fails", { script: "./missing.js", prints: /./ }, ["exit code 1, and it prints"]],
])("a step that %s", async (_, step, failures) => {
  const folder = mkdtempSync(join(tmpdir(), "projects-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, "modules"));
  writeFileSync(join(folder, "modules/tool.js"), "");
  const files = { "print.js": "console.log(process.argv[2]);", "deep/route.js": { fixture: "route.js" } };
  // What follows a failed step is not run.
  const never = { script: "./print.js", args: ["never"], prints: failures.length ? /nothing/ : /never/ };
  const project = { name: "beehive", group: "tests", files, steps: [step, never] } as const;
  const found = await tryProject(project, folder, join(folder, "modules"));
  expect(found).toEqual(failures.map((failure) => expect.stringContaining(failure)));
  for (const file of ["deep/route.js", "node_modules/tool.js"])
    expect(existsSync(join(folder, "beehive", file)), file).toBe(true);
});
