import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { byText, sha256 } from "../../text.ts";
import { formatLock } from "../lock/lock.ts";
import type { Lock } from "../lock/lock.ts";
import type { Fetched } from "./fetch.ts";

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
export async function saveProposals(folder: string, proposals: readonly Proposal[]): Promise<string[]> {
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

/** What `watch` records beside the facts: which pages the index listed, and the size of each response. */
export interface Seen {
  entries: string[];
  bytes: Map<string, number>;
}

export const seenFile = (folder: string, platform: string): string => join(folder, "lock", "seen", `${platform}.json`);

/** As text with one page a line, sorted. */
export function formatSeen({ entries, bytes }: Seen): string {
  const sizes = [...bytes]
    .sort(([a], [b]) => byText(a, b))
    .map(([page, size]) => JSON.stringify({ page, bytes: size }));
  const listed = [...entries].sort(byText).map((entry) => JSON.stringify(entry));
  return `{"entries":[${lines(listed)}],\n"bytes":[${lines(sizes)}]}\n`;
}

/** Throws where the text is not what `formatSeen` writes. */
export function parseSeen(text: string, file: string): Seen {
  const wrong = (what: string) => new Error(`${file} ${what}; restore it from the last commit, or delete it`);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw wrong("is not JSON");
  }
  const { entries, bytes } = (value ?? {}) as { entries?: unknown; bytes?: unknown };
  if (!Array.isArray(entries) || !entries.every((entry) => typeof entry === "string")) {
    throw wrong('needs "entries", a list of strings');
  }
  if (!Array.isArray(bytes) || !bytes.every(isSize)) throw wrong('needs "bytes", a list of { page, bytes }');
  return { entries, bytes: new Map(bytes.map(({ page, bytes }) => [page, bytes])) };
}

/** What is remembered of a platform; nothing before the first watch. */
export async function readSeen(folder: string, platform: string): Promise<Seen | undefined> {
  const file = seenFile(folder, platform);
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
  return parseSeen(text, file);
}

function isSize(value: unknown): value is { page: string; bytes: number } {
  const { page, bytes } = (value ?? {}) as { page?: unknown; bytes?: unknown };
  return typeof page === "string" && typeof bytes === "number";
}

const lines = (texts: readonly string[]): string => texts.map((text) => `\n${text}`).join(",");
