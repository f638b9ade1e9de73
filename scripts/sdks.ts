import { runCommand } from "./command.ts";
import { runSdks } from "./sdks/run.ts";

const command = {
  name: "npm run sdks --",
  about:
    "Measures the official SDKs beside this package, prints the table of the README, and checks that the migration " +
    "guides name every method. The SDKs are fetched into a cache outside of the project.",
  options: { write: { about: "put the table into README.md" } },
  exits: { 1: "a guide names no counterpart of a method, or the SDKs cannot be had" },
};

process.exitCode = await runCommand(command, process.argv.slice(2), ({ write }) => runSdks({ write }));
