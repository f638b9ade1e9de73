import { parse, readAnswer, type Failed, type Fields, type Platform, type Reading } from "./answer.js";
import { cacheKey, createProvider, within, type TokenProvider, type TokenStore } from "./auth.js";
import { explain } from "./connection.js";
import { PlatformError, type Attempt, type Outcome } from "./errors.js";
import { checkBaseUrl, checkSecret, type ClientOptions } from "./options.js";
import { delayBefore, sleep } from "./retry.js";
import { createSecrets } from "./secrets.js";

export interface AilyTenantTokenOptions {
  /** The id of a custom app: `cli_...`. */
  appId: string;
  appSecret: string;
  /** The origin of Feishu, or of what stands before it. */
  baseUrl: string;
  fetch?: ClientOptions["fetch"];
  /** Shares the token with other processes. */
  tokenStore?: TokenStore;
  onStoreError?(error: unknown): void;
  /** Receives each new token, so that it can be kept out of logs. */
  onToken?(token: string): void;
  /** Keeps apart what is stored for several tenants. */
  tenantKey?: string;
}

/** Tenant access tokens of a custom Feishu app, exchanged for its id and secret. */
export function ailyTenantToken(options: AilyTenantTokenOptions): TokenProvider {
  const { appId, appSecret, fetch, tokenStore, onStoreError, onToken, tenantKey } = options;
  const baseUrl = checkTokenUrl(options.baseUrl);
  checkSecret("appId", appId);
  checkSecret("appSecret", appSecret);
  const parts = { platform: "aily", origin: new URL(baseUrl).origin, appId, secret: appSecret, tenant: tenantKey };
  return createProvider({
    key: () => cacheKey(parts),
    store: tokenStore,
    onStoreError,
    async mint() {
      const minted = await exchange({
        platform: "aily",
        baseUrl,
        route: "POST /open-apis/auth/v3/tenant_access_token/internal",
        body: { app_id: appId, app_secret: appSecret },
        secrets: [appSecret],
        outcome: "not-sent",
        fetch,
        read: ({ tenant_access_token: token, expire }) =>
          isText(token) && { token, expiresAt: Date.now() + Number(expire) * 1000 },
      });
      onToken?.(minted.token);
      return minted;
    },
  });
}

const isCode = (value: unknown): boolean => (typeof value === "number" ? value !== 0 : isText(value) && value !== "0");

export const isText = (value: unknown): value is string => typeof value === "string" && value !== "";

/** The base URL, if secrets may be sent there. */
export function checkTokenUrl(baseUrl: string): string {
  const checked = checkBaseUrl(baseUrl);
  const { protocol, hostname } = new URL(checked);
  if (protocol === "https:" || /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname)) return checked;
  throw new TypeError("baseUrl must start with https://, since a secret is sent to it");
}

export interface Exchange<T> {
  platform: string;
  baseUrl: string;
  route: string;
  path?: string; // of a route with parameters
  /** Asked for every try: a signature counts once. */
  authorize?(): Promise<string>;
  body: object;
  secrets: readonly (string | undefined)[];
  /** What the answer gives, if it has it. */
  read(body: Fields): T | false;
  outcome?: Outcome; // of another call, which needs the token
  tries?: number;
  fetch?: ClientOptions["fetch"];
}

/** A request for a token. It is repeated after what may pass, and fails with a `PlatformError` that shows no secret. */
export async function exchange<T extends object>(request: Exchange<T>): Promise<T> {
  const { platform, tries = 3 } = request;
  const secrets = createSecrets();
  for (const secret of request.secrets) if (secret) secrets.add(secret);
  const attempts: Attempt[] = [];
  for (let delayMs: number | undefined; ;) {
    const authorization = await request.authorize?.();
    if (authorization) secrets.add(authorization);
    const result = await attempt(request, authorization);
    if (!result.failed) return result.payload;
    const { kind, code, cause, ...rest } = result.failed;
    for (const [name, value] of Object.entries(Object(rest.body) as Fields))
      if (/token|secret/.test(name) && typeof value === "string") secrets.add(value);
    const { reason, status = 0, requestId, retryAfterMs } = rest;
    attempts.push(secrets.hide({ reason, status: rest.status, requestId, delayMs }));
    // Feishu reports its rate limit with status 400.
    const passing = kind === "connection" || status === 429 || status >= 500 || code === 99991400;
    delayMs = passing && attempts.length < tries ? delayBefore(attempts.length - 1, retryAfterMs) : undefined;
    const shown = secrets.hide({ kind, code, ...rest, outcome: request.outcome ?? rest.outcome });
    if (delayMs === undefined)
      throw new PlatformError({ ...shown, platform, attempts, cause: secrets.hideError(cause) });
    await sleep(delayMs);
  }
}

/** One try, within 30 s whatever `fetch` does. */
function attempt<T extends object>(request: Exchange<T>, authorization?: string): Promise<Reading<T>> {
  const failed = (details: Omit<Failed, "route">): Reading<T> => ({ failed: { route: request.route, ...details } });
  return within(
    30_000,
    (signal) => send(request, signal, authorization).catch((cause) => failed({ ...explain(cause), cause })),
    () => failed({ kind: "timeout", outcome: "unknown", reason: "no answer within 30 s" }),
  );
}

async function send<T extends object>(request: Exchange<T>, signal: AbortSignal, token?: string): Promise<Reading<T>> {
  const { platform: name, baseUrl, route, path = route.slice("POST ".length), fetch = globalThis.fetch } = request;
  const headers = { "Content-Type": "application/json", ...(token && { Authorization: `Bearer ${token}` }) };
  // A redirect that is followed would carry the secret to wherever it points.
  const init = { method: "POST", headers, body: JSON.stringify(request.body), redirect: "manual", signal } as const;
  const response = await fetch(new Request(baseUrl + path, init));
  const { status, type, redirected } = response;
  const facts = { route, kind: "auth", outcome: "unknown", ...(status && { status }) } as const;
  if (redirected || type === "opaqueredirect" || (status >= 300 && status < 400)) {
    await response.body?.cancel();
    return {
      failed: { ...facts, reason: "redirected: correct baseUrl; the secret is not sent elsewhere" },
    };
  }
  const data = await response.text();
  let payload: T | false = false;
  const platform: Platform = {
    name,
    payload: "body",
    failure(_route, status, body) {
      const code = [body.error_code, body.error, body.code].find(isCode);
      const message = [body.error_message, body.error_description, body.msg].find(isText);
      if (code !== undefined || status >= 300) return { code, message };
      payload = request.read(body);
      return payload ? undefined : { message: "the answer has no token" };
    },
    requestId: (headers) => headers.get("x-tt-logid") ?? undefined,
    kindOf: () => "auth",
  };
  const { failed } = readAnswer(platform, route, {}, { data, error: parse(data), response });
  return payload ? { payload } : { failed: { reason: "the answer is empty", ...(failed ?? facts), kind: "auth" } };
}
