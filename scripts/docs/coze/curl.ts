import type { Curl } from "../../facts/facts.ts";
import type { CodeBlock } from "./blocks.ts";

const begins = /^[ \t]*curl\s/;
const maxLength = 20_000;

/** A shell command that sends a request, and where in its text the JSON that it sends begins. */
export interface Command extends Omit<Curl, "at"> {
  line: number;
  body?: { text: string; line: number };
}

export function readCurl({ text, line }: CodeBlock): Command | undefined {
  const lines = text.slice(0, maxLength).split("\n");
  const start = lines.findIndex((each) => begins.test(each));
  if (start < 0) return undefined;
  const command = lines.slice(start).join("\n");
  const [url] = /https?:\/\/[^\s'"\\]+/.exec(command) ?? [];
  if (url === undefined) return undefined;
  const said = /(?:--request|-X)[ =]+['"]?([A-Za-z]+)/.exec(command)?.[1];
  const sends = /\s(?:-d|--data(?:-raw|-binary|-urlencode)?|-F|--form|--json)[\s=]/.test(command);
  const body = bodyOf(command, line + start);
  return {
    method: (said ?? (sends ? "POST" : "GET")).toUpperCase(),
    url,
    line: line + start,
    ...(body ? { body } : {}),
  };
}

function bodyOf(command: string, line: number): Command["body"] {
  const match = /\s(?:-d|--data(?:-raw|-binary)?|--json)[\s=]+'([^']*)'/.exec(command);
  if (!match) return undefined;
  const before = command.slice(0, match.index + match[0].indexOf("'"));
  return { text: match[1]!, line: line + before.split("\n").length - 1 };
}
