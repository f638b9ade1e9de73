import type { Failed } from "./answer.js";

/** Proof that no request was sent, in the error messages of Node, Bun and Deno. */
const notSent =
  /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|UND_ERR_CONNECT_TIMEOUT|ConnectionRefused|FailedToOpenSocket|DNSResolutionFailed|tcp connect error: Connection refused|dns error/;

/** Node's fetch times out by itself after 300 s without headers, or between two parts of a body. */
const timedOut = /UND_ERR_(HEADERS|BODY)_TIMEOUT/;

/** What the error of a `fetch` means. Without proof of the contrary, the request may have been executed. */
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

/** Why a redirected response is refused; "" if it is not one. */
export function redirection(response: Response, base: string): string {
  const { status, redirected, type, url } = response;
  if (!redirected && type !== "opaqueredirect" && !/^30[12378]$/.test(String(status))) return "";
  const to = redirected ? url : response.headers.get("location");
  const target = to && URL.canParse(to, base) ? ` to ${new URL(to, base).origin}` : "";
  return `redirected${target}; redirects are followed for GET only. Set baseUrl to the final origin`;
}
