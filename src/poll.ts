import { toCode, type Fields } from "./answer.js";
import { isPlatformError } from "./errors.js";
import { at } from "./path.js";
import { sleep } from "./retry.js";

/** How the answer of a status call is read; `x-wait` of the specs. */
export interface WaitRule {
  readonly status: string;
  readonly done: readonly string[];
  readonly failed: readonly string[];
  readonly action?: readonly string[];
  readonly error?: string;
}

export interface WaitInit<S = unknown> {
  /** Ends the wait, which then rejects with the signal's reason. The job goes on. */
  signal?: AbortSignal;
  /** Milliseconds between two polls; by default 1 s growing to 10 s, with jitter. */
  interval?: number;
  /** Milliseconds the whole wait may take; off by default. The job goes on. */
  timeout?: number;
  /** Receives every status. The wait rejects with what it throws. */
  onProgress?: (status: S) => void;
  headers?: Readonly<Record<string, string>>;
  maxRetries?: number;
}

export interface WaitSource<S> {
  readonly rule: WaitRule;
  /** One status call. */
  ask(signal: AbortSignal | undefined): Promise<S>;
  failed(details: { kind: "job" | "timeout"; code?: number | string; reason: string; body: unknown }): Error;
}

/** Polls until the job ends, or until the caller must act. */
export async function waitFor<S>(source: WaitSource<S>, init: WaitInit<S> = {}): Promise<S> {
  const { rule } = source;
  const { signal, interval, timeout, onProgress } = init;
  signal?.throwIfAborted();
  const controller = new AbortController();
  const abort = () => controller.abort(signal?.reason);
  const expired = new Error(`the job has not ended within ${timeout} ms`);
  const timer = timeout && setTimeout(() => controller.abort(expired), Math.min(timeout, longest));
  signal?.addEventListener("abort", abort);
  let last: S | undefined;
  try {
    const poller = createPoller<void, S>(() => source.ask(controller.signal), controller.signal, interval);
    for (;;) {
      const status = (last = await poller.ask());
      await abortable(controller.signal, () => Promise.resolve(onProgress?.(status)));
      const state = at(status, rule.status) as string;
      if (rule.done.includes(state) || rule.action?.includes(state)) return status;
      if (rule.failed.includes(state)) throw source.failed(describeJob(rule, status));
      await poller.pause();
    }
  } catch (error) {
    throw error === expired ? source.failed({ kind: "timeout", reason: expired.message, body: last }) : error;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", abort);
  }
}

/** Why a job failed, by its last status. A code of 0 says nothing: Coze sends it with jobs that were cancelled. */
export function describeJob(rule: WaitRule, body: unknown) {
  const error = at(body, rule.error);
  const { code: given, message, msg } = Object(error) as Fields;
  const reason = [error, message, msg, at(body, rule.status)].find((text) => text && typeof text === "string");
  const code = toCode(given);
  return { kind: "job" as const, ...(code && { code }), reason: reason as string, body };
}

const transient: ReadonlySet<string> = new Set(["server", "connection", "timeout", "rate_limit"]);

/** Asks again and again; failures that may pass count as missed, up to five in a row. */
export function createPoller<I, T>(ask: (input: I) => Promise<T>, signal?: AbortSignal, interval?: number) {
  const began = performance.now();
  let polls = 0;
  const pause = (least = 0) => sleep(Math.max(least, nextDelay(polls++, interval, Math.random)), signal);
  return {
    pause,
    /** Begins anew with short pauses. */
    reset: () => (polls = 0),
    async ask(input: I): Promise<T> {
      for (let missed = 0; ;)
        try {
          return await abortable(signal, () => ask(input));
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

/** Milliseconds to wait after the poll with this number, from 0. Never below 1 s: vendors ask for that. */
export function nextDelay(poll: number, interval: number | undefined, random: () => number): number {
  return interval ?? Math.min(10_000, Math.max(1000, 1000 * 1.5 ** poll * (0.8 + 0.4 * random())));
}

const longest = 2 ** 31 - 1; // A timer with more fires at once.

function abortable<T>(signal: AbortSignal | undefined, run: () => Promise<T>): Promise<T> {
  let abort = () => {};
  return new Promise<T>((resolve, reject) => {
    signal?.throwIfAborted();
    abort = () => reject(signal?.reason as Error);
    signal?.addEventListener("abort", abort);
    run().then(resolve, reject);
  }).finally(() => signal?.removeEventListener("abort", abort));
}
