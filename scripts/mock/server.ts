import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { listPlatforms, loadSpec, type Spec } from "../spec/load.ts";
import type { Dialect } from "./dialect.ts";
import type { Mock, MockOptions } from "./mock.ts";
import { plainDialect } from "./plain.ts";
import { serve } from "./serve.ts";

export type { Mock };

/** Serves all platforms that have a spec in a folder: as it is now, with the dialects beside this file. */
export async function startMock(options: MockOptions & { specs?: string } = {}): Promise<Mock> {
  const specs = options.specs ?? fileURLToPath(new URL("../../specs", import.meta.url));
  const names = listPlatforms(specs);
  if (names.length === 0)
    throw new Error(`"${specs}" contains no spec; pass a folder with <platform>.yaml, .yml or .json`);
  const platforms = names.map(async (name) => {
    const spec = await readSpec(specs, name);
    return { spec, dialect: await dialectOf(spec) };
  });
  return serve(await Promise.all(platforms), options);
}

/** The spec of a platform, which must be without problems. */
export async function readSpec(folder: string, platform: string): Promise<Spec> {
  const spec = await loadSpec(folder, platform);
  const [problem] = spec.problems;
  if (problem) throw new Error(`${problem.file}:${String(problem.line)}: ${problem.message}`);
  return spec;
}

/** The dialect in the folder of a platform, if it has one. */
export async function dialectOf({ platform, document }: Spec): Promise<Dialect> {
  const file = new URL(`./${platform}/dialect.ts`, import.meta.url);
  if (!existsSync(file)) return plainDialect(platform, document);
  const { createDialect } = (await import(file.href)) as { createDialect?: () => Dialect };
  if (!createDialect) throw new Error(`scripts/mock/${platform}/dialect.ts must export createDialect`);
  return createDialect();
}
