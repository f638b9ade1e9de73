import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { compare, generate, main } from "../../scripts/spec/generate.ts";

const fixtures = join(import.meta.dirname, "../fixtures/specs");
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "generate-"));
  await cp(fixtures, join(folder, "specs"), { recursive: true });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const specs = () => join(folder, "specs");
const edit = async (file: string, from: string | RegExp, to: string) => {
  const path = join(specs(), file);
  const text = await readFile(path, "utf8");
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  await writeFile(path, changed);
};
/** The problems as `file:line:column message`, without the folder. */
const problems = async () =>
  (await generate(specs())).problems.map(
    (p) => `${p.file.replace(`${specs()}/`, "")}:${p.line}:${p.column} ${p.message}`,
  );
const text = async () => (await generate(specs())).files.get("beehive.ts")!;

describe("the generated file", () => {
  test("optional fields stay optional when they have a default, free-form objects take any field", async () => {
    const file = await text();
    expect(file).toMatch(/kind\?: "log" \| "skep";/);
    expect(file).toMatch(/notes\?: Record<string, unknown>;/);
  });

  test("enums of answers are open, enums of requests are closed", async () => {
    const file = await text();
    expect(file).toContain('mood?: "calm" | "angry" | (string & {}) | null;');
    expect(file).toContain('sky?: "clear" | "rain" | (string & {});');
    expect(file).toContain("cells?: 6 | 12 | (number & {});");
    expect(file).toContain('kind?: "log" | "skep";');
  });

  test("an enum that requests use too stays closed", async () => {
    await edit("beehive/hives.yaml", "notes: { type: object }", 'notes: { $ref: "#/components/schemas/Hive" }');
    expect(await text()).toContain('mood?: "calm" | "angry" | null;');
  });

  test("files are Blobs", async () => expect(await text()).toContain("file: Blob;"));

  test("limits and facts are part of the comments", async () => {
    const file = await text();
    expect(file).toContain("Name of the hive. 1 to 20 characters.");
    expect(file).toContain("Permission: hive:write.");
    expect(file).toContain("Rate limit: 5/s.");
    expect(file).toContain("@see https://docs.beehive.example/create");
    expect(file).toMatch(/Error codes: 9 \(HTTP 409\) The meadow is full\./);
  });

  test("error codes are collected from the root and the operations", async () => {
    expect(await text()).toContain(
      'export interface ErrorCodes {\n    7: "The queen is missing.";\n    9: "The meadow is full.";\n}',
    );
  });

  test("rules hold the exceptions and nothing else", async () => {
    const file = await text();
    expect(file.slice(file.indexOf("export const rules"))).toBe(
      [
        "export const rules = {",
        '    "GET /hives": { comma: true },',
        '    "POST /hives": { query: ["dry_run"], header: ["X-Keeper"] },',
        '    "DELETE /hives/{hive_id}": { body: true },',
        '    "POST /combs/{comb_id}/photo": { form: true, payload: "body", flag: "stream" },',
        "} as const;\n",
      ].join("\n"),
    );
  });

  test("is the same from run to run", async () => expect(await text()).toBe(await text()));
});

describe("a spec with mistakes", () => {
  const cases: [string, () => Promise<void>, RegExp[]][] = [
    [
      "invalid YAML",
      () => edit("beehive/combs.yaml", "components:", "components: ]"),
      [/^beehive\/combs\.yaml:\d+:\d+ /],
    ],
    [
      "duplicate keys",
      () => edit("beehive/combs.yaml", "      x-payload: body\n", "      x-payload: body\n      x-payload: body\n"),
      [/^beehive\/combs\.yaml:8:7 Map keys must be unique/],
    ],
    [
      "a dangling $ref inside a file",
      () =>
        edit(
          "beehive/combs.yaml",
          'comb: { $ref: "#/components/schemas/Comb" }',
          'comb: { $ref: "#/components/schemas/Com" }',
        ),
      [/^beehive\/combs\.yaml:\d+:\d+ \$ref "#\/components\/schemas\/Com" points to nothing/],
    ],
    [
      "a dangling $ref across files",
      () => edit("beehive/hives.yaml", "combs.yaml#/components/schemas/Comb", "combs.yaml#/components/schemas/Nope"),
      [/^beehive\/hives\.yaml:\d+:\d+ \$ref "combs\.yaml#\/components\/schemas\/Nope" points to nothing/],
    ],
    [
      "a file that does not exist",
      () => edit("beehive/hives.yaml", "combs.yaml#/components/schemas/Comb", "wax.yaml#/components/schemas/Comb"),
      [/^beehive\/hives\.yaml:\d+:\d+ file "beehive\/wax\.yaml" does not exist/],
    ],
    [
      "a path that the root does not list",
      () => edit("beehive.yaml", /  \/combs.*\n.*\n/, ""),
      [/^beehive\/combs\.yaml:2:3 path "\/combs\/\{comb_id\}\/photo" is not listed in the root file/],
    ],
    [
      "a component of the same name in two files",
      () => edit("beehive/combs.yaml", "    Comb:\n", "    Hive: { type: object }\n    Comb:\n"),
      [/^beehive\/hives\.yaml:\d+:5 component "Hive" is also defined in beehive\/combs\.yaml/],
    ],
    [
      "a duplicate operationId",
      () => edit("beehive/combs.yaml", "operationId: uploadPhoto", "operationId: listHives"),
      [/^beehive\/combs\.yaml:4:7 operationId "listHives" is also that of GET \/hives/],
    ],
    [
      "a name in the query and in the body",
      () => edit("beehive/hives.yaml", "name: dry_run", "name: kind"),
      [/^beehive\/hives\.yaml:\d+:7 POST \/hives: "kind" is a query and a body field; flattened, they clash/],
    ],
    [
      "a name in the path and in the body",
      () => edit("beehive/hives.yaml", "reason: { type: string }", "hive_id: { type: string }"),
      [/^beehive\/hives\.yaml:\d+:7 DELETE \/hives\/\{hive_id\}: "hive_id" is a path and a body field/],
    ],
    [
      "an operation without a success answer",
      () => edit("beehive/hives.yaml", '"204": { description: Gone. }', '"404": { description: Gone. }'),
      [/^beehive\/hives\.yaml:\d+:7 .*2XX/],
    ],
    [
      "an unknown extension",
      () => edit("beehive/hives.yaml", "x-retry: safe", "x-retries: safe"),
      [/^beehive\/hives\.yaml:\d+:7 unknown extension "x-retries"/],
    ],
    [
      "an extension with a wrong value",
      () => edit("beehive/hives.yaml", "x-retry: safe", "x-retry: sometimes"),
      [/^beehive\/hives\.yaml:\d+:7 "x-retry" must be equal to one of the allowed values/],
    ],
    [
      "an extension on a schema",
      () => edit("beehive/combs.yaml", "        cells: {", "        cells: { x-unit: cm,"),
      [/^beehive\/combs\.yaml:\d+:\d+ extension "x-unit" has no meaning here/],
    ],
    [
      "an extension that names a field that does not exist",
      () => edit("beehive/hives.yaml", "more: has_more }", "more: more }"),
      [/^beehive\/hives\.yaml:\d+:\d+ GET \/hives: the answer has no field "more"/],
    ],
    [
      "a misspelt keyword",
      () => edit("beehive/combs.yaml", "summary:", "sumary:"),
      [
        /^beehive\/combs\.yaml:3:5 POST \/combs\/\{comb_id\}\/photo has no summary/,
        /^beehive\/combs\.yaml:5:7 .*sumary/,
      ],
    ],
  ];

  test.each(cases)("%s", async (_, breakIt, expected) => {
    await breakIt();
    const found = await problems();
    expect(found).toEqual(expected.map((pattern) => expect.stringMatching(pattern) as string));
  });

  test("all mistakes are reported together and nothing is written", async () => {
    await edit("beehive/hives.yaml", "x-retry: safe", "x-retries: safe");
    await edit("beehive/combs.yaml", "operationId: uploadPhoto", "operationId: listHives");
    await writeFile(join(specs(), "meadow.yaml"), "openapi: [");
    const output = join(folder, "generated");
    const errors = vi.spyOn(console, "error").mockImplementation(() => {});
    const code = await main(["--specs", specs(), "--output", output]);
    const printed = errors.mock.calls.flat().join("\n");
    errors.mockRestore();
    expect(code).toBe(1);
    expect(printed).toMatch(/x-retries[^]*|combs/);
    expect(printed).toMatch(/unknown extension "x-retries"/);
    expect(printed).toMatch(/operationId "listHives"/);
    expect(printed).toMatch(/meadow\.yaml:1:\d+/);
    expect(printed).toMatch(/nothing was written/);
    await expect(readdir(output)).rejects.toThrow("ENOENT");
  });
});

describe("--check", () => {
  const output = () => join(folder, "generated");
  const run = async (...args: string[]) => {
    const lines: string[] = [];
    const log = vi.spyOn(console, "log").mockImplementation((line: string) => void lines.push(line));
    const error = vi.spyOn(console, "error").mockImplementation((line: string) => void lines.push(line));
    const code = await main(["--specs", specs(), "--output", output(), ...args]);
    log.mockRestore();
    error.mockRestore();
    return { code, printed: lines.join("\n") };
  };

  test("passes right after generating", async () => {
    expect(await run()).toMatchObject({ code: 0 });
    expect(await run("--check")).toEqual({ code: 0, printed: "1 generated file up to date." });
  });

  test("names the file, the first difference and the command, and writes nothing", async () => {
    await run();
    const path = join(output(), "beehive.ts");
    const changed = (await readFile(path, "utf8")).replace("cells?:", "cell?:");
    await writeFile(path, changed);
    const { code, printed } = await run("--check");
    expect(code).toBe(1);
    expect(printed).toMatch(/beehive\.ts:\d+\n {2}- +cell\?: .*\n {2}\+ +cells\?: /);
    expect(printed).toContain("npm run generate");
    expect(await readFile(path, "utf8")).toBe(changed);
  });

  test("reports files that are missing or have no spec", async () => {
    const { files } = await generate(specs());
    expect(await compare(output(), files)).toEqual([`${join(output(), "beehive.ts")}: missing`]);
    await run();
    await writeFile(join(output(), "old.ts"), "");
    expect(await compare(output(), files)).toEqual([`${join(output(), "old.ts")}: has no spec`]);
    await run();
    expect(await readdir(output())).toEqual(["beehive.ts"]);
  });

  test("unknown options are usage errors", async () => {
    const { code, printed } = await run("--chek");
    expect(code).toBe(2);
    expect(printed).toContain("Usage: npm run generate");
  });
});
