import type { Item, Loc, Page } from "../../facts/facts.ts";

/** A line of a page, or the part of it that lies in a cell. */
export interface Line {
  text: string;
  at: Loc;
}

/** A page whose offsets still lead to its lines. */
export interface PageText {
  file: string;
  raw: string;
  /** The page with everything masked that looks like markup and is not, as long as `raw`. */
  markup: string;
  at(offset: number): Loc;
  /** The lines between two offsets, as the page writes them. */
  lines(from: number, to: number): Line[];
}

/** Says that something on the page cannot be read, or contradicts something else on it. */
export type Report = (rule: string, message: string, at: Loc, field?: string, sides?: Item[]) => void;

/** `Map<String,String>` and `<at id="1">` in prose would become tags, so their brackets give way to a look-alike. */
const mask = (text: string): string => blankComments(text).replace(/<(?!\/?md-[a-z][a-z-]{0,30}(?:[\s/>]|$))/g, "‹");

function blankComments(text: string): string {
  let blank = "";
  let from = 0;
  for (;;) {
    const start = text.indexOf("<!--", from);
    const end = start < 0 ? -1 : text.indexOf("-->", start + 4);
    if (end < 0) return blank + text.slice(from);
    blank += text.slice(from, start) + text.slice(start, end + 3).replace(/[^\n\r]/g, " ");
    from = end + 3;
  }
}

export function pageText({ file, text }: Page): PageText {
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(/\r\n|\n|\r/g)) starts.push(index + end.length);
  const lineOf = (offset: number): number => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  };
  const at = (offset: number): Loc => ({ file, line: lineOf(offset) });
  const lines = (from: number, to: number): Line[] => {
    const found: Line[] = [];
    for (let line = lineOf(from), start = from; start < to; line++) {
      const next = Math.min(starts[line] ?? to, to);
      found.push({ text: text.slice(start, next).replace(/[\r\n]+$/, ""), at: { file, line } });
      start = next;
    }
    return found;
  };
  return { file, raw: text, markup: mask(text), at, lines };
}

const entities: Record<string, string> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'", nbsp: " ", "#39": "'" };

/** A piece of a cell as its reader sees it: without entities, Markdown's backslashes and surrounding space. */
export const shown = (text: string): string =>
  text
    .replace(/&(lt|gt|amp|quot|apos|nbsp|#39);/g, (_, name: string) => entities[name]!)
    .replace(/\\([\\`*_{}[\]()<>#+.!|~-])/g, "$1")
    .trim();

/** The same text in one width: `０～３２：` becomes `0~32:`. */
export const oneWidth = (text: string): string => text.normalize("NFKC");
