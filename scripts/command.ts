import { parseArgs } from "node:util";

/** An option: a flag, or one that takes a value. */
export interface Option {
  /** What it does. */
  about: string;
  /** How its value is called in the usage; without one it is a flag. */
  value?: string;
  /** Its value where it is left out. */
  default?: string;
}

/** A command, as `--help` shows it. */
export interface Command<O extends Readonly<Record<string, Option>> = Readonly<Record<string, Option>>> {
  /** What precedes the arguments: `npm run size --`. */
  name: string;
  /** What it does. */
  about: string;
  /** What it takes beside options, as the usage shows it: `INPUT ...`. */
  operands?: string;
  options: O;
  /** Exit codes beside those of success and of wrong arguments. */
  exits: Readonly<Record<number, string>>;
}

export type Values<O> = {
  [K in keyof O]: O[K] extends { value: string }
    ? O[K] extends { default: string }
      ? string
      : string | undefined
    : boolean;
};

/** Arguments that a command cannot take; the message says what to write instead. */
export class UsageError extends Error {}

/** Where a command prints a line of its result, and a line of a problem. */
export interface Printer {
  log(line: string): void;
  error(line: string): void;
}

/** Runs a command with its arguments, or prints its help or what is wrong with them. Resolves with the exit code. */
export async function runCommand<const O extends Readonly<Record<string, Option>>>(
  command: Command<O>,
  args: readonly string[],
  job: (values: Values<O>, operands: string[]) => Promise<number> | number,
  { log, error }: Printer = console,
): Promise<number> {
  try {
    const { help, values, operands } = read(command, args);
    if (!help) return await job(values, operands);
    log(usageOf(command));
    return 0;
  } catch (problem) {
    if (!(problem instanceof UsageError)) throw problem;
    error(`${problem.message}\n\n${usageOf(command).split("\n\n")[0]!}\n"${command.name} --help" explains it.`);
    return 2;
  }
}

function read<O extends Readonly<Record<string, Option>>>(
  { options, operands }: Command<O>,
  args: readonly string[],
): { help: boolean; values: Values<O>; operands: string[] } {
  const known = Object.entries(options).map(([name, { value, default: usual }]) => {
    const type = value === undefined ? "boolean" : "string";
    return [name, { type, ...(usual !== undefined && { default: usual }) }] as const;
  });
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { ...Object.fromEntries(known), help: { type: "boolean", short: "h" } },
      allowPositionals: operands !== undefined,
    });
    const given: Readonly<Record<string, unknown>> = values;
    const all = Object.entries(options).map(([name, { value }]) => [name, given[name] ?? (value ? undefined : false)]);
    return { help: given.help === true, values: Object.fromEntries(all) as Values<O>, operands: positionals };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (!code?.startsWith("ERR_PARSE_ARGS")) throw error;
    const names = Object.keys(options).map((name) => `--${name}`);
    // The first sentence; Node goes on with how to pass what starts with a dash.
    const [said] = message.split(". ");
    throw new UsageError(`${said}; the options are ${[...names, "--help"].join(", ")}`);
  }
}

const width = 80;

/** What `--help` prints. */
export function usageOf({ name, about, operands, options, exits }: Command): string {
  const shown = Object.entries(options).map(
    ([option, { about, value, default: usual }]) =>
      [`--${option}${value ? ` ${value}` : ""}`, about + (usual === undefined ? "" : ` (${usual})`)] as const,
  );
  const codes = Object.entries({ 0: "success", ...exits, 2: "wrong arguments" });
  return [
    fold(`usage: ${name}`, [...(operands ? [operands] : []), ...shown.map(([call]) => `[${call}]`)], 7),
    fold("", about.split(" "), 0),
    table([...shown, ["--help", "print this"]]),
    `exit codes:\n${table(codes)}`,
  ].join("\n\n");
}

function table(rows: readonly (readonly [string, string])[]): string {
  const column = Math.max(...rows.map(([left]) => left.length)) + 4;
  return rows.map(([left, right]) => fold(`  ${left}`.padEnd(column - 1), right.split(" "), column)).join("\n");
}

/** Words after a text, in lines of at most 80 columns; all but the first are indented. */
function fold(text: string, words: readonly string[], indent: number): string {
  const lines = [text];
  for (const word of words) {
    const line = lines.at(-1)!;
    if (line.length + 1 + word.length > width) lines.push(" ".repeat(indent) + word);
    else lines[lines.length - 1] = line === "" ? word : `${line} ${word}`;
  }
  return lines.join("\n");
}
