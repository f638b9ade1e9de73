import type { Answer, Failed, Platform, Reading } from "./answer.js";
import { explain, redirection } from "./connection.js";
import { isPlatformError, retraced, type PlatformError } from "./errors.js";
import { InvalidInput, type Prepared } from "./input.js";
import type { ClientOptions, PlatformEvent, Report } from "./options.js";
import type { Reporter } from "./reporter.js";
import type { Secrets } from "./secrets.js";
import type { Init } from "./signature.js";
import { tooLong, within } from "./time.js";

/** Where the token of an attempt comes from. */
export interface ClientCredential {
  get(report: Report): string | undefined | Promise<string>;
  /** After a token was rejected: the token of the next attempt, or whether `get` has another one. */
  renew(rejected: string, report: Report): Promise<string | boolean>;
}

// Typed calls come from `Bound`; here the route is data, so openapi-fetch's own inference is bypassed once.
export interface Client {
  request(method: string, path: string, init: object): Promise<Answer>;
}

/** What all calls of a client share. */
export interface Connection
  extends Reporter, Pick<ClientOptions, "fetch" | "timeout" | "totalTimeout" | "maxRetries" | "on"> {
  readonly platform: Platform;
  readonly client: Client;
  /** The origin of the base URL, with a slash. */
  readonly origin: string;
  readonly credential: ClientCredential;
  readonly secrets: Secrets;
  /** In the order of their use. */
  middleware: readonly Middleware[];
  readonly userAgent: string | undefined;
  /** Whether the runtime's `fetch` sends a request again by itself. */
  readonly resends: boolean;
  /** Routes of which it was told that they are deprecated. */
  readonly deprecated: Set<string>;
  /** What is left of the retry budget. */
  readonly budget: { left: number };
}

/** Per-call options, shared by the verbs and `raw`. */
export interface Settings extends Omit<Init, "signal" | "headers"> {
  signal?: AbortSignal | null | undefined;
  headers?: unknown;
  parseAs?: string | undefined;
  fetch?: ClientOptions["fetch"];
  body?: unknown;
  middleware?: readonly Middleware[];
}

/** An openapi-fetch middleware, as far as it is used here. */
export type Middleware = Partial<Record<(typeof hooks)[number], (given: unknown) => unknown>>;

const hooks = ["onRequest", "onResponse", "onError"] as const;

/** What a middleware has thrown, as `cause`. It is no failure of the connection. */
class MiddlewareError extends Error {}

const guard = (middleware: Middleware): Middleware =>
  Object.fromEntries(
    hooks.map((hook) => [
      hook,
      async (given: unknown) => {
        try {
          return await middleware[hook]?.(given);
        } catch (cause) {
          throw new MiddlewareError("", { cause });
        }
      },
    ]),
  );

/** A call whose input is placed: what openapi-fetch sends in every attempt, and how the response is read. */
export interface Call<T> extends Pick<Prepared, "method" | "path" | "fields"> {
  readonly request: Record<string, unknown>;
  readonly read: (answer: Answer) => Reading<T> | Promise<Reading<T>>;
}

/** Emits an event of one attempt. */
export type Emit = (type: PlatformEvent["type"], more?: Partial<PlatformEvent>) => void;

/** How an attempt ended: with a payload, or with an error and how far it came. */
export type Ended<T> =
  | { payload: T; response: Response; requestId: string | undefined; error?: never }
  | {
      error: PlatformError;
      /** The token that was sent, if there was a response to it. */
      token: string | undefined;
      /** What the call resolves with if it is given up, in place of the error. */
      instead: T | undefined;
    };

/** How far an attempt has come; a failure before it is sent is of that kind. */
type Stage = "validation" | "auth" | "sent";

/** What an error says of an attempt that had come to a stage. */
export function failureAt(stage: Stage, route: string, caught: unknown): Failed {
  const isForeign = caught instanceof MiddlewareError;
  const cause = isForeign ? caught.cause : caught instanceof InvalidInput ? undefined : caught;
  const { kind, outcome, reason } = explain(isForeign ? cause : caught);
  const isSent = stage === "sent";
  return {
    ...{ route, cause, reason: isPlatformError(cause) ? cause.message : reason },
    kind: isForeign ? "unknown" : isSent ? kind : stage,
    outcome: isSent ? outcome : "not-sent",
  };
}

/** The same request, with a body that cannot be sent twice. */
async function asStream(request: Request): Promise<Request> {
  const bytes = await request.arrayBuffer();
  // Not the stream of a Blob, which Bun turns back into bytes.
  const body = new ReadableStream({
    start(controller) {
      controller.enqueue(new Uint8Array(bytes));
      controller.close();
    },
  });
  return new Request(request, { body, duplex: "half" } as RequestInit);
}

/**
 * Stands for the `Request` of a call whose parts are known to be valid, where nobody but the runtime's `fetch` sees it,
 * which makes a `Request` of its own: to make one costs as much as all else that openapi-fetch does.
 */
export class Draft {
  declare readonly url: string;

  constructor(url: string, init: object) {
    Object.assign(this, init, { url });
  }
}

const needsLength = "pass a fetch that sends request.text(), in Deno with poolMaxIdlePerHost: 0";

/**
 * Sends a call once, for the `n`th time, within `ms`. Rejects only with the reason of the caller's abort and, if it is the first attempt, with the
 * `PlatformError` of a token exchange: that was retried already, and belongs to all who wait for the token.
 */
export async function attempt<T>(
  { platform, client, origin, failure, fetch, middleware, userAgent, resends, deprecated }: Connection,
  route: string,
  { method, path, request, read }: Call<T>,
  settings: Settings,
  secrets: Secrets,
  emit: Emit,
  getToken: () => ReturnType<ClientCredential["get"]>,
  ms: number,
  safe: boolean,
  n: number,
): Promise<Ended<T>> {
  const { signal } = settings;
  // Else what may be billed could be sent twice.
  const isOnce = resends && !safe;
  const own = settings.fetch ?? fetch;
  const ask = (own ?? globalThis.fetch) as (...args: unknown[]) => Promise<Response>;
  const hooked = [...middleware, ...(settings.middleware ?? [])].map(guard);
  const began = performance.now();
  let stage = "validation" as Stage;
  let late: Error | undefined;
  let token: string | undefined;
  let response: Response | undefined;
  let answer: Answer | undefined;
  let instead: T | undefined;

  const facts = () => ({
    route,
    status: response?.status || undefined, // A browser hides the status of a redirect.
    requestId: response && platform.requestId(response.headers),
    headers: response?.headers,
  });
  const ended = (more: Partial<PlatformEvent>) =>
    stage === "sent" && emit("response", { status: response?.status, durationMs: performance.now() - began, ...more });

  async function send(request: Request, inner: AbortSignal): Promise<Response> {
    stage = "auth";
    const given = getToken();
    const mine = typeof given === "object" ? await given : given;
    inner.throwIfAborted();
    // Not to another origin, wherever a caller or a middleware sends the request.
    if (mine && request.url.startsWith(origin) && !request.headers.has("Authorization"))
      request.headers.set("Authorization", `Bearer ${(token = mine)}`);
    if (userAgent && !request.headers.has("User-Agent")) request.headers.set("User-Agent", userAgent);
    secrets.addHeaders(request.headers);
    let next: Request | string | undefined =
      isOnce && /json/.test(request.headers.get("Content-Type")!) ? await asStream(request) : request;
    stage = "sent";
    emit("request");
    for (let hops = 0; typeof next === "object"; hops++) {
      response = await (next instanceof Draft
        ? ask(next.url, next)
        : // Without `keepalive`, Bun takes a new connection, on which it sends nothing twice.
          ask(next, ...(isOnce ? [{ keepalive: false }] : [])));
      next = redirection(response, next, hops);
      // If `fetch` ignores the signal, nobody waits for its response any more.
      if (!next && !inner.aborted) return response;
      await response.body?.cancel();
      inner.throwIfAborted();
    }
    throw failure({ ...facts(), kind: platform.kindOf() ?? "unknown", reason: next! }, secrets);
  }

  async function exchange(inner: AbortSignal): Promise<Reading<T>> {
    // Not a copy, and with the method, which openapi-fetch adds: Node 20 is slow to add to a copy.
    Object.assign(request, {
      method,
      Request: own || isOnce || hooked.length ? undefined : request.Request,
      middleware: hooked,
      // A followed redirect could take headers and body elsewhere, or turn the call into a GET.
      redirect: "manual",
      fetch: (request: Request) => send(request, inner),
      // A stream that `raw` returns is read after the call is over.
      signal: signal && settings.parseAs === "stream" ? AbortSignal.any([inner, signal]) : inner,
    });
    answer = await client.request(method, path, request);
    const { headers, status } = answer.response;
    const sunset = headers.get("sunset") ?? undefined;
    const successor = /<([^>]*)>[^,]*\brel="?[^",]*successor-version/.exec(headers.get("link") ?? "")?.[1];
    if ((sunset || successor || headers.has("deprecation")) && !deprecated.has(route)) {
      deprecated.add(route);
      emit("deprecated", secrets.hide({ status, requestId: facts().requestId, sunset, successor }));
    }
    return read(answer);
  }

  const tooLate = () => (late = new Error(tooLong(stage === "auth" ? "token" : "complete response", Math.ceil(ms))));

  try {
    const reading = await within(exchange, { signal, ms, late: tooLate });
    if (reading.failed) {
      instead = reading.instead;
      if (isOnce && reading.failed.status === 411) reading.failed.reason = needsLength;
      throw failure(reading.failed, secrets);
    }
    const { payload, requestId: found = platform.requestId(answer!.response.headers) } = reading;
    const requestId = secrets.hide(found);
    ended({ requestId });
    return { payload, response: answer!.response, requestId };
  } catch (caught) {
    if (signal?.aborted) {
      ended({ error: secrets.hideError(signal.reason) });
      throw signal.reason;
    }
    const isOurs = isPlatformError(caught);
    if (isOurs && stage === "auth" && n === 1) throw retraced(caught);
    const error =
      isOurs && stage !== "auth"
        ? caught
        : failure(
            {
              ...failureAt(stage, route, caught),
              ...facts(),
              ...(response && { outcome: "unknown" }),
              ...(late && { kind: "timeout", cause: undefined }),
            },
            secrets,
          );
    ended({ error, requestId: error.requestId });
    return { error, token: answer && token, instead };
  }
}
