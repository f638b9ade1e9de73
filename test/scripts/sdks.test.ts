import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { observe, type Subject } from "../../scripts/sdks/behaviour.ts";
import { bundleSize } from "../../scripts/sdks/footprint.ts";
import { coverageOf } from "../../scripts/sdks/guide.ts";
import { functionsIn, methodsOf } from "../../scripts/sdks/methods.ts";
import { ours } from "../../scripts/sdks/subjects.ts";
import { tableOf, withTable, type Column } from "../../scripts/sdks/table.ts";

const root = join(import.meta.dirname, "../..");
const readme = await readFile(join(root, "README.md"), "utf8");
/** The cells of a row of the table in the README: of this package, and of the SDKs. */
const rowOf = (name: string): string[] => {
  const row = readme.split("\n").find((line) => line.startsWith(`| ${name}`))!;
  return row
    .split("|")
    .map((cell) => cell.trim())
    .slice(2, -1);
};

describe("the README says what holds", () => {
  test("of this package when a platform fails", async () => {
    const { reads, writes, brokenStream, lostPage } = await observe(ours);
    expect([reads, writes, brokenStream, lostPage]).toEqual([3, 1, "throws", "throws"]);
    const rows = ["attempts of a read", "attempts of a write", "a stream that breaks", "a page of results"];
    expect(rows.map((name) => rowOf(name)[0])).toEqual(["3", "1", "throws", "throws"]);
  });

  test("of its size, within a tenth", async () => {
    const size = (await bundleSize(root, "./src/index.ts")) / 1000;
    const stated = parseFloat(rowOf("bundle")[0]!);
    expect(Math.abs(size - stated)).toBeLessThan(stated / 10);
  });

  test("of the operations that the SDKs have", async () => {
    const counts = await Promise.all((["firecrawl", "aily", "coze"] as const).map(coverageOf));
    const all = counts.reduce((sum, [, count]) => sum + count, 0);
    expect(rowOf("operations")).toEqual([[all, all] as const, ...counts].map(([some, of]) => `${some} of ${of}`));
  });
});

test("what other clients do is told apart", async () => {
  const json = async (url: string, method = "GET") => {
    const response = await fetch(url, { method });
    return (await response.json()) as object;
  };
  const careless = (url: string): Subject => ({
    read: () => json(`${url}/v1/users/me`),
    async write() {
      for (let i = 0; i < 2; i++) await json(`${url}/v3/chat`, "POST");
    },
    async *stream() {
      try {
        for await (const chunk of (await fetch(`${url}/v3/chat`, { method: "POST" })).body!) yield chunk;
      } catch {
        // It looks complete.
      }
    },
    pages: () => json(`${url}/v2/crawl/job`),
  });
  expect(await observe(careless)).toEqual({
    reads: 1,
    writes: 2,
    brokenStream: "ends as if complete",
    lostPage: "is left out",
  });
  const bare = ({ read, write }: Subject): Subject => ({ read, write });
  expect(await observe((url) => bare(careless(url)))).toMatchObject({
    brokenStream: "no streams",
    lostPage: "paged by hand",
  });
});

test("the table takes the place of the one before", () => {
  const column: Column = {
    ...{ title: "bees 1.0.0", platform: "Bees", operations: [2, 3], bundle: 33_400, importTime: 9.6, node: ">=20.19" },
    ...{ packages: 4, bytes: 2_960_000, lines: 23_391, reads: 3, writes: 1 },
    ...{ brokenStream: "throws", lostPage: "throws" },
  };
  const table = tableOf([column], "Measured today.");
  expect(table).toContain(
    "| bundle, minified and gzipped | 33 kB |\n| CPU time to import | 10 ms |\n| Node | from 20.19 |",
  );
  expect(table).toContain("| packages installed | 4, 3.0 MB |\n| lines of types read for one import | 23,391 |");
  const page = (inside: string) => `# Bees\n\n<!-- sdks: note -->\n${inside}<!-- /sdks -->\n\nMore.\n`;
  expect(withTable(page("\nold\n"), table)).toBe(page(`\n${table}\n\n`));
  expect(() => withTable("# Bees\n", table)).toThrow("<!-- sdks: ... -->");
});

test("methods are found in groups, of classes and of plain objects", () => {
  class Hive {
    client = {};
    combs = new Combs();
    list() {}
  }
  class Combs {
    client = {};
    get() {}
  }
  expect(methodsOf({ hives: new Hive(), other: {} }, "client")).toEqual(["hives.list", "hives.combs.get"]);
  expect(functionsIn({ hives: { list() {}, combs: { get() {} } }, name: "bees" })).toEqual([
    "hives.list",
    "hives.combs.get",
  ]);
});
