import createClient, { type Client } from "openapi-fetch";
import { parsed, readAnswer, type Answer, type Failed, type Fields, type Platform } from "./answer.js";
import type { Send } from "./api.js";
import { explain } from "./connection.js";
import { PlatformError } from "./errors.js";
import { fillPath, fillQuery, InvalidInput, serializeBody } from "./input.js";
import { checkBaseUrl, checkSecret, type ClientOptions, type PlatformEvent, type Token } from "./options.js";
import { createSecrets } from "./secrets.js";

/** The typed openapi-fetch client of a platform. */
export type Raw<P extends object> = Client<P>;

export interface TransportOptions extends ClientOptions {
  baseUrl: string;
  token: Token | undefined;
}

interface RawInit {
  signal?: AbortSignal | null;
  headers?: unknown;
  parseAs?: string;
  fetch?: ClientOptions["fetch"];
}

// Typed calls come from `Bound`; here the route is data, so openapi-fetch's own inference is bypassed once.
interface Untyped {
  request(method: string, path: string, init: object): Promise<Answer>;
}

/** The two ways to call a platform: calls by route that throw, and the raw client on the same connection. */
export function createTransport(platform: Platform, options: TransportOptions): { send: Send; raw: object } {
  const { token, on } = options;
  const secrets = createSecrets();
  if (typeof token === "string") secrets.add(token);
  addHeaderSecrets(options.headers);

  const baseUrl = checkBaseUrl(options.baseUrl);
  const { origin } = new URL(baseUrl);
  const client = createClient({
    baseUrl,
    pathSerializer: fillPath,
    querySerializer: (values) => fillQuery(values as Fields),
    bodySerializer: serializeBody,
    ...(options.headers && { headers: options.headers }),
  }) as unknown as Untyped;

  function addHeaderSecrets(headers: unknown): void {
    for (const [name, value] of Object.entries((headers ?? {}) as Fields))
      if (/auth|key|token|secret|cookie/i.test(name) && typeof value === "string") {
        secrets.add(value);
        secrets.add(value.replace(/^\w+ /, ""));
      }
  }

  function emit(event: Omit<PlatformEvent, "platform">): void {
    if (!on) return;
    try {
      // A handler that returns a promise must not cause an unhandled rejection either.
      Promise.resolve(on({ ...event, platform: platform.name })).catch(() => {});
    } catch {
      // Watching must not break what is watched.
    }
  }

  function failed({ cause, ...details }: Failed): PlatformError {
    const shown = secrets.hide(details);
    const { reason, status, requestId } = shown;
    return new PlatformError({
      ...shown,
      ...(cause !== undefined && { cause: secrets.hideError(cause) }),
      platform: platform.name,
      attempts: [{ reason, ...(status !== undefined && { status }), ...(requestId && { requestId }) }],
    });
  }

  async function getToken(): Promise<string | undefined> {
    if (typeof token !== "function") return token;
    const value = checkSecret("what the token function returned", await token());
    secrets.add(value);
    return value;
  }

  /** One attempt. It rejects with a `PlatformError` or with the caller's own abort reason. */
  async function attempt<T>(
    route: string,
    init: RawInit | undefined,
    request: (fetch: (request: Request) => Promise<Response>) => Promise<Answer>,
    read: (answer: Answer) => T,
  ): Promise<T> {
    const { signal } = init ?? {};
    const event = { route, attempt: 1 };
    const began = performance.now();
    let stage: "preparing" | "authorizing" | "sent" = "preparing";
    const ended = (more: Partial<PlatformEvent>) => {
      if (stage === "sent") emit({ type: "response", ...event, ...more, durationMs: performance.now() - began });
    };

    const send = async (request: Request): Promise<Response> => {
      stage = "authorizing";
      const value = await getToken();
      signal?.throwIfAborted();
      // Not to another origin, wherever a caller or a middleware sends the request.
      if (value !== undefined && new URL(request.url).origin === origin && !request.headers.has("Authorization"))
        request.headers.set("Authorization", `Bearer ${value}`);
      stage = "sent";
      emit({ type: "request", ...event });
      const response = await (init?.fetch ?? options.fetch ?? globalThis.fetch)(request);
      if (response.redirected && request.method !== "GET") {
        await response.body?.cancel();
        const reason = `redirected to ${new URL(response.url).origin}; correct baseUrl, since a redirect can change what a call does`;
        throw failed({ route, kind: "unknown", outcome: "unknown", status: response.status, reason });
      }
      return response;
    };

    const toError = (caught: unknown): unknown => {
      if (signal?.aborted) return signal.reason;
      if (caught instanceof PlatformError) return caught;
      addHeaderSecrets(init?.headers);
      const reason = caught instanceof Error ? caught.message : String(caught);
      if (stage === "sent") return failed({ route, ...explain(caught), cause: caught });
      const kind = stage === "authorizing" ? "auth" : "validation";
      return failed({
        route,
        kind,
        outcome: "not-sent",
        reason,
        ...(!(caught instanceof InvalidInput) && { cause: caught }),
      });
    };

    try {
      signal?.throwIfAborted();
      const answer = await request(send);
      const { status, headers } = answer.response;
      const requestId = secrets.hide(platform.requestId(headers, undefined));
      const result = read(answer);
      ended({ status, ...(requestId && { requestId }) });
      return result;
    } catch (caught) {
      const error = toError(caught);
      if (error instanceof PlatformError)
        ended({
          error,
          ...(error.status !== undefined && { status: error.status }),
          ...(error.requestId !== undefined && { requestId: error.requestId }),
        });
      else ended({ error: secrets.hideError(error) });
      throw error;
    }
  }

  const send: Send = (route, rule, prepare, init) =>
    attempt(
      route,
      init,
      async (fetch) => {
        const { method, path, header, body } = prepare();
        return client.request(method, path, {
          body,
          fetch,
          parseAs: "text",
          ...(header && { params: { header } }),
          ...(init?.headers && { headers: init.headers }),
          ...(init?.signal && { signal: init.signal }),
        });
      },
      (answer) => {
        const result = readAnswer(platform, route, rule, answer);
        if ("failed" in result) throw failed(result.failed);
        return result.payload;
      },
    );

  const callRaw = (method: string, path: string, init: RawInit = {}): Promise<Answer> => {
    const asJson = init.parseAs === undefined || init.parseAs === "json";
    return attempt(
      `${method.toUpperCase()} ${path}`,
      init,
      (fetch) => client.request(method, path, { ...init, fetch, ...(asJson && { parseAs: "text" }) }),
      (answer) => (asJson && "data" in answer ? parsed(answer) : answer),
    );
  };
  const raw: Fields = { ...client, request: callRaw };
  for (const method of ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE"])
    raw[method] = (path: string, init?: RawInit) => callRaw(method, path, init);

  return { send, raw };
}
