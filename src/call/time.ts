/** What ends a wait before its time. */
export interface Limit {
  signal?: AbortSignal | null | undefined;
  /** Milliseconds; what no timer can count (25 days) is off. */
  ms?: number;
  /** The error when they are over. */
  late?: () => Error;
}

const longest = 2 ** 31 - 1; // A timer with more fires at once.

/**
 * What `run` gives, unless the signal, with its reason, or the time ends the wait first: what does not listen to the
 * signal that it is given must not hold the caller.
 */
export function within<T>(run: (signal: AbortSignal) => Promise<T>, { signal, ms, late }: Limit): Promise<T> {
  const control = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = (reason: unknown) => {
    control.abort(reason);
    return reason as Error;
  };
  let stop = (): void => {};
  return new Promise<T>((resolve, reject) => {
    signal?.throwIfAborted();
    stop = () => reject(end(signal?.reason));
    signal?.addEventListener("abort", stop);
    if (ms! <= longest) timer = setTimeout(() => reject(end(late?.())), ms);
    run(control.signal).then(resolve, reject);
  }).finally(() => {
    clearTimeout(timer);
    signal?.removeEventListener("abort", stop);
  });
}

/** Resolves after `ms`; rejects with the signal's reason at once when it aborts. */
export const sleep = (ms: number, signal?: AbortSignal | null): Promise<void> =>
  within(() => new Promise<never>(() => {}), { signal, ms: Math.min(ms, longest) || 0 }).catch(() =>
    signal?.throwIfAborted(),
  );
