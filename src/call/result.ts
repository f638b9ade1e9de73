// So that a program without this library in its own settings can read the types.
/// <reference lib="esnext.disposable" preserve="true" />

/** One page. */
export interface Page<I, D> {
  items: I[];
  /** The whole response. */
  data: D;
  /** Requests the page after this one; `undefined` on the last page. */
  next: (() => Promise<Page<I, D>>) | undefined;
}

/**
 * A paged list call. Await it for the first page, or iterate it for the items of all pages. The request is sent at
 * first use; each iteration starts again where the input says.
 */
export interface Paged<I, D> extends Promise<Page<I, D>>, AsyncIterable<I> {
  pages(): AsyncIterable<Page<I, D>>;
}

/**
 * The events of a call. The request is sent when the first event is read. A stream is consumed once: by iterating it
 * or its `text()`, or by `final()`. Leaving the loop closes the connection; it does not stop, or save the price of,
 * what the platform has begun.
 */
export interface EventStream<E, F = unknown> extends AsyncIterable<E>, AsyncDisposable {
  /** The text as it arrives: increments, or snapshots where the platform repeats all text so far. */
  text(): AsyncIterable<string>;
  /**
   * Reads all events and returns the final result: the data of the event that carries it; without that event, of the
   * last event that reports a `status` (a chat that requires an action); otherwise of the event that ended the stream.
   */
  final(): Promise<F>;
}
