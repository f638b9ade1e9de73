import { runDemo } from "./demo/run.ts";

process.exitCode = await runDemo();
