import robotsParser from "robots-parser";
import type { Limits, Refusal, Visitor } from "./visit.ts";

const productName = "agent-platform-clients-drift";

export interface Sender {
  version: string;
  /** Address of the repository, if known. */
  repository?: string | undefined;
  /** Contact of whoever runs the command. */
  contact?: string | undefined;
}

/** The user agent: our own name, never that of a browser. */
export function userAgent({ version, repository, contact }: Sender): string {
  for (const [what, text] of Object.entries({ version, repository, contact })) {
    if (text !== undefined && !/^[\x21-\x7e][\x20-\x27\x2a-\x7e]{0,200}$/.test(text)) {
      throw new Error(
        `the ${what} is sent in the user agent and must be short ASCII text without brackets, got ${JSON.stringify(text)}`,
      );
    }
  }
  const about = [repository === undefined ? [] : `+${repository}`, contact ?? []].flat().join("; ");
  return `${productName}/${version}${about && ` (${about})`}`;
}

/** The address of the repository: where CI says it runs, else what package.json says, else unknown. */
export function repositoryUrl(
  env: Readonly<Record<string, string | undefined>>,
  manifest: { repository?: string | { url?: string } },
): string | undefined {
  if (env.GITHUB_REPOSITORY) return `${env.GITHUB_SERVER_URL ?? "https://github.com"}/${env.GITHUB_REPOSITORY}`;
  const said = typeof manifest.repository === "string" ? manifest.repository : manifest.repository?.url;
  return said?.replace(/^git\+/, "").replace(/\.git$/, "");
}

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
