import { fencesOf, outsideOf, type Fence } from "../fences.ts";
import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTable } from "micromark-extension-gfm-table";
import type { Report } from "./report.ts";

/** A page's lines for the parser, and where each of them stands on the page. */
export interface Source {
  lines: string[];
  fences: Fence[];
  outside: boolean[];
  /** The page's line (from 1) of each line, where its words begin. */
  places: number[];
  /** The page's line (from 1) with which each line ends. */
  ends: number[];
}

export const isRow = (line: string): boolean => line.trimStart().startsWith("|");
const isContinued = (line: string): boolean => isRow(line) && /\|\s?\\$/.test(line.trimEnd());

/** The lines as they are. */
export function plainSource(lines: string[]): Source {
  const fences = fencesOf(lines);
  const places = lines.map((_, i) => i + 1);
  return { lines, fences, outside: outsideOf(fences, lines.length), places, ends: places };
}

/** Rows that end in a backslash go on in the next line: joins them, cell by cell. */
export function joinedSource(page: string[]): Source {
  const outside = outsideOf(fencesOf(page), page.length);
  const [lines, places, ends]: [string[], number[], number[]] = [[], [], []];
  for (let i = 0; i < page.length; i++) {
    const first = i;
    while (outside[i] && isContinued(page[i]!) && i + 1 < page.length && isRow(page[i + 1]!)) i++;
    const group = page.slice(first, i + 1);
    // The first line of a row can be empty: the row is where its first words are.
    const said = group.findIndex((line) => /[^|\s\\]/.test(line));
    lines.push(group.length > 1 || isContinued(group[0]!) ? joinCells(group) : group[0]!);
    places.push(first + 1 + Math.max(said, 0));
    ends.push(i + 1);
  }
  const fences = fencesOf(lines);
  return { lines, fences, outside: outsideOf(fences, lines.length), places, ends };
}

function joinCells(group: string[]): string {
  const indent = /^\s*/.exec(group[0]!)![0];
  const rows = group.map((line) => splitCells(line.trim().replace(/\s?\\$/, "")));
  const width = Math.max(...rows.map((row) => row.length));
  const cells = Array.from({ length: width }, (_, column) => {
    const parts = rows.map((row) => row[column] ?? "");
    while (parts.at(-1)?.trim() === "") parts.pop();
    while (parts[0]?.trim() === "") parts.shift();
    return parts.map((part) => part.trimEnd()).join(" <br> ");
  });
  return `${indent}| ${cells.join(" | ")} |`;
}

/** The cells of a row's line: what stands between pipes that are not escaped. */
function splitCells(line: string): string[] {
  const cells = line.replace(/^\|/, "").split(/(?<!\\)\|/);
  if (cells.at(-1)!.trim() === "") cells.pop();
  return cells;
}

/** The lines of a cell. */
export const cellLines = (cell: string): string[] => cell.split(/<br\s*\/?>/i).map((line) => line.trimEnd());

export const withoutLinks = (text: string): string => text.replace(/!?\[([^\][]*)\]\([^()\s]*\)/g, "$1");
export const withoutTags = (text: string): string => text.replace(/<\/?(?:span|em|strong|b|i|u)\b[^<>]*>/gi, "");

/** A cell as one line without marks, links and tags. */
export const plainText = (cell: string): string =>
  withoutLinks(withoutTags(cellLines(cell).join(" ")))
    .replace(/[*`\u200B]/g, "")
    .replace(/\s+/g, " ")
    .trim();

/** Whether a line is that between the header of a table and its rows. */
const isDelimiter = (line = ""): boolean =>
  line.includes("|") && line.includes("-") && /^\|?(?:\s*:?-+:?\s*\|)*(?:\s*:?-+:?)?$/.test(line.trim());

/** Which lines are those of tables, by themselves: with a bar in front, or with one between cells next to others. */
function barsOf({ lines, outside }: Source): boolean[] {
  const bars: boolean[] = [];
  for (const [i, line] of lines.entries()) {
    const isInner = line.includes("|") && (bars[i - 1] === true || isDelimiter(lines[i + 1]));
    bars.push(outside[i]! && (isRow(line) || isInner));
  }
  return bars;
}

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

interface CodeBlock {
  kind: "code";
  lang: string;
  text: string;
  /** The line on which the text begins. */
  line: number;
}

interface HeadingBlock {
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
