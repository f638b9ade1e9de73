import { run } from "./drift/commands/cli.ts";
import { terminalOf } from "./terminal.ts";

process.exitCode = await run(process.argv.slice(2), terminalOf(process));
