import { plainText } from "../lines.ts";
import type { Row, TableBlock } from "../markdown.ts";
import { layersOf, readType, vocabulary, type TypeName } from "../types.ts";

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

export const kindOfColumn = (header: string): Column | undefined =>
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
export const otherTables: { columns: string[][]; why: string }[] = [
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
