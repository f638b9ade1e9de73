import { chmodSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { start } from "./run-process.ts";

export const packageName = "agent-platform-clients";
const dependencies = ["openapi-fetch", "openapi-typescript-helpers", "eventsource-parser"];

/** Packs the package into a folder, and returns the path of the tarball. */
export async function pack(root: string, folder: string): Promise<string> {
  await must("npm", ["pack", "--pack-destination", folder], root);
  const tarball = readdirSync(folder).find((name) => name.endsWith(".tgz"));
  if (!tarball) throw new Error("npm pack made no tarball");
  return join(folder, tarball);
}

/**
 * Installs the tarball, which is packed if none is passed, in a folder as a user would have it, without asking a
 * registry: what it depends on is linked from `modules`. Returns the path of the tarball.
 */
export async function installPacked(
  root: string,
  folder: string,
  { tarball, modules = join(root, "node_modules") }: { tarball?: string; modules?: string } = {},
): Promise<string> {
  tarball ??= await pack(root, folder);
  const installed = join(folder, "node_modules", packageName);
  mkdirSync(installed, { recursive: true });
  await must("tar", ["-xzf", tarball, "--strip-components=1", "-C", installed], folder);
  for (const name of dependencies) symlinkSync(join(modules, name), join(folder, "node_modules", name), "junction");
  const { bin } = JSON.parse(readFileSync(join(installed, "package.json"), "utf8")) as { bin: Record<string, string> };
  mkdirSync(join(folder, "node_modules/.bin"));
  for (const [name, file] of Object.entries(bin)) {
    chmodSync(join(installed, file), 0o755);
    symlinkSync(join("..", packageName, file), join(folder, "node_modules/.bin", name));
  }
  writeFileSync(join(folder, "package.json"), JSON.stringify({ private: true, type: "module" }));
  return tarball;
}

async function must(command: string, args: readonly string[], cwd: string): Promise<void> {
  const env = process.env as Record<string, string>;
  const { ok, how, stdout, stderr } = await start({ command, args, cwd, env }, 120_000).ended;
  if (!ok) throw new Error(`${command} ${args[0]}: ${how}\n${stdout}${stderr}`);
}
