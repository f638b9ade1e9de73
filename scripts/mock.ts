import { run } from "./mock/cli.ts";

await run(process.argv.slice(2));
