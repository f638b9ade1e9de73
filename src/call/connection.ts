import type { ErrorKind, Outcome } from "./errors.js";

/** A check of ours refused the server's certificate, before anything was sent; another attempt cannot help. */
export const certificate = /\bCERT_|SELF_SIGNED|UNABLE_TO_|CERT_ALTNAME|peer certificate/;

/** Proof that no request was sent, in the words of Node, Bun and Deno; Workers and browsers have none. */
const notSent =
  /ECONNREFUSED|ENOTFOUND|EAI_|connect E(\w+UNREACH|TIMEDOUT)|ERR_(CONNECT_TIMEOUT|INVALID_(ARG|URL)\b|SSL_WRONG_VERSION)|bad port|ConnectionRefused|FailedToOpenSocket|typo in the url|DNSResolutionFailed|(dns|tcp connect) error|InvalidContentType|port \d+ are blocked/;

/** The runtime's own time is over: Node waits 300 s for headers, and between two parts of a body. */
const timedOut = /UND_ERR_(HEADERS|BODY)_TIMEOUT|\bTimeoutError/;

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

/** What the error of a `fetch` means. Without proof of the contrary, the request may have been executed. */
export function explain(error: unknown, depth = 0): { kind: ErrorKind; outcome: Outcome; reason: string } {
  // By its properties: it may be of another realm, or of no class at all.
  const { name, message, code, syscall, cause, errors } = Object(error) as Partial<Record<string, unknown>>;
  const said = textOf(message ?? error);
  const coded = textOf(code);
  // A host with several addresses: one error for each.
  const isJoint = Array.isArray(errors) && errors.length > 0;
  const inner = (depth > 4 ? [] : isJoint ? errors : cause ? [cause] : []).map((one) => explain(one, depth + 1));
  const all = isJoint ? "" : [name, syscall, coded, said].join(" ");
  const each = (test: (one: (typeof inner)[number]) => boolean) => inner.length > 0 && inner.every(test);
  const isProof = notSent.test(all) || certificate.test(all) || each(({ outcome }) => outcome === "not-sent");
  return {
    kind: timedOut.test(all) || each(({ kind }) => kind === "timeout") ? "timeout" : "connection",
    outcome: isProof ? "not-sent" : "unknown",
    reason:
      inner.map(({ reason }) => reason).join("; ") ||
      (coded && !said.includes(coded) ? (said ? `${said} (${coded})` : coded) : said || textOf(name) || typeof error),
  };
}

/**
 * The request to follow a redirect with, or why it is refused; `undefined` for any other response. Throws if 5
 * `hops` were made already.
 */
export function redirection(response: Response, request: Request, hops: number): Request | string | undefined {
  const { status, redirected, type } = response;
  if (!redirected && type !== "opaqueredirect" && !/^30[12378]$/.test(`${status}`)) return undefined;
  const to = redirected ? response.url : response.headers.get("location");
  const target = to && URL.canParse(to, request.url) ? new URL(to, request.url) : undefined;
  const isGet = request.method === "GET";
  if (isGet && target?.origin === new URL(request.url).origin) {
    // A `fetch` of the caller's has followed it.
    if (redirected) return undefined;
    if (hops > 4) throw new Error("redirected more than 5 times");
    // As it was made: a `Request`, or what stands for one.
    return new (request.constructor as typeof Request)(target.origin + target.pathname + target.search, request);
  }
  return `redirected${target ? ` to ${target.origin}` : ""}; only GET is followed, and only within the origin. Set baseUrl to the final one`;
}
