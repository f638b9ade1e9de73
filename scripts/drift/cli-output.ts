import { open, rename, rm, stat } from "node:fs/promises";
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

/** Writes a file so that it is there whole or as it was before. Gives the reason if that fails. */
export async function writeWhole(path: string, text: string): Promise<string | undefined> {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    const file = await open(temporary, "wx");
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
    return undefined;
  } catch (error) {
    await rm(temporary, { force: true });
    return `"${path}" cannot be written: it ${reasonOf(error)}`;
  }
}
