import { runMutations } from "../test/mutation/run.ts";

process.exitCode = await runMutations(process.argv.slice(2), (text) => process.stdout.write(text));
