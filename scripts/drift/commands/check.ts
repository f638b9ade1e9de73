import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { findPages } from "../../docs/files.ts";
import { unread, type ReadPages } from "../../docs/read.ts";
import { applyAccepted, entryFor, ranOf } from "../accepted.ts";
import type { Parsed } from "../cli-args.ts";
import type { Command } from "../cli.ts";
import { count } from "../../text.ts";
import type { Finding } from "../finding.ts";
import { draft, sideOf } from "../group.ts";
import { specFacts } from "../specs.ts";
import { acceptedIn } from "./acceptance.ts";
import { generatedBeside } from "./beside.ts";
import { compareAll } from "./comparison.ts";
import { readLocks, readWith } from "./documentation.ts";
import { scopeOf } from "./platforms.ts";
import { publish, reportProblems } from "./publish.ts";

/** Compares our specs and generated files with the documentation: the pages of --pages, else the lock. */
export const checkWith =
  (compareGenerated: typeof generatedBeside): Command =>
  async (parsed, io) => {
    const paths = parsed.lists.get("pages") ?? [];
    const complete = parsed.flags.has("complete");
    const scope = await scopeOf(parsed);
    const problems = [
      ...("problems" in scope ? scope.problems : []),
      ...(complete && !paths.length ? ["--complete needs --pages; add --pages DIR ..."] : []),
      ...(await findPages(paths)).problems,
      ...(await reportProblems(parsed)),
    ];
    if ("problems" in scope || problems.length) return { problems };
    const { specs, platforms, only } = scope;
    /** A finding without a platform concerns all platforms: a page that could not be read may be of any. */
    const isWanted = ({ platform }: { platform: string }): boolean =>
      only === undefined || platform === only || platform === "";

    const output = join(dirname(specs), "generated");
    // The specs of others need not be generated from.
    const isGenerated = !parsed.values.has("specs") || existsSync(output);
    const generating = isGenerated ? compareGenerated({ specs, output }) : { findings: [], stop: () => undefined };
    const all = await specFacts(specs);
    const ours = all.filter(({ platform }) => platforms.includes(platform));
    const broken = ours.flatMap((spec) => spec.problems);
    if (broken.length) {
      generating.stop();
      return { configuration: broken.map(({ file, line, message }) => `${file}:${line}: ${message}`) };
    }

    const read = filter(
      await readWith(
        io,
        paths,
        all.map(({ about }) => about),
      ),
      isWanted,
    );
    const pages = read.readings.length ? read : nothingOf(only, paths);
    const locks = await readLocks(specs, platforms);
    const accepted = await acceptedIn(specs);
    io.progress("comparing");
    const { findings, coverage, docs } = compareAll(ours, pages, locks, { complete });
    const order = ours.flatMap(({ operations }) => operations);
    const applied = applyAccepted(findings, accepted.entries.filter(isWanted), ranOf([...order, ...docs]), {
      complete,
    });
    const generated = (await generating.findings).filter(isWanted);
    const unchecked = `${count(applied.notChecked, "accepted difference")} not checked in this run`;
    return publish(
      {
        title: titleOf(parsed),
        findings: [
          ...generated,
          ...withoutClient(dirname(specs), specs, platforms),
          ...accepted.findings.filter(isWanted),
          ...applied.findings,
        ],
        coverage,
        ...{ order, entryFor },
        remarks: applied.notChecked ? [unchecked] : [],
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

function filter({ pages, readings }: ReadPages, isWanted: (reading: ReadPages["readings"][number]) => boolean) {
  return { pages: pages.filter((_, i) => isWanted(readings[i]!)), readings: readings.filter(isWanted) };
}

/** Folders in which no page is of the platform that was asked for are as good as empty. */
function nothingOf(only: string | undefined, paths: readonly string[]): Pick<ReadPages, "pages" | "readings"> {
  return {
    pages: paths.map((file) => ({ file, text: "" })),
    readings: paths.map((file) => unread(file, "extract/below-minimum", `no page here is of "${only ?? ""}"`)),
  };
}

function titleOf({ lists, values, flags }: Parsed): string {
  const options = [
    ...(lists.get("pages") ?? []).map((path) => `--pages ${path}`),
    ...(values.has("only") ? [`--only ${values.get("only")}`] : []),
    ...(flags.has("complete") ? ["--complete"] : []),
  ];
  return ["drift check", ...options].join(" ");
}
