import type { Loc } from "../../facts/facts.ts";
import type { Element, FeishuPage, Piece } from "./markup.ts";

interface Form {
  title: string;
  /** The chapter that it stands in. */
  chapter?: "request" | "response";
  /** The tag of what it holds. */
  holds?: "md-table" | "md-dt-table" | "md-code-json";
  /** Where the fields and examples in it belong. */
  location?: string;
  /** Without it a page is a torn one: all pages of Aily have it. */
  always?: true;
}

/** The sections of a page that state facts. */
const forms = {
  request: { title: "请求", holds: "md-table", always: true },
  header: { title: "请求头", chapter: "request", holds: "md-table", location: "header", always: true },
  path: { title: "路径参数", chapter: "request", holds: "md-dt-table", location: "path" },
  query: { title: "查询参数", chapter: "request", holds: "md-dt-table", location: "query" },
  body: { title: "请求体", chapter: "request", holds: "md-dt-table", location: "body" },
  "body-example": { title: "请求体示例", chapter: "request", holds: "md-code-json", location: "body" },
  response: { title: "响应", always: true },
  answer: { title: "响应体", chapter: "response", holds: "md-dt-table", location: "200", always: true },
  "answer-example": { title: "响应体示例", chapter: "response", holds: "md-code-json", location: "200" },
  errors: { title: "错误码", chapter: "response", holds: "md-table", always: true },
} as const satisfies Record<string, Form>;

/** What a section is about. */
export type Part = keyof typeof forms;

const parts = Object.entries(forms) as [Part, Form][];
export const locationOf = (part: Part): string => (forms[part] as Form).location ?? "";

const isExample = (part: Part | undefined): part is "body-example" | "answer-example" =>
  part === "body-example" || part === "answer-example";

interface Section {
  /** Nothing for a section that is about something else. */
  part: Part | undefined;
  /** The part that the nearest heading of the first two levels is about. */
  chapter: Part | undefined;
  title: string;
  from: number;
  at: Loc;
}

/** Code between Markdown's own fences. */
interface Fence {
  section: Section | undefined;
  at: Loc;
  language: string;
  /** Empty where it does not end. */
  code: Piece;
}

/** The tables and examples of a page by what they are about; what precedes the first heading is about something else. */
export interface Layout {
  sections: Partial<Record<Part, Section>>;
  tables: Partial<Record<Part, Element>>;
  examples: { part: Part; code: Piece }[];
  /** Tables in sections that are about something else. */
  others: Element[];
}

/** Sorts tables and examples into sections, and says what does not fit the form that every page has. */
export function layoutOf(page: FeishuPage): Layout {
  const { report } = page;
  const { sections, fences } = outlineOf(page);
  const layout: Layout = { sections: {}, tables: {}, examples: [], others: [] };
  for (const section of sections) {
    const { part, chapter, title, at } = section;
    if (!part) continue;
    if (layout.sections[part]) report.structure(`there are two sections "${title}"`, at);
    const expected = (forms[part] as Form).chapter;
    if (expected && chapter !== expected)
      report.structure(`section "${title}" does not stand in the section "${forms[expected].title}"`, at);
    layout.sections[part] ??= section;
  }
  placeBlocks(page, sections, layout);
  const filled = new Set([...Object.keys(layout.tables), ...layout.examples.map(({ part }) => part)]);
  for (const { section, at, language, code } of fences) {
    const part = section?.part;
    if (isExample(part)) {
      filled.add(part);
      if (language === "json" && code.raw) layout.examples.push({ part, code });
    } else if (section?.chapter)
      report.structure(`code in the section "${section.title}": a heading is missing or has changed`, at);
  }
  for (const [part, { title, always, holds }] of parts) {
    const section = layout.sections[part];
    if (section && holds && !filled.has(part)) report.structure(`section "${title}" holds no <${holds}>`, section.at);
    if (!section && always)
      report.structure(
        `there is no section "${title}": the page is cut off, or its heading has changed`,
        page.at(page.raw.length),
      );
  }
  return layout;
}

function placeBlocks({ report, elements }: FeishuPage, sections: readonly Section[], layout: Layout): void {
  for (const element of elements) {
    const { name, at, parent, start } = element;
    if (parent || !/^md-(?:table|dt-table|code-json)$/.test(name)) continue;
    const section = sections.findLast(({ from }) => from <= start);
    const part = section?.part;
    const where = section ? `the section "${section.title}"` : "the page before any heading";
    if (part && name === (forms[part] as Form).holds) {
      if (isExample(part)) layout.examples.push({ part, code: element });
      else if (layout.tables[part]) report.structure(`a second table in ${where}: which is meant?`, at);
      else layout.tables[part] = element;
    } else if (part || section?.chapter || name === "md-dt-table")
      report.structure(`<${name}> does not belong in ${where}: a heading is missing or has changed`, at);
    else if (name === "md-table") layout.others.push(element);
  }
}

/** Headings and blocks of code outside of markup. */
function outlineOf({ prose, at, piece }: FeishuPage): { sections: Section[]; fences: Fence[] } {
  const sections: Section[] = [];
  const fences: Fence[] = [];
  let open: Piece | undefined;
  for (const match of prose.matchAll(/^(?:[ \t]*```[ \t]*(\w*)|(#{1,6})[ \t]).*/gm)) {
    const { index: from, 0: line, 1: language = "", 2: hashes } = match;
    const end = from + line.length;
    const section = sections.at(-1);
    if (hashes === undefined && open) {
      open.to = from;
      open = undefined;
    } else if (hashes === undefined) {
      open = piece(end, end);
      fences.push({ section, at: at(from), language: language.toLowerCase(), code: open });
    } else if (!open) {
      const title = piece(from + hashes.length, end).words;
      const part = parts.find(([, form]) => form.title === title)?.[0];
      const chapter = hashes.length <= 2 ? part : section?.chapter;
      sections.push({ part, chapter, title, from, at: at(from) });
    }
  }
  return { sections, fences };
}

/** What Feishu's pages say in any form. */
export const feishuWords = (text: string): number =>
  [/\bHTTP URL\b/, /\/open-apis\/[a-z]/, /请求头|请求体/, /响应体/, /接口频率限制|权限要求/].filter((mark) =>
    mark.test(text),
  ).length;

/** Whether a page is a copy of Feishu's that has lost the markup, and with it which field is in which. */
export const isFlatCopy = (text: string): boolean =>
  !/<md-(?:dt-)?table\b|<md-dt-tr\b|<md-text\b/.test(text) && feishuWords(text) >= 3;
