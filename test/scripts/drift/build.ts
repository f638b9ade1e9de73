import fc from "fast-check";
import {
  keyOf,
  type AspectName,
  type Curl,
  type Example,
  type Family,
  type FieldFact,
  type Known,
  type Listing,
  type Loc,
  type OperationFacts,
  type SetName,
  type SourceKind,
  type Terms,
} from "../../../scripts/facts/facts.ts";
import type { Json } from "../../../scripts/json.ts";
import { parentOf } from "../../../scripts/drift/compare/paths.ts";

/** `null` is absent, a missing aspect unknown; an enum is full unless it says `atLeast`. */
export type Said = { type?: Family | Family[]; enum?: string[] | { atLeast: string[] } | null } & {
  [A in Exclude<AspectName, "type" | "enum">]?: Json;
};

export interface Source {
  kind?: SourceKind;
  file?: string;
  language?: string;
  platform?: string;
  /** By full name: `body.minutes`. Each stands on a line of its own, from 10 on. */
  fields?: Record<string, Said>;
  /** Shared schemas that fields come from. */
  origins?: Record<string, string>;
  /** Objects whose members are listed in full, `body` or `body.options`; all by default. */
  listed?: string[];
  sets?: Partial<Record<SetName, string[]>>;
  terms?: Terms;
  examples?: Record<string, Json>;
  curls?: Omit<Curl, "at">[];
  protocol?: OperationFacts["protocol"];
}

export function operation(route: string, source: Source = {}): OperationFacts {
  const { kind = "table", file = `${kind}.md`, language, platform = "tea", protocol = "http" } = source;
  const at = (line: number): Loc => ({ file, line, ...(kind === "spec" ? { pointer: `/line/${line}` } : {}) });
  const [method = "", path = ""] = route.split(" ");
  const fields = Object.entries(source.fields ?? {}).map(([name, said], i): FieldFact => {
    const origin = source.origins?.[name];
    return { ...split(name), at: at(10 + i), ...(origin ? { origin } : {}), aspects: aspectsOf(said, at(10 + i)) };
  });
  return {
    platform,
    key: keyOf(method, path),
    route,
    at: at(1),
    protocol,
    source: { kind, file, dialect: "tea@1", sha256: "", ...(language ? { language } : {}) },
    fields,
    listings: source.listed?.map((name) => ({ ...split(name), at: at(5) })) ?? listingsOf(fields, at(5)),
    sets: Object.fromEntries(
      Object.entries(source.sets ?? {}).map(([set, values]) => [
        set,
        values.map((value, i) => ({ value, at: at(3 + i) })),
      ]),
    ),
    ...(source.terms ? { terms: source.terms } : {}),
    examples: Object.entries(source.examples ?? {}).map(([location, value]): Example => ({
      location,
      value,
      at: at(90),
      lines: { "": 90 },
    })),
    curls: (source.curls ?? []).map((curl) => ({ ...curl, at: at(95) })),
  };
}

/** `body.a.b` -> `body` and `a.b`. */
function split(name: string): { location: string; path: string } {
  const dot = name.indexOf(".");
  return dot < 0 ? { location: name, path: "" } : { location: name.slice(0, dot), path: name.slice(dot + 1) };
}

function aspectsOf(said: Said, at: Loc): FieldFact["aspects"] {
  const known = (aspect: string, value: unknown): Known<unknown> => {
    if (value === null) return { absent: true, at };
    if (aspect === "type") return { value: [value].flat().sort(), at };
    if (aspect !== "enum") return { value, at };
    const values = Array.isArray(value) ? value : (value as { atLeast: string[] }).atLeast;
    return { value: { values, bound: Array.isArray(value) ? "exact" : "atLeast" }, at };
  };
  return Object.fromEntries(Object.entries(said).map(([name, value]) => [name, known(name, value)]));
}

function listingsOf(fields: readonly FieldFact[], at: Loc): Listing[] {
  const names = fields.map(({ location, path }) => JSON.stringify([location, parentOf(path)]));
  return [...new Set(names)].map((name) => {
    const [location, path] = JSON.parse(name) as [string, string];
    return { location, path, at };
  });
}

/** A finding in one line, for comparison: rule, place, and what each side says. */
export const brief = ({ rule, operation, field, aspect, sides }: Brief): string =>
  [rule, operation, field, aspect, ...sides.map(({ source, value }) => `${source}=${JSON.stringify(value)}`)]
    .filter((part) => part !== "")
    .join(" ");

interface Brief {
  rule: string;
  operation: string;
  field: string;
  aspect: string;
  sides: { source: string; value: Json }[];
}

const names = ["leaf", "milk", "options", "items[]", "labels{*}", "__proto__", "constructor", "toString"];
const members = ["", "", "", "<kind=hot>", "<kind=iced>", "<string>", "<milk,sugar>"];

const said: fc.Arbitrary<Said> = fc.record(
  {
    type: fc.subarray<Family>(["string", "integer", "number", "boolean", "object", "array"], {
      minLength: 1,
      maxLength: 2,
    }),
    required: fc.boolean(),
    nullable: fc.boolean(),
    default: fc.constantFrom<Json[]>(null, 1, "1", true, { a: 1, b: [] }),
    enum: fc.option(fc.subarray(["green", "black", "white"], { minLength: 1 })),
    minimum: fc.constantFrom(null, 1, 2),
    maxLength: fc.constantFrom(null, 8, 16),
    pattern: fc.constantFrom(null, "^t", "^s"),
    deprecated: fc.boolean(),
  },
  { requiredKeys: [] },
);

const path = fc
  .array(fc.tuple(fc.constantFrom(...names), fc.constantFrom(...members)), { minLength: 1, maxLength: 3 })
  .map((steps) => steps.map((step) => step.join("")).join("."));
const fieldName = fc
  .tuple(fc.constantFrom("header", "path", "query", "body", "200", "404", "event"), path)
  .map((parts) => parts.join("."));

const setsOf = fc.record(
  {
    permission: fc.subarray(["read", "write"]),
    event: fc.subarray(["steeping", "poured"]),
    status: fc.subarray(["200", "202", "404"]),
    "response-media": fc.subarray(["application/json", "text/event-stream"]),
    error: fc.subarray(["1", "2"]),
  },
  { requiredKeys: [] },
);

/** The facts of a few operations, in one kind of source. */
export const anyOperations = (kind: SourceKind = "published-openapi"): fc.Arbitrary<OperationFacts[]> =>
  fc
    .uniqueArray(
      fc.record({
        route: fc.constantFrom("POST /teas", "GET /teas", "GET /teas/{id}", "DELETE /teas/{id}", "POST /pots"),
        fields: fc.dictionary(fieldName, said, { maxKeys: 8, noNullPrototype: false }),
        sets: setsOf,
      }),
      { selector: ({ route }) => route, maxLength: 4 },
    )
    .map((list) => list.map(({ route, fields, sets }) => operation(route, { kind, fields, sets })));
