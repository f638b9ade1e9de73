import { readFile } from "node:fs/promises";
import { createContext, Script } from "node:vm";
import type { Page, Reading } from "../facts/facts.ts";
import { reasonOf } from "../spec/source.ts";
import type { Dialect, Read } from "./dialects.ts";
import { findPages, pageExtensions, type PageFile } from "./files.ts";

export interface ReadPages {
  pages: Page[];
  /** What was made of each of the pages, in their order; of a folder without pages too. */
  readings: Reading[];
  /** Paths that cannot be used at all: mistakes of the caller, not of the documentation. */
  problems: string[];
}

export interface ReadOptions {
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
    readings.push(unread(folder, "extract/below-minimum", `the folder holds no page (${pageExtensions})`));
  }
  for (const [i, file] of files.entries()) {
    onPage?.(i, files.length);
    const page = await load(file, size);
    pages.push("page" in page ? page.page : { file: file.file, text: "" });
    readings.push("page" in page ? await readPage(page.page, among, limit) : page.reading);
  }
  if (files.length) onPage?.(files.length, files.length);
  return { pages, readings, problems };
}

async function load({ file, bytes }: PageFile, size: number): Promise<{ page: Page } | { reading: Reading }> {
  if (bytes > size)
    return { reading: unread(file, "extract/too-large", `the page has ${bytes} bytes; ${size} is the most`) };
  let content: Buffer;
  try {
    content = await readFile(file);
  } catch (error) {
    return { reading: unread(file, "extract/not-text", `the page ${reasonOf(error)}`) };
  }
  try {
    return { page: { file, text: decode(content) } };
  } catch {
    return { reading: unread(file, "extract/not-text", "the page is not UTF-8 text; save it as UTF-8") };
  }
}

/** Text without a mark of byte order, lines ended by `\n`. Throws where the bytes are not UTF-8. */
export const decode = (content: Uint8Array): string =>
  new TextDecoder("utf-8", { fatal: true }).decode(content).replace(/\r\n?/g, "\n");

/** Reads one page in the dialect that claims it most, the first of equals. */
export async function readPage(page: Page, among: readonly Dialect[], limit = 10_000): Promise<Reading> {
  let dialect: Dialect | undefined;
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
    if ("late" in result) return tooSlow(page.file, dialect?.name ?? "", limit);
    return result.value ?? unread(page.file, "extract/dialect-unknown", strangeness(page.text));
  } catch (error) {
    const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    const name = dialect?.name ?? "";
    return unread(page.file, "extract/crash", `the reader ${name} failed: ${reason.slice(0, 200)}`, name);
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

const tooSlow = (file: string, dialect: string, limit: number): Reading =>
  unread(file, "extract/too-slow", `the page was not read within ${limit} ms`, dialect);

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
