import type { Report } from "../call/options.js";
import type { Secrets } from "../call/secrets.js";
import { tooLong, within } from "../call/time.js";

/** The shape of Keyv. */
export interface TokenStore {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown, ttlMs?: number): Promise<unknown>;
  delete(key: string): Promise<unknown>;
  /**
   * Waits until no other process holds the lock, and takes it for at most `ttlMs`; resolves with what releases it. With
   * it, processes that share the tokens of a user send each refresh token once.
   */
  lock?(key: string, ttlMs: number): Promise<() => unknown>;
}

const none = () => undefined;

/** Access to a store that may fail or hang: it then counts as empty, and `report` receives the reason. */
export function createAccess(store: TokenStore | undefined, secrets: Pick<Secrets, "hideError">) {
  return async <T>(
    report: Report | undefined,
    use: (store: TokenStore) => Promise<T>,
    ms = 3000,
  ): Promise<T | undefined> => {
    if (!store) return undefined;
    // Clients of Redis wait until there is a connection, which may be never.
    const late = () => new Error(tooLong("response of the token store", ms));
    // Reporting must not break anything either.
    const tell = (error: unknown) => report?.(secrets.hideError(error));
    return within(async () => use(store), { ms, late }).catch((error) =>
      Promise.resolve(error).then(tell).then(none, none),
    );
  };
}

/** The key in a store for these parts: a hash, since one of them is a secret. */
export async function cacheKey(parts: Readonly<Record<string, string | undefined>>): Promise<string> {
  const sorted = Object.entries(parts).sort(([a], [b]) => (a < b ? -1 : 1));
  const text = JSON.stringify(sorted.filter(([, part]) => part !== undefined));
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  const hex = Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, "0")).join("");
  return `agent-platform-clients:${parts.platform ?? "token"}:${hex}`;
}
