import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { count } from "../../text.ts";
import { entryFor } from "../accepted/entry.ts";
import { draft, ofPlatform, sideOf, type Finding } from "../findings.ts";
import type { GeneratedOptions } from "../generated.ts";
import { loadSpec, specFile } from "../../spec/load.ts";
import type { Command, Parsed } from "./command.ts";
import { publish, reportProblems } from "./command.ts";
import { findDifferences } from "./questions.ts";

type CompareGenerated = (options: GeneratedOptions) => Promise<readonly Finding[]>;

/** Compares our specs and generated files with the documentation: the pages of --pages, else the lock. */
export const checkWith =
  (compareGenerated: CompareGenerated): Command =>
  async (parsed, io) => {
    const problems = await reportProblems(parsed);
    if (problems.length) return { problems };
    let generated: readonly Finding[] = [];
    // Generation comes first: what memory the compiler took is free again when pages are read.
    const found = await findDifferences(parsed, io, async (specs, known) => {
      const output = join(dirname(specs), "generated");
      // The specs of others need not be generated from.
      if (parsed.values.has("specs") && !existsSync(output)) return;
      io.progress("generating");
      const load = (folder: string, platform: string) => {
        const read = known.find((one) => one.platform === platform)?.spec;
        return read ? Promise.resolve(read) : loadSpec(folder, platform);
      };
      generated = await compareGenerated({ specs, output, load });
      if (parsed.lists.has("pages")) collectGarbage();
    });
    if ("problems" in found || "configuration" in found) return found;
    const { specs, platforms, isWanted, notChecked, order } = found;
    return publish(
      {
        title: titleOf(parsed),
        findings: [
          ...generated.filter(isWanted),
          ...withoutClient(dirname(specs), specs, platforms),
          ...found.findings,
        ],
        coverage: found.coverage,
        ...{ order, entryFor },
        remarks: notChecked ? [`${count(notChecked, "accepted difference")} not checked in this run`] : [],
      },
      parsed,
      io,
    );
  };

export const check = checkWith(async (options) => (await import("../generated.ts")).generatedFindings(options));

/** V8 would let the heap grow to twice of what is left before it frees what generation took. */
function collectGarbage(): void {
  setFlagsFromString("--expose-gc");
  (runInNewContext("gc") as () => void)();
}

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
      sideOf("spec", platform, { file: `${specs}/${specFile(specs, platform)}`, line: 1 }),
    ];
    return draft("gen/no-client", { of: ofPlatform(platform), sides });
  });

function titleOf({ lists, values, flags }: Parsed): string {
  const options = [
    ...(lists.get("pages") ?? []).map((path) => `--pages ${path}`),
    ...(values.has("only") ? [`--only ${values.get("only")}`] : []),
    ...(flags.has("complete") ? ["--complete"] : []),
  ];
  return ["drift check", ...options].join(" ");
}
