import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { start } from "./run-process.ts";

/** Where what was fetched from the registry is kept. */
export const cacheOf = (root: string): string =>
  resolve(root, process.env.RUNTIMES_CACHE ?? "node_modules/.cache/runtimes");

/**
 * The folder `name` in the cache, whose `node_modules` has these packages (`webpack@5.113.0`) and what they need. They
 * are installed from the npm registry if they are not there yet; throws if that fails.
 */
export async function installed(cache: string, name: string, packages: readonly string[]): Promise<string> {
  const folder = join(cache, name);
  if (existsSync(folder)) return folder;
  mkdirSync(cache, { recursive: true });
  // What is half installed must not stay.
  const unfinished = mkdtempSync(join(cache, "unfinished-"));
  try {
    const options = ["--ignore-scripts", "--no-package-lock", "--no-audit", "--no-fund"];
    const args = ["install", "--prefix", unfinished, ...options, ...packages];
    const npm = start({ command: "npm", args, cwd: unfinished, env: npmEnvironment() }, 180_000);
    const { ok, how, stderr } = await npm.ended;
    const why = /^npm (?:error|ERR!) code (.+)$/m.exec(stderr)?.[1];
    if (!ok) throw new Error(`npm install ${packages.join(" ")}: ${why ?? how}`);
    renameSync(unfinished, folder);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
  return folder;
}

/** Of ours all but what `npm run` adds, which belongs to this project. */
const npmEnvironment = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).filter((pair): pair is [string, string] => !/^npm_(?!config_registry)/.test(pair[0])),
  );
