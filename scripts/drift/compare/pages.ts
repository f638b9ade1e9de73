import { fieldName, type AspectName, type OperationFacts } from "../../facts/facts.ts";
import { canonical } from "../../json.ts";
import { compareAspects, said, type Said } from "./aspects.ts";
import { byText, count, groupBy } from "../../text.ts";
import { pairFields } from "./fields.ts";
import { draft, sideOf, type Draft } from "../findings/group.ts";

/**
 * An operation that several pages describe. Each may show its own share of the fields, so only what two pages say of
 * the same field counts.
 */
export function crossPages(sources: readonly OperationFacts[]): Draft[] {
  const drafts: Draft[] = [];
  for (const pages of groupBy(sources, ({ source }) => `${source.kind} ${source.language ?? ""}`).values()) {
    const [first, ...others] = pages;
    for (const other of others) {
      if (other.source.file === first!.source.file) continue;
      for (const { left, right } of pairFields(first!, other).pairs) {
        for (const difference of compareAspects(left, right, { prose: first!.source.kind === "table" }).differences)
          drafts.push(
            draft("docs/cross-page", {
              of: first!,
              field: fieldName(left),
              aspect: difference.aspect,
              sides: [
                sideOf(first!.source.kind, difference.left.value, difference.left.at),
                sideOf(other.source.kind, difference.right.value, difference.right.at),
              ],
              languages: [first!.source.language],
            }),
          );
      }
    }
  }
  return drafts;
}

const limits = ["minLength", "maxLength", "pattern", "minimum", "maximum"] as const satisfies AspectName[];

/** Path parameters of one name that have other limits on other pages of the platform. */
export function parameterLimits(operations: readonly OperationFacts[]): Draft[] {
  const named = operations.flatMap((operation) =>
    operation.fields.filter(({ location }) => location === "path").map((field) => ({ operation, field })),
  );
  const groups = groupBy(named, ({ operation: { platform, source }, field }) =>
    JSON.stringify([platform, source.kind, source.language ?? "", field.path]),
  );
  return [...groups.values()].flatMap((same) =>
    limits.flatMap((aspect) => {
      const known = same.flatMap(({ operation, field }) => {
        const value = said(aspect, field);
        return value ? [{ operation, value }] : [];
      });
      const values = groupBy(known, ({ value }) => canonical(value.value));
      return values.size > 1 ? [conflict(same[0]!.field.path, aspect, [...values.values()])] : [];
    }),
  );
}

function conflict(name: string, aspect: string, values: { operation: OperationFacts; value: Said }[][]): Draft {
  const sorted = values.sort((a, b) => b.length - a.length || byText(text(a), text(b)));
  const { platform, source } = sorted[0]![0]!.operation;
  return draft("docs/cross-page", {
    of: { platform, route: "" },
    field: `path.${name}`,
    aspect,
    sides: sorted.map(([first]) => sideOf(source.kind, first!.value.value, first!.value.at)),
    variant: "parameter",
    message: sorted.map((same) => `${text(same)} in ${count(same.length, "operation")}`).join(", "),
    languages: [source.language],
  });
}

const text = ([first]: { value: Said }[]): string => {
  const { value } = first!.value;
  return value === null ? "none" : canonical(value);
};
