import { fieldName, type OperationFacts, type SourceKind } from "../../facts/facts.ts";
import type { Finding } from "../findings/finding.ts";
import { typeOf, type Difference, type Said } from "./aspects.ts";
import { strayCommands } from "./curl.ts";
import { misfits, unshown } from "./examples.ts";
import { groupBy } from "../../text.ts";
import { comparable, idOf } from "./match.ts";
import { crossPages, parameterLimits } from "./pages.ts";
import { eachDifference } from "./sources.ts";
import { draft, group, sideOf, type Draft } from "../findings/group.ts";

const isOpenApi: ReadonlySet<SourceKind> = new Set(["embedded-openapi", "published-openapi", "structured"]);

/** What a vendor's documentation says against itself. */
export function contradictions(docs: readonly OperationFacts[]): Finding[] {
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
  return group(drafts, docs);
}

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

const aspectRules: Partial<Record<Difference["aspect"], string>> = {
  default: "default",
  required: "required",
  type: "type",
  width: "type",
  nullable: "type",
  enum: "enum",
};

function tableAgainst(table: OperationFacts, openapi: OperationFacts): Draft[] {
  const kinds = [table.source.kind, openapi.source.kind] as const;
  const drafts: Draft[] = [];
  eachDifference(table, openapi, ({ field, aspect, difference, left, right, origin }) => {
    if (difference?.aspect === "deprecated") return;
    const what = difference ? (aspectRules[difference.aspect] ?? "range") : "field";
    const both = left.value !== null && right.value !== null;
    const variant = what === "type" ? (isWidth(difference!) ? "width" : undefined) : both ? "conflict" : undefined;
    drafts.push(
      draft(`docs/table-vs-openapi.${what}`, {
        of: table,
        field,
        aspect,
        sides: [sideOf(kinds[0], left.value, left.at), sideOf(kinds[1], right.value, right.at)],
        variant,
        origin,
        languages: [table.source.language],
      }),
    );
  });
  return drafts;
}

const isWidth = ({ kind }: Difference): boolean => kind === "wider" || kind === "narrower";

function embeddedAgainstPublished(sources: readonly OperationFacts[]): Draft[] {
  const published = sources.filter(({ source }) => source.kind === "published-openapi");
  return sources
    .filter(({ source }) => source.kind === "embedded-openapi")
    .flatMap((embedded) => {
      const other = published.find((document) => speakAlike(embedded, document)) ?? published[0];
      const drafts: Draft[] = [];
      if (other)
        eachDifference(embedded, other, ({ field, aspect, left, right, origin }) =>
          drafts.push(
            draft("docs/embedded-vs-published", {
              of: embedded,
              field,
              aspect,
              sides: [
                sideOf("embedded-openapi", left.value, left.at),
                sideOf("published-openapi", right.value, right.at),
              ],
              origin,
              languages: [embedded.source.language],
            }),
          ),
        );
      return drafts;
    });
}

function examplesAgainst(table: OperationFacts, witnesses: readonly OperationFacts[]): Draft[] {
  const drafts: Draft[] = [];
  const told = new Set<string>();
  for (const source of [table, ...witnesses]) {
    const rule = source === table ? "docs/example-vs-table" : "docs/example-vs-openapi";
    const tell = (field: { location: string; path: string }, shown: Said, expected: Said): void => {
      const name = fieldName(field);
      if (told.has(name)) return;
      told.add(name);
      drafts.push(
        draft(rule, {
          of: table,
          field: name,
          aspect: "example",
          sides: [sideOf("example", shown.value, shown.at), sideOf(source.source.kind, expected.value, expected.at)],
          languages: [table.source.language],
        }),
      );
    };
    for (const example of table.examples)
      for (const { field, value, at, expected } of misfits(example, source)) tell(field, { value, at }, expected);
    if (source === table) continue;
    const answers = table.examples.filter(({ location }) => location === "200");
    for (const field of unshown(answers, source, "200"))
      tell(field, { value: null, at: answers[0]!.at }, { value: typeOf(field), at: field.at });
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
    return [
      draft("docs/vendor-openapi-stale", {
        of: operation,
        sides: [
          sideOf(operation.source.kind, operation.route, operation.at),
          sideOf("published-openapi", null, { file: document.source.file, line: 1 }),
        ],
        languages: [operation.source.language],
      }),
    ];
  });
}
