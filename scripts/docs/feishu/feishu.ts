import { sha256 } from "../../text.ts";
import { vendorOf, type Defect, type Flag, type Page, type Reading, type Sets } from "../../facts/facts.ts";
import { checkVariables, isCommonHeader } from "../address.ts";
import { reporter } from "../report.ts";
import { isGone } from "../words.ts";
import { checkExample, examplesOf, streamed, streamMark } from "./examples.ts";
import { fieldsOf, type FieldRow, type Fields } from "./fields.ts";
import { isFlatCopy } from "./flat.ts";
import { parsePage, type FeishuPage } from "./markup.ts";
import { basicsOf, failuresOf, headerSets } from "./operation.ts";
import { layoutOf, locationOf, type Layout } from "./sections.ts";
import { isFlattened, levelledRows, plainRows } from "./tables.ts";

const dialect = "feishu-md@1";

/** Reads pages as Feishu's documentation serves them: Markdown around tables in tags of its own. */
export function readFeishu({ file, text }: Page): Reading {
  const defects: Defect[] = [];
  const page = parsePage({ file, text }, reporter(file, defects));
  const { report } = page;
  const reading: Reading = {
    platform: vendorOf(dialect),
    dialect,
    operations: [],
    rows: rowsIn(page.markup),
    rowsUsed: 0,
    unclassified: [],
    defects,
  };
  if (isFlatCopy(text)) return { ...reading, defects: [flattened(file, 1)] };
  const lost = page.elements.find((element) => element.name === "md-dt-table" && isFlattened(page, element));
  if (lost) return { ...reading, defects: [flattened(file, page.at(lost.start).line)] };

  const layout = layoutOf(page);
  reading.unclassified = layout.others.map(({ start }) => page.at(start));
  for (const at of reading.unclassified)
    report("extract/unclassified-table", "nobody knows what this table is about, so nothing of it is compared", at);
  const count = { used: 0 };
  const { request } = layout.tables;
  const basics = request && basicsOf(page, request, count);
  if (!basics)
    report(
      "extract/no-operation",
      "the page has no single URL and method",
      request ? page.at(request.start) : { file: file, line: 1 },
    );

  const tables = tablesOf(page, layout);
  const sets: Partial<Sets> = { ...basics?.sets, ...headerSets(page, tables.headers) };
  if (layout.tables.errors) Object.assign(sets, failuresOf(page, layout.tables.errors, count));
  const { answer } = layout.sections;
  if (answer && sets.status?.every(({ value }) => value !== "200"))
    sets.status.unshift({ value: "200", at: answer.at });
  const examples = examplesOf(page, layout);
  let facts: Fields = tables;
  const mark = streamMark(page);
  if (mark !== undefined) {
    sets["response-media"] = [{ value: "text/event-stream", at: page.at(mark) }];
    facts = streamed(
      tables,
      examples.filter(({ location }) => location === "event"),
      report,
    );
  }
  for (const example of examples) checkExample(example, facts.fields, facts.listings, report);
  if (basics?.variables.size && !layout.tables.path)
    report.structure("the URL has variables, but no table describes them", basics.at);
  else if (basics) checkVariables(basics.variables, facts.fields, report, basics.at);
  checkCensus(page, tables.rows - tables.headers.length);

  reading.rowsUsed = count.used + tables.rows;
  if (basics) {
    reading.operations.push({
      platform: reading.platform,
      key: basics.key,
      route: basics.route,
      at: basics.at,
      protocol: sets.host?.[0]?.value.startsWith("ws") ? "websocket" : "http",
      source: { kind: "table", file, dialect, language: "zh", sha256: sha256(text) },
      fields: facts.fields,
      listings: facts.listings,
      sets,
      terms: { deprecated: endOf(page) },
      examples,
      curls: [],
    });
    for (const defect of defects) defect.operation = basics.route;
  }
  return reading;
}

/** Whether the title says that the operation is no longer to be used. */
function endOf({ raw, at }: FeishuPage): Flag {
  const [heading = "", title = ""] = /^#[ \t]+(.*)/m.exec(raw) ?? [];
  return { value: isGone(title), at: at(raw.indexOf(heading)) };
}

interface Tables extends Fields {
  headers: FieldRow[];
  /** How many rows were read. */
  rows: number;
}

function tablesOf(page: FeishuPage, { tables }: Layout): Tables {
  const read: Tables = { fields: [], listings: [], headers: [], rows: 0 };
  for (const part of ["header", "path", "query", "body", "answer"] as const) {
    const table = tables[part];
    if (!table) continue;
    const isHeader = part === "header";
    const rows = isHeader ? plainRows(page, table) : levelledRows(page, table, part === "query" || part === "body");
    if (isHeader) read.headers = rows;
    read.rows += rows.length;
    const own = isHeader ? rows.filter(({ name }) => !isCommonHeader(name)) : rows;
    const { fields, listings } = fieldsOf(page, locationOf(part), own, page.at(table.start));
    read.fields.push(...fields);
    read.listings.push(...listings);
  }
  return read;
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

function checkCensus(page: FeishuPage, read: number): void {
  const stated = page.markup.match(names)?.length ?? 0;
  if (stated !== read) page.report("extract/census", `the page names ${stated} fields, ${read} were read`, page.at(0));
}

const flattened = (file: string, line: number): Defect => ({
  rule: "extract/flattened",
  message:
    "a flattened copy: it has lost which field belongs to which, so every field would be read in the wrong place; " +
    'fetch the page itself, whose tables are written as <md-dt-tr level="...">, or the JSON of get_detail',
  at: { file, line },
});
