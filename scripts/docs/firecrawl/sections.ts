import type { Block, TableBlock } from "../markdown.ts";
import type { PageSource } from "./source.ts";

/** What a section of a page is about. */
export type Topic =
  | { is: "fields"; location: string }
  | { is: "example"; location: string }
  | { is: "statuses" }
  /** A heading below one of fields that has no meaning of its own: perhaps an object of them. */
  | { is: "part"; location: string; name: string }
  | { is: "other" };

export interface Section {
  topic: Topic;
  /** Of the heading; 0 before the first one. */
  line: number;
  title: string;
  tables: TableBlock[];
  codes: Extract<Block, { kind: "code" }>[];
}

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

export function sectionsOf({ blocks, ids }: PageSource): Section[] {
  const sections: Section[] = [{ topic: { is: "other" }, line: 0, title: "", tables: [], codes: [] }];
  const open: { depth: number; topic: Topic }[] = [];
  for (const block of blocks) {
    const section = sections.at(-1)!;
    if (block.kind === "table") section.tables.push(block);
    else if (block.kind === "code") section.codes.push(block);
    else {
      while (open.length && open.at(-1)!.depth >= block.depth) open.pop();
      const slug = ids.get(block.line) ?? slugOf(block.text);
      const topic = topicOf(slug, open.at(-1)?.topic);
      open.push({ depth: block.depth, topic });
      sections.push({ topic, line: block.line, title: slug, tables: [], codes: [] });
    }
  }
  return sections;
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
