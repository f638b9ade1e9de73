import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTable } from "micromark-extension-gfm-table";
import type { Report } from "./report.ts";
import { barsOf, isDelimiter, splitCells, type Source } from "./lines.ts";

export interface Row {
  /** As they are written, without the spaces around; surplus ones are kept. */
  cells: string[];
  line: number;
}

export interface TableBlock {
  kind: "table";
  header: Row;
  rows: Row[];
  /** The line with which it ends. */
  end: number;
  /** Whether it stands inside a list. */
  listed: boolean;
}

export interface CodeBlock {
  kind: "code";
  lang: string;
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
  const { lines, places, fences } = source;
  const skeleton = skeletonOf(source);
  const blocks: Block[] = [];
  const indexOf = (node: Nodes): number => skeleton.kept[node.position!.start.line - 1]!;
  const visit = (node: Nodes, listed: boolean, depth: number): void => {
    if (depth > maxDepth) return;
    if (node.type === "heading") {
      const index = indexOf(node);
      blocks.push({ kind: "heading", depth: node.depth, text: titleOf(lines[index]!), line: places[index]! });
    } else if (node.type === "code") {
      const opening = indexOf(node);
      const { to, info } = fences.find(({ from }) => from === opening) ?? { to: opening, info: "" };
      const indent = node.position!.start.column - 1;
      const text = lines.slice(opening + 1, to).map((line) => line.slice(Math.min(indent, line.search(/\S|$/))));
      const line = places[opening]! + 1;
      blocks.push({ kind: "code", lang: info.split(/\s/)[0]!, text: text.join("\n"), line });
    } else if (node.type === "table") blocks.push(...tablesOf(node.children.map(indexOf), source, listed));
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
function skeletonOf(source: Source): { text: string; kept: number[] } {
  const { lines, fences, outside } = source;
  const bars = barsOf(source);
  const kept: number[] = [];
  const brief: string[] = [];
  const marks = new Set(fences.flatMap(({ from, to }) => [from, to]));
  lines.forEach((line, i) => {
    if (!outside[i] && !marks.has(i)) return;
    const indent = /^\s*/.exec(line)![0];
    const rest = line.slice(indent.length);
    kept.push(i);
    if (!outside[i]) {
      const [fence] = /^(?:`{3,}|~{3,})/.exec(rest)!;
      // Only the same line without a word closes code.
      brief.push(indent + fence + (rest.trim() === fence ? "" : "x"));
    } else if (bars[i]) brief.push(indent + briefRow(rest, lines[i + 1]));
    else brief.push(briefLine(indent, rest));
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
  if (isDelimiter(row)) return row;
  return `|${isDelimiter(next) ? " |".repeat(splitCells(row.trim()).length) : " |"}`;
}

/** The tables of what the parser takes for one: there need be no empty line between two. */
function tablesOf(indices: number[], { lines, places, ends }: Source, listed: boolean): TableBlock[] {
  const rows = indices.map((index) => ({
    cells: splitCells(lines[index]!.trim()).map((cell) => cell.trim().replaceAll("\\|", "|")),
    isDelimiter: isDelimiter(lines[index]),
    line: places[index]!,
    end: ends[index]!,
  }));
  const heads = rows.flatMap((row, i) => (i > 0 && row.isDelimiter ? [i - 1] : []));
  const starts = [0, ...heads.filter((head) => head > 0)];
  return starts.flatMap((start, n): TableBlock[] => {
    const [header, ...body] = rows.slice(start, starts[n + 1] ?? rows.length);
    if (!header) return [];
    // The parser drops the delimiter of the first table only.
    const data = body.filter((row) => !row.isDelimiter);
    const end = Math.max(header.end + 1, ...body.map((row) => row.end));
    return [{ kind: "table", header, rows: data, end, listed }];
  });
}

/** A row with a cell too many or too few has its later cells in the wrong columns. */
export function checkWidth({ header }: TableBlock, { line, cells }: Row, report: Report, field: string): boolean {
  const named = header.cells.at(-1) === "" ? header.cells.length - 1 : header.cells.length;
  const filled = cells.length > named && cells.slice(named).every((text) => text === "") ? named : cells.length;
  if (filled !== named) report("docs/row-width", `the row has ${filled} cells under ${named} headings`, line, field);
  return filled === named;
}

/** Counts the rows of a page by its lines alone, which the parser has no part in, and says which of them it lost. */
export function countRows(source: Source, tables: readonly TableBlock[], report: Report): number {
  const { lines, places } = source;
  const bars = barsOf(source).flatMap((isBar, i) => (isBar ? [i] : []));
  const lost = bars.filter((i) => !tables.some(({ header, end }) => places[i]! >= header.line && places[i]! <= end));
  if (lost.length) {
    const message = `${lost.length} lines begin like rows of a table and are none: look for a damaged delimiter row`;
    report("extract/census", message, places[lost[0]!]!);
  }
  // Neither headings nor what stands below them.
  return bars.filter((i) => !isDelimiter(lines[i]) && !isDelimiter(lines[i + 1])).length;
}

/** What stands below a heading, up to the next one; `T` is what a dialect knows of it. */
export type Section<T> = T & {
  title: string;
  /** 0 for what precedes the first heading. */
  depth: number;
  line: number;
  parent?: Section<T>;
  tables: TableBlock[];
  codes: CodeBlock[];
};

/** The sections of a page, each below the nearest heading of a higher rank. */
export function sectionsOf<T>(
  blocks: readonly Block[],
  about: (heading: HeadingBlock, parent: Section<T> | undefined) => T,
): Section<T>[] {
  const begin = (heading: HeadingBlock, parent?: Section<T>): Section<T> => {
    const { text: title, depth, line } = heading;
    return { ...about(heading, parent), title, depth, line, ...(parent && { parent }), tables: [], codes: [] };
  };
  let current = begin({ kind: "heading", depth: 0, text: "", line: 1 });
  const sections = [current];
  for (const block of blocks) {
    if (block.kind === "table") current.tables.push(block);
    else if (block.kind === "code") current.codes.push(block);
    else {
      const parent = chainOf(current).find(({ depth }) => depth < block.depth);
      sections.push((current = begin(block, parent)));
    }
  }
  return sections;
}

/** The section and what is above it, from the inside out. */
export function chainOf<T>(section: Section<T>): Section<T>[] {
  const chain: Section<T>[] = [];
  for (let at: Section<T> | undefined = section; at; at = at.parent) chain.push(at);
  return chain;
}
