import { keyOf, type Defect, type OperationFacts, type Reading } from "../../facts/facts.ts";
import { isOlder, type Platform } from "../../platforms.ts";
import { byText, count } from "../../text.ts";
import { byRank, draft, sideOf, type Draft } from "../findings.ts";

/** What readers could not make sense of, or found to contradict itself on a page. */
export function findingsOfDefects(readings: readonly Reading[]): Draft[] {
  const drafts: Draft[] = [];
  const first = leadingLanguages(readings);
  for (const { platform, operations, defects } of readings)
    for (const defect of defects) {
      const operation = operationOf(defect, operations);
      const source = (operation ?? operations[0])?.source;
      const translated = source?.language !== undefined && source.language !== first.get(platform);
      drafts.push(
        draft(defect.rule === "docs/row-width" && translated ? "i18n/row-width" : defect.rule, {
          of: { platform, route: operation?.route ?? defect.operation ?? "" },
          field: defect.field ?? "",
          sides: (defect.sides ?? [{ value: null, at: defect.at }]).map(({ value, at }) =>
            sideOf(source?.kind ?? "page", value, at),
          ),
          message: defect.message,
          languages: [source?.language],
        }),
      );
    }
  return drafts;
}

/** The language of each platform that the others are translations of. */
function leadingLanguages(readings: readonly Reading[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const { platform, operations } of readings)
    for (const { source } of operations) {
      const known = found.get(platform);
      if (source.language !== undefined && (known === undefined || byRank(source.language, known) < 0))
        found.set(platform, source.language);
    }
  return found;
}

/** Readers name an operation as the page does, or by its key. */
function operationOf({ operation, at }: Defect, operations: readonly OperationFacts[]): OperationFacts | undefined {
  if (operation === undefined) return undefined;
  const [method = "", path = ""] = operation.split(" ");
  const key = keyOf(method, path);
  const same = operations.filter((facts) => facts.key === key || facts.route === operation);
  return same.find(({ source }) => source.file === at.file) ?? same[0];
}

/** Pages that can be read and are of no platform here; those of older versions are known to be. */
export const isForeign =
  (platforms: readonly Platform[]) =>
  ({ platform, operations }: Reading): boolean =>
    operations.length > 0 && !platforms.some(({ name }) => name === platform) && !isOlder(platforms, platform);

/**
 * Such pages are compared with nothing: one finding for all. It is an error if there are no others, or if one is a whole
 * document, which nobody adds by chance.
 */
export function findingsOfForeign(readings: readonly Reading[], platforms: readonly Platform[]): Draft[] {
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
