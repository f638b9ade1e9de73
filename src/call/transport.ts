import createClient, { type Client } from "openapi-fetch";
import { parse, readAnswer, type Answer, type Failed, type Fields, type Platform, type Reading } from "./answer.js";
import type { Init } from "./signature.js";
import { explain, redirection } from "./connection.js";
import { isPlatformError, PlatformError, type Attempt, type ErrorKind } from "./errors.js";
import { fillPath, fillQuery, InvalidInput, serializeBody, type Prepared } from "./input.js";
import { meta, remember, type Meta } from "./meta.js";
import { checkBaseUrl, type ClientOptions, type PlatformEvent, type Report } from "./options.js";
import { delayBefore, limitsOf, mayRetry } from "./retry.js";
import type { Rule, Rules } from "./rule.js";
import type { Secrets } from "./secrets.js";
import { sleep, within } from "./time.js";

/** The typed openapi-fetch client of a platform. */
export type Raw<P extends object> = Client<P>;

export interface TransportOptions extends ClientOptions {
  baseUrl: string;
  credential: ClientCredential;
  rules: Rules;
  /** What must not be seen in errors and events. */
  secrets: Secrets;
}

/** Where the token of an attempt comes from. */
export interface ClientCredential {
  get(report: Report): string | undefined | Promise<string>;
  /** After a token was rejected: the token of the next attempt, or whether `get` has another one. */
  renew(rejected: string, report: Report): Promise<string | boolean>;
}

/** What the verbs use of the transport. */
export interface Engine {
  /** Sends a call and resolves with the payload. */
  send(route: string, rule: Rule, prepare: () => Prepared, init?: Init): Promise<unknown>;
  /** Sends a call and resolves with a response whose body is an event stream. */
  open(route: string, rule: Rule, prepare: () => Prepared, init?: Init): Promise<Response>;
  /** Makes an error, without secrets, of a failure found in a response. */
  failed(details: Failed, answer?: Meta): PlatformError;
  /** The client's limit of one attempt, in milliseconds. */
  readonly timeout: number;
  kindOf(code: number | string): ErrorKind | undefined;
  /** Reports that a stream has begun or ended. */
  streamed(phase: "open" | "end", route: string, response: Response, error?: unknown): void;
}

type Fetch = NonNullable<ClientOptions["fetch"]>;

/** Settings of a call, of either way to call. */
interface Settings extends Omit<Init, "signal" | "headers"> {
  signal?: AbortSignal | null | undefined;
  headers?: unknown;
  parseAs?: string | undefined;
  fetch?: Fetch;
  body?: unknown;
}

/** A call that is ready to be tried: its input, and what openapi-fetch is to be given. */
interface Ready extends Pick<Prepared, "method" | "path" | "fields"> {
  request: object;
}

// Typed calls come from `Bound`; here the route is data, so openapi-fetch's own inference is bypassed once.
interface Untyped {
  request(method: string, path: string, init: object): Promise<Answer>;
}

/** The ways to call a platform: by verbs that throw, and by the raw client on the same connection. */
export function createTransport(platform: Platform, options: TransportOptions): { engine: Engine; raw: object } {
  const { credential, headers, on, secrets } = options;
  secrets.addHeaders(headers, true);
  const baseUrl = checkBaseUrl(options.baseUrl);
  const origin = `${new URL(baseUrl).origin}/`;
  const client = createClient({
    baseUrl,
    headers,
    pathSerializer: fillPath,
    querySerializer: (values) => fillQuery(values as Fields),
    bodySerializer: serializeBody,
  }) as unknown as Untyped;

  function emit(event: Omit<PlatformEvent, "platform">): void {
    if (!on) return;
    try {
      // A handler that returns a promise must not cause an unhandled rejection either.
      Promise.resolve(on({ platform: platform.name, ...event })).catch(() => {});
    } catch {
      // Watching must not break what is watched.
    }
  }

  /** `known` is of the answer that the failure was found in, after that had been taken for a success. */
  function failed({ cause, ...details }: Failed, known = meta(details.body)): PlatformError {
    const { status = known?.status, requestId = known?.requestId } = details;
    const shown = secrets.hide({ ...details, status, requestId });
    const { reason } = shown;
    const before = [...(known?.attempts ?? [])];
    const last = { ...before.pop(), reason, status, requestId: shown.requestId };
    const attempts: Attempt[] = [...before, last];
    return new PlatformError({ ...shown, platform: platform.name, cause: secrets.hideError(cause), attempts });
  }

  /** Tries a call until it succeeds, or may not be tried again. With `lenient`, an answer that is a failure is given. */
  async function call<T>(
    route: string,
    rule: Rule,
    settings: Settings,
    prepare: () => Ready,
    read: (answer: Answer) => Reading<T> | Promise<Reading<T>>,
    lenient?: (answer: Answer) => T,
  ): Promise<T> {
    const { signal, maxRetries = options.maxRetries ?? 2 } = settings;
    const isGet = route.startsWith("GET ");
    const attempts: Attempt[] = [];
    let ready: Ready | undefined;
    let limits = { attempt: 0, total: 0, again: false };
    let deadline = Infinity;
    let repeated = 0;
    let renewed = false;
    let renewal: string | boolean | undefined;
    let delayMs: number | undefined;
    secrets.addHeaders(settings.headers);

    for (let attempt = 1; ; attempt++) {
      const began = performance.now();
      let stage = "validation" as Stage;
      let late: string | undefined;
      let token: string | undefined;
      let response: Response | undefined;
      let answer: Answer | undefined;
      let error: PlatformError;

      const report = (type: PlatformEvent["type"], more?: Partial<PlatformEvent>) =>
        emit({ type, route, attempt, ...more });
      const ended = (more: Partial<PlatformEvent>) =>
        stage === "sent" &&
        report("response", { status: response?.status, durationMs: performance.now() - began, ...more });
      const onStoreError = (error: unknown) => report("token", { error: secrets.hideError(error) });
      const send = async (request: Request, inner: AbortSignal): Promise<Response> => {
        stage = "auth";
        const given = typeof renewal === "string" ? renewal : credential.get(onStoreError);
        renewal = undefined;
        const mine = typeof given === "object" ? await given : given;
        inner.throwIfAborted();
        // Not to another origin, wherever a caller or a middleware sends the request.
        if (mine && request.url.startsWith(origin) && !request.headers.has("Authorization"))
          request.headers.set("Authorization", `Bearer ${(token = mine)}`);
        stage = "sent";
        report("request");
        response = await (settings.fetch ?? options.fetch ?? globalThis.fetch)(request);
        const reason = isGet ? "" : redirection(response, origin);
        // A `fetch` that does not listen to the signal answers to nobody.
        if (!reason && !inner.aborted) return response;
        await response.body?.cancel();
        inner.throwIfAborted();
        const status = response.status || undefined; // A browser does not tell.
        const requestId = platform.requestId(response.headers);
        throw failed({ route, kind: platform.kindOf() ?? "unknown", outcome: "unknown", status, requestId, reason });
      };

      try {
        if (!ready) {
          signal?.throwIfAborted();
          ready = prepare();
          limits = limitsOf(rule.timeout, ready.fields, settings, options);
          deadline = began + (limits.total || Infinity);
        }
        const ms = Math.min(limits.attempt || Infinity, deadline - began);
        const { method, path, request } = ready;
        const reading = await within(
          async (inner) => {
            answer = await client.request(method, path, {
              // Followed, it could be repeated elsewhere with its body, or be turned into a GET.
              ...(!isGet && { redirect: "manual" }),
              ...request,
              fetch: (request: Request) => send(request, inner),
              // What raw gives as a stream is read when the call is over.
              signal: lenient && signal && settings.parseAs === "stream" ? AbortSignal.any([inner, signal]) : inner,
            });
            return read(answer);
          },
          {
            signal,
            ms,
            late: () =>
              new Error((late = `no ${stage === "auth" ? "token" : "complete answer"} within ${Math.ceil(ms)} ms`)),
          },
        );
        const { payload, failed: wrong, requestId: given = platform.requestId(answer!.response.headers) } = reading;
        if (wrong) throw failed(wrong);
        const { status } = answer!.response;
        const requestId = secrets.hide(given);
        ended({ requestId });
        attempts.push({ status, reason: "ok", requestId, delayMs });
        return remember(payload, { status, requestId, attempts });
      } catch (caught) {
        if (signal?.aborted) {
          ended({ error: secrets.hideError(signal.reason) });
          throw signal.reason;
        }
        // A token could not be had: that was tried often enough, and its error belongs to all who wait for the token.
        if (stage === "auth" && isPlatformError(caught)) throw caught;
        const outcome = stage === "sent" ? "unknown" : "not-sent";
        error = isPlatformError(caught)
          ? caught
          : failed({
              route,
              status: response?.status,
              requestId: response && platform.requestId(response.headers),
              cause: late || caught instanceof InvalidInput ? undefined : caught,
              ...(late
                ? { kind: "timeout", outcome, reason: late }
                : stage === "sent"
                  ? { ...explain(caught), ...(response && { outcome }) }
                  : { kind: stage, outcome, reason: explain(caught).reason }),
            });
        ended({ error, requestId: error.requestId });
      }

      attempts.push({ ...error.attempts[0]!, delayMs });
      Object.assign(error, { attempts });
      delayMs = undefined;
      const left = () => deadline - performance.now();
      if (error.kind === "auth" && token && answer && !renewed) {
        renewed = true;
        // What fails here leaves the call with the error that it has.
        const ms = Math.min(limits.attempt || Infinity, left());
        renewal = await within(() => credential.renew(token!, onStoreError), { signal, ms }).catch(() => undefined);
        signal?.throwIfAborted();
        if (renewal && left() > 0) {
          report("token", { error });
          continue;
        }
      }
      if (
        repeated < maxRetries &&
        mayRetry(error, rule.safe ?? isGet, platform.retryCodes) &&
        (limits.again || error.kind !== "timeout")
      )
        delayMs = delayBefore(repeated++, error.retryAfterMs);
      if (delayMs !== undefined && delayMs < left()) {
        report("retry", { delayMs, error });
        await sleep(delayMs, signal);
        // A process that was asleep wakes up late.
        if (left() > 0) continue;
      }
      if (lenient && answer) return lenient(answer);
      throw error;
    }
  }

  const prepared =
    (prepare: () => Prepared, { headers }: Init, parseAs: string) =>
    (): Ready => {
      const { header: fields, body: given, ...rest } = prepare();
      // Now and not for every attempt: the input is the caller's, who may change it in between.
      const body = serializeBody(given);
      const bodySerializer = () => body;
      // A type that all calls are given would lack the boundary of this body.
      const header = body instanceof FormData ? { ...fields, "content-type": null } : fields;
      return { ...rest, request: { body, bodySerializer, parseAs, headers, params: { header } } };
    };

  const engine: Engine = {
    failed,
    timeout: options.timeout ?? 60_000,
    kindOf: (code) => platform.kindOf(code),
    streamed(phase, route, response, error) {
      const { status, requestId, attempts } = meta(response)!;
      // Errors of our own show nothing, and say more.
      const shown = error instanceof PlatformError ? error : secrets.hideError(error);
      emit({ type: "stream", phase, route, attempt: attempts.length, status, requestId, error: shown });
    },
    open(route, rule, prepare, init = {}) {
      const read = async (answer: Answer): Promise<Reading<Response>> => {
        const { response } = answer;
        const { ok, status, headers } = response;
        if (ok && response.body && /^text\/event-stream/i.test(headers.get("content-type") ?? ""))
          return { payload: response };
        const body = ok ? await response.text() : undefined;
        const { failed: wrong } = readAnswer(platform, route, rule, { ...answer, data: body });
        const reason = "the answer is not an event stream";
        return { failed: wrong ?? { route, status, kind: "parse", outcome: "unknown", reason, body } };
      };
      // Only the opening is limited in time: what follows lasts as long as the platform has something to say.
      return call(route, rule, { totalTimeout: 0, ...init }, prepared(prepare, init, "stream"), read);
    },
    send: (route, rule, prepare, init = {}) =>
      call(route, rule, init, prepared(prepare, init, "text"), (answer) => readAnswer(platform, route, rule, answer)),
  };

  const callRaw = (method: string, path: string, settings: Settings = {}): Promise<Answer> => {
    const { parseAs = "json", body } = settings;
    const asJson = parseAs === "json";
    const isHead = /^head$/i.test(method);
    const route = `${method.toUpperCase()} ${path}`;
    const rule = options.rules[route] ?? {};
    const request = { ...settings, parseAs: asJson ? "text" : parseAs };
    const show = ({ data: text, error, response }: Answer): Answer => {
      const { ok, status, statusText } = response;
      const empty = "the answer is empty";
      if (!ok) return { error: error || statusText || empty, response };
      if (!asJson) return { data: text, response };
      if (!text) return status === 204 || isHead ? { data: undefined, response } : { error: empty, response };
      const data = parse(text);
      return { response, [data === text ? "error" : "data"]: data };
    };
    return call(
      route,
      rule,
      settings,
      () => ({ method, path, fields: (body ?? {}) as Fields, request }),
      (answer): Reading<Answer> => {
        if (answer.response.ok && (!asJson || isHead)) return { payload: show(answer) };
        const { failed: wrong, requestId } = readAnswer(platform, route, rule, answer);
        return wrong ? { failed: wrong } : { payload: show(answer), requestId };
      },
      show,
    );
  };
  const raw: Fields = { ...client, request: callRaw };
  for (const method in client)
    if (/^[A-Z]+$/.test(method)) raw[method] = (path: string, settings?: Settings) => callRaw(method, path, settings);

  return { engine, raw };
}

/** How far an attempt has come; what fails before it is sent is of that kind. */
type Stage = "validation" | "auth" | "sent";
