import { Parser } from "htmlparser2";
import type { Loc, Page } from "../../facts/facts.ts";
import type { Report } from "../report.ts";

/** A tag of the vendor's markup. Offsets lead into the page. */
export interface Element {
  name: string;
  attributes: Readonly<Record<string, string>>;
  start: number;
  /** What stands between its two tags. */
  from: number;
  to: number;
  end: number;
  parent: Element | undefined;
  /** All elements within it follow it directly in the list of all elements, up to here. */
  index: number;
  next: number;
}

/** A line of a page, or the part of it that lies in a cell. */
export interface Line {
  text: string;
  at: Loc;
}

/** A page whose offsets still lead to its lines. */
export interface FeishuPage {
  file: string;
  raw: string;
  /** The page with everything masked that looks like markup and is not, as long as `raw`. */
  markup: string;
  at(offset: number): Loc;
  /** The lines between two offsets, as the page writes them. */
  lines(from: number, to: number): Line[];
  /** All tags, in the order in which they begin. */
  elements: readonly Element[];
  report: Report;
}

export function parsePage({ file, text }: Page, report: Report): FeishuPage {
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
  const page = { file, raw: text, markup: mask(text), at, lines, report };
  checkFences(page);
  return { ...page, elements: elementsOf(page) };
}

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

const deepest = 40;

export const within = ({ elements }: FeishuPage, outer: Element, name: string): Element[] =>
  elements.slice(outer.index + 1, outer.next).filter((element) => element.name === name);

export const childrenOf = ({ elements }: FeishuPage, outer: Element): Element[] =>
  elements.slice(outer.index + 1, outer.next).filter((element) => element.parent === outer);

type Plain = Omit<FeishuPage, "elements">;

function elementsOf({ markup, at, report }: Plain): Element[] {
  const tooDeep = depthExceeded(markup);
  if (tooDeep !== undefined) {
    report.unbalanced(`more than ${deepest} tags stand open within each other`, at(tooDeep));
    return [];
  }
  const elements: Element[] = [];
  const open: Element[] = [];
  const closed = new Set<number>();
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const { startIndex: start, endIndex } = parser;
        const [from, index] = [endIndex + 1, elements.length];
        const element = { name, attributes, start, from, to: from, end: from, parent: open.at(-1), index, next: index };
        elements.push(element);
        open.push(element);
      },
      onclosetag(name, implied) {
        const element = open.at(-1);
        if (element?.name !== name) return;
        open.pop();
        element.next = elements.length;
        const selfClosing = implied && parser.startIndex === element.start;
        if (selfClosing) return;
        element.to = parser.startIndex;
        element.end = implied ? element.to : parser.endIndex + 1;
        if (implied) report.unbalanced(`<${name}> is not closed`, at(element.start));
        else closed.add(parser.startIndex);
      },
    },
    { recognizeSelfClosing: true },
  );
  parser.end(markup);
  const starts = new Set(elements.map(({ start }) => start));
  for (const { index, 0: tag } of markup.matchAll(/<\/?md-[a-z-]{1,31}/g))
    if (!starts.has(index) && !closed.has(index)) report.unbalanced(`${tag}> has no match`, at(index));
  return elements;
}

function depthExceeded(markup: string): number | undefined {
  let depth = 0;
  for (const { index, 0: tag, 1: slash } of markup.matchAll(/<(\/?)md-[^<>]{0,2000}>?/g)) {
    if (slash) depth = Math.max(0, depth - 1);
    else if (!tag.endsWith("/>") && ++depth > deepest) return index;
  }
  return undefined;
}

/** `:::html` and `:::` take turns, and the last code fence is closed. */
function checkFences({ markup, at, report }: Plain): void {
  let block: number | undefined;
  let code: number | undefined;
  for (const { index, 1: colons, 2: kind } of markup.matchAll(/^[ \t]*(:::|```)[ \t]*(\S*)/gm)) {
    if (colons === "```") code = code === undefined ? index : undefined;
    else if (kind === "") {
      if (block === undefined) report.unbalanced("::: closes a block that is not open", at(index));
      block = undefined;
    } else {
      if (block !== undefined) report.unbalanced("the block before this one is not closed", at(index));
      block = index;
    }
  }
  if (block !== undefined) report.unbalanced("the last ::: block is not closed", at(block));
  if (code !== undefined) report.unbalanced("the last code fence is not closed", at(code));
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
