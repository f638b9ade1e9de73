import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTable } from "micromark-extension-gfm-table";
import { outsideFences, splitCells, type Source } from "./lines.ts";

export interface Row {
  /** As they are written, without the spaces around. */
  cells: string[];
  line: number;
}

export interface TableBlock {
  kind: "table";
  header: Row;
  rows: Row[];
  /** Whether it stands inside a list. */
  listed: boolean;
  /** The lines of the page that begin with a pipe and belong to it. */
  pipes: number;
}

export interface CodeBlock {
  kind: "code";
  text: string;
  /** The line on which the text begins. */
  line: number;
}

export interface HeadingBlock {
  kind: "heading";
  depth: number;
  text: string;
  line: number;
}

export type Block = TableBlock | CodeBlock | HeadingBlock;

// Only blocks matter: cells are read from the source. Without HTML blocks and indented code nothing can swallow a table.
const unused = [
  ..."htmlFlow htmlText codeIndented codeText setextUnderline definition".split(" "),
  ..."attention autolink labelStartImage labelStartLink labelEnd characterEscape characterReference".split(" "),
];
const options = {
  extensions: [gfmTable(), { disable: { null: unused } }],
  mdastExtensions: [gfmTableFromMarkdown()],
};
const maxDepth = 40;

/** Headings, tables and code of a page in the order of the page, wherever they stand. */
export function blocksOf(source: Source): Block[] {
  const lines = source.text.split("\n");
  const skeleton = skeletonOf(lines);
  const blocks: Block[] = [];
  const indexOf = (node: Nodes): number => skeleton.kept[node.position!.start.line - 1]!;
  const visit = (node: Nodes, listed: boolean, depth: number): void => {
    if (depth > maxDepth) return;
    if (node.type === "heading") {
      const index = indexOf(node);
      blocks.push({ kind: "heading", depth: node.depth, text: titleOf(lines[index]!), line: source.lines[index]! });
    } else if (node.type === "code") {
      const { text, line } = codeAt(lines, indexOf(node), node.position!.start.column - 1);
      blocks.push({ kind: "code", text, line: source.lines[line]! });
    } else if (node.type === "table") blocks.push(...tablesOf(node.children.map(indexOf), lines, source, listed));
    else if ("children" in node)
      for (const child of node.children) visit(child, listed || node.type === "list", depth + 1);
  };
  visit(fromMarkdown(skeleton.text, options), false, 0);
  return blocks;
}

const titleOf = (line: string): string => line.replace(/^[\s>*+-]*#+\s*/, "").trim();

/**
 * What each line begins, without what it says, which is read from the page: that makes the parser several times as
 * fast. Prose and lines that hold only tags become empty, so that no table goes on in the text after it and no text
 * is part of the tag before it. Lines inside code are left out.
 */
function skeletonOf(lines: readonly string[]): { text: string; kept: number[] } {
  const { outside } = outsideFences(lines);
  const kept: number[] = [];
  const brief: string[] = [];
  lines.forEach((line, i) => {
    const indent = /^\s*/.exec(line)![0];
    const rest = line.slice(indent.length);
    const fence = outside[i] ? undefined : /^(?:`{3,}|~{3,})/.exec(rest)?.[0];
    if (!outside[i] && fence === undefined) return;
    kept.push(i);
    if (rest.startsWith("|")) brief.push(indent + briefRow(rest, lines[i + 1]));
    else if (fence === undefined) brief.push(briefLine(indent, rest));
    // Only the same line without a word closes code.
    else brief.push(indent + fence + (rest.trim() === fence ? "" : "x"));
  });
  return { text: brief.join("\n"), kept };
}

function briefLine(indent: string, rest: string): string {
  const [heading] = /^#{1,6}(?=\s|$)/.exec(rest) ?? [];
  const [marker] = /^(?:[*+-]|\d{1,9}[.)])(?=\s|$)/.exec(rest) ?? [];
  return heading !== undefined ? indent + heading : marker !== undefined ? `${indent}${marker} x` : "";
}

/** As many cells as the row has, empty, if it can be a header; else one; a delimiter as it is. */
function briefRow(row: string, next: string | undefined): string {
  const cells = splitCells(row.trim());
  if (isDelimiters(cells)) return row;
  return `|${next !== undefined && isDelimiters(splitCells(next.trim())) ? " |".repeat(cells.length) : " |"}`;
}

const isDelimiters = (cells: string[]): boolean =>
  cells.length > 0 && cells.every((cell) => delimiter.test(cell.trim()));
const delimiter = /^:?-+:?$/;

/** The text between the fences, without a list's indentation, and the index of its first line. */
function codeAt(lines: readonly string[], opening: number, indent: number): { text: string; line: number } {
  const ticks = /^\s*(`{3,}|~{3,})/.exec(lines[opening]!)?.[1] ?? "```";
  const end = lines.findIndex(
    (line, i) => i > opening && line.trim().startsWith(ticks) && !line.trim().slice(ticks.length).trim(),
  );
  const inner = lines.slice(opening + 1, end < 0 ? lines.length : end);
  return { text: inner.map((line) => line.slice(Math.min(indent, line.search(/\S|$/)))).join("\n"), line: opening + 1 };
}

/** The tables of what the parser takes for one: there need be no empty line between two. */
function tablesOf(indices: number[], lines: readonly string[], source: Source, listed: boolean): TableBlock[] {
  const spans = new Map<Row, number>();
  const rows = indices.map((index) => {
    const cells = splitCells(lines[index]!.trim()).map((cell) => cell.trim().replaceAll("\\|", "|"));
    const row: Row = { cells, line: source.lines[index]! };
    spans.set(row, source.spans[index]!);
    return row;
  });
  const heads = rows.flatMap(({ cells }, i) => (i > 0 && isDelimiters(cells) ? [i - 1] : []));
  const starts = [0, ...heads.filter((head) => head > 0)];
  return starts.flatMap((start, n): TableBlock[] => {
    const [header, ...body] = rows.slice(start, starts[n + 1] ?? rows.length);
    if (!header) return [];
    // The parser drops the delimiter of the first table only.
    const data = body.filter((row) => !isDelimiters(row.cells));
    const pipes = 1 + [header, ...data].reduce((sum, row) => sum + spans.get(row)!, 0);
    return [{ kind: "table", header, rows: data, listed, pipes }];
  });
}
