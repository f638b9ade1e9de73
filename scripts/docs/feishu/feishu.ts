import { sha256 } from "../../text.ts";
import type { Defect, FieldFact, Listing, Loc, Page, Reader, Reading, Sets } from "../../facts/facts.ts";
import { checkExample } from "./example-guard.ts";
import { examplesOf, streamMark } from "./examples.ts";
import { fieldsOf, type FieldRow, type Fields } from "./fields.ts";
import { claimOnFlatCopy, flattened, isFlatCopy, marksOf } from "./flattened.ts";
import { parseMarkup, type Markup } from "./markup.ts";
import { basicsOf, failuresOf, headerSets, type Basics } from "./operation.ts";
import { isFlattened, levelledRows, plainRows } from "./rows.ts";
import { layoutOf, type Layout, type Part } from "./sections.ts";
import { streamed } from "./stream.ts";
import { pageText, type PageText, type Report } from "./text.ts";

const dialect = "feishu-md@1";

/** Feishu's pages as its documentation serves them: Markdown around tables in tags of its own. */
export const feishuReader: Reader = { dialect, detect, read };

function detect({ text }: Page): number {
  if (/^\s*[{[]/.test(text) || /^\s*<(?:!doctype|html)/i.test(text)) return 0;
  const tags = [/<md-(?:dt-)?table\b/, /<md-(?:dt-)?tr\b/, /<md-text type="field-/, /<md-(?:perm|tag|enum) /];
  const found = tags.filter((tag) => tag.test(text)).length;
  if (found) return Math.min(1, 0.4 + 0.1 * (found + marksOf(text)));
  return claimOnFlatCopy(text);
}

/** The platform a path belongs to: Aily is a part of Feishu with a documentation of its own. */
const platformOf = (text: string): string => (text.includes("/open-apis/aily/") ? "aily" : "feishu");

function read(page: Page): Reading {
  const text = pageText(page);
  const defects: Defect[] = [];
  const report: Report = (rule, message, at, field, sides) =>
    defects.push({ rule, message, at, ...(field && { field }), ...(sides && { sides }) });
  const reading: Reading = {
    platform: platformOf(page.text),
    dialect,
    operations: [],
    rows: rowsIn(text.markup),
    rowsUsed: 0,
    unclassified: [],
    defects,
  };
  if (isFlatCopy(page.text)) return { ...reading, defects: [flattened(page.file, 1)] };

  const markup = parseMarkup(text, report);
  const lost = markup.find((element) => element.name === "md-dt-table" && isFlattened(text, markup, element));
  if (lost) return { ...reading, defects: [flattened(page.file, text.at(lost.start).line)] };

  const layout = layoutOf(text, markup, report);
  reading.unclassified = layout.others.map(({ start }) => text.at(start));
  for (const at of reading.unclassified)
    report("extract/unclassified-table", "nobody knows what this table is about, so nothing of it is compared", at);
  const count = { used: 0 };
  const { request } = layout.tables;
  const basics = request && basicsOf(text, markup, request, count, report);
  if (!basics)
    report(
      "extract/no-operation",
      "the page has no single URL and method",
      request ? text.at(request.start) : { file: page.file, line: 1 },
    );

  const tables = tablesOf(text, markup, layout, report);
  const sets: Partial<Sets> = { ...basics?.sets, ...headerSets(text, markup, tables.headers, report) };
  if (layout.tables.errors) Object.assign(sets, failuresOf(text, markup, layout.tables.errors, count, report));
  const { answer } = layout.sections;
  if (answer && sets.status?.every(({ value }) => value !== "200"))
    sets.status.unshift({ value: "200", at: answer.at });
  const examples = examplesOf(text, layout, report);
  let facts: Fields = tables;
  const mark = streamMark(text, markup);
  if (mark !== undefined) {
    sets["response-media"] = [{ value: "text/event-stream", at: text.at(mark) }];
    facts = streamed(
      tables,
      examples.filter(({ location }) => location === "event"),
      report,
    );
  }
  for (const example of examples) checkExample(example, facts.fields, facts.listings, report);
  checkVariables(basics, layout, facts.fields, report);
  checkCensus(text, tables.rows - tables.headers.length, report);

  reading.rowsUsed = count.used + tables.rows;
  if (basics) {
    reading.platform = platformOf(basics.path);
    reading.operations.push({
      platform: reading.platform,
      key: basics.key,
      route: basics.route,
      at: basics.at,
      protocol: sets.host?.[0]?.value.startsWith("ws") ? "websocket" : "http",
      source: { kind: "table", file: page.file, dialect, language: "zh", sha256: sha256(page.text) },
      fields: facts.fields,
      listings: facts.listings,
      sets,
      examples,
      curls: [],
    });
    for (const defect of defects) defect.operation = basics.route;
  }
  return reading;
}

/** Headers that belong to every request and are facts of another kind. */
const common = new Set(["authorization", "content-type"]);

interface Tables extends Fields {
  headers: FieldRow[];
  /** How many rows were read. */
  rows: number;
}

function tablesOf(text: PageText, markup: Markup, { tables }: Layout, report: Report): Tables {
  const fields: FieldFact[] = [];
  const listings: Listing[] = [];
  const headers = tables.header ? plainRows(text, markup, tables.header, report) : [];
  let rows = headers.length;
  const add = (location: string, found: readonly FieldRow[], at: Loc): void => {
    const facts = fieldsOf(text, markup, location, found, at, report);
    fields.push(...facts.fields);
    listings.push(...facts.listings);
  };
  if (tables.header)
    add(
      "header",
      headers.filter(({ name }) => !common.has(name.toLowerCase())),
      text.at(tables.header.start),
    );
  for (const [part, location, withRequired] of [
    ["path", "path", false],
    ["query", "query", true],
    ["body", "body", true],
    ["answer", "200", false],
  ] as const satisfies readonly [Part, string, boolean][]) {
    const table = tables[part];
    if (!table) continue;
    const found = levelledRows(text, markup, table, withRequired, report);
    rows += found.length;
    add(location, found, text.at(table.start));
  }
  return { fields, listings, headers, rows };
}

function checkVariables(
  basics: Basics | undefined,
  layout: Layout,
  fields: readonly FieldFact[],
  report: Report,
): void {
  if (!basics) return;
  const rows = fields.filter(({ location }) => location === "path");
  if (basics.variables.length && !layout.tables.path)
    report("extract/structure", "the URL has variables, but no table describes them", basics.at);
  else
    for (const name of basics.variables)
      if (!rows.some(({ path }) => path === name))
        report(
          "docs/path-var-undocumented",
          `the URL has "${name}", the table of paths has not`,
          basics.at,
          `path.${name}`,
        );
  for (const { path, at } of rows)
    if (!basics.variables.includes(path))
      report("extract/structure", `the table of paths has "${path}", the URL has not`, at, `path.${path}`);
}

const names = /type="field-name"/g;

/** Counted in the text alone, whatever a parser makes of it: rows that name a field, and rows of plain tables. */
function rowsIn(text: string): number {
  let rows = text.match(names)?.length ?? 0;
  for (let from = 0; ;) {
    const start = text.indexOf("<md-tbody", from);
    if (start < 0) return rows;
    const end = text.indexOf("</md-tbody", start);
    const body = text.slice(start, end < 0 ? undefined : end);
    rows += body.match(/<md-tr\b/g)?.length ?? 0;
    from = end < 0 ? text.length : end;
  }
}

function checkCensus(text: PageText, read: number, report: Report): void {
  const stated = text.markup.match(names)?.length ?? 0;
  if (stated !== read) report("extract/census", `the page names ${stated} fields, ${read} were read`, text.at(0));
}
