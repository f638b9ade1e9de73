import { createProvider } from "../auth/provider.js";
import { cacheKey, type TokenStore } from "../auth/store.js";
import { checkTokenUrl, exchange } from "../auth/exchange.js";
import { checkSecret, isSecret, type ClientOptions, type TokenProvider } from "../call/options.js";

export interface AilyTenantTokenOptions extends Pick<ClientOptions, "fetch" | "headers" | "maxRetries"> {
  /** The id of a custom app: `cli_...`. */
  appId: string;
  appSecret: string;
  /** The origin of Feishu, or of a proxy before it. */
  baseUrl: string | URL;
  /** Shares the token with other processes. */
  tokenStore?: TokenStore | undefined;
  /** Separates the stored tokens of several tenants. */
  tenantKey?: string;
}

/** Provides tenant access tokens of a custom Feishu app, in exchange for its id and secret. */
export function ailyTenantToken(options: AilyTenantTokenOptions): TokenProvider {
  const { appId, appSecret, fetch, headers, maxRetries, tokenStore, tenantKey } = options;
  const baseUrl = checkTokenUrl(options.baseUrl);
  checkSecret("appId", appId);
  checkSecret("appSecret", appSecret);
  const parts = { platform: "aily", origin: new URL(baseUrl).origin, appId, secret: appSecret, tenant: tenantKey };
  return createProvider({
    key: () => cacheKey(parts),
    store: tokenStore,
    mint: () =>
      exchange({
        platform: "aily",
        baseUrl,
        route: "POST /open-apis/auth/v3/tenant_access_token/internal",
        body: { app_id: appId, app_secret: appSecret },
        secrets: [appSecret],
        outcome: "not-sent",
        ...{ fetch, headers, maxRetries },
        read: ({ tenant_access_token: token, expire }) =>
          isSecret(token) && { token, expiresAt: Date.now() + Number(expire) * 1000 },
      }),
  });
}
