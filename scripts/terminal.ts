import { styleText } from "node:util";

/** Where a command prints. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  /** Whether what it prints to `out` may have colours. */
  colour: boolean;
  /** Shows what is being done, in a line that the next text replaces; only where somebody watches. */
  progress(text: string): void;
}

type Environment = Readonly<Record<string, string | undefined>>;
type Stream = Pick<NodeJS.WriteStream, "write" | "on"> & { isTTY?: boolean; columns?: number };

/** The terminal of a process, or its files and pipes. */
export function terminalOf(process: { stdout: Stream; stderr: Stream; env: Environment }): Terminal {
  const { stdout, stderr, env } = process;
  const watched = stderr.isTTY === true && !env.CI && env.TERM !== "dumb";
  let shown = false;
  const clear = (): void => {
    if (shown) stderr.write("\r\u001b[K");
    shown = false;
  };
  for (const stream of [stdout, stderr])
    stream.on("error", (error: NodeJS.ErrnoException) => {
      // The reader of a pipe has closed it.
      if (error.code !== "EPIPE") throw error;
    });
  return {
    out(text) {
      clear();
      stdout.write(text);
    },
    err(text) {
      clear();
      stderr.write(text);
    },
    colour: wantsColour(stdout, env),
    progress(text) {
      if (!watched) return;
      clear();
      stderr.write(text.slice(0, (stderr.columns || 80) - 1));
      shown = true;
    },
  };
}

/** Whether a stream takes colours: as FORCE_COLOR says, else not with NO_COLOR, else if it is a terminal that can. */
export function wantsColour({ isTTY }: { isTTY?: boolean }, env: Environment): boolean {
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== "0" && env.FORCE_COLOR !== "false";
  return isTTY === true && !env.NO_COLOR && env.TERM !== "dumb";
}

const styles = { good: "green", bad: "red", notable: "yellow", title: "bold", quiet: "dim" } as const;

/** Colours a text by what it says. */
export type Paint = (style: keyof typeof styles, text: string) => string;

/** `styleText` alone looks at the environment only on newer versions of Node. */
export const painter =
  (colour: boolean): Paint =>
  (style, text) =>
    colour ? styleText(styles[style], text, { validateStream: false }) : text;
