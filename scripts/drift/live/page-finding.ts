import { count } from "../../text.ts";
import type { Trouble } from "./fetch.ts";
import type { Finding } from "../findings/finding.ts";
import { fingerprint } from "../findings/fingerprint.ts";
import { ruleOf } from "../rules/rules.ts";

interface About {
  platform: string;
  rule: string;
  message: string;
  /** Addresses, or names of pages. */
  pages: readonly string[];
}

/** A finding about pages rather than about their content. */
export function pageFinding({ platform, rule, message, pages }: About): Finding {
  const { severity, impact } = ruleOf(rule);
  const sides = pages.map((page) => ({ source: "page", value: page, file: page, line: 1 }));
  const identity = { rule, platform, operation: "", field: "", aspect: "", sides };
  return {
    ...identity,
    severity,
    ...(impact && { impact }),
    fingerprint: fingerprint(identity),
    message,
    accepted: null,
  };
}

export function troubleFinding({ platform, rule, message, urls }: Trouble): Finding {
  return pageFinding({ platform, rule, message: `${count(urls.length, "page")}: ${message}`, pages: urls });
}
