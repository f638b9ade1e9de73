import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { toString } from "mdast-util-to-string";
import { gfmTable } from "micromark-extension-gfm-table";

export interface Row {
  line: number;
  /** Plain text; surplus cells are kept. */
  cells: string[];
}

export type Block =
  | { kind: "heading"; line: number; depth: number; text: string }
  | { kind: "table"; line: number; end: number; header: string[]; rows: Row[] }
  | { kind: "code"; line: number; lang: string; text: string };

export type TableBlock = Extract<Block, { kind: "table" }>;

/** The parts of the tree that are of use here, whatever else a node has. */
interface Node {
  type: string;
  depth?: number;
  lang?: string | null;
  value?: string;
  children?: Node[];
  position?: { start: { line: number }; end: { line: number } };
}

const deepest = 50;

/** Headings, tables and code of a Markdown text in their order, those inside lists and quotes too. */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  const visit = (node: Node, depth: number): void => {
    const block = blockOf(node);
    if (block) blocks.push(block);
    else if (depth < deepest) for (const child of node.children ?? []) visit(child, depth + 1);
  };
  visit(fromMarkdown(shallow(text), { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] }), 0);
  return blocks;
}

const nested = /^(?:[ \t]*(?:>|[-*+][ \t]|\d{1,9}[.)][ \t])){50,}/gm;

/** Without quotes and lists in each other that no page has: the parser's time grows with the square of their depth. */
const shallow = (text: string): string => text.replace(nested, (marks) => " ".repeat(marks.length));

function blockOf(node: Node): Block | undefined {
  const line = lineOf(node);
  const { type, children = [] } = node;
  if (type === "heading") return { kind: "heading", line, depth: node.depth ?? 1, text: plain(node) };
  if (type === "code") return { kind: "code", line, lang: node.lang ?? "", text: node.value ?? "" };
  if (type !== "table") return undefined;
  const [header, ...rows] = children.map((row) => ({ line: lineOf(row), cells: (row.children ?? []).map(plain) }));
  return { kind: "table", line, end: node.position?.end.line ?? line, header: header?.cells ?? [], rows };
}

const lineOf = ({ position }: Node): number => position?.start.line ?? 1;
const plain = (node: Node): string => toString(node).trim();

const tags = /^[ \t]*(?:<\/?[A-Za-z][^<>]{0,1000}>[ \t]*){1,8}$/;

/**
 * Blanks lines outside code that hold nothing but tags: Markdown takes everything after such a line, up to the next
 * blank one, for HTML, tables and headings included. Lengths stay, so lines and columns stay too.
 */
export const blankTagLines = (lines: readonly string[], inCode: (index: number) => boolean): string[] =>
  lines.map((line, i) => (!inCode(i) && tags.test(line) ? " ".repeat(line.length) : line));
