import { cacheKey, createProvider, type TokenStore } from "../auth/provider.js";
import { base64url, endpoint, inPath, serverOf, utf8, type CozeServer } from "./server.js";
import { exchange } from "../auth/exchange.js";
import { checkOptions, checkSecret, isSecret, type ClientOptions, type TokenProvider } from "../call/options.js";

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
  sessionName?: string | undefined;
  /** Seconds that a token lives: 900 by default, at most 86399. */
  durationSeconds?: number | undefined;
  fetch?: ClientOptions["fetch"] | undefined;
  /** Shares the token with other processes. */
  tokenStore?: TokenStore | undefined;
};

/** Access tokens of a Coze service app, exchanged for a signed JWT. */
export function cozeJwt(options: CozeJwtOptions): TokenProvider {
  checkOptions(
    "cozeJwt",
    options,
    ["appId", "keyId", "privateKey", "accountId", "enterpriseId"],
    ["region", "baseUrl", "sessionName", "durationSeconds", "fetch", "tokenStore"],
  );
  const { appId, keyId, privateKey, accountId, enterpriseId, sessionName, durationSeconds = 900 } = options;
  const baseUrl = serverOf(options);
  checkSecret("appId", appId);
  checkSecret("keyId", keyId);
  if (accountId !== undefined && enterpriseId !== undefined)
    throw new TypeError("pass either accountId or enterpriseId, not both");
  if (!Number.isInteger(durationSeconds) || durationSeconds < 1 || durationSeconds > 86_399)
    throw new TypeError("durationSeconds must be an integer from 1 to 86399");
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
    mint: () =>
      exchange({
        ...{ platform: "coze", baseUrl, fetch: options.fetch, secrets: [], outcome: "not-sent" },
        ...endpoint("/token", owner),
        authorize: sign,
        body: { grant_type: "urn:ietf:params:oauth:grant-type:jwt-bearer", duration_seconds: durationSeconds },
        read: ({ access_token: token, expires_in }) =>
          isSecret(token) && { token, expiresAt: toTime(Number(expires_in)) },
      }),
  });
}

/** Coze returns Unix time in seconds. A value before the year 2001 can only be a duration. */
const toTime = (seconds: number): number => seconds * 1000 + (seconds < 1e9 ? Date.now() : 0);

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
