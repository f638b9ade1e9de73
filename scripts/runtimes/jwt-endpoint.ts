import { verify, type KeyObject } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Addresses } from "./addresses.ts";

/** A token endpoint of Coze that checks signatures, as the mock does not: returns the token for a JWT signed with the key. */
export function jwtEndpoint(key: KeyObject, { appId, keyId }: Addresses["jwt"], access_token: string) {
  const genuine = (jwt: string): boolean => {
    const [head = "", claims = "", signature = ""] = jwt.split(".");
    const { kid } = decode(head);
    const { iss, exp } = decode(claims);
    const signed = verify("RSA-SHA256", Buffer.from(`${head}.${claims}`), key, Buffer.from(signature, "base64url"));
    return signed && kid === keyId && iss === appId && Number(exp) * 1000 > Date.now();
  };

  /** Responds to its own path; whether it did. */
  return ({ url, headers }: IncomingMessage, response: ServerResponse): boolean => {
    if (url !== "/api/permission/oauth2/token") return false;
    const ok = genuine((headers.authorization ?? "").replace("Bearer ", ""));
    const expires_in = Math.floor(Date.now() / 1000) + 900;
    const body = ok ? { access_token, expires_in, token_type: "Bearer" } : { error_code: "invalid_client" };
    response.writeHead(ok ? 200 : 401, { "content-type": "application/json" }).end(JSON.stringify(body));
    return true;
  };
}

function decode(part: string): Record<string, unknown> {
  try {
    return JSON.parse(Buffer.from(part, "base64url").toString()) as Record<string, unknown>;
  } catch {
    return {};
  }
}
