import * as markdown from "../markdown.ts";
import { isObject, pointerOf } from "../../json.ts";
import { parseSource } from "../../spec/source.ts";
import { findOpenApiBlocks, linesOf, type OpenApiBlock } from "../../fences.ts";
import { bracedPath } from "../requests.ts";
import {
  blocksOf,
  plainSource,
  withoutLinks,
  withoutTags,
  type Row,
  type Source,
  type TableBlock,
} from "../markdown.ts";

/** A page taken apart. */
export interface Parts {
  /** Its lines, those of the front matter empty. */
  source: Source;
  sections: Section[];
  components: Components;
  embedded: OpenApiBlock[];
  front: Map<string, { text: string; line: number }>;
  named: Named | undefined;
  /** The front matter begins and does not end. */
  frontOpen: boolean;
}

/** A page names its operation in its front matter, or in the fence of the document that it embeds. */
const named = /^(?:(\S{1,200})\s+)?(get|put|post|delete|patch|head|options|trace|webhook)\s+(\S{1,500})$/i;

export interface Named {
  document: string;
  method: string;
  path: string;
  line: number;
}

export function takeApart(text: string): Parts {
  const written = linesOf(text);
  const { blocks: embedded } = findOpenApiBlocks(written);
  const { front, end, open } = frontMatter(written);
  const source = plainSource(written.map((line, i) => (i < end ? "" : line)));
  const components = componentsOf(source);
  const name = nameOf({ embedded, front }, written.length);
  const sections = sectionsOf(source, components, name?.method);
  return { source, sections, components, embedded, front, named: name, frontOpen: open };
}

function nameOf({ embedded, front }: Pick<Parts, "embedded" | "front">, length: number): Named | undefined {
  const [block] = embedded;
  if (block) {
    const [method, path] = block.route.split(" ") as [string, string];
    return { document: block.file, method, path, line: block.line - 1 };
  }
  for (const key of ["openapi", "api"]) {
    const { text = "", line = 1 } = front.get(key) ?? {};
    const [, document = "", method, target] = named.exec(text) ?? [];
    if (method === undefined || length < line) continue;
    const path = bracedPath(target!.replace(/^https?:\/\/[^/]{1,200}(?:\/v\d{1,3})?(?=\/)/, ""));
    if (path.startsWith("/") || /webhook/i.test(method)) return { document, method: method.toUpperCase(), path, line };
  }
  return undefined;
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
  /** `mixed`: variables of the path stand among the fields. */
  | { is: "fields"; location: string; mixed?: true }
  | { is: "example"; location: string }
  | { is: "statuses" }
  /** A heading below one of fields that has no meaning of its own: perhaps an object of them. */
  | { is: "part"; location: string; name: string }
  | { is: "other" };

/** The slug is the English name of the heading. */
export type Section = markdown.Section<{ topic: Topic; slug: string; components: FieldComponent[] }>;

/** Sections by the English name of their heading, which every language keeps. */
const topics: readonly (readonly [RegExp, Topic])[] = [
  [/^(request-)?headers?(-parameters)?$/, { is: "fields", location: "header" }],
  [/^(request-)?(body|payload)(-(parameters|params|fields|schema))?$/, { is: "fields", location: "body" }],
  [/^(path|url)-(parameters?|params|variables)$/, { is: "fields", location: "path" }],
  [/^query(-string)?(-(parameters?|params))?$/, { is: "fields", location: "query" }],
  [/^(response|returns?)(-(body|fields|parameters|schema|object))?$/, { is: "fields", location: "200" }],
  // In the query or in the body, as the method has it.
  [/^(request-)?(parameters|params|arguments)$|^request$/, { is: "fields", location: "body", mixed: true }],
  [/^(error-codes|errors|status-codes)$/, { is: "statuses" }],
  [/^example-request/, { is: "example", location: "body" }],
  [/^example-response-?\S{0,40}(error|fail)/, { is: "example", location: "" }],
  [/^example-response/, { is: "example", location: "200" }],
];

/** The sections of a page; code in a component for examples is a section of its own. */
function sectionsOf(source: Source, { fields, examples }: Components, method = ""): Section[] {
  const ids = idsOf(source);
  const shown: Section[] = [];
  const others = blocksOf(source).flatMap((block) => {
    if (block.kind === "table") return plain(block);
    const { line } = block;
    const example = block.kind === "code" && examples.find(({ from, to }) => from < line && line < to);
    if (!example) return block;
    const { info = "" } = source.fences.find(({ from }) => source.places[from]! + 1 === line) ?? {};
    const isFailure = /\b[45]\d\d\b|error|fail/i.test(info);
    const location = example.name === "RequestExample" ? "body" : isFailure ? "" : "200";
    const topic: Topic = { is: "example", location };
    shown.push({ ...{ topic, slug: "", components: [], title: "", depth: 0, line }, tables: [], codes: [block] });
    return [];
  });
  const sections: Section[] = markdown.sectionsOf(others, ({ text, line }, parent: Section | undefined) => {
    const slug = ids.get(line) ?? slugOf(text);
    return { slug, topic: topicOf(slug, method, parent?.topic), components: [] };
  });
  for (const field of fields) sections.findLast(({ line }) => line <= field.line)!.components.push(field);
  return [...shown, ...sections];
}

function topicOf(slug: string, method: string, above: Topic | undefined): Topic {
  const plain = slug.replace(/-\d{1,3}$/, "");
  const found = topics.find(([pattern]) => pattern.test(plain));
  if (found) {
    const [, topic] = found;
    const inQuery = topic.is === "fields" && topic.mixed && /^(GET|HEAD|DELETE)$/.test(method);
    return inQuery ? { ...topic, location: "query" } : topic;
  }
  if (above?.is === "fields" || above?.is === "part") return { is: "part", location: above.location, name: plain };
  return { is: "other" };
}

/** `## Example Request (Code)` and `## … {#example-request}`. */
const slugOf = (text: string): string =>
  /\{#([\w-]{1,100})\}\s*$/.exec(text)?.[1] ??
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, "")
    .trim()
    .replace(/\s+/g, "-");

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

/** A field that a component describes: `<ParamField body="leaf" type="string" required>`. */
export interface FieldComponent {
  /** What it is said to be: `body="leaf"`, `type`, `required`; a value is `true` where only the name stands. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly line: number;
  /** What it says itself, without the fields below it. */
  text: string;
  /** The fields of the object that it is. */
  readonly fields: FieldComponent[];
}

/** Lines from the first to the last one of a component. */
interface Extent {
  name: string;
  from: number;
  to: number;
}

interface Components {
  /** Those that stand in no other one, in their order. */
  fields: FieldComponent[];
  /** Where requests and answers are shown. */
  examples: Extent[];
  /** Lines on which a field begins, found without the parser. */
  begun: number[];
  problems: { line: number; message: string }[];
}

const isField = (name: string): boolean => /^(?:Param|Response)Field$/.test(name);

const attribute = String.raw`[\w-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|\{(?:[^{}]|\{[^{}]*\})*\}))?`;
const tag = new RegExp(
  String.raw`<(/?)(ParamField|ResponseField|RequestExample|ResponseExample)((?:\s+${attribute})*)\s*(/?)>`,
  "g",
);
const comment = /\{\/\*[^]*?(?:\*\/\}|$)|<!--[^]*?(?:-->|$)/g;

/** Reads the components for fields and examples that stand outside of code and comments. */
function componentsOf({ lines, outside, places }: Source): Components {
  const found: Components = { fields: [], examples: [], begun: [], problems: [] };
  const bare = lines.map((line, i) => (outside[i] ? line : "")).join("\n");
  if (!/<(?:Param|Response)(?:Field|Example)\b/.test(bare)) return found;
  const page = bare.replace(comment, (text, at: number) => {
    if (!/(?:\*\/\}|-->)$/.test(text)) {
      const line = places[bare.slice(0, at).split("\n").length - 1]!;
      found.problems.push({ line, message: "the comment has no end; the page may be cut off" });
    }
    return text.replace(/[^\n]/g, " ");
  });
  for (const [i, line] of page.split("\n").entries())
    if (/<(?:Param|Response)Field\b/.test(line)) found.begun.push(places[i]!);

  let [line, seen] = [0, 0];
  const lineAt = (index: number): number => {
    for (; seen < index; seen++) if (page[seen] === "\n") line++;
    return places[line]!;
  };
  const open: { name: string; from: number; field?: FieldComponent }[] = [];
  const say = (text: string) => {
    const inner = open.findLast(({ field }) => field)?.field;
    if (inner) inner.text += text.replace(/<\/?\w[^<>]*>/g, " ");
  };
  let end = 0;
  for (const match of page.matchAll(tag)) {
    const [whole, isEnd, name, written, isEmpty] = match as unknown as [string, string, string, string, string];
    say(page.slice(end, match.index));
    end = match.index + whole.length;
    const from = lineAt(match.index);
    if (isEnd) {
      const begun = open.pop();
      if (begun?.name !== name)
        found.problems.push({ line: from, message: `</${name}> ends what has not begun; the page may be damaged` });
      else if (!begun.field) found.examples.push({ name, from: begun.from, to: from });
      continue;
    }
    const field = isField(name) ? { attributes: attributesOf(written), line: from, text: "", fields: [] } : undefined;
    if (field) (open.findLast(({ field }) => field)?.field ?? found).fields.push(field);
    if (!isEmpty) open.push({ name, from, ...(field && { field }) });
  }
  for (const { name, from } of open)
    found.problems.push({ line: from, message: `<${name}> has no end; the page may be cut off` });
  return found;
}

function attributesOf(written: string): FieldComponent["attributes"] {
  const attributes = new Map<string, string>();
  for (const [one] of written.matchAll(new RegExp(attribute, "g"))) {
    const [, name, value = "true"] = /^([\w-]+)(?:\s*=\s*([^]*))?$/.exec(one)!;
    const bare = value.replace(/^\{\s*|\s*\}$/g, "").replace(/^(["'`])([^]*)\1$/, "$2");
    // `required={false}` says the same as nothing.
    if (bare !== "false" || name === "default") attributes.set(name!, bare);
  }
  return attributes;
}
