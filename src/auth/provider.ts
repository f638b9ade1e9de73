import { isSecret, type Report, type TokenProvider } from "../call/options.js";
import { createSecrets } from "../call/secrets.js";
import { within } from "../call/time.js";
import { createAccess, type TokenStore } from "./store.js";

export interface Minted {
  token: string;
  /** Unix time in milliseconds. */
  expiresAt: number;
}

export interface ProviderOptions {
  /** Makes the key of the token in the store, with `cacheKey`. */
  key(): Promise<string>;
  /** Requests a new token. All callers that wait share it, so none of them can cancel it. */
  mint(): Promise<Minted>;
  store?: TokenStore | undefined;
  /** Milliseconds that a token lives at most, whatever its expiry says; unknown for a stored one. */
  lifetime?: number;
  now?: () => number;
}

/** How long callers share a renewal: a runtime may drop it, unsettled, with the request that began it. */
const shared = 10_000;

interface Renewal {
  token: Promise<string>;
  /** Later callers begin another one. */
  until: number;
  isSettled?: true;
}

/** Keeps one token at a time, and renews it before it expires. */
export function createProvider(options: ProviderOptions): TokenProvider {
  const { key, mint, store, now = () => Date.now() } = options;
  const secrets = createSecrets();
  let current: (Minted & { refreshAt: number; blockAt: number }) | undefined;
  let rejected: string | undefined;
  let lifetime = options.lifetime ?? Infinity;
  let renewal: Renewal | undefined;
  let forgetting: Promise<unknown> | undefined;

  const timed = ({ token, expiresAt }: Minted) => {
    secrets.add(token);
    const margin = Math.min(300_000, lifetime / 10);
    return { token, expiresAt, refreshAt: expiresAt - margin, blockAt: expiresAt - margin / 5 };
  };

  const access = createAccess(store, secrets);
  const withStore = <T>(report: Report | undefined, use: (store: TokenStore, key: string) => Promise<T>) =>
    access(report, async (store) => use(store, await key()));

  async function load(report?: Report): Promise<string> {
    const read = await withStore(report, async (store, key) => {
      // Otherwise it could delete what is stored below. Nobody waits for it twice: it may never settle.
      const earlier = forgetting;
      forgetting = undefined;
      await earlier;
      return store.get(key);
    });
    const stored = readStored(read);
    const found = stored && timed(stored);
    if (found && found.token !== rejected && found.expiresAt > (current?.expiresAt ?? 0) && now() < found.blockAt)
      return (current = found).token;
    const { token, expiresAt: given } = await mint();
    // The vendor returns the same token again, as Feishu does while half an hour or more remains.
    if (token === rejected) rejected = undefined;
    const time = now();
    const expiresAt = usableExpiry(given, time, options.lifetime);
    lifetime = expiresAt - time;
    current = timed({ token, expiresAt });
    await withStore(report, (store, key) => store.set(key, { token, expiresAt }, Math.floor(lifetime)));
    return token;
  }

  function renew(time: number, report?: Report): Renewal {
    const begun: Renewal = {
      until: time + shared,
      token: load(report).finally(() => Object.assign(begun, { until: 0, isSettled: true })),
    };
    return (renewal = begun);
  }

  async function get(report?: Report, joined: readonly Promise<string>[] = []): Promise<string> {
    const time = now();
    const running = renewal && time < renewal.until ? renewal : undefined;
    if (current && time < (running ? current.blockAt : current.refreshAt)) return current.token;
    const mine = running ?? renew(time, report);
    // An earlier one may still succeed: a slow exchange is not lost.
    const all = [...joined, mine.token];
    let late: Error | undefined;
    try {
      const token = await within(() => Promise.race(all), {
        // A clock that was set back does not make the wait longer.
        ms: Math.min(shared, mine.until - time),
        late: () => (late = new Error()),
      });
      // Unless it was rejected before this caller saw it.
      if (token !== rejected) return token;
    } catch (error) {
      // A runtime can also refuse to wait for what a request began that is over.
      const isDropped = !mine.isSettled && !joined.length;
      if (late || isDropped) mine.until = 0;
      // The failure does not matter yet, and the next call renews again.
      if (current && now() < current.expiresAt) return current.token;
      if (!late && !isDropped) throw error;
    }
    return get(report, late && all);
  }

  return {
    get: (report) => get(report),
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

/** The expiry of a new token: one minute from now if it has none, or one that is past or more than ten years away. */
export function usableExpiry(expiresAt: number, time: number, longest = Infinity): number {
  const left = expiresAt - time;
  return time + (left >= 1 && left < 315e9 ? Math.min(left, longest) : 60_000);
}

function readStored(value: unknown): Minted | undefined {
  const { token, expiresAt } = Object(value) as Partial<Record<keyof Minted, unknown>>;
  const sound = isSecret(token) && typeof expiresAt === "number";
  return sound ? { token, expiresAt } : undefined;
}
