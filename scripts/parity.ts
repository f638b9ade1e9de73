import { runCommand } from "./command.ts";
import { runParity } from "./parity/run.ts";

const command = {
  name: "npm run parity:coze --",
  about:
    "Sends every call of the vendor's SDK for Coze beside ours to a server on this machine, and names the differences. " +
    "The SDK is fetched from the npm registry and kept in .cache.",
  options: {},
  exits: { 1: "a difference is not explained in scripts/parity/pairs.ts" },
};

process.exitCode = await runCommand(command, process.argv.slice(2), () => runParity());
