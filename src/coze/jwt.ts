import { createProvider } from "../auth/provider.js";
import { cacheKey, type TokenStore } from "../auth/store.js";
import { base64url, checkText, utf8 } from "../auth/consent.js";
import { endpoint, inPath, serverOf, toTime, type CozeServer } from "./server.js";
import { checkTokenUrl, exchange } from "../auth/exchange.js";
import { serializeBody, typeName } from "../call/input.js";
import { checkOptions, checkSecret, isSecret, type ClientOptions, type TokenProvider } from "../call/options.js";

/** By no global name: without the types of browsers there is none, and the option would take any value. */
type CryptoKey = Extract<Awaited<ReturnType<typeof crypto.subtle.generateKey>>, { type: string }>;

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
  /** Whose usage is counted and billed, in an enterprise: one of the two. */
  sessionContext?:
    { readonly device_info: { readonly device_id?: string; readonly custom_consumer?: string } } | undefined;
  /** What the token of a channel app may do, and with which agents. Without it, all that the app may. */
  scope?:
    | {
        /** `Connector.botChat` allows chats. */
        readonly account_permission: { readonly permission_list: readonly string[] };
        readonly attribute_constraint: {
          readonly connector_bot_chat_attribute: { readonly bot_id_list: readonly string[] };
        };
      }
    | undefined;
  /** The audience of the JWT, where `baseUrl` is a gateway: `api.coze.cn`. The host of the server by default. */
  audience?: string | undefined;
  /** Seconds that a token lives: 900 by default, at most 86399. */
  durationSeconds?: number | undefined;
  fetch?: ClientOptions["fetch"] | undefined;
  /**
   * Shares the token with other processes that have the same options and the same private key, as a PEM of the same
   * text or as a CryptoKey. A CryptoKey need not be extractable: a signature tells it from others.
   */
  tokenStore?: TokenStore | undefined;
};

/** Access tokens of a Coze service app, exchanged for a signed JWT. */
export function cozeJwt(options: CozeJwtOptions): TokenProvider {
  checkOptions(
    "cozeJwt",
    options,
    ["appId", "keyId", "privateKey"],
    [
      ...["accountId", "enterpriseId", "region", "baseUrl", "audience", "sessionName", "sessionContext", "scope"],
      ...["durationSeconds", "fetch", "tokenStore"],
    ],
    "pass that of the app",
  );
  const { appId, keyId, privateKey, accountId, enterpriseId, sessionName, durationSeconds = 900 } = options;
  const baseUrl = checkTokenUrl(serverOf(options));
  const { origin, host } = new URL(baseUrl);
  const { audience = host } = options;
  // What the caller changes later does not change the token.
  const [scope, sessionContext] = [copy(options, "scope"), copy(options, "sessionContext")];
  checkSecret("appId", appId);
  checkSecret("keyId", keyId);
  checkText("audience", audience);
  if (sessionName !== undefined) checkText("sessionName", sessionName);
  const account = inPath("/account/{account_id}", options, "accountId");
  const enterprise = inPath("/enterprise_id/{enterprise_id}", options, "enterpriseId");
  if (account && enterprise) throw new TypeError("pass either accountId or enterpriseId, not both");
  if (!Number.isInteger(durationSeconds) || durationSeconds < 1 || durationSeconds > 86_399)
    throw new TypeError("durationSeconds must be an integer from 1 to 86399");
  const getKey = readKey(privateKey);

  const signature = async (text: string) =>
    base64url(await crypto.subtle.sign(algorithm.name, await getKey(), utf8(text)));

  async function sign(): Promise<string> {
    const iat = Math.floor(Date.now() / 1000);
    const jti = base64url(crypto.getRandomValues(new Uint8Array(32)));
    const session = { session_name: sessionName, session_context: sessionContext };
    const claims = { iss: appId, aud: audience, iat, exp: iat + 600, jti, ...session };
    const head = { alg: "RS256", typ: "JWT", kid: keyId };
    const text = [head, claims].map((part) => base64url(utf8(JSON.stringify(part)))).join(".");
    return `${text}.${await signature(text)}`;
  }

  const parts = { platform: "coze", origin, appId, keyId, audience, accountId, enterpriseId, sessionName };
  async function key(): Promise<string> {
    // The same key signs a text in the same way, and no other key does.
    const secret = typeof privateKey === "string" ? privateKey : await signature("the key of a token store");
    return cacheKey({ ...parts, secret, scope: JSON.stringify([durationSeconds, scope, sessionContext]) });
  }

  return createProvider({
    key,
    lifetime: durationSeconds * 1000,
    store: options.tokenStore,
    mint: () =>
      exchange({
        ...{ platform: "coze", baseUrl, fetch: options.fetch, secrets: [], outcome: "not-sent" },
        ...endpoint("/token", account ?? enterprise),
        authorize: sign,
        body: { grant_type: "urn:ietf:params:oauth:grant-type:jwt-bearer", duration_seconds: durationSeconds, scope },
        read: ({ access_token: token, expires_in }) => isSecret(token) && { token, expiresAt: toTime(expires_in) },
      }),
  });
}

function copy<K extends "scope" | "sessionContext">(options: CozeJwtOptions, name: K): CozeJwtOptions[K] {
  const value = options[name];
  if (value === undefined) return value;
  if (typeName(value) !== "Object") throw new TypeError(`${name} must be a plain object, got ${typeName(value)}`);
  try {
    return (JSON.parse(serializeBody({ [name]: value }) as string) as CozeJwtOptions)[name];
  } catch (error) {
    throw new TypeError((error as Error).message);
  }
}

const algorithm = { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" };

function readKey(key: string | CryptoKey): () => Promise<CryptoKey> {
  const wrong = () =>
    new TypeError(
      `privateKey must be an RSA key in PKCS#8 PEM (BEGIN PRIVATE KEY), or a CryptoKey for ${algorithm.name} with SHA-256${key === undefined ? ", got undefined" : ""}`,
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
  // Not its promise, which a runtime may drop with the request that began it.
  let imported: CryptoKey | undefined;
  return async () => {
    try {
      const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
      return (imported ??= await crypto.subtle.importKey("pkcs8", bytes, algorithm, false, ["sign"]));
    } catch {
      throw wrong();
    }
  };
}
