import { attempt, failureAt, type Call, type Connection, type Emit, type Settings } from "./attempt.js";
import { present, type Attempt, type Outcome, type PlatformError } from "./errors.js";
import { CallMeta, remember } from "./meta.js";
import { costOf, delayBefore, fullBudget, limitsOf, mayRetry, type Limits, type RetryCodes } from "./retry.js";
import type { Rule } from "./rule.js";
import { createSecrets } from "./secrets.js";
import { sleep, within } from "./time.js";

/** What a call allows, for all of its attempts. */
export interface Policy extends Limits {
  readonly maxRetries: number;
  readonly safe: boolean;
  readonly codes?: RetryCodes | undefined;
}

/**
 * What follows a failed attempt: the renewal of a token that was rejected, an attempt after this many milliseconds, or
 * nothing; "broke" where only the retry budget forbids it. `retries` were made already, and `left` milliseconds remain:
 * a wait that would outlast them is not begun.
 */
export function decide(
  error: PlatformError,
  { maxRetries, safe, codes, again }: Policy,
  retries: number,
  left: number,
  renewable: boolean,
  affordable: boolean,
  random?: () => number,
): "renew" | "broke" | number | undefined {
  // A code in the response of a broken server does not prove that nothing ran.
  if (renewable && error.kind === "auth" && (safe || error.outcome !== "unknown")) return "renew";
  if (retries >= maxRetries || !mayRetry(error, safe, codes) || (error.kind === "timeout" && !again)) return undefined;
  const ms = delayBefore(retries, error.retryAfterMs, random);
  return ms! < left ? (affordable ? ms : "broke") : undefined;
}

/** Sends a call until it succeeds, or must not be sent again. */
export async function repeat<T>(
  client: Connection,
  route: string,
  rule: Rule,
  settings: Settings,
  prepare: () => Call<T>,
  isPoll?: boolean,
): Promise<T> {
  const { credential, budget } = client;
  const { signal, maxRetries = client.maxRetries ?? 2 } = settings;
  // Those of the call end with it, so that other calls need not look for them.
  const secrets = createSecrets(client.secrets);
  secrets.addHeaders(settings.headers);
  signal?.throwIfAborted();
  let call: Call<T>;
  try {
    call = prepare();
  } catch (caught) {
    throw client.failure(failureAt("validation", route, caught), secrets);
  }
  const policy: Policy = Object.assign(limitsOf(rule.timeout, call.fields, settings, client), {
    maxRetries,
    safe: rule.safe ?? route.startsWith("GET "),
    codes: client.platform.retryCodes,
  });
  const deadline = performance.now() + (policy.total || Infinity);
  const left = () => deadline - performance.now();
  const most = () => Math.min(policy.attempt || Infinity, left());
  const attempts: Attempt[] = [];
  // Of all attempts, the worst.
  let outcome: Outcome = "not-sent";
  // What a success returns to the budget.
  let refund = 1;
  let retries = 0;
  let renewed = false;
  let renewal: string | boolean | undefined;
  let delayMs: number | undefined;

  for (let n = 1; ; n++) {
    const emit: Emit = (type, more) => client.emit?.({ type, route, attempt: n, ...more });
    const report = (error: unknown) => emit("token", { error: secrets.hideError(error) });
    const getToken = () => (typeof renewal === "string" ? renewal : credential.get(report));
    const ended = await attempt(client, route, call, settings, secrets, emit, getToken, most(), policy.safe, n);
    if (!ended.error) {
      const { payload, response, requestId } = ended;
      const { status, headers } = response;
      budget.left = Math.min(fullBudget, budget.left + refund);
      attempts.push({ status, reason: "ok", ...(requestId && { requestId }), ...(delayMs && { delayMs }) });
      return remember(payload, new CallMeta(status, requestId, attempts, headers, secrets));
    }
    const { error, token, instead } = ended;
    attempts.push(present({ ...error.attempts[0]!, delayMs }));
    // In the order of the alphabet they are worse and worse.
    if (error.outcome > outcome) outcome = error.outcome;
    Object.assign(error, { attempts });
    renewal = delayMs = undefined;

    const cost = isPoll ? 0 : costOf(error);
    const decideNow = (renewable: boolean) => decide(error, policy, retries, left(), renewable, cost <= budget.left);
    let next = decideNow(!!token && !renewed);
    if (next === "renew") {
      renewed = true;
      const late = () => new Error("no other token in time");
      // If this fails, the call ends with the error that it has.
      renewal = await within(() => credential.renew(token!, report), { signal, ms: most(), late }).catch(
        (caught) => void attempts.push(...client.failure(failureAt("auth", route, caught), secrets).attempts),
      );
      signal?.throwIfAborted();
      if (renewal && left() > 0) {
        emit("token", { error });
        continue;
      }
      next = decideNow(false);
    }
    if (typeof next === "number") {
      emit("retry", { delayMs: next, error });
      budget.left -= cost;
      await sleep(next, signal).catch(() => {});
      // A process that was suspended wakes up late.
      if (!signal?.aborted && left() > 0) {
        retries++;
        delayMs = next;
        refund = cost;
        continue;
      }
      budget.left += cost;
      signal?.throwIfAborted();
    }
    if (instead) return instead;
    Object.assign(error, { outcome });
    if (next === "broke") {
      const { message } = error;
      error.message += "; the retry budget is used up";
      // It begins with a copy of the message.
      error.stack = error.stack?.replace(message, () => error.message);
    }
    throw error;
  }
}
