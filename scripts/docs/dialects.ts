import type { Page, Reading } from "../facts/facts.ts";
import type { Platform } from "../platforms.ts";
import { feishuWords, isFlatCopy } from "./feishu/sections.ts";

/** How pages of documentation are written, and what reads them. */
export interface Dialect {
  /** With the version of its reader, which changes whenever other facts are extracted from the same page. */
  name: string;
  /** How sure it is that a page is written so, from 0 to 1, by positive marks in the content. */
  detect(page: Page): number;
  /** Loads the reader: parsers take a while, so only those that a page needs are loaded. */
  load(): Promise<Read>;
}

export type Read = (page: Page) => Reading;

/** Every dialect that there is a reader for; documents are those of the platforms whose servers they name. */
export const dialectsFor = (platforms: readonly Platform[]): readonly Dialect[] => [
  {
    name: "openapi@1",
    detect: (page) => (isDocument(page) ? 1 : 0),
    load: async () => (await import("./openapi/openapi.ts")).documentReader(platforms),
  },
  {
    name: "feishu-json@1",
    detect: ({ text }) => (/^\s*\{/.test(text) && /"apiSchema"\s*:/.test(text) ? 0.95 : 0),
    load: async () => (await import("./feishu/json.ts")).readSchema,
  },
  {
    name: "firecrawl-md@1",
    detect: (page) => (isHtml(page) || isDocument(page) ? 0 : mintlifyMarks(page)),
    load: async () => (await import("./firecrawl/firecrawl.ts")).pageReader(platforms),
  },
  {
    name: "feishu-md@1",
    detect: (page) => (isHtml(page) || /^\s*[{[]/.test(page.text) ? 0 : feishuMarks(page)),
    load: async () => (await import("./feishu/feishu.ts")).readFeishu,
  },
  {
    name: "coze-md@2",
    detect: (page) => (isHtml(page) || continued.test(page.text) ? 0 : cozeMarks(page)),
    load: async () => (await import("./coze/coze.ts")).readCoze,
  },
  {
    name: "coze-lines@2",
    detect: (page) => (!isHtml(page) && continued.test(page.text) ? cozeMarks(page) : 0),
    load: async () => (await import("./coze/coze.ts")).readCozeLines,
  },
];

/** The same where no platform is known: a document is named by its title. */
export const dialects = dialectsFor([]);

const isHtml = ({ text }: Page): boolean => /^\s*<(?:!doctype|html|head|body|script)\b/i.test(text);

const heading = /^(?:openapi\s*:\s*["']?3\.|swagger\s*:\s*["']?[12])|["'](?:openapi|swagger)["']\s*:\s*["']?\d/m;

/** Whether a page is an OpenAPI document of its own, in JSON or YAML, not one that a page embeds. */
function isDocument({ text }: Page): boolean {
  const start = text.replace(/^\uFEFF/, "");
  if (!/^(?:\s|#[^\n]{0,2000}\n|---[ \t]*\n){0,200}(?:[{]|["']?[\w$-]{1,60}["']?[ \t]*:)/.test(start)) return false;
  const found = heading.exec(start);
  return found !== null && !/^ {0,3}(?:```|~~~)/m.test(start.slice(0, found.index));
}

const namedLine =
  /^(?:openapi|api):\s*(?:[>|][+-]?\s*)?["']?(?:\S{1,200}\s+)?(?:get|put|post|delete|patch|webhook)\s+\S/im;
const embedsLine =
  /^`{3,}\s*ya?ml\s+(?:\S*openapi\S*\s+(?:get|put|post|delete|patch)\s+\/|(?:\S+\s+)?(?:get|put|post|delete|patch)\s+\/[^\n]*\n\s*openapi\s*:)/im;

/** An operation in the front matter, or in the fence of a document that the page embeds. */
const mintlifyMarks = ({ text }: Page): number =>
  namedLine.test(text.slice(0, 5000)) || embedsLine.test(text) ? 1 : 0;

/** Tags of the vendor's own; a copy without them is claimed only faintly where its address is not in the vendor's form. */
function feishuMarks({ text }: Page): number {
  const tags = [/<md-(?:dt-)?table\b/, /<md-(?:dt-)?tr\b/, /<md-text type="field-/, /<md-(?:perm|tag|enum) /];
  const found = tags.filter((tag) => tag.test(text)).length;
  if (found) return Math.min(1, 0.4 + 0.1 * (found + feishuWords(text)));
  if (!isFlatCopy(text)) return 0;
  return /\bHTTP URL\b[^\n]{0,40}https:\/\/[^\n/]{1,80}\/open-apis\//.test(text) ? 0.95 : 0.1;
}

const continued = /^[ \t]*\|[^\n]*\|[ \t]?\\\r?$/m;
const infoTable = /^[ \t]*\|[ \t]*\**(?:请求方式|请求方法|HTTP method|Request method|URL)\**[ \t]*\|/im;
const fieldHeader = /^[ \t]*\|[ \t]*\**(?:参数|字段|参数名|Parameter|Field)\**[ \t]*\|/im;
const address = /^[ \t]*\|[^|\n]*\|.*\b(?:https?|wss?):\/\//m;

/** The table that says what an operation is, an address in it, and tables of parameters. */
function cozeMarks({ text }: Page): number {
  if (!infoTable.test(text)) return 0;
  return 0.5 + (address.test(text) ? 0.3 : 0) + (fieldHeader.test(text) ? 0.2 : 0);
}
