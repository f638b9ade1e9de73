import { isPlatformError } from "../../src/index.js";
import type { Paint } from "../terminal.ts";

/** Prints steps in sections, one line per step, and counts failures. */
export function createPrinter(print: (line: string) => void, paint: Paint) {
  let failures = 0;
  const line = (mark: string, name: string, text: string) => print(`  ${mark} ${name.padEnd(22)} ${text}`);
  const right = (name: string, text: string) => line(paint("good", "✓"), name, text);
  const wrong = (name: string, text: string) => {
    failures++;
    line(paint("bad", "✗"), name, text);
  };
  return {
    section: (title: string, about: string) => print(`\n${paint("title", title)}: ${about}`),
    right,
    wrong,
    failures: () => failures,
    /** Shows the error of a call that must fail. */
    async fails(name: string, call: Promise<unknown>): Promise<void> {
      const error: unknown = await call.then(
        () => undefined,
        (reason: unknown) => reason,
      );
      if (isPlatformError(error))
        line(paint("notable", "!"), name, `${error.kind}, ${error.outcome}: ${error.message}`);
      else wrong(name, error === undefined ? "should have failed" : String(error));
    },
  };
}

export type Printer = ReturnType<typeof createPrinter>;
