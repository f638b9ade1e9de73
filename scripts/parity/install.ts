import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { promisify } from "node:util";

/** The vendor's SDK, which is no dependency of this project. */
const pack = "@coze/api";
const version = "1.3.9";

/** The SDK, in the cache; it is installed where it is not there. */
export async function installed(): Promise<unknown> {
  const folder = resolve(".cache/parity", version);
  if (!existsSync(join(folder, "node_modules", pack))) {
    await mkdir(folder, { recursive: true });
    const options = ["--ignore-scripts", "--no-audit", "--no-fund", "--no-save"];
    await promisify(execFile)("npm", ["install", ...options, "--prefix", folder, `${pack}@${version}`]);
  }
  return createRequire(join(folder, "from-here.cjs"))(pack);
}
