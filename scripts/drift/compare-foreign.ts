import type { Reading } from "../facts/facts.ts";
import { isOlder, type Platform } from "../platforms.ts";
import type { Finding } from "./finding.ts";
import { draft, sideOf } from "./group.ts";

/** Pages that can be read and yet are compared with nothing; those of older versions are known to be. */
export function findingsOfForeign(readings: readonly Reading[], platforms: readonly Platform[]): Finding[] {
  const names = platforms.map(({ name }) => name);
  const foreign = readings.filter(
    ({ platform, operations }) => operations.length && !names.includes(platform) && !isOlder(platforms, platform),
  );
  return foreign.map(({ platform, operations }) => {
    const whose = platform === "" ? "names neither a known server nor a title" : `is of "${platform}"`;
    return draft("extract/platform-unknown", {
      of: { platform, route: "" },
      sides: [sideOf(operations[0]!.source.kind, null, { file: operations[0]!.source.file, line: 1 })],
      message: `the page ${whose}; there are specs of ${names.join(", ")}`,
    });
  });
}
