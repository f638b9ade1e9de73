import { isText, toCode, type Fields } from "../call/answer.js";
import { isPlatformError } from "../call/errors.js";
import { at } from "../call/at.js";
import type { WaitInit } from "../call/signature.js";
import type { WaitRule } from "../call/rule.js";
import { sleep, tooLong, within } from "../call/time.js";

export interface WaitSource<S> {
  readonly rule: WaitRule;
  /** One status call. */
  ask(signal: AbortSignal): Promise<S>;
  failure(details: { kind: "job" | "timeout"; code?: number | string; reason: string; body: unknown }): Error;
}

/** Polls until the job ends, or until the caller must act. */
export function waitFor<S>(source: WaitSource<S>, init: WaitInit<S> = {}): Promise<S> {
  const { rule, failure } = source;
  const { signal, interval, timeout, onProgress } = init;
  let last: S | undefined;
  const poll = async (inner: AbortSignal) => {
    const poller = createPoller<void, S>(() => source.ask(inner), inner, interval);
    for (;;) {
      const status = (last = await poller.ask());
      await onProgress?.(status);
      const jobs = rule.each === undefined ? [status] : [at(status, rule.each)].flat();
      const of = (states: readonly unknown[] = []) => jobs.filter((job) => states.includes(at(job, rule.status)));
      const broken = of(rule.failed);
      if (broken.length + of(rule.done).length === jobs.length && jobs.length) {
        if (broken.length) throw failure({ ...describeJob(rule, broken[0]), body: status });
        return status;
      }
      if (of(rule.action).length || at(status, rule.act)) return status;
      await poller.pause();
    }
  };
  const late = () => failure({ kind: "timeout", reason: tooLong("end of the job", timeout), body: last });
  return within(poll, { signal, ms: timeout || Infinity, late });
}

/** Why a job failed, by its last status. A code of 0 means nothing: Coze sends it with cancelled jobs. */
export function describeJob(rule: WaitRule, body: unknown) {
  const error = at(body, rule.error);
  const { code: given, error_code, message, msg, error_message } = Object(error) as Fields;
  const reason = [error, message, msg, error_message, at(body, rule.status)].find(isText);
  const code = toCode(given ?? error_code);
  return { kind: "job" as const, ...(code && { code }), reason: reason!, body };
}

const transient: ReadonlySet<string> = new Set(["server", "connection", "timeout", "rate_limit"]);

/** Polls; transient failures count as missed, up to five in a row. */
export function createPoller<I, T>(ask: (input: I) => Promise<T>, signal?: AbortSignal, interval?: number) {
  const began = performance.now();
  let polls = 0;
  const pause = (least = 0) => sleep(Math.max(least, nextDelay(polls++, interval, Math.random)), signal);
  return {
    pause,
    /** Starts again with short pauses. */
    reset: () => (polls = 0),
    async ask(input: I): Promise<T> {
      for (let missed = 0; ;)
        try {
          return await ask(input);
        } catch (error) {
          if (!isPlatformError(error)) throw error;
          // A job that was just started may not be found for some seconds.
          const early = error.kind === "not_found" && performance.now() - began < 10_000;
          if (!early && (!transient.has(error.kind) || ++missed > 5)) throw error;
          await pause(Math.min(error.retryAfterMs ?? 0, 60_000));
        }
    },
  };
}

/** Milliseconds to wait after a poll, counted from 0; without an interval at least 1 s, as vendors ask for. */
export function nextDelay(poll: number, interval: number | undefined, random: () => number): number {
  return interval ?? Math.min(10_000, Math.max(1000, 1000 * 1.5 ** poll * (0.8 + 0.4 * random())));
}
