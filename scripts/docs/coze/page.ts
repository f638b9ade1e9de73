import type { Item, Loc } from "../../facts/facts.ts";
import { endpointOf, isMethod, type Endpoint } from "../requests.ts";
import * as markdown from "../markdown.ts";
import { cellLines, chainOf, plainText, type Block, type Row, type TableBlock } from "../markdown.ts";
import type { Report } from "../report.ts";
import { layersOf, readType, vocabulary, type TypeName } from "../words.ts";

/** What a section belongs to, by the nearest title above it that says so. */
export type Side = "info" | "request" | "response" | "example" | "errors" | "prose";

interface Form {
  side: Side;
  /** The place whose fields it lists. */
  location?: string;
  titles: string[];
}

/** The sections that state facts. */
const forms = {
  info: { side: "info", titles: ["基础信息", "接口信息", "basic information", "basic info"] },
  request: { side: "request", titles: ["请求参数", "request parameters", "request"] },
  header: { side: "request", location: "header", titles: ["header", "headers", "header 参数", "请求头"] },
  path: { side: "request", location: "path", titles: ["path", "path 参数", "路径参数", "path parameters"] },
  query: { side: "request", location: "query", titles: ["query", "query 参数", "查询参数", "query parameters"] },
  body: {
    side: "request",
    location: "body",
    titles: ["body", "body 参数", "请求体", "request body", "body parameters"],
  },
  response: {
    side: "response",
    location: "200",
    titles: ["返回参数", "返回结果", "响应参数", "响应结果", "response", "response parameters", "returned parameters"],
  },
  stream: { side: "response", location: "200", titles: ["流式响应", "streaming response"] },
  whole: { side: "response", location: "200", titles: ["非流式响应", "non-streaming response"] },
  events: { side: "response", titles: ["流式响应事件", "streaming response events"] },
  examples: { side: "example", titles: ["示例", "example", "examples"] },
  "request-example": { side: "example", titles: ["请求示例", "request example", "sample request"] },
  "response-example": { side: "example", titles: ["返回示例", "响应示例", "response example", "sample response"] },
  errors: { side: "errors", titles: ["错误码", "error codes"] },
} satisfies Record<string, Form>;

export type SectionKind = keyof typeof forms;

/** `location` is that of the fields that it lists. */
export type Section = markdown.Section<{ kind?: SectionKind; location?: string }>;

export const sectionsOf = (blocks: readonly Block[]): Section[] =>
  markdown.sectionsOf(blocks, ({ text }) => {
    const title = plainTitle(text);
    const kind = (Object.keys(forms) as SectionKind[]).find((name) => forms[name].titles.includes(title));
    if (!kind) return {};
    const { location }: Form = forms[kind];
    return { kind, ...(location !== undefined && { location }) };
  });

/** A title without its id, marks and case. */
export const plainTitle = (title: string): string =>
  title
    .replace(/\{#[^{}]*\}\s*$/, "")
    .replace(/[*`]/g, "")
    .trim()
    .replace(/\s+/g, " ")
    .toLowerCase();

export function sideOf(section: Section): Side {
  const sides = chainOf(section).flatMap(({ kind }) => (kind ? forms[kind].side : []));
  return sides.includes("example") ? "example" : (sides[0] ?? "prose");
}

/** The name that references to the section use: `responsedetail`. */
export const anchorOf = (title: string): string =>
  plainTitle(title)
    .replace(/ (?:object|事件|event)$/, "")
    .replace(/[^\p{L}\p{N}_]/gu, "");

const columns = {
  name: ["参数", "字段", "参数名", "参数名称", "字段名", "parameter", "field", "name"],
  type: ["类型", "参数类型", "type"],
  required: ["是否必选", "是否必填", "必选", "必填", "required"],
  optional: ["是否可选", "optional"],
  value: ["取值", "value"],
  example: ["示例", "示例值", "example"],
  description: ["说明", "描述", "参数描述", "参数说明", "description"],
};
/** Labels of the table that says what an operation is. */
const labels = {
  method: ["请求方式", "请求方法", "http method", "request method", "method"],
  url: ["请求地址", "url", "request url", "接口地址"],
  permission: ["权限", "permission", "permissions"],
  note: ["接口说明", "description", "headers"],
};
export type Column = keyof typeof columns;
type Label = keyof typeof labels;

/** What one of the words means. */
const meaningOf = <K extends string>(words: Record<K, string[]>, word: string): K | undefined =>
  (Object.keys(words) as K[]).find((meaning) => words[meaning].includes(word));

/** What says that there is none. */
export const none = new Set(["无", "none", "-", "/", "\\", ""]);

/** Columns of tables that hold no facts of an operation's interface. */
const otherTables = new Set([
  // Limits and demands in sentences, which are not compared.
  ...["限制|说明", "限制项|说明", "文件类型|支持的格式", "类别|说明"],
  // Steps in the vendor's console.
  "配置|说明",
  // Ways to use an operation, in sentences.
  ...["方式|说明", "执行模式|适用场景|结果返回方式", "上传方式|文本知识库|图片知识库"],
  // Which parameters go together in which case; the tables of parameters say the rest.
  ...["场景|query参数||", "入参|资源库对话流||低代码应用中的对话流", "参数|扣子编程站内|api渠道"],
  // Links to programs in several languages.
  "python|node.js|java|go",
]);

export type TableKind = "info" | "headers" | "fields" | "events" | "errors" | "other" | "renamed" | "unknown";

export const firstCell = ({ cells }: Row): string => plainText(cells[0] ?? "");

const rowsWithHeader = ({ header, rows }: TableBlock): Row[] => [header, ...rows];

const labelOf = (row: Row): Label | undefined => meaningOf(labels, firstCell(row).toLowerCase());

/** The row of an info table that has the label. */
const infoRow = (table: TableBlock, label: Label): Row | undefined =>
  rowsWithHeader(table).find((row) => labelOf(row) === label);

const headings = ({ header }: TableBlock): string[] =>
  header.cells.map((cell) => plainText(cell).replace(/\s/g, "").toLowerCase());

/** Which cell of a row says what, by the words of the header. */
export function columnsOf(table: TableBlock): { [C in Column]?: number } {
  const places: { [C in Column]?: number } = {};
  for (const [index, word] of headings(table).entries()) {
    const column = meaningOf(columns, word);
    if (column) places[column] ??= index;
  }
  return places;
}

/** Reads cells by their column; one that the table does not have is empty. */
export function cellsOf(table: TableBlock): (row: Row, column: Column) => string {
  const places = columnsOf(table);
  return ({ cells }, column) => cells[places[column] ?? -1] ?? "";
}

const kindsOfTables = new WeakMap<TableBlock, TableKind>();

/** What a table is for: by its header's words, and for fields by what its cells hold as well. */
export function kindOfTable(table: TableBlock): TableKind {
  const kind = kindsOfTables.get(table) ?? classify(table);
  kindsOfTables.set(table, kind);
  return kind;
}

function classify(table: TableBlock): TableKind {
  if (table.header.cells.length === 2 && (infoRow(table, "method") ?? infoRow(table, "url"))) return "info";
  const words = headings(table);
  if (words[0] === "error_code" && words.includes("error_message")) return "errors";
  if (/^事件(?:（event）)?名称$|^event(?:name)?$/.test(words[0]!) && words.length === 2) return "events";
  const columns = columnsOf(table);
  const known = Object.keys(columns).length === words.length;
  if (known && columns.name === 0 && columns.value === 1 && columns.description === 2) return "headers";
  if (known && columns.name !== undefined && columns.type !== undefined) return "fields";
  if (otherTables.has(words.join("|"))) return "other";
  return holdsFields(table) ? "renamed" : "unknown";
}

/** Whether the cells are those of a table of fields, whatever its header says: names, then a column of types. */
function holdsFields({ header, rows }: TableBlock): boolean {
  if (!rows.length) return false;
  const every = (column: number, test: (cell: string) => boolean): boolean =>
    rows.every(({ cells }) => test(cells[column] ?? ""));
  const named = every(0, (cell) => /^»*\s*[A-Za-z_][\w.-]*$/.test(plainText(cell)));
  return named && header.cells.some((_, column) => column > 0 && every(column, (cell) => typeIn(cell) !== undefined));
}

export const fieldTables = ({ tables }: { tables: readonly TableBlock[] }): TableBlock[] =>
  tables.filter((table) => kindOfTable(table) === "fields");

/** Whether the fields are those that every answer of the platform has, or parts of its data by their full names. */
export function isEnvelope(table: TableBlock): boolean {
  const cell = cellsOf(table);
  const names = table.rows.map((row) => plainText(cell(row, "name")));
  return (names.includes("code") && names.includes("msg")) || names.every((name) => name.startsWith("data."));
}

/** What the table says of an operation. */
export interface Info {
  method: string;
  protocol: "http" | "websocket";
  endpoints: Endpoint[];
  at: Loc;
  /** Missing where the table has no such row. */
  permission?: Item[];
}

const address = /\b(https?|wss?):\/\/[^\s`<>|"'，。；、（）()]+/g;

export function readInfo(table: TableBlock, report: Report): Info | undefined {
  const said = (row: Row | undefined): string => row?.cells[1] ?? "";
  const urlRow = infoRow(table, "url");
  const at = report.at((urlRow ?? table.header).line);
  const urls = said(urlRow).replace(/\*/g, "").replace(/\$\{/g, "{").match(address) ?? [];
  const endpoints = urls.flatMap((url) => endpointOf(url) ?? []);
  const socket = endpoints.some(({ origin }) => origin.startsWith("ws"));
  const method = socket ? "GET" : plainText(said(infoRow(table, "method"))).toUpperCase();
  if (!endpoints.length || !isMethod(method)) {
    const message = endpoints.length ? "The method is not known." : "The address of the operation cannot be read.";
    report("extract/no-operation", message, at.line);
    return undefined;
  }
  for (const row of rowsWithHeader(table))
    if (!labelOf(row)) report("extract/unclassified-table", "A row of this table is not known.", row.line);
  const permission = permissionsOf(infoRow(table, "permission"), report);
  return { method, protocol: socket ? "websocket" : "http", endpoints, at, ...(permission && { permission }) };
}

/** The names in code before the first sentence, in all bullets of a list of cases; a bare name, too. */
function permissionsOf(row: Row | undefined, report: Report): Item[] | undefined {
  if (!row) return undefined;
  const lines = cellLines(row.cells[1] ?? "");
  const first = plainText(lines[0]!);
  if (none.has(first)) return [];
  const isBullet = (line: string): boolean => /^\s*\* /.test(line);
  const named = (line: string): string[] => [...line.matchAll(/`\s*([A-Za-z][\w.:-]*)\s*`/g)].map(([, name]) => name!);
  const begin = lines.find((line) => named(line).length) ?? "";
  const among = isBullet(begin) ? lines.filter(isBullet) : [begin];
  const found = /^[A-Za-z][\w.:-]*$/.test(first) ? [first] : among.flatMap(named);
  if (!found.length) report.structure("The row of permissions names none that can be read.", row.line);
  return found.length ? [...new Set(found)].map((value) => ({ value, at: report.at(row.line) })) : undefined;
}

const words = vocabulary(
  ["interger", { families: ["integer"] }],
  ["map json_map", { families: ["object"], object: "map" }],
  ["any", {}],
);

/** The type that a cell names, in any of the vendor's spellings. */
export function typeIn(cell: string): TypeName | undefined {
  const [, title, target = ""] = /\[([^\][]+)\]\(([^()]*)\)/.exec(cell) ?? [];
  const [, anchor] = /^#(.+)$/.exec(target) ?? [];
  const where = anchor === undefined ? ({ elsewhere: true } as const) : { anchor };
  const link = title === undefined ? undefined : { title, ...where };
  const type = readType(plainText(cell), words, (raw, within) => {
    const [, name] = /^object of (.+)$/i.exec(raw) ?? /^(\w+) object$/i.exec(raw) ?? [];
    if (name !== undefined) return { ...named, ref: link ?? { title: name } };
    if (within === "items" && link) return { ...named, ref: link };
    // A type that a map names and no page lists.
    return within === "values" && /^[A-Z]\w*$/.test(raw) ? named : undefined;
  });
  return layersOf(type).some((layer) => layer.type.unknown) ? undefined : closed(type);
}

const named: Omit<TypeName, "raw"> = { families: ["object"], object: "named" };

/** A map of anything says nothing of its values. */
function closed(type: TypeName): TypeName {
  if (type.items) return { ...type, items: closed(type.items) };
  const { values, ...map } = type;
  if (!values) return type;
  return /^(?:any|object)$/i.test(values.raw) ? map : { ...type, values: closed(values) };
}
