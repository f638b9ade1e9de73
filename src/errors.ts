/** What went wrong, in the same words for all platforms. */
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

/** One try of a call. */
export interface Attempt {
  /** HTTP status, where there was an answer. */
  status?: number;
  /** Why the try did not succeed. */
  reason: string;
  /** Milliseconds waited before this try. */
  delayMs?: number;
  requestId?: string;
}

export interface ErrorDetails {
  platform: string;
  /** `"POST /interact"`: method and path as the spec writes them. */
  route: string;
  kind: ErrorKind;
  outcome: Outcome;
  /** What the vendor said, or what happened. */
  reason: string;
  status?: number;
  code?: number | string;
  requestId?: string;
  retryAfterMs?: number;
  attempts?: readonly Attempt[];
  body?: unknown;
  cause?: unknown;
}

const phrases: Record<ErrorKind, string> = {
  auth: "Authentication failed",
  permission: "Permission denied",
  payment: "Payment required",
  not_found: "Not found",
  conflict: "Conflict",
  validation: "Invalid request",
  rate_limit: "Rate limited",
  server: "Server error",
  connection: "Connection failed",
  timeout: "Timed out",
  stream: "Stream broken",
  job: "Job failed",
  parse: "Unreadable answer",
  unknown: "Failed",
};

// Registered, so that errors of a second copy of this package are recognised too.
const brand = Symbol.for("agent-platform-clients.PlatformError");

/** Every failure of a call: one class for all platforms. The caller's own abort is the only other thing a call throws. */
export class PlatformError extends Error {
  /** `firecrawl`, `aily` or `coze`. */
  readonly platform: string;
  /** Method and path of the call, as in the vendor's documentation: `"POST /interact"`. */
  readonly route: string;
  readonly kind: ErrorKind;
  /** HTTP status, where there was an answer. */
  declare readonly status?: number;
  /** The vendor's business code; a number when it is all digits. */
  declare readonly code?: number | string;
  /** What the vendor's support asks for: Coze and Feishu log ids, or the request id. */
  declare readonly requestId?: string;
  /** Whether the platform may have executed, and billed, the call. */
  readonly outcome: Outcome;
  /** Milliseconds after which the vendor says a repetition may succeed. */
  declare readonly retryAfterMs?: number;
  /** One entry for each try. */
  readonly attempts: readonly Attempt[];
  /** The answer as far as it could be read. Not enumerable, so that it does not fill logs. */
  declare readonly body?: unknown;

  constructor(details: ErrorDetails) {
    const { platform, route, kind, outcome, reason, status, code, requestId, retryAfterMs, body, cause } = details;
    const facts = [reason, code !== undefined && `code ${code}`, requestId && `request id ${requestId}`];
    const head = [status, phrases[kind]].filter((part) => part !== undefined).join(" ");
    super(`${route}: ${head} (${facts.filter(Boolean).join("; ")})`, cause === undefined ? undefined : { cause });
    this.platform = platform;
    this.route = route;
    this.kind = kind;
    if (status !== undefined) this.status = status;
    if (code !== undefined) this.code = code;
    if (requestId !== undefined) this.requestId = requestId;
    this.outcome = outcome;
    if (retryAfterMs !== undefined) this.retryAfterMs = retryAfterMs;
    this.attempts = details.attempts ?? [];
    Object.defineProperty(this, "body", { value: body });
  }

  /** The message and the enumerable facts, for structured logs. */
  toJSON(): object {
    return { ...this, name: this.name, message: this.message };
  }
}

Object.defineProperty(PlatformError.prototype, "name", { value: "PlatformError" });
Object.defineProperty(PlatformError.prototype, brand, { value: true });

/** Tells whether something caught is a {@link PlatformError}, even one of another copy of this package. */
export function isPlatformError(error: unknown): error is PlatformError {
  return typeof error === "object" && error !== null && brand in error;
}

/** The kind of a failure of which only the HTTP status is known. */
export function kindOfStatus(status: number): ErrorKind {
  switch (status) {
    case 400: // Bad Request
    case 422: // Unprocessable Content
      return "validation";
    case 401: // Unauthorized
      return "auth";
    case 402: // Payment Required
      return "payment";
    case 403: // Forbidden
      return "permission";
    case 404: // Not Found
    case 410: // Gone
      return "not_found";
    case 408: // Request Timeout
      return "timeout";
    case 409: // Conflict
      return "conflict";
    case 429: // Too Many Requests
      return "rate_limit";
    default:
      return status >= 500 ? "server" : "unknown";
  }
}

/**
 * What an answer that is no success says of whether the call was executed. A vendor that reports a failure in the body
 * has refused the call, unless the status says that something broke on the way.
 */
export function outcomeOfStatus(status: number, reported: boolean, retryAfter: boolean): Outcome {
  if (status === 408) return "unknown";
  if (status === 503 && retryAfter) return "rejected";
  return status < 500 && (reported || status >= 400) ? "rejected" : "unknown";
}

/** The kind of each business code, from codes by kind. A code in two lists has the kind of the later one. */
export function kindTable(
  codes: Partial<Record<ErrorKind, readonly number[]>>,
): (code: number | string) => ErrorKind | undefined {
  const kinds = new Map<number | string, ErrorKind>();
  for (const [kind, list] of Object.entries(codes)) for (const code of list) kinds.set(code, kind as ErrorKind);
  return (code) => kinds.get(code);
}
