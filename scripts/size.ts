import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { countInstantiations } from "./measure/instantiations.ts";
import { printTable } from "./measure/table.ts";

/**
 * Kilobytes (1,000 bytes), minified and gzipped, dependencies included, of what a program has that creates the client.
 * `goal` is where we want to be, `limit` what must not be exceeded.
 */
const bundles = [
  { name: "Firecrawl", code: 'export { createFirecrawl } from "./src/firecrawl.ts"', goal: 9, limit: 11.8 },
  {
    name: "Aily, token exchange and streams",
    code: 'export { createAily } from "./src/aily.ts"',
    goal: 10,
    limit: 15.6,
  },
  { name: "Coze, streams", code: 'export { createCoze } from "./src/coze.ts"', goal: 12, limit: 14.6 },
  {
    name: "all three",
    code: 'export { createFirecrawl, createAily, createCoze, PlatformError } from "./src/index.ts"',
    goal: 16,
    limit: 18.6,
  },
  { name: "everything, JWT and OAuth too", code: 'export * from "./src/index.ts"', goal: 21, limit: 21 },
];
const typeFile = "test/fixtures/thirty-operations.ts";
const typeBudget = 12_000;

/** Node bundles of the official SDKs, minified and gzipped the same way. */
const peers = [
  ["@mendable/firecrawl-js 4.42.0", "97 kB"],
  ["@larksuiteoapi/node-sdk 1.74.0", "190 kB"],
  ["@coze/api 1.3.9", "187 kB"],
];

const rows: string[][] = [];
let over = 0;
const add = (what: string, value: number, goal: number, limit: number, show: (n: number) => string) => {
  if (value > limit) over++;
  rows.push([what, show(value), show(goal), show(limit), value > limit ? "OVER" : value > goal ? "above goal" : "ok"]);
};

for (const { name, code, goal, limit } of bundles) {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: "." },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "neutral",
    mainFields: ["module", "main"],
    write: false,
  });
  const bytes = gzipSync(outputFiles[0]!.contents, { level: 9 }).length;
  add(`bundle: ${name}`, bytes / 1000, goal, limit, (kilobytes) => `${kilobytes.toFixed(1)} kB`);
}
add(
  "types: a file with 30 operations",
  countInstantiations(typeFile),
  typeBudget,
  typeBudget,
  (n) => `${n} instantiations`,
);

printTable(["what", "measured", "goal", "limit", ""], rows);
console.log("\nOfficial SDKs, measured the same way:");
printTable(["package", "bundle"], peers);
if (over) {
  console.error(`\n${over} over the limit.`);
  process.exitCode = 1;
}
