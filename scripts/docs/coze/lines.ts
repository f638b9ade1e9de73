/** A page's text for the parser, and where each of its lines stands on the page. */
export interface Source {
  text: string;
  /** The page's line (from 1) of each line of the text. */
  lines: number[];
  /** How many of the page's table lines each line of the text stands for. */
  spans: number[];
}

const fence = /^\s*(`{3,}|~{3,})/;

/** Which lines stand outside fenced code, and the line (from 1) of a fence that is never closed. */
export function outsideFences(lines: readonly string[]): { outside: boolean[]; unclosed?: number } {
  let open: { ticks: string; line: number } | undefined;
  const outside = lines.map((line, index) => {
    const ticks = fence.exec(line)?.[1];
    if (open) {
      if (ticks?.startsWith(open.ticks) && line.trim() === ticks) open = undefined;
      return false;
    }
    if (ticks !== undefined) open = { ticks, line: index + 1 };
    return ticks === undefined;
  });
  return open ? { outside, unclosed: open.line } : { outside };
}

export const linesOf = (text: string): string[] => text.replace(/^\uFEFF/, "").split(/\r\n|\n|\r/);

export const isRow = (line: string): boolean => line.trimStart().startsWith("|");
const continues = (line: string): boolean => isRow(line) && /\|\s?\\$/.test(line.trimEnd());

/** The text as it is, one line for each line. */
export function plainSource(page: string): Source {
  const lines = linesOf(page);
  return {
    text: lines.join("\n"),
    lines: lines.map((_, i) => i + 1),
    spans: lines.map((line) => (isRow(line) ? 1 : 0)),
  };
}

/** Rows that end in a backslash go on in the next line: joins them, cell by cell, as the other dialect writes them. */
export function joinedSource(page: string): Source {
  const lines = linesOf(page);
  const { outside } = outsideFences(lines);
  const source: Source = { text: "", lines: [], spans: [] };
  const texts: string[] = [];
  for (let i = 0; i < lines.length; i++) {
    const first = i;
    while (outside[i] && continues(lines[i]!) && i + 1 < lines.length && isRow(lines[i + 1]!)) i++;
    const group = lines.slice(first, i + 1);
    // The first line of a row can be empty: the row is where its first words are.
    const said = group.findIndex((line) => /[^|\s\\]/.test(line));
    texts.push(group.length > 1 || continues(group[0]!) ? joinCells(group) : group[0]!);
    source.lines.push(first + 1 + Math.max(said, 0));
    source.spans.push(group.filter(isRow).length);
  }
  return { ...source, text: texts.join("\n") };
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
