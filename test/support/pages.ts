import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** The folder of the project. */
export const root = join(import.meta.dirname, "../..");

export interface Block {
  /** Where it is: `docs/streams.md:12`. */
  name: string;
  language: string;
  code: string;
  /** The output that stands below it. */
  output: string | undefined;
}

export interface Page {
  path: string;
  text: string;
  /** The text without its blocks of code, of as many lines. */
  prose: string;
  blocks: Block[];
  /** The fragments by which its headings can be linked to. */
  anchors: ReadonlySet<string>;
  /** The files and fragments of the project that it links to; a link within the page names the page. */
  links: { path: string; fragment: string | undefined; line: number }[];
}

const fence = /^```(\w*)[^\n]*\n([^]*?)^```$/gm;

/** Pages in Markdown: a file, or all of a folder. */
export function readPages(...places: string[]): Page[] {
  return places.flatMap((place) => (place.endsWith(".md") ? [place] : pagesIn(place))).map(readPage);
}

const pagesIn = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => join(folder, name))
    .sort();

function readPage(path: string): Page {
  const text = readFileSync(join(root, path), "utf8");
  const lineAt = (index: number) => text.slice(0, index).split("\n").length;
  const found = [...text.matchAll(fence)];
  const blocks = found.map(({ index, 0: all, 1: language = "", 2: code = "" }, i): Block => {
    const next = found[i + 1];
    const follows = next?.[1] === "text" && text.slice(index + all.length, next.index).trim() === "";
    return { name: `${path}:${lineAt(index)}`, language, code, output: follows ? next[2] : undefined };
  });
  const prose = text.replaceAll(fence, (block) => block.replaceAll(/[^\n]/g, ""));
  const anchors = new Set<string>();
  for (const [, heading] of prose.matchAll(/^#+ +(.+)$/gm)) {
    const slug = slugOf(heading!);
    let unique = slug;
    for (let i = 1; anchors.has(unique); i++) unique = `${slug}-${i}`;
    anchors.add(unique);
  }
  const links = [...prose.matchAll(/\]\((?![a-z]+:)([^)#\s]*)(?:#([^)\s]+))?\)/g)].map(
    ({ index, 1: target = "", 2: fragment }) => ({
      path: target === "" ? path : join(dirname(path), target),
      fragment,
      line: prose.slice(0, index).split("\n").length,
    }),
  );
  return { path, text, prose, blocks, anchors, links };
}

/** The fragment of a heading, as GitHub makes it. */
const slugOf = (heading: string): string =>
  heading
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, "")
    .replaceAll(/\s/g, "-");

/** How many words a reader reads: all but code blocks, comments and the addresses of links. */
export function countWords({ prose }: Page): number {
  const visible = prose.replaceAll(/<!--[^]*?-->/g, "").replaceAll(/\]\([^)]*\)/g, "]");
  return visible.split(/[\s|]+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
