import { runtimes, type Runtime } from "./table.ts";

export interface Options {
  selected: readonly Runtime[];
  /** Fetch the binaries and run nothing. */
  fetchOnly: boolean;
}

const usage = "npm run test:runtimes -- [--only NAME,...] [--fetch]";

/** The options of the command, or the problem of its arguments. */
export function readOptions(args: readonly string[]): Options | { problem: string } {
  let selected = runtimes;
  let fetchOnly = false;
  for (let i = 0; i < args.length; i++) {
    const arg = args[i]!;
    if (arg === "--fetch") fetchOnly = true;
    else if (arg === "--only" || arg.startsWith("--only=")) {
      const names = (arg === "--only" ? (args[++i] ?? "") : arg.slice("--only=".length)).split(",").filter(Boolean);
      const unknown = names.filter((wanted) => !runtimes.some((runtime) => isCalled(runtime, wanted)));
      if (unknown.length || !names.length) {
        const known = [...new Set(runtimes.flatMap(({ family, name }) => [family, name]))].join(", ");
        const wrong = names.length ? `unknown runtime "${unknown.join('", "')}"` : "the name is missing";
        return { problem: `--only: ${wrong}; the runtimes are ${known}` };
      }
      selected = runtimes.filter((runtime) => names.some((wanted) => isCalled(runtime, wanted)));
    } else return { problem: `unknown argument ${arg}; usage: ${usage}` };
  }
  return { selected, fetchOnly };
}

const isCalled = ({ family, name }: Runtime, wanted: string): boolean => wanted === name || wanted === family;
