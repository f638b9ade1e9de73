import { readdir, readFile } from "node:fs/promises";
import { readAccepted, type AcceptedEntry } from "../accepted/accepted.ts";
import type { Finding } from "../findings/finding.ts";
import { fingerprint } from "../findings/fingerprint.ts";
import { draft, sideOf } from "../findings/group.ts";
import { listPlatforms } from "../../spec/load.ts";
import { reasonOf } from "../../spec/source.ts";
import { hasRule, ruleOf } from "../rules/rules.ts";

/** The accepted differences, and the problems of their files. Without a file, nothing is accepted. */
export async function acceptedIn(
  specs: string,
  now = Date.now(),
): Promise<{ entries: AcceptedEntry[]; findings: Finding[] }> {
  const folder = `${specs}/accepted`;
  const entries: AcceptedEntry[] = [];
  const findings: Finding[] = [];
  const refuse = (file: string, message: string) => void findings.push(problem("accepted/invalid", file, 1, message));
  const platforms = listPlatforms(specs);
  for (const name of await namesIn(folder, refuse)) {
    const file = `${folder}/${name}`;
    const platform = platforms.find((known) => name === `${known}.yaml`);
    if (platform === undefined) {
      const names = platforms.map((known) => `${known}.yaml`).join(", ");
      refuse(file, `no spec has this name; rename the file to one of ${names}`);
      continue;
    }
    const text = await readFile(file, "utf8").catch((error: unknown) => refuse(file, `the file ${reasonOf(error)}`));
    if (text === undefined) continue;
    const read = readAccepted(text, file, hasRule, platform);
    entries.push(...read.entries);
    findings.push(...read.problems.map(({ rule, line, message }) => problem(rule, file, line, message)));
  }
  return { entries, findings: [...findings, ...entries.flatMap((entry) => expired(entry, now))] };
}

/** The files of the folder, without hidden ones. */
async function namesIn(folder: string, refuse: (file: string, message: string) => void): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => !name.startsWith(".")).sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") refuse(folder, `the folder ${reasonOf(error)}`);
    return [];
  }
}

const day = 24 * 60 * 60 * 1000;

/** An entry whose `reviewBy` has passed; after 90 days, it is an error. */
function expired({ platform, places, aspect, reviewBy, at }: AcceptedEntry, now: number): Finding[] {
  const late = reviewBy === undefined ? 0 : now - Date.parse(reviewBy) - day;
  if (!(late > 0)) return [];
  const { operation, field } = places.length === 1 ? places[0]! : { operation: "", field: "" };
  return [
    draft("accepted/expired", {
      of: { platform, route: operation },
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
