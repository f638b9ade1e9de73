import { runParity } from "./parity/run.ts";

process.exitCode = await runParity();
