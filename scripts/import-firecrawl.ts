import { main } from "./spec/import.ts";

process.exitCode = await main(process.argv.slice(2));
