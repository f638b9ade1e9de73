import type { WaitInit } from "./options.js";
import type { Paged, EventStream } from "./result.js";
import type { Payload, Rule } from "./rule.js";

/** What `generated/<platform>.ts` says of an operation. */
interface Operation {
  parameters: { query?: unknown; header?: unknown; path?: unknown };
  requestBody?: unknown;
  responses: unknown;
}

type Operations<S> = { [R in keyof S]: Operation };

type Part<G> = [NonNullable<G>] extends [never] ? {} : NonNullable<G>;
type Body<B> = [B] extends [never] ? {} : B extends { content: infer C } ? C[keyof C] : {};
type OnePath<R> = R extends `${string}{${string}}${infer T}` ? (T extends `${string}{${string}` ? false : true) : false;

/** What the rules say of a route, `never` if nothing. */
type Is<X, R, K extends keyof Rule> = R extends keyof X
  ? X[R] extends { readonly [_ in K]: infer V }
    ? V
    : never
  : never;
type Without<T, F> = [F] extends [never] ? T : Omit<T, F & string>;

type Fields<O extends Operation, R, X> = Part<O["parameters"]["query"]> &
  Part<O["parameters"]["header"]> &
  Without<Body<NonNullable<O["requestBody"]>>, Is<X, R, "flag">> &
  (OnePath<R> extends true ? {} : Part<O["parameters"]["path"]>);

/** What a route takes, as one flat object; without the path parameter where there is just one, since that comes first. */
export type Input<S extends Operations<S>, R extends keyof S, X> = keyof Fields<S[R], R, X> extends never
  ? Record<string, never>
  : Fields<S[R], R, X>;

type Success<A> = A extends { 200: infer T } | { 201: infer T } ? Content<T> : undefined;
type Content<T> = T extends { content: { "application/json": infer J } } ? J : undefined;
type Data<T> = T extends { data?: unknown } ? T["data"] : undefined;

/** What a route answers. */
export type Output<S extends Operations<S>, R extends keyof S, X, D extends Payload> = D extends "body"
  ? Success<S[R]["responses"]>
  : [Is<X, R, "payload">] extends [never]
    ? Data<Success<S[R]["responses"]>>
    : Omit<Success<S[R]["responses"]>, "code" | "msg" | "detail">;

/** Settings of one call. */
export interface Init {
  /** Aborts the call; it then rejects with the signal's reason. Aborting does not undo what the platform has begun. */
  signal?: AbortSignal;
  /**
   * Milliseconds that one attempt may take, body included; 0 is off.
   * @default what the operation needs by nature, else the client's `timeout`
   */
  timeout?: number;
  /**
   * Milliseconds that all attempts and the waits between them may take; 0 is off.
   * @default what the operation needs by nature, else the client's `totalTimeout`
   */
  totalTimeout?: number;
  /**
   * How often a failed attempt is repeated, if that is safe; 0 means exactly one attempt.
   * @default the client's `maxRetries`
   */
  maxRetries?: number;
  /** Headers of this call, beside those of the client. */
  headers?: Readonly<Record<string, string>>;
}

/** Arguments of a call: the id where there is just one, the other inputs, the settings. */
type Args<S extends Operations<S>, R extends keyof S, X, I> =
  OnePath<R> extends true
    ? {} extends Input<S, R, X>
      ? [id: string, input?: Input<S, R, X>, init?: I]
      : [id: string, input: Input<S, R, X>, init?: I]
    : {} extends Input<S, R, X>
      ? [input?: Input<S, R, X>, init?: I]
      : [input: Input<S, R, X>, init?: I];

type At<T, P> = P extends `${infer K}.${infer L}` ? At<T[K & keyof T], L> : P extends "" ? T : T[P & keyof T];
type Items<T, P> = NonNullable<At<T, P>> extends readonly (infer I)[] ? I : never;

// A job's results are paged too, but its state is asked for by call.
type Result<S extends Operations<S>, R extends keyof S, X, D extends Payload> = X extends {
  [K in R]: { readonly page: { readonly items: infer P }; readonly wait?: never };
}
  ? Paged<Items<Output<S, R, X, D>, P>, Output<S, R, X, D>>
  : Promise<Output<S, R, X, D>>;

// Function types and not interfaces: editors then jump to the table entry and show its comment.
export type Call<S extends Operations<S>, R extends keyof S, X, D extends Payload> = (
  ...args: Args<S, R, X, Init>
) => Result<S, R, X, D>;

/** Settings of a stream. */
export interface StreamInit extends Omit<Init, "totalTimeout"> {
  /**
   * Milliseconds that may pass without a byte once the stream is open; 0 is off.
   * @default 120000
   */
  idleTimeout?: number;
}

type Sent<A> = A extends { 200: { content: { "text/event-stream": infer E } } } ? E : never;

/** What arrives that the spec does not know. */
export interface UnknownEvent {
  event: "unknown";
  name: string;
  data: unknown;
}
type Events<E> = E extends { event: string } ? E | UnknownEvent : E;
type Final<E, N> = [N] extends [never]
  ? E extends { data: infer T }
    ? T
    : E
  : Extract<E, { event: N }> extends { data: infer T }
    ? T
    : never;
type FinalName<X, R> = Is<X, R, "stream"> extends { readonly final: infer N } ? N : never;

/** A call that answers with events. It is sent at first use. */
export type StreamCall<S extends Operations<S>, R extends keyof S, X> = (
  ...args: Args<S, R, X, StreamInit>
) => EventStream<Events<Sent<S[R]["responses"]>>, Final<Sent<S[R]["responses"]>, FinalName<X, R>>>;

/** Settings of an iteration over the results of a job. */
export interface DocumentsInit extends Omit<Init, "totalTimeout"> {
  /**
   * Milliseconds between two polls of a job that is still running.
   * @default 1 s growing to 10 s, with jitter
   */
  interval?: number;
}

/** The state of a job without its results, where those come in pages. */
type Status<S extends Operations<S>, R extends keyof S, X, D extends Payload> = X extends {
  [K in R]: { readonly page: unknown };
}
  ? Omit<Output<S, R, X, D>, "data" | "next">
  : Output<S, R, X, D>;

/** What a group has beside the call that tells the state of its job. */
interface Wait<S extends Operations<S>, R extends keyof S, X, D extends Payload> {
  /**
   * Waits for a job that runs, by asking for its state; starts nothing. It resolves with the last state: when the job
   * is done, without the results where those come in pages, and when the caller must act first. A job that failed, was
   * cancelled or has expired throws `kind: "job"` with the last state as `body`.
   */
  wait(...args: Args<S, R, X, WaitInit<Status<S, R, X, D>>>): Promise<Status<S, R, X, D>>;
}
interface Documents<S extends Operations<S>, R extends keyof S, X, D extends Payload> {
  /** Iterates the results of a job as they are needed, and follows a job that is still running until it ends. */
  documents(...args: Args<S, R, X, DocumentsInit>): AsyncGenerator<Items<Output<S, R, X, D>, "data">, void>;
}
type Beside<S extends Operations<S>, T, X, D extends Payload> = T extends { readonly get: infer R extends keyof S }
  ? ([Is<X, R, "wait">] extends [never] ? unknown : Wait<S, R, X, D>) &
      (X extends { [K in R]: { readonly wait: unknown; readonly page: unknown } } ? Documents<S, R, X, D> : unknown)
  : unknown;

/** Names for routes, in groups. */
export interface Table<S> {
  readonly [name: string]: keyof S | Table<S>;
}

/** A table of routes as calls. A group whose `get` tells the state of a job has verbs that follow it. */
export type Bound<S extends Operations<S>, T, X, D extends Payload> = {
  readonly [K in keyof T]: T[K] extends keyof S ? Call<S, T[K], X, D> : Bound<S, T[K], X, D> & Beside<S, T[K], X, D>;
};

/** A table of routes as streams. */
export type Streams<S extends Operations<S>, T, X> = {
  readonly [K in keyof T]: T[K] extends keyof S ? StreamCall<S, T[K], X> : Streams<S, T[K], X>;
};

/** All routes of a table. */
export type Leaves<T> = { [K in keyof T]: T[K] extends string ? T[K] : Leaves<T[K]> }[keyof T];

/** Fails to compile, naming the routes, when a spec has routes that the tables lack. */
export type None<T extends never> = T;
