import { isSecret, type Report, type TokenProvider } from "../call/options.js";
import { createSecrets } from "../call/secrets.js";
import { within } from "../call/time.js";

/** The shape of Keyv. */
export interface TokenStore {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown, ttlMs?: number): Promise<unknown>;
  delete(key: string): Promise<unknown>;
}

export interface Minted {
  token: string;
  /** Unix time in milliseconds. */
  expiresAt: number;
}

export interface ProviderOptions {
  /** Key of the token in the store; made by {@link cacheKey}. */
  key: Promise<string> | (() => Promise<string>);
  /** Requests a new token. All callers that wait share it, so none of them can cancel it. */
  mint(): Promise<Minted>;
  store?: TokenStore;
  /** Milliseconds that a token usually lives; unknown for a stored one. */
  lifetime?: number;
  now?: () => number;
}

const none = () => undefined;
/** Keeps one token at a time, and renews it before it expires. */
export function createProvider(options: ProviderOptions): TokenProvider {
  const { key, mint, store, now = () => Date.now() } = options;
  const secrets = createSecrets();
  let current: (Minted & { refreshAt: number; blockAt: number }) | undefined;
  let rejected: string | undefined;
  let lifetime = options.lifetime ?? Infinity;
  let renewing: Promise<string> | undefined;
  let forgetting: Promise<unknown> | undefined;

  const timed = ({ token, expiresAt }: Minted) => {
    secrets.add(token);
    const margin = Math.min(300_000, lifetime / 10);
    return { token, expiresAt, refreshAt: expiresAt - margin, blockAt: expiresAt - margin / 5 };
  };

  async function withStore<T>(
    report: Report | undefined,
    use: (store: TokenStore, key: string) => Promise<T>,
  ): Promise<T | undefined> {
    if (!store) return undefined;
    const ask = async () => use(store, await (typeof key === "function" ? key() : key));
    // Clients of Redis wait until there is a connection, which may be never.
    const late = () => new Error("the token store did not respond within 3 s");
    // Reporting must not break anything either.
    const tell = (error: unknown) => report?.(secrets.hideError(error));
    return within(ask, { ms: 3000, late }).catch((error) => Promise.resolve(error).then(tell).then(none, none));
  }

  async function load(report?: Report): Promise<string> {
    await forgetting; // Otherwise it could delete what is stored below.
    const stored = readStored(await withStore(report, (store, key) => store.get(key)));
    const found = stored && timed(stored);
    if (found && found.token !== rejected && found.expiresAt > (current?.expiresAt ?? 0) && now() < found.blockAt)
      return (current = found).token;
    const { token, expiresAt } = await mint();
    // The vendor returns the same token again, as Feishu does while half an hour or more remains.
    if (token === rejected) rejected = undefined;
    const left = Math.floor(expiresAt - now());
    if (!(left > 0)) return token;
    lifetime = left;
    current = timed({ token, expiresAt });
    await withStore(report, (store, key) => store.set(key, { token, expiresAt }, left));
    return token;
  }

  const renew = (report?: Report) => (renewing ??= load(report).finally(() => (renewing = undefined)));

  return {
    async get(report) {
      const time = now();
      if (!current || !(time < current.blockAt)) return renew(report);
      // A failure does not matter yet: the token is valid, and the next call renews again.
      if (time >= current.refreshAt) renew(report).catch(none);
      return current.token;
    },
    async invalidate(token, report) {
      if (current?.token !== token) return;
      current = undefined;
      rejected = token;
      await (forgetting = withStore(report, async (store, key) => {
        if (readStored(await store.get(key))?.token === token) await store.delete(key);
      }));
    },
  };
}

function readStored(value: unknown): Minted | undefined {
  const { token, expiresAt } = Object(value) as Partial<Record<keyof Minted, unknown>>;
  const sound = isSecret(token) && typeof expiresAt === "number";
  return sound ? { token, expiresAt } : undefined;
}

/** The key in a store for these parts: a hash, since one of them is a secret. */
export async function cacheKey(parts: Readonly<Record<string, string | undefined>>): Promise<string> {
  const sorted = Object.entries(parts).sort(([a], [b]) => (a < b ? -1 : 1));
  const text = JSON.stringify(sorted.filter(([, part]) => part !== undefined));
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  const hex = Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, "0")).join("");
  return `agent-platform-clients:${parts.platform ?? "token"}:${hex}`;
}
