import { cpSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { start } from "../runtimes/run-process.ts";
import type { Project } from "./project.ts";

/** For one step. */
const limit = 300_000;

/**
 * Makes a project in `folder`, where the package is installed, with the tools in `modules`, and runs its steps with
 * `node`. Returns what went wrong.
 */
export async function tryProject(
  { name, files, steps }: Project,
  folder: string,
  modules: string,
  node = process.execPath,
): Promise<string[]> {
  const cwd = join(folder, name);
  for (const [file, content] of Object.entries(files)) {
    const path = join(cwd, file);
    mkdirSync(dirname(path), { recursive: true });
    if (typeof content === "string") writeFileSync(path, content);
    else cpSync(join(import.meta.dirname, "../../test/fixtures/projects", content.fixture), path);
  }
  symlinkSync(modules, join(cwd, "node_modules"), "junction");
  // Reports are read as they are in pipes, whatever surrounds this one.
  const { PATH = "", HOME = "/", TMPDIR } = process.env;
  const env = { PATH, HOME, ...(TMPDIR && { TMPDIR }), NO_COLOR: "1", CI: "1", NEXT_TELEMETRY_DISABLED: "1" };
  for (const { script, args = [], prints } of steps) {
    const path = script.startsWith("./") ? script : join("node_modules", script);
    const run = start({ command: node, args: [path, ...args], cwd, env }, limit);
    const { ok, how, stdout, stderr } = await run.ended;
    const output = stdout + stderr;
    const isExpected = prints ? prints.test(output) : output.trim() === "";
    // What follows works with what this step made.
    if (!ok || !isExpected) return [`${[script, ...args].join(" ")}: ${how}, and it prints\n${output.trim()}`];
  }
  return [];
}
