import type { Failed } from "./answer.js";

/** What proves that no request was sent, in the words of Node, Bun and Deno. */
const notSent =
  /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|UND_ERR_CONNECT_TIMEOUT|ConnectionRefused|FailedToOpenSocket|DNSResolutionFailed|tcp connect error: Connection refused|dns error/;

/** Node's fetch gives up on its own after 300 s without headers, or between two parts of a body. */
const timedOut = /UND_ERR_(HEADERS|BODY)_TIMEOUT/;

/** What the error of a `fetch` says; where the runtime does not tell, the request may have been executed. */
export function explain(error: unknown): Pick<Failed, "kind" | "outcome" | "reason"> {
  let reason = String(error);
  let all = "";
  for (let here = error, n = 0; here instanceof Error && n < 5; n++, here = here.cause) {
    const { code, message } = here as Error & { code?: unknown };
    reason = typeof code === "string" && !message.includes(code) ? `${message} (${code})` : message || reason;
    all += reason;
  }
  return {
    kind: timedOut.test(all) ? "timeout" : "connection",
    outcome: notSent.test(all) ? "not-sent" : "unknown",
    reason,
  };
}
