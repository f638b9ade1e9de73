import type { Attempt } from "./errors.js";

/** Facts about a successful call that are not in its payload. */
export interface Meta {
  status: number;
  /** The id by which the vendor's support finds the call. */
  requestId?: string | undefined;
  /** One entry per attempt, the successful one last. */
  attempts: readonly Attempt[];
}

// Beside the payload and not in it, so that payloads stay what the vendor documents.
// One for all copies of this package in a process, made at first use: importing changes nothing.
const key = Symbol.for("agent-platform-clients.meta");
const copies = globalThis as { [key]?: WeakMap<object, Meta> };
const own = new WeakMap<object, Meta>();
// A frozen global object must not make calls fail.
const known = () => copies[key] ?? (Reflect.set(copies, key, own), own);

/** Keeps the facts about a call beside its payload, if that is an object. */
export function remember<T>(payload: T, meta: Meta | undefined): T {
  if (meta && Object(payload) === payload) known().set(payload as object, meta);
  return payload;
}

/** Status, request id and attempts of the call that returned `result`; `undefined` if no call returned it. */
export const meta = (result: unknown): Meta | undefined => known().get(result as object);
