import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { writeHovers } from "../scripts/spec/hover.ts";
import { listPlatforms, loadSpec } from "../scripts/spec/load.ts";
import { listOperations } from "../scripts/spec/operations.ts";

const root = join(import.meta.dirname, "..");
const platforms = listPlatforms(join(root, "specs"));

// The comment of an entry is what editors show for the call. To mend: npm run hover
test.each(platforms)("%s: the comments of calls say what the spec says", async (platform) => {
  const { document } = await loadSpec(join(root, "specs"), platform);
  const source = readFileSync(join(root, `src/${platform}.ts`), "utf8");
  expect(writeHovers(source, document)).toBe(source);
  const operations = listOperations(document);
  const documented = operations.filter(({ value }) => source.includes(` * ${String(value.summary)}\n`));
  expect(documented.length).toBeGreaterThan(operations.length * 0.8);
});

test("a comment that is missing or wrong is written", () => {
  const operation = { summary: "Lists hives.", externalDocs: { url: "https://x.example" }, "x-rate-limit": "1/s" };
  const wanted = `const routes = {
  hives: {
    /**
     * Lists hives.
     * Rate limit: 1/s.
     * @see https://x.example
     */
    list: "GET /hives",
  },
} as const`;
  const document = { paths: { "/hives": { get: operation } } };
  for (const comment of ["", "    /** Wrong. */\n", "    /**\n     * Wrong.\n     * @see here\n     */\n"])
    expect(writeHovers(wanted.replace(/ {4}\/\*\*[^]*?\*\/\n/, comment), document)).toBe(wanted);
});
