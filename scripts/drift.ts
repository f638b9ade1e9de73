import { processIo } from "./drift/cli-io.ts";
import { run } from "./drift/cli.ts";

process.exitCode = await run(process.argv.slice(2), processIo(process));
