import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

/** Large OpenAPI documents of others, under the MIT license, that packages on npm contain. None of them is part of this project. */
export const corpus = [
  { name: "github", pack: "@octokit/openapi@23.0.2", file: "generated/api.github.com.json" },
  { name: "readme", pack: "@readme/oas-examples@8.2.2", file: "3.1/json/readme.json" },
  { name: "travel", pack: "@readme/oas-examples@8.2.2", file: "3.1/yaml/train-travel.yaml" },
  { name: "startrek", pack: "@readme/oas-examples@8.2.2", file: "3.0/json/star-trek.json" },
  { name: "galaxy", pack: "@scalar/galaxy@0.2.20", file: "dist/3.1.json" },
] as const;

const run = promisify(execFile);
export const cache = ".cache/corpus";

/** The path of a document in the cache; it is fetched from the registry where it is not there. */
export async function fetched({ pack, file }: (typeof corpus)[number]): Promise<string> {
  const folder = join(cache, pack.replaceAll("/", "__"));
  const path = join(folder, "package", file);
  if (existsSync(path)) return path;
  await mkdir(folder, { recursive: true });
  const work = await mkdtemp(join(cache, "pack-"));
  try {
    const { stdout } = await run(
      "npm",
      ["pack", pack, "--silent", "--fetch-retries", "0", "--pack-destination", work],
      { timeout: 120_000 },
    );
    await run("tar", ["-xzf", join(work, stdout.trim()), "-C", work, `package/${file}`]);
    await mkdir(join(path, ".."), { recursive: true });
    await rename(join(work, "package", file), path);
  } finally {
    await rm(work, { recursive: true });
  }
  return path;
}
