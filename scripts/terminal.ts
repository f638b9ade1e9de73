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

/**
 * Characters that would move the cursor, change colours, end a line, or show text in another order than it is written
 * in: control characters, format characters, single halves of pairs. Everything from outside that is printed passes here.
 */
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

const code = (character: string): string =>
  character
    .split("")
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .join("");

/** Text with its control characters written as `\u001b`. */
export const visible = (text: string): string => text.replace(invisible, code);

/** JSON without control characters in its text; it parses to the same value. */
export const visibleJson = (value: unknown, indent?: number): string =>
  JSON.stringify(value, null, indent).replace(invisible, (found) => (found === "\n" ? found : code(found)));

export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const characters = [...text];
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join("")}…`;
}

/** Columns that a text takes on a terminal: East Asian characters take two. */
export function columns(text: string): number {
  let total = 0;
  for (const character of text) total += wide.test(character) ? 2 : narrow.test(character) ? 0 : 1;
  return total;
}

const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const narrow = /\p{Mn}/u;

/** The words of a text in lines of at most so many columns; only a word that is wider than that is cut. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  let used = 0;
  const flush = (): void => {
    if (used > 0) lines.push(line);
    [line, used] = ["", 0];
  };
  for (const [, gap = "", word = ""] of text.matchAll(/( *)([^ ]+)/g)) {
    const needed = columns(word);
    if (used > 0 && used + gap.length + needed > width) flush();
    if (used > 0) {
      line += gap;
      used += gap.length;
    }
    for (const part of needed > width ? word : [word]) {
      const size = columns(part);
      if (used + size > width) flush();
      line += part;
      used += size;
    }
  }
  flush();
  return lines;
}
