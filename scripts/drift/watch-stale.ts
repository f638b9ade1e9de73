import type { Finding } from "./finding.ts";
import { pageFinding } from "./watch-finding.ts";

const day = 86_400_000;

/** How old what we know of a platform is, in words; nobody writes the time down, so often it is not known. */
export const ageOf = (lastRead: number | undefined, now: number): string =>
  lastRead === undefined
    ? "when all were last read is not known"
    : `all were last read ${days(lastRead, now)} days ago`;

/** A platform that could not be read as a whole for a while. */
export function staleFindings(platform: string, lastRead: number | undefined, now: number): Finding[] {
  if (lastRead === undefined || days(lastRead, now) <= 7) return [];
  const severity = days(lastRead, now) > 30 ? "error" : "warning";
  return [pageFinding({ platform, rule: "fetch/stale", message: ageOf(lastRead, now), pages: [], severity })];
}

const days = (then: number, now: number): number => Math.floor((now - then) / day);
