import type { Reading } from "../../facts/facts.ts";
import { isOlder, type Platform } from "../../platforms.ts";
import { byText, count } from "../../text.ts";
import type { Finding } from "../findings/finding.ts";
import { draft, sideOf } from "../findings/group.ts";

/** Pages that can be read and are of no platform here; those of older versions are known to be. */
export const isForeign =
  (platforms: readonly Platform[]) =>
  ({ platform, operations }: Reading): boolean =>
    operations.length > 0 && !platforms.some(({ name }) => name === platform) && !isOlder(platforms, platform);

/**
 * Such pages are compared with nothing: one finding for all. It is an error if there are no others, or if one is a whole
 * document, which nobody adds by chance.
 */
export function findingsOfForeign(readings: readonly Reading[], platforms: readonly Platform[]): Finding[] {
  const foreign = readings.filter(isForeign(platforms));
  if (!foreign.length) return [];
  const others = readings.filter(({ operations }) => operations.length).length - foreign.length;
  const isDocument = foreign.some(({ operations }) => operations[0]!.source.kind === "published-openapi");
  const files = foreign.map(({ operations }) => operations[0]!.source.file).sort(byText);
  const whose = [...new Set(foreign.map(({ platform }) => platform || "an unknown API"))].sort(byText);
  const names = platforms.map(({ name }) => name).join(", ");
  return [
    draft("extract/platform-unknown", {
      of: { platform: "", route: "" },
      sides: [sideOf(foreign[0]!.operations[0]!.source.kind, null, { file: files[0]!, line: 1 })],
      variant: others && !isDocument ? undefined : "all",
      message: `${count(foreign.length, "page")} of ${whose.join(", ")} skipped; there are specs of ${names}`,
    }),
  ];
}
