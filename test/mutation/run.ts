import { readFile } from "node:fs/promises";
import { runCommand, UsageError, type Values } from "../../scripts/command.ts";
import { byText, groupBy } from "../../scripts/text.ts";
import { decode, findPages } from "../../scripts/docs/read.ts";
import { blindSpotOf } from "./blind-spots.ts";
import { judgePage, type Verdict } from "./judge.ts";

const options = {
  pages: { value: "FOLDER", about: "a folder of pages, or one file" },
  seed: { value: "N", default: "1", about: "which facts are drawn" },
  "per-page": { value: "N", default: "2", about: "how many of each kind on a page" },
  specs: { about: "change our specs instead of the pages" },
  json: { about: "print one line of JSON per change" },
};

/** Changes single facts of pages and of our specs and prints which of them the checker noticed; returns the exit code. */
export const runMutations = (args: readonly string[], out: (text: string) => void): Promise<number> =>
  runCommand(
    {
      name: "npm run mutate --",
      about:
        "Changes single facts of documentation pages, or of our specs, and says which changes the checker notices.",
      operands: "FOLDER ...",
      options,
      exits: { 1: "a change went unnoticed, or the checker reported what is none" },
    },
    args,
    (values, others) => mutate(values, [...(values.pages === undefined ? [] : [values.pages]), ...others], out),
    { log: (line) => out(`${line}\n`), error: (line) => out(`${line}\n`) },
  );

async function mutate(
  values: Values<typeof options>,
  paths: readonly string[],
  out: (text: string) => void,
): Promise<number> {
  const [seed, each] = [Number(values.seed), Number(values["per-page"])];
  if (!paths.length && !values.specs) throw new UsageError("--pages FOLDER is missing");
  if (!Number.isSafeInteger(seed) || !(each > 0)) throw new UsageError("--seed and --per-page take numbers");
  const { files, problems } = await findPages(paths);
  if (problems.length) {
    out(problems.map((problem) => `${problem}\n`).join(""));
    return 2;
  }
  const verdicts: Verdict[] = [];
  if (values.specs) {
    const { judgeSpecs } = await import("./specs.ts");
    verdicts.push(...(await judgeSpecs("specs", paths, { seed, each })));
  } else
    for (const { file } of files)
      verdicts.push(...(await judgePage({ file, text: decode(await readFile(file)) }, { seed, each })));
  out(values.json ? verdicts.map((verdict) => `${JSON.stringify(verdict)}\n`).join("") : report(verdicts));
  return verdicts.some(isFault) ? 1 : 0;
}

export const isAlarm = ({ grade, rules }: Verdict): boolean => grade === "none" && rules.length > 0;
export const isSurvivor = ({ grade, rules }: Verdict): boolean => grade !== "none" && rules.length === 0;

/** A change of a fact of grade A that went unnoticed without a stated reason, or an alarm about nothing. */
export const isFault = (verdict: Verdict): boolean =>
  isAlarm(verdict) || (verdict.grade === "A" && isSurvivor(verdict) && !blindSpotOf(verdict));

function report(verdicts: readonly Verdict[]): string {
  const groups = groupBy(verdicts, ({ dialect, grade, operator }) => [dialect, grade, operator].join("\t"));
  const rows = [...groups]
    .sort(([a], [b]) => byText(a, b))
    .map(([key, all]) => {
      const [dialect, grade, operator] = key.split("\t");
      const reported = all.filter(({ rules }) => rules.length);
      const blind = all.filter((verdict) => isSurvivor(verdict) && blindSpotOf(verdict)).length;
      return [
        dialect,
        grade,
        operator,
        all.length,
        reported.length,
        reported.filter(({ located }) => located).length,
        blind,
      ].map(String);
    });
  const head = ["dialect", "grade", "operator", "mutants", "reported", "on the line", "blind spots"];
  const widths = head.map((word, i) => Math.max(word.length, ...rows.map((row) => row[i]!.length)));
  const table = [head, ...rows].map((row) =>
    row
      .map((cell, i) => cell.padEnd(widths[i]!))
      .join("  ")
      .trimEnd(),
  );
  const listed = verdicts.filter(
    (verdict) =>
      isAlarm(verdict) ||
      isSurvivor(verdict) ||
      (verdict.grade === "A" && !verdict.located && verdict.rules.length > 0),
  );
  const lines = listed.map((verdict) => {
    const { grade, operator, file, line, before, after, rules } = verdict;
    const what = isAlarm(verdict)
      ? "alarm"
      : isSurvivor(verdict)
        ? `survivor${blindSpotOf(verdict) ? " (blind spot)" : ""}`
        : "elsewhere";
    return `${what} ${grade} ${operator} ${file}:${line} ${JSON.stringify(before)} -> ${JSON.stringify(after)} ${rules.join(" ")}`;
  });
  return `${[...table, "", ...lines].join("\n")}\n`;
}
