import { argument, checkText, consentUrl, createPkce, grantOf, type Consent } from "../auth/consent.js";
import { checkTokenUrl, exchange } from "../auth/exchange.js";
import { usableExpiry } from "../auth/provider.js";
import { createUserProvider, type UserProviderOptions } from "../auth/user-tokens.js";
import type { Fields } from "../call/answer.js";
import { checkOptions, checkSecret, isSecret, type ClientOptions, type TokenProvider } from "../call/options.js";

/** The fields of the vendor's response, and when the access token expires. */
export interface AilyTokens {
  /** A user access token; 1 to 2 KB long, or more. */
  access_token: string;
  /** Seconds. */
  expires_in: number;
  /** Only where the user granted `offline_access`. Valid once: a refresh returns the next one. */
  refresh_token?: string;
  /** Seconds. */
  refresh_token_expires_in?: number;
  token_type: string;
  /** What was granted, separated by spaces. */
  scope: string;
  /** Unix time in milliseconds; one minute from now if the vendor's is unusable. */
  expiresAt: number;
}

export interface AilyOAuthOptions {
  /** The id of the app: `cli_...`. */
  appId: string;
  appSecret: string;
  /**
   * The origin of Feishu, or of Lark.
   * @default https://open.feishu.cn
   */
  baseUrl?: string | URL | undefined;
  /**
   * The origin of the page where users consent.
   * @default that of `baseUrl` with `accounts` in place of `open`
   */
  accountsUrl?: string | URL | undefined;
  fetch?: ClientOptions["fetch"] | undefined;
}

const route = "POST /open-apis/authen/v2/oauth/token";

/**
 * The OAuth flow in which a user of Feishu authorizes an app.
 * @see https://open.feishu.cn/document/authentication-management/access-token/get-user-access-token
 */
export function ailyOAuth(options: AilyOAuthOptions) {
  const names = ["baseUrl", "accountsUrl", "fetch"];
  checkOptions("ailyOAuth", options, ["appId", "appSecret"], names, "pass that of the app");
  const { fetch } = options;
  const client_id = checkSecret("appId", options.appId);
  const client_secret = checkSecret("appSecret", options.appSecret);
  const baseUrl = checkTokenUrl(options.baseUrl ?? "https://open.feishu.cn");
  const accountsUrl = checkTokenUrl(options.accountsUrl ?? baseUrl.replace("://open.", "://accounts."), "accountsUrl");

  const request = (grant: object, secrets: readonly (string | undefined)[]): Promise<AilyTokens> =>
    exchange({
      ...{ platform: "aily", baseUrl, route, fetch, maxRetries: 0 },
      body: { ...grant, client_id, client_secret },
      secrets: [client_secret, ...secrets],
      read(body: Fields) {
        const time = Date.now();
        const expiresAt = usableExpiry(time + Number(body.expires_in) * 1000, time);
        return isSecret(body.access_token) && ({ ...body, expiresAt } as unknown as AilyTokens);
      },
    });

  async function refresh(input: { refreshToken: string }): Promise<AilyTokens> {
    const refresh_token = checkText("refreshToken", argument(input).refreshToken);
    return request({ grant_type: "refresh_token", refresh_token }, [refresh_token]);
  }

  return {
    /** The URL where the user consents. It comes back to `redirectUri` with a `code`, valid for 5 minutes, and the `state`. */
    authorizeUrl(
      input: Consent & {
        /** Permissions, separated by spaces; with `offline_access` there is a refresh token. */
        scope?: string | undefined;
      },
    ): string {
      const { scope } = argument(input);
      const more: Record<string, string> = scope === undefined ? {} : { scope: checkText("scope", scope) };
      return consentUrl(`${accountsUrl}/open-apis/authen/v1/authorize`, client_id, input, more);
    },
    /** Creates a verifier for `exchangeCode` and its challenge for `authorizeUrl`. */
    createPkce,
    /** Exchanges the code that came back to `redirectUri` for tokens. The code is valid once, so this is not retried. */
    async exchangeCode(input: {
      code: string;
      redirectUri: string;
      /** The `verifier` of `createPkce`. */
      codeVerifier?: string | undefined;
    }): Promise<AilyTokens> {
      const grant = grantOf(input);
      return request(grant, [grant.code, grant.code_verifier]);
    },
    /** Returns new tokens. The old refresh token is then invalid, so this is not retried. */
    refresh,
    /**
     * Provides the access token of a user, for `token` of the client, and renews it with the refresh token: once,
     * however many calls wait for it. Tokens without `expiresAt` are renewed at first use.
     */
    provider(
      tokens: Pick<AilyTokens, "access_token"> & Partial<AilyTokens>,
      options: UserProviderOptions<AilyTokens>,
    ): TokenProvider {
      const parts = { origin: new URL(baseUrl).origin, client_id };
      const advice = "; ask for the scope offline_access to get a refresh token";
      return createUserProvider({ platform: "aily", route, parts, advice, refresh }, tokens, options);
    },
  };
}
