import type { Loc } from "../../facts/facts.ts";
import { oneWidth, type Element, type FeishuPage } from "./markup.ts";

interface Form {
  title: string;
  /** The chapter that it stands in. */
  chapter?: "request" | "response";
  /** The tag of what it holds. */
  holds?: string;
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

const blocks = new Set(["md-table", "md-dt-table", "md-code-json"]);

export interface Section {
  /** Nothing for a section that is about something else. */
  part: Part | undefined;
  /** The part that the nearest heading of the first two levels is about. */
  chapter: Part | undefined;
  title: string;
  level: number;
  from: number;
  to: number;
  at: Loc;
}

/** The tables and examples of a page by what they are about; what precedes the first heading is about something else. */
export interface Layout {
  sections: Partial<Record<Part, Section>>;
  tables: Partial<Record<Part, Element>>;
  examples: { part: Part; element: Element }[];
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
  for (const [part, { title, always }] of parts)
    if (always && !layout.sections[part])
      report.structure(
        `there is no section "${title}": the page is cut off, or its heading has changed`,
        page.at(page.raw.length),
      );
  placeBlocks(page, sections, layout);
  for (const [part, { title, at }] of Object.entries(layout.sections) as [Part, Section][]) {
    const { holds }: Form = forms[part];
    const held = layout.tables[part] ?? layout.examples.find((example) => example.part === part);
    const fence = isExample(part) && fences.some(({ section }) => section?.part === part);
    if (holds && !held && !fence) report.structure(`section "${title}" holds no <${holds}>`, at);
  }
  for (const { section, start } of fences)
    if (section?.chapter && !isExample(section.part))
      report.structure(`code in the section "${section.title}": a heading is missing or has changed`, start);
  return layout;
}

const isExample = (part: Part | undefined): boolean => part === "body-example" || part === "answer-example";

function placeBlocks({ report, ...page }: FeishuPage, sections: readonly Section[], layout: Layout): void {
  for (const element of page.elements.filter(({ name, parent }) => blocks.has(name) && !parent)) {
    const section = sections.findLast(({ from }) => from <= element.start);
    const part = section?.part;
    const at = page.at(element.start);
    const where = section ? `the section "${section.title}"` : "the page before any heading";
    if (part && element.name === (forms[part] as Form).holds) {
      if (isExample(part)) layout.examples.push({ part, element });
      else if (layout.tables[part]) report.structure(`a second table in ${where}: which is meant?`, at);
      else layout.tables[part] = element;
    } else if (!part && !section?.chapter && element.name !== "md-dt-table") {
      if (element.name === "md-table") layout.others.push(element);
    } else report.structure(`<${element.name}> does not belong in ${where}: a heading is missing or has changed`, at);
  }
}

interface Fence {
  section: Section | undefined;
  start: Loc;
}

/** Headings and blocks of code outside of markup. */
function outlineOf({ raw, at, elements }: FeishuPage): { sections: Section[]; fences: Fence[] } {
  const fences: Fence[] = [];
  const outermost = elements.filter(({ parent }) => !parent);
  const sections: Section[] = [];
  let block = 0;
  let fenced = false;
  for (const { index, 1: fence, 2: hashes, 3: words } of raw.matchAll(/^(?:[ \t]*(```)|(#{1,6})[ \t]+(.*))/gm)) {
    while (block < outermost.length && outermost[block]!.end <= index) block++;
    if (block < outermost.length && outermost[block]!.start <= index) continue;
    const last = sections.at(-1);
    if (fence) {
      if (!fenced) fences.push({ section: last, start: at(index) });
      fenced = !fenced;
    }
    if (fence || fenced) continue;
    const title = oneWidth(words!).trim();
    const part = parts.find(([, form]) => form.title === title)?.[0];
    if (last) last.to = index;
    const level = hashes!.length;
    const chapter = level <= 2 ? part : last?.chapter;
    sections.push({ part, chapter, title, level, from: index, to: raw.length, at: at(index) });
  }
  return { sections, fences };
}
