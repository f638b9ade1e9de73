import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { runCommand } from "./command.ts";
import { budgetOfAll, budgetOfRoot, platformBudgets, type Budget } from "./measure/budget.ts";
import { countInstantiations } from "./measure/instantiations.ts";
import { printTable } from "./measure/table.ts";
import { listPlatforms } from "./spec/load.ts";
import { terminalOf } from "./terminal.ts";

const command = {
  name: "npm run size --",
  about:
    "Measures the bundles of the package, minified and gzipped with what they depend on, and what the types of a file " +
    "with 30 operations cost the compiler, against the limits in scripts/measure/budget.ts.",
  options: {},
  exits: { 1: "something is over its limit" },
};

const platforms = [...new Set([...Object.keys(platformBudgets), ...listPlatforms("specs")])];
const factoryOf = (platform: string) => `create${platform[0]!.toUpperCase()}${platform.slice(1)}`;

/** Bundles to measure: minified and gzipped, dependencies included. */
const bundles: { code: string; budget: Budget }[] = [
  ...platforms.map((platform) => ({
    code: `export { ${factoryOf(platform)} } from "./src/${platform}.ts"`,
    budget: platformBudgets[platform] ?? {
      name: `${platform}, no limit in scripts/measure/budget.ts`,
      goal: 0,
      limit: 0,
    },
  })),
  {
    code: `export { ${platforms.map(factoryOf).join(", ")}, PlatformError } from "./src/index.ts"`,
    budget: budgetOfAll,
  },
  { code: 'export * from "./src/index.ts"', budget: budgetOfRoot },
];
const typeFile = "test/fixtures/thirty-operations.ts";
const typeBudget = 8000;

/** Node bundles of the official SDKs, minified and gzipped the same way. */
const peers = [
  ["@mendable/firecrawl-js 4.42.0", "97 kB"],
  ["@larksuiteoapi/node-sdk 1.74.0", "190 kB"],
  ["@coze/api 1.3.9", "187 kB"],
];

const terminal = terminalOf(process);
const rows: string[][] = [];
let over = 0;
const add = (what: string, value: number, goal: number, limit: number, show: (n: number) => string) => {
  if (value > limit) over++;
  rows.push([
    what,
    show(value),
    show(goal),
    show(limit),
    value > limit ? "over limit" : value > goal ? "above goal" : "ok",
  ]);
};

process.exitCode = await runCommand(command, process.argv.slice(2), async () => {
  for (const { code, budget } of bundles) {
    const { name, goal, limit } = budget;
    terminal.progress(`bundling ${name}`);
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

  printTable(["what", "measured", "goal", "limit", "result"], rows, terminal);
  terminal.out("\nOfficial SDKs, measured the same way:\n");
  printTable(["package", "bundle"], peers, terminal);
  if (over)
    terminal.err(`\n${over} over the limit; make them smaller, or raise the limit in scripts/measure/budget.ts.\n`);
  return over ? 1 : 0;
});
