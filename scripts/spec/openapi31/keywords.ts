import { isObject, type Json, type JsonObject } from "../../json.ts";

interface Unsayable {
  /** What to write in its place. */
  instead: string;
  /** Whether a value of the keyword says nothing. */
  harmless?(value: Json, schema: JsonObject): boolean;
}

const isAnything = (value: Json): boolean => value === true || (isObject(value) && !Object.keys(value).length);
const cases = 'write the cases as members of "oneOf"';
const pointers = "name the schema in components and refer to it by its pointer, as #/components/schemas/Name";
const words = 'leave it out and say it in the "description"';

/** Keywords of JSON Schema that OpenAPI 3.0 has no words for. */
const unsayable: Readonly<Record<string, Unsayable>> = {
  if: { instead: cases },
  then: { instead: cases },
  else: { instead: cases },
  dependentRequired: { instead: cases, harmless: isAnything },
  dependentSchemas: { instead: cases, harmless: isAnything },
  dependencies: { instead: cases, harmless: isAnything },
  prefixItems: {
    instead: 'write "items" with a schema that fits every item, and how many in "minItems" and "maxItems"',
  },
  contains: { instead: words, harmless: isAnything },
  minContains: { instead: words },
  maxContains: { instead: words },
  patternProperties: { instead: 'write "additionalProperties" with the schema of the values', harmless: isAnything },
  propertyNames: {
    instead: words,
    harmless: (value) => isAnything(value) || (isObject(value) && Object.keys(value).join() === "type"),
  },
  unevaluatedProperties: {
    instead: 'write "additionalProperties" in the schemas that it is about',
    harmless: isAnything,
  },
  unevaluatedItems: {
    instead: 'write "items", and how many in "maxItems"',
    harmless: (value, schema) => isAnything(value) || "items" in schema,
  },
  $id: { instead: pointers },
  $anchor: { instead: pointers },
  $dynamicAnchor: { instead: pointers },
  $dynamicRef: { instead: pointers },
  $recursiveAnchor: { instead: pointers },
  $recursiveRef: { instead: pointers },
  $vocabulary: { instead: "leave it out" },
};

/** Why a keyword cannot be converted; `""` where it can be left out without loss, nothing where it is not one of these. */
export function whyUnsayable(key: string, value: Json, schema: JsonObject): string | undefined {
  const found = Object.hasOwn(unsayable, key) ? unsayable[key] : undefined;
  if (!found) return undefined;
  return found.harmless?.(value, schema) ? "" : `"${key}" has no form in OpenAPI 3.0; ${found.instead}`;
}

const dialects: ReadonlySet<string> = new Set([
  "https://spec.openapis.org/oas/3.1/dialect/base",
  "https://json-schema.org/draft/2020-12/schema",
]);

/** Why a dialect of JSON Schema, as `$schema` or `jsonSchemaDialect` names it, is not read. */
export function whyDialect(key: string, value: Json): string | undefined {
  if (typeof value === "string" && dialects.has(value.replace(/#$/, ""))) return undefined;
  return `${key} ${JSON.stringify(value)} is not supported; leave it out and write schemas in that of OpenAPI 3.1`;
}

/** The types that a keyword is about, where it is about some only. */
export const typesOfKeyword: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    string: "minLength maxLength pattern contentMediaType contentEncoding",
    "number integer": "minimum maximum exclusiveMinimum exclusiveMaximum multipleOf",
    array: "items minItems maxItems uniqueItems",
    object: "properties required additionalProperties minProperties maxProperties discriminator",
  }).flatMap(([types, keywords]) => keywords.split(" ").map((keyword) => [keyword, types.split(" ")] as const)),
);

const numeric = /^(u?int\d*|float|double|decimal\d*|(double|single)-int)$/;

/** Which of several types a format is about. */
export function typesOfFormat(format: Json, types: readonly string[]): readonly string[] {
  const about = numeric.test(String(format)) ? ["number", "integer"] : ["string"];
  return types.some((type) => about.includes(type)) ? about : types;
}

export function isOfType(value: Json, type: string): boolean {
  if (type === "integer") return Number.isInteger(value) || typeof value === "bigint";
  if (type === "number") return typeof value === "number" || typeof value === "bigint";
  if (type === "array") return Array.isArray(value);
  return type === "object" ? isObject(value) : type === "null" ? value === null : typeof value === type;
}
