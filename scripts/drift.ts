import { processIo } from "./drift/commands/io.ts";
import { run } from "./drift/commands/cli.ts";

process.exitCode = await run(process.argv.slice(2), processIo(process));
