import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCommand } from "./command.ts";
import { painter, wantsColour } from "./terminal.ts";

const command = {
  name: "npm run check --",
  about: "Runs everything that must hold, cheapest first; all of it, so that one failure does not hide another.",
  options: {},
  exits: { 1: "a step failed" },
};

const stepsOf = (report: string): [name: string, command: string[]][] => [
  ["format", ["prettier", "--check", "."]],
  ["generated files", ["tsx", "scripts/generate.ts", "--check"]],
  ["types", ["tsc", "-p", "tsconfig.json"]],
  ["lint", ["eslint", "."]],
  ["drift", ["tsx", "scripts/drift.ts", "check"]],
  ["guides and comments", ["typedoc", "--emit", "none"]],
  ["sizes", ["tsx", "scripts/size.ts"]],
  ["tests", ["vitest", "run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`]],
];

function check(): number {
  const paint = painter(wantsColour(process.stdout, process.env));
  const folder = mkdtempSync(join(tmpdir(), "check-"));
  const report = join(folder, "tests.json");
  const failed: string[] = [];
  for (const [name, command] of stepsOf(report)) {
    console.log(paint("title", `\n== ${name}: ${command.slice(0, 3).join(" ")}`));
    const began = performance.now();
    const { status } = spawnSync("npx", ["--no-install", ...command], { stdio: "inherit" });
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log(`== ${name}: ${status === 0 ? paint("good", "ok") : paint("bad", "FAILED")} (${seconds} s)`);
    if (status !== 0) failed.push(name);
  }
  if (failed.length) console.error(`\nFailed: ${failed.join(", ")}; see above. "npm run format" fixes the format.`);
  console.log(`\n${countTests(report)}`);
  rmSync(folder, { recursive: true, force: true });
  return failed.length ? 1 : 0;
}

function countTests(file: string): string {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(file, "utf8")) as Record<string, number>;
    return `${numPassedTests} passed, ${numFailedTests} failed`;
  } catch {
    return "0 passed, 1 failed";
  }
}

process.exitCode = await runCommand(command, process.argv.slice(2), check);
