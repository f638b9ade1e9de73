/** The kind of a failure, the same for all platforms. */
export type ErrorKind =
  | "auth"
  | "permission"
  | "payment"
  | "not_found"
  | "conflict"
  | "validation"
  | "rate_limit"
  | "server"
  | "connection"
  | "timeout"
  | "stream"
  | "job"
  | "parse"
  | "unknown";

/**
 * Whether the platform may have executed (and billed) the call.
 * `not-sent`: it never left this process. `rejected`: the platform refused it. `unknown`: it may have been executed.
 */
export type Outcome = "not-sent" | "rejected" | "unknown";

/** One attempt. */
export interface Attempt {
  /** HTTP status, if there was a response. */
  status?: number | undefined;
  /** Why the attempt failed; `"ok"` if it did not. */
  reason: string;
  /** Milliseconds waited before this attempt. */
  delayMs?: number | undefined;
  requestId?: string | undefined;
}

export interface ErrorDetails {
  platform: string;
  /** `"POST /interact"`: method and path as the spec writes them. */
  route: string;
  kind: ErrorKind;
  outcome: Outcome;
  /** The vendor's message, or what happened. */
  reason: string;
  status?: number | undefined;
  code?: number | string | undefined;
  requestId?: string | undefined;
  retryAfterMs?: number | undefined;
  attempts?: readonly Attempt[];
  headers?: Headers | undefined;
  body?: unknown;
  cause?: unknown;
}

const phrases: Partial<Record<ErrorKind, string>> = {
  auth: "Authentication failed",
  permission: "Permission denied",
  payment: "Payment required",
  validation: "Invalid request",
  parse: "Unreadable response",
};

/** `"Rate limit"` for `"rate_limit"`, unless `phrases` has a better one. */
const phraseOf = (kind: ErrorKind): string => phrases[kind] ?? kind[0]!.toUpperCase() + kind.slice(1).replace("_", " ");

// Registered, so that errors of a second copy of this package are recognised too.
const brand = Symbol.for("agent-platform-clients.PlatformError");

/** Every failure of a call: one class for all platforms. The caller's own abort is the only other thing a call throws. */
export class PlatformError extends Error {
  /** `firecrawl`, `aily` or `coze`. */
  declare readonly platform: string;
  /** Method and path of the call, as in the vendor's documentation: `"POST /interact"`. */
  declare readonly route: string;
  declare readonly kind: ErrorKind;
  /** HTTP status, if there was a response. */
  declare readonly status?: number;
  /** The vendor's business code; a number when it is all digits. */
  declare readonly code?: number | string;
  /** What the vendor's support asks for: Coze and Feishu log ids, or the request id. */
  declare readonly requestId?: string;
  /** Whether the platform may have executed, and billed, the call. */
  declare readonly outcome: Outcome;
  /** Milliseconds after which, by the vendor's response, a retry may succeed. */
  declare readonly retryAfterMs?: number;
  /** One entry per attempt, the last one included. */
  declare readonly attempts: readonly Attempt[];
  /** The response body as far as it could be read. Not enumerable, so that it does not fill logs. */
  declare readonly body?: unknown;
  /** The headers of the response, without cookies and credentials. Not enumerable either. */
  declare readonly headers?: Headers;

  constructor({ body, headers, cause, reason, ...facts }: ErrorDetails) {
    const { route, kind, status, code, requestId } = facts;
    const more = [reason, code !== undefined && `code ${code}`, requestId && `request id ${requestId}`];
    super(
      `${route}: ${status === undefined ? "" : `${status} `}${phraseOf(kind)} (${more.filter(Boolean).join("; ")})`,
      cause === undefined ? {} : { cause },
    );
    Object.assign(this, present({ attempts: [], ...facts }));
    Object.defineProperties(this, { body: { value: body }, headers: { value: headers } });
  }

  /** The message and the enumerable facts, for structured logs. */
  toJSON(): object {
    return { ...this, name: this.name, message: this.message };
  }
}

Object.defineProperties(PlatformError.prototype, { name: { value: "PlatformError" }, [brand]: { value: true } });

/** The fields that are not `undefined`; of these names, if there are some. */
export const present = <T extends object>(fields: T, names: readonly string[] = Object.keys(fields)): T =>
  Object.fromEntries(
    (names as readonly (keyof T & string)[])
      .filter((name) => fields[name] !== undefined)
      .map((name) => [name, fields[name]]),
  ) as T;

/** Adds the caller to the stack of an error that was made elsewhere and may belong to several; it stays bounded. */
export function retraced(error: PlatformError, caller = new Error()): PlatformError {
  const { stack = "" } = error;
  const frames = (caller.stack ?? "").replace(/^Error.*\n/, "");
  if (stack.length < 10_000) Reflect.set(error, "stack", `${stack}\n${frames}`);
  return error;
}

/** Whether a caught value is a {@link PlatformError}, also one of another copy of this package. */
export function isPlatformError(error: unknown): error is PlatformError {
  return brand in (Object(error) as object);
}

/** The kind of a failure by its HTTP status alone. */
export const kindOfStatus = (status: number): ErrorKind => statusKind(status) ?? (status >= 500 ? "server" : "unknown");

/** The kind of each business code, from codes by kind. */
export function kindTable(
  codes: Partial<Readonly<Record<ErrorKind, readonly (number | string)[]>>> = {},
): (code: unknown) => ErrorKind | undefined {
  const kinds = Object.keys(codes) as ErrorKind[];
  return (code) => kinds.find((kind) => codes[kind]!.includes(code as number));
}

const statusKind = /* @__PURE__ */ kindTable({
  validation: [400, 413, 415, 422],
  auth: [401],
  payment: [402],
  permission: [403],
  not_found: [404, 410],
  timeout: [408],
  conflict: [409],
  rate_limit: [429],
});
