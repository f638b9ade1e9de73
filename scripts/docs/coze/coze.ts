import { sha256 } from "../../text.ts";
import type { Defect, Page, Reader, Reading, SourceInfo } from "../../facts/facts.ts";
import { blocksOf, type TableBlock } from "./blocks.ts";
import { checkPage } from "./census.ts";
import { notesFor } from "./entries.ts";
import { joinedSource, plainSource, type Source } from "./lines.ts";
import { readOperation, type OperationScope } from "./operation.ts";
import { sectionsOf, type Section } from "./sections.ts";
import { kindOfTable } from "./tables.ts";

/** Pages as the vendor serves them: one line for each row of a table. */
export const cozeReader: Reader = {
  dialect: "coze-md@2",
  detect: ({ text }) => (continued.test(text) ? 0 : marksOf(text)),
  read: (page) => readPage(page, plainSource(page.text), "coze-md@2"),
};

/** The same pages with rows over several lines, each but the last with a backslash at its end. */
export const cozeLinesReader: Reader = {
  dialect: "coze-lines@2",
  detect: ({ text }) => (continued.test(text) ? marksOf(text) : 0),
  read: (page) => readPage(page, joinedSource(page.text), "coze-lines@2"),
};

const continued = /^[ \t]*\|[^\n]*\|[ \t]?\\\r?$/m;
const infoTable = /^[ \t]*\|[ \t]*\**(?:请求方式|请求方法|HTTP method|Request method|URL)\**[ \t]*\|/im;
const host = /\b(?:https?|wss?):\/\/(?:api|www|ws)\.coze\.(?:cn|com)\//;
const fieldHeader = /^[ \t]*\|[ \t]*\**(?:参数|字段|参数名|Parameter|Field)\**[ \t]*\|/im;

/** The table that says what an operation is, addresses of the platform and tables of its parameters. */
function marksOf(text: string): number {
  if (/^\s*<(?:!doctype|html)\b/i.test(text) || !infoTable.test(text)) return 0;
  return 0.5 + (host.test(text) ? 0.3 : 0) + (fieldHeader.test(text) ? 0.2 : 0);
}

function readPage(page: Page, source: Source, dialect: string): Reading {
  const { file, text } = page;
  const defects: Defect[] = [];
  const notes = notesFor(file, "", defects);
  const sections = sectionsOf(blocksOf(source));
  const about: SourceInfo = {
    kind: "table",
    file,
    dialect,
    language: /[\u4e00-\u9fff]/.test(text) ? "zh" : "en",
    sha256: sha256(text),
  };
  const readings = scopesOf(sections).map((scope) => readOperation(scope, about, defects));
  const used = new Set<TableBlock>(readings.flatMap((reading) => [...reading.used]));
  const operations = readings.flatMap((reading) => reading.operations);
  if (!readings.length)
    notes.add("extract/no-operation", "The page has no table that names a method and an address.", 1);
  const census = checkPage({ text, lines: dialect === "coze-lines@2", sections, used, notes });
  return { platform: "coze", dialect, operations, ...census, defects };
}

/** Each operation begins with its info table and ends where the next one's section begins. */
function scopesOf(sections: readonly Section[]): OperationScope[] {
  const starts = sections.flatMap((section, index) =>
    section.tables.filter((table) => kindOfTable(table) === "info").map((info) => ({ info, index })),
  );
  return starts.map(({ info, index }, n) => ({ info, sections: sections.slice(index, starts[n + 1]?.index) }));
}
