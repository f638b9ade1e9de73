import { isObject } from "../../json.ts";
import type { Example } from "../../facts/facts.ts";
import { isShell } from "./examples.ts";
import { addDefect, type Prose } from "./fields.ts";
import type { Section, Topic } from "./sections.ts";
import type { PageSource } from "./source.ts";

const delimiter = /^\s*\|?[\s:|-]{1,2000}$/;
const isDelimiter = (line: string | undefined): boolean =>
  line !== undefined && delimiter.test(line) && line.includes("-") && line.includes("|");

/** Rows of tables by their lines alone: neither headings nor delimiters. */
export const countRows = ({ lines, bars }: PageSource): number =>
  bars.filter((line) => !isDelimiter(lines[line - 1]) && !isDelimiter(lines[line])).length;

/** Every line that begins with a bar must be one of a table that the parser found. */
export function checkCensus(prose: Prose, { lines, bars, blocks }: PageSource): void {
  const inTable = new Set<number>();
  for (const block of blocks) {
    if (block.kind !== "table") continue;
    for (let line = block.line; line <= block.end; line++) inTable.add(line);
    const { line } = block.rows.find((row) => isDelimiter(lines[row.line - 1])) ?? {};
    if (line !== undefined)
      addDefect(prose, "extract/census", "two tables stand here without a blank line between", line);
    const [before, last] = [lines[(block.rows.at(-2)?.line ?? block.line) - 1] ?? "", lines[block.end - 1] ?? ""];
    if (/\|\s*$/.test(before) && /^\s*\|/.test(last) && !/\|\s*$/.test(last))
      addDefect(prose, "extract/unbalanced", "the row has no end; the page may be cut off", block.end);
  }
  const lost = bars.filter((line) => !inTable.has(line));
  if (!lost.length) return;
  const message = `${lost.length} lines begin like rows of a table and are none: look for a damaged delimiter row`;
  addDefect(prose, "extract/census", message, lost[0]!);
}

/** What shows that a page was cut off. */
export function checkEnds(
  prose: Prose,
  { unclosed, front, frontOpen, embedded }: PageSource,
  sections: readonly Section[],
) {
  for (const line of unclosed)
    addDefect(prose, "extract/unbalanced", "the code begins and never ends; the page may be cut off", line);
  if (frontOpen) addDefect(prose, "extract/unbalanced", "the front matter has no end", 1);
  const last = sections.at(-1)!;
  const isPart = last.topic.is !== "other" && !last.tables.length && !last.codes.length;
  if (isPart && !embedded.length)
    addDefect(prose, "extract/unbalanced", "the page ends with a heading that has nothing below it", last.line);
  if (!front.size || !prose.fields.size) return;
  const has = (is: Topic["is"], location: string) =>
    sections.some(({ topic }) => topic.is === is && "location" in topic && topic.location === location);
  const answers = has("fields", "200") || has("example", "200");
  if (!answers || (has("example", "body") && !has("example", "200")))
    addDefect(prose, "extract/unbalanced", "the page shows a request and no answer; it may be cut off", last.line || 1);
}

/** Code whose heading is gone stands below another one. */
export function checkCodes(prose: Prose, sections: readonly Section[]): void {
  const hasFields = prose.fields.size > 0;
  for (const { topic, codes, title } of sections) {
    for (const [i, { lang, line }] of codes.entries()) {
      const json = lang.toLowerCase() === "json";
      const astray =
        topic.is === "fields" || topic.is === "part"
          ? isShell(lang) || (json && (topic.is === "part" || topic.location !== "200"))
          : topic.is === "example"
            ? json && topic.location === "body" && codes.slice(0, i).some((other) => isShell(other.lang))
            : json && hasFields && topic.is === "statuses";
      if (astray)
        addDefect(
          prose,
          "extract/census",
          `an example stands under ${JSON.stringify(title)}; a heading may be missing`,
          line,
        );
    }
  }
}

/** An example of which the tables know nothing stands under the wrong heading, or they do. */
export function checkExamples(prose: Prose, examples: readonly Example[]): void {
  for (const { location, value, at } of examples) {
    const names = isObject(value) ? Object.keys(value) : [];
    // A single name may as well be one that the vendor got wrong, which others report.
    if (names.length < 2 || !prose.listings.has(`${location} `)) continue;
    if (names.some((name) => prose.fields.has(`${location} ${name}`))) continue;
    addDefect(
      prose,
      "extract/census",
      `the example has none of the fields of ${location}; a heading may be missing`,
      at.line,
    );
  }
}
