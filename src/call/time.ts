/** What ends a wait early. */
export interface Limit {
  signal?: AbortSignal | null | undefined;
  /** Milliseconds; more than a timer can count (25 days) is no limit. */
  ms?: number;
  /** The error when the time is over. */
  late?: () => Error;
}

const longest = 2 ** 31 - 1; // A timer with more fires at once.

/** All that wait for one signal. They share one listener, since Node takes more than ten for a leak. */
class Watch extends Set<() => void> {
  readonly fire = (): void => this.forEach((run) => run());
}

const watches = new WeakMap<AbortSignal, Watch>();
const over = {};

/** Calls `run` when the signal aborts, until the returned function is called. */
export function onAbort(signal: AbortSignal | null | undefined, run: () => void): () => void {
  if (!signal) return () => {};
  const watch = watches.get(signal) ?? new Watch();
  watches.set(signal, watch.add(run));
  signal.addEventListener("abort", watch.fire);
  return () => {
    watch.delete(run);
    if (!watch.size) signal.removeEventListener("abort", watch.fire);
  };
}

/**
 * The result of `run`, unless the signal (with its reason) or the time ends the wait first. A `run` that ignores the
 * signal it receives does not hold the caller.
 */
export async function within<T>(run: (signal: AbortSignal) => Promise<T>, { signal, ms, late }: Limit): Promise<T> {
  signal?.throwIfAborted();
  const control = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stop: (() => void) | undefined;
  const end = (reason: unknown) => {
    control.abort(reason);
    return reason as Error;
  };
  try {
    return await new Promise<T>((resolve, reject) => {
      stop = onAbort(signal, () => reject(end(signal!.reason)));
      if (ms! <= longest) timer = setTimeout(() => reject(over as Error), ms);
      run(control.signal).then(resolve, reject);
    });
  } catch (error) {
    // Made here and not by the timer, so that its stack names the caller.
    throw error === over ? end(late?.()) : error;
  } finally {
    clearTimeout(timer);
    stop?.();
  }
}

/** What an error says that is thrown because a time is over. */
export const tooLong = (awaited: string, ms: number | undefined): string => `no ${awaited} within ${ms} ms`;

/** Resolves after `ms`; rejects with the signal's reason at once when it aborts. */
export const sleep = (ms: number, signal?: AbortSignal | null): Promise<void> =>
  within(() => new Promise<never>(() => {}), { signal, ms: Math.min(ms, longest) || 0 }).catch(() =>
    signal?.throwIfAborted(),
  );
