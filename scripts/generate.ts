import { main } from "./spec/generate.ts";

process.exitCode = await main(process.argv.slice(2));
