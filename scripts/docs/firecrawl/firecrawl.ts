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
import { variablesOf } from "../address.ts";
import { countRows, type Source } from "../markdown.ts";
import { reporter, type Report } from "../report.ts";
import { takeApart, type Parts, type Section, type Topic } from "./page.ts";
import type { OpenApiBlock } from "../../fences.ts";
import { ownerOf, type Platform } from "../../platforms.ts";
import { factsOfDocument } from "../openapi/openapi.ts";
import { exampleOf, readText } from "../document.ts";
import { addComponents, addTables, type Prose } from "./tables.ts";
import { requestsIn } from "../curl.ts";

const dialect = "firecrawl-md@1";

/** Reads pages, what a page embeds as that of the platform whose servers it names. */
export const pageReader =
  (platforms: readonly Platform[]) =>
  ({ file, text }: Page): Reading => {
    const parts = takeApart(text);
    const { source, sections, components, named: name } = parts;
    const defects: Defect[] = [];
    const report = reporter(file, defects, name && `${name.method} ${name.path}`);
    const prose: Prose = {
      ...{ report, sets: {}, unclassified: [] },
      ...{ fields: new Map(), listings: new Map(), used: new Set() },
      variables: new Set(variablesOf(name?.path ?? "")),
    };
    addTables(prose, sections);
    addComponents(prose, sections, components.begun);
    const shows = showsOf(sections, file, name?.method);
    const tables = sections.flatMap(({ tables }) => tables);
    const rows = countRows(source, tables, report) + components.begun.length;
    checkEnds(prose, parts);
    checkCodes(prose, sections);
    checkExamples(prose, shows.examples);

    const language = /^\/?([a-z]{2}(?:-[A-Z]{2})?)\//.exec(name?.document ?? "")?.[1] ?? "en";
    const info = { file, dialect, language, sha256: sha256(text) };
    const embedded = parts.embedded.map((block) =>
      readBlock(platforms, block, { kind: "embedded-openapi", ...info }, defects, report),
    );
    const platform = embedded.find((block) => block?.platform)?.platform ?? versioned(name?.document ?? "");
    const operations: OperationFacts[] = embedded.flatMap((block) => block?.operations ?? []);
    if (!name) report("extract/no-operation", "the page names no operation: it may be cut off, or none of an API", 1);
    else if (name.method !== "WEBHOOK") {
      const { method, path, line } = name;
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

interface Embedded {
  platform: string;
  operations: OperationFacts[];
}

function readBlock(
  platforms: readonly Platform[],
  block: OpenApiBlock,
  source: SourceInfo,
  defects: Defect[],
  report: Report,
): Embedded | undefined {
  const { value, problems, lineOf } = readText(block.text);
  const [problem] = problems;
  if (problem) {
    const message = `the embedded document cannot be read: ${problem.message}`;
    report.unbalanced(message, block.line + problem.line - 1);
    return undefined;
  }
  const [method, path] = block.route.split(" ") as [string, string];
  if (isObject(value)) {
    const platform = ownerOf(platforms, value);
    const locate = (pointer: string): Loc => ({ file: source.file, line: block.line + lineOf(pointer) - 1, pointer });
    const found = factsOfDocument(value, { platform, source, locate, only: [keyOf(method, path)] });
    defects.push(...found.defects);
    if (found.operations.length) return { platform, operations: found.operations };
  }
  report("extract/no-operation", `the embedded document does not describe ${block.route}`, block.line);
  return undefined;
}

const shells: ReadonlySet<string> = new Set(["bash", "sh", "shell", "curl", "zsh", "console"]);
const isShell = (lang: string): boolean => shells.has(lang.toLowerCase());

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

/** A last row without an end. */
function checkRows(prose: Prose, { lines }: Source, sections: readonly Section[]): void {
  for (const { rows, header, end } of sections.flatMap(({ tables }) => tables)) {
    const [before, last] = [lines[(rows.at(-2)?.line ?? header.line) - 1] ?? "", lines[end - 1] ?? ""];
    if (/\|\s*$/.test(before) && !/\|\s*$/.test(last))
      prose.report.unbalanced("the row has no end; the page may be cut off", end);
  }
}

/** What shows that a page was cut off. */
function checkEnds(prose: Prose, { source, sections, components, front, frontOpen, embedded }: Parts): void {
  for (const { from, closed } of source.fences)
    if (!closed)
      prose.report.unbalanced("the code begins and never ends; the page may be cut off", source.places[from]!);
  for (const { line, message } of components.problems) prose.report.unbalanced(message, line);
  if (frontOpen) prose.report.unbalanced("the front matter has no end", 1);
  checkRows(prose, source, sections);
  const last = sections.at(-1)!;
  const isPart = last.topic.is !== "other" && ![last.tables, last.codes, last.components].flat().length;
  if (isPart && !embedded.length)
    prose.report.unbalanced("the page ends with a heading that has nothing below it", last.line);
  // Components end where they should, or were reported.
  if (!front.size || !prose.fields.size || components.fields.length) return;
  const has = (is: Topic["is"], location: string) =>
    sections.some(({ topic }) => topic.is === is && "location" in topic && topic.location === location);
  const answers = has("fields", "200") || has("example", "200");
  if (!answers || (has("example", "body") && !has("example", "200")))
    prose.report.unbalanced("the page shows a request and no answer; it may be cut off", last.line);
}

/** Code whose heading is gone stands below another one. */
function checkCodes(prose: Prose, sections: readonly Section[]): void {
  const hasFields = prose.fields.size > 0;
  for (const { topic, codes, slug } of sections) {
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
          `an example stands under ${JSON.stringify(slug)}; a heading may be missing`,
          line,
        );
    }
  }
}

/** An example of which the tables know nothing stands under the wrong heading, or they do. */
function checkExamples(prose: Prose, examples: readonly Example[]): void {
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
