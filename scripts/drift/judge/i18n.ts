import type { OperationFacts } from "../../facts/facts.ts";
import { groupBy } from "../../text.ts";
import { differences } from "../compare/differences.ts";
import { comparable, idOf } from "../compare/match.ts";
import { between, byRank, type Draft } from "../findings.ts";
import { contradictionsIn } from "./docs.ts";

/**
 * One language of a page against another: the better known one is the measure. Only `complete` documentation can show
 * that a page was not translated.
 */
export function translations(
  docs: readonly OperationFacts[],
  { complete }: { complete: boolean } = { complete: false },
): Draft[] {
  const spoken = comparable(docs).filter(({ source }) => source.language !== undefined);
  const drafts: Draft[] = [];
  for (const same of groupBy(spoken, (operation) => `${idOf(operation)} ${operation.source.kind}`).values()) {
    const [first, ...others] = oncePerLanguage(same);
    for (const other of others) drafts.push(...compare(first!, other));
  }
  if (complete) drafts.push(...untranslated(spoken));
  return drafts;
}

const languageOf = ({ source }: OperationFacts): string => source.language ?? "";

function oncePerLanguage(operations: readonly OperationFacts[]): OperationFacts[] {
  const languages = groupBy(operations, languageOf);
  return [...languages.keys()].sort(byRank).map((language) => languages.get(language)![0]!);
}

function compare(first: OperationFacts, other: OperationFacts): Draft[] {
  const structured = first.source.kind !== "table";
  const tell = between(first, other, { languages: [languageOf(first), languageOf(other)] });
  const { sets, fields, ...rest } = differences(first, other);
  // What only one language of a stream has is one event.
  const found = contradictionsIn({ ...rest, sets, fields: fields.filter(({ within }) => !within) });
  return [
    ...found.map((one) =>
      tell(structured ? "i18n/spec-structure" : one.difference ? "i18n/value" : "i18n/fields", one),
    ),
    ...sets.map(({ set, left, right }) =>
      tell(structured ? "i18n/spec-structure" : "i18n/value", { aspect: set, left, right }),
    ),
  ];
}

/** Pages that exist in the first language of a kind of source, and not in another one of that kind. */
function untranslated(operations: readonly OperationFacts[]): Draft[] {
  return [...groupBy(operations, ({ platform, source }) => `${platform} ${source.kind}`).values()].flatMap((pages) => {
    const [first, ...others] = [...new Set(pages.map(languageOf))].sort(byRank);
    return others.flatMap((language) => {
      const translated = pages.filter((page) => languageOf(page) === language);
      const known = new Set(translated.map(idOf));
      return pages
        .filter((page) => languageOf(page) === first && !known.has(idOf(page)))
        .map((page) =>
          between(page, translated[0]!, { languages: [language] })("i18n/page-missing", {
            left: { value: page.route, at: page.at },
            right: { value: null, at: { file: translated[0]!.source.file, line: 1 } },
            message: `no page in "${language}"`,
          }),
        );
    });
  });
}
