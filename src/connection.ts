import type { ErrorKind, Outcome } from "./errors.js";

/** Codes that prove that no request was sent, in the spelling of Node and Bun. */
const notSent: ReadonlySet<string> = new Set([
  "ECONNREFUSED", // nobody listens
  "ENOTFOUND", // no such host
  "EAI_AGAIN", // no answer from DNS
  "UND_ERR_CONNECT_TIMEOUT", // Node: no connection within its own limit
  "ConnectionRefused", // Bun
  "FailedToOpenSocket", // Bun
  "DNSResolutionFailed", // Bun
]);

/** Node's fetch gives up on its own after 300 s without headers, or between two parts of a body. */
const timedOut: ReadonlySet<string> = new Set(["UND_ERR_HEADERS_TIMEOUT", "UND_ERR_BODY_TIMEOUT"]);

/** What the error of a `fetch` says; where the runtime does not tell, the request may have been executed. */
export function explain(error: unknown): { kind: ErrorKind; outcome: Outcome; reason: string } {
  const chain = causes(error);
  const codes = chain.map(({ code }) => code);
  const code = codes.find((value) => notSent.has(value) || timedOut.has(value)) ?? codes.find((value) => value !== "");
  const reason = chain.at(-1)?.message || String(error);
  const refused =
    (code !== undefined && notSent.has(code)) ||
    // Deno names no code.
    chain.some(({ message }) => /tcp connect error: Connection refused|dns error/.test(message));
  return {
    kind: code !== undefined && timedOut.has(code) ? "timeout" : "connection",
    outcome: refused ? "not-sent" : "unknown",
    reason: code && !reason.includes(code) ? `${reason} (${code})` : reason,
  };
}

function causes(error: unknown): { code: string; message: string }[] {
  const found = [];
  for (let here = error; here instanceof Error && found.length < 5; here = here.cause) {
    const { code } = here as { code?: unknown };
    found.push({ code: typeof code === "string" ? code : "", message: here.message });
  }
  return found;
}
