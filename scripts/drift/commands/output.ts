import { open, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { reasonOf } from "../../spec/source.ts";

/** Why a file cannot be written; checked before the work. */
export async function outputProblem(path: string): Promise<string | undefined> {
  try {
    if (!(await stat(dirname(path))).isDirectory())
      return `"${dirname(path)}" is not a folder; pass --output FILE in an existing folder`;
  } catch {
    return `the folder "${dirname(path)}" does not exist; create it, or pass another --output FILE`;
  }
  const existing = await stat(path).catch(() => undefined);
  return existing?.isDirectory() ? `"${path}" is a folder; pass the path of a file to --output` : undefined;
}

/**
 * Writes a file whole or leaves it as it was. Returns the reason if that fails. A link stays a link; a pipe or a
 * device is written to directly.
 */
export async function writeWhole(path: string, text: string): Promise<string | undefined> {
  const existing = await stat(path).catch(() => undefined);
  const target = existing?.isFile() ? await realpath(path) : path;
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  try {
    if (existing && !existing.isFile()) {
      await writeFile(path, text);
      return undefined;
    }
    const file = await open(temporary, "wx");
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, target);
    return undefined;
  } catch (error) {
    await rm(temporary, { force: true });
    return `"${path}" cannot be written: ${reasonOf(error)}`;
  }
}
