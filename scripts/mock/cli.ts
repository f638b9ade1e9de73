import { runCommand, UsageError, type Command as Line } from "../command.ts";
import { painter, wantsColour } from "../terminal.ts";
import type { Mock, MockOptions } from "./mock.ts";

export interface Command {
  /** The command line that precedes the options. */
  name: string;
  start(options: MockOptions): Promise<Mock>;
}

const options = {
  port: { value: "N", default: "4010", about: "port to listen on, 0 for any free one" },
  quiet: { about: "print no line per request" },
};

const lineOf = (name: string): Line<typeof options> => ({
  name,
  about: "Serves mocks of all platforms on 127.0.0.1 until it is stopped, and prints what to pass to each factory.",
  options,
  exits: { 1: "the port cannot be had" },
});

const overview = `usage: agent-platform-clients mock [--port N] [--quiet]

Serves mocks of Firecrawl, Feishu Aily and Coze on this machine, for tests and
for trying out. "agent-platform-clients mock --help" names the options.`;

/** The command line of the package. */
export async function main([command, ...args]: string[], start: Command["start"]): Promise<void> {
  if (command === "mock") return run(args, { name: "agent-platform-clients mock", start });
  if (command === "--help" || command === "-h") return console.log(overview);
  console.error(command === undefined ? overview : `there is no command "${command}"\n\n${overview}`);
  process.exitCode = 2;
}

/** Serves the mock until the process receives SIGINT or SIGTERM. */
export async function run(args: string[], { name, start }: Command): Promise<void> {
  const paint = painter(wantsColour(process.stdout, process.env));
  process.exitCode = await runCommand(lineOf(name), args, async ({ port: given, quiet }) => {
    const port = /^\d{1,5}$/.test(given) ? Number(given) : Infinity;
    if (port > 65_535) throw new UsageError(`--port must be a number from 0 to 65535, got "${given}"`);
    const log = (line: string): void => console.log(/ [45]\d\d\b/.test(line) ? paint("notable", line) : line);
    let mock: Mock;
    try {
      mock = await start({ port, ...(!quiet && { log }) });
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      const taken = `port ${port} is in use; choose another with --port N, or 0 for a free one`;
      const denied = `port ${port} needs privileges that this user does not have; choose a port above 1023 with --port N`;
      console.error(code === "EADDRINUSE" ? taken : code === "EACCES" ? denied : message);
      return 1;
    }
    console.log(greeting(mock, (text) => paint("title", text)));
    const stop = (): void => void mock.close();
    process.once("SIGINT", stop);
    process.once("SIGTERM", stop);
    return 0;
  });
}

const greeting = ({ url, clients }: Mock, title: (text: string) => string): string => {
  const calls = clients.map(({ platform, options }) => {
    const fields = Object.entries(options).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
    return `create${platform[0]!.toUpperCase()}${platform.slice(1)}({ ${fields.join(", ")} })\n`;
  });
  return `${title(`mock platforms ready at ${url}`)}\n\n${calls.join("")}`;
};
