import { attempt, type Attempt, type Fetch } from "./attempt.ts";
import type { Clock, Limits } from "./limits.ts";
import { createPace, type Pace } from "./pace.ts";

export interface Request {
  accept: string;
  maxBytes: number;
  /** `If-None-Match`, `If-Modified-Since`. */
  conditions?: Record<string, string>;
  /** Whether an address may be requested, and if not, why. */
  permit?: (url: URL) => Promise<Refusal | undefined>;
}

export interface Refusal {
  kind: "forbidden" | "failed";
  reason: string;
}

export type Visit =
  | { kind: "answer"; status: number; headers: Headers; body?: Uint8Array }
  /** `elsewhere`: led to another host; `forbidden`: robots.txt does not permit it. */
  | { kind: "elsewhere" | "forbidden" | "failed"; reason: string };

export interface Visitor {
  /** Requests an address with pauses, limits, retries and redirects on the same host. */
  visit(url: URL, request: Request): Promise<Visit>;
  pace: Pace;
}

export interface VisitorOptions {
  fetch: Fetch;
  agent: string;
  limits: Limits;
  clock: Clock;
}

/** One for a whole run, so that the limits hold for all of it. */
export function createVisitor({ fetch, agent, limits, clock }: VisitorOptions): Visitor {
  const pace = createPace(limits, clock);
  const deadline = clock.now() + limits.totalTime;
  const failuresInRow = new Map<string, number>();
  const leftAlone = new Map<string, string>();
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

  async function visit(start: URL, request: Request): Promise<Visit> {
    let url = start;
    for (let hop = 0; hop <= limits.redirects; hop++) {
      const forbidden = await request.permit?.(url);
      if (forbidden) return forbidden;
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

  return { visit, pace };
}

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
