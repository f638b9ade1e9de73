import { checkTokenUrl, exchange, isText } from "./aily-auth.js";
import type { Fields } from "./answer.js";
import { cacheKey, createProvider, type TokenProvider, type TokenStore } from "./auth.js";
import { isPlatformError, PlatformError } from "./errors.js";
import { checkSecret, type ClientOptions } from "./options.js";
import { sleep } from "./retry.js";

/** The public services of Coze. They do not share tokens. */
export const cozeOrigins = { cn: "https://api.coze.cn", com: "https://api.coze.com" } as const;

/** Which Coze: a public service, or the origin of another server. */
export type CozeServer = { region: keyof typeof cozeOrigins; baseUrl?: never } | { baseUrl: string; region?: never };

export type CozeJwtOptions = CozeServer & {
  appId: string;
  /** The fingerprint of the public key. */
  keyId: string;
  /** PKCS#8 PEM (`BEGIN PRIVATE KEY`), or a key that signs with RSASSA-PKCS1-v1_5 and SHA-256. */
  privateKey: string | CryptoKey;
  /** The owner of another workspace, or an organisation. */
  accountId?: string;
  enterpriseId?: string;
  /** Keeps the conversations of end users apart. */
  sessionName?: string;
  /** Seconds that a token lives: 900 by default, at most 86399. */
  durationSeconds?: number;
  fetch?: ClientOptions["fetch"];
  /** Shares the token with other processes. */
  tokenStore?: TokenStore;
  onStoreError?(error: unknown): void;
};

const oauth = "/api/permission/oauth2";

/** Access tokens of a Coze service app, exchanged for a signed JWT. */
export function cozeJwt(options: CozeJwtOptions): TokenProvider {
  const { appId, keyId, privateKey, accountId, enterpriseId, sessionName, durationSeconds = 900 } = options;
  const baseUrl = serverOf(options);
  checkSecret("appId", appId);
  checkSecret("keyId", keyId);
  if (accountId !== undefined && enterpriseId !== undefined)
    throw new TypeError("accountId and enterpriseId exclude each other");
  if (!Number.isInteger(durationSeconds) || durationSeconds < 1 || durationSeconds > 86_399)
    throw new TypeError("durationSeconds must be a whole number from 1 to 86399");
  const owner = inPath("account", "account_id", accountId) ?? inPath("enterprise_id", "enterprise_id", enterpriseId);
  const getKey = readKey(privateKey);
  const { origin, host } = new URL(baseUrl);
  const parts = { platform: "coze", origin, appId, keyId, accountId, enterpriseId, sessionName };
  const secret = typeof privateKey === "string" ? privateKey : undefined;

  async function sign(): Promise<string> {
    const iat = Math.floor(Date.now() / 1000);
    const jti = base64url(crypto.getRandomValues(new Uint8Array(32)));
    const claims = { iss: appId, aud: host, iat, exp: iat + 600, jti, session_name: sessionName };
    const head = { alg: "RS256", typ: "JWT", kid: keyId };
    const text = [head, claims].map((part) => base64url(utf8(JSON.stringify(part)))).join(".");
    return `${text}.${base64url(await crypto.subtle.sign(algorithm.name, await getKey(), utf8(text)))}`;
  }

  return createProvider({
    key: () => cacheKey({ ...parts, secret, duration: `${durationSeconds}` }),
    lifetime: durationSeconds * 1000,
    store: options.tokenStore,
    onStoreError: options.onStoreError,
    mint: () =>
      exchange({
        ...{ platform: "coze", baseUrl, fetch: options.fetch, secrets: [], outcome: "not-sent" },
        ...endpoint("/token", owner),
        authorize: sign,
        body: { grant_type: "urn:ietf:params:oauth:grant-type:jwt-bearer", duration_seconds: durationSeconds },
        read: ({ access_token: token, expires_in }) =>
          isText(token) && { token, expiresAt: toTime(Number(expires_in)) },
      }),
  });
}

/** Coze gives a point in time, in seconds since 1970. What is below 2001 can only be a duration. */
const toTime = (seconds: number): number => seconds * 1000 + (seconds < 1e9 ? Date.now() : 0);

/** Names are those of the answer. */
export interface CozeTokens {
  access_token: string;
  /** Counts once: a refresh gives the next one. */
  refresh_token: string;
  /** Not a duration: Unix time in seconds. */
  expires_in: number;
}

export interface CozeDevice {
  device_code: string;
  /** What the user enters at `verification_uri`. */
  user_code: string;
  verification_uri: string;
  /** A duration in seconds. */
  expires_in: number;
  /** Seconds between two polls. */
  interval?: number;
}

export type CozeOAuthOptions = CozeServer & {
  clientId: string;
  /** Of a web app; the others have none. */
  clientSecret?: string;
  fetch?: ClientOptions["fetch"];
};

/** The OAuth flows in which a user of Coze authorizes an app: web, PKCE and device. */
export function cozeOAuth(options: CozeOAuthOptions) {
  const { clientId: client_id, clientSecret, fetch } = options;
  const baseUrl = serverOf(options);
  checkSecret("clientId", client_id);
  if (clientSecret !== undefined) checkSecret("clientSecret", clientSecret);
  const base = { platform: "coze", baseUrl, fetch } as const;
  const web = clientSecret === undefined ? {} : { authorize: () => Promise.resolve(clientSecret) };
  const readTokens = (body: Fields) => isText(body.access_token) && (body as unknown as CozeTokens);

  return {
    /** Where the user is sent to consent. */
    authorizeUrl(input: {
      redirectUri: string;
      state: string;
      /** Limits the token to a workspace. */
      workspaceId?: string;
      codeChallenge?: string;
      /** `"S256"` by default. */
      codeChallengeMethod?: "S256" | "plain";
    }): string {
      const { redirectUri: redirect_uri, state, workspaceId, codeChallenge, codeChallengeMethod = "S256" } = input;
      const { path } = endpoint("/authorize", inPath("workspace_id", "workspace_id", workspaceId));
      const url = new URL(baseUrl.replace("://api.", "://www.") + path);
      const pkce = codeChallenge && { code_challenge: codeChallenge, code_challenge_method: codeChallengeMethod };
      url.search = `${new URLSearchParams({ response_type: "code", client_id, redirect_uri, state, ...pkce })}`;
      return url.href;
    },
    /** A new verifier, which is kept for `exchangeCode`, and its challenge for `authorizeUrl`. */
    async createPkce(): Promise<{ verifier: string; challenge: string; method: "S256" }> {
      const verifier = base64url(crypto.getRandomValues(new Uint8Array(32)));
      const challenge = base64url(await crypto.subtle.digest("SHA-256", utf8(verifier)));
      return { verifier, challenge, method: "S256" };
    },
    /** Tokens for the code that came back to `redirectUri`. The code counts once, so this is not repeated. */
    exchangeCode(input: { code: string; redirectUri: string; codeVerifier?: string }): Promise<CozeTokens> {
      const { code, redirectUri: redirect_uri, codeVerifier: code_verifier } = input;
      const body = { grant_type: "authorization_code", client_id, code, redirect_uri, code_verifier };
      return exchange({
        ...{ ...base, ...web, ...endpoint("/token"), body, tries: 1, read: readTokens },
        secrets: [code, code_verifier],
      });
    },
    /** New tokens; the old refresh token is then invalid, so this is not repeated. */
    refresh({ refreshToken: refresh_token }: { refreshToken: string }): Promise<CozeTokens> {
      const body = { grant_type: "refresh_token", client_id, refresh_token };
      const route = endpoint("/token");
      return exchange({ ...base, ...web, ...route, body, tries: 1, read: readTokens, secrets: [refresh_token] });
    },
    /** Begins the flow for devices: show `user_code` and `verification_uri`, then call `pollDevice`. */
    startDevice({ workspaceId }: { workspaceId?: string } = {}): Promise<CozeDevice> {
      const route = endpoint("/device/code", inPath("workspace_id", "workspace_id", workspaceId));
      const read = (body: Fields) => isText(body.device_code) && (body as unknown as CozeDevice);
      return exchange({ ...base, ...route, body: { client_id }, secrets: [], read });
    },
    /** Waits until the user has decided. `interval` and `expiresIn` are seconds, as `startDevice` gives them. */
    async pollDevice(input: {
      deviceCode: string;
      interval?: number;
      expiresIn?: number;
      signal?: AbortSignal;
    }): Promise<CozeTokens> {
      const { deviceCode: device_code, interval = 5, expiresIn = 300, signal } = input;
      signal?.throwIfAborted();
      const ended = new AbortController();
      signal?.addEventListener("abort", () => ended.abort(signal.reason), { signal: ended.signal });
      const body = { grant_type: "urn:ietf:params:oauth:grant-type:device_code", client_id, device_code };
      const request = { ...base, ...endpoint("/token"), body, tries: 1, read: readTokens, secrets: [device_code] };

      async function poll(): Promise<CozeTokens> {
        for (let seconds = interval; ;) {
          try {
            return await exchange(request);
          } catch (error) {
            if (!isPlatformError(error)) throw error;
            const { code, kind, status = 0 } = error;
            // What may pass, as well as `slow_down`, asks for fewer polls.
            if (code === "slow_down" || kind !== "auth" || status === 429 || status >= 500) seconds += 5;
            else if (code !== "authorization_pending") throw error;
          }
          await sleep(Math.min(30, Math.max(1, seconds) || 5) * 1000, ended.signal);
        }
      }

      const expiry = sleep(expiresIn * 1000, ended.signal).then(() => {
        const failed = { kind: "auth", outcome: "rejected", code: "expired_token" } as const;
        throw new PlatformError({
          platform: "coze",
          route: request.route,
          ...failed,
          reason: "the device code has expired",
        });
      });
      return Promise.race([poll(), expiry]).finally(() => ended.abort());
    },
  };
}

const algorithm = { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" };

function readKey(key: string | CryptoKey): () => Promise<CryptoKey> {
  const wrong = () =>
    new TypeError(
      `privateKey must be an RSA key in PKCS#8 PEM (BEGIN PRIVATE KEY), or a CryptoKey for ${algorithm.name} with SHA-256`,
    );
  if (typeof key !== "string") {
    const { type, usages, algorithm: its } = Object(key) as Partial<CryptoKey>;
    const { name, hash } = (its ?? {}) as Partial<RsaHashedKeyAlgorithm>;
    const fits = name === algorithm.name && hash?.name === algorithm.hash;
    if (!fits || type !== "private" || !usages?.includes("sign")) throw wrong();
    return () => Promise.resolve(key);
  }
  const pem = /-----BEGIN ([A-Z ]+)-----([^-]+)-----END/.exec(key);
  const label = pem?.[1];
  const text = pem?.[2] ?? "";
  if (label === "RSA PRIVATE KEY")
    throw new TypeError(
      "privateKey is PKCS#1, which WebCrypto cannot read; convert it: openssl pkcs8 -topk8 -nocrypt -in key.pem -out key.pkcs8.pem",
    );
  // Line ends are often lost on the way through environment variables.
  const base64 = text.replace(/\\[rn]|\s/g, "");
  if (label !== "PRIVATE KEY" || !/^[\w+/]+=*$/.test(base64)) throw wrong();
  let imported: Promise<CryptoKey> | undefined;
  const load = async () => {
    const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
    return crypto.subtle.importKey("pkcs8", bytes, algorithm, false, ["sign"]);
  };
  return () =>
    (imported ??= load().catch(() => {
      throw wrong();
    }));
}

function serverOf({ region, baseUrl }: CozeServer): string {
  const known = region !== undefined && Object.hasOwn(cozeOrigins, region) ? cozeOrigins[region] : undefined;
  const server = baseUrl ?? known;
  if (server === undefined) throw new TypeError(`a region, "cn" or "com", or a baseUrl is needed`);
  return checkTokenUrl(server);
}

/** A part of a path that may be there. */
function inPath(kind: string, name: string, id: string | undefined): { route: string; path: string } | undefined {
  if (id === undefined) return undefined;
  if (!/^[\w-]+$/.test(id))
    throw new TypeError(`the id in /${kind}/{${name}} must consist of letters, digits, _ and -`);
  return { route: `/${kind}/{${name}}`, path: `/${kind}/${id}` };
}

const endpoint = (end: string, of?: { route: string; path: string }) => ({
  route: `POST ${oauth}${of?.route ?? ""}${end}`,
  path: `${oauth}${of?.path ?? ""}${end}`,
});

const utf8 = (text: string) => new TextEncoder().encode(text);

const base64url = (bytes: Uint8Array | ArrayBuffer): string =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");
