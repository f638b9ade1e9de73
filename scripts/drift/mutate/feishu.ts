import { increased, otherValue, renamed, replacing, type Edit, type Operator } from "./operator.ts";

interface Row {
  from: number;
  to: number;
  level: number;
  text: string;
}

/** The rows of tables of fields. They are looked for in the text, without the reader's parser. */
function rowsOf(page: string): Row[] {
  return [...page.matchAll(/<md-dt-tr level="(\d+)">[^]*?<\/md-dt-tr>\n*/g)].map((match) => ({
    ...{ from: match.index, to: match.index + match[0].length },
    ...{ level: Number(match[1]), text: match[0] },
  }));
}

/** Rows without members, each with the one before and the one after it in the same table. */
function leavesOf(page: string): (Row & { before?: Row; after?: Row })[] {
  const rows = rowsOf(page);
  const together = (a: Row | undefined, b: Row | undefined): boolean => !!a && !!b && a.to === b.from;
  return rows.flatMap((row, i) => {
    const [before, after] = [rows[i - 1], rows[i + 1]];
    if (together(row, after) && after!.level > row.level) return [];
    return [{ ...row, ...(together(before, row) ? { before: before! } : {}), ...(together(row, after) ? { after: after! } : {}) }];
  });
}

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
const inRows =
  (edits: (row: string) => Edit[]) =>
  (page: string): Edit[] =>
    leavesOf(page).flatMap(({ from, text }) =>
      edits(text).map((edit) => ({ ...edit, from: edit.from + from, to: edit.to + from })),
    );
const other = (yes: string): string => (yes === "是" ? "否" : "是");
const bound = (labels: string, group: string): RegExp =>
  new RegExp(`^- (?:${labels})[:：]\\s*${group}`, "dgm");

const table = (heading: string): RegExp => new RegExp(`<md-th[^>]*>\\s*${heading}[^]*?</md-tbody>`, "g");

/** Edits within the tables whose heading row holds a word. */
const inTables =
  (heading: string, edits: (table: string) => Edit[]) =>
  (page: string): Edit[] =>
    [...page.matchAll(table(heading))].flatMap((match) =>
      edits(match[0]).map((edit) => ({ ...edit, from: edit.from + match.index, to: edit.to + match.index })),
    );

export const feishuOperators: Operator[] = [
  { id: "method", fact: "method", grade: "A", edits: replacing(/HTTP Method<\/md-th>\s*<md-td>([A-Z]+)</dg, (method) => (method === "PUT" ? "PATCH" : "PUT")) },
  { id: "url", fact: "url", grade: "A", edits: replacing(/HTTP URL<\/md-th>\s*<md-td>https:\/\/[^<]*\/([a-z_]+)(?:\/:\w+)?</dg, renamed) },
  { id: "path-variable", fact: "path-variable", grade: "A", edits: replacing(/HTTP URL<\/md-th>\s*<md-td>https:\/\/[^<]*\/:(\w+)/dg, renamed) },
  { id: "host", fact: "host", grade: "A", edits: replacing(/HTTP URL<\/md-th>\s*<md-td>https:\/\/([a-z]+)\./dg, renamed) },
  { id: "rate-limit", fact: "rate-limit", grade: "A", edits: replacing(/接口频率限制<\/md-th>\s*<md-td>[^<\d]*(\d+)/dg, increased) },
  { id: "rate-limit-second", fact: "rate-limit", grade: "A", edits: replacing(/接口频率限制<\/md-th>\s*<md-td>[^<\d]*\d+[^<\d]*(\d+) ?次/dg, increased) },
  { id: "permission", fact: "permission", grade: "A", edits: replacing(/<md-perm name="([^"]*)"/dg, renamed) },
  { id: "permission-removed", fact: "permission", grade: "A", edits: replacing(/(<md-perm name="[^"]*"[^>]*>[^<]*<\/md-perm>)(?=\s*<md-perm)/dg, () => "") },
  { id: "token-removed", fact: "token", grade: "A", edits: replacing(/(<md-tag mode="inline" type="token-\w+">[^<]*<\/md-tag>)/dg, () => "") },
  { id: "media", fact: "media", grade: "A", edits: replacing(/\*\*固定值\*\*[:：]\s*"(\w+\/[\w-]+)/dg, (media) => (media === "text/plain" ? "text/html" : "text/plain")) },
  { id: "header-name", fact: "name", grade: "A", edits: replacing(/<md-tr>\s*<md-td>((?!Authorization|Content-Type)[A-Za-z-]+)<\/md-td>/dg, renamed) },
  { id: "header-required", fact: "required", grade: "A", edits: replacing(/<md-tr>\s*<md-td>(?!Authorization|Content-Type)[A-Za-z-]+<\/md-td>\s*<md-td>\w+<\/md-td>\s*<md-td>([是否])<\/md-td>/dg, other) },
  { id: "name", fact: "name", grade: "A", edits: replacing(name, renamed) },
  { id: "type", fact: "type", grade: "A", edits: inRows(replacing(type, (text) => types[text.trim()])) },
  { id: "array-added", fact: "array", grade: "A", edits: inRows(replacing(type, (text) => (text.trim() in types ? `${text}\\[\\]` : undefined))) },
  { id: "array-removed", fact: "array", grade: "A", edits: replacing(type, (text) => (/\[\\?\]$/.test(text) ? text.replace(/\\?\[\\?\]$/, "") : undefined)) },
  { id: "required", fact: "required", grade: "A", edits: replacing(/<md-dt-td>\s*([是否])\s*<\/md-dt-td>/dg, other) },
  { id: "deeper", fact: "nesting", grade: "A", edits: (page) => leavesOf(page).flatMap(({ from, level, before }) => (before && before.level > level ? [levelled(from, level, level + 1)] : [])) },
  { id: "shallower", fact: "nesting", grade: "A", edits: (page) => leavesOf(page).flatMap(({ from, level, before, after }) => (before && level > 0 && (after?.level ?? 0) < level ? [levelled(from, level, level - 1)] : [])) },
  { id: "row-removed", fact: "row", grade: "A", edits: (page) => leavesOf(page).map(({ from, to }) => ({ from, to, text: "" })) },
  { id: "row-added", fact: "row", grade: "A", edits: (page) => leavesOf(page).map(({ to, text }) => ({ from: to, to, text: text.replace(/(field-name" ?>)[^<]*/, "$1new_mutated") })) },
  { id: "enum", fact: "enum", grade: "A", edits: replacing(/<md-enum-item key="([^"]*)"/dg, otherValue) },
  { id: "enum-removed", fact: "enum", grade: "A", edits: replacing(/(<md-enum-item [^>]*>[^<]*<\/md-enum-item>\n)(?=<md-enum-item)/dg, () => "") },
  { id: "enum-added", fact: "enum", grade: "A", edits: replacing(/<md-enum-item [^>]*>[^<]*<\/md-enum-item>(\n)/dg, () => '\n<md-enum-item key="new_mutated" >x</md-enum-item>\n') },
  { id: "default", fact: "default", grade: "B", edits: replacing(/\*\*默认值\*\*[:：]\s*`([^`]*)`/dg, otherValue) },
  { id: "default-prose", fact: "default", grade: "B", edits: replacing(/默认值?(?:为|是)?\s*`?(\d+)`?/dg, increased) },
  { id: "length-low", fact: "length", grade: "A", edits: replacing(bound("长度范围|最小长度", "`?(\\d+)"), increased) },
  { id: "length-high", fact: "length", grade: "A", edits: replacing(bound("长度范围|最大长度", "(?:`?\\d+`?\\s*[~～]\\s*)?`?(\\d+)(?![\\d`]*\\s*[~～])"), increased) },
  { id: "range-low", fact: "range", grade: "A", edits: replacing(bound("取值范围|最小值", "`?(\\d+)"), increased) },
  { id: "range-high", fact: "range", grade: "A", edits: replacing(bound("取值范围|最大值", "(?:`?\\d+`?\\s*[~～]\\s*)?`?(\\d+)(?![\\d`]*\\s*[~～])"), increased) },
  { id: "pattern", fact: "pattern", grade: "A", edits: replacing(/^- 正则校验[:：]\s*`([^`]*)`/dgm, (text) => `x${text}`) },
  { id: "error-code", fact: "error-code", grade: "A", edits: inTables("HTTP状态码", replacing(/<md-tr>\s*<md-td>\s*\d+\s*<\/md-td>\s*<md-td>\s*(\d+)\s*<\/md-td>/dg, increased)) },
  { id: "error-removed", fact: "error-code", grade: "A", edits: inTables("HTTP状态码", replacing(/(<md-tr>\s*<md-td>\s*\d+\s*<\/md-td>[^]*?<\/md-tr>\s*)/dg, () => "")) },
  { id: "row-order", fact: "nothing", grade: "none", edits: (page) => leavesOf(page).flatMap((row) => (row.before?.level === row.level ? [{ from: row.before.from, to: row.to, text: row.text + row.before.text }] : [])) },
  { id: "prose-in-row", fact: "nothing", grade: "none", edits: replacing(/\n\*\*示例值\*\*[:：](.*)/dg, (text) => `${text} （另见其他说明）`) },
  { id: "colon", fact: "nothing", grade: "none", edits: replacing(/^(?:\*\*|- )[^*:：\n]{2,8}(?:\*\*)?([:：])/dgm, (colon) => (colon === ":" ? "：" : ":")) },
  { id: "full-width-digits", fact: "nothing", grade: "none", edits: replacing(/^- (?:长度|取值)范围[:：]\s*`?(\d+)/dgm, wide) },
  { id: "tilde", fact: "nothing", grade: "none", edits: replacing(/^- (?:长度|取值)范围[:：]\s*`?\d+`?\s*([~～])/dgm, (tilde) => (tilde === "~" ? "～" : "~")) },
  { id: "nbsp", fact: "nothing", grade: "none", edits: replacing(/<md-(?:text type="field-(?:name|type)" ?|td)>()[\w[\]\\:/.是否]+</dg, () => "\u00a0") },
];

const levelled = (from: number, level: number, other: number): Edit => ({
  from: from + '<md-dt-tr level="'.length,
  to: from + '<md-dt-tr level="'.length + String(level).length,
  text: String(other),
});

function wide(digits: string): string {
  return digits.replace(/\d/g, (digit) => String.fromCodePoint(digit.codePointAt(0)! + 0xfee0));
}
