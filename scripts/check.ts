import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const folder = mkdtempSync(join(tmpdir(), "check-"));
const report = join(folder, "tests.json");

/** Everything that must hold, cheapest first. All steps run, so that one failure does not hide another. */
const steps: [name: string, command: string[]][] = [
  ["format", ["prettier", "--check", "."]],
  ["generated files", ["tsx", "scripts/generate.ts", "--check"]],
  ["types", ["tsc", "-p", "tsconfig.json"]],
  ["lint", ["eslint", "."]],
  ["drift", ["tsx", "scripts/drift.ts", "check"]],
  ["guides and comments", ["typedoc", "--emit", "none"]],
  ["sizes", ["tsx", "scripts/size.ts"]],
  ["tests", ["vitest", "run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`]],
];

const failed: string[] = [];
for (const [name, command] of steps) {
  console.log(`\n== ${name}: ${command.slice(0, 3).join(" ")}`);
  const began = performance.now();
  const { status } = spawnSync("npx", ["--no-install", ...command], { stdio: "inherit" });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`== ${name}: ${status === 0 ? "ok" : "FAILED"} (${seconds} s)`);
  if (status !== 0) failed.push(name);
}

if (failed.length) console.error(`\nFailed: ${failed.join(", ")}; see above. "npm run format" fixes the format.`);
console.log(`\n${countTests(report)}`);
rmSync(folder, { recursive: true, force: true });
process.exitCode = failed.length ? 1 : 0;

function countTests(file: string): string {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(file, "utf8")) as Record<string, number>;
    return `${numPassedTests} passed, ${numFailedTests} failed`;
  } catch {
    return "0 passed, 1 failed";
  }
}
