import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { sha256 } from "../../text.ts";
import type { Fetched } from "./fetch.ts";
import type { Lock } from "../lock/lock.ts";
import { formatSeen, seenFile, type Seen } from "./seen.ts";

/** Writes the fetched responses unchanged, for later inspection. Returns the files. */
export async function saveBodies(folder: string, { pages, refused }: Fetched): Promise<string[]> {
  const bodies = [
    ...pages.map(({ platform, page, text }) => ({ path: [platform, page], text })),
    // What is no page must not be read as one.
    ...refused.map(({ platform, page, text, isPage }) => ({
      path: [platform, isPage ? page : `${page}.refused`],
      text,
    })),
  ];
  const files: string[] = [];
  for (const { path, text } of bodies) files.push(await save(join(folder, ...path.map(safeName)), text));
  return files;
}

/** A name that is harmless in every file system, whoever made it up. */
export function safeName(name: string): string {
  if (/^[A-Za-z0-9_][\w.-]{0,150}$/.test(name) && !name.includes("..")) return name;
  return `page-${sha256(name).slice(0, 16)}`;
}

export interface Proposal {
  platform: string;
  lock?: Lock;
  seen?: Seen;
}

/** Writes the proposed locks below the folder of the specs. Returns the files that changed. */
export async function saveProposals(
  folder: string,
  proposals: readonly Proposal[],
  formatLock: (lock: Lock) => string,
): Promise<string[]> {
  const texts = proposals.flatMap(({ platform, lock, seen }) => [
    ...(lock ? [{ file: join(folder, "lock", `${platform}.json`), text: formatLock(lock) }] : []),
    ...(seen ? [{ file: seenFile(folder, platform), text: formatSeen(seen) }] : []),
  ]);
  const changed: string[] = [];
  for (const { file, text } of texts) {
    const before = await readFile(file, "utf8").catch(() => undefined);
    if (before !== text) changed.push(await save(file, text));
  }
  return changed;
}

async function save(file: string, text: string): Promise<string> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
  return file;
}
