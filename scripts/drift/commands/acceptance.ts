import { readFile } from "node:fs/promises";
import { readAccepted, type AcceptedEntry } from "../accepted.ts";
import type { Finding } from "../finding.ts";
import { fingerprint } from "../fingerprint.ts";
import { reasonOf } from "../../spec/source.ts";
import { hasRule, ruleOf } from "../rules.ts";

/** The differences that are accepted, and what is wrong with their list. Without the file nothing is accepted. */
export async function acceptedIn(specs: string): Promise<{ entries: AcceptedEntry[]; findings: Finding[] }> {
  const file = `${specs}/accepted.yaml`;
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return { entries: [], findings: [] };
    return { entries: [], findings: [problem("accepted/invalid", file, 1, `the file ${reasonOf(error)}`)] };
  }
  const { entries, problems } = readAccepted(text, file, hasRule);
  return { entries, findings: problems.map(({ rule, line, message }) => problem(rule, file, line, message)) };
}

function problem(rule: string, file: string, line: number, message: string): Finding {
  const sides = [{ source: "accepted", value: message, file, line }];
  const finding = { rule, platform: "", operation: "", field: "", aspect: "", sides };
  return { ...finding, severity: ruleOf(rule).severity, fingerprint: fingerprint(finding), accepted: null };
}
