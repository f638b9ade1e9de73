import { typeName } from "./input.js";
import { credentialNames } from "./secrets.js";
import type { DocumentsInit, Init, RunInit, StreamInit, WaitInit } from "./signature.js";

/** What {@link ClientOptions.on} receives. No URL query, headers or bodies. */
export interface PlatformEvent {
  /**
   * `request`: an attempt is sent. `response`: it has ended, with a response or an `error`. `retry`: another attempt
   * follows after `delayMs`. `token`: the token was rejected and is replaced, or the token store failed (`error`).
   * `stream`: a stream has begun or ended (`phase`). `deprecated`: the platform says that the operation is going away;
   * once per route and client.
   */
  type: "request" | "response" | "retry" | "token" | "stream" | "deprecated";
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
  /** When the operation ends, as the platform says it: an HTTP date. */
  sunset?: string;
  /** The URL of what replaces the operation. */
  successor?: string;
  /** Of a stream: `open` when its events can be read; `end` when it is over, with an `error` if it failed. */
  phase?: "open" | "end";
}

/** Options that the clients of all platforms share. */
export interface ClientOptions {
  /**
   * What precedes the paths of the vendor's documentation: Firecrawl with `/v2`, Aily and Coze the origin.
   * @default the vendor's public service
   */
  baseUrl?: string | URL | undefined;
  /**
   * Replaces the runtime's `fetch`: for proxies, dispatchers, tests.
   * @default globalThis.fetch
   */
  fetch?: ((request: Request) => Promise<Response>) | undefined;
  /**
   * Milliseconds that one attempt may take, body included; 0 disables the limit. Operations that take longer by nature have their
   * own limit.
   * @default 60000
   */
  timeout?: number | undefined;
  /**
   * Milliseconds that all attempts of a call and the waits between them may take; 0 disables the limit.
   * @default 180000
   */
  totalTimeout?: number | undefined;
  /**
   * How often a failed attempt is retried. Reads are retried after any transient failure; a call that a retry could
   * execute or bill twice, only if the platform cannot have executed it.
   * @default 2
   */
  maxRetries?: number | undefined;
  /** Headers of every call. */
  headers?: Readonly<Record<string, string>> | undefined;
  /** Watches every attempt. What it throws is ignored. */
  on?: ((event: PlatformEvent) => void) | undefined;
  /**
   * Sends credentials of calls over `http://` to another computer, where others can read them. Requests for tokens
   * need `https://` all the same.
   * @default false
   */
  allowInsecure?: boolean | undefined;
}

type Names<T> = readonly (keyof T & string)[];

/** The options of each sort of verb. */
const common = ["timeout", "maxRetries", "headers"] as const;
const callOptions = ["signal", ...common, "totalTimeout"] as const satisfies Names<Init>;
const waitOptions = ["signal", ...common, "interval", "onProgress"] as const;
export const initOptions: Readonly<Record<"call" | "stream" | "documents" | "wait" | "run", readonly string[]>> = {
  call: callOptions,
  stream: ["signal", ...common, "idleTimeout"] satisfies Names<StreamInit>,
  documents: [...callOptions, "interval"] satisfies Names<DocumentsInit>,
  wait: waitOptions satisfies Names<WaitInit>,
  run: [...waitOptions, "onStart"] satisfies Names<RunInit>,
};

export const clientOptions: Names<ClientOptions> = [
  ...common,
  "totalTimeout",
  "baseUrl",
  "fetch",
  "on",
  "allowInsecure",
];

/** Why options cannot be used; "" if they can. An option that is `undefined` is absent. */
export function problemOf(of: string, options: object, names: readonly string[]): string {
  // An AbortController is as good as `{ signal }`.
  if (typeName(options) !== "Object" && !(Object(options) as Init).signal)
    return `${of} must be a plain object, got ${typeName(options)}`;
  for (const [name, value] of Object.entries(options) as [string, unknown][]) {
    if (!names.includes(name)) return `${of} has no "${name}"; use ${nearest(name, names)}`;
    const what = value !== undefined && wanted(name, value);
    if (what) return `${name} must be ${what}`;
  }
  return "";
}

/** What the value of an option must be and is not. */
function wanted(name: string, value: unknown): string | false {
  const whole = name === "maxRetries";
  if (whole || /timeout|interval/i.test(name))
    return (
      !(Number[whole ? "isInteger" : "isFinite"](value) && (value as number) >= 0) &&
      `a ${whole ? "whole" : "finite"} number, 0 or more`
    );
  if (/^(fetch|on)/.test(name)) return typeof value !== "function" && "a function";
  if (name === "signal") return !(Object(value) as Partial<AbortSignal>).throwIfAborted && "an AbortSignal";
  try {
    return name === "headers" && !new Headers(value as Record<string, string>);
  } catch {
    return "an object of valid headers";
  }
}

/** The option that was meant: the one with the most pairs of letters of the name. */
function nearest(name: string, names: readonly string[]): string {
  const meant = name.replace(/.*(url|domain|host|endpoint|origin).*/i, "baseUrl");
  const likeness = (other: string) =>
    [...meant].filter((_, i) => other.includes(meant.slice(i, i + 2))).length / other.length;
  return names.reduce((a, b) => (likeness(b) > likeness(a) ? b : a));
}

/**
 * Throws for an argument with options that the function does not have or cannot use. Credentials and ids must not
 * be `undefined`; the error has the advice.
 */
export function checkOptions(
  of: string,
  options: object,
  credentials: readonly string[],
  others: readonly string[] = clientOptions,
  advice = "leave it out",
): void {
  const problem = problemOf(`argument of ${of}`, options, [...credentials, ...others]);
  if (problem) throw new TypeError(problem);
  for (const name of credentials)
    if (name in options && options[name as never] === undefined) throw new TypeError(`${name} is undefined; ${advice}`);
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
export function checkBaseUrl(baseUrl: string | URL, name = "baseUrl"): string {
  const { protocol, username, password, href } =
    /^(String|URL)$/.test(typeName(baseUrl)) && URL.canParse(baseUrl) ? new URL(baseUrl) : ({} as Partial<URL>);
  if (!href || !/^https?:/.test(protocol!) || username || password || /[?#]/.test(String(baseUrl)))
    throw new TypeError(`${name} must be an http(s) URL without credentials, query or fragment`);
  return href.replace(/\/+$/, "");
}

/** Whether nobody on the way can read what is sent there: by HTTPS, or to this computer. */
export function isPrivate(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return protocol === "https:" || /^(127(\.\d+){3}|\[::1\]|(.+\.)?localhost)$/.test(hostname);
}

/** Returns the base URL of a client if its credentials may be sent there. */
export function checkServer(baseUrl: string | URL, { allowInsecure, headers, ...options }: ClientOptions): string {
  const checked = checkBaseUrl(baseUrl);
  const names = [...Object.keys(options), ...new Headers(headers).keys()];
  if (allowInsecure !== true && !isPrivate(checked) && names.some((name) => credentialNames.test(name)))
    throw new TypeError("baseUrl must start with https:// to send a credential, or pass allowInsecure: true");
  return checked;
}

/** Whether an HTTP header can carry it. */
export const isSecret = (value: unknown): value is string => typeof value === "string" && /^[\x21-\x7e]+$/.test(value);

/** Returns the secret if an HTTP header can carry it. The error never shows it. */
export function checkSecret(name: string, value: unknown): string {
  if (isSecret(value)) return value;
  const got = typeof value === "string" ? `"${value && "[redacted]"}"` : typeName(value);
  throw new TypeError(`${name} must be non-empty printable ASCII without spaces, got ${got}`);
}

/** Returns the credential if it is one. */
export function checkCredential(credential: Credential): Credential {
  if (typeof credential === "function" || typeof (credential as TokenProvider | undefined)?.get === "function")
    return credential;
  return checkSecret("token", credential);
}
