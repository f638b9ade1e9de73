/** Output of a run. */
export interface Io {
  out(text: string): void;
  err(text: string): void;
  /** Whether reports may have colours. */
  colour: boolean;
  /** Shows progress on a terminal; does nothing elsewhere. */
  progress(text: string): void;
}

/** Output to the terminal, or to files and pipes. */
export function processIo({ stdout, stderr, env }: NodeJS.Process): Io {
  const plain = (env.NO_COLOR ?? "") !== "" || env.TERM === "dumb";
  const watched = stderr.isTTY && !env.CI && env.TERM !== "dumb";
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
    colour: stdout.isTTY && !plain,
    progress(text) {
      if (!watched) return;
      clear();
      stderr.write(text.slice(0, (stderr.columns || 80) - 1));
      shown = true;
    },
  };
}
