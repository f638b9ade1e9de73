import { keyOf, type Defect, type OperationFacts, type Reading } from "../../facts/facts.ts";
import type { Finding } from "../findings/finding.ts";
import { byRank, draft, group, sideOf, type Draft } from "../findings/group.ts";

/** What readers could not make sense of, or found to contradict itself on a page. */
export function findingsOfDefects(readings: readonly Reading[]): Finding[] {
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
  return group(
    drafts,
    readings.flatMap(({ operations }) => operations),
  );
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
