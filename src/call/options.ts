/** What {@link ClientOptions.on} receives. No URL query, headers or bodies. */
export interface PlatformEvent {
  /**
   * `request`: an attempt is sent. `response`: it has ended, with a response or an `error`. `retry`: another attempt
   * follows after `delayMs`. `token`: the token was rejected and is replaced, or the token store failed (`error`).
   * `stream`: a stream has begun or ended (`phase`).
   */
  type: "request" | "response" | "retry" | "token" | "stream";
  platform: string;
  /** `"POST /interact"`: method and path as the spec writes them. */
  route: string;
  /** Number of the attempt, from 1. */
  attempt: number;
  status?: number;
  requestId?: string;
  /** Milliseconds from the start of the attempt, body included. */
  durationMs?: number;
  /** Milliseconds until the next attempt. */
  delayMs?: number;
  /** The `PlatformError` of a failed attempt, or the reason of the caller's abort. */
  error?: unknown;
  /** Of a stream: `open` when its events can be read; `end` when it is over, with an `error` if it failed. */
  phase?: "open" | "end";
}

/** Options that the clients of all platforms share. */
export interface ClientOptions {
  /**
   * What precedes the paths of the vendor's documentation: Firecrawl with `/v2`, Aily and Coze the origin.
   * @default the vendor's public service
   */
  baseUrl?: string;
  /**
   * Replaces the runtime's `fetch`: for proxies, dispatchers, tests.
   * @default globalThis.fetch
   */
  fetch?: (request: Request) => Promise<Response>;
  /**
   * Milliseconds that one attempt may take, body included; 0 disables the limit. Operations that take longer by nature have their
   * own limit.
   * @default 60000
   */
  timeout?: number;
  /**
   * Milliseconds that all attempts of a call and the waits between them may take; 0 disables the limit.
   * @default 180000
   */
  totalTimeout?: number;
  /**
   * How often a failed attempt is retried. Reads are retried after any transient failure; a call that a retry could
   * execute or bill twice, only if the platform cannot have executed it.
   * @default 2
   */
  maxRetries?: number;
  /** Headers of every call. */
  headers?: Readonly<Record<string, string>>;
  /** Watches every attempt. What it throws is ignored. */
  on?: (event: PlatformEvent) => void;
}

/** Receives a failure of the token store. */
export type Report = (error: unknown) => void;

export interface TokenProvider {
  /** Returns a valid token. `report` receives a failure of the token store, which then counts as empty. */
  get(report?: Report): Promise<string>;
  /** Forgets this token if it is still the current one. */
  invalidate(rejected: string, report?: Report): void | Promise<void>;
}

/** A token, or a function that returns one: called before every attempt, and once more after its token was rejected. */
export type Token = string | (() => string | Promise<string>);

/** A token, a function that returns one, or a provider, which caches and renews it. */
export type Credential = Token | TokenProvider;

/** Returns the base URL without a trailing slash; throws if it could leak a credential or misplace the paths. */
export function checkBaseUrl(baseUrl: string): string {
  const { protocol, username, password, href } = URL.canParse(baseUrl) ? new URL(baseUrl) : ({} as Partial<URL>);
  if (!href || !/^https?:/.test(protocol!) || username || password || /[?#]/.test(baseUrl))
    throw new TypeError("baseUrl must be an absolute http(s) URL without credentials, query or fragment");
  return href.replace(/\/+$/, "");
}

/** Whether an HTTP header can carry it. */
export const isSecret = (value: unknown): value is string => typeof value === "string" && /^[\x21-\x7e]+$/.test(value);

/** Returns the secret if an HTTP header can carry it. The error never shows it. */
export function checkSecret(name: string, value: unknown): string {
  if (!isSecret(value)) throw new TypeError(`${name} must be a non-empty string of printable ASCII without spaces`);
  return value;
}

/** Returns the credential if it is one. */
export function checkCredential(credential: Credential): Credential {
  if (typeof credential === "function" || typeof (credential as TokenProvider | undefined)?.get === "function")
    return credential;
  return checkSecret("token", credential);
}
