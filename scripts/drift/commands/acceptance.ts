import { readFile } from "node:fs/promises";
import { readAccepted, type AcceptedEntry } from "../accepted.ts";
import type { Finding } from "../finding.ts";
import { fingerprint } from "../fingerprint.ts";
import { draft, sideOf } from "../group.ts";
import { listPlatforms } from "../../spec/load.ts";
import { reasonOf } from "../../spec/source.ts";
import { hasRule, ruleOf } from "../rules.ts";

/** The differences that are accepted, and what is wrong with their list. Without the file nothing is accepted. */
export async function acceptedIn(
  specs: string,
  now = Date.now(),
): Promise<{ entries: AcceptedEntry[]; findings: Finding[] }> {
  const file = `${specs}/accepted.yaml`;
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return { entries: [], findings: [] };
    return { entries: [], findings: [problem("accepted/invalid", file, 1, `the file ${reasonOf(error)}`)] };
  }
  const { entries, problems } = readAccepted(text, file, hasRule, listPlatforms(specs));
  return {
    entries,
    findings: [
      ...problems.map(({ rule, line, message }) => problem(rule, file, line, message)),
      ...entries.flatMap((entry) => expired(entry, now)),
    ],
  };
}

const day = 24 * 60 * 60 * 1000;

/** An entry whose day is over; for long, it is an error. */
function expired({ platform, operations, field, aspect, reviewBy, at }: AcceptedEntry, now: number): Finding[] {
  const late = reviewBy === undefined ? 0 : now - Date.parse(reviewBy) - day;
  if (!(late > 0)) return [];
  return [
    draft("accepted/expired", {
      of: { platform, route: operations.length === 1 ? operations[0]! : "" },
      ...{ field, aspect },
      sides: [sideOf("accepted", `review by ${reviewBy}`, at)],
      variant: late > 90 * day ? "long" : undefined,
    }),
  ];
}

function problem(rule: string, file: string, line: number, message: string): Finding {
  const sides = [{ source: "accepted", value: message, file, line }];
  const finding = { rule, platform: "", operation: "", field: "", aspect: "", sides };
  return { ...finding, severity: ruleOf(rule).severity, fingerprint: fingerprint(finding), accepted: null };
}
