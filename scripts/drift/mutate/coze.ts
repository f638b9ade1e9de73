import { increased, otherValue, renamed, replacing, type Edit, type Fact, type Grade, type Operator } from "./operator.ts";
import { inCell, plain, tablesOf, type Cell, type Row, type Table } from "./pipe-tables.ts";

type Column = "name" | "type" | "required" | "description";

const columns: Record<Column, RegExp> = {
  name: /^(?:参数|字段|参数名)$/,
  type: /^(?:类型|参数类型)$/,
  required: /^是否(?:必选|必填|可选)$/,
  description: /^(?:说明|参数描述)$/,
};

type Cells = { [C in Column]?: Cell } & { row: Row; table: Table };

const cellsOf = (table: Table, row: Row): Cells => {
  const found: Cells = { row, table };
  table.header.cells.forEach(({ text }, i) => {
    for (const column of Object.keys(columns) as Column[])
      if (columns[column].test(plain(text)) && row.cells[i]) found[column] ??= row.cells[i];
  });
  return found;
};

/** The rows of all tables of fields. */
const fieldsOf = (page: string): Cells[] =>
  tablesOf(page)
    .flatMap((table) => table.rows.map((row) => cellsOf(table, row)))
    .filter(({ name, type }) => name && type && /[A-Za-z]/.test(name.text));

const headed = (page: string, pattern: RegExp): Table[] =>
  tablesOf(page).filter(({ header }) => pattern.test(header.cells.map(({ text }) => plain(text)).join("|")));

const inFields =
  (column: Column, edits: (text: string) => Edit[]) =>
  (page: string): Edit[] =>
    fieldsOf(page).flatMap((cells) => inCell(cells[column], edits));

const inInfo =
  (label: RegExp, edits: (text: string) => Edit[]) =>
  (page: string): Edit[] =>
    headed(page, /^(?:请求方式|URL)\|/).flatMap(({ header, rows }) =>
      [header, ...rows].filter(({ cells: [name] }) => label.test(plain(name?.text ?? ""))).flatMap(({ cells }) => inCell(cells[1], edits)),
    );

const token = /(?<![\w.])([A-Za-z_][\w.-]*)/dg;
const first =
  (edits: (text: string) => Edit[]) =>
  (text: string): Edit[] =>
    edits(text).slice(0, 1);

const scalars: Record<string, string> = {
  String: "Integer",
  Integer: "String",
  Interger: "String",
  Long: "String",
  Boolean: "String",
  Double: "String",
  Number: "String",
};
const scalar = /^\s*([A-Z][a-z]+)\s*(?:<br>\s*)*$/dg;
const words: Record<string, string> = { 必选: "可选", 可选: "必选", 必填: "选填", 选填: "必填" };

const isNested = ({ table }: Cells): boolean =>
  table.rows.some(({ cells: [name] }) => /[».]/.test(name?.text ?? "") || /Array|Object/.test(""));

/** Rows that no other row of the table belongs to, by marks of depth or dots. */
function isLeaf({ row, table, name }: Cells): boolean {
  const next = table.rows[table.rows.indexOf(row) + 1]?.cells[0]?.text ?? "";
  const depth = (text: string): number => text.split("»").length;
  const own = plain(name!.text);
  return depth(next) <= depth(name!.text) && !table.rows.some(({ cells: [cell] }) => plain(cell?.text ?? "").startsWith(`${own}.`));
}

const listed = /(?:枚举值|取值|支持设置为|可选值)[^]*/;
const valuesOf = (text: string): Edit[] => {
  const list = listed.exec(text);
  if (!list) return [];
  const edits = replacing(/(?:<br>\s*)\* (?:\*\*|`)?([A-Za-z0-9_.]+)(?:\*\*|`)?\s*(?:（[^）]*）)?[：:]/dg, otherValue)(list[0]);
  return edits.map((edit) => ({ ...edit, from: edit.from + list.index, to: edit.to + list.index }));
};

const op = (id: string, fact: Fact, grade: Grade, edits: Operator["edits"]): Operator => ({ id, fact, grade, edits });

export const cozeOperators: Operator[] = [
  op("method", "method", "A", inInfo(/^请求方式$/, replacing(/^\s*([A-Z]+)/dg, (method) => (method === "PUT" ? "PATCH" : "PUT")))),
  op("url", "url", "A", inInfo(/^(?:请求地址|URL)$/, first(replacing(/\w+:\/\/[^\s<]*\/([a-z_]+)(?=[\s<?])/dg, renamed)))),
  op("path-variable", "path-variable", "A", inInfo(/^(?:请求地址|URL)$/, first(replacing(/\w+:\/\/[^\s<]*\/:(\w+)/dg, renamed)))),
  op("host", "host", "A", inInfo(/^(?:请求地址|URL)$/, first(replacing(/\w+:\/\/(\w+)\./dg, renamed)))),
  op("permission", "permission", "A", inInfo(/^权限$/, first(replacing(/`([A-Za-z][\w.]*)`/dg, renamed)))),
  op("header-name", "name", "A", (page) =>
    headed(page, /^参数\|取值\|/).flatMap(({ rows }) =>
      rows.flatMap(({ cells: [name] }) => inCell(name, first(replacing(/(?<![\w-])((?!Authorization|Content-Type)[A-Za-z][\w-]*)/dg, renamed)))),
    ),
  ),
  op("name", "name", "A", inFields("name", first(replacing(token, renamed)))),
  op("row-removed", "row", "A", (page) => fieldsOf(page).filter(isLeaf).map(({ row: { from, to } }) => ({ from, to, text: "" }))),
  op("row-added", "row", "A", (page) =>
    fieldsOf(page).filter(isLeaf).map(({ row: { from, to }, name }) => ({
      ...{ from: to, to },
      text: page.slice(from, name!.from) + name!.text.replace(/[A-Za-z_][\w.-]*/, "new_mutated") + page.slice(name!.to, to),
    })),
  ),
  op("type", "type", "A", inFields("type", replacing(scalar, (text) => scalars[text]))),
  op("array-added", "array", "A", inFields("type", replacing(scalar, (text) => (text in scalars ? `Array of ${text}` : undefined)))),
  op("array-of-object", "array", "A", inFields("type", replacing(/^\s*(Object) of \[/dg, () => "Array"))),
  op("array-removed", "array", "A", inFields("type", replacing(/^\s*(Array) of \[/dg, () => "Object"))),
  op("array-of-scalar-removed", "array", "A", inFields("type", replacing(/^\s*(Array of )(?=[A-Z][a-z]+\s*(?:<br>\s*)*$)/dg, () => ""))),
  op("reference", "nesting", "A", inFields("type", replacing(/^\s*(Object of \[\w+\]\(#\w+\))/dg, () => "JSON Map"))),
  op("shallower", "nesting", "A", (page) => fieldsOf(page).filter(isLeaf).flatMap(({ name, row, table }) => (table.rows.at(-1) === row || !/»/.test(table.rows[table.rows.indexOf(row) + 1]!.cells[0]!.text) ? inCell(name, replacing(/(»)/dg, () => "")) : []).slice(0, 1))),
  op("required", "required", "A", inFields("required", replacing(/(必选|可选|必填|选填)/dg, (text) => words[text]))),
  op("enum", "enum", "B", inFields("description", valuesOf)),
  op("default", "default", "B", inFields("description", replacing(/默认值?为[:：]?\s*`?([A-Za-z0-9_.]+)`?/dg, otherValue))),
  op("range-low", "range", "B", inFields("description", replacing(/(?:取值|数值)范围为?[:：]?\s*`?(\d+)`?\s*[~～]/dg, increased))),
  op("range-high", "range", "B", inFields("description", replacing(/(?:取值|数值)范围为?[:：]?\s*`?\d+`?\s*[~～]\s*`?(\d+)/dg, increased))),
  op("length", "length", "B", inFields("description", replacing(/(?:长度|最多|不超过)[^。；，\d]{0,12}(?:\d+\s*[~～]\s*)?([\d,]+)\s*个?字符/dg, increased))),
  op("event", "event", "B", (page) => headed(page, /^事件（event）名称/).flatMap(({ rows }) => rows.flatMap(({ cells: [name] }) => inCell(name, first(replacing(token, renamed)))))),
  op("error-code", "error-code", "B", (page) => headed(page, /^error_code\|/).flatMap(({ rows }) => rows.flatMap(({ cells: [name] }) => inCell(name, first(replacing(token, renamed)))))),
  op("row-order", "nothing", "none", (page) =>
    fieldsOf(page).filter((cells) => !isNested(cells)).flatMap(({ row, table }) => {
      const before = table.rows[table.rows.indexOf(row) - 1];
      return before ? [{ from: before.from, to: row.to, text: page.slice(row.from, row.to) + page.slice(before.from, before.to) }] : [];
    }),
  ),
  op("prose-in-row", "nothing", "none", inFields("description", replacing(/()\s*$/dg, () => "。另见其他说明。"))),
  op("colon", "nothing", "none", inFields("description", replacing(/\* (?:\*\*|`)?[\w.]+(?:\*\*|`)?([：:])(?!\/\/)/dg, (colon) => (colon === ":" ? "：" : ":")))),
  op("full-width-digits", "nothing", "none", inFields("description", replacing(/(?:取值|数值)范围为?[:：]?\s*`?(\d+)/dg, wide))),
  op("tilde", "nothing", "none", inFields("description", replacing(/范围为?[:：]?\s*`?\d+`?\s*([~～])/dg, (tilde) => (tilde === "~" ? "～" : "~")))),
  op("nbsp", "nothing", "none", (page) => fieldsOf(page).flatMap(({ type }) => inCell(type, replacing(/^( )/dg, () => "\u00a0")))),
  op("padding", "nothing", "none", (page) => fieldsOf(page).flatMap(({ name }) => inCell(name, replacing(/()\s*$/dg, () => "   ")))),
];

function wide(digits: string): string {
  return digits.replace(/\d/g, (digit) => String.fromCodePoint(digit.codePointAt(0)! + 0xfee0));
}
