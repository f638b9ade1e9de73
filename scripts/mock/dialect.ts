import type { JsonObject } from "../json.ts";
import type { Operation } from "../spec/operations.ts";
import type { Bytes, Refusal, Reply, Stream } from "./reply.ts";
import type { BodyProblem, Incoming } from "./request.ts";

/** A request that is valid against the spec. Numbers and booleans of the query are no longer texts. */
export interface Call {
  params: Record<string, string>;
  query: JsonObject;
  body: JsonObject;
  files: File[];
  headers: Record<string, string>;
  /** The origin that the caller used. */
  origin: string;
}

/** Returns the body of a 200 response; throws a `Refusal` to fail. */
export type Handler = (call: Call) => JsonObject | Stream | Bytes | Promise<JsonObject | Stream | Bytes>;

export type Problem = BodyProblem | "no-token" | "bad-token" | "invalid" | "unknown-path" | "wrong-method" | "broken";

/** A field that was not accepted. */
export interface Violation {
  field: string;
  message: string;
}

/** What is a platform's own, exported by `<platform>/dialect.ts` as `createDialect`: its credentials, its errors, its tokens, its request ids, and the operations that keep state. */
export interface Dialect {
  platform: string;
  /** Alternative options of a client beside `baseUrl`, the usual ones last; one of them is the bearer token alone. */
  credentials: readonly Readonly<Record<string, string>>[];
  accepts(token: string): boolean;
  requestId: { header: string; create(): string };
  /** Puts the request id into a body. */
  sign(body: JsonObject, requestId: string): JsonObject;
  refuse(problem: Problem, detail: string, violations: Violation[]): Refusal;
  /** Whether a body reports a failure, whatever its status is. */
  failed(body: JsonObject): boolean;
  /** The part of a body that the spec's extensions describe. */
  payload(body: JsonObject, operation: Operation): JsonObject;
  /** What is refused although it is valid against the spec. */
  rules?(route: string, body: JsonObject): Violation[];
  /** Adds what every response of an operation has. */
  finish?(reply: Reply, operation: Operation): Reply;
  /** By route. */
  handlers: Record<string, Handler>;
  /** Routes that need no token and are in no spec. */
  open: Record<string, (incoming: Incoming) => JsonObject>;
}
