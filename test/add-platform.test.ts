import { spawn, type ChildProcess } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { createInterface } from "node:readline";
import ts from "typescript";
import { afterAll, beforeAll, expect, test } from "vitest";
import { start, type Ended } from "../scripts/runtimes/run-process.ts";

/** What is added: three files of one platform, and its entry in the `exports` of package.json. */
const added = join(import.meta.dirname, "fixtures/add-platform");
const files = ["specs/teahouse.yaml", "src/teahouse.ts", "scripts/mock/teahouse/dialect.ts"];

const root = join(import.meta.dirname, "..");
const isOurs = (name: string): boolean => !name.startsWith(".") && name !== "node_modules" && name !== "dist";
let project: string;
let original: Map<string, string>;
let generated: Ended;
let built: Ended;
let checked: Ended;
let mock: ChildProcess | undefined;

const run = (...args: string[]) =>
  start({ command: process.execPath, args, cwd: project, env: process.env as Record<string, string> }, 120_000).ended;
const runScript = (name: string, ...args: string[]) => run("--import", "tsx", `scripts/${name}.ts`, ...args);

/** All files of the project by their path, without what is installed or built. */
function contents(): Map<string, string> {
  const folders = readdirSync(project, { withFileTypes: true }).filter(({ name }) => isOurs(name));
  const found = folders.flatMap((entry) =>
    entry.isDirectory() ? readdirSync(join(project, entry.name), { recursive: true, withFileTypes: true }) : [entry],
  );
  const paths = found.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  return new Map(paths.map((path) => [relative(project, path), readFileSync(path, "latin1")]));
}

beforeAll(async () => {
  project = mkdtempSync(join(tmpdir(), "add-platform-"));
  for (const name of readdirSync(root).filter(isOurs))
    cpSync(join(root, name), join(project, name), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(project, "node_modules"), "junction");
  original = contents();

  for (const file of files) cpSync(join(added, file), join(project, file), { recursive: true });
  const manifest = JSON.parse(original.get("package.json")!) as { exports: object };
  Object.assign(manifest.exports, JSON.parse(readFileSync(join(added, "exports.json"), "utf8")));
  writeFileSync(join(project, "package.json"), JSON.stringify(manifest, null, 2));

  generated = await runScript("generate");
  [built, checked] = await Promise.all([runScript("build"), runScript("drift", "check")]);
  cpSync(join(added, "user.mjs"), join(project, "dist/user.mjs"));
}, 240_000);

afterAll(() => {
  mock?.kill();
  rmSync(project, { recursive: true, force: true });
});

test("generate writes its types and no others", () => {
  expect(generated).toMatchObject({ ok: true, stdout: "1 generated file created: generated/teahouse.ts\n" });
});

test("build has no problem with it", () => {
  expect(built).toMatchObject({ ok: true, stdout: "", stderr: "" });
});

test("drift check reports that nothing of its documentation was reviewed, as a note", () => {
  expect(checked, checked.stderr).toMatchObject({ ok: true });
  expect(checked.stdout).toMatch(/^teahouse\n {2}· lock\/missing .*\n(?: {6}.*\n)*\n/m);
});

test("the types of its files and of a program that uses the package are right", () => {
  const { config } = ts.readConfigFile(join(project, "tsconfig.json"), (path) => ts.sys.readFile(path));
  const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, project);
  const own = fileNames.map((file) => relative(project, file)).filter((file) => file.includes("teahouse"));
  expect(own.sort()).toEqual(["generated/teahouse.ts", "scripts/mock/teahouse/dialect.ts", "src/teahouse.ts"]);
  const sources = [...own, "dist/user.mjs"].map((file) => join(project, file));
  const program = ts.createProgram(sources, { ...options, allowJs: true, checkJs: true });
  // The others are as in the project.
  const problems = sources
    .flatMap((file) => ts.getPreEmitDiagnostics(program, program.getSourceFile(file)))
    .map(({ file, messageText }) => `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`);
  expect(problems).toEqual([]);
}, 120_000);

test("the built package calls it on the mock, imported and required", async () => {
  const script = ["--import", "tsx", "scripts/mock.ts", "--port", "0"];
  mock = spawn(process.execPath, script, { cwd: project, stdio: ["ignore", "pipe", "inherit"] });
  const greeting: string[] = [];
  for await (const line of createInterface({ input: mock.stdout! })) {
    greeting.push(line);
    // A blank line stands before the list of clients, and one after it.
    if (greeting.filter((line) => line === "").length === 2) break;
  }
  const [, baseUrl, token] =
    /^createTeahouse\(\{ baseUrl: "(.+)", token: "(.+)" \}\)$/m.exec(greeting.join("\n")) ??
    expect.fail(`the mock does not name createTeahouse:\n${greeting.join("\n")}`);
  const { stdout, stderr } = await run("dist/user.mjs", baseUrl!, token!);
  expect(stderr).toBe("");
  expect(JSON.parse(stdout)).toEqual({
    tea: { id: "tea_000000000002", name: "Keemun", kind: "black" },
    requestId: "request_000000000001",
    names: ["Keemun", "Longjing"],
    unknownTea: "GET /v1/teas/{tea_id}: not_found 4",
    wrongToken: "GET /v1/teas: auth 3",
    required: ["PlatformError", "createTeahouse", "isPlatformError", "meta"],
  });
}, 120_000);

test("the mock and the specs of the built package have it", async () => {
  const script = `
    const { startMock } = require("./dist/mock.cjs");
    const { info } = require("./dist/openapi/teahouse.json");
    startMock().then(async (mock) => {
      const { baseUrl, token } = mock.teahouse;
      const teas = await fetch(baseUrl + "/v1/teas", { headers: { authorization: "Bearer " + token } });
      console.log(JSON.stringify([info["x-source"], teas.status]));
      await mock.close();
    });`;
  const { stdout, stderr } = await run("-e", script);
  expect(stderr).toBe("");
  expect(JSON.parse(stdout)).toEqual([
    { origin: "written by hand", date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/), corrections: 0 },
    200,
  ]);
});

test("the contributing guide names these places and no others", () => {
  const [, section] = /^## Add a platform\n([^]*?)^## /m.exec(original.get("CONTRIBUTING.md")!)!;
  const places = [...section!.matchAll(/^\d+\. `([^`]+)`/gm)].map(([, place]) => place!.replace("<name>", "teahouse"));
  expect(places.sort()).toEqual([...files, "package.json"].sort());
});

test("nothing else is touched", () => {
  const now = contents();
  const paths = [...new Set([...original.keys(), ...now.keys()])];
  expect(paths.filter((path) => now.get(path) !== original.get(path)).sort()).toEqual(
    [...files, "generated/teahouse.ts", "package.json"].sort(),
  );
});
