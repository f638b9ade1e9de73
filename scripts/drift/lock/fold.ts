import { byText } from "../../text.ts";
import type { JsonObject } from "../../json.ts";

/** A fact as the lock writes it, without its place. */
export type Content = JsonObject;

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
