import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCommand, UsageError } from "./command.ts";
import { printTable } from "./measure/table.ts";
import { cacheOf } from "./runtimes/installed.ts";
import { obtain, type Binary } from "./runtimes/obtain.ts";
import { installPacked } from "./runtimes/package.ts";
import { selectNamed } from "./runtimes/select-named.ts";
import { runtimes, type Runtime } from "./runtimes/table.ts";
import { tryRuntime } from "./runtimes/try-runtime.ts";
import { terminalOf } from "./terminal.ts";

const command = {
  name: "npm run test:runtimes --",
  about:
    "Packs the package and runs its checks on other runtimes. Their binaries are fetched from the npm registry, in the " +
    "versions of scripts/runtimes/table.ts, and kept in the folder that RUNTIMES_CACHE names.",
  options: {
    only: { value: "NAME,...", about: `runtimes, or families of them (all)` },
    fetch: { about: "fetch the binaries and run nothing" },
  },
  exits: { 1: "a check failed; a runtime that cannot be had is reported as not run" },
};

const root = join(import.meta.dirname, "..");
const { colour, out, err, progress } = terminalOf(process);

process.exitCode = await runCommand(command, process.argv.slice(2), async ({ only, fetch }) => {
  const { selected, problem } = selectNamed(runtimes, only);
  if (problem !== undefined) throw new UsageError(`--only: ${problem}`);
  return run(selected, fetch);
});

async function run(selected: readonly Runtime[], fetchOnly: boolean): Promise<number> {
  const had: [Runtime, Binary][] = [];
  for (const runtime of selected) {
    if (fetchOnly && !("version" in runtime.source)) continue;
    progress(`looking for ${runtime.name}`);
    try {
      had.push([runtime, await obtain(runtime, cacheOf(root))]);
    } catch (error) {
      out(`not run: ${runtime.name} (${(error as Error).message})\n`);
    }
  }
  if (fetchOnly || !had.length) return 0;

  const folder = mkdtempSync(join(tmpdir(), "runtimes-"));
  const removeFolder = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  process.once("exit", removeFolder);
  progress("packing");
  await installPacked(root, folder);
  const rows: string[][] = [];
  const failed: string[] = [];
  for (const [runtime, binary] of had) {
    progress(runtime.name);
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
  printTable(["runtime", "version", "checks", "result", "time"], rows, { colour, out });
  if (failed.length) err(`\n${failed.join("\n")}\n`);
  return failed.length ? 1 : 0;
}
