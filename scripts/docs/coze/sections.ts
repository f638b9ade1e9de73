import type { Block, CodeBlock, TableBlock } from "../markdown.ts";

export type SectionKind =
  | "info"
  | "request"
  | "header"
  | "path"
  | "query"
  | "body"
  | "response"
  | "stream"
  | "whole"
  | "events"
  | "examples"
  | "request-example"
  | "response-example"
  | "errors";

const titles: Record<SectionKind, string[]> = {
  info: ["基础信息", "接口信息", "basic information", "basic info"],
  request: ["请求参数", "request parameters", "request"],
  header: ["header", "headers", "header 参数", "请求头"],
  path: ["path", "path 参数", "路径参数", "path parameters"],
  query: ["query", "query 参数", "查询参数", "query parameters"],
  body: ["body", "body 参数", "请求体", "request body", "body parameters"],
  response: ["返回参数", "返回结果", "响应参数", "响应结果", "response", "response parameters", "returned parameters"],
  stream: ["流式响应", "streaming response"],
  whole: ["非流式响应", "non-streaming response"],
  events: ["流式响应事件", "streaming response events"],
  examples: ["示例", "example", "examples"],
  "request-example": ["请求示例", "request example", "sample request"],
  "response-example": ["返回示例", "响应示例", "response example", "sample response"],
  errors: ["错误码", "error codes"],
};

const kinds = new Map(Object.entries(titles).flatMap(([kind, words]) => words.map((word) => [word, kind] as const)));

/** A title without its id, marks and case. */
export const plainTitle = (title: string): string =>
  title
    .replace(/\{#[^{}]*\}\s*$/, "")
    .replace(/[*`]/g, "")
    .trim()
    .replace(/\s+/g, " ")
    .toLowerCase();

export const kindOfTitle = (title: string): SectionKind | undefined =>
  kinds.get(plainTitle(title)) as SectionKind | undefined;

export interface Section {
  title: string;
  /** 0 for what precedes the first heading. */
  depth: number;
  line: number;
  kind?: SectionKind;
  parent?: Section;
  tables: TableBlock[];
  codes: CodeBlock[];
}

/** What a page says of one operation. */
export interface OperationScope {
  info: TableBlock;
  /** The section of the info table and those up to the next operation's. */
  sections: Section[];
}

/** What a section belongs to, by the nearest title above it that says so. */
export type Side = "info" | "request" | "response" | "example" | "errors" | "prose";

const sides: Record<SectionKind, Side> = {
  info: "info",
  request: "request",
  header: "request",
  path: "request",
  query: "request",
  body: "request",
  response: "response",
  stream: "response",
  whole: "response",
  events: "response",
  examples: "example",
  "request-example": "example",
  "response-example": "example",
  errors: "errors",
};

/** Sections with the tables of an answer itself. */
export const answerKinds: ReadonlySet<SectionKind | undefined> = new Set<SectionKind>(["response", "whole", "stream"]);

export function sectionsOf(blocks: readonly Block[]): Section[] {
  let current: Section = { title: "", depth: 0, line: 1, tables: [], codes: [] };
  const sections = [current];
  for (const block of blocks) {
    if (block.kind === "table") current.tables.push(block);
    else if (block.kind === "code") current.codes.push(block);
    else {
      let parent: Section | undefined = current;
      while (parent && parent.depth >= block.depth) parent = parent.parent;
      const kind = kindOfTitle(block.text);
      current = {
        title: block.text,
        depth: block.depth,
        line: block.line,
        ...(kind ? { kind } : {}),
        ...(parent ? { parent } : {}),
        tables: [],
        codes: [],
      };
      sections.push(current);
    }
  }
  return sections;
}

/** The section and what is above it, from the inside out. */
export function chainOf(section: Section): Section[] {
  const chain: Section[] = [];
  for (let at: Section | undefined = section; at; at = at.parent) chain.push(at);
  return chain;
}

export function sideOf(section: Section): Side {
  const kinds = chainOf(section).flatMap(({ kind }) => kind ?? []);
  if (kinds.some((kind) => sides[kind] === "example")) return "example";
  return kinds[0] ? sides[kinds[0]] : "prose";
}

/** The name that references to the section use: `responsedetail`. */
export const anchorOf = (title: string): string =>
  plainTitle(title)
    .replace(/ (?:object|事件|event)$/, "")
    .replace(/[^\p{L}\p{N}_]/gu, "");
