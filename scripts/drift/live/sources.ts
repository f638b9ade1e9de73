import { Ajv } from "ajv";
import { isObject } from "../../json.ts";
import type { Platform } from "../../platforms.ts";
import { extensions } from "../../spec/extensions.ts";

/** The format of a response, which decides how it is requested, checked and split into pages. */
export type Format = "openapi" | "markdown" | "feishu-detail";

export interface PageSource {
  url: string;
  /** The name of its file in reports, in the lock, and among saved answers. */
  page: string;
  /** Where it is another one than that of the other pages. */
  format?: Format;
}

/** A document that lists all pages, which shows new and removed ones. */
export interface IndexSource {
  url: string;
  /** `links`: Markdown links (llms.txt); `catalogue`: a tree of JSON nodes with `apiSummary.fullPath`. */
  format: "links" | "catalogue";
  /** What an address must begin with (`links`) or contain (`catalogue`) to be of interest. */
  within: string;
}

/** Where a vendor publishes what a spec covers: the pages of its operations and one index, never a whole site. */
export interface Sources {
  platform: string;
  format: Format;
  pages: readonly PageSource[];
  index: IndexSource;
}

/** The extension `x-sources` as `specs/README.md` describes it. */
interface Written extends Documents {
  also?: Documents[];
  index: IndexSource;
}

interface Documents {
  format: Format;
  url: string;
  pages: (string | { path: string; name: string })[];
}

const isWritten = new Ajv({ allowUnionTypes: true }).compile<Written>(extensions.root["x-sources"]!);

/** The documentation of a platform as its spec names it, or what is wrong with that; `undefined` where it names none. */
export function sourcesOf({ name, sources }: Platform): Sources | { problem: string } | undefined {
  if (sources === undefined) return undefined;
  if (!isWritten(sources)) {
    const [error] = isWritten.errors ?? [];
    return { problem: `x-sources${error?.instancePath ?? ""} ${error?.message ?? "is not valid"}` };
  }
  const { format, also = [], index } = sources;
  const more = also.flatMap((documents) => pagesOf(documents).map((page) => ({ ...page, format: documents.format })));
  return { platform: name, format, pages: [...pagesOf(sources), ...more], index };
}

const pagesOf = ({ format, url, pages }: Documents): PageSource[] =>
  pages.map((entry) => {
    const { path, name } = typeof entry === "string" ? { path: entry, name: entry } : entry;
    const file = name.replaceAll("/", "__") + (format === "openapi" ? "" : ".md");
    return { url: url.replace("{path}", () => encodeURIComponent(path)), page: file };
  });

/** The responses that a format has. */
const forms = {
  openapi: { accept: "application/json", types: ["application/json", "text/json", "text/plain"], json: true },
  markdown: { accept: "text/markdown, text/plain;q=0.9", types: ["text/markdown", "text/plain"], json: false },
  "feishu-detail": { accept: "application/json", types: ["application/json", "text/json"], json: true },
  links: { accept: "text/plain, text/markdown;q=0.9", types: ["text/plain", "text/markdown"], json: false },
  catalogue: { accept: "application/json", types: ["application/json", "text/json"], json: true },
} as const;

/** Formats whose JSON reports success by `code`. */
const enveloped: ReadonlySet<string> = new Set(["feishu-detail", "catalogue"]);

export type AnyFormat = keyof typeof forms;

export const acceptOf = (format: AnyFormat): string => forms[format].accept;

type Judged = { text: string; json?: unknown } | { reason: string };

/** Whether the body of a 200 can be a page, checked before any reader sees it. */
export function judge(format: AnyFormat, contentType: string | null, body: Uint8Array): Judged {
  const { types, json } = forms[format];
  const type = contentType?.split(";")[0]!.trim().toLowerCase() ?? "";
  if (!(types as readonly string[]).includes(type)) {
    return { reason: `its type is ${/^[\w.+/-]{1,60}$/.test(type) ? type : "missing"}, not ${types.join(" or ")}` };
  }
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(body).replace(/\r\n?/g, "\n");
  } catch {
    return { reason: "it is not UTF-8" };
  }
  if (text.trim() === "") return { reason: "it is empty" };
  if (/^\s*<(?:!doctype\s+html|html|head|body|script)\b/i.test(text.slice(0, 1000))) {
    return { reason: "it is an HTML page" };
  }
  return json ? judgeJson(format, text) : { text };
}

function judgeJson(format: AnyFormat, text: string): Judged {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { reason: "it is not JSON" };
  }
  if (!isObject(value)) return { reason: "it is not a JSON object" };
  if (enveloped.has(format)) {
    const { code } = value;
    if (code !== 0) return { reason: `its code is ${typeof code === "number" ? code : "missing"}, not 0` };
  }
  return { text, json: value };
}

export interface Part {
  page: string;
  text: string;
}

/** The pages of a response: Feishu's contains the Markdown beside the structure it was made from. */
export function partsOf(format: Format, page: string, { text, json }: { text: string; json?: unknown }): Part[] {
  if (format !== "feishu-detail") return [{ page, text }];
  const { data } = json as { data?: { content?: unknown; schema?: { apiSchema?: unknown } | null } | null };
  const parts: Part[] = [];
  if (typeof data?.content === "string" && data.content.trim() !== "") parts.push({ page, text: data.content });
  if (isObject(data?.schema?.apiSchema)) parts.push({ page: page.replace(/\.md$/, ".json"), text });
  return parts;
}

const longest = 300;
/** A limit far above the index of any API. */
const most = 5_000;

/** The pages an index lists that are of interest, sorted; plain ASCII without blanks, whatever the network sends. */
export function entriesOf(index: IndexSource, { text, json }: { text: string; json?: unknown }): string[] {
  const found = index.format === "links" ? links(text, index.within) : paths(json, index.within);
  const entries = new Set<string>();
  for (const entry of found) {
    if (entry.length <= longest && /^[\x21-\x7e]+$/.test(entry)) entries.add(entry);
    if (entries.size === most) break;
  }
  return [...entries].sort();
}

function* links(text: string, within: string): Generator<string> {
  const opening = `](${within}`;
  for (let at = text.indexOf(opening); at >= 0; at = text.indexOf(opening, at + 1)) {
    const from = at + opening.length;
    const [rest] = /^[^\s()#?]*/.exec(text.slice(from, from + longest + 1))!;
    if (rest !== "") yield rest.replace(/\.mdx?$/, "");
  }
}

function* paths(json: unknown, within: string): Generator<string> {
  const queue: unknown[] = [json];
  for (let i = 0; i < queue.length; i++) {
    const node = queue[i];
    if (typeof node !== "object" || node === null) continue;
    const { apiSummary, ...rest } = node as { apiSummary?: { fullPath?: unknown } | null };
    const path = apiSummary?.fullPath;
    if (typeof path === "string" && path.includes(within)) yield path;
    for (const value of Object.values(rest)) if (typeof value === "object") queue.push(value);
  }
}
