import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { printTable } from "./measure/table.ts";
import { obtain, type Binary } from "./runtimes/obtain.ts";
import { readOptions, type Options } from "./runtimes/options.ts";
import { installPacked } from "./runtimes/package.ts";
import { tryRuntime } from "./runtimes/try-runtime.ts";
import type { Runtime } from "./runtimes/table.ts";

const root = join(import.meta.dirname, "..");
/** Binaries that were fetched are kept here. */
const cache = resolve(root, process.env.RUNTIMES_CACHE ?? "node_modules/.cache/runtimes");

const options = readOptions(process.argv.slice(2));
if ("problem" in options) {
  console.error(options.problem);
  process.exitCode = 2;
} else {
  process.exitCode = await run(options).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  });
}

async function run({ selected, fetchOnly }: Options): Promise<number> {
  const had: [Runtime, Binary][] = [];
  for (const runtime of selected) {
    if (fetchOnly && !("version" in runtime.source)) continue;
    try {
      had.push([runtime, await obtain(runtime, cache)]);
    } catch (error) {
      console.log(`not run: ${runtime.name} (${(error as Error).message})`);
    }
  }
  if (fetchOnly || !had.length) return 0;

  const folder = mkdtempSync(join(tmpdir(), "runtimes-"));
  const removeFolder = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  process.once("exit", removeFolder);
  await installPacked(root, folder);
  const rows: string[][] = [];
  const failed: string[] = [];
  for (const [runtime, binary] of had) {
    const began = performance.now();
    const { checks, failures } = await tryRuntime(runtime, binary, folder).catch((error: unknown) => ({
      checks: 0,
      failures: [`it could not be started: ${String(error)}`],
    }));
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    const result = failures.length ? `${failures.length} FAILED` : "ok";
    rows.push([runtime.name, binary.version, String(checks), result, `${seconds} s`]);
    failed.push(...failures.map((failure) => `${runtime.name}: ${failure}`));
  }
  printTable(["runtime", "version", "checks", "result", "time"], rows);
  if (failed.length) console.error(`\n${failed.join("\n")}`);
  return failed.length ? 1 : 0;
}
