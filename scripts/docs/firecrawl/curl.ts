import type { Curl } from "../../facts/facts.ts";

export interface Command extends Omit<Curl, "at"> {
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
      else if (found.url === "" && /^https?:\/\//.test(text)) found.url = text;
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
      commands.push([]);
    } else if (char === " " || char === "\t") end();
    else (word ??= { text: "", line }).text += char;
    if (char === "\n") line++;
  }
  end();
  return commands;
}
