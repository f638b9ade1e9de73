import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { visible, type Terminal } from "../../terminal.ts";
import { isMethod, type Answer, type Command, type Parsed } from "./command.ts";

/** What an option takes: nothing, a value, one of some values, or several values. */
type Option = "flag" | "any" | readonly string[] | "list";

/** The options and arguments of a command. */
export interface Syntax {
  options: Readonly<Record<string, Option>>;
  /** Their names, for messages; `...` at the end for any number. */
  arguments: readonly string[];
}

interface Entry extends Syntax {
  /** What `--help` prints. */
  usage: string;
  /** Commands are loaded when they run, so that each loads only what it needs. */
  load: () => Promise<Command>;
  isArgument?: (text: string) => boolean;
}

const formats = ["text", "json", "github", "markdown"];
const failOn = ["error", "warning", "never"];
const reporting = { format: formats, output: "any", "fail-on": failOn } as const;

const reports = `  --format FORMAT    text, json, github or markdown (text)
  --output FILE      write the report to a file, whole or not at all
  --fail-on SEVERITY exit with 1 for findings of this severity or higher: error,
                     warning or never (error)`;

const specs =
  "  --specs FOLDER     folder of the specs, the lock and the accepted differences\n                     (specs)";
const only = "  --only PLATFORM    check this platform only";

const exits = `exit codes:
  0  nothing at or above --fail-on
  1  findings
  2  usage or configuration
  3  a page could not be read in full, so findings may be missing
  4  a page could not be fetched`;

export const commands: Readonly<Record<string, Entry>> = {
  check: {
    usage: `usage: npm run drift -- check [--pages DIR ...] [options]

Compares our specs with the vendors' documentation: with the pages of --pages,
and for platforms without pages with the facts that were last reviewed (the
lock).

  --pages DIR ...    folders or files with pages and OpenAPI documents
  --complete         the folders contain the whole documentation of their
                     platforms, so what they lack is reported
  --all              report what is said of operations that no spec has, too
${only}
${specs}
${reports}

${exits}
`,
    options: { all: "flag", complete: "flag", help: "flag", ...reporting, only: "any", specs: "any", pages: "list" },
    arguments: [],
    load: async () => (await import("./check.ts")).check,
  },
  watch: {
    usage: `usage: npm run drift -- watch [options]

Fetches the vendors' live pages and reports what changed since the last review,
where they contradict themselves, and where our specs say something else.

${only}
${specs}
  --bodies FOLDER    save the fetched pages in a folder
  --contact TEXT     how the vendors can reach you; sent in the user agent
  --update           write additive and cosmetic changes to the lock
${reports}

${exits}
`,
    options: {
      ...{ update: "flag", help: "flag", ...reporting },
      ...{ only: "any", specs: "any", bodies: "any", contact: "any" },
    },
    arguments: [],
    load: async () => (await import("./watch.ts")).watchCommand,
  },
  diff: {
    usage: `usage: npm run drift -- diff OLD NEW [options]

Reports what changed between two OpenAPI documents or two folders of pages, and
the impact on callers. Breaking changes are errors, changes of behaviour and
risky changes are warnings, all others are notes.

${reports}

${exits}
`,
    options: { help: "flag", ...reporting },
    arguments: ["OLD", "NEW"],
    load: async () => (await import("./diff.ts")).diff,
  },
  accept: {
    usage: `usage: npm run drift -- accept [OPERATION ...] --reason TEXT --pages DIR ...
                        [options]
       npm run drift -- accept [OPERATION ...] --differences --rule RULE
                        --reason TEXT [options]

Writes the facts of reviewed pages to the lock. OPERATION is a method and a path
such as "POST /interact"; without one, the facts of all operations are written.
With --differences, the differences that a check reports are written to the
accepted ones, with the reason.

  --pages DIR ...    folders or files with pages and OpenAPI documents
  --reason TEXT      why the changes are accepted; use it as the commit message
  --differences      accept differences between specs and documentation
  --rule RULE        those that this rule reports
${specs}
`,
    options: {
      ...{ all: "flag", complete: "flag", differences: "flag", help: "flag" },
      ...{ reason: "any", rule: "any", specs: "any", pages: "list" },
    },
    arguments: ["OPERATION..."],
    load: async () => (await import("./accept.ts")).accept,
    isArgument: (text) => isMethod(text.split(/\s/)[0]!) || (text.startsWith("/") && !existsSync(text)),
  },
  explain: {
    usage: `usage: npm run drift -- explain RULE

Explains a rule: its severity, an example, and what to do about its findings.
`,
    options: { help: "flag" },
    arguments: ["RULE"],
    load: async () => (await import("./rules.ts")).explain,
  },
  rules: {
    usage: `usage: npm run drift -- rules [--format text|markdown]

Lists all rules.
`,
    options: { help: "flag", format: ["text", "markdown"] },
    arguments: [],
    load: async () => (await import("./rules.ts")).listRules,
  },
};

export const overview = `usage: npm run drift -- COMMAND [options]

  check     compare specs, generated files and documentation
  watch     compare the vendors' live pages with the last review
  diff      report what changed between two documents or folders of pages
  accept    write reviewed documentation to the lock
  explain   explain a rule
  rules     list all rules

"npm run drift -- COMMAND --help" prints its options. For scripts:
"npm run -s drift -- ..." or --output FILE.

${exits}
`;

/** Runs a command line and returns the exit code of the process. Tests replace some commands. */
export async function run(
  args: readonly string[],
  io: Terminal,
  instead: Readonly<Record<string, Command>> = {},
): Promise<number> {
  const [name = "--help", ...rest] = args;
  if (name === "--help" || name === "-h" || name === "help") {
    io.out(overview);
    return args.length ? 0 : 2;
  }
  if (!Object.hasOwn(commands, name)) {
    const known = Object.keys(commands).join(", ");
    io.err(`drift: unknown command "${visible(name)}"; the commands are ${known}\n\n${overview}`);
    return 2;
  }
  const { usage, load, isArgument, ...syntax } = commands[name]!;
  if (rest.includes("-h") || rest.includes("--help")) {
    io.out(usage);
    return 0;
  }
  const { parsed, problems } = parse(rest, syntax, isArgument);
  let answer: Answer;
  try {
    answer = problems.length ? { problems } : await (instead[name] ?? (await load()))(parsed, io);
  } catch (error) {
    // Without this the exit code would be 1, as with findings.
    io.err(`drift ${name} failed because of a defect of the checker:\n${visibleLines(error)}\n`);
    return 3;
  }
  if ("exit" in answer) return answer.exit;
  const wrong = "problems" in answer ? answer.problems : answer.configuration;
  io.err(wrong.map((problem) => `drift ${name}: ${visible(problem)}\n`).join(""));
  if ("problems" in answer) io.err(`\n${usage}`);
  return 2;
}

const visibleLines = (error: unknown): string =>
  String(error instanceof Error ? (error.stack ?? error.message) : error)
    .split("\n")
    .map(visible)
    .join("\n");

/** The arguments of a command, and all problems of them. `isArgument` tells an argument from a value of a list. */
export function parse(
  args: readonly string[],
  syntax: Syntax,
  isArgument: (text: string) => boolean = () => false,
): { parsed: Parsed; problems: string[] } {
  const options = new Map(Object.entries(syntax.options));
  const { tokens } = parseArgs({
    ...{ args: [...args], strict: false, tokens: true, allowPositionals: true },
    options: Object.fromEntries(
      [...options].map(([name, option]) => [name, { type: option === "flag" ? "boolean" : "string" } as const]),
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
      if (list && !isArgument(token.value)) list.push(token.value);
      else positionals.push(token.value);
      continue;
    }
    list = undefined;
    if (token.kind !== "option") continue;
    const { name, rawName, value, inlineValue } = token;
    const option = options.get(name);
    const usage = `${rawName} ${Array.isArray(option) ? option.join("|") : name.toUpperCase()}`;
    if (option === undefined) {
      problems.push(`unknown option ${rawName}; ${near(name, [...options.keys()])}`);
    } else if (option === "flag") {
      if (value !== undefined) problems.push(`${rawName} takes no value; write ${rawName} alone`);
      flags.add(name);
    } else if (value === undefined || value === "" || (!inlineValue && value.startsWith("-"))) {
      problems.push(`${rawName} needs a value; write ${usage}`);
    } else if (option === "list") {
      lists.set(name, (list = lists.get(name) ?? []));
      list.push(value);
    } else if (values.has(name)) {
      problems.push(`${rawName} occurs twice; write it once`);
    } else {
      if (option !== "any" && !option.includes(value)) problems.push(`${rawName} cannot be "${value}"; write ${usage}`);
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

/** The option that was probably meant, or all options. */
function near(name: string, names: readonly string[]): string {
  const meant = names.find((other) => other.startsWith(name) || name.startsWith(other));
  return meant === undefined
    ? `the options are ${names.map((other) => `--${other}`).join(", ")}`
    : `did you mean --${meant}?`;
}
