import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { afterAll, beforeAll, expect, test } from "vitest";

const root = join(import.meta.dirname, "..");
let folder: string;
let tarball: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "package-"));
  execFileSync("npm", ["pack", "--pack-destination", folder], { cwd: root, stdio: "pipe" });
  tarball = join(
    folder,
    readdirSync(folder).find((name) => name.endsWith(".tgz"))!,
  );
  // Installed by hand, since an install would need a registry.
  const installed = join(folder, "node_modules/agent-platform-clients");
  mkdirSync(installed, { recursive: true });
  execFileSync("tar", ["-xzf", tarball, "--strip-components=1", "-C", installed]);
  for (const name of ["openapi-fetch", "openapi-typescript-helpers", "eventsource-parser"])
    symlinkSync(join(root, "node_modules", name), join(folder, "node_modules", name));
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const node = (...args: string[]) => execFileSync(process.execPath, args, { cwd: folder, encoding: "utf8" }).trim();
const entries = ["", "/firecrawl", "/aily", "/coze"].map((path) => `agent-platform-clients${path}`);

test("publint has nothing to say", async () => {
  const buffer = readFileSync(tarball);
  const { messages, pkg } = await publint({
    pack: { tarball: buffer.buffer.slice(buffer.byteOffset, buffer.byteOffset + buffer.byteLength) },
  });
  expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
}, 60_000);

test("its types resolve for ESM", () => {
  const attw = join(root, "node_modules/@arethetypeswrong/cli/dist/index.js");
  const args = [attw, tarball, "--profile", "esm-only", "--no-color"];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: "utf8" });
  expect(`${stdout}${stderr}`).toContain("node16 (from ESM)");
  expect(status, stdout).toBe(0);
}, 60_000);

test("holds what it needs and nothing else", () => {
  const names = execFileSync("tar", ["-tzf", tarball], { encoding: "utf8" }).trim().split("\n");
  const unexpected = names.filter(
    (name) =>
      !/^package\/(dist\/(index|firecrawl|aily|coze|shared-\w+)\.js|dist\/types\/(src|generated)\/(\w+\/)?[\w-]+\.d\.ts|package\.json|README\.md|LICENSE|CHANGELOG\.md)$/.test(
        name,
      ),
  );
  expect(unexpected).toEqual([]);
  expect(names).toEqual(expect.arrayContaining(["package/dist/index.js", "package/dist/types/generated/coze.d.ts"]));
});

test.each(entries)("%s can be imported and required on this Node", (name) => {
  const show = "Object.keys(m).sort().join()";
  const imported = node("--input-type=module", "-e", `import * as m from "${name}"; console.log(${show})`);
  const required = node("-e", `const m = require("${name}"); console.log(${show})`);
  expect(imported).toContain("create");
  expect(required).toBe(imported);
});

test("comments of the calls survive into the declarations, and users' files compile against them", () => {
  const file = join(folder, "user.mts");
  writeFileSync(
    file,
    `import { createCoze, type PlatformError } from "agent-platform-clients";
const coze = createCoze({ token: "pat", region: "cn" });
export const id: string | undefined = (await coze.conversations.create({ name: "x" })).id;
// @ts-expect-error unknown field
void coze.conversations.create({ nam: "x" });
export const kind = (error: PlatformError) => error.kind;
`,
  );
  const declarations = readFileSync(
    join(folder, "node_modules/agent-platform-clients/dist/types/src/coze.d.ts"),
    "utf8",
  );
  expect(declarations).toMatch(
    /\/\*\*[^]*?@see https:\/\/[^\s]+\s+\*\/\s+readonly create: "POST \/v1\/conversation\/create";/,
  );
  const options = [
    "--noEmit",
    "--strict",
    "--module",
    "nodenext",
    "--target",
    "es2022",
    "--lib",
    "es2022,dom",
    "--skipLibCheck",
    "false",
  ];
  const { stdout } = spawnSync(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), ...options, file], {
    cwd: folder,
    encoding: "utf8",
  });
  expect(stdout).toBe("");
}, 60_000);
