import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { compile, filesAt, mayBreak, previousTag, typeTests } from "../../../scripts/release/previous.ts";

const root = join(import.meta.dirname, "../../..");

test.each([
  ["v1.2.3", "1.2.4", false],
  ["v1.2.3", "1.3.0", false],
  ["v1.2.3", "2.0.0", true],
  ["v0.2.3", "0.2.4", false],
  ["v0.2.3", "0.3.0", true],
  ["v0.9.0", "1.0.0", true],
  ["v1.0.0", "1.0.0", false],
])("after %s, %s may break: %s", (previous, next, may) => {
  expect(mayBreak(previous, next)).toBe(may);
});

test("the version before this one is the highest tag in the history that is not here", () => {
  const folder = mkdtempSync(join(tmpdir(), "previous-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const git = (...args: string[]) =>
    execFileSync("git", ["-c", "user.name=Bee", "-c", "user.email=bee@hive.example", ...args], { cwd: folder });
  const commit = (text: string) => {
    writeFileSync(join(folder, "file"), text);
    git("add", ".");
    git("commit", "-qm", text);
  };
  git("init", "-q");
  commit("one");
  expect(previousTag(folder)).toBeUndefined();
  git("tag", "v0.9.0");
  expect(previousTag(folder)).toBeUndefined();
  commit("two");
  git("tag", "v0.10.0");
  expect(previousTag(folder)).toBe("v0.9.0");
  commit("three");
  git("tag", "vendor");
  git("tag", "v0.11.0-beta.1");
  expect(previousTag(folder)).toBe("v0.10.0");
  expect(filesAt(folder, "v0.10.0")).toEqual({});
});

test("type tests of another version are compiled against these sources", () => {
  for (const file of typeTests) expect(existsSync(join(root, file)), file).toBe(true);
  const use = (call: string) => `import { createCoze } from "../../src/coze.js";
    void createCoze({ token: "pat", region: "cn" }).${call};\n`;
  const said = compile(root, {
    "test/src/good.ts": use('conversations.get("1")'),
    "test/src/gone.ts": use('conversations.fetch("1")'),
  });
  expect(said).toMatch(/^test\/src\/gone\.ts\(2,\d+\): error TS2339: Property 'fetch' does not exist/);
  expect(said).not.toContain("good.ts");
}, 60_000);
