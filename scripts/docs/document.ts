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

interface Level {
  pointer: string;
  /** Of the next element of a list; -1 in an object. */
  index: number;
}

const deepest = 200;
const sign = (text: string): number => text.charCodeAt(0);
const signs = {
  ...{ space: sign(" "), tab: sign("\t"), newline: sign("\n"), return: sign("\r"), comma: sign(","), colon: sign(":") },
  ...{ brace: sign("{"), braceEnd: sign("}"), bracket: sign("["), bracketEnd: sign("]") },
  ...{ quote: sign('"'), backslash: sign("\\") },
};

/** One pass over a text that is known to be JSON: the line of every key and element, by JSON pointer. */
export function linesOfJson(text: string): { lines: Map<string, number>; problems: ReadText["problems"] } {
  const lines = new Map<string, number>([["", 1]]);
  const problems: ReadText["problems"] = [];
  const levels: Level[] = [];
  let line = 1;
  let keyDue = false;
  let here = "";

  const begin = (level: Level | undefined) => {
    if (!level || level.index < 0) return;
    here = `${level.pointer}/${level.index}`;
    lines.set(here, line);
  };
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === signs.space) continue;
    const level = levels[levels.length - 1];
    if (code === signs.newline || (code === signs.return && text.charCodeAt(i + 1) !== signs.newline)) line++;
    else if (code === signs.quote) {
      const end = endOfString(text, i);
      if (keyDue) {
        const raw = text.slice(i + 1, end);
        const key = raw.includes("\\") ? (JSON.parse(text.slice(i, end + 1)) as string) : raw;
        here = (level?.pointer ?? "") + pointerOf(key);
        if (lines.has(here)) problems.push({ line, message: `the key ${JSON.stringify(key)} occurs twice` });
        lines.set(here, line);
        keyDue = false;
      } else begin(level);
      i = end;
    } else if (code === signs.brace || code === signs.bracket) {
      begin(level);
      levels.push({ pointer: levels.length ? here : "", index: code === signs.brace ? -1 : 0 });
      keyDue = code === signs.brace;
      if (levels.length > deepest) return { lines, problems: [{ line, message: "is nested too deeply" }] };
    } else if (code === signs.braceEnd || code === signs.bracketEnd) {
      levels.pop();
      keyDue = false;
    } else if (code === signs.comma) {
      if (level && level.index >= 0) level.index++;
      else keyDue = true;
    } else if (code !== signs.colon && code !== signs.tab && code !== signs.return) {
      begin(level);
      while (i + 1 < text.length && !",]} \t\r\n".includes(text[i + 1]!)) i++;
    }
  }
  return { lines, problems };
}

function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let slash = end;
    while (text.charCodeAt(slash - 1) === signs.backslash) slash--;
    if ((end - slash) % 2 === 0) return end;
  }
  return text.length;
}
