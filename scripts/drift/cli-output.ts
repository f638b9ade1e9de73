import { open, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { reasonOf } from "../spec/source.ts";

/** Why a file cannot be written, before the work that is to go into it is done. */
export async function outputProblem(path: string): Promise<string | undefined> {
  try {
    if (!(await stat(dirname(path))).isDirectory()) return `"${dirname(path)}" is not a folder; --output names a file`;
  } catch {
    return `there is no folder "${dirname(path)}"; make it first, or give another --output`;
  }
  const existing = await stat(path).catch(() => undefined);
  return existing?.isDirectory() ? `"${path}" is a folder; --output names a file` : undefined;
}

/**
 * Writes a file so that it is there whole or as it was before. Gives the reason if that fails. A link stays one, and
 * what is no file, such as a pipe or a device, is written to.
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
    return `"${path}" cannot be written: it ${reasonOf(error)}`;
  }
}
