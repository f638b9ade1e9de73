import { sha256 } from "../../text.ts";
import { vendorOf, type Defect, type Page, type Reading, type SourceInfo } from "../../facts/facts.ts";
import { linesOf } from "../../fences.ts";
import { joinedSource, plainSource, type Source } from "../lines.ts";
import { blocksOf, countRows, type TableBlock } from "../markdown.ts";
import { reporter } from "../report.ts";
import { checkPage } from "./guards.ts";
import { readOperation } from "./operation.ts";
import { sectionsOf, type OperationScope, type Section } from "./sections.ts";
import { kindOfTable } from "./tables.ts";

/** Reads pages as the vendor serves them: one line for each row of a table. */
export const readCoze = (page: Page): Reading => readPage(page, plainSource, "coze-md@2");

/** The same pages with rows over several lines, each but the last with a backslash at its end. */
export const readCozeLines = (page: Page): Reading => readPage(page, joinedSource, "coze-lines@2");

function readPage({ file, text }: Page, sourceOf: (lines: string[]) => Source, dialect: string): Reading {
  const defects: Defect[] = [];
  const report = reporter(file, defects);
  const source = sourceOf(linesOf(text));
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
  if (!readings.length) report("extract/no-operation", "The page has no table that names a method and an address.", 1);
  const tables = sections.flatMap((section) => section.tables);
  const rows = countRows(source, tables, report);
  const { rowsUsed, unclassified } = checkPage(source, sections, used, sourceOf === plainSource, report);
  const unknown = unclassified.map((line) => ({ file, line }));
  return { platform: vendorOf(dialect), dialect, operations, rows, rowsUsed, unclassified: unknown, defects };
}

/** Each operation begins with its info table and ends where the next one's section begins. */
function scopesOf(sections: readonly Section[]): OperationScope[] {
  const starts = sections.flatMap((section, index) =>
    section.tables.filter((table) => kindOfTable(table) === "info").map((info) => ({ info, index })),
  );
  return starts.map(({ info, index }, n) => ({ info, sections: sections.slice(index, starts[n + 1]?.index) }));
}
