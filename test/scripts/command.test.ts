import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
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

/** Runs a program, with colours as in `env`. */
async function start(file: string, args: string[], env: Record<string, string> = {}) {
  const { PATH = "", HOME = "" } = process.env;
  const child = spawn(process.execPath, ["--import", "tsx", file, ...args], { env: { PATH, HOME, ...env } });
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await ended, stdout, stderr };
}

test.concurrent.each(own)("%s explains itself in 80 columns, without colours", async (name, file) => {
  const { code, stdout, stderr } = await start(file, ["--help"], { FORCE_COLOR: "0" });
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toContain(`usage: ${name} --`);
  expect(stdout).toMatch(/^exit codes:/m);
  expect(stdout.split("\n").filter((line) => line.length > 80)).toEqual([]);
});

test("the commands of drift explain themselves in 80 columns", () => {
  for (const usage of [overview, ...Object.values(commands).map(({ usage }) => usage)])
    expect(usage.split("\n").filter((line) => line.length > 80)).toEqual([]);
});
