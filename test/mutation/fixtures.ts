import { readFileSync } from "node:fs";
import type { Page } from "../../scripts/facts/facts.ts";
import { inLines, servePage, steepPage } from "../scripts/docs/coze/pages.ts";
import { componentsPage } from "../scripts/docs/firecrawl/pages.ts";
import { page as feishuPage, richSpec } from "../scripts/docs/feishu/page.ts";

const read = (name: string): string => readFileSync(new URL(`../fixtures/drift/${name}`, import.meta.url), "utf8");

/** Pages of invented APIs in every dialect, by the name of their file. */
export const fixtures: readonly Page[] = [
  { file: "brew.feishu.md", text: feishuPage(richSpec) },
  { file: "brew.feishu.json", text: read("brew.feishu.json") },
  { file: "serve.coze.md", text: servePage },
  { file: "steep.coze.md", text: steepPage },
  { file: "brew.firecrawl.md", text: read("brew.firecrawl.md") },
  { file: "teahouse.openapi.json", text: read("teahouse.openapi.json") },
];

/** The same in the dialect whose rows go over several lines. */
export const linesFixture: Page = { file: "serve.lines.md", text: inLines(servePage) };

/** Fields as components, in the dialect of a page with tables. */
export const componentsFixture: Page = { file: "brew.components.mdx", text: componentsPage };

export const fixture = (file: string): Page => fixtures.find((page) => page.file === file)!;
