import type { Loc } from "../../facts/facts.ts";
import { oneWidth, type Element, type FeishuPage } from "./markup.ts";

/** What a section of a page is about. */
export type Part =
  | "request"
  | "header"
  | "path"
  | "query"
  | "body"
  | "body-example"
  | "response"
  | "answer"
  | "answer-example"
  | "errors"
  | "other";

const titles: Record<string, Part> = {
  请求: "request",
  请求头: "header",
  路径参数: "path",
  查询参数: "query",
  请求体: "body",
  请求体示例: "body-example",
  响应: "response",
  响应体: "answer",
  响应体示例: "answer-example",
  错误码: "errors",
};

const parents: Partial<Record<Part, Part>> = {
  header: "request",
  path: "request",
  query: "request",
  body: "request",
  "body-example": "request",
  answer: "response",
  "answer-example": "response",
  errors: "response",
};

const holds: Record<Part, string | undefined> = {
  request: "md-table",
  header: "md-table",
  path: "md-dt-table",
  query: "md-dt-table",
  body: "md-dt-table",
  "body-example": "md-code-json",
  response: undefined,
  answer: "md-dt-table",
  "answer-example": "md-code-json",
  errors: "md-table",
  other: undefined,
};

/** Parts without which a page is a torn one: all 21 pages of Aily have them. */
const indispensable: readonly Part[] = ["request", "header", "response", "answer", "errors"];

const blocks = new Set(["md-table", "md-dt-table", "md-code-json"]);

export interface Section {
  part: Part;
  title: string;
  level: number;
  from: number;
  to: number;
  at: Loc;
}

/** The tables and examples of a page by what they are about; the first heading comes after anything in `other`. */
export interface Layout {
  sections: Partial<Record<Part, Section>>;
  tables: Partial<Record<Part, Element>>;
  examples: { part: "body-example" | "answer-example"; element: Element }[];
  /** Tables in sections that are about something else. */
  others: Element[];
}

/** Sorts tables and examples into sections, and says what does not fit the form that every page has. */
export function layoutOf(page: FeishuPage): Layout {
  const { sections, fences } = outlineOf(page);
  const layout: Layout = { sections: {}, tables: {}, examples: [], others: [] };
  let chapter: Part = "other";
  for (const section of sections) {
    const { part, title, level, at } = section;
    if (level <= 2) chapter = part;
    if (part === "other") continue;
    if (layout.sections[part]) page.report.structure(`there are two sections "${title}"`, at);
    const parent = parents[part];
    if (parent && chapter !== parent)
      page.report.structure(`section "${title}" does not stand in the section "${titleOf(parent)}"`, at);
    layout.sections[part] ??= section;
  }
  for (const part of indispensable)
    if (!layout.sections[part])
      page.report.structure(
        `there is no section "${titleOf(part)}": the page is cut off, or its heading has changed`,
        page.at(page.raw.length),
      );
  placeBlocks(page, sections, layout);
  for (const [part, { title, at }] of Object.entries(layout.sections) as [Part, Section][]) {
    const kind = holds[part];
    const held = layout.tables[part] ?? layout.examples.find((example) => example.part === part);
    const fence = isExample(part) && fences.some(({ section }) => section?.part === part);
    if (kind && !held && !fence) page.report.structure(`section "${title}" holds no <${kind}>`, at);
  }
  for (const { section, start, chapter: inside } of fences)
    if (!isExample(section?.part ?? "other") && inside !== "other")
      page.report.structure(`code in the section "${section!.title}": a heading is missing or has changed`, start);
  return layout;
}

const isExample = (part: Part): boolean => part === "body-example" || part === "answer-example";

const titleOf = (part: Part): string => Object.keys(titles).find((title) => titles[title] === part) ?? part;

function placeBlocks(page: FeishuPage, sections: Section[], layout: Layout): void {
  let current = -1;
  let chapter: Part = "other";
  for (const element of page.elements.filter(({ name, parent }) => blocks.has(name) && !parent)) {
    while (current + 1 < sections.length && sections[current + 1]!.from <= element.start) {
      current++;
      if (sections[current]!.level <= 2) chapter = sections[current]!.part;
    }
    const section = sections[current];
    const part = section?.part ?? "other";
    const at = page.at(element.start);
    const where = section ? `the section "${section.title}"` : "the page before any heading";
    if (element.name === holds[part]) {
      if (part === "body-example" || part === "answer-example") layout.examples.push({ part, element });
      else if (layout.tables[part]) page.report.structure(`a second table in ${where}: which is meant?`, at);
      else layout.tables[part] = element;
    } else if (part === "other" && chapter === "other" && element.name !== "md-dt-table") {
      if (element.name === "md-table") layout.others.push(element);
    } else
      page.report.structure(`<${element.name}> does not belong in ${where}: a heading is missing or has changed`, at);
  }
}

interface Fence {
  section: Section | undefined;
  /** What the section belongs to. */
  chapter: Part;
  start: Loc;
}

/** Headings and blocks of code outside of markup. */
function outlineOf({ raw, at, elements }: FeishuPage): { sections: Section[]; fences: Fence[] } {
  const fences: Fence[] = [];
  const outermost = elements.filter(({ parent }) => !parent);
  const sections: Section[] = [];
  let chapter: Part = "other";
  let block = 0;
  let fenced = false;
  for (const { index, 1: fence, 2: hashes, 3: words } of raw.matchAll(/^(?:[ \t]*(```)|(#{1,6})[ \t]+(.*))/gm)) {
    while (block < outermost.length && outermost[block]!.end <= index) block++;
    if (block < outermost.length && outermost[block]!.start <= index) continue;
    if (fence) {
      if (!fenced) fences.push({ section: sections.at(-1), chapter, start: at(index) });
      fenced = !fenced;
    }
    if (fence || fenced) continue;
    const title = oneWidth(words!).trim();
    const part = Object.hasOwn(titles, title) ? titles[title]! : "other";
    const last = sections.at(-1);
    if (last) last.to = index;
    if (hashes!.length <= 2) chapter = part;
    sections.push({ part, title, level: hashes!.length, from: index, to: raw.length, at: at(index) });
  }
  return { sections, fences };
}
