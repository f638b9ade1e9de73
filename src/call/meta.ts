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
const known = new WeakMap<object, Meta>();

/** Keeps what is known of a call with its payload, if that is an object. */
export function remember<T>(payload: T, meta: Meta | undefined): T {
  if (meta && Object(payload) === payload) known.set(payload as object, meta);
  return payload;
}

/** Status, request id and tries of the call that gave `result`; `undefined` for what no call gave. */
export const meta = (result: unknown): Meta | undefined => known.get(result as object);
