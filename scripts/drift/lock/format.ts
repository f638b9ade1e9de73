import { byText } from "../../text.ts";
import type { Item, OperationFacts, Others, SetName, Terms } from "../../facts/facts.ts";
import type { WrittenTerms } from "./check.ts";
import { contentOf } from "./content.ts";
import { byPlace, fold, type Content, type Placed } from "./fold.ts";
import type { Lock, LockedPage } from "./lock.ts";

export const lockVersion = 1;

/** A lock as text: JSON with one fact a line, sorted, so that a diff of the file shows what changed. */
export function formatLock({ platform, pages, operations }: Lock): string {
  const { schemas, folded } = fold(operations.map(placedOf));
  const schemaTexts = schemas.map(({ name, variant, facts }) => {
    const head = { name, ...(variant > 1 ? { variant } : {}) };
    return block(head, { facts: facts.map(({ rest, content }) => line({ rest, ...content })) });
  });
  const blocks = operations.map((operation, i) => {
    const { single, uses } = folded[i]!;
    const fields = [
      ...uses.map(({ location, path, schema, variant }) => ({
        ...{ location, path },
        text: line({ in: location, path, schema, ...(variant > 1 ? { variant } : {}) }),
      })),
      ...single.map(({ location, path, origin, content }) => ({
        ...{ location, path },
        text: line({ in: location, path, ...(origin === undefined ? {} : { origin }), ...content }),
      })),
    ].sort((a, b) => byPlace(a, b) || byText(a.text, b.text));
    const text = block(headOf(operation), { sets: setsOf(operation), fields: fields.map(({ text }) => text) });
    return { operation, text };
  });
  // A page may describe a route twice: two ways to use it.
  blocks.sort((a, b) => byOperation(a.operation, b.operation) || byText(a.text, b.text));
  const body = {
    pages: [...pages].sort(byPage).map((page) => line(inOrder(page))),
    schemas: schemaTexts,
    operations: blocks.map(({ text }) => text),
  };
  return `${block({ lockVersion, platform }, body)}\n`;
}

export const byOperation = (a: OperationFacts, b: OperationFacts): number =>
  byText(a.key, b.key) || byText(a.source.kind, b.source.kind) || byText(a.source.file, b.source.file);

export const byPage = (a: LockedPage, b: LockedPage): number => byText(a.page, b.page) || byText(a.kind, b.kind);

const line = (value: unknown): string => JSON.stringify(value);

/** An object whose lists have a line for each of their items. */
function block(head: object, lists: Record<string, readonly string[]>): string {
  const texts = Object.entries(lists).map(
    ([name, items]) => `"${name}":[${items.map((item) => `\n${item}`).join(",")}]`,
  );
  return `${line(head).slice(0, -1)},${texts.join(",\n")}}`;
}

function inOrder({ page, url, kind, dialect, language, sha256, etag, lastModified, counts }: LockedPage): LockedPage {
  const { operations, fields, enums, errors } = counts;
  return {
    page,
    kind,
    dialect,
    ...(language === undefined ? {} : { language }),
    ...(url === undefined ? {} : { url }),
    sha256,
    ...(etag === undefined ? {} : { etag }),
    ...(lastModified === undefined ? {} : { lastModified }),
    counts: { operations, fields, enums, errors },
  };
}

function headOf(operation: OperationFacts): object {
  const { key, route, protocol, source } = operation;
  const places = new Set(operation.fields.map(placeOf));
  const listed = operation.listings
    .filter((listing) => !places.has(placeOf(listing)))
    .sort(byPlace)
    .map(({ location, path }) => [location, path]);
  return {
    key,
    ...(route === key ? {} : { route }),
    ...(protocol === "http" ? {} : { protocol }),
    page: source.file,
    kind: source.kind,
    ...(listed.length ? { listed } : {}),
    ...(operation.terms ? { terms: termsOf(operation.terms) } : {}),
    ...(operation.others ? { others: othersApart(operation.others, places) } : {}),
  };
}

/** The name of an operation is for people. */
function termsOf({ base, security, deprecated, bodyRequired }: Terms): WrittenTerms {
  const texts = (items: readonly Item[]): string[] => items.map(({ value }) => value).sort(byText);
  return {
    ...(base ? { base: texts(base) } : {}),
    ...(security ? { security: texts(security) } : {}),
    ...(deprecated ? { deprecated: deprecated.value } : {}),
    ...(bodyRequired ? { bodyRequired: bodyRequired.value } : {}),
  };
}

/** What is said of a field stands with it; here is the rest. */
const othersApart = (others: readonly Others[], fields: ReadonlySet<string>): [string, string, ...string[]][] =>
  others
    .filter((other) => !fields.has(placeOf(other)))
    .sort(byPlace)
    .map(({ location, path, items }) => [location, path, ...textsOf(items)]);

const textsOf = (items: readonly Item[]): string[] => [...new Set(items.map(({ value }) => value))].sort(byText);

const placeOf = ({ location, path }: { location: string; path: string }): string => JSON.stringify([location, path]);

function setsOf({ sets }: OperationFacts): string[] {
  const names = Object.keys(sets).sort(byText) as SetName[];
  return names.flatMap((set) => {
    const items = sets[set]?.map(({ value }) => value).sort(byText);
    return items ? [line({ set, items })] : [];
  });
}

function placedOf({ fields, listings, others = [] }: OperationFacts): Placed[] {
  const listed = new Set(listings.map(placeOf));
  const more = new Map(others.map((other) => [placeOf(other), textsOf(other.items)]));
  const facts = fields.map(({ location, path, origin, aspects }) => {
    const other = more.get(placeOf({ location, path }));
    const content: Content = { ...contentOf(aspects), ...(other ? { other } : {}) };
    const fact = { location, path, ...(origin === undefined ? {} : { origin }), content };
    return { fact, text: line(fact) };
  });
  facts.sort((a, b) => byPlace(a.fact, b.fact) || byText(a.text, b.text));
  // Where a field occurs twice, the first one says that it is listed.
  for (const { fact } of facts) if (listed.delete(placeOf(fact))) fact.content.listed = true;
  return facts.map(({ fact }) => fact);
}
