import createClient, { type Client } from "openapi-fetch";
import { parse, readAnswer, type Answer, type Failed, type Fields, type Platform, type Reading } from "./answer.js";
import type { Init } from "./api.js";
import type { Engine } from "./bind.js";
import type { TokenProvider } from "./auth.js";
import { explain } from "./connection.js";
import { createCredential } from "./credential.js";
import { PlatformError, type Attempt } from "./errors.js";
import { fillPath, fillQuery, InvalidInput, serializeBody, type Prepared, type Rule, type Rules } from "./input.js";
import { remember } from "./meta.js";
import { checkBaseUrl, type ClientOptions, type Credential, type PlatformEvent } from "./options.js";
import { delayBefore, limitsOf, mayRetry, sleep } from "./retry.js";
import { createSecrets, type Secrets } from "./secrets.js";

/** The typed openapi-fetch client of a platform. */
export type Raw<P extends object> = Client<P>;

export interface TransportOptions extends ClientOptions {
  baseUrl: string;
  token: Credential | Pick<TokenProvider, "get"> | undefined;
  rules: Rules;
  /** What must not be seen in errors and events, if more than tokens and headers. */
  secrets?: Secrets;
  /** No redirect is followed; without it, those that are safe are. */
  redirect?: "manual";
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
  const { headers, on } = options;
  const { secrets = createSecrets() } = options;
  secrets.addHeaders(headers);
  const credential = createCredential(options.token, (token) => secrets.add(token));
  const baseUrl = checkBaseUrl(options.baseUrl);
  const origin = `${new URL(baseUrl).origin}/`;
  const client = createClient({
    baseUrl,
    headers,
    redirect: options.redirect,
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

  function failed({ cause, ...details }: Failed): PlatformError {
    const shown = secrets.hide(details);
    const { reason, status, requestId } = shown;
    const attempts: Attempt[] = [{ reason, status, requestId }];
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
    const attempts: Attempt[] = [];
    let ready: Ready | undefined;
    let limits = { attempt: 0, total: 0, again: false };
    let deadline = Infinity;
    let repeated = 0;
    let renewed = false;
    let delayMs: number | undefined;
    secrets.addHeaders(settings.headers);

    for (let attempt = 1; ; attempt++) {
      const began = performance.now();
      const control = new AbortController();
      let stop = (): void => {};
      let stage = "validation" as Stage;
      let late: string | undefined;
      let timer: ReturnType<typeof setTimeout> | undefined;
      let token: string | undefined;
      let response: Response | undefined;
      let answer: Answer | undefined;
      let error: PlatformError;

      const report = (type: PlatformEvent["type"], more?: Partial<PlatformEvent>) =>
        emit({ type, route, attempt, ...more });
      const ended = (more: Partial<PlatformEvent>) =>
        stage === "sent" &&
        report("response", { status: response?.status, durationMs: performance.now() - began, ...more });

      const fetch: Fetch = async (request) => {
        stage = "auth";
        const given = credential.get();
        token = typeof given === "object" ? await given : given;
        control.signal.throwIfAborted();
        // Not to another origin, wherever a caller or a middleware sends the request.
        if (token !== undefined && request.url.startsWith(origin) && !request.headers.has("Authorization"))
          request.headers.set("Authorization", `Bearer ${token}`);
        stage = "sent";
        report("request");
        response = await (settings.fetch ?? options.fetch ?? globalThis.fetch)(request);
        const { status, redirected, type, url } = response;
        const refused = options.redirect && (redirected || type === "opaqueredirect" || (status > 299 && status < 400));
        if (!refused && (!redirected || request.method === "GET")) return response;
        await response.body?.cancel();
        const target = redirected ? ` to ${new URL(url).origin}` : "";
        const reason = `redirected${target}: a redirect can change what a call does, correct baseUrl`;
        throw failed({ route, kind: platform.kindOf() ?? "unknown", outcome: "unknown", status, reason });
      };

      try {
        signal?.throwIfAborted();
        if (!ready) {
          ready = prepare();
          limits = limitsOf(rule.timeout, ready.fields, settings, options);
          deadline = began + (limits.total || Infinity);
        }
        const limit = Math.min(limits.attempt || Infinity, deadline - began);
        const { method, path, request } = ready;
        // A `fetch` or a token function that does not listen to the signal must not hold the call.
        answer = await new Promise<Answer>((resolve, reject) => {
          stop = () => {
            control.abort(signal?.reason);
            reject(new Error("stopped"));
          };
          signal?.addEventListener("abort", stop);
          if (limit < Infinity)
            timer = setTimeout(() => {
              late = `no complete answer within ${limit} ms`;
              stop();
            }, limit);
          client.request(method, path, { ...request, fetch, signal: control.signal }).then(resolve, reject);
        });
        const { payload, failed: wrong } = await read(answer);
        if (wrong) throw failed(wrong);
        const { status, headers } = answer.response;
        const requestId = secrets.hide(platform.requestId(headers));
        ended({ requestId });
        attempts.push({ status, reason: "ok", requestId, delayMs });
        return remember(payload, { status, requestId, attempts });
      } catch (caught) {
        if (signal?.aborted) {
          ended({ error: secrets.hideError(signal.reason) });
          throw signal.reason;
        }
        // A token could not be had: that was tried often enough, and its error belongs to all who wait for the token.
        if (stage === "auth" && caught instanceof PlatformError) throw caught;
        const outcome = stage === "sent" ? "unknown" : "not-sent";
        error =
          caught instanceof PlatformError
            ? caught
            : failed({
                route,
                status: response?.status,
                requestId: response && platform.requestId(response.headers),
                cause: late || caught instanceof InvalidInput ? undefined : caught,
                ...(late
                  ? { kind: "timeout", outcome, reason: late }
                  : stage === "sent"
                    ? explain(caught)
                    : { kind: stage, outcome, reason: (caught as Error).message }),
              });
        ended({ error, requestId: error.requestId });
      } finally {
        clearTimeout(timer);
        signal?.removeEventListener("abort", stop);
      }

      attempts.push({ ...error.attempts[0]!, delayMs });
      Object.assign(error, { attempts });
      delayMs = undefined;
      if (error.kind === "auth" && token && answer && !renewed && (renewed = await credential.renew(token))) {
        report("token", { error });
        continue;
      }
      if (
        repeated < maxRetries &&
        mayRetry(error, rule.safe ?? route.startsWith("GET "), platform.retryCodes) &&
        (limits.again || error.kind !== "timeout")
      )
        delayMs = delayBefore(repeated++, error.retryAfterMs);
      if (delayMs === undefined || performance.now() + delayMs >= deadline) {
        if (lenient && answer) return lenient(answer);
        throw error;
      }
      report("retry", { delayMs, error });
      await sleep(delayMs, signal);
    }
  }

  const prepared =
    (prepare: () => Prepared, { headers }: Init, parseAs: string) =>
    (): Ready => {
      const { header, body, ...rest } = prepare();
      return { ...rest, request: { body, parseAs, headers, params: { header } } };
    };

  const engine: Engine = {
    failed,
    kindOf: (code) => platform.kindOf(code),
    ended: (route, error) => {
      // Errors of our own show nothing, and say more.
      const shown = error instanceof PlatformError ? error : secrets.hideError(error);
      emit({ type: "stream", phase: "end", route, attempt: 1, error: shown });
    },
    async open(route, rule, prepare, init = {}) {
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
      const response = await call(route, rule, { totalTimeout: 0, ...init }, prepared(prepare, init, "stream"), read);
      emit({ type: "stream", phase: "open", route, attempt: 1, status: response.status });
      return response;
    },
    send: (route, rule, prepare, init = {}) =>
      call(route, rule, init, prepared(prepare, init, "text"), (answer) => readAnswer(platform, route, rule, answer)),
  };

  const callRaw = (method: string, path: string, settings: Settings = {}): Promise<Answer> => {
    const { parseAs = "json", body } = settings;
    const asJson = parseAs === "json";
    const route = `${method.toUpperCase()} ${path}`;
    const rule = options.rules[route] ?? {};
    const request = { ...settings, parseAs: asJson ? "text" : parseAs };
    const show = (answer: Answer): Answer => {
      if (!asJson || !answer.data) return asJson && answer.data === "" ? { response: answer.response } : answer;
      const data = parse(answer.data);
      return { response: answer.response, [data === answer.data ? "error" : "data"]: data };
    };
    return call(
      route,
      rule,
      settings,
      () => ({ method, path, fields: (body ?? {}) as Fields, request }),
      (answer) => {
        const { failed: wrong } = asJson || answer.error ? readAnswer(platform, route, rule, answer) : {};
        return wrong ? { failed: wrong } : { payload: show(answer) };
      },
      show,
    );
  };
  const raw: Fields = { ...client, request: callRaw };
  for (const method of ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE"])
    raw[method] = (path: string, settings?: Settings) => callRaw(method, path, settings);

  return { engine, raw };
}

/** How far an attempt has come; what fails before it is sent is of that kind. */
type Stage = "validation" | "auth" | "sent";
