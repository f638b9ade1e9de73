import { randomUUID } from "node:crypto";
import type { JsonObject } from "../json.ts";
import type { Dialect, Problem } from "./dialect.ts";
import { Refusal } from "./reply.ts";

const problems: Record<Problem, [status: number, text: string]> = {
  "no-token": [401, "the request has no token"],
  "bad-token": [401, "the token is not valid"],
  invalid: [400, "the request is not valid"],
  unreadable: [400, "the body cannot be read"],
  "too-large": [413, "the body is too large"],
  "unknown-path": [404, "the path does not exist"],
  "wrong-method": [405, "the path does not have this method"],
  broken: [500, "the mock's response does not fit the spec"],
};

/** For a platform without a dialect of its own: bodies without an envelope, errors by status, nothing is remembered. */
export function plainDialect(platform: string, document: JsonObject): Dialect {
  const token = "mock-token-000000";
  return {
    platform,
    credentials: [{ token }],
    accepts: (given) => given === token,
    requestId: { header: "x-request-id", create: () => randomUUID() },
    sign: (body) => body,
    refuse(problem, detail, violations) {
      const [status, text] = problems[problem];
      const fields = violations.map(({ field, message }) => ({ field, message }));
      return new Refusal(status, { error: `${text} (${detail})`, ...(fields.length > 0 && { fields }) });
    },
    failed: () => false,
    payload(body, { value }) {
      const { data } = body;
      const isData = document["x-payload"] === "data" && value["x-payload"] === undefined;
      return isData && typeof data === "object" && data !== null ? (data as JsonObject) : body;
    },
    handlers: {},
    open: {},
  };
}
