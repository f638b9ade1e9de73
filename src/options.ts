/** What {@link ClientOptions.on} receives. No URL query, headers or bodies. */
export interface PlatformEvent {
  /** `request`: an attempt is sent. `response`: it has ended, with an answer or an `error`. */
  type: "request" | "response";
  platform: string;
  /** `"POST /interact"`: method and path as the spec writes them. */
  route: string;
  /** Number of the try, from 1. */
  attempt: number;
  status?: number;
  requestId?: string;
  /** Milliseconds from the start of the attempt, body included. */
  durationMs?: number;
  /** The `PlatformError` of a failed attempt, or the reason of the caller's abort. */
  error?: unknown;
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
  /** Headers of every call. */
  headers?: Readonly<Record<string, string>>;
  /** Watches every attempt. What it throws is ignored. */
  on?: (event: PlatformEvent) => void;
}

/** A token, or a function that is asked for one before every attempt. */
export type Token = string | (() => string | Promise<string>);

/** The base URL without a trailing slash; throws for what could leak a credential or misplace the paths. */
export function checkBaseUrl(baseUrl: string): string {
  let url;
  try {
    url = new URL(baseUrl);
  } catch {
    throw new TypeError(`baseUrl must be an absolute URL such as "https://api.example.com"`);
  }
  if (!/^https?:$/.test(url.protocol)) throw new TypeError(`baseUrl must start with https:// or http://`);
  if (url.username || url.password) throw new TypeError("baseUrl must not hold credentials");
  if (url.search || url.hash || /[?#]/.test(baseUrl))
    throw new TypeError("baseUrl must not have a query or a fragment");
  return url.href.replace(/\/+$/, "");
}

/** The secret itself, if an HTTP header can carry it. The message never shows it. */
export function checkSecret(name: string, value: unknown): string {
  if (typeof value !== "string") throw new TypeError(`${name} must be a string, not ${typeof value}`);
  if (value === "") throw new TypeError(`${name} is empty`);
  if (!/^[\x21-\x7e]+$/.test(value))
    throw new TypeError(`${name} has white space or other characters that a header cannot carry`);
  return value;
}
