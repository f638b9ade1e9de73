import { sha256 } from "../../text.ts";
import { keyOf, vendorOf, type Defect, type Loc, type OperationFacts, type Page } from "../../facts/facts.ts";
import type { Reading, SourceInfo } from "../../facts/facts.ts";
import { isObject } from "../../json.ts";
import { countRows } from "../markdown.ts";
import { reporter, type Report } from "../report.ts";
import { checkCodes, checkEnds, checkExamples, showsOf } from "./guards.ts";
import { takeApart } from "./page.ts";
import type { OpenApiBlock } from "../openapi/block.ts";
import { ownerOf, type Platform } from "../../platforms.ts";
import { factsOfDocument } from "../openapi/openapi.ts";
import { readText } from "../document.ts";
import { addComponents, addTables, type Prose } from "./tables.ts";

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
      ...{ file, report, sets: {}, unclassified: [] },
      ...{ fields: new Map(), listings: new Map(), used: new Set() },
      variables: new Set(name?.path.match(/(?<=\{)[^{}]+(?=\})/g)),
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
        ...{ platform, key: keyOf(method, path), route: `${method} ${path}`, at: { file, line }, protocol: "http" },
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

/** The API is known by its newest version; the documents of others name theirs. */
function versioned(document: string): string {
  const version = /\b(v[013-9]|webhooks)-openapi\b/.exec(document)?.[1];
  return version === undefined ? vendorOf(dialect) : `${vendorOf(dialect)}-${version}`;
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
    report("extract/unbalanced", message, block.line + problem.line - 1);
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
