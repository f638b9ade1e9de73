import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { listPlatforms, loadSpec } from "../scripts/spec/load.ts";
import { listOperations } from "../scripts/spec/operations.ts";

const root = join(import.meta.dirname, "..");

// The comment of an entry is what editors show for the call.
test.each(listPlatforms(join(root, "specs")))(
  "%s: calls are documented with the summary and the page of the spec",
  async (platform) => {
    const { document } = await loadSpec(join(root, "specs"), platform);
    const source = readFileSync(join(root, `src/${platform}.ts`), "utf8");
    const commented = new Map(
      [...source.matchAll(/\/\*\*\n((?:\s+\* .*\n)+)\s+\*\/\n\s+\w+: "((?:GET|PUT|POST|DELETE|PATCH) [^"]+)"/g)].map(
        ([, comment, route]) => [route!, comment!.replaceAll(/^\s+\* /gm, "").trim()],
      ),
    );
    const onlyStreams = [...source.matchAll(/^type Streamed = (.*);$/gm)].flatMap(
      ([, union]) => union!.match(/[A-Z]+ [^"]+/g) ?? [],
    );
    const wanted = listOperations(document)
      .filter(({ route }) => !onlyStreams.includes(route))
      .map(({ route, value }) => [
        route,
        `${String(value.summary)}\n@see ${String((value.externalDocs as { url: string }).url)}`,
      ]);
    expect(Object.fromEntries(commented)).toEqual(Object.fromEntries(wanted));
  },
);
