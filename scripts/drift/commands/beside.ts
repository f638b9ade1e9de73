import { fork } from "node:child_process";
import { createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Finding } from "../findings/finding.ts";
import type { GeneratedOptions } from "../generated/generated.ts";

const loader = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;
const child = fileURLToPath(new URL("../generated/child.ts", import.meta.url));

/** Compares the generated files in a process of its own, because generating takes as long as reading all pages. */
export function generatedBeside(options: GeneratedOptions): { findings: Promise<Finding[]>; stop: () => void } {
  const worker = fork(child, [], { execArgv: ["--import", loader], stdio: ["ignore", "ignore", "pipe", "ipc"] });
  let errors = "";
  worker.stderr!.on("data", (text: Buffer) => (errors += text.toString()));
  const findings = new Promise<Finding[]>((resolve, reject) => {
    worker.once("message", (found) => resolve(found as Finding[]));
    worker.once("error", reject);
    worker.once("close", () => reject(new Error(`the generated files could not be compared: ${errors.trim()}`)));
  });
  // The error matters only to a caller that awaits it.
  findings.catch(() => undefined);
  worker.send(options);
  return { findings, stop: () => void worker.kill() };
}
