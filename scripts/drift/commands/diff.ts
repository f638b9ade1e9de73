import type { Command } from "../cli.ts";
import { findingsOfDefects } from "../compare-defects.ts";
import { diffFacts } from "../diff.ts";
import { coverageOf, readWith } from "./documentation.ts";
import { publish, reportProblems } from "./publish.ts";

/** What changed between two states of some documentation. */
export const diff: Command = async (parsed, io) => {
  const [before = "", after = ""] = parsed.arguments;
  const old = await readWith(io, [before]);
  const now = await readWith(io, [after]);
  const problems = [...(await reportProblems(parsed)), ...old.problems, ...now.problems];
  if (problems.length) return { problems };
  const [older, newer] = [old, now].map(({ readings }) => readings.flatMap(({ operations }) => operations));
  // What a page says wrong was there before, or is for "check" to say: here only what could not be read counts.
  const unread = findingsOfDefects([...old.readings, ...now.readings]).filter(({ rule }) =>
    rule.startsWith("extract/"),
  );
  return publish(
    {
      title: `drift diff ${before} ${after}`,
      findings: [...unread, ...diffFacts(older!, newer!)],
      coverage: [...coverageOf(old), ...coverageOf(now)],
      order: newer!,
    },
    parsed,
    io,
  );
};
