import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { countInstantiations } from "./measure/instantiations.ts";
import { printTable } from "./measure/table.ts";

/** Kilobytes (1,000 bytes), minified and gzipped, dependencies included. */
const budgets = [
  { name: "Firecrawl", entry: "src/firecrawl.ts", budget: 9 },
  { name: "Aily", entry: "src/aily.ts", budget: 10 },
  { name: "Coze", entry: "src/coze.ts", budget: 12 },
  { name: "all three", entry: "src/index.ts", budget: 16 },
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
const add = (what: string, value: number, budget: number, show: (n: number) => string) => {
  if (value > budget) over++;
  rows.push([what, show(value), show(budget), value > budget ? "OVER BUDGET" : "ok"]);
};

for (const { name, entry, budget } of budgets) {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: "esm",
    platform: "neutral",
    mainFields: ["module", "main"],
    write: false,
  });
  const bytes = gzipSync(outputFiles[0]!.contents, { level: 9 }).length;
  add(`bundle: ${name}`, bytes / 1000, budget, (kilobytes) => `${kilobytes.toFixed(1)} kB`);
}
add("types: a file with 30 operations", countInstantiations(typeFile), typeBudget, (n) => `${n} instantiations`);

printTable(["what", "measured", "budget", ""], rows);
console.log("\nOfficial SDKs, measured the same way:");
printTable(["package", "bundle"], peers);
if (over) {
  console.error(`\n${over} over budget.`);
  process.exitCode = 1;
}
