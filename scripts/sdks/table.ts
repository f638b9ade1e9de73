import type { Behaviour } from "./behaviour.ts";
import type { Footprint } from "./footprint.ts";

/** One column: a package and all that was measured of it. */
export interface Column extends Footprint, Behaviour {
  title: string;
  platform: string;
  /** Documented operations that it has a method for, of all. */
  operations: readonly [number, number];
}

const count = (n: number): string => Math.round(n).toLocaleString("en-US");

const rows: readonly [string, (column: Column) => string][] = [
  ["platforms", ({ platform }) => platform],
  ["operations, of those in the specs", ({ operations: [some, all] }) => `${some} of ${all}`],
  ["bundle, minified and gzipped", ({ bundle }) => `${(bundle / 1000).toFixed(0)} kB`],
  ["CPU time to import", ({ importTime }) => `${importTime.toFixed(0)} ms`],
  [
    "Node",
    ({ node }) =>
      node
        .replace(">=", "")
        .trim()
        .replace(/^(?=\d)/, "from "),
  ],
  ["packages installed", ({ packages, bytes }) => `${packages}, ${(bytes / 1e6).toFixed(1)} MB`],
  ["lines of types read for one import", ({ lines }) => count(lines)],
  ["attempts of a read answered with 503", ({ reads }) => `${reads}`],
  ["attempts of a write answered with 502, which may have run", ({ writes }) => `${writes}`],
  ["a stream that breaks", ({ brokenStream }) => brokenStream],
  ["a page of results that fails", ({ lostPage }) => lostPage],
];

/** The comparison in Markdown. */
export function tableOf(columns: readonly Column[], measured: string): string {
  const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [
    row(["", ...columns.map(({ title }) => title)]),
    row(["---", ...columns.map(() => "---")]),
    ...rows.map(([name, cell]) => row([name, ...columns.map(cell)])),
    "",
    measured,
  ].join("\n");
}

const place = /(<!-- sdks: [^>]*-->\n)[^]*?(<!-- \/sdks -->)/;

/** A page with the table in its place. */
export function withTable(page: string, table: string): string {
  if (!place.test(page)) throw new Error("the page has no <!-- sdks: ... --> with a <!-- /sdks --> below it");
  return page.replace(place, (_, begin: string, end: string) => `${begin}\n${table}\n\n${end}`);
}
