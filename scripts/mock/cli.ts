import { parseArgs } from "node:util";
import type { Mock, MockOptions } from "./mock.ts";

const usageOf = (command: string): string => `usage: ${command} [--port N] [--quiet]

Serves mocks of all platforms on 127.0.0.1 until it is stopped.

  --port N   port to listen on, 0 for any free one (4010)
  --quiet    print no line per request
  --help     print this`;

export interface Command {
  /** The command line that precedes the options. */
  name: string;
  start(options: MockOptions): Promise<Mock>;
}

const overview = `usage: agent-platform-clients mock [--port N] [--quiet]

Serves mocks of Firecrawl, Feishu Aily and Coze on this machine, for tests and for trying out.
"agent-platform-clients mock --help" names the options.`;

/** The command line of the package. */
export async function main([command, ...args]: string[], start: Command["start"]): Promise<void> {
  if (command === "mock") return run(args, { name: "agent-platform-clients mock", start });
  if (command === "--help" || command === "-h") return console.log(overview);
  console.error(command === undefined ? overview : `there is no command "${command}"\n${overview}`);
  process.exitCode = 2;
}

/** Serves the mock until the process receives SIGINT or SIGTERM. */
export async function run(args: string[], { name, start }: Command): Promise<void> {
  const options = parse(args);
  if (typeof options === "string") {
    console.error(`${options}\n${usageOf(name)}`);
    process.exitCode = 2;
    return;
  }
  if (options.help) {
    console.log(usageOf(name));
    return;
  }
  const { port, quiet } = options;
  let mock: Mock;
  try {
    mock = await start({ port, ...(quiet ? {} : { log: (line) => console.log(line) }) });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const taken = `port ${String(port)} is in use; choose another with --port N, or 0 for a free one`;
    const denied = `port ${String(port)} needs privileges that this user does not have; choose a port above 1023 with --port N`;
    console.error(code === "EADDRINUSE" ? taken : code === "EACCES" ? denied : message);
    process.exitCode = 1;
    return;
  }
  console.log(greeting(mock));
  const stop = (): void => void mock.close();
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
}

function parse(args: string[]): { port: number; quiet: boolean; help: boolean } | string {
  try {
    const { values } = parseArgs({
      args,
      options: {
        port: { type: "string", default: "4010" },
        quiet: { type: "boolean", default: false },
        help: { type: "boolean", short: "h", default: false },
      },
    });
    const port = /^\d{1,5}$/.test(values.port) ? Number(values.port) : Infinity;
    return port > 65_535 ? `--port must be a number from 0 to 65535, got "${values.port}"` : { ...values, port };
  } catch (error) {
    return (error as Error).message;
  }
}

const greeting = ({ url, clients }: Mock): string => {
  const calls = clients.map(({ platform, options }) => {
    const fields = Object.entries(options).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
    return `create${platform[0]!.toUpperCase()}${platform.slice(1)}({ ${fields.join(", ")} })\n`;
  });
  return `mock platforms ready at ${url}\n\n${calls.join("")}`;
};
