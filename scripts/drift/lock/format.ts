import type { Item, OperationFacts, Others, SetName, Terms } from "../../facts/facts.ts";
import { byText } from "../../text.ts";
import { contentOf, lockVersion, type Content, type Lock, type LockedPage, type WrittenTerms } from "./lock.ts";

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

export interface Placed {
  location: string;
  path: string;
  origin?: string;
  content: Content;
}

/** All facts that a shared schema causes at one place. */
export interface Use {
  location: string;
  path: string;
  schema: string;
  /** From 1. A schema whose facts are not the same everywhere (a cycle is cut elsewhere) has several. */
  variant: number;
}

export interface Schema {
  name: string;
  variant: number;
  /** By the way below the schema: `.timeout`, `[].id`. */
  facts: { rest: string; content: Content }[];
}

export interface Folded {
  single: Placed[];
  uses: Use[];
}

export const byPlace = (a: Pick<Placed, "location" | "path">, b: Pick<Placed, "location" | "path">): number =>
  byText(a.location, b.location) || byText(a.path, b.path);

/** The path of what stands below a place. */
export const below = (place: string, rest: string): string =>
  place === "" && rest.startsWith(".") ? rest.slice(1) : place + rest;

const boundaries = ".[<{";

/** Where path and origin begin to be the same: `scrape` + `.timeout`, `ScrapeOptions` + `.timeout`. */
function split({ path, origin }: Placed): { place: string; name: string; rest: string } | undefined {
  if (origin === undefined || path === "") return undefined;
  const full = boundaries.includes(path[0]!) ? path : `.${path}`;
  const longest = Math.min(full.length, origin.length - 1);
  let same = 0;
  while (same < longest && full.at(-1 - same) === origin.at(-1 - same)) same++;
  while (same > 0 && !boundaries.includes(origin.at(-same)!)) same--;
  if (same === 0) return undefined;
  const [place, rest] = [full.slice(full.length - path.length, -same), origin.slice(-same)];
  return below(place, rest) === path ? { place, name: origin.slice(0, -same), rest } : undefined;
}

/** Stores what shared schemas cause once; the folded facts are in the order of the operations. */
export function fold(operations: readonly (readonly Placed[])[]): { schemas: Schema[]; folded: Folded[] } {
  const variants = new Map<string, Map<string, Schema["facts"]>>();
  const collected = operations.map((facts) => {
    const single: Placed[] = [];
    const uses = new Map<string, Omit<Use, "variant"> & { facts: Schema["facts"] }>();
    for (const fact of facts) {
      const { place, name, rest } = split(fact) ?? {};
      if (place === undefined || name === undefined || rest === undefined) {
        single.push(fact);
        continue;
      }
      const id = JSON.stringify([fact.location, place, name]);
      const use = uses.get(id) ?? { location: fact.location, path: place, schema: name, facts: [] };
      use.facts.push({ rest, content: fact.content });
      uses.set(id, use);
    }
    const identified = [...uses.values()].map(({ facts: own, ...use }) => {
      const sorted = own.sort(
        (a, b) => byText(a.rest, b.rest) || byText(JSON.stringify(a.content), JSON.stringify(b.content)),
      );
      const text = JSON.stringify(sorted);
      const known = variants.get(use.schema) ?? new Map<string, Schema["facts"]>();
      variants.set(use.schema, known.set(text, sorted));
      return { use, text };
    });
    return { single, identified };
  });
  const sorted = [...variants].sort(([a], [b]) => byText(a, b));
  const schemas: Schema[] = [];
  const numbers = new Map<string, Map<string, number>>();
  for (const [name, known] of sorted) {
    const own = [...known].sort(([a], [b]) => byText(a, b));
    numbers.set(name, new Map(own.map(([text], i) => [text, i + 1])));
    schemas.push(...own.map(([, facts], i) => ({ name, variant: i + 1, facts })));
  }
  const folded = collected.map(({ single, identified }) => ({
    single,
    uses: identified
      .map(({ use, text }) => ({ ...use, variant: numbers.get(use.schema)!.get(text)! }))
      .sort((a, b) => byPlace(a, b) || byText(a.schema, b.schema)),
  }));
  return { schemas, folded };
}
