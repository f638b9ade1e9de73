import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { build } from "esbuild";

// Few files, since a runtime opens each of them at import; the shared part is one chunk.
rmSync("dist", { recursive: true, force: true });
const tsc = "node_modules/typescript/bin/tsc";
const { status } = spawnSync(process.execPath, [tsc, "-p", "tsconfig.build.json"], { stdio: "inherit" });
if (status !== 0) process.exit(1);
await build({
  entryPoints: ["index", "firecrawl", "aily", "coze"].map((name) => `src/${name}.ts`),
  outdir: "dist",
  bundle: true,
  splitting: true,
  packages: "external",
  format: "esm",
  platform: "neutral",
  target: "es2022",
  chunkNames: "shared-[hash]",
  logLevel: "warning",
});
