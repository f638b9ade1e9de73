import type { Example } from "../../facts/facts.ts";
import { pointerOf, type Json } from "../../json.ts";
import { parseSource } from "../../spec/source.ts";
import type { Element, Markup } from "./markup.ts";
import type { Layout } from "./sections.ts";
import type { PageText, Report } from "./text.ts";

const deepest = 50;
const mostPointers = 5_000;

/** The pieces of JSON in the sections of examples; frames of a stream count once for each of their shapes. */
export function examplesOf(text: PageText, { examples, sections }: Layout, report: Report): Example[] {
  const found: Example[] = [];
  for (const { part, element } of examples) {
    const location = part === "body-example" ? "body" : "200";
    if (/^\s*data:/.test(text.raw.slice(element.from, element.to))) found.push(...framesOf(text, element, report));
    else found.push(...readExample(text, location, element.from, element.to, report));
  }
  for (const [part, location] of [
    ["body-example", "body"],
    ["answer-example", "200"],
  ] as const) {
    const section = sections[part];
    if (!section) continue;
    for (const { from, to } of jsonFences(text.raw, section.from, section.to))
      found.push(...readExample(text, location, from, to, report));
  }
  return found;
}

function readExample(text: PageText, location: string, from: number, to: number, report: Report): Example[] {
  const source = text.raw.slice(from, to);
  const first = from + Math.max(0, source.search(/\S/));
  const at = text.at(first);
  let value: Json;
  try {
    value = JSON.parse(source) as Json;
  } catch {
    report("docs/example-vs-table", "the example is no JSON, so it cannot be held against the table", at);
    return [];
  }
  const { locate } = parseSource(text.raw.slice(first, to).trimEnd(), text.file);
  const lines: Record<string, number> = Object.create(null) as Record<string, number>;
  for (const pointer of pointersOf(value)) lines[pointer] = at.line + locate(pointer).line - 1;
  return [{ location, value, at, lines }];
}

/** Pointers to all values in a value, outer ones first. */
function pointersOf(root: Json): string[] {
  const pointers: string[] = [];
  const queue: { value: Json; pointer: string; depth: number }[] = [{ value: root, pointer: "", depth: 0 }];
  for (let i = 0; i < queue.length && i < mostPointers; i++) {
    const { value, pointer, depth } = queue[i]!;
    pointers.push(pointer);
    if (value === null || typeof value !== "object" || depth > deepest) continue;
    for (const [key, inner] of Object.entries(value))
      queue.push({ value: inner, pointer: pointer + pointerOf(key), depth: depth + 1 });
  }
  return pointers;
}

function framesOf(text: PageText, { from, to }: Element, report: Report): Example[] {
  const shapes = new Map<string, Example>();
  for (const line of text.lines(from, to)) {
    const data = /^\s*data:\s*(.*)$/.exec(line.text)?.[1];
    if (data === undefined || !/^[{[]./.test(data)) continue;
    try {
      const value = JSON.parse(data) as Json;
      const pointers = pointersOf(value);
      const shape = pointers.join(" ");
      const lines = Object.assign(
        Object.create(null) as Record<string, number>,
        Object.fromEntries(pointers.map((p) => [p, line.at.line])),
      );
      if (!shapes.has(shape)) shapes.set(shape, { location: "event", value, at: line.at, lines });
    } catch {
      report("docs/example-vs-table", "the frame is no JSON, so it cannot be held against the table", line.at);
    }
  }
  return [...shapes.values()];
}

/** Fenced JSON between two offsets, for pages that show examples in Markdown's own way. */
function jsonFences(raw: string, from: number, to: number): { from: number; to: number }[] {
  const fences: { from: number; to: number }[] = [];
  let open: number | undefined;
  let json = false;
  for (const { index, 0: line, 1: language } of raw.slice(from, to).matchAll(/^[ \t]*```[ \t]*(\w*).*$/gm)) {
    if (open === undefined) [open, json] = [from + index + line.length, language!.toLowerCase() === "json"];
    else {
      if (json) fences.push({ from: open, to: from + index });
      open = undefined;
    }
  }
  return fences;
}

/** Whether the page says, outside of its tables, that the answer comes as server-sent events; and where. */
export function streamMark(text: PageText, markup: Markup): number | undefined {
  const held = markup.filter(({ name, parent }) => !parent && /^md-(?:dt-)?table$|^md-code/.test(name));
  let i = 0;
  for (const { index } of text.markup.matchAll(/server[- ]sent[- ]events?|\bSSE\b/gi)) {
    while (i < held.length && held[i]!.end <= index) i++;
    if (!(i < held.length && held[i]!.start <= index)) return index;
  }
  return undefined;
}
