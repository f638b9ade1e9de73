import { expect, test } from "vitest";
import { addressesOf, problemsOf, withAddresses } from "../../../scripts/release/manifest.ts";
import { notesOf } from "../../../scripts/release/notes.ts";

const address = "https://git.example/hive/clients";
const changelog = "# Changelog\n\n## 1.2.0 (2026-11-30)\n\n### Added\n\n- Honey.\n\n## 1.1.9\n\n- Wax.\n";
const good = { version: "1.2.0", ...addressesOf(address) };

test("a version with its addresses, its tag and its section can be released", () => {
  expect(problemsOf(good, changelog, "v1.2.0")).toEqual([]);
});

test.each([
  [
    "no repository",
    { version: "1.2.0" },
    changelog,
    "v1.2.0",
    'package.json has no "repository": run "npm run release',
  ],
  ["no address", { ...good, repository: { url: "clients" } }, changelog, "v1.2.0", 'package.json has no "repository"'],
  ["no home page", { ...good, homepage: undefined }, changelog, "v1.2.0", `write "${address}#readme", or run`],
  ["other issues", { ...good, bugs: { url: "https://a.example" } }, changelog, "v1.2.0", `{"url":"${address}/issues"}`],
  ["another tag", good, changelog, "v1.3.0", "the tag is v1.3.0 and the version in package.json is 1.2.0"],
  ["a private package", { ...good, private: true }, changelog, "v1.2.0", 'package.json is "private"'],
  ["no section", good, "# Changelog\n\n## Unreleased\n", "v1.2.0", 'CHANGELOG.md has no section "## 1.2.0"'],
  ["an empty section", good, "## 1.2.0\n\n## 1.1.9\n\n- Wax.\n", "v1.2.0", "the section is empty"],
  [
    "lines left",
    good,
    `## Unreleased\n\n- Bees.\n\n${changelog}`,
    "v1.2.0",
    'CHANGELOG.md has lines under "## Unreleased"',
  ],
] as const)("%s is a problem that says what to do", (_, manifest, changelog, tag, problem) => {
  expect(problemsOf(manifest, changelog, tag)).toEqual([expect.stringContaining(problem)]);
});

test.each([address, `${address}/`, `${address}.git`, `git+${address}.git`])("the addresses follow from %s", (url) => {
  expect(addressesOf(url)).toEqual({
    repository: { type: "git", url: `git+${address}.git` },
    homepage: `${address}#readme`,
    bugs: { url: `${address}/issues` },
  });
});

test.each([
  "",
  "hive/clients",
  "http://git.example/hive/clients",
  "https://git.example/hive",
  "git@git.example:a/b.git",
])("%j is no address of a repository", (url) => {
  expect(addressesOf(url)).toBeUndefined();
  expect(withAddresses({ name: "clients" }, url)).toBeUndefined();
});

test("the fields are written after the license, in place of earlier ones", () => {
  const written = withAddresses({ name: "clients", bugs: 1, license: "MIT", type: "module" }, address);
  expect(Object.keys(written!)).toEqual(["name", "license", "repository", "homepage", "bugs", "type"]);
  expect(written).toMatchObject(addressesOf(address)!);
});

test("the notes of a release are the section of its version", () => {
  expect(notesOf(changelog, "1.2.0")).toBe("### Added\n\n- Honey.");
  expect(notesOf(changelog, "1.1.9")).toBe("- Wax.");
  expect(notesOf("## [1.2.0] - 2026-11-30\n\n- Honey.\n", "1.2.0")).toBe("- Honey.");
  expect(notesOf(changelog, "1.2")).toBeUndefined();
  expect(notesOf("## 1.2.0", "1.2.0")).toBe("");
});
