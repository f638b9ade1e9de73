import { setFlagsFromString } from "node:v8";

/**
 * Lets V8 optimize only what runs for long. A command that ends within seconds runs each function a few thousand times
 * on objects of many shapes; to compile those anew for each shape takes a third of its processor time. Later versions
 * of V8 have no such flag, and would complain on stderr.
 */
export function optimizeLate(): void {
  if (Number.parseInt(process.versions.v8) < 12) setFlagsFromString("--interrupt-budget=2000000");
}
