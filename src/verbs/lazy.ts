/** What can be awaited, and iterated as well: `begin` is called at the first use as a promise, once. */
export function lazy<T, I, M extends object>(
  name: string,
  begin: () => Promise<T>,
  iterate: () => AsyncIterator<I>,
  more?: M,
): Promise<T> & AsyncIterable<I> & M {
  let begun: Promise<T> | undefined;
  const start = () => (begun ??= begin());
  return {
    then: (done, failed) => start().then(done, failed),
    catch: (failed) => start().catch(failed),
    finally: (done) => start().finally(done),
    [Symbol.asyncIterator]: iterate,
    [Symbol.toStringTag]: name,
    ...more,
  } as Promise<T> & AsyncIterable<I> & M;
}
