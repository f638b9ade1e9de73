import { sha256 } from "../../text.ts";
import {
  keyOf,
  vendorOf,
  type Curl,
  type Defect,
  type Example,
  type Loc,
  type OperationFacts,
  type Page,
  type Reading,
  type SourceInfo,
} from "../../facts/facts.ts";
import { isObject } from "../../json.ts";
import { countRows } from "../markdown.ts";
import { reporter, type Report } from "../report.ts";
import { takeApart, type Parts, type Section, type Topic } from "./page.ts";
import type { OpenApiBlock } from "../../fences.ts";
import { ownerOf, type Platform } from "../../platforms.ts";
import { factsOfDocument } from "../openapi/openapi.ts";
import { exampleOf, readText } from "../document.ts";
import { readFields, type Prose } from "./fields.ts";
import { requestsIn } from "../requests.ts";

const dialect = "firecrawl-md@1";

/** Reads pages, what a page embeds as that of the platform whose servers it names. */
export const pageReader =
  (platforms: readonly Platform[]) =>
  ({ file, text }: Page): Reading => {
    const parts = takeApart(text);
    const { source, sections, components, named } = parts;
    const defects: Defect[] = [];
    const report = reporter(file, defects, named && `${named.method} ${named.path}`);
    const prose = readFields(parts, report);
    const shows = showsOf(sections, file, named?.method);
    const tables = sections.flatMap((section) => section.tables);
    const rows = countRows(source, tables, report) + components.begun.length;
    checkEnds(prose, parts);
    checkCodes(prose, sections);
    checkExamples(prose, shows.examples);

    const language = /^\/?([a-z]{2}(?:-[A-Z]{2})?)\//.exec(named?.document ?? "")?.[1] ?? "en";
    const info = { file, dialect, language, sha256: sha256(text) };
    const operations = parts.embedded.flatMap((block) =>
      readBlock(platforms, block, { kind: "embedded-openapi", ...info }, defects, report),
    );
    const platform = operations.find((operation) => operation.platform)?.platform ?? versioned(named?.document ?? "");
    if (!named) report("extract/no-operation", "the page names no operation: it may be cut off, or none of an API", 1);
    else if (named.method !== "WEBHOOK") {
      const { method, path, line } = named;
      operations.unshift({
        ...{ platform, key: keyOf(method, path), route: `${method} ${path}`, at: report.at(line), protocol: "http" },
        source: { kind: "table", ...info },
        fields: [...prose.fields.values()],
        listings: [...prose.listings.values()],
        sets: prose.sets,
        ...shows,
      });
    }
    const { unclassified } = prose;
    return { platform, dialect, operations, rows, rowsUsed: prose.used.size, unclassified, defects };
  };

/**
 * The platform that the name of a document tells; the newest version is the API itself. Others write such pages, too:
 * without such a document, only a spec can tell whose the page is.
 */
function versioned(document: string): string {
  const version = /\b(v\d|webhooks)-openapi\b/.exec(document)?.[1];
  if (version === undefined) return "";
  return version === "v2" ? vendorOf(dialect) : `${vendorOf(dialect)}-${version}`;
}

/** The operation of a document that the page embeds; nothing where it has none that can be read. */
function readBlock(
  platforms: readonly Platform[],
  block: OpenApiBlock,
  source: SourceInfo,
  defects: Defect[],
  report: Report,
): OperationFacts[] {
  const { value, problems, lineOf } = readText(block.text);
  const [problem] = problems;
  if (problem) {
    const message = `the embedded document cannot be read: ${problem.message}`;
    report.unbalanced(message, block.line + problem.line - 1);
    return [];
  }
  const [method, path] = block.route.split(" ") as [string, string];
  const locate = (pointer: string): Loc => ({ file: source.file, line: block.line + lineOf(pointer) - 1, pointer });
  const found = isObject(value)
    ? factsOfDocument(value, { platform: ownerOf(platforms, value), source, locate, only: [keyOf(method, path)] })
    : { operations: [], defects: [] };
  defects.push(...found.defects);
  if (!found.operations.length)
    report("extract/no-operation", `the embedded document does not describe ${block.route}`, block.line);
  return found.operations;
}

const isShell = (lang: string): boolean => /^(?:bash|sh|shell|curl|zsh|console)$/i.test(lang);

/** Requests and answers that a page shows. JSON counts only where its section says what it is an example of. */
function showsOf(sections: readonly Section[], file: string, method = ""): { examples: Example[]; curls: Curl[] } {
  const examples: Example[] = [];
  const curls: Curl[] = [];
  for (const { topic, codes } of sections) {
    const location =
      topic.is === "example" || (topic.is === "fields" && topic.location === "200") ? topic.location : "";
    for (const { lang, text, line } of codes) {
      if (isShell(lang)) {
        for (const { curl, body, query } of requestsIn(text, file, line)) {
          curls.push(curl);
          // What another operation is sent shows nothing of this one.
          if (method === "" || curl.method === method)
            examples.push(...[body, query].filter((example) => example !== undefined));
        }
      } else if (location !== "" && lang.toLowerCase() === "json") {
        const example = exampleOf(text, location, { file, line });
        if (example) examples.push(example);
      }
    }
  }
  return { examples, curls };
}

/** What shows that a page was cut off. */
function checkEnds(
  { report, fields }: Prose,
  { source, sections, components, front, frontOpen, embedded }: Parts,
): void {
  const { lines, fences, places } = source;
  for (const { from, closed } of fences)
    if (!closed) report.unbalanced("the code begins and never ends; the page may be cut off", places[from]!);
  for (const { line, message } of components.problems) report.unbalanced(message, line);
  if (frontOpen) report.unbalanced("the front matter has no end", 1);
  const isClosed = (line: number): boolean => /\|\s*$/.test(lines[line - 1]!);
  for (const { rows, header, end } of sections.flatMap(({ tables }) => tables))
    if (isClosed((rows.at(-2) ?? header).line) && !isClosed(end))
      report.unbalanced("the row has no end; the page may be cut off", end);
  const last = sections.at(-1)!;
  const isPart = last.topic.is !== "other" && ![last.tables, last.codes, last.components].flat().length;
  if (isPart && !embedded.length)
    report.unbalanced("the page ends with a heading that has nothing below it", last.line);
  // Components end where they should, or were reported.
  if (!front.size || !fields.size || components.fields.length) return;
  const has =
    (...about: Topic["is"][]) =>
    (location: string): boolean =>
      sections.some(({ topic }) => about.includes(topic.is) && "location" in topic && topic.location === location);
  const isShown = has("example");
  const isAnswered = isShown("200") || (has("fields")("200") && !isShown("body"));
  if (!isAnswered) report.unbalanced("the page shows a request and no answer; it may be cut off", last.line);
}

/** Code whose heading is gone stands below another one. */
function checkCodes({ fields, report }: Prose, sections: readonly Section[]): void {
  for (const { topic, codes, slug } of sections)
    for (const [i, { lang, line }] of codes.entries()) {
      const [json, shell] = [lang.toLowerCase() === "json", isShell(lang)];
      const isAstray =
        (topic.is === "fields" && (shell || (json && topic.location !== "200"))) ||
        (topic.is === "part" && (shell || json)) ||
        (topic.is === "example" &&
          json &&
          topic.location === "body" &&
          codes.slice(0, i).some((code) => isShell(code.lang))) ||
        (topic.is === "statuses" && json && fields.size > 0);
      const message = `an example stands under ${JSON.stringify(slug)}; a heading may be missing`;
      if (isAstray) report("extract/census", message, line);
    }
}

/** An example of which the tables know nothing stands under the wrong heading, or they do. */
function checkExamples({ fields, listings, report }: Prose, examples: readonly Example[]): void {
  for (const { location, value, at } of examples) {
    const names = isObject(value) ? Object.keys(value) : [];
    // A single name may as well be one that the vendor got wrong, which others report.
    if (names.length < 2 || !listings.has(`${location} `)) continue;
    const message = `the example has none of the fields of ${location}; a heading may be missing`;
    if (!names.some((name) => fields.has(`${location} ${name}`))) report("extract/census", message, at.line);
  }
}
