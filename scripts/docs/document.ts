import type { Example, Loc } from "../facts/facts.ts";
import { pointerOf, type Json } from "../json.ts";
import { parseSource } from "../spec/source.ts";

export interface ReadText {
  /** Missing where there are problems. */
  value?: unknown;
  problems: { line: number; message: string }[];
  /** The line of a JSON pointer: of its key, or of the nearest ancestor that exists. */
  lineOf(pointer: string): number;
}

/** JSON or YAML as a plain value that still knows its lines. */
export function readText(text: string): ReadText {
  return (/^\s*[{[]/.test(text) && readJson(text)) || readYaml(text);
}

function readYaml(text: string): ReadText {
  const { value, problems, locate } = parseSource(text, "");
  return { value, problems, lineOf: (pointer) => locate(pointer).line };
}

/** Of YAML that is written as JSON is; on longer texts that are neither its parser takes too long. */
const longestFlow = 50_000;

function noJson(text: string, { message }: Error): ReadText {
  const position = /end of JSON/.test(message) ? text.length : Number(/position (\d+)/.exec(message)?.[1] ?? 0);
  const line = text.slice(0, position).split("\n").length;
  return { problems: [{ line, message: `no JSON: ${message.slice(0, 200)}` }], lineOf: () => line };
}

/** Ten times as fast as the YAML parser, which is left to say what is wrong where this is no JSON. */
function readJson(text: string): ReadText | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return text.length > longestFlow ? noJson(text, error as Error) : undefined;
  }
  const { lines, problems } = linesOfJson(text);
  return {
    ...(problems.length ? {} : { value }),
    problems,
    lineOf(pointer) {
      for (let here = pointer; ; here = here.slice(0, here.lastIndexOf("/"))) {
        const line = lines.get(here);
        if (line !== undefined || here === "") return line ?? 1;
      }
    },
  };
}

/** JSON that a page shows from a place on, with the line of each of its values; nothing where the text is none. */
export function exampleOf(text: string, location: string, at: Loc): Example | undefined {
  let value: Json;
  try {
    value = JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
  const lines = Object.create(null) as Record<string, number>;
  for (const [pointer, line] of linesOfJson(text).lines) lines[pointer] = at.line + line - 1;
  return { location, value, at, lines };
}

const deepest = 200;

/** One pass over a text that is known to be JSON: the line of every key and element, by JSON pointer. */
export function linesOfJson(text: string): { lines: Map<string, number>; problems: ReadText["problems"] } {
  const lines = new Map<string, number>([["", 1]]);
  const problems: ReadText["problems"] = [];
  /** The objects and lists that are open; `index` is that of the next element of a list. */
  const levels: { pointer: string; index?: number }[] = [];
  let [line, here, keyDue] = [1, "", false];
  for (let i = 0; i < text.length; i++) {
    const sign = text[i]!;
    if (sign === " " || sign === ":" || sign === "\t") continue;
    const level = levels.at(-1);
    if (sign === "\n" || sign === "\r") {
      if (sign === "\n" || text[i + 1] !== "\n") line++;
    } else if (sign === "}" || sign === "]") {
      levels.pop();
      keyDue = false;
    } else if (sign === ",") {
      if (level?.index === undefined) keyDue = true;
      else level.index++;
    } else if (keyDue) {
      const end = endOfScalar(text, i);
      const token = text.slice(i, end);
      const key = token.includes("\\") ? (JSON.parse(token) as string) : token.slice(1, -1);
      here = level!.pointer + pointerOf(key);
      if (lines.has(here)) problems.push({ line, message: `the key ${JSON.stringify(key)} occurs twice` });
      lines.set(here, line);
      keyDue = false;
      i = end - 1;
    } else {
      if (level?.index !== undefined) lines.set((here = `${level.pointer}/${level.index}`), line);
      keyDue = sign === "{";
      if (sign === "{") levels.push({ pointer: here });
      else if (sign === "[") levels.push({ pointer: here, index: 0 });
      else i = endOfScalar(text, i) - 1;
      if (levels.length > deepest) return { lines, problems: [{ line, message: "is nested too deeply" }] };
    }
  }
  return { lines, problems };
}

/** Where the text, number or word that begins at a place ends. */
function endOfScalar(text: string, start: number): number {
  if (text[start] !== '"') {
    let end = start + 1;
    while (end < text.length && !' \t\r\n,:]}"[{'.includes(text[end]!)) end++;
    return end;
  }
  for (let end = text.indexOf('"', start + 1); ; end = text.indexOf('"', end + 1)) {
    let before = end;
    while (text[before - 1] === "\\") before--;
    if ((end - before) % 2 === 0) return end + 1;
  }
}
