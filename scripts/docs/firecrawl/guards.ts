import type { Curl, Example } from "../../facts/facts.ts";
import { isObject } from "../../json.ts";
import { curlsOf, queryExample } from "../curl.ts";
import { exampleOf } from "../document.ts";
import type { Source } from "../lines.ts";
import type { Parts, Section, Topic } from "./page.ts";
import type { Prose } from "./tables.ts";

const shells: ReadonlySet<string> = new Set(["bash", "sh", "shell", "curl", "zsh", "console"]);
const isShell = (lang: string): boolean => shells.has(lang.toLowerCase());

/** Requests and answers that a page shows. JSON counts only where its section says what it is an example of. */
export function showsOf(
  sections: readonly Section[],
  file: string,
  method = "",
): { examples: Example[]; curls: Curl[] } {
  const examples: Example[] = [];
  const curls: Curl[] = [];
  for (const { topic, codes } of sections) {
    const location =
      topic.is === "example" || (topic.is === "fields" && topic.location === "200") ? topic.location : "";
    for (const { lang, text, line } of codes) {
      if (isShell(lang)) {
        for (const { line: offset, data, ...curl } of curlsOf(text)) {
          const at = { file, line: line + offset };
          curls.push({ ...curl, at });
          // What another operation is sent shows nothing of this one.
          const isOwn = method === "" || curl.method === method;
          const body = isOwn && data && exampleOf(data.text, "body", { file, line: line + data.line });
          if (body) examples.push(body);
          const query = isOwn ? queryExample(curl.url, at) : undefined;
          if (query) examples.push(query);
        }
      } else if (location !== "" && lang.toLowerCase() === "json") {
        const example = exampleOf(text, location, { file, line });
        if (example) examples.push(example);
      }
    }
  }
  return { examples, curls };
}

/** A last row without an end. */
function checkRows(prose: Prose, { lines }: Source, sections: readonly Section[]): void {
  for (const { rows, header, end } of sections.flatMap(({ tables }) => tables)) {
    const [before, last] = [lines[(rows.at(-2)?.line ?? header.line) - 1] ?? "", lines[end - 1] ?? ""];
    if (/\|\s*$/.test(before) && !/\|\s*$/.test(last))
      prose.report("extract/unbalanced", "the row has no end; the page may be cut off", end);
  }
}

/** What shows that a page was cut off. */
export function checkEnds(prose: Prose, { source, sections, components, front, frontOpen, embedded }: Parts): void {
  for (const { from, closed } of source.fences)
    if (!closed)
      prose.report(
        "extract/unbalanced",
        "the code begins and never ends; the page may be cut off",
        source.places[from]!,
      );
  for (const { line, message } of components.problems) prose.report("extract/unbalanced", message, line);
  if (frontOpen) prose.report("extract/unbalanced", "the front matter has no end", 1);
  checkRows(prose, source, sections);
  const last = sections.at(-1)!;
  const isPart = last.topic.is !== "other" && ![last.tables, last.codes, last.components].flat().length;
  if (isPart && !embedded.length)
    prose.report("extract/unbalanced", "the page ends with a heading that has nothing below it", last.line);
  // Components end where they should, or were reported.
  if (!front.size || !prose.fields.size || components.fields.length) return;
  const has = (is: Topic["is"], location: string) =>
    sections.some(({ topic }) => topic.is === is && "location" in topic && topic.location === location);
  const answers = has("fields", "200") || has("example", "200");
  if (!answers || (has("example", "body") && !has("example", "200")))
    prose.report("extract/unbalanced", "the page shows a request and no answer; it may be cut off", last.line || 1);
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
        prose.report(
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
    prose.report(
      "extract/census",
      `the example has none of the fields of ${location}; a heading may be missing`,
      at.line,
    );
  }
}
