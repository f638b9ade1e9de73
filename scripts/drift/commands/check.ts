import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { entryFor } from "../accepted/accepted.ts";
import type { Parsed } from "./args.ts";
import type { Command } from "./cli.ts";
import { count } from "../../text.ts";
import type { Finding } from "../findings/finding.ts";
import { draft, sideOf } from "../findings/group.ts";
import { generatedBeside } from "./beside.ts";
import { findDifferences } from "./differences.ts";
import { publish, reportProblems } from "./publish.ts";

/** Compares our specs and generated files with the documentation: the pages of --pages, else the lock. */
export const checkWith =
  (compareGenerated: typeof generatedBeside): Command =>
  async (parsed, io) => {
    const problems = await reportProblems(parsed);
    if (problems.length) return { problems };
    const output = join(dirname(parsed.values.get("specs") ?? "specs"), "generated");
    // The specs of others need not be generated from.
    const isGenerated = !parsed.values.has("specs") || existsSync(output);
    const options = { specs: parsed.values.get("specs") ?? "specs", output };
    let generating: ReturnType<typeof generatedBeside> | undefined;
    const found = await findDifferences(parsed, io, () => {
      generating = isGenerated ? compareGenerated(options) : undefined;
    });
    if ("problems" in found || "configuration" in found) {
      generating?.stop();
      return found;
    }
    const { specs, platforms, isWanted, notChecked, order } = found;
    const generated = ((await generating?.findings) ?? []).filter(isWanted);
    const unchecked = `${count(notChecked, "accepted difference")} not checked in this run`;
    return publish(
      {
        title: titleOf(parsed),
        findings: [...generated, ...withoutClient(dirname(specs), specs, platforms), ...found.findings],
        coverage: found.coverage,
        ...{ order, entryFor },
        remarks: notChecked ? [unchecked] : [],
      },
      parsed,
      io,
    );
  };

/** Platforms whose types have no client beside them. */
const withoutClient = (root: string, specs: string, platforms: readonly string[]): Finding[] =>
  platforms.flatMap((platform) => {
    const [types, client] = ["generated", "src"].map((folder) => join(root, folder, `${platform}.ts`)) as [
      string,
      string,
    ];
    if (!existsSync(types) || existsSync(client)) return [];
    const sides = [
      sideOf("client", null, { file: client, line: 1 }),
      sideOf("spec", platform, { file: `${specs}/${platform}.yaml`, line: 1 }),
    ];
    return draft("gen/no-client", { of: { platform, route: "" }, sides });
  });

export const check = checkWith(generatedBeside);

function titleOf({ lists, values, flags }: Parsed): string {
  const options = [
    ...(lists.get("pages") ?? []).map((path) => `--pages ${path}`),
    ...(values.has("only") ? [`--only ${values.get("only")}`] : []),
    ...(flags.has("complete") ? ["--complete"] : []),
  ];
  return ["drift check", ...options].join(" ");
}
