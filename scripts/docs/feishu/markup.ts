import { Parser } from "htmlparser2";
import type { PageText, Report } from "./text.ts";

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

/** All elements of a page, in the order in which they begin. */
export type Markup = readonly Element[];

const deepest = 40;

export const within = (markup: Markup, outer: Element, name: string): Element[] =>
  markup.slice(outer.index + 1, outer.next).filter((element) => element.name === name);

export const childrenOf = (markup: Markup, outer: Element): Element[] =>
  markup.slice(outer.index + 1, outer.next).filter((element) => element.parent === outer);

export function parseMarkup(text: PageText, report: Report): Markup {
  checkFences(text, report);
  const tooDeep = depthExceeded(text.markup);
  if (tooDeep !== undefined) {
    report("extract/unbalanced", `more than ${deepest} tags stand open within each other`, text.at(tooDeep));
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
        if (implied) report("extract/unbalanced", `<${name}> is not closed`, text.at(element.start));
        else closed.add(parser.startIndex);
      },
    },
    { recognizeSelfClosing: true },
  );
  parser.end(text.markup);
  const starts = new Set(elements.map(({ start }) => start));
  for (const { index, 0: tag } of text.markup.matchAll(/<\/?md-[a-z-]{1,31}/g))
    if (!starts.has(index) && !closed.has(index)) report("extract/unbalanced", `${tag}> has no match`, text.at(index));
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
function checkFences(text: PageText, report: Report): void {
  let block: number | undefined;
  let code: number | undefined;
  for (const { index, 1: colons, 2: kind } of text.markup.matchAll(/^[ \t]*(:::|```)[ \t]*(\S*)/gm)) {
    if (colons === "```") code = code === undefined ? index : undefined;
    else if (kind === "") {
      if (block === undefined) report("extract/unbalanced", "::: closes a block that is not open", text.at(index));
      block = undefined;
    } else {
      if (block !== undefined) report("extract/unbalanced", "the block before this one is not closed", text.at(index));
      block = index;
    }
  }
  if (block !== undefined) report("extract/unbalanced", "the last ::: block is not closed", text.at(block));
  if (code !== undefined) report("extract/unbalanced", "the last code fence is not closed", text.at(code));
}
