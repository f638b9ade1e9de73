import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { homedir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { npmEnvironment } from "../runtimes/obtain.ts";
import type { Sdk } from "./official.ts";

/** Outside the project, whose installation never fetches an SDK. */
const cache = join(process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache"), "agent-platform-clients/sdks");

/** The folder in which an SDK is installed; it is fetched where it is not there. */
export async function installSdk({ pack, version }: Sdk): Promise<string> {
  const folder = join(cache, `${pack.replace("/", "-")}-${version}`);
  if (!existsSync(join(folder, "node_modules", pack))) {
    await mkdir(folder, { recursive: true });
    const args = ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--no-save", `${pack}@${version}`];
    await promisify(execFile)("npm", ["--prefix", folder, ...args], { cwd: folder, env: npmEnvironment() });
  }
  return folder;
}

/** What an SDK exports. */
export async function loadSdk(sdk: Sdk): Promise<unknown> {
  return createRequire(join(await installSdk(sdk), "from-here.cjs"))(sdk.pack);
}
