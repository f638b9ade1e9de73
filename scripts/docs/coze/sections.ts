import * as markdown from "../markdown.ts";
import { chainOf, type Block, type TableBlock } from "../markdown.ts";

/** What a section belongs to, by the nearest title above it that says so. */
export type Side = "info" | "request" | "response" | "example" | "errors" | "prose";

/** The sections that state facts: what they belong to, and how they are titled. */
const forms = {
  info: { side: "info", titles: ["基础信息", "接口信息", "basic information", "basic info"] },
  request: { side: "request", titles: ["请求参数", "request parameters", "request"] },
  header: { side: "request", titles: ["header", "headers", "header 参数", "请求头"] },
  path: { side: "request", titles: ["path", "path 参数", "路径参数", "path parameters"] },
  query: { side: "request", titles: ["query", "query 参数", "查询参数", "query parameters"] },
  body: { side: "request", titles: ["body", "body 参数", "请求体", "request body", "body parameters"] },
  response: {
    side: "response",
    titles: ["返回参数", "返回结果", "响应参数", "响应结果", "response", "response parameters", "returned parameters"],
  },
  stream: { side: "response", titles: ["流式响应", "streaming response"] },
  whole: { side: "response", titles: ["非流式响应", "non-streaming response"] },
  events: { side: "response", titles: ["流式响应事件", "streaming response events"] },
  examples: { side: "example", titles: ["示例", "example", "examples"] },
  "request-example": { side: "example", titles: ["请求示例", "request example", "sample request"] },
  "response-example": { side: "example", titles: ["返回示例", "响应示例", "response example", "sample response"] },
  errors: { side: "errors", titles: ["错误码", "error codes"] },
} as const satisfies Record<string, { side: Side; titles: readonly string[] }>;

export type SectionKind = keyof typeof forms;

const kinds = new Map(
  (Object.keys(forms) as SectionKind[]).flatMap((kind) =>
    forms[kind].titles.map((title): [string, SectionKind] => [title, kind]),
  ),
);

export type Section = markdown.Section<{ kind?: SectionKind }>;

export const sectionsOf = (blocks: readonly Block[]): Section[] =>
  markdown.sectionsOf(blocks, ({ text }) => {
    const kind = kinds.get(plainTitle(text));
    return kind ? { kind } : {};
  });

/** A title without its id, marks and case. */
export const plainTitle = (title: string): string =>
  title
    .replace(/\{#[^{}]*\}\s*$/, "")
    .replace(/[*`]/g, "")
    .trim()
    .replace(/\s+/g, " ")
    .toLowerCase();

/** What a page says of one operation. */
export interface OperationScope {
  info: TableBlock;
  /** The section of the info table and those up to the next operation's. */
  sections: Section[];
}

/** Sections with the tables of an answer itself. */
export const answerKinds: ReadonlySet<SectionKind | undefined> = new Set<SectionKind>(["response", "whole", "stream"]);

export function sideOf(section: Section): Side {
  const sides = chainOf(section).flatMap(({ kind }) => (kind ? forms[kind].side : []));
  return sides.includes("example") ? "example" : (sides[0] ?? "prose");
}

/** The name that references to the section use: `responsedetail`. */
export const anchorOf = (title: string): string =>
  plainTitle(title)
    .replace(/ (?:object|事件|event)$/, "")
    .replace(/[^\p{L}\p{N}_]/gu, "");
