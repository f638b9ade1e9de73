import type { Coverage, Finding } from "../../../../scripts/drift/findings.ts";
import type { Report } from "../../../../scripts/drift/report/report.ts";

export const side = (source: string, value: Finding["sides"][number]["value"], file: string, line: number) => ({
  ...{ source, value, file, line },
});

/** A finding about an invented tea house. */
export const finding = (changes: Partial<Finding> = {}): Finding => ({
  rule: "docs/table-vs-openapi.default",
  severity: "error",
  fingerprint: "0123456789ab",
  platform: "teahouse",
  operation: "POST /brew",
  field: "body.minutes",
  aspect: "default",
  sides: [side("table", 5, "docs/brew.md", 24), side("embedded-openapi", 3, "docs/brew.md", 128)],
  accepted: null,
  ...changes,
});

export const page = (changes: Partial<Coverage> = {}): Coverage => ({
  platform: "teahouse",
  page: "docs/brew.md",
  dialect: "tea-md@1",
  operations: 1,
  rows: 11,
  rowsUsed: 11,
  unverified: 4,
  ...changes,
});

export const report = (changes: Partial<Report> = {}): Report => ({
  title: "drift check --pages docs",
  findings: [],
  coverage: [page()],
  exit: 0,
  fixOf: (rule) => `What to do about ${rule}.`,
  ...changes,
});

/** Text that tries to be more than text. */
export const hostile =
  "a|b `c` <img src=x onerror=y> @someone #1 [d](e) \u001b[31m\u009b2J \u202ereversed\r\n::error::f,g:h%0A ##[add-mask]i";
