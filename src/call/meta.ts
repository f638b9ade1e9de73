import type { Attempt } from "./errors.js";
import type { Secrets } from "./secrets.js";

/** Facts about a successful call that are not in its payload. */
export interface Meta {
  readonly status: number;
  /** The id by which the vendor's support finds the call. */
  readonly requestId?: string | undefined;
  /** One entry per attempt, the successful one last. */
  readonly attempts: readonly Attempt[];
  /** The headers of the response, without cookies and credentials. */
  readonly headers: Headers;
}

/** Metadata of a call. Its headers are copied when they are asked for, which is rare. */
export class CallMeta implements Meta {
  readonly status: number;
  declare readonly requestId?: string;
  readonly attempts: readonly Attempt[];
  readonly #headers: Headers;
  readonly #secrets: Secrets;

  constructor(
    status: number,
    requestId: string | undefined,
    attempts: readonly Attempt[],
    headers: Headers,
    secrets: Secrets,
  ) {
    this.status = status;
    this.attempts = attempts;
    if (requestId) this.requestId = requestId;
    this.#headers = headers;
    this.#secrets = secrets;
  }

  get headers(): Headers {
    return this.#secrets.hideHeaders(this.#headers);
  }

  /** The secrets of the call, which its response may echo. */
  static secretsOf(meta: Meta | undefined): Secrets | undefined {
    return meta && #secrets in meta ? meta.#secrets : undefined;
  }
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

/** Status, request id, attempts and headers of the call that returned `result`; `undefined` if no call returned it. */
export const meta = (result: unknown): Meta | undefined => known().get(result as object);
