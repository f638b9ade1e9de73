import * as markdown from "../markdown.ts";
import { chainOf, plainText, type Block, type Row, type TableBlock } from "../markdown.ts";
import { layersOf, readType, vocabulary, type TypeName } from "../words.ts";

/** What a section belongs to, by the nearest title above it that says so. */
export type Side = "info" | "request" | "response" | "example" | "errors" | "prose";

/** The sections that state facts: what they belong to, and how they are titled. */
const forms = {
  info: { side: "info", titles: ["基础信息", "接口信息", "basic information", "basic info"] },
  request: { side: "request", titles: ["请求参数", "request parameters", "request"] },
  header: { side: "request", titles: ["header", "headers", "header 参数", "请求头"] },
  path: { side: "request", titles: ["path", "path 参数", "路径参数", "path parameters"] },
  query: { side: "request", titles: ["query", "query 参数", "查询参数", "query parameters"] },
  body: { side: "request", titles: ["body", "body 参数", "请求体", "request body", "body parameters"] },
  response: {
    side: "response",
    titles: ["返回参数", "返回结果", "响应参数", "响应结果", "response", "response parameters", "returned parameters"],
  },
  stream: { side: "response", titles: ["流式响应", "streaming response"] },
  whole: { side: "response", titles: ["非流式响应", "non-streaming response"] },
  events: { side: "response", titles: ["流式响应事件", "streaming response events"] },
  examples: { side: "example", titles: ["示例", "example", "examples"] },
  "request-example": { side: "example", titles: ["请求示例", "request example", "sample request"] },
  "response-example": { side: "example", titles: ["返回示例", "响应示例", "response example", "sample response"] },
  errors: { side: "errors", titles: ["错误码", "error codes"] },
} as const satisfies Record<string, { side: Side; titles: readonly string[] }>;

export type SectionKind = keyof typeof forms;

const kinds = new Map(
  (Object.keys(forms) as SectionKind[]).flatMap((kind) =>
    forms[kind].titles.map((title): [string, SectionKind] => [title, kind]),
  ),
);

export type Section = markdown.Section<{ kind?: SectionKind }>;

export const sectionsOf = (blocks: readonly Block[]): Section[] =>
  markdown.sectionsOf(blocks, ({ text }) => {
    const kind = kinds.get(plainTitle(text));
    return kind ? { kind } : {};
  });

/** A title without its id, marks and case. */
export const plainTitle = (title: string): string =>
  title
    .replace(/\{#[^{}]*\}\s*$/, "")
    .replace(/[*`]/g, "")
    .trim()
    .replace(/\s+/g, " ")
    .toLowerCase();

/** What a page says of one operation. */
export interface OperationScope {
  info: TableBlock;
  /** The section of the info table and those up to the next operation's. */
  sections: Section[];
}

/** Sections with the tables of an answer itself. */
export const answerKinds: ReadonlySet<SectionKind | undefined> = new Set<SectionKind>(["response", "whole", "stream"]);

export function sideOf(section: Section): Side {
  const sides = chainOf(section).flatMap(({ kind }) => (kind ? forms[kind].side : []));
  return sides.includes("example") ? "example" : (sides[0] ?? "prose");
}

/** The name that references to the section use: `responsedetail`. */
export const anchorOf = (title: string): string =>
  plainTitle(title)
    .replace(/ (?:object|事件|event)$/, "")
    .replace(/[^\p{L}\p{N}_]/gu, "");

export type Column = "name" | "type" | "required" | "optional" | "value" | "example" | "description";

const columns: Record<Column, string[]> = {
  name: ["参数", "字段", "参数名", "参数名称", "字段名", "parameter", "field", "name"],
  type: ["类型", "参数类型", "type"],
  required: ["是否必选", "是否必填", "必选", "必填", "required"],
  optional: ["是否可选", "optional"],
  value: ["取值", "value"],
  example: ["示例", "示例值", "example"],
  description: ["说明", "描述", "参数描述", "参数说明", "description"],
};

const columnOf = new Map(Object.entries(columns).flatMap(([column, words]) => words.map((word) => [word, column])));

const kindOfColumn = (header: string): Column | undefined =>
  columnOf.get(header.replace(/[*\s]/g, "").toLowerCase()) as Column | undefined;

/** Labels of the table that says what an operation is. */
export const infoLabels: Record<"method" | "url" | "permission" | "note", string[]> = {
  method: ["请求方式", "请求方法", "http method", "request method", "method"],
  url: ["请求地址", "url", "request url", "接口地址"],
  permission: ["权限", "permission", "permissions"],
  note: ["接口说明", "description", "headers"],
};

/** What says that there is none. */
export const none = new Set(["无", "none", "-", "/", "\\", ""]);

/** Columns of tables that hold no facts of an operation's interface, and why. */
const otherTables: { columns: string[][]; why: string }[] = [
  {
    columns: [
      ["限制", "说明"],
      ["限制项", "说明"],
      ["文件类型", "支持的格式"],
      ["类别", "说明"],
    ],
    why: "limits and demands in sentences, which are not compared",
  },
  { columns: [["配置", "说明"]], why: "steps in the vendor's console" },
  {
    columns: [
      ["方式", "说明"],
      ["执行模式", "适用场景", "结果返回方式"],
      ["上传方式", "文本知识库", "图片知识库"],
    ],
    why: "ways to use an operation, in sentences",
  },
  {
    columns: [
      ["场景", "query参数", "", ""],
      ["入参", "资源库对话流", "", "低代码应用中的对话流"],
      ["参数", "扣子编程站内", "api渠道"],
    ],
    why: "which parameters go together in which case; the tables of parameters say the rest",
  },
  { columns: [["python", "node.js", "java", "go"]], why: "links to programs in several languages" },
];

export type TableKind = "info" | "headers" | "fields" | "events" | "errors" | "other" | "renamed" | "unknown";

const label = (cell: string | undefined): string => plainText(cell ?? "").toLowerCase();

export const rowsWithHeader = ({ header, rows }: TableBlock): Row[] => [header, ...rows];

/** The row of an info table that has the label. */
export const infoRow = (table: TableBlock, name: keyof typeof infoLabels): Row | undefined =>
  rowsWithHeader(table).find(({ cells }) => infoLabels[name].includes(label(cells[0])));

export type Columns = Partial<Record<Column, number>>;

/** Which cell of a row says what, by the words of the header. */
export function columnsOf({ header }: TableBlock): Columns {
  const columns: Columns = {};
  header.cells.forEach((cell, index) => {
    const kind = kindOfColumn(plainText(cell));
    if (kind && columns[kind] === undefined) columns[kind] = index;
  });
  return columns;
}

const kindsOfTables = new WeakMap<TableBlock, TableKind>();

/** What a table is for: by its header's words, and for fields by what its cells hold as well. */
export function kindOfTable(table: TableBlock): TableKind {
  const known = kindsOfTables.get(table) ?? classify(table);
  kindsOfTables.set(table, known);
  return known;
}

function classify(table: TableBlock): TableKind {
  if (table.header.cells.length === 2 && (infoRow(table, "method") ?? infoRow(table, "url"))) return "info";
  const words = table.header.cells.map((cell) => label(cell).replace(/\s/g, ""));
  if (words[0] === "error_code" && words.includes("error_message")) return "errors";
  if (/^事件(?:（event）)?名称$|^event(?:name)?$/.test(words[0]!) && words.length === 2) return "events";
  const columns = columnsOf(table);
  const known = Object.keys(columns).length === words.length;
  if (known && columns.name === 0 && columns.value === 1 && columns.description === 2) return "headers";
  if (known && columns.name !== undefined && columns.type !== undefined) return "fields";
  if (otherTables.some((set) => set.columns.some((other) => other.join("|") === words.join("|")))) return "other";
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
  const { name } = columnsOf(table);
  const names = table.rows.map(({ cells }) => plainText(cells[name ?? 0] ?? ""));
  return (names.includes("code") && names.includes("msg")) || names.every((each) => each.startsWith("data."));
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
