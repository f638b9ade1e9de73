import { join } from "node:path";
import { runCommand, UsageError } from "./command.ts";
import { printTable } from "./measure/table.ts";
import { groups } from "./projects/project.ts";
import { tryProjects } from "./projects/run.ts";
import { listProjects } from "./projects/table.ts";
import { selectNamed } from "./runtimes/select-named.ts";
import { terminalOf } from "./terminal.ts";

const command = {
  name: "npm run test:projects --",
  about:
    "Packs the package and tries it in projects of users: with every way of TypeScript to resolve modules, with test " +
    "runners, with bundlers, in the programs of examples/, and with the lowest and highest versions of what it depends " +
    "on. Tools that are no development dependencies are fetched from the npm registry and kept in the folder that " +
    "RUNTIMES_CACHE names.",
  options: {
    only: { value: "NAME,...", about: `projects, or groups of them: ${groups.join(", ")} (all)` },
    list: { about: "print the names of all projects" },
  },
  exits: { 1: "a project failed; what could not be had is reported as not run" },
};

const { colour, out, err, progress } = terminalOf(process);

process.exitCode = await runCommand(command, process.argv.slice(2), async ({ only, list }) => {
  const all = listProjects({ tarball: "", userFile: "" }).map(({ name, group }) => ({ name, family: group }));
  if (list) {
    out(all.map(({ name, family }) => `${family.padEnd(14)}${name}\n`).join(""));
    return 0;
  }
  const { selected, problem } = selectNamed(all, only);
  if (problem !== undefined) throw new UsageError(`--only: ${problem}`);
  const names = new Set(selected.map(({ name }) => name));
  const outcomes = await tryProjects(join(import.meta.dirname, ".."), ({ name }) => names.has(name), progress);
  const rows = outcomes.map(({ name, notRun, failures, seconds }) => [
    name,
    notRun !== undefined ? "not run" : failures.length ? "FAILED" : "ok",
    `${seconds.toFixed(1)} s`,
  ]);
  printTable(["project", "result", "time"], rows, { colour, out });
  for (const { name, notRun } of outcomes) if (notRun !== undefined) out(`not run: ${name} (${notRun})\n`);
  const failed = outcomes.flatMap(({ name, failures }) => failures.map((failure) => `\n${name}: ${failure}\n`));
  err(failed.join(""));
  return failed.length ? 1 : 0;
});
