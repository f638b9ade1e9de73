import { painter, type Paint, type Terminal } from "../terminal.ts";

/** What cells say of a row. */
const styles: Readonly<Record<string, Parameters<Paint>[0]>> = {
  ok: "good",
  "above goal": "notable",
  "not run": "notable",
};
const isBad = /^(over limit|(\d+ )?FAILED)$/;

/** Prints rows under headings; columns are as wide as their widest cell. */
export function printTable(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  { out, colour }: Pick<Terminal, "out" | "colour">,
): void {
  const paint = painter(colour);
  const widths = headings.map((_, i) => Math.max(...[headings, ...rows].map((row) => (row[i] ?? "").length)));
  const line = (row: readonly string[], show: (cell: string) => string) =>
    row
      // What is seen is as wide as the column, whatever colours it has; the last column ends with its text.
      .map((cell, i) => show(cell) + " ".repeat(i === row.length - 1 ? 0 : widths[i]! - cell.length))
      .join("  ")
      .trimEnd();
  const styled = (cell: string) => {
    const style = styles[cell] ?? (isBad.test(cell) ? "bad" : undefined);
    return style ? paint(style, cell) : cell;
  };
  const lines = [
    line(headings, (cell) => paint("title", cell)),
    line(
      widths.map((width) => "-".repeat(width)),
      (cell) => paint("quiet", cell),
    ),
    ...rows.map((row) => line(row, styled)),
  ];
  out(`${lines.join("\n")}\n`);
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}
