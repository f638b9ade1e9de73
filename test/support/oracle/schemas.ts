import { Ajv, type ErrorObject } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { generateSync, type GenerateOptions } from "json-schema-faker";
import { at, isObject, type Json, type JsonObject } from "../../../scripts/json.ts";
import { sampleValid } from "../../../scripts/mock/sample.ts";

/** Which way a schema travels: a request has no `readOnly` fields, a response no `writeOnly` ones. */
export type Direction = "sent" | "received";

/** The schemas of a document as it is written, for values that travel one way. Shares no code with the generator. */
export interface Schemas {
  /** Why a value is not valid at a pointer of the document. */
  problem(pointer: string, value: unknown): string | undefined;
  /** Valid values: with all fields (unless they are to be plain), with those that are required, and others; always the same. */
  samples(pointer: string, count: number, plain?: boolean): Json[];
}

export function createSchemas(document: JsonObject, direction: Direction): Schemas {
  const root = toJsonSchema(document, direction);
  const is31 = String(document.openapi).startsWith("3.1");
  // The document is judged elsewhere, and has keywords of OpenAPI. Most schemas are used once.
  const ajv = new (is31 ? Ajv2020 : Ajv)({
    ...{ strict: false, validateSchema: false, logger: false },
    code: { optimize: false },
  });
  formats.default(ajv);
  ajv.addFormat("binary", true);
  ajv.addSchema(root, "document");

  const problem = (pointer: string, value: unknown): string | undefined => {
    const check = ajv.getSchema(`document#${encodeURI(pointer)}`);
    if (!check) throw new Error(`the document has no schema at ${pointer}`);
    return check(value) ? undefined : describe(check.errors ?? []);
  };

  let withEntries: JsonObject | undefined;
  /** A copy in which maps have entries, which nothing asks for. */
  const full = () => (withEntries ??= fillMaps(root) as JsonObject);

  const samples = (pointer: string, count: number, plain = false): Json[] => {
    const [whole, filled] = [root, full()].map(({ components, paths, ...document }) => {
      const schema = at({ components, paths, ...document }, pointer);
      return { ...(isObject(schema) ? schema : {}), components, paths };
    });
    const found = new Map<string, Json>();
    for (const [i, options] of attempts.entries()) {
      if (found.size >= count) break;
      if (plain && options === most) continue;
      try {
        const value = generateSync((options === most ? filled : whole)!, {
          seed: i + 1,
          ...limits,
          ...options,
        }) as Json;
        if (problem(pointer, value) === undefined) found.set(JSON.stringify(value), value);
      } catch {
        // Some options cannot be met by a schema that contains itself.
      }
    }
    if (found.size) return [...found.values()];
    // The library knows fewer patterns, and no map as a whole.
    const fits = (value: Json) => problem(pointer, value) === undefined;
    return [sampleValid(document, at(document, pointer), fits)].filter(fits);
  };

  return { problem, samples };
}

const limits: GenerateOptions = {
  maxDefaultItems: 2,
  maxDepth: 4,
  refDepthMax: 3,
  fillProperties: false,
  formats: { byte: () => "aGl2ZQ==" },
};
const most = { alwaysFakeOptionals: true };
const least = { optionalsProbability: 0, fixedProbabilities: true };
const attempts: GenerateOptions[] = [
  ...[most, least, {}, {}, most, {}, {}],
  ...[1, 2, 3].map((maxDepth) => ({ maxDepth, refDepthMax: 1 })),
  ...[{ ...least, maxDefaultItems: 0 }, { maxDefaultItems: 0 }, { maxDefaultItems: 0, maxDepth: 9, refDepthMax: 9 }],
];

function fillMaps(value: Json): Json {
  if (Array.isArray(value)) return value.map(fillMaps);
  if (!isObject(value)) return value;
  const copy = Object.fromEntries(Object.entries(value).map(([key, child]) => [key, fillMaps(child)]));
  if (isObject(value.additionalProperties) && copy.minProperties === undefined && (value.type ?? "object") === "object")
    copy.minProperties = Object.keys(isObject(value.properties) ? value.properties : {}).length + 2;
  return copy;
}

const describe = (errors: readonly ErrorObject[]): string =>
  errors
    .map(({ instancePath, message = "", params }) => `${instancePath || "/"} ${message} ${JSON.stringify(params)}`)
    .join("; ");

/** Keys whose values are maps of names. */
export const maps: ReadonlySet<string> = new Set([
  ...["properties", "schemas", "parameters", "responses", "requestBodies", "headers", "paths", "content"],
  ...["$defs", "pathItems", "encoding", "mapping"],
]);
/** Keys whose values are no schemas. */
export const values: ReadonlySet<string> = new Set(["enum", "const", "default", "example", "examples"]);

/** A copy in which every schema means the same in JSON Schema, without what does not travel this way. */
export function toJsonSchema(document: JsonObject, direction: Direction): JsonObject {
  const absent = direction === "sent" ? "readOnly" : "writeOnly";
  return copy(document) as JsonObject;

  function copy(value: Json, isMap = false): Json {
    if (Array.isArray(value)) return value.map((item) => copy(item));
    if (!isObject(value)) return value;
    const entries = Object.entries(value).map(([key, child]): [string, Json] => [
      key,
      !isMap && values.has(key) ? child : copy(child, !isMap && maps.has(key)),
    ]);
    const result = Object.fromEntries(entries);
    return isMap ? result : translate(value, result);
  }

  function translate(value: JsonObject, result: JsonObject): JsonObject {
    const gone = fieldsWith(value);
    if (isObject(result.properties))
      result.properties = Object.fromEntries(Object.entries(result.properties).filter(([name]) => !gone.has(name)));
    dropRequired(result, gone);
    discriminate(value, result);
    if (result.contentEncoding === "base64") result.format = "byte";
    for (const [limit, exclusive] of [
      ["minimum", "exclusiveMinimum"],
      ["maximum", "exclusiveMaximum"],
    ] as const) {
      if (result[exclusive] === true) {
        result[exclusive] = result[limit]!;
        delete result[limit];
      } else if (result[exclusive] === false) delete result[exclusive];
    }
    if (result.nullable !== true) return result;
    const { nullable: _, ...rest } = result;
    return { anyOf: [{ enum: [null] }, rest] };
  }

  /** The fields of an object schema, its parts included, that do not travel this way. */
  function fieldsWith(schema: Json | undefined, depth = 0): Set<string> {
    const value = behind(document, schema);
    if (!isObject(value) || depth > 9) return new Set();
    const own = Object.entries(isObject(value.properties) ? value.properties : {})
      .filter(([, property]) => isObject(property) && property[absent] === true)
      .map(([name]) => name);
    const parts = Array.isArray(value.allOf) ? value.allOf : [];
    return new Set([...own, ...parts.flatMap((part) => [...fieldsWith(part, depth + 1)])]);
  }

  function dropRequired(schema: Json, gone: ReadonlySet<string>): void {
    if (!isObject(schema) || !gone.size) return;
    if (Array.isArray(schema.required)) schema.required = schema.required.filter((name) => !gone.has(String(name)));
    if (Array.isArray(schema.allOf)) for (const part of schema.allOf) dropRequired(part, gone);
  }

  /** A member of a union that says no value of its own has that of the mapping, or the name of its schema. */
  function discriminate(value: JsonObject, result: JsonObject): void {
    const { discriminator } = value;
    if (!isObject(discriminator)) return;
    const name = String(discriminator.propertyName);
    const mapping = Object.entries(isObject(discriminator.mapping) ? discriminator.mapping : {});
    for (const key of ["oneOf", "anyOf"]) {
      const members = result[key];
      if (!Array.isArray(members)) continue;
      result[key] = members.map((member) => {
        const ref = isObject(member) && typeof member.$ref === "string" ? member.$ref : undefined;
        const target = behind(document, member);
        const property = isObject(target) && isObject(target.properties) ? target.properties[name] : undefined;
        if (ref === undefined || !isObject(property) || property.enum !== undefined || property.const !== undefined)
          return member;
        const short = ref.slice(ref.lastIndexOf("/") + 1);
        const said = mapping.filter(([, to]) => to === ref || to === short).map(([said]) => said);
        return {
          allOf: [member, { required: [name], properties: { [name]: { enum: said.length ? said : [short] } } }],
        };
      });
    }
  }
}

/** What a chain of references ends at. */
export function behind(document: JsonObject, value: Json | undefined): Json | undefined {
  return isObject(value) && typeof value.$ref === "string" ? behind(document, at(document, value.$ref)) : value;
}

/** The pointer that a chain of references ends at. */
export function placeOf(document: JsonObject, pointer: string): string {
  const value = at(document, pointer);
  const isRef = isObject(value) && typeof value.$ref === "string";
  return isRef ? placeOf(document, String(value.$ref).replace(/^#/, "")) : pointer;
}
