import { Parser } from "htmlparser2";
import type { Loc, Page } from "../../facts/facts.ts";
import type { Report } from "../report.ts";

/** A piece of a page. Offsets lead into the page. */
export interface Piece {
  from: number;
  to: number;
  /** As the page writes it. */
  readonly raw: string;
  /** As its reader sees it: without entities, Markdown's backslashes and surrounding space. */
  readonly text: string;
  /** The same in one width. */
  readonly words: string;
  /** Where its words begin. */
  readonly place: Loc;
  readonly lines: Line[];
}

export interface Line {
  text: string;
  words: string;
  at: Loc;
}

/** A tag of the vendor's markup, and the piece between its two ends. */
export interface Element extends Piece {
  name: string;
  attributes: Readonly<Record<string, string>>;
  parent: Element | undefined;
  /** All elements within it, in the order in which they begin. */
  inner: Element[];
  start: number;
  end: number;
  at: Loc;
}

export interface FeishuPage {
  raw: string;
  /** The page with everything masked that looks like markup and is not, as long as `raw`. */
  markup: string;
  /** The same without what stands in tags, but for those of alerts. */
  prose: string;
  at(offset: number): Loc;
  piece(from: number, to: number): Piece;
  /** All tags, in the order in which they begin. */
  elements: readonly Element[];
  report: Report;
}

export function parsePage({ file, text: page }: Page, report: Report): FeishuPage {
  const starts = [0];
  for (const { index, 0: end } of page.matchAll(lineEnd)) starts.push(index + end.length);
  const at = (offset: number): Loc => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle;
    }
    return { file, line: low + 1 };
  };
  const piece = (from: number, to: number): Piece => ({
    from,
    to,
    get raw() {
      return page.slice(this.from, this.to);
    },
    get text() {
      return shown(this.raw);
    },
    get words() {
      return oneWidth(this.text);
    },
    get place() {
      return at(this.from + Math.max(0, this.raw.search(/\S/)));
    },
    get lines() {
      const { line } = at(this.from);
      return this.raw.split(lineEnd).map((text, i) => ({ text, words: oneWidth(text), at: { file, line: line + i } }));
    },
  });
  const plain = { raw: page, markup: mask(page), at, piece, report };
  checkFences(plain);
  const elements = elementsOf(plain);
  return { ...plain, elements, prose: proseOf(plain.markup, elements) };
}

const lineEnd = /\r\n|\n|\r/g;
const blank = (text: string): string => text.replace(/[^\n\r]+/g, (line) => " ".repeat(line.length));

/** `Map<String,String>` and `<at id="1">` in prose would become tags, so their brackets give way to a look-alike. */
const mask = (text: string): string =>
  text
    .split(/(?<=-->)/)
    .map((piece) => {
      const comment = piece.endsWith("-->") ? piece.indexOf("<!--") : -1;
      return comment < 0 ? piece : piece.slice(0, comment) + blank(piece.slice(comment));
    })
    .join("")
    .replace(/<(?!\/?md-[a-z][a-z-]{0,30}(?:[\s/>]|$))/g, "‹");

function proseOf(markup: string, elements: readonly Element[]): string {
  let [prose, from] = ["", 0];
  for (const { name, parent, start, end } of elements) {
    if (parent || name === "md-alert") continue;
    prose += markup.slice(from, start) + blank(markup.slice(start, end));
    from = end;
  }
  return prose + markup.slice(from);
}

const deepest = 40;
/** Where more tags than these have no match, the rest is not worth a report of its own. */
const mostUnmatched = 100;

export const within = ({ inner }: Element, name: string): Element[] => inner.filter((element) => element.name === name);

export const childrenOf = (outer: Element): Element[] => outer.inner.filter(({ parent }) => parent === outer);

/** The words of a cell before the first tag in it. */
export const label = ({ raw, from, to, inner }: Element): string =>
  oneWidth(shown(raw.slice(0, (inner[0]?.start ?? to) - from)));

type Plain = Omit<FeishuPage, "elements" | "prose">;

function elementsOf({ markup, at, piece, report }: Plain): Element[] {
  const elements: Element[] = [];
  const open: Element[] = [];
  const matched = new Set<number>();
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const { startIndex: start, endIndex } = parser;
        if (open.length === deepest) {
          report.unbalanced(`more than ${deepest} tags stand open within each other`, at(start));
          parser.pause();
        }
        const end = endIndex + 1;
        const element = Object.assign(piece(end, end), {
          ...{ name, attributes, parent: open.at(-1), inner: [], start, end, at: at(start) },
        });
        for (const outer of open) outer.inner.push(element);
        elements.push(element);
        open.push(element);
        matched.add(start);
      },
      onclosetag(name, implied) {
        const element = open.at(-1);
        // A tag in which the page ends was never opened.
        if (element?.name !== name) return;
        open.pop();
        const selfClosing = implied && parser.startIndex === element.start;
        if (selfClosing) return;
        element.to = parser.startIndex;
        element.end = implied ? element.to : parser.endIndex + 1;
        if (implied) report.unbalanced(`<${name}> is not closed`, element.at);
        else matched.add(parser.startIndex);
      },
    },
    { recognizeSelfClosing: true },
  );
  parser.end(markup);
  // The parser was paused.
  if (open.length) return [];
  const unmatched = [...markup.matchAll(/<\/?md-[a-z-]{1,31}/g)].filter(({ index }) => !matched.has(index));
  for (const { index, 0: tag } of unmatched.slice(0, mostUnmatched))
    report.unbalanced(`${tag}> has no match`, at(index));
  return elements;
}

/** `:::html` and `:::` take turns, and the last code fence is closed. */
function checkFences({ markup, at, report }: Plain): void {
  const open = new Map<string, number>();
  for (const { index, 1: mark, 2: kind } of markup.matchAll(/^[ \t]*(:::|```)[ \t]*(\S*)/gm)) {
    const isOpen = open.delete(mark!);
    const opens = mark === "```" ? !isOpen : kind !== "";
    if (opens) open.set(mark!, index);
    if (opens && isOpen) report.unbalanced("the block before this one is not closed", at(index));
    if (!opens && !isOpen) report.unbalanced("::: closes a block that is not open", at(index));
  }
  for (const [mark, index] of open)
    report.unbalanced(`the last ${mark === "```" ? "code fence" : "::: block"} is not closed`, at(index));
}

const entities: Record<string, string> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'", nbsp: " ", "#39": "'" };

export const shown = (text: string): string =>
  text
    .replace(/&(lt|gt|amp|quot|apos|nbsp|#39);/g, (_, name: string) => entities[name]!)
    .replace(/\\([\\`*_{}[\]()<>#+.!|~-])/g, "$1")
    .trim();

/** `０～３２：` becomes `0~32:`. */
export const oneWidth = (text: string): string => text.normalize("NFKC");
