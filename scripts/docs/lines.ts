import { fencesOf, outsideOf, type Fence } from "../fences.ts";

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
export const isContinued = (line: string): boolean => isRow(line) && /\|\s?\\$/.test(line.trimEnd());

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
export function splitCells(line: string): string[] {
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
export const isDelimiter = (line = ""): boolean =>
  line.includes("|") && line.includes("-") && /^\|?(?:\s*:?-+:?\s*\|)*(?:\s*:?-+:?)?$/.test(line.trim());

/** Which lines are those of tables, by themselves: with a bar in front, or with one between cells next to others. */
export function barsOf({ lines, outside }: Source): boolean[] {
  const bars: boolean[] = [];
  for (const [i, line] of lines.entries()) {
    const isInner = line.includes("|") && (bars[i - 1] === true || isDelimiter(lines[i + 1]));
    bars.push(outside[i]! && (isRow(line) || isInner));
  }
  return bars;
}
