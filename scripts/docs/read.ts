import { readFile } from "node:fs/promises";
import type { Page, Reader, Reading } from "../facts/facts.ts";
import { reasonOf } from "../spec/source.ts";
import { looksLikeDocument, type Registry } from "./dialects.ts";
import { findPages, pageExtensions, type PageFile } from "./files.ts";
import { limited } from "./limited.ts";

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
  readers: Registry,
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
    readings.push("page" in page ? await readPage(page.page, readers, limit) : page.reading);
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

/** Reads one page in the dialect that claims it most. */
export async function readPage(page: Page, readers: Registry, limit = 10_000): Promise<Reading> {
  let dialect = "";
  // Detection and reading in one limited run: each run has its price.
  const attempt = (among: readonly Reader[]) =>
    limited(() => {
      const reader = best(page, among);
      dialect = reader?.dialect ?? "";
      return reader?.read(page);
    }, limit);
  try {
    for (const which of looksLikeDocument(page.text) ? (["documents", "all"] as const) : (["all"] as const)) {
      const result = attempt(await readers(which));
      if ("late" in result) return tooSlow(page.file, dialect, limit);
      if (result.value) return result.value;
    }
    return unread(page.file, "extract/dialect-unknown", strangeness(page.text));
  } catch (error) {
    const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return unread(page.file, "extract/crash", `the reader ${dialect} failed: ${reason.slice(0, 200)}`, dialect);
  }
}

/** The first of the readers with the highest score. */
function best(page: Page, readers: readonly Reader[]): Reader | undefined {
  const scores = readers.map((reader) => reader.detect(page));
  const highest = Math.max(0, ...scores);
  return highest > 0 ? readers[scores.indexOf(highest)] : undefined;
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
