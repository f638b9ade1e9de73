// So that a program without this library in its own settings can read the types.
/// <reference lib="esnext.disposable" preserve="true" />

export type { Conventions, Rules } from "./rule.js";

/** Settings of one call. */
export interface Init {
  /** Aborts the call; it then rejects with the signal's reason. Aborting does not undo what the platform has begun. */
  signal?: AbortSignal | undefined;
  /**
   * Milliseconds that one attempt may take, body included; 0 is off.
   * @default what the operation needs by nature, else the client's `timeout`
   */
  timeout?: number | undefined;
  /**
   * Milliseconds that all attempts and the waits between them may take; 0 is off.
   * @default what the operation needs by nature, else the client's `totalTimeout`
   */
  totalTimeout?: number | undefined;
  /**
   * How often a failed attempt is repeated, if that is safe; 0 means exactly one attempt.
   * @default the client's `maxRetries`
   */
  maxRetries?: number | undefined;
  /** Headers of this call, beside those of the client. */
  headers?: Readonly<Record<string, string>> | undefined;
}

/** Settings of a stream. */
export interface StreamInit extends Omit<Init, "totalTimeout"> {
  /**
   * Milliseconds that may pass without a byte once the stream is open; 0 is off.
   * @default 120000
   */
  idleTimeout?: number | undefined;
}

/** Settings of an iteration over the results of a job. */
export interface DocumentsInit extends Init {
  /**
   * Milliseconds between two polls of a job that is still running.
   * @default 1 s growing to 10 s, with jitter
   */
  interval?: number | undefined;
}

/** Options of `wait`. */
export interface WaitInit<S = unknown> {
  /** Ends the wait, which then rejects with the signal's reason. The job goes on. */
  signal?: AbortSignal | undefined;
  /** Milliseconds between two polls; by default 1 s growing to 10 s, with jitter. */
  interval?: number | undefined;
  /** Milliseconds that the whole wait may take; off by default. The job goes on. */
  timeout?: number | undefined;
  /** Receives every status. The wait rejects with what it throws. */
  onProgress?: ((status: S) => unknown) | undefined;
  headers?: Readonly<Record<string, string>> | undefined;
  maxRetries?: number | undefined;
}

/** Options of `run` and `ask`, which make several calls. */
export interface RunInit<S = unknown> extends WaitInit<S> {
  /** Milliseconds that all of it may take; off by default. */
  timeout?: number | undefined;
  /** Receives the id of what was started, by which it can be found again. The call rejects with what it throws. */
  onStart?: ((started: { id: string }) => unknown) | undefined;
}

/** A schema of a library: a Standard Schema that can state its JSON Schema, or one of TypeBox. */
export type Schema =
  | {
      readonly "~standard": {
        readonly validate: (value: unknown) => unknown;
        readonly jsonSchema: { readonly input: (options: { readonly target: "draft-07" }) => object };
        readonly types?: { readonly output: unknown } | undefined;
      };
    }
  | { readonly "~standard"?: undefined; readonly static: unknown };

/** A plain JSON Schema. The result is not checked against it. */
export type JsonSchema =
  | { readonly "~standard"?: undefined; readonly [keyword: string]: unknown }
  // What is declared as an interface.
  | (object & { readonly "~standard"?: undefined });

/** The field that a schema describes: there, and of the type of the schema; else as documented. */
export type Extracted<D, S> = [S] extends [never]
  ? D
  : [Schema] extends [S]
    ? D
    : S extends { readonly "~standard": { readonly types?: { readonly output: infer O } | undefined } }
      ? { [K in keyof D]-?: O }
      : S extends { readonly static: infer O }
        ? { [K in keyof D]-?: O }
        : D;

/** Settings of an iteration over the results of a job that was started with a schema. */
export interface SchemaDocumentsInit<S extends Schema> extends DocumentsInit {
  /** The schema of the job. The data of every result is checked against it. */
  schema?: S | JsonSchema | undefined;
}

/** Options of `wait` for a job that was started with a schema. */
export interface SchemaWaitInit<T, S extends Schema> extends WaitInit<T> {
  /** The schema of the job. Its data is checked against it. */
  schema?: S | JsonSchema | undefined;
}

/** What arrives that the spec does not know. */
export interface UnknownEvent {
  event: "unknown";
  name: string;
  data: unknown;
}
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
 * A job that is started and followed to its end. Await it for the last state with all results, or iterate it for the
 * results as they come. It is started at first use. A loop that is left, an abort and a failure cancel the job where
 * the platform can; what it has done is billed.
 */
export interface JobRun<I, S> extends Promise<S>, AsyncIterable<I> {}

/**
 * The events of a call. The request is sent when the first event is read. A stream is read once: by iterating it, its
 * `text()` or its `toReadableStream()`, or by `final()`, which may also follow a reading that came to its end. Leaving
 * the loop closes the connection; it does not stop, or save the price of, what the platform has begun.
 */
export interface EventStream<E, F = unknown> extends AsyncIterable<E>, AsyncDisposable {
  /** The text as it arrives: increments, or snapshots where the platform repeats all text so far. */
  text(): AsyncIterable<string>;
  /**
   * The text in UTF-8, as the body of a `Response`. Where the platform sends snapshots, which may change what was said
   * before, only the last one. Cancelling it closes the connection.
   */
  toReadableStream(): ReadableStream<Uint8Array>;
  /**
   * The final result, for which all events are read: of a chat its text, its last state and its complete messages;
   * otherwise the data of the last event.
   */
  final(): Promise<F>;
}
