import type { Block, CodeBlock, TableBlock } from "./blocks.ts";
import { kindOfTitle, plainTitle, type SectionKind } from "./words.ts";

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
