import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { generatedFindings } from "../../../../scripts/drift/generated/generated.ts";
import { compare, generate } from "../../../../scripts/spec/generate.ts";

let root: string;
const output = () => join(root, "generated");
const specs = () => join(root, "specs");
const path = () => join(output(), "beehive.ts");

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "generated-"));
  await cp(join(import.meta.dirname, "../../../fixtures/specs"), specs(), { recursive: true });
  await mkdir(output());
  await writeFile(path(), (await generate(specs(), output())).files.get("beehive.ts")!);
});
afterEach(() => rm(root, { recursive: true, force: true }));

const findings = () => generatedFindings({ specs: specs(), output: output(), root });
const rules = async () => (await findings()).map(({ rule }) => rule);
async function edit(file: string, from: string, to: string): Promise<number> {
  const text = await readFile(file, "utf8");
  expect(text).toContain(from);
  await writeFile(file, text.replace(from, to));
  return text.slice(0, text.indexOf(from)).split("\n").length;
}

test("files that are what the specs generate are no finding", async () => {
  expect(await findings()).toEqual([]);
});

test("a file that is not is stale, with the first difference on both sides", async () => {
  const specLine = await edit(
    join(specs(), "beehive.yaml"),
    "sky: { type: string, enum: [clear, rain] }",
    "sky: { type: string, enum: [clear, snow] }",
  );
  const text = await readFile(path(), "utf8");
  const [only, ...rest] = await findings();
  expect(rest).toEqual([]);
  expect(only).toMatchObject({
    ...{ rule: "gen/stale", severity: "error", platform: "beehive", field: "Weather.sky" },
    sides: [
      {
        source: "generated",
        value: 'sky?: "clear" | "rain" | (string & {});',
        file: path(),
        line: text.slice(0, text.indexOf("sky?:")).split("\n").length,
      },
      {
        source: "spec",
        value: 'sky?: "clear" | "snow" | (string & {});',
        file: `${specs()}/beehive.yaml`,
        line: specLine,
      },
    ],
  });
});

test("a difference in an operation names it and points to it in the file that holds it", async () => {
  await edit(join(specs(), "beehive/hives.yaml"), "x-rate-limit: 5/s", "x-rate-limit: 6/s");
  const lines = (await readFile(join(specs(), "beehive/hives.yaml"), "utf8")).split("\n");
  expect(await findings()).toMatchObject([
    {
      rule: "gen/stale",
      operation: "POST /hives",
      field: "BeehiveCalls.hives.create",
      sides: [{}, { file: `${specs()}/beehive/hives.yaml`, line: lines.indexOf("    post:") + 1 }],
    },
  ]);
});

test("a field that the spec no longer has is named from the file", async () => {
  await edit(join(specs(), "beehive.yaml"), "\n        sky: { type: string, enum: [clear, rain] }", " {}");
  expect(await findings()).toMatchObject([
    { rule: "gen/stale", sides: [{ file: path() }, { file: `${specs()}/beehive.yaml` }] },
  ]);
});

test("a file that ends early is stale at its end", async () => {
  const text = await readFile(path(), "utf8");
  await writeFile(path(), text.slice(0, text.lastIndexOf("\n", text.length - 2)));
  expect(await rules()).toEqual(["gen/stale"]);
});

test("missing, orphaned and hand-written files, as `generate --check` sees them", async () => {
  const differing = async () => (await compare(output(), (await generate(specs(), output())).files)).length;
  await edit(path(), "// Generated from", "// Made from");
  expect(await rules()).toEqual(["gen/hand-edited"]);
  expect(await differing()).toBe(1);
  await rm(path());
  await writeFile(join(output(), "moth.ts"), '// Generated from specs/moth.yaml by "npm run generate". Do not edit.\n');
  await writeFile(join(output(), "notes.ts"), "export {};\n");
  const found = await findings();
  expect(found.map(({ rule, platform }) => `${rule} ${platform}`)).toEqual(["gen/missing beehive", "gen/orphan moth"]);
  expect(found[0]!.sides).toMatchObject([
    { source: "generated", value: null, file: path() },
    { file: `${specs()}/beehive.yaml` },
  ]);
  expect(await differing()).toBe(2);
});

test("an invalid spec is a finding at its place, never silence", async () => {
  await edit(join(specs(), "beehive/hives.yaml"), "operationId: listHives\n      ", "");
  const found = await findings();
  expect(found).toMatchObject([
    { rule: "gen/stale", message: expect.stringContaining("GET /hives has no operationId") },
  ]);
  expect(found[0]!.sides[0]!.file).toBe(`${specs()}/beehive/hives.yaml`);
});

test("another version of the generator than the pinned one is a finding at the pin", async () => {
  const tool = join(root, "node_modules/openapi-typescript");
  await mkdir(tool, { recursive: true });
  await writeFile(join(tool, "package.json"), '{ "version": "7.0.0" }');
  const pin = (version: string) =>
    writeFile(
      join(root, "package.json"),
      `{\n  "devDependencies": {\n    "openapi-typescript": "${version}"\n  }\n}\n`,
    );
  await pin("7.0.0");
  expect(await rules()).toEqual([]);
  await pin("7.13.0");
  expect(await findings()).toMatchObject([
    {
      rule: "gen/tool-version",
      field: "openapi-typescript",
      sides: [{ value: "7.13.0", file: join(root, "package.json"), line: 3 }, { value: "7.0.0" }],
    },
  ]);
});
