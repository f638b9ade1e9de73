import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { installed } from "./installed.ts";
import { start } from "./run-process.ts";
import type { Pinned, Runtime } from "./table.ts";

/** A binary that runs on this machine. */
export interface Binary {
  path: string;
  version: string;
}

const environment = { PATH: process.env.PATH ?? "", HOME: process.env.HOME ?? "/" };

/** The binary of a runtime: the installed one, or the pinned one from the cache or the npm registry. Throws if there is none. */
export async function obtain({ name, source }: Runtime, cache: string): Promise<Binary> {
  if ("commands" in source) {
    const path = onPath(source.commands);
    if (!path) throw new Error(`not found: ${source.commands.join(", ")}; ${source.fix}`);
    return { path, version: await versionOf(path) };
  }
  if (name === `node${process.versions.node.split(".")[0]}`)
    return { path: process.execPath, version: process.versions.node };
  const path = await fetchPinned(source, name, cache);
  return { path, version: await versionOf(path) };
}

function onPath(commands: readonly string[]): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  return commands.flatMap((command) => folders.map((folder) => join(folder, command))).find((path) => existsSync(path));
}

async function fetchPinned({ version, packageFor, binary }: Pinned, name: string, cache: string): Promise<string> {
  const { platform, arch } = process;
  const packageName = packageFor(platform, arch);
  if (!packageName) throw new Error(`npm has no binary for ${platform} ${arch}`);
  const folder = await installed(cache, `${name}-${version}-${platform}-${arch}`, [`${packageName}@${version}`]);
  const path = join(folder, "node_modules", packageName, binary);
  if (!existsSync(path)) throw new Error(`${packageName}@${version} has no ${binary}`);
  return path;
}

async function versionOf(path: string): Promise<string> {
  const { ok, how, stdout, stderr } = await start(
    { command: path, args: ["--version"], cwd: "/", env: environment },
    20_000,
  ).ended;
  const version = /\d+(?:[.-]\d+)+/.exec(stdout)?.[0];
  if (!ok || !version) throw new Error(`it does not run here: ${how} ${stderr.trim().split("\n")[0] ?? ""}`.trim());
  return version;
}
