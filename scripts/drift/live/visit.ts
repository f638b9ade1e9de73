import robotsParser from "robots-parser";

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

export interface Request {
  accept: string;
  maxBytes: number;
  /** `If-None-Match`, `If-Modified-Since`. */
  conditions?: Record<string, string>;
}

/** `elsewhere`: led to another host; `forbidden`: robots.txt does not permit it. */
type Refusal = { kind: "elsewhere" | "forbidden" | "failed"; reason: string };
export type Visit = { kind: "answer"; status: number; headers: Headers; body?: Uint8Array } | Refusal;

/** Requests an address, if robots.txt permits it, with pauses, limits, retries and redirects on the same host. */
type Visitor = (url: URL, request: Request) => Promise<Visit>;

/** One for a whole run, so that the limits hold for all of it. A robots.txt knows us by the name that `agent` begins with. */
export function createVisitor(fetch: Fetch, agent: string, limits: Limits, clock: Clock): Visitor {
  const pace = createPace(limits, clock);
  const deadline = clock.now() + limits.totalTime;
  const failuresInRow = new Map<string, number>();
  const leftAlone = new Map<string, string>();
  const robots = new Map<string, Promise<Robots>>();
  const name = agent.split("/")[0]!;
  let requests = 0;

  async function ask(url: URL, request: Request): Promise<Attempt> {
    const refused = leftAlone.get(url.origin);
    if (refused !== undefined) return { error: refused, lasting: true };
    if (requests >= limits.requests) return tooMuch(`${limits.requests} requests`);
    requests++;
    const at = pace.reserve(url.origin);
    if (at >= deadline) return tooMuch(`${limits.totalTime / 60_000} minutes`);
    await clock.sleep(Math.max(0, at - clock.now()));
    // The request of another page may have shown meanwhile that the host is to be left alone.
    const refusedSince = leftAlone.get(url.origin);
    if (refusedSince !== undefined) return { error: refusedSince, lasting: true };
    return attempt(fetch, url.href, {
      headers: { accept: request.accept, "user-agent": agent, ...request.conditions },
      timeout: Math.max(1, Math.min(limits.requestTimeout, deadline - clock.now())),
      maxBytes: request.maxBytes,
    });
  }

  async function askAgain(url: URL, request: Request): Promise<Attempt> {
    for (let retry = 0; ; retry++) {
      const answer = await ask(url, request);
      if (!isPassing(answer)) return answer;
      const wished = "headers" in answer ? retryAfter(answer.headers, clock.now()) : undefined;
      if (wished !== undefined && wished > limits.longestPause) {
        leftAlone.set(url.origin, `the host asked for a pause of ${Math.ceil(wished / 1000)} s`);
        return answer;
      }
      if (retry >= limits.retries) return answer;
      pace.pause(url.origin, wished ?? clock.random() * limits.backoff * 2 ** retry);
    }
  }

  async function follow(start: URL, request: Request, permit?: typeof refusalOf): Promise<Visit> {
    let url = start;
    for (let hop = 0; hop <= limits.redirects; hop++) {
      const refusal = await permit?.(url);
      if (refusal) return refusal;
      const answer = await askAgain(url, request);
      keepCount(url.origin, isPassing(answer));
      if ("error" in answer) return { kind: "failed", reason: answer.error };
      if (isPassing(answer)) return { kind: "failed", reason: `the host responded with ${answer.status}` };
      const location = [301, 302, 303, 307, 308].includes(answer.status) ? answer.headers.get("location") : null;
      if (location === null) return { kind: "answer", ...answer };
      const target = URL.canParse(location, url.href) ? new URL(location, url) : undefined;
      if (target?.origin !== url.origin) return { kind: "elsewhere", reason: "the host redirects to another host" };
      url = target;
    }
    return { kind: "failed", reason: `more than ${limits.redirects} redirects` };
  }

  function keepCount(origin: string, failed: boolean): void {
    const count = failed ? (failuresInRow.get(origin) ?? 0) + 1 : 0;
    failuresInRow.set(origin, count);
    if (count >= limits.failures && !leftAlone.has(origin)) {
      leftAlone.set(origin, `not requested: the host failed ${count} times in a row`);
    }
  }

  /**
   * Each host is asked once for its robots.txt, as RFC 9309 says: no such file allows everything, a host that does not
   * respond allows nothing.
   */
  async function readRobots(origin: string): Promise<Robots> {
    const address = new URL("/robots.txt", origin);
    const answer = await follow(address, { accept: "text/plain", maxBytes: limits.robotsBytes });
    if (answer.kind !== "answer")
      return () => ({ kind: "failed", reason: `robots.txt cannot be read: ${answer.reason}` });
    if (answer.status !== 200) return () => undefined;
    const rules = parseRobots(address.href, new TextDecoder().decode(answer.body));
    const delay = rules.getCrawlDelay(name);
    if (delay !== undefined && Number.isFinite(delay)) pace.widen(origin, delay * 1000);
    return ({ href }) =>
      rules.isDisallowed(href, name) ? { kind: "forbidden", reason: "robots.txt does not permit it" } : undefined;
  }

  async function refusalOf(url: URL): Promise<Refusal | undefined> {
    let known = robots.get(url.origin);
    if (!known) robots.set(url.origin, (known = readRobots(url.origin)));
    return (await known)(url);
  }

  return (url, request) => follow(url, request, refusalOf);
}

/** Why an address of a host may not be requested. */
type Robots = (url: URL) => Refusal | undefined;

// Its declarations describe another module format than it has.
const parseRobots = robotsParser as unknown as typeof robotsParser.default;

const tooMuch = (what: string): Attempt => ({ error: `not requested: a run ends after ${what}`, lasting: true });

/** Whether a retry may help: the network failed, or the host is busy or broken. */
function isPassing(answer: Attempt): boolean {
  if ("error" in answer) return !answer.lasting;
  return answer.status === 429 || answer.status >= 500;
}

/** How long a host wants us to wait: seconds, or until a date. */
function retryAfter(headers: Headers, now: number): number | undefined {
  const value = headers.get("retry-after")?.trim();
  if (!value) return undefined;
  const ms = /^\d{1,9}$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now;
  return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}

/** Decides when the next request to a host may start. */
function createPace(limits: Limits, clock: Clock) {
  const next = new Map<string, number>();
  const spacing = new Map<string, number>();
  return {
    /** Takes the next start on a host, in the clock's time. */
    reserve(origin: string): number {
      const at = Math.max(clock.now(), next.get(origin) ?? 0);
      const apart = spacing.get(origin) ?? limits.spacing;
      next.set(origin, at + apart * (1 + clock.random() / 2));
      return at;
    },
    /** Nothing more starts on a host for so long. */
    pause(origin: string, ms: number): void {
      next.set(origin, Math.max(next.get(origin) ?? 0, clock.now() + ms));
    },
    /** The host wants its requests further apart. */
    widen(origin: string, ms: number): void {
      spacing.set(origin, Math.max(limits.spacing, ms));
    },
  };
}

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

interface Asked {
  headers: Record<string, string>;
  timeout: number;
  maxBytes: number;
}

/** The result of one attempt. The body is read for a 200 only. */
type Attempt =
  | { status: number; headers: Headers; body?: Uint8Array }
  | { error: string; /** A retry would not help. */ lasting: boolean };

/** One GET: no cookies, no credentials, no redirects followed, bounded in time and size. */
async function attempt(fetch: Fetch, url: string, { headers, timeout, maxBytes }: Asked): Promise<Attempt> {
  try {
    const response = await fetch(url, {
      headers,
      credentials: "omit",
      redirect: "manual",
      signal: AbortSignal.timeout(timeout),
    });
    const answer = { status: response.status, headers: response.headers };
    if (response.status !== 200) {
      await response.body?.cancel();
      return answer;
    }
    const body = await readUpTo(response, maxBytes);
    return body ? { ...answer, body } : { error: `the response is larger than ${maxBytes} bytes`, lasting: true };
  } catch (error) {
    return { error: reasonOf(error, timeout), lasting: false };
  }
}

async function readUpTo(response: Response, maxBytes: number): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  // Leaving the loop cancels the body.
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > maxBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function reasonOf(error: unknown, timeout: number): string {
  if (!(error instanceof Error)) return "the request failed";
  if (error.name === "TimeoutError") return `no complete response within ${timeout / 1000} s`;
  const cause = error.cause as { code?: unknown; message?: unknown } | undefined;
  const detail = typeof cause?.code === "string" ? cause.code : cause?.message;
  return typeof detail === "string" ? `the request failed (${detail})` : `the request failed (${error.message})`;
}
