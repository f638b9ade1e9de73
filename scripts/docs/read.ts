import { readdir, readFile, realpath, stat } from "node:fs/promises";
import { join } from "node:path";
import { createContext, Script } from "node:vm";
import type { Page, Reading } from "../facts/facts.ts";
import { reasonOf } from "../spec/source.ts";
import { byText } from "../text.ts";
import type { Dialect, Read } from "./dialects.ts";

export interface ReadPages {
  pages: Page[];
  /** What was made of each of the pages, in their order; of a folder without pages too. */
  readings: Reading[];
  /** Paths that cannot be used at all: mistakes of the caller, not of the documentation. */
  problems: string[];
}

interface ReadOptions {
  /** Milliseconds for one page. */
  limit?: number;
  /** Bytes of one page. */
  size?: number;
  onPage?: (done: number, total: number) => void;
}

/** Reads every page of some files and folders in the dialect that it is written in. Nothing in a page ends the run. */
export async function readPages(
  paths: readonly string[],
  among: readonly Dialect[],
  { limit = 10_000, size = 5_000_000, onPage }: ReadOptions = {},
): Promise<ReadPages> {
  const { files, empty, problems } = await findPages(paths);
  const pages: Page[] = [];
  const readings: Reading[] = [];
  for (const folder of empty) {
    pages.push({ file: folder, text: "" });
    readings.push(unread(folder, "extract/below-minimum", `the folder holds no page (${extensions.join(" ")})`));
  }
  for (const [i, file] of files.entries()) {
    onPage?.(i, files.length);
    const found = await load(file, size);
    const isPage = "text" in found;
    pages.push(isPage ? found : { file: file.file, text: "" });
    readings.push(isPage ? await readPage(found, among, limit) : found);
  }
  if (files.length) onPage?.(files.length, files.length);
  return { pages, readings, problems };
}

async function load({ file, bytes }: PageFile, size: number): Promise<Page | Reading> {
  if (bytes > size) return unread(file, "extract/too-large", `the page has ${bytes} bytes; ${size} is the most`);
  try {
    return { file, text: decode(await readFile(file)) };
  } catch (error) {
    const why = error instanceof TypeError ? "is not UTF-8 text; save it as UTF-8" : reasonOf(error);
    return unread(file, "extract/not-text", `the page ${why}`);
  }
}

/** Text without a mark of byte order, lines ended by `\n`. Throws where the bytes are not UTF-8. */
export const decode = (content: Uint8Array): string =>
  new TextDecoder("utf-8", { fatal: true }).decode(content).replace(/\r\n?/g, "\n");

/** Reads one page in the dialect that claims it most, the first of equals. */
export async function readPage(page: Page, among: readonly Dialect[], limit = 10_000): Promise<Reading> {
  let dialect: Dialect | undefined;
  const failed = (rule: string, message: string) => unread(page.file, rule, message, dialect?.name);
  // Each limited run has its price: where the reader is loaded, detection and reading are one.
  const attempt = () =>
    limited(() => {
      dialect ??= best(page, among);
      return dialect && loaded.get(dialect)?.(page);
    }, limit);
  try {
    let result = attempt();
    if (dialect && !("late" in result) && !result.value) {
      loaded.set(dialect, await dialect.load());
      result = attempt();
    }
    if ("late" in result) return failed("extract/too-slow", `the page was not read within ${limit} ms`);
    return result.value ?? failed("extract/dialect-unknown", strangeness(page.text));
  } catch (error) {
    const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return failed("extract/crash", `the reader ${dialect?.name ?? ""} failed: ${reason.slice(0, 200)}`);
  }
}

const loaded = new WeakMap<Dialect, Read>();

function best(page: Page, among: readonly Dialect[]): Dialect | undefined {
  const scores = among.map((dialect) => dialect.detect(page));
  const highest = Math.max(0, ...scores);
  return highest > 0 ? among[scores.indexOf(highest)] : undefined;
}

const context = createContext({ work: undefined as unknown });
const script = new Script("work()");

/**
 * Runs code that may never end, such as an unlucky regular expression on a page from outside. V8 itself ends it after
 * the given milliseconds, so neither a loop nor a `finally` can hold it up.
 */
function limited<T>(work: () => T, milliseconds: number): { value: T } | { late: true } {
  context.work = work;
  try {
    return { value: script.runInContext(context, { timeout: milliseconds }) as T };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_SCRIPT_EXECUTION_TIMEOUT") return { late: true };
    throw error;
  } finally {
    context.work = undefined;
  }
}

function strangeness(text: string): string {
  if (text.trim() === "") return "the page is empty";
  if (/^\s*<(?:!doctype html|html|head|body)\b/i.test(text))
    return "the page is HTML as a browser gets it, not the source of documentation";
  return "the page is written in no dialect that a reader knows";
}

/** What is made of a page, or of a folder, from which nothing can be read. */
export const unread = (file: string, rule: string, message: string, dialect = ""): Reading => ({
  platform: "",
  dialect,
  operations: [],
  rows: 0,
  rowsUsed: 0,
  unclassified: [],
  defects: [{ rule, message, at: { file, line: 1 } }],
});

const extensions = [".md", ".mdx", ".txt", ".json", ".yaml", ".yml"];
interface PageFile {
  /** The path as reports show it: the one that was given and the way from there. */
  file: string;
  bytes: number;
}

interface Found {
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
