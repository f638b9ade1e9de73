import { optimizeLate } from "./optimize-late.ts";
import { main } from "./spec/generate.ts";

optimizeLate();
process.exitCode = await main(process.argv.slice(2));
