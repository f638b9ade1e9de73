import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { byText } from "../../text.ts";

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
