import type { TableBlock } from "./blocks.ts";
import { plainText } from "./cells.ts";
import type { Entry } from "./entries.ts";
import { anchorOf, sideOf, type Section, type Side } from "./sections.ts";
import { fieldTables } from "./tables.ts";
import type { CellType } from "./types.ts";
import { plainTitle } from "./words.ts";

/** A section that lists the fields of an object which other tables refer to. */
export interface ObjectSection {
  title: string;
  anchor: string;
  side: Side;
  line: number;
  table: TableBlock;
}

/** Whether the title is that of an event's data: `Message event`. */
export const eventOfTitle = (title: string): string | undefined =>
  /^(\S+) ?(?:事件|event)$/i.exec(title.replace(/\{#[^{}]*\}\s*$/, "").trim())?.[1];

export const isObjectSection = (section: Section): boolean =>
  section.kind === undefined && section.depth > 0 && eventOfTitle(section.title) === undefined;

export function objectsOf(sections: readonly Section[]): ObjectSection[] {
  return sections.filter(isObjectSection).flatMap((section) => {
    const [table] = fieldTables(section);
    const { title, line } = section;
    return table ? [{ title: plainTitle(title), anchor: anchorOf(title), side: sideOf(section), line, table }] : [];
  });
}

/** The type that holds the fields of an entry, and the way to them from the entry's own path. */
export function holderOf(type: CellType | undefined): { type: CellType; way: string } | undefined {
  let [at, way]: [CellType | undefined, string] = [type, ""];
  while (at?.items) [at, way] = [at.items, `${way}[]`];
  if (at?.families[0] !== "object") return undefined;
  if (!at.isMap) return { type: at, way };
  const holds = at.values ?? at;
  return holds.families[0] === "object" ? { type: holds, way: `${way}{*}` } : undefined;
}

export type Resolved = { object: ObjectSection } | { dangling: string } | undefined;

/** The section that lists the fields of an entry: by its link, by the words of its type or text, or by its name. */
export function resolve(entry: Entry, side: Side, objects: readonly ObjectSection[]): Resolved {
  const holder = holderOf(entry.type);
  if (!holder) return undefined;
  const find = (test: (object: ObjectSection) => boolean): ObjectSection | undefined => {
    const fitting = objects.filter(test);
    // After the entry first: pages that describe several operations repeat names.
    const after = (among: ObjectSection[]): ObjectSection | undefined =>
      among.find(({ line }) => line > entry.line) ?? among[0];
    return after(fitting.filter((object) => object.side === side)) ?? after(fitting);
  };
  const { ref } = holder.type;
  const named = ref && find(({ anchor }) => anchor === anchorOf(ref.anchor ?? ref.title));
  if (named) return { object: named };
  if (ref && !ref.elsewhere) return { dangling: ref.anchor ?? ref.title };
  const text = plainText(entry.description).toLowerCase();
  const near = objects.filter((object) => object.side === side && object.title.endsWith(" object"));
  const told = near.filter(({ title }) => text.includes(title));
  // Texts shorten names: "Message Object" for what the title calls "EnterMessage Object".
  const short = near.filter(({ title }) => [...text.matchAll(/\w+ object\b/g)].some(([name]) => title.endsWith(name)));
  const by = told.length ? told : short;
  if (by.length === 1 && !holder.type.isMap) return { object: by[0]! };
  const own = squeezed(entry.name.split(".").at(-1)!);
  const same = find(({ anchor, side: other }) => other === side && squeezed(anchor) === own);
  return same && { object: same };
}

const squeezed = (name: string): string => name.toLowerCase().replaceAll("_", "");
