import robotsParser from "robots-parser";
import { productName } from "./agent.ts";
import type { Limits } from "./limits.ts";
import type { Refusal, Visitor } from "./visit.ts";

// Its declarations describe another module format than it has.
const parse = robotsParser as unknown as typeof robotsParser.default;

type Rules = (url: URL) => Refusal | undefined;

const forbidden: Refusal = { kind: "forbidden", reason: "robots.txt does not permit it" };

/**
 * Asks each host once for its robots.txt, as RFC 9309 says: no such file allows everything, a host that does not
 * respond allows nothing. Returns the reason why an address may not be requested.
 */
export function createRobots({ visit, pace }: Visitor, limits: Limits): (url: URL) => Promise<Refusal | undefined> {
  const known = new Map<string, Promise<Rules>>();

  async function read(origin: string): Promise<Rules> {
    const address = new URL("/robots.txt", origin);
    const answer = await visit(address, { accept: "text/plain", maxBytes: limits.robotsBytes });
    if (answer.kind !== "answer")
      return () => ({ kind: "failed", reason: `robots.txt cannot be read: ${answer.reason}` });
    if (answer.status !== 200) return () => undefined;
    const rules = parse(address.href, new TextDecoder().decode(answer.body));
    const delay = rules.getCrawlDelay(productName);
    if (delay !== undefined && Number.isFinite(delay)) pace.widen(origin, delay * 1000);
    return (url) => (rules.isDisallowed(url.href, productName) ? forbidden : undefined);
  }

  return async (url) => {
    let rules = known.get(url.origin);
    if (!rules) known.set(url.origin, (rules = read(url.origin)));
    return (await rules)(url);
  };
}
