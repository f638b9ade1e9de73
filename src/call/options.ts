/** What {@link ClientOptions.on} receives. No URL query, headers or bodies. */
export interface PlatformEvent {
  /**
   * `request`: an attempt is sent. `response`: it has ended, with an answer or an `error`. `retry`: it will be repeated
   * after `delayMs`. `token`: the token was rejected, and a new one is used; or a token store failed (`error`).
   * `stream`: a stream has begun, or is over (`phase`).
   */
  type: "request" | "response" | "retry" | "token" | "stream";
  platform: string;
  /** `"POST /interact"`: method and path as the spec writes them. */
  route: string;
  /** Number of the try, from 1. */
  attempt: number;
  status?: number;
  requestId?: string;
  /** Milliseconds from the start of the attempt, body included. */
  durationMs?: number;
  /** Milliseconds until the next attempt. */
  delayMs?: number;
  /** The `PlatformError` of a failed attempt, or the reason of the caller's abort. */
  error?: unknown;
  /** Of a stream: its events can be read; it has ended, with an `error` if it failed. */
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
   * Milliseconds that one attempt may take, body included; 0 is off. Operations that take longer by nature have their
   * own limit.
   * @default 60000
   */
  timeout?: number;
  /**
   * Milliseconds that all attempts of a call and the waits between them may take; 0 is off.
   * @default 180000
   */
  totalTimeout?: number;
  /**
   * How often a failed attempt is repeated. Reads are repeated after what may pass; what a repetition could bill or do
   * twice only when nothing can have run.
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

/** A token, or a function that is asked for one before every attempt, and once more when its token was rejected. */
export type Token = string | (() => string | Promise<string>);

/** All ways to give a token: also a provider, which caches and renews it. */
export type Credential = Token | TokenProvider;

/** The base URL without a trailing slash; throws for what could leak a credential or misplace the paths. */
export function checkBaseUrl(baseUrl: string): string {
  const { protocol, username, password, href } = URL.canParse(baseUrl) ? new URL(baseUrl) : ({} as Partial<URL>);
  if (!href || !/^https?:/.test(protocol!) || username || password || /[?#]/.test(baseUrl))
    throw new TypeError("baseUrl must be an absolute http(s) URL without credentials, query and fragment");
  return href.replace(/\/+$/, "");
}

/** Whether an HTTP header can carry it. */
export const isSecret = (value: unknown): value is string => typeof value === "string" && /^[\x21-\x7e]+$/.test(value);

/** The secret itself, if an HTTP header can carry it. The message never shows it. */
export function checkSecret(name: string, value: unknown): string {
  if (!isSecret(value)) throw new TypeError(`${name} must be a string that is not empty and has no white space`);
  return value;
}

/** The credential itself, if it can be one. */
export function checkCredential(credential: Credential): Credential {
  if (typeof credential === "function" || typeof (credential as TokenProvider | undefined)?.get === "function")
    return credential;
  return checkSecret("token", credential);
}
