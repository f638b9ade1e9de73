import { isObject, type Json, type JsonObject } from "../../json.ts";
import { seconds } from "./answers.ts";
import type { Dialect } from "../dialect.ts";
import { Refusal } from "../reply.ts";
import type { Incoming } from "../request.ts";
import { textOf } from "../store.ts";

type Grant = (body: JsonObject, bearer: string, host: string) => number | undefined;

const wrong = (error_code: string, error_message: string) => new Refusal(400, { error_code, error_message });

/** Token endpoints: signed JWTs (the signature itself is not checked), authorization codes, refreshes and devices. */
export function cozeOAuth(token: string): Dialect["open"] {
  const used = new Set<string>();
  const polls = new Map<string, number>();

  const grants: Record<string, Grant> = {
    "urn:ietf:params:oauth:grant-type:jwt-bearer"({ duration_seconds = 900 }, bearer, host) {
      const { aud, exp, jti, iss } = claimsOf(bearer);
      if (aud !== host) throw wrong("invalid_request", `the audience must be ${host}`);
      if (typeof iss !== "string" || !(Number(exp) > seconds())) throw wrong("invalid_request", "the JWT has expired");
      once(jti, "the JWT");
      return Number(duration_seconds);
    },
    authorization_code: ({ code }) => void once(code, "the code"),
    refresh_token: ({ refresh_token }) => void once(refresh_token, "the refresh token"),
    "urn:ietf:params:oauth:grant-type:device_code"({ device_code }) {
      const code = textOf(device_code);
      const poll = (polls.get(code) ?? 0) + 1;
      polls.set(code, poll);
      // The user takes one poll to decide.
      if (poll === 1) throw wrong("authorization_pending", "the user has not decided yet");
      return undefined;
    },
  };

  function once(value: Json | undefined, what: string): void {
    if (typeof value !== "string" || value === "" || used.has(value))
      throw wrong("invalid_grant", `${what} is missing or was already used`);
    used.add(value);
  }

  const tokens = ({ body = {}, headers, origin }: Incoming): JsonObject => {
    const grant = grants[textOf(body.grant_type)];
    if (!grant) throw wrong("unsupported_grant_type", "the grant_type is not supported");
    const duration = grant(body, (headers.authorization ?? "").replace(/^Bearer /, ""), new URL(origin).host);
    // A point in time, not a duration.
    const expires_in = seconds() + (duration ?? 900);
    const tokens = { access_token: token, token_type: "Bearer", expires_in };
    return duration === undefined ? { ...tokens, refresh_token: `refresh-${crypto.randomUUID()}` } : tokens;
  };

  return {
    "POST /api/permission/oauth2/token": tokens,
    "POST /api/permission/oauth2/device/code": ({ origin }) => ({
      device_code: `device-${crypto.randomUUID()}`,
      user_code: "BEES-WAX1",
      verification_uri: `${origin}/device`,
      expires_in: 300,
      interval: 1,
    }),
  };
}

function claimsOf(jwt: string): JsonObject {
  try {
    const claims = JSON.parse(Buffer.from(jwt.split(".")[1] ?? "", "base64url").toString()) as Json;
    if (isObject(claims) && jwt.split(".").length === 3) return claims;
  } catch {
    // Not a JWT.
  }
  throw wrong("invalid_request", "the credential is not a JWT");
}
