import createClient, { type Client } from "openapi-fetch";
import type { Payload, Send } from "./api.js";
import { explain } from "./connection.js";
import { kindOfStatus, outcomeOfStatus, PlatformError, type ErrorDetails, type ErrorKind } from "./errors.js";
import { fillPath, fillQuery, InvalidInput, serializeBody, type Rule } from "./input.js";
import { checkBaseUrl, checkSecret, type ClientOptions, type PlatformEvent, type Token } from "./options.js";
import { createSecrets } from "./secrets.js";

/** The typed openapi-fetch client of a platform. */
export type Raw<P extends object> = Client<P>;

type Fields = Record<string, unknown>;

/** How the answers of one platform are to be read. */
export interface Platform {
  readonly name: string;
  /** Where the payload of an answer is. */
  readonly payload: Payload;
  /** Fields that are not part of a payload that is the body itself. */
  readonly envelope?: readonly string[];
  /** Reads a failure out of an answer, whatever its status; `undefined` means success. */
  failure(route: string, status: number, body: Fields): Failure | undefined;
  /** What the vendor's support can find the call by. */
  requestId(headers: Headers, body: Fields | undefined): string | undefined;
  /** The kind that a business code stands for. */
  kindOf(code: number | string): ErrorKind | undefined;
}

export interface Failure {
  code?: unknown;
  message?: unknown;
}

export interface TransportOptions extends ClientOptions {
  baseUrl: string;
  token: Token | undefined;
}

interface Answer {
  data?: unknown;
  error?: unknown;
  response: Response;
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

  function failed({ cause, ...details }: Omit<ErrorDetails, "platform" | "attempts">): PlatformError {
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
    const ended = (more: Partial<PlatformEvent>) =>
      emit({ type: "response", ...event, ...more, durationMs: performance.now() - began });
    let stage: "preparing" | "authorizing" | "sent" = "preparing";

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

  function readPayload(route: string, rule: Rule, { data, error, response }: Answer): unknown {
    const { ok, status, headers } = response;
    const body = ok ? parse(data) : error || undefined;
    const fields = typeof body === "object" && body !== null && !Array.isArray(body) ? (body as Fields) : undefined;
    const failure = fields && platform.failure(route, status, fields);
    const requestId = platform.requestId(headers, fields);
    const facts = { route, status, body, ...(requestId !== undefined && { requestId }) };
    if (failure || !ok) {
      const code = toCode(failure?.code);
      throw failed({
        ...facts,
        ...(code !== undefined && { code }),
        kind: (code !== undefined && platform.kindOf(code)) || kindOfStatus(status),
        outcome: outcomeOfStatus(status, failure !== undefined, headers.has("retry-after")),
        reason: typeof failure?.message === "string" && failure.message ? failure.message : describe(body, response),
      });
    }
    if (fields) {
      if (rule.payload === undefined && platform.payload === "data") return fields.data;
      return rule.payload && platform.envelope ? omit(fields, platform.envelope) : fields;
    }
    if (status === 204) return undefined;
    throw failed({ ...facts, kind: "parse", outcome: "unknown", reason: describe(body, response) });
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
      (answer) => readPayload(route, rule, answer),
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

/** The JSON of a text, or the text itself. */
function parse(text: unknown): unknown {
  try {
    return JSON.parse(text as string) as unknown;
  } catch {
    return text;
  }
}

/** A success that cannot be read is given as an error, as it is for the other statuses. */
function parsed({ data, response }: Answer): Answer {
  if (data === undefined || data === "") return { data: undefined, response };
  try {
    return { data: JSON.parse(data as string) as unknown, response };
  } catch {
    return { error: data, response };
  }
}

function describe(body: unknown, { ok, statusText }: Response): string {
  if (typeof body === "string" && /^\s*</.test(body)) return "the answer is HTML, not JSON; is baseUrl right?";
  if (!ok) return statusText || "no reason given";
  return body === undefined || body === "" ? "the answer is empty" : "the answer is not a JSON object";
}

function toCode(code: unknown): number | string | undefined {
  if (typeof code === "number") return code;
  if (typeof code !== "string" || code === "") return undefined;
  return /^\d+$/.test(code) ? Number(code) : code;
}

function omit(fields: Fields, names: readonly string[]): Fields {
  const rest = { ...fields };
  for (const name of names) delete rest[name];
  return rest;
}
