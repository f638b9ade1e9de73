import { fieldName, type Item, type Loc, type OperationFacts, type Others } from "../../facts/facts.ts";
import { beyond } from "../../text.ts";
import type { Said } from "./aspects.ts";
import { alignedPaths } from "./fields.ts";
import { keyOfField, placesOf } from "./paths.ts";

export interface OthersDifference {
  /** Of the left side, where it has the place; empty for the document and for a way to be let in. */
  field: string;
  aspect: "other";
  left: Said;
  right: Said;
  origin: string | undefined;
}

/** What two sources say otherwise, place by place, beyond what facts have a form for. */
export function compareOthers(
  left: OperationFacts,
  right: OperationFacts,
): { differences: OthersDifference[]; unverified: number } {
  const [mine, theirs] = [left.others, right.others];
  if (!mine || !theirs) return { differences: [], unverified: (mine ?? theirs)?.length ?? 0 };
  if (!mine.length && !theirs.length) return { differences: [], unverified: 0 };
  const names = namesIn(left, right);
  const renamed = names.size
    ? theirs.map((other) => ({ ...other, path: names.get(keyOf(other)) ?? other.path }))
    : theirs;
  const others = new Map(renamed.map((other) => [keyOf(other), other]));
  const own = new Set(mine.map(keyOf));
  const ours = once(() => new Set(left.fields.map(keyOf)));
  const known = once(
    () =>
      new Set(
        right.fields.map(({ location, path }) => keyOfField(location, names.get(keyOfField(location, path)) ?? path)),
      ),
  );
  const pairs = [
    ...mine.map((place) => ({ place, left: place, right: others.get(keyOf(place)) })),
    ...renamed.filter((place) => !own.has(keyOf(place))).map((place) => ({ place, left: undefined, right: place })),
  ];
  return {
    differences: pairs.flatMap(({ place, left: a, right: b }) => {
      // What stands in a place that only one side has is part of what it has.
      if (!(a ? b !== undefined || has(right, known(), place) : has(left, ours(), place))) return [];
      const [said, heard] = [a?.items ?? [], b?.items ?? []];
      const [missing, extra] = [
        beyond(said.map(valueOf), heard.map(valueOf)),
        beyond(heard.map(valueOf), said.map(valueOf)),
      ];
      if (!missing.length && !extra.length) return [];
      const { location, path } = place;
      const isField = location !== "document" && location !== "security";
      return [
        {
          ...{ field: isField ? fieldName(place) : "", aspect: "other" as const, origin: (a ?? b).origin },
          left: { value: missing, at: placeOf(said, missing) ?? a?.at ?? whereIn(left, location, path) },
          right: { value: extra, at: placeOf(heard, extra) ?? b?.at ?? whereIn(right, location, path) },
        },
      ];
    }),
    unverified: 0,
  };
}

const whereIn = (source: OperationFacts, location: string, path: string): Loc => {
  const places = placesOf(source);
  return places.at(location, path) ?? places.near(location, path);
};

const valueOf = ({ value }: Item): string => value;
const keyOf = ({ location, path }: { location: string; path: string }): string => keyOfField(location, path);

const placeOf = (items: readonly Item[], telling: readonly string[]): Loc | undefined =>
  items.find(({ value }) => telling.includes(value))?.at;

/** The names that the left side has for fields of the right one, by their own, where these are others. */
function namesIn(left: OperationFacts, right: OperationFacts): Map<string, string> {
  const paths = alignedPaths(left.fields, right.fields);
  return new Map(
    right.fields.flatMap((field, i) => (paths[i] === field.path ? [] : [[keyOf(field), paths[i]!] as const])),
  );
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** Whether a source has the place, be it a union where the other side has none. */
function has(source: OperationFacts, fields: ReadonlySet<string>, { location, path }: Others): boolean {
  // That a way to be let in came or went is told by itself.
  if (location === "security") return false;
  if (location === "" || location === "document") return true;
  const places = placesOf(source);
  if (path === "")
    return (
      !/^[1345]\d\d$/.test(location) ||
      places.hasLocation(location) ||
      source.sets.status?.some(({ value }) => value === location) === true
    );
  return fields.has(keyOfField(location, path)) || (!path.includes("<") && places.at(location, path) !== undefined);
}
