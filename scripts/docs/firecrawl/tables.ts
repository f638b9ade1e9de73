import { columnsOf } from "./columns.ts";
import { addCodes, addDefect, addFields, addHeaders, type Prose } from "./fields.ts";
import { looksLikeHeaders, looksLikeStatuses, rowsOf } from "./fields.ts";
import type { Section } from "./sections.ts";
import type { PageSource } from "./source.ts";
import type { TableBlock } from "../markdown.ts";

/**
 * Makes facts of every table, by the section it stands in; what is not understood is reported. A table without types
 * where nothing is said of fields is prose.
 */
export function addTables(prose: Prose, sections: readonly Section[], { lines }: PageSource): void {
  for (const section of sections) {
    for (const [i, table] of section.tables.entries()) {
      const problem = addTable(prose, section, table, lines, i > 0);
      if (problem === undefined) continue;
      if (problem === "" && section.topic.is === "other") {
        for (const { line } of rowsOf(table, lines)) prose.used.add(line);
        continue;
      }
      const what = section.title === "" ? "before any heading" : `under ${JSON.stringify(section.title)}`;
      prose.unclassified.push({ file: prose.file, line: table.line });
      if (problem === "")
        addDefect(prose, "extract/unclassified-table", `the table ${what} holds no fields`, table.line);
      else addDefect(prose, "extract/census", `the table ${what} ${problem}`, table.line);
    }
  }
}

/** Why a table was not used; empty where it holds nothing that could be. */
function addTable(
  prose: Prose,
  section: Section,
  table: TableBlock,
  lines: readonly string[],
  second: boolean,
): string | undefined {
  const { topic } = section;
  const rows = rowsOf(table, lines);
  if (topic.is === "statuses" || (looksLikeStatuses(rows) && topic.is !== "fields")) return void addCodes(prose, rows);
  const hasTypes = columnsOf(table) !== undefined;
  if (topic.is === "fields" && second) return "is the second one there: a heading may be missing";
  if (topic.is === "fields" && topic.location === "header" && !hasTypes) return void addHeaders(prose, table, rows);
  if (topic.is === "fields") {
    if (!rows.length) return "has no rows";
    return addFields(prose, table, rows, topic.location) ? undefined : "has no column of types";
  }
  if (topic.is === "part" && hasTypes) {
    const path = objectNamed(prose, topic.location, topic.name);
    if (path !== undefined && !second) return void addFields(prose, table, rows, topic.location, path);
  }
  if (hasTypes) return "holds fields, and its heading does not say of what";
  return looksLikeHeaders(rows) ? "holds headers, and its heading does not say so" : "";
}

/** The field that a heading such as `Session Object` is about: `session`, or the elements of `sessions`. */
function objectNamed({ fields }: Prose, location: string, heading: string): string | undefined {
  const name = heading.replace(/-(object|fields|parameters|item|items|entry)$/, "").replaceAll("-", "");
  for (const { path, location: own, aspects } of fields.values()) {
    const type = aspects.type && "value" in aspects.type ? aspects.type.value : [];
    const last = (path.split(".").at(-1) ?? "").toLowerCase().replace(/[_-]/g, "");
    if (own !== location || ![name, `${name}s`, `${name}es`].includes(last)) continue;
    if (type.includes("array")) return `${path}[]`;
    if (type.includes("object")) return path;
  }
  return undefined;
}
