import { readdir, realpath, stat } from "node:fs/promises";
import { join } from "node:path";
import { byText } from "../text.ts";
import { reasonOf } from "../spec/source.ts";

const extensions = [".md", ".mdx", ".txt", ".json", ".yaml", ".yml"];
export const pageExtensions = extensions.join(" ");

export interface PageFile {
  /** The path as reports show it: the one that was given and the way from there. */
  file: string;
  bytes: number;
}

export interface Found {
  files: PageFile[];
  /** Folders that were given and hold no page. */
  empty: string[];
  /** Paths that cannot be used at all, with the reason. */
  problems: string[];
}

/** The pages at some paths, sorted, each once. A file that is named itself is a page whatever its extension is. */
export async function findPages(paths: readonly string[]): Promise<Found> {
  const found: Found = { files: [], empty: [], problems: [] };
  const seen = new Set<string>();
  for (const path of paths) {
    try {
      const folder = (await stat(path)).isDirectory();
      const names = folder ? (await namesIn(path)).sort() : [""];
      if (!names.length) found.empty.push(path);
      for (const name of names) {
        const file = join(path, name);
        const real = await realpath(file);
        if (seen.has(real)) continue;
        seen.add(real);
        found.files.push({ file: file.replaceAll("\\", "/"), bytes: (await stat(real)).size });
      }
    } catch (error) {
      found.problems.push(`"${path}" ${reasonOf(error)}`);
    }
  }
  found.files.sort((a, b) => byText(a.file, b.file));
  return found;
}

/** Hidden folders and those of packages hold no documentation. Links could lead in circles: each folder is read once. */
async function namesIn(folder: string, prefix = "", known = new Set<string>(), depth = 0): Promise<string[]> {
  const real = await realpath(join(folder, prefix));
  if (depth > 32 || known.has(real)) return [];
  known.add(real);
  const names: string[] = [];
  const entries = await readdir(join(folder, prefix), { withFileTypes: true });
  for (const entry of entries.sort((a, b) => byText(a.name, b.name))) {
    const name = join(prefix, entry.name);
    if (entry.name.startsWith(".") || entry.name === "node_modules") continue;
    const kind = entry.isSymbolicLink() ? await stat(join(folder, name)).catch(() => entry) : entry;
    if (kind.isDirectory()) names.push(...(await namesIn(folder, name, known, depth + 1)));
    else if (kind.isFile() && extensions.some((extension) => name.toLowerCase().endsWith(extension))) names.push(name);
  }
  return names;
}
