import type { Finding } from "./finding.ts";
import { pageFinding } from "./watch-finding.ts";

/** What an index lists now against what it listed when it was last reviewed. */
export function indexFindings(
  platform: string,
  url: string,
  before: readonly string[],
  now: readonly string[],
): { findings: Finding[]; trusted: boolean } {
  const gone = without(before, now);
  if (gone.length > before.length / 2) {
    const message = `the index lists ${now.length} pages and lacks ${gone.length} of the ${before.length} it had`;
    return { findings: [pageFinding({ platform, rule: "fetch/not-a-doc", message, pages: [url] })], trusted: false };
  }
  const added = without(now, before);
  const findings = [
    ...(added.length ? [pageFinding({ platform, rule: "upstream/page-added", ...listing("new", added) })] : []),
    ...(gone.length ? [pageFinding({ platform, rule: "upstream/page-removed", ...listing("gone", gone) })] : []),
  ];
  return { findings, trusted: true };
}

function without(some: readonly string[], others: readonly string[]): string[] {
  const known = new Set(others);
  return some.filter((entry) => !known.has(entry));
}

const listing = (what: string, pages: readonly string[]) => ({
  message: `${pages.length === 1 ? "1 page is" : `${pages.length} pages are`} ${what} in the index`,
  pages,
});
