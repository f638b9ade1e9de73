import type { Loc, Reading } from "../../facts/facts.ts";
import type { TableBlock } from "./blocks.ts";
import { plainText } from "./cells.ts";
import type { Notes } from "./entries.ts";
import { isRow, linesOf, outsideFences } from "./lines.ts";
import { chainOf, sideOf, type Section } from "./sections.ts";
import { kindOfTable } from "./tables.ts";
import { plainTitle } from "./words.ts";

export interface PageParts {
  text: string;
  /** Whether rows go on in the next line. */
  lines: boolean;
  sections: readonly Section[];
  used: ReadonlySet<TableBlock>;
  notes: Notes;
}

/** Accounts for every row of the page, by a count of its lines that the parser has no part in. */
export function checkPage(page: PageParts): Pick<Reading, "rows" | "rowsUsed" | "unclassified"> {
  const { sections, used, notes } = page;
  const lines = linesOf(page.text);
  const { outside, unclosed } = outsideFences(lines);
  const pipes = lines.filter((line, i) => outside[i] && isRow(line));
  const ends = page.lines ? pipes.filter((line) => !/\|\s?\\$/.test(line.trimEnd())) : pipes;
  const delimiters = ends.filter((line) => /^\s*\|(?:\s*:?-+:?\s*\|)+\s*$/.test(line)).length;
  const tables = sections.flatMap((section) => section.tables.map((table) => ({ section, table })));
  const consumed = tables.reduce((sum, { table }) => sum + table.pipes, 0);
  if (consumed !== pipes.length)
    notes.add("extract/census", `The page has ${pipes.length} lines of tables, but ${consumed} were read.`, 1);
  if (unclosed !== undefined) notes.add("extract/unbalanced", "The code that begins here never ends.", unclosed);
  checkTags(lines, outside, notes);
  checkEnds(lines, sections, !page.lines, notes);
  const unclassified: Loc[] = [];
  let rowsUsed = 0;
  for (const { section, table } of tables) {
    if (used.has(table) || isKnown(section, table, sections)) rowsUsed += table.rows.length;
    else {
      const { line } = table.header;
      unclassified.push({ file: notes.file, line });
      const kind = kindOfTable(table);
      if (kind === "renamed")
        notes.add("extract/structure", "A table of fields with unknown headings of columns.", line);
      else if (kind === "fields")
        notes.add("extract/structure", `Nothing refers to the fields of "${plainText(section.title)}".`, line);
      else notes.add("extract/unclassified-table", "No rule says what this table is for.", line);
    }
  }
  return { rows: ends.length - 2 * delimiters, rowsUsed, unclassified };
}

/** Tables that hold no facts, and that we know: by their columns, or as what a sentence or a step explains. */
function isKnown(section: Section, table: TableBlock, sections: readonly Section[]): boolean {
  const kind = kindOfTable(table);
  if (kind === "other") return true;
  if (kind !== "fields") return false;
  // Claims of a token that callers sign: in a list of steps, before the operation that takes the token.
  if (table.listed && sideOf(section) === "prose") return true;
  return !section.kind && isSerialised(section, sections);
}

/** Objects that are the JSON text of a string: a description names them. */
function isSerialised(section: Section, sections: readonly Section[]): boolean {
  const title = plainTitle(section.title);
  if (!title.endsWith(" object")) return false;
  return sections.some(({ tables }) =>
    tables.some((table) =>
      table.rows.some(({ cells }) =>
        plainText(cells.at(-1) ?? "")
          .toLowerCase()
          .includes(title),
      ),
    ),
  );
}

/** Divisions, as the vendor's tabs and columns write them, must all be closed. */
function checkTags(lines: string[], outside: boolean[], notes: Notes): void {
  const open: number[] = [];
  lines.forEach((line, i) => {
    if (!outside[i] || isRow(line)) return;
    for (const [tag] of line.matchAll(/<\/?div\b|^\s*:{3,4}(?:\s*tabs|\w+)?/g)) {
      const colons = tag.trim().startsWith(":");
      if (colons ? /:\s*$/.test(tag) : tag === "</div") open.pop();
      else open.push(i + 1);
    }
  });
  if (open.length) notes.add("extract/unbalanced", "What is opened here is never closed.", open[0]!);
}

/** A page ends with a finished line; where its last section is that of errors, these are listed or linked to. */
function checkEnds(lines: string[], sections: readonly Section[], titled: boolean, notes: Notes): void {
  const wrong = (message: string, line: number): void => notes.add("extract/structure", message, line);
  const last = lines.findLast((line) => line.trim())?.trim() ?? "";
  if (!isFinished(last)) wrong("The last line is not finished: the page was cut.", lines.length);
  const end = sections.at(-1)!;
  const text = lines.slice(end.line).join("\n");
  if (end.kind === "errors" && !end.tables.length && !/\]\([^()\s]+\)/.test(text))
    wrong("The section of errors neither lists them nor links to them: the page was cut.", end.line);
  const [, first] = sections;
  if (titled && first && chainOf(first).some(({ kind }) => kind)) wrong("The page has no title.", first.line);
}

/** Sentences, rows, fences, tags, tabs, images and titles without words can be the end of a page. */
function isFinished(line: string): boolean {
  if (line.startsWith("|")) return line.endsWith("|");
  return /[。.！!？?>`]$/.test(line) || /^(?::{3,4}|#+(?:\s*\{#[^{}]*\})?|!\[.*\))$/.test(line);
}
