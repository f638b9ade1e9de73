import { run } from "./drift/commands/cli.ts";
import { optimizeLate } from "./optimize-late.ts";
import { terminalOf } from "./terminal.ts";

optimizeLate();
process.exitCode = await run(process.argv.slice(2), terminalOf(process));
