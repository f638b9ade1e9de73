import fc, { type Arbitrary } from "fast-check";
import type { Json, JsonObject } from "../../../scripts/json.ts";

type Schema = JsonObject;

const names = ["a", "b", "c-d", "constructor", "1st", "class", "__x", "nullable"] as const;
const others = ["p", "q", "r.s", "t u"] as const;

const nullable = (schema: Arbitrary<Schema>): Arbitrary<Schema> =>
  fc.tuple(schema, fc.integer({ min: 0, max: 3 })).map(([schema, n]) => (n ? schema : { ...schema, nullable: true }));

const scalar: Arbitrary<Schema> = nullable(
  fc.oneof(
    fc.constantFrom<Schema[]>(
      { type: "string" },
      { type: "string", minLength: 1, maxLength: 5 },
      { type: "string", pattern: "^[ab]{2}$" },
      { type: "string", format: "date" },
      { type: "integer" },
      { type: "integer", minimum: 0, exclusiveMinimum: true },
      { type: "number", maximum: 9, multipleOf: 0.5 },
      { type: "boolean" },
    ),
    fc.constantFrom<Schema[]>(
      { type: "string", enum: ["x", "y z"] },
      { type: "integer", enum: [1, -2] },
      { type: "boolean", enum: [true] },
      { enum: ["x", 1, false] },
      { type: "string", enum: ["only"] },
    ),
  ),
);

/** An object with fields of these names; `further` is whether it may say something of other fields. */
function object(fields: readonly string[], inner: Arbitrary<Schema>, further: boolean): Arbitrary<Schema> {
  const property = fc.tuple(inner, fc.integer({ min: 0, max: 9 })).map(([schema, n]) =>
    // Beside a reference, nothing counts.
    n > 1 || "$ref" in schema ? schema : { ...schema, [n ? "readOnly" : "writeOnly"]: true },
  );
  const rest = further
    ? fc.oneof(fc.constant(undefined), fc.constant(undefined), fc.constant(false), fc.constant(true), inner)
    : fc.constant(undefined);
  return fc
    .tuple(
      fc.dictionary(fc.constantFrom(...fields), property, { minKeys: 1, maxKeys: 4 }),
      fc.subarray([...fields]),
      rest,
    )
    .map(([properties, wanted, additionalProperties]) => {
      const required = wanted.filter((name) => Object.hasOwn(properties, name));
      return {
        ...{ type: "object", properties: { ...properties } },
        ...(required.length && { required }),
        ...(additionalProperties !== undefined && { additionalProperties }),
      };
    });
}

const kinds = ["one", "two", "three"];

/** Schemas of the supported subset, which may refer to components. */
export function schemas(components: readonly string[]): { value: Arbitrary<Schema>; body: Arbitrary<Schema> } {
  const refs = components.map((name): Schema => ({ $ref: `#/components/schemas/${name}` }));
  const { value, body } = fc.letrec<{ value: Schema; body: Schema }>((tie) => {
    const inner = tie("value");
    const part = (fields: readonly string[]) => object(fields, inner, false);
    const member = (kind: string) =>
      part(others).map((schema): Schema => ({
        ...schema,
        required: [...((schema.required as string[] | undefined) ?? []), "kind"],
        properties: { ...(schema.properties as JsonObject), kind: { type: "string", enum: [kind] } },
      }));
    const union = fc
      .tuple(...kinds.map(member))
      .map((members): Schema => ({ oneOf: members, discriminator: { propertyName: "kind" } }));
    const composed = fc
      .tuple(part(names), part(others), fc.boolean(), fc.boolean())
      .map(([one, two, beside, requires]): Schema => {
        const first = Object.keys(one.properties as JsonObject)[0]!;
        const more = requires ? [{ required: [first] }] : [];
        return beside ? { ...one, allOf: [two, ...more] } : { allOf: [one, two, ...more] };
      });
    return {
      value: fc.oneof(
        { maxDepth: 3, depthIdentifier: "schema", withCrossShrink: true },
        { arbitrary: scalar, weight: 3 },
        { arbitrary: nullable(object(names, inner, true)), weight: 3 },
        { arbitrary: inner.map((items): Schema => ({ type: "array", items, maxItems: 4 })), weight: 2 },
        {
          arbitrary: nullable(inner.map((schema): Schema => ({ type: "object", additionalProperties: schema }))),
          weight: 1,
        },
        {
          arbitrary: nullable(fc.array(scalar, { minLength: 2, maxLength: 3 }).map((anyOf): Schema => ({ anyOf }))),
          weight: 1,
        },
        { arbitrary: nullable(composed), weight: 1 },
        { arbitrary: nullable(union), weight: 1 },
        { arbitrary: fc.tuple(part(names), part(others)).map((oneOf): Schema => ({ oneOf })), weight: 1 },
        { arbitrary: fc.constantFrom<Schema[]>({ type: "object" }, {}), weight: 1 },
        ...(refs.length
          ? [
              { arbitrary: fc.constantFrom(...refs), weight: 2 },
              {
                arbitrary: fc.constantFrom(...refs).map((ref): Schema => ({ allOf: [ref], nullable: true })),
                weight: 1,
              },
            ]
          : []),
      ),
      body: fc.oneof(object(names, inner, true), object(names, inner, true), composed, union),
    };
  });
  return { value, body };
}

/** A change to a value: in it, at a place that the number chooses, another one. */
export function mutate(value: Json, choice: number): Json {
  const places: { holder: JsonObject | Json[]; key: string | number }[] = [];
  const root = { value: structuredClone(value) };
  const visit = (holder: JsonObject | Json[], key: string | number): void => {
    places.push({ holder, key });
    const here = (holder as JsonObject)[key];
    if (Array.isArray(here)) here.forEach((_, i) => visit(here, i));
    else if (typeof here === "object" && here !== null) for (const name of Object.keys(here)) visit(here, name);
  };
  visit(root, "value");
  const { holder, key } = places[choice % places.length]!;
  const kind = Math.floor(choice / places.length) % 9;
  const here = (holder as JsonObject)[key]!;
  const isFields = typeof here === "object" && here !== null && !Array.isArray(here);
  if (kind === 0 && !Array.isArray(holder) && key !== "value") delete holder[key];
  else if (kind === 1 && isFields) here.zz = 1;
  else if (kind === 2 && isFields && Object.keys(here).length)
    delete here[Object.keys(here)[choice % Object.keys(here).length]!];
  else (holder as JsonObject)[key] = [null, "nope", 3, true, [], {}, [1], { a: 1 }, "x"][kind]!;
  return root.value;
}

/** A parameter and the values that it takes. */
export interface Declared {
  parameter: JsonObject;
  values: Arbitrary<unknown>;
}

const text = fc.oneof(
  fc.string({ unit: "grapheme", minLength: 1 }),
  fc.constantFrom("a b", "50%", "a,b", "+", "null", "7", "&="),
);
const word = fc.stringMatching(/^[a-z0-9_.-]{1,8}$/);
const integer = fc.integer();
const double = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);

/** A parameter of an operation, in a query that joins lists or one that repeats them. */
export function parameters(place: "path" | "query" | "header", name: string, joins: boolean): Arbitrary<Declared> {
  const texts = place === "header" ? word : place === "path" ? text.filter((text) => !/^\.{1,2}$/.test(text)) : text;
  const scalars: [Schema, Arbitrary<unknown>][] = [
    [{ type: "string" }, texts],
    [{ type: "integer" }, integer],
    [{ type: "number" }, double],
    [{ type: "boolean" }, fc.boolean()],
    [{ type: "string", enum: ["a", "b-c"] }, fc.constantFrom("a", "b-c")],
    [{ oneOf: [{ type: "boolean" }, { type: "integer" }] }, fc.oneof(integer, fc.boolean())],
  ];
  const lists = scalars.slice(0, 5).map(([items, values]): [Schema, Arbitrary<unknown>] => [
    { type: "array", items },
    // One text with a comma in a header would be two.
    fc.array(values, { minLength: 2, maxLength: 3 }),
  ]);
  const either: [Schema, Arbitrary<unknown>] = [
    { oneOf: [scalars[0]![0], lists[0]![0]] },
    fc.oneof(scalars[0]![1], lists[0]![1]),
  ];
  const kinds = place === "path" ? scalars : [...scalars, ...lists, ...(place === "query" ? [either] : [])];
  return fc.tuple(fc.constantFrom(...kinds), fc.boolean()).map(([[schema, values], required]) => ({
    parameter: {
      ...{ name, in: place, schema },
      ...((required || place === "path") && { required: true }),
      ...(place === "query" && joins && { explode: false }),
    },
    values: required || place === "path" ? values : fc.option(values, { nil: undefined }),
  }));
}
