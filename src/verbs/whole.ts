import { without } from "../call/input.js";
import { initOptions, problemOf } from "../call/options.js";
import type { RunInit } from "../call/signature.js";
import { tooLong, within } from "../call/time.js";
import type { Engine } from "../call/transport.js";

/** What makes several calls, within the limits of its `init`; `each` are the settings of every call. */
export async function whole<S, T>(
  engine: Engine,
  route: string,
  init: RunInit<S>,
  problem: string,
  run: (each: { signal: AbortSignal }) => Promise<T>,
  known?: () => unknown,
): Promise<T> {
  const reason = problem || problemOf("init", init, initOptions.run);
  if (reason) throw engine.failure({ route, kind: "validation", outcome: "not-sent", reason });
  const { signal, timeout } = init;
  // The other options are not those of a call.
  const settings = without(init, ["timeout", "interval", "onProgress", "onStart"]);
  const late = () => engine.failure({ route, kind: "timeout", reason: tooLong("answer", timeout), body: known?.() });
  return within((signal) => run({ ...settings, signal }), { signal, ms: timeout || Infinity, late });
}
