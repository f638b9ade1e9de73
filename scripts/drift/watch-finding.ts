import type { Trouble } from "./fetch.ts";
import type { Finding, Severity } from "./finding.ts";
import { fingerprint } from "./fingerprint.ts";
import { ruleOf } from "./rules.ts";

interface About {
  platform: string;
  rule: string;
  message: string;
  /** Addresses, or names of pages. */
  pages: readonly string[];
  severity?: Severity;
}

/** A finding about pages rather than about what they say. */
export function pageFinding({ platform, rule, message, pages, severity }: About): Finding {
  const { severity: usual, impact } = ruleOf(rule);
  const sides = pages.map((page) => ({ source: "page", value: page, file: page, line: 1 }));
  const identity = { rule, platform, operation: "", field: "", aspect: "", sides };
  return {
    ...identity,
    severity: severity ?? usual,
    ...(impact && { impact }),
    fingerprint: fingerprint(identity),
    message,
    accepted: null,
  };
}

export function troubleFinding({ platform, rule, message, urls }: Trouble): Finding {
  const count = urls.length === 1 ? "1 page" : `${urls.length} pages`;
  return pageFinding({ platform, rule, message: `${count}: ${message}`, pages: urls });
}
