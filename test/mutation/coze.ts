import { increased, nothing, op, otherValue, renamed, replacing, wide, type Edit, type Operator } from "./operator.ts";
import { fieldsOf, first, headed, inFields, inInfo, isLeaf, isNested } from "./coze-rows.ts";
import { inCell } from "./pipe-tables.ts";

const token = /(?<![\w.])([A-Za-z_][\w.-]*)/dg;
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

const listed = /(?:枚举值|取值|支持设置为|可选值)[^]*/;
const valuesOf = (text: string): Edit[] => {
  const list = listed.exec(text);
  if (!list) return [];
  const edits = replacing(
    /(?:<br>\s*)\* (?:\*\*|`)?([A-Za-z0-9_.]+)(?:\*\*|`)?\s*(?:（[^）]*）)?[：:]/dg,
    otherValue,
  )(list[0]);
  return edits.map((edit) => ({ ...edit, from: edit.from + list.index, to: edit.to + list.index }));
};

const references = inFields(
  "type",
  replacing(/^\s*(Object of \[\w+\]\(#\w+\))/dg, () => "JSON Map"),
);

/** Whether a reference stands in the section that it leads to. */
function isSelf(page: string, { from, to }: Edit): boolean {
  const [, anchor] = /#(\w+)/.exec(page.slice(from, to)) ?? [];
  const heading = page.slice(page.lastIndexOf("\n#", from) + 1, from).split("\n")[0]!;
  return heading.replace(/[\s#]/g, "").toLowerCase() === anchor?.toLowerCase();
}

export const cozeOperators: Operator[] = [
  op(
    "method",
    "method",
    "A",
    inInfo(
      /^请求方式$/,
      replacing(/^\s*([A-Z]+)/dg, (method) => (method === "PUT" ? "PATCH" : "PUT")),
    ),
  ),
  op(
    "url",
    "url",
    "A",
    inInfo(/^(?:请求地址|URL)$/, first(replacing(/\w+:\/\/[^\s<]*\/([a-z_]+)(?=[\s<?])/dg, renamed))),
  ),
  op(
    "path-variable",
    "path-variable",
    "A",
    inInfo(/^(?:请求地址|URL)$/, first(replacing(/\w+:\/\/[^\s<]*\/:(\w+)/dg, renamed))),
  ),
  op("host", "host", "A", inInfo(/^(?:请求地址|URL)$/, first(replacing(/\w+:\/\/(\w+)\./dg, renamed)))),
  op("permission", "permission", "A", inInfo(/^权限$/, first(replacing(/`([A-Za-z][\w.]*)`/dg, renamed)))),
  op("header-name", "name", "A", (page) =>
    headed(page, /^参数\|取值\|/).flatMap(({ rows }) =>
      rows.flatMap(({ cells: [name] }) =>
        inCell(name, first(replacing(/(?<![\w-])((?!Authorization|Content-Type)[A-Za-z][\w-]*)/dg, renamed))),
      ),
    ),
  ),
  op("name", "name", "A", inFields("name", first(replacing(token, renamed)))),
  op("row-removed", "row", "A", (page) =>
    fieldsOf(page)
      .filter(isLeaf)
      .map(({ row: { from, to } }) => ({ from, to, text: "" })),
  ),
  op("row-added", "row", "A", (page) =>
    fieldsOf(page)
      .filter(isLeaf)
      .map(({ row: { from, to }, row, name }) => ({
        ...{ from: to, to, stated: row },
        text:
          page.slice(from, name!.from) +
          name!.text.replace(/[A-Za-z_][\w.-]*/, "new_mutated") +
          page.slice(name!.to, to),
      })),
  ),
  op(
    "type",
    "type",
    "A",
    inFields(
      "type",
      replacing(scalar, (text) => scalars[text]),
    ),
  ),
  op(
    "array-added",
    "array",
    "A",
    inFields(
      "type",
      replacing(scalar, (text) => (text in scalars ? `Array of ${text}` : undefined)),
    ),
  ),
  op(
    "array-of-object",
    "array",
    "A",
    inFields(
      "type",
      replacing(/^\s*(Object) of \[/dg, () => "Array"),
    ),
  ),
  op(
    "array-removed",
    "array",
    "A",
    inFields(
      "type",
      replacing(/^\s*(Array) of \[/dg, () => "Object"),
    ),
  ),
  op(
    "array-of-scalar-removed",
    "array",
    "A",
    inFields(
      "type",
      replacing(/^\s*(Array of )(?=[A-Z][a-z]+\s*(?:<br>\s*)*$)/dg, () => ""),
    ),
  ),
  op("reference", "nesting", "A", (page) => references(page).filter((edit) => !isSelf(page, edit))),
  op("reference-to-itself", "nesting", "A", (page) => references(page).filter((edit) => isSelf(page, edit))),
  op("shallower", "nesting", "A", (page) =>
    fieldsOf(page)
      .filter(isLeaf)
      .flatMap(({ name, row, table }) =>
        (table.rows.at(-1) === row || !/»/.test(table.rows[table.rows.indexOf(row) + 1]!.cells[0]!.text)
          ? inCell(
              name,
              replacing(/(»)/dg, () => ""),
            )
          : []
        ).slice(0, 1),
      ),
  ),
  op(
    "required",
    "required",
    "A",
    inFields(
      "required",
      replacing(/(必选|可选|必填|选填)/dg, (text) => words[text]),
    ),
  ),
  op("enum", "enum", "B", inFields("description", valuesOf)),
  op(
    "default",
    "default",
    "B",
    inFields("description", replacing(/默认值?为[:：]?\s*`?([A-Za-z0-9_.]+)`?/dg, otherValue)),
  ),
  op(
    "range-low",
    "range",
    "B",
    inFields("description", replacing(/(?:取值|数值)范围为?[:：]?\s*`?(\d+)`?\s*[~～]/dg, increased)),
  ),
  op(
    "range-high",
    "range",
    "B",
    inFields("description", replacing(/(?:取值|数值)范围为?[:：]?\s*`?\d+`?\s*[~～]\s*`?(\d+)/dg, increased)),
  ),
  op(
    "length",
    "length",
    "B",
    inFields(
      "description",
      replacing(/(?:长度|最多|不超过)[^。；，\d]{0,12}(?:\d+\s*[~～]\s*)?([\d,]+)\s*个?字符/dg, increased),
    ),
  ),
  op("event", "event", "B", (page) =>
    headed(page, /^事件（event）名称/).flatMap(({ rows }) =>
      rows.flatMap(({ cells: [name] }) => inCell(name, first(replacing(token, renamed)))),
    ),
  ),
  op("error-code", "error-code", "B", (page) =>
    headed(page, /^error_code\|/).flatMap(({ rows }) =>
      rows.flatMap(({ cells: [name] }) => inCell(name, first(replacing(token, renamed)))),
    ),
  ),
  nothing("row-order", (page) =>
    fieldsOf(page)
      .filter((cells) => !isNested(cells))
      .flatMap(({ row, table }) => {
        const before = table.rows[table.rows.indexOf(row) - 1];
        return before
          ? [{ from: before.from, to: row.to, text: page.slice(row.from, row.to) + page.slice(before.from, before.to) }]
          : [];
      }),
  ),
  nothing(
    "prose-in-row",
    inFields(
      "description",
      replacing(/()\s*$/dg, () => "。另见其他说明。"),
    ),
  ),
  nothing(
    "colon",
    inFields(
      "description",
      replacing(/\* (?:\*\*|`)?[\w.]+(?:\*\*|`)?([：:])(?!\/\/)/dg, (colon) => (colon === ":" ? "：" : ":")),
    ),
  ),
  nothing("full-width-digits", inFields("description", replacing(/(?:取值|数值)范围为?[:：]?\s*`?(\d+)/dg, wide))),
  nothing(
    "tilde",
    inFields(
      "description",
      replacing(/范围为?[:：]?\s*`?\d+`?\s*([~～])/dg, (tilde) => (tilde === "~" ? "～" : "~")),
    ),
  ),
  nothing("nbsp", (page) =>
    fieldsOf(page).flatMap(({ type }) =>
      inCell(
        type,
        replacing(/^( )/dg, () => "\u00a0"),
      ),
    ),
  ),
  nothing("padding", (page) =>
    fieldsOf(page).flatMap(({ name }) =>
      inCell(
        name,
        replacing(/()\s*$/dg, () => "   "),
      ),
    ),
  ),
];
