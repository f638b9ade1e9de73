import { parseRequired, parseType } from "./cells.ts";
import type { TableBlock } from "../markdown.ts";

/** Which column of a table of fields says what; names are in the first one. */
export interface Columns {
  type: number;
  required?: number;
  default?: number;
  description?: number;
}

/** Words of headings, for tables whose cells do not tell. Languages differ, and pages within a language do. */
const headings = {
  type: /^(type|typ|类型|型|タイプ|tipo)$/i,
  required: /^(required|必填|是否必填|必需|必須|obligatoire|requis|obligatorio|requerido|obrigatório|erforderlich)$/i,
  default:
    /^(default|默认值?|デフォルト値?|既定値|(valeur par )?défaut|(valor )?predeterminado|por defecto|padrão|valor padrão)$/i,
} as const;

/** Finds the columns by what their cells hold; nothing where no column holds types. */
export function columnsOf({ header, rows }: TableBlock): Columns | undefined {
  const width = header.length;
  const holds = (column: number, test: (text: string) => boolean): boolean => {
    const cells = rows.map(({ cells }) => cells[column] ?? "").filter((text) => text !== "");
    return cells.length > 0 && cells.filter(test).length * 2 > cells.length;
  };
  const find = (from: number, test: (text: string) => boolean, heading: RegExp): number | undefined => {
    const columns = Array.from({ length: Math.max(0, width - from) }, (_, i) => i + from);
    return columns.find((i) => heading.test(header[i]!)) ?? columns.find((i) => holds(i, test));
  };
  const type = find(1, (text) => parseType(text) !== undefined, headings.type);
  if (type === undefined) return undefined;
  const last = width - 1;
  const description = last > type ? last : undefined;
  const required = find(type + 1, (text) => parseRequired(text) !== undefined, headings.required);
  const named = header.findIndex((text, i) => i > type && headings.default.test(text));
  const between = required !== undefined && last - required === 2 ? required + 1 : -1;
  const preset = named > 0 ? named : between;
  return {
    type,
    ...(required === undefined ? {} : { required }),
    ...(preset < 0 ? {} : { default: preset }),
    ...(description === undefined || description === required ? {} : { description }),
  };
}
