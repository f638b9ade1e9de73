/** Limits towards the vendors' hosts. Times are in milliseconds. */
export const manners = {
  /** Requests under way at once. */
  concurrency: 2,
  /** The least time between two starts on one host; the real one is up to half as long again. */
  spacing: 500,
  /** Requests of a whole run, robots.txt, redirects and retries included. */
  requests: 260,
  totalTime: 600_000,
  requestTimeout: 30_000,
  retries: 3,
  /** The first backoff at its longest; it doubles with each retry. */
  backoff: 2_000,
  /** A host that asks for a longer pause is left alone for the rest of the run. */
  longestPause: 60_000,
  redirects: 5,
  /** Consecutive failures after which a host is left alone. */
  failures: 3,
  pageBytes: 5_000_000,
  indexBytes: 20_000_000,
  robotsBytes: 500_000,
};

export type Limits = typeof manners;

/** Clock and randomness, so that tests need not wait. */
export interface Clock {
  now(): number;
  sleep(ms: number): Promise<void>;
  random(): number;
}

export const realClock: Clock = {
  now: () => Date.now(),
  sleep: (ms) => new Promise((done) => setTimeout(done, ms)),
  random: () => Math.random(),
};
