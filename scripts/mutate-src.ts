import { runMutation } from "./mutation/run.ts";

process.exitCode = await runMutation("src", process.argv.slice(2));
