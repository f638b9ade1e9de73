import type { Edit } from "./operator.ts";

interface Row {
  from: number;
  to: number;
  level: number;
  text: string;
}

/** The rows of tables of fields. They are looked for in the text, without the reader's parser. */
function rowsOf(page: string): Row[] {
  return [...page.matchAll(/<md-dt-tr level="(\d+)">[^]*?<\/md-dt-tr>\n*/g)].map((match) => ({
    ...{ from: match.index, to: match.index + match[0].length },
    ...{ level: Number(match[1]), text: match[0] },
  }));
}

/** Rows without members, each with the one before and the one after it in the same table. */
export function leavesOf(page: string): (Row & { before?: Row; after?: Row })[] {
  const rows = rowsOf(page);
  const together = (a: Row | undefined, b: Row | undefined): boolean => !!a && !!b && a.to === b.from;
  return rows.flatMap((row, i) => {
    const [before, after] = [rows[i - 1], rows[i + 1]];
    if (together(row, after) && after!.level > row.level) return [];
    return [
      {
        ...row,
        ...(together(before, row) ? { before: before! } : {}),
        ...(together(row, after) ? { after: after! } : {}),
      },
    ];
  });
}

export const inRows =
  (edits: (row: string) => Edit[]) =>
  (page: string): Edit[] =>
    leavesOf(page).flatMap(({ from, text }) =>
      edits(text).map((edit) => ({ ...edit, from: edit.from + from, to: edit.to + from })),
    );

const table = (heading: string): RegExp => new RegExp(`<md-th[^>]*>\\s*${heading}[^]*?</md-tbody>`, "g");

/** Edits within the tables whose heading row holds a word. */
export const inTables =
  (heading: string, edits: (table: string) => Edit[]) =>
  (page: string): Edit[] =>
    [...page.matchAll(table(heading))].flatMap((match) =>
      edits(match[0]).map((edit) => ({ ...edit, from: edit.from + match.index, to: edit.to + match.index })),
    );
