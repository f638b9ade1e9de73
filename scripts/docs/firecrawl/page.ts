import * as markdown from "../markdown.ts";
import { isObject, pointerOf } from "../../json.ts";
import { parseSource } from "../../spec/source.ts";
import { findOpenApiBlocks, linesOf, type OpenApiBlock } from "../../fences.ts";
import {
  blocksOf,
  plainSource,
  withoutLinks,
  withoutTags,
  type Block,
  type Row,
  type Source,
  type TableBlock,
} from "../markdown.ts";

/** A page taken apart. */
export interface Parts {
  /** Its lines, those of the front matter empty. */
  source: Source;
  sections: Section[];
  embedded: OpenApiBlock[];
  front: Map<string, { text: string; line: number }>;
  /** The front matter begins and does not end. */
  frontOpen: boolean;
}

export function takeApart(text: string): Parts {
  const written = linesOf(text);
  const { blocks: embedded } = findOpenApiBlocks(written);
  const { front, end, open } = frontMatter(written);
  const source = plainSource(written.map((line, i) => (i < end ? "" : line)));
  return { source, sections: sectionsOf(blocksOf(source), idsOf(source)), embedded, front, frontOpen: open };
}

/** The ids of headings by line: a translated heading keeps its English one. */
function idsOf({ lines, outside }: Source): Map<number, string> {
  const ids = new Map<number, string>();
  for (const [i, line] of lines.entries()) {
    const id = outside[i] ? /^\s*<div\s+id="([\w-]{1,100})"/.exec(line)?.[1] : undefined;
    const heading = id === undefined ? undefined : [i + 1, i + 2, i + 3].find((j) => /^\s*#/.test(lines[j] ?? ""));
    if (heading !== undefined) ids.set(heading + 1, id!);
  }
  return ids;
}

function frontMatter(lines: readonly string[]): { front: Parts["front"]; end: number; open: boolean } {
  const front: Parts["front"] = new Map();
  if (lines[0]?.trim() !== "---") return { front, end: 0, open: false };
  const close = lines.findIndex((line, i) => i > 0 && line.trim() === "---");
  const end = close < 0 ? lines.length : close + 1;
  const inner = lines.slice(1, close < 0 ? lines.length : close).join("\n");
  const { value, problems, locate } = parseSource(inner, "", { line: 2 });
  if (close >= 0 && !problems.length && isObject(value)) {
    for (const [name, said] of Object.entries(value))
      front.set(name, { text: typeof said === "string" ? said.trim() : "", line: locate(pointerOf(name)).line });
    return { front, end, open: false };
  }
  // Titles with a colon are common, and no YAML.
  for (const [i, line] of lines.slice(0, end).entries()) {
    const [, name, value] = /^([\w-]{1,60}):\s*(.*)$/.exec(line) ?? [];
    if (name !== undefined) front.set(name, { text: value!.trim().replace(/^(["'])(.*)\1$/, "$2"), line: i + 1 });
  }
  return { front, end, open: close < 0 };
}

/** What a section of a page is about. */
export type Topic =
  | { is: "fields"; location: string }
  | { is: "example"; location: string }
  | { is: "statuses" }
  /** A heading below one of fields that has no meaning of its own: perhaps an object of them. */
  | { is: "part"; location: string; name: string }
  | { is: "other" };

export type Section = markdown.Section<{ topic: Topic; slug: string }>;

/** Sections by the English name of their heading, which every language keeps. */
const topics: readonly (readonly [RegExp, Topic])[] = [
  [/^headers$/, { is: "fields", location: "header" }],
  [/^(request-)?body(-parameters)?$|^(request-)?parameters$/, { is: "fields", location: "body" }],
  [/^path-parameters$/, { is: "fields", location: "path" }],
  [/^query-parameters$/, { is: "fields", location: "query" }],
  [/^response(-body|-fields)?$/, { is: "fields", location: "200" }],
  [/^(error-codes|errors|status-codes)$/, { is: "statuses" }],
  [/^example-request/, { is: "example", location: "body" }],
  [/^example-response-?\S{0,40}(error|fail)/, { is: "example", location: "" }],
  [/^example-response/, { is: "example", location: "200" }],
];

function sectionsOf(blocks: readonly Block[], ids: ReadonlyMap<number, string>): Section[] {
  const shown = blocks.map((block) => (block.kind === "table" ? plain(block) : block));
  return markdown.sectionsOf<{ topic: Topic; slug: string }>(shown, ({ text, line }, parent) => {
    const slug = ids.get(line) ?? slugOf(text);
    return { slug, topic: topicOf(slug, parent?.topic) };
  });
}

function topicOf(slug: string, above: Topic | undefined): Topic {
  const plain = slug.replace(/-\d{1,3}$/, "");
  const found = topics.find(([pattern]) => pattern.test(plain));
  if (found) return found[1];
  if (above?.is === "fields" || above?.is === "part") return { is: "part", location: above.location, name: plain };
  return { is: "other" };
}

/** `## Example Request (Code)` and `## … {#example-request}`. */
function slugOf(text: string): string {
  const own = /\{#([\w-]{1,100})\}\s*$/.exec(text)?.[1];
  if (own !== undefined) return own;
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, "")
    .trim()
    .replace(/\s+/g, "-");
}

/** The same table with cells as they are shown. */
function plain(table: TableBlock): TableBlock {
  const shown = ({ line, cells }: Row): Row => ({ line, cells: cells.map(shownText) });
  return { ...table, header: shown(table.header), rows: table.rows.map(shown) };
}

/** A cell without Markdown's marks; an asterisk of its own stays, such as one that leads to a footnote. */
const shownText = (cell: string): string =>
  withoutLinks(withoutTags(cell))
    .replace(/`+([^`]*)`+/g, "$1")
    .replace(/(\*{1,3})(\S(?:[^*]*\S)?)\1/g, "$2")
    .replace(/\\([\\`*_{}[\]()<>#+.!|~-])/g, "$1")
    .trim();
