import { isObject, pointerOf } from "../../json.ts";
import { parseSource } from "../../spec/source.ts";
import { findOpenApiBlocks, type OpenApiBlock } from "../openapi/block.ts";
import { blankTagLines, blocksOf, type Block } from "../markdown.ts";

/** A page taken apart by lines, before and beside what the Markdown parser makes of it. */
export interface PageSource {
  lines: string[];
  blocks: Block[];
  /** The ids of headings by line: a translated heading keeps its English one. */
  ids: Map<number, string>;
  embedded: OpenApiBlock[];
  /** Lines outside code that begin with a bar. */
  bars: number[];
  /** Lines (from 1) of fences that are never closed. */
  unclosed: number[];
  front: Map<string, { text: string; line: number }>;
  /** The front matter begins and does not end. */
  frontOpen: boolean;
}

const fence = /^\s*(`{3,}|~{3,})(.*)$/;

export function takeApart(text: string): PageSource {
  const lines = text.replace(/^\uFEFF/, "").split(/\r\n|\n|\r/);
  const { blocks: embedded } = findOpenApiBlocks(lines.join("\n"));
  const { front, end, open } = frontMatter(lines);
  const { code, unclosed } = fences(lines, end);
  const bars = lines.flatMap((line, i) => (i >= end && !code.has(i) && /^\s*\|/.test(line) ? [i + 1] : []));
  const hidden = new Set<number>(Array.from({ length: end }, (_, i) => i));
  for (const block of embedded) {
    const last = block.line + block.text.split("\n").length;
    for (let i = block.line - 2; i < last; i++) hidden.add(i);
  }
  const shown = blankTagLines(lines, (i) => code.has(i)).map((line, i) => (hidden.has(i) ? "" : line));
  const ids = new Map<number, string>();
  for (const [i, line] of lines.entries()) {
    const id = code.has(i) ? undefined : /^\s*<div\s+id="([\w-]{1,100})"/.exec(line)?.[1];
    const heading = id === undefined ? undefined : [i + 1, i + 2, i + 3].find((j) => /^\s*#/.test(lines[j] ?? ""));
    if (heading !== undefined) ids.set(heading + 1, id!);
  }
  return { lines, blocks: blocksOf(shown.join("\n")), ids, embedded, bars, unclosed, front, frontOpen: open };
}

function frontMatter(lines: readonly string[]): { front: PageSource["front"]; end: number; open: boolean } {
  const front: PageSource["front"] = new Map();
  if (lines[0]?.trim() !== "---") return { front, end: 0, open: false };
  const close = lines.findIndex((line, i) => i > 0 && line.trim() === "---");
  const end = close < 0 ? lines.length : close + 1;
  const inner = lines.slice(1, close < 0 ? lines.length : close).join("\n");
  const { value, problems, locate } = parseSource(inner, "", { line: 2 });
  if (close >= 0 && !problems.length && isObject(value)) {
    for (const [name, said] of Object.entries(value))
      front.set(name, { text: typeof said === "string" ? said.trim() : "", line: locate(pointerOf(name)).line });
    return { front, end, open: false };
  }
  // Titles with a colon are common, and no YAML.
  for (const [i, line] of lines.slice(0, end).entries()) {
    const [, name, value] = /^([\w-]{1,60}):\s*(.*)$/.exec(line) ?? [];
    if (name !== undefined) front.set(name, { text: value!.trim().replace(/^(["'])(.*)\1$/, "$2"), line: i + 1 });
  }
  return { front, end, open: close < 0 };
}

/** Lines (from 0) inside code, found without the Markdown parser, so that each can check the other. */
function fences(lines: readonly string[], from: number): { code: Set<number>; unclosed: number[] } {
  const code = new Set<number>();
  const unclosed: number[] = [];
  let opened: { mark: string; line: number } | undefined;
  for (let i = from; i < lines.length; i++) {
    const [, mark, rest] = fence.exec(lines[i]!) ?? [];
    if (opened) {
      code.add(i);
      const closes = mark?.[0] === opened.mark[0] && mark!.length >= opened.mark.length && rest!.trim() === "";
      if (closes) opened = undefined;
      // A fence with a language inside code of the same kind: the end of that code is lost.
      else if (mark?.[0] === opened.mark[0] && /^\s*[a-z]/i.test(rest!) && mark!.length >= opened.mark.length)
        unclosed.push(opened.line);
    } else if (mark !== undefined && !(mark.startsWith("`") && rest!.includes("`"))) {
      code.add(i);
      opened = { mark, line: i + 1 };
    }
  }
  if (opened) unclosed.push(opened.line);
  return { code, unclosed: [...new Set(unclosed)] };
}
