import { isObject, type JsonObject } from "../../json.ts";
import { invalid, refusal } from "./answers.ts";
import { knowledgeHandlers, skillHandlers } from "./knowledge.ts";
import { sessionHandlers } from "./sessions.ts";
import type { Dialect, Problem, Violation } from "../dialect.ts";
import { Refusal } from "../reply.ts";
import type { Incoming } from "../request.ts";
import { createIds } from "../store.ts";

const app = { appId: "cli_mock0000", appSecret: "mock-secret-000000" };
const token = "t-mock-token-000000";

const problems: Record<Problem, [status: number, code: number, text: string]> = {
  "no-token": [400, 99991661, "the request has no access token"],
  "bad-token": [400, 99991663, "the access token is wrong or has expired"],
  invalid: [400, invalid, "a parameter is not valid"],
  unreadable: [400, invalid, "the body cannot be read"],
  "too-large": [413, invalid, "the body is too large"],
  "unknown-path": [404, 99991201, "the path does not exist"],
  "wrong-method": [405, 99991301, "the path does not have this method"],
  broken: [500, 5000, "the mock's response does not fit the spec"],
};

const tokenLifetime = 7200;

export function createDialect(): Dialect {
  const ids = createIds();
  const used = new Set<unknown>();
  const started = Date.now();
  return {
    platform: "aily",
    credentials: [{ token }, app],
    accepts: (given) => given === token,
    requestId: { header: "x-tt-logid", create: () => ids.prefixed("log") },
    // Token endpoints have a word there.
    sign: (body, log_id) =>
      body.code === 0 || typeof body.error === "string"
        ? body
        : { ...body, error: { ...(body.error as JsonObject), log_id } },
    failed: (body) => body.code !== 0,
    payload: (body) => (isObject(body.data) ? body.data : body),
    refuse(problem: Problem, detail: string, violations: Violation[]) {
      const [status, code, text] = problems[problem];
      const field_violations = violations.map(({ field, message }) => ({ field, description: message }));
      return refusal(code, `${text} (${detail})`, status, field_violations.length > 0 ? { field_violations } : {});
    },
    handlers: { ...sessionHandlers(), ...skillHandlers, ...knowledgeHandlers() },
    open: {
      "POST /open-apis/auth/v3/tenant_access_token/internal": ({ body = {}, problem }: Incoming): JsonObject => {
        const { app_id, app_secret } = body;
        if (problem !== undefined || typeof app_id !== "string" || typeof app_secret !== "string")
          return { code: 10003, msg: "app_id and app_secret are needed" };
        if (app_id !== app.appId) return { code: 10014, msg: "the app cannot be used" };
        if (app_secret !== app.appSecret) return { code: 10015, msg: "the app secret is wrong" };
        const age = Math.floor((Date.now() - started) / 1000) % tokenLifetime;
        return { code: 0, msg: "ok", tenant_access_token: token, expire: tokenLifetime - age };
      },
      "POST /open-apis/authen/v2/oauth/token": ({ body = {} }: Incoming): JsonObject => {
        const { grant_type, client_id, client_secret, code, refresh_token } = body;
        const wrong = (code: number, error: string, error_description: string) =>
          new Refusal(400, { code, error, error_description });
        if (client_id !== app.appId || client_secret !== app.appSecret)
          throw wrong(20002, "invalid_client", "the app id or secret is wrong");
        const given = { authorization_code: code, refresh_token }[String(grant_type)];
        if (given === undefined) throw wrong(20001, "invalid_request", "the grant_type or what it needs is missing");
        if (used.has(given)) throw wrong(20037, "invalid_grant", "what was sent is used up");
        used.add(given);
        return {
          ...{ code: 0, access_token: token, expires_in: tokenLifetime, token_type: "Bearer" },
          ...{ refresh_token: ids.prefixed("refresh"), refresh_token_expires_in: 604_800, scope: "offline_access" },
        };
      },
    },
  };
}
