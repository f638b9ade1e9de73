import { isPlatformError, PlatformError, type ErrorDetails } from "../call/errors.js";
import { checkOptions, checkSecret, isSecret, type Report, type TokenProvider } from "../call/options.js";
import { createSecrets } from "../call/secrets.js";
import { within } from "../call/time.js";
import { checkText } from "./consent.js";
import { cacheKey, createAccess, type TokenStore } from "./store.js";

/** The tokens of a user, as platforms return them, and when the access token expires. */
export interface UserTokens {
  access_token: string;
  /** Valid once: a refresh returns the next one. */
  refresh_token?: string | undefined;
  /** Unix time in milliseconds. */
  expiresAt?: number | undefined;
}

export interface UserProviderOptions<T> {
  /**
   * Receives the new tokens before they are used: keep them, since the old refresh token is used up. If it throws, calls
   * fail with `kind: "auth"`, the tokens are in `error.tokens`, and the next call hands them over again.
   */
  onRefresh: (tokens: T) => unknown;
  /**
   * Shares new tokens with other processes that have the same ones. Of two that refresh at the same moment one fails,
   * unless the store has a `lock`.
   */
  store?: TokenStore | undefined;
}

/** What differs between platforms. */
export interface UserTokenSource<T> {
  readonly platform: string;
  readonly route: string;
  /** The parts of the keys in a store, beside the refresh token. */
  readonly parts: Readonly<Record<string, string>>;
  /** What the error says of tokens without a refresh token. */
  readonly advice?: string;
  refresh(input: { refreshToken: string }): Promise<T>;
}

const limit = 30_000; // Of the wait for an answer.
const month = 2_592_000; // Seconds that a refresh token lives where its response does not say it.

/** Renews the tokens of a user. A refresh token is sent once, whoever waits for it. */
export function createUserProvider<T extends UserTokens>(
  { platform, route, parts, advice = "", refresh }: UserTokenSource<T>,
  tokens: UserTokens,
  options: UserProviderOptions<T>,
): TokenProvider {
  checkOptions("provider", options, [], ["onRefresh", "store"]);
  const { onRefresh, store } = options;
  if (typeof onRefresh !== "function") throw new TypeError("onRefresh must be a function: it keeps the new tokens");
  const secrets = createSecrets();
  const withStore = createAccess(store, secrets);
  let current: UserTokens & { refreshAt: number };
  /** New tokens that `onRefresh` has not kept yet. */
  let unkept: T | undefined;
  let rejected = false;
  /** How often the refresh token was sent, and why it is not sent again. */
  let sent = 0;
  let dead: PlatformError | undefined;
  /** Refresh tokens that are known to be used up. */
  const passed = new Set<unknown>();
  let running: { token: Promise<string>; until: number } | undefined;

  const failure = (reason: string, more: Partial<ErrorDetails> = {}) =>
    new PlatformError({ platform, route, kind: "auth", outcome: "not-sent", reason, ...more });

  function adopt({ access_token, refresh_token, expiresAt }: UserTokens): void {
    secrets.add(checkSecret("access_token", access_token));
    if (refresh_token !== undefined) secrets.add(checkText("refresh_token", refresh_token));
    if (expiresAt !== undefined && !Number.isFinite(expiresAt))
      throw new TypeError("expiresAt must be Unix time in milliseconds");
    const time = Date.now();
    // Without an expiry it may be over; without a refresh token only the platform can tell.
    const end = expiresAt ?? (refresh_token === undefined ? Infinity : 0);
    current = { access_token, refresh_token, expiresAt: end, refreshAt: end - Math.min(300_000, (end - time) / 10) };
    rejected = false;
    sent = 0;
    dead = undefined;
  }
  adopt(Object(tokens) as UserTokens);

  const isUsable = (until: number) => !unkept && !rejected && Date.now() < until;
  const keyOf = (refresh_token: string) => cacheKey({ ...parts, platform, refresh_token });

  /** Takes over what other processes made of the refresh token. */
  async function follow(report: Report | undefined): Promise<boolean> {
    const before = current;
    for (let token = current.refresh_token; token && !isUsable(current.refreshAt); token = current.refresh_token) {
      const key = await keyOf(token);
      const next = Object(await withStore(report, (store) => store.get(key))) as UserTokens;
      passed.add(token);
      if (!isSecret(next.access_token) || passed.has(next.refresh_token)) break;
      adopt(next);
    }
    return current !== before;
  }

  async function keep(): Promise<void> {
    try {
      await onRefresh(unkept!);
    } catch (error) {
      const reason = "onRefresh failed; the new tokens are in error.tokens, and the next call hands them over again";
      const failed = failure(reason, { cause: secrets.hideError(error) });
      throw Object.defineProperty(failed, "tokens", { value: unkept });
    }
    adopt(unkept!);
    unkept = undefined;
  }

  async function send(refreshToken: string, report: Report | undefined): Promise<void> {
    sent++;
    try {
      unkept = await refresh({ refreshToken });
    } catch (error) {
      if (!isPlatformError(error)) throw error;
      const { outcome, status } = error;
      // Nothing ran: the token is as good as before.
      if (outcome === "not-sent" || status === 429 || (status === 503 && outcome === "rejected")) sent--;
      else if (outcome === "rejected" || sent > 1) dead = lost(error, outcome);
      throw dead ?? (outcome === "unknown" ? lost(error, outcome) : error);
    }
    const fresh: UserTokens & { refresh_token_expires_in?: unknown } = unkept;
    secrets.add(fresh.access_token);
    secrets.add(fresh.refresh_token);
    const seconds = Number(fresh.refresh_token_expires_in) || month;
    await withStore(report, async (store) => store.set(await keyOf(refreshToken), fresh, seconds * 1000));
  }

  function lost(cause: unknown, outcome: PlatformError["outcome"] = "unknown"): PlatformError {
    const { reason = "" } = (cause as PlatformError | undefined)?.attempts?.at(-1) ?? {};
    return failure(`the tokens cannot be refreshed${reason && `: ${reason}`}; the user must sign in again`, {
      outcome,
      cause,
    });
  }

  async function renew(report: Report | undefined): Promise<string> {
    if (unkept) await keep();
    else if (!(await follow(report))) {
      const { refresh_token, access_token } = current;
      if (!refresh_token) {
        if (isUsable(current.expiresAt!)) return access_token;
        throw failure(
          `the access token ${rejected ? "was rejected" : "has expired"}, and there is no refresh token; the user must sign in again${advice}`,
        );
      }
      if (sent > 1) dead ??= lost(undefined);
      if (dead) throw dead;
      const key = `${await keyOf(refresh_token)}:lock`;
      const release = await withStore(report, async (store) => store.lock?.(key, 2 * limit), limit);
      try {
        // Another process may have refreshed while this one waited.
        if (!release || !(await follow(report))) await send(refresh_token, report);
      } finally {
        if (release) await withStore(report, () => Promise.resolve(release()));
      }
      if (unkept) await keep();
    }
    return isUsable(current.expiresAt!) ? current.access_token : renew(report);
  }

  return {
    async get(report) {
      if (isUsable(current.refreshAt)) return current.access_token;
      const time = Date.now();
      if (!running || time >= running.until) {
        // Settled, it is over.
        const mine = { until: time + limit, token: renew(report).finally(() => (mine.until = 0)) };
        running = mine;
      }
      const mine = running;
      let late: PlatformError | undefined;
      try {
        return await within(() => Promise.race([mine.token]), {
          ms: Math.min(limit, mine.until - time),
          late: () => (late = lost(undefined)),
        });
      } catch (error) {
        // A runtime can also refuse to wait for what a request began that is over.
        const isDropped = !late && mine.until > 0;
        mine.until = 0;
        // It does not matter while the token is valid, unless new tokens would be lost.
        if (isUsable(current.expiresAt!)) return current.access_token;
        throw isDropped ? lost(error) : error;
      }
    },
    invalidate(token) {
      if (token === current.access_token) rejected = true;
    },
  };
}
