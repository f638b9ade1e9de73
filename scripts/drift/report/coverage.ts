import { byText, count, groupBy } from "../../text.ts";
import type { Coverage } from "../findings/finding.ts";

export interface Total {
  platform: string;
  pages: number;
  operations: number;
  rows: number;
  rowsUsed: number;
  unverified: number;
  dialects: string[];
}

/** What was read of each platform, by name; pages of an unknown platform come first. */
export function totals(coverage: readonly Coverage[]): Total[] {
  return [...groupBy(coverage, ({ platform }) => platform)]
    .sort(([a], [b]) => byText(a, b))
    .map(([platform, pages]) => ({
      platform: platform === "" ? "unknown" : platform,
      pages: pages.length,
      operations: sum(pages, "operations"),
      rows: sum(pages, "rows"),
      rowsUsed: sum(pages, "rowsUsed"),
      unverified: sum(pages, "unverified"),
      dialects: [...new Set(pages.map(({ dialect }) => dialect))].filter((dialect) => dialect !== "").sort(),
    }));
}

const sum = (pages: readonly Coverage[], what: "operations" | "rows" | "rowsUsed" | "unverified"): number =>
  pages.reduce((total, page) => total + page[what], 0);

/** `21 pages, 21 operations, 512 of 512 rows, 1234 unverified` */
export const sentence = ({ pages, operations, rows, rowsUsed, unverified }: Total): string =>
  [
    count(pages, "page"),
    count(operations, "operation"),
    `${rowsUsed} of ${rows} rows`,
    `${unverified} unverified`,
  ].join(", ");

/** Pages that were not read in full. */
export const unread = (coverage: readonly Coverage[]): Coverage[] =>
  coverage.filter(({ operations, rows, rowsUsed }) => operations === 0 || rowsUsed < rows);

/** Coverage in a stable order. */
export const coverageInOrder = (coverage: readonly Coverage[]): Coverage[] =>
  [...coverage].sort((a, b) => byText(a.platform, b.platform) || byText(a.page, b.page));
