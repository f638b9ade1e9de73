import type { Curl, Example, FieldFact, Loc } from "../facts/facts.ts";
import { exampleOf } from "./document.ts";
import type { Report } from "./report.ts";

/** Where the calls of an operation go. */
export interface Endpoint {
  origin: string;
  /** With variables in braces, without the query. */
  path: string;
}

const methods = new Set(["GET", "PUT", "POST", "DELETE", "PATCH", "HEAD", "OPTIONS"]);
export const isMethod = (word: string): boolean => methods.has(word);

/** Pages write variables as `:tea_id`. */
export const bracedPath = (path: string): string =>
  path.replace(/[?#].*$/s, "").replace(/:([A-Za-z_][\w-]*)/g, "{$1}") || "/";

export function endpointOf(url: string): Endpoint | undefined {
  const [, origin, path] = /^(\w+:\/\/[^/?#]+)(.*)/s.exec(url) ?? [];
  return origin === undefined || path === undefined ? undefined : { origin, path: bracedPath(path) };
}

/** The names of a path's variables. */
export const variablesOf = (path: string): string[] => [...path.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name!);

/** The variables of an address and the rows that describe variables must be the same. */
export function checkVariables(
  variables: ReadonlySet<string>,
  fields: readonly FieldFact[],
  report: Report,
  at: Loc,
): void {
  const described = fields.filter(({ location }) => location === "path");
  for (const name of variables)
    if (!described.some(({ path }) => path === name))
      report("docs/path-var-undocumented", `nothing describes the variable "${name}"`, at, `path.${name}`);
  for (const { path, at: own } of described)
    if (!variables.has(path)) report.structure(`the address has no variable "${path}"`, own, `path.${path}`);
}

const common = new Set(["authorization", "content-type", "accept"]);
/** Whether a header belongs to every request: what it holds is said by other facts. */
export const isCommonHeader = (name: string): boolean => common.has(name.toLowerCase());

/** A `curl` command of a page, and what it shows of the request. */
export interface ShownRequest {
  curl: Curl;
  body?: Example;
  query?: Example;
}

const withData = new Set(["-d", "--data", "--data-raw", "--data-binary", "--json"]);
const withForm = new Set(["-F", "--form"]);
const withValue = new Set(["-H", "--header", "-u", "--user", "-o", "--output", "-A", "--user-agent", "-b", "--cookie"]);

/** The requests that a piece of shell code sends, which begins at a line of a page. */
export function requestsIn(code: string, file: string, first: number): ShownRequest[] {
  const requests: ShownRequest[] = [];
  for (const words of commandsOf(code)) {
    const start = words.findIndex(({ text }) => text === "curl");
    if (start < 0) continue;
    let [method, url, isGet] = ["", "", false];
    let data: Word | undefined;
    for (let i = start + 1; i < words.length; i++) {
      const { text, line } = words[i]!;
      if (text === "-X" || text === "--request") method = words[++i]?.text.toUpperCase() ?? "";
      else if (/^-X[A-Z]{3,7}$/.test(text)) method = text.slice(2);
      else if (text === "-G" || text === "--get") isGet = true;
      else if (withData.has(text)) data = words[++i] ?? data;
      else if (withForm.has(text)) [data, i] = [data ?? { text: "", line }, i + 1];
      else if (withValue.has(text)) i++;
      else if (url === "" && /^https?:\/\//.test(text)) url = text.replace(/\s.*$/s, "");
    }
    if (url === "") continue;
    const at = { file, line: first + words[start]!.line };
    const body = data && exampleOf(data.text, "body", { file, line: first + data.line });
    const query = queryExample(url, at);
    const curl = { method: method || (data && !isGet ? "POST" : "GET"), url, at };
    requests.push({ curl, ...(body && { body }), ...(query && { query }) });
  }
  return requests;
}

interface Word {
  text: string;
  /** From the first line of the code, which is 0. */
  line: number;
}

/** Pages forget the backslash before a line of options. */
const shell = /\\\n|[ \t]+|([\n;|])(?![ \t]*--?[A-Za-z])|[\n;|]|'[^']*'?|"(?:\\["\\]|[^"])*"?|[^\s;|'"\\]+|[^]/g;

/** Words by the rules of a shell: quotes, `\` before a line's end, one command a line. */
function commandsOf(code: string): Word[][] {
  const commands: Word[][] = [[]];
  let word: Word | undefined;
  let line = 0;
  for (const [token, end] of code.matchAll(shell)) {
    if (/^(?:\\\n|[ \t\n;|])/.test(token)) word = undefined;
    else {
      if (!word) commands.at(-1)!.push((word = { text: "", line }));
      word.text += textOf(token);
    }
    if (end !== undefined) commands.push([]);
    line += token.split("\n").length - 1;
  }
  return commands;
}

function textOf(token: string): string {
  if (token.startsWith("'")) return token.replaceAll("'", "");
  return token.startsWith('"') ? token.slice(1).replace(/\\(["\\])|"/g, "$1") : token;
}

/** The names in the query of an address that a page shows; what they are set to is a placeholder as often as not. */
function queryExample(url: string, at: Loc): Example | undefined {
  const query = /\?([^#\s]*)/.exec(url)?.[1] ?? "";
  const names = query.split("&").map((part) => part.split("=")[0]!);
  const plain = names.filter((name) => /^[A-Za-z_][\w.-]{0,60}(?:\[\])?$/.test(name));
  if (!plain.length) return undefined;
  const value = Object.fromEntries(plain.map((name) => [name.replace("[]", ""), null]));
  return { location: "query", value, at, lines: {} };
}
