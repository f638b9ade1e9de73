import { isText, type Fields } from "../call/answer.js";
import { usableExpiry } from "../auth/provider.js";
import { argument, checkText, consentUrl, createPkce, grantOf, type Consent } from "../auth/consent.js";
import { createUserProvider, type UserProviderOptions } from "../auth/user-tokens.js";
import { endpoint, inPath, serverOf, toTime, type CozeServer } from "./server.js";
import { isPlatformError, PlatformError } from "../call/errors.js";
import { checkTokenUrl, exchange } from "../auth/exchange.js";
import { checkOptions, checkSecret, isSecret, type ClientOptions, type TokenProvider } from "../call/options.js";
import { sleep, within } from "../call/time.js";

/** The fields of the vendor's response, and when the access token expires. */
export interface CozeTokens {
  access_token: string;
  /** Valid once: a refresh returns the next one. */
  refresh_token: string;
  /** Not a duration: Unix time in seconds. */
  expires_in: number;
  /** Unix time in milliseconds; one minute from now if the vendor's is unusable. */
  expiresAt: number;
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
  fetch?: ClientOptions["fetch"] | undefined;
};

const workspace = "/workspace_id/{workspace_id}";

/** The OAuth flows in which a user of Coze authorizes an app: web, PKCE and device. */
export function cozeOAuth(options: CozeOAuthOptions) {
  checkOptions("cozeOAuth", options, ["clientSecret"], ["clientId", "region", "baseUrl", "fetch"]);
  const { clientId: client_id, clientSecret, fetch } = options;
  const baseUrl = checkTokenUrl(serverOf(options));
  checkSecret("clientId", client_id);
  if (clientSecret !== undefined) checkSecret("clientSecret", clientSecret);
  const base = { platform: "coze", baseUrl, fetch } as const;
  const web = clientSecret === undefined ? {} : { authorize: () => Promise.resolve(clientSecret) };
  const readTokens = (body: Fields) => {
    const expiresAt = usableExpiry(toTime(body.expires_in), Date.now());
    return isSecret(body.access_token) && ({ ...body, expiresAt } as unknown as CozeTokens);
  };

  async function refresh(input: { refreshToken: string }): Promise<CozeTokens> {
    const refresh_token = checkText("refreshToken", argument(input).refreshToken);
    const body = { grant_type: "refresh_token", client_id, refresh_token };
    const route = endpoint("/token");
    return exchange({ ...base, ...web, ...route, body, maxRetries: 0, read: readTokens, secrets: [refresh_token] });
  }

  return {
    /** The URL where the user consents. It comes back to `redirectUri` with a `code` and the `state`. */
    authorizeUrl(
      input: Consent & {
        /** Limits the token to a workspace. */
        workspaceId?: string;
      },
    ): string {
      const { path } = endpoint("/authorize", inPath(workspace, argument(input), "workspaceId"));
      return consentUrl(baseUrl.replace("://api.", "://www.") + path, client_id, input);
    },
    /** Creates a verifier for `exchangeCode` and its challenge for `authorizeUrl`. */
    createPkce,
    /** Exchanges the code that came back to `redirectUri` for tokens. The code is valid once, so this is not retried. */
    async exchangeCode(input: {
      code: string;
      redirectUri: string;
      /** The `verifier` of `createPkce`. */
      codeVerifier?: string | undefined;
    }): Promise<CozeTokens> {
      const grant = grantOf(input);
      return exchange({
        ...{ ...base, ...web, ...endpoint("/token"), maxRetries: 0, read: readTokens },
        body: { ...grant, client_id },
        secrets: [grant.code, grant.code_verifier],
      });
    },
    /** Returns new tokens. The old refresh token is then invalid, so this is not retried. */
    refresh,
    /**
     * Provides the access token of a user, for `token` of the client, and renews it with the refresh token: once,
     * however many calls wait for it. Tokens without `expiresAt` are renewed at first use.
     */
    provider(
      tokens: Pick<CozeTokens, "access_token"> & Partial<CozeTokens>,
      options: UserProviderOptions<CozeTokens>,
    ): TokenProvider {
      const parts = { origin: new URL(baseUrl).origin, client_id };
      return createUserProvider({ platform: "coze", route: endpoint("/token").route, parts, refresh }, tokens, options);
    },
    /** Begins the flow for devices: show `user_code` and `verification_uri`, then call `pollDevice`. */
    async startDevice(input: { workspaceId?: string } = {}): Promise<CozeDevice> {
      checkOptions("startDevice", input, ["workspaceId"], []);
      const route = endpoint("/device/code", inPath(workspace, input, "workspaceId"));
      const read = (body: Fields) => isText(body.device_code) && (body as unknown as CozeDevice);
      return exchange({ ...base, ...route, body: { client_id }, secrets: [], read });
    },
    /**
     * Waits until the user has decided about what `startDevice` returned: resolves with the tokens, or throws with the
     * code `access_denied` or `expired_token`.
     */
    async pollDevice(
      device: Pick<CozeDevice, "device_code"> & Partial<Pick<CozeDevice, "interval" | "expires_in">>,
      options: { signal?: AbortSignal | null | undefined } = {},
    ): Promise<CozeTokens> {
      const { interval = 5, expires_in, device_code: given } = argument(device);
      const device_code = checkText("device_code", given);
      const { signal } = argument(options);
      checkOptions("pollDevice", signal === null ? {} : options, [], ["signal"]);
      const body = { grant_type: "urn:ietf:params:oauth:grant-type:device_code", client_id, device_code };
      const request = { ...base, ...endpoint("/token"), body, maxRetries: 0, read: readTokens, secrets: [device_code] };
      let cause: unknown;

      async function poll(ended: AbortSignal): Promise<CozeTokens> {
        for (let ms = interval * 1000; ;) {
          let hint = 0;
          try {
            return await exchange({ ...request, signal: ended });
          } catch (error) {
            if (!isPlatformError(error)) throw error;
            const { code, kind, status = 0, retryAfterMs = 0 } = (cause = error);
            hint = Math.min(retryAfterMs, 60_000);
            // What may pass, as well as `slow_down`, asks for fewer polls.
            if (code === "slow_down" || kind !== "auth" || status === 429 || status >= 500) ms += 5000;
            else if (code !== "authorization_pending") throw error;
          }
          await sleep(Math.max(hint, Math.min(30_000, Math.max(1000, ms) || 5000)), ended);
        }
      }

      const late = () =>
        new PlatformError({
          platform: "coze",
          route: request.route,
          kind: "auth",
          outcome: "rejected",
          code: "expired_token",
          reason: "the device code has expired",
          cause,
        });
      return within(poll, { signal, ms: (expires_in || 300) * 1000, late });
    },
  };
}
