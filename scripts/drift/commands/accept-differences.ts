import { mkdir, readFile } from "node:fs/promises";
import { dirname } from "node:path";
import { canonical } from "../../json.ts";
import { count, groupBy } from "../../text.ts";
import { readAccepted } from "../accepted/accepted.ts";
import { entryOfAll, isDifference, valuesOf } from "../accepted/entry.ts";
import { operationKey } from "../accepted/places.ts";
import { writeWhole } from "./output.ts";
import type { Command } from "./cli.ts";
import { visible } from "../report/visible.ts";
import { hasRule } from "../rules/rules.ts";
import { findDifferences } from "./differences.ts";
import { notAnOperation, operationNames } from "./operation-names.ts";

/** Writes the differences that a check reports to the accepted ones: one entry for all places with the same values. */
export const acceptDifferences: Command = async (parsed, io) => {
  const rule = parsed.values.get("rule") ?? "";
  const reason = (parsed.values.get("reason") ?? "").trim();
  const named = operationNames(parsed.arguments);
  const problems = [
    ...(rule === "" ? ["--rule is missing; pass the rule whose findings are accepted: --rule RULE"] : []),
    ...(rule !== "" && !hasRule(rule) ? [`unknown rule "${rule}"; \`drift rules\` lists all rules`] : []),
    ...(hasRule(rule) && !isDifference(rule) ? [`"${rule}" is not a difference; fix its cause`] : []),
    ...(reason === "" ? ["--reason is missing; pass why the differences are accepted: --reason TEXT"] : []),
    ...named.filter(({ key }) => key === undefined).map(({ text }) => notAnOperation(text)),
  ];
  if (problems.length) return { problems };
  const found = await findDifferences(parsed, io);
  if ("problems" in found || "configuration" in found) return found;
  const keys = named.flatMap(({ key }) => key ?? []);
  const wanted = found.findings.filter(
    (finding) =>
      finding.rule === rule &&
      !finding.accepted &&
      finding.operation !== "" &&
      (!keys.length || keys.includes(operationKey(finding.operation))),
  );
  if (!wanted.length) {
    io.out("There was nothing to accept.\n");
    return { exit: 0 };
  }
  for (const [platform, own] of groupBy(wanted, (finding) => finding.platform)) {
    const file = `${found.specs}/accepted/${platform}.yaml`;
    const groups = groupBy(own, ({ aspect, sides }) => canonical([aspect, Object.fromEntries(valuesOf(sides))]));
    const entries = [...groups.values()].map((same) => entryOfAll(same, reason));
    const before = await readFile(file, "utf8").catch(() => "");
    const text = [before.trimEnd(), ...entries.map((entry) => entry.trimEnd())].filter(Boolean).join("\n");
    const wrong = readAccepted(text, file, hasRule, platform).problems;
    if (wrong.length) return { problems: wrong.map(({ line, message }) => `${file}:${line}: ${message}`) };
    await mkdir(dirname(file), { recursive: true });
    const failure = await writeWhole(file, `${text}\n`);
    if (failure !== undefined) return { problems: [failure] };
    io.out(
      visible(
        `${file}: ${count(own.length, "difference")} in ${entries.length === 1 ? "1 entry" : `${entries.length} entries`}`,
      ) + "\n",
    );
  }
  return { exit: 0 };
};
