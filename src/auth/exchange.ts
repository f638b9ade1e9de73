import { isText, type Fields, type Platform } from "../call/answer.js";
import { isPlatformError, type Outcome } from "../call/errors.js";
import { checkBaseUrl, isPrivate, type ClientOptions } from "../call/options.js";
import { createSecrets } from "../call/secrets.js";
import { createTransport } from "../call/transport.js";
import { createCredential } from "./credential.js";

/** Returns the base URL if secrets may be sent there. */
export function checkTokenUrl(baseUrl: string | URL, name = "baseUrl"): string {
  const checked = checkBaseUrl(baseUrl, name);
  if (isPrivate(checked)) return checked;
  throw new TypeError(`${name} must start with https:// to send a secret`);
}

export interface Exchange<T> extends Pick<ClientOptions, "fetch" | "headers" | "maxRetries"> {
  platform: string;
  baseUrl: string;
  route: string;
  path?: string; // of a route with parameters
  /** Called for every attempt: a signature is valid once. */
  authorize?(): Promise<string>;
  body: object;
  secrets: readonly (string | undefined)[];
  /** Reads the result from the response; `false` if it has none. */
  read(body: Fields): T | false;
  outcome?: Outcome; // of another call, which needs the token
  signal?: AbortSignal;
}

const isCode = (value: unknown): boolean => (typeof value === "number" ? value !== 0 : isText(value) && value !== "0");

/** Requests a token: with retries after transient failures, 30 s per attempt, and a `PlatformError` without secrets. */
export async function exchange<T extends object>(request: Exchange<T>): Promise<T> {
  const { platform: name, baseUrl, route, path = route.slice("POST ".length), body, read } = request;
  const { authorize, fetch, headers, maxRetries, outcome, signal } = request;
  const secrets = createSecrets();
  request.secrets.forEach(secrets.add);
  let result: T | false = false;
  const platform: Platform = {
    name,
    payload: "body",
    secretive: true,
    failure(_route, status, fields) {
      const { error_code, error, code, error_message, error_description, msg, ...rest } = fields;
      const given = [error_code, code, error].find(isCode);
      const message = [error_message, error_description, msg].find(isText);
      if (given === undefined && status < 300)
        return (result = read(rest)) ? undefined : { message: "the response has no token" };
      const isKept = ([name, value]: [string, unknown]) => Object(value) !== value && !/token|secret/.test(name);
      return { code: given, message, body: given && Object.fromEntries(Object.entries(fields).filter(isKept)) };
    },
    requestId: (headers) => headers.get("x-tt-logid") ?? undefined,
    kindOf: () => "auth",
    // Feishu reports its rate limit with status 400.
    retryCodes: { safe: [99991400] },
  };
  const { engine } = createTransport(platform, {
    ...{ baseUrl, rules: {}, secrets, fetch, headers, maxRetries },
    credential: createCredential(authorize && { get: authorize }, secrets.add),
  });
  const prepared = { method: "POST", path, header: {}, body: JSON.stringify(body), fields: {} };
  try {
    await engine.send(route, { safe: true, timeout: ["", 1, 0] }, () => prepared, { totalTimeout: 0, signal });
    if (!result) throw engine.failure({ route, kind: "auth", status: 204, reason: "the response is empty" });
    return result;
  } catch (error) {
    if (outcome && isPlatformError(error)) Object.assign(error, { kind: "auth", outcome });
    throw error;
  }
}
