import { createPlacer, type Prepared, type Rule, type Rules } from "./input.js";

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
  /** Headers of this call, beside those of the client. */
  headers?: Readonly<Record<string, string>>;
}

// Function types and not an interface: editors then jump to the table entry and show its comment.
export type Call<S extends Operations<S>, R extends keyof S, X, D extends Payload> =
  OnePath<R> extends true
    ? {} extends Input<S, R, X>
      ? (id: string, input?: Input<S, R, X>, init?: Init) => Promise<Output<S, R, X, D>>
      : (id: string, input: Input<S, R, X>, init?: Init) => Promise<Output<S, R, X, D>>
    : {} extends Input<S, R, X>
      ? (input?: Input<S, R, X>, init?: Init) => Promise<Output<S, R, X, D>>
      : (input: Input<S, R, X>, init?: Init) => Promise<Output<S, R, X, D>>;

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

/** Sends what `prepare` gives and answers with the payload. */
export type Send = (route: string, rule: Rule, prepare: () => Prepared, init: Init | undefined) => Promise<unknown>;

/** Turns a table of routes into calls of the same shape. Their types come from `Bound`: inferring them here is dear. */
export function bind(send: Send, rules: Rules, table: object): object {
  const calls = Object.entries(table).map(([name, entry]: [string, string | object]) => [
    name,
    typeof entry === "string" ? bindRoute(send, rules[entry] ?? {}, entry) : bind(send, rules, entry),
  ]);
  return Object.fromEntries(calls) as object;
}

function bindRoute(send: Send, rule: Rule, route: string): (...args: unknown[]) => Promise<unknown> {
  const { positional, place } = createPlacer(route, rule);
  return positional
    ? (id, input, init) => send(route, rule, () => place(input, id), init as Init | undefined)
    : (input, init) => send(route, rule, () => place(input), init as Init | undefined);
}
