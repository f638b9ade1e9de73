import { isEventStream, readAnswer, type Answer, type Reading } from "../call/answer.js";
import { CallMeta, meta } from "../call/meta.js";
import { initOptions } from "../call/options.js";
import type { Rule } from "../call/rule.js";
import type { StreamInit } from "../call/signature.js";
import type { Engine } from "../call/transport.js";
import { commonOf, type Around, type Verb } from "./bind.js";
import { createStream, type StreamSource } from "./stream.js";

/** Binds a route to a function that streams its events. */
export function bindStream(
  engine: Engine,
  { flag, stream, ...others }: Rule,
  route: string,
  _around: Around,
  transcribe?: StreamSource["transcribe"],
): Verb {
  const { platform } = engine;
  const rule: Rule = { ...others, flag: false };
  const { read, failure } = commonOf<StreamInit>(engine, rule, route, initOptions.stream);
  const more = flag ? { [flag]: true } : {};

  async function readStream(answer: Answer): Promise<Reading<Response>> {
    const { response } = answer;
    const { ok, status, headers } = response;
    if (ok && response.body && isEventStream(headers)) return { payload: response };
    const body = ok ? await response.text() : undefined;
    const reason = "the response is not an event stream";
    const { failed = { route, status, kind: "parse", reason, body } } = readAnswer(
      platform,
      route,
      {},
      { ...answer, data: body },
    );
    return { failed };
  }

  return (...args: unknown[]) => {
    const { input, init, prepare } = read(args);
    const { signal, idleTimeout = 120_000, ...settings } = init;
    let opened: Response | undefined;
    const report = (phase: "open" | "end", error?: unknown) => {
      const known = meta(opened);
      if (!known) return;
      const { status, requestId, attempts } = known;
      const shown = CallMeta.secretsOf(known)!.hideError(error);
      engine.emit?.({ type: "stream", phase, route, attempt: attempts.length, status, requestId, error: shown });
    };
    return createStream({
      rule: stream!,
      transcribe,
      signal,
      idleTimeout,
      timeout: init.timeout ?? engine.timeout,
      async open(inner) {
        // Only the opening is limited in time: the stream lasts as long as the platform sends.
        const limits = { totalTimeout: 0, ...settings, signal: inner };
        opened = await engine.exchange(route, rule, prepare(input, more), limits, "stream", readStream);
        if (!inner.aborted) report("open");
        return opened;
      },
      failure: (details) =>
        details.outcome === "not-sent"
          ? failure(details)
          : engine.failure({ route, ...details }, undefined, meta(opened)),
      kindOf: (code) => platform.kindOf(code),
      refusal(text) {
        const { failed: found } = readAnswer(platform, route, {}, { data: text, response: opened! });
        return found?.code === undefined ? undefined : found;
      },
      onEnd: (error) => report("end", error),
    });
  };
}
