import type { Json } from "../../json.ts";

/**
 * Characters that would move the cursor, change colours, end a line, or show text in another order than it is written
 * in: control characters, format characters, single halves of pairs. Everything from outside that is printed passes here.
 */
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

const code = (character: string): string =>
  character
    .split("")
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .join("");

/** Text with its control characters written as `\u001b`. */
export const visible = (text: string): string => text.replace(invisible, code);

/** JSON without control characters in its text; it parses to the same value. */
export const visibleJson = (value: unknown, indent?: number): string =>
  JSON.stringify(value, null, indent).replace(invisible, (found) => (found === "\n" ? found : code(found)));

/** A value as reports show it; `none` where a source has none. */
export const shown = (value: Json, most = 60): string => (value === null ? "none" : shorten(visibleJson(value), most));

export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const characters = [...text];
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join("")}…`;
}

/** Columns that a text takes on a terminal: East Asian characters take two. */
export function columns(text: string): number {
  let total = 0;
  for (const character of text) total += wide.test(character) ? 2 : narrow.test(character) ? 0 : 1;
  return total;
}

const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const narrow = /\p{Mn}/u;

/** The words of a text in lines of at most so many columns; only a word that is wider than that is cut. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  let used = 0;
  const flush = (): void => {
    if (used > 0) lines.push(line);
    [line, used] = ["", 0];
  };
  for (const [, gap = "", word = ""] of text.matchAll(/( *)([^ ]+)/g)) {
    const needed = columns(word);
    if (used > 0 && used + gap.length + needed > width) flush();
    if (used > 0) {
      line += gap;
      used += gap.length;
    }
    for (const part of needed > width ? word : [word]) {
      const size = columns(part);
      if (used + size > width) flush();
      line += part;
      used += size;
    }
  }
  flush();
  return lines;
}
