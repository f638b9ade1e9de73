import type { Example, FieldFact, Listing } from "../../facts/facts.ts";
import { isObject, pointerOf, type Json } from "../../json.ts";
import { groupBy } from "../../text.ts";
import { exampleOf } from "../document.ts";
import { keysIn, pathsAt, type Report } from "../report.ts";
import type { Fields } from "./fields.ts";
import type { Element, FeishuPage } from "./markup.ts";
import { locationOf, type Layout } from "./sections.ts";

const deepest = 50;
const mostPointers = 5_000;

/** The pieces of JSON in the sections of examples; frames of a stream count once for each of their shapes. */
export function examplesOf(page: FeishuPage, { examples, sections }: Layout): Example[] {
  const found: Example[] = [];
  for (const { part, element } of examples) {
    if (/^\s*data:/.test(page.raw.slice(element.from, element.to))) found.push(...framesOf(page, element));
    else found.push(...readExample(page, locationOf(part), element.from, element.to));
  }
  for (const part of ["body-example", "answer-example"] as const) {
    const section = sections[part];
    if (!section) continue;
    for (const { from, to } of jsonFences(page.raw, section.from, section.to))
      found.push(...readExample(page, locationOf(part), from, to));
  }
  return found;
}

function readExample(page: FeishuPage, location: string, from: number, to: number): Example[] {
  const source = page.raw.slice(from, to);
  const first = from + Math.max(0, source.search(/\S/));
  const found = exampleOf(source.trim(), location, page.at(first));
  if (!found)
    page.report(
      "docs/example-vs-table",
      "the example is no JSON, so it cannot be held against the table",
      page.at(first),
    );
  return found ? [found] : [];
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

function framesOf(page: FeishuPage, { from, to }: Element): Example[] {
  const shapes = new Map<string, Example>();
  for (const line of page.lines(from, to)) {
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
      page.report("docs/example-vs-table", "the frame is no JSON, so it cannot be held against the table", line.at);
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
export function streamMark(page: FeishuPage): number | undefined {
  const held = page.elements.filter(({ name, parent }) => !parent && /^md-(?:dt-)?table$|^md-code/.test(name));
  let i = 0;
  for (const { index } of page.markup.matchAll(/server[- ]sent[- ]events?|\bSSE\b/gi)) {
    while (i < held.length && held[i]!.end <= index) i++;
    if (!(i < held.length && held[i]!.start <= index)) return index;
  }
  return undefined;
}

/** What the vendor wraps around every answer in JSON. */
const envelope = new Set(["code", "msg", "data"]);

/**
 * The fields of an answer that comes as a stream: the table describes its frames. Where the page's own sample shows
 * frames without the envelope that the table draws around them, the sample is believed: what the table puts into `data`
 * is the frame, and the three rows of the envelope say nothing about it.
 */
export function streamed({ fields, listings }: Fields, frames: readonly Example[], report: Report): Fields {
  const bare = bareFrames(fields, frames);
  if (bare)
    report(
      "docs/example-vs-table",
      'the table puts into "data" what the frames of the example show bare',
      bare.at,
      "200.data",
    );
  const move = <T extends { location: string; path: string }>(said: T): T => {
    if (said.location !== "200") return said;
    return { ...said, location: "event", path: bare ? said.path.replace(/^data(?:\.|$)/, "") : said.path };
  };
  const stays = ({ location, path }: FieldFact): boolean => !(bare && location === "200" && envelope.has(path));
  return {
    fields: fields.filter(stays).map(move),
    listings: listings.filter(({ location, path }) => !(bare && location === "200" && path === "")).map(move),
  };
}

/** The field of the envelope, if the example's frames go without it. */
function bareFrames(fields: readonly FieldFact[], frames: readonly Example[]): FieldFact | undefined {
  const answer = new Map(fields.filter(({ location }) => location === "200").map((field) => [field.path, field]));
  const keys = frames.flatMap(({ value }) => (isObject(value) ? Object.keys(value) : []));
  const isBare = keys.length > 0 && keys.every((key) => answer.has(`data.${key}`) && !answer.has(key));
  return isBare ? answer.get("data") : undefined;
}

/**
 * Holds an example against the fields of its location. When most of its nested keys have no field but one nearer to the
 * root, the structure of the table was lost on the way; otherwise the page contradicts itself.
 */
export function checkExample(
  example: Example,
  fields: readonly FieldFact[],
  listings: readonly Listing[],
  report: Report,
): void {
  const { location, at } = example;
  const here = new Map(fields.flatMap((field) => (field.location === location ? [[field.path, field]] : [])));
  if (!here.size) return;
  const depths = new Map<string, number>();
  for (const path of here.keys()) {
    const name = nameOf(path).replace(/(?:\[\]|\{\*\})+$/, "");
    depths.set(name, Math.min(depths.get(name) ?? Infinity, depthOf(path)));
  }
  const listed = pathsAt(location, listings);
  const isListed = (path: string): boolean => path === "" || listed.has(path) || shouldHaveRows(path, here);
  const shown = keysIn(example, new Set(here.keys()), isListed);
  const keys = [...groupBy(shown, ({ path }) => path).values()].map(([first]) => first!);
  const nested = keys.filter(({ path }) => depthOf(path) > 1);
  const missing = nested.filter(({ isField }) => !isField);
  // The name is listed elsewhere, nearer to the root: what happens when levels are lost.
  const displaced = missing.filter(({ path }) => (depths.get(nameOf(path)) ?? Infinity) < depthOf(path));
  if (missing.length * 2 > nested.length && displaced.length * 2 > missing.length)
    return report.structure(
      `${missing.length} of the ${nested.length} nested keys of the example are no fields of the table: its levels are lost`,
      at,
    );
  for (const { path, line } of keys.filter(({ isField, inner }) => !isField && !inner)) {
    const message = `the example has "${path}", the table has not`;
    report("docs/example-vs-table", message, { ...at, line }, `${location}.${path}`);
  }
}

const nameOf = (path: string): string => path.split(".").at(-1)!;
const depthOf = (path: string): number => path.split(".").length;

/** An object without rows below it, of a type that promises some: they may have gone elsewhere. */
const shouldHaveRows = (path: string, fields: Map<string, FieldFact>): boolean => {
  const { type, raw } = fields.get(path)?.aspects ?? {};
  const isOpen = raw && "value" in raw && /^(?:object|map)$/i.test(raw.value);
  return type !== undefined && "value" in type && type.value.includes("object") && !isOpen;
};
