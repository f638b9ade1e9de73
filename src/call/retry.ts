import type { PlatformError } from "./errors.js";
import { at } from "./at.js";
import { certificate } from "./connection.js";
import type { TimeoutRule } from "./rule.js";
import type { Init } from "./signature.js";

/** Business codes that decide about a retry beside the HTTP status. */
export interface RetryCodes {
  /** Nothing ran: every route may be retried. */
  readonly always?: readonly number[];
  /** Something may have run: only safe routes may be retried. */
  readonly safe?: readonly number[];
  /** Never retried: waiting does not help. */
  readonly never?: readonly number[];
}

// Too Early, Too Many Requests, errors of the server or of what stands before it (52x: Cloudflare), overloaded.
const passing = /^(425|429|50[0234]|52[0-4]|529)$/;

/** Whether a failed attempt may be retried: a safe route after a transient failure, others only if nothing can have run. */
export function mayRetry(error: PlatformError, safe: boolean, codes: RetryCodes = {}): boolean {
  const { kind, status, code, outcome, message } = error;
  const within = (list: readonly number[] = []) => typeof code === "number" && list.includes(code);
  if (within(codes.never)) return false;
  if (kind === "connection") return (safe || outcome === "not-sent") && !certificate.test(message);
  // A code by which something may have run is more exact than the status.
  const isProof = within(codes.always) || ((status === 429 || status === 503) && !within(codes.safe));
  // In the response of a broken server, a code proves nothing.
  if (isProof && outcome === "rejected") return true;
  if (!safe) return false;
  return isProof || within(codes.safe) || kind === "timeout" || passing.test(String(status));
}

/** The retry budget of a client when it is full. */
export const fullBudget = 500;

/** What a retry takes from the budget: nothing where the server has named the time. */
export const costOf = ({ kind, retryAfterMs }: PlatformError): number =>
  retryAfterMs === undefined ? (kind === "timeout" ? 10 : 5) : 0;

const longest = 60_000;

/**
 * Milliseconds to wait before retry `n`, counted from 0; `undefined` if the server asks for more than a minute. Without
 * a hint of the server: half a second, doubled each time, at most 8 s, and shortened at random by up to a half.
 */
export function delayBefore(
  n: number,
  hint: number | undefined,
  random: () => number = Math.random,
): number | undefined {
  if (hint !== undefined) return hint <= longest ? hint : undefined;
  return Math.min(8000, 500 * 2 ** n) * (0.5 + random() / 2);
}

/** Milliseconds that the headers of a response ask to wait; a date counts from the `now` of its sender. */
export function hintOf(
  headers: Headers,
  now = Date.parse(headers.get("date") ?? "") || Date.now(),
): number | undefined {
  const get = (name: string, unit: number) => {
    const text = headers.get(name) ?? "";
    if (/^\d+$/.test(text)) return Number(text) * unit;
    return name === "retry-after" && /^[A-Z][a-z]+, .+ GMT$/.test(text) ? Date.parse(text) - now : 0;
  };
  const hints = [get("retry-after-ms", 1), get("retry-after", 1000), get("x-ogw-ratelimit-reset", 1000)];
  return hints.find((ms) => ms > 0);
}

/** How long a call may take, in milliseconds; 0 disables the limit. */
export interface Limits {
  /** One attempt, body included. */
  attempt: number;
  /** All attempts and the waits between them. */
  total: number;
  /** Whether an attempt that exceeded its limit may be retried at all. */
  again: boolean;
}

/** The limits of a call: its own settings, then what its route needs by nature, then the client's, then the defaults. */
export function limitsOf(
  rule: TimeoutRule | undefined,
  input: Readonly<Record<string, unknown>>,
  init: Pick<Init, "timeout" | "totalTimeout"> = {},
  client: Pick<Init, "timeout" | "totalTimeout"> = {},
): Limits {
  let { timeout: attempt = 60_000, totalTimeout: total = 180_000 } = client;
  const again = typeof rule !== "object";
  if (!again) {
    const [field, unit, fallback] = rule;
    const value = at(input, field);
    const own = (typeof value === "number" && value > 0 ? value : fallback) * unit;
    [attempt, total] = [own + 30_000, own + 60_000];
  } else if (rule !== undefined) [attempt, total] = [rule, 3 * rule];
  return { attempt: init.timeout ?? attempt, total: init.totalTimeout ?? total, again };
}
