import type { Example, FieldFact, Loc } from "../../facts/facts.ts";
import { isObject } from "../../json.ts";
import { groupBy } from "../../text.ts";
import { exampleOf } from "../document.ts";
import { keysIn, pathsAt, type Report } from "../report.ts";
import type { FeishuPage } from "./markup.ts";
import { locationOf, type Layout } from "./sections.ts";
import type { Fields } from "./tables.ts";

/** The pieces of JSON in the sections of examples; frames of a stream count once for each of their shapes. */
export const examplesOf = ({ report }: FeishuPage, { examples }: Layout): Example[] =>
  examples.flatMap(({ part, code }) => {
    const read = (what: string, text: string, location: string, at: Loc): Example[] => {
      const found = exampleOf(text, location, at);
      if (found) return [found];
      report("docs/example-vs-table", `the ${what} is no JSON, so it cannot be held against the table`, at);
      return [];
    };
    if (!/^\s*data:/.test(code.raw)) return read("example", code.raw.trim(), locationOf(part), code.place);
    const frames = code.lines.flatMap(({ text, at }) => {
      const data = /^\s*data:\s*([{[]..*)$/.exec(text)?.[1];
      return data === undefined ? [] : read("frame", data, "event", at);
    });
    return [...groupBy(frames, ({ lines }) => Object.keys(lines).join(" ")).values()].map(([first]) => first!);
  });

/** What the vendor wraps around every answer in JSON. */
const envelope = ["code", "msg", "data"];

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
  const moved = <T extends { location: string; path: string }>(all: readonly T[], wrapping: readonly string[]): T[] =>
    all.flatMap((said) => {
      if (said.location !== "200") return said;
      if (bare && wrapping.includes(said.path)) return [];
      return { ...said, location: "event", path: bare ? said.path.replace(/^data(?:\.|$)/, "") : said.path };
    });
  return { fields: moved(fields, envelope), listings: moved(listings, [""]) };
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
export function checkExample(example: Example, { fields, listings }: Fields, report: Report): void {
  const { location, at } = example;
  const here = new Map(fields.filter((field) => field.location === location).map((field) => [field.path, field]));
  if (!here.size) return;
  /** By the name of a field, how near to the root it is. */
  const depths = new Map<string, number>();
  for (const path of here.keys()) {
    const name = nameOf(path).replace(/(?:\[\]|\{\*\})+$/, "");
    depths.set(name, Math.min(depths.get(name) ?? Infinity, depthOf(path)));
  }
  const listed = pathsAt(location, listings);
  const isListed = (path: string): boolean => path === "" || listed.has(path) || shouldHaveRows(here.get(path));
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
  for (const { path, line, isField, inner } of keys)
    if (!isField && !inner) {
      const message = `the example has "${path}", the table has not`;
      report("docs/example-vs-table", message, { ...at, line }, `${location}.${path}`);
    }
}

const nameOf = (path: string): string => path.split(".").at(-1)!;
const depthOf = (path: string): number => path.split(".").length;

/** An object without rows below it, of a type that promises some: they may have gone elsewhere. */
const shouldHaveRows = (field: FieldFact | undefined): boolean => {
  const { type, raw } = field?.aspects ?? {};
  const isOpen = raw && "value" in raw && /^(?:object|map)$/i.test(raw.value);
  return type !== undefined && "value" in type && type.value.includes("object") && !isOpen;
};
