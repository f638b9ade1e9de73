import { sha256 } from "../../text.ts";
import { keyOf, type Defect, type Loc, type OperationFacts, type Page, type Reader } from "../../facts/facts.ts";
import type { Reading, SourceInfo } from "../../facts/facts.ts";
import { isObject } from "../../json.ts";
import { showsOf } from "./examples.ts";
import { addDefect, type Prose } from "./fields.ts";
import { checkCensus, checkCodes, checkEnds, checkExamples, countRows } from "./guards.ts";
import { sectionsOf } from "./sections.ts";
import { takeApart, type PageSource } from "./source.ts";
import type { OpenApiBlock } from "../openapi/block.ts";
import { ownerOf, type Platform } from "../../platforms.ts";
import { factsOfDocument, isDocument } from "../openapi/openapi.ts";
import { readText } from "../openapi/text.ts";
import { addTables } from "./tables.ts";

const dialect = "firecrawl-md@1";

/** A page names its operation in its front matter, or in the fence of the document that it embeds. */
const named = /^(?:(\S{1,200})\s+)?(get|put|post|delete|patch|head|options|trace|webhook)\s+(\S{1,500})$/i;
const namedLine =
  /^(?:openapi|api):\s*(?:[>|][+-]?\s*)?["']?(?:\S{1,200}\s+)?(?:get|put|post|delete|patch|webhook)\s+\S/im;
const embedsLine = /^`{3,}\s*ya?ml\s+\S+openapi\S*\s+(?:get|put|post|delete|patch)\s+\//im;

interface Named {
  document: string;
  method: string;
  path: string;
  line: number;
}

/** Reads pages, what a page embeds as that of the platform whose servers it names. */
export const firecrawlReader = (platforms: readonly Platform[]): Reader => ({
  dialect,
  detect(page: Page): number {
    const { text } = page;
    if (/^\s*<(?:!doctype|html|head|body|script)\b/i.test(text) || isDocument(page)) return 0;
    const vendor = /\b(?:api|docs)\.firecrawl\.dev\b/.test(text);
    if (namedLine.test(text.slice(0, 5000)) || embedsLine.test(text)) return vendor ? 1 : 0.6;
    return vendor ? 0.4 : 0;
  },
  read({ file, text }: Page): Reading {
    const source = takeApart(text);
    const prose: Prose = {
      file,
      fields: new Map(),
      listings: new Map(),
      sets: {},
      defects: [],
      used: new Set(),
      unclassified: [],
    };
    const sections = sectionsOf(source);
    addTables(prose, sections, source);
    const name = nameOf(source);
    const shows = showsOf(sections, file, name?.method);
    checkCensus(prose, source);
    checkEnds(prose, source, sections);
    checkCodes(prose, sections);
    checkExamples(prose, shows.examples);

    const language = /^\/?([a-z]{2}(?:-[A-Z]{2})?)\//.exec(name?.document ?? "")?.[1] ?? "en";
    const info = { file, dialect, language, sha256: sha256(text) };
    const embedded = source.embedded.map((block) =>
      readBlock(platforms, prose, block, { kind: "embedded-openapi", ...info }),
    );
    const platform = embedded.find((block) => block?.platform)?.platform ?? versioned(name?.document ?? "");
    const operations: OperationFacts[] = embedded.flatMap((block) => block?.operations ?? []);
    if (!name)
      addDefect(prose, "extract/no-operation", "the page names no operation: it may be cut off, or none of an API", 1);
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
    const operation = name && `${name.method} ${name.path}`;
    const defects = prose.defects.map((defect): Defect => (operation ? { operation, ...defect } : defect));
    const rowsUsed = source.bars.filter((line) => prose.used.has(line)).length;
    return {
      platform,
      dialect,
      operations,
      rows: countRows(source),
      rowsUsed,
      unclassified: prose.unclassified,
      defects,
    };
  },
});

function nameOf({ embedded, front, lines }: PageSource): Named | undefined {
  const [block] = embedded;
  if (block) {
    const [method, path] = block.route.split(" ") as [string, string];
    return { document: block.file, method, path, line: block.line - 1 };
  }
  for (const key of ["openapi", "api"]) {
    const { text = "", line = 1 } = front.get(key) ?? {};
    const [, document = "", method, target] = named.exec(text) ?? [];
    if (method === undefined || lines.length < line) continue;
    const path = target!.replace(/^https?:\/\/[^/]{1,200}\/v\d{1,3}(?=\/)/, "");
    if (path.startsWith("/") || /webhook/i.test(method)) return { document, method: method.toUpperCase(), path, line };
  }
  return undefined;
}

/** The API is known by its newest version; the documents of others name theirs. */
function versioned(document: string): string {
  const version = /\b(v[013-9]|webhooks)-openapi\b/.exec(document)?.[1];
  return version === undefined ? "firecrawl" : `firecrawl-${version}`;
}

interface Embedded {
  platform: string;
  operations: OperationFacts[];
}

function readBlock(
  platforms: readonly Platform[],
  prose: Prose,
  block: OpenApiBlock,
  source: SourceInfo,
): Embedded | undefined {
  const { value, problems, lineOf } = readText(block.text);
  const [problem] = problems;
  if (problem) {
    const message = `the embedded document cannot be read: ${problem.message}`;
    addDefect(prose, "extract/unbalanced", message, block.line + problem.line - 1);
    return undefined;
  }
  const [method, path] = block.route.split(" ") as [string, string];
  if (isObject(value)) {
    const platform = ownerOf(platforms, value);
    const locate = (pointer: string): Loc => ({ file: source.file, line: block.line + lineOf(pointer) - 1, pointer });
    const { operations, defects } = factsOfDocument(value, { platform, source, locate, only: [keyOf(method, path)] });
    prose.defects.push(...defects);
    if (operations.length) return { platform, operations };
  }
  addDefect(prose, "extract/no-operation", `the embedded document does not describe ${block.route}`, block.line);
  return undefined;
}
