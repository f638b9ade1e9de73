import { inRows, inTables, leavesOf } from "./feishu-rows.ts";
import {
  increased,
  nothing,
  op,
  otherValue,
  renamed,
  replacing,
  statedBy,
  wide,
  type Edit,
  type Operator,
} from "./operator.ts";

const types: Record<string, string> = {
  string: "int",
  int: "string",
  boolean: "string",
  number: "string",
  "number(float)": "string",
  file: "string",
};

const name = /<md-text type="field-name" ?>([^<]*)</dg;
const type = /<md-text type="field-type" ?>([^<]*)</dg;

/** What states a fact of its parts: a list of values, a row, the table at the top. */
const list = /<md-enum>[^]*?<\/md-enum>/g;
const row = /<md-dt-tr level="\d+">[^]*?<\/md-dt-tr>/g;
const basics = /HTTP URL<\/md-th>[^]*?HTTP Method<\/md-th>[^]*?<\/md-tr>/g;
const other = (yes: string): string => (yes === "是" ? "否" : "是");
const bound = (labels: string, group: string): RegExp => new RegExp(`^- (?:${labels})[:：]\\s*${group}`, "dgm");

export const feishuOperators: Operator[] = [
  op(
    "method",
    "method",
    "A",
    statedBy(
      basics,
      replacing(/HTTP Method<\/md-th>\s*<md-td>([A-Z]+)</dg, (method) => (method === "PUT" ? "PATCH" : "PUT")),
    ),
  ),
  op(
    "url",
    "url",
    "A",
    statedBy(basics, replacing(/HTTP URL<\/md-th>\s*<md-td>https:\/\/[^<]*\/([a-z_]+)(?:\/:\w+)?</dg, renamed)),
  ),
  op(
    "path-variable",
    "path-variable",
    "A",
    statedBy(basics, replacing(/HTTP URL<\/md-th>\s*<md-td>https:\/\/[^<]*\/:(\w+)/dg, renamed)),
  ),
  op("host", "host", "A", statedBy(basics, replacing(/HTTP URL<\/md-th>\s*<md-td>https:\/\/([a-z]+)\./dg, renamed))),
  op("rate-limit", "rate-limit", "A", replacing(/接口频率限制<\/md-th>\s*<md-td>[^<\d]*(\d+)/dg, increased)),
  op(
    "rate-limit-second",
    "rate-limit",
    "A",
    replacing(/接口频率限制<\/md-th>\s*<md-td>[^<\d]*\d+[^<\d]*(\d+) ?次/dg, increased),
  ),
  op("permission", "permission", "A", replacing(/<md-perm name="([^"]*)"/dg, renamed)),
  op(
    "permission-removed",
    "permission",
    "A",
    replacing(/(<md-perm name="[^"]*"[^>]*>[^<]*<\/md-perm>)(?=\s*<md-perm)/dg, () => ""),
  ),
  op(
    "token-removed",
    "token",
    "A",
    replacing(/(<md-tag mode="inline" type="token-\w+">[^<]*<\/md-tag>)/dg, () => ""),
  ),
  op(
    "media",
    "media",
    "A",
    replacing(/\*\*固定值\*\*[:：]\s*"(\w+\/[\w-]+)/dg, (media) =>
      media === "text/plain" ? "text/html" : "text/plain",
    ),
  ),
  op(
    "header-name",
    "name",
    "A",
    replacing(/<md-tr>\s*<md-td>((?!Authorization|Content-Type)[A-Za-z-]+)<\/md-td>/dg, renamed),
  ),
  op(
    "header-required",
    "required",
    "A",
    replacing(
      /<md-tr>\s*<md-td>(?!Authorization|Content-Type)[A-Za-z-]+<\/md-td>\s*<md-td>\w+<\/md-td>\s*<md-td>([是否])<\/md-td>/dg,
      other,
    ),
  ),
  op("name", "name", "A", replacing(name, renamed)),
  op("type", "type", "A", statedBy(row, inRows(replacing(type, (text) => types[text.trim()])))),
  op(
    "array-added",
    "array",
    "A",
    inRows(replacing(type, (text) => (text.trim() in types ? `${text}\\[\\]` : undefined))),
  ),
  op(
    "array-removed",
    "array",
    "A",
    replacing(type, (text) => (/\[\\?\]$/.test(text) ? text.replace(/\\?\[\\?\]$/, "") : undefined)),
  ),
  op("required", "required", "A", statedBy(row, replacing(/<md-dt-td>\s*([是否])\s*<\/md-dt-td>/dg, other))),
  op(
    "deeper",
    "nesting",
    "A",
    statedBy(row, (page) =>
      leavesOf(page).flatMap(({ from, level, before }) =>
        before && before.level > level ? [levelled(from, level, level + 1)] : [],
      ),
    ),
  ),
  op(
    "shallower",
    "nesting",
    "A",
    statedBy(row, (page) =>
      leavesOf(page).flatMap(({ from, level, before, after }) =>
        before && level > 0 && (after?.level ?? 0) < level ? [levelled(from, level, level - 1)] : [],
      ),
    ),
  ),
  op("row-removed", "row", "A", (page) => leavesOf(page).map(({ from, to }) => ({ from, to, text: "" }))),
  op("row-added", "row", "A", (page) =>
    leavesOf(page).map(({ to, text }) => ({
      from: to,
      to,
      text: text.replace(/(field-name" ?>)[^<]*/, "$1new_mutated"),
    })),
  ),
  op("enum", "enum", "A", statedBy(list, replacing(/<md-enum-item key="([^"]*)"/dg, otherValue))),
  op(
    "enum-removed",
    "enum",
    "A",
    statedBy(
      list,
      replacing(/(<md-enum-item [^>]*>[^<]*<\/md-enum-item>\n)(?=<md-enum-item)/dg, () => ""),
    ),
  ),
  op(
    "enum-added",
    "enum",
    "A",
    statedBy(
      list,
      replacing(
        /<md-enum-item [^>]*>[^<]*<\/md-enum-item>(\n)/dg,
        () => '\n<md-enum-item key="new_mutated" >x</md-enum-item>\n',
      ),
    ),
  ),
  op("default", "default", "B", replacing(/\*\*默认值\*\*[:：]\s*`([^`]*)`/dg, otherValue)),
  op("default-prose", "default", "B", replacing(/默认值?(?:为|是)?\s*`?(\d+)`?/dg, increased)),
  op("length-low", "length", "A", replacing(bound("长度范围|最小长度", "`?(\\d+)"), increased)),
  op(
    "length-high",
    "length",
    "A",
    replacing(bound("长度范围|最大长度", "(?:`?\\d+`?\\s*[~～]\\s*)?`?(\\d+)(?![\\d`]*\\s*[~～])"), increased),
  ),
  op("range-low", "range", "A", replacing(bound("取值范围|最小值", "`?(\\d+)"), increased)),
  op(
    "range-high",
    "range",
    "A",
    replacing(bound("取值范围|最大值", "(?:`?\\d+`?\\s*[~～]\\s*)?`?(\\d+)(?![\\d`]*\\s*[~～])"), increased),
  ),
  op(
    "pattern",
    "pattern",
    "A",
    replacing(/^- 正则校验[:：]\s*`([^`]*)`/dgm, (text) => `x${text}`),
  ),
  op(
    "error-code",
    "error-code",
    "A",
    inTables("HTTP状态码", replacing(/<md-tr>\s*<md-td>\s*\d+\s*<\/md-td>\s*<md-td>\s*(\d+)\s*<\/md-td>/dg, increased)),
  ),
  op(
    "error-removed",
    "error-code",
    "A",
    inTables(
      "HTTP状态码",
      replacing(/(<md-tr>\s*<md-td>\s*\d+\s*<\/md-td>[^]*?<\/md-tr>\s*)/dg, () => ""),
    ),
  ),
  nothing("row-order", (page) =>
    leavesOf(page).flatMap((row) =>
      row.before?.level === row.level ? [{ from: row.before.from, to: row.to, text: row.text + row.before.text }] : [],
    ),
  ),
  nothing(
    "prose-in-row",
    replacing(/\n\*\*示例值\*\*[:：]([^<\n]*)$/dgm, (text) => `${text} （另见其他说明）`),
  ),
  nothing(
    "colon",
    replacing(/^(?:\*\*|- )[^*:：\n]{2,8}(?:\*\*)?([:：])/dgm, (colon) => (colon === ":" ? "：" : ":")),
  ),
  nothing("full-width-digits", replacing(/^- (?:长度|取值)范围[:：]\s*`?(\d+)/dgm, wide)),
  nothing(
    "tilde",
    replacing(/^- (?:长度|取值)范围[:：]\s*`?\d+`?\s*([~～])/dgm, (tilde) => (tilde === "~" ? "～" : "~")),
  ),
  nothing(
    "nbsp",
    replacing(/<md-(?:text type="field-(?:name|type)" ?|td)>()[\w[\]\\:/.是否]+</dg, () => "\u00a0"),
  ),
];

const levelled = (from: number, level: number, other: number): Edit => ({
  from: from + '<md-dt-tr level="'.length,
  to: from + '<md-dt-tr level="'.length + String(level).length,
  text: String(other),
});
