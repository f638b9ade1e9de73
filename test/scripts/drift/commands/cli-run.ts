import { run, type Command } from "../../../../scripts/drift/commands/cli.ts";
import type { Io } from "../../../../scripts/drift/commands/io.ts";

export interface Ran {
  exit: number;
  out: string;
  err: string;
}

/** A way to the outside that remembers. */
export function memory(): { io: Io; said: { out: string; err: string } } {
  const said = { out: "", err: "" };
  const io: Io = {
    out: (text) => void (said.out += text),
    err: (text) => void (said.err += text),
    colour: false,
    progress: () => undefined,
  };
  return { io, said };
}

/** Runs a command line in this process, with other commands in place of some. */
export async function driftWith(instead: Record<string, Command>, ...args: string[]): Promise<Ran> {
  const { io, said } = memory();
  const exit = await run(args, io, instead);
  return { exit, ...said };
}

export const drift = (...args: string[]): Promise<Ran> => driftWith({}, ...args);
