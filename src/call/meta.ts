import type { Attempt } from "./errors.js";

/** What is known of a successful call beside its payload. */
export interface Meta {
  status: number;
  /** What the vendor's support can find the call by. */
  requestId?: string | undefined;
  /** One entry for each try, the successful one last. */
  attempts: readonly Attempt[];
}

// Beside the payload and not in it, so that payloads stay what the vendor documents.
// One for all copies of this package in a process, made at first use: importing changes nothing.
const key = Symbol.for("agent-platform-clients.meta");
const copies = globalThis as { [key]?: WeakMap<object, Meta> };
const own = new WeakMap<object, Meta>();
// A global object that is frozen is no reason for a call to fail.
const known = () => copies[key] ?? (Reflect.set(copies, key, own), own);

/** Keeps what is known of a call with its payload, if that is an object. */
export function remember<T>(payload: T, meta: Meta | undefined): T {
  if (meta && Object(payload) === payload) known().set(payload as object, meta);
  return payload;
}

/** Status, request id and tries of the call that gave `result`; `undefined` for what no call gave. */
export const meta = (result: unknown): Meta | undefined => known().get(result as object);
