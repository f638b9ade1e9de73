import { groupBy, sha256 } from "../../text.ts";
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
import { checkVariables, endpointOf, isCommonHeader, isMethod, variablesOf, type Endpoint } from "../requests.ts";
import { reporter, type Report } from "../report.ts";
import { isGone } from "../words.ts";
import { checkExample, examplesOf, streamed } from "./examples.ts";
import { label, parsePage, within, type Element, type FeishuPage } from "./markup.ts";
import { isFlatCopy, layoutOf, locationOf } from "./sections.ts";
import { fieldRows, fieldsOf, isFlattened, readTable, type FieldRow, type Fields } from "./tables.ts";

const dialect = "feishu-md@1";
const fieldParts = ["header", "path", "query", "body", "answer"] as const;

/** Reads pages as Feishu's documentation serves them: Markdown around tables in tags of its own. */
export function readFeishu({ file, text }: Page): Reading {
  const defects: Defect[] = [];
  const report = reporter(file, defects);
  const page = parsePage({ file, text }, report);
  const reading: Reading = {
    platform: vendorOf(dialect),
    dialect,
    operations: [],
    rows: rowsIn(page.markup),
    rowsUsed: 0,
    unclassified: [],
    defects,
  };
  const lost = page.elements.find((element) => element.name === "md-dt-table" && isFlattened(element));
  if (lost || isFlatCopy(text)) return { ...reading, defects: [flattened(lost?.at ?? { file, line: 1 })] };

  const layout = layoutOf(page);
  reading.unclassified = layout.others.map(({ at }) => at);
  for (const at of reading.unclassified)
    report("extract/unclassified-table", "nobody knows what this table is about, so nothing of it is compared", at);
  const { request, errors, path } = layout.tables;
  const basics: Basics = request ? basicsOf(page, request) : {};
  const address = addressOf(basics);
  if (!address)
    report("extract/no-operation", "the page has no single URL and method", request?.at ?? { file, line: 1 });

  const tables = fieldParts.flatMap((part) => {
    const table = layout.tables[part];
    if (!table) return [];
    const rows = fieldRows(page, table, part === "query" || part === "body");
    const own = rows.filter(({ name }) => part !== "header" || !isCommonHeader(name.text));
    return [{ part, rows, ...fieldsOf(page, locationOf(part), own, table.at) }];
  });
  const headers = tables.find(({ part }) => part === "header")?.rows ?? [];
  const rows = tables.flatMap((table) => table.rows);
  const failures = errors && failuresOf(page, errors);
  const sets: Partial<Sets> = {
    ...(address && setsOf(address, basics, report)),
    ...headerSets(headers, report),
    ...failures?.sets,
  };
  const { answer } = layout.sections;
  if (answer && sets.status?.every(({ value }) => value !== "200"))
    sets.status.unshift({ value: "200", at: answer.at });
  const examples = examplesOf(page, layout);
  let facts: Fields = {
    fields: tables.flatMap(({ fields }) => fields),
    listings: tables.flatMap(({ listings }) => listings),
  };
  const mark = page.prose.search(/server[- ]sent[- ]events?|\bSSE\b/i);
  if (mark >= 0) {
    sets["response-media"] = [{ value: "text/event-stream", at: page.at(mark) }];
    const frames = examples.filter(({ location }) => location === "event");
    facts = streamed(facts, frames, report);
  }
  for (const example of examples) checkExample(example, facts, report);
  const variables = new Set(variablesOf(address?.path ?? ""));
  if (address && variables.size && !path)
    report.structure("the URL has variables, but no table describes them", address.at);
  else if (address) checkVariables(variables, facts.fields, report, address.at);
  const named = countOf(page.markup, names);
  const read = rows.length - headers.length;
  if (named !== read) report("extract/census", `the page names ${named} fields, ${read} were read`, page.at(0));

  reading.rowsUsed = Object.keys(basics).length + rows.length + (failures?.rows ?? 0);
  if (!address) return reading;
  const { method, at } = address;
  const route = `${method} ${address.path}`;
  for (const defect of defects) defect.operation = route;
  reading.operations.push({
    platform: reading.platform,
    key: keyOf(method, address.path),
    route,
    at,
    protocol: address.origin.startsWith("ws") ? "websocket" : "http",
    source: { kind: "table", file, dialect, language: "zh", sha256: sha256(text) },
    ...facts,
    sets,
    terms: { deprecated: endOf(page) },
    examples,
    curls: [],
  });
  return reading;
}

const flattened = (at: Loc): Defect => ({
  rule: "extract/flattened",
  message:
    "a flattened copy: it has lost which field belongs to which, so every field would be read in the wrong place; " +
    'fetch the page itself, whose tables are written as <md-dt-tr level="...">, or the JSON of get_detail',
  at,
});

const names = /type="field-name"/g;
const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Counted in the text alone, whatever a parser makes of it: rows that name a field, and rows of plain tables. */
function rowsIn(text: string): number {
  const bodies = text.split("<md-tbody").slice(1);
  const rows = bodies.map((body) => countOf(body.split("</md-tbody")[0]!, /<md-tr\b/g));
  return rows.reduce((sum, more) => sum + more, countOf(text, names));
}

/** Whether the title says that the operation is no longer to be used. */
function endOf({ raw, at }: FeishuPage): Flag {
  const [heading = "", title = ""] = /^#[ \t]+(.*)/m.exec(raw) ?? [];
  return { value: isGone(title), at: at(raw.indexOf(heading)) };
}

const known = ["HTTP URL", "HTTP Method", "接口频率限制", "支持的应用类型", "权限要求", "字段权限要求"] as const;
type Basics = Partial<Record<(typeof known)[number], Element>>;

/** The cells of the table at the top: method, address, how often, with which permission. */
function basicsOf(page: FeishuPage, table: Element): Basics {
  const { report } = page;
  const basics: Basics = {};
  for (const { at, cells } of readTable(page, table, ["basic", "value"]).rows) {
    const words = cells.basic ? label(cells.basic).replace(/\s+/g, " ") : "";
    const name = known.find((candidate) => candidate === words);
    if (!name || !cells.value) report.structure(`the row "${words.slice(0, 40)}" is not known`, at);
    else if (basics[name]) report.structure(`the row "${name}" is there twice`, at);
    else basics[name] = cells.value;
  }
  return basics;
}

interface Address extends Endpoint {
  method: string;
  at: Loc;
}

function addressOf({ "HTTP URL": url, "HTTP Method": verb }: Basics): Address | undefined {
  const urls = url?.raw.match(/\b(?:https?|wss?):\/\/[^\s<>()[\]`"'，。]+/g) ?? [];
  const endpoint = urls.length === 1 ? endpointOf(urls[0]) : undefined;
  const method = verb?.text.toUpperCase() ?? "";
  return endpoint && isMethod(method) ? { ...endpoint, method, at: url!.place } : undefined;
}

const units: Record<string, string> = { 秒: "s", 分钟: "min", 分: "min", 小时: "h", 天: "day" };

function setsOf(address: Address, basics: Basics, report: Report): Partial<Sets> {
  const sets: Partial<Sets> = { host: [{ value: address.origin, at: address.at }] };
  const { 接口频率限制: limit, 权限要求: permission } = basics;
  if (limit) {
    const { words, place: at } = limit;
    const rates = [...words.matchAll(/(\d{1,9})\s*次\s*\/\s*(秒|分钟|分|小时|天)/g)];
    const values = words.includes("特殊频控") ? ["special"] : rates.map(([, n, unit]) => `${n}/${units[unit!]}`);
    if (values.length) sets["rate-limit"] = values.map((value) => ({ value, at }));
    else report.structure(`the rate limit cannot be read: "${words.slice(0, 60)}"`, at);
  }
  if (permission) {
    const { words, place } = permission;
    const items: Item[] = [];
    for (const { attributes, at } of within(permission, "md-perm"))
      if (attributes.name) items.push({ value: attributes.name, at });
      else report.structure("a permission without a name", at);
    if (items.length || /^(?:无|-|\/|不需要权限)?$/.test(words)) sets.permission = items;
    else report.structure(`the permissions cannot be read: "${words.slice(0, 60)}"`, place);
  }
  return sets;
}

/** What the two headers say that every request has: kinds of token, and the media type. */
function headerSets(rows: readonly FieldRow[], report: Report): Partial<Sets> {
  const sets: Partial<Sets> = {};
  for (const { name, description } of rows) {
    if (!description) continue;
    const header = name.text.toLowerCase();
    if (header === "authorization") {
      const token = within(description, "md-tag").flatMap(({ attributes, at }) => {
        const kind = /^token-(tenant|user|app)$/.exec(attributes.type ?? "")?.[1];
        return kind ? [{ value: `${kind}_access_token`, at }] : [];
      });
      if (token.length) sets.token = token;
      else report.structure("the kinds of token cannot be read", name.place);
    } else if (header === "content-type") {
      const [media] = description.lines.flatMap(({ words, at }) => {
        const mark = /\*\*(?:固定值|示例值)\*\*\s*:\s*["“”`]*([\w.+-]{1,60}\/[\w.+-]{1,60})/.exec(words);
        return mark ? [{ value: mark[1]!.toLowerCase(), at }] : [];
      });
      if (media) sets["request-media"] = [media];
      else report.structure("the media type cannot be read", name.place);
    }
  }
  return sets;
}

/** The table of failures: status and business code. */
function failuresOf(page: FeishuPage, table: Element): { rows: number; sets: Partial<Sets> } {
  const { rows } = readTable(page, table, ["status", "code", "description", "advice"]);
  const itemsOf = (column: "status" | "code"): (Item | undefined)[] =>
    rows.map(({ at, cells }) => {
      const cell = cells[column];
      if (cell && /^-?\d{1,12}$/.test(cell.words)) return { value: cell.words, at: cell.place };
      return void page.report.structure(`"${(cell?.words ?? "").slice(0, 40)}" is no ${column} of a failure`, at);
    });
  const distinct = (items: readonly (Item | undefined)[]): Item[] => {
    const found = items.filter((item) => item !== undefined);
    return [...groupBy(found, ({ value }) => value).values()].map(([first]) => first!);
  };
  const [status, code] = [itemsOf("status"), itemsOf("code")];
  return {
    rows: rows.filter((_, i) => status[i] && code[i]).length,
    sets: { error: distinct(code), status: distinct(status) },
  };
}
