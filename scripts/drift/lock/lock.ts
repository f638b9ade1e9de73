import type { EnumFact, FieldFact, Item, OperationFacts, SetName, SourceKind, Terms } from "../../facts/facts.ts";
import type { Json } from "../../json.ts";
import { byText, groupBy } from "../../text.ts";

/** The facts of a platform's documentation that were last reviewed: `specs/lock/<platform>.json`. */
export interface Lock {
  platform: string;
  pages: LockedPage[];
  /** Without examples and commands, which are the vendor's words. */
  operations: OperationFacts[];
}

/** A JSON schema, with the type of what fits it. */
type Schema<T> = object & { readonly fits?: { as: T } };
type Fits<S> = S extends { readonly fits?: { as: infer T } } ? T : never;
type Shape = Readonly<Record<string, Schema<unknown>>>;

const text = { type: "string" } as Schema<string>;
const filled = { type: "string", minLength: 1 } as Schema<string>;
const flag = { type: "boolean" } as Schema<boolean>;
const number = { type: "number" } as Schema<number>;
const count = { type: "integer", minimum: 0 } as Schema<number>;
const variant = { type: "integer", minimum: 2 } as Schema<number>;
const oneOf = <const T extends string | number>(...values: readonly T[]) => ({ enum: values }) as Schema<T>;
const either = <A, B>(a: Schema<A>, b: Schema<B>) => ({ anyOf: [a, b] }) as Schema<A | B>;
const list = <T>(items: Schema<T>, more: object = {}) => ({ type: "array", items, ...more }) as Schema<T[]>;
const object = <R extends Shape, O extends Shape = Record<never, never>>(required: R, optional: O = {} as O) =>
  ({
    ...{ type: "object", properties: { ...required, ...optional }, required: Object.keys(required) },
    additionalProperties: false,
  }) as Schema<{ [K in keyof R]: Fits<R[K]> } & { [K in keyof O]?: Fits<O[K]> }>;

const kind = oneOf("table", "embedded-openapi", "published-openapi", "structured") as Schema<SourceKind>;
const family = oneOf("string", "integer", "number", "boolean", "object", "array", "binary");
const setNames = [
  ...["host", "permission", "token", "rate-limit", "request-media", "response-media", "event", "error", "status"],
] as SetName[];

/** The aspects that the lock keeps, in its order. The vendor's own spelling of a type is not compared, so not kept. */
const aspects = {
  type: either(family, list(family)),
  width: oneOf(32, 64),
  ...{ required: flag, nullable: flag, deprecated: flag },
  enum: either(list(text), object({ atLeast: list(text) })),
  default: {} as Schema<Json>,
  ...{ minimum: number, maximum: number, minLength: number, maxLength: number, minItems: number, maxItems: number },
  pattern: text,
};
export const lockedAspects = Object.keys(aspects) as (keyof typeof aspects)[];
const names = list(oneOf(...lockedAspects));

/** A fact in short, without its place. */
const content = {
  ...{ ...aspects, listed: { const: true } as Schema<true>, other: list(text) },
  ...{ absent: either({ const: "*" } as Schema<"*">, names), unknown: names },
};

const page = object(
  {
    /** File name without folder. */
    page: filled,
    ...{ kind, dialect: text },
    /** Of the whole page. */
    sha256: { type: "string", pattern: "^[0-9a-f]{64}$" } as Schema<string>,
    /** How much the page said, so that a reader that loses something is noticed. */
    counts: object({ operations: count, fields: count, enums: count, errors: count }),
  },
  { language: text, url: text, etag: text, lastModified: text },
);

const schema = object({ name: filled, facts: list(object({ rest: filled }, content)) }, { variant });

const terms = object({}, { base: list(text), security: list(text), deprecated: flag, bodyRequired: flag });

const operation = object(
  {
    ...{ key: filled, page: filled, kind },
    sets: list(object({ set: oneOf(...setNames), items: list(text) })),
    fields: list(object({ in: filled, path: text }, { schema: filled, variant, origin: text, ...content })),
  },
  {
    ...{ route: filled, protocol: { const: "websocket" } as Schema<"websocket"> },
    listed: list(list(text, { minItems: 2, maxItems: 2 })) as Schema<[location: string, path: string][]>,
    terms,
    /** Location, path, and the texts. */
    others: list(list(text, { minItems: 3 })) as Schema<[location: string, path: string, ...texts: string[]][]>,
  },
);

/** The form of a lock file. */
export const lockSchema = object({
  ...{ lockVersion: {}, platform: filled },
  ...{ pages: list(page), schemas: list(schema), operations: list(operation) },
});

/** A lock as its file has it. */
export type Written = Fits<typeof lockSchema>;
export type WrittenTerms = Fits<typeof terms>;

/** What a page was when it was reviewed. One that is read in two ways (table, embedded OpenAPI) is there twice. */
export type LockedPage = Fits<typeof page>;
export type Counts = LockedPage["counts"];
export type Content = { [A in keyof typeof content]?: Fits<(typeof content)[A]> };

export const lockVersion = 1;

/**
 * The aspects of a field in short: those with a value by name, then those that the source says there are none of.
 * Where these are many, `absent` is `*`: all but the ones that are named or unknown.
 */
export function contentOf(aspects: FieldFact["aspects"]): Content {
  const content: Content = {};
  const absent: typeof lockedAspects = [];
  const unknown: typeof lockedAspects = [];
  for (const name of lockedAspects) {
    const known = aspects[name];
    if (known === undefined) unknown.push(name);
    else if ("absent" in known) absent.push(name);
    else Object.assign(content, { [name]: shortOf(name, known.value) });
  }
  if (absent.length > unknown.length) {
    content.absent = "*";
    if (unknown.length) content.unknown = unknown;
  } else if (absent.length) content.absent = absent;
  return content;
}

function shortOf(name: string, value: unknown): unknown {
  if (name === "type") return Array.isArray(value) && value.length === 1 ? value[0] : value;
  if (name !== "enum") return value;
  const { bound, values } = value as EnumFact;
  return bound === "exact" ? values : { atLeast: values };
}

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

/** What is said of a field stands with it; here is the rest. What is undefined is not written. */
function headOf({ key, route, protocol, source, fields, listings, terms, others }: OperationFacts): object {
  const places = new Set(fields.map(placeOf));
  const apart = <T extends Place>(all: readonly T[]): T[] =>
    all.filter((one) => !places.has(placeOf(one))).sort(byPlace);
  const listed = apart(listings).map(({ location, path }) => [location, path]);
  return {
    key,
    route: route === key ? undefined : route,
    protocol: protocol === "http" ? undefined : protocol,
    ...{ page: source.file, kind: source.kind },
    listed: listed.length ? listed : undefined,
    terms: terms && termsOf(terms),
    others: others && apart(others).map(({ location, path, items }) => [location, path, ...onceOf(items)]),
  };
}

/** The name of an operation is for people. */
const termsOf = ({ base, security, deprecated, bodyRequired }: Terms): WrittenTerms => ({
  ...{ base: base && textsOf(base), security: security && textsOf(security) },
  ...{ deprecated: deprecated?.value, bodyRequired: bodyRequired?.value },
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

/** All facts that a shared schema causes at one place, as the schema has them: by the way below it (`.timeout`, `[].id`). */
interface Use extends Place {
  schema: string;
  facts: string;
}

/** Stores what shared schemas cause once, for all places. */
function fold(operation: OperationFacts): { single: Placed[]; uses: Use[] } {
  const all = placedOf(operation).map((fact) => ({ ...fact, split: split(fact) }));
  const folded = all.flatMap(({ location, content, split }) => {
    if (!split) return [];
    const { place: path, name: schema, rest } = split;
    return { location, path, schema, rest, text: line({ rest, ...content }) };
  });
  const groups = groupBy(folded, ({ location, path, schema }) => JSON.stringify([location, path, schema]));
  const uses = [...groups.values()].map((facts) => {
    const { location, path, schema } = facts[0]!;
    facts.sort((a, b) => byText(a.rest, b.rest) || byText(a.text, b.text));
    return { location, path, schema, facts: listOf(facts.map(({ text }) => text)) };
  });
  return { single: all.filter(({ split }) => !split), uses };
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
