import { existsSync } from "node:fs";
import { parse, type Parsed, type Syntax } from "./args.ts";
import type { Io } from "./io.ts";
import { overview, usages } from "./usage.ts";
import { visible } from "../report/visible.ts";

/** The result of a command: an exit code, problems of its arguments, or problems of the project's files. */
export type Answer = { exit: number } | { problems: string[] } | { configuration: string[] };

export type Command = (parsed: Parsed, io: Io) => Promise<Answer>;

interface Entry {
  syntax: Syntax;
  /** Commands are loaded when they run, so that each loads only what it needs. */
  load: () => Promise<Command>;
  isArgument?: (text: string) => boolean;
}

const formats = ["text", "json", "github", "markdown"];
const failOn = ["error", "warning", "never"];
const reporting = { format: formats, output: "any", "fail-on": failOn } as const;

const commands: Readonly<Record<string, Entry>> = {
  check: {
    syntax: {
      ...{ flags: ["all", "complete", "help"], values: { ...reporting, only: "any", specs: "any" } },
      ...{ lists: ["pages"], arguments: [] },
    },
    load: async () => (await import("./check.ts")).check,
  },
  watch: {
    syntax: {
      ...{
        flags: ["update", "help"],
        values: { ...reporting, only: "any", specs: "any", bodies: "any", contact: "any" },
      },
      ...{ lists: [], arguments: [] },
    },
    load: async () => (await import("./watch.ts")).watchCommand,
  },
  diff: {
    syntax: { flags: ["help"], values: reporting, lists: [], arguments: ["OLD", "NEW"] },
    load: async () => (await import("./diff.ts")).diff,
  },
  accept: {
    syntax: {
      ...{ flags: ["all", "complete", "differences", "help"], values: { reason: "any", rule: "any", specs: "any" } },
      ...{ lists: ["pages"], arguments: ["OPERATION..."] },
    },
    load: async () => (await import("./accept.ts")).accept,
    isArgument: (text) =>
      /^(?:get|put|post|delete|patch|head|options|trace)(?:\s|$)/i.test(text) ||
      (text.startsWith("/") && !existsSync(text)),
  },
  explain: {
    syntax: { flags: ["help"], values: {}, lists: [], arguments: ["RULE"] },
    load: async () => (await import("./rules.ts")).explain,
  },
  rules: {
    syntax: { flags: ["help"], values: { format: ["text", "markdown"] }, lists: [], arguments: [] },
    load: async () => (await import("./rules.ts")).listRules,
  },
};

/** Runs a command line and returns the exit code of the process. Tests replace some commands. */
export async function run(
  args: readonly string[],
  io: Io,
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
  const { syntax, load, isArgument } = commands[name]!;
  const usage = usages[name]!;
  const help = rest.indexOf("-h") >= 0 || rest.indexOf("--help") >= 0;
  if (help) {
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
