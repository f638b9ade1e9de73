import { stat } from "node:fs/promises";
import { listPlatforms } from "../../spec/load.ts";
import { reasonOf } from "../../spec/source.ts";
import type { Parsed } from "./args.ts";

export interface Scope {
  /** The folder of the specs. */
  specs: string;
  /** Platforms that have a spec, or the one of `--only`. */
  platforms: string[];
  only?: string;
}

/** The specs of a run, or why there are none. */
export async function scopeOf({ values }: Parsed): Promise<Scope | { problems: string[] }> {
  const specs = values.get("specs") ?? "specs";
  const only = values.get("only");
  try {
    if (!(await stat(specs)).isDirectory())
      return { problems: [`"${specs}" is not a folder; pass a folder to --specs`] };
  } catch (error) {
    const fix = "run this from the root of the project, or pass --specs FOLDER";
    return { problems: [`the folder of the specs, "${specs}", ${reasonOf(error)}; ${fix}`] };
  }
  const platforms = listPlatforms(specs);
  if (!platforms.length) return { problems: [`"${specs}" contains no spec; pass another --specs FOLDER`] };
  if (only === undefined) return { specs, platforms };
  if (platforms.includes(only)) return { specs, platforms: [only], only };
  return { problems: [`unknown platform "${only}"; the platforms of "${specs}" are ${platforms.join(", ")}`] };
}
