import { sha256 } from "../../text.ts";
import {
  keyOf,
  vendorOf,
  type Defect,
  type Flag,
  type Item,
  type Loc,
  type Page,
  type Reading,
  type Sets,
} from "../../facts/facts.ts";
import { checkVariables, endpointOf, isCommonHeader, isMethod, variablesOf } from "../requests.ts";
import { reporter } from "../report.ts";
import { isGone } from "../words.ts";
import { checkExample, examplesOf, streamed, streamMark } from "./examples.ts";
import { fieldsOf, type FieldRow, type Fields } from "./fields.ts";
import { isFlatCopy } from "./flat.ts";
import { oneWidth, parsePage, shown, within, type Element, type FeishuPage } from "./markup.ts";
import { layoutOf, locationOf, type Layout } from "./sections.ts";
import { isFlattened, label, levelledRows, placeOf, plainRows, readTable } from "./tables.ts";

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

interface Basics {
  key: string;
  route: string;
  variables: ReadonlySet<string>;
  at: Loc;
  sets: Partial<Sets>;
}

interface Counted {
  used: number;
}

const known = ["HTTP URL", "HTTP Method", "接口频率限制", "支持的应用类型", "权限要求", "字段权限要求"] as const;
type Basic = (typeof known)[number];

const units: Record<string, string> = { 秒: "s", 分钟: "min", 分: "min", 小时: "h", 天: "day" };

/** The table at the top: method, address, how often, with which permission. */
function basicsOf(page: FeishuPage, table: Element, count: Counted): Basics | undefined {
  const cells = new Map<Basic, Element>();
  for (const row of readTable(page, table, ["basic", "value"], []).rows) {
    const [head, value] = [row.cells.get("basic"), row.cells.get("value")];
    const words = head ? label(page, head).replace(/\s+/g, " ") : "";
    const name = known.find((candidate) => candidate === words);
    if (!name || !value) page.report.structure(`the row "${words.slice(0, 40)}" is not known`, row.at);
    else if (cells.has(name)) page.report.structure(`the row "${name}" is there twice`, row.at);
    else {
      cells.set(name, value);
      count.used++;
    }
  }
  const [url, method] = [cells.get("HTTP URL"), cells.get("HTTP Method")];
  const urls = url ? [...page.raw.slice(url.from, url.to).matchAll(/\b(?:https?|wss?):\/\/[^\s<>()[\]`"'，。]+/g)] : [];
  const verb = method && shown(page.raw.slice(method.from, method.to)).toUpperCase();
  const endpoint = urls.length === 1 ? endpointOf(urls[0]![0]) : undefined;
  if (!endpoint || !verb || !isMethod(verb)) return undefined;
  const { origin, path } = endpoint;
  const at = placeOf(page, url!);
  return {
    key: keyOf(verb, path),
    route: `${verb} ${path}`,
    variables: new Set(variablesOf(path)),
    at,
    sets: {
      host: [{ value: origin, at }],
      ...limitsOf(page, cells),
      ...permissionsOf(page, cells),
    },
  };
}

function limitsOf(page: FeishuPage, cells: Map<Basic, Element>): Partial<Sets> {
  const cell = cells.get("接口频率限制");
  if (!cell) return {};
  const at = placeOf(page, cell);
  const words = oneWidth(page.raw.slice(cell.from, cell.to));
  if (words.includes("特殊频控")) return { "rate-limit": [{ value: "special", at }] };
  const items = [...words.matchAll(/(\d{1,9})\s*次\s*\/\s*(秒|分钟|分|小时|天)/g)].map(([, times, unit]) => ({
    value: `${times}/${units[unit!]}`,
    at,
  }));
  if (items.length) return { "rate-limit": items };
  page.report.structure(`the rate limit cannot be read: "${shown(words).slice(0, 60)}"`, at);
  return {};
}

function permissionsOf(page: FeishuPage, cells: Map<Basic, Element>): Partial<Sets> {
  const cell = cells.get("权限要求");
  if (!cell) return {};
  const items: Item[] = [];
  for (const { attributes, start } of within(page, cell, "md-perm")) {
    if (attributes.name) items.push({ value: attributes.name, at: page.at(start) });
    else page.report.structure("a permission without a name", page.at(start));
  }
  const words = oneWidth(shown(page.raw.slice(cell.from, cell.to)));
  if (items.length || /^(?:无|-|\/|不需要权限)?$/.test(words)) return { permission: items };
  page.report.structure(`the permissions cannot be read: "${words.slice(0, 60)}"`, placeOf(page, cell));
  return {};
}

const tokens: Record<string, string> = {
  "token-tenant": "tenant_access_token",
  "token-user": "user_access_token",
  "token-app": "app_access_token",
};

/** What the two headers say that every request has: kinds of token, and the media type. */
function headerSets(page: FeishuPage, rows: readonly FieldRow[]): Partial<Sets> {
  const sets: Partial<Sets> = {};
  for (const { name, description, at } of rows) {
    if (!description) continue;
    if (name.toLowerCase() === "authorization") {
      sets.token = within(page, description, "md-tag").flatMap(({ attributes, start }) => {
        const value = tokens[attributes.type ?? ""];
        return value ? [{ value, at: page.at(start) }] : [];
      });
      if (!sets.token.length) {
        page.report.structure("the kinds of token cannot be read", at);
        delete sets.token;
      }
    } else if (name.toLowerCase() === "content-type") {
      const words = oneWidth(page.raw.slice(description.from, description.to));
      const mark = /\*\*(?:固定值|示例值)\*\*\s*:\s*["“”`]*([\w.+-]{1,60}\/[\w.+-]{1,60})/.exec(words);
      if (mark) sets["request-media"] = [{ value: mark[1]!.toLowerCase(), at: placeOfMark(page, description) }];
      else page.report.structure("the media type cannot be read", at);
    }
  }
  return sets;
}

const placeOfMark = (page: FeishuPage, { from, to }: Element): Loc =>
  page.lines(from, to).find((line) => /固定值|示例值/.test(line.text))?.at ?? page.at(from);

/** The table of failures: status and business code. */
function failuresOf(page: FeishuPage, table: Element, count: Counted): Pick<Sets, "error" | "status"> {
  const sets = { error: new Map<string, Loc>(), status: new Map<string, Loc>() };
  for (const row of readTable(page, table, ["status", "code", "description", "advice"], []).rows) {
    let readable = true;
    for (const [set, column] of [
      ["status", "status"],
      ["error", "code"],
    ] as const) {
      const cell = row.cells.get(column);
      const value = cell && oneWidth(shown(page.raw.slice(cell.from, cell.to)));
      if (cell && value && /^-?\d{1,12}$/.test(value)) {
        if (!sets[set].has(value)) sets[set].set(value, placeOf(page, cell));
      } else {
        readable = false;
        page.report.structure(`"${(value ?? "").slice(0, 40)}" is no ${column} of a failure`, row.at);
      }
    }
    if (readable) count.used++;
  }
  const items = (set: Map<string, Loc>): Item[] => [...set].map(([value, at]) => ({ value, at }));
  return { error: items(sets.error), status: items(sets.status) };
}
