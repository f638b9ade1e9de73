import { nothing, reversed, wholly, type Edit, type Operator } from "./operator.ts";

/** Paragraphs of a Markdown page: lines outside of fences, tables, tags and lists. */
function paragraphs(page: string): Edit[] {
  const edits: Edit[] = [];
  let [offset, fenced, tagged] = [0, false, false];
  for (const line of page.split("\n")) {
    if (/^\s*(?:`{3}|<!--)/.test(line)) fenced = !fenced && !/-->/.test(line);
    else if (/^\s*(?:-->)/.test(line)) fenced = false;
    if (line.startsWith(":::")) tagged = line.length > 3;
    if (!fenced && !tagged && /^[\p{L}][^|<:`]*[\p{L}。.]$/u.test(line) && !/^---/.test(page.slice(0, 3)))
      edits.push({ from: offset, to: offset + line.length, text: line });
    offset += line.length + 1;
  }
  return edits;
}

/** Changes of a Markdown page of any dialect that change nothing that is said. */
export const anyPage: Operator[] = [
  nothing(
    "crlf",
    wholly((page) => page.replaceAll("\n", "\r\n")),
  ),
  nothing("bom", (page) => [{ from: 0, to: 0, text: page.startsWith("\ufeff") ? "" : "\ufeff" }]),
  nothing(
    "end-of-file",
    wholly((page) => `${page.trimEnd()}\n\n\n`),
  ),
  nothing("paragraph", (page) =>
    paragraphs(page).map(({ from, to, text }) => ({ from, to, text: `${text} Other words here.` })),
  ),
  nothing("line-wraps", (page) =>
    paragraphs(page).flatMap(({ from, text }) => {
      const middle = Math.max(text.indexOf("，"), text.indexOf(", "), text.indexOf("、"));
      return middle > 0 ? [{ from: from + middle + 1, to: from + middle + 1, text: "\n" }] : [];
    }),
  ),
  nothing("example-key-order", (page) =>
    [...page.matchAll(/(?:```json[^\n]*|<md-code-json>)\n([^]*?)\n(?:```|<\/md-code-json>)/dgi)].flatMap((match) => {
      const [from, to] = match.indices![1]!;
      try {
        return [{ from, to, text: JSON.stringify(reversed(JSON.parse(match[1]!)), null, 2) }];
      } catch {
        return [];
      }
    }),
  ),
];
