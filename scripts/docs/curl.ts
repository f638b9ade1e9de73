import type { Curl, Example, Loc } from "../facts/facts.ts";
import { exampleOf } from "./document.ts";

interface Command extends Omit<Curl, "at"> {
  /** From the first line of the code, which is 0. */
  line: number;
  /** What is sent, as written. */
  data?: { text: string; line: number };
}

interface Word {
  text: string;
  line: number;
}

const withData = new Set(["-d", "--data", "--data-raw", "--data-binary", "--json"]);
const withForm = new Set(["-F", "--form"]);
const withValue = new Set(["-H", "--header", "-u", "--user", "-o", "--output", "-A", "--user-agent", "-b", "--cookie"]);

/** The `curl` commands of a piece of shell code. */
export function curlsOf(code: string): Command[] {
  const commands: Command[] = [];
  for (const words of commandsOf(code)) {
    const start = words.findIndex(({ text }) => text === "curl");
    if (start < 0) continue;
    const found: Command = { method: "", url: "", line: words[start]!.line };
    let get = false;
    for (let i = start + 1; i < words.length; i++) {
      const { text, line } = words[i]!;
      const next = words[i + 1];
      if (text === "-X" || text === "--request") found.method = words[++i]?.text.toUpperCase() ?? "";
      else if (/^-X[A-Z]{3,7}$/.test(text)) found.method = text.slice(2);
      else if (text === "-G" || text === "--get") get = true;
      else if (withData.has(text) && next) [found.data, i] = [{ ...next, line: next.line }, i + 1];
      else if (withForm.has(text)) [found.data, i] = [found.data ?? { text: "", line }, i + 1];
      else if (withValue.has(text)) i++;
      else if (found.url === "" && /^https?:\/\//.test(text)) found.url = text.replace(/\s.*$/s, "");
    }
    if (found.method === "") found.method = found.data && !get ? "POST" : "GET";
    if (found.url !== "") commands.push(found);
  }
  return commands;
}

/** Words by the rules of a shell: quotes, `\` before a line's end, one command a line. */
function commandsOf(code: string): Word[][] {
  const commands: Word[][] = [[]];
  let word: Word | undefined;
  let quote = "";
  let line = 0;
  const end = () => {
    if (word) commands.at(-1)!.push(word);
    word = undefined;
  };
  for (let i = 0; i < code.length; i++) {
    const char = code[i]!;
    const next = code[i + 1];
    if (quote !== "") {
      if (char === quote) quote = "";
      else if (quote === '"' && char === "\\" && (next === '"' || next === "\\")) word!.text += code[++i]!;
      else word!.text += char;
    } else if (char === "'" || char === '"') {
      quote = char;
      word ??= { text: "", line };
    } else if (char === "\\" && next === "\n") {
      end();
      i++;
      line++;
      continue;
    } else if (char === "\n" || char === ";" || char === "|") {
      end();
      // Pages forget the backslash before a line of options.
      if (!/^[ \t]*--?[A-Za-z]/.test(code.slice(i + 1, i + 100))) commands.push([]);
    } else if (char === " " || char === "\t") end();
    else (word ??= { text: "", line }).text += char;
    if (char === "\n") line++;
  }
  end();
  return commands;
}

/** A command of a page, and what it shows of the request. */
export interface ShownRequest {
  curl: Curl;
  body?: Example;
  query?: Example;
}

/** The requests that a piece of shell code sends, which begins at a line of a page. */
export const requestsIn = (code: string, file: string, first: number): ShownRequest[] =>
  curlsOf(code).map(({ method, url, line, data }) => {
    const at = { file, line: first + line };
    const body = data && exampleOf(data.text, "body", { file, line: first + data.line });
    const query = queryExample(url, at);
    return { curl: { method, url, at }, ...(body && { body }), ...(query && { query }) };
  });

/** The names in the query of an address that a page shows; what they are set to is a placeholder as often as not. */
function queryExample(url: string, at: Loc): Example | undefined {
  const query = /\?([^#\s]*)/.exec(url)?.[1] ?? "";
  const names = query.split("&").map((part) => part.split("=")[0]!);
  const plain = names.filter((name) => /^[A-Za-z_][\w.-]{0,60}(?:\[\])?$/.test(name));
  if (!plain.length) return undefined;
  return {
    location: "query",
    value: Object.fromEntries(plain.map((name) => [name.replace("[]", ""), null])),
    at,
    lines: {},
  };
}
