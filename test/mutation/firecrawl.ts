import { stringify, parse } from "yaml";
import { openapiOperators } from "./openapi.ts";
import {
  increased,
  nothing,
  op,
  otherValue,
  renamed,
  replacing,
  reversed,
  wide,
  type Edit,
  type Operator,
} from "./operator.ts";
import { inCell, plain, tablesOf, type Cell, type Row, type Table } from "./pipe-tables.ts";

const isType = (text: string): boolean => /^(?:string|number|integer|boolean|object|array)\b/.test(plain(text));
const isName = (text: string): boolean => /^[A-Za-z_][\w.]*$/.test(plain(text));

interface Field {
  row: Row;
  table: Table;
  name: Cell;
  type: Cell;
  required?: Cell | undefined;
  default?: Cell | undefined;
  description?: Cell | undefined;
}

/** Rows of tables whose second column holds types: name, type, (required, default,) description. */
const fieldsOf = (page: string): Field[] =>
  tablesOf(page).flatMap((table) => {
    if (!table.rows.every(({ cells: [name, type] }) => isName(name?.text ?? "") && isType(type?.text ?? ""))) return [];
    return table.rows.map((row): Field => {
      const [name, type, ...rest] = row.cells as [Cell, Cell, ...Cell[]];
      return {
        row,
        table,
        name,
        type,
        ...(rest.length > 1
          ? { required: rest[0], default: rest.length > 2 ? rest[1] : undefined, description: rest.at(-1) }
          : { description: rest[0] }),
      };
    });
  });

const inFields =
  (column: "name" | "type" | "required" | "default" | "description", edits: (text: string) => Edit[]) =>
  (page: string): Edit[] =>
    fieldsOf(page).flatMap((field) => inCell(field[column], edits));

const isLeaf = ({ name, table }: Field): boolean =>
  !table.rows.some(({ cells: [cell] }) => plain(cell!.text).startsWith(`${plain(name.text)}.`));

const types: Record<string, string> = { string: "boolean", number: "string", integer: "string", boolean: "string" };
const yes: Record<string, string> = { 是: "否", 否: "是", Yes: "No", No: "Yes", はい: "いいえ", いいえ: "はい" };
const type = /^\s*(string|number|integer|boolean)\s*$/dg;

/** The document that a page embeds, and where. */
function embedded(page: string): Edit | undefined {
  const match = /^`{4}yaml [^\n]*\n([^]*?)^`{4}/dm.exec(page);
  return match ? { from: match.indices![1]![0], to: match.indices![1]![1], text: match[1]! } : undefined;
}

/** What names the operation stands twice: in the line above the document, and in it. */
const named = new Set(["host", "url", "method"]);
const block = openapiOperators(embedded).map(({ id, edits, ...operator }): Operator => ({
  ...operator,
  id: `yaml-${id}`,
  edits: (page) => {
    const fence = page.lastIndexOf("\n", (embedded(page)?.from ?? 1) - 2) + 1;
    return edits(page).map((edit) => (named.has(id) ? { ...edit, stated: { from: fence, to: edit.to } } : edit));
  },
}));

export const firecrawlOperators: Operator[] = [
  op("name", "name", "A", inFields("name", replacing(/([A-Za-z_][\w.]*)/dg, renamed))),
  op(
    "type",
    "type",
    "A",
    inFields(
      "type",
      replacing(type, (text) => types[text]),
    ),
  ),
  op(
    "array-added",
    "array",
    "A",
    inFields(
      "type",
      replacing(type, (text) => `${text}[]`),
    ),
  ),
  op(
    "array-removed",
    "array",
    "A",
    inFields(
      "type",
      replacing(/^\s*\w+(\[\])/dg, () => ""),
    ),
  ),
  op(
    "required",
    "required",
    "A",
    inFields(
      "required",
      replacing(/^\s*(是|否|Yes|No|はい|いいえ)\s*$/dg, (text) => yes[text]),
    ),
  ),
  op("default", "default", "A", inFields("default", replacing(/^\s*`?(?!—|-\s)"?([\w.-]+)"?`?\s*$/dg, otherValue))),
  op("default-added", "default", "A", (page) =>
    fieldsOf(page)
      .filter(({ type: { text } }) => plain(text) !== "object")
      .flatMap(({ type: { text }, default: cell }) =>
        inCell(
          cell,
          replacing(/^\s*(—|-)\s*$/dg, () =>
            plain(text) === "boolean" ? "`true`" : plain(text) === "string" ? '`"x"`' : "7",
          ),
        ),
      ),
  ),
  op(
    "default-removed",
    "default",
    "A",
    inFields(
      "default",
      replacing(/^\s*(`?"?[\w.-]*\w"?`?)\s*$/dg, () => "—"),
    ),
  ),
  op(
    "nesting",
    "nesting",
    "A",
    inFields(
      "name",
      replacing(/\w(\.)\w/dg, () => "_"),
    ),
  ),
  op("row-removed", "row", "A", (page) =>
    fieldsOf(page)
      .filter(isLeaf)
      .map(({ row: { from, to } }) => ({ from, to, text: "" })),
  ),
  op("row-added", "row", "A", (page) =>
    fieldsOf(page)
      .filter(isLeaf)
      .map(({ row: { from, to }, name }) => ({
        from: to,
        to,
        text: page.slice(from, name.from) + " `new_mutated` " + page.slice(name.to, to),
      })),
  ),
  op("range-low", "range", "B", inFields("description", replacing(/[（(](\d+)[-–〜~]\d+[）)]/dg, increased))),
  op("range-high", "range", "B", inFields("description", replacing(/[（(]\d+[-–〜~]([\d,]+)[）)]/dg, increased))),
  op(
    "length",
    "length",
    "B",
    inFields("description", replacing(/[（(]\d+[-–〜~]([\d,]+)\s*(?:字符|文字|chars)[）)]/dg, increased)),
  ),
  op(
    "method",
    "method",
    "A",
    replacing(/^(?:`{4}yaml|openapi:) .* ([A-Z]+) \/\S*$/dgm, (method) => (method === "PUT" ? "PATCH" : "PUT")),
  ),
  ...block,
  nothing("row-order", (page) =>
    fieldsOf(page)
      .filter(({ table }) => !table.rows.some(({ cells: [name] }) => name!.text.includes(".")))
      .flatMap(({ row, table }) => {
        const before = table.rows[table.rows.indexOf(row) - 1];
        return before
          ? [
              {
                from: before.from,
                to: row.to,
                text: page.slice(row.from, row.to) + page.slice(before.from, before.to),
              },
            ]
          : [];
      }),
  ),
  nothing(
    "prose-in-row",
    inFields(
      "description",
      replacing(/()\s*$/dg, () => " 。"),
    ),
  ),
  nothing("full-width-digits", inFields("description", replacing(/[（(](\d+)[-–〜~]/dg, wide))),
  nothing(
    "nbsp",
    inFields(
      "type",
      replacing(/^( )/dg, () => "\u00a0"),
    ),
  ),
  nothing(
    "padding",
    inFields(
      "name",
      replacing(/()\s*$/dg, () => "   "),
    ),
  ),
  nothing(
    "yaml-prose",
    replacing(/^\s+(?:description|summary): (?!>|\|)(\S.*)$/dgm, () => "Other words."),
  ),
  nothing("yaml-key-order", (page) => {
    const part = embedded(page);
    return part ? [{ from: part.from, to: part.to, text: stringify(reversed(parse(part.text) as unknown)) }] : [];
  }),
  nothing(
    "heading-words",
    replacing(/<div id="[\w-]+">\n\s+#+ (.+)\n<\/div>/dg, () => "Other words"),
  ),
];
