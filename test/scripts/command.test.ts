import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { text } from "node:stream/consumers";
import { beforeAll, describe, expect, test } from "vitest";
import { runCommand, UsageError, usageOf } from "../../scripts/command.ts";
import { commands, overview } from "../../scripts/drift/commands/cli.ts";

const command = {
  name: "npm run harvest --",
  about: "Collects the honey of all hives that stand in the garden, from the oldest to the youngest one.",
  operands: "HIVE ...",
  options: {
    jars: { value: "N", default: "3", about: "how many jars" },
    label: { value: "TEXT", about: "what the jars say" },
    quiet: { about: "wake no bee" },
  },
  exits: { 1: "a hive is empty" },
};

/** What a run with these arguments returns, prints and hands to the job. */
async function run(...args: string[]) {
  const said: string[] = [];
  const given: unknown[] = [];
  const say = (line: string) => void said.push(line);
  const code = await runCommand(
    command,
    args,
    (values, operands) => {
      given.push(values, operands);
      if (operands.includes("wasps")) throw new UsageError("wasps make no honey");
      return operands.includes("empty") ? 1 : 0;
    },
    { log: say, error: say },
  );
  return { code, said: said.join("\n"), given };
}

test("options have their values, their defaults, or none", async () => {
  expect(await run("--label", "acacia", "one", "two")).toEqual({
    ...{ code: 0, said: "" },
    given: [{ jars: "3", label: "acacia", quiet: false }, ["one", "two"]],
  });
  expect((await run("--quiet", "--jars=5")).given).toEqual([{ jars: "5", label: undefined, quiet: true }, []]);
  expect((await run("empty")).code).toBe(1);
});

test.each([["--help"], ["-h"]])("%s prints what it is, and runs nothing", async (flag) => {
  expect(await run(flag)).toEqual({ code: 0, said: usageOf(command), given: [] });
});

test("the help has its parts, folded", () => {
  expect(usageOf(command)).toBe(`usage: npm run harvest -- HIVE ... [--jars N] [--label TEXT] [--quiet]

Collects the honey of all hives that stand in the garden, from the oldest to the
youngest one.

  --jars N      how many jars (3)
  --label TEXT  what the jars say
  --quiet       wake no bee
  --help        print this

exit codes:
  0  success
  1  a hive is empty
  2  wrong arguments`);
});

test.each([
  ["--jar", "Unknown option '--jar'; the options are --jars, --label, --quiet, --help"],
  ["--label", "Option '--label <value>' argument missing; the options are"],
  ["wasps", "wasps make no honey"],
])("%s is refused, with the usage", async (arg, problem) => {
  const { code, said } = await run(arg);
  expect(code).toBe(2);
  expect(said).toContain(problem);
  expect(said).toContain("usage: npm run harvest -- HIVE ...");
  expect(said).toContain('"npm run harvest -- --help" explains it.');
});

const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };
/** Those that are programs of this project. */
const own = Object.entries(scripts).flatMap(([name, line]) => {
  const [file] = /scripts\/[\w-]+\.ts$/.exec(line) ?? [];
  return file === undefined ? [] : [[name === "start" ? "npm start" : `npm run ${name}`, file] as const];
});

interface Ended {
  code: number | undefined;
  stdout: string;
  stderr: string;
}

/** Runs programs one after the other with `--help`, as if each were the main one, and prints how they ended. */
const runner = `
  import { pathToFileURL } from "node:url";
  const files = process.argv.slice(1);
  const { write } = process.stdout;
  const ended = {};
  for (const file of files) {
    const printed = { stdout: "", stderr: "" };
    for (const stream of ["stdout", "stderr"]) process[stream].write = (text) => (printed[stream] += text, true);
    process.argv = [process.execPath, file, "--help"];
    process.exitCode = undefined;
    await import(pathToFileURL(file).href);
    ended[file] = { code: process.exitCode, ...printed };
  }
  process.exitCode = 0;
  write.call(process.stdout, JSON.stringify(ended));`;

/** How each program ends with `--help`, without colours. One process loads what they have in common once. */
async function helpOf(files: readonly string[]): Promise<Record<string, Ended>> {
  const { PATH = "", HOME = "" } = process.env;
  const args = ["--import", "tsx", "--input-type=module", "-e", runner, ...files];
  const child = spawn(process.execPath, args, { env: { PATH, HOME, FORCE_COLOR: "0" } });
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  expect(stderr).toBe("");
  return JSON.parse(stdout) as Record<string, Ended>;
}

describe("--help", () => {
  let help: Record<string, Ended>;
  beforeAll(async () => {
    help = await helpOf(own.map(([, file]) => file));
  });

  test.each(own)("%s explains itself in 80 columns, without colours", (name, file) => {
    const { code, stdout, stderr } = help[file]!;
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain(`usage: ${name} --`);
    expect(stdout).toMatch(/^exit codes:/m);
    expect(stdout.split("\n").filter((line) => line.length > 80)).toEqual([]);
  });
});

test("the commands of drift explain themselves in 80 columns", () => {
  for (const usage of [overview, ...Object.values(commands).map(({ usage }) => usage)])
    expect(usage.split("\n").filter((line) => line.length > 80)).toEqual([]);
});
