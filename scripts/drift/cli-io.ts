/** The way of a run to the outside. */
export interface Io {
  out(text: string): void;
  err(text: string): void;
  /** Whether reports may have colours. */
  colour: boolean;
  /** Says how far the run is; does nothing where nobody watches. */
  progress(text: string): void;
}

/** The terminal, or the files and pipes in its place. */
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
      // The reader of a pipe has seen enough.
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
