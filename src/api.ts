import type { Rule } from "./input.js";

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

/** Where the payload of a platform's answers is: the body itself, or its `data`. */
export type Payload = "body" | "data";

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

// Function types and not interfaces: editors then jump to the table entry and show its comment.
export type Call<S extends Operations<S>, R extends keyof S, X, D extends Payload> = (
  ...args: Args<S, R, X, Init>
) => Promise<Output<S, R, X, D>>;

/** Names for routes, in groups. */
export interface Table<S> {
  readonly [name: string]: keyof S | Table<S>;
}

/** A table of routes as calls. */
export type Bound<S extends Operations<S>, T, X, D extends Payload> = {
  readonly [K in keyof T]: T[K] extends keyof S ? Call<S, T[K], X, D> : Bound<S, T[K], X, D>;
};

/** All routes of a table. */
export type Leaves<T> = { [K in keyof T]: T[K] extends string ? T[K] : Leaves<T[K]> }[keyof T];

/** Fails to compile, naming the routes, when a spec has routes that the tables lack. */
export type None<T extends never> = T;
