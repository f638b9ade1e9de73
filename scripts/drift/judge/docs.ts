import { fieldName, type AspectName, type Loc, type OperationFacts, type SourceKind } from "../../facts/facts.ts";
import { canonical, type Json } from "../../json.ts";
import { byText, count, groupBy } from "../../text.ts";
import { said, typeOf, type AspectDifference, type Said } from "../compare/aspects.ts";
import { differences, type Differences } from "../compare/differences.ts";
import { misfits, strays, unshown } from "../compare/examples.ts";
import { comparable, idOf } from "../compare/match.ts";
import { between, byRank, draft, sideOf, type Draft } from "../findings.ts";

/** What a vendor's documentation says against itself. */
export function contradictions(docs: readonly OperationFacts[]): Draft[] {
  const drafts: Draft[] = [];
  const operations = comparable(docs);
  for (const sources of groupBy(operations, idOf).values()) {
    for (const table of sources.filter(({ source }) => source.kind === "table")) {
      const witnesses = witnessesOf(table, sources);
      for (const openapi of witnesses) drafts.push(...tableAgainst(table, openapi));
      drafts.push(...examplesAgainst(table, witnesses), ...strayCommands(table, operations));
    }
    drafts.push(...embeddedAgainstPublished(sources), ...crossPages(sources));
  }
  drafts.push(...stale(operations), ...parameterLimits(operations));
  return drafts;
}

/** A difference of two sources of which neither is ours. */
interface Contradiction {
  field: string;
  /** Empty where only one side has the field. */
  aspect: AspectName | "other" | "";
  difference?: AspectDifference;
  left: Said;
  right: Said;
  origin: string | undefined;
}

/** What both sides know and say otherwise, and fields that a full list of the other side lacks. */
function contradictionsIn({ aspects, fields, others }: Differences): Contradiction[] {
  return [
    ...aspects.map(({ one, many, ...difference }): Contradiction => {
      const { aspect, left, right } = difference;
      return { ...{ field: fieldName(one), aspect, difference, left, right }, origin: many[0]!.origin ?? one.origin };
    }),
    ...others,
    ...fields.flatMap(({ of, field, listed }): Contradiction | [] => {
      if (!listed) return [];
      const [has, lacks] = [
        { value: typeOf(field), at: field.at },
        { value: null, at: listed },
      ];
      const [left, right] = of === "left" ? [has, lacks] : [lacks, has];
      return { field: fieldName(field), aspect: "", left, right, origin: field.origin };
    }),
  ];
}

const isOpenApi: ReadonlySet<SourceKind> = new Set(["embedded-openapi", "published-openapi", "structured"]);

/** Whether two sources are in the same language, as far as they say. */
const speakAlike = (a: OperationFacts, b: OperationFacts): boolean =>
  a.source.language === undefined || b.source.language === undefined || a.source.language === b.source.language;

/** The structured sources next to a table: of its page, else of its language; the published document last. */
function witnessesOf(table: OperationFacts, sources: readonly OperationFacts[]): OperationFacts[] {
  const near = sources.filter((other) => isOpenApi.has(other.source.kind) && speakAlike(table, other));
  const own = near.filter(({ source }) => source.file === table.source.file);
  if (own.length) return own.slice(0, 1);
  return ["structured", "embedded-openapi", "published-openapi"]
    .flatMap((kind) => near.filter(({ source }) => source.kind === kind))
    .slice(0, 1);
}

const aspectRules: Partial<Record<AspectName, string>> = {
  default: "default",
  required: "required",
  type: "type",
  width: "type",
  nullable: "type",
  enum: "enum",
};

/** Findings in the language of the first of two sources. */
const inLanguageOf = (one: OperationFacts, other: OperationFacts, names?: [string, string]) =>
  between(one, other, { languages: [one.source.language], ...(names && { names }) });

function tableAgainst(table: OperationFacts, openapi: OperationFacts): Draft[] {
  const tell = inLanguageOf(table, openapi);
  return contradictionsIn(differences(table, openapi))
    .filter(({ aspect }) => aspect !== "deprecated")
    .map(({ difference, ...found }) => {
      const what = difference ? (aspectRules[difference.aspect] ?? "range") : "field";
      const both = found.left.value !== null && found.right.value !== null;
      const isWidth = difference?.kind === "wider" || difference?.kind === "narrower";
      const variant = what === "type" ? (isWidth ? "width" : undefined) : both ? "conflict" : undefined;
      return tell(`docs/table-vs-openapi.${what}`, { ...found, variant });
    });
}

function embeddedAgainstPublished(sources: readonly OperationFacts[]): Draft[] {
  const published = sources.filter(({ source }) => source.kind === "published-openapi");
  return sources
    .filter(({ source }) => source.kind === "embedded-openapi")
    .flatMap((embedded) => {
      const other = published.find((document) => speakAlike(embedded, document)) ?? published[0];
      if (!other) return [];
      const tell = inLanguageOf(embedded, other);
      return contradictionsIn(differences(embedded, other)).map((found) => tell("docs/embedded-vs-published", found));
    });
}

function examplesAgainst(table: OperationFacts, witnesses: readonly OperationFacts[]): Draft[] {
  const drafts: Draft[] = [];
  const told = new Set<string>();
  for (const source of [table, ...witnesses]) {
    const rule = source === table ? "docs/example-vs-table" : "docs/example-vs-openapi";
    const tell = inLanguageOf(table, source, ["example", source.source.kind]);
    const add = (place: { location: string; path: string }, left: Said, right: Said): void => {
      const field = fieldName(place);
      if (told.has(field)) return;
      told.add(field);
      drafts.push(tell(rule, { field, aspect: "example", left, right }));
    };
    for (const example of table.examples)
      for (const { field, value, at, expected } of misfits(example, source)) add(field, { value, at }, expected);
    if (source === table) continue;
    const answers = table.examples.filter(({ location }) => location === "200");
    for (const field of unshown(answers, source, "200"))
      add(field, { value: null, at: answers[0]!.at }, { value: typeOf(field), at: field.at });
  }
  return drafts;
}

/** Documented operations that the vendor's own published document lacks. */
function stale(operations: readonly OperationFacts[]): Draft[] {
  const published = operations.filter(({ source }) => source.kind === "published-openapi");
  const known = new Set(published.map(idOf));
  return operations.flatMap((operation) => {
    const document = published.find(({ platform }) => platform === operation.platform);
    if (!document || known.has(idOf(operation))) return [];
    const left = { value: operation.route, at: operation.at };
    const right = { value: null, at: { file: document.source.file, line: 1 } };
    return [inLanguageOf(operation, document)("docs/vendor-openapi-stale", { left, right })];
  });
}

/**
 * An operation that several pages describe. Each may show its own share of the fields, so only what two pages say of
 * the same field counts.
 */
function crossPages(sources: readonly OperationFacts[]): Draft[] {
  const kinds = groupBy(sources, ({ source }) => `${source.kind} ${source.language ?? ""}`);
  return [...kinds.values()].flatMap(([first, ...others]) =>
    others
      .filter(({ source }) => source.file !== first!.source.file)
      .flatMap((other) => {
        const tell = inLanguageOf(first!, other);
        return differences(first!, other).aspects.map(({ one, aspect, left, right }) =>
          tell("docs/cross-page", { field: fieldName(one), aspect, left, right }),
        );
      }),
  );
}

const limits = ["minLength", "maxLength", "pattern", "minimum", "maximum"] as const satisfies AspectName[];

/** Path parameters of one name that have other limits on other pages of the platform. */
function parameterLimits(operations: readonly OperationFacts[]): Draft[] {
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
        return value ? [{ operation, ...value }] : [];
      });
      const values = groupBy(known, ({ value }) => canonical(value));
      return values.size > 1 ? [limitsDiffer(same[0]!.field.path, aspect, [...values.values()])] : [];
    }),
  );
}

interface Limit {
  operation: OperationFacts;
  value: Json;
  at: Loc;
}

function limitsDiffer(name: string, aspect: string, values: readonly Limit[][]): Draft {
  const text = ([first]: readonly Limit[]): string => (first!.value === null ? "none" : canonical(first!.value));
  const sorted = [...values].sort((a, b) => b.length - a.length || byText(text(a), text(b)));
  const { platform, source } = sorted[0]![0]!.operation;
  return draft("docs/cross-page", {
    of: { platform, route: "" },
    field: `path.${name}`,
    aspect,
    sides: sorted.map(([first]) => sideOf(source.kind, first!.value, first!.at)),
    variant: "parameter",
    message: sorted.map((same) => `${text(same)} in ${count(same.length, "operation")}`).join(", "),
    languages: [source.language],
  });
}

const strayCommands = (of: OperationFacts, documented: readonly OperationFacts[]): Draft[] =>
  strays(of, documented).map(({ curl, called, wrong }) =>
    draft("docs/curl-vs-url", {
      of,
      sides: [sideOf("curl", called, curl.at), sideOf(of.source.kind, of.route, of.at)],
      message: `different ${wrong.join(" and ")}`,
      languages: [of.source.language],
    }),
  );

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
    for (const other of others) drafts.push(...translated(first!, other));
  }
  if (complete) drafts.push(...untranslated(spoken));
  return drafts;
}

const languageOf = ({ source }: OperationFacts): string => source.language ?? "";

function oncePerLanguage(operations: readonly OperationFacts[]): OperationFacts[] {
  const languages = groupBy(operations, languageOf);
  return [...languages.keys()].sort(byRank).map((language) => languages.get(language)![0]!);
}

function translated(first: OperationFacts, other: OperationFacts): Draft[] {
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
