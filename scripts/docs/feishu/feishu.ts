import { sha256 } from "../../text.ts";
import {
  vendorOf,
  type Defect,
  type FieldFact,
  type Flag,
  type Listing,
  type Loc,
  type Page,
  type Reading,
  type Sets,
} from "../../facts/facts.ts";
import { reporter, type Report } from "../report.ts";
import { isGone } from "../words.ts";
import { checkExample, examplesOf, streamed, streamMark } from "./examples.ts";
import { fieldsOf, type FieldRow, type Fields } from "./fields.ts";
import { isFlatCopy } from "./flat.ts";
import { parsePage, type FeishuPage } from "./markup.ts";
import { basicsOf, failuresOf, headerSets, type Basics } from "./operation.ts";
import { layoutOf, type Layout, type Part } from "./sections.ts";
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
  checkVariables(basics, layout, facts.fields, report);
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

/** Headers that belong to every request and are facts of another kind. */
const common = new Set(["authorization", "content-type"]);

interface Tables extends Fields {
  headers: FieldRow[];
  /** How many rows were read. */
  rows: number;
}

function tablesOf(page: FeishuPage, { tables }: Layout): Tables {
  const fields: FieldFact[] = [];
  const listings: Listing[] = [];
  const headers = tables.header ? plainRows(page, tables.header) : [];
  let rows = headers.length;
  const add = (location: string, found: readonly FieldRow[], at: Loc): void => {
    const facts = fieldsOf(page, location, found, at);
    fields.push(...facts.fields);
    listings.push(...facts.listings);
  };
  if (tables.header)
    add(
      "header",
      headers.filter(({ name }) => !common.has(name.toLowerCase())),
      page.at(tables.header.start),
    );
  for (const [part, location, withRequired] of [
    ["path", "path", false],
    ["query", "query", true],
    ["body", "body", true],
    ["answer", "200", false],
  ] as const satisfies readonly [Part, string, boolean][]) {
    const table = tables[part];
    if (!table) continue;
    const found = levelledRows(page, table, withRequired);
    rows += found.length;
    add(location, found, page.at(table.start));
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
    report.structure("the URL has variables, but no table describes them", basics.at);
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
      report.structure(`the table of paths has "${path}", the URL has not`, at, `path.${path}`);
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
