import type { Family } from "../../facts/facts.ts";
import { plainText } from "./cells.ts";
import { scalars } from "./words.ts";

export interface CellType {
  families: Family[];
  raw: string;
  width?: 32 | 64;
  /** What an array holds. */
  items?: CellType;
  /** What a map holds under any key; missing when it can be anything. */
  values?: CellType;
  isMap?: true;
  /** The section that lists the object's fields. */
  ref?: { title: string; anchor?: string; elsewhere?: true };
}

const maxDepth = 4;

/** The type that a cell names, in any of the vendor's spellings. */
export function readType(cell: string): CellType | undefined {
  const link = /\[([^\][]+)\]\(([^()]*)\)/.exec(cell);
  const raw = plainText(cell);
  const ref = link ? referenceOf(link[1]!, link[2]!) : undefined;
  return parse(raw, ref, maxDepth);
}

function referenceOf(title: string, target: string): NonNullable<CellType["ref"]> {
  const [, anchor] = /^#(.+)$/.exec(target) ?? [];
  return anchor === undefined ? { title, elsewhere: true } : { title, anchor };
}

function parse(raw: string, ref: CellType["ref"], depth: number): CellType | undefined {
  const text = raw.trim();
  if (depth === 0) return undefined;
  const scalar = scalars.get(text.toLowerCase());
  if (scalar) return { families: [scalar.family], raw: text, ...(scalar.width ? { width: scalar.width } : {}) };
  const inner =
    /^(?:array|list) of (.+)$/i.exec(text) ?? /^(?:array|list)<(.+)>$/i.exec(text) ?? /^(.+)\[\]$/.exec(text);
  if (inner) {
    const items = parse(inner[1]!, ref, depth - 1) ?? (ref && { families: ["object"], raw: ref.title, ref });
    return items && { families: ["array"], raw: text, items };
  }
  if (/^array$/i.test(text)) return { families: ["array"], raw: text };
  const value = valueOfMap(text);
  if (value !== undefined) {
    const values = /^(any|object)?$/i.test(value) ? undefined : (parse(value, undefined, depth - 1) ?? named(value));
    return { families: ["object"], raw: text, isMap: true, ...(values ? { values } : {}) };
  }
  const named_ = /^object of (.+)$/i.exec(text) ?? /^(\w+) object$/i.exec(text);
  if (named_) return { families: ["object"], raw: text, ref: ref ?? { title: named_[1]! } };
  return undefined;
}

/** A type that a map names and no page lists. */
const named = (title: string): CellType | undefined =>
  /^[A-Z]\w*$/.test(title) ? { families: ["object"], raw: title } : undefined;

/** What a map holds: the word after its key type, empty when it does not say. */
function valueOfMap(text: string): string | undefined {
  const [, rest] = /^(?:json )?map(.*)$/i.exec(text) ?? [];
  if (rest === undefined) return undefined;
  if (rest.trim() === "") return "";
  const pair = /^[<[]\s*\w+\s*,\s*(\w+)\s*[>\]]$/.exec(rest) ?? /^\[\s*\w+\s*\]\s*\[?\s*(\w+)\s*\]?$/.exec(rest);
  return pair?.[1];
}
