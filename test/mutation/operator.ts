/** What a mutation changes. */
export type Fact =
  | "name"
  | "row"
  | "nesting"
  | "location"
  | "type"
  | "array"
  | "required"
  | "nullable"
  | "enum"
  | "default"
  | "range"
  | "length"
  | "pattern"
  | "method"
  | "url"
  | "path-variable"
  | "host"
  | "permission"
  | "token"
  | "rate-limit"
  | "error-code"
  | "event"
  | "status"
  | "media"
  | "nothing";

/**
 * `A`: every change must be reported. `B`: prose, of which only recognised phrases are read. `none`: no fact at all, so
 * nothing may be reported.
 */
export type Grade = "A" | "B" | "none";

/** A piece of a text and what comes in its place. */
export interface Edit {
  from: number;
  to: number;
  text: string;
  /** The row or list that states the fact, where that is more than what is changed. */
  stated?: { from: number; to: number };
}

/** Changes exactly one fact of a page, at every place where it can. */
export interface Operator {
  /** `name`, `row-removed`. */
  id: string;
  fact: Fact;
  grade: Grade;
  edits(page: string): Edit[];
}

export const op = (id: string, fact: Fact, grade: Grade, edits: Operator["edits"]): Operator => ({
  ...{ id, fact, grade, edits },
});

/** A change that changes nothing that is said. */
export const nothing = (id: string, edits: Operator["edits"]): Operator => op(id, "nothing", "none", edits);

/** The whole page in other words. */
export const wholly =
  (change: (page: string) => string | undefined): Operator["edits"] =>
  (page) => {
    const text = change(page);
    return text === undefined || text === page ? [] : [{ from: 0, to: page.length, text }];
  };

/** The same value with all its keys in the opposite order. */
export function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, reversed(inner)]),
  );
}

/** Digits as wide as Chinese characters. */
export const wide = (digits: string): string =>
  digits.replace(/\d/g, (digit) => String.fromCodePoint(digit.codePointAt(0)! + 0xfee0));

export const apply = (page: string, { from, to, text }: Edit): string => page.slice(0, from) + text + page.slice(to);

/** The lines that an edit touches, before and after it; they count from 1. */
export function linesOf(page: string, { from, to, text, stated = { from, to } }: Edit): { before: Span; after: Span } {
  const first = lineAt(page, Math.min(from, stated.from));
  const last = lineAt(page, Math.max(to, stated.to) - (page[Math.max(to, stated.to) - 1] === "\n" ? 1 : 0));
  const breaks = (part: string): number => part.split("\n").length - 1;
  const grown = breaks(text) - breaks(page.slice(from, to));
  return { before: { first, last: Math.max(first, last) }, after: { first, last: Math.max(first, last + grown) } };
}

export interface Span {
  first: number;
  last: number;
}

const lineAt = (page: string, offset: number): number => {
  let line = 1;
  for (let i = page.indexOf("\n"); i >= 0 && i < offset; i = page.indexOf("\n", i + 1)) line++;
  return line;
};

/** The same edits, each with the part of the page that states the fact: the match around it. */
export const statedBy =
  (pattern: RegExp, edits: (page: string) => Edit[]) =>
  (page: string): Edit[] => {
    const parts = [...page.matchAll(pattern)].map((match) => ({
      from: match.index,
      to: match.index + match[0].length,
    }));
    return edits(page).map((edit) => {
      const stated = parts.find(({ from, to }) => from <= edit.from && edit.to <= to);
      return stated ? { ...edit, stated } : edit;
    });
  };

/** What is put in place of the first group of a match; nothing where the match is not to be changed. */
export type Replace = (text: string, match: RegExpExecArray) => string | undefined;

/** Edits the first group of every match. The pattern needs the flags `d` and `g`. */
export function replacing(pattern: RegExp, replace: Replace, part = { from: 0, to: Infinity }) {
  return (page: string): Edit[] => {
    const edits: Edit[] = [];
    const text = page.slice(part.from, part.to);
    for (const match of text.matchAll(pattern)) {
      const [from, to] = match.indices![1]!;
      const replacement = replace(match[1]!, match);
      if (replacement !== undefined && replacement !== match[1])
        edits.push({ from: part.from + from, to: part.from + to, text: replacement });
    }
    return edits;
  };
}

export const renamed = (name: string): string => `${name}_mutated`;
export const increased = (number: string): string => String(Number(number.replaceAll(",", "")) + 1);

/** Values of a few types, so that a default or a value of a list stays one of its type. */
export function otherValue(text: string): string {
  if (text === "true") return "false";
  if (text === "false") return "true";
  return /^-?\d+(?:\.\d+)?$/.test(text) ? increased(text) : renamed(text);
}

/** Numbers between 0 and 1 that are the same for the same seed. */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Some of the items, in their order. */
export function sample<T>(items: readonly T[], count: number, random: () => number): T[] {
  if (items.length <= count) return [...items];
  const left = items.map((_, i) => i);
  const chosen = Array.from({ length: count }, () => left.splice(Math.floor(random() * left.length), 1)[0]!);
  return chosen.sort((a, b) => a - b).map((i) => items[i]!);
}
