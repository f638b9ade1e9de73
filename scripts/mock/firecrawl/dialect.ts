import { randomUUID } from "node:crypto";
import type { Dialect, Problem, Violation } from "../dialect.ts";
import { refusal } from "./answers.ts";
import { withDeprecation } from "./deprecation.ts";
import { interactHandlers, scrapeHandlers } from "./browser.ts";
import { pagedJobs, wholeJobs } from "./jobs.ts";
import { brokenRules } from "./rules.ts";
import { searchHandlers } from "./search.ts";

const problems: Record<Problem, [status: number, text: string]> = {
  "no-token": [401, "the request has no API key"],
  "bad-token": [401, "the API key is not valid"],
  invalid: [400, "the request is not valid"],
  unreadable: [400, "the body cannot be read"],
  "too-large": [413, "the body is too large"],
  "unknown-path": [404, "the path does not exist"],
  "wrong-method": [405, "the path does not have this method"],
  broken: [500, "the mock's response does not fit the spec"],
};

const codes: Partial<Record<Problem, string>> = {
  invalid: "BAD_REQUEST",
  unreadable: "BAD_REQUEST",
  broken: "UNKNOWN_ERROR",
};

const apiKey = "fc-mock-key-000000";

export function createDialect(): Dialect {
  return {
    platform: "firecrawl",
    credentials: [{ apiKey }],
    accepts: (token) => token === apiKey,
    requestId: { header: "x-request-id", create: () => randomUUID() },
    sign: (body) => body,
    refuse(problem: Problem, detail: string, violations: Violation[]) {
      const [status, text] = problems[problem];
      const code = codes[problem];
      const details = violations.map(({ field, message }) => ({ path: field.split("."), message }));
      return refusal(status, `${text} (${detail})`, { ...(code && { code }), ...(details.length > 0 && { details }) });
    },
    failed: () => false,
    payload: (body) => body,
    rules: brokenRules,
    finish: withDeprecation,
    handlers: { ...interactHandlers(), ...scrapeHandlers(), ...searchHandlers(), ...pagedJobs(), ...wholeJobs() },
    open: {},
  };
}
