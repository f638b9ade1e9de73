import { beyond, count } from "../../text.ts";
import type { Finding } from "../findings/finding.ts";
import { pageFinding } from "./page-finding.ts";

/** How an index differs from its last review. */
export function indexFindings(
  platform: string,
  url: string,
  before: readonly string[],
  now: readonly string[],
): { findings: Finding[]; trusted: boolean } {
  const gone = beyond(before, now);
  if (gone.length > before.length / 2) {
    const message = `the index lists ${now.length} pages and lacks ${gone.length} of the ${before.length} that it listed before`;
    return { findings: [pageFinding({ platform, rule: "fetch/not-a-doc", message, pages: [url] })], trusted: false };
  }
  const added = beyond(now, before);
  const findings = [
    ...(added.length ? [pageFinding({ platform, rule: "upstream/page-added", ...listing("new", added) })] : []),
    ...(gone.length ? [pageFinding({ platform, rule: "upstream/page-removed", ...listing("gone", gone) })] : []),
  ];
  return { findings, trusted: true };
}

const listing = (what: string, pages: readonly string[]) => ({
  message: `${count(pages.length, "page")} ${pages.length === 1 ? "is" : "are"} ${what} in the index`,
  pages,
});
