import { runCommand } from "./command.ts";
import { runDemo } from "./demo/run.ts";
import { painter, terminalOf } from "./terminal.ts";

const command = {
  name: "npm start --",
  about:
    "Generates the clients from the specs, serves the mocks of all platforms, and opens, uses and ends a session on " +
    "each. The last line of each shows what a failure looks like. No account is needed.",
  options: {},
  exits: { 1: "a step failed" },
};

const { colour, out, progress } = terminalOf(process);

process.exitCode = await runCommand(command, process.argv.slice(2), () =>
  runDemo({ print: (line) => out(`${line}\n`), paint: painter(colour), progress }),
);
