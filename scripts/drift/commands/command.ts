import { parseArgs } from "node:util";
import type { Problem } from "../../spec/source.ts";
import type { Terminal } from "../../terminal.ts";

/** The result of a command: an exit code, problems of its arguments, or problems of the project's files. */
export type Answer = { exit: number } | { problems: string[] } | { configuration: string[] };

export type Command = (parsed: Parsed, io: Terminal) => Promise<Answer>;

/** Problems of the project's files, as they are printed. */
export const textsOf = (problems: readonly Problem[]): string[] =>
  problems.map(({ file, line, message }) => `${file}:${line}: ${message}`);

/** Whether a text is the method of an operation. */
export const isMethod = (text: string): boolean => /^(?:get|put|post|delete|patch|head|options|trace)$/i.test(text);

/** The options and arguments of a command. */
export interface Syntax {
  flags: readonly string[];
  /** Options with a value, and the allowed values if not every value is. */
  values: Readonly<Record<string, readonly string[] | "any">>;
  /** Options that can occur several times, or once with several values. */
  lists: readonly string[];
  /** The names of arguments, for messages; `...` at the end for any number. */
  arguments: readonly string[];
}

export interface Parsed {
  flags: ReadonlySet<string>;
  values: ReadonlyMap<string, string>;
  lists: ReadonlyMap<string, string[]>;
  arguments: string[];
}

/** The arguments of a command, and all problems of them. `isArgument` tells an argument from a value of a list. */
export function parse(
  args: readonly string[],
  syntax: Syntax,
  isArgument: (text: string) => boolean = () => false,
): { parsed: Parsed; problems: string[] } {
  const names = [...syntax.flags, ...Object.keys(syntax.values), ...syntax.lists];
  const { tokens } = parseArgs({
    args: [...args],
    strict: false,
    tokens: true,
    allowPositionals: true,
    options: Object.fromEntries(
      names.map((name) => [name, { type: syntax.flags.includes(name) ? ("boolean" as const) : ("string" as const) }]),
    ),
  });
  const problems: string[] = [];
  const flags = new Set<string>();
  const values = new Map<string, string>();
  const lists = new Map<string, string[]>();
  const positionals: string[] = [];
  let list: string[] | undefined;
  for (const token of tokens) {
    if (token.kind === "positional") {
      const value = token.value;
      if (list && !isArgument(value)) list.push(value);
      else positionals.push(value);
      continue;
    }
    list = undefined;
    if (token.kind !== "option") continue;
    const { name, rawName, value, inlineValue } = token;
    if (!names.includes(name)) {
      problems.push(`unknown option ${rawName}; ${near(name, names)}`);
    } else if (syntax.flags.includes(name)) {
      if (value !== undefined) problems.push(`${rawName} takes no value; write ${rawName} alone`);
      flags.add(name);
    } else if (value === undefined || value === "" || (!inlineValue && value.startsWith("-"))) {
      problems.push(`${rawName} needs a value; write ${rawName} ${placeholder(syntax, name)}`);
    } else if (syntax.lists.includes(name)) {
      lists.set(name, (list = lists.get(name) ?? []));
      list.push(value);
    } else if (values.has(name)) {
      problems.push(`${rawName} occurs twice; write it once`);
    } else {
      const allowed = syntax.values[name]!;
      if (allowed !== "any" && !allowed.includes(value))
        problems.push(`${rawName} cannot be "${value}"; write ${rawName} ${placeholder(syntax, name)}`);
      values.set(name, value);
    }
  }
  const wanted = syntax.arguments.filter((name) => !name.endsWith("..."));
  const many = wanted.length < syntax.arguments.length;
  for (const name of wanted.slice(positionals.length)) problems.push(`${name} is missing`);
  for (const extra of many ? [] : positionals.slice(wanted.length))
    problems.push(`unexpected argument "${extra}"; remove it, or put quotes around an argument with spaces`);
  return { parsed: { flags, values, lists, arguments: positionals }, problems };
}

function placeholder(syntax: Syntax, name: string): string {
  const allowed = syntax.values[name];
  return allowed === undefined || allowed === "any" ? name.toUpperCase() : allowed.join("|");
}

/** The option that was probably meant, or all options. */
function near(name: string, names: readonly string[]): string {
  const meant = names.find((other) => other.startsWith(name) || name.startsWith(other));
  return meant === undefined
    ? `the options are ${names.map((other) => `--${other}`).join(", ")}`
    : `did you mean --${meant}?`;
}
