import type { Item, OperationFacts, SetName, Terms } from "../../facts/facts.ts";
import { byText, groupBy } from "../../text.ts";
import { contentOf, lockVersion, type Content, type Lock, type LockedPage, type WrittenTerms } from "./lock.ts";

/** A lock as text: JSON with one fact a line, sorted, so that a diff of the file shows what changed. */
export function formatLock({ platform, pages, operations }: Lock): string {
  const folded = operations.map(fold);
  const uses = folded.flatMap((operation) => operation.uses);
  // A schema whose facts are not the same everywhere (a cycle is cut elsewhere) has several variants.
  const variants = [...groupBy(uses, ({ schema }) => schema)]
    .sort(([a], [b]) => byText(a, b))
    .map(([name, same]) => ({ name, lists: [...new Set(same.map(({ facts }) => facts))].sort(byText) }));
  const schemas = variants.flatMap(({ name, lists }) =>
    lists.map((facts, i) => block({ name, ...(i && { variant: i + 1 }) }, { facts })),
  );
  const numbers = new Map(variants.flatMap(({ name, lists }) => lists.map((facts, i) => [name + facts, i + 1])));
  const blocks = operations.map((operation, i) => {
    const fields = [
      ...folded[i]!.single.map(({ location, path, origin, content }) => ({ in: location, path, origin, ...content })),
      ...folded[i]!.uses.map(({ location, path, schema, facts }) => {
        const variant = numbers.get(schema + facts)!;
        return { in: location, path, schema, ...(variant > 1 && { variant }) };
      }),
    ].map((field) => ({ location: field.in, path: field.path, text: line(field) }));
    fields.sort((a, b) => byPlace(a, b) || byText(a.text, b.text));
    const lists = { sets: listOf(setsOf(operation)), fields: listOf(fields.map(({ text }) => text)) };
    return { operation, text: block(headOf(operation), lists) };
  });
  // A page may describe a route twice: two ways to use it.
  blocks.sort((a, b) => byOperation(a.operation, b.operation) || byText(a.text, b.text));
  const lists = {
    pages: listOf([...pages].sort(byPage).map((page) => JSON.stringify(page, pageKeys))),
    schemas: listOf(schemas),
    operations: listOf(blocks.map(({ text }) => text)),
  };
  return `${block({ lockVersion, platform }, lists)}\n`;
}

export const byOperation = (a: OperationFacts, b: OperationFacts): number =>
  byText(a.key, b.key) || byText(a.source.kind, b.source.kind) || byText(a.source.file, b.source.file);

export const byPage = (a: LockedPage, b: LockedPage): number => byText(a.page, b.page) || byText(a.kind, b.kind);

export const byPlace = (a: Place, b: Place): number => byText(a.location, b.location) || byText(a.path, b.path);

const line = (value: unknown): string => JSON.stringify(value);

/** A list with a line for each of its items. */
const listOf = (items: readonly string[]): string => `[${items.map((item) => `\n${item}`).join(",")}]`;

/** An object that ends with lists. */
const block = (head: object, lists: Readonly<Record<string, string>>): string =>
  `${line(head).slice(0, -1)},${Object.entries(lists)
    .map(([name, list]) => `"${name}":${list}`)
    .join(",\n")}}`;

/** What is said of a page and of its counts, in this order. */
const pageKeys = [
  ...["page", "kind", "dialect", "language", "url", "sha256", "etag", "lastModified", "counts"],
  ...["operations", "fields", "enums", "errors"],
];

interface Place {
  location: string;
  path: string;
}

interface Placed extends Place {
  origin: string | undefined;
  content: Content;
}

const placeOf = ({ location, path }: Place): string => JSON.stringify([location, path]);
const textsOf = (items: readonly Item[]): string[] => items.map(({ value }) => value).sort(byText);
const onceOf = (items: readonly Item[]): string[] => [...new Set(textsOf(items))];

/** What is said of a field stands with it; here is the rest. */
function headOf({ key, route, protocol, source, fields, listings, terms, others }: OperationFacts): object {
  const places = new Set(fields.map(placeOf));
  const apart = <T extends Place>(all: readonly T[]): T[] =>
    all.filter((one) => !places.has(placeOf(one))).sort(byPlace);
  const listed = apart(listings).map(({ location, path }) => [location, path]);
  return {
    key,
    ...(route === key ? {} : { route }),
    ...(protocol === "http" ? {} : { protocol }),
    ...{ page: source.file, kind: source.kind },
    ...(listed.length ? { listed } : {}),
    ...(terms ? { terms: termsOf(terms) } : {}),
    ...(others ? { others: apart(others).map(({ location, path, items }) => [location, path, ...onceOf(items)]) } : {}),
  };
}

/** The name of an operation is for people. */
const termsOf = ({ base, security, deprecated, bodyRequired }: Terms): WrittenTerms => ({
  ...(base ? { base: textsOf(base) } : {}),
  ...(security ? { security: textsOf(security) } : {}),
  ...(deprecated ? { deprecated: deprecated.value } : {}),
  ...(bodyRequired ? { bodyRequired: bodyRequired.value } : {}),
});

const setsOf = ({ sets }: OperationFacts): string[] =>
  (Object.keys(sets) as SetName[]).sort(byText).flatMap((set) => {
    const items = sets[set];
    return items ? [line({ set, items: textsOf(items) })] : [];
  });

function placedOf({ fields, listings, others = [] }: OperationFacts): Placed[] {
  const listed = new Set(listings.map(placeOf));
  const more = new Map(others.map((other) => [placeOf(other), onceOf(other.items)]));
  const facts = fields.map(({ location, path, origin, aspects }) => {
    const other = more.get(placeOf({ location, path }));
    const fact: Placed = { location, path, origin, content: { ...contentOf(aspects), ...(other ? { other } : {}) } };
    return { fact, text: line(fact) };
  });
  facts.sort((a, b) => byPlace(a.fact, b.fact) || byText(a.text, b.text));
  // Where a field occurs twice, the first one says that it is listed.
  for (const { fact } of facts) if (listed.delete(placeOf(fact))) fact.content.listed = true;
  return facts.map(({ fact }) => fact);
}

/** All facts that a shared schema causes at one place. */
interface Use extends Place {
  schema: string;
  /** As the schema has them: by the way below it (`.timeout`, `[].id`). */
  facts: string;
}

/** Stores what shared schemas cause once, for all places. */
function fold(operation: OperationFacts): { single: Placed[]; uses: Use[] } {
  const single: Placed[] = [];
  const uses = new Map<string, Omit<Use, "facts"> & { facts: { rest: string; text: string }[] }>();
  for (const fact of placedOf(operation)) {
    const found = split(fact);
    if (!found) {
      single.push(fact);
      continue;
    }
    const { place: path, name: schema, rest } = found;
    const { location, content } = fact;
    const id = JSON.stringify([location, path, schema]);
    const use = uses.get(id) ?? { location, path, schema, facts: [] };
    use.facts.push({ rest, text: line({ rest, ...content }) });
    uses.set(id, use);
  }
  const sorted = [...uses.values()].map(({ facts, ...use }) => {
    facts.sort((a, b) => byText(a.rest, b.rest) || byText(a.text, b.text));
    return { ...use, facts: listOf(facts.map(({ text }) => text)) };
  });
  return { single, uses: sorted };
}

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
